"""``prospectdesk export FILE``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from prospectdesk.app import cli_words
from prospectdesk.app.cli_terminal import ProgressLine, complain, json_text, say
from prospectdesk.app.cli_words import Usage, people
from prospectdesk.domain.pipeline import Phase

if TYPE_CHECKING:
    import argparse

SUMMARY = "Export your contacts into a file: whole, or not at all."
_FORMATS = ("csv", "spreadsheet")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare what can be said."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the file to write; replaced where it is there")
    parser.add_argument(
        "--format",
        choices=_FORMATS,
        default="csv",
        help="csv: commas, UTF-8. spreadsheet: with a byte order mark, formulas made harmless",
    )
    parser.add_argument("--delimiter", choices=(",", ";"), default=",", help="of a spreadsheet's file")
    parser.add_argument("--search", metavar="TEXT", help="only those whom this finds")
    parser.add_argument("--do-not-contact", action="store_true", help="also those who asked not to be contacted")
    parser.add_argument("--json", action="store_true", help="say what was done as JSON")


def run(options: argparse.Namespace, database: Path) -> int:
    """Export."""
    from prospectdesk.services import exporting
    from prospectdesk.services.library import Library
    from prospectdesk.services.opening import prepare

    if options.file.is_dir():
        raise Usage("the file to write is a folder")
    prepare(database)
    ids = None
    if options.search is not None:
        library = Library(database)
        ids = tuple(library.every_hit(options.search))
        library.close()
    progress = ProgressLine()
    try:
        result = exporting.run(
            exporting.ExportOrder(
                database=database,
                file=options.file.absolute(),
                contact_ids=ids,
                spreadsheet=options.format == "spreadsheet",
                delimiter=options.delimiter,
                do_not_contact_too=options.do_not_contact,
                phase_names=tuple((phase, cli_words.phase(phase)) for phase in Phase),
            ),
            progress,
        )
    finally:
        progress.clear()
    if options.json:
        say([json_text({"written": result.written, "left_out": result.left_out})])
    else:
        say([f"{people(result.written)} exported."])
        if result.left_out:
            complain(f"{people(result.left_out)} left out who asked not to be contacted (see --do-not-contact).")
    return 0
