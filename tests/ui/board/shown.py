"""A board on the screen, and short ways to look at it and to use it as a person would."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.desk import Desk
from prospectdesk.domain.card import Card
from prospectdesk.services.acts import Acts
from prospectdesk.services.library import Library
from prospectdesk.services.outcome import Done
from prospectdesk.ui.board.column import Column
from prospectdesk.ui.board.controller import BoardController
from prospectdesk.ui.board.page import BoardPage

LEFT = Qt.MouseButton.LeftButton


@dataclass
class Shown:
    """The page in its window, with what drives it."""

    qtbot: QtBot
    page: BoardPage
    controller: BoardController
    desk: Desk
    library: Library

    def column(self, stage_id: int) -> Column:
        column = self.page.board.column(stage_id)
        assert column is not None
        return column

    def card(self, stage_id: int, row: int) -> Card:
        card = self.column(stage_id).model.card(row)
        assert card is not None
        return card

    def name_of(self, contact_id: int) -> str:
        contact = self.library.contact(contact_id)
        assert contact is not None
        return contact.details.display_name

    def names(self, stage_id: int) -> list[str]:
        """The names in a column from the top, as the model tells them."""
        model = self.column(stage_id).model
        return [model.index(row).data() for row in range(model.rowCount())]

    def act(self, act: Callable[[Acts], Done[Any]]) -> None:
        """Have an act done, and wait until the board has heard of it."""
        self.desk.run(act)
        self.qtbot.waitUntil(lambda: self.desk.idle)

    def carry_out_moves(self) -> None:
        """Do what the page wishes, as the window does for moves that need nothing else."""
        self.page.move_requested.connect(
            lambda card, stage, before, on_top: self.desk.run(
                lambda acts: acts.moves.move(card, stage, before_id=before or None, on_top=on_top)
            )
        )

    def settle(self) -> None:
        """Wait until everything asked for has come back."""
        self.qtbot.waitUntil(lambda: self.desk.idle)

    # Keyboard

    def focus(self, stage_id: int, row: int) -> None:
        """Put the keyboard on a card, as arrow keys would."""
        view = self.column(stage_id).view
        view.setFocus(Qt.FocusReason.TabFocusReason)
        self.qtbot.waitUntil(view.hasFocus)
        view.go_to(row, choose=True)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, held)

    @property
    def keyboard(self) -> tuple[int, str]:
        """The stage the keyboard is in, and the name it is on; "" for none."""
        column = self.page.board.focused
        assert column is not None
        card = column.view.current_card()
        return column.stage.id, card.name if card is not None else ""

    @property
    def selected(self) -> str:
        """The name of the selected card that is painted as such; "" for none in sight."""
        found = [
            card.name
            for column in self.page.columns
            for card in [column.model.card(row) for row in range(min(column.model.rowCount(), 50))]
            if card is not None and card.opportunity_id == column.view.delegate.selected
        ]
        assert len(found) <= 1
        return found[0] if found else ""

    # Mouse

    def spot(self, stage_id: int, row: int) -> QPoint:
        """The middle of a card, in its viewport."""
        return self.column(stage_id).view.card_rect(row).center()

    def take(self, stage_id: int, row: int) -> QWidget:
        """Press the mouse on a card and pull, so that the drag begins; returns who gets the mouse from now on."""
        viewport = self.column(stage_id).view.viewport()
        start = self.spot(stage_id, row)
        QTest.mousePress(viewport, LEFT, Qt.KeyboardModifier.NoModifier, start)
        far = QApplication.startDragDistance() + 2
        QTest.mouseMove(viewport, start + QPoint(far, far))
        return viewport

    def drag_over(self, holder: QWidget, where: QPoint) -> None:
        """Move the mouse, button held, to a place in the page."""
        at = holder.mapFrom(self.page, where)
        QTest.mouseMove(holder, at)

    def drop(self, holder: QWidget, where: QPoint) -> None:
        """Let go at a place in the page."""
        self.drag_over(holder, where)
        QTest.mouseRelease(holder, LEFT, Qt.KeyboardModifier.NoModifier, holder.mapFrom(self.page, where))

    def place(self, stage_id: int, row: int, *, share: float = 0.5) -> QPoint:
        """A place in the page: inside a card, ``share`` of the way down."""
        view = self.column(stage_id).view
        rect = view.card_rect(row)
        at = QPoint(rect.center().x(), rect.top() + round(rect.height() * share))
        return view.viewport().mapTo(self.page, at)
