"""The contacts page: everybody, a lead list, what was searched for, or the trash, as a table."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from prospectdesk.domain.contact_table import SortBy, View
from prospectdesk.ui.common.announce import announce
from prospectdesk.ui.common.icon_button import IconButton
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import Surface, plain_label, set_surface
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.common.wording import number
from prospectdesk.ui.contacts.bulk_bar import BulkBar
from prospectdesk.ui.contacts.cells import DAYS_IN_TRASH, cell_text
from prospectdesk.ui.contacts.columns import COLUMNS, SORTS, Column, looks_from_text, looks_to_text
from prospectdesk.ui.contacts.controller import ContactsController, Library
from prospectdesk.ui.contacts.header import next_sort
from prospectdesk.ui.contacts.model import ContactsModel
from prospectdesk.ui.contacts.nobody import Nobody
from prospectdesk.ui.contacts.table import ContactsTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prospectdesk.desktop.desk import Desk
    from prospectdesk.desktop.settings import Settings
    from prospectdesk.domain.clock import Clock

_COLUMNS_KEY = "contacts.columns"
# More lines than this are not copied: a spreadsheet is better served by an export.
_MOST_COPIED = 2000


class ContactsPage(QWidget):
    """Follows the desk's changes by itself. What the user wishes of contacts it asks its signals."""

    contact_selected = Signal(int)  # contact, 0 for none
    contact_opened = Signal(int)
    trash_requested = Signal(list)  # contacts
    restore_requested = Signal(list)
    menu_requested = Signal(int, QPoint)  # the contact, where on the screen
    new_lead_requested = Signal()
    import_requested = Signal()
    clear_requested = Signal()  # show everybody again: the search finds nobody
    failed = Signal(object)  # domain.errors.WorldError
    state_changed = Signal()  # sorted, selected or scrolled: what ``state`` tells is new

    def __init__(
        self,
        library: Library,
        desk: Desk,
        icons: Icons,
        settings: Settings,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._settings = settings
        self._more = False
        self._controller = ContactsController(library, desk, clock, ContactsModel, self)
        self._title = plain_label(size=TextSize.LARGE, bold=True)
        self._count = plain_label(tone=Tone.MUTED)
        self._note = plain_label(tone=Tone.MUTED, wrap=True)
        self._bulk = BulkBar(icons, self._controller.tags, self._controller.lead_lists)
        self._columns = IconButton(icons, Icon.COLUMNS, "")
        self._table = ContactsTable(icons, self._controller.model)
        self._nobody = Nobody(icons)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._nobody)
        self._lay_out()
        self._connect()
        self._table.head.set_looks(looks_from_text(settings.get(_COLUMNS_KEY)))
        self._controller.open(self._table, 0)
        self._follow_settings("density")
        self.setFocusProxy(self._table)
        self.retranslate()

    def _lay_out(self) -> None:
        set_surface(self, Surface.PANEL)
        self._bar = QWidget()
        set_surface(self._bar, Surface.BAR)
        set_surface(self._note, Surface.BAR)
        self._head = QHBoxLayout(self._bar)
        for part in (self._title, self._count):
            self._head.addWidget(part)
        self._head.addStretch(1)
        self._head.addWidget(self._bulk)
        self._head.addWidget(self._columns)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._bar)
        self._column.addWidget(self._note)
        self._column.addWidget(self._stack, 1)
        self._icons.theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        space = self._icons.theme.metrics.space
        self._head.setContentsMargins(space(3), space(1), space(2), space(1))
        self._head.setSpacing(space(2))
        self._bar.setFixedHeight(self._icons.theme.metrics.target + 2 * space(2))
        self._note.setContentsMargins(space(3), space(2), space(3), space(2))

    def _connect(self) -> None:
        table, controller, bulk = self._table, self._controller, self._bulk
        self._state_timer = QTimer(self, singleShot=True, interval=0)
        self._state_timer.timeout.connect(self.state_changed)
        controller.shown.connect(self._tell)
        controller.current_changed.connect(self._current_changed)
        controller.failed.connect(self.failed)
        table.selection_changed.connect(self._offer)
        table.opened.connect(self._open)
        table.remove_requested.connect(self._remove)
        table.copy_requested.connect(self._copy)
        table.menu_requested.connect(self._open_menu)
        table.verticalScrollBar().valueChanged.connect(self._touched)
        table.head.sort_requested.connect(self._sort)
        table.head.looks_changed.connect(self._keep_columns)
        self._nobody.new_lead_requested.connect(self.new_lead_requested)
        self._nobody.import_requested.connect(self.import_requested)
        self._nobody.clear_requested.connect(self.clear_requested)
        bulk.trash_requested.connect(self._remove)
        bulk.restore_requested.connect(self._restore)
        bulk.tag_requested.connect(self._tag)
        bulk.list_requested.connect(self._put_on_list)
        self._columns.clicked.connect(self._open_columns)
        self._settings.changed.connect(self._follow_settings)

    def _follow_settings(self, key: str) -> None:
        if key == "density":
            self._table.set_compact(compact=self._settings.get("density") == "compact")

    @property
    def table(self) -> ContactsTable:
        """The table of the page."""
        return self._table

    @property
    def model(self) -> ContactsModel:
        """The lines of the table."""
        return self._controller.model

    # What is shown

    def set_pipeline(self, pipeline_id: int) -> None:
        """Tell stages and follow-ups by this pipeline."""
        self._controller.set_pipeline(pipeline_id)

    def show_everybody(self) -> None:
        """Show all contacts outside the trash, or those of them that were searched for."""
        self._show(replace(self._controller.view, list_id=None, trash=False))

    def set_list(self, list_id: int | None) -> None:
        """Show the contacts of a lead list, None for everybody."""
        self._show(replace(self._controller.view, list_id=list_id, trash=False))

    def show_trash(self) -> None:
        """Show who is in the trash, and for how long yet."""
        self._show(replace(self._controller.view, list_id=None, trash=True))

    def set_filter(self, ids: Sequence[int] | None, *, more: bool = False) -> None:
        """Show only these contacts; None shows all of the view again. ``more``: others match as well."""
        self._more = more
        self._show(replace(self._controller.view, ids=None if ids is None else tuple(ids)))

    def _show(self, view: View) -> None:
        before = self._controller.view
        if view == before and view.ids is None:
            return
        self._table.head.show_trash(trash=view.trash)
        same_people = (view.trash, view.list_id) == (before.trash, before.list_id)
        self._controller.show_view(view, keep=same_people)

    def _sort(self, column: Column) -> None:
        view = self._controller.view
        sorted_by = next(c for c, order in SORTS.items() if order is view.order)
        column, descending = next_sort(column, (sorted_by, view.descending))
        self._controller.sort(column, descending=descending)
        self._touched()

    def _tell(self) -> None:
        """Say what is shown: title, count, note, and what stands there where nobody is."""
        view, count = self._controller.view, self._controller.count
        sorted_by = next(column for column, order in SORTS.items() if order is view.order)
        self._table.head.set_sorted(None if view.trash else sorted_by, descending=view.descending)
        lead_list = next((item for item in self._controller.lead_lists() if item.id == view.list_id), None)
        if view.trash:
            self._title.setText(self.tr("Trash"))
        else:
            self._title.setText(lead_list.name if lead_list is not None else self.tr("Contacts"))
        if view.ids is not None and not view.trash:
            whole = lead_list.contacts if lead_list is not None else self._controller.everybody()
            self._count.setText(self.tr("{shown} of {all}").format(shown=number(count), all=number(whole)))
        else:
            self._count.setText(number(count))
        self._note.setText(self._note_text(view))
        self._note.setVisible(bool(self._note.text()) and count > 0)
        if count:
            self._stack.setCurrentWidget(self._table)
        else:
            self._nobody.show_for(view)
            self._stack.setCurrentWidget(self._nobody)
        self._table.setAccessibleName(self._title.text())
        self._offer()

    def _note_text(self, view: View) -> str:
        if view.trash:
            return self.tr(
                "Contacts in the trash are kept for %n day(s), and can be restored until then.", "", DAYS_IN_TRASH
            )
        if view.ids is not None and self._more:
            return self.tr("More contacts match. These are the newest: type on to narrow the search.")
        return ""

    # Who is chosen

    @property
    def selected_contact(self) -> int:
        """The contact the keyboard is on, 0 for none."""
        return self._controller.current_id

    def select_contact(self, contact_id: int) -> bool:
        """Put the keyboard on a contact and bring it into sight; False where it is not shown. Announces nothing."""
        return self._controller.select(contact_id)

    def focus_found(self) -> None:
        """Put the keyboard on the table, on the first line where it was on none."""
        if self._table.current_place < 0 and self._controller.count:
            self._table.choose([(0, 1)], 0)
        self._table.setFocus()

    def _current_changed(self, contact_id: int) -> None:
        if not self._controller.view.trash:
            self.contact_selected.emit(contact_id)
        self._touched()

    def _offer(self) -> None:
        self._bulk.show_chosen(self._table.chosen_count(), trash=self._controller.view.trash)

    def _open(self, place: int) -> None:
        row = self._controller.row_at(place)
        if row is None:
            return
        if self._controller.view.trash:
            self.restore_requested.emit([row.contact_id])
        else:
            self.contact_opened.emit(row.contact_id)

    def _open_menu(self, where: QPoint) -> None:
        if self._table.chosen_count() == 1 and not self._controller.view.trash:
            row = self._controller.row_at(self._table.chosen_places()[0][0])
            if row is not None:
                self.menu_requested.emit(row.contact_id, where)
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if self._controller.view.trash:
            menu.addAction(self.tr("Restore"), self._restore)
        else:
            menu.addMenu(self._bulk.tag_menu(menu))
            menu.addMenu(self._bulk.list_menu(menu))
            menu.addAction(self.tr("Copy"), self._copy)
            menu.addSeparator()
            menu.addAction(self.tr("Move to trash"), self._remove)
        menu.popup(where)

    def _open_columns(self) -> None:
        menu = self._table.head.columns_menu(self)
        menu.popup(
            self._columns.mapToGlobal(QPoint(self._columns.width() - menu.sizeHint().width(), self._columns.height()))
        )

    # Wishes

    def _remove(self) -> None:
        if not self._controller.view.trash and self._table.chosen_count():
            self._controller.do_with_chosen(lambda acts, ids: acts.contacts.delete(ids), self.trash_requested.emit)

    def _restore(self) -> None:
        if self._controller.view.trash and self._table.chosen_count():
            self._controller.do_with_chosen(lambda acts, ids: acts.contacts.restore(ids), self.restore_requested.emit)

    def _tag(self, tag: str) -> None:
        self._controller.do_with_chosen(lambda acts, ids: acts.many.tag(ids, tag))

    def _put_on_list(self, list_id: int | None) -> None:
        self._controller.do_with_chosen(lambda acts, ids: acts.many.put_on_list(ids, list_id))

    def _copy(self) -> None:
        """Put the chosen lines on the clipboard, cells parted by tabs."""
        if self._table.chosen_count() > _MOST_COPIED:
            announce(self, self.tr("Too many to copy: export them instead."))
            return
        head, model = self._table.head, self._controller.model
        sections = [s for s in map(head.logicalIndex, range(head.count())) if not head.isSectionHidden(s)]
        lines = []
        for first, count in self._table.chosen_places():
            for row in filter(None, map(model.row, range(first, first + count))):
                texts = (cell_text(row, COLUMNS[section], model.stages, model.today) for section in sections)
                lines.append("\t".join(text.replace("\t", " ") for text in texts))
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))

    # State

    def _keep_columns(self) -> None:
        self._settings.set(_COLUMNS_KEY, looks_to_text(self._table.head.looks()))

    def _touched(self) -> None:
        self._state_timer.start()

    def state(self) -> str:
        """Order, chosen contact and place, as a plain string for ``restore_state``."""
        view = self._controller.view
        return json.dumps(
            {
                "order": view.order.value,
                "descending": view.descending,
                "contact": self._controller.current_id,
                "top": self._table.top_place(),
            }
        )

    def restore_state(self, text: str) -> None:
        """Show what was shown the last time; what is not to be understood is passed over."""
        try:
            state = json.loads(text) if text else {}
            order = SortBy(state.get("order", SortBy.NAME))
            contact_id, top = int(state.get("contact", 0)), int(state.get("top", 0))
        except (ValueError, TypeError, AttributeError):
            return
        view = self._controller.view
        self._controller.show_view(replace(view, order=order, descending=bool(state.get("descending"))))
        self._table.scroll_to(max(top, 0))
        if contact_id:
            self._controller.select(contact_id)

    # Language

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._columns.set_text(self.tr("Columns"))
        self._bulk.retranslate()
        self._controller.refresh_words()
        self._table.head.viewport().update()
        self._tell()
