"""What the board shows, and how it follows the database: reads come in here, and wishes go out of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from prospectdesk.domain.errors import WorldError
from prospectdesk.ui.board.filtering import Gathering
from prospectdesk.ui.board.paging import ColumnWindow, key_of
from prospectdesk.ui.common.wording import number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from prospectdesk.desktop.desk import Desk
    from prospectdesk.domain.card import Card
    from prospectdesk.domain.changes import Change
    from prospectdesk.domain.pipeline import Pipeline
    from prospectdesk.services.library import Library
    from prospectdesk.ui.board.column import Column
    from prospectdesk.ui.board.filtering import Place
    from prospectdesk.ui.board.page import BoardPage
    from prospectdesk.ui.board.paging import Key

T = TypeVar("T")

# A change of more contacts than this is followed by reading anew what is in sight.
_FEW = 100


class BoardController(QObject):
    """Shows a pipeline of ``library`` on ``page`` and follows ``desk.changed``. It carries out no move."""

    failed = Signal(object)  # domain.errors.WorldError: something could not be read

    def __init__(self, library: Library, desk: Desk, page: BoardPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._desk = desk
        self._page = page
        self._board = page.board
        self._pipeline: Pipeline | None = None
        self._counts: dict[int, int] = {}
        self._whole: dict[int, ColumnWindow] = {}
        self._filter: Sequence[int] | None = None
        self._chosen: dict[int, int] | None = None  # opportunities by contact, while a filter is shown
        self._aside: dict[int, tuple[int, int]] = {}  # where the columns stood before the filter
        self._gathering = Gathering(self._places, self)
        page.answers_of = self._library.answers
        desk.changed.connect(self._follow)

    # What is shown

    @property
    def pipeline_id(self) -> int:
        """The pipeline shown; 0 for none yet."""
        return self._pipeline.id if self._pipeline is not None else 0

    def show_pipeline(self, pipeline_id: int) -> None:
        """Show the board of a pipeline, with the filter that is on; one that is gone gives way to the first."""
        self._guarded(lambda: self._show_pipeline(pipeline_id))

    def _show_pipeline(self, pipeline_id: int) -> None:
        pipelines = self._library.pipelines()
        pipeline = next((p for p in pipelines if p.id == pipeline_id), pipelines[0])
        self._pipeline = pipeline
        self._chosen, self._aside = None, {}
        self._page.show_pipeline(pipeline)
        for column in self._board.columns:
            column.model.read_failed.connect(self.failed)
        self._show_whole()
        self._offer_start()
        if self._filter is not None:
            self.set_filter(self._filter)

    def _show_whole(self) -> None:
        """Show every card of every stage."""
        self._chosen = None
        self._counts = self._library.stage_counts()
        version = self._library.version()
        self._whole = {
            column.stage.id: ColumnWindow(self._library, column.stage.id, self._counts.get(column.stage.id, 0), version)
            for column in self._board.columns
        }
        for column in self._board.columns:
            column.model.set_window(self._whole[column.stage.id])
            view_at = self._aside.get(column.stage.id, (0, 0))
            column.view.scroll_to_row(*view_at)
        self._refresh_heads()

    def reload(self) -> None:
        """Read everything anew, and stay where we are."""
        self._guarded(self._renew)

    def new_day(self) -> None:
        """Another day has begun."""
        self._page.refresh_day()

    # Filter

    def set_filter(self, ids: Sequence[int] | None) -> None:
        """Show only the cards of these contacts; None shows all again, where the columns stood before."""
        self._gathering.stop()
        was_on = self._chosen is not None
        self._filter = ids
        if ids is not None:
            self._gathering.start(ids, self._show_chosen, self.failed.emit)
        elif was_on:
            self._guarded(self._show_whole)

    @property
    def settled(self) -> bool:
        """Whether the filter that was asked for is shown."""
        return not self._gathering.under_way

    def _places(self, ids: Sequence[int]) -> list[Place]:
        return self._library.places_of_contacts(self.pipeline_id, ids)

    def _show_chosen(self, places: list[Place]) -> None:
        from prospectdesk.ui.board.choosing import ChosenWindow

        if self._chosen is None:
            self._aside = {column.stage.id: column.view.top_row() for column in self._board.columns}
        self._chosen = {contact: opportunity for _, _, opportunity, contact in places}
        keys: dict[int, list[Key]] = {column.stage.id: [] for column in self._board.columns}
        for stage_id, rank, opportunity_id, _ in places:
            if stage_id in keys:
                keys[stage_id].append((rank, opportunity_id))
        self._guarded(self._read_counts)
        for column in self._board.columns:
            stays = self._keys_shown(column) == (found := sorted(keys[column.stage.id]))
            column.model.set_window(ChosenWindow(self._library, column.stage.id, found))
            if not stays:
                column.view.scroll_to_row(0, 0)
        self._refresh_heads()

    @staticmethod
    def _keys_shown(column: Column) -> list[Key] | None:
        from prospectdesk.ui.board.choosing import ChosenWindow

        window = column.model.window
        return window.keys if isinstance(window, ChosenWindow) else None

    def _refresh_heads(self) -> None:
        for column in self._board.columns:
            column.set_total(self._counts.get(column.stage.id, 0), filtered=self._chosen is not None)
            self._board.show_selection(column)

    def _read_counts(self) -> None:
        self._counts = self._library.stage_counts()

    # Following the database

    def _follow(self, change: Change) -> None:
        self._guarded(lambda: self._follow_change(change))

    def _follow_change(self, change: Change) -> None:
        from prospectdesk.domain.changes import Kind

        if Kind.PIPELINE in change.kinds:
            state = self.state()
            self._show_pipeline(self.pipeline_id)
            self._restore(state)
        elif change.contacts is None or len(change.contacts) > _FEW or Kind.LEAD_LIST in change.kinds:
            self._renew()
        elif change.contacts:
            self._follow_contacts(change.contacts, moved=Kind.OPPORTUNITY in change.kinds)
        self._offer_start()

    def _renew(self) -> None:
        """Too much has changed to follow card by card."""
        self._read_counts()
        if self._filter is not None:
            self.set_filter(self._filter)
            return
        from prospectdesk.ui.board.following import read_anew

        version = self._library.version()
        for column in self._board.columns:
            read_anew(column, self._counts.get(column.stage.id, 0), version)
        self._refresh_heads()

    def _follow_contacts(self, contacts: frozenset[int], *, moved: bool) -> None:
        from prospectdesk.ui.board.following import News, follow_in_chosen, follow_in_whole

        before = self._standing()
        version = self._library.version()
        self._read_counts()
        cards = {card.opportunity_id: card for card in self._library.cards_of_contacts(self.pipeline_id, contacts)}
        news = News(contacts, cards, self._counts, version, moved, self._desk.idle)
        if self._chosen is not None:
            follow_in_chosen(self._board.columns, self._chosen, news)
        else:
            follow_in_whole(self._board.columns, news)
        self._refresh_heads()
        if moved and self._board.selected[0] in contacts:
            self._follow_selected(cards.get(self._board.selected[1]), before)

    def _standing(self) -> tuple[Column | None, int, bool]:
        """Where the selected card stands: its column, its row, and whether the keyboard is there."""
        for column in self._board.columns:
            window = column.model.window
            row = window.find(self._board.selected[1]) if window is not None else None
            if row is not None:
                return column, row, column.focus_target.hasFocus()
        return None, -1, False

    def _follow_selected(self, card: Card | None, before: tuple[Column | None, int, bool]) -> None:
        """The selected card may have moved: the selection goes with it, and the keyboard if it was there."""
        column, row, focused = before
        target = self._board.column(card.stage_id) if card is not None else None
        if card is None or target is None:
            self._selected_has_left(column, row, focused=focused)
            return
        if target.model.window is None:
            return
        new_row = target.model.window.row_of(key_of(card))
        if target is column and new_row == row:
            return
        if self._chosen is None or target.model.window.find(card.opportunity_id) is not None:
            self._board.reveal(target, new_row, focus=focused)
        self._page.say(
            self.tr("{name}: {stage}, place {place} of {count}").format(
                name=card.name, stage=target.name, place=number(new_row + 1), count=number(target.model.rowCount())
            )
        )

    def _selected_has_left(self, column: Column | None, row: int, *, focused: bool) -> None:
        """The selected card is no longer on the board: where the user works here, the next one takes its place."""
        count = column.model.rowCount() if column is not None else 0
        if column is not None and focused and count:
            column.view.go_to(min(row, count - 1), choose=True)
        elif focused:
            self._board.select(0, 0)
            self._page.contact_selected.emit(0, 0)
        else:
            self._board.select(0, 0)
        self._page.state_changed.emit()

    def _offer_start(self) -> None:
        self._page.offer_start(offered=not self._library.contact_count())

    # Selection and state

    def select_contact(self, contact_id: int, *, reveal: bool = True) -> bool:
        """Select a contact's card and bring it into sight; False where it has none here. Announces nothing."""
        card = self._guarded(lambda: self._card_of(contact_id))
        column = self._board.column(card.stage_id) if card is not None else None
        if card is None or column is None or column.model.window is None:
            self._board.select(0, 0)
            return False
        shown = self._chosen is None or contact_id in self._chosen
        if shown and reveal:
            window = column.model.window
            self._guarded(lambda: self._board.reveal(column, window.row_of(key_of(card)), focus=False))
        self._board.select(contact_id, card.opportunity_id)
        return shown

    def clear_selection(self) -> None:
        """Select nothing."""
        self._board.select(0, 0)

    def _card_of(self, contact_id: int) -> Card | None:
        return next(iter(self._library.cards_of_contacts(self.pipeline_id, [contact_id])), None)

    def state(self) -> dict[str, str]:
        """Where everything is, as plain strings for ``restore_state``."""
        tops = {
            column.stage.id: self._aside.get(column.stage.id, (0, 0))
            if self._chosen is not None
            else column.view.top_row()
            for column in self._board.columns
        }
        return {
            "pipeline": str(self.pipeline_id),
            "contact": str(self._board.selected[0]),
            "folded": " ".join(str(column.stage.id) for column in self._board.columns if column.folded),
            "scrolled": " ".join(f"{stage}:{row}:{offset}" for stage, (row, offset) in tops.items() if row >= 0),
            "sideways": str(self._board.horizontalScrollBar().value()),
        }

    def restore_state(self, state: Mapping[str, str]) -> None:
        """Show a pipeline the way it was; what is missing or makes no sense is left out."""
        pipeline_id = _whole_number(state.get("pipeline", ""))
        if not self.pipeline_id or pipeline_id not in (0, self.pipeline_id):
            self.show_pipeline(pipeline_id)
        self._guarded(lambda: self._restore(state))

    def _restore(self, state: Mapping[str, str]) -> None:
        folded = {_whole_number(word) for word in state.get("folded", "").split()}
        for column in self._board.columns:
            if column.stage.id in folded:
                self._board.fold(column, folded=True)
        for word in state.get("scrolled", "").split():
            stage_id, row, offset = ([_whole_number(part) for part in word.split(":")] + [0, 0, 0])[:3]
            scrolled = self._board.column(stage_id)
            if self._chosen is not None:
                self._aside[stage_id] = (row, offset)
            elif scrolled is not None and row < scrolled.model.rowCount():
                scrolled.view.scroll_to_row(row, offset)
        self._board.scroll_sideways(_whole_number(state.get("sideways", "")))
        contact_id = _whole_number(state.get("contact", ""))
        if contact_id:
            self.select_contact(contact_id, reveal=False)

    def _guarded(self, act: Callable[[], T]) -> T | None:
        """What ``act`` gives; where the world stands in its way, that is told, and it gives nothing."""
        try:
            return act()
        except WorldError as error:
            self.failed.emit(error)
            return None


def _whole_number(text: str) -> int:
    """A number from a kept string; 0 where it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0
