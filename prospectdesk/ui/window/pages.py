"""The pages of the window, each built when it is first shown, and one language to talk to all of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from prospectdesk.ui.board.controller import BoardController
from prospectdesk.ui.board.page import BoardPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QStackedWidget, QWidget

    from prospectdesk.desktop.desk import Desk
    from prospectdesk.desktop.settings import Settings
    from prospectdesk.domain.clock import Clock
    from prospectdesk.services.library import Library
    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.contacts.page import ContactsPage
    from prospectdesk.ui.today.page import TodayPage


class Pages(QObject):
    """Today, the board and the table of contacts. A filter and the selected contact hold on all of them."""

    contact_selected = Signal(int, int)  # contact, opportunity; 0: none
    contact_opened = Signal(int)  # contact
    move_requested = Signal(int, int, int, bool)  # opportunity, stage, the card it goes above (0: none), on top
    close_requested = Signal(int, str)  # opportunity; "not_ready", "said_no" or "not_a_fit"
    card_menu_requested = Signal(int, QPoint)  # opportunity, where on the screen
    move_menu_requested = Signal(int, QPoint)
    contact_menu_requested = Signal(int, QPoint)  # contact, where on the screen
    trash_requested = Signal(list)  # contacts
    restore_requested = Signal(list)
    new_lead_requested = Signal()
    import_requested = Signal()
    samples_requested = Signal()
    clear_requested = Signal()  # show everybody again
    state_changed = Signal()
    failed = Signal(object)  # domain.errors.WorldError

    def __init__(
        self,
        stack: QStackedWidget,
        library: Library,
        desk: Desk,
        icons: Icons,
        settings: Settings,
        clock: Clock,
        pipeline_id: int,
        parent: QObject,
    ) -> None:
        """``pipeline_id`` is the pipeline to begin with; one that is gone gives way to the first."""
        super().__init__(parent)
        self._stack = stack
        self._library = library
        self._desk = desk
        self._icons = icons
        self._settings = settings
        self._clock = clock
        self._filter: tuple[Sequence[int] | None, bool] = (None, False)
        self._contact_id = 0
        self._contacts: ContactsPage | None = None
        self._today: TodayPage | None = None
        self._board_page = BoardPage(icons, settings, clock)
        self._board = BoardController(library, desk, self._board_page, parent=self)
        self._stack.addWidget(self._board_page)
        self._connect_board()
        pipelines = [pipeline.id for pipeline in library.pipelines()]
        self.pipeline_id = pipeline_id if pipeline_id in pipelines else pipelines[0]
        self._board.show_pipeline(self.pipeline_id)
        self.current_key = "page:board"
        self.today_count: int | None = None

    @property
    def current(self) -> QWidget:
        """The page that is shown."""
        return self._stack.currentWidget() or self._board_page

    # Showing

    def show(self, name: str) -> None:
        """Show "today", "board" or "contacts"."""
        if name == "contacts":
            self._contacts_page().show_everybody()
        self._raise(name)

    def use_pipeline(self, pipeline_id: int) -> None:
        """Have all pages speak of a pipeline; the page that is shown stays."""
        self.pipeline_id = pipeline_id
        if pipeline_id != self._board.pipeline_id:
            self._board.show_pipeline(pipeline_id)
        if self._contacts is not None:
            self._contacts.set_pipeline(pipeline_id)
        if self.current is self._board_page:
            self.current_key = f"pipeline:{pipeline_id}"

    def show_pipeline(self, pipeline_id: int) -> None:
        """Show the board of a pipeline."""
        self.use_pipeline(pipeline_id)
        self._raise("board")
        self.current_key = f"pipeline:{pipeline_id}"

    def show_list(self, list_id: int) -> None:
        """Show the contacts of a lead list."""
        self._contacts_page().set_list(list_id)
        self._raise("contacts")
        self.current_key = f"list:{list_id}"

    def show_trash(self) -> None:
        """Show the contacts in the trash."""
        self._contacts_page().show_trash()
        self._raise("contacts")
        self.current_key = "trash:"

    def _raise(self, name: str) -> None:
        page: QWidget = self._board_page
        if name == "contacts":
            page = self._contacts_page()
        elif name == "today":
            page = self._today_page()
        self._stack.setCurrentWidget(page)
        self.current_key = f"page:{name}"
        self.state_changed.emit()

    # Filter and selection

    def set_filter(self, ids: Sequence[int] | None, *, more: bool = False) -> None:
        """Show only these contacts, wherever they stand; None shows everybody. ``more``: there are others."""
        self._filter = (ids, more)
        self._board.set_filter(ids)
        if self._contacts is not None:
            self._contacts.set_filter(ids, more=more)

    def count_today(self) -> None:
        """Count what is due, for the rail."""
        from prospectdesk.domain.today import BirthdayRules

        days = self._settings.get("birthday_lead_days")
        rules = BirthdayRules(int(days) if days.isdecimal() else 10, self._settings.get("leap_day") == "march")
        self.today_count = self._library.agenda(self._clock.today(), rules).counts.due

    def new_day(self) -> None:
        """Another day has begun: what is late, due or somebody's birthday is new."""
        self._board.new_day()
        if self._today is not None:
            self._today.new_day()
        if self._contacts is not None:
            self._contacts.retranslate()

    def focus_found(self) -> None:
        """Put the keyboard where what was found is shown."""
        if self._contacts is not None and self.current is self._contacts:
            self._contacts.focus_found()
        else:
            self.current.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def select_contact(self, contact_id: int) -> None:
        """Mark a contact on the page at hand, scrolling there."""
        self._contact_id = contact_id
        if self.current is self._board_page:
            self._board.select_contact(contact_id)
        elif self.current is self._contacts and self._contacts is not None:
            self._contacts.select_contact(contact_id)

    # State

    def state(self) -> dict[str, str]:
        """What restores the pages, as plain strings."""
        state = {"page": self.current_key, "pipeline": str(self.pipeline_id), "board": json.dumps(self._board.state())}
        if self._contacts is not None:
            state["contacts"] = self._contacts.state()
        return state

    def restore_state(self, get: Callable[[str], str]) -> None:
        """Show what was shown the last time; ``get`` gives a string of ``state``, "" where there is none."""
        pipelines = {str(pipeline.id): pipeline.id for pipeline in self._library.pipelines()}
        self._board.restore_state(_unpacked(get("board")))
        kind, _, ref = get("page").partition(":")
        if kind == "page" and ref in ("today", "board", "contacts"):
            self.show(ref)
        elif kind == "pipeline" and ref in pipelines:
            self.show_pipeline(pipelines[ref])
        elif kind == "list" and ref.isdecimal():
            self.show_list(int(ref))
        elif kind == "trash":
            self.show_trash()
        if self._contacts is not None and get("contacts"):
            self._contacts.restore_state(get("contacts"))

    # Building

    def _connect_board(self) -> None:
        page = self._board_page
        page.contact_selected.connect(self.contact_selected)
        page.contact_opened.connect(self.contact_opened)
        page.move_requested.connect(self.move_requested)
        page.close_requested.connect(self.close_requested)
        page.menu_requested.connect(self.card_menu_requested)
        page.move_menu_requested.connect(self.move_menu_requested)
        page.trash_requested.connect(lambda contact_id: self.trash_requested.emit([contact_id]))
        page.new_lead_requested.connect(self.new_lead_requested)
        page.import_requested.connect(self.import_requested)
        page.samples_requested.connect(self.samples_requested)
        page.state_changed.connect(self.state_changed)
        self._board.failed.connect(self.failed)

    def _contacts_page(self) -> ContactsPage:
        if self._contacts is None:
            from prospectdesk.ui.contacts.page import ContactsPage

            page = ContactsPage(self._library, self._desk, self._icons, self._settings, self._clock)
            page.contact_selected.connect(lambda contact_id: self.contact_selected.emit(contact_id, 0))
            page.contact_opened.connect(self.contact_opened)
            page.trash_requested.connect(self.trash_requested)
            page.restore_requested.connect(self.restore_requested)
            page.menu_requested.connect(self.contact_menu_requested)
            page.new_lead_requested.connect(self.new_lead_requested)
            page.import_requested.connect(self.import_requested)
            page.clear_requested.connect(self.clear_requested)
            page.failed.connect(self.failed)
            page.set_pipeline(self.pipeline_id)
            page.state_changed.connect(self.state_changed)
            ids, more = self._filter
            page.set_filter(ids, more=more)
            self._stack.addWidget(page)
            self._contacts = page
        return self._contacts

    def _today_page(self) -> TodayPage:
        if self._today is None:
            from prospectdesk.ui.today.page import TodayPage

            page = TodayPage(self._library, self._desk, self._icons, self._settings, self._clock)
            page.contact_selected.connect(lambda contact_id: self.contact_selected.emit(contact_id, 0))
            page.contact_opened.connect(self.contact_opened)
            page.failed.connect(self.failed)
            self._stack.addWidget(page)
            self._today = page
        return self._today


def _unpacked(text: str) -> dict[str, str]:
    """The strings of a page's state; none where the text is not what ``state`` wrote."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: value for key, value in found.items() if isinstance(value, str)}
