"""Whether two records are of one person."""

from __future__ import annotations

import pytest

from prospectdesk.domain.duplicates import Likeness, Who, names_differ, same_by_email, same_by_phone

ANA = Who.named("Ана", "Петковска", "Цветна градина")
SAME, DOUBTFUL, OTHER = Likeness.SAME, Likeness.DOUBTFUL, Likeness.OTHER


@pytest.mark.parametrize(
    ("name", "company", "expected"),
    [
        ("Ana Petkovska", "", SAME),
        ("PETKOVSKA Ana", "Other", SAME),
        ("A. Petkovska", "", DOUBTFUL),
        ("Ana Petkovska Ilieva", "", DOUBTFUL),
        ("Ana", "", DOUBTFUL),
        ("Marko Trajkov", "Цветна градина", OTHER),
        ("Ana Trajkova", "", OTHER),
        ("", "Cvetna gradina", DOUBTFUL),
        ("", "", DOUBTFUL),
        ("", "Auto servis", OTHER),
    ],
)
def test_people_at_one_number(name: str, company: str, expected: Likeness) -> None:
    given, _, family = name.partition(" ")
    other = Who.named(given, family, company)
    assert same_by_phone(ANA, other) is expected
    assert same_by_phone(other, ANA) is expected


def test_two_nameless_records_at_one_number() -> None:
    garden, unnamed, shop = Who.named("", "", "Cvetna gradina"), Who.named("", "", ""), Who.named("", "", "Shop")
    assert same_by_phone(garden, unnamed) is SAME
    assert same_by_phone(garden, Who.named("", "", "Цветна Градина")) is SAME
    assert same_by_phone(garden, shop) is OTHER


@pytest.mark.parametrize(
    ("address", "other", "expected"),
    [
        ("ana@x.mk", Who.named("Boris", "Petkovski", ""), SAME),
        ("info@x.mk", Who.named("Boris", "Petkovski", ""), OTHER),
        ("info@x.mk", Who.named("Ana", "Petkovska", ""), SAME),
        ("info@x.mk", Who.named("A.", "Petkovska", ""), SAME),
        ("office@x.mk", Who.named("", "", "Cvetna gradina"), DOUBTFUL),
    ],
)
def test_people_at_one_address(address: str, other: Who, expected: Likeness) -> None:
    assert same_by_email(address, ANA, other) is expected
    assert same_by_email(address, other, ANA) is expected


def test_a_firm_without_people_is_the_same_firm_at_its_mailbox() -> None:
    garden = Who.named("", "", "Cvetna gradina")
    assert same_by_email("info@x.mk", garden, Who.named("", "", "Цветна градина")) is SAME
    assert same_by_email("info@x.mk", garden, Who.named("", "", "Shop")) is DOUBTFUL


def test_an_initial_stands_for_one_word_only() -> None:
    assert names_differ(Who.named("A.", "A.", ""), ANA)
    assert not names_differ(Who.named("A.", "P.", ""), ANA)
    assert not names_differ(Who.named("", "", ""), ANA)
