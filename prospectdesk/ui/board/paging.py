"""A window over one column: from a row to its card, without ever loading the column.

Cards are read in pages by keyset (``CardSource``), a few dozen pages are kept, and on far jumps the keys of some rows
are remembered (anchors), so that the next jump has a short walk.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prospectdesk.domain.card import Card
    from prospectdesk.ui.board.windows import CardSource

Key = tuple[int, int]  # (rank, opportunity id): a card's place in its column

PAGE = 32
KEPT_PAGES = 40
# A longer walk is made in strides, each leaving an anchor. The database walks some 40 million places a second.
STRIDE = 1 << 15
_ANCHOR_GAP = 1 << 12


def key_of(card: Card) -> Key:
    """A card's place in its column."""
    return (card.rank, card.opportunity_id)


class _Run:
    """Neighbouring cards, loaded: the first of them is row ``start``."""

    __slots__ = ("cards", "start", "used")

    def __init__(self, start: int, cards: list[Card], used: int) -> None:
        self.start = start
        self.cards = cards
        self.used = used

    @property
    def end(self) -> int:
        return self.start + len(self.cards)


def _start(run: _Run) -> int:
    return run.start


class ColumnWindow:
    """A whole stage. ``count`` is how many cards stand on it, from the counter.

    What is known here follows the changes it is told (``insert``, ``remove``, ``replace``). Where the database was
    written meanwhile and what was read may not fit what is known, ``doubtful`` is True until ``renew`` or ``trust``.
    """

    def __init__(self, source: CardSource, stage_id: int, count: int, version: int) -> None:
        self.stage_id = stage_id
        self.doubtful = False
        self._source = source
        self._count = count
        self._version = version
        self._runs: list[_Run] = []  # in the order of their rows, none touching another's
        self._anchors: list[tuple[int, Key]] = []  # rows and the keys of their cards, in order
        self._clock = 0

    def __len__(self) -> int:
        return self._count

    def card(self, row: int) -> Card | None:
        """The card of a row, read with its neighbours if need be; None where the database no longer has it.

        Raises:
            IndexError: there is no such row.
            WorldError: the database cannot be read.
        """
        if not 0 <= row < self._count:
            raise IndexError(row)
        run = self._run_with(row)
        if run is None:
            self._load(row)
            run = self._run_with(row)
        return None if run is None else run.cards[row - run.start]

    def peek(self, row: int) -> Card | None:
        """The card of a row, if it is loaded."""
        run = self._run_with(row)
        return None if run is None else run.cards[row - run.start]

    def find(self, opportunity_id: int) -> int | None:
        """The row of a card, if it is loaded."""
        return next((row for row, card in self.loaded() if card.opportunity_id == opportunity_id), None)

    def loaded(self) -> Iterator[tuple[int, Card]]:
        """Every row that is loaded, with its card."""
        for run in self._runs:
            yield from enumerate(run.cards, run.start)

    def row_of(self, key: Key) -> int:
        """How many cards stand before a place."""
        row, start, upper = 0, None, self._count
        for known_row, known_key in self._known():
            if known_key > key:
                upper = known_row
                break
            row, start = known_row, known_key
        run = self._run_with(row) if start is not None else None
        if run is not None:
            place = bisect_left(run.cards, key, key=key_of)
            if place < len(run.cards) or run.end == upper:
                return run.start + place
        if row == upper:
            return row
        while upper - row > STRIDE:
            ahead = self._source.card_key_at(self.stage_id, start, STRIDE)
            if ahead is None or ahead > key:
                break
            row, start = row + STRIDE, ahead
            self._remember(row, ahead)
        return row + self._source.cards_between(self.stage_id, start, key)

    def insert(self, row: int, card: Card) -> None:
        """A card has come to this row; those from it on have made room."""
        self._count += 1
        taken = False
        for run in self._runs:
            if not taken and run.start <= row <= run.end:
                run.cards.insert(row - run.start, card)
                # A page does not grow for ever; the gap that is cut is read again when it is looked at.
                del run.cards[2 * PAGE :]
                taken = True
            elif run.start >= row:
                run.start += 1
        self._anchors = [(at + 1 if at >= row else at, key) for at, key in self._anchors]

    def remove(self, row: int) -> None:
        """The card of this row has gone; those after it have moved up."""
        self._count -= 1
        for run in self._runs:
            if run.start <= row < run.end:
                del run.cards[row - run.start]
            elif run.start > row:
                run.start -= 1
        self._runs = [run for run in self._runs if run.cards]
        self._anchors = [(at - 1 if at > row else at, key) for at, key in self._anchors if at != row]

    def replace(self, row: int, card: Card) -> None:
        """The card of this row, whose place stays, looks different now."""
        run = self._run_with(row)
        if run is not None:
            run.cards[row - run.start] = card

    def renew(self, count: int, version: int) -> None:
        """Forget what is known of the column but this."""
        self._count = count
        self._runs.clear()
        self._anchors.clear()
        self.trust(version)

    def trust(self, version: int) -> None:
        """What is known fits this version of the database."""
        self._version = version
        self.doubtful = False

    def _run_with(self, row: int) -> _Run | None:
        place = bisect_right(self._runs, row, key=_start) - 1
        if place >= 0 and row < (run := self._runs[place]).end:
            self._clock += 1
            run.used = self._clock
            return run
        return None

    def _load(self, row: int) -> None:
        """Read a page around a row that is not loaded, without touching what is."""
        if self._source.version() != self._version:
            self.doubtful = True
        place = bisect_right(self._runs, row, key=_start)
        before = self._runs[place - 1] if place else None
        after = self._runs[place] if place < len(self._runs) else None
        low = before.end if before else 0
        high = after.start if after else self._count
        start, end = _page_around(row, low, high)
        if start > low and end == high:
            cards = self._source.cards_before(self.stage_id, key_of(after.cards[0]) if after else None, end - start)
            start = end - len(cards)
        else:
            key = None
            if start == low and before:
                key = key_of(before.cards[-1])
            elif start > 0:
                key = self._key_at(start - 1)
                if key is None:
                    return
            cards = self._source.cards_after(self.stage_id, key, end - start)
        if cards:
            self._clock += 1
            self._runs.insert(place, _Run(start, cards, self._clock))
            self._drop_oldest()

    def _drop_oldest(self) -> None:
        if len(self._runs) > KEPT_PAGES:
            oldest = min(self._runs, key=lambda run: run.used)
            self._runs.remove(oldest)
            self._remember(oldest.start, key_of(oldest.cards[0]))

    def _known(self) -> list[tuple[int, Key]]:
        """All rows whose keys are known at the ends of pages and by anchors, in order."""
        ends = [(row, key_of(run.cards[row - run.start])) for run in self._runs for row in {run.start, run.end - 1}]
        return sorted({*self._anchors, *ends})

    def _key_at(self, row: int) -> Key | None:
        """The key of a row, walked to from the nearest row whose key is known, or from an end of the column."""
        known = self._known()
        place = bisect_left(known, row, key=lambda entry: entry[0])
        at: tuple[int, Key | None] = (0, None)
        if place < len(known) and known[place][0] - row < row:
            at = known[place]
        elif self._count - 1 - row < row:
            at = (self._count - 1, None)
        if place and row - known[place - 1][0] < abs(row - at[0]):
            at = known[place - 1]
        here, key = at
        while abs(row - here) > STRIDE:
            step = STRIDE if row > here else -STRIDE
            key = self._source.card_key_at(self.stage_id, key, step)
            if key is None:
                return None
            here += step
            self._remember(here, key)
        if here == row and key is not None:
            return key
        found = self._source.card_key_at(self.stage_id, key, row - here)
        if found is not None:
            self._remember(row, found)
        return found

    def _remember(self, row: int, key: Key) -> None:
        place = bisect_left(self._anchors, (row, key))
        near = self._anchors[max(place - 1, 0) : place + 1]
        if all(abs(row - at) >= _ANCHOR_GAP for at, _ in near):
            self._anchors.insert(place, (row, key))


def _page_around(row: int, low: int, high: int) -> tuple[int, int]:
    """The rows to read around ``row``, within the gap from ``low`` to ``high``; next to what is loaded if near."""
    if row - low < PAGE:
        return low, min(low + PAGE, high)
    if high - row <= PAGE:
        return max(high - PAGE, low), high
    start = row - PAGE // 2
    return start, min(start + PAGE, high)
