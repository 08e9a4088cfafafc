"""A theme and its icons for widgets that need them; the application is bare again afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from prospectdesk.desktop.appearance import ThemeChoice
from prospectdesk.ui.common.icons import Icons
from prospectdesk.ui.common.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme, at a font of 13 pixels."""
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
