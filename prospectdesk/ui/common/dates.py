"""Choosing a day ahead: the usual ones by a click, any other from the calendar."""

from __future__ import annotations

import calendar
import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from prospectdesk.ui.common.announce import announce
from prospectdesk.ui.common.calendar_popup import CalendarPopup, to_qdate
from prospectdesk.ui.common.chip import ChipButton
from prospectdesk.ui.common.flow_layout import FlowLayout
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import plain_label, plain_tip
from prospectdesk.ui.common.palette import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

_MONTHS_A_YEAR = 12


class Ahead(StrEnum):
    """How far ahead a chip leads."""

    TOMORROW = "tomorrow"
    WEEK = "week"
    MONTH = "month"
    THREE_MONTHS = "three_months"


def ahead(today: dt.date, distance: Ahead) -> dt.date:
    """The day that lies so far ahead; the last of its month where a month has no such day."""
    match distance:
        case Ahead.TOMORROW:
            return today + dt.timedelta(days=1)
        case Ahead.WEEK:
            return today + dt.timedelta(days=7)
        case Ahead.MONTH:
            return _months_on(today, 1)
        case Ahead.THREE_MONTHS:
            return _months_on(today, 3)


def _months_on(day: dt.date, months: int) -> dt.date:
    years, month = divmod(day.month - 1 + months, _MONTHS_A_YEAR)
    year, month = day.year + years, month + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def spoken_date(day: dt.date, locale: QLocale) -> str:
    """A day with its weekday, in the user's words."""
    return locale.toString(to_qdate(day), QLocale.FormatType.LongFormat)


class DateChooser(QWidget):
    """Chips and a calendar; what is chosen stands below in full. ``today`` is what the chips count from."""

    date_changed = Signal(object)  # datetime.date | None

    def __init__(
        self,
        icons: Icons,
        today: dt.date,
        *,
        chips: Sequence[Ahead] = (Ahead.WEEK, Ahead.MONTH, Ahead.THREE_MONTHS),
        earliest: dt.date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``earliest`` is the first day the calendar lets through; any day where it is None."""
        super().__init__(parent)
        self._icons = icons
        self._today = today
        self._earliest = earliest
        self._date: dt.date | None = None
        self._popup: CalendarPopup | None = None
        self._row = FlowLayout()
        self._chips: dict[Ahead, ChipButton] = {}
        # What is chosen follows from the date: the group keeps the chips from seeing to that themselves.
        group = QButtonGroup(self)
        group.setExclusive(False)
        for distance in chips:
            chip = ChipButton("", checkable=True)
            chip.clicked.connect(lambda _on, distance=distance: self._choose(ahead(self._today, distance)))
            chip.setAutoExclusive(True)  # a radio button, for assistive technology
            group.addButton(chip)
            self._chips[distance] = chip
            self._row.addWidget(chip)
        self._pick = ChipButton("…", checkable=True)
        icons.dress(self._pick, Icon.CALENDAR, Tone.MUTED)
        self._pick.clicked.connect(self._ask)
        self._pick.setAutoExclusive(True)
        group.addButton(self._pick)
        self._row.addWidget(self._pick)
        self._said = plain_label(tone=Tone.MUTED)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._column.addWidget(self._said)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusProxy(next(iter(self._chips.values()), self._pick))
        icons.theme.changed.connect(self._space)
        self._space()
        self._retranslate()

    def date(self) -> dt.date | None:
        """The chosen day, or None."""
        return self._date

    def set_date(self, day: dt.date | None) -> None:
        """Choose without telling."""
        self._date = day
        self._show()

    def set_today(self, today: dt.date) -> None:
        """Count from another day: midnight passed."""
        self._today = today
        self._show()

    def pick(self) -> None:
        """Open the calendar."""
        self._ask()

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        forward, back = (Qt.Key.Key_Left, Qt.Key.Key_Right) if rtl else (Qt.Key.Key_Right, Qt.Key.Key_Left)
        step = {forward: 1, Qt.Key.Key_Down: 1, back: -1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        chips = [*self._chips.values(), self._pick]
        at = next((place for place, chip in enumerate(chips) if chip.hasFocus()), None)
        if not step or at is None:
            super().keyPressEvent(event)
            return
        chips[(at + step) % len(chips)].setFocus(Qt.FocusReason.TabFocusReason)

    def _retranslate(self) -> None:
        names = {
            Ahead.TOMORROW: self.tr("Tomorrow"),
            Ahead.WEEK: self.tr("In a week"),
            Ahead.MONTH: self.tr("In a month"),
            Ahead.THREE_MONTHS: self.tr("In three months"),
        }
        for distance, chip in self._chips.items():
            chip.set_text(names[distance])
        self._pick.set_text(self.tr("Pick a date…"))
        self.setAccessibleName(self.tr("Date"))
        self._show()

    def _choose(self, day: dt.date) -> None:
        changed = day != self._date
        self._date = day
        self._show()
        if changed:
            announce(self, self._said.text())
            self.date_changed.emit(day)

    def _ask(self) -> None:
        self._show()  # the click checked the chip, but nothing is picked yet
        if self._popup is None:
            self._popup = CalendarPopup(self._icons, self)
            self._popup.picked.connect(self._choose)
        self._popup.ask(self._pick, self._date or self._today, today=self._today, earliest=self._earliest)

    def _show(self) -> None:
        matched = False
        for distance, chip in self._chips.items():
            day = ahead(self._today, distance)
            chip.setToolTip(plain_tip(spoken_date(day, QLocale())))
            chip.setChecked(day == self._date and not matched)
            matched = matched or day == self._date
        self._pick.setChecked(self._date is not None and not matched)
        self._said.setText(spoken_date(self._date, QLocale()) if self._date is not None else self.tr("No date yet"))

    def _space(self) -> None:
        self._row.set_gap(self._icons.theme.metrics.px(6))
        self._column.setSpacing(self._icons.theme.metrics.px(6))
