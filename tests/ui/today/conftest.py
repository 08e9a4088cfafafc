"""The page Today in a window, over a real database that a test has filled."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.desk import Desk
from prospectdesk.desktop.settings import Settings
from prospectdesk.domain.errors import WorldError
from prospectdesk.services.acts import Acts
from prospectdesk.services.library import Library
from prospectdesk.services.outcome import Done
from prospectdesk.ui.common.icons import Icons
from prospectdesk.ui.today.agenda_view import AgendaView
from prospectdesk.ui.today.page import TodayPage
from tests.builders import make_acts
from tests.fakes import FixedClock


@dataclass
class Shown:
    """The page in its window, with what drives it."""

    qtbot: QtBot
    page: TodayPage
    desk: Desk
    library: Library

    @property
    def view(self) -> AgendaView:
        return self.page.view

    def lines(self) -> list[str]:
        """What a screen reader hears, line by line."""
        model = self.view.model()
        return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]

    @property
    def current(self) -> str:
        """The name the keyboard is on, "" for none."""
        item = self.view.current_item
        return item.name if item is not None else ""

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.view, key)

    def point_at(self, row: int) -> QPoint:
        """Move the mouse onto a line; where it is then."""
        at = self.view.visualRect(self.view.model().index(row, 0)).center()
        QTest.mouseMove(self.view.viewport(), at)
        return at

    def idle(self) -> None:
        """Wait until the page has heard of what was done."""
        self.qtbot.waitUntil(lambda: self.desk.idle and self.page.is_up_to_date)

    def act(self, act: Callable[[Acts], Done[Any]]) -> None:
        self.desk.run(act)
        self.idle()


OpenPage = Callable[..., Shown]


@pytest.fixture(autouse=True)
def _english(in_locale: Callable[[str], None]) -> None:
    in_locale("en_GB")


@pytest.fixture
def open_page(
    qtbot: QtBot,
    tmp_path: Path,
    library: Library,
    desk: Desk,
    icons: Icons,
    settings: Settings,
    clock: FixedClock,
) -> Iterator[OpenPage]:
    """Fills the database, and shows the page in a window of its own. Qt's own tester watches the model."""
    failures: list[WorldError] = []
    # Nobody else holds them.
    held: list[object] = []

    def open_it(fill: Callable[[Acts], object] | None = None) -> Shown:
        if fill is not None:
            acts = make_acts(tmp_path, clock)
            fill(acts)
            acts.close()
        page = TodayPage(library, desk, icons, settings, clock)
        held.append(page)
        fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
        held.append(QAbstractItemModelTester(page.view.model(), fatal))
        qtbot.addWidget(page)
        page.failed.connect(failures.append)
        page.resize(800, 900)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        return Shown(qtbot, page, desk, library)

    yield open_it
    assert failures == []
