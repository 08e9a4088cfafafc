"""The board without a mouse: walking, opening, moving cards, asking for menus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from prospectdesk.services.acts import Acts
from tests.builders import LEADS, NOT_READY, PROSPECTS, QUALIFYING, add_lead, opportunity_of, qualify
from tests.ui.board.conftest import OpenBoard

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def a_few(acts: Acts) -> None:
    """Four leads, Ana on top, and two prospects."""
    for name in ("Петар", "Марија", "Бојан", "Ана"):
        add_lead(acts, name)
    for name in ("Снежана", "Никола"):
        qualify(acts, opportunity_of(acts, add_lead(acts, name)))


def test_arrows_walk_and_the_selection_goes_along(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    shown.focus(LEADS, 0)
    chosen: list[str] = []
    shown.page.contact_selected.connect(lambda contact, _: chosen.append(shown.name_of(contact)))
    for key in (Key.Key_Down, Key.Key_End, Key.Key_Up, Key.Key_Home):
        shown.press(key)
    assert chosen == ["Бојан", "Петар", "Марија", "Ана"]
    assert shown.keyboard == (LEADS, "Ана")
    assert shown.selected == "Ана"


def test_the_ends_of_a_column_hold(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    shown.focus(LEADS, 0)
    shown.press(Key.Key_Up)
    assert shown.keyboard == (LEADS, "Ана")
    shown.press(Key.Key_PageDown)
    shown.press(Key.Key_PageDown)
    shown.press(Key.Key_Down)
    assert shown.keyboard == (LEADS, "Петар")
    shown.press(Key.Key_PageUp)
    assert shown.keyboard == (LEADS, "Ана")


def test_control_walks_without_selecting_and_space_selects(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    shown.focus(LEADS, 0)
    shown.press(Key.Key_Down, CTRL)
    assert shown.keyboard == (LEADS, "Бојан")
    assert shown.selected == "Ана"
    shown.press(Key.Key_Space)
    assert shown.selected == "Бојан"


def test_sideways_goes_to_the_next_column_at_the_same_height(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    shown.focus(LEADS, 3)
    shown.press(Key.Key_Right)
    assert shown.keyboard == (QUALIFYING, ""), "an empty column is not passed over"
    shown.press(Key.Key_Right)
    assert shown.keyboard[0] == PROSPECTS
    assert shown.selected == shown.keyboard[1]
    shown.press(Key.Key_Left)
    shown.press(Key.Key_Left)
    assert shown.keyboard[0] == LEADS
    shown.press(Key.Key_Left)
    assert shown.keyboard[0] == LEADS, "there is nothing further left"


def test_enter_delete_m_and_the_menu_key_say_what_they_want(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    shown.focus(LEADS, 1)
    card = shown.card(LEADS, 1)
    heard: list[object] = []
    page = shown.page
    page.contact_opened.connect(lambda contact: heard.append(("open", contact)))
    page.trash_requested.connect(lambda contact: heard.append(("trash", contact)))
    page.move_menu_requested.connect(lambda opportunity, where: heard.append(("move", opportunity, where)))
    for key in (Key.Key_Return, Key.Key_Delete, Key.Key_M):
        shown.press(key)
    view = shown.column(LEADS).view
    beside = view.viewport().mapToGlobal(view.card_rect(1).bottomLeft())
    assert heard[:2] == [("open", card.contact_id), ("trash", card.contact_id)]
    what, opportunity, where = heard[2]  # type: ignore[misc]
    assert (what, opportunity) == ("move", card.opportunity_id)
    assert isinstance(where, QPoint)
    assert abs(where.y() - beside.y()) < 10
    assert shown.names(LEADS)[1] == card.name, "nothing was moved by itself"


def test_control_shift_and_an_arrow_wish_for_a_move(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    shown.focus(LEADS, 1)
    ids = [shown.card(LEADS, row).opportunity_id for row in range(4)]
    wishes: list[tuple[int, int, int, bool]] = []
    shown.page.move_requested.connect(lambda *wish: wishes.append(wish))
    for key in (Key.Key_Up, Key.Key_Down, Key.Key_Right, Key.Key_Left):
        shown.press(key, CTRL_SHIFT)
    assert wishes == [
        (ids[1], LEADS, ids[0], False),
        (ids[1], LEADS, ids[3], False),
        (ids[1], QUALIFYING, 0, True),
    ], "left of the first column there is nothing to wish for"


def test_a_card_moved_down_by_keyboard_is_followed_to_the_end(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    shown.carry_out_moves()
    shown.focus(LEADS, 0)
    for _ in range(5):
        shown.press(Key.Key_Down, CTRL_SHIFT)
        shown.settle()
    assert shown.names(LEADS) == ["Бојан", "Марија", "Петар", "Ана"]
    assert shown.keyboard == (LEADS, "Ана")
    shown.press(Key.Key_Up, CTRL_SHIFT)
    shown.settle()
    assert shown.names(LEADS) == ["Бојан", "Марија", "Ана", "Петар"]
    assert shown.selected == "Ана"


def test_the_keyboard_goes_with_a_card_into_another_column(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    shown.page.move_requested.connect(
        lambda card, stage, before, on_top: shown.desk.run(lambda acts: acts.moves.move(card, stage, insist=True))
    )
    shown.focus(LEADS, 2)
    name = shown.keyboard[1]
    shown.act(lambda acts: acts.moves.move(shown.card(LEADS, 2).opportunity_id, PROSPECTS, insist=True))
    assert shown.keyboard == (PROSPECTS, name)
    assert shown.selected == name
    assert name not in shown.names(LEADS)


def test_a_refused_move_leaves_everything_where_it_was(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    shown.carry_out_moves()
    shown.focus(LEADS, 2)
    before = {stage: shown.names(stage) for stage in (LEADS, QUALIFYING, PROSPECTS)}
    shown.press(Key.Key_Right, CTRL_SHIFT)
    shown.settle()
    assert {stage: shown.names(stage) for stage in before} == before
    assert shown.keyboard == (LEADS, before[LEADS][2])


def test_minus_folds_and_enter_unfolds(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    shown.focus(LEADS, 0)
    shown.press(Key.Key_Minus)
    column = shown.column(LEADS)
    assert column.folded
    assert column.strip is not None
    assert column.strip.hasFocus()
    shown.press(Key.Key_Right)
    assert shown.keyboard[0] == QUALIFYING
    shown.press(Key.Key_Left)
    shown.press(Key.Key_Return)
    assert not column.folded
    assert shown.keyboard[0] == LEADS


def test_letters_do_not_read_the_whole_column(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    shown.focus(LEADS, 0)
    shown.press(Key.Key_P)
    assert shown.keyboard == (LEADS, "Ана")


def test_the_page_hands_the_keyboard_to_the_selected_card(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    nikola = shown.card(PROSPECTS, 0)
    shown.controller.select_contact(nikola.contact_id)
    shown.page.setFocus()
    assert shown.keyboard == (PROSPECTS, nikola.name)


def test_a_column_out_of_sight_scrolls_in_when_the_keyboard_reaches_it(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    shown.page.resize(640, 600)
    shown.focus(LEADS, 0)
    while shown.keyboard[0] != NOT_READY:
        shown.press(Key.Key_Right)
    column, viewport = shown.column(NOT_READY), shown.page.board.viewport()
    left = column.mapTo(viewport, QPoint(0, 0)).x()
    assert left >= 0
    assert left + column.width() <= viewport.width()


def test_each_result_is_said_to_assistive_technology(open_board: OpenBoard, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("prospectdesk.ui.common.announce.announce", lambda _widget, text: said.append(text))
    shown = open_board(a_few)
    shown.carry_out_moves()
    shown.focus(LEADS, 0)
    shown.press(Key.Key_Up, CTRL_SHIFT)
    shown.press(Key.Key_Left, CTRL_SHIFT)
    shown.press(Key.Key_Down, CTRL_SHIFT)
    shown.settle()
    ana = shown.card(LEADS, 1).opportunity_id
    shown.act(lambda acts: acts.moves.move(ana, PROSPECTS, insist=True))
    assert said == [
        "This is the first card.",
        "This is the last column on this side.",
        "Ана: Leads, place 2 of 4",
        "Ана: Prospects, place 1 of 3",
    ]
