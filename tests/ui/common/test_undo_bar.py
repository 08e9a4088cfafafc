"""The bar with Undo: long enough to be read, never in the way, never gone under the pointer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.appearance import ThemeChoice
from prospectdesk.ui.common.icons import Icons
from prospectdesk.ui.common.palette import DARK, LIGHT
from prospectdesk.ui.common.undo_bar import UndoBar
from tests.ui.common.pixels import ground_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SHORT = 60
LONG = 60_000


class Page(QWidget):
    def __init__(self, icons: Icons, milliseconds: int) -> None:
        super().__init__()
        self.other = QPushButton("other")
        self.bar = UndoBar(icons, milliseconds=milliseconds)
        column = QVBoxLayout(self)
        column.addWidget(self.other)
        column.addWidget(self.bar)

    @property
    def undo(self) -> QPushButton:
        button = self.bar.findChild(QPushButton)
        assert button is not None
        return button


def shown(icons: Icons, qtbot: QtBot, milliseconds: int) -> Page:
    page = Page(icons, milliseconds)
    qtbot.addWidget(page)
    page.resize(500, 120)
    page.show()
    page.other.setFocus()
    qtbot.waitUntil(page.other.hasFocus)
    return page


def timer_of(bar: UndoBar) -> QTimer:
    timer = bar.findChild(QTimer)
    assert timer is not None
    return timer


def enter(bar: UndoBar) -> None:
    """The pointer comes."""
    bar.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    place = QPointF(bar.rect().center())
    QApplication.sendEvent(bar, QEnterEvent(place, place, place))


def leave(bar: UndoBar) -> None:
    """The pointer goes."""
    bar.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))


def test_hidden_until_something_is_offered(icons: Icons, qtbot: QtBot) -> None:
    page = shown(icons, qtbot, LONG)
    assert page.bar.isHidden()
    page.bar.offer("Moved <b>Ana</b> to Prospects")
    assert page.bar.isVisible()
    assert page.bar.text == "Moved <b>Ana</b> to Prospects"
    assert page.bar.accessibleName() == "Moved <b>Ana</b> to Prospects"
    assert page.undo.accessibleDescription() == page.bar.text


def test_stays_ten_seconds_unless_told_otherwise(icons: Icons, qtbot: QtBot) -> None:
    bar = UndoBar(icons)
    qtbot.addWidget(bar)
    bar.offer("Deleted Ana")
    # Qt lets such a timer be late by a twentieth.
    assert 9_000 < timer_of(bar).remainingTime() < 11_000


def test_goes_by_itself(icons: Icons, qtbot: QtBot) -> None:
    page = shown(icons, qtbot, SHORT)
    with qtbot.waitSignal(page.bar.closed), qtbot.assertNotEmitted(page.bar.undo_requested):
        page.bar.offer("Deleted Ana")
    assert page.bar.isHidden()


def test_undo_is_asked_for_once_and_the_bar_goes(icons: Icons, qtbot: QtBot) -> None:
    page = shown(icons, qtbot, LONG)
    page.bar.offer("Deleted Ana")
    with qtbot.waitSignals([page.bar.undo_requested, page.bar.closed]):
        qtbot.mouseClick(page.undo, Qt.MouseButton.LeftButton)
    assert page.bar.isHidden()
    assert not timer_of(page.bar).isActive()


def test_undo_works_by_keyboard(icons: Icons, qtbot: QtBot) -> None:
    page = shown(icons, qtbot, LONG)
    page.bar.offer("Deleted Ana")
    page.undo.setFocus()
    qtbot.waitUntil(page.undo.hasFocus)
    with qtbot.waitSignal(page.bar.undo_requested):
        qtbot.keyClick(page.undo, Qt.Key.Key_Space)


def test_closing_undoes_nothing(icons: Icons, qtbot: QtBot) -> None:
    page = shown(icons, qtbot, LONG)
    page.bar.offer("Deleted Ana")
    close = page.bar.findChild(QToolButton)
    assert close is not None
    assert close.accessibleName() == "Close"
    with qtbot.waitSignal(page.bar.closed), qtbot.assertNotEmitted(page.bar.undo_requested):
        qtbot.mouseClick(close, Qt.MouseButton.LeftButton)


def test_stands_still_under_the_pointer(icons: Icons, qtbot: QtBot) -> None:
    page = shown(icons, qtbot, SHORT)
    page.bar.offer("Deleted Ana")
    enter(page.bar)
    assert not timer_of(page.bar).isActive()
    with qtbot.assertNotEmitted(page.bar.closed, wait=3 * SHORT):
        pass
    with qtbot.waitSignal(page.bar.closed):
        leave(page.bar)


def test_stands_still_while_the_focus_is_on_it(icons: Icons, qtbot: QtBot) -> None:
    page = shown(icons, qtbot, SHORT)
    page.bar.offer("Deleted Ana")
    page.undo.setFocus()
    qtbot.waitUntil(page.undo.hasFocus)
    with qtbot.assertNotEmitted(page.bar.closed, wait=3 * SHORT):
        pass
    with qtbot.waitSignal(page.bar.closed):
        page.other.setFocus()


def test_offered_under_the_pointer_it_waits_for_it_to_go(icons: Icons, qtbot: QtBot) -> None:
    page = shown(icons, qtbot, SHORT)
    enter(page.bar)
    page.bar.offer("Deleted Ana")
    with qtbot.assertNotEmitted(page.bar.closed, wait=2 * SHORT):
        pass
    leave(page.bar)
    qtbot.waitUntil(page.bar.isHidden)


def test_what_is_left_of_the_time_is_enough_to_act(icons: Icons, qtbot: QtBot) -> None:
    page = shown(icons, qtbot, LONG)
    page.bar.offer("Deleted Ana")
    timer_of(page.bar).start(1)  # nearly over
    enter(page.bar)
    leave(page.bar)
    assert timer_of(page.bar).remainingTime() > LONG / 5


def test_a_newer_offer_begins_anew(icons: Icons, qtbot: QtBot) -> None:
    page = shown(icons, qtbot, LONG)
    page.bar.offer("Deleted Ana")
    timer_of(page.bar).start(5_000)
    page.bar.offer("Deleted Marko")
    assert page.bar.text == "Deleted Marko"
    assert timer_of(page.bar).remainingTime() > LONG / 2


def test_floats_at_the_bottom_of_its_host(icons: Icons, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 400)
    host.show()
    bar = UndoBar(icons, milliseconds=LONG)
    bar.float_over(host)
    bar.offer("Moved Ana to Prospects")
    for width, height in ((800, 400), (500, 300), (300, 200)):
        host.resize(width, height)
        qtbot.waitUntil(lambda: abs(bar.geometry().center().x() - host.rect().center().x()) <= 1)
        assert host.rect().contains(bar.geometry())
        assert host.height() - bar.geometry().bottom() < 24
    assert host.childAt(QPoint(host.width() // 2, host.height() - 30)) is not None


def test_follows_the_theme(icons: Icons, qtbot: QtBot) -> None:
    page = shown(icons, qtbot, LONG)
    page.bar.offer("Deleted Ana")
    assert ground_of(page.bar) == LIGHT.bar.name()
    icons.theme.set_choice(ThemeChoice.DARK)
    assert ground_of(page.bar) == DARK.bar.name()
