"""A lead in a real database, the wizard and the move flow joined as the window joins them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.desk import Desk
from prospectdesk.desktop.settings import Settings
from prospectdesk.domain.opportunity import Opportunity
from prospectdesk.domain.pipeline import Criterion
from prospectdesk.services.acts import Acts
from prospectdesk.services.library import Library
from prospectdesk.services.outcome import Done
from prospectdesk.ui.common.icons import Icons
from prospectdesk.ui.common.pending_move import PendingMove
from prospectdesk.ui.moves.controller import MoveFlow
from prospectdesk.ui.qualification import QualifyController, open_wizard
from prospectdesk.ui.qualification.criterion_page import CriterionPage
from prospectdesk.ui.qualification.wizard import QualifyWizard
from tests.builders import add_lead, opportunity_of
from tests.fakes import FixedClock


class Selling:
    """What a user does and sees while moving cards and asking questions."""

    def __init__(
        self, qtbot: QtBot, library: Library, desk: Desk, clock: FixedClock, icons: Icons, settings: Settings
    ) -> None:
        self.qtbot, self.library, self.desk, self.clock, self.icons = qtbot, library, desk, clock, icons
        self.window = QWidget()
        self.window.resize(900, 600)
        qtbot.addWidget(self.window)
        self.window.show()
        self.wizard: QualifyWizard | None = None
        self.flow = MoveFlow(library, desk, clock, icons, settings, self.ask_to_qualify, self.window)
        self.said: list[str] = []
        self.failures: list[object] = []
        self.landed: list[int] = []
        self.flow.refused.connect(self.said.append)
        self.flow.landed.connect(self.landed.append)
        desk.failed.connect(self.failures.append)

    # The database

    def do(self, act: Callable[[Acts], Done[Any]]) -> Any:
        """Run an act and wait for its value."""
        ends: list[Done[Any]] = []
        self.desk.run(act, ends.append)
        self.settle()
        return ends[0].value

    def settle(self) -> None:
        """Wait until everything asked for has come back, and what it set off has happened."""
        self.qtbot.waitUntil(lambda: self.desk.idle)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: self.desk.idle)

    def add_lead(self, name: str = "Ана Петковска", **more: Any) -> int:
        """A lead; the id of its card."""

        def act(acts: Acts) -> Done[int]:
            return Done(opportunity_of(acts, add_lead(acts, name, **more)))

        return int(self.do(act))

    def where(self, card: int) -> Opportunity:
        """A card as it is now."""
        found = self.library.opportunity(card)
        assert found is not None
        return found

    # The wizard

    def ask_to_qualify(self, card: int, pending: PendingMove | None = None) -> QualifyWizard | None:
        """Open the wizard, as the window does."""
        controller = QualifyController(self.library, self.desk, self.clock, card)
        self.wizard = open_wizard(controller, self.icons, pending, self.window)
        if self.wizard is not None:
            self.wizard.destroyed.connect(self._forget_wizard)
        return self.wizard

    def _forget_wizard(self) -> None:
        self.wizard = None

    def open(self, card: int) -> QualifyWizard:
        """Open the wizard on a card without a move that waits."""
        wizard = self.ask_to_qualify(card)
        assert wizard is not None
        self.settle()
        return wizard

    @property
    def page(self) -> Any:
        """The page of the wizard that is shown."""
        assert self.wizard is not None
        return self.wizard.shown

    @property
    def asked(self) -> Criterion | None:
        """The criterion that is being asked."""
        return self.page.criterion if isinstance(self.page, CriterionPage) else None

    def press(self, key: Qt.Key, *more: Qt.Key) -> None:
        """Press keys wherever the focus is, and wait for what they do."""
        for each in (key, *more):
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, each)
            self.settle()

    def type(self, text: str) -> None:
        """Type where the focus is; QTest itself knows no letters but Latin ones."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(QApplication.focusWidget(), event)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click a widget, and wait for what it does."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        self.settle()

    def button(self, text: str) -> QPushButton:
        """The visible button of the dialog on top that says ``text``."""
        dialog = self.wizard or self.flow.form
        assert dialog is not None
        found = [
            button
            for button in dialog.findChildren(QPushButton)
            if button.isVisible() and button.text().replace("&", "") == text
        ]
        assert found, f"no button says {text!r}"
        return found[0]
