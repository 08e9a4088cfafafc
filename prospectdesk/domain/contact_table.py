"""The table of contacts: its lines, and the orders it can be read in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.domain.permission import Permission
    from prospectdesk.domain.source import Source


class SortBy(StrEnum):
    """The orders the table of contacts can be read in; each stands on an index."""

    NAME = "name"
    COMPANY = "company"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class View:
    """What the table shows: everybody, one lead list, what a search found (``ids``), or the trash; in which order.

    The trash comes newest first, whatever the order.
    """

    order: SortBy = SortBy.NAME
    descending: bool = False
    list_id: int | None = None
    ids: tuple[int, ...] | None = None
    trash: bool = False


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A line of the table of contacts. ``phase`` and what follows are of the pipeline asked for, if it is on it."""

    contact_id: int
    opportunity_id: int | None
    name: str
    company: str
    job_title: str
    phone: str
    email: str
    town: str
    source: Source
    list_name: str | None
    stage_id: int | None
    next_on: dt.date | None
    permission: Permission
    added: dt.datetime
    deleted: dt.datetime | None = None  # when it came into the trash
    family_name: str = ""  # the end of the name, where it has one: what the order by name goes by
