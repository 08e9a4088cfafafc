"""Long work in the status bar."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from prospectdesk.ui.common.icons import Icons
from prospectdesk.ui.common.progress import ProgressItem, SlimBar
from prospectdesk.ui.common.theme import Theme
from tests.ui.common.pixels import colors_of, shows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def item(icons: Icons, qtbot: QtBot, in_locale: Callable[[str], None]) -> ProgressItem:
    item = ProgressItem(icons)
    qtbot.addWidget(item)
    item.resize(800, 30)
    item.start("Importing <b>florists</b>.csv")
    return item


def words(item: ProgressItem) -> list[str]:
    return [label.text() for label in item.findChildren(QLabel) if label.isVisible() and label.text()]


def cancel(item: ProgressItem) -> QPushButton:
    button = item.findChild(QPushButton)
    assert button is not None
    return button


def test_hidden_until_work_begins(icons: Icons, qtbot: QtBot) -> None:
    item = ProgressItem(icons)
    qtbot.addWidget(item)
    assert item.isHidden()
    item.start("Importing")
    assert item.isVisible()


def test_says_what_how_far_and_how_long(item: ProgressItem) -> None:
    item.set_progress(62_000, 100_000, 130)
    assert words(item)[:2] == ["Importing <b>florists</b>.csv", "62,000 of 100,000"]
    assert words(item)[2].startswith("about 2 minute")
    bar = item.findChild(QProgressBar)
    assert bar is not None
    assert bar.value() / bar.maximum() == pytest.approx(0.62)
    assert bar.accessibleName() == "Importing <b>florists</b>.csv"
    item.set_progress(99_000, 100_000, 12)
    assert words(item)[2] == "less than a minute left"
    item.set_progress(99_000, 100_000)
    assert len(words(item)) == 2


def test_numbers_are_written_as_in_the_locale(item: ProgressItem, in_locale: Callable[[str], None]) -> None:
    in_locale("mk_MK")
    item.set_progress(62_000, 100_000)
    assert words(item)[1] == "62.000 of 100.000"


def test_a_total_nobody_knows_is_not_made_up(item: ProgressItem) -> None:
    item.set_progress(62_000, None)
    assert words(item)[1] == "62,000"
    bar = item.findChild(QProgressBar)
    assert bar is not None
    assert bar.maximum() == 0


def test_nothing_to_do_is_done(item: ProgressItem) -> None:
    item.set_progress(0, 0)
    bar = item.findChild(QProgressBar)
    assert bar is not None
    assert bar.value() == bar.maximum()


def test_cancel_is_asked_for_once_and_says_so(item: ProgressItem, qtbot: QtBot) -> None:
    item.set_progress(10, 100, 300)
    with qtbot.waitSignal(item.cancel_requested):
        qtbot.mouseClick(cancel(item), Qt.MouseButton.LeftButton)
    assert "Cancelling…" in words(item)
    assert not cancel(item).isEnabled()
    item.set_progress(11, 100, 299)  # the work has not heard yet
    assert "Cancelling…" in words(item)
    with qtbot.assertNotEmitted(item.cancel_requested):
        qtbot.mouseClick(cancel(item), Qt.MouseButton.LeftButton)


def test_what_cannot_be_cancelled_offers_no_cancel(icons: Icons, qtbot: QtBot) -> None:
    item = ProgressItem(icons)
    qtbot.addWidget(item)
    item.start("Backing up", cancellable=False)
    assert cancel(item).isHidden()


def test_the_end_is_said_and_goes_away(item: ProgressItem, qtbot: QtBot, theme: Theme) -> None:
    item.finish("Imported 100,000 contacts")
    assert words(item) == ["Imported 100,000 contacts"]
    timer = item.findChild(QTimer)
    assert timer is not None
    assert timer.isActive()
    timer.start(0)
    qtbot.waitUntil(item.isHidden)
    item.finish("The import failed MMMM", failed=True)
    assert shows(item.grab(), theme.colors.late)
    item.start("Again")
    assert not timer.isActive()
    assert cancel(item).isEnabled()
    assert item.isVisible()
    item.clear()
    assert item.isHidden()


def test_the_bar_grows(theme: Theme, qtbot: QtBot) -> None:
    bar = SlimBar(theme)
    qtbot.addWidget(bar)
    bar.resize(200, 10)
    filled = []
    for share in (0, 0.25, 0.5, 1, 2):
        bar.set_share(share)
        filled.append(colors_of(bar.grab())[theme.colors.primary.name()])
    assert filled[0] == 0
    assert filled[0] < filled[1] < filled[2] < filled[3] == filled[4]


def test_right_to_left_the_bar_grows_from_the_right(theme: Theme, qtbot: QtBot) -> None:
    bar = SlimBar(theme)
    qtbot.addWidget(bar)
    bar.resize(200, 6)
    bar.set_share(0.25)
    left = bar.grab().toImage().pixelColor(20, 3)
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = bar.grab().toImage()
    assert left == theme.colors.primary == image.pixelColor(180, 3)
    assert image.pixelColor(20, 3) != theme.colors.primary
