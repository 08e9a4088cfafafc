"""Birthdays: days and months that exist, with or without the year."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

# A leap year, so that 29 February passes where the year is not known.
_ANY_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Birthday:
    """A day and month that exist, with or without the year.

    Raises:
        ValueError: the day does not exist (31 April; 29 February in a common year).
    """

    day: int
    month: int
    year: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.month <= 12:
            raise ValueError(f"no such month: {self.month}")
        year = _ANY_LEAP_YEAR if self.year is None else self.year
        if not dt.MINYEAR <= year <= dt.MAXYEAR:
            raise ValueError(f"no such year: {self.year}")
        try:
            dt.date(year, self.month, self.day)
        except ValueError:
            raise ValueError(f"no such day: {self.day}.{self.month}.") from None

    def in_year(self, year: int, *, leap_day_in_march: bool = False) -> dt.date:
        """The day it is kept on in ``year``.

        29 February is kept on 28 February in common years, or on 1 March if the user prefers.
        """
        try:
            return dt.date(year, self.month, self.day)
        except ValueError:
            # 29 February, the one day that not every year has.
            return dt.date(year, 3, 1) if leap_day_in_march else dt.date(year, 2, 28)

    def next_on_or_after(self, today: dt.date, *, leap_day_in_march: bool = False) -> dt.date:
        """The next time it is kept, computed from the stored day, never from the last occurrence."""
        this_year = self.in_year(today.year, leap_day_in_march=leap_day_in_march)
        if this_year >= today:
            return this_year
        return self.in_year(today.year + 1, leap_day_in_march=leap_day_in_march)
