"""The icons are all there, in the colours of the theme, at every pixel ratio."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.appearance import ThemeChoice
from prospectdesk.desktop.resources import resource_path
from prospectdesk.ui.common.icon_button import IconButton
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.palette import DARK, LIGHT, Tone
from prospectdesk.ui.common.theme import Theme
from tests.ui.common.pixels import same, shows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

FOLDER = resource_path("icons")


def test_every_icon_has_its_file_and_every_file_its_icon() -> None:
    assert {path.stem for path in FOLDER.glob("*.svg")} == {icon.value for icon in Icon}


def test_the_licence_stands_beside_them() -> None:
    text = (FOLDER / "LICENSE").read_text(encoding="utf-8")
    assert "ISC License" in text
    assert "Lucide" in text


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.svg")), ids=lambda path: path.stem)
def test_the_files_hold_drawings_and_nothing_that_reaches_out(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert QSvgRenderer(QByteArray(text.encode())).isValid()
    for word in ("href", "<script", "<image", "url(http", "@import"):
        assert word not in text


@pytest.mark.parametrize("icon", list(Icon))
def test_every_icon_draws_something_in_the_color_asked_for(icons: Icons, icon: Icon) -> None:
    pixmap = icons.pixmap(icon, 24, QColor("#ff00ff"), 4.0)
    assert shows(pixmap, QColor("#ff00ff"))


def test_sharp_at_any_pixel_ratio(icons: Icons) -> None:
    for ratio in (1.0, 1.25, 1.5, 2.0, 3.0):
        pixmap = icons.pixmap(Icon.SEARCH, 16, QColor("#000000"), ratio)
        assert pixmap.size() == QSize(round(16 * ratio), round(16 * ratio))
        assert pixmap.deviceIndependentSize().width() == pytest.approx(16)


def test_drawn_once(icons: Icons) -> None:
    one = icons.pixmap(Icon.SEARCH, 16, QColor("#123456"))
    assert icons.pixmap(Icon.SEARCH, 16, QColor("#123456")).cacheKey() == one.cacheKey()
    assert icons.pixmap(Icon.SEARCH, 16, QColor("#654321")).cacheKey() != one.cacheKey()


def test_a_dressed_button_follows_the_theme(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    button = QPushButton("Search")
    qtbot.addWidget(button)
    icons.dress(button, Icon.CHECK, Tone.DONE, size=32)
    assert shows(button.icon().pixmap(QSize(32, 32)), LIGHT.done)
    theme.set_choice(ThemeChoice.DARK)
    assert shows(button.icon().pixmap(QSize(32, 32)), DARK.done)


def test_an_action_follows_the_theme(theme: Theme, icons: Icons) -> None:
    action = QAction("Search")
    icons.dress(action, Icon.CHECK, size=32)
    before = action.icon().pixmap(QSize(32, 32))
    theme.set_choice(ThemeChoice.DARK)
    after = action.icon().pixmap(QSize(32, 32))
    assert shows(before, LIGHT.text)
    assert shows(after, DARK.text)


def test_dressing_again_changes_the_icon_for_good(theme: Theme, icons: Icons) -> None:
    action = QAction("Play")
    icons.dress(action, Icon.PLAY, size=32)
    icons.dress(action, Icon.PAUSE, size=32)
    theme.set_choice(ThemeChoice.DARK)
    assert same(action.icon().pixmap(QSize(32, 32)), icons.icon(Icon.PAUSE, size=32).pixmap(QSize(32, 32)))


def test_what_is_gone_is_dressed_no_more(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    button = QPushButton("Search")
    icons.dress(button, Icon.SEARCH)
    with qtbot.waitSignal(button.destroyed):
        button.deleteLater()
    theme.set_choice(ThemeChoice.DARK)


def test_a_disabled_icon_looks_disabled(icons: Icons) -> None:
    icon = icons.icon(Icon.TRASH, Tone.LATE, size=32)
    assert shows(icon.pixmap(QSize(32, 32), QIcon.Mode.Disabled), LIGHT.disabled)
    assert not shows(icon.pixmap(QSize(32, 32), QIcon.Mode.Disabled), LIGHT.late)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_air_of_a_push_button_is_on_the_side_of_its_words(
    icons: Icons, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    button = QPushButton("Pause")
    qtbot.addWidget(button)
    button.setLayoutDirection(direction)
    icons.dress(button, Icon.MINUS)
    image = button.icon().pixmap(button.iconSize()).toImage()
    row = [image.pixelColor(x, image.height() // 2).alpha() > 0 for x in range(image.width())]
    drawn = [x for x, there in enumerate(row) if there]
    left, right = drawn[0], len(row) - 1 - drawn[-1]
    assert (left < right) is (direction == Qt.LayoutDirection.LeftToRight)


def test_painted_in_the_middle(icons: Icons) -> None:
    image = QImage(40, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    icons.paint(painter, QRect(0, 0, 40, 20), Icon.X, QColor("#ff0000"))
    painter.end()
    assert image.pixelColor(20, 10) != QColor("#ffffff")
    assert image.pixelColor(3, 10) == QColor("#ffffff")


def test_the_programs_own_mark_comes_in_all_sizes(icons: Icons) -> None:
    icon = icons.app_icon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        assert icon.actualSize(QSize(size, size)) == QSize(size, size)
        assert shows(icon.pixmap(QSize(size, size)), QColor("#ffffff"))


def test_an_icon_button_says_its_name(icons: Icons, qtbot: QtBot) -> None:
    button = IconButton(icons, Icon.PLUS, "New <b>lead</b>", shortcut="Ctrl+N")
    qtbot.addWidget(button)
    button.ensurePolished()
    assert button.accessibleName() == "New <b>lead</b>"
    assert "&lt;b&gt;" in button.toolTip()
    assert "(Ctrl+N)" in button.toolTip()
    assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert button.sizeHint().width() >= 28
    assert button.sizeHint().height() >= 28
