"""The lines of Today: a heading for each matter, and below it what there is to do."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from prospectdesk.domain.today import Agenda, DueItem, Matter
from prospectdesk.ui.today.words import count_text, heading, sentence

_Index = QModelIndex | QPersistentModelIndex
_ITEM = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
Key = tuple[Matter, int, int]


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above the things of a matter."""

    matter: Matter
    count: int


class Role(IntEnum):
    """What the painter asks for."""

    LINE = Qt.ItemDataRole.UserRole + 1  # Heading | DueItem


class AgendaModel(QAbstractListModel):
    """Takes an agenda and lays its matters below one another; those with nothing in them are left out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Heading | DueItem] = []
        self.today = dt.date.min

    def set_agenda(self, agenda: Agenda) -> None:
        """Show this."""
        lines: list[Heading | DueItem] = []
        for matter in Matter:
            items = agenda.items.get(matter, ())
            if items:
                lines.append(Heading(matter, len(items)))
                lines.extend(items)
        self.beginResetModel()
        self._lines = lines
        self.today = agenda.day
        self.endResetModel()

    def refresh(self) -> None:
        """The words are new."""
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))

    def line(self, row: int) -> Heading | DueItem | None:
        """What stands in a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def item(self, row: int) -> DueItem | None:
        """The thing to do in a row, None for a heading."""
        line = self.line(row)
        return line if isinstance(line, DueItem) else None

    def row_of(self, key: Key) -> int:
        """The row of a thing, -1 where it is done."""
        return next((row for row, line in enumerate(self._lines) if isinstance(line, DueItem) and line.key == key), -1)

    def row_of_contact(self, contact_id: int) -> int:
        """The first row about a contact, -1 where there is none."""
        return next(
            (
                row
                for row, line in enumerate(self._lines)
                if isinstance(line, DueItem) and line.contact_id == contact_id
            ),
            -1,
        )

    def nearest(self, row: int) -> int:
        """The row of the thing at a row, else the one that follows, else the last; -1 where there is nothing."""
        after = (r for r in range(max(row, 0), len(self._lines)) if self.item(r) is not None)
        before = (r for r in range(min(row, len(self._lines)) - 1, -1, -1) if self.item(r) is not None)
        return next(after, next(before, -1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self.item(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return _ITEM

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == Role.LINE:
            return line
        if isinstance(line, Heading):
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return f"{heading(line.matter)}, {count_text(line.count)}"
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sentence(line, self.today)
        return None
