"""A lead list: a batch of contacts that came together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from prospectdesk.domain.contact import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadList:
    """An imported file, a bought list, a fair. ``price`` is what the whole list cost, in ``currency`` (ISO 4217)."""

    id: int
    name: str
    source: Source
    received_on: dt.date
    price: Decimal | None = None
    currency: str | None = None
    contacts: int = 0
