"""Writing what an import adds to contacts that are there already: recorded row by row, many at once."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from prospectdesk.domain.activity import ActivityKind
from prospectdesk.domain.pipeline import Phase
from prospectdesk.storage.cards import RANK_GAP, rank_on_top
from prospectdesk.storage.contacts import columns_of, tag_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prospectdesk.domain.contact import Contact, ContactDetails
    from prospectdesk.storage.store import Store


@dataclass(frozen=True, slots=True, eq=False)
class Merged:
    """A contact as it is and as it shall be, and notes it shall have."""

    contact: Contact
    details: ContactDetails
    notes: tuple[str, ...] = ()


_CHILDREN = {
    "phone": "INSERT INTO phone (contact_id, position, kind, number, e164) VALUES (?, ?, ?, ?, ?)",
    "email": "INSERT INTO email (contact_id, position, kind, address, folded) VALUES (?, ?, ?, ?, ?)",
    "address": "INSERT INTO address (contact_id, position, kind, street, town, region, postcode, country) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "contact_tag": "INSERT INTO contact_tag (contact_id, position, tag_id) VALUES (?, ?, ?)",
}
_NOTE = f"INSERT INTO activity (contact_id, kind, minutes, text, at) VALUES (?, '{ActivityKind.NOTE.value}', 0, ?, ?)"


def changing(store: Store, merged: Sequence[Merged], stage: tuple[int, int] | None) -> list[Merged]:
    """Those of them that would change something: details, a note, a list where there is none, a card on the board."""
    with_note = {contact_id for contact_id, _ in _new_notes(store, merged)}
    absent = set(_not_on_board(store, merged, stage))
    return [
        one
        for one in merged
        if one.details != one.contact.details
        or one.contact.list_id is None
        or one.contact.id in with_note
        or one.contact.id in absent
    ]


def write(
    store: Store, merged: Sequence[Merged], *, list_id: int | None, stage: tuple[int, int] | None, on: str, at: int
) -> None:
    """Write what differs, inside an act. Notes a contact already has word for word are not repeated; a contact
    without a list comes to belong to ``list_id``; one without a card on the pipeline becomes a lead there."""
    many = store.connection.executemany
    changed = [one for one in merged if one.details != one.contact.details]
    if changed:
        rows = [(columns_of(one.details), one.contact.id) for one in changed]
        columns = ", ".join(f"{name} = ?" for name in rows[0][0])
        many(f"UPDATE contact SET {columns} WHERE id = ?", ((*row.values(), i) for row, i in rows))
    for table, children in _children(store, changed).items():
        many(f"DELETE FROM {table} WHERE contact_id = ?", ((contact_id,) for contact_id, _ in children))
        many(
            _CHILDREN[table],
            ((contact_id, n, *row) for contact_id, rows in children for n, row in enumerate(rows)),
        )
    listed = [(list_id, one.contact.id) for one in merged if one.contact.list_id is None]
    many("UPDATE contact SET list_id = ? WHERE id = ?", listed)
    many(_NOTE, [(contact_id, note, at) for contact_id, note in _new_notes(store, merged)])
    if stage is not None:
        _put_on_board(store, _not_on_board(store, merged, stage), stage, on, at)


def _children(store: Store, changed: Iterable[Merged]) -> dict[str, list[tuple[int, list[tuple[Any, ...]]]]]:
    """The child rows to write anew, by table, of those contacts where they differ."""
    found: dict[str, list[tuple[int, list[tuple[Any, ...]]]]] = {table: [] for table in _CHILDREN}
    for one in changed:
        before, after, contact_id = one.contact.details, one.details, one.contact.id
        if before.phones != after.phones:
            found["phone"].append((contact_id, [(p.kind.value, p.number, p.e164) for p in after.phones]))
        if before.emails != after.emails:
            emails = [(e.kind.value, e.address, e.address.casefold()) for e in after.emails]
            found["email"].append((contact_id, emails))
        if before.addresses != after.addresses:
            rows = [(a.kind.value, a.street, a.town, a.region, a.postcode, a.country) for a in after.addresses]
            found["address"].append((contact_id, rows))
        if before.tags != after.tags:
            tags = [(tag_id(store, name),) for name in dict.fromkeys(after.tags)]
            found["contact_tag"].append((contact_id, tags))
    return found


def _new_notes(store: Store, merged: Sequence[Merged]) -> list[tuple[int, str]]:
    wanted = [(one.contact.id, note) for one in merged for note in one.notes if note]
    if not wanted:
        return []
    ids = json.dumps(sorted({contact_id for contact_id, _ in wanted}))
    there = set(
        store.connection.execute(
            "SELECT contact_id, text FROM activity WHERE contact_id IN (SELECT value FROM json_each(?)) AND kind = ?",
            (ids, ActivityKind.NOTE.value),
        )
    )
    return [entry for entry in dict.fromkeys(wanted) if entry not in there]


def _not_on_board(store: Store, merged: Sequence[Merged], stage: tuple[int, int] | None) -> list[int]:
    """The contacts that shall become leads of the pipeline: they have no card there, and did not say no for good."""
    if stage is None:
        return []
    there = {
        row[0]
        for row in store.connection.execute(
            "SELECT contact_id FROM opportunity WHERE pipeline_id = ? "
            "AND contact_id IN (SELECT value FROM json_each(?))",
            (stage[0], json.dumps([one.contact.id for one in merged])),
        )
    }
    asked = (one.contact.id for one in merged if not one.contact.do_not_contact)
    return [contact_id for contact_id in dict.fromkeys(asked) if contact_id not in there]


def _put_on_board(store: Store, contact_ids: Sequence[int], stage: tuple[int, int], on: str, at: int) -> None:
    pipeline_id, stage_id = stage
    execute = store.connection.execute
    rank = rank_on_top(store, stage_id) - (len(contact_ids) - 1) * RANK_GAP
    for place, contact_id in enumerate(contact_ids):
        execute(
            "INSERT INTO opportunity (contact_id, pipeline_id, stage_id, rank, entered_on) VALUES (?, ?, ?, ?, ?)",
            (contact_id, pipeline_id, stage_id, rank + place * RANK_GAP, on),
        )
        execute(
            "INSERT INTO stage_history (opportunity_id, contact_id, to_stage_id, phase, unqualified, at) "
            f"VALUES (last_insert_rowid(), ?, ?, '{Phase.LEAD.value}', 0, ?)",
            (contact_id, stage_id, at),
        )
