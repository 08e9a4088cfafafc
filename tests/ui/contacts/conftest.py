"""The contacts page in a window, over a real database that a test has filled."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.desk import Desk
from prospectdesk.desktop.settings import Settings
from prospectdesk.domain.errors import WorldError
from prospectdesk.services.acts import Acts
from prospectdesk.services.library import Library
from prospectdesk.ui.common.icons import Icons
from prospectdesk.ui.contacts.page import ContactsPage
from tests.builders import make_acts
from tests.fakes import FixedClock
from tests.ui.contacts.shown import Shown

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
    open_pages: list[ContactsPage] = []
    testers: list[QAbstractItemModelTester] = []

    def open_it(fill: Callable[[Acts], object] | None = None, *, width: int = 1200) -> Shown:
        if fill is not None:
            acts = make_acts(tmp_path, clock)
            fill(acts)
            acts.close()
        page = ContactsPage(library, desk, icons, settings, clock)
        testers.append(QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal))
        qtbot.addWidget(page)
        open_pages.append(page)
        page.failed.connect(failures.append)
        page.set_pipeline(1)
        page.resize(width, 600)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.setFocus()
        return Shown(qtbot, page, desk, library)

    yield open_it
    assert failures == []
