"""Birthdays with and without a year, and those that cannot be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from prospectdesk.domain.contact import Birthday
from prospectdesk.ui.common.birthday_edit import BirthdayEdit
from prospectdesk.ui.common.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

TODAY = dt.date(2026, 11, 24)


class Page(QWidget):
    """A birthday between two other fields."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.after = QLineEdit()
        self.edit = BirthdayEdit(theme, TODAY)
        column = QVBoxLayout(self)
        column.addWidget(self.edit)
        column.addWidget(self.after)
        self.day, self.year = (self.field(name) for name in ("Day", "Year"))
        month = self.edit.findChild(QComboBox)
        assert month is not None
        self.month = month

    def field(self, name: str) -> QLineEdit:
        return next(field for field in self.edit.findChildren(QLineEdit) if field.accessibleName() == name)

    def fill(self, day: str, month: int, year: str = "") -> None:
        self.day.setText(day)
        self.month.setCurrentIndex(month)
        self.year.setText(year)

    def said(self) -> str:
        return " ".join(label.text() for label in self.edit.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def page(theme: Theme, qtbot: QtBot, in_locale: Callable[[str], None]) -> Page:
    page = Page(theme)
    qtbot.addWidget(page)
    page.resize(400, 150)
    page.show()
    return page


@pytest.mark.parametrize(
    ("filled", "birthday"),
    [
        (("", 0, ""), None),
        (("14", 3, ""), Birthday(14, 3)),
        (("7", 12, "1985"), Birthday(7, 12, 1985)),
        (("07", 12, "1985"), Birthday(7, 12, 1985)),
        (("29", 2, ""), Birthday(29, 2)),
        (("29", 2, "1984"), Birthday(29, 2, 1984)),
        (("29", 2, "2000"), Birthday(29, 2, 2000)),
        (("24", 11, "2026"), Birthday(24, 11, 2026)),
    ],
)
def test_what_can_be(page: Page, filled: tuple[str, int, str], birthday: Birthday | None) -> None:
    page.fill(*filled)
    assert page.edit.value() == birthday
    assert page.edit.problem() == ""
    assert page.edit.is_valid()


@pytest.mark.parametrize(
    ("filled", "says"),
    [
        (("31", 4, ""), "There is no 31 April."),
        (("30", 2, ""), "There is no 30 February."),
        (("29", 2, "1985"), "29 February does not exist in 1985."),
        (("29", 2, "1900"), "29 February does not exist in 1900."),
        (("0", 3, ""), "There is no 0 March."),
        (("32", 1, ""), "There is no 32 January."),
        (("14", 3, "85"), "Write the year with four digits, or leave it empty."),
        (("14", 0, ""), "A birthday needs a day and a month; the year may stay empty."),
        (("", 3, ""), "A birthday needs a day and a month; the year may stay empty."),
        (("", 0, "1985"), "A birthday needs a day and a month; the year may stay empty."),
        (("25", 11, "2026"), "This day is still to come."),
        (("1", 1, "0000"), "There is no 1 January."),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence_and_never_committed(
    page: Page, qtbot: QtBot, filled: tuple[str, int, str], says: str
) -> None:
    page.fill(*filled)
    assert page.edit.value() is None
    with qtbot.assertNotEmitted(page.edit.committed):
        assert not page.edit.commit()
    assert page.said() == says
    assert page.day.property("invalid")


def test_the_sentence_goes_when_it_is_mended(page: Page) -> None:
    page.fill("31", 4)
    page.edit.commit()
    page.day.setText("30")
    assert page.said() == ""
    assert not page.day.property("invalid")


@given(st.dates(dt.date(1000, 1, 1), TODAY), st.booleans())
def test_every_real_day_comes_back_as_it_went_in(day: dt.date, with_year: bool) -> None:
    birthday = Birthday(day.day, day.month, day.year if with_year else None)
    edit = _shared_edit()
    edit.set_value(birthday)
    assert edit.value() == birthday


_EDITS: list[BirthdayEdit] = []


def _shared_edit() -> BirthdayEdit:
    return _EDITS[0]


@pytest.fixture(autouse=True)
def _shared(theme: Theme, qtbot: QtBot) -> None:
    edit = BirthdayEdit(theme)
    qtbot.addWidget(edit)
    _EDITS[:] = [edit]


def test_typed_and_left_by_tab_it_is_committed_once(page: Page, qtbot: QtBot) -> None:
    page.day.setFocus()
    qtbot.keyClicks(page.day, "14")
    with qtbot.assertNotEmitted(page.edit.committed):
        qtbot.keyClick(page.day, Qt.Key.Key_Tab)
        qtbot.keyClicks(page.month, "mar")
        qtbot.keyClick(page.month, Qt.Key.Key_Tab)
    assert page.year.hasFocus()
    qtbot.keyClicks(page.year, "1985")
    with qtbot.waitSignal(page.edit.committed) as committed:
        qtbot.keyClick(page.year, Qt.Key.Key_Tab)
    assert committed.args == [Birthday(14, 3, 1985)]
    assert page.after.hasFocus()
    with qtbot.assertNotEmitted(page.edit.committed):
        page.day.setFocus()
        page.after.setFocus()


def test_enter_commits(page: Page, qtbot: QtBot) -> None:
    page.fill("14", 3)
    page.day.setFocus()
    with qtbot.waitSignal(page.edit.committed) as committed:
        qtbot.keyClick(page.day, Qt.Key.Key_Return)
    assert committed.args == [Birthday(14, 3)]


def test_emptying_it_takes_the_birthday_away(page: Page, qtbot: QtBot) -> None:
    page.edit.set_value(Birthday(14, 3, 1985))
    page.fill("", 0, "")
    with qtbot.waitSignal(page.edit.committed) as committed:
        page.edit.commit()
    assert committed.args == [None]


def test_filling_in_by_the_program_tells_nobody(page: Page, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.edit.changed), qtbot.assertNotEmitted(page.edit.committed):
        page.edit.set_value(Birthday(14, 3, 1985))
        page.edit.commit()
    with qtbot.waitSignal(page.edit.changed):
        page.day.setText("15")


def test_letters_are_not_taken(page: Page, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.day, "1x4")
    qtbot.keyClicks(page.year, "19-85y")
    assert (page.day.text(), page.year.text()) == ("14", "1985")


@pytest.mark.parametrize(
    ("locale", "order"), [("en_GB", "Day Month Year"), ("en_US", "Month Day Year"), ("hu_HU", "Year Month Day")]
)
def test_the_order_is_that_of_the_locale(
    theme: Theme, qtbot: QtBot, in_locale: Callable[[str], None], locale: str, order: str
) -> None:
    in_locale(locale)
    edit = BirthdayEdit(theme)
    qtbot.addWidget(edit)
    edit.resize(400, 60)
    edit.show()
    assert in_order(edit) == order.split()


def test_another_locale_sets_the_fields_in_its_order(page: Page, in_locale: Callable[[str], None]) -> None:
    page.edit.set_value(Birthday(14, 3, 1985))
    in_locale("hu_HU")
    QApplication.sendEvent(page.edit, QEvent(QEvent.Type.LanguageChange))
    QApplication.sendPostedEvents(None, 0)
    assert in_order(page.edit) == ["Year", "Month", "Day"]
    assert page.month.currentText() == "március"
    assert page.edit.value() == Birthday(14, 3, 1985)


def in_order(edit: BirthdayEdit) -> list[str]:
    """The names of the fields from the left."""
    fields = [field for field in edit.findChildren(QWidget) if field.parent() is edit and field.accessibleName()]
    return [field.accessibleName() for field in sorted(fields, key=QWidget.x)]
