"""Dragging a card with real mouse events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QWidget

from prospectdesk.services.acts import Acts
from prospectdesk.ui.board.drag import FloatingCard
from prospectdesk.ui.board.drop_strip import ENDS, DropStrip
from tests.builders import LEADS, PROSPECTS, QUALIFYING, add_lead, opportunity_of, qualify
from tests.ui.board.conftest import OpenBoard
from tests.ui.board.shown import LEFT, Shown

NONE = Qt.KeyboardModifier.NoModifier


def a_few(acts: Acts) -> None:
    """Four leads, Ana on top, and two prospects, Nikola on top."""
    for name in ("Петар", "Марија", "Бојан", "Ана"):
        add_lead(acts, name)
    for name in ("Снежана", "Никола"):
        qualify(acts, opportunity_of(acts, add_lead(acts, name)))


def floating(shown: Shown) -> list[FloatingCard]:
    return [card for card in shown.page.window().findChildren(FloatingCard) if card.isVisible()]


def strip(shown: Shown) -> DropStrip:
    (found,) = shown.page.findChildren(DropStrip)
    return found


def wishes_of(shown: Shown) -> list[tuple[object, ...]]:
    wishes: list[tuple[object, ...]] = []
    shown.page.move_requested.connect(lambda *wish: wishes.append(wish))
    shown.page.close_requested.connect(lambda *wish: wishes.append(wish))
    return wishes


def test_the_card_follows_the_mouse_and_leaves_its_shadow(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    holder = shown.take(LEADS, 1)
    (card,) = floating(shown)
    assert shown.column(LEADS).view.delegate.lifted == shown.card(LEADS, 1).opportunity_id
    before = card.pos()
    shown.drag_over(holder, shown.place(PROSPECTS, 0))
    assert card.pos().x() - before.x() > shown.column(LEADS).width()
    assert strip(shown).isVisible()
    QTest.keyClick(shown.column(LEADS).view, Qt.Key.Key_Escape)
    assert shown.column(LEADS).view.delegate.lifted == 0


@pytest.mark.parametrize(("share", "row"), [(0.2, 0), (0.8, 1)])
def test_dropped_between_cards_of_another_column(open_board: OpenBoard, share: float, row: int) -> None:
    shown = open_board(a_few)
    wishes = wishes_of(shown)
    card, below = shown.card(LEADS, 1), shown.card(PROSPECTS, row)
    holder = shown.take(LEADS, 1)
    shown.drop(holder, shown.place(PROSPECTS, 0, share=share))
    assert wishes == [(card.opportunity_id, PROSPECTS, below.opportunity_id, False)]
    assert shown.names(LEADS)[1] == card.name, "it moves only when the database says so"


def test_dropped_below_the_last_card(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    wishes = wishes_of(shown)
    holder = shown.take(LEADS, 0)
    shown.drop(holder, shown.place(PROSPECTS, 1) + QPoint(0, 200))
    assert wishes == [(shown.card(LEADS, 0).opportunity_id, PROSPECTS, 0, False)]


def test_dropped_into_an_empty_column(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    wishes = wishes_of(shown)
    holder = shown.take(LEADS, 0)
    shown.drop(holder, shown.column(QUALIFYING).geometry().center())
    assert wishes == [(shown.card(LEADS, 0).opportunity_id, QUALIFYING, 0, True)]


def test_reordered_within_its_column(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    shown.carry_out_moves()
    holder = shown.take(LEADS, 0)
    shown.drop(holder, shown.place(LEADS, 2, share=0.8))
    shown.settle()
    assert shown.names(LEADS) == ["Бојан", "Марија", "Ана", "Петар"]
    assert shown.selected == "Ана"


@pytest.mark.parametrize("row", [0, 1])
def test_dropped_where_it_was_nothing_is_wished(open_board: OpenBoard, row: int) -> None:
    shown = open_board(a_few)
    wishes = wishes_of(shown)
    holder = shown.take(LEADS, 0)
    shown.drop(holder, shown.place(LEADS, row, share=0.2 if row else 0.7))
    assert wishes == []
    assert shown.names(LEADS)[0] == "Ана"


@pytest.mark.parametrize("end", ENDS)
def test_dropped_on_an_end(open_board: OpenBoard, end: str) -> None:
    shown = open_board(a_few)
    wishes = wishes_of(shown)
    holder = shown.take(PROSPECTS, 0)
    shown.drag_over(holder, strip(shown).place_of(end).center())
    assert strip(shown).aimed == end
    shown.drop(holder, strip(shown).place_of(end).center())
    assert wishes == [(shown.card(PROSPECTS, 0).opportunity_id, end)]
    assert not strip(shown).isVisible()


def test_a_folded_column_takes_a_drop_on_top(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    shown.page.board.fold(shown.column(PROSPECTS), folded=True)
    wishes = wishes_of(shown)
    holder = shown.take(LEADS, 0)
    shown.drop(holder, shown.column(PROSPECTS).geometry().center())
    assert wishes == [(shown.card(LEADS, 0).opportunity_id, PROSPECTS, 0, True)]
    assert shown.column(PROSPECTS).folded


def test_escape_another_button_and_leaving_the_board_cancel(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    wishes = wishes_of(shown)
    holder = shown.take(LEADS, 0)
    shown.drag_over(holder, shown.place(PROSPECTS, 0))
    QTest.keyClick(shown.column(LEADS).view, Qt.Key.Key_Escape)
    QTest.mouseRelease(holder, LEFT, NONE, QPoint(5, 5))

    holder = shown.take(LEADS, 0)
    shown.drag_over(holder, shown.place(PROSPECTS, 0))
    QTest.mousePress(holder, Qt.MouseButton.RightButton, NONE, QPoint(5, 5))
    QTest.mouseRelease(holder, LEFT, NONE, QPoint(5, 5))

    holder = shown.take(LEADS, 0)
    shown.drop(holder, QPoint(-200, 50))

    holder = shown.take(LEADS, 0)
    shown.column(PROSPECTS).view.setFocus()
    QTest.mouseRelease(holder, LEFT, NONE, holder.mapFrom(shown.page, shown.place(PROSPECTS, 0)))
    assert wishes == []
    assert not strip(shown).isVisible()
    assert shown.page.drag is not None
    assert not shown.page.drag.active


def test_a_press_that_hardly_moves_is_no_drag(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    viewport = shown.column(LEADS).view.viewport()
    start = shown.spot(LEADS, 2)
    QTest.mousePress(viewport, LEFT, NONE, start)
    QTest.mouseMove(viewport, start + QPoint(1, 1))
    assert floating(shown) == []
    QTest.mouseRelease(viewport, LEFT, NONE, start + QPoint(1, 1))
    assert shown.selected == "Марија"


def test_the_board_scrolls_by_itself_at_its_edge(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    shown.page.resize(640, 600)
    bar = shown.page.board.horizontalScrollBar()
    shown.qtbot.waitUntil(lambda: bar.maximum() > 0)
    wishes = wishes_of(shown)
    holder = shown.take(LEADS, 0)
    shown.drag_over(holder, QPoint(shown.page.width() - 4, 200))
    shown.qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    last = shown.page.columns[-1]
    shown.drop(holder, last.mapTo(shown.page, last.rect().center()))
    assert wishes == [(shown.card(LEADS, 0).opportunity_id, last.stage.id, 0, True)]


def test_a_long_column_scrolls_by_itself_under_the_card(open_board: OpenBoard) -> None:
    def many(acts: Acts) -> None:
        for number in range(40):
            add_lead(acts, f"Контакт {number}")

    shown = open_board(many)
    bar = shown.column(LEADS).view.verticalScrollBar()
    holder = shown.take(LEADS, 0)
    shown.drag_over(holder, QPoint(100, shown.page.height() - strip(shown).height() - 6))
    shown.qtbot.waitUntil(lambda: bar.value() > 300)
    shown.drag_over(holder, QPoint(100, 60))
    shown.qtbot.waitUntil(lambda: bar.value() == 0)
    QTest.keyClick(shown.column(LEADS).view, Qt.Key.Key_Escape)


def test_what_flew_back_is_gone_afterwards(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    holder = shown.take(LEADS, 0)
    shown.drag_over(holder, shown.place(PROSPECTS, 0))
    QTest.keyClick(shown.column(LEADS).view, Qt.Key.Key_Escape)
    shown.qtbot.waitUntil(lambda: not floating(shown))


def test_a_column_shows_where_the_card_would_land(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    view = shown.column(PROSPECTS).view
    place = shown.place(PROSPECTS, 0, share=0.9)
    line = view.card_rect(0).bottom() + 3
    accent = shown.page.board._icons.theme.colors.accent

    def painted() -> bool:
        image = view.viewport().grab().toImage()
        return any(image.pixelColor(view.width() // 3, y) == accent for y in range(line - 4, line + 5))

    assert not painted()
    holder = shown.take(LEADS, 0)
    shown.drag_over(holder, place)
    assert painted()
    shown.drag_over(holder, shown.place(LEADS, 2))
    assert not painted()
    QTest.keyClick(shown.column(LEADS).view, Qt.Key.Key_Escape)


def test_only_the_pressed_card_is_selected_while_the_mouse_moves_on(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    shown.take(LEADS, 1)
    assert shown.selected == "Бојан"
    QTest.keyClick(shown.column(LEADS).view, Qt.Key.Key_Escape)
    assert shown.selected == "Бојан"


def test_without_animations_nothing_flies(open_board: OpenBoard, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = open_board(a_few)
    monkeypatch.setattr(QWidget, "style", lambda _self: _StillStyle())
    shown.take(LEADS, 0)
    (card,) = floating(shown)
    QTest.keyClick(shown.column(LEADS).view, Qt.Key.Key_Escape)
    assert not card.isVisible()


class _StillStyle:
    """A style that animates nothing."""

    def styleHint(self, hint: QStyle.StyleHint, *_rest: object) -> int:
        assert hint is QStyle.StyleHint.SH_Widget_Animation_Duration
        return 0
