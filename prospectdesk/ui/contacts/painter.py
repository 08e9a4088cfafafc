"""Paints the cells of the table: one delegate, which asks the model for lines and not for texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from prospectdesk.domain.contact import Permission
from prospectdesk.ui.common.chip import Chip, ChipPainter
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import plain_tip
from prospectdesk.ui.common.palette import Tone, custom_stage_color
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.common.wording import permission_name
from prospectdesk.ui.contacts.cells import cell_text, days_left, next_tone
from prospectdesk.ui.contacts.columns import COLUMNS, Column

if TYPE_CHECKING:
    from prospectdesk.domain.contact_table import ContactRow
    from prospectdesk.ui.contacts.model import ContactsModel

_SIDE = 12  # design pixels left and right of a cell's text
_DOT = 8
_SIGN = 14
_GAP = 6
_KEPT_TEXTS = 4000
_FEW_DAYS = 7
_SINGLE_LINE = int(Qt.TextFlag.TextSingleLine.value) | int(Qt.AlignmentFlag.AlignVCenter.value)
_LEFT = int(Qt.AlignmentFlag.AlignLeft.value) | _SINGLE_LINE
_RIGHT = int(Qt.AlignmentFlag.AlignRight.value) | _SINGLE_LINE

_Index = QModelIndex | QPersistentModelIndex


class CellPainter(QStyledItemDelegate):
    """Everything that does not change from cell to cell is made once a theme."""

    def __init__(self, icons: Icons, model: ContactsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._icons = icons
        self._model = model
        self._theme = icons.theme
        self._chips = ChipPainter(icons)
        self._elided: dict[tuple[str, int, bool], str] = {}
        self.hovered = -1  # the line under the mouse
        self._renew()
        # Last, so that the chips are renewed by then.
        icons.theme.changed.connect(self._renew)

    def _renew(self) -> None:
        theme = self._theme
        self._fonts = {False: theme.font(TextSize.BASE), True: theme.font(TextSize.BASE, bold=True)}
        self._metrics = {bold: QFontMetrics(font) for bold, font in self._fonts.items()}
        self._side, self._gap = theme.metrics.px(_SIDE), theme.metrics.px(_GAP)
        self._dot, self._sign = theme.metrics.px(_DOT), theme.metrics.px(_SIGN)
        self._elided.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colors = self._theme.colors
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, colors.selection)
        elif index.row() == self.hovered:
            painter.fillRect(rect, colors.hover)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colors.hairline)
        row = self._model.row(index.row())
        if row is None:
            return
        column = COLUMNS[index.column()]
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        place = rect.adjusted(self._side, 0, -self._side, -1)
        if column is Column.NAME:
            self._paint_name(painter, place, row, rtl=rtl)
            return
        text = cell_text(row, column, self._model.stages, self._model.today)
        if not text:
            return
        if column is Column.STAGE:
            place = self._paint_dot(painter, place, row, rtl=rtl)
        tone = self._tone(row, column)
        if tone is not Tone.NORMAL:
            y = place.y() + (place.height() - self._chips.height) // 2
            x = place.right() + 1 if rtl else place.x()
            self._chips.paint(painter, x, y, Chip(text, tone), place.width(), rtl=rtl)
            return
        self._paint_text(painter, place, text, colors.text, rtl=rtl)

    def _tone(self, row: ContactRow, column: Column) -> Tone:
        """What is pressing stands on a tinted ground."""
        today = self._model.today
        if column is Column.NEXT and row.next_on is not None:
            return next_tone(row.next_on, today)
        if column is Column.DELETED and row.deleted is not None and days_left(row.deleted, today) < _FEW_DAYS:
            return Tone.WARNING
        return Tone.NORMAL

    def _paint_name(self, painter: QPainter, place: QRect, row: ContactRow, *, rtl: bool) -> None:
        """The name, its family part bold: that is what the order by name goes by."""
        colors = self._theme.colors
        if row.permission is Permission.NO:
            sign = QRect(0, 0, self._sign, self._sign)
            sign.moveCenter(place.center())
            sign.moveLeft(place.x() if rtl else place.right() + 1 - self._sign)
            self._icons.paint(painter, sign, Icon.BAN, colors.late)
            room = self._sign + self._gap
            place = place.adjusted(room if rtl else 0, 0, 0 if rtl else -room, 0)
        family = row.family_name
        given = row.name[: -len(family)] if family and row.name.endswith(family) else ""
        if not given:
            self._paint_text(painter, place, row.name, colors.text, rtl=rtl, bold=True)
            return
        self._paint_text(painter, place, given, colors.text, rtl=rtl)
        width = self._metrics[False].horizontalAdvance(given)
        rest = place.adjusted(0, 0, -width, 0) if rtl else place.adjusted(width, 0, 0, 0)
        if rest.width() > self._side:
            self._paint_text(painter, rest, family, colors.text, rtl=rtl, bold=True)

    def _paint_dot(self, painter: QPainter, place: QRect, row: ContactRow, *, rtl: bool) -> QRect:
        colors = self._theme.colors
        stage = self._model.stages.get(row.stage_id) if row.stage_id is not None else None
        if stage is None:
            return place
        own = stage.color
        color = custom_stage_color(QColor(own), colors) if own is not None else colors.phase(stage.phase)
        x = place.right() + 1 - self._dot if rtl else place.x()
        dot = QRectF(x, place.y() + (place.height() - self._dot) / 2, self._dot, self._dot)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(dot)
        painter.restore()
        room = self._dot + self._gap
        return place.adjusted(0 if rtl else room, 0, -room if rtl else 0, 0)

    def _paint_text(
        self, painter: QPainter, place: QRect, text: str, color: QColor, *, rtl: bool, bold: bool = False
    ) -> None:
        painter.setFont(self._fonts[bold])
        painter.setPen(color)
        painter.drawText(place, _RIGHT if rtl else _LEFT, self._cut(text, place.width(), bold=bold))

    def _cut(self, text: str, width: int, *, bold: bool) -> str:
        key = (text, width, bold)
        cut = self._elided.get(key)
        if cut is None:
            if len(self._elided) > _KEPT_TEXTS:
                self._elided.clear()
            cut = self._metrics[bold].elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._elided[key] = cut
        return cut

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """What a double click on a column's edge makes room for."""
        row = self._model.row(index.row())
        if row is None:
            return QSize(0, 0)
        column = COLUMNS[index.column()]
        text = cell_text(row, column, self._model.stages, self._model.today)
        more = self._dot + self._gap if column is Column.STAGE else 0
        more += self._sign + self._gap if column is Column.NAME and row.permission is Permission.NO else 0
        more += self._theme.metrics.px(16) if column in (Column.NEXT, Column.DELETED) else 0
        width = self._metrics[column is Column.NAME].horizontalAdvance(text)
        return QSize(width + 2 * self._side + more, self._metrics[False].height())

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Say in full what a cell had no room for, and what the sign beside a name means."""
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        row = self._model.row(index.row()) if index.isValid() else None
        text = ""
        if row is not None:
            column = COLUMNS[index.column()]
            whole = cell_text(row, column, self._model.stages, self._model.today)
            if self.sizeHint(option, index).width() > option.rect.width():
                text = whole
            if column is Column.NAME and row.permission is Permission.NO:
                text = f"{whole}\n{permission_name(Permission.NO)}"
        if text:
            QToolTip.showText(event.globalPos(), plain_tip(text), view.viewport(), option.rect)
        else:
            QToolTip.hideText()
        return True
