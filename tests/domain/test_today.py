"""Which birthdays are kept on which days."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from prospectdesk.domain.contact import Birthday
from prospectdesk.domain.today import Matter, TodayCounts, birthday_keys

every_day = [Birthday(day.day, day.month) for day in (dt.date(2024, 1, 1) + dt.timedelta(n) for n in range(366))]


@given(st.dates(dt.date(1950, 1, 1), dt.date(2150, 1, 1)), st.integers(0, 70), st.booleans())
def test_days_ahead_name_the_birthdays_that_fall_on_them(first: dt.date, days: int, march: bool) -> None:
    named = birthday_keys(first, days, leap_day_in_march=march)
    assert [day for day, _ in named] == [first + dt.timedelta(n) for n in range(days + 1)]
    for day, keys in named:
        kept = [b for b in every_day if b.in_year(day.year, leap_day_in_march=march) == day]
        assert sorted(keys) == sorted(b.month * 100 + b.day for b in kept)


def test_the_rail_counts_what_has_come_to_its_day() -> None:
    counts = TodayCounts({Matter.LATE: 2, Matter.BIRTHDAY: 1, Matter.STALE: 40})
    assert counts.due == 3
    assert counts.all == 43
    assert counts[Matter.KEPT] == 0
