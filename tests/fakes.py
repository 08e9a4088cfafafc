"""Stand-ins for the world: a clock that is told what time it is."""

from __future__ import annotations

import datetime as dt


class FixedClock:
    """A clock that stands still until it is moved. Local time is UTC."""

    def __init__(self, now: dt.datetime = dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC)) -> None:
        self._now = now

    def now(self) -> dt.datetime:
        return self._now

    def today(self) -> dt.date:
        return self._now.date()

    def forward(self, **delta: int) -> None:
        """Let time pass: ``forward(days=3)``."""
        self._now += dt.timedelta(**delta)
