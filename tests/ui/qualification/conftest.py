"""A user who qualifies."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.desk import Desk
from prospectdesk.desktop.settings import Settings
from prospectdesk.services.library import Library
from prospectdesk.ui.common.icons import Icons
from tests.fakes import FixedClock
from tests.ui.selling import Selling


@pytest.fixture
def selling(
    qtbot: QtBot, library: Library, desk: Desk, clock: FixedClock, icons: Icons, settings: Settings, in_locale: object
) -> Selling:
    return Selling(qtbot, library, desk, clock, icons, settings)


@pytest.fixture
def card(selling: Selling) -> int:
    """The card of a lead nobody asked anything."""
    return selling.add_lead("Ѓорѓи Ќосев", company="Цветна градина")
