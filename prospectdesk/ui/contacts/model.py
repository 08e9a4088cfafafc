"""The table as Qt sees it: lines are asked for a page at a time, when they are to be painted, and kept for a while."""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict
from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from prospectdesk.domain.contact_table import ContactRow
from prospectdesk.ui.contacts.cells import StageLook, accessible_text, cell_text
from prospectdesk.ui.contacts.columns import COLUMNS, SORTS, Column, title

_PAGE = 24
_KEPT_PAGES = 64

# Put together once: it is asked for with every cell.
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

_Index = QModelIndex | QPersistentModelIndex
Rows = list[ContactRow | None]
Fetch = Callable[[int, int], Rows]  # first line, how many


class Role(IntEnum):
    """What the painter asks for besides the text."""

    ROW = Qt.ItemDataRole.UserRole + 1


class ContactsModel(QAbstractTableModel):
    """Lines of contacts. ``fetch`` hands over a stretch of them, within a few milliseconds."""

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._count = 0
        self._pages: OrderedDict[int, Rows] = OrderedDict()
        self._stages: Mapping[int, StageLook] = {}
        self._today = dt.date.min
        self.sortable: frozenset[Column] = frozenset(SORTS)

    @property
    def stages(self) -> Mapping[int, StageLook]:
        """The stages cards stand on, by their ids."""
        return self._stages

    @property
    def today(self) -> dt.date:
        """The day that what is late is told by."""
        return self._today

    def set_surroundings(self, stages: Mapping[int, StageLook], today: dt.date) -> None:
        """What the cells are told by."""
        self._stages = stages
        self._today = today

    def reset(self, count: int) -> None:
        """Show other lines, so many."""
        self.beginResetModel()
        self._pages.clear()
        self._count = count
        self.endResetModel()

    def refresh(self) -> None:
        """The lines are the same, but not what stands in them: those that were read are read anew."""
        pages = sorted(self._pages)
        self._pages.clear()
        for page in pages:
            first, last = page * _PAGE, min((page + 1) * _PAGE, self._count) - 1
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))

    def row(self, place: int) -> ContactRow | None:
        """The line at a place; None where it is gone, or where there is none."""
        if not 0 <= place < self._count:
            return None
        page, offset = divmod(place, _PAGE)
        rows = self._pages.get(page)
        if rows is None:
            rows = self._fetch(page * _PAGE, min(_PAGE, self._count - page * _PAGE))
            self._pages[page] = rows
            if len(self._pages) > _KEPT_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        return rows[offset] if offset < len(rows) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Role.ROW):
            return None
        row = self.row(index.row()) if index.isValid() else None
        if row is None or role == Role.ROW:
            return row
        column = COLUMNS[index.column()]
        text = cell_text(row, column, self._stages, self._today)
        return text if role == Qt.ItemDataRole.DisplayRole else accessible_text(row, column, text)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return title(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            if column in self.sortable:
                return self.tr("Click to sort by this column")
            return self.tr("The table can be sorted by name, company and date added")
        return None
