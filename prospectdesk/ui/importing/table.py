"""A table of plain cells, of which one column may be chosen from a list, row by row, by mouse or keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import plain_tip
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.importing.choice_box import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QPainter

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_MOST_SHOWN = 16  # rows of an open list
Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, and the tone of them all."""

    cells: tuple[str, ...]
    tone: Tone = Tone.NORMAL


class PlainModel(QAbstractTableModel):
    """Rows as given. Data from a file goes nowhere as rich text: tool tips are escaped."""

    def __init__(self, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._headers: tuple[str, ...] = ()
        self._rows: list[Row] = []
        self.choice_column: int | None = None

    def fill(self, headers: Sequence[str], rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._headers, self._rows = tuple(headers), list(rows)
        self.endResetModel()

    def replace(self, number: int, row: Row) -> None:
        """Show another row in the place of one."""
        self._rows[number] = row
        self.dataChanged.emit(self.index(number, 0), self.index(number, len(self._headers) - 1))

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._headers):
            return None
        if role == Role.DisplayRole:
            return self._headers[section]
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        text = row.cells[index.column()] if index.column() < len(row.cells) else ""
        if role == Role.DisplayRole:
            return text.replace("\n", " ")
        if role == Role.ToolTipRole:
            return plain_tip(text)
        if role == Role.ForegroundRole and row.tone is not Tone.NORMAL:
            return self._icons.theme.colors.tone(row.tone)
        if role == Role.AccessibleTextRole:
            return f"{self._headers[index.column()]}: {text}"
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == self.choice_column:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags


@dataclass(frozen=True, slots=True)
class Choices:
    """What one row can be set to: (value, text) each, and which it is now."""

    options: Sequence[tuple[object, str]]
    current: int


class ChoiceDelegate(QStyledItemDelegate):
    """Shows the choice as a field with its arrow, and opens the list on a click, F2, Space or Enter."""

    def __init__(self, icons: Icons, choices: Callable[[int], Choices], parent: QObject) -> None:
        super().__init__(parent)
        self._icons = icons
        self._choices = choices

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        side = self._icons.theme.metrics.px(14)
        rect = QRect(0, 0, side, side)
        right = option.direction == Qt.LayoutDirection.LeftToRight
        space = option.rect
        rect.moveCenter(space.center())
        if right:
            rect.moveRight(space.right() - self._icons.theme.metrics.px(8))
        else:
            rect.moveLeft(space.left() + self._icons.theme.metrics.px(8))
        self._icons.paint(painter, rect, Icon.CHEVRON_DOWN, self._icons.theme.colors.muted)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + self._icons.theme.metrics.px(30), hint.height())

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        box = ChoiceBox(parent)
        box.setMaxVisibleItems(_MOST_SHOWN)
        box.fill(self._choices(index.row()).options)
        box.chosen.connect(lambda _: self._finish(box))
        # Opened at once: whoever asked for the list wants to see it.
        QTimer.singleShot(0, box, box.showPopup)
        return box

    def _finish(self, box: ChoiceBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, ChoiceBox):
            editor.setCurrentIndex(self._choices(index.row()).current)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        table = self.parent()
        if isinstance(editor, ChoiceBox) and isinstance(table, PlainTable):
            table.chosen.emit(index.row(), editor.value())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        editor.setGeometry(option.rect)


class PlainTable(QTableView):
    """The table. ``chosen`` tells the row and the value."""

    chosen = Signal(int, object)

    def __init__(self, icons: Icons, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.rows = PlainModel(icons, self)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # Tab leaves the table; arrows move inside.
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.clicked.connect(self._click)
        icons.theme.changed.connect(self._space)
        self._space()

    def choose_in(self, column: int, choices: Callable[[int], Choices]) -> None:
        """Let the cells of a column be chosen from a list."""
        self.rows.choice_column = column
        self.setItemDelegateForColumn(column, ChoiceDelegate(self._icons, choices, self))

    def open_choice(self, row: int) -> None:
        """Open the list of a row."""
        if self.rows.choice_column is not None and 0 <= row < self.rows.rowCount():
            index = self.rows.index(row, self.rows.choice_column)
            self.setCurrentIndex(index)
            self.edit(index)

    def fit_columns(self, most: float) -> None:
        """Make columns as wide as their content, up to ``most`` design pixels; the last one takes the rest."""
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        widest = self._icons.theme.metrics.px(most)
        least = self._icons.theme.metrics.px(64)
        self.resizeColumnsToContents()
        for column in range(self.rows.columnCount()):
            header.resizeSection(column, min(max(header.sectionSize(column), least), widest))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Space)
        down = event.key() == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier
        if (opens or down) and self.rows.choice_column is not None and self.currentIndex().isValid():
            self.open_choice(self.currentIndex().row())
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # The dialog's own button.
            event.ignore()
            return
        super().keyPressEvent(event)

    def _click(self, index: QModelIndex) -> None:
        if index.column() == self.rows.choice_column:
            self.open_choice(index.row())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._space()

    def _space(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._icons.theme.metrics.target + self._icons.theme.metrics.px(2))
        self.viewport().update()
