"""What the table shows: in which order, in which words, and how it looks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from prospectdesk.desktop.settings import Settings
from prospectdesk.domain.contact import Address, Permission, Source
from prospectdesk.domain.told import KeepAnswer
from prospectdesk.services.acts import Acts
from prospectdesk.ui.common.look import plain_tip
from prospectdesk.ui.contacts.columns import COLUMNS, Column
from tests.builders import PIPELINE, add_lead, details, opportunity_of, qualify
from tests.fakes import FixedClock
from tests.ui.contacts.conftest import OpenPage
from tests.ui.contacts.shown import Shown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def a_few(acts: Acts) -> None:
    for name, company in (
        ("Ѓорѓи Ѓорѓиев", "Столарија"),
        ("Ана Дамјанова", ""),
        ("Zoë Adams", "Bakery"),
        ("Живко Ефтимов", "Аптека"),
        ("anna adams", ""),
    ):
        acts.contacts.add(details(name, company=company), pipeline_id=PIPELINE)


def tip_at(shown: Shown, at: QPoint) -> str:
    """The tool tip of a cell."""
    viewport = shown.table.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QHelpEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
    text = QToolTip.text()
    QToolTip.hideText()
    return text


def test_the_order_is_macedonian_and_by_family_name(open_page: OpenPage) -> None:
    shown = open_page(a_few)
    assert shown.texts() == ["anna adams", "Zoë Adams", "Ана Дамјанова", "Ѓорѓи Ѓорѓиев", "Живко Ефтимов"]
    shown.click_head(Column.NAME)
    assert shown.texts() == ["Живко Ефтимов", "Ѓорѓи Ѓорѓиев", "Ана Дамјанова", "Zoë Adams", "anna adams"]


def test_heads_sort_by_what_can_be_sorted(open_page: OpenPage) -> None:
    shown = open_page(a_few)
    shown.click_head(Column.COMPANY)
    assert shown.texts(Column.COMPANY) == ["Bakery", "Аптека", "Столарија", "", ""]
    shown.click_head(Column.COMPANY)
    assert shown.texts(Column.COMPANY) == ["Столарија", "Аптека", "Bakery", "", ""]
    before = shown.texts()
    shown.click_head(Column.TOWN)
    assert shown.texts() == before
    tip = shown.page.model.headerData(
        COLUMNS.index(Column.TOWN), Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
    )
    assert "name, company and date added" in tip


def test_added_sorts_the_newest_first(open_page: OpenPage, clock: FixedClock) -> None:
    def fill(acts: Acts) -> None:
        for name in ("Прв", "Втор", "Трет"):
            clock.forward(days=1)
            add_lead(acts, name)

    shown = open_page(fill)
    shown.table.head.set_shown(Column.ADDED, shown=True)
    shown.click_head(Column.ADDED)
    assert shown.texts() == ["Трет", "Втор", "Прв"]
    assert shown.texts(Column.ADDED) == ["27 Nov", "26 Nov", "25 Nov"]


def test_cells_say_what_is_known(open_page: OpenPage, clock: FixedClock) -> None:
    def fill(acts: Acts) -> None:
        ana = acts.contacts.add(
            details(
                "Ана Петковска",
                company="Ана Дизајн",
                job_title="архитект",
                phone="070 000 020",
                email="ana@example.com",
                addresses=(Address(street="Партизанска 1"), Address(town="Скопје")),
                source=Source.REFERRAL,
            ),
            pipeline_id=PIPELINE,
        ).value
        qualify(acts, opportunity_of(acts, ana))
        acts.activities.promise(ana, clock.today() - dt.timedelta(days=2))

    shown = open_page(fill)
    assert [shown.text(0, column) for column in COLUMNS] == [
        "Ана Петковска", "Ана Дизајн", "архитект", "070 000 020", "ana@example.com", "Скопје", "Prospects",
        "2 day(s) late", "Referral", "", "24 Nov", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("ahead", "text"), [(-1, "1 day(s) late"), (0, "today"), (1, "tomorrow"), (5, "29 Nov"), (60, "23 Jan 2027")]
)
def test_the_next_follow_up_says_how_near_it_is(open_page: OpenPage, clock: FixedClock, ahead: int, text: str) -> None:
    on = clock.today() + dt.timedelta(days=ahead)
    shown = open_page(lambda acts: acts.activities.promise(add_lead(acts), on))
    assert shown.text(0, Column.NEXT) == text


def test_who_asked_not_to_be_contacted_is_marked_and_said(open_page: OpenPage) -> None:
    def fill(acts: Acts) -> None:
        alone = add_lead(acts, "Остави Ме")
        acts.moves.said_no(opportunity_of(acts, alone), KeepAnswer(Permission.NO))

    shown = open_page(fill)
    index = shown.page.model.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Остави Ме, Do not contact"
    at = shown.line_at(0)
    assert tip_at(shown, at) == plain_tip("Остави Ме\nDo not contact")


def test_names_with_markup_are_shown_as_they_are(open_page: OpenPage) -> None:
    shown = open_page(lambda acts: acts.contacts.add(details("<b>Ана</b> <i>X</i>"), pipeline_id=PIPELINE), width=300)
    assert shown.texts() == ["<b>Ана</b> <i>X</i>"]
    at = shown.line_at(0)
    shown.table.head.resizeSection(0, 60)
    assert tip_at(shown, QPoint(20, at.y())) == plain_tip("<b>Ана</b> <i>X</i>")


def test_columns_are_chosen_moved_and_sized_and_stay_so(open_page: OpenPage, settings: Settings) -> None:
    shown = open_page(a_few)
    head = shown.table.head
    menu = head.columns_menu(shown.page)
    entries = {action.text(): action for action in menu.actions()}
    assert not entries["Name"].isEnabled()
    entries["Job title"].setChecked(True)
    entries["E-mail"].setChecked(False)
    menu.close()
    head.moveSection(head.visualIndex(COLUMNS.index(Column.TOWN)), 1)
    head.resizeSection(COLUMNS.index(Column.COMPANY), 333)
    shown.qtbot.waitUntil(lambda: '["company", 333, 1]' in settings.get("contacts.columns"))
    again = open_page().table.head
    order = [COLUMNS[again.logicalIndex(place)] for place in range(again.count())]
    assert order[:3] == [Column.NAME, Column.TOWN, Column.COMPANY]
    assert again.sectionSize(COLUMNS.index(Column.COMPANY)) == 333
    assert again.isSectionHidden(COLUMNS.index(Column.EMAIL))
    assert not again.isSectionHidden(COLUMNS.index(Column.JOB_TITLE))
    assert again.isSectionHidden(COLUMNS.index(Column.DELETED))
    reset = next(action for action in again.columns_menu(shown.page).actions() if "Reset" in action.text())
    reset.trigger()
    assert not again.isSectionHidden(COLUMNS.index(Column.EMAIL))


@pytest.mark.parametrize("text", ["", "nonsense", "[1, 2]", '[["name"]]', '[["town", 9999999, 1]]', '{"a": 1}'])
def test_columns_that_cannot_be_understood_are_as_before(open_page: OpenPage, settings: Settings, text: str) -> None:
    settings.set("contacts.columns", text)
    head = open_page(a_few).table.head
    assert not head.isSectionHidden(COLUMNS.index(Column.NAME))
    assert all(head.sectionSize(section) <= 2000 for section in range(head.count() - 1))


def test_sorting_needs_no_mouse(open_page: OpenPage) -> None:
    shown = open_page(a_few)
    menu = shown.table.head.columns_menu(shown.page)
    by = next(action.menu() for action in menu.actions() if action.text() == "Sort by")
    assert isinstance(by, QMenu)
    entries: dict[str, QAction] = {action.text(): action for action in by.actions()}
    assert list(entries) == ["Name", "Company", "Added"]
    assert entries["Name"].isChecked()
    entries["Company"].trigger()
    assert shown.texts(Column.COMPANY)[0] == "Bakery"
    menu.close()


def test_assistive_technology_reads_lines_and_heads(open_page: OpenPage) -> None:
    shown = open_page(a_few)
    table = QAccessible.queryAccessibleInterface(shown.table)
    assert table.role() == QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name) == "Contacts"
    cells = [table.child(place) for place in range(table.childCount())]
    read = [(cell.role(), cell.text(QAccessible.Text.Name)) for cell in cells if cell is not None]
    assert (QAccessible.Role.ColumnHeader, "Company") in read
    assert (QAccessible.Role.Cell, "Ана Дамјанова") in read
    assert len([role for role, _ in read if role is QAccessible.Role.Cell]) == 5 * len(COLUMNS)


def test_dates_and_stages_follow_the_language_at_once(open_page: OpenPage, in_locale: Callable[[str], None]) -> None:
    shown = open_page(add_lead)
    assert shown.text(0, Column.ADDED) == "24 Nov"
    in_locale("mk_MK")
    shown.page.retranslate()
    assert "Nov" not in shown.text(0, Column.ADDED)


def test_the_compact_density_shows_more_lines(open_page: OpenPage, settings: Settings) -> None:
    shown = open_page(a_few)
    before = shown.table.line_height
    settings.set("density", "compact")
    assert shown.table.line_height < before
