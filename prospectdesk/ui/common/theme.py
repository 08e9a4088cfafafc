"""The theme: colours, sizes and fonts for everything on the screen, live."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Signal
from PySide6.QtGui import QFont, QPalette

from prospectdesk.desktop.appearance import Appearance, Scheme, ThemeChoice
from prospectdesk.desktop.resources import resource_path
from prospectdesk.ui.common import palette as palettes
from prospectdesk.ui.common.metrics import Metrics, metrics_of
from prospectdesk.ui.common.style_sheet import CONTROLS, style_sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from prospectdesk.ui.common.palette import Colors

Role = QPalette.ColorRole
STYLE = "fusion"  # looks the same everywhere, and takes our colours


class TextSize(StrEnum):
    """How large a text is, beside the system's font."""

    SMALL = "small"
    BASE = "base"
    LARGE = "large"
    TITLE = "title"
    DISPLAY = "display"  # the number to dial


TEXT_SCALE = {
    TextSize.SMALL: 12 / 13,
    TextSize.BASE: 1.0,
    TextSize.LARGE: 15 / 13,
    TextSize.TITLE: 18 / 13,
    TextSize.DISPLAY: 30 / 13,
}


class Theme(QObject):
    """Dresses the application, and again whenever the system, the user's choice or the system's font changes.

    Widgets styled by the one style sheet follow by themselves; those that paint listen to ``changed``.
    """

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        parent: QObject | None = None,
        *,
        styled: bool = False,
    ) -> None:
        """``styled`` tells that the application was started in ``STYLE``: choosing it here takes PySide 6 ms."""
        super().__init__(parent)
        self._application = application
        self._appearance = Appearance(application, choice, self)
        self._busy = False
        QDir.setSearchPaths(CONTROLS, [str(resource_path("icons/controls"))])
        if not styled:
            application.setStyle(STYLE)
        self._colors = palettes.LIGHT
        self._metrics = metrics_of(application.font())
        self._apply()
        self._appearance.changed.connect(self.refresh)
        application.fontChanged.connect(self._follow_font)
        application.paletteChanged.connect(self._follow_palette)

    @property
    def colors(self) -> Colors:
        """The colours of this moment."""
        return self._colors

    @property
    def metrics(self) -> Metrics:
        """The sizes that go with the system's font."""
        return self._metrics

    @property
    def scheme(self) -> Scheme:
        """Light, dark or high contrast: what is shown."""
        return self._appearance.scheme

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose."""
        return self._appearance.choice

    def set_choice(self, choice: ThemeChoice) -> None:
        """Follow the system, or stay light or dark."""
        self._appearance.set_choice(choice)

    def font(self, size: TextSize = TextSize.BASE, *, bold: bool = False) -> QFont:
        """The system's font in one of our sizes, for those who paint."""
        font = QFont(self._application.font())
        font.setPixelSize(self.text_pixels(size))
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def text_pixels(self, size: TextSize) -> int:
        """The height of a font of this size in device-independent pixels."""
        return round(self._metrics.em * TEXT_SCALE[size])

    def refresh(self) -> None:
        """Dress the application anew."""
        self._apply()
        self.changed.emit()

    def _follow_font(self) -> None:
        if not self._busy and metrics_of(self._application.font()) != self._metrics:
            self.refresh()

    def _follow_palette(self) -> None:
        # In high contrast the system may change from one set of colours to another without a word but this.
        if not self._busy and self.scheme is Scheme.HIGH_CONTRAST:
            self.refresh()

    def _apply(self) -> None:
        self._busy = True
        self._metrics = metrics_of(self._application.font())
        if self.scheme is Scheme.HIGH_CONTRAST:
            # The system's palette stays on, whole.
            self._colors = palettes.high_contrast(self._appearance.system_palette())
        else:
            self._colors = palettes.DARK if self.scheme is Scheme.DARK else palettes.LIGHT
            self._application.setPalette(qt_palette(self._colors))
        sizes = {size.value: self.text_pixels(size) for size in TextSize}
        self._application.setStyleSheet(style_sheet(self._colors, self._metrics, sizes))
        self._busy = False


def qt_palette(colors: Colors) -> QPalette:
    """Our colours in Qt's roles, for what the style draws without the style sheet."""
    palette = QPalette()
    for role, color in (
        (Role.Window, colors.window),
        (Role.WindowText, colors.text),
        (Role.Base, colors.panel),
        (Role.AlternateBase, colors.window),
        (Role.ToolTipBase, colors.card),
        (Role.ToolTipText, colors.text),
        (Role.PlaceholderText, colors.muted),
        (Role.Text, colors.text),
        (Role.Button, colors.panel),
        (Role.ButtonText, colors.text),
        (Role.BrightText, colors.late),
        (Role.Link, colors.accent),
        (Role.LinkVisited, colors.accent),
        (Role.Highlight, colors.primary),
        (Role.HighlightedText, colors.on_primary),
        (Role.Accent, colors.primary),
        (Role.Light, colors.card),
        (Role.Midlight, colors.hover),
        (Role.Mid, colors.hairline),
        (Role.Dark, colors.outline),
        (Role.Shadow, colors.shadow),
    ):
        palette.setColor(role, color)
    for role in (Role.WindowText, Role.Text, Role.ButtonText, Role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colors.disabled)
    palette.setColor(QPalette.ColorGroup.Disabled, Role.Highlight, colors.hairline)
    palette.setColor(QPalette.ColorGroup.Disabled, Role.HighlightedText, colors.disabled)
    return palette
