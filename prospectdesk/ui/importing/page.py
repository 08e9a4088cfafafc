"""What every page of the import dialog is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from prospectdesk.ui.common.icons import Icons


class Page(QWidget):
    """A page: its content in ``column``. ``changed`` tells that it may have become complete, or no longer is."""

    changed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icons = icons
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(icons.theme.metrics.space(3))

    def complete(self) -> bool:
        """Whether one can go on from here."""
        return True

    def retranslate(self) -> None:
        """Say everything in the language of now."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
