"""The machine's clock."""

from __future__ import annotations

import datetime as dt


class SystemClock:
    """Instants in UTC, dates on the user's wall; the time zone is asked for each time, since it may change."""

    def now(self) -> dt.datetime:
        """This instant."""
        return dt.datetime.now(dt.UTC)

    def today(self) -> dt.date:
        """The local date."""
        return dt.datetime.now().astimezone().date()
