"""The page Today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from prospectdesk.ui.common.announce import announce
from prospectdesk.ui.common.calendar_popup import CalendarPopup, to_qdate
from prospectdesk.ui.common.dates import Ahead, ahead
from prospectdesk.ui.common.empty_state import EmptyState
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import Surface, plain_label, set_surface
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.today.agenda_view import AgendaView
from prospectdesk.ui.today.controller import Library, TodayController
from prospectdesk.ui.today.model import AgendaModel
from prospectdesk.ui.today.row_actions import Wish

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.desktop.desk import Desk
    from prospectdesk.desktop.settings import Settings
    from prospectdesk.domain.clock import Clock
    from prospectdesk.domain.today import Agenda, DueItem, TodayCounts


class TodayPage(QWidget):
    """Follows the desk's changes by itself; ``counts_changed`` is for the rail, also while the page is not shown."""

    contact_selected = Signal(int)
    contact_opened = Signal(int)
    counts_changed = Signal(object)  # domain.today.TodayCounts
    failed = Signal(object)  # domain.errors.WorldError

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
        self._popup: CalendarPopup | None = None
        self._putting_off: DueItem | None = None
        self._controller = TodayController(library, desk, settings, clock, self)
        self._model = AgendaModel(self)
        self._view = AgendaView(icons, self._model)
        self._title = plain_label(size=TextSize.LARGE, bold=True)
        self._date = plain_label(tone=Tone.MUTED)
        self._nothing = EmptyState(icons, Icon.CHECK_CIRCLE, "")
        self._stack = QStackedWidget()
        self._lay_out()
        self._controller.read.connect(self._show)
        self._controller.failed.connect(self.failed)
        self._view.wished.connect(self._do)
        self._view.current_changed.connect(self._current_changed)
        self.setFocusProxy(self._view)
        self.retranslate()
        self._controller.refresh()

    def _lay_out(self) -> None:
        set_surface(self, Surface.PANEL)
        self._bar = QWidget()
        set_surface(self._bar, Surface.BAR)
        self._head = QHBoxLayout(self._bar)
        self._head.addWidget(self._title)
        self._head.addWidget(self._date)
        self._head.addStretch(1)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        self._icons.theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        metrics = self._icons.theme.metrics
        self._head.setContentsMargins(metrics.space(4), metrics.space(1), metrics.space(2), metrics.space(1))
        self._head.setSpacing(metrics.space(2))
        self._bar.setFixedHeight(metrics.target + 2 * metrics.space(2))

    # What waits

    @property
    def counts(self) -> TodayCounts:
        """How many things wait."""
        return self._controller.counts

    @property
    def view(self) -> AgendaView:
        """The list of what waits."""
        return self._view

    @property
    def is_up_to_date(self) -> bool:
        """Whether nothing that has changed is still to be read."""
        return self._controller.is_up_to_date

    def new_day(self) -> None:
        """Another day has begun."""
        self._controller.refresh()

    def _show(self, agenda: Agenda) -> None:
        held = self._view.current_item
        row = self._view.currentIndex().row()
        self._model.set_agenda(agenda)
        self._stack.setCurrentWidget(self._view if self._model.rowCount() else self._nothing)
        self._tell_day()
        if held is not None:
            again = self._model.row_of(held.key)
            # What is done makes room for the next.
            self._view.go_to(again if again >= 0 else self._model.nearest(row))
        self.counts_changed.emit(agenda.counts)

    def _tell_day(self) -> None:
        day = to_qdate(self._controller.agenda.day)
        self._date.setText(QLocale().toString(day, QLocale.FormatType.LongFormat))

    def select_contact(self, contact_id: int) -> bool:
        """Put the keyboard on the first thing about a contact; False where there is none. Announces nothing."""
        row = self._model.row_of_contact(contact_id)
        blocked = self.blockSignals(True)
        self._view.go_to(row)
        self.blockSignals(blocked)
        return row >= 0

    def _current_changed(self, item: DueItem | None) -> None:
        if item is not None:
            self.contact_selected.emit(item.contact_id)

    # Wishes

    def _do(self, wish: Wish, item: DueItem) -> None:
        match wish:
            case Wish.OPEN:
                self.contact_opened.emit(item.contact_id)
            case Wish.DONE:
                self._controller.keep_promise(item)
                announce(self, self.tr("Done: {name}").format(name=item.name))
            case Wish.TOMORROW:
                self._put_off(item, ahead(self._controller.today, Ahead.TOMORROW))
            case Wish.PICK_DATE:
                self._ask_date(item)

    def _ask_date(self, item: DueItem) -> None:
        if self._popup is None:
            self._popup = CalendarPopup(self._icons, self)
            self._popup.picked.connect(self._picked)
        self._putting_off = item
        today = self._controller.today
        tomorrow = ahead(today, Ahead.TOMORROW)
        button: QWidget = self._view.actions_here.button(Wish.PICK_DATE)
        self._popup.ask(button if button.isVisible() else self._view, tomorrow, today=today, earliest=today)

    def _picked(self, on: dt.date) -> None:
        if self._putting_off is not None:
            self._put_off(self._putting_off, on)
            self._putting_off = None

    def _put_off(self, item: DueItem, on: dt.date) -> None:
        self._controller.put_off(item, on)
        day = QLocale().toString(to_qdate(on), QLocale.FormatType.LongFormat)
        announce(self, self.tr("{name}: {day}").format(name=item.name, day=day))

    # Language

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._title.setText(self.tr("Today"))
        self._view.setAccessibleName(self.tr("What waits today"))
        self._nothing.set_sentence(
            self.tr("Nothing due today"),
            self.tr("Follow-ups, birthdays, open concerns and leads that wait too long show up here by themselves."),
        )
        self._view.actions_here.retranslate()
        self._tell_day()
        self._model.refresh()
        self._view.place_actions()
