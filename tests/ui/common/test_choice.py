"""Choosing one of a few, by mouse and by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.appearance import ThemeChoice
from prospectdesk.domain.pipeline import AnswerValue
from prospectdesk.ui.common.choice import ChoiceRow, Option
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.segmented import Segmented
from prospectdesk.ui.common.theme import Theme
from tests.ui.common.pixels import same, shows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

OPTIONS = (
    Option(AnswerValue.YES, "Yes — they have the money"),
    Option(AnswerValue.UNKNOWN, "Not known yet", "The question stays open"),
    Option(AnswerValue.NO, "No & never"),
)


class Page(QWidget):
    """A page with a note and a choice; it hands its unused keys on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.note = QLineEdit()
        self.row = ChoiceRow(theme, "Can they afford it?", OPTIONS)
        column = QVBoxLayout(self)
        column.addWidget(self.note)
        column.addWidget(self.row)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if not self.row.take_key(event):
            super().keyPressEvent(event)


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> Page:
    page = Page(theme)
    qtbot.addWidget(page)
    page.resize(400, 300)
    page.show()
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return page


def buttons(page: Page) -> list[QRadioButton]:
    return page.row.findChildren(QRadioButton)


def test_nothing_is_chosen_at_first(page: Page) -> None:
    assert page.row.value() is None


@pytest.mark.parametrize(("key", "value"), [(Qt.Key.Key_1, "yes"), (Qt.Key.Key_2, "unknown"), (Qt.Key.Key_3, "no")])
def test_number_keys_choose(page: Page, qtbot: QtBot, key: Qt.Key, value: str) -> None:
    page.setFocus()
    with qtbot.waitSignal(page.row.chosen) as chosen:
        qtbot.keyClick(page, key)
    assert chosen.args == [AnswerValue(value)]
    assert page.row.value() is AnswerValue(value)


def test_the_number_pad_does_as_well(page: Page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.row.chosen):
        qtbot.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.KeypadModifier)
    assert page.row.value() is AnswerValue.UNKNOWN


@pytest.mark.parametrize("key", [Qt.Key.Key_0, Qt.Key.Key_4, Qt.Key.Key_9, Qt.Key.Key_A])
def test_other_keys_are_left_to_others(page: Page, key: Qt.Key) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    assert not page.row.take_key(event)
    assert page.row.value() is None


def test_ctrl_with_a_number_is_a_shortcut_of_the_window(page: Page) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert not page.row.take_key(event)


def test_digits_typed_into_the_note_stay_there(page: Page, qtbot: QtBot) -> None:
    page.note.setFocus()
    with qtbot.assertNotEmitted(page.row.chosen):
        qtbot.keyClicks(page.note, "12 3")
    assert page.note.text() == "12 3"
    assert page.row.value() is None


def test_only_one_is_chosen_at_a_time(page: Page, qtbot: QtBot) -> None:
    qtbot.keyClick(page.row, Qt.Key.Key_1)
    qtbot.keyClick(page.row, Qt.Key.Key_3)
    assert [button.isChecked() for button in buttons(page)] == [False, False, True]


def test_a_click_anywhere_on_the_row_chooses(page: Page, qtbot: QtBot) -> None:
    row = buttons(page)[1]
    with qtbot.waitSignal(page.row.chosen):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().bottomRight() - row.rect().topLeft() / 2)
    assert page.row.value() is AnswerValue.UNKNOWN


def test_arrows_and_the_space_bar_choose(page: Page, qtbot: QtBot) -> None:
    page.row.setFocus()
    qtbot.waitUntil(buttons(page)[0].hasFocus)
    qtbot.keyClick(buttons(page)[0], Qt.Key.Key_Space)
    assert page.row.value() is AnswerValue.YES
    qtbot.keyClick(buttons(page)[0], Qt.Key.Key_Down)
    assert buttons(page)[1].hasFocus()
    assert page.row.value() is AnswerValue.UNKNOWN


def test_the_focus_comes_back_to_what_is_chosen(page: Page, qtbot: QtBot) -> None:
    page.row.set_value(AnswerValue.NO)
    page.row.setFocus()
    qtbot.waitUntil(buttons(page)[2].hasFocus)


def test_the_program_chooses_in_silence_and_takes_it_back(page: Page, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.row.chosen):
        page.row.set_value(AnswerValue.NO)
        assert page.row.value() is AnswerValue.NO
        page.row.set_value(None)
    assert page.row.value() is None
    qtbot.keyClick(page.row, Qt.Key.Key_1)
    assert page.row.value() is AnswerValue.YES


def test_the_rows_are_radio_buttons_with_their_words(page: Page) -> None:
    first = QAccessible.queryAccessibleInterface(buttons(page)[0])
    assert first.role() == QAccessible.Role.RadioButton
    assert [button.accessibleName() for button in buttons(page)] == [option.text for option in OPTIONS]
    assert "The question stays open" in buttons(page)[1].accessibleDescription()
    assert buttons(page)[2].shortcut().isEmpty()
    assert page.row.accessibleName() == "Can they afford it?"


def test_long_words_wrap(page: Page, qtbot: QtBot, theme: Theme) -> None:
    long = ChoiceRow(
        theme, "name", [Option(1, "so many words that they cannot stand in one row " * 3, "and more " * 20)]
    )
    qtbot.addWidget(long)
    row = long.findChildren(QRadioButton)[0]
    assert row.heightForWidth(300) > row.heightForWidth(900) >= 38


def test_the_chosen_row_and_the_focus_look_different(page: Page, theme: Theme) -> None:
    page.note.setFocus()
    row = buttons(page)[0]
    nothing = row.grab()
    row.setChecked(True)
    chosen = row.grab()
    row.setFocus()
    both = row.grab()
    row.setAutoExclusive(False)
    page.row.set_value(None)
    row.setFocus()
    focused = row.grab()
    pictures = [nothing, chosen, both, focused]
    assert all(not same(one, other) for at, one in enumerate(pictures) for other in pictures[:at])
    assert shows(chosen, theme.colors.accent_tint, within=0)
    assert not shows(focused, theme.colors.accent_tint, within=0)
    theme.set_choice(ThemeChoice.DARK)
    assert shows(row.grab(), theme.colors.card, within=0)


@pytest.fixture
def channels(theme: Theme, qtbot: QtBot) -> Segmented:
    channels = Segmented(
        theme, "Channel", [Option("phone", "Phone"), Option("mail", "E-mail"), Option("form", "R&D form")]
    )
    qtbot.addWidget(channels)
    channels.show()
    return channels


def test_a_segment_is_turned_on_by_click(channels: Segmented, qtbot: QtBot) -> None:
    assert channels.value() is None
    button = channels.findChildren(QWidget)[1]
    with qtbot.waitSignal(channels.chosen) as chosen:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen.args == ["mail"]
    assert channels.value() == "mail"


def test_arrows_move_among_segments_and_tab_stops_once(channels: Segmented, qtbot: QtBot) -> None:
    channels.set_value("phone")
    phone, mail, form = channels.findChildren(QWidget)
    channels.setFocus()
    qtbot.waitUntil(phone.hasFocus)
    qtbot.keyClick(phone, Qt.Key.Key_Right)
    assert channels.value() == "mail"
    assert mail.hasFocus()
    qtbot.keyClick(mail, Qt.Key.Key_Left)
    qtbot.keyClick(phone, Qt.Key.Key_Left)
    assert channels.value() == "form"
    assert form.hasFocus()
    stops = [each for each in (phone, mail, form) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [form]


def test_right_to_left_the_arrows_are_mirrored(channels: Segmented, qtbot: QtBot) -> None:
    channels.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    channels.set_value("phone")
    phone = channels.findChildren(QWidget)[0]
    phone.setFocus()
    qtbot.keyClick(phone, Qt.Key.Key_Left)
    assert channels.value() == "mail"


def test_segments_are_radio_buttons(channels: Segmented) -> None:
    for segment in channels.findChildren(QWidget):
        assert QAccessible.queryAccessibleInterface(segment).role() == QAccessible.Role.RadioButton


def test_segments_are_set_in_silence(channels: Segmented, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(channels.chosen):
        channels.set_value("form")
        channels.set_value(None)
    assert channels.value() is None


def test_segments_may_have_icons(channels: Segmented, icons: Icons) -> None:
    channels.dress(icons, [Icon.PHONE, Icon.MAIL, Icon.FILE_TEXT])
    assert all(not each.icon().isNull() for each in channels.findChildren(QWidget))  # type: ignore[attr-defined]
