"""Birthdays that exist, when they are kept, and what to call somebody."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectdesk.domain.contact import Birthday, ContactDetails, Email, Phone

days = st.dates(dt.date(1600, 1, 1), dt.date(2400, 12, 31))
todays = st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31))


@pytest.mark.parametrize(
    ("day", "month", "year"),
    [(31, 4, None), (30, 2, None), (0, 1, None), (32, 1, None), (1, 13, None), (1, 0, None), (29, 2, 2023), (1, 1, 0),
     (29, 2, 1900), (1, 1, 10_000)],
)  # fmt: skip
def test_a_day_that_does_not_exist_is_no_birthday(day: int, month: int, year: int | None) -> None:
    with pytest.raises(ValueError, match="no such"):
        Birthday(day, month, year)


def test_the_leap_day_needs_no_year() -> None:
    assert Birthday(29, 2).year is None
    assert Birthday(29, 2, 2024).year == 2024


def test_the_leap_day_is_kept_in_february_or_in_march() -> None:
    birthday = Birthday(29, 2, 1988)
    assert birthday.in_year(2028) == dt.date(2028, 2, 29)
    assert birthday.in_year(2027) == dt.date(2027, 2, 28)
    assert birthday.in_year(2027, leap_day_in_march=True) == dt.date(2027, 3, 1)
    # Computed from the stored day, not from the last time: it does not stay on the 28th.
    assert birthday.next_on_or_after(dt.date(2027, 3, 1)) == dt.date(2028, 2, 29)
    assert birthday.next_on_or_after(dt.date(2027, 3, 1), leap_day_in_march=True) == dt.date(2027, 3, 1)


@given(days, todays, st.booleans())
def test_the_next_birthday_is_within_a_year_and_on_its_day(born: dt.date, today: dt.date, march: bool) -> None:
    birthday = Birthday(born.day, born.month, born.year)
    following = birthday.next_on_or_after(today, leap_day_in_march=march)
    assert today <= following
    assert (following - today).days <= 366
    if (born.day, born.month) != (29, 2) or calendar.isleap(following.year):
        assert (following.day, following.month) == (born.day, born.month)
    # The day itself counts, and there is none in between.
    assert birthday.next_on_or_after(following, leap_day_in_march=march) == following


@pytest.mark.parametrize(
    ("details", "name"),
    [
        (ContactDetails(given_name="Ана", family_name="Петковска", company="Х"), "Ана Петковска"),
        (ContactDetails(given_name="Ана"), "Ана"),
        (ContactDetails(family_name="Петковска"), "Петковска"),
        (ContactDetails(company="Њива ДООЕЛ"), "Њива ДООЕЛ"),
        (ContactDetails(nickname="Боки", company="Х"), "Боки"),
        (ContactDetails(emails=(Email("a@b.example"),), phones=(Phone("1"),)), "a@b.example"),
        (ContactDetails(phones=(Phone("070 000 001"),)), "070 000 001"),
        (ContactDetails(job_title="сопственик", about="?"), ""),
    ],
)
def test_what_to_call_somebody(details: ContactDetails, name: str) -> None:
    assert details.display_name == name
    assert bool(details) is bool(name)
