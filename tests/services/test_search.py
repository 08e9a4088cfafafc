"""Search: people are found in either alphabet by whatever is known of them, and no string does harm."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from prospectdesk.services.acts import Acts
from prospectdesk.services.library import Library
from tests.builders import PIPELINE, add_lead, details


@pytest.fixture
def library(acts: Acts) -> Iterator[Library]:
    library = Library(acts.store.path)
    yield library
    library.close()


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Жаклина Стојановска", ["жак", "Zhaklina", "Žaklina", "zaklina stoj", "STOJANOVSKA", "стојановска ж"]),
        ("Žaklina Stojanovska", ["жаклина", "Стојан", "zhak", "stoj z"]),
        ("Ѓорѓи Ќосев", ["Gjorgji", "gorgi", "Ǵorǵi", "kosev", "Ќос", "Kjosev"]),
        ("Љупчо Џамбазов", ["ljupcho", "Ljupčo", "lupco", "dzambaz", "Džambazov", "џам"]),
        ("Chloé O’Brien", ["chloe", "CHLOÉ", "obrien", "o'brien", "O’Br"]),
        ("Jürgen Müller", ["jurgen", "muller", "Jürg", "MÜLL"]),
    ],
)
def test_names_are_found_in_both_alphabets(acts: Acts, library: Library, name: str, typed: list[str]) -> None:
    person = add_lead(acts, name)
    add_lead(acts, "Некој Друг")
    for text in typed:
        assert library.search(text).ids == (person,), text


def test_everything_that_is_known_finds_them(acts: Acts, library: Library) -> None:
    person = acts.contacts.add(
        details(
            "Ана Петковска",
            company="Ана Дизајн ДООЕЛ",
            phone="+389 70 123 456",
            email="ana.p@ana-dizajn.example",
            tags=("архитекти",),
            custom=(("Чевли", "број 38"),),
        ),
        pipeline_id=PIPELINE,
        note="Пие само чај",
    ).value
    add_lead(acts, "Некој Друг")
    for text in ("dizajn", "070 123", "38970123456", "123456", "123 456", "ana-diz", "arhit", "čaj", "broj 38"):
        assert library.search(text).ids == (person,), text
    for text in ("124", "кафе", "петковски"):
        assert library.search(text).ids == (), text


def test_whoever_is_called_so_comes_before_those_in_whose_notes_it_stands(acts: Acts, library: Library) -> None:
    called = add_lead(acts, "Ана Петковска")
    noted = acts.contacts.add(details("Бојан"), pipeline_id=PIPELINE, note="Му е брат на Ана").value
    assert library.search("ана").ids == (called, noted)


def hostile(rng: random.Random) -> str:
    pieces = [
        '"', "'", "*", "^", "-", "+", "(", ")", ":", "{", "}", "NEAR", "NEAR(a b, 3)", " AND ", " OR ", " NOT ", "\0",
        "\\", "\ud800", "\udfff", "\u202e", "\u200d", "😀", "ﷺ", "İ", "ß", "ﬁ", "\n", "\t", "%", "_", "?", ";--",
        "folded:", "rowid", "а", "ана", "Ѓ", "\u0301", "a" * 300, "9" * 80, "+", "00", "070", "७", "٣", " ", " ",
        "search", "match", "é", "Ω", "中文",
    ]  # fmt: skip
    if rng.random() < 0.3:
        return "".join(chr(rng.randrange(0x110000)) for _ in range(rng.randint(1, 30)))
    return "".join(rng.choice(pieces) for _ in range(rng.randint(1, 12)))


@pytest.mark.slow
def test_ten_thousand_hostile_strings_do_no_harm(acts: Acts, library: Library) -> None:
    acts.samples.add()
    rng = random.Random(11)
    count = library.contact_count()
    for _ in range(10_000):
        hits = library.search(hostile(rng))
        assert len(hits.ids) <= count
    assert library.contact_count() == count
    assert library.search("petkovska").ids
