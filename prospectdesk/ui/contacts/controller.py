"""Between the table and the data: what is shown, who is chosen, and what a change makes of both."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from prospectdesk.domain.changes import Change, Kind
from prospectdesk.domain.collation import sort_key
from prospectdesk.domain.contact_table import ContactRow, View
from prospectdesk.domain.errors import WorldError
from prospectdesk.services.library import Library
from prospectdesk.ui.common.wording import stage_name
from prospectdesk.ui.contacts.cells import StageLook
from prospectdesk.ui.contacts.columns import SORTS, Column
from prospectdesk.ui.contacts.keeping import Remembered, place_near, places_again, remember

if TYPE_CHECKING:
    from collections.abc import Callable

    from prospectdesk.desktop.desk import Desk
    from prospectdesk.domain.clock import Clock
    from prospectdesk.domain.lead_list import LeadList
    from prospectdesk.domain.pipeline import Pipeline
    from prospectdesk.services.acts import Acts
    from prospectdesk.services.outcome import Done
    from prospectdesk.ui.contacts.model import ContactsModel, Rows
    from prospectdesk.ui.contacts.table import ContactsTable

# The page hands the library on, and knows no more of it.
__all__ = ["ContactsController", "Library"]

# Ids of more than this are read by the acts' thread.
_MOST_AT_ONCE = 20_000
_PREPARE_EVERY_MS = 20

T = TypeVar("T")

_ROWS = frozenset({Kind.CONTACT, Kind.OPPORTUNITY, Kind.FOLLOW_UP, Kind.LEAD_LIST, Kind.PIPELINE})
_ORDER = frozenset({Kind.CONTACT, Kind.LEAD_LIST})


class ContactsController(QObject):
    """Reads for the table and follows what changes. The page hears of it by ``shown``."""

    shown = Signal()  # another view, or another number of contacts in it
    current_changed = Signal(int)  # contact, 0 for none
    failed = Signal(object)  # domain.errors.WorldError: something could not be read

    def __init__(
        self, library: Library, desk: Desk, clock: Clock, model_of: Callable[..., ContactsModel], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._desk = desk
        self._clock = clock
        self._lines = library.contact_table()
        self._pipeline: Pipeline | None = None
        self._table: ContactsTable | None = None
        self._current = 0
        self._told_failure = False
        self.model = model_of(self._fetch, self)
        self._prepare = QTimer(self, interval=_PREPARE_EVERY_MS)
        self._prepare.timeout.connect(self._prepare_a_little)
        desk.changed.connect(self.follow)

    def open(self, table: ContactsTable, pipeline_id: int) -> None:
        """Serve this table from now on."""
        self._table = table
        table.current_changed.connect(self._current_moved)
        table.name_typed.connect(self._go_to_name)
        self.set_pipeline(pipeline_id)
        self.show_view(View())

    # What is shown

    @property
    def view(self) -> View:
        """Who is shown, in which order."""
        return self._lines.view

    @property
    def count(self) -> int:
        """How many contacts the view holds."""
        return self._lines.count

    @property
    def current_id(self) -> int:
        """The contact the keyboard is on, 0 for none."""
        return self._current

    @property
    def sortable(self) -> frozenset[Column]:
        """The columns the view can be sorted by at once."""
        return frozenset(column for column, order in SORTS.items() if self._lines.can_sort_by(order))

    def set_pipeline(self, pipeline_id: int) -> None:
        """Tell stages and follow-ups by this pipeline."""
        pipelines = self._guarded(self._library.pipelines) or []
        self._pipeline = next((p for p in pipelines if p.id == pipeline_id), pipelines[0] if pipelines else None)
        self._tell_surroundings()
        self.model.refresh()

    def _tell_surroundings(self) -> None:
        stages = {}
        if self._pipeline is not None:
            kind = self._pipeline.kind
            stages = {s.id: StageLook(stage_name(s, kind), s.phase, s.color) for s in self._pipeline.stages}
        self.model.set_surroundings(stages, self._clock.today())

    def refresh_words(self) -> None:
        """Another language, or another day."""
        self._tell_surroundings()
        self.model.refresh()

    def show_view(self, view: View, *, keep: bool = False) -> None:
        """Show others, or the same in another order; ``keep`` goes on with the contact the keyboard is on."""
        if not view.trash and view.list_id is not None and not self._can_sort(view):
            view = replace(view, order=SORTS[Column.NAME], descending=False)
        current = self._current if keep else 0
        self._prepare.stop()
        self._guarded(lambda: self._lines.open(view))
        self._told_failure = False
        self.model.sortable = self.sortable
        self.model.reset(self.count)
        place = self._place_of(current) if current else None
        table = self._the_table
        if place is None:
            self._current = 0 if not keep else self._current
            table.scroll_to(0)
        else:
            table.choose([(place, 1)], place)
            self._bring_into_sight(place)
        self._prepare.start()
        self.shown.emit()

    def _can_sort(self, view: View) -> bool:
        table = self._library.contact_table()
        self._guarded(lambda: table.open(view))
        return table.can_sort_by(view.order)

    def sort(self, column: Column, *, descending: bool) -> None:
        """Show the same contacts in another order."""
        self.show_view(replace(self.view, order=SORTS[column], descending=descending), keep=True)

    def lead_lists(self) -> list[LeadList]:
        """All lead lists."""
        return self._guarded(self._library.lead_lists) or []

    def tags(self) -> list[str]:
        """The tags that contacts bear, the most used first."""
        return self._guarded(self._library.tags) or []

    def everybody(self) -> int:
        """How many contacts there are, whatever is shown."""
        return self._guarded(self._library.contact_count) or 0

    @property
    def _the_table(self) -> ContactsTable:
        assert self._table is not None  # noqa: S101 - opened first
        return self._table

    def _fetch(self, first: int, limit: int) -> Rows:
        pipeline_id = self._pipeline.id if self._pipeline is not None else 0
        rows = self._guarded(lambda: self._lines.rows(pipeline_id, first, limit))
        return [None] * limit if rows is None else rows

    def _prepare_a_little(self) -> None:
        if not self._guarded(self._lines.prepare):
            self._prepare.stop()

    def _guarded(self, read: Callable[[], T]) -> T | None:
        """Read; where the world stands in the way, say so once and go on with nothing."""
        try:
            return read()
        except WorldError as error:
            failure = error
        if not self._told_failure:
            self._told_failure = True
            # Not from within painting.
            QTimer.singleShot(0, self, lambda: self.failed.emit(failure))
        return None

    # Who is chosen

    def row_at(self, place: int) -> ContactRow | None:
        """The line at a place."""
        return self.model.row(place)

    def do_with_chosen(
        self, act: Callable[[Acts, list[int]], Done[None]], wish: Callable[[list[int]], None] | None = None
    ) -> None:
        """Act on who is chosen, as one step. A few go to ``wish`` instead, if there is one: others may have a say.

        Very many are read where they are acted upon, on the acts' thread.
        """
        places = self._the_table.chosen_places()
        if sum(count for _, count in places) > _MOST_AT_ONCE:
            view = self.view
            self._desk.run(lambda acts: act(acts, acts.many.chosen(view, places).value))
            return
        ids = [contact_id for first, count in places for contact_id in self._ids_at(first, count)]
        if wish is not None:
            wish(ids)
        else:
            self._desk.run(lambda acts: act(acts, ids))

    def select(self, contact_id: int) -> bool:
        """Put the keyboard on a contact and bring it into sight; False where it is not in the view. Tells nobody."""
        if contact_id == self._current and self.row_at(self._the_table.current_place) is not None:
            return True
        place = self._place_of(contact_id) if contact_id else None
        self._current = contact_id if place is not None else 0
        if place is None:
            self._the_table.choose([], -1)
            return False
        self._the_table.choose([(place, 1)], place)
        self._bring_into_sight(place)
        return True

    def _bring_into_sight(self, place: int) -> None:
        table = self._the_table
        lines = max(table.viewport().height() // max(table.line_height, 1), 1)
        if not table.top_place() <= place < table.top_place() + lines:
            table.scroll_to(max(place - lines // 3, 0))

    def _current_moved(self, place: int) -> None:
        row = self.row_at(place)
        contact_id = row.contact_id if row is not None else 0
        if contact_id != self._current:
            self._current = contact_id
            self.current_changed.emit(contact_id)

    def _go_to_name(self, beginning: str) -> None:
        """Go to whoever is called so, by what the table is sorted by."""
        place = self._guarded(lambda: self._lines.place_of_beginning(sort_key(beginning)))
        if place is not None and self.count:
            place = min(place, self.count - 1)
            self._the_table.choose([(place, 1)], place)
            self._bring_into_sight(place)

    # Changes

    def follow(self, change: Change) -> None:
        """Show what an act has changed, with the same contacts chosen as before."""
        if Kind.PIPELINE in change.kinds and self._pipeline is not None:
            self.set_pipeline(self._pipeline.id)
        if not change.kinds & _ROWS or self._table is None:
            return
        if not change.kinds & _ORDER:
            self.model.refresh()
            return
        table = self._the_table
        before = remember(table.chosen_places(), self.model.rowCount(), self._shown_ids)
        current, place = self._current, table.current_place
        top = table.top_place()
        top_id = self._shown_ids(top, 1)[0]
        self._prepare.stop()
        self._guarded(self._lines.refresh)
        self._prepare.start()
        if self.count == self.model.rowCount():
            self.model.refresh()
        else:
            self.model.reset(self.count)
        self._choose_again(before, current, place)
        if top > 0 and self._current == current:
            # After choosing, which brings the current line into sight.
            top_again = place_near(top_id, top, self._ids_at, self._place_of)
            table.scroll_to(top if top_again is None else top_again)
        self.shown.emit()

    def _shown_ids(self, first: int, count: int) -> list[int]:
        """Who was shown at some places before the change: the lines that are kept know, not the database."""
        rows = (self.row_at(place) for place in range(first, first + count))
        return [row.contact_id if row is not None else 0 for row in rows]

    def _choose_again(self, before: Remembered, current_id: int, current_place: int) -> None:
        places = places_again(before, self.count, self._ids_at, self._place_of)
        current = place_near(current_id, current_place, self._ids_at, self._place_of)
        if current is None and current_id:
            # The next one takes the place of who has gone.
            current = min(current_place, self.count - 1)
            if not places and current >= 0:
                places = [(current, 1)]
        table = self._the_table
        table.choose(places, -1 if current is None else current)
        self._current_moved(table.current_place)

    def _ids_at(self, first: int, count: int) -> list[int]:
        return self._guarded(partial(self._lines.ids, first, count)) or []

    def _place_of(self, contact_id: int) -> int | None:
        return self._guarded(partial(self._lines.place_of, contact_id))
