"""What waits for the user today: promises, birthdays, concerns, and cards to decide on or drop."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from prospectdesk.domain.contact import Birthday

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prospectdesk.domain.activity import ConcernKind
    from prospectdesk.domain.pipeline import Criteria
    from prospectdesk.domain.stale import Staleness

# So many things of a matter are looked at: nobody does more in a day, and what is done makes place for the next.
MOST_SHOWN = 200


class Matter(StrEnum):
    """Why something stands on Today, in the order it is shown."""

    LATE = "late"  # follow-ups of days gone by
    TODAY = "today"  # follow-ups of this day
    KEPT = "kept"  # who said no and agreed to hear from us again, and the day has come
    BIRTHDAY = "birthday"  # within its alarm
    CONCERN = "concern"  # open
    STALE = "stale"  # decide or drop


@dataclass(frozen=True, slots=True, kw_only=True)
class DueItem:
    """One thing to do for one contact.

    ``on`` is the day promised, the day the birthday is kept on, or the day the card came to its stage (local dates);
    ``at`` the instant a concern was voiced, in UTC. ``text`` is what was promised, or the concern in the contact's
    words; ``item_id`` the follow-up's or concern's.
    """

    matter: Matter
    contact_id: int
    opportunity_id: int | None
    name: str
    company: str
    on: dt.date | None = None
    time: dt.time | None = None
    at: dt.datetime | None = None
    text: str = ""
    item_id: int = 0
    concern: ConcernKind | None = None
    birthday: Birthday | None = None
    staleness: Staleness | None = None
    talks: int = 0  # that a stale card took so far
    criteria: Criteria | None = None  # of a stale card
    stage_id: int | None = None

    @property
    def key(self) -> tuple[Matter, int, int]:
        """What tells this from everything else on the page."""
        return (self.matter, self.contact_id, self.item_id)


@dataclass(frozen=True, slots=True)
class TodayCounts:
    """How many things wait, by matter. A count of ``MOST_SHOWN`` means that many or more."""

    by_matter: Mapping[Matter, int]

    def __getitem__(self, matter: Matter) -> int:
        return self.by_matter.get(matter, 0)

    @property
    def due(self) -> int:
        """What has come to its day, and what contacts wait for: the number for the rail. Stale cards are not in it."""
        return sum(self[matter] for matter in Matter if matter is not Matter.STALE)

    @property
    def all(self) -> int:
        """Everything on the page."""
        return sum(self[matter] for matter in Matter)


@dataclass(frozen=True, slots=True)
class Agenda:
    """The page Today: what waits on ``day``, by matter, at most ``MOST_SHOWN`` things of each."""

    day: dt.date
    items: Mapping[Matter, tuple[DueItem, ...]]

    @property
    def counts(self) -> TodayCounts:
        """How many things there are."""
        return TodayCounts({matter: len(found) for matter, found in self.items.items()})


@dataclass(frozen=True, slots=True)
class BirthdayRules:
    """What the user set for birthdays: how many days ahead the alarm is where a contact has no days of its own."""

    lead_days: int = 10
    leap_day_in_march: bool = False


def birthday_keys(first: dt.date, days: int, *, leap_day_in_march: bool = False) -> list[tuple[dt.date, list[int]]]:
    """The days from ``first`` on (``days`` further ones), each with the birthdays kept on it, as month * 100 + day.

    29 February is kept on 28 February in common years, or on 1 March if the user prefers.
    """
    leap_day = Birthday(29, 2)
    found = []
    for ahead in range(days + 1):
        day = first + dt.timedelta(days=ahead)
        keys = [day.month * 100 + day.day]
        if keys[0] != 229 and leap_day.in_year(day.year, leap_day_in_march=leap_day_in_march) == day:
            keys.append(229)
        found.append((day, keys))
    return found
