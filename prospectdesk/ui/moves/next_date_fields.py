"""When to get in touch again, and what about."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QTimeEdit, QVBoxLayout, QWidget

from prospectdesk.domain.told import NextDate
from prospectdesk.ui.common.dates import Ahead, DateChooser
from prospectdesk.ui.common.look import inset_spin_box, plain_label
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.moves.missing import Missing

if TYPE_CHECKING:
    from prospectdesk.ui.common.icons import Icons

_MORNING = QTime(9, 0)


class NextDateFields(QWidget):
    """A day from chips or the calendar, a time of day if wanted, and a few words. No date, no move."""

    changed = Signal()

    def __init__(
        self,
        icons: Icons,
        today: dt.date,
        question: str,
        *,
        chips: tuple[Ahead, ...] = (Ahead.WEEK, Ahead.MONTH, Ahead.THREE_MONTHS),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        label = plain_label(question)
        self.date = DateChooser(icons, today, chips=chips, earliest=today)
        self.date.setAccessibleName(question.replace("&", ""))
        self.date.date_changed.connect(lambda _: self.changed.emit())
        label.setBuddy(self.date)
        self.timed = QCheckBox(self.tr("At a certain &time"))
        self.time = QTimeEdit(_MORNING)
        self.time.setAccessibleName(self.tr("Time"))
        self.time.setEnabled(False)
        self.timed.toggled.connect(self.time.setEnabled)
        inset_spin_box(self.time, icons.theme.metrics)
        row = QHBoxLayout()
        row.addWidget(self.timed)
        row.addWidget(self.time)
        row.addStretch(1)
        what_label = plain_label(self.tr("What &about? (optional)"), tone=Tone.MUTED)
        self.what = QLineEdit()
        self.what.setAccessibleName(what_label.text().replace("&", ""))
        what_label.setBuddy(self.what)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(label)
        self._column.addWidget(self.date)
        self._column.addLayout(row)
        self._column.addWidget(what_label)
        self._column.addWidget(self.what)
        self.setFocusProxy(self.date)
        icons.theme.changed.connect(self._space)
        self._space()

    def value(self) -> NextDate | None:
        """What was chosen, or None without a date."""
        on = self.date.date()
        if on is None:
            return None
        time = self.time.time()
        at = dt.time(time.hour(), time.minute()) if self.timed.isChecked() else None
        return NextDate(on, at, self.what.text().strip())

    def missing(self) -> Missing | None:
        """The date, where none is chosen."""
        if self.date.date() is None:
            return Missing(self.tr("Choose a date: without one the card would be forgotten."), self.date)
        return None

    def _space(self) -> None:
        self._column.setSpacing(self._icons.theme.metrics.px(6))
