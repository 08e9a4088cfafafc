"""Places in a column, found by walking the index: whatever the ranks are, as a plain list would have them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from prospectdesk.domain.activity import PresentationOutcome
from prospectdesk.domain.told import Shown
from prospectdesk.services.acts import Acts
from prospectdesk.services.library import Library
from tests.builders import LEADS, PIPELINE, PRESENTED, add_lead, make_acts, opportunity_of, qualify

Key = tuple[int, int]


@pytest.fixture
def acts(tmp_path: Path) -> Iterator[Acts]:
    acts = make_acts(tmp_path)
    yield acts
    acts.close()


@pytest.fixture
def library(acts: Acts) -> Iterator[Library]:
    library = Library(acts.store.path)
    yield library
    library.close()


def ranked(acts: Acts, ranks: list[int]) -> list[Key]:
    """Leads with these ranks; their keys in the order of the column."""
    ids = [opportunity_of(acts, add_lead(acts, f"Контакт {number}")) for number in range(len(ranks))]
    for rank, opportunity_id in zip(ranks, ids, strict=True):
        acts.store.connection.execute("UPDATE opportunity SET rank = ? WHERE id = ?", (rank, opportunity_id))
    return sorted(zip(ranks, ids, strict=True))


@pytest.mark.parametrize("ranks", [[5, 1, 9, 3, 7], [4, 4, 4, 4], [2, 1, 2, 2, 3, 1, 3]])
def test_walking_from_any_place_either_way(acts: Acts, library: Library, ranks: list[int]) -> None:
    keys = ranked(acts, ranks)
    count = len(keys)
    for start in range(count):
        for steps in range(-count - 1, count + 2):
            place = start + steps
            expected = keys[place] if 0 <= place < count else None
            assert library.card_key_at(LEADS, keys[start], steps) == expected
    for steps in range(count + 1):
        assert library.card_key_at(LEADS, None, steps) == (keys[steps] if steps < count else None)
    for steps in range(1, count + 1):
        assert library.card_key_at(LEADS, None, -steps) == (keys[-1 - steps] if steps < count else None)


def test_walking_from_a_place_where_no_card_is_any_more(acts: Acts, library: Library) -> None:
    keys = ranked(acts, [10, 20, 30, 40])
    between = (25, 1)
    assert library.card_key_at(LEADS, between, 0) == keys[2]
    assert library.card_key_at(LEADS, between, 1) == keys[3]
    assert library.card_key_at(LEADS, between, -1) == keys[0]


@pytest.mark.parametrize("ranks", [[5, 1, 9, 3, 7], [4, 4, 4, 4]])
def test_counting_between_places(acts: Acts, library: Library, ranks: list[int]) -> None:
    keys = ranked(acts, ranks)
    for end, key in enumerate(keys):
        assert library.cards_between(LEADS, None, key) == end
        assert library.place_of_card(LEADS, key) == end
        for start in range(end + 1):
            assert library.cards_between(LEADS, keys[start], key) == end - start
    assert library.cards_between(LEADS, keys[0], (99, 0)) == len(keys)


def test_cards_by_their_ids_and_places_by_contact(acts: Acts, library: Library) -> None:
    contacts = [add_lead(acts, f"Контакт {number}") for number in range(4)]
    cards = [opportunity_of(acts, contact) for contact in contacts]
    qualify(acts, cards[1])
    acts.contacts.delete([contacts[2]])
    found = library.cards_by_id([*cards, 999])
    assert sorted(found) == sorted([cards[0], cards[1], cards[3]])
    assert found[cards[1]].contact_id == contacts[1]
    places = library.places_of_contacts(PIPELINE, [*contacts, 999])
    assert {(contact, card): stage for stage, _, card, contact in places} == {
        (contacts[0], cards[0]): 1,
        (contacts[1], cards[1]): 3,
        (contacts[3], cards[3]): 1,
    }
    keys = {(rank, card) for stage, rank, card, _ in places if stage == LEADS}
    assert keys == {(card.rank, card.opportunity_id) for card in library.cards_after(LEADS, None, 9)}
    assert library.places_of_contacts(2, contacts) == []


def test_the_version_tells_that_someone_wrote(acts: Acts, library: Library) -> None:
    before = library.version()
    assert library.version() == before
    add_lead(acts)
    assert library.version() != before


@pytest.mark.parametrize(
    ("call", "close", "missed", "no_call"),
    [
        ("Пробајте", True, False, False),
        ("", True, True, True),
        ("", False, True, True),
        ("Пробајте", False, True, False),
    ],
)
def test_a_card_tells_which_close_was_missed(
    acts: Acts, library: Library, call: str, close: bool, missed: bool, no_call: bool
) -> None:
    card_id = opportunity_of(acts, add_lead(acts))
    qualify(acts, card_id)
    acts.moves.present(card_id, Shown("понуда", call, close), PresentationOutcome.UNDECIDED)
    (card,) = library.cards_after(PRESENTED, None, 5)
    assert (card.missed_close, card.no_call_to_action) == (missed, no_call)
