"""Reading contacts: one with everything, rows for the table, and lists of them."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

from prospectdesk.domain.contact import (
    Address,
    AddressKind,
    Birthday,
    Contact,
    ContactDetails,
    Email,
    EmailKind,
    Permission,
    PermissionAnswer,
    Phone,
    PhoneKind,
    Source,
)
from prospectdesk.domain.contact_table import ContactRow, SortBy
from prospectdesk.domain.pipeline import Channel
from prospectdesk.storage.values import instant, maybe_instant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import apsw

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
        addresses.setdefault(owner, []).append(Address(*parts, AddressKind(kind)))  # type: ignore[call-arg]
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


_ROW = """
SELECT c.id, o.id, c.display_name, c.company, c.job_title,
    coalesce((SELECT number FROM phone WHERE contact_id = c.id ORDER BY position LIMIT 1), ''),
    coalesce((SELECT address FROM email WHERE contact_id = c.id ORDER BY position LIMIT 1), ''),
    coalesce((SELECT town FROM address WHERE contact_id = c.id AND town <> '' ORDER BY position LIMIT 1), ''),
    c.source, (SELECT name FROM lead_list WHERE id = c.list_id), o.stage_id, o.next_on, c.permission, c.created_at,
    c.deleted_at, c.family_name
FROM contact AS c LEFT JOIN opportunity AS o ON o.contact_id = c.id AND o.pipeline_id = :pipeline
"""
_ORDERS = {
    SortBy.NAME: ("c.sort_name", "c.deleted_at IS NULL"),
    # Those without a company come last, whichever way.
    SortBy.COMPANY: ("c.sort_company = '', c.sort_company", "c.deleted_at IS NULL"),
    SortBy.ADDED: ("c.created_at", "c.deleted_at IS NULL"),
}


def _row(values: tuple) -> ContactRow:  # type: ignore[type-arg]
    (
        contact_id, opportunity_id, name, company, job, phone, email, town, source, list_name, stage_id, next_on,
        permission, added, deleted, family,
    ) = values  # fmt: skip
    return ContactRow(
        contact_id,
        opportunity_id,
        name,
        company,
        job,
        phone,
        email,
        town,
        Source(source),
        list_name,
        stage_id,
        None if next_on is None else dt.date.fromisoformat(next_on),
        Permission(permission),
        instant(added),
        maybe_instant(deleted),
        family,
    )


def rows_of(
    connection: apsw.Connection, pipeline_id: int, ids: Iterable[int], *, trash: bool = False
) -> dict[int, ContactRow]:
    """Table lines of these contacts by contact id: of those outside the trash, or of those in it."""
    found = connection.execute(
        _ROW + "WHERE (c.deleted_at IS NOT NULL) = :trash AND c.id IN (SELECT value FROM json_each(:ids))",
        {"pipeline": pipeline_id, "ids": json.dumps(list(ids)), "trash": int(trash)},
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
    """Contact ids in an order, all of them or a stretch; screens page by ``contact_order``, which need not count."""
    column, condition = _ORDERS[order]
    way = "DESC" if descending else "ASC"
    if list_id is not None:
        condition += " AND c.list_id = :list"
    sql = f"SELECT c.id FROM contact AS c WHERE {condition} ORDER BY {column} {way}, c.id {way} LIMIT :n OFFSET :skip"
    bindings = {"list": list_id, "n": limit, "skip": offset}
    return [row[0] for row in connection.execute(sql, bindings)]


def tags(connection: apsw.Connection) -> list[str]:
    """The tags that contacts bear, those of most contacts first."""
    rows = connection.execute(
        "SELECT t.name FROM tag AS t JOIN contact_tag AS ct ON ct.tag_id = t.id "
        "GROUP BY t.id ORDER BY count(*) DESC, t.name"
    )
    return [name for (name,) in rows]


def permission_answer(connection: apsw.Connection, contact_id: int) -> PermissionAnswer | None:
    """The newest answer to "May I keep you on my list?"."""
    row = connection.execute(
        "SELECT permission, channel, wording, asked_on FROM permission_answer WHERE contact_id = ? "
        "ORDER BY id DESC LIMIT 1",
        (contact_id,),
    ).fetchone()
    if row is None:
        return None
    permission, channel, wording, asked_on = row
    asked = dt.date.fromisoformat(asked_on)
    return PermissionAnswer(Permission(permission), None if channel is None else Channel(channel), wording, asked)


def in_trash(connection: apsw.Connection, ids: Iterable[int]) -> dict[int, bool]:
    """Whether contacts are in the trash, by their ids; those that do not exist are missing."""
    rows = connection.execute(
        "SELECT id, deleted_at IS NOT NULL FROM contact WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return {contact_id: bool(there) for contact_id, there in rows}


def ids_with_email(connection: apsw.Connection, folded: str, limit: int) -> list[int]:
    """Contacts with this e-mail address (case folded), in the trash or not."""
    rows = connection.execute("SELECT DISTINCT contact_id FROM email WHERE folded = ? LIMIT ?", (folded, limit))
    return [contact_id for (contact_id,) in rows]


def has_samples(connection: apsw.Connection) -> bool:
    """Whether there are contacts of the sample data, in the trash or not, or a list or pipeline of it."""
    row = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM contact WHERE sample = 1) OR EXISTS (SELECT 1 FROM lead_list WHERE sample = 1) "
        "OR EXISTS (SELECT 1 FROM pipeline WHERE sample = 1)"
    ).fetchone()
    return bool(row[0])
