"""The strip a column folds to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from prospectdesk.ui.board.column_header import DOT, paint_dot
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import plain_tip
from prospectdesk.ui.common.theme import TextSize

_LEADING = int(Qt.AlignmentFlag.AlignLeft.value) | int(Qt.AlignmentFlag.AlignVCenter.value)


class FoldedStrip(QAbstractButton):
    """A folded column: pressed, it unfolds. It still takes a drop."""

    left = Signal(int)  # -1: to the column before, 1: after

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._theme = icons.theme
        self._name, self._count, self._color = "", "", QColor()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        icons.theme.changed.connect(self.update)

    def say(self, name: str, count: str, color: QColor) -> None:
        """Name, count and dot of the stage."""
        self._name, self._count, self._color = name, count, color
        self.setAccessibleName(self.tr("{stage}, folded, cards: {count}").format(stage=name, count=count))
        self.setToolTip(plain_tip(self.tr("{stage}: unfold the column").format(stage=name)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.metrics.px(36), self._theme.metrics.px(120))

    minimumSizeHint = sizeHint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus):
            self.click()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self.left.emit(1 if (key == Qt.Key.Key_Right) != turned else -1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, metrics = self._theme.colors, self._theme.metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(colors.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = metrics.radius_column
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        icon = metrics.icon
        side = metrics.px(10)
        hint = colors.text if self.underMouse() else colors.muted
        top = metrics.space(2) + icon // 4
        self._icons.paint(painter, QRect((self.width() - icon) // 2, top, icon, icon), Icon.CHEVRON_RIGHT, hint)
        y = top + icon + metrics.space(3)
        paint_dot(painter, QPointF(self.width() / 2, y), metrics.px(DOT), self._color)
        # The name runs downwards, the count after it.
        painter.translate(self.width() / 2, y + side)
        painter.rotate(90)
        painter.setFont(self._theme.font(TextSize.BASE, bold=True))
        painter.setPen(colors.text)
        room = self.height() - y - side - metrics.space(2)
        count_width = QFontMetrics(self._theme.font(TextSize.BASE)).horizontalAdvance(self._count)
        text = painter.fontMetrics().elidedText(
            self._name, Qt.TextElideMode.ElideRight, max(int(room) - count_width - metrics.space(2), 0)
        )
        line = QRect(0, -self.width() // 2, painter.fontMetrics().horizontalAdvance(text) + 1, self.width())
        painter.drawText(line, _LEADING, text)
        painter.setFont(self._theme.font(TextSize.BASE))
        painter.setPen(colors.muted)
        after = QRect(line.right() + metrics.space(2), line.y(), count_width + 1, line.height())
        painter.drawText(after, _LEADING, self._count)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()
