"""The cards of one column on the screen: where they are, what is marked, how they scroll.

A table of one column with sections of one fixed height: Qt then neither measures nor lays out any row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from prospectdesk.ui.board.card import CardDelegate, CardPainter
from prospectdesk.ui.common.look import Surface, set_surface

if TYPE_CHECKING:
    from prospectdesk.domain.card import Card
    from prospectdesk.ui.board.model import ColumnModel
    from prospectdesk.ui.board.slim_bar import SlimBar
    from prospectdesk.ui.board.windows import AnswersOf
    from prospectdesk.ui.common.theme import Theme


class CardList(QTableView):
    """One column's cards. Its current index is where the keyboard is; what is selected is the board's to say."""

    def __init__(
        self, model: ColumnModel, painter: CardPainter, theme: Theme, answers_of: AnswersOf, parent: QWidget
    ) -> None:
        super().__init__(parent)
        # One that Python knows: for the first widget that Qt made and Python asks for, PySide makes classes for all of
        # Qt's widgets, and the first picture would wait for them.
        self._area = QWidget()
        self.setViewport(self._area)
        self.painter = painter
        self.theme = theme
        self.cards = model
        self._drop_row: int | None = None
        self._wanted_scroll: int | None = None
        self._bar: SlimBar | None = None
        self.delegate = CardDelegate(painter, model, answers_of, self)
        self.setItemDelegate(self.delegate)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_surface(self, Surface.COLUMN)
        self.resize_rows()
        self.setModel(model)
        self.verticalScrollBar().rangeChanged.connect(self._scroll_as_wanted)

    def resize_rows(self) -> None:
        """Take the height of the cards from their painter."""
        self.verticalHeader().setDefaultSectionSize(self.painter.layout.row_height)

    @property
    def current_row(self) -> int:
        """Where the keyboard is; -1 where nowhere."""
        return self.currentIndex().row()

    def current_card(self) -> Card | None:
        """The card the keyboard is on."""
        row = self.current_row
        return None if row < 0 else self.cards.card(row)

    def set_current_row(self, row: int, *, scroll: bool = True) -> None:
        """Put the keyboard on a card and bring it into sight; -1: nowhere."""
        index = self.cards.index(row, 0) if row >= 0 else QModelIndex()
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        if scroll and row >= 0:
            self.scrollTo(index)

    def set_selected(self, opportunity_id: int, row: int | None) -> None:
        """Show a card as the selected one; ``row`` where it is known to stand here."""
        if self.delegate.selected != opportunity_id:
            window = self.cards.window
            before = window.find(self.delegate.selected) if window is not None and self.delegate.selected else None
            self.delegate.selected = opportunity_id
            for changed in (before, row):
                if changed is not None:
                    self.update(self.cards.index(changed, 0))
        model = self.selectionModel()
        if row is None:
            if model.hasSelection():
                model.clearSelection()
        elif not model.isRowSelected(row):
            model.select(self.cards.index(row, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def set_lifted(self, opportunity_id: int) -> None:
        """Show a card as being dragged; 0: none."""
        self.delegate.lifted = opportunity_id
        self.viewport().update()

    def card_rect(self, row: int) -> QRect:
        """Where the card of a row is, in the viewport."""
        cell = QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
        return self.painter.layout.card_rect(cell)

    def row_near(self, y: int) -> int:
        """The row at a height of the viewport, or the nearest one; -1 where there is none."""
        count = self.cards.rowCount()
        if not count:
            return -1
        row = self.rowAt(min(max(y, 0), self.viewport().height() - 1))
        return row if row >= 0 else count - 1

    def top_row(self) -> tuple[int, int]:
        """The first row in sight, and how many pixels of it are out of sight; (-1, 0) where there is none."""
        row = self.rowAt(0)
        return (row, -self.rowViewportPosition(row)) if row >= 0 else (-1, 0)

    def scroll_to_row(self, row: int, offset: int) -> None:
        """Make a row the first in sight, with so many pixels of it out of sight; at once, or when it is laid out."""
        self._wanted_scroll = row * self.painter.layout.row_height + offset
        self._scroll_as_wanted()

    def _scroll_as_wanted(self) -> None:
        bar = self.verticalScrollBar()
        if self._wanted_scroll is not None and (bar.maximum() >= self._wanted_scroll or not self._wanted_scroll):
            bar.setValue(self._wanted_scroll)
            self._wanted_scroll = None

    # Dragging over it

    def drop_row_at(self, y: int) -> int:
        """The row a card would take that is dropped at a height of the viewport."""
        row = self.rowAt(y)
        if row < 0:
            return 0 if y < 0 else self.cards.rowCount()
        middle = self.rowViewportPosition(row) + self.rowHeight(row) // 2
        return row + 1 if y > middle else row

    def show_drop(self, row: int | None) -> None:
        """Show a line where a card would land; None: none."""
        if row != self._drop_row:
            self._drop_row = row
            self.viewport().update()

    def show_ring(self, *, shown: bool) -> None:
        if self.delegate.ring != shown:
            self.delegate.ring = shown
            self.viewport().update()

    def show_ring_like(self, other: CardList) -> None:
        """Show the focus as another column did: the keyboard went from there to here."""
        self.show_ring(shown=other.delegate.ring)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        empty = not self.cards.rowCount()
        if self._drop_row is None and not (empty and self.hasFocus() and self.delegate.ring):
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, colors = self.theme.metrics, self.theme.colors
        if self._drop_row is not None:
            self._paint_drop_line(painter, self._drop_row)
        else:
            painter.setPen(QPen(colors.text, 1.5))
            inset = metrics.px(6)
            area = QRectF(self.viewport().rect().adjusted(inset, 1, -inset, -inset))
            painter.drawRoundedRect(area, metrics.radius, metrics.radius)
        painter.end()

    def _paint_drop_line(self, painter: QPainter, row: int) -> None:
        layout, metrics = self.painter.layout, self.theme.metrics
        thick = metrics.px(3)
        y = row * layout.row_height - self.verticalScrollBar().value()
        y = min(max(y, thick // 2 + 1), self.viewport().height() - thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colors.accent)
        line = QRectF(layout.side, y - thick / 2, self.viewport().width() - 2 * layout.side, thick)
        painter.drawRoundedRect(line, thick / 2, thick / 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A wheel's notch moves by about a card and a half.
        self.verticalScrollBar().setSingleStep(max(self.painter.layout.row_height // 2, 1))
        if self._bar is not None:
            self._bar.place(self.theme.metrics.scale)

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(delta.x()) > abs(delta.y()):
            # Sideways is the board's.
            event.ignore()
            return
        super().wheelEvent(event)
        # At its end a column stays: the board must not start to move under the mouse.
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.show_bar()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.show_bar()

    def show_bar(self) -> None:
        """The scroll bar is there for whoever is: the mouse or the keyboard."""
        wanted = self.underMouse() or self.hasFocus() or (self._bar is not None and self._bar.isSliderDown())
        if self._bar is None and wanted:
            from prospectdesk.ui.board.slim_bar import SlimBar

            self._bar = SlimBar(self)
            self._bar.place(self.theme.metrics.scale)
        if self._bar is not None:
            self._bar.want(wanted=wanted)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.viewport().update()
