"""The theme dresses everything, live."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTimeEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.appearance import Appearance, Scheme, ThemeChoice
from prospectdesk.ui.common.look import Kind, Surface, plain_label, set_kind, set_surface, set_text_size, set_tone
from prospectdesk.ui.common.metrics import metrics_of
from prospectdesk.ui.common.palette import DARK, LIGHT, Tone
from prospectdesk.ui.common.theme import TextSize, Theme
from tests.ui.common.pixels import colors_of, ground_of, shows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CONTROLS = [QPushButton, QToolButton, QLineEdit, QComboBox, QSpinBox, QTimeEdit, QDateEdit, QCheckBox, QRadioButton]


def test_another_choice_dresses_what_is_already_there(theme: Theme, qtbot: QtBot) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    set_surface(panel, Surface.PANEL)
    button = QPushButton("Save")
    set_kind(button, Kind.PRIMARY)
    label = plain_label("late", tone=Tone.LATE, bold=True, size=TextSize.DISPLAY)
    column = QVBoxLayout(panel)
    column.addWidget(button)
    column.addWidget(label)
    panel.show()
    assert ground_of(panel) == LIGHT.panel.name()
    assert shows(button.grab(), LIGHT.primary)
    assert shows(label.grab(), LIGHT.late)
    with qtbot.waitSignal(theme.changed):
        theme.set_choice(ThemeChoice.DARK)
    assert theme.colors is DARK
    assert ground_of(panel) == DARK.panel.name()
    assert shows(button.grab(), DARK.primary)
    assert shows(label.grab(), DARK.late)
    assert QApplication.palette().color(QPalette.ColorRole.Window) == DARK.window


def test_tells_nobody_where_nothing_changed(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_choice(ThemeChoice.LIGHT)


def test_a_larger_font_makes_everything_larger(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    button = QPushButton("Save")
    qtbot.addWidget(button)
    small, target = button.sizeHint().height(), theme.metrics.target
    font = QFont(qapp.font())
    font.setPixelSize(26)
    with qtbot.waitSignal(theme.changed):
        qapp.setFont(font)
    assert theme.metrics.target >= 2 * target
    assert theme.metrics.px(6) == 12
    assert theme.font(TextSize.TITLE).pixelSize() == 36
    button.ensurePolished()
    assert button.sizeHint().height() >= 2 * small


@pytest.mark.parametrize("pixels", [9, 12, 13, 15, 20, 26])
def test_targets_are_never_below_28_pixels(pixels: int) -> None:
    font = QFont()
    font.setPixelSize(pixels)
    assert metrics_of(font).target >= 28
    assert metrics_of(font).px(0) == 0
    assert metrics_of(font).px(0.2) == 1


@pytest.mark.parametrize("control", CONTROLS)
def test_controls_are_high_enough_to_hit(theme: Theme, qtbot: QtBot, control: type[QWidget]) -> None:
    widget = control()
    qtbot.addWidget(widget)
    widget.ensurePolished()
    assert widget.sizeHint().height() >= theme.metrics.target
    assert widget.minimumSizeHint().height() >= theme.metrics.target


@pytest.mark.parametrize("control", [*CONTROLS, QPlainTextEdit])
def test_the_focus_shows_and_moves_nothing(theme: Theme, qtbot: QtBot, control: type[QWidget]) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    other, widget = QPushButton("other"), control()
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    column = QVBoxLayout(page)
    column.addWidget(other)
    column.addWidget(widget)
    page.show()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    size, without = widget.sizeHint(), colors_of(widget.grab())
    assert theme.colors.accent.name() not in without
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    # A ring of two pixels all round, but for its corners.
    assert colors_of(widget.grab())[theme.colors.accent.name()] > 2.5 * (widget.width() + widget.height())
    assert widget.sizeHint() == size


def test_high_contrast_wears_the_systems_colors(
    theme: Theme, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    set_surface(panel, Surface.COLUMN)
    panel.show()
    monkeypatch.setattr(Appearance, "_high_contrast", lambda self: True)
    with qtbot.waitSignal(theme.changed):
        theme.set_choice(ThemeChoice.DARK)
    assert theme.scheme is Scheme.HIGH_CONTRAST
    assert qapp.palette() == QPalette()  # nothing of ours
    assert ground_of(panel) == qapp.palette().color(QPalette.ColorRole.Window).name()
    inverted = QPalette(QColor("#000000"))
    inverted.setColor(QPalette.ColorRole.WindowText, QColor("#ffff00"))
    with qtbot.waitSignal(theme.changed):
        qapp.setPalette(inverted)


def test_a_label_can_change_its_tone_and_size(theme: Theme, qtbot: QtBot) -> None:
    label = plain_label("Anna", size=TextSize.DISPLAY, bold=True)
    qtbot.addWidget(label)
    label.show()
    assert shows(label.grab(), theme.colors.text)
    set_tone(label, Tone.ACCENT)
    assert shows(label.grab(), theme.colors.accent)
    assert not shows(label.grab(), theme.colors.text)
    wide = label.sizeHint().width()
    set_text_size(label, TextSize.SMALL)
    assert label.sizeHint().width() < wide / 2


def test_a_disabled_button_looks_disabled(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Save MMMM")
    qtbot.addWidget(button)
    set_kind(button, Kind.PRIMARY)
    button.setEnabled(False)
    button.show()
    assert not shows(button.grab(), theme.colors.primary)


@pytest.mark.slow
def test_starting_brings_no_svg_before_the_first_icon() -> None:
    script = (
        "import sys; from PySide6.QtWidgets import QApplication, QMainWindow; app = QApplication([])\n"
        "from prospectdesk.ui.common.icons import Icons; from prospectdesk.ui.common.theme import Theme\n"
        "icons = Icons(Theme(app)); window = QMainWindow(); window.show(); window.grab()\n"
        "assert 'PySide6.QtSvg' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
