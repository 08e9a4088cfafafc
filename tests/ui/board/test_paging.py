"""A window over a column shows what a plain list would, whatever happens to it, and never loads the column."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prospectdesk.ui.board.choosing import ChosenWindow
from prospectdesk.ui.board.paging import KEPT_PAGES, PAGE, STRIDE, ColumnWindow, key_of
from tests.ui.board.cards import ListSource


def window_over(source: ListSource) -> ColumnWindow:
    return ColumnWindow(source, 1, len(source.keys), source.version())


def long_column(length: int) -> ListSource:
    return ListSource([(place * 10, place + 1) for place in range(length)])


def shown(window: ColumnWindow | ChosenWindow, rows: range) -> list[tuple[int, int] | None]:
    return [None if (card := window.card(row)) is None else key_of(card) for row in rows]


_whats = st.sampled_from(["look", "add", "remove", "move", "place"])
_steps = st.lists(st.tuples(_whats, st.integers(0, 10**6), st.integers(0, 10**6)), max_size=40)


@settings(deadline=None, max_examples=150)
@given(st.integers(0, 400), st.booleans(), _steps)
def test_shows_what_a_plain_list_would(length: int, same_rank: bool, steps: list[tuple[str, int, int]]) -> None:
    source = ListSource([(0 if same_rank else place * 4, place + 1) for place in range(length)])
    window = window_over(source)
    next_id = length + 1
    for what, a, b in steps:
        count = len(source.keys)
        if what == "look" and count:
            row = a % count
            stretch = range(row, min(row + b % 50 + 1, count))
            assert shown(window, stretch) == [source.keys[r] for r in stretch]
        elif what == "add":
            key = (b % (4 * length + 4), next_id)
            next_id += 1
            source.add(key)
            row = window.row_of(key)
            assert row == source.keys.index(key)
            window.insert(row, source.card_of(key))
        elif what == "remove" and count:
            row = a % count
            source.take(source.keys[row])
            window.remove(row)
        elif what == "move" and count:
            old = source.keys[a % count]
            new = (b % (4 * length + 4), old[1])
            row = source.keys.index(old)
            source.take(old)
            source.add(new)
            window.remove(row)
            window.insert(window.row_of(new), source.card_of(new))
        elif what == "place":
            key = (a % (4 * length + 4), b % (length + 2))
            assert window.row_of(key) == sum(k < key for k in source.keys)
        assert len(window) == len(source.keys)
        window.trust(source.version())
    assert shown(window, range(len(window))) == source.keys


def test_scrolling_reads_a_page_at_a_time_and_keeps_only_the_last_pages() -> None:
    source = long_column(10_000)
    window = window_over(source)
    for row in range(10_000):
        window.card(row)
    assert source.reads == -(-10_000 // PAGE)
    assert len(list(window.loaded())) <= KEPT_PAGES * PAGE
    assert source.walked == 0


def test_what_is_in_sight_is_not_read_again() -> None:
    source = long_column(1000)
    window = window_over(source)
    for _ in range(3):
        shown(window, range(500, 520))
    assert source.reads <= 2


def test_a_jump_walks_from_the_nearest_known_place() -> None:
    length = 20 * STRIDE
    source = long_column(length)
    window = window_over(source)
    assert shown(window, range(length - 5, length)) == source.keys[-5:]
    assert source.walked == 0, "the end is as near as the top"
    chance = random.Random(1)
    window.card(length // 2)
    assert source.walked <= length // 2
    source.walked = 0
    for _ in range(50):
        row = chance.randrange(length)
        assert shown(window, range(row, row + 1)) == [source.keys[row]]
    assert source.walked <= length + 50 * STRIDE, "each stretch is walked once; then anchors stand in it"


def test_a_place_deep_down_is_found_and_remembered() -> None:
    length = 10 * STRIDE
    source = long_column(length)
    window = window_over(source)
    key = source.keys[7 * STRIDE + 5]
    assert window.row_of(key) == 7 * STRIDE + 5
    source.walked = 0
    assert window.row_of(source.keys[7 * STRIDE + 9]) == 7 * STRIDE + 9
    assert source.walked <= 2 * STRIDE


def test_what_is_far_away_survives_an_insertion() -> None:
    source = long_column(5000)
    window = window_over(source)
    shown(window, range(2500, 2520))
    source.reads = 0
    key = (-1, 9999)
    source.add(key)
    window.insert(0, source.card_of(key))
    window.trust(source.version())
    assert shown(window, range(2501, 2521)) == source.keys[2501:2521]
    assert source.reads == 0


def test_a_read_after_someone_else_wrote_is_doubtful_until_renewed() -> None:
    source = long_column(300)
    window = window_over(source)
    window.card(0)
    source.take(source.keys[0])
    assert not window.doubtful
    window.card(200)
    assert window.doubtful
    window.renew(len(source.keys), source.version())
    assert not window.doubtful
    assert shown(window, range(299)) == source.keys


def test_a_row_the_database_has_lost_is_empty_not_an_error() -> None:
    source = long_column(40)
    window = window_over(source)
    source.keys.clear()
    source.writes += 1
    assert window.card(39) is None
    assert window.card(0) is None


def test_there_is_no_row_beyond_the_ends() -> None:
    window = window_over(long_column(3))
    for row in (-1, 3):
        with pytest.raises(IndexError):
            window.card(row)


def test_a_changed_card_is_shown_in_its_place() -> None:
    source = long_column(100)
    window = window_over(source)
    before = window.card(50)
    assert before is not None
    changed = ListSource.card_of(source, key_of(before))
    window.replace(50, changed)
    assert window.card(50) is changed
    assert window.find(changed.opportunity_id) == 50


@settings(deadline=None, max_examples=80)
@given(st.sets(st.integers(0, 199)), _steps)
def test_a_filter_shows_its_cards_in_the_columns_order(chosen: set[int], steps: list[tuple[str, int, int]]) -> None:
    source = long_column(200)
    keys = [source.keys[place] for place in sorted(chosen)]
    window = ChosenWindow(source, 1, list(keys))
    for next_id, (what, a, b) in enumerate(steps, start=1000):
        if what == "remove" and keys:
            row = a % len(keys)
            keys.pop(row)
            window.remove(row)
        elif what == "add":
            key = ((a + b) % 2000, next_id)
            source.add(key)
            row = window.row_of(key)
            keys.insert(row, key)
            window.insert(row, source.card_of(key))
        elif what == "look" and keys:
            row = a % len(keys)
            assert shown(window, range(row, row + 1)) == [keys[row]]
            assert window.find(keys[row][1]) == row
    assert keys == sorted(keys)
    assert shown(window, range(len(window))) == keys


def test_a_filter_reads_only_what_is_looked_at() -> None:
    source = long_column(3000)
    window = ChosenWindow(source, 1, list(source.keys))
    shown(window, range(10))
    assert source.reads == 1
