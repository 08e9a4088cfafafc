"""Columns: their model, their width, their head, what they say to assistive technology, and very long ones."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QHelpEvent,
    QWheelEvent,
)
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QToolButton, QToolTip, QWidget

from prospectdesk.domain.errors import StoreMissing, WorldError
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criterion
from prospectdesk.domain.told import NextDate
from prospectdesk.services.acts import Acts
from prospectdesk.services.library import Library
from prospectdesk.ui.board.card_tips import tip_at
from prospectdesk.ui.board.column import Column
from prospectdesk.ui.board.model import ColumnModel
from prospectdesk.ui.board.paging import ColumnWindow
from tests.builders import (
    CUSTOMERS,
    LEADS,
    PRESENTED,
    PROSPECTS,
    QUALIFYING,
    add_lead,
    make_acts,
    opportunity_of,
    qualify,
)
from tests.ui.board.cards import ListSource, stage
from tests.ui.board.conftest import OpenBoard
from tests.ui.board.shown import Shown

FATAL = QAbstractItemModelTester.FailureReportingMode.Warning


def a_few(acts: Acts) -> None:
    for name in ("Петар Трајковски", "Ана Петковска"):
        add_lead(acts, name, company="Цветна градина")
    qualify(acts, opportunity_of(acts, add_lead(acts, "Никола")))


# The model


def test_the_model_keeps_qts_rules_whatever_happens(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    testers = [QAbstractItemModelTester(column.model, FATAL) for column in shown.page.columns]
    card = shown.card(LEADS, 0)
    shown.act(lambda acts: acts.contacts.delete([shown.card(LEADS, 1).contact_id]))
    shown.act(lambda acts: acts.moves.move(card.opportunity_id, PROSPECTS, insist=True))
    shown.act(lambda acts: acts.history.undo())
    shown.act(lambda acts: acts.history.undo())
    shown.controller.set_filter([card.contact_id])
    shown.act(lambda acts: acts.contacts.delete([card.contact_id]))
    shown.controller.set_filter(None)
    shown.controller.reload()
    assert len(testers) == 7
    assert shown.names(LEADS) == ["Петар Трајковски"]


def test_a_column_that_cannot_be_read_tells_once_and_shows_empty_cards(qapp: QApplication) -> None:
    class Broken(ListSource):
        def cards_after(self, *_args: object) -> list[object]:  # type: ignore[override]
            raise StoreMissing

    source = Broken([(place, place + 1) for place in range(50)])
    model = ColumnModel(stage(), lambda _card, _stage: "")
    failures: list[WorldError] = []
    model.read_failed.connect(failures.append)
    model.set_window(ColumnWindow(source, 1, 50, 0))
    assert [model.card(row) for row in range(5)] == [None] * 5
    assert model.index(0).data() == ""
    assert [type(error) for error in failures] == [StoreMissing]


# The head


def test_heads_count_and_only_the_first_phase_adds(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    assert [column.name for column in shown.page.columns] == [
        "Leads", "Qualifying", "Prospects", "Presented", "Not ready yet", "Customers", "Repeat buyers",
    ]  # fmt: skip
    assert [column.count_text for column in shown.page.columns][:3] == ["2", "0", "1"]
    buttons = {column.stage.id: column._header.findChildren(QToolButton) for column in shown.page.columns}
    assert [stage_id for stage_id, found in buttons.items() if found] == [LEADS]
    with shown.qtbot.waitSignal(shown.page.new_lead_requested):
        buttons[LEADS][0].click()


def test_the_mouse_over_a_head_brings_the_button_that_folds(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    column = shown.column(PROSPECTS)
    middle = QPointF(column._header.rect().center())
    QApplication.sendEvent(column._header, QEnterEvent(middle, middle, middle))
    (fold,) = column._header.findChildren(QToolButton)
    assert fold.accessibleName()
    fold.click()
    assert column.folded
    assert column.width() < 50
    assert column.strip is not None
    assert "Prospects" in column.strip.accessibleName()
    column.strip.click()
    assert not column.folded


@pytest.mark.parametrize("width", [640, 1024, 1280, 1920, 3840])
def test_columns_are_neither_too_narrow_nor_too_wide(open_board: OpenBoard, width: int) -> None:
    shown = open_board(a_few)
    shown.page.resize(width, 600)
    widths = {column.width() for column in shown.page.columns}
    assert len(widths) == 1
    assert 180 <= widths.pop() <= 320
    bar = shown.page.board.horizontalScrollBar()
    if width >= 1920:
        assert bar.maximum() == 0, "they all fit"
    else:
        assert bar.maximum() > 0
        # A piece of the next column shows that there is more.
        shown.qtbot.waitUntil(lambda: any(_is_cut(shown, column) for column in shown.page.columns))


def _is_cut(shown: Shown, column: Column) -> bool:
    return column.x() < shown.page.board.viewport().width() < column.geometry().right()


# Assistive technology


def test_what_a_card_shows_is_said_in_one_sentence(open_board: OpenBoard) -> None:
    def fill(acts: Acts) -> None:
        card = opportunity_of(acts, add_lead(acts, "Ана Петковска", company="Цветна градина"))
        qualify(acts, card)
        acts.moves.not_ready(card, NextDate(dt.date(2026, 11, 25), dt.time(10), "понуда"))

    shown = open_board(fill)
    view = shown.column(5).view
    whole = QAccessible.queryAccessibleInterface(view)
    assert whole.role() == QAccessible.Role.Table
    assert whole.text(QAccessible.Text.Name) == "Not ready yet, cards: 1"
    (cell,) = _cells(shown, 5)
    said = cell.text(QAccessible.Text.Name)
    assert said.startswith("Ана Петковска, Цветна градина; target market yes, money yes, authority yes;")
    assert "next step, tomorrow 10:00: понуда" in said
    assert said.endswith(".")
    place = cell.rect()
    corner = view.viewport().mapToGlobal(QPoint(0, 0))
    assert place.top() == corner.y()


def test_a_selected_card_is_selected_for_assistive_technology_too(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    shown.focus(LEADS, 1)
    assert [cell.state().selected for cell in _cells(shown, LEADS)] == [False, True]
    assert _cells(shown, LEADS)[1].state().focused


def _cells(shown: Shown, stage_id: int) -> list[QAccessibleInterface]:
    whole = QAccessible.queryAccessibleInterface(shown.column(stage_id).view)
    children = [whole.child(place) for place in range(whole.childCount())]
    return [child for child in children if child.role() == QAccessible.Role.Cell]


# Painting


def pixels(shown: Shown, stage_id: int, row: int) -> list[QColor]:
    """The left edge of a card at half its height, from outside to inside."""
    view = shown.column(stage_id).view
    image = view.viewport().grab().toImage()
    rect = view.card_rect(row)
    return [image.pixelColor(x, rect.center().y()) for x in range(rect.left() - 4, rect.left() + 4)]


def test_selection_and_focus_are_seen_apart(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    colors = shown.page.board._icons.theme.colors
    plain = pixels(shown, LEADS, 0)
    assert colors.accent not in plain
    shown.focus(LEADS, 1)
    shown.press(Qt.Key.Key_Up)
    focused = pixels(shown, LEADS, 0)
    shown.column(QUALIFYING).view.setFocus()
    selected = pixels(shown, LEADS, 0)
    assert selected.count(colors.accent) == 2, "an outline of two pixels"
    assert focused != selected
    assert selected[:4] == plain[:4], "nothing outside the card"
    shown.press(Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    shown.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    only_focused = pixels(shown, LEADS, 1)
    assert colors.accent not in only_focused
    assert only_focused != plain


def test_a_click_selects_and_a_double_click_opens(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    opened: list[int] = []
    shown.page.contact_opened.connect(opened.append)
    viewport, spot = shown.column(LEADS).view.viewport(), shown.spot(LEADS, 1)
    with shown.qtbot.waitSignal(shown.page.contact_selected) as heard:
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    card = shown.card(LEADS, 1)
    assert heard.args == [card.contact_id, card.opportunity_id]
    assert opened == []
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    assert opened == [card.contact_id]


def test_the_right_button_asks_for_the_menu_of_the_card_under_it(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    viewport, spot = shown.column(LEADS).view.viewport(), shown.spot(LEADS, 1)
    QTest.mousePress(viewport, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, spot)
    with shown.qtbot.waitSignal(shown.page.menu_requested) as heard:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, viewport.mapToGlobal(spot))
        QApplication.sendEvent(viewport, event)
    QTest.mouseRelease(viewport, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, spot)
    assert heard.args is not None
    assert heard.args[0] == shown.card(LEADS, 1).opportunity_id
    assert shown.selected == shown.card(LEADS, 1).name
    with shown.qtbot.waitSignal(shown.page.menu_requested) as by_key:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
        QApplication.sendEvent(viewport, event)
    assert by_key.args is not None
    assert by_key.args[0] == shown.card(LEADS, 1).opportunity_id


def tip(shown: Shown, stage_id: int, at: QPoint) -> str:
    viewport = shown.column(stage_id).view.viewport()
    QToolTip.hideText()
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
    return QToolTip.text()


def test_tool_tips_tell_answer_date_and_channel(open_board: OpenBoard) -> None:
    def fill(acts: Acts) -> None:
        card = opportunity_of(acts, add_lead(acts, "Ана"))
        acts.qualification.answer(card, Criterion.MONEY, AnswerValue.YES, Channel.PHONE, "<i>за</i> пролет")

    shown = open_board(fill)
    view = shown.column(QUALIFYING).view
    rect = view.card_rect(0)
    parts = shown.page.painter.parts(rect, shown.card(QUALIFYING, 0), view.delegate._model.stage, rtl=False)
    third = parts.marks.width() // 3
    marks = [QPoint(parts.marks.x() + third * place + third // 2, parts.marks.center().y()) for place in range(3)]
    assert "not asked yet" in tip(shown, QUALIFYING, marks[0])
    money = tip(shown, QUALIFYING, marks[1])
    assert "Has the money: yes" in money
    assert "Phone, 24 Nov" in money
    assert "&lt;i&gt;за&lt;/i&gt; пролет" in money, "what the user wrote is text, not HTML"
    assert "On this stage since today" in tip(shown, QUALIFYING, parts.days.center())
    nothing = rect.bottomLeft() + QPoint(20, -3)
    assert tip_at(nothing, shown.card(QUALIFYING, 0), parts, view.delegate.surroundings(rtl=False))[0] == ""


# Long columns


@pytest.fixture(scope="module")
def long_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hundred thousand leads, written at once; the first contact stands on top."""
    folder = tmp_path_factory.mktemp("long")
    acts = make_acts(folder)
    connection = acts.store.connection
    one = opportunity_of(acts, add_lead(acts, "Прв"))
    columns = [row[1] for row in connection.execute("PRAGMA table_info(contact)")]
    names = ", ".join(column for column in columns if column not in ("id", "uid", "display_name"))
    with acts.store.transaction():
        connection.execute("UPDATE recording SET bulk = 1")
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
            f"INSERT INTO contact (id, uid, display_name, {names}) "
            f"SELECT i, 'u' || i, 'Контакт ' || i, {names} FROM n, contact WHERE contact.id = 1"
        )
        connection.execute(
            "INSERT INTO opportunity (id, contact_id, pipeline_id, stage_id, rank, entered_on) "
            "SELECT c.id, c.id, 1, 1, c.id * 1000, o.entered_on FROM contact AS c, opportunity AS o "
            "WHERE c.id > 1 AND o.id = ?",
            (one,),
        )
        connection.execute("UPDATE counter SET n = 100000 WHERE kind IN ('stage', 'contacts') AND n = 1")
        connection.execute("UPDATE recording SET bulk = 0")
    acts.close()
    return acts.store.path


def test_a_jump_in_a_hundred_thousand_cards_lands_on_the_right_ones(long_database: Path) -> None:
    library = Library(long_database)
    total = library.stage_counts()[LEADS]
    assert total == 100_000
    window = ColumnWindow(library, LEADS, total, library.version())
    chance = random.Random(5)
    for _ in range(200):
        row = chance.randrange(total)
        shown = [window.card(r) for r in range(row, min(row + 12, total))]
        assert [card.contact_id for card in shown if card is not None] == [r + 1 for r in range(row, row + len(shown))]
        place = window.row_of((chance.randrange(2, total) * 1000, 0))
        assert window.card(place) is not None
    assert len(list(window.loaded())) < 2000, "the column is never loaded"
    library.close()


def test_stages_without_cards_have_no_column_of_their_own_but_closed_is_never_one(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    assert [column.stage.id for column in shown.page.columns] == [1, 2, 3, PRESENTED, 5, CUSTOMERS, 7]


# The wheel


def turn(widget: QWidget, notches: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> bool:
    """Turn the wheel over the middle of a widget, downwards; whether it was taken."""
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at,
        QPointF(widget.mapToGlobal(at.toPoint())),
        QPoint(0, 0),
        QPoint(0, -120 * notches),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_the_wheel_scrolls_the_column_and_at_its_end_nothing_else(open_board: OpenBoard) -> None:
    def many(acts: Acts) -> None:
        for number in range(30):
            add_lead(acts, f"Контакт {number}")

    shown = open_board(many)
    shown.page.resize(700, 600)
    view, sideways = shown.column(LEADS).view, shown.page.board.horizontalScrollBar()
    shown.qtbot.waitUntil(lambda: sideways.maximum() > 0)
    turn(view.viewport(), 2)
    assert view.verticalScrollBar().value() > 50
    for _ in range(200):
        turn(view.viewport(), 3)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    assert sideways.value() == 0
    # What is sent from here Qt does not hand on to the parents: first who leaves it, then who takes it.
    assert not turn(view.viewport(), 1, Qt.KeyboardModifier.ShiftModifier)
    assert not turn(shown.column(QUALIFYING)._header, 1)
    assert turn(shown.page.board.viewport(), 1)
    assert sideways.value() > 50
