"""Where the program starts: the window, or the command line where a subcommand is named."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGES = ("board", "contacts", "today")
# Named here as well as in ``cli``, so that the window need not load what it does not use.
SUBCOMMANDS = ("import", "export", "list")
_WITH_VALUE = ("--data-dir",)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; the value is its exit status. 2: asked for in a way it does not know, or no display."""
    # In a program packed into one file, the processes that do long work begin here as well.
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if _subcommand(arguments) in SUBCOMMANDS:
        from prospectdesk.app import cli

        return cli.main(arguments)
    options = _parser().parse_args(arguments)
    from prospectdesk.app.preflight import missing_for_gui

    if options.screenshot is not None:
        # A picture needs no display.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    problem = missing_for_gui(os.environ, sys.platform)
    if problem is not None:
        print(problem.text, file=sys.stderr)
        return 2
    # A start makes objects by the hundred thousand and drops next to none: looking for garbage among them again and
    # again takes a twentieth of it. The window takes the collector up again when it is painted.
    gc.disable()
    from prospectdesk.app import gui

    return gui.run(options)


def _subcommand(arguments: Sequence[str]) -> str | None:
    """The first argument that is no option nor an option's value."""
    skip = False
    for argument in arguments:
        if skip:
            skip = False
        elif argument in _WITH_VALUE:
            skip = True
        elif not argument.startswith("-"):
            return argument
    return None


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and 200 <= int(width) <= 8000 and 200 <= int(height) <= 8000):
        raise argparse.ArgumentTypeError("a size is WIDTHxHEIGHT, as 1280x800")
    return int(width), int(height)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="prospectdesk",
        description="Who is worth my time, and what do I do with them next?",
        epilog="Without a window: prospectdesk import | export | list (each with --help).",
    )
    parser.add_argument("file", nargs="?", type=Path, help="a file of contacts to import")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="the folder your data lives in")
    parser.add_argument("--demo", action="store_true", help="open on sample data, in a folder of its own")
    parser.add_argument("--screenshot", type=Path, metavar="FILE", help="render a picture (PNG) and exit")
    parser.add_argument("--page", choices=PAGES, help="the page to show first")
    parser.add_argument("--contact", type=int, metavar="N", help="the contact to show")
    parser.add_argument("--size", type=_size, metavar="WxH", help="the size of the window")
    parser.add_argument("--theme", choices=("system", "light", "dark"), help="for this time only")
    parser.add_argument("--language", choices=("system", "en", "mk"), help="for this time only")
    return parser


if __name__ == "__main__":
    sys.exit(main())
