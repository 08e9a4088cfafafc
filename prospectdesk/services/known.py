"""Whether somebody is known already: whoever has the very number or address that is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.known import Known
from prospectdesk.domain.text import digits, parse_query
from prospectdesk.storage import people, search

if TYPE_CHECKING:
    from prospectdesk.storage.schema import Connection

# A number with fewer digits is not whole yet.
_FEWEST_DIGITS = 6
_MOST = 20


def find_known(connection: Connection, phone: str, email: str) -> list[Known]:
    """Who has this number or this address, those who asked not to be contacted first, then the oldest contact."""
    by_phone: set[int] = set()
    if len(digits(phone)) >= _FEWEST_DIGITS:
        by_phone = {contact_id for contact_id, _ in search.find(connection, parse_query(digits(phone)), _MOST)}
    by_email = set(people.ids_with_email(connection, email.strip().casefold(), _MOST)) if "@" in email else set()
    found = []
    for contact in people.contacts(connection, sorted(by_phone | by_email)):
        if contact.deleted_at is not None:
            continue
        has_number = contact.id in by_phone and any(
            same_number(phone, known.number, known.e164) for known in contact.details.phones
        )
        if has_number or contact.id in by_email:
            details = contact.details
            found.append(
                Known(
                    contact.id,
                    details.display_name,
                    details.company,
                    contact.do_not_contact,
                    has_number,
                    contact.id in by_email,
                )
            )
    return sorted(found, key=lambda known: (not known.do_not_contact, known.contact_id))


def same_number(typed: str, number: str, e164: str | None) -> bool:
    """Whether a number as typed reaches a known one, with or without country code, however it is grouped."""
    wanted = digits(typed)
    international = typed.lstrip().startswith("+") or wanted.startswith("00")
    wanted = wanted.lstrip("0")
    if len(wanted) < _FEWEST_DIGITS:
        return False
    known = [digits(number).lstrip("0")] + ([e164.lstrip("+")] if e164 else [])
    if wanted in known:
        return True
    if international:
        # The known one may lack its country code.
        return e164 is None and len(known[0]) >= _FEWEST_DIGITS and wanted.endswith(known[0])
    return any(form.endswith(wanted) for form in known)
