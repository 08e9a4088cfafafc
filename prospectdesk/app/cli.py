"""The program without a window: import, export and list. It needs no display, and nothing of Qt.

Exit status: 0 all is well, 1 a failure, 2 asked for in a way it does not know, 3 some rows were rejected.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from prospectdesk.app import cli_export, cli_import, cli_list, cli_words
from prospectdesk.app.cli_terminal import complain, prepare_streams
from prospectdesk.app.paths import VARIABLE, data_dir, database_path
from prospectdesk.domain.errors import Cancelled, WorldError

if TYPE_CHECKING:
    from collections.abc import Sequence

SUBCOMMANDS = ("import", "export", "list")
FAILED, USAGE = 1, 2
_INTERRUPTED = 130  # as shells count it: 128 and the number of the signal


def main(argv: Sequence[str] | None = None) -> int:
    """Run a subcommand; returns the exit status."""
    prepare_streams()
    parser = _parser()
    try:
        options = parser.parse_args(argv)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else USAGE
    os.umask(0o077)
    try:
        status: int = options.run(options, database_path(data_dir(options.data_dir, os.environ)))
    except cli_words.Usage as error:
        complain(str(error))
        return USAGE
    except WorldError as error:
        complain(cli_words.problem(error))
        return FAILED
    except (Cancelled, KeyboardInterrupt):
        complain("Stopped. Nothing was changed.")
        return _INTERRUPTED
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="prospectdesk",
        description="Who is worth my time, and what do I do with them next? Without a window.",
        epilog="Exit status: 0 all is well, 1 a failure, 2 asked for in a way it does not know, 3 some rows were "
        f"rejected. The data folder can be set in {VARIABLE} as well.",
    )
    parser.add_argument("--data-dir", type=Path, metavar="DIR", default=None, help="the folder your data lives in")
    commands = parser.add_subparsers(title="subcommands", required=True, metavar="COMMAND")
    for name, module in zip(SUBCOMMANDS, (cli_import, cli_export, cli_list), strict=True):
        command = commands.add_parser(name, help=module.SUMMARY, description=module.SUMMARY)
        # Before or after the subcommand; only one that is given after it replaces one given before.
        command.add_argument("--data-dir", type=Path, metavar="DIR", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        module.add_options(command)
        command.set_defaults(run=module.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
