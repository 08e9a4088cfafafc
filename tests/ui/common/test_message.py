"""Problems are said calmly, as plain text, and do not block."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from prospectdesk.ui.common import announce as announcing
from prospectdesk.ui.common.announce import announce
from prospectdesk.ui.common.icons import Icons
from prospectdesk.ui.common.message import ErrorPanel, ProblemDialog, show_problem

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

WHAT = "The file <b>leads</b>.csv cannot be read."
SAFE = "Nothing was changed."
TODO = "See that it is there."


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def button(dialog: QWidget, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text().replace("&", "") == text)


@pytest.fixture
def dialog(icons: Icons, qtbot: QtBot) -> ProblemDialog:
    dialog = ProblemDialog(icons, WHAT, SAFE, TODO, "Traceback <i>x</i>")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_says_what_happened_what_is_safe_and_what_to_do(dialog: ProblemDialog) -> None:
    assert words(dialog) == [WHAT, SAFE, TODO]
    assert dialog.accessibleDescription() == f"{WHAT} {SAFE} {TODO}"
    labels = [label for label in dialog.findChildren(QLabel) if label.text()]
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
    assert all(label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse for label in labels)


def test_details_are_behind_a_button(dialog: ProblemDialog, qtbot: QtBot) -> None:
    details = dialog.findChild(QPlainTextEdit)
    assert details is not None
    assert not details.isVisible()
    qtbot.mouseClick(button(dialog, "Details"), Qt.MouseButton.LeftButton)
    assert details.isVisible()
    assert details.isReadOnly()
    assert details.toPlainText() == "Traceback <i>x</i>"


def test_no_details_no_button(icons: Icons, qtbot: QtBot) -> None:
    dialog = ProblemDialog(icons, WHAT)
    qtbot.addWidget(dialog)
    dialog.show()
    assert words(dialog) == [WHAT]
    assert button(dialog, "Details").isHidden()


def test_escape_and_enter_close_it(dialog: ProblemDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isHidden()


def test_another_way_out_is_the_default_where_it_is_the_first(dialog: ProblemDialog, qtbot: QtBot) -> None:
    again = dialog.add_way("Try again", primary=True)
    with qtbot.waitSignal(again.clicked):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isHidden()


def test_shown_over_a_window_it_does_not_block_and_leaves_nothing(icons: Icons, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = show_problem(window, icons, WHAT, SAFE, TODO)
    assert dialog.isVisible()
    assert dialog.windowModality() == Qt.WindowModality.WindowModal
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    with qtbot.waitSignal(dialog.destroyed):
        box.button(QDialogButtonBox.StandardButton.Close).click()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_panel_says_it_on_the_page(icons: Icons, qtbot: QtBot) -> None:
    panel = ErrorPanel(icons)
    qtbot.addWidget(panel)
    assert panel.isHidden()
    panel.show_problem(WHAT, todo=TODO)
    assert panel.isVisible()
    assert words(panel) == [WHAT, TODO]
    assert panel.accessibleName() == f"{WHAT} {TODO}"
    panel.clear()
    assert panel.isHidden()


def test_results_are_announced_to_assistive_technology(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[tuple[str, QAccessible.AnnouncementPoliteness]] = []

    class Listening(QAccessible):
        @staticmethod
        def updateAccessibility(event: object) -> None:  # noqa: N802
            heard.append((event.message(), event.politeness()))  # type: ignore[attr-defined]

        @staticmethod
        def isActive() -> bool:  # noqa: N802
            return True

    widget = QWidget()
    qtbot.addWidget(widget)
    monkeypatch.setattr(announcing, "QAccessible", Listening)
    announce(widget, "Moved Ana to Prospects")
    announce(widget, "The import failed", urgent=True)
    announce(widget, "")
    assert heard == [
        ("Moved Ana to Prospects", QAccessible.AnnouncementPoliteness.Polite),
        ("The import failed", QAccessible.AnnouncementPoliteness.Assertive),
    ]


def test_announcing_reaches_qt_where_assistive_technology_listens(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    try:
        announce(widget, "Moved Ana to Prospects")
    finally:
        QAccessible.setActive(before)
