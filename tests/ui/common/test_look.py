"""Text from outside is shown as it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from prospectdesk.ui.common.elided_label import ElidedLabel
from prospectdesk.ui.common.look import inset_spin_box, plain_label, plain_tip, rule, set_invalid
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import Theme
from tests.ui.common.pixels import same, shows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

HOSTILE = "<b>Ana</b> <img src='file:///etc/hostname'> & <i>co</i>"


@pytest.mark.parametrize("make", [plain_label, ElidedLabel])
def test_what_looks_like_html_is_shown_letter_by_letter(theme: Theme, qtbot: QtBot, make: type[QLabel]) -> None:
    label, letters = make(HOSTILE), QLabel()
    letters.setTextFormat(Qt.TextFormat.PlainText)
    letters.setText(HOSTILE)
    for each in (label, letters):
        qtbot.addWidget(each)
        each.ensurePolished()
        each.resize(900, 20)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().width() == letters.sizeHint().width()
    assert same(label.grab(), letters.grab())


def test_a_tool_tip_shows_what_looks_like_html_letter_by_letter() -> None:
    tip = plain_tip(HOSTILE)
    shown = QTextDocument()
    shown.setHtml(tip)  # as the tool tip takes it
    assert shown.toPlainText() == HOSTILE
    long = "Chapman, Ross E Esq " * 10 + "\nBritish"
    shown.setHtml(plain_tip(long))
    assert shown.toPlainText() == long
    shown.setHtml(plain_tip("R&lt;b&gt;"))
    assert shown.toPlainText() == "R&lt;b&gt;"


def test_a_tool_tip_without_danger_stays_as_it_is() -> None:
    assert plain_tip("") == ""
    assert plain_tip("Ана Петковска (Ctrl+N)") == "Ана Петковска (Ctrl+N)"


def test_an_ellipsis_ends_what_does_not_fit(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel("Chapman, Ross E Esq " * 5)
    qtbot.addWidget(label)
    label.show()
    label.resize(label.sizeHint())
    assert not label.is_cut
    assert label.toolTip() == ""
    label.resize(120, label.height())
    assert label.is_cut
    assert "Chapman, Ross E Esq" in label.toolTip()
    assert label.minimumSizeHint().width() < 120
    assert label.text().startswith("Chapman")  # what assistive technology reads is whole


def test_the_tool_tip_of_a_cut_label_is_escaped(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel(HOSTILE)
    qtbot.addWidget(label)
    label.show()
    label.resize(40, label.height())
    assert "<img" not in label.toolTip()
    assert "&lt;img" in label.toolTip()


def test_line_breaks_do_not_hide_what_follows(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel("first\nsecond\tthird")
    qtbot.addWidget(label)
    assert label.text() == "first second third"


def test_a_cut_label_keeps_its_tone(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel("M" * 100, tone=Tone.LATE, bold=True)
    qtbot.addWidget(label)
    label.show()
    label.resize(100, label.height())
    assert shows(label.grab(), theme.colors.late)


def test_an_invalid_field_is_outlined_until_it_is_mended(theme: Theme, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.clearFocus()
    assert not shows(field.grab(), theme.colors.late)
    set_invalid(field, True)
    assert shows(field.grab(), theme.colors.late)
    set_invalid(field, False)
    assert not shows(field.grab(), theme.colors.late)


def test_a_hairline_is_one_pixel_high(theme: Theme, qtbot: QtBot) -> None:
    line = rule()
    qtbot.addWidget(line)
    line.resize(50, 1)
    assert line.height() == 1
    assert shows(line.grab(), theme.colors.hairline, within=0)


def test_digits_of_a_spin_box_keep_their_distance(theme: Theme, qtbot: QtBot) -> None:
    box = QSpinBox()
    qtbot.addWidget(box)
    inset_spin_box(box, theme.metrics)
    field = box.findChild(QLineEdit)
    assert field is not None
    assert field.textMargins().left() == theme.metrics.px(6)
