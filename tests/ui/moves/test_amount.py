"""Money as people write it, and as it is shown back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from prospectdesk.ui.moves.amount import amount_text, parse_amount

ENGLISH, MACEDONIAN, SWISS = QLocale("en_GB"), QLocale("mk_MK"), QLocale("de_CH")


@pytest.mark.parametrize(
    ("text", "locale", "amount"),
    [
        ("1250", ENGLISH, "1250"),
        ("1250.50", ENGLISH, "1250.50"),
        ("1,250.50", ENGLISH, "1250.50"),
        ("1.250,50", ENGLISH, "1250.50"),
        ("12,5", ENGLISH, "12.5"),
        ("1,250", ENGLISH, "1250"),
        ("1,250,000", ENGLISH, "1250000"),
        ("1250,50", MACEDONIAN, "1250.50"),
        ("1.250,50", MACEDONIAN, "1250.50"),
        ("1.250", MACEDONIAN, "1250"),
        ("12.50", MACEDONIAN, "12.50"),
        ("1.250.000", MACEDONIAN, "1250000"),
        ("5 000", MACEDONIAN, "5000"),
        ("5\u00a0000,00", MACEDONIAN, "5000"),
        ("1'250.50", SWISS, "1250.50"),
        ("1’250.50", SWISS, "1250.50"),
        (",50", MACEDONIAN, "0.50"),
        (" 7 ", ENGLISH, "7"),
    ],
)
def test_what_people_write_is_understood(text: str, locale: QLocale, amount: str) -> None:
    assert parse_amount(text, locale) == Decimal(amount)


@pytest.mark.parametrize(
    "text", ["", ".", ",", "abc", "-5", "1,2,3", "1.2.3,4", "1e5", "٣", "12 €", "NaN", "9" * 13, "1,,250", ",250,"]
)
def test_what_is_no_amount_is_none(text: str) -> None:
    assert parse_amount(text, ENGLISH) in (None, Decimal(0))


@given(st.decimals(0, 10**11, places=2), st.sampled_from([ENGLISH, MACEDONIAN, SWISS, QLocale("fr_FR")]))
def test_what_is_shown_is_understood_again(amount: Decimal, locale: QLocale) -> None:
    assert parse_amount(amount_text(amount, locale), locale) == amount


@given(st.text(max_size=20))
def test_no_text_is_too_much(text: str) -> None:
    amount = parse_amount(text, MACEDONIAN)
    assert amount is None or 0 <= amount < 10**12
