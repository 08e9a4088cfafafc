"""A window over some cards of a column: those a filter lets through."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from prospectdesk.ui.board.paging import KEPT_PAGES, PAGE, Key, key_of

if TYPE_CHECKING:
    from prospectdesk.domain.card import Card
    from prospectdesk.ui.board.windows import CardSource


class ChosenWindow:
    """Some cards of a stage: those a filter lets through, in the order of the column. Only their keys are kept."""

    def __init__(self, source: CardSource, stage_id: int, keys: list[Key]) -> None:
        self.stage_id = stage_id
        self._source = source
        self._keys = keys
        self._cards: dict[int, Card] = {}

    def __len__(self) -> int:
        return len(self._keys)

    def card(self, row: int) -> Card | None:
        """The card of a row, read with its neighbours if need be; None where it is no longer on a board.

        Raises:
            IndexError: there is no such row.
            WorldError: the database cannot be read.
        """
        if not 0 <= row < len(self._keys):
            raise IndexError(row)
        opportunity_id = self._keys[row][1]
        if opportunity_id not in self._cards:
            if len(self._cards) > KEPT_PAGES * PAGE:
                self._cards.clear()
            start = row - row % PAGE
            self._cards |= self._source.cards_by_id([key[1] for key in self._keys[start : start + PAGE]])
        return self._cards.get(opportunity_id)

    def find(self, opportunity_id: int) -> int | None:
        """The row of a card."""
        card = self._cards.get(opportunity_id)
        if card is not None:
            row = self.row_of(key_of(card))
            if row < len(self._keys) and self._keys[row][1] == opportunity_id:
                return row
        return next((row for row, key in enumerate(self._keys) if key[1] == opportunity_id), None)

    @property
    def keys(self) -> list[Key]:
        """The places of all cards, in order; not to be changed."""
        return self._keys

    def key(self, row: int) -> Key:
        """The place of a row's card in its column."""
        return self._keys[row]

    def row_of(self, key: Key) -> int:
        """How many of the cards stand before a place."""
        return bisect_left(self._keys, key)

    def insert(self, row: int, card: Card) -> None:
        """A card has come to this row."""
        self._keys.insert(row, key_of(card))
        self._cards[card.opportunity_id] = card

    def remove(self, row: int) -> None:
        """The card of this row has gone."""
        self._cards.pop(self._keys.pop(row)[1], None)

    def replace(self, row: int, card: Card) -> None:
        """The card of this row, whose place stays, looks different now."""
        self._cards[card.opportunity_id] = card
