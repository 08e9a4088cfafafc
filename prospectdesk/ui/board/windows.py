"""What a column and its window ask of one another and of the database; only for those who check types."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from prospectdesk.domain.opportunity import Answer

if TYPE_CHECKING:
    from prospectdesk.domain.card import Card

Key = tuple[int, int]  # (rank, opportunity id): a card's place in its column
AnswersOf = Callable[[int], list[Answer]]  # every answer ever given on an opportunity, the newest first


class CardSource(Protocol):
    """Where cards are read from: ``services.library.Library``."""

    def cards_after(self, stage_id: int, key: Key | None, limit: int) -> list[Card]:
        """The cards that follow a place (None: from the top)."""
        ...

    def cards_before(self, stage_id: int, key: Key | None, limit: int) -> list[Card]:
        """The cards before a place (None: up to the end), in order."""
        ...

    def card_key_at(self, stage_id: int, start: Key | None, steps: int) -> Key | None:
        """The place so many cards after another (before it where negative; None: that end of the column)."""
        ...

    def cards_between(self, stage_id: int, start: Key | None, end: Key) -> int:
        """How many cards stand from one place on (None: the top) and before another."""
        ...

    def cards_by_id(self, opportunity_ids: list[int]) -> dict[int, Card]:
        """Cards by their ids."""
        ...

    def version(self) -> int:
        """A number that changes whenever someone else wrote."""
        ...


class Window(Protocol):
    """What a column shows: rows, each with its card."""

    def __len__(self) -> int: ...

    def card(self, row: int) -> Card | None:
        """The card of a row; None where the database no longer has it."""
        ...

    def find(self, opportunity_id: int) -> int | None:
        """The row of a card, if it is known without reading."""
        ...

    def row_of(self, key: Key) -> int:
        """How many cards stand before a place."""
        ...

    def insert(self, row: int, card: Card) -> None:
        """A card has come to this row."""
        ...

    def remove(self, row: int) -> None:
        """The card of this row has gone."""
        ...

    def replace(self, row: int, card: Card) -> None:
        """The card of this row looks different."""
        ...
