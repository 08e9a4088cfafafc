"""The list of Today: arrows go from thing to thing, and the line at hand has its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from prospectdesk.ui.common.look import Surface, set_surface
from prospectdesk.ui.today.painter import LinePainter
from prospectdesk.ui.today.row_actions import RowActions, Wish

if TYPE_CHECKING:
    from prospectdesk.domain.today import DueItem
    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.today.model import AgendaModel

_Index = QModelIndex | QPersistentModelIndex
_KEYS = {
    Qt.Key.Key_Return: Wish.OPEN,
    Qt.Key.Key_Enter: Wish.OPEN,
    Qt.Key.Key_Space: Wish.DONE,
    Qt.Key.Key_1: Wish.DONE,
    Qt.Key.Key_2: Wish.TOMORROW,
    Qt.Key.Key_3: Wish.PICK_DATE,
}


class AgendaView(QListView):
    """Says what is wished for a thing; what comes of it, the controller knows."""

    wished = Signal(object, object)  # Wish, DueItem
    current_changed = Signal(object)  # DueItem | None

    def __init__(self, icons: Icons, model: AgendaModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._agenda = model
        self._painter = LinePainter(icons, model, self)
        self.actions_here = RowActions(icons, self.viewport())
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        set_surface(self, Surface.PANEL)
        self.actions_here.wished.connect(self._wish_active)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.doubleClicked.connect(lambda index: self._wish(Wish.OPEN, index.row()))
        model.modelReset.connect(self._after_reset)
        icons.theme.changed.connect(self.scheduleDelayedItemsLayout)
        icons.theme.changed.connect(self.place_actions)

    # Where the keyboard is

    @property
    def current_item(self) -> DueItem | None:
        """The thing the keyboard is on."""
        return self._agenda.item(self.currentIndex().row())

    def go_to(self, row: int) -> None:
        """Put the keyboard on a line, choosing it; -1: on none."""
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.setCurrentIndex(self._agenda.index(row))
        self.place_actions()

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        self.place_actions()
        self.current_changed.emit(self._agenda.item(current.row()))

    # Buttons of the line at hand

    def _after_reset(self) -> None:
        self._painter.hovered = -1
        # Lines are laid out when control returns.
        QTimer.singleShot(0, self, self.place_actions)

    def place_actions(self) -> None:
        """Show the buttons on the line under the mouse, else on the current one."""
        row = self._painter.hovered if self._painter.hovered >= 0 else self.currentIndex().row()
        item = self._agenda.item(row)
        if item is None:
            row = -1
        rect = self.visualRect(self._agenda.index(row)) if row >= 0 else None
        if item is None or rect is None or not rect.isValid():
            self.actions_here.hide()
            self._set_active(-1, 0)
            return
        self.actions_here.show_for(item)
        metrics = self._icons.theme.metrics
        size = self.actions_here.sizeHint()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inset = metrics.px(14)
        x = rect.x() + inset if rtl else rect.right() + 1 - inset - size.width()
        self.actions_here.setGeometry(x, rect.y() + (rect.height() - size.height()) // 2, size.width(), size.height())
        self.actions_here.show()
        self._set_active(row, size.width() + metrics.px(6))

    def _set_active(self, row: int, reserved: int) -> None:
        if (row, reserved) != (self._painter.active, self._painter.reserved):
            self._painter.active, self._painter.reserved = row, reserved
            self.viewport().update()

    def _wish_active(self, wish: Wish) -> None:
        self._wish(wish, self._painter.active)

    def _wish(self, wish: Wish, row: int) -> None:
        item = self._agenda.item(row)
        if item is not None and wish in RowActions.offered(item):
            if row != self.currentIndex().row():
                self.go_to(row)
            self.wished.emit(wish, item)

    # Mouse and keyboard

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        # The buttons lie on the line: going to them is no leaving.
        inside = self.viewport().rect().contains(self.viewport().mapFromGlobal(self.cursor().pos()))
        if not inside:
            self._hover(-1)

    def _scrolled(self) -> None:
        """Another line has come under the mouse."""
        if self._painter.hovered >= 0:
            self._hover(self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())).row())
        self.place_actions()

    def _hover(self, row: int) -> None:
        if self._agenda.item(row) is None:
            row = -1
        if row != self._painter.hovered:
            self._painter.hovered = row
            self.viewport().update()
            self.place_actions()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        wish = _KEYS.get(Qt.Key(event.key())) if plain else None
        if wish is not None:
            self._wish(wish, self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are no search here."""

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        index = super().moveCursor(action, modifiers)
        if self._agenda.item(index.row()) is not None:
            return index
        # Qt stops before what cannot be chosen; the first and the last line may be headings.
        target = self._agenda.nearest(index.row())
        return self._agenda.index(target) if target >= 0 else QModelIndex()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._painter.ringed = event.reason() not in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason)
        if self.current_item is None:
            self.go_to(self._agenda.nearest(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_actions()

    def place_below(self, row: int) -> QPoint:
        """Where on the screen something that belongs to a line may open."""
        rect = self.visualRect(self._agenda.index(row))
        return self.viewport().mapToGlobal(rect.bottomLeft())
