"""The table itself: lines of one height, chosen by mouse or keyboard, and never all of them in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QTableView, QWidget

from prospectdesk.ui.contacts.columns import COLUMNS
from prospectdesk.ui.contacts.header import TableHead
from prospectdesk.ui.contacts.painter import CellPainter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.contacts.model import ContactsModel

_COMFORTABLE, _COMPACT = 34, 28  # design pixels a line
_Index = QModelIndex | QPersistentModelIndex
_Select = QItemSelectionModel.SelectionFlag
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
Places = list[tuple[int, int]]  # (first line, how many), in order


class ContactsTable(QTableView):
    """What is chosen is told by places; who that is, the controller knows."""

    current_changed = Signal(int)  # the line the keyboard is on, -1 for none
    selection_changed = Signal()
    opened = Signal(int)  # line
    remove_requested = Signal()
    copy_requested = Signal()
    menu_requested = Signal(QPoint)  # on the screen
    name_typed = Signal(str)  # the beginning of a name, to go to

    def __init__(self, icons: Icons, model: ContactsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._compact = False
        self._taking_focus = False
        self._typed = ""
        self._typing = QElapsedTimer()
        self.painter = CellPainter(icons, model, self)
        self.setModel(model)
        self.setItemDelegate(self.painter)
        self.head = TableHead(icons, model, self)
        self.setHorizontalHeader(self.head)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(False)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        icons.theme.changed.connect(self._dress)
        self._dress()

    def set_compact(self, *, compact: bool) -> None:
        """Less height a line."""
        self._compact = compact
        self._dress()

    def _dress(self) -> None:
        metrics = self._icons.theme.metrics
        height = max(metrics.px(_COMPACT if self._compact else _COMFORTABLE), round(metrics.line) + metrics.px(6))
        rows = self.verticalHeader()
        top = self.top_place()
        rows.setMinimumSectionSize(height)
        rows.setMaximumSectionSize(height)
        rows.setDefaultSectionSize(height)
        self.scroll_to(top)

    # Places

    @property
    def line_height(self) -> int:
        """How high a line is, in pixels."""
        return self.verticalHeader().defaultSectionSize()

    @property
    def current_place(self) -> int:
        """The line the keyboard is on, -1 for none."""
        return self.currentIndex().row()

    def top_place(self) -> int:
        """The first line in sight."""
        return self.verticalScrollBar().value() // max(self.line_height, 1)

    def scroll_to(self, top: int) -> None:
        """Bring a line to the top."""
        self.updateGeometries()
        self.verticalScrollBar().setValue(top * self.line_height)

    def chosen_places(self) -> Places:
        """The chosen lines. Ten thousand of them, side by side, are one entry."""
        chosen = self.selectionModel().selection()
        spans = sorted({(chosen.at(i).top(), chosen.at(i).bottom()) for i in range(chosen.size())})
        places: Places = []
        for top, bottom in spans:
            if places and top <= places[-1][0] + places[-1][1]:
                first = places[-1][0]
                places[-1] = (first, max(places[-1][1], bottom + 1 - first))
            else:
                places.append((top, bottom + 1 - top))
        return places

    def chosen_count(self) -> int:
        """How many lines are chosen."""
        return sum(count for _, count in self.chosen_places())

    def choose(self, places: Sequence[tuple[int, int]], current: int) -> None:
        """Choose these lines, and put the keyboard on one (-1: on none)."""
        model, last = self.model(), len(COLUMNS) - 1
        selection = QItemSelection()
        for first, count in places:
            selection.select(model.index(first, 0), model.index(first + count - 1, last))
        choice = self.selectionModel()
        choice.select(selection, _Select.ClearAndSelect | _Select.Rows)
        index = model.index(current, self._first_shown()) if current >= 0 else QModelIndex()
        choice.setCurrentIndex(index, _Select.NoUpdate)

    def _first_shown(self) -> int:
        shown = (self.head.logicalIndex(place) for place in range(self.head.count()))
        return next((section for section in shown if not self.head.isSectionHidden(section)), 0)

    def selectAll(self) -> None:  # noqa: N802
        """Choose everything, as one stretch."""
        count = self.model().rowCount()
        if count:
            self.choose([(0, count)], max(self.current_place, 0))

    # What Qt tells

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.viewport().update()
            self.current_changed.emit(current.row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    # Keyboard

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by Tab finds a line to start from; else nobody is chosen by the focus alone."""
        self._taking_focus = True
        super().focusInEvent(event)
        self._taking_focus = False
        if event.reason() in _BY_KEYBOARD and self.current_place < 0:
            self._go(0)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        # Qt asks for the first line when the focus comes, and would make it the current one unchosen.
        return QModelIndex() if self._taking_focus else super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = event.key()
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.current_place >= 0:
                self.opened.emit(self.current_place)
        elif plain and key == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else self.model().rowCount() - 1)
        elif plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            # Lines are chosen whole: the arrows scroll to the columns that are out of sight.
            bar = self.horizontalScrollBar()
            steps = bar.singleStep() * 3
            bar.setValue(bar.value() + (steps if key == Qt.Key.Key_Right else -steps))
        else:
            super().keyPressEvent(event)

    def _go(self, place: int) -> None:
        index = self.model().index(place, self._first_shown())
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _Select.ClearAndSelect | _Select.Rows)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters typed go to whom is called so. Qt's own search would read every line."""
        if not self._typing.isValid() or self._typing.elapsed() > QApplication.keyboardInputInterval():
            self._typed = ""
        self._typing.restart()
        self._typed += search
        self.name_typed.emit(self._typed)

    # Mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.painter.hovered:
            for changed in (row, self.painter.hovered):
                self._update_line(changed)
            self.painter.hovered = row

    def _scrolled(self) -> None:
        """Another line has come under the mouse."""
        if self.painter.hovered >= 0:
            self._hover(self.rowAt(self.viewport().mapFromGlobal(QCursor.pos()).y()))

    def _update_line(self, row: int) -> None:
        if row >= 0:
            self.viewport().update(0, self.rowViewportPosition(row), self.viewport().width(), self.line_height)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.current_place
            if place >= 0:
                y = self.rowViewportPosition(place) + self.line_height
                self.menu_requested.emit(self.viewport().mapToGlobal(QPoint(self._icons.theme.metrics.px(24), y)))
        elif self.indexAt(event.pos()).isValid():
            self.menu_requested.emit(event.globalPos())

    def _open(self, index: _Index) -> None:
        if index.isValid():
            self.opened.emit(index.row())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        place = self.current_place
        if place < 0 or not self.hasFocus():
            return
        width = self.head.length() - self.head.offset()
        rect = QRect(0, self.rowViewportPosition(place), min(width, self.viewport().width()), self.line_height)
        if not rect.intersects(event.rect()):
            return
        painter = QPainter(self.viewport())
        pen = QPen(self._icons.theme.colors.accent, 2)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.end()
