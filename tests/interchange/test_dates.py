"""Birthdays as people and programs write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectdesk.domain.contact import Birthday
from prospectdesk.domain.mapping import DateOrder
from prospectdesk.interchange.dates import OrderWitness, Unread, looks_like_date, month_number, read_birthday

_ANY = list(DateOrder)


@pytest.mark.parametrize("order", _ANY)
@pytest.mark.parametrize(
    ("text", "birthday"),
    [
        ("1990-02-01", Birthday(1, 2, 1990)),
        ("1990-2-1 ", Birthday(1, 2, 1990)),
        ("1990/02/01", Birthday(1, 2, 1990)),
        ("19900201", Birthday(1, 2, 1990)),
        ("01.02.1990", Birthday(1, 2, 1990)),
        ("1. 2. 1990.", Birthday(1, 2, 1990)),
        ("1.2.1990 г.", Birthday(1, 2, 1990)),
        ("01.02.90", Birthday(1, 2, 1990)),
        ("25/12/1990", Birthday(25, 12, 1990)),
        ("12/25/1990", Birthday(25, 12, 1990)),
        ("12-25-90", Birthday(25, 12, 1990)),
        ("5/5/1990", Birthday(5, 5, 1990)),
        ("1990-02-01T23:30:00Z", Birthday(1, 2, 1990)),
        ("1990-02-01 00:00:00", Birthday(1, 2, 1990)),
        ("2/29/2000 12:00 AM", Birthday(29, 2, 2000)),
        ("--02-01", Birthday(1, 2)),
        ("--0201", Birthday(1, 2)),
        ("--02-29", Birthday(29, 2)),
        ("1604-02-29", Birthday(29, 2)),
        ("29.02.", Birthday(29, 2)),
        ("1 февруари 1990 г.", Birthday(1, 2, 1990)),
        ("1 фев. 1990", Birthday(1, 2, 1990)),
        ("1 febbraio 1990", Birthday(1, 2, 1990)),
        ("Feb 1, 1990", Birthday(1, 2, 1990)),
        ("February 1st 1990", Birthday(1, 2, 1990)),
        ("1. Februar 1990", Birthday(1, 2, 1990)),
        ("1 de febrero de 1990", Birthday(1, 2, 1990)),
        ("Thursday, 1 February 1990", Birthday(1, 2, 1990)),
        ("четврток, 1 февруари 1990", Birthday(1, 2, 1990)),
        ("01-Feb-90", Birthday(1, 2, 1990)),
        ("1 February", Birthday(1, 2)),
        ("32905", Birthday(1, 2, 1990)),
    ],
)
def test_a_birthday_that_can_be_one_day_only_is_read(text: str, birthday: Birthday, order: DateOrder) -> None:
    assert read_birthday(text, order) == birthday


@pytest.mark.parametrize("text", ["03/04/1990", "3-4-90", "03/04", "03041990"])
def test_what_could_be_two_days_is_read_in_the_order_of_its_column(text: str) -> None:
    year = 1990 if "90" in text else None
    assert read_birthday(text, DateOrder.DAY_FIRST) == Birthday(3, 4, year)
    assert read_birthday(text, DateOrder.MONTH_FIRST) == Birthday(4, 3, year)
    assert read_birthday(text, DateOrder.AMBIGUOUS) is Unread.AMBIGUOUS


@pytest.mark.parametrize(
    "text",
    ["31.04.1990", "29.02.1990", "1990-13-01", "32/12/1990", "circa 1800", "yesterday", "1990", "March 1990", "spring",
     "2008-25-1", "99/99/9999", "x" * 10_000, "01.01.0099", "1 listopad 1990"],
)  # fmt: skip
def test_what_is_no_day_is_said_to_be_none(text: str) -> None:
    assert read_birthday(text, DateOrder.DAY_FIRST) is Unread.IMPOSSIBLE


@pytest.mark.parametrize(
    "text", ["", " ", "0/0/00", "0.0.00", "00.00.0000", "0000-00-00", "1900-01-00", "n/a", "-", "NULL"]
)
def test_what_programs_write_for_nothing_is_nothing(text: str) -> None:
    assert read_birthday(text, DateOrder.DAY_FIRST) is Unread.EMPTY


def test_short_years_belong_to_people_alive() -> None:
    assert read_birthday("1.1.26", DateOrder.DAY_FIRST) == Birthday(1, 1, 1926)
    assert read_birthday("1.1.05", DateOrder.DAY_FIRST) == Birthday(1, 1, 2005)


@given(st.dates(dt.date(1850, 1, 1), dt.date(2100, 12, 31)))
def test_every_day_is_read_back_from_every_plain_form(day: dt.date) -> None:
    birthday = Birthday(day.day, day.month, day.year)
    for text, order in (
        (day.isoformat(), DateOrder.AMBIGUOUS),
        (day.strftime("%Y%m%d"), DateOrder.AMBIGUOUS),
        (f"{day.day}.{day.month}.{day.year}", DateOrder.AMBIGUOUS),
        (f"{day.day:02}/{day.month:02}/{day.year}", DateOrder.DAY_FIRST),
        (f"{day.month}/{day.day}/{day.year}", DateOrder.MONTH_FIRST),
        (f"{day.day} {day.strftime('%B')} {day.year}", DateOrder.AMBIGUOUS),
    ):
        assert read_birthday(text, order) == birthday, text


@given(st.text(max_size=40))
def test_any_text_is_a_birthday_or_none_and_never_a_crash(text: str) -> None:
    assert isinstance(read_birthday(text, DateOrder.DAY_FIRST), Birthday | Unread)
    looks_like_date(text)


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["03/04/1990", "25/12/1980", "01/02/1970"], DateOrder.DAY_FIRST),
        (["03/04/1990", "12/25/1980", "01/02/1970"], DateOrder.MONTH_FIRST),
        (["03/04/1990", "01/02/1970"], DateOrder.AMBIGUOUS),
        (["25/12/1980", "12/25/1980"], DateOrder.AMBIGUOUS),
        (["1990-04-03", "03.04.1990", "5/5/1990", ""], DateOrder.DAY_FIRST),
    ],
)
def test_the_whole_column_decides_the_order(cells: list[str], order: DateOrder) -> None:
    witness = OrderWitness()
    witness.look(cells)
    assert witness.verdict is order


def test_months_by_number_and_by_word() -> None:
    assert [month_number(text) for text in ("2", "02", "Feb", "февруари", "13", "", "x")] == [
        2,
        2,
        2,
        2,
        None,
        None,
        None,
    ]
