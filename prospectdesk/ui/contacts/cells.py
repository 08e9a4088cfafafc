"""What stands in the cells of the table, in the user's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from prospectdesk.domain.contact import Permission
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.wording import date_text, permission_name, source_name
from prospectdesk.ui.contacts.columns import Column

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from prospectdesk.domain.contact_table import ContactRow
    from prospectdesk.domain.pipeline import Phase

translate = QCoreApplication.translate
# Contacts in the trash are erased when they have been there for so many days.
DAYS_IN_TRASH = 30


@dataclass(frozen=True, slots=True)
class StageLook:
    """A stage as the table shows it; ``color`` is the user's own, or None for the phase's."""

    name: str
    phase: Phase
    color: str | None


def cell_text(row: ContactRow, column: Column, stages: Mapping[int, StageLook], today: dt.date) -> str:
    """What stands in a cell."""
    match column:
        case Column.NAME:
            return row.name
        case Column.COMPANY:
            return row.company
        case Column.JOB_TITLE:
            return row.job_title
        case Column.PHONE:
            return row.phone
        case Column.EMAIL:
            return row.email
        case Column.TOWN:
            return row.town
        case Column.STAGE:
            stage = stages.get(row.stage_id) if row.stage_id is not None else None
            return stage.name if stage is not None else ""
        case Column.NEXT:
            return "" if row.next_on is None else next_text(row.next_on, today)
        case Column.SOURCE:
            return source_name(row.source)
        case Column.LIST:
            return row.list_name or ""
        case Column.ADDED:
            return date_text(row.added.astimezone().date(), today=today)
        case Column.DELETED:
            return "" if row.deleted is None else trash_text(row.deleted, today)


def next_text(on: dt.date, today: dt.date) -> str:
    """When to get in touch: how late it is, today, tomorrow, or the day."""
    late = (today - on).days
    if late > 0:
        return translate("Contacts", "%n day(s) late", None, late)
    if late == 0:
        return translate("Contacts", "today")
    if late == -1:
        return translate("Contacts", "tomorrow")
    return date_text(on, today=today)


def next_tone(on: dt.date, today: dt.date) -> Tone:
    """How a next follow-up is coloured."""
    if on < today:
        return Tone.LATE
    return Tone.ACCENT if on == today else Tone.NORMAL


def days_left(deleted: dt.datetime, today: dt.date) -> int:
    """For how many more days a contact is kept in the trash."""
    return max(DAYS_IN_TRASH - (today - deleted.astimezone().date()).days, 0)


def trash_text(deleted: dt.datetime, today: dt.date) -> str:
    """For how much longer a contact can be restored."""
    left = days_left(deleted, today)
    if left == 0:
        return translate("Contacts", "last day")
    return translate("Contacts", "%n day(s) left", None, left)


def accessible_text(row: ContactRow, column: Column, text: str) -> str:
    """What assistive technology says of a cell, where that is more than stands in it."""
    if column is Column.NAME and row.permission is Permission.NO:
        return f"{text}, {permission_name(Permission.NO)}"
    return text
