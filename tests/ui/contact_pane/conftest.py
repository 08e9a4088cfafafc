"""A pane in a window, over a real database that a test has filled."""

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
from prospectdesk.ui.common.icons import Icons
from prospectdesk.ui.contact_pane.pane import ContactPane
from tests.builders import make_acts
from tests.fakes import FixedClock
from tests.ui.contact_pane.reader import Reader

OpenPane = Callable[[Callable[[Acts], int]], Reader]


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def open_pane(
    qtbot: QtBot,
    tmp_path: Path,
    database: Path,
    library: Library,
    desk: Desk,
    icons: Icons,
    settings: Settings,
    clock: FixedClock,
) -> Iterator[OpenPane]:
    """Fills the database, and shows the contact whose id the filling hands back. No act may fail unheard."""
    failures: list[WorldError] = []
    desk.failed.connect(failures.append)

    def open_it(fill: Callable[[Acts], int]) -> Reader:
        acts = make_acts(tmp_path, clock)
        contact_id = fill(acts)
        acts.close()
        pane = ContactPane(library, desk, icons, settings, clock)
        qtbot.addWidget(pane)
        pane.resize(364, 900)
        with qtbot.waitExposed(pane):
            pane.show()
        pane.activateWindow()
        reader = Reader(qtbot, pane, desk, library)
        reader.show(contact_id)
        pane.build()
        reader.settle()
        return reader

    yield open_it
    assert failures == []


@pytest.fixture
def elsewhere(tmp_path: Path, database: Path, clock: FixedClock) -> Iterator[Acts]:
    """The same database as another program sees it."""
    acts = make_acts(tmp_path, clock)
    yield acts
    acts.close()
