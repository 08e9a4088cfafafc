"""The whole program, driven as a person would: real windows over a real database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from prospectdesk.app.wiring import Program, build, dress
from prospectdesk.desktop.settings import Settings
from prospectdesk.services.library import Library
from prospectdesk.ui.board.column import Column
from prospectdesk.ui.board.page import BoardPage
from prospectdesk.ui.contact_pane.pane import ContactPane
from prospectdesk.ui.window.main_window import MainWindow
from tests.fakes import FixedClock

W = TypeVar("W", bound=QWidget)


class Desktop:
    """The program from start to quit, as often as a test likes, on one data folder."""

    def __init__(self, application: QApplication, qtbot: QtBot, folder: Path) -> None:
        self._application = application
        self.qtbot = qtbot
        self.folder = folder
        self.clock = FixedClock()
        self._program: Program | None = None

    def start(self, **choices: str) -> MainWindow:
        """Start the program; ``choices`` are settings made before."""
        settings = Settings(self.folder / "settings.ini")
        for key, value in choices.items():
            settings.set(key, value)
        theme, language = dress(self._application, settings)
        database = self.folder / "prospectdesk.db"
        self._program = build(database, settings, theme, language, self.clock)
        window = self._program.window
        window.restore_state()
        window.show()
        self.settle()
        return window

    @property
    def program(self) -> Program:
        """What lives while the program runs."""
        assert self._program is not None
        return self._program

    @property
    def window(self) -> MainWindow:
        """The main window."""
        return self.program.window

    @property
    def library(self) -> Library:
        """What the database holds."""
        return self.program.library

    def settle(self) -> None:
        """Wait until everything asked for is done and shown."""
        self.qtbot.waitUntil(lambda: self.program.desk.idle and self.window.settled, timeout=20_000)
        self._application.processEvents()

    def quit(self) -> None:
        """Close the window and end."""
        if self._program is None:
            return
        program, self._program = self._program, None
        program.window.close()
        program.close()
        program.window.deleteLater()
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        program.theme.deleteLater()
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        program.language.silence()
        self._application.processEvents()

    # What a person looks at and takes hold of

    @property
    def board(self) -> BoardPage:
        """The board."""
        return self.part(BoardPage)

    @property
    def pane(self) -> ContactPane:
        """The detail pane."""
        return self.part(ContactPane)

    def part(self, kind: type[W]) -> W:
        """The one widget of a kind in the window."""
        found = [widget for widget in self.window.findChildren(kind) if widget.parent() is not None]
        assert len(found) == 1, f"{len(found)} of {kind.__name__}"
        return found[0]

    def dialog(self, kind: type[W]) -> W:
        """The open dialog of a kind; waits for it."""
        self.qtbot.waitUntil(lambda: any(d.isVisible() for d in self.window.findChildren(kind)), timeout=10_000)
        return next(d for d in self.window.findChildren(kind) if d.isVisible())

    def no_dialog(self, kind: type[W]) -> None:
        """Wait until no dialog of a kind is open any more."""
        self.qtbot.waitUntil(lambda: not any(d.isVisible() for d in self.window.findChildren(kind)), timeout=10_000)
        self.settle()

    def column(self, stage_id: int) -> Column:
        """A column of the board."""
        return next(column for column in self.board.columns if column.stage.id == stage_id)

    def names(self, stage_id: int) -> list[str]:
        """Who stands in a column, from the top."""
        model = self.column(stage_id).model
        cards = [model.card(row) for row in range(model.rowCount())]
        return [card.name for card in cards if card is not None]

    def place(self, stage_id: int, name: str) -> tuple[Column, int]:
        """Where a card stands: its column and row."""
        return self.column(stage_id), self.names(stage_id).index(name)

    def click_card(self, stage_id: int, name: str) -> None:
        """Select a card by mouse."""
        column, row = self.place(stage_id, name)
        at = column.view.card_rect(row).center()
        self.qtbot.mouseClick(column.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        self.settle()

    def drag_card(self, stage_id: int, name: str, to_stage_id: int) -> None:
        """Drag a card by mouse onto another column."""
        self.window.action("toggle_pane").setChecked(False)
        self.settle()
        column, row = self.place(stage_id, name)
        source = column.view.viewport()
        start = column.view.card_rect(row).center()
        target = self.column(to_stage_id).view.viewport()
        over = source.mapFromGlobal(target.mapToGlobal(QPoint(target.width() // 2, 60)))
        self.qtbot.mousePress(source, Qt.MouseButton.LeftButton, pos=start)
        self.qtbot.mouseMove(source, start + QPoint(20, 20))
        self.qtbot.mouseMove(source, over)
        self.qtbot.mouseMove(source, over + QPoint(2, 2))
        self.qtbot.mouseRelease(source, Qt.MouseButton.LeftButton, pos=over + QPoint(2, 2))
        self.settle()

    def type_text(self, text: str) -> None:
        """Type into what has the focus. (QTest's own typing knows Latin letters only.)"""
        for letter in text:
            for event in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                focus = QApplication.focusWidget()
                assert focus is not None, "nothing has the focus"
                QApplication.sendEvent(focus, QKeyEvent(event, 0, Qt.KeyboardModifier.NoModifier, letter))

    def undo(self) -> None:
        """Ctrl+Z."""
        self._go_to_board()
        self.qtbot.keyClick(self.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        self.settle()

    def redo(self) -> None:
        """Ctrl+Shift+Z."""
        self._go_to_board()
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self.qtbot.keyClick(self.window, Qt.Key.Key_Z, both)
        self.settle()

    def _go_to_board(self) -> None:
        """Where Ctrl+Z is the program's: in a text field it is the field's own."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.board.setFocus()

    def action(self, name: str) -> None:
        """Choose an entry of the menus."""
        self.window.action(name).trigger()
        self._application.processEvents()


@pytest.fixture
def desktop(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desktop]:
    """The program, not yet started; it is ended and the application undressed afterwards."""
    font, locale = QFont(qapp.font()), QLocale()
    made = Desktop(qapp, qtbot, tmp_path / "data")
    made.folder.mkdir()
    yield made
    made.quit()
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setFont(font)
    QLocale.setDefault(locale)


@pytest.fixture
def started(desktop: Desktop) -> Callable[..., Desktop]:
    """Starts the program with settings made before."""

    def start(**choices: str) -> Desktop:
        desktop.start(**choices)
        return desktop

    return start
