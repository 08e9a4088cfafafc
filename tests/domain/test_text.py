"""Folding: both alphabets in one ASCII form whose beginnings stay beginnings; and what a typed query means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectdesk.domain.text import digits, fold, one_line, parse_query, phone_words, storable
from tests.domain.shared import spellings

_CYRILLIC = "абвгдѓежзѕијклљмнњопрстќуфхцчџш"
_LATIN = "abcdefghijklmnopqrstuvwxyzčćšžđǵḱéèüößłñ"
letters = st.sampled_from(_CYRILLIC + _CYRILLIC.upper() + _LATIN + _LATIN.upper())
words = st.text(letters, min_size=1, max_size=14)


@pytest.mark.parametrize(
    "forms",
    [
        ("Жаклина", "Žaklina", "Zhaklina", "Zaklina", "ŽAKLINA"),
        ("Стојановска", "Stojanovska", "stojanovska", "Стоjановска"),
        ("Ѓорѓи", "Ǵorǵi", "Gjorgji", "Gorgi"),
        ("Ќосев", "Ḱosev", "Kjosev", "Kosev"),
        ("Љупчо", "Ljupčo", "Ljupcho", "Lupco"),
        ("Њуша", "Njuša", "Njusha", "Nusa"),
        ("Ѕвезда", "Dzvezda", "dzvezda"),
        ("Џамбазов", "Džambazov", "Dzhambazov", "Dzambazov"),
        ("Шопов", "Šopov", "Shopov", "Sopov"),
        ("Чавдар", "Čavdar", "Chavdar", "Cavdar"),
        ("Ана", "Ana", "Anna", "ANA"),
        ("Müller", "Muller", "MÜLLER"),
        ("O’Brien", "O'Brien", "OBrien", "obrien"),
        ("Łukasz", "Lukasz"),
        ("naïve café", "Naive  Cafe", "naïve-café"),
    ],
)
def test_spellings_fold_together(forms: tuple[str, ...]) -> None:
    assert len({fold(form) for form in forms}) == 1


def test_all_names_fold_together_in_all_spellings() -> None:
    apart = [forms for forms in spellings() if len({fold(form) for form in forms}) > 1]
    assert apart == []


def test_every_beginning_of_every_spelling_finds_the_name() -> None:
    lost = [
        (forms[0], form[:end])
        for forms in spellings()
        for form in forms
        for end in range(1, len(form) + 1)
        if not fold(forms[0]).startswith(fold(form[:end]))
    ]
    assert lost == []


@given(words, st.integers(0, 14))
def test_the_fold_of_a_beginning_is_a_beginning_of_the_fold(word: str, end: int) -> None:
    assert fold(word).startswith(fold(word[:end]))


@given(words)
def test_case_never_matters(word: str) -> None:
    # ẞ and İ have capitals that are not one letter long; names with them are still found in either case.
    assert fold(word.upper()) == fold(word) == fold(word.lower())


@given(st.text(max_size=60))
def test_folding_any_text_leaves_single_spaced_words_that_fold_no_further(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert folded == folded.lower()
    assert fold(folded) == folded


@given(st.lists(words, max_size=4))
def test_words_fold_one_by_one(several: list[str]) -> None:
    assert fold(" ".join(several)) == " ".join(filter(None, map(fold, several)))


@pytest.mark.parametrize(
    ("number", "e164", "typed"),
    [
        ("+389 70 123 456", "+38970123456", ["38970123456", "70123456", "070123456", "123456", "456"]),
        ("070/123-456", "+38970123456", ["070123456", "70123456", "38970123456", "123456"]),
        ("(202) 555-0101", "+12025550101", ["2025550101", "12025550101", "5550101", "0101"]),
    ],
)
def test_a_number_is_found_by_each_of_its_forms(number: str, e164: str, typed: list[str]) -> None:
    found = phone_words(number, e164)
    for beginning in typed:
        assert any(word.startswith(beginning) for word in found), beginning


def test_digits_are_those_of_any_script() -> None:
    assert digits("+389 70-123") == "38970123"
    assert digits("７０") == "70"


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("", ()),
        ("  ,;! ", ()),
        ("Ана Петковска", ((("ana",),), (("petkovska",),))),
        ("070 123 456", ((("070123456",), ("070", "123", "456")),)),
        ("00389 70 123 456", ((("0038970123456",), ("38970123456",), ("00389", "70", "123", "456")),)),
        ("Ана 12", ((("ana",),), (("12",),))),
        ("ana@example.com", ((("ana",),), (("eksample",),), (("com",),))),
    ],
)
def test_what_a_query_means(text: str, terms: object) -> None:
    query = parse_query(text)
    assert query.terms == terms
    assert bool(query) is bool(terms)


@given(st.text())
def test_any_string_is_a_query_of_plain_words(text: str) -> None:
    for alternatives in parse_query(text).terms:
        for alternative in alternatives:
            assert alternative
            for word in alternative:
                assert word
                assert word.split() == [word]
                assert '"' not in word


def test_what_cannot_be_kept_is_taken_out() -> None:
    assert storable(" a\ud800b\0 \n") == "a�b"
    assert storable("two\nlines") == "two\nlines"
    assert one_line("two\nlines\tand\u2028more ") == "two lines and more"
