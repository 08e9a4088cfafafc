"""Dragging a card with the mouse.

Own mouse handling rather than Qt's drag and drop: the card follows the mouse the same way on every desktop, no second
event loop runs meanwhile, and there is nothing that another program could drop on us. While a button is held, all
mouse events go to the view the drag began in; it hands them on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QMargins, QObject, QPoint, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QStyle, QWidget

from prospectdesk.ui.board.card import CardPainter, CardState

if TYPE_CHECKING:
    from prospectdesk.domain.card import Card
    from prospectdesk.ui.board.board import Board
    from prospectdesk.ui.board.column import Column
    from prospectdesk.ui.board.drop_strip import DropStrip
    from prospectdesk.ui.common.icons import Icons

_TICK_MS = 16
_EDGE = 44  # design pixels from an edge within which the board scrolls by itself
_FASTEST = 18  # design pixels a tick
_FADED = 0.45
_MARGIN = 12  # around the floating card, for its shadow


@dataclass(frozen=True, slots=True)
class _Target:
    """Where the card would land: a row of a column, or an end."""

    column: Column | None = None
    row: int = 0
    end: str = ""


class FloatingCard(QWidget):
    """The card under the mouse, above everything in the window."""

    def __init__(self, window: QWidget, picture: QPixmap) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._picture = picture
        self._faded = False
        self.resize(picture.deviceIndependentSize().toSize())

    def set_faded(self, *, faded: bool) -> None:
        """Let what lies under the card be read."""
        if faded != self._faded:
            self._faded = faded
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(_FADED if self._faded else 1)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()


class CardDrag(QObject):
    """One drag at a time. It moves nothing: it says what was wished."""

    move_wished = Signal(int, int, int, bool)  # opportunity, stage, the card it goes above (0: none), on top
    end_wished = Signal(int, str)  # opportunity, one of ``drop_strip.ENDS``

    def __init__(self, icons: Icons, board: Board, strip: DropStrip, painter: CardPainter, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self._icons = icons
        self._board = board
        self._strip = strip
        self._painter = painter
        self._source: Column | None = None
        self._card: Card | None = None
        self._row = -1
        self._at = QPoint()
        self._grip = QPoint()
        self._origin = QPoint()
        self._target: _Target | None = None
        self._floating: FloatingCard | None = None
        self._scroll = QTimer(self, interval=_TICK_MS)
        self._scroll.timeout.connect(self._scroll_by_itself)

    @property
    def active(self) -> bool:
        """Whether a card is on its way."""
        return self._card is not None

    def begin(self, column: Column, row: int, at: QPoint, grip: QPoint) -> None:
        """A card is taken at ``grip`` (inside it), the mouse being at ``at`` on the screen."""
        card = column.model.card(row)
        if card is None:
            column.view.cancel_drag()
            return
        self._source, self._card, self._row, self._grip = column, card, row, grip
        view = column.view
        view.set_lifted(card.opportunity_id)
        view.drag_moved.connect(self.move)
        view.drag_dropped.connect(self.drop)
        view.drag_cancelled.connect(self.cancel)
        view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        window = self._page.window()
        self._floating = FloatingCard(window, self._picture(column, card, row))
        self._origin = window.mapFromGlobal(view.viewport().mapToGlobal(view.card_rect(row).topLeft()))
        self._strip.rise()
        self._floating.show()
        self._floating.raise_()
        self._scroll.start()
        self.move(at)

    def _picture(self, column: Column, card: Card, row: int) -> QPixmap:
        """The card with a shadow around it, a little see-through."""
        margin = self._icons.theme.metrics.px(_MARGIN)
        rect = column.view.card_rect(row)
        rect.moveTo(margin, margin)
        ratio = self._page.devicePixelRatioF()
        picture = QPixmap((rect.size().grownBy(QMargins(margin, margin, margin, margin)).toSizeF() * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors, metrics = self._icons.theme.colors, self._icons.theme.metrics
        painter.setPen(Qt.PenStyle.NoPen)
        if not colors.high_contrast:
            painter.setBrush(colors.shadow)
            for grow in range(margin // 2, 0, -2):
                painter.setOpacity(0.28)
                soft = rect.adjusted(-grow, -grow + metrics.px(3), grow, grow + metrics.px(3))
                painter.drawRoundedRect(soft, metrics.radius + grow, metrics.radius + grow)
        painter.setOpacity(1)
        rtl = column.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._painter.paint(painter, rect, card, column.stage, CardState.SELECTED, rtl=rtl)
        painter.end()
        return picture

    def move(self, at: QPoint) -> None:
        """The mouse is at a place on the screen."""
        if self._floating is None:
            return
        self._at = at
        margin = self._icons.theme.metrics.px(_MARGIN)
        place = self._page.window().mapFromGlobal(at) - self._grip - QPoint(margin, margin)
        self._floating.move(place)
        self._aim()

    def _aim(self) -> None:
        target = self._target_at(self._at)
        if target == self._target:
            return
        before = self._target
        self._target = target
        if self._floating is not None:
            self._floating.set_faded(faded=target is not None and target.column is None)
        if before is not None and before.column is not None and (target is None or target.column is not before.column):
            before.column.show_drop(None)
        if target is not None and target.column is not None:
            target.column.show_drop(target.row)

    def _target_at(self, at: QPoint) -> _Target | None:
        end = self._strip.aim(at)
        if end is not None:
            return _Target(end=end)
        if not self._page.rect().contains(self._page.mapFromGlobal(at)):
            return None
        for column in self._board.columns:
            if column.rect().contains(column.mapFromGlobal(at)):
                return _Target(column, column.drop_row_at(at))
        return None

    def drop(self) -> None:
        """The mouse was let go."""
        self._aim()
        card, target, source, row = self._card, self._target, self._source, self._row
        if source is not None and card is not None and source.model.window is not None:
            # Others may have come or gone meanwhile.
            found = source.model.window.find(card.opportunity_id)
            row = row if found is None else found
        stays = target is None or (target.column is source and target.row in (row, row + 1))
        self._end(fly_back=stays)
        if card is None or target is None or stays:
            return
        if target.column is None:
            self.end_wished.emit(card.opportunity_id, target.end)
            return
        model = target.column.model
        below = model.card(target.row) if target.row < model.rowCount() and not target.column.folded else None
        on_top = below is None and (target.column.folded or not target.row)
        before = below.opportunity_id if below is not None else 0
        self.move_wished.emit(card.opportunity_id, target.column.stage.id, before, on_top)

    def cancel(self) -> None:
        """Escape, another button, or the focus went away: everything stays where it was."""
        if self._card is not None:
            self._end(fly_back=True)

    def _end(self, *, fly_back: bool) -> None:
        self._scroll.stop()
        self._strip.sink()
        if self._target is not None and self._target.column is not None:
            self._target.column.show_drop(None)
        if self._source is not None:
            view = self._source.view
            view.set_lifted(0)
            view.drag_moved.disconnect(self.move)
            view.drag_dropped.disconnect(self.drop)
            view.drag_cancelled.disconnect(self.cancel)
            view.viewport().unsetCursor()
            view.cancel_drag()
        if self._floating is not None:
            self._send_off(self._floating, fly_back=fly_back)
        self._source = self._card = self._target = self._floating = None

    def _send_off(self, floating: FloatingCard, *, fly_back: bool) -> None:
        milliseconds = floating.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, floating)
        if not fly_back or milliseconds <= 0:
            floating.close()
            return
        margin = self._icons.theme.metrics.px(_MARGIN)
        flight = QPropertyAnimation(floating, b"pos", floating)
        flight.setDuration(min(milliseconds, 160))
        flight.setEasingCurve(QEasingCurve.Type.OutCubic)
        flight.setEndValue(self._origin - QPoint(margin, margin))
        flight.finished.connect(floating.close)
        flight.start()

    def _scroll_by_itself(self) -> None:
        """Near an edge, the board scrolls sideways and the column under the card up and down."""
        metrics = self._icons.theme.metrics
        edge, fastest = metrics.px(_EDGE), metrics.px(_FASTEST)
        inside = self._board.viewport().mapFromGlobal(self._at)
        sideways = _speed(inside.x(), self._board.viewport().width(), edge, fastest)
        if sideways and self._board.viewport().rect().adjusted(-edge, 0, edge, 0).contains(inside):
            bar = self._board.horizontalScrollBar()
            bar.setValue(bar.value() + (-sideways if self._board.isRightToLeft() else sideways))
        target = self._target
        if target is not None and target.column is not None and not target.column.folded:
            view = target.column.view
            y = view.viewport().mapFromGlobal(self._at).y()
            # The strip of ends covers the lowest part of the column.
            covered = view.viewport().mapFromGlobal(self._page.mapToGlobal(QPoint(0, self._strip.top)))
            length = min(view.viewport().height(), covered.y())
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + _speed(y, length, edge, fastest))
        self._aim()


def _speed(at: int, length: int, edge: int, fastest: int) -> int:
    """Pixels to scroll by: nothing in the middle, faster towards the ends."""
    if at < edge:
        return -min(fastest, (edge - at) * fastest // edge)
    if at > length - edge:
        return min(fastest, (at - length + edge) * fastest // edge)
    return 0
