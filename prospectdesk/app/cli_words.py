"""What the command line says, in one place. English; the window has its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.importing import Rejection
from prospectdesk.domain.pipeline import Phase

if TYPE_CHECKING:
    from prospectdesk.domain.errors import WorldError

_REJECTIONS = {
    Rejection.NOBODY: "no name, company, e-mail or number",
    Rejection.TOO_FEW_CELLS: "fewer cells than columns",
    Rejection.TOO_MANY_CELLS: "more cells than columns",
    Rejection.TOO_LONG: "a cell longer than any contact's",
    Rejection.UNCLOSED_QUOTE: "a quotation mark that is never closed",
    Rejection.UNREADABLE: "cannot be read",
}
_PHASES = {
    Phase.LEAD: "Leads",
    Phase.QUALIFYING: "Qualifying",
    Phase.PROSPECT: "Prospects",
    Phase.PRESENTED: "Presented",
    Phase.FOLLOW_UP: "Not ready yet",
    Phase.CUSTOMER: "Customers",
    Phase.REPEAT: "Repeat buyers",
    Phase.CLOSED: "Closed",
}
_PROBLEMS = {
    "folder_not_writable": "The folder for your data cannot be written; choose another one with --data-dir.",
    "store_read_only": "Your data may be read, but not written.",
    "store_busy": "Another program, or an import, is using your data just now; try again in a moment.",
    "disk_full": "The disk is full.",
    "disk_failed": "The disk did not do what it was asked to.",
    "store_damaged": "Your data file is damaged, or is no data file of this program.",
    "store_too_new": "A newer version of ProspectDesk wrote your data; this one leaves it untouched.",
    "store_foreign": "The data file belongs to another program; choose another folder with --data-dir.",
    "store_missing": "Your data file was moved or deleted meanwhile.",
    "file_unreadable": "The file cannot be read.",
    "file_empty": "The file is empty.",
    "file_not_table": "The file is not a list of contacts in text form; save it as CSV first.",
    "file_too_large": "Line {detail} is longer than any list of people has: is it the right file?",
    "unclosed_quote": "The quotation mark opened on line {detail} is never closed.",
    "wrong_encoding": "The text of the file does not fit the encoding {detail}; choose another with --encoding.",
    "nobody_in_file": "No column of the file holds a name, a company, an e-mail or a number; see --mapping.",
    "file_not_writable": "The file cannot be written.",
    "gone": "This is no longer there.",
}


def rejection(reason: Rejection) -> str:
    """Why a row was not taken."""
    return _REJECTIONS[reason]


def phase(code: Phase) -> str:
    """The name of a phase, and of a stage that bears no other."""
    return _PHASES[code]


def problem(error: WorldError) -> str:
    """A failure of the world in one sentence."""
    sentence = _PROBLEMS.get(error.code, "Something outside the program stood in the way.")
    return sentence.format(detail=getattr(error, "detail", ""))


def people(count: int) -> str:
    """So many contacts."""
    return f"{count:,} contact" if count == 1 else f"{count:,} contacts"


class Usage(Exception):
    """The command line was asked for something in a way it does not know."""
