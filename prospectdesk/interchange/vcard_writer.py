"""Contacts out as vCards of version 3.0 or 4.0, which ``vcard_reader`` reads back to the same contacts.

Sources: RFC 2426 and RFC 6350; Apple's ways for what version 3.0 has no word for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prospectdesk.domain.contact import AddressKind, Contact, EmailKind, Phone, PhoneKind, Source
from prospectdesk.domain.progress import NO_PROGRESS, Progress
from prospectdesk.domain.vcard import VCardVersion
from prospectdesk.interchange import vcard_own
from prospectdesk.interchange.atomic_file import atomic_file
from prospectdesk.interchange.folded_lines import escape, escape_address, fold
from prospectdesk.interchange.phones import to_e164

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_BATCH = 1000
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_PHONE_TYPES = {
    PhoneKind.MOBILE: "cell",
    PhoneKind.WORK: "work,voice",
    PhoneKind.HOME: "home,voice",
    PhoneKind.FAX: "fax",
    PhoneKind.OTHER: "voice",
}
_EMAIL_TYPES = {EmailKind.WORK: "work", EmailKind.HOME: "home", EmailKind.OTHER: ""}
# In version 3.0 an address without a type is one at work.
_ADDRESS_TYPES = {AddressKind.WORK: "work", AddressKind.HOME: "home", AddressKind.OTHER: "postal"}


def write_vcards(
    path: Path,
    contacts: Iterable[Contact],
    version: VCardVersion,
    *,
    total: int | None = None,
    progress: Progress = NO_PROGRESS,
) -> int:
    """Write the contacts into one file; how many. Progress counts contacts, of ``total`` where that is known.

    Raises:
        FileNotWritable, DiskFull, DiskFailed, Cancelled: the file is as it was before.
    """
    done = 0
    with atomic_file(path) as stream:
        cards: list[bytes] = []
        for contact in contacts:
            cards.append(card(contact, version))
            done += 1
            if done % _BATCH == 0:
                stream.write(b"".join(cards))
                cards.clear()
                progress.advance(done, total)
        stream.write(b"".join(cards))
        progress.advance(done, done)
    return done


def card(contact: Contact, version: VCardVersion) -> bytes:
    """One contact as a card."""
    return b"".join(map(fold, _Card(contact, version).lines()))


class _Card:
    """Puts the lines of one card together."""

    def __init__(self, contact: Contact, version: VCardVersion) -> None:
        self._contact = contact
        self._details = contact.details
        self._old = version is VCardVersion.V3
        self._version = version

    def lines(self) -> Iterator[str]:
        details = self._details
        yield "BEGIN:VCARD"
        yield f"VERSION:{self._version}"
        yield f"PRODID:{vcard_own.PRODUCT}"
        yield f"UID:{self._uid()}"
        yield from self._names()
        yield from self._texts(("NICKNAME", details.nickname), ("ORG", details.company), ("TITLE", details.job_title))
        for number, phone in enumerate(details.phones):
            types = self._types(_PHONE_TYPES[phone.kind], best=number == 0 < len(details.phones) - 1)
            yield f"TEL;{types}{_e164(phone)}:{escape(phone.number)}"
        for number, email in enumerate(details.emails):
            types = f"internet,{_EMAIL_TYPES[email.kind]}".strip(",") if self._old else _EMAIL_TYPES[email.kind]
            types = self._types(types, best=number == 0 < len(details.emails) - 1)
            yield f"EMAIL{';' if types else ''}{types}:{escape(email.address)}"
        for address in filter(None, details.addresses):
            parts = (address.street, address.town, address.region, address.postcode, address.country)
            types = _ADDRESS_TYPES[address.kind]
            if not self._old and address.kind is AddressKind.OTHER:
                types = ""
            yield f"ADR{';TYPE=' if types else ''}{types}:;;{';'.join(map(escape, parts))}"
        if details.website:
            yield f"URL:{escape_address(details.website)}"
        yield from self._birthday()
        yield from self._texts(("NOTE", details.about))
        if details.tags:
            yield f"CATEGORIES:{','.join(map(escape, details.tags))}"
        if details.source is not Source.OTHER:
            yield f"{vcard_own.SOURCE}:{details.source}"
        for number, (name, value) in enumerate(details.custom, start=1):
            yield f"item{number}.{vcard_own.CUSTOM}:{escape(value)}"
            yield f"item{number}.X-ABLabel:{escape(name)}"
        yield "END:VCARD"

    def _uid(self) -> str:
        uid = self._contact.uid
        if not self._old and _UUID.fullmatch(uid):
            return f"urn:uuid:{uid}"
        return escape_address(uid)

    def _names(self) -> Iterator[str]:
        details = self._details
        yield f"FN:{escape(details.display_name)}"
        yield f"N:{escape(details.family_name)};{escape(details.given_name)};;;"
        if details.company and not (details.given_name or details.family_name or details.nickname):
            yield "X-ABShowAs:COMPANY" if self._old else "KIND:org"

    def _texts(self, *texts: tuple[str, str]) -> Iterator[str]:
        return (f"{name}:{escape(text)}" for name, text in texts if text)

    def _types(self, types: str, *, best: bool) -> str:
        """The parameters that say of what kind a number or address is, and that it is the best of several."""
        if self._old:
            return f"TYPE={types},pref" if best else f"TYPE={types}"
        parameters = [f'TYPE="{types}"' if "," in types else f"TYPE={types}"] if types else []
        return ";".join([*parameters, "PREF=1"] if best else parameters)

    def _birthday(self) -> Iterator[str]:
        birthday = self._details.birthday
        if birthday is not None:
            year = birthday.year
            if not self._old:
                written = f"{year:04d}" if year is not None else "--"
                yield f"BDAY:{written}{birthday.month:02d}{birthday.day:02d}"
            elif year is not None:
                yield f"BDAY:{year:04d}-{birthday.month:02d}-{birthday.day:02d}"
            else:
                date = f"{vcard_own.NO_YEAR}-{birthday.month:02d}-{birthday.day:02d}"
                yield f"BDAY;{vcard_own.OMIT_YEAR}={vcard_own.NO_YEAR}:{date}"
        if self._details.birthday_lead_days is not None:
            yield f"{vcard_own.LEAD_DAYS}:{self._details.birthday_lead_days}"


def _e164(phone: Phone) -> str:
    """The international form of a number, as a parameter, where another program's home country would give another."""
    if phone.e164 is None or not vcard_own.is_e164(phone.e164) or to_e164(phone.number, "") == phone.e164:
        return ""
    return f";{vcard_own.E164}={phone.e164}"
