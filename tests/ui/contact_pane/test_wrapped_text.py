"""Text that wraps anywhere, and can be selected and copied."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from prospectdesk.ui.common.theme import Theme
from prospectdesk.ui.contact_pane.wrapped_text import WrappedText


@pytest.fixture
def make(theme: Theme, qtbot: QtBot) -> Iterator[Callable[[str], WrappedText]]:
    made: list[WrappedText] = []

    def make_it(text: str) -> WrappedText:
        label = WrappedText(text)
        made.append(label)
        qtbot.addWidget(label)
        label.resize(200, label.heightForWidth(200))
        with qtbot.waitExposed(label):
            label.show()
        return label

    yield make_it
    assert made


def ink(image: QImage) -> list[int]:
    """The columns in which something is painted."""
    ground = image.pixel(0, image.height() - 1)
    return [x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height()))]


def test_a_word_longer_than_the_line_is_broken(make: Callable[[str], WrappedText]) -> None:
    line = make("short").heightForWidth(200)
    label = make("x" * 200)
    assert label.heightForWidth(200) >= 5 * line
    assert label.minimumSizeHint().width() < 60
    assert max(ink(label.grab().toImage())) < 200


def test_lines_are_kept_and_markup_is_text(make: Callable[[str], WrappedText]) -> None:
    line = make("one").heightForWidth(200)
    assert make("one\ntwo\n\nfour").heightForWidth(200) == 4 * line
    label = make("<b>bold</b>")
    assert label.text() == "<b>bold</b>"
    assert len(ink(label.grab().toImage())) > len(ink(make("bold").grab().toImage()))


def test_it_is_as_wide_as_its_longest_line(make: Callable[[str], WrappedText]) -> None:
    label = make("a longer line\nb")
    width = label.sizeHint().width()
    assert label.heightForWidth(width) == label.sizeHint().height()
    assert label.heightForWidth(width - 10) > label.sizeHint().height()


def test_words_are_selected_by_mouse_and_copied(make: Callable[[str], WrappedText]) -> None:
    label = make("first second\nthird 😀 fourth")
    QTest.mouseDClick(label, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert label.selected_text == "first"
    QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "first"
    QTest.keyClick(label, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert label.selected_text == "first second\nthird 😀 fourth"
    QTest.mousePress(label, Qt.MouseButton.LeftButton, pos=QPoint(0, 4))
    QTest.mouseMove(label, QPoint(190, label.height() - 2))
    QTest.mouseRelease(label, Qt.MouseButton.LeftButton, pos=QPoint(190, label.height() - 2))
    label.copy()
    assert QGuiApplication.clipboard().text() == "first second\nthird 😀 fourth"


def test_what_is_behind_a_character_of_two_units_is_selected_rightly(make: Callable[[str], WrappedText]) -> None:
    label = make("😀😀 word")
    right = label.sizeHint().width() - 3
    QTest.mouseDClick(label, Qt.MouseButton.LeftButton, pos=QPoint(right, 4))
    assert label.selected_text == "word"


def test_the_context_menu_copies_all_where_nothing_is_selected(
    make: Callable[[str], WrappedText], qtbot: QtBot
) -> None:
    label = make("all of it")
    QTest.mouseClick(label, Qt.MouseButton.LeftButton)
    point = QPoint(3, 3)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, label.mapToGlobal(point))
    QApplication.sendEvent(label, event)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert QGuiApplication.clipboard().text() == "all of it"


def test_leaving_takes_the_selection_off(make: Callable[[str], WrappedText]) -> None:
    label = make("first second")
    label.setFocus()
    QTest.mouseDClick(label, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    before = label.grab().toImage()
    label.clearFocus()
    assert label.selected_text == ""
    assert label.grab().toImage() != before


def test_another_text_is_not_selected(make: Callable[[str], WrappedText]) -> None:
    label = make("first second")
    QTest.mouseDClick(label, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    label.set_text("x")
    assert label.selected_text == ""
    label.set_text("")
    assert label.heightForWidth(200) > 0
    QTest.mouseClick(label, Qt.MouseButton.LeftButton)


def test_each_text_stands_on_the_side_of_the_window(make: Callable[[str], WrappedText]) -> None:
    label = make("שלום")
    assert max(ink(label.grab().toImage())) < 100
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert min(ink(label.grab().toImage())) > 100
    label.set_text("latin")
    assert min(ink(label.grab().toImage())) > 100
