"""Where one is on the way: the pages in a row, those done with a tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from prospectdesk.ui.common.theme import TextSize, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIDE = 16  # of a mark, in design pixels


class Steps(QWidget):
    """Shows, and says to assistive technology, which page of which this is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_steps(self, names: Sequence[str], current: int) -> None:
        """The names of the pages, and the number of this one."""
        self._names, self._current = tuple(names), current
        if 0 <= current < len(self._names):
            self.setAccessibleName(
                self.tr("Step {number} of {count}: {name}").format(
                    number=current + 1, count=len(self._names), name=self._names[current]
                )
            )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self._theme.metrics
        fonts = QFontMetrics(self._theme.font(TextSize.BASE, bold=True))
        width = sum(fonts.horizontalAdvance(name) + metrics.px(_SIDE + 6 + 20) for name in self._names)
        return QSize(width, metrics.target)

    minimumSizeHint = sizeHint

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        colors, metrics = self._theme.colors, self._theme.metrics
        font = self._theme.font(TextSize.BASE, bold=True)
        fonts = QFontMetrics(font)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, x = metrics.px(_SIDE), 0.0
        for number, name in enumerate(self._names):
            words = fonts.horizontalAdvance(name) + 1
            width = side + metrics.px(6) + words
            left = self.width() - x - width if rtl else x
            mark = QRectF(left + width - side if rtl else left, (self.height() - side) / 2, side, side)
            self._paint_mark(painter, mark, number)
            shown = colors.text if number == self._current else colors.done if number < self._current else colors.muted
            painter.setPen(shown)
            text = QRectF(left if rtl else left + side + metrics.px(6), 0, words, self.height())
            painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter.value), name)
            x += width + metrics.px(20)
        painter.end()

    def _paint_mark(self, painter: QPainter, rect: QRectF, number: int) -> None:
        colors = self._theme.colors
        painter.save()
        painter.translate(rect.topLeft())
        painter.scale(rect.width() / 16, rect.height() / 16)
        whole = QRectF(1, 1, 14, 14)
        if number < self._current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.done)
            painter.drawEllipse(whole)
            tick = QPainterPath(QPointF(4.9, 8.3))
            tick.lineTo(7.1, 10.5)
            tick.lineTo(11.2, 5.8)
            pen = QPen(colors.on_done, 1.8)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(tick, pen)
        elif number == self._current:
            painter.setPen(QPen(colors.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(whole.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.accent)
            painter.drawEllipse(QPointF(8, 8), 3.4, 3.4)
        else:
            painter.setPen(QPen(colors.outline, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(whole)
        painter.restore()
