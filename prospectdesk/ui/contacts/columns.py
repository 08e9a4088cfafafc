"""The columns of the table: what they are called, how wide they are, which are shown, and in which order."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from prospectdesk.domain.contact_table import SortBy

if TYPE_CHECKING:
    from collections.abc import Sequence

translate = QCoreApplication.translate


class Column(StrEnum):
    """What a column shows; the values are kept in the settings."""

    NAME = "name"
    COMPANY = "company"
    JOB_TITLE = "job_title"
    PHONE = "phone"
    EMAIL = "email"
    TOWN = "town"
    STAGE = "stage"
    NEXT = "next"
    SOURCE = "source"
    LIST = "list"
    ADDED = "added"
    DELETED = "deleted"


# The place of a column in the model never changes; what the user moves and hides are sections of the header.
COLUMNS = tuple(Column)
SORTS = {Column.NAME: SortBy.NAME, Column.COMPANY: SortBy.COMPANY, Column.ADDED: SortBy.ADDED}
NARROWEST = 48  # design pixels
_WIDTHS = {
    Column.NAME: 180,
    Column.COMPANY: 170,
    Column.JOB_TITLE: 130,
    Column.PHONE: 140,
    Column.EMAIL: 210,
    Column.TOWN: 100,
    Column.STAGE: 130,
    Column.NEXT: 120,
    Column.SOURCE: 120,
    Column.LIST: 150,
    Column.ADDED: 100,
    Column.DELETED: 150,
}
# From left to right before the user moves any: what there is to do with somebody fits beside an open detail pane.
_SHOWN = (Column.NAME, Column.COMPANY, Column.STAGE, Column.NEXT, Column.PHONE, Column.EMAIL, Column.TOWN)
_FIRST_ORDER = (*_SHOWN, *(column for column in COLUMNS if column not in _SHOWN))


@dataclass(frozen=True, slots=True)
class ColumnLook:
    """A column as the user left it; ``width`` in design pixels."""

    column: Column
    width: int
    shown: bool


def title(column: Column) -> str:
    """What stands above a column."""
    return {
        Column.NAME: translate("Contacts", "Name"),
        Column.COMPANY: translate("Contacts", "Company"),
        Column.JOB_TITLE: translate("Contacts", "Job title"),
        Column.PHONE: translate("Contacts", "Phone"),
        Column.EMAIL: translate("Contacts", "E-mail"),
        Column.TOWN: translate("Contacts", "Town"),
        Column.STAGE: translate("Contacts", "Stage"),
        Column.NEXT: translate("Contacts", "Next follow-up"),
        Column.SOURCE: translate("Contacts", "Source"),
        Column.LIST: translate("Contacts", "List"),
        Column.ADDED: translate("Contacts", "Added"),
        Column.DELETED: translate("Contacts", "In the trash"),
    }[column]


def default_looks() -> tuple[ColumnLook, ...]:
    """The columns as they are before the user changes anything."""
    return tuple(ColumnLook(column, _WIDTHS[column], column in _SHOWN) for column in _FIRST_ORDER)


def looks_to_text(looks: Sequence[ColumnLook]) -> str:
    """The columns from left to right as a plain string."""
    return json.dumps([[look.column.value, look.width, int(look.shown)] for look in looks])


def looks_from_text(text: str) -> tuple[ColumnLook, ...]:
    """The same, read back. Whatever is not to be understood is as it was before; columns that are new come last."""
    found: dict[Column, ColumnLook] = {}
    try:
        entries = json.loads(text) if text else []
    except ValueError:
        entries = []
    for entry in entries if isinstance(entries, list) else []:
        match entry:
            case [str(name), int(width), 0 | 1 as shown] if name in COLUMNS:
                column = Column(name)
                width = min(max(width, NARROWEST), 2000)
                found[column] = ColumnLook(column, width, bool(shown) or column is Column.NAME)
    for look in default_looks():
        found.setdefault(look.column, look)
    # The trash has its own column, which is shown there alone.
    found[Column.DELETED] = replace(found[Column.DELETED], shown=False)
    return tuple(found.values())
