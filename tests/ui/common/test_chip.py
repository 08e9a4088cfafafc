"""Chips: painted, worn as buttons, taken off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.appearance import ThemeChoice
from prospectdesk.ui.common.chip import Chip, ChipButton, ChipLabel, ChipPainter, TagChip
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import Theme
from tests.ui.common.pixels import same, shows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LONG = Chip("a very long chip that fits nowhere", Tone.WARNING, Icon.HOURGLASS)


def painted(icons: Icons, chip: Chip, max_width: int | None = None, *, rtl: bool = False) -> tuple[QImage, int]:
    image = QImage(300, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    width = ChipPainter(icons).paint(painter, 300 if rtl else 0, 0, chip, max_width, rtl=rtl)
    painter.end()
    return image, width


def used_columns(image: QImage) -> tuple[int, int]:
    middle = image.height() // 3
    used = [x for x in range(image.width()) if image.pixelColor(x, middle) != QColor("#ffffff")]
    return used[0], used[-1]


@pytest.mark.parametrize("tone", [Tone.NORMAL, Tone.ACCENT, Tone.DONE, Tone.LATE, Tone.WARNING])
def test_a_chip_has_the_colors_of_its_tone(theme: Theme, icons: Icons, tone: Tone) -> None:
    image, width = painted(icons, Chip("MMMMMM", tone, Icon.CHECK))
    assert shows(image, theme.colors.tint(tone), within=0)
    assert shows(image, theme.colors.muted if tone is Tone.NORMAL else theme.colors.tone(tone))
    assert width == ChipPainter(icons).width(Chip("MMMMMM", tone, Icon.CHECK))
    first, last = used_columns(image)
    assert (first, last) == (0, width - 1)


def test_a_chip_gives_way_and_then_stays_away(icons: Icons) -> None:
    full = ChipPainter(icons).width(LONG)
    image, width = painted(icons, LONG, 120)
    assert width == 120 < full
    assert used_columns(image)[1] == 119
    image, width = painted(icons, LONG, 20)
    assert width == 0
    assert not shows(image, icons.theme.colors.warning_tint, within=0)


def test_right_to_left_a_chip_begins_at_the_right(icons: Icons) -> None:
    chip = Chip("MM", Tone.LATE)
    image, width = painted(icons, chip, rtl=True)
    assert used_columns(image) == (300 - width, 299)


def test_chips_follow_the_theme(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    label = ChipLabel(icons, Chip("MMMM", Tone.LATE))
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    before = label.grab()
    theme.set_choice(ThemeChoice.DARK)
    assert not same(before, label.grab())
    assert shows(label.grab(), theme.colors.late_tint, within=0)


def test_a_chip_label_says_its_words_and_hides_without(icons: Icons, qtbot: QtBot) -> None:
    label = ChipLabel(icons, Chip("<b>late</b>", Tone.LATE))
    qtbot.addWidget(label)
    assert label.accessibleName() == "<b>late</b>"
    label.set_chip(None)
    assert label.isHidden()
    assert label.accessibleName() == ""


def test_an_ampersand_is_no_shortcut(icons: Icons, qtbot: QtBot) -> None:
    for chip in (ChipButton("R&D"), TagChip(icons, "R&D")):
        qtbot.addWidget(chip)
        assert chip.shortcut().isEmpty()
        assert chip.accessibleName() == "R&D"


@pytest.fixture
def tag(icons: Icons, qtbot: QtBot) -> TagChip:
    tag = TagChip(icons, "florist")
    qtbot.addWidget(tag)
    tag.show()
    tag.resize(tag.sizeHint())
    return tag


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_tag_is_taken_off_by_key(tag: TagChip, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(tag.remove_requested), qtbot.assertNotEmitted(tag.clicked):
        qtbot.keyClick(tag, key)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_tag_is_taken_off_by_its_cross(tag: TagChip, qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    tag.setLayoutDirection(direction)
    x = tag.width() - 14 if direction == Qt.LayoutDirection.LeftToRight else 14
    with qtbot.waitSignal(tag.remove_requested), qtbot.assertNotEmitted(tag.clicked):
        qtbot.mouseClick(tag, Qt.MouseButton.LeftButton, pos=QPoint(x, tag.height() // 2))


def test_a_click_on_the_words_is_a_click(tag: TagChip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tag.clicked), qtbot.assertNotEmitted(tag.remove_requested):
        qtbot.mouseClick(tag, Qt.MouseButton.LeftButton, pos=QPoint(16, tag.height() // 2))
    assert tag.tag == "florist"


def test_a_tag_does_not_press_the_default_button(tag: TagChip) -> None:
    assert not tag.autoDefault()
