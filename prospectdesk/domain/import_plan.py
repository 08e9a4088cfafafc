"""What is asked of an import, what a dry run says of it, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from prospectdesk.domain.contact import Source
    from prospectdesk.domain.duplicates import Why
    from prospectdesk.domain.importing import RejectedRow, Rejection


@dataclass(frozen=True, slots=True, kw_only=True)
class NewList:
    """The lead list the contacts of a file will belong to. ``price`` is of the whole list, in ``currency`` (ISO 4217);
    ``source`` is also that of every contact whose row says nothing else, and each gets the ``tags``."""

    name: str
    source: Source
    received_on: dt.date
    price: Decimal | None = None
    currency: str = ""
    tags: tuple[str, ...] = ()


class RowKind(StrEnum):
    """What a dry run says of a row."""

    NEW = "new"
    SAME = "same"
    DOUBTFUL = "doubtful"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRow:
    """A row to look at before importing. What is empty is not known.

    ``other_name`` is whom it is, or may be, the same as, and ``why``; ``other_line`` is set where that person stands
    further up in the file. ``rejection`` is set where the row is broken, and ``cells`` are then its own.
    """

    line: int
    kind: RowKind
    name: str = ""
    company: str = ""
    email: str = ""
    phone: str = ""
    why: Why | None = None
    other_id: int | None = None
    other_name: str = ""
    other_line: int | None = None
    do_not_contact: bool = False
    rejection: Rejection | None = None
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an import would do. ``read`` is the sum of the four counts; ``rows`` are the first of each kind."""

    read: int
    new: int
    same: int
    doubtful: int
    broken: int
    do_not_contact: int
    rows: tuple[PlannedRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """What an import did: ``read`` = ``imported`` + ``merged`` + ``skipped`` + the rejected.

    ``do_not_contact`` counts the people recognised as not to be contacted. ``list_id`` is None where nobody came to
    belong to the new list, which then was not made.
    """

    read: int
    imported: int
    merged: int
    skipped: int
    rejected: tuple[RejectedRow, ...]
    do_not_contact: int
    list_id: int | None
    list_name: str
