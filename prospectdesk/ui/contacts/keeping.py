"""Keeping contacts chosen while the lines around them change: who is remembered, and where they are afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

# Longer stretches are remembered by their ends: what is between stays between.
_LONG = 64
_END = 8
# More stretches than this, and who was chosen one by one, keep their places only.
_MOST_STRETCHES = 100
# How far away somebody is looked for side by side, before they are looked for one by one, and how many so.
_NEAR = 16
_MOST_SOUGHT = 50

Places = Sequence[tuple[int, int]]  # (first line, how many)
IdsAt = Callable[[int, int], list[int]]  # first line, how many
PlaceOf = Callable[[int], int | None]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Lines side by side. ``tail`` is empty where ``head`` holds them all."""

    first: int
    count: int
    head: tuple[int, ...]
    tail: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Remembered:
    """Who was chosen. ``everybody`` or ``places`` where they are not known one by one."""

    everybody: bool
    places: Places
    stretches: tuple[_Stretch, ...] | None


def remember(places: Places, count: int, shown: IdsAt) -> Remembered:
    """Who is chosen of ``count`` lines; ``shown`` tells who is shown there, 0 for nobody."""
    if count and sum(many for _, many in places) == count:
        return Remembered(True, (), None)
    if len(places) > _MOST_STRETCHES:
        return Remembered(False, tuple(places), None)
    stretches = []
    for first, many in places:
        if many <= _LONG:
            stretches.append(_Stretch(first, many, tuple(shown(first, many))))
        else:
            ends = tuple(shown(first, _END)), tuple(shown(first + many - _END, _END))
            stretches.append(_Stretch(first, many, *ends))
    return Remembered(False, tuple(places), tuple(stretches))


def places_again(before: Remembered, count: int, ids_at: IdsAt, place_of: PlaceOf) -> list[tuple[int, int]]:
    """Where those who were chosen are by now, of ``count`` lines; who has gone is left out."""
    if before.everybody:
        return [(0, count)] if count else []
    if before.stretches is None:
        return [(first, min(many, count - first)) for first, many in before.places if first < count]
    places: set[int] = set()
    long: list[tuple[int, int]] = []
    lost: list[int] = []
    for stretch in before.stretches:
        if stretch.tail:
            first = _first_of(stretch.head, stretch.first, ids_at, place_of)
            last = _first_of(stretch.tail[::-1], stretch.first + stretch.count - 1, ids_at, place_of)
            if first is not None and last is not None and first <= last:
                long.append((first, last - first + 1))
            continue
        start = max(stretch.first - _NEAR, 0)
        where = {one: start + step for step, one in enumerate(ids_at(start, stretch.count + 2 * _NEAR))}
        places.update(where[one] for one in stretch.head if one in where)
        lost += [one for one in stretch.head if one and one not in where]
    found = (place_of(one) for one in lost[:_MOST_SOUGHT])
    places.update(place for place in found if place is not None)
    return _joined([*((place, 1) for place in places), *long])


def place_near(contact_id: int, place: int, ids_at: IdsAt, place_of: PlaceOf) -> int | None:
    """Where a contact is now that was at ``place``; None where it is no longer shown."""
    if not contact_id:
        return None
    start = max(place - _NEAR, 0)
    around = ids_at(start, 2 * _NEAR)
    return start + around.index(contact_id) if contact_id in around else place_of(contact_id)


def _first_of(ids: Sequence[int], place: int, ids_at: IdsAt, place_of: PlaceOf) -> int | None:
    """The place of the first of these who is still there."""
    places = (place_near(one, place, ids_at, place_of) for one in ids)
    return next((found for found in places if found is not None), None)


def _joined(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places in order, neighbours and what overlaps as one stretch."""
    found: list[tuple[int, int]] = []
    for first, many in sorted(places):
        if found and first <= found[-1][0] + found[-1][1]:
            start = found[-1][0]
            found[-1] = (start, max(found[-1][1], first + many - start))
        else:
            found.append((first, many))
    return found
