"""A list to choose from whose values stay Python's own: Qt would make plain strings of codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


class ChoiceBox(QComboBox):
    """``chosen`` tells the value the user chose."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[object] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda place: self.chosen.emit(self._values[place]))

    def fill(self, options: Sequence[tuple[object, str]], current: object = None) -> None:
        """Offer other options, each a value and its text; ``current`` is the one that is on."""
        self._values = [value for value, _ in options]
        self.clear()
        self.addItems([text for _, text in options])
        self.set_value(current)

    def value(self) -> object:
        """The value that is on, None where none is."""
        place = self.currentIndex()
        return self._values[place] if place >= 0 else None

    def set_value(self, value: object) -> None:
        """Turn one on without telling; none where it is not among them."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)
