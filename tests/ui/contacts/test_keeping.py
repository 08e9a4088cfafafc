"""Who was chosen is found again after anything that can happen to the lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from prospectdesk.ui.contacts.keeping import place_near, places_again, remember

lines = st.lists(st.integers(1, 400), unique=True, max_size=300)
choices = st.lists(st.tuples(st.integers(0, 299), st.integers(1, 250)), max_size=4)


def normal(places: list[tuple[int, int]], count: int) -> list[tuple[int, int]]:
    """As a selection has them: in order, apart, and within the lines."""
    rows = sorted({row for first, many in places for row in range(first, min(first + many, count))})
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == sum(found[-1]):
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((row, 1))
    return found


def ids_of(line: list[int], places: list[tuple[int, int]]) -> set[int]:
    return {one for first, many in places for one in line[first : first + many]}


@given(lines, choices, st.sets(st.integers(1, 400), max_size=12), st.sets(st.integers(401, 420), max_size=12))
def test_who_stays_is_chosen_and_nobody_else_from_afar(
    before: list[int], chosen: list[tuple[int, int]], gone: set[int], come: set[int]
) -> None:
    before.sort()
    places = normal(chosen, len(before))
    kept = remember(places, len(before), lambda first, many: before[first : first + many])
    after = sorted((set(before) - gone) | come)

    def place_of(one: int) -> int | None:
        return after.index(one) if one in after else None

    found = places_again(kept, len(after), lambda first, many: after[first : first + many], place_of)
    assert found == normal(found, len(after))
    was, now = ids_of(before, places), ids_of(after, found)
    if kept.everybody:
        assert now == set(after)
        return
    whole_ends_lost = any(
        many > 64 and (set(before[first : first + 8]) <= gone or set(before[first + many - 8 : first + many]) <= gone)
        for first, many in places
    )
    if not whole_ends_lost:
        assert was - gone <= now
    assert now <= was | come


def test_one_who_moved_far_is_sought() -> None:
    after = [*range(100, 200), 7]
    assert place_near(7, 3, lambda first, many: after[first : first + many], after.index) == 100
    assert place_near(0, 3, lambda first, many: after[first : first + many], after.index) is None


def test_very_many_apart_keep_their_places() -> None:
    places = [(row, 1) for row in range(0, 400, 2)]
    kept = remember(places, 500, lambda first, many: [0] * many)
    assert places_again(kept, 200, lambda first, many: [], lambda one: None) == [(row, 1) for row in range(0, 200, 2)]
