"""Days ahead: by chip, by calendar, by key."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QCalendarWidget, QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from prospectdesk.ui.common.calendar_popup import CalendarPopup, to_date, to_qdate
from prospectdesk.ui.common.dates import Ahead, DateChooser, ahead, spoken_date
from prospectdesk.ui.common.icons import Icons

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

TODAY = dt.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("today", "distance", "day"),
    [
        (TODAY, Ahead.TOMORROW, dt.date(2026, 11, 25)),
        (TODAY, Ahead.WEEK, dt.date(2026, 12, 1)),
        (TODAY, Ahead.MONTH, dt.date(2026, 12, 24)),
        (TODAY, Ahead.THREE_MONTHS, dt.date(2027, 2, 24)),
        (dt.date(2027, 1, 31), Ahead.MONTH, dt.date(2027, 2, 28)),
        (dt.date(2028, 1, 31), Ahead.MONTH, dt.date(2028, 2, 29)),
        (dt.date(2026, 11, 30), Ahead.THREE_MONTHS, dt.date(2027, 2, 28)),
        (dt.date(2026, 12, 31), Ahead.TOMORROW, dt.date(2027, 1, 1)),
    ],
)
def test_how_far_ahead(today: dt.date, distance: Ahead, day: dt.date) -> None:
    assert ahead(today, distance) == day


@given(st.dates(dt.date(1970, 1, 1), dt.date(2100, 1, 1)))
def test_ahead_is_always_ahead_and_in_order(today: dt.date) -> None:
    days = [ahead(today, distance) for distance in Ahead]
    assert today < days[0] < days[1] < days[2] < days[3]
    assert days[2].day == today.day or days[2].day < today.day


@pytest.fixture
def chooser(icons: Icons, qtbot: QtBot, in_locale: Callable[[str], None]) -> DateChooser:
    chooser = DateChooser(icons, TODAY, earliest=TODAY)
    qtbot.addWidget(chooser)
    chooser.resize(500, 100)
    chooser.show()
    return chooser


def chip(chooser: DateChooser, text: str) -> QPushButton:
    return next(button for button in chooser.findChildren(QPushButton) if button.text() == text)


def said(chooser: DateChooser) -> str:
    return chooser.findChildren(QLabel)[-1].text()


def test_no_date_at_first(chooser: DateChooser) -> None:
    assert chooser.date() is None
    assert said(chooser) == "No date yet"
    assert not any(button.isChecked() for button in chooser.findChildren(QPushButton))


def test_a_chip_chooses_and_the_day_is_said_in_full(chooser: DateChooser, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chooser.date_changed) as changed:
        qtbot.mouseClick(chip(chooser, "In a week"), Qt.MouseButton.LeftButton)
    assert changed.args == [dt.date(2026, 12, 1)]
    assert said(chooser) == "Tuesday, 1 December 2026"
    assert chip(chooser, "In a week").isChecked()
    qtbot.keyClick(chip(chooser, "In a month"), Qt.Key.Key_Space)
    assert chooser.date() == dt.date(2026, 12, 24)
    assert not chip(chooser, "In a week").isChecked()


def test_the_same_chip_again_changes_nothing(chooser: DateChooser, qtbot: QtBot) -> None:
    qtbot.mouseClick(chip(chooser, "In a week"), Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(chooser.date_changed):
        qtbot.mouseClick(chip(chooser, "In a week"), Qt.MouseButton.LeftButton)
    assert chip(chooser, "In a week").isChecked()


def test_chips_are_radio_buttons_and_arrows_move_among_them(chooser: DateChooser, qtbot: QtBot) -> None:
    week, month = chip(chooser, "In a week"), chip(chooser, "In a month")
    assert QAccessible.queryAccessibleInterface(week).role() == QAccessible.Role.RadioButton
    chooser.setFocus()
    qtbot.waitUntil(week.hasFocus)
    with qtbot.assertNotEmitted(chooser.date_changed):
        qtbot.keyClick(week, Qt.Key.Key_Right)
    assert month.hasFocus()
    qtbot.keyClick(month, Qt.Key.Key_Space)
    assert chooser.date() == dt.date(2026, 12, 24)
    chooser.set_date(None)
    assert not month.isChecked()


def test_a_chip_tells_its_day_in_advance(chooser: DateChooser) -> None:
    assert "1 December 2026" in chip(chooser, "In a week").toolTip()


def test_a_date_set_by_the_program_is_shown_in_silence(chooser: DateChooser, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chooser.date_changed):
        chooser.set_date(dt.date(2027, 3, 3))
    assert chip(chooser, "Pick a date…").isChecked()
    assert said(chooser) == "Wednesday, 3 March 2027"
    chooser.set_date(None)
    assert chooser.date() is None
    assert not chip(chooser, "Pick a date…").isChecked()


def test_after_midnight_the_chips_lead_elsewhere(chooser: DateChooser, qtbot: QtBot) -> None:
    chooser.set_date(dt.date(2026, 12, 1))
    chooser.set_today(TODAY + dt.timedelta(days=1))
    assert chooser.date() == dt.date(2026, 12, 1)
    assert not chip(chooser, "In a week").isChecked()
    qtbot.mouseClick(chip(chooser, "In a week"), Qt.MouseButton.LeftButton)
    assert chooser.date() == dt.date(2026, 12, 2)


def test_any_day_can_be_picked_by_keyboard_alone(chooser: DateChooser, qtbot: QtBot) -> None:
    qtbot.keyClick(chip(chooser, "Pick a date…"), Qt.Key.Key_Space)
    popup = chooser.findChild(CalendarPopup)
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    assert chooser.date() is None  # opening the calendar is no choice
    view = popup.findChild(QTableView)
    assert view is not None
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(chooser.date_changed) as changed:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert changed.args == [TODAY + dt.timedelta(days=8)]
    assert not popup.isVisible()


def test_escape_leaves_the_calendar_and_the_date(chooser: DateChooser, qtbot: QtBot) -> None:
    chooser.set_date(dt.date(2027, 3, 3))
    chooser.pick()
    popup = chooser.findChild(CalendarPopup)
    assert popup is not None
    view = popup.findChild(QTableView)
    assert view is not None
    qtbot.keyClick(view, Qt.Key.Key_Right)
    with qtbot.assertNotEmitted(chooser.date_changed):
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert chooser.date() == dt.date(2027, 3, 3)


def test_days_before_the_earliest_cannot_be_picked(chooser: DateChooser, qtbot: QtBot) -> None:
    chooser.pick()
    popup = chooser.findChild(CalendarPopup)
    assert popup is not None
    view, calendar = popup.findChild(QTableView), popup.findChild(QCalendarWidget)
    assert view is not None
    assert calendar is not None
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert to_date(calendar.selectedDate()) >= TODAY
    popup.close()


@pytest.mark.parametrize(
    ("locale", "first"),
    [("mk_MK", Qt.DayOfWeek.Monday), ("en_US", Qt.DayOfWeek.Sunday), ("ar_EG", Qt.DayOfWeek.Saturday)],
)
def test_the_week_begins_as_in_the_locale(
    icons: Icons, qtbot: QtBot, in_locale: Callable[[str], None], locale: str, first: Qt.DayOfWeek
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    in_locale(locale)
    host.show()
    popup = CalendarPopup(icons, host)
    popup.ask(host, TODAY, today=TODAY)
    calendar = popup.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.firstDayOfWeek() == first
    assert to_date(calendar.selectedDate()) == TODAY
    popup.close()


def test_the_calendar_stays_on_the_screen(icons: Icons, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    area = host.screen().availableGeometry()
    host.setGeometry(area.right() - 40, area.bottom() - 30, 40, 20)
    popup = CalendarPopup(icons, host)
    popup.ask(host, TODAY)
    assert area.contains(popup.geometry())
    popup.close()


def test_days_are_spoken_in_the_users_language() -> None:
    assert spoken_date(TODAY, QLocale("mk_MK")).startswith("вторник, 24 ноември 2026")
    assert to_date(to_qdate(TODAY)) == TODAY
