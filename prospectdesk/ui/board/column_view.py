"""The cards of one column under mouse and keyboard. It says what is wished, and does nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from prospectdesk.ui.board.card_list import CardList

if TYPE_CHECKING:
    from prospectdesk.ui.board.card import CardPainter
    from prospectdesk.ui.board.model import ColumnModel
    from prospectdesk.ui.board.windows import AnswersOf
    from prospectdesk.ui.common.theme import Theme

_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class CardView(CardList):
    """A list of cards that is worked with: walked through, dragged from, asked for menus."""

    chosen = Signal(int, int)  # contact, opportunity: selected by mouse or keyboard
    opened = Signal(int)  # contact
    left = Signal(int, int)  # -1: to the column before, 1: after; the height in the view to arrive at
    shift_requested = Signal(int, int, int)  # opportunity; columns and rows to move it by, -1, 0 or 1
    menu_requested = Signal(int, QPoint)  # opportunity, where on the screen
    move_menu_requested = Signal(int, QPoint)  # opportunity, where on the screen
    trash_requested = Signal(int)  # contact
    fold_requested = Signal()
    drag_begun = Signal(int, QPoint, QPoint)  # row; where on the screen; where on the card it was taken
    drag_moved = Signal(QPoint)  # where on the screen
    drag_dropped = Signal()
    drag_cancelled = Signal()
    focus_changed = Signal()

    def __init__(
        self, model: ColumnModel, painter: CardPainter, theme: Theme, answers_of: AnswersOf, parent: QWidget
    ) -> None:
        super().__init__(model, painter, theme, answers_of, parent)
        self._pressed: tuple[QPoint, int] | None = None
        self._dragging = False

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            # A second button while dragging means: not like this.
            self._end_drag(dropped=False)
            return
        row = self.rowAt(event.position().toPoint().y())
        self.show_ring(shown=False)
        if row < 0:
            event.ignore()
            return
        card = self.cards.card(row)
        self.set_current_row(row, scroll=False)
        if card is not None:
            self.chosen.emit(card.contact_id, card.opportunity_id)
            if event.button() == Qt.MouseButton.LeftButton:
                self._pressed = (event.position().toPoint(), row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self.drag_moved.emit(event.globalPosition().toPoint())
        elif self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            start, row = self._pressed
            if (event.position().toPoint() - start).manhattanLength() >= QApplication.startDragDistance():
                self._pressed = None
                self._dragging = True
                self.drag_begun.emit(row, event.globalPosition().toPoint(), start - self.card_rect(row).topLeft())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self._dragging and event.button() == Qt.MouseButton.LeftButton:
            self.drag_moved.emit(event.globalPosition().toPoint())
            self._end_drag(dropped=True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.rowAt(event.position().toPoint().y())
        card = self.cards.card(row) if row >= 0 else None
        if card is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(card.contact_id)

    def _end_drag(self, *, dropped: bool) -> None:
        self._dragging = False
        if dropped:
            self.drag_dropped.emit()
        else:
            self.drag_cancelled.emit()

    def cancel_drag(self) -> None:
        """The drag that began here is over, and nothing was dropped."""
        self._dragging = False
        self._pressed = None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            row = self.rowAt(self.viewport().mapFromGlobal(event.globalPos()).y())
            where = event.globalPos()
        else:
            row = self.current_row
            where = self._beside(row)
        card = self.cards.card(row) if row >= 0 else None
        if card is not None:
            self.menu_requested.emit(card.opportunity_id, where)

    def _beside(self, row: int) -> QPoint:
        """Where a menu opens that the keyboard asked for: at the card's lower edge."""
        return self.viewport().mapToGlobal(self.card_rect(row).bottomLeft() + QPoint(self.theme.metrics.space(2), 0))

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        if self._dragging:
            if key == Qt.Key.Key_Escape:
                self._end_drag(dropped=False)
            return
        if held == control | shift and key in _ARROWS:
            self._shift(*_ARROWS[key])
        elif held in (Qt.KeyboardModifier.NoModifier, control) and self._walk(key, choose=not held):
            pass
        elif held or not self._act(key):
            event.ignore()

    def _walk(self, key: Qt.Key, *, choose: bool) -> bool:
        """Move the keyboard; with ``choose`` the selection goes along."""
        self.show_ring(shown=True)
        row, count = self.current_row, self.cards.rowCount()
        page = max(self.viewport().height() // self.painter.layout.row_height, 1)
        match key:
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                step = _ARROWS[key][0] * (-1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1)
                y = self.rowViewportPosition(row) + self.rowHeight(row) // 2 if row >= 0 else 0
                self.left.emit(step, y)
                return True
            case Qt.Key.Key_Up:
                row -= 1
            case Qt.Key.Key_Down:
                row += 1
            case Qt.Key.Key_Home:
                row = 0
            case Qt.Key.Key_End:
                row = count - 1
            case Qt.Key.Key_PageUp:
                row -= page
            case Qt.Key.Key_PageDown:
                row += page
            case _:
                return False
        if count:
            self.go_to(min(max(row, 0), count - 1), choose=choose)
        return True

    def go_to(self, row: int, *, choose: bool) -> None:
        """Put the keyboard on a card, and with ``choose`` select it."""
        self.set_current_row(row)
        card = self.cards.card(row)
        if choose and card is not None:
            self.chosen.emit(card.contact_id, card.opportunity_id)

    def _shift(self, columns: int, rows: int) -> None:
        self.show_ring(shown=True)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            columns = -columns
        card = self.current_card()
        if card is not None:
            self.shift_requested.emit(card.opportunity_id, columns, rows)

    def _act(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Minus:
            self.fold_requested.emit()
            return True
        card = self.current_card()
        if card is None:
            return False
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.opened.emit(card.contact_id)
            case Qt.Key.Key_Space:
                self.chosen.emit(card.contact_id, card.opportunity_id)
            case Qt.Key.Key_Delete:
                self.trash_requested.emit(card.contact_id)
            case Qt.Key.Key_M:
                self.move_menu_requested.emit(card.opportunity_id, self._beside(self.current_row))
            case _:
                return False
        return True

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Nothing: Qt's own would read every row. Ctrl+K searches."""

    # Focus

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _KEYBOARD_REASONS:
            self.show_ring(shown=True)
        if self.current_row < 0 and self.cards.rowCount():
            self.set_current_row(max(self.row_near(0), 0), scroll=False)
        self.viewport().update()
        self.show_bar()
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._dragging and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._end_drag(dropped=False)
        self.viewport().update()
        self.show_bar()
        self.focus_changed.emit()
