"""Light, dark and high contrast, as the system and the user have it."""

from __future__ import annotations

from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.appearance import Appearance, Scheme, ThemeChoice


class Access(QObject):
    contrastPreferenceChanged = Signal(object)  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self.preference = Qt.ContrastPreference.NoPreference

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802
        return self.preference


class Hints(QObject):
    """A system that can be told what it wants."""

    colorSchemeChanged = Signal(object)  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self.system = Qt.ColorScheme.Unknown
        self.forced: Qt.ColorScheme | None = None
        self.access = Access()

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
        return self.system if self.forced is None else self.forced

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:  # noqa: N802
        self.forced = scheme

    def unsetColorScheme(self) -> None:  # noqa: N802
        self.forced = None

    def accessibility(self) -> Access:
        return self.access

    def turn(self, scheme: Qt.ColorScheme) -> None:
        self.system = scheme
        self.colorSchemeChanged.emit(scheme)

    def want_contrast(self, preference: Qt.ContrastPreference) -> None:
        self.access.preference = preference
        self.access.contrastPreferenceChanged.emit(preference)


class Application:
    """As much of an application as an appearance asks for."""

    def __init__(self) -> None:
        self.hints = Hints()
        self.worn = QPalette()

    def styleHints(self) -> Hints:  # noqa: N802
        return self.hints

    def setPalette(self, palette: QPalette) -> None:  # noqa: N802
        self.worn = palette

    def palette(self) -> QPalette:
        return self.worn


def of(application: Application, choice: ThemeChoice = ThemeChoice.SYSTEM) -> Appearance:
    return Appearance(cast(QGuiApplication, cast(Any, application)), choice)


@pytest.fixture
def application() -> Application:
    return Application()


@pytest.mark.parametrize(
    ("system", "scheme"),
    [
        (Qt.ColorScheme.Unknown, Scheme.LIGHT),
        (Qt.ColorScheme.Light, Scheme.LIGHT),
        (Qt.ColorScheme.Dark, Scheme.DARK),
    ],
)
def test_starts_as_the_system_is(application: Application, system: Qt.ColorScheme, scheme: Scheme) -> None:
    application.hints.system = system
    assert of(application).scheme is scheme


def test_follows_the_system_live(application: Application, qtbot: QtBot) -> None:
    appearance = of(application)
    with qtbot.waitSignal(appearance.changed):
        application.hints.turn(Qt.ColorScheme.Dark)
    assert appearance.scheme is Scheme.DARK
    with qtbot.waitSignal(appearance.changed):
        application.hints.turn(Qt.ColorScheme.Light)
    assert appearance.scheme is Scheme.LIGHT


def test_a_choice_goes_before_the_system(application: Application, qtbot: QtBot) -> None:
    appearance = of(application, ThemeChoice.DARK)
    assert appearance.scheme is Scheme.DARK
    assert application.hints.forced is Qt.ColorScheme.Dark  # title bars as well
    with qtbot.assertNotEmitted(appearance.changed):
        application.hints.turn(Qt.ColorScheme.Light)
    assert appearance.scheme is Scheme.DARK


def test_back_to_the_system(application: Application, qtbot: QtBot) -> None:
    appearance = of(application, ThemeChoice.DARK)
    with qtbot.waitSignal(appearance.changed):
        appearance.set_choice(ThemeChoice.SYSTEM)
    assert appearance.choice is ThemeChoice.SYSTEM
    assert appearance.scheme is Scheme.LIGHT
    assert application.hints.forced is None


def test_the_same_again_is_no_change(application: Application, qtbot: QtBot) -> None:
    appearance = of(application, ThemeChoice.LIGHT)
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.set_choice(ThemeChoice.SYSTEM)


def test_high_contrast_goes_before_everything(application: Application, qtbot: QtBot) -> None:
    appearance = of(application, ThemeChoice.LIGHT)
    with qtbot.waitSignal(appearance.changed):
        application.hints.want_contrast(Qt.ContrastPreference.HighContrast)
    assert appearance.scheme is Scheme.HIGH_CONTRAST
    with qtbot.waitSignal(appearance.changed):
        application.hints.want_contrast(Qt.ContrastPreference.NoPreference)
    assert appearance.scheme is Scheme.LIGHT


def test_the_systems_palette_is_not_ours(application: Application) -> None:
    application.worn = QPalette(Qt.GlobalColor.red)
    assert of(application).system_palette() == QPalette()


def test_with_the_real_application(qapp: QGuiApplication, qtbot: QtBot) -> None:
    appearance = Appearance(qapp, ThemeChoice.DARK)
    with qtbot.waitSignal(appearance.changed):
        appearance.set_choice(ThemeChoice.LIGHT)
    assert appearance.scheme is Scheme.LIGHT
    appearance.set_choice(ThemeChoice.SYSTEM)
