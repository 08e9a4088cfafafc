"""Today: what stands there, and what one keystroke does with it."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.appearance import ThemeChoice
from prospectdesk.desktop.settings import Settings
from prospectdesk.domain.contact import Birthday, Permission
from prospectdesk.domain.errors import StoreBusy, WorldError
from prospectdesk.domain.today import MOST_SHOWN, Matter, TodayCounts
from prospectdesk.domain.told import KeepAnswer, NextDate
from prospectdesk.services.acts import Acts
from prospectdesk.services.library import Library
from prospectdesk.ui.common.look import plain_tip
from prospectdesk.ui.today.row_actions import Wish
from tests.builders import add_lead, opportunity_of, qualify
from tests.fakes import FixedClock
from tests.ui.today.conftest import OpenPage, Shown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

TODAY = FixedClock().today()
Key = Qt.Key


def day(days: int) -> dt.date:
    return TODAY + dt.timedelta(days=days)


def a_bit_of_everything(acts: Acts) -> None:
    clock: FixedClock = acts.samples._clock  # type: ignore[assignment]
    now = clock.now()
    clock.forward(days=-20)
    stale = add_lead(acts, "Стале")
    qualify(acts, opportunity_of(acts, stale))
    waits = add_lead(acts, "Чека")
    clock.forward(days=(now - clock.now()).days)
    late, due, kept = add_lead(acts, "Доцна", company="Доцна ДОО"), add_lead(acts, "Денес"), add_lead(acts, "Чувана")
    acts.activities.promise(late, day(-3), what="Прати понуда.")
    acts.activities.promise(due, day(0), time=dt.time(14, 30))
    keep = KeepAnswer(Permission.YES, next_date=NextDate(day(0), what="Пак прашај"))
    acts.moves.said_no(opportunity_of(acts, kept), keep)
    add_lead(acts, "Роденденска", birthday=Birthday(day(4).day, day(4).month, 1980))
    acts.activities.log(late, "? Дали работи?")
    assert waits


def follow_ups(acts: Acts) -> None:
    for ahead, name in ((-3, "Ана"), (-2, "Бојан"), (0, "Вера")):
        acts.activities.promise(add_lead(acts, name), day(ahead), time=dt.time(9, 15), what=f"Јави се, {name}")


def said(shown: Shown) -> set[str]:
    return {label.text() for label in shown.page.findChildren(QLabel) if label.isVisible()}


def open_promises(shown: Shown, name: str) -> list[tuple[dt.date, dt.time | None, str]]:
    contact_id = shown.library.search(name).ids[0]
    return [(one.on, one.time, one.what) for one in shown.library.follow_ups(contact_id)]


def test_every_line_says_who_why_and_when(open_page: OpenPage) -> None:
    shown = open_page(a_bit_of_everything)
    assert shown.lines() == [
        "Late, 1",
        "Late: Доцна, Доцна ДОО. Прати понуда. 3 day(s) late",
        "Due today, 1",
        "Due today: Денес. Get in touch. 14:30",
        "Kept on your list: get in touch again, 1",
        "Kept on your list: get in touch again: Чувана. Пак прашај. today",
        "Birthdays, 1",
        "Birthdays: Роденденска. Turns 46. 28 Nov, in 4 day(s)",
        "Open questions and concerns, 1",
        "Open questions and concerns: Доцна, Доцна ДОО. Question: Дали работи? since today",
        "Decide or drop, 1",
        "Decide or drop: Чека. Nothing is known of the three criteria yet. 20 day(s)",
    ]
    assert "Tuesday, 24 November 2026" in said(shown)


def test_the_keyboard_goes_from_thing_to_thing(open_page: OpenPage) -> None:
    shown = open_page(a_bit_of_everything)
    told: list[int] = []
    shown.page.contact_selected.connect(told.append)
    shown.view.setFocus(Qt.FocusReason.TabFocusReason)
    visited = [shown.current]
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_End, Key.Key_Up, Key.Key_Home, Key.Key_Up):
        shown.press(key)
        visited.append(shown.current)
    assert visited == ["Доцна", "Денес", "Чувана", "Чека", "Доцна", "Доцна", "Доцна"]
    assert len(told) >= 5


def test_enter_opens_and_a_double_click_too(open_page: OpenPage, qtbot: QtBot) -> None:
    shown = open_page(a_bit_of_everything)
    shown.view.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(shown.page.contact_opened) as opened:
        shown.press(Key.Key_Return)
    assert opened.args == [shown.library.search("Доцна").ids[0]]
    at = shown.point_at(11)
    with qtbot.waitSignal(shown.page.contact_opened) as opened:
        QTest.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseDClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == [shown.library.search("Чека").ids[0]]


@pytest.mark.parametrize("key", [Key.Key_1, Key.Key_Space])
def test_done_takes_a_promise_off_and_goes_on(open_page: OpenPage, key: Key) -> None:
    shown = open_page(follow_ups)
    shown.view.setFocus(Qt.FocusReason.TabFocusReason)
    shown.press(key)
    shown.idle()
    assert shown.current == "Бојан"
    assert open_promises(shown, "Ана") == []
    assert len(shown.lines()) == 4
    shown.act(lambda acts: acts.history.undo())
    assert len(shown.lines()) == 5
    assert shown.current == "Бојан"


def test_tomorrow_keeps_time_and_words(open_page: OpenPage) -> None:
    shown = open_page(follow_ups)
    shown.view.setFocus(Qt.FocusReason.TabFocusReason)
    shown.press(Key.Key_2)
    shown.idle()
    assert open_promises(shown, "Ана") == [(day(1), dt.time(9, 15), "Јави се, Ана")]
    assert shown.current == "Бојан"


def test_any_day_can_be_picked(open_page: OpenPage, qtbot: QtBot) -> None:
    shown = open_page(follow_ups)
    shown.view.setFocus(Qt.FocusReason.TabFocusReason)
    shown.press(Key.Key_Down)
    shown.press(Key.Key_3)
    calendar = next(c for c in shown.page.findChildren(QCalendarWidget) if c.isVisible())
    calendar.activated.emit(calendar.selectedDate().addDays(9))
    shown.idle()
    assert open_promises(shown, "Бојан") == [(day(10), dt.time(9, 15), "Јави се, Бојан")]
    assert not any(c.isVisible() for c in shown.page.findChildren(QCalendarWidget))


def test_keys_of_promises_do_nothing_to_birthdays(open_page: OpenPage) -> None:
    shown = open_page(lambda acts: add_lead(acts, "Б", birthday=Birthday(TODAY.day, TODAY.month)))
    shown.view.setFocus(Qt.FocusReason.TabFocusReason)
    before = shown.library.steps()
    for key in (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_Space):
        shown.press(key)
    shown.idle()
    assert shown.library.steps() == before
    assert shown.lines()[1] == "Birthdays: Б. Birthday. today"


def test_the_line_under_the_mouse_has_its_buttons(open_page: OpenPage, qtbot: QtBot) -> None:
    shown = open_page(a_bit_of_everything)
    buttons = shown.view.actions_here
    shown.point_at(3)
    qtbot.waitUntil(buttons.isVisible)
    assert [wish for wish in Wish if buttons.button(wish).isVisible()] == [Wish.DONE, Wish.TOMORROW, Wish.PICK_DATE]
    shown.point_at(7)
    qtbot.waitUntil(lambda: buttons.button(Wish.OPEN).isVisible())
    assert not buttons.button(Wish.DONE).isVisible()
    shown.point_at(1)
    qtbot.waitUntil(lambda: buttons.button(Wish.DONE).isVisible())
    QTest.mouseClick(buttons.button(Wish.DONE), Qt.MouseButton.LeftButton)
    shown.idle()
    assert open_promises(shown, "Доцна") == []
    rect = shown.view.viewport().rect()
    assert rect.contains(buttons.geometry())


def test_the_current_line_has_them_without_a_mouse(open_page: OpenPage) -> None:
    shown = open_page(follow_ups)
    shown.view.setFocus(Qt.FocusReason.TabFocusReason)
    buttons = shown.view.actions_here
    assert buttons.isVisible()
    line = shown.view.visualRect(shown.view.currentIndex())
    assert line.contains(buttons.geometry())
    tips = {wish: buttons.button(wish).toolTip() for wish in Wish}
    assert tips[Wish.TOMORROW] == "Tomorrow (2)"


def test_nothing_due_says_so(open_page: OpenPage) -> None:
    shown = open_page(add_lead)
    assert "Nothing due today" in said(shown)
    shown.act(lambda acts: acts.activities.promise(1, day(0)))
    assert shown.view.isVisible()
    assert len(shown.lines()) == 2


def test_the_rail_hears_of_every_change(open_page: OpenPage) -> None:
    shown = open_page(follow_ups)
    assert (shown.page.counts.due, shown.page.counts.all) == (3, 3)
    told: list[TodayCounts] = []
    shown.page.counts_changed.connect(told.append)
    shown.act(lambda acts: acts.contacts.delete([1]))
    assert [counts.due for counts in told] == [2]
    assert told[0][Matter.LATE] == 1


def test_another_day_brings_what_is_due_then(open_page: OpenPage, clock: FixedClock) -> None:
    shown = open_page(lambda acts: acts.activities.promise(add_lead(acts), day(1)))
    assert shown.lines() == []
    clock.forward(days=1)
    shown.page.new_day()
    assert shown.lines()[0] == "Due today, 1"
    assert "Wednesday, 25 November 2026" in said(shown)


def test_birthday_settings_hold_at_once(open_page: OpenPage, settings: Settings) -> None:
    shown = open_page(lambda acts: add_lead(acts, "Б", birthday=Birthday(day(20).day, day(20).month)))
    assert shown.lines() == []
    settings.set("birthday_lead_days", "21")
    shown.idle()
    assert shown.lines()[0] == "Birthdays, 1"
    settings.set("birthday_lead_days", "none")
    shown.idle()
    assert shown.lines() == []


def test_a_flood_is_not_counted_to_its_end(open_page: OpenPage) -> None:
    def fill(acts: Acts) -> None:
        contact = add_lead(acts)
        insert = "INSERT INTO follow_up (contact_id, on_date, what, created_at) VALUES (?, '2026-11-01', '', 0)"
        acts.store.connection.executemany(insert, [(contact,)] * (MOST_SHOWN + 5))

    shown = open_page(fill)
    assert shown.lines()[0] == f"Late, {MOST_SHOWN} or more"
    assert len(shown.lines()) == MOST_SHOWN + 1


def test_select_contact_goes_to_the_first_thing_about_them(open_page: OpenPage) -> None:
    shown = open_page(a_bit_of_everything)
    told: list[int] = []
    shown.page.contact_selected.connect(told.append)
    kept = shown.library.search("Чувана").ids[0]
    assert shown.page.select_contact(kept)
    assert (shown.current, told) == ("Чувана", [])
    assert not shown.page.select_contact(99_999)
    assert shown.current == ""


def test_markup_in_a_promise_is_shown_as_it_is(open_page: OpenPage) -> None:
    text = "<b>x</b> " * 30
    shown = open_page(lambda acts: acts.activities.promise(add_lead(acts, "<i>Ана</i>"), day(0), what=text))
    assert shown.lines()[1].startswith("Due today: <i>Ана</i>. <b>x</b>")
    at = QPoint(200, shown.view.visualRect(shown.view.model().index(1, 0)).center().y())
    viewport = shown.view.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QHelpEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
    assert QToolTip.text() == plain_tip(text.strip())
    QToolTip.hideText()


def test_a_read_that_fails_is_told(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = open_page(follow_ups)
    shown.page.failed.disconnect()
    told: list[WorldError] = []
    shown.page.failed.connect(told.append)

    def busy(*_: object) -> None:
        raise StoreBusy

    with monkeypatch.context() as patched:
        patched.setattr(Library, "agenda", busy)
        shown.page.new_day()
    assert [type(error) for error in told] == [StoreBusy]
    assert len(shown.lines()) == 5


def test_dark_is_taken_at_once(open_page: OpenPage) -> None:
    shown = open_page(follow_ups)
    theme = shown.page._icons.theme
    theme.set_choice(ThemeChoice.DARK)
    assert shown.page.grab().toImage().pixelColor(3, 850).lightness() < 60
    theme.set_choice(ThemeChoice.LIGHT)
    assert shown.page.grab().toImage().pixelColor(3, 850).lightness() > 200
