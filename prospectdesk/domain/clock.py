"""The clock, passed in wherever time matters: nothing below ``app`` asks the machine for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import datetime as dt


class Clock(Protocol):
    """What time it is, for the user."""

    def now(self) -> dt.datetime:
        """This instant, in UTC, with its time zone."""
        ...

    def today(self) -> dt.date:
        """The date on the user's wall."""
        ...
