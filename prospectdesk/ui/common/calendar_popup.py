"""A month to pick a day from, below whatever asked for it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from prospectdesk.ui.common.icons import Icons

_EVER = QDate(1, 1, 1)
_NEVER = QDate(9999, 12, 31)


def to_qdate(day: dt.date) -> QDate:
    """The same day in Qt's words."""
    return QDate(day.year, day.month, day.day)


def to_date(day: QDate) -> dt.date:
    """The same day in Python's words."""
    return dt.date(day.year(), day.month(), day.day())


class CalendarPopup(QFrame):
    """Arrows move the day, Page Up and Page Down the month, Enter picks, Escape leaves; digits type a date.

    The week begins as the user's locale has it.
    """

    picked = Signal(object)  # datetime.date

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._icons = icons
        self.setProperty("surface", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._calendar = QCalendarWidget(self)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self._calendar.activated.connect(self._pick)
        self._calendar.clicked.connect(self._pick)
        box = QVBoxLayout(self)
        box.addWidget(self._calendar)
        self._today: dt.date | None = None
        self._below: QWidget | None = None
        icons.theme.changed.connect(self._dress)
        self._dress()

    def ask(
        self,
        below: QWidget,
        selected: dt.date,
        *,
        today: dt.date | None = None,
        earliest: dt.date | None = None,
        latest: dt.date | None = None,
    ) -> None:
        """Show the month of ``selected``; ``picked`` follows, or nothing. ``today`` stands out."""
        self._today = today
        # A window of its own has its direction from nobody.
        locale = QLocale()
        self.setLayoutDirection(below.layoutDirection())
        self._retranslate()
        self._calendar.setFirstDayOfWeek(locale.firstDayOfWeek())
        self._calendar.setDateRange(
            to_qdate(earliest) if earliest is not None else _EVER, to_qdate(latest) if latest is not None else _NEVER
        )
        self._calendar.setSelectedDate(to_qdate(selected))
        self._dress()
        self._below = below
        self.adjustSize()
        self.move(self._place(below))
        self.show()
        self._calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        # Its true size is known only when it is shown.
        if self._below is not None:
            self.move(self._place(self._below))

    def hideEvent(self, event: QHideEvent, /) -> None:
        super().hideEvent(event)
        self._below = None

    def _pick(self, day: QDate) -> None:
        self.close()
        self.picked.emit(to_date(day))

    def _place(self, below: QWidget) -> QPoint:
        """Below the widget, or above where the screen ends, and never beyond its sides."""
        size, screen = self.size(), below.screen().availableGeometry()
        rtl = below.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start = below.mapToGlobal(QPoint(below.width() - size.width() if rtl else 0, below.height()))
        x = max(screen.left(), min(start.x(), screen.right() + 1 - size.width()))
        y = start.y()
        if y + size.height() > screen.bottom() + 1:
            y = max(screen.top(), below.mapToGlobal(QPoint(0, 0)).y() - size.height())
        return QPoint(x, y)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Calendar"))
        for name, text in (
            ("qt_calendar_prevmonth", self.tr("Previous month")),
            ("qt_calendar_nextmonth", self.tr("Next month")),
        ):
            button = self._calendar.findChild(QToolButton, name)
            if button is not None:
                button.setToolTip(text)
                button.setAccessibleName(text)

    def _dress(self) -> None:
        theme = self._icons.theme
        colors = theme.colors
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(*[theme.metrics.px(6)] * 4)
        plain, weekend, now = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        plain.setForeground(colors.text)
        weekend.setForeground(colors.muted)
        working = QLocale().weekdays()
        for day in Qt.DayOfWeek:
            self._calendar.setWeekdayTextFormat(day, plain if day in working else weekend)
        header = QTextCharFormat()
        header.setForeground(colors.muted)
        header.setBackground(colors.panel)
        self._calendar.setHeaderTextFormat(header)
        self._calendar.setDateTextFormat(QDate(), QTextCharFormat())
        if self._today is not None:
            now.setForeground(colors.accent)
            now.setFontWeight(700)
            self._calendar.setDateTextFormat(to_qdate(self._today), now)
        self._calendar.setMinimumSize(theme.metrics.px(250), theme.metrics.px(230))
