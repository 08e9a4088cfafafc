"""The table of contacts as screens read it: any place of a million lines, in a millisecond, without a list of them.

Between waymarks (keys at known places) only an index is walked. Waymarks are set while the program has nothing to do,
and wherever something was read; whatever changes who is in the table, or in what order, wipes them out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import prospectdesk.storage.contact_order as by_place
from prospectdesk.domain.contact_table import ContactRow, SortBy, View
from prospectdesk.storage import counters, faults, people
from prospectdesk.storage.contact_order import Key, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prospectdesk.storage.schema import Connection

_APART = 1 << 15  # between waymarks: a walk of at most a millisecond
_MOST_WAYMARKS = 50_000
_BEHIND_ALL = "\U0010ffff"
# Lists longer than this are read by name only; shorter ones are sorted by anything in a few milliseconds.
SHORT_LIST = 20_000


class _Stretch:
    """Contacts that follow each other on one index."""

    def __init__(self, connection: Connection, run: Run, list_id: int | None) -> None:
        self._connection = connection
        self.run = run
        self._list_id = list_id
        self.count = 0
        self._places: list[int] = []
        self._keys: list[Key] = []
        self._prepared = 0  # regular waymarks are set up to this place

    def open(self, count: int | None) -> int:
        """Take note of how many there are (None: count them; returned), and forget the waymarks."""
        self.count = self._count_before(None) if count is None else count
        self._forget()
        return self.count

    def ids(self, first: int, limit: int, *, descending: bool) -> list[int]:
        """The ids of a part of the stretch, by its places in the wished order."""
        limit = min(limit, self.count - first)
        if limit <= 0:
            return []
        if descending:
            first = self.count - first - limit
        found = [key[1] for key in self._keys_at(first, limit)]
        return found[::-1] if descending else found

    def place(self, contact_id: int, *, descending: bool) -> int | None:
        """The place of a contact; None where it is not here."""
        key = by_place.key_of(self._connection, self.run, contact_id, list_id=self._list_id)
        return None if key is None else self.place_of_key(key, descending=descending)

    def place_of_key(self, key: Key, *, descending: bool) -> int:
        """The place of a key, or of what follows it."""
        mark = bisect_right(self._keys, key) - 1
        before = (
            self._count_before(key, self._keys[mark]) + self._places[mark] if mark >= 0 else self._count_before(key)
        )
        return self.count - 1 - before if descending else before

    def set_waymark(self) -> bool:
        """Set the next of the regular waymarks; False where there are enough."""
        if self._prepared + 2 * _APART > self.count:
            return False
        self._prepared += _APART
        return bool(self._keys_at(self._prepared, 1))

    def _mark(self, place: int, key: Key) -> None:
        if len(self._places) >= _MOST_WAYMARKS:
            self._forget()
        at = bisect_left(self._places, place)
        if at == len(self._places) or self._places[at] != place:
            self._places.insert(at, place)
            self._keys.insert(at, key)

    def _forget(self) -> None:
        self._places.clear()
        self._keys.clear()
        self._prepared = 0

    def _keys_at(self, first: int, limit: int) -> list[Key]:
        """The keys from a place on, walked to from the nearest waymark; they become one themselves."""
        at = bisect_right(self._places, first)
        before, start = (self._places[at - 1], self._keys[at - 1]) if at else (0, None)
        after, end = (self._places[at], self._keys[at]) if at < len(self._places) else (self.count, None)
        if first - before <= after - first:
            keys = self._read(start, first - before, limit)
        elif after >= first + limit:
            keys = self._read(end, after - first - limit, limit, backwards=True)[::-1]
        else:
            keys = self._read(end, 0, after - first, backwards=True)[::-1]
            keys += self._read(end, 0, limit - len(keys))
        if keys:
            self._mark(first, keys[0])
        return keys

    def _read(self, start: Key | None, skip: int, limit: int, *, backwards: bool = False) -> list[Key]:
        return by_place.keys_from(
            self._connection, self.run, start, skip, limit, backwards=backwards, list_id=self._list_id
        )

    def _count_before(self, key: Key | None, start: Key | None = None) -> int:
        return by_place.count_before(self._connection, self.run, key, start=start, list_id=self._list_id)


class ContactTable:
    """The lines of one view at a time. Made by ``Library.contact_table``; used on the library's thread.

    What is written while it is open shows after ``refresh``; until then lines may be missing.

    Raises:
        StoreError: from any method, where the world stood in the way.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.view = View()
        self._ids: list[int] | None = None
        self._stretches: list[_Stretch] = []

    @faults.told_as_errors_of_the_world()
    def open(self, view: View) -> None:
        """Show another view."""
        self.view = view
        self._ids = None
        self._stretches = []
        count = counters.counter(self._connection, "list", view.list_id or 0)
        if view.trash:
            self._stretches = [_Stretch(self._connection, Run.TRASHED, None)]
        elif view.ids is not None or (view.list_id is not None and count <= SHORT_LIST):
            self._ids = []
        elif view.list_id is not None:
            self._stretches = [_Stretch(self._connection, Run.LIST, view.list_id)]
        else:
            runs = {
                SortBy.NAME: (Run.NAME,),
                SortBy.COMPANY: (Run.COMPANY, Run.NO_COMPANY),
                SortBy.ADDED: (Run.ADDED,),
            }
            self._stretches = [_Stretch(self._connection, run, None) for run in runs[view.order]]
        self._read_counts()

    def refresh(self) -> None:
        """Read anew who is in the view, and in what order."""
        self.open(self.view)

    def _read_counts(self) -> None:
        view = self.view
        if self._ids is not None:
            if view.ids is not None:
                self._ids = by_place.sorted_ids(
                    self._connection, view.order, view.ids, descending=view.descending, list_id=view.list_id
                )
            elif view.list_id is not None:
                self._ids = by_place.sorted_list(self._connection, view.order, view.list_id, descending=view.descending)
            return
        kept, ref = ("trash", 0) if view.trash else ("list", view.list_id) if view.list_id else ("contacts", 0)
        left = counters.counter(self._connection, kept, ref)
        # The last one is counted on its index, if there are several; the counter knows them all together.
        for stretch in self._stretches[:0:-1]:
            left -= stretch.open(None)
        self._stretches[0].open(left)

    @property
    def count(self) -> int:
        """How many contacts the view holds."""
        if self._ids is not None:
            return len(self._ids)
        return sum(stretch.count for stretch in self._stretches)

    def can_sort_by(self, order: SortBy) -> bool:
        """Whether the view can be read in an order at once."""
        if self.view.trash:
            return False
        return self._ids is not None or self.view.list_id is None or order is SortBy.NAME

    @property
    def _descending(self) -> bool:
        # The newest come first in the trash.
        return True if self.view.trash else self.view.descending

    @faults.told_as_errors_of_the_world()
    def ids(self, first: int, limit: int) -> list[int]:
        """The contacts from a place on, in order."""
        if self._ids is not None:
            return self._ids[first : first + limit]
        found: list[int] = []
        start = 0
        for stretch in self._stretches:
            skip = first + len(found) - start
            if len(found) < limit and skip < stretch.count:
                found += stretch.ids(skip, limit - len(found), descending=self._descending)
            start += stretch.count
        return found

    @faults.told_as_errors_of_the_world()
    def rows(self, pipeline_id: int, first: int, limit: int) -> list[ContactRow | None]:
        """The lines from a place on; None for one that has gone since the view was read."""
        ids = self.ids(first, limit)
        found = people.rows_of(self._connection, pipeline_id, ids, trash=self.view.trash)
        return [found.get(contact_id) for contact_id in ids]

    @faults.told_as_errors_of_the_world()
    def place_of(self, contact_id: int) -> int | None:
        """The place of a contact in the view; None where it is not in it."""
        if self._ids is not None:
            return self._ids.index(contact_id) if contact_id in self._ids else None
        start = 0
        for stretch in self._stretches:
            place = stretch.place(contact_id, descending=self._descending)
            if place is not None:
                return start + place
            start += stretch.count
        return None

    @faults.told_as_errors_of_the_world()
    def place_of_beginning(self, beginning: str) -> int | None:
        """The place of the first contact from whose sort key (``domain.collation.sort_key``) on the order goes so.

        None where the view has no such order: the trash, and what is sorted by date.
        """
        if self.view.trash or self.view.order is SortBy.ADDED:
            return None
        if self._ids is not None:
            keys = by_place.sort_keys(self._connection, self.view.order, self._ids)
            place = next((place for place, key in enumerate(keys) if key >= beginning), len(keys))
            if self.view.descending:
                place = next((place for place, key in enumerate(keys) if key.startswith(beginning)), len(keys))
            return place
        stretch = self._stretches[0]
        if self.view.descending:
            # Behind the last of them in the order of the index is before the first of them the other way.
            return stretch.place_of_key((beginning + _BEHIND_ALL, 0), descending=True) + 1
        return stretch.place_of_key((beginning, 0), descending=False)

    def places_of(self, contact_ids: Sequence[int]) -> dict[int, int]:
        """The places of several contacts; those that are not in the view are missing."""
        if self._ids is not None:
            wanted = set(contact_ids)
            return {contact_id: place for place, contact_id in enumerate(self._ids) if contact_id in wanted}
        places = ((contact_id, self.place_of(contact_id)) for contact_id in contact_ids)
        return {contact_id: place for contact_id, place in places if place is not None}

    @faults.told_as_errors_of_the_world()
    def prepare(self) -> bool:
        """A step of about a millisecond towards reading any place quickly; False where nothing is left to do."""
        return any(stretch.set_waymark() for stretch in self._stretches)
