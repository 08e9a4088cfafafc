"""Lead lists: reading and writing them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from prospectdesk.domain.lead_list import LeadList
from prospectdesk.domain.source import Source
from prospectdesk.storage.values import amount, minor_units

if TYPE_CHECKING:
    from decimal import Decimal

    import apsw

    from prospectdesk.storage.store import Store


def lead_lists(connection: apsw.Connection) -> list[LeadList]:
    """All lead lists, the newest first, with how many contacts each holds outside the trash."""
    rows = connection.execute(
        "SELECT l.id, l.name, l.source, l.received_on, l.price_minor, l.currency, coalesce(k.n, 0) "
        "FROM lead_list AS l LEFT JOIN counter AS k ON k.kind = 'list' AND k.ref = l.id ORDER BY l.id DESC"
    )
    return [
        LeadList(
            id=list_id,
            name=name,
            source=Source(source),
            received_on=dt.date.fromisoformat(received),
            price=None if price is None else amount(price),
            currency=currency,
            contacts=count,
        )
        for list_id, name, source, received, price, currency, count in rows
    ]


def insert(
    store: Store,
    *,
    name: str,
    source: Source,
    received_on: dt.date,
    price: Decimal | None,
    currency: str,
    created_at: int,
) -> int:
    """Insert a lead list; return its id."""
    from prospectdesk.storage import models  # brings peewee along, which reading does without

    return store.insert(
        models.LeadList,
        name=name,
        source=source.value,
        received_on=received_on.isoformat(),
        price_minor=None if price is None else minor_units(price),
        currency=currency if price is not None else None,
        created_at=created_at,
    )
