"""A board in a window, over a real database that a test has filled."""

from __future__ import annotations

import functools
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
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


@pytest.fixture(scope="session")
def _filled(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Callable[[Acts], object]], Path]:
    """A database filled by a function: once in a test run, since what fills it commits contact by contact."""

    @functools.cache
    def fill_once(fill: Callable[[Acts], object]) -> Path:
        acts = make_acts(tmp_path_factory.mktemp("filled"))
        fill(acts)
        acts.close()
        return acts.store.path

    return fill_once


@pytest.fixture
def open_board(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    icons: Icons,
    settings: Settings,
    clock: FixedClock,
    _filled: Callable[[Callable[[Acts], object]], Path],
) -> Iterator[OpenBoard]:
    """Shows the first board of a database that is filled like this, in a window of its own. No read may fail."""
    failures: list[WorldError] = []
    opened: list[Shown] = []

    def open_it(fill: Callable[[Acts], object]) -> Shown:
        folder = tmp_path / "data"
        folder.mkdir()
        path = Path(shutil.copy(_filled(fill), folder))
        library = Library(path)
        desk = Desk(lambda: make_acts(tmp_path, clock))
        page = BoardPage(icons, settings, clock)
        qtbot.addWidget(page)
        controller = BoardController(library, desk, page)
        controller.failed.connect(failures.append)
        page.resize(1500, 700)
        controller.show_pipeline(1)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        opened.append(Shown(qtbot, page, controller, desk, library))
        return opened[-1]

    yield open_it
    for shown in opened:
        shown.desk.close()
        qapp.processEvents()
        shown.page.hide()
        shown.library.close()
    assert failures == []
