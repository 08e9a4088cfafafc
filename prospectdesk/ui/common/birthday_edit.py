"""A birthday: day and month, and the year where one knows it. A date field cannot leave the year out."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QLocale, QObject, QRegularExpression, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from prospectdesk.domain.contact import Birthday
from prospectdesk.ui.common.announce import announce
from prospectdesk.ui.common.look import plain_label, set_invalid
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize, Theme

if TYPE_CHECKING:
    import datetime as dt

_MONTHS = 12
_YEAR_DIGITS = 4


class BirthdayEdit(QWidget):
    """Fields in the order of the user's locale. What cannot be is said in a sentence, and never committed."""

    changed = Signal()
    committed = Signal(object)  # domain.contact.Birthday | None, when left or Enter is pressed, if it is another one

    def __init__(self, theme: Theme, today: dt.date | None = None, parent: QWidget | None = None) -> None:
        """``today`` bars days that are still to come; without it any year will do."""
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._before: Birthday | None = None
        self._loading = False
        self._day = self._digits(2)
        self._month = QComboBox(self)
        self._year = self._digits(_YEAR_DIGITS)
        self._month.addItems([""] * (_MONTHS + 1))
        self._month.currentIndexChanged.connect(self._edited)
        self._month.installEventFilter(self)
        self._said = plain_label(tone=Tone.LATE, size=TextSize.SMALL, wrap=True)
        self._said.hide()
        self._row = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._column.addWidget(self._said)
        self._retranslate()
        theme.changed.connect(self._space)
        self._space()

    def value(self) -> Birthday | None:
        """What is filled in, or None where nothing is, or where it cannot be."""
        return self._read()[0]

    def problem(self) -> str:
        """Why what is filled in cannot be, in a sentence; "" where it can."""
        return self._read()[1]

    def is_valid(self) -> bool:
        """Nothing filled in, or a day that exists."""
        return not self.problem()

    def set_value(self, birthday: Birthday | None) -> None:
        """Fill in without telling."""
        self._loading = True
        self._before = birthday
        self._day.setText("" if birthday is None else str(birthday.day))
        self._month.setCurrentIndex(0 if birthday is None else birthday.month)
        self._year.setText("" if birthday is None or birthday.year is None else str(birthday.year))
        self._loading = False
        self._say("")

    def commit(self) -> bool:
        """Take what is filled in as final, as if the field had been left; False where it cannot be."""
        birthday, problem = self._read()
        self._say(problem)
        if problem:
            announce(self, problem, urgent=True)
            return False
        if birthday != self._before:
            self._before = birthday
            self.committed.emit(birthday)
        return True

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus():
            inside = cast("QWidget | None", self.window().focusWidget())
            stays = inside is not None and self.isAncestorOf(inside) and inside is not watched
            if not stays and event.reason() != Qt.FocusReason.PopupFocusReason:
                self.commit()
        elif (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self.commit()
        return super().eventFilter(watched, event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Birthday"))
        names: list[tuple[QWidget, str]] = [
            (self._day, self.tr("Day")),
            (self._month, self.tr("Month")),
            (self._year, self.tr("Year")),
        ]
        for field, name in names:
            field.setAccessibleName(name)
            if isinstance(field, QLineEdit):
                field.setPlaceholderText(name)
        self._year.setAccessibleDescription(self.tr("May stay empty"))
        self._year.setToolTip(self.tr("May stay empty"))
        # Some systems take the chosen month for the name.
        self._month.setAccessibleDescription(self.tr("Month"))
        self._month.setItemText(0, self.tr("Month"))
        locale = QLocale()
        for month in range(1, _MONTHS + 1):
            self._month.setItemText(month, locale.standaloneMonthName(month, QLocale.FormatType.LongFormat))
        if not self._said.isHidden():
            self._say(self.problem())
        self._set_in_order()

    def _set_in_order(self) -> None:
        parts: dict[str, tuple[QWidget, int]] = {"d": (self._day, 2), "M": (self._month, 4), "y": (self._year, 3)}
        ordered = [parts[letter] for letter in self._order()]
        for field, stretch in ordered:
            self._row.removeWidget(field)
            self._row.addWidget(field, stretch)
        for (one, _), (other, _) in pairwise(ordered):
            self.setTabOrder(one, other)
        self.setFocusProxy(ordered[0][0])

    def _digits(self, count: int) -> QLineEdit:
        field = QLineEdit(self)
        field.setValidator(QRegularExpressionValidator(QRegularExpression(f"[0-9]{{0,{count}}}"), field))
        field.textChanged.connect(self._edited)
        field.installEventFilter(self)
        return field

    def _order(self) -> list[str]:
        """The letters d, M and y in the order in which the locale writes a date."""
        pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        return sorted("dMy", key=lambda letter: pattern.find(letter) if letter in pattern else len(pattern))

    def _read(self) -> tuple[Birthday | None, str]:
        day_text, year_text, month = self._day.text(), self._year.text(), self._month.currentIndex()
        if not day_text and not year_text and not month:
            return None, ""
        if not day_text or not month:
            return None, self.tr("A birthday needs a day and a month; the year may stay empty.")
        if year_text and len(year_text) < _YEAR_DIGITS:
            return None, self.tr("Write the year with four digits, or leave it empty.")
        day, year = int(day_text), int(year_text) if year_text else None
        try:
            birthday = Birthday(day, month, year)
        except ValueError:
            return None, self._no_such_day(day, month, year)
        if self._today is not None and year is not None and birthday.in_year(year) > self._today:
            return None, self.tr("This day is still to come.")
        return birthday, ""

    def _no_such_day(self, day: int, month: int, year: int | None) -> str:
        name = QLocale().monthName(month, QLocale.FormatType.LongFormat)
        if year is not None and month == 2 and day == 29:
            return self.tr("29 February does not exist in {year}.").format(year=year)
        return self.tr("There is no {day} {month}.").format(day=day, month=name)

    def _edited(self) -> None:
        if self._loading:
            return
        if not self._said.isHidden() and self.is_valid():
            self._say("")
        self.changed.emit()

    def _say(self, problem: str) -> None:
        self._said.setText(problem)
        self._said.setVisible(bool(problem))
        for field in (self._day, self._month, self._year):
            set_invalid(field, bool(problem))

    def _space(self) -> None:
        metrics = self._theme.metrics
        self._row.setSpacing(metrics.px(6))
        self._column.setSpacing(metrics.space(1))
        self._day.setMinimumWidth(metrics.px(52))
        self._year.setMinimumWidth(metrics.px(64))
