"""Promising to get in touch: what about, when, and if one wants at what time."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from prospectdesk.ui.common.announce import announce
from prospectdesk.ui.common.dates import Ahead, DateChooser, ahead
from prospectdesk.ui.common.look import Kind, plain_label, set_invalid, set_kind
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.contact_pane.pane_section import INDENT
from prospectdesk.ui.contact_pane.phrases import time_text
from prospectdesk.ui.contact_pane.tab_order import focusable

if TYPE_CHECKING:
    from prospectdesk.ui.common.icons import Icons

_TIME = re.compile(r"(\d{1,2})(?:\s*[:.,h]\s*(\d{2})|(?<=\d\d)(\d{2}))?\s*(?:h|([ap])\.?m\.?)?", re.IGNORECASE)
_HOURS = 24
_HALF_DAY = 12


def read_time(text: str) -> dt.time | None:
    """A wall time as people type it: 9, 9:30, 09.30, 0930, 2 pm.

    Raises:
        ValueError: it is none.
    """
    text = text.strip()
    if not text:
        return None
    match = _TIME.fullmatch(text)
    if match is None:
        raise ValueError("no time")
    hour, minute = int(match[1]), int(match[2] or match[3] or 0)
    if match[4]:
        if not 1 <= hour <= _HALF_DAY:
            raise ValueError("no time")
        hour = hour % _HALF_DAY + (_HALF_DAY if match[4].lower() == "p" else 0)
    return dt.time(hour % _HOURS if (hour, minute) == (_HOURS, 0) else hour, minute)


@dataclass(frozen=True, slots=True)
class Promise:
    """What the form holds. ``follow_up_id`` is None for a new one."""

    follow_up_id: int | None
    on: dt.date
    time: dt.time | None
    what: str


class FollowUpForm(QWidget):
    """Enter saves, Escape closes."""

    saved = Signal(object)  # Promise
    cancelled = Signal()

    def __init__(self, icons: Icons, today: dt.date, promise: Promise | None = None) -> None:
        super().__init__()
        self._follow_up_id = promise.follow_up_id if promise is not None else None
        metrics = icons.theme.metrics
        self.what = QLineEdit()
        self.what.setPlaceholderText(self.tr("What about? Call, send the offer…"))
        self.what.setAccessibleName(self.tr("What the follow-up is about"))
        chips = (Ahead.TOMORROW, Ahead.WEEK, Ahead.MONTH, Ahead.THREE_MONTHS)
        self.date = DateChooser(icons, today, chips=chips, earliest=today)
        self.date.set_date(ahead(today, Ahead.TOMORROW))
        self.time = QLineEdit()
        self.time.setPlaceholderText(self.tr("Time, if it matters"))
        self.time.setAccessibleName(self.tr("Time of the follow-up, may stay empty"))
        self.time.textEdited.connect(lambda: self._say(""))
        self._sentence = plain_label(tone=Tone.LATE, size=TextSize.SMALL, wrap=True)
        self._sentence.hide()
        self.save = QPushButton(self.tr("Save"))
        set_kind(self.save, Kind.PRIMARY)
        self.cancel = QPushButton(self.tr("Cancel"))
        set_kind(self.cancel, Kind.QUIET)
        for button in (self.save, self.cancel):
            button.setAutoDefault(False)
        self.save.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.cancelled)
        for field in (self.what, self.time):
            field.returnPressed.connect(self.submit)
        if promise is not None:
            self.what.setText(promise.what)
            self.date.set_date(promise.on)
            self.time.setText(time_text(promise.time) if promise.time is not None else "")
        bottom = QHBoxLayout()
        bottom.setSpacing(metrics.px(6))
        bottom.addWidget(self.time, 1)
        bottom.addWidget(self.cancel)
        bottom.addWidget(self.save)
        column = QVBoxLayout(self)
        indent = metrics.px(INDENT)
        column.setContentsMargins(indent, 0, indent, metrics.space(1))
        column.setSpacing(metrics.px(6))
        column.addWidget(self.what)
        column.addWidget(self.date)
        column.addLayout(bottom)
        column.addWidget(self._sentence)
        self.setFocusProxy(self.what)

    def stops(self) -> list[QWidget]:
        """The controls Tab stops at, in the order one reads them."""
        return [self.what, *focusable(self.date), self.time, self.cancel, self.save]

    def promise(self) -> Promise | None:
        """What is filled in; None where the time is none, or the date is missing."""
        on = self.date.date()
        try:
            time = read_time(self.time.text())
        except ValueError:
            return None
        return None if on is None else Promise(self._follow_up_id, on, time, self.what.text().strip())

    def submit(self) -> None:
        """Ask to save, or say what is missing."""
        promise = self.promise()
        if promise is not None:
            self.saved.emit(promise)
        elif self.date.date() is None:
            self._say(self.tr("A follow-up needs a date."))
        else:
            set_invalid(self.time, True)
            self._say(self.tr("This is no time. Write 9:30, or leave it empty."))

    def _say(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        if not sentence:
            set_invalid(self.time, False)
        announce(self, sentence, urgent=True)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
