"""Paints the lines of Today: who, why, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from prospectdesk.ui.common.chip import ChipPainter
from prospectdesk.ui.common.look import plain_tip
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.today.model import AgendaModel, Heading
from prospectdesk.ui.today.words import count_text, heading, sign, when, why

if TYPE_CHECKING:
    from prospectdesk.domain.today import DueItem
    from prospectdesk.ui.common.icons import Icons

_Index = QModelIndex | QPersistentModelIndex
_LINE, _HEAD = 52, 40  # design pixels
_SIDE, _GAP, _SIGN, _BADGE = 16, 12, 16, 30
_SINGLE = int(Qt.TextFlag.TextSingleLine.value)


class LinePainter(QStyledItemDelegate):
    """``active`` is the line whose buttons are shown: nothing is painted where they stand, ``reserved`` pixels wide."""

    def __init__(self, icons: Icons, model: AgendaModel, parent: QObject) -> None:
        super().__init__(parent)
        self._icons = icons
        self._model = model
        self._theme = icons.theme
        self._chips = ChipPainter(icons)
        self.hovered = -1
        self.active = -1
        self.reserved = 0
        self.ringed = False  # the keyboard is here: the current line shows it
        self._renew()
        icons.theme.changed.connect(self._renew)

    def _renew(self) -> None:
        theme = self._theme
        self._name = theme.font(TextSize.BASE, bold=True)
        self._text = theme.font(TextSize.BASE)
        self._small = theme.font(TextSize.SMALL, bold=True)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        metrics = self._theme.metrics
        is_heading = isinstance(self._model.line(index.row()), Heading)
        least = metrics.px(_HEAD if is_heading else _LINE)
        lines = 1 if is_heading else 2
        return QSize(0, max(least, round(lines * metrics.line) + metrics.px(14)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line = self._model.line(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        if isinstance(line, Heading):
            self._paint_heading(painter, option.rect, line, rtl=rtl)
        elif line is not None:
            self._paint_item(painter, option, index.row(), line, rtl=rtl)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, line: Heading, *, rtl: bool) -> None:
        theme = self._theme
        inner = rect.adjusted(theme.metrics.px(_SIDE), 0, -theme.metrics.px(_SIDE), -theme.metrics.px(6))
        flags = int(Qt.AlignmentFlag.AlignBottom.value) | _SINGLE
        flags |= int((Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft).value)
        painter.setFont(self._small)
        painter.setPen(theme.colors.text)
        title = heading(line.matter)
        painter.drawText(inner, flags, title)
        after = QFontMetrics(self._small).horizontalAdvance(title) + theme.metrics.px(8)
        painter.setPen(theme.colors.muted)
        rest = inner.adjusted(0, 0, -after, 0) if rtl else inner.adjusted(after, 0, 0, 0)
        painter.drawText(rest, flags, count_text(line.count))

    def _paint_item(
        self, painter: QPainter, option: QStyleOptionViewItem, row: int, item: DueItem, *, rtl: bool
    ) -> None:
        theme = self._theme
        colors, metrics = theme.colors, theme.metrics
        rect: QRect = option.rect
        ground = rect.adjusted(metrics.px(6), 0, -metrics.px(6), -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or row == self.hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.selection if selected else colors.hover)
            painter.drawRoundedRect(ground, metrics.radius, metrics.radius)
        else:
            inset = metrics.px(_SIDE)
            painter.fillRect(rect.x() + inset, rect.bottom(), rect.width() - 2 * inset, 1, colors.hairline)
        inner = rect.adjusted(metrics.px(_SIDE), 0, -metrics.px(_SIDE), 0)
        inner = self._paint_sign(painter, inner, item, rtl=rtl)
        inner = self._paint_when(painter, inner, row, item, rtl=rtl)
        self._paint_texts(painter, inner, item, rtl=rtl)
        if self.ringed and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colors.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(ground).adjusted(1, 1, -1, -1), metrics.radius, metrics.radius)

    def _paint_sign(self, painter: QPainter, inner: QRect, item: DueItem, *, rtl: bool) -> QRect:
        colors, metrics = self._theme.colors, self._theme.metrics
        icon, tone = sign(item)
        side = metrics.px(_BADGE)
        badge = QRect(0, 0, side, side)
        badge.moveCenter(inner.center())
        badge.moveLeft(inner.right() + 1 - side if rtl else inner.x())
        painter.setPen(QPen(colors.outline, 1) if colors.high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(colors.tint(tone))
        painter.drawEllipse(badge)
        size = metrics.px(_SIGN)
        place = QRect(0, 0, size, size)
        place.moveCenter(badge.center())
        self._icons.paint(painter, place, icon, colors.tone(tone))
        room = side + metrics.px(_GAP)
        return inner.adjusted(0 if rtl else room, 0, -room if rtl else 0, 0)

    def _paint_when(self, painter: QPainter, inner: QRect, row: int, item: DueItem, *, rtl: bool) -> QRect:
        """The chip at the end; while the line's buttons are shown, it stands before them."""
        metrics = self._theme.metrics
        if row == self.active and self.reserved:
            inner = inner.adjusted(self.reserved if rtl else 0, 0, 0 if rtl else -self.reserved, 0)
        chip = when(item, self._model.today)
        width = min(self._chips.width(chip), inner.width() // 2)
        y = inner.y() + (inner.height() - self._chips.height) // 2
        x = inner.x() + width if rtl else inner.right() + 1 - width
        used = self._chips.paint(painter, x, y, chip, width, rtl=rtl)
        room = used + metrics.px(_GAP)
        return inner.adjusted(room if rtl else 0, 0, 0 if rtl else -room, 0)

    def _paint_texts(self, painter: QPainter, inner: QRect, item: DueItem, *, rtl: bool) -> None:
        colors, metrics = self._theme.colors, self._theme.metrics
        name_metrics, text_metrics = QFontMetrics(self._name), QFontMetrics(self._text)
        gap = metrics.px(2)
        height = name_metrics.height() + gap + text_metrics.height()
        first = QRect(inner.x(), inner.y() + (inner.height() - height) // 2, inner.width(), name_metrics.height())
        second = QRect(inner.x(), first.bottom() + 1 + gap, inner.width(), text_metrics.height())
        flags = int(Qt.AlignmentFlag.AlignVCenter.value) | _SINGLE
        flags |= int((Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft).value)
        painter.setFont(self._name)
        painter.setPen(colors.text)
        painter.drawText(first, flags, name_metrics.elidedText(item.name, Qt.TextElideMode.ElideRight, first.width()))
        taken = name_metrics.horizontalAdvance(item.name) + metrics.px(8)
        painter.setFont(self._text)
        if item.company and item.company != item.name and taken < first.width() - metrics.px(40):
            rest = first.adjusted(0, 0, -taken, 0) if rtl else first.adjusted(taken, 0, 0, 0)
            painter.setPen(colors.muted)
            company = text_metrics.elidedText(item.company, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, flags, company)
        painter.setPen(colors.muted)
        text = " ".join(why(item).split())
        painter.drawText(second, flags, text_metrics.elidedText(text, Qt.TextElideMode.ElideRight, second.width()))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Say in full what a line had no room for."""
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        item = self._model.item(index.row()) if index.isValid() else None
        text = why(item) if item is not None else ""
        room = option.rect.width() - 2 * self._theme.metrics.px(_SIDE + _BADGE)
        if item is not None and QFontMetrics(self._text).horizontalAdvance(text) > room * 0.6:
            QToolTip.showText(event.globalPos(), plain_tip(text), view.viewport(), option.rect)
        else:
            QToolTip.hideText()
        return True
