"""What goes into a calendar when birthdays and follow-ups are exported, and how the user wants it there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prospectdesk.domain.activity import FollowUp
    from prospectdesk.domain.contact import Contact


class FollowUpForm(StrEnum):
    """What a follow-up is in a calendar."""

    EVENT = "event"
    TODO = "todo"  # programs that keep tasks show it as one


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWords:
    """What the calendar and its entries are called, in the user's language.

    {name} stands for the contact, {what} for what was promised; a follow-up that says nothing is called ``nothing``.
    """

    calendar: str
    birthday: str = "{name}"
    follow_up: str = "{name}: {what}"
    nothing: str = "{name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarOptions:
    """How entries are written.

    ``birthday_lead_days`` is for contacts that have none of their own; ``remind_at`` is when alarms ring that belong to
    a whole day, ``minutes`` how long a follow-up at a time takes.
    """

    words: CalendarWords
    follow_ups_as: FollowUpForm = FollowUpForm.EVENT
    leap_day_in_march: bool = False
    birthday_lead_days: int = 10
    alarms: bool = True
    remind_at: dt.time = dt.time(9)
    minutes: int = 30


@dataclass(frozen=True, slots=True)
class BirthdayEntry:
    """A contact's birthday, every year."""

    contact: Contact


@dataclass(frozen=True, slots=True)
class FollowUpEntry:
    """A promise to get in touch with a contact."""

    contact: Contact
    follow_up: FollowUp
