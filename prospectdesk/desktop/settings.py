"""What the user chose, kept as plain strings in a file of their own data folder."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

if TYPE_CHECKING:
    from pathlib import Path

_DEFAULTS = {
    "language": "system",  # "system" or an ISO 639-1 code the program has
    "theme": "system",  # "system", "light" or "dark"
    "density": "comfortable",  # "comfortable" or "compact"
    "home_country": "MK",  # ISO 3166-1 alpha-2: numbers without a country code are read as this country's
    "currency": "EUR",  # ISO 4217
    "leap_day": "february",  # 29 February is kept on 28 "february" or 1 "march" in common years
    "birthday_lead_days": "10",
}
# Keys that know only these values; anything else in the file counts as not chosen.
_CHOICES = {
    "theme": ("system", "light", "dark"),
    "density": ("comfortable", "compact"),
    "leap_day": ("february", "march"),
}


class Settings(QObject):
    """Strings by key; ``changed`` tells the key. Values of unknown keys are kept: a newer version may know them."""

    changed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._file = QSettings(str(path), QSettings.Format.IniFormat, self)
        self._for_now: dict[str, str] = {}

    def get(self, key: str) -> str:
        """The value of a key, its default where the user chose nothing, "" where it has none."""
        if key in self._for_now:
            return self._for_now[key]
        value = self._file.value(key, _DEFAULTS.get(key, ""))
        if not isinstance(value, str) or value not in _CHOICES.get(key, (value,)):
            return _DEFAULTS.get(key, "")
        return value

    def set(self, key: str, value: str) -> None:
        """Choose; the file is written at the next turn of the event loop, or by ``save``."""
        if self.get(key) != value:
            self._for_now.pop(key, None)
            self._file.setValue(key, value)
            self.changed.emit(key)

    def set_for_now(self, key: str, value: str) -> None:
        """Choose for as long as the program runs, or until the user chooses; it is not kept."""
        self._for_now[key] = value

    def get_bytes(self, key: str) -> QByteArray:
        """A window state or geometry; empty where there is none."""
        return QByteArray.fromBase64(self.get(key).encode("ascii", "ignore"))

    def set_bytes(self, key: str, value: QByteArray) -> None:
        """Keep a window state or geometry."""
        self.set(key, bytes(value.toBase64().data()).decode("ascii"))

    def save(self) -> None:
        """Write the file now, for its owner alone."""
        self._file.sync()
        if os.name == "posix" and self._path.exists():
            self._path.chmod(0o600)
