"""The head of the table: sorts by what can be sorted at once, and lets columns be moved, sized, shown and hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.contacts.columns import COLUMNS, NARROWEST, SORTS, Column, ColumnLook, default_looks, title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prospectdesk.ui.contacts.model import ContactsModel

_SIDE = 12  # design pixels
_SIGN = 12
_TELL_AFTER_MS = 300


class TableHead(QHeaderView):
    """Sections are columns of the model; ``looks`` says how they stand from left to right."""

    sort_requested = Signal(object)  # Column
    looks_changed = Signal()

    def __init__(self, icons: Icons, model: ContactsModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._icons = icons
        self._contacts = model
        self._sorted: tuple[Column | None, bool] = (None, False)
        self._hovered = -1
        self._in_trash = False
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.setMouseTracking(True)
        self._tell = QTimer(self, singleShot=True, interval=_TELL_AFTER_MS)
        self._tell.timeout.connect(self.looks_changed)
        self.sectionResized.connect(self._touched)
        self.sectionMoved.connect(self._touched)
        self.sectionClicked.connect(self._sort)
        icons.theme.changed.connect(self._dress)
        self._dress()

    def _touched(self, *_: int) -> None:
        self._tell.start()

    # How the columns stand

    def set_looks(self, looks: Sequence[ColumnLook]) -> None:
        """Order, size and show the columns so."""
        with QSignalBlocker(self):
            for place, look in enumerate(looks):
                section = COLUMNS.index(look.column)
                self.moveSection(self.visualIndex(section), place)
                self.setSectionHidden(section, self._hidden(look))
                self.resizeSection(section, self._icons.theme.metrics.px(look.width))
        self._looks = {look.column: look for look in looks}
        self.viewport().update()

    def looks(self) -> tuple[ColumnLook, ...]:
        """The columns from left to right as the user left them."""
        scale = self._icons.theme.metrics.scale
        found = []
        for place in range(self.count()):
            column = COLUMNS[self.logicalIndex(place)]
            known = self._looks[column]
            hidden = self.isSectionHidden(self.logicalIndex(place))
            # The last one is stretched: it keeps the width it had.
            last = place == self._last_shown()
            width = known.width if hidden or last else round(self.sectionSize(self.logicalIndex(place)) / scale)
            found.append(ColumnLook(column, max(width, NARROWEST), known.shown))
        return tuple(found)

    def _hidden(self, look: ColumnLook) -> bool:
        if look.column is Column.DELETED:
            return not self._in_trash
        if self._in_trash and look.column in (Column.STAGE, Column.NEXT):
            return True
        return not look.shown

    def show_trash(self, *, trash: bool) -> None:
        """Show the columns that say something in the trash, or those of the table."""
        looks = self.looks()
        self._in_trash = trash
        self.set_looks(looks)

    def set_shown(self, column: Column, *, shown: bool) -> None:
        """Show a column or hide it."""
        looks = tuple(
            ColumnLook(look.column, look.width, shown if look.column is column else look.shown) for look in self.looks()
        )
        self.set_looks(looks)
        self.looks_changed.emit()

    def _last_shown(self) -> int:
        shown = [place for place in range(self.count()) if not self.isSectionHidden(self.logicalIndex(place))]
        return shown[-1] if shown else -1

    def columns_menu(self, parent: QWidget) -> QMenu:
        """The columns to be shown and hidden, and the way back to how they were."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for look in self.looks():
            if look.column is Column.DELETED:
                continue
            action = QAction(title(look.column), menu, checkable=True, checked=look.shown)
            action.setEnabled(look.column is not Column.NAME)
            action.toggled.connect(lambda shown, column=look.column: self.set_shown(column, shown=shown))
            menu.addAction(action)
        menu.addSeparator()
        by = menu.addMenu(self.tr("Sort by"))
        for column in SORTS:
            action = QAction(title(column), by, checkable=True, checked=column is self._sorted[0])
            action.setEnabled(column in self._contacts.sortable)
            action.triggered.connect(lambda _on, column=column: self.sort_requested.emit(column))
            by.addAction(action)
        by.setEnabled(not self._in_trash)
        menu.addAction(self.tr("Reset columns"), self._reset)
        return menu

    def _reset(self) -> None:
        self.set_looks(default_looks())
        self.looks_changed.emit()

    # Sorting

    def set_sorted(self, column: Column | None, *, descending: bool) -> None:
        """Show by which column the table is sorted, and which way."""
        self._sorted = (column, descending)
        self.viewport().update()

    def _sort(self, section: int) -> None:
        column = COLUMNS[section]
        if column in self._contacts.sortable:
            self.sort_requested.emit(column)

    # Painting

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        theme = self._icons.theme
        colors, metrics = theme.colors, theme.metrics
        column = COLUMNS[section]
        sortable = column in self._contacts.sortable
        painter.save()
        painter.fillRect(rect, colors.hover if sortable and section == self._hovered else colors.panel)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colors.hairline)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self.visualIndex(section) != self._last_shown():
            x = rect.x() if rtl else rect.right()
            painter.fillRect(x, rect.y() + metrics.px(8), 1, rect.height() - metrics.px(16), colors.hairline)
        inner = rect.adjusted(metrics.px(_SIDE), 0, -metrics.px(_SIDE), -1)
        is_sorted = self._sorted[0] is column
        font = theme.font(TextSize.SMALL, bold=True)
        text_metrics = QFontMetrics(font)
        sign = metrics.px(_SIGN)
        room = inner.width() - (sign + metrics.px(4) if is_sorted else 0)
        text = text_metrics.elidedText(title(column), Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(colors.text if is_sorted else colors.muted)
        flags = Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        painter.drawText(inner, flags, text)
        if is_sorted:
            after = text_metrics.horizontalAdvance(text) + metrics.px(4)
            x = inner.right() + 1 - after - sign if rtl else inner.x() + after
            place = QRect(x, inner.y() + (inner.height() - sign) // 2, sign, sign)
            arrow = Icon.CHEVRON_DOWN if self._sorted[1] else Icon.CHEVRON_UP
            self._icons.paint(painter, place, arrow, colors.text)
        painter.restore()

    def _dress(self) -> None:
        metrics = self._icons.theme.metrics
        self.setMinimumSectionSize(metrics.px(NARROWEST))
        if hasattr(self, "_looks"):
            self.set_looks(self.looks())
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        metrics = self._icons.theme.metrics
        return QSize(super().sizeHint().width(), metrics.target + metrics.px(4))

    # Mouse and menu

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        hovered = self.logicalIndexAt(event.position().toPoint())
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = -1
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.columns_menu(self).popup(event.globalPos())


def next_sort(column: Column, current: tuple[Column | None, bool]) -> tuple[Column, bool]:
    """What a click on a head makes of the order: the other way where it is sorted so already."""
    if column not in SORTS:
        raise ValueError(column)
    if current[0] is column:
        return column, not current[1]
    # The newest are wanted first; names and companies from A.
    return column, column is Column.ADDED
