"""Domain values as column values, and back."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal


def seconds(instant: dt.datetime) -> int:
    """An aware instant as whole seconds since 1970 in UTC."""
    return int(instant.timestamp())


def instant(stored: int) -> dt.datetime:
    """Whole seconds since 1970 as an aware instant in UTC."""
    return dt.datetime.fromtimestamp(stored, dt.UTC)


def maybe_instant(stored: int | None) -> dt.datetime | None:
    """The same for a column that may be empty."""
    return None if stored is None else instant(stored)


def maybe_date(stored: str | None) -> dt.date | None:
    """ISO 8601 text as a date."""
    return None if stored is None else dt.date.fromisoformat(stored)


def maybe_time(stored: str | None) -> dt.time | None:
    """ISO 8601 text as a local wall time."""
    return None if stored is None else dt.time.fromisoformat(stored)


def iso(value: dt.date | dt.time | None) -> str | None:
    """A date or a wall time (to the minute) as ISO 8601 text."""
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    return None if value is None else value.isoformat()


def minor_units(amount: Decimal) -> int:
    """An amount in hundredths, whatever the currency: ISO 4217 currencies with three decimals lose the third."""
    from decimal import ROUND_HALF_EVEN  # no board shows an amount, so its first picture does not wait for decimals

    return int((amount * 100).to_integral_value(ROUND_HALF_EVEN))


def amount(minor: int) -> Decimal:
    """Hundredths as an amount."""
    from decimal import Decimal

    return Decimal(minor) / 100
