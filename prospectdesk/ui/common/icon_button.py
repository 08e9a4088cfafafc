"""A button that shows an icon alone, and says its name to whoever cannot see or guess it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget

from prospectdesk.ui.common.look import plain_tip
from prospectdesk.ui.common.palette import Tone

if TYPE_CHECKING:
    from prospectdesk.ui.common.icons import Icon, Icons


class IconButton(QToolButton):
    """``text`` becomes tool tip and accessible name; ``shortcut`` is shown in the tool tip, and not bound here."""

    def __init__(
        self,
        icons: Icons,
        icon: Icon,
        text: str,
        *,
        tone: Tone = Tone.NORMAL,
        shortcut: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._tone = tone
        self.setProperty("kind", "icon")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_icon(icon)
        self.set_text(text, shortcut)
        icons.theme.changed.connect(self._size)
        self._size()

    def set_icon(self, icon: Icon) -> None:
        """Show another icon."""
        self._icons.dress(self, icon, self._tone)

    def set_text(self, text: str, shortcut: str = "") -> None:
        """Name the button."""
        self.setText(text)
        self.setAccessibleName(text)
        keys = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText) if shortcut else ""
        self.setToolTip(plain_tip(f"{text} ({keys})" if keys else text))

    def _size(self) -> None:
        side = self._icons.theme.metrics.icon
        self.setIconSize(QSize(side, side))
