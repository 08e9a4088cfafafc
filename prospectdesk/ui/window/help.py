"""The list of shortcuts, and what the program is."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from prospectdesk.ui.common.look import plain_label
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize

if TYPE_CHECKING:
    from pathlib import Path

    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.window.actions import Actions


class _Page(QDialog):
    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.metrics = icons.theme.metrics
        self.column = QVBoxLayout(self)
        space = self.metrics.space
        self.column.setContentsMargins(space(5), space(4), space(5), space(4))
        self.column.setSpacing(space(3))

    def finish(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        self.column.addWidget(buttons)


class ShortcutsDialog(_Page):
    """Every shortcut of the window and of the board."""

    def __init__(self, actions: Actions, icons: Icons, parent: QWidget) -> None:
        super().__init__(icons, parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.metrics.space(5))
        grid.setVerticalSpacing(self.metrics.space(1))
        native = QKeySequence.SequenceFormat.NativeText
        everywhere = [
            (
                action.text().replace("&", "").rstrip("…"),
                action.shortcut().toString(native),
            )
            for name in ("file", "edit", "contact", "view", "help")
            for action in actions.menu(name).actions()
            if not action.shortcut().isEmpty()
        ]
        on_the_board = [
            (self.tr("Go from card to card"), self.tr("Arrows")),
            (self.tr("Open the card"), self.tr("Enter")),
            (self.tr("Move the card"), self.tr("Ctrl+Shift+Arrows")),
            (self.tr("Move to…").rstrip("…"), "M"),
            (self.tr("Put into the trash"), self.tr("Del")),
        ]
        while_qualifying = [
            (self.tr("Yes"), "1"),
            (self.tr("Don't know"), "2"),
            (self.tr("No"), "3"),
        ]
        self._add(grid, 0, self.tr("Everywhere"), everywhere)
        self._add(grid, 3, self.tr("On the board"), on_the_board)
        self._add(grid, 3, self.tr("While qualifying"), while_qualifying, first_row=len(on_the_board) + 2)
        self.column.addLayout(grid)
        self.finish()

    def _add(
        self, grid: QGridLayout, column: int, title: str, lines: list[tuple[str, str]], first_row: int = 0
    ) -> None:
        grid.addWidget(plain_label(title, bold=True), first_row, column, 1, 2)
        for row, (text, keys) in enumerate(lines, start=first_row + 1):
            grid.addWidget(plain_label(text), row, column)
            grid.addWidget(plain_label(keys, tone=Tone.MUTED), row, column + 1)


class AboutDialog(_Page):
    """What the program is, its versions, and where the data lives."""

    def __init__(self, folder: Path, icons: Icons, parent: QWidget) -> None:
        super().__init__(icons, parent)
        self.setWindowTitle(self.tr("About ProspectDesk"))
        self.column.addWidget(
            plain_label(f"ProspectDesk {QApplication.applicationVersion()}", bold=True, size=TextSize.TITLE)
        )
        self.column.addWidget(plain_label(self.tr("Who is worth my time, and what do I do with them next?")))
        lines = [
            self.tr("Your data: {folder}").format(folder=folder),
            self.tr("Nothing of it leaves this computer."),
            f"Python {platform.python_version()}, Qt {qVersion()}",
            self.tr("Icons: Lucide, ISC licence. ProspectDesk: MIT licence."),
        ]
        for line in lines:
            self.column.addWidget(plain_label(line, tone=Tone.MUTED, wrap=True, selectable=True))
        self.finish()
