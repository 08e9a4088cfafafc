"""A whole name taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectdesk.domain.person_name import split_name


@pytest.mark.parametrize(
    ("typed", "given_name", "family_name"),
    [
        ("Ана Петковска", "Ана", "Петковска"),
        ("  Ана   Марија  Петковска ", "Ана Марија", "Петковска"),
        ("Петковска, Ана", "Ана", "Петковска"),
        ("Петковска,Ана Марија", "Ана Марија", "Петковска"),
        ("Ана", "Ана", ""),
        ("Ана,", "Ана", ""),
        (", Ана", "Ана", ""),
        ("Vincent van Gogh", "Vincent", "van Gogh"),
        ("Jan van der Berg", "Jan", "van der Berg"),
        ("van Gogh", "van", "Gogh"),
        ("O’Brien", "O’Brien", ""),
        ("", "", ""),
        (" , ", "", ""),
    ],
)
def test_given_and_family(typed: str, given_name: str, family_name: str) -> None:
    assert split_name(typed) == (given_name, family_name)


@given(st.text(max_size=40))
def test_no_letter_is_lost(typed: str) -> None:
    parts = " ".join(split_name(typed)).replace(",", " ").split()
    assert sorted(parts) == sorted(typed.replace(",", " ").split())
