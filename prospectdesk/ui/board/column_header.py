"""The head of a column: its dot, its name, how many cards there are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from prospectdesk.ui.common.icon_button import IconButton
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import plain_tip
from prospectdesk.ui.common.theme import TextSize

DOT = 9  # design pixels
_LEADING = int(Qt.AlignmentFlag.AlignLeft.value) | int(Qt.AlignmentFlag.AlignVCenter.value)
_TRAILING = int(Qt.AlignmentFlag.AlignRight.value) | int(Qt.AlignmentFlag.AlignVCenter.value)


class ColumnHeader(QWidget):
    """Name and count are painted; the buttons come where they are wanted: "+" always, "fold" under the mouse."""

    add_requested = Signal()
    fold_requested = Signal()

    def __init__(self, icons: Icons, *, can_add: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._theme = icons.theme
        self._name, self._count, self._color = "", "", QColor()
        self._fold: IconButton | None = None
        self._add: IconButton | None = None
        if can_add:
            self._add = IconButton(icons, Icon.PLUS, self.tr("New lead"), parent=self)
            self._add.clicked.connect(self.add_requested)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        icons.theme.changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        self._name_font = self._theme.font(TextSize.BASE, bold=True)
        self._count_font = self._theme.font(TextSize.BASE)
        self.updateGeometry()
        self._place()
        self.update()

    def say(self, name: str, count: str, color: QColor) -> None:
        """Name, count and dot of the stage."""
        self._name, self._count, self._color = name, count, color
        cut = QFontMetrics(self._name_font).horizontalAdvance(name) > self._name_rect().width()
        self.setToolTip(plain_tip(name) if cut else "")
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self._theme.metrics
        return QSize(metrics.px(180), metrics.target + metrics.space(1))

    minimumSizeHint = sizeHint

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        if self._fold is None:
            self._fold = IconButton(
                self._icons, Icon.CHEVRON_LEFT, self.tr("Fold the column"), shortcut="-", parent=self
            )
            # The keyboard folds with "-": a stop at every head would make the way through the board long.
            self._fold.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._fold.clicked.connect(self.fold_requested)
        self._fold.show()
        self._place()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._fold is not None:
            self._fold.hide()
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.fold_requested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            if self._add is not None:
                self._add.set_text(self.tr("New lead"))
            if self._fold is not None:
                self._fold.set_text(self.tr("Fold the column"), "-")

    def _place(self) -> None:
        """The buttons at the trailing end, "+" outermost."""
        metrics = self._theme.metrics
        side, x = metrics.target, self.width() - metrics.space(1)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for button in (self._add, self._fold):
            if button is not None and not button.isHidden():
                x -= side
                left = self.width() - x - side if rtl else x
                button.setGeometry(left, (self.height() - side) // 2, side, side)
        self.update()

    def _trailing_edge(self) -> int:
        metrics = self._theme.metrics
        shown = sum(button is not None and not button.isHidden() for button in (self._add, self._fold))
        return self.width() - (metrics.space(1) + shown * metrics.target if shown else metrics.space(3))

    def _count_rect(self) -> QRect:
        width = QFontMetrics(self._count_font).horizontalAdvance(self._count)
        return QRect(self._trailing_edge() - width, 0, width, self.height())

    def _name_rect(self) -> QRect:
        metrics = self._theme.metrics
        left = metrics.space(3) + metrics.px(DOT) + metrics.px(7)
        return QRect(left, 0, max(self._count_rect().x() - metrics.space(2) - left, 0), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            leading, trailing = _TRAILING, _LEADING
        else:
            leading, trailing = _LEADING, _TRAILING
        name, count = self._name_rect(), self._count_rect()
        metrics = self._theme.metrics
        dot = metrics.px(DOT)
        middle = QPointF(metrics.space(3) + dot / 2, self.height() / 2)
        if leading == _TRAILING:
            name.moveRight(self.width() - 1 - name.x())
            count.moveRight(self.width() - 1 - count.x())
            middle.setX(self.width() - middle.x())
        paint_dot(painter, middle, dot, self._color)
        painter.setFont(self._name_font)
        painter.setPen(self._theme.colors.text)
        text = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, leading, text)
        painter.setFont(self._count_font)
        painter.setPen(self._theme.colors.muted)
        painter.drawText(count, trailing, self._count)
        painter.end()


def paint_dot(painter: QPainter, middle: QPointF, size: float, color: QColor) -> None:
    """The dot of a stage."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(middle, size / 2, size / 2)
