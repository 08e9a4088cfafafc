"""Reading contacts: one with everything, rows for the table, and lists of them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import apsw

from prospectdesk.domain.contact import (
    Address,
    AddressKind,
    Birthday,
    Contact,
    ContactDetails,
    Email,
    EmailKind,
    Permission,
    Phone,
    PhoneKind,
    Source,
)
from prospectdesk.domain.lead_list import LeadList
from prospectdesk.storage.values import amount, instant, maybe_instant

_BATCH = 500

_CONTACTS = """
SELECT c.id, c.uid, c.given_name, c.family_name, c.company, c.job_title, c.nickname, c.website, c.about,
    c.birthday_day, c.birthday_month, c.birthday_year, c.birthday_lead_days, c.source, c.custom,
    c.list_id, l.name, c.permission, c.created_at, c.deleted_at
FROM contact AS c LEFT JOIN lead_list AS l ON l.id = c.list_id
WHERE c.id IN (SELECT value FROM json_each(?))
"""


def contact(connection: apsw.Connection, contact_id: int) -> Contact | None:
    """One contact with everything, in the trash or not; None where there is none."""
    return next(contacts(connection, [contact_id]), None)


def contacts(connection: apsw.Connection, ids: Sequence[int]) -> Iterator[Contact]:
    """Contacts with everything, in the order of ``ids``; unknown ids are passed over. Reads in batches."""
    for start in range(0, len(ids), _BATCH):
        batch = list(ids[start : start + _BATCH])
        found = {c.id: c for c in _batch(connection, json.dumps(batch))}
        yield from (found[i] for i in batch if i in found)


def _batch(connection: apsw.Connection, ids: str) -> Iterator[Contact]:
    phones: dict[int, list[Phone]] = {}
    emails: dict[int, list[Email]] = {}
    addresses: dict[int, list[Address]] = {}
    tags: dict[int, list[str]] = {}
    of_these = "WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY contact_id, position"
    for owner, kind, number, e164 in connection.execute(
        f"SELECT contact_id, kind, number, e164 FROM phone {of_these}", (ids,)
    ):
        phones.setdefault(owner, []).append(Phone(number, PhoneKind(kind), e164))
    for owner, kind, address in connection.execute(f"SELECT contact_id, kind, address FROM email {of_these}", (ids,)):
        emails.setdefault(owner, []).append(Email(address, EmailKind(kind)))
    for owner, kind, *parts in connection.execute(
        f"SELECT contact_id, kind, street, town, region, postcode, country FROM address {of_these}", (ids,)
    ):
        addresses.setdefault(owner, []).append(Address(*parts, kind=AddressKind(kind)))
    for owner, name in connection.execute(
        "SELECT contact_id, (SELECT name FROM tag WHERE id = tag_id) FROM contact_tag " + of_these, (ids,)
    ):
        tags.setdefault(owner, []).append(name)
    for row in connection.execute(_CONTACTS, (ids,)):
        contact_id, uid, given, family, company, job, nickname, website, about = row[:9]
        day, month, year, lead_days, source, custom, list_id, list_name, permission, created, deleted = row[9:]
        yield Contact(
            id=contact_id,
            uid=uid,
            list_id=list_id,
            list_name=list_name,
            permission=Permission(permission),
            created_at=instant(created),
            deleted_at=maybe_instant(deleted),
            details=ContactDetails(
                given_name=given,
                family_name=family,
                company=company,
                job_title=job,
                nickname=nickname,
                website=website,
                about=about,
                birthday=Birthday(day, month, year) if day is not None else None,
                birthday_lead_days=lead_days,
                source=Source(source),
                phones=tuple(phones.get(contact_id, ())),
                emails=tuple(emails.get(contact_id, ())),
                addresses=tuple(addresses.get(contact_id, ())),
                tags=tuple(tags.get(contact_id, ())),
                custom=tuple((name, value) for name, value in json.loads(custom)),
            ),
        )


class SortBy(StrEnum):
    """The orders the table of contacts can be read in; each stands on an index."""

    NAME = "name"
    COMPANY = "company"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A line of the table of contacts. ``phase`` and what follows are of the pipeline asked for, if it is on it."""

    contact_id: int
    opportunity_id: int | None
    name: str
    company: str
    job_title: str
    phone: str
    email: str
    town: str
    source: Source
    list_name: str | None
    stage_id: int | None
    next_on: dt.date | None
    permission: Permission
    added: dt.datetime


_ROW = """
SELECT c.id, o.id, c.display_name, c.company, c.job_title,
    coalesce((SELECT number FROM phone WHERE contact_id = c.id ORDER BY position LIMIT 1), ''),
    coalesce((SELECT address FROM email WHERE contact_id = c.id ORDER BY position LIMIT 1), ''),
    coalesce((SELECT town FROM address WHERE contact_id = c.id AND town <> '' ORDER BY position LIMIT 1), ''),
    c.source, (SELECT name FROM lead_list WHERE id = c.list_id), o.stage_id, o.next_on, c.permission, c.created_at
FROM contact AS c LEFT JOIN opportunity AS o ON o.contact_id = c.id AND o.pipeline_id = :pipeline
"""
_ORDERS = {
    SortBy.NAME: ("c.sort_name", "c.deleted_at IS NULL"),
    SortBy.COMPANY: ("c.sort_company", "c.deleted_at IS NULL AND c.sort_company <> ''"),
    SortBy.ADDED: ("c.id", "c.deleted_at IS NULL"),
}


def _row(values: tuple) -> ContactRow:  # type: ignore[type-arg]
    head, source, list_name, stage_id, next_on, permission, added = (values[:8], *values[8:])
    return ContactRow(
        *head,
        Source(source),
        list_name,
        stage_id,
        None if next_on is None else dt.date.fromisoformat(next_on),
        Permission(permission),
        instant(added),
    )


def rows_of(connection: apsw.Connection, pipeline_id: int, ids: Iterable[int]) -> dict[int, ContactRow]:
    """Table lines of these contacts by contact id; those in the trash are left out."""
    found = connection.execute(
        _ROW + "WHERE c.deleted_at IS NULL AND c.id IN (SELECT value FROM json_each(:ids))",
        {"pipeline": pipeline_id, "ids": json.dumps(list(ids))},
    )
    return {row.contact_id: row for row in map(_row, found)}


def ids_in_order(
    connection: apsw.Connection,
    order: SortBy,
    *,
    descending: bool,
    offset: int,
    limit: int,
    list_id: int | None = None,
) -> list[int]:
    """Contact ids of one stretch of the table. The offset is walked on a covering index alone."""
    column, condition = _ORDERS[order]
    way = "DESC" if descending else "ASC"
    if list_id is not None:
        condition += " AND c.list_id = :list"
    sql = f"SELECT c.id FROM contact AS c WHERE {condition} ORDER BY {column} {way}, c.id {way} LIMIT :n OFFSET :skip"
    bindings = {"list": list_id, "n": limit, "skip": offset}
    return [row[0] for row in connection.execute(sql, bindings)]


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


def counter(connection: apsw.Connection, kind: str, ref: int = 0) -> int:
    """A kept count: ("contacts", 0), ("trash", 0), ("list", id), ("stage", id)."""
    row = connection.execute("SELECT n FROM counter WHERE kind = ? AND ref = ?", (kind, ref)).fetchone()
    return row[0] if row else 0
