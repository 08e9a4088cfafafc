"""The contacts page on the screen, and short ways to look at it and to use it as a person would."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.desk import Desk
from prospectdesk.services.acts import Acts
from prospectdesk.services.library import Library
from prospectdesk.services.outcome import Done
from prospectdesk.ui.contacts.columns import COLUMNS, Column
from prospectdesk.ui.contacts.page import ContactsPage
from prospectdesk.ui.contacts.table import ContactsTable


@dataclass
class Shown:
    """The page in its window, with what drives it."""

    qtbot: QtBot
    page: ContactsPage
    desk: Desk
    library: Library

    @property
    def table(self) -> ContactsTable:
        return self.page.table

    def text(self, place: int, column: Column) -> str:
        text = self.page.model.index(place, COLUMNS.index(column)).data()
        assert isinstance(text, str)
        return text

    def texts(self, column: Column = Column.NAME) -> list[str]:
        """What stands in a column, from the top."""
        return [self.text(place, column) for place in range(self.page.model.rowCount())]

    def chosen(self) -> list[str]:
        """The names of who is chosen, from the top."""
        return [
            self.text(place, Column.NAME)
            for first, count in self.table.chosen_places()
            for place in range(first, first + count)
        ]

    @property
    def current(self) -> str:
        """The name the keyboard is on."""
        return self.text(self.table.current_place, Column.NAME)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.table, key, modifier)

    def line_at(self, place: int, column: Column = Column.NAME) -> QPoint:
        """The middle of a cell, on the table's viewport."""
        return self.table.visualRect(self.page.model.index(place, COLUMNS.index(column))).center()

    def click(self, place: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseClick(self.table.viewport(), Qt.MouseButton.LeftButton, modifier, self.line_at(place))

    def click_head(self, column: Column) -> None:
        head = self.table.head
        section = COLUMNS.index(column)
        x = head.sectionViewportPosition(section) + head.sectionSize(section) // 2
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, head.height() // 2))

    def act(self, act: Callable[[Acts], Done[Any]]) -> Done[Any]:
        """Have an act done, and wait until the page has heard of it."""
        ends: list[Done[Any]] = []
        self.desk.run(act, ends.append)
        self.qtbot.waitUntil(lambda: bool(ends))
        return ends[0]
