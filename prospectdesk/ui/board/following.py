"""Bringing the columns up to date after a change: only what is concerned, and nothing in sight jumps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prospectdesk.ui.board.choosing import ChosenWindow
from prospectdesk.ui.board.paging import ColumnWindow, key_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from prospectdesk.domain.card import Card
    from prospectdesk.ui.board.column import Column


@dataclass(frozen=True, slots=True)
class News:
    """What the database says now: ``cards`` of the contacts concerned, by opportunity, and how many each stage has.

    ``moved`` is False where the change cannot have put a card elsewhere. ``settled`` is False where more acts are under
    way: what was read may then hold some of what they did, of which there is no news yet.
    """

    contacts: AbstractSet[int]
    cards: Mapping[int, Card]
    counts: Mapping[int, int]
    version: int
    moved: bool
    settled: bool


class _Sight:
    """Keeps the first card in sight where it is while cards come and go above it; at the very top the top stays."""

    def __init__(self, column: Column) -> None:
        self._column = column
        self._top, self._offset = column.view.top_row()
        self._before = self._top

    def insert(self, row: int, card: Card) -> None:
        self._column.model.insert(row, card)
        if row <= self._top and (self._top or self._offset):
            self._top += 1

    def remove(self, row: int) -> None:
        self._column.model.remove(row)
        if row < self._top:
            self._top -= 1

    def settle(self) -> None:
        if self._top != self._before:
            self._column.view.scroll_to_row(self._top, self._offset)


def follow_in_whole(columns: list[Column], news: News) -> None:
    """Bring columns up to date that show whole stages.

    A card that is not loaded may have come from anywhere. Where the counts tell that the cards not known before are
    exactly those that came, they are put in their places; otherwise the column is read anew around what is in sight.
    """
    known: set[int] = set()
    lost: set[int] = set()
    sights = {column.stage.id: _Sight(column) for column in columns}
    for column in columns:
        if not _follow_loaded(column, sights[column.stage.id], news, known):
            lost.add(column.stage.id)
    for column in columns:
        if news.moved:
            came = [
                card
                for card in news.cards.values()
                if card.stage_id == column.stage.id and card.opportunity_id not in known
            ]
            _let_in(column, sights[column.stage.id], came, news, lost=column.stage.id in lost)
        else:
            _trust(column, news)


def _follow_loaded(column: Column, sight: _Sight, news: News, known: set[int]) -> bool:
    """Bring up to date what is loaded: what stays is told to ``known``; False where a card was there twice."""
    window = column.model.window
    assert isinstance(window, ColumnWindow)  # noqa: S101 - no filter is on
    once = True
    gone = []
    for row, card in list(window.loaded()):
        if card.contact_id not in news.contacts:
            continue
        new = news.cards.get(card.opportunity_id)
        if new is None or new.stage_id != card.stage_id or key_of(new) != key_of(card):
            gone.append(row)
            continue
        once = once and card.opportunity_id not in known
        known.add(card.opportunity_id)
        if new != card:
            column.model.replace(row, new)
    for row in reversed(gone):
        sight.remove(row)
    return once


def _let_in(column: Column, sight: _Sight, came: list[Card], news: News, *, lost: bool) -> None:
    """Put cards not known before into their places, or read the column anew where it cannot be told what came."""
    window = column.model.window
    assert isinstance(window, ColumnWindow)  # noqa: S101 - no filter is on
    total = news.counts.get(column.stage.id, 0)
    if window.doubtful or lost or total - len(window) != len(came):
        sight.settle()
        read_anew(column, total, news.version)
        return
    for card in sorted(came, key=key_of):
        sight.insert(window.row_of(key_of(card)), card)
    sight.settle()
    _trust(column, news)


def _trust(column: Column, news: News) -> None:
    window = column.model.window
    if news.settled and isinstance(window, ColumnWindow) and not window.doubtful:
        window.trust(news.version)


def follow_in_chosen(columns: list[Column], opportunities: Mapping[int, int], news: News) -> None:
    """Bring columns up to date that show what a filter let through: ``opportunities`` by contact."""
    by_stage = {column.stage.id: column for column in columns}
    for contact_id in news.contacts & opportunities.keys():
        opportunity_id = opportunities[contact_id]
        new = news.cards.get(opportunity_id)
        stays = False
        for column in columns:
            window = column.model.window
            row = window.find(opportunity_id) if isinstance(window, ChosenWindow) else None
            if row is None or not isinstance(window, ChosenWindow):
                continue
            if new is not None and new.stage_id == column.stage.id and window.key(row) == key_of(new):
                column.model.replace(row, new)
                stays = True
            else:
                column.model.remove(row)
        target = None if new is None or stays else by_stage.get(new.stage_id)
        if new is not None and target is not None and target.model.window is not None:
            target.model.insert(target.model.window.row_of(key_of(new)), new)


def read_anew(column: Column, total: int, version: int) -> None:
    """Forget what a column knows, and show it where it was: the first card in sight stays where it is."""
    window, view = column.model.window, column.view
    assert isinstance(window, ColumnWindow)  # noqa: S101 - no filter is on
    top, offset = view.top_row()
    at_top = top <= 0 and not offset
    first = None if at_top or top < 0 else window.peek(top)
    current = None if view.current_row < 0 else window.peek(view.current_row)
    current_row = view.current_row
    column.model.beginResetModel()
    window.renew(total, version)
    column.model.endResetModel()
    if not total:
        return
    if at_top:
        view.scroll_to_row(0, 0)
    else:
        row = top if first is None else window.row_of(key_of(first))
        view.scroll_to_row(min(row, total - 1), offset)
    if current is not None:
        current_row = window.row_of(key_of(current))
    if current_row >= 0:
        view.set_current_row(min(current_row, total - 1), scroll=False)
