"""A pane on the screen, and short ways to read and use it as a person would."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.desk import Desk
from prospectdesk.domain.contact import ContactDetails
from prospectdesk.services.acts import Acts
from prospectdesk.services.library import Library
from prospectdesk.services.outcome import Done
from prospectdesk.ui.contact_pane.pane import ContactPane
from prospectdesk.ui.contact_pane.pane_section import PaneSection

W = TypeVar("W", bound=QWidget)
S = TypeVar("S", bound=PaneSection)


@dataclass
class Reader:
    """Who looks at the pane."""

    qtbot: QtBot
    pane: ContactPane
    desk: Desk
    library: Library
    contact_id: int = 0

    # The world

    def settle(self) -> None:
        """Let everything that was asked for come to its end."""
        self.qtbot.waitUntil(lambda: self.desk.idle)
        QApplication.processEvents()
        QApplication.processEvents()

    def act(self, act: Callable[[Acts], Done[Any]]) -> Any:
        """Something is done elsewhere in the program; its value."""
        values: list[Any] = []
        self.desk.run(act, lambda done: values.append(done.value))
        self.settle()
        return values[0]

    def show(self, contact_id: int, opportunity_id: int | None = None) -> None:
        """Select a contact."""
        self.contact_id = contact_id
        self.pane.show_contact(contact_id, opportunity_id)
        self.settle()

    @property
    def details(self) -> ContactDetails:
        """What is stored of the contact shown."""
        found = self.library.contact(self.contact_id)
        assert found is not None
        return found.details

    @property
    def steps(self) -> int:
        """The number of the newest undo step; 0 where there is none."""
        undo = self.library.steps()[0]
        return 0 if undo is None else undo.id

    def undo(self) -> None:
        """Ctrl+Z."""
        self.pane.commit_pending()
        self.act(lambda acts: acts.history.undo())

    # Reading

    def section(self, kind: type[S]) -> S:
        """The section of a class."""
        return next(section for section in self.pane.sections if isinstance(section, kind))

    def seen(self, root: QWidget | None = None) -> list[str]:
        """Every text on the screen, in reading order of the widgets."""
        texts = []
        for widget in (root or self.pane).findChildren(QWidget):
            if not widget.isVisible():
                continue
            if isinstance(widget, QLabel | QAbstractButton | QLineEdit | QSpinBox):
                texts.append(widget.text())
            elif isinstance(widget, QPlainTextEdit):
                texts.append(widget.toPlainText())
        return [text for text in texts if text]

    def named(self, kind: type[W], name: str) -> W:
        """The visible control of a class whose accessible name, or text, is or begins so."""
        found = [w for w in self.pane.findChildren(kind) if w.isVisible()]
        for widget in found:
            if name in (widget.accessibleName(), getattr(widget, "text", str)()):
                return widget
        for widget in found:
            if widget.accessibleName().startswith(name):
                return widget
        raise AssertionError(f"no {name!r} among {[w.accessibleName() for w in found]}")

    def line(self, name: str) -> QLineEdit:
        """A field of one line by its accessible name."""
        found = [line for line in self.pane.findChildren(QLineEdit) if line.isVisible()]
        return next(line for line in found if line.accessibleName() == name)

    # Doing

    def click(self, button: QWidget) -> None:
        """Click, and let what comes of it come."""
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def press(self, name: str) -> None:
        """Click the button of this name."""
        self.click(self.named(QAbstractButton, name))

    def write(self, field: QWidget, text: str, *, over: bool = True) -> None:
        """Click into a field and write, over what stands there; stay in it."""
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
        if over:
            QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClick(field, Qt.Key.Key_Delete)
        insert = field.insert if isinstance(field, QLineEdit) else field.insertPlainText  # type: ignore[attr-defined]
        # The test platform types Latin letters only; any other text comes as from an input method.
        if text.isascii() and "\n" not in text:
            QTest.keyClicks(field, text)
        else:
            insert(text)

    def leave(self) -> None:
        """Go elsewhere."""
        self.pane.header.talk.setFocus(Qt.FocusReason.TabFocusReason)
        self.settle()

    def key(
        self, widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key."""
        QTest.keyClick(widget, key, modifiers)
        self.settle()

    def fill(self, name: str, text: str) -> None:
        """Write into a field, and leave it."""
        self.write(self.line(name), text)
        self.leave()

    def choose(self, button: QWidget, text: str) -> None:
        """Open the menu of a button and choose the entry of this text."""
        self.click(button)
        menu = self.menu()
        action = next(action for action in menu.actions() if action.text() == text)
        action.trigger()
        menu.close()
        self.settle()

    def menu(self) -> QMenu:
        """The menu that is open."""
        self.qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        return popup

    def menu_texts(self, button: QWidget) -> list[str]:
        """What a button's menu offers."""
        self.click(button)
        menu = self.menu()
        texts = [action.text() for action in menu.actions() if not action.isSeparator()]
        menu.close()
        self.settle()
        return texts
