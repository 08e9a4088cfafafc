"""A real database in a temporary folder, and a clock that stands still."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from prospectdesk.services.acts import Acts
from tests.builders import make_acts
from tests.fakes import FixedClock


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def acts(tmp_path: Path, clock: FixedClock) -> Iterator[Acts]:
    acts = make_acts(tmp_path, clock)
    yield acts
    acts.close()
