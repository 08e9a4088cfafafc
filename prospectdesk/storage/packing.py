"""Contacts as rows ready to be inserted: what an import makes of each person while nothing is locked yet.

A sheaf holds some hundreds of contacts, table by table, in plain lists that can be kept in a spool. Contacts are
numbered from 0 over the whole import; the numbers become ids when the rows are written.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from prospectdesk.domain.collation import sort_key
from prospectdesk.domain.contact import (
    Address,
    AddressKind,
    Birthday,
    ContactDetails,
    Email,
    EmailKind,
    Permission,
    Phone,
    PhoneKind,
    Source,
)
from prospectdesk.domain.text import fold, phone_words

if TYPE_CHECKING:
    from collections.abc import Collection

    from prospectdesk.storage.spool import Record

# The columns of a contact's own row that a sheaf holds, after number, uid and permission.
CONTACT_COLUMNS = (
    "given_name", "family_name", "display_name", "sort_name", "company", "sort_company", "job_title", "nickname",
    "website", "about", "birthday_day", "birthday_month", "birthday_year", "birthday_lead_days", "source", "custom",
)  # fmt: skip
_OWN = len(("number", "uid", "permission"))
_DO_NOT_CONTACT, _NOT_ASKED = Permission.NO.value, Permission.NOT_ASKED.value


class Sheaf:
    """Rows of some contacts by table; each begins with its contact's number. ``record`` is all of them, for a spool."""

    def __init__(self, record: Record | None = None) -> None:
        self.record: Record = ([], [], [], [], [], [], []) if record is None else record
        (
            self.contacts,  # (number, uid, permission, *CONTACT_COLUMNS)
            self.phones,  # (number, position, kind, as typed, e164)
            self.emails,  # (number, position, kind, address, folded)
            self.addresses,  # (number, position, kind, street, town, region, postcode, country)
            self.tags,  # (number, position, name)
            self.notes,  # (number, text)
            self.texts,  # (number, folded text to be found by)
        ) = self.record

    def __len__(self) -> int:
        return len(self.contacts)

    def add(
        self,
        number: int,
        details: ContactDetails,
        *,
        uid: str,
        do_not_contact: bool = False,
        note: str = "",
        source: Source,
        tags: tuple[str, ...],
    ) -> None:
        """Add a contact, with the source and the tags to store in place of its own."""
        d = details
        name = d.display_name
        birthday = d.birthday
        self.contacts.append(
            (
                number,
                uid,
                _DO_NOT_CONTACT if do_not_contact else _NOT_ASKED,
                d.given_name,
                d.family_name,
                name,
                sort_key(f"{d.family_name} {d.given_name}".strip() or name),
                d.company,
                sort_key(d.company) if d.company else "",
                d.job_title,
                d.nickname,
                d.website,
                d.about,
                birthday.day if birthday else None,
                birthday.month if birthday else None,
                birthday.year if birthday else None,
                d.birthday_lead_days,
                source.value,
                json.dumps(d.custom, ensure_ascii=False) if d.custom else "[]",
            )
        )
        # In the order of derived.py, so that the text is the very one that is kept up to date later.
        texts = [name, d.nickname, d.company, d.job_title, d.website, d.about]
        if d.custom:
            texts += [value for _, value in d.custom]
        numbers: list[str] = []
        for position, phone in enumerate(d.phones):
            self.phones.append((number, position, phone.kind.value, phone.number, phone.e164))
            numbers += phone_words(phone.number, phone.e164)
        for position, email in enumerate(d.emails):
            self.emails.append((number, position, email.kind.value, email.address, email.address.casefold()))
            texts.append(email.address)
        for position, a in enumerate(d.addresses):
            parts = (a.street, a.town, a.region, a.postcode, a.country)
            self.addresses.append((number, position, a.kind.value, *parts))
            texts += parts
        if tags:
            tags = tuple(dict.fromkeys(tags))
            self.tags += [(number, position, tag) for position, tag in enumerate(tags)]
            texts += tags
        if note:
            self.notes.append((number, note))
            texts.append(note)
        folded = fold(" ".join(texts))
        if numbers:
            folded = f"{folded} {' '.join(numbers)}" if folded else " ".join(numbers)
        self.texts.append((number, folded))

    def take_out(self, numbers: Collection[int]) -> dict[int, tuple[Record, ContactDetails, str]]:
        """Take contacts out again: by number their own row, their details, and their note."""
        taken: dict[int, list[list[Record]]] = {number: [[] for _ in self.record] for number in numbers}
        for place, rows in enumerate(self.record):
            kept = []
            for row in rows:
                if row[0] in taken:
                    taken[row[0]][place].append(row)
                else:
                    kept.append(row)
            rows[:] = kept
        return {
            number: (tables[0][0], _details(tables), "\n".join(note for _, note in tables[5]))
            for number, tables in taken.items()
        }

    def sort(self) -> None:
        """Bring the contacts back into the order of their numbers."""
        self.contacts.sort(key=_number)
        self.texts.sort(key=_number)


def _number(row: Record) -> int:
    number: int = row[0]
    return number


def _address(kind: AddressKind, parts: list[str]) -> Address:
    street, town, region, postcode, country = parts
    return Address(street, town, region, postcode, country, kind)


def _details(tables: list[list[Record]]) -> ContactDetails:
    contact, phones, emails, addresses, tags, _, _ = tables
    own: dict[str, Any] = dict(zip(CONTACT_COLUMNS, contact[0][_OWN:], strict=True))
    day = own["birthday_day"]
    return ContactDetails(
        given_name=own["given_name"],
        family_name=own["family_name"],
        company=own["company"],
        job_title=own["job_title"],
        nickname=own["nickname"],
        website=own["website"],
        about=own["about"],
        birthday=None if day is None else Birthday(day, own["birthday_month"], own["birthday_year"]),
        birthday_lead_days=own["birthday_lead_days"],
        source=Source(own["source"]),
        phones=tuple(Phone(number, PhoneKind(kind), e164) for _, _, kind, number, e164 in phones),
        emails=tuple(Email(address, EmailKind(kind)) for _, _, kind, address, _ in emails),
        addresses=tuple(_address(AddressKind(kind), parts) for _, _, kind, *parts in addresses),
        tags=tuple(name for _, _, name in tags),
        custom=tuple((name, value) for name, value in json.loads(own["custom"])),
    )
