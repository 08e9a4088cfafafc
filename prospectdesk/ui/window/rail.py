"""The left rail: pages, pipelines and lead lists, with their counts; it folds to icons in a narrow window."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from prospectdesk.ui.common.look import Surface, plain_tip, set_surface
from prospectdesk.ui.common.mirroring import visual_rect
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.common.wording import number

if TYPE_CHECKING:
    from prospectdesk.ui.common.icons import Icon, Icons

_Index = QModelIndex | QPersistentModelIndex
_WIDE, _FOLDED = 196, 52  # design pixels


class Entry(NamedTuple):
    """A line of the rail; ``key`` is what it leads to ("page:board", "list:3"), None for a heading."""

    key: str | None
    text: str
    icon: Icon | None = None
    total: int | None = None  # of those it leads to


class Role(IntEnum):
    """What the delegate asks the model for."""

    ENTRY = Qt.ItemDataRole.UserRole + 1


class RailModel(QAbstractListModel):
    """The lines of the rail."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def set_entries(self, entries: list[Entry]) -> None:
        """Show these lines; where only counts differ nothing is reset, so that focus and selection stay."""
        if [entry._replace(total=None) for entry in entries] == [entry._replace(total=None) for entry in self._entries]:
            self._entries = entries
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """The row of a key, -1 where there is none."""
        return next((row for row, entry in enumerate(self._entries) if entry.key == key), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self._entries[index.row()].key is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.text
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(entry.text)
            case Qt.ItemDataRole.AccessibleTextRole:
                return entry.text if entry.total is None else f"{entry.text}, {number(entry.total)}"
            case Role.ENTRY:
                return entry
        return None


class _Painter(QStyledItemDelegate):
    def __init__(self, icons: Icons, view: Rail) -> None:
        super().__init__(view)
        self._icons = icons
        self._view = view
        self.folded = False

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        metrics = self._icons.theme.metrics
        entry: Entry = index.data(Role.ENTRY)
        if entry.key is None:
            return QSize(0, metrics.px(16 if self.folded else 34))
        return QSize(0, metrics.px(33))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._icons.theme
        colors, metrics = theme.colors, theme.metrics
        entry: Entry = index.data(Role.ENTRY)
        rect: QRect = option.rect.adjusted(metrics.px(8), metrics.px(1), -metrics.px(8), -metrics.px(1))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.key is None:
            self._paint_heading(painter, rect, entry)
            painter.restore()
            return
        selected = self._view.selectionModel().isSelected(index)
        hovered, focused = self._state_of_row(option)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.selection if selected else colors.hover)
            painter.drawRoundedRect(rect, metrics.radius, metrics.radius)
        if focused:
            pen = painter.pen()
            pen.setColor(colors.accent)
            pen.setWidthF(1.5)
            pen.setStyle(Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), metrics.radius, metrics.radius)
        color = colors.accent if selected else colors.text
        inner = rect.adjusted(metrics.px(10), 0, -metrics.px(10), 0)
        if entry.icon is not None:
            size = metrics.icon
            place = QRect(0, 0, size, size)
            place.moveCenter(inner.center())
            if not self.folded:
                place.moveLeft(inner.left())
            place = visual_rect(option.direction, inner, place)
            self._icons.paint(painter, place, entry.icon, color if selected else colors.muted)
            if not self.folded:
                inner.adjust(size + metrics.px(10), 0, 0, 0)
        if not self.folded:
            self._paint_text(painter, option, inner, entry, selected=selected)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        theme = self._icons.theme
        metrics = theme.metrics
        if self.folded:
            painter.setPen(theme.colors.hairline)
            painter.drawLine(rect.left(), rect.center().y(), rect.right(), rect.center().y())
            return
        painter.setFont(theme.font(TextSize.SMALL, bold=True))
        painter.setPen(theme.colors.muted)
        flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
        painter.drawText(rect.adjusted(metrics.px(10), 0, -metrics.px(10), -metrics.px(6)), flags, entry.text)

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, entry: Entry, *, selected: bool
    ) -> None:
        theme = self._icons.theme
        middle = Qt.AlignmentFlag.AlignVCenter
        if entry.total is not None:
            small = theme.font(TextSize.SMALL)
            text = number(entry.total)
            width = QFontMetrics(small).horizontalAdvance(text)
            painter.setFont(small)
            painter.setPen(theme.colors.muted)
            painter.drawText(inner, middle | Qt.AlignmentFlag.AlignTrailing, text)
            inner = inner.adjusted(0, 0, -width - theme.metrics.px(8), 0)
        font = theme.font(bold=selected)
        painter.setFont(font)
        painter.setPen(theme.colors.accent if selected else theme.colors.text)
        text = QFontMetrics(font).elidedText(entry.text, Qt.TextElideMode.ElideRight, inner.width())
        place = visual_rect(option.direction, option.rect, inner)
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeading, text)

    def _state_of_row(self, option: QStyleOptionViewItem) -> tuple[bool, bool]:
        """Whether the mouse is over the line, and whether it shows the keyboard's focus."""
        if not (self._view.underMouse() or self._view.hasFocus()):
            return False, False
        # Not before it can matter: PySide makes classes for all that a style knows, and the first picture would wait.
        from PySide6.QtWidgets import QStyle

        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus) and self._view.focus_by_keyboard
        return hovered, focused


class Rail(QListView):
    """Shows the lines; ``chosen`` tells the key of the one that was clicked or entered."""

    chosen = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._painter = _Painter(icons, self)
        self._lines = RailModel(self)
        self.focus_by_keyboard = False
        self.setModel(self._lines)
        self.setItemDelegate(self._painter)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setViewportMargins(0, icons.theme.metrics.space(2), 0, 0)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        set_surface(self, Surface.PANEL)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.set_folded(folded=False)
        icons.theme.changed.connect(self._resize)
        self.retranslate()

    def set_entries(self, entries: list[Entry], current: str) -> None:
        """Show these lines, with the one of ``current`` marked."""
        self._lines.set_entries(entries)
        self.set_current(current)

    def set_current(self, key: str) -> None:
        """Mark the line of a key, without choosing it."""
        row = self._lines.row_of(key)
        index = self._lines.index(row) if row >= 0 else QModelIndex()
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.clearSelection()

    def set_folded(self, *, folded: bool) -> None:
        """Show icons alone, or icons with texts and counts."""
        self._painter.folded = folded
        self._resize()

    def _resize(self) -> None:
        self.setFixedWidth(self._icons.theme.metrics.px(_FOLDED if self._painter.folded else _WIDE))
        self.scheduleDelayedItemsLayout()

    def retranslate(self) -> None:
        """Say the name of the rail in the language of now."""
        self.setAccessibleName(self.tr("Pages and lists"))

    def _choose(self, index: _Index) -> None:
        entry: Entry | None = index.data(Role.ENTRY)
        if entry is not None and entry.key is not None:
            self.chosen.emit(entry.key)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            reason = event.reason()  # type: ignore[attr-defined]
            self.focus_by_keyboard = reason in (
                Qt.FocusReason.TabFocusReason,
                Qt.FocusReason.BacktabFocusReason,
                Qt.FocusReason.ShortcutFocusReason,
                Qt.FocusReason.OtherFocusReason,
            )
        return super().event(event)
