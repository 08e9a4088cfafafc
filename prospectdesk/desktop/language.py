"""The language of the window, switchable while it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTranslator, Signal

if TYPE_CHECKING:
    from pathlib import Path

SYSTEM = "system"
# What the program speaks, each by its own name.
LANGUAGES = {"en": "English", "mk": "Македонски"}
_FALLBACK = "en"


def resolve(choice: str, system: QLocale) -> str:
    """The language to speak for a choice ("system" or a code): the first of the system's that we have."""
    if choice in LANGUAGES:
        return choice
    for tag in system.uiLanguages():
        code = tag.replace("_", "-").split("-")[0]
        if code in LANGUAGES:
            return code
    return _FALLBACK


class Language(QObject):
    """Installs the translation; Qt tells every widget with a LanguageChange event."""

    changed = Signal(str)

    def __init__(self, application: QCoreApplication, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._folder = folder
        self._translator: QTranslator | None = None
        self.code = _FALLBACK

    def speak(self, choice: str) -> None:
        """Speak the language of ``choice`` from now on: texts, dates, numbers and writing direction."""
        code = resolve(choice, QLocale.system())
        self.silence()
        QLocale.setDefault(_locale(code))
        # English has a file as well: it holds its plural forms.
        translator = QTranslator(self)
        if translator.load(f"prospectdesk_{code}", str(self._folder)):
            self._application.installTranslator(translator)
            self._translator = translator
        set_direction = getattr(self._application, "setLayoutDirection", None)
        if set_direction is not None:
            set_direction(Qt.LayoutDirection.LayoutDirectionAuto)
        self.code = code
        self.changed.emit(code)

    def silence(self) -> None:
        """Take the translation away: the source's own words are left."""
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
            self._translator = None


def _locale(code: str) -> QLocale:
    """The system's locale where it is of this language (it knows the user's country), else the language's own."""
    system = QLocale.system()
    return system if system.name().split("_")[0] == code else QLocale(code)
