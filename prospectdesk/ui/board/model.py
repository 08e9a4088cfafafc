"""A column as Qt sees it: rows from a window, never a query of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from prospectdesk.domain.errors import WorldError

if TYPE_CHECKING:
    from collections.abc import Callable

    from prospectdesk.domain.card import Card
    from prospectdesk.domain.pipeline import Stage
    from prospectdesk.ui.board.windows import Window

_Index = QModelIndex | QPersistentModelIndex


class ColumnModel(QAbstractListModel):
    """The cards of ``stage`` that ``window`` shows. ``sentence`` puts a card into words for those who listen."""

    read_failed = Signal(object)  # domain.errors.WorldError: a page could not be read, and was left empty

    def __init__(self, stage: Stage, sentence: Callable[[Card, Stage], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._sentence = sentence
        self._window: Window | None = None
        self._failed = False

    @property
    def window(self) -> Window | None:
        """What the rows come from; None before the first."""
        return self._window

    def set_window(self, window: Window) -> None:
        """Show something else."""
        self.beginResetModel()
        self._window = window
        self._failed = False
        self.endResetModel()

    def card(self, row: int) -> Card | None:
        """The card of a row; None where it could not be read, which is told once."""
        if self._window is None:
            return None
        try:
            return self._window.card(row)
        except WorldError as error:
            if not self._failed:
                self._failed = True
                self.read_failed.emit(error)
            return None

    def insert(self, row: int, card: Card) -> None:
        """A card has come."""
        assert self._window is not None  # noqa: S101 - there are rows
        self.beginInsertRows(QModelIndex(), row, row)
        self._window.insert(row, card)
        self.endInsertRows()

    def remove(self, row: int) -> None:
        """A card has gone."""
        assert self._window is not None  # noqa: S101 - there are rows
        self.beginRemoveRows(QModelIndex(), row, row)
        self._window.remove(row)
        self.endRemoveRows()

    def replace(self, row: int, card: Card) -> None:
        """A card looks different."""
        assert self._window is not None  # noqa: S101 - there are rows
        self._window.replace(row, card)
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if self._window is None or parent.isValid() else len(self._window)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) or not index.isValid():
            return None
        card = self.card(index.row())
        if card is None:
            return ""
        return card.name if role == Qt.ItemDataRole.DisplayRole else self._sentence(card, self.stage)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The place of a row in the column; no name for the only column there is."""
        if orientation == Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return section + 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
