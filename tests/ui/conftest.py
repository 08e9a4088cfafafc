"""What every screen is made of in tests: a theme and its icons, settings, a clock, a database, the acts' thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from prospectdesk.desktop.appearance import ThemeChoice
from prospectdesk.desktop.desk import Desk
from prospectdesk.desktop.settings import Settings
from prospectdesk.services.library import Library
from prospectdesk.ui.common.icons import Icons
from prospectdesk.ui.common.theme import Theme
from tests.builders import make_acts
from tests.fakes import FixedClock


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme, at a font of 13 pixels; the application is bare again afterwards."""
    before = QFont(qapp.font())
    font = QFont(before)
    font.setPixelSize(13)
    qapp.setFont(font)
    theme = Theme(qapp, ThemeChoice.LIGHT)
    yield theme
    theme.set_choice(ThemeChoice.SYSTEM)
    theme.deleteLater()
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setFont(before)


@pytest.fixture
def icons(theme: Theme) -> Icons:
    """The icons in the colours of the theme."""
    return Icons(theme)


@pytest.fixture
def in_locale() -> Iterator[Callable[[str], None]]:
    """Writes dates and numbers as in a locale, by its name, from now on; British English to begin with."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


@pytest.fixture
def clock() -> FixedClock:
    """Tuesday, 24 November 2026, nine o'clock."""
    return FixedClock()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """What a new user has chosen: nothing."""
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Path:
    """A new database."""
    acts = make_acts(tmp_path, clock)
    path = acts.store.path
    acts.close()
    return path


@pytest.fixture
def library(database: Path) -> Iterator[Library]:
    """Reads of the window's thread."""
    library = Library(database)
    yield library
    library.close()


@pytest.fixture
def desk(database: Path, tmp_path: Path, clock: FixedClock, qapp: QApplication) -> Iterator[Desk]:
    """The acts' thread; what was asked for has ended before the database is closed."""
    desk = Desk(lambda: make_acts(tmp_path, clock))
    yield desk
    desk.close()
    qapp.processEvents()
