"""Choosing contacts, and what can be done with those that are chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from prospectdesk.services.acts import Acts
from prospectdesk.ui.contacts import controller as controlling
from prospectdesk.ui.contacts.columns import Column
from tests.builders import PIPELINE, add_lead, add_leads, details
from tests.ui.contacts.conftest import OpenPage
from tests.ui.contacts.shown import Shown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NAMES = ["Ана", "Бојан", "Вера", "Горан", "Дона", "Ема", "Живко", "Зоран"]


def eight(acts: Acts) -> None:
    for name in NAMES:
        add_lead(acts, name)


def button(shown: Shown, text: str) -> QPushButton:
    return next(b for b in shown.page.findChildren(QPushButton) if b.text() == text and b.isVisible())


def test_the_keyboard_walks_and_tells_whom_it_is_on(open_page: OpenPage) -> None:
    shown = open_page(eight)
    told: list[str] = []
    shown.page.contact_selected.connect(lambda contact: told.append(shown.library.contact(contact).details.given_name))
    for key in (Key.Key_Home, Key.Key_Down, Key.Key_End, Key.Key_Up, Key.Key_PageUp):
        shown.press(key)
    assert told == ["Ана", "Бојан", "Зоран", "Живко", "Ана"]
    assert shown.chosen() == ["Ана"]


def test_the_focus_chooses_only_for_the_keyboard(open_page: OpenPage) -> None:
    shown = open_page(eight)
    told: list[int] = []
    shown.page.contact_selected.connect(told.append)
    assert shown.table.hasFocus()
    assert (shown.table.current_place, told) == (-1, [])
    shown.table.clearFocus()
    shown.table.setFocus(Qt.FocusReason.TabFocusReason)
    assert (shown.chosen(), shown.current, len(told)) == (["Ана"], "Ана", 1)


def test_enter_and_a_double_click_open(open_page: OpenPage, qtbot: QtBot) -> None:
    shown = open_page(eight)
    shown.press(Key.Key_Home)
    with qtbot.waitSignal(shown.page.contact_opened) as opened:
        shown.press(Key.Key_Return)
    assert opened.args == [shown.library.search("Ана").ids[0]]
    with qtbot.waitSignal(shown.page.contact_opened) as opened:
        qtbot.mouseClick(shown.table.viewport(), Qt.MouseButton.LeftButton, pos=shown.line_at(2))
        qtbot.mouseDClick(shown.table.viewport(), Qt.MouseButton.LeftButton, pos=shown.line_at(2))
    assert opened.args == [shown.library.search("Вера").ids[0]]


def test_shift_and_control_choose_several(open_page: OpenPage) -> None:
    shown = open_page(eight)
    shown.click(1)
    shown.click(3, SHIFT)
    assert shown.chosen() == ["Бојан", "Вера", "Горан"]
    shown.click(6, CTRL)
    shown.click(2, CTRL)
    assert shown.chosen() == ["Бојан", "Горан", "Живко"]
    assert shown.table.chosen_count() == 3
    shown.press(Key.Key_End)
    shown.press(Key.Key_Up, SHIFT)
    assert shown.chosen() == ["Живко", "Зоран"]


def test_letters_go_to_a_name(open_page: OpenPage) -> None:
    shown = open_page(eight)
    shown.table.keyboardSearch("ж")
    assert shown.current == "Живко"
    shown.click_head(Column.NAME)
    shown.table._typed = ""
    shown.table.keyboardSearch("D")
    assert shown.texts()[0] == "Зоран"
    shown.table._typing.invalidate()
    shown.table.keyboardSearch("в")
    assert shown.current == "Вера"


def test_delete_asks_for_the_trash_and_the_next_one_is_chosen(open_page: OpenPage, qtbot: QtBot) -> None:
    shown = open_page(eight)
    shown.click(2)
    shown.click(3, SHIFT)
    with qtbot.waitSignal(shown.page.trash_requested) as wish:
        shown.press(Key.Key_Delete)
    ids = wish.args[0]
    assert [shown.library.contact(i).details.given_name for i in ids] == ["Вера", "Горан"]
    told: list[int] = []
    shown.page.contact_selected.connect(told.append)
    shown.act(lambda acts: acts.contacts.delete(ids))
    assert shown.texts() == ["Ана", "Бојан", "Дона", "Ема", "Живко", "Зоран"]
    assert shown.chosen() == [shown.current]
    assert shown.current == "Ема"
    assert len(told) == 1
    shown.act(lambda acts: acts.history.undo())
    assert shown.texts() == NAMES
    assert shown.chosen() == ["Ема"]


def test_who_is_chosen_stays_chosen_whatever_happens_around(open_page: OpenPage) -> None:
    shown = open_page(eight)
    shown.click(3)
    shown.click(5, CTRL)
    told: list[int] = []
    shown.page.contact_selected.connect(told.append)
    first = shown.library.search("Ана").ids[0]
    shown.act(lambda acts: acts.contacts.delete([first]))
    assert (shown.chosen(), shown.current) == (["Горан", "Ема"], "Ема")
    shown.act(lambda acts: acts.contacts.add(details("Аа"), pipeline_id=PIPELINE))
    assert (shown.chosen(), shown.current) == (["Горан", "Ема"], "Ема")
    ema = shown.library.search("Ема").ids[0]
    shown.act(lambda acts: acts.contacts.edit(ema, details("Шема")))
    assert (shown.chosen(), shown.current) == (["Горан", "Шема"], "Шема")
    assert shown.texts()[-1] == "Шема"
    assert told == []


def test_the_top_line_stays_at_the_top(open_page: OpenPage) -> None:
    shown = open_page(lambda acts: add_leads(acts, (f"Човек {number:03}" for number in range(100))))
    shown.table.scroll_to(50)
    top = shown.text(shown.table.top_place(), Column.NAME)
    shown.act(lambda acts: acts.contacts.add(details("Прв 000"), pipeline_id=PIPELINE))
    shown.act(lambda acts: acts.contacts.add(details("Втор 000"), pipeline_id=PIPELINE))
    assert shown.text(shown.table.top_place(), Column.NAME) == top


def test_everybody_is_chosen_at_once_and_read_where_they_are_acted_upon(
    open_page: OpenPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = open_page(eight)
    monkeypatch.setattr(controlling, "_MOST_AT_ONCE", 5)
    shown.press(Key.Key_A, CTRL)
    assert shown.table.chosen_places() == [(0, 8)]
    assert shown.table.selectionModel().selection().size() == 1
    shown.act(lambda acts: acts.contacts.add(details("Ново"), pipeline_id=PIPELINE))
    assert shown.table.chosen_places() == [(0, 9)]
    with qtbot.assertNotEmitted(shown.page.trash_requested):
        shown.press(Key.Key_Delete)
        qtbot.waitUntil(lambda: shown.desk.idle)
    assert (shown.library.contact_count(), shown.library.trash_count()) == (0, 9)
    shown.page.show_trash()
    shown.press(Key.Key_A, CTRL)
    button(shown, "Restore").click()
    qtbot.waitUntil(lambda: shown.desk.idle)
    assert shown.library.contact_count() == 9
    step = shown.library.steps()[0]
    assert step is not None
    assert step.subject == "9"


def test_all_get_a_tag_or_a_list_in_one_step(open_page: OpenPage, qtbot: QtBot) -> None:
    def fill(acts: Acts) -> None:
        eight(acts)
        acts.contacts.add(details("Шаблон", tags=("саем & цвеќе",)), pipeline_id=PIPELINE)
        acts.store.connection.execute(
            "INSERT INTO lead_list (name, source, received_on, created_at) VALUES ('Саем', 'other', '2026-11-01', 0)"
        )

    shown = open_page(fill)
    shown.click(0)
    shown.click(1, SHIFT)
    bulk = shown.page._bulk
    menu = bulk.tag_menu(shown.page)
    tag = next(action for action in menu.actions() if action.text() == "саем && цвеќе")
    tag.trigger()
    qtbot.waitUntil(lambda: shown.desk.idle)
    ana, bojan = (shown.library.search(name).ids[0] for name in ("Ана", "Бојан"))
    assert [shown.library.contact(i).details.tags for i in (ana, bojan)] == [("саем & цвеќе",)] * 2
    assert shown.chosen() == ["Ана", "Бојан"]
    next(action for action in bulk.list_menu(shown.page).actions() if action.text() == "Саем").trigger()
    qtbot.waitUntil(lambda: shown.desk.idle)
    assert shown.library.lead_lists()[0].contacts == 2
    shown.act(lambda acts: acts.history.undo())
    shown.act(lambda acts: acts.history.undo())
    assert shown.library.contact(ana).details.tags == ()
    assert shown.library.lead_lists()[0].contacts == 0


def test_buttons_for_many_show_with_many(open_page: OpenPage, qtbot: QtBot) -> None:
    shown = open_page(eight)
    shown.click(0)
    assert not shown.page._bulk.isVisible()
    shown.click(4, SHIFT)
    assert shown.page._bulk.isVisible()
    with qtbot.waitSignal(shown.page.trash_requested) as wish:
        button(shown, "Move to trash").click()
    assert len(wish.args[0]) == 5


def test_a_right_click_asks_for_the_menu_of_one_and_opens_that_of_many(open_page: OpenPage, qtbot: QtBot) -> None:
    shown = open_page(eight)
    shown.click(2)
    with qtbot.waitSignal(shown.page.menu_requested) as wish:
        shown.table.menu_requested.emit(QPoint(10, 10))
    assert wish.args == [shown.library.search("Вера").ids[0], QPoint(10, 10)]
    shown.click(4, SHIFT)
    shown.table.menu_requested.emit(QPoint(10, 10))
    menu = next(menu for menu in shown.page.findChildren(QMenu) if menu.isVisible())
    texts = [action.text() for action in menu.actions()]
    assert texts == ["Add a tag", "Put on a list", "Copy", "", "Move to trash"]
    with qtbot.waitSignal(shown.page.trash_requested):
        menu.actions()[-1].trigger()
    menu.close()


def test_copied_lines_are_cells_parted_by_tabs(open_page: OpenPage) -> None:
    def fill(acts: Acts) -> None:
        acts.contacts.add(details("Ана Х", company="A\tB", phone="070 1"), pipeline_id=PIPELINE)
        acts.contacts.add(details("Бојан Х", phone="070 2"), pipeline_id=PIPELINE)

    shown = open_page(fill)
    for column in (Column.EMAIL, Column.TOWN, Column.STAGE, Column.NEXT):
        shown.table.head.set_shown(column, shown=False)
    shown.press(Key.Key_A, CTRL)
    shown.press(Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Ана Х\tA B\t070 1\nБојан Х\t\t070 2"


def test_select_contact_brings_into_sight_and_tells_nobody(open_page: OpenPage) -> None:
    shown = open_page(lambda acts: add_leads(acts, (f"Човек {number:03}" for number in range(200))))
    told: list[int] = []
    shown.page.contact_selected.connect(told.append)
    late = shown.library.search("170").ids[0]
    assert shown.page.select_contact(late)
    assert shown.current == "Човек 170"
    rect = shown.table.visualRect(shown.page.model.index(170, 0))
    assert shown.table.viewport().rect().contains(rect.center())
    assert not shown.page.select_contact(99_999)
    assert shown.chosen() == []
    assert told == []


def test_a_gap_in_the_choice_is_kept_apart(open_page: OpenPage) -> None:
    shown = open_page(eight)
    flags = QItemSelectionModel.SelectionFlag
    for place in (0, 2, 3, 7):
        index = shown.page.model.index(place, 0)
        shown.table.selectionModel().select(index, flags.Select | flags.Rows)
    assert shown.table.chosen_places() == [(0, 1), (2, 2), (7, 1)]
