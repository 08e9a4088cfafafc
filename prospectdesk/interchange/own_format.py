"""The columns of this program's own CSV export: their headers, and the texts in them that stand for more than text.

The headers are part of the file format and have no language. The column ``MARKER`` is in every export: it tells the
reader that the file is ours, and holds what a contact is known by when the file comes back.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from prospectdesk.domain.contact import Birthday
from prospectdesk.domain.mapping import Field, Target

if TYPE_CHECKING:
    from collections.abc import Iterable

MARKER = "ProspectDesk UID"
MARKER_RAW = "ProspectDesk UID (unguarded)"
# Told about a contact for the reader of the file; not read back.
TOLD_ONLY = ("List", "Pipeline", "Stage", "Phase", "Target market", "Money", "Authority", "Do not contact", "Created")
_CUSTOM = "Custom: "

_SINGLE = {
    Field.GIVEN_NAME: "Given name",
    Field.FAMILY_NAME: "Family name",
    Field.COMPANY: "Company",
    Field.JOB_TITLE: "Job title",
    Field.NICKNAME: "Nickname",
    Field.WEBSITE: "Website",
    Field.ABOUT: "About",
    Field.BIRTHDAY: "Birthday",
    Field.BIRTHDAY_LEAD_DAYS: "Birthday lead days",
    Field.SOURCE: "Source",
    Field.TAGS: "Tags",
}
_NUMBERED = {
    Field.PHONE: "Phone {}",
    Field.PHONE_KIND: "Phone {} kind",
    Field.EMAIL: "E-mail {}",
    Field.EMAIL_KIND: "E-mail {} kind",
    Field.STREET: "Address {} street",
    Field.TOWN: "Address {} town",
    Field.REGION: "Address {} region",
    Field.POSTCODE: "Address {} postcode",
    Field.COUNTRY: "Address {} country",
    Field.ADDRESS_KIND: "Address {} kind",
}
_NUMBER = re.compile(r"(?<= )[1-9]\d*(?= |$)")


def header_of(target: Target) -> str:
    """The header of a column of our export."""
    if target.field is Field.CUSTOM:
        return _CUSTOM + target.name
    if target.field in _SINGLE:
        return _SINGLE[target.field]
    return _NUMBERED[target.field].format(target.group)


def target_of(header: str) -> Target | None:
    """Where a column of our export goes back to; None for a column that is not of its format."""
    if header in (MARKER, MARKER_RAW):
        return Target(Field.UID)
    if header in TOLD_ONLY:
        return Target(Field.LEAVE_OUT)
    if header.startswith(_CUSTOM):
        return Target(Field.CUSTOM, name=header.removeprefix(_CUSTOM))
    single = _SINGLE_BACK.get(header)
    if single is not None:
        return Target(single)
    number = _NUMBER.search(header)
    numbered = _NUMBERED_BACK.get(_NUMBER.sub("{}", header, count=1))
    if number is None or numbered is None:
        return None
    return Target(numbered, group=int(number[0]))


_SINGLE_BACK = {text: field for field, text in _SINGLE.items()}
_NUMBERED_BACK = {text: field for field, text in _NUMBERED.items()}


# A spreadsheet program runs what begins like this (OWASP, "CSV injection"); the apostrophes are those put before it.
_DANGEROUS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")
# An international number in groups: no spreadsheet program computes with it, and it stays readable.
_HARMLESS = re.compile(r"\+[0-9(][0-9 ().\u00a0]*")
BEGINS_DANGEROUSLY = frozenset("'=+-@\t\r\n＝＋－＠")


def guard(text: str) -> str:
    """The text so that no spreadsheet program takes it for a formula. ``unguard`` gives exactly the text back."""
    if _DANGEROUS.match(text) and not _HARMLESS.fullmatch(text):
        return "'" + text
    return text


def unguard(text: str) -> str:
    """What ``guard`` was given."""
    return text[1:] if _GUARDED.match(text) else text


_NEEDS_QUOTES = re.compile(r"[,\"\r\n]|^\s|\s$")


def join_list(items: Iterable[str]) -> str:
    """Several short texts in one cell: parted by commas, in quotation marks where one holds a comma itself."""
    items = list(items)
    if items and not any(_NEEDS_QUOTES.search(item) or not item for item in items):
        return ", ".join(items)
    stream = io.StringIO()
    csv.writer(stream, lineterminator="", quoting=csv.QUOTE_ALL).writerow(items)
    return stream.getvalue()


def split_list(cell: str) -> tuple[str, ...]:
    """The texts that ``join_list`` joined."""
    if not cell:
        return ()
    rows = list(csv.reader(io.StringIO(cell, newline=""), skipinitialspace='"' not in cell))
    return tuple(rows[0]) if rows else ()


def write_birthday(birthday: Birthday | None) -> str:
    """A birthday as ISO 8601 has it: 1990-12-01, and --12-01 without the year."""
    if birthday is None:
        return ""
    year = "-" if birthday.year is None else f"{birthday.year:04d}"
    return f"{year}-{birthday.month:02d}-{birthday.day:02d}"


def read_birthday(cell: str) -> Birthday | None:
    """The birthday ``write_birthday`` wrote; None where the cell holds none."""
    match = re.fullmatch(r"(\d{4}|-)-(\d{2})-(\d{2})", cell)
    if match is None:
        return None
    try:
        return Birthday(int(match[3]), int(match[2]), None if match[1] == "-" else int(match[1]))
    except ValueError:
        return None
