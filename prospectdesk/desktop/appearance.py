"""Light, dark or high contrast: what the system asks for, and what the user chose instead."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette


class ThemeChoice(StrEnum):
    """What the user chose in Settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Scheme(StrEnum):
    """What is shown."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Appearance(QObject):
    """Follows the system live, unless the user chose light or dark.

    High contrast is the system's and goes before the user's choice: who needs it set it for all programs.
    """

    changed = Signal()

    def __init__(
        self,
        application: QGuiApplication,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._hints = application.styleHints()
        self._choice = choice
        self._force()
        self._shown = self._wanted()
        self._hints.colorSchemeChanged.connect(self._follow)
        if hasattr(self._hints, "accessibility"):  # Qt 6.10 and later
            self._hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose."""
        return self._choice

    @property
    def scheme(self) -> Scheme:
        """What is to be shown now."""
        return self._shown

    def set_choice(self, choice: ThemeChoice) -> None:
        """Choose; ``changed`` follows if something else is to be shown."""
        self._choice = choice
        self._force()
        self._follow()

    def system_palette(self) -> QPalette:
        """The system's own colours. Takes off whatever palette the application wears, so put one on again."""
        self._application.setPalette(QPalette())
        return self._application.palette()

    def _force(self) -> None:
        # Title bars and the system's own dialogs follow the choice as well where the system can do it.
        match self._choice:
            case ThemeChoice.LIGHT:
                self._hints.setColorScheme(Qt.ColorScheme.Light)
            case ThemeChoice.DARK:
                self._hints.setColorScheme(Qt.ColorScheme.Dark)
            case ThemeChoice.SYSTEM:
                self._hints.unsetColorScheme()

    def _wanted(self) -> Scheme:
        if self._high_contrast():
            return Scheme.HIGH_CONTRAST
        match self._choice:
            case ThemeChoice.LIGHT:
                return Scheme.LIGHT
            case ThemeChoice.DARK:
                return Scheme.DARK
            case ThemeChoice.SYSTEM:
                # Unknown on a desktop without a platform theme: light, as such desktops are.
                return Scheme.DARK if self._hints.colorScheme() is Qt.ColorScheme.Dark else Scheme.LIGHT

    def _high_contrast(self) -> bool:
        if not hasattr(self._hints, "accessibility"):
            return False
        preference = self._hints.accessibility().contrastPreference()
        return preference is Qt.ContrastPreference.HighContrast

    def _follow(self) -> None:
        wanted = self._wanted()
        # In high contrast one set of colours may follow another.
        if wanted is not self._shown or wanted is Scheme.HIGH_CONTRAST:
            self._shown = wanted
            self.changed.emit()
