"""A day that is known from the start, and can be changed: the day of a sale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from prospectdesk.ui.common.calendar_popup import CalendarPopup
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.wording import date_text

if TYPE_CHECKING:
    import datetime as dt


class DayButton(QPushButton):
    """Says the day; a click opens the calendar. No day after ``today`` can be picked."""

    def __init__(self, icons: Icons, name: str, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._name = name
        self._today = today
        self._popup: CalendarPopup | None = None
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._ask)
        self.set_day(today)
        icons.dress(self, Icon.CALENDAR, Tone.MUTED)

    def day(self) -> dt.date:
        """The day it says."""
        return self._day

    def set_day(self, day: dt.date) -> None:
        """Say another day."""
        self._day = day
        text = date_text(day, self.locale(), today=self._today)
        if day == self._today:
            text = self.tr("Today, {date}").format(date=text)
        self.setText(text)
        self.setAccessibleName(f"{self._name}: {text}")

    def _ask(self) -> None:
        if self._popup is None:
            self._popup = CalendarPopup(self._icons, self)
            self._popup.picked.connect(self.set_day)
        self._popup.ask(self, self._day, today=self._today, latest=self._today)
