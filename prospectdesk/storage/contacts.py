"""Writing contacts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from prospectdesk.domain.collation import sort_key
from prospectdesk.domain.contact import ContactDetails, Permission
from prospectdesk.domain.errors import Gone
from prospectdesk.storage.models import Address, Contact, ContactTag, Email, Phone, Tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prospectdesk.storage.store import Store


def columns_of(details: ContactDetails) -> dict[str, Any]:
    """The columns of the contact's own row that come from its details."""
    birthday = details.birthday
    sort_name = " ".join(part for part in (details.family_name, details.given_name) if part)
    return {
        "given_name": details.given_name,
        "family_name": details.family_name,
        "display_name": details.display_name,
        "sort_name": sort_key(sort_name or details.display_name),
        "company": details.company,
        "sort_company": sort_key(details.company),
        "job_title": details.job_title,
        "nickname": details.nickname,
        "website": details.website,
        "about": details.about,
        "birthday_day": birthday.day if birthday else None,
        "birthday_month": birthday.month if birthday else None,
        "birthday_year": birthday.year if birthday else None,
        "birthday_lead_days": details.birthday_lead_days,
        "source": details.source.value,
        "custom": json.dumps(details.custom, ensure_ascii=False),
    }


def insert(
    store: Store, details: ContactDetails, *, uid: str, list_id: int | None, created_at: int, sample: bool = False
) -> int:
    """Insert a contact with its phones, e-mails, addresses and tags; return its id."""
    contact_id = store.insert(
        Contact,
        uid=uid,
        list=list_id,
        permission=Permission.NOT_ASKED.value,
        created_at=created_at,
        sample=int(sample),
        **columns_of(details),
    )
    _write_children(store, contact_id, ContactDetails(), details)
    return contact_id


def update(store: Store, contact_id: int, before: ContactDetails, after: ContactDetails) -> None:
    """Write what differs between two states of a contact's details.

    Raises:
        Gone: there is no such contact.
    """
    old, new = columns_of(before), columns_of(after)
    changed = {name: value for name, value in new.items() if old[name] != value}
    if changed:
        store.update(Contact, contact_id, **changed)
    _write_children(store, contact_id, before, after)


def _write_children(store: Store, contact_id: int, before: ContactDetails, after: ContactDetails) -> None:
    def replace(model: Any, rows: Iterable[dict[str, Any]]) -> None:
        store.run(model.delete().where(model.contact == contact_id))
        for position, row in enumerate(rows):
            store.insert(model, contact=contact_id, position=position, **row)

    if before.phones != after.phones:
        replace(Phone, ({"kind": p.kind.value, "number": p.number, "e164": p.e164} for p in after.phones))
    if before.emails != after.emails:
        replace(
            Email,
            ({"kind": e.kind.value, "address": e.address, "folded": e.address.casefold()} for e in after.emails),
        )
    if before.addresses != after.addresses:
        replace(
            Address,
            (
                {
                    "kind": a.kind.value,
                    "street": a.street,
                    "town": a.town,
                    "region": a.region,
                    "postcode": a.postcode,
                    "country": a.country,
                }
                for a in after.addresses
            ),
        )
    if before.tags != after.tags:
        replace(ContactTag, ({"tag": tag_id(store, name)} for name in dict.fromkeys(after.tags)))


def tag_id(store: Store, name: str) -> int:
    """The id of a tag, made where it is new."""
    found: int | None = store.connection.execute("SELECT id FROM tag WHERE name = ?", (name,)).get
    return store.insert(Tag, name=name) if found is None else found


def set_permission(store: Store, contact_id: int, permission: Permission) -> None:
    """Set what the contact answered to "May I keep you on my list?"."""
    store.update(Contact, contact_id, permission=permission.value)


def set_list(store: Store, contact_id: int, list_id: int | None) -> None:
    """Say which lead list a contact came with.

    Raises:
        Gone: there is no such contact or list.
    """
    _be_there(store, list_id)
    store.update(Contact, contact_id, list=list_id)


def _be_there(store: Store, list_id: int | None) -> None:
    known = store.connection.execute("SELECT 1 FROM lead_list WHERE id = ?", (list_id,)).fetchone()
    if list_id is not None and known is None:
        raise Gone


def set_deleted(store: Store, contact_ids: Iterable[int], deleted_at: int | None) -> None:
    """Put contacts into the trash, or bring them back; their cards leave the boards with them.

    Those that are there already, or nowhere, are passed over.
    """
    bindings = {"ids": json.dumps(list(contact_ids)), "at": deleted_at, "active": int(deleted_at is None)}
    chosen = "IN (SELECT value FROM json_each(:ids))"
    store.connection.execute(
        f"UPDATE contact SET deleted_at = :at WHERE id {chosen} AND (deleted_at IS NULL) <> (:at IS NULL)", bindings
    )
    store.connection.execute(
        f"UPDATE opportunity SET active = :active WHERE contact_id {chosen} AND active <> :active", bindings
    )


def tag_all(store: Store, contact_ids: Iterable[int], name: str) -> None:
    """Give contacts a tag, after those they have; who bears it already is passed over."""
    store.connection.execute(
        "INSERT INTO contact_tag (contact_id, tag_id, position) SELECT c.id, :tag, "
        "coalesce((SELECT max(position) + 1 FROM contact_tag WHERE contact_id = c.id), 0) "
        "FROM contact AS c WHERE c.id IN (SELECT value FROM json_each(:ids)) ON CONFLICT DO NOTHING",
        {"tag": tag_id(store, name), "ids": json.dumps(list(contact_ids))},
    )


def put_all_on_list(store: Store, contact_ids: Iterable[int], list_id: int | None) -> None:
    """Say which lead list contacts came with, or that they came with none.

    Raises:
        Gone: there is no such list.
    """
    _be_there(store, list_id)
    store.connection.execute(
        "UPDATE contact SET list_id = :list WHERE id IN (SELECT value FROM json_each(:ids)) AND list_id IS NOT :list",
        {"list": list_id, "ids": json.dumps(list(contact_ids))},
    )
