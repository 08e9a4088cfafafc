"""The order of names, as a reader of Macedonian and of English expects it."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectdesk.domain.collation import sort_key
from tests.domain.shared import shared_file


def in_order(*names: str) -> list[str]:
    mixed = list(names)
    random.Random(7).shuffle(mixed)
    return sorted(mixed, key=sort_key)


def test_surnames_stand_as_in_the_dictionary() -> None:
    expected = shared_file("last_names_sorted_mk.txt").read_text(encoding="utf-8").split()
    assert len(expected) > 400
    assert in_order(*expected) == expected


@pytest.mark.parametrize(
    ("letter", "before", "after"),
    [
        ("Ѓ", "Д", "Е"),
        ("Ѕ", "З", "И"),
        ("Ј", "И", "К"),
        ("Љ", "Л", "М"),
        ("Њ", "Н", "О"),
        ("Ќ", "Т", "У"),
        ("Џ", "Ч", "Ш"),
    ],
)
def test_letters_of_our_own_have_their_places(letter: str, before: str, after: str) -> None:
    names = [before + "ук", letter + "ап", letter + "ук", after + "ап"]
    assert in_order(*names) == names


@pytest.mark.parametrize(
    "names",
    [
        ["Ana", "anders", "Bello", "Àvila", "Čapek", "Ana B"],
        ["O’Brien", "Obst", "obrtnik"],
    ],
)
def test_case_marks_and_punctuation_do_not_count(names: list[str]) -> None:
    def plain(name: str) -> str:
        return name.casefold().replace("’", "").replace("à", "a").replace("č", "c")

    assert [plain(name) for name in in_order(*names)] == sorted(map(plain, names))


def test_latin_comes_before_cyrillic_and_shorter_before_longer() -> None:
    assert in_order("Zoe", "Ана", "Анастасија", "Adam") == ["Adam", "Zoe", "Ана", "Анастасија"]


def test_a_stress_mark_does_not_move_a_name() -> None:
    assert sort_key("ѐ") == sort_key("е")
    assert sort_key("ѝ") == sort_key("и")


@given(st.text(max_size=12), st.text(max_size=12))
def test_any_two_texts_have_an_order_and_case_is_not_part_of_it(one: str, other: str) -> None:
    assert (sort_key(one) < sort_key(other)) + (sort_key(other) < sort_key(one)) + (
        sort_key(one) == sort_key(other)
    ) == 1
    assert sort_key(one) == sort_key(one.casefold())
