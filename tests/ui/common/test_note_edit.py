"""The field for a remark: Enter belongs to the form, and what is pasted is only text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from prospectdesk.ui.common.note_edit import NoteEdit


@pytest.fixture
def pressed() -> list[bool]:
    return []


@pytest.fixture
def note(qtbot: QtBot, pressed: list[bool]) -> Iterator[NoteEdit]:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    note = NoteEdit("Remark")
    button = QPushButton("OK")
    button.setDefault(True)
    button.clicked.connect(lambda: pressed.append(True))
    column = QVBoxLayout(dialog)
    column.addWidget(note)
    column.addWidget(button)
    dialog.show()
    note.setFocus()
    yield note
    dialog.close()


def test_enter_presses_the_default_button(note: NoteEdit, pressed: list[bool]) -> None:
    QTest.keyClicks(note, "two shops")
    QTest.keyClick(note, Qt.Key.Key_Return)
    assert pressed == [True]
    assert note.text() == "two shops"


def test_shift_enter_begins_a_line_and_the_field_grows(note: NoteEdit, pressed: list[bool]) -> None:
    low = note.height()
    QTest.keyClicks(note, "one")
    QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(note, "two")
    assert pressed == []
    assert note.text() == "one\ntwo"
    assert note.height() > low


def test_tab_goes_on(note: NoteEdit) -> None:
    QTest.keyClick(note, Qt.Key.Key_Tab)
    assert not note.hasFocus()
    assert note.text() == ""


def test_what_is_pasted_is_only_text(note: NoteEdit) -> None:
    pasted = QMimeData()
    pasted.setHtml("<b>bold</b>")
    pasted.setText("<b>bold</b>")
    note.insertFromMimeData(pasted)
    assert note.text() == "<b>bold</b>"


def test_a_long_remark_scrolls(note: NoteEdit) -> None:
    note.set_text("\n".join("a line" for _ in range(50)))
    assert note.height() < 10 * note.fontMetrics().lineSpacing()
    assert note.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded
