"""Everybody, a list, what was found, the trash; and where the page was when the program ended."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.desk import Desk
from prospectdesk.domain.errors import StoreBusy, WorldError
from prospectdesk.services import contact_table
from prospectdesk.services.acts import Acts
from prospectdesk.ui.contacts.columns import COLUMNS, Column
from prospectdesk.ui.contacts.page import ContactsPage
from tests.builders import PIPELINE, add_lead, add_leads, details
from tests.fakes import FixedClock
from tests.ui.contacts.conftest import OpenPage
from tests.ui.contacts.shown import Shown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def on_lists(acts: Acts) -> None:
    for number, name in enumerate(("Саем", "Купен"), start=1):
        acts.store.connection.execute(
            "INSERT INTO lead_list (id, name, source, received_on, created_at) VALUES (?, ?, 'other', '2026-11-01', 0)",
            (number, name),
        )
    for name, list_id in (("Ана", 1), ("Бојан", 2), ("Вера", 1), ("Горан", None)):
        acts.contacts.add(details(name, company=f"{name} ДОО"), pipeline_id=PIPELINE, list_id=list_id)


def said(page: ContactsPage) -> set[str]:
    return {label.text() for label in page.findChildren(QLabel) if label.isVisible()}


def way(shown: Shown, text: str) -> QPushButton:
    return next(b for b in shown.page.findChildren(QPushButton) if b.text() == text and b.isVisible())


def test_a_list_shows_its_people_and_its_name(open_page: OpenPage) -> None:
    shown = open_page(on_lists)
    assert {"Contacts", "4"} <= said(shown.page)
    shown.page.set_list(1)
    assert shown.texts() == ["Ана", "Вера"]
    assert {"Саем", "2"} <= said(shown.page)
    shown.page.set_list(None)
    assert len(shown.texts()) == 4


def test_a_long_list_is_read_by_name_alone(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contact_table, "SHORT_LIST", 1)
    shown = open_page(on_lists)
    shown.click_head(Column.COMPANY)
    shown.page.set_list(1)
    assert shown.texts() == ["Ана", "Вера"]
    shown.click_head(Column.COMPANY)
    assert shown.page.model.sortable == {Column.NAME}
    shown.click_head(Column.NAME)
    assert shown.texts() == ["Вера", "Ана"]


def test_what_was_found_is_shown_of_all(open_page: OpenPage) -> None:
    shown = open_page(on_lists)
    hits = shown.library.search("а")
    shown.page.set_filter(hits.ids, more=False)
    assert shown.texts() == ["Ана"]
    assert "1 of 4" in said(shown.page)
    shown.page.set_list(1)
    assert "1 of 2" in said(shown.page)
    shown.page.set_filter(hits.ids, more=True)
    assert any("type on to narrow" in text for text in said(shown.page))
    shown.page.set_filter(None)
    assert shown.texts() == ["Ана", "Вера"]


def test_nobody_found_leads_back_to_everybody(open_page: OpenPage, qtbot: QtBot) -> None:
    shown = open_page(on_lists)
    shown.page.set_filter(())
    assert "Nobody found" in said(shown.page)
    with qtbot.waitSignal(shown.page.clear_requested):
        way(shown, "Show everybody").click()
    shown.page.set_filter(None)
    assert shown.table.isVisible()


def test_without_contacts_there_are_ways_forward(open_page: OpenPage, qtbot: QtBot) -> None:
    shown = open_page()
    assert "No contacts yet" in said(shown.page)
    with qtbot.waitSignal(shown.page.new_lead_requested):
        way(shown, "New lead").click()
    with qtbot.waitSignal(shown.page.import_requested):
        way(shown, "Import a file…").click()
    shown.act(lambda acts: acts.contacts.add(details("Прв"), pipeline_id=PIPELINE))
    assert shown.table.isVisible()
    assert shown.texts() == ["Прв"]


def test_the_trash_says_how_long_it_keeps_and_gives_back(open_page: OpenPage, qtbot: QtBot, clock: FixedClock) -> None:
    def fill(acts: Acts) -> None:
        on_lists(acts)
        acts.contacts.delete([1])
        clock.forward(days=28)
        acts.contacts.delete([2])

    shown = open_page(fill)
    shown.page.show_trash()
    assert shown.texts() == ["Бојан", "Ана"]
    assert shown.texts(Column.DELETED) == ["30 day(s) left", "2 day(s) left"]
    head = shown.table.head
    assert not head.isSectionHidden(COLUMNS.index(Column.DELETED))
    assert head.isSectionHidden(COLUMNS.index(Column.STAGE))
    told: list[int] = []
    shown.page.contact_selected.connect(told.append)
    shown.click(1)
    shown.press(Qt.Key.Key_Delete)  # there already
    with qtbot.waitSignal(shown.page.restore_requested) as wish:
        way(shown, "Restore").click()
    assert wish.args == [[1]]
    assert told == []
    shown.act(lambda acts: acts.contacts.restore([1]))
    assert shown.texts() == ["Бојан"]
    with qtbot.waitSignal(shown.page.restore_requested) as wish:
        shown.press(Qt.Key.Key_Return)
    assert wish.args == [[2]]
    shown.act(lambda acts: acts.contacts.restore([2]))
    assert "The trash is empty" in said(shown.page)
    shown.page.show_everybody()
    assert len(shown.texts()) == 4
    assert head.isSectionHidden(COLUMNS.index(Column.DELETED))
    assert not head.isSectionHidden(COLUMNS.index(Column.STAGE))


def test_the_last_day_is_said(open_page: OpenPage, clock: FixedClock) -> None:
    def fill(acts: Acts) -> None:
        acts.contacts.delete([add_lead(acts)])
        clock.forward(days=30)

    shown = open_page(fill)
    shown.page.show_trash()
    assert shown.texts(Column.DELETED) == ["last day"]


def test_changes_show_at_once_and_only_theirs(open_page: OpenPage) -> None:
    shown = open_page(on_lists)
    resets: list[None] = []
    shown.page.model.modelReset.connect(lambda: resets.append(None))
    ana = shown.library.search("Ана").ids[0]
    shown.act(lambda acts: acts.contacts.edit(ana, details("Ана", phone="070 1")))
    assert shown.text(0, Column.PHONE) == "070 1"
    shown.act(lambda acts: acts.activities.promise(ana, FixedClock().today()))
    assert shown.text(0, Column.NEXT) == "today"
    assert resets == []
    shown.act(lambda acts: acts.samples.add())
    assert len(shown.texts()) > 50
    shown.act(lambda acts: acts.samples.remove())
    assert len(shown.texts()) == 4


def test_everything_is_where_it_was(open_page: OpenPage) -> None:
    shown = open_page(lambda acts: add_leads(acts, (f"Човек {number:03}" for number in range(200))))
    shown.click_head(Column.NAME)
    shown.table.scroll_to(120)
    shown.click(125)
    state = shown.page.state()
    again = open_page()
    again.page.restore_state(state)
    assert again.texts()[0] == "Човек 199"
    assert again.current == shown.current
    assert again.table.top_place() == 120
    assert again.page.selected_contact == shown.page.selected_contact


@pytest.mark.parametrize(
    "state", ["", "x", "[]", '{"order": "size"}', '{"contact": "a"}', '{"top": -5, "contact": 77}']
)
def test_a_state_that_cannot_be_understood_is_passed_over(open_page: OpenPage, state: str) -> None:
    shown = open_page(on_lists)
    shown.page.restore_state(state)
    assert shown.texts() == ["Ана", "Бојан", "Вера", "Горан"]


def test_a_read_that_fails_is_told_once(
    open_page: OpenPage, qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = open_page(on_lists)
    shown.page.failed.disconnect()
    told: list[WorldError] = []
    shown.page.failed.connect(told.append)

    def busy(*_: object) -> None:
        raise StoreBusy

    monkeypatch.setattr(contact_table.ContactTable, "rows", busy)
    shown.page.model.refresh()
    assert shown.page.model.index(0, 0).data() is None
    assert shown.page.model.index(3, 0).data() is None
    qtbot.waitUntil(lambda: bool(told))
    assert [type(error) for error in told] == [StoreBusy]
    monkeypatch.undo()
    shown.page.model.refresh()
    assert shown.texts() == ["Ана", "Бојан", "Вера", "Горан"]


def test_dark_light_and_larger_letters_are_taken_at_once(open_page: OpenPage) -> None:
    shown = open_page(on_lists)
    theme = shown.page._icons.theme
    light = shown.page.grab().toImage().pixelColor(5, 300)
    from prospectdesk.desktop.appearance import ThemeChoice

    theme.set_choice(ThemeChoice.DARK)
    dark = shown.page.grab().toImage().pixelColor(5, 300)
    assert light.lightness() > 200
    assert dark.lightness() < 60
    theme.set_choice(ThemeChoice.LIGHT)


def test_the_stages_of_another_pipeline(open_page: OpenPage) -> None:
    shown = open_page(lambda acts: acts.samples.add())
    stages = set(shown.texts(Column.STAGE))
    assert stages == {""}
    sale = shown.library.pipelines()[0]
    shown.page.set_pipeline(sale.id)
    assert {"Leads", "Customers", "Closed"} <= set(shown.texts(Column.STAGE))
