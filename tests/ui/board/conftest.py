"""A board in a window, over a real database that a test has filled."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.desk import Desk
from prospectdesk.desktop.settings import Settings
from prospectdesk.domain.errors import WorldError
from prospectdesk.services.acts import Acts
from prospectdesk.services.library import Library
from prospectdesk.ui.board.controller import BoardController
from prospectdesk.ui.board.page import BoardPage
from prospectdesk.ui.common.icons import Icons
from tests.builders import make_acts
from tests.fakes import FixedClock
from tests.ui.board.shown import Shown

OpenBoard = Callable[[Callable[[Acts], object]], Shown]


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def open_board(
    qtbot: QtBot,
    tmp_path: Path,
    database: Path,
    library: Library,
    desk: Desk,
    icons: Icons,
    settings: Settings,
    clock: FixedClock,
) -> Iterator[OpenBoard]:
    """Fills the database, and shows its first board in a window of its own. No read may fail."""
    failures: list[WorldError] = []

    def open_it(fill: Callable[[Acts], object]) -> Shown:
        acts = make_acts(tmp_path, clock)
        fill(acts)
        acts.close()
        page = BoardPage(icons, settings, clock)
        qtbot.addWidget(page)
        controller = BoardController(library, desk, page)
        controller.failed.connect(failures.append)
        page.resize(1500, 700)
        controller.show_pipeline(1)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        return Shown(qtbot, page, controller, desk, library)

    yield open_it
    assert failures == []
