"""Recognising the people of a file: who is in the database already, and who comes twice in the file itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from prospectdesk.domain.contact import ContactDetails, Permission
from prospectdesk.domain.duplicates import Likeness, Who, Why, is_shared_mailbox, same_by_email, same_by_phone
from prospectdesk.domain.text import fold
from prospectdesk.services.seen import Seen
from prospectdesk.storage import matching
from prospectdesk.storage.matching import Known

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prospectdesk.domain.importing import ImportedRow

# How many people at one number are looked at for a name that is only similar.
_MOST_COMPARED = 50


class Match(NamedTuple):
    """Whom a row is, or may be: an earlier row that is new itself (``number``), or a contact.

    Of a contact that an earlier row was recognised as, ``known`` has the id alone.
    """

    likeness: Likeness
    why: Why
    known: Known | None = None
    number: int | None = None

    @property
    def owner(self) -> int:
        """Who it is, as one number: that of the earlier row, or -1 - the contact's id."""
        if self.number is not None:
            return self.number
        assert self.known is not None  # noqa: S101 - one of the two is set
        return -1 - self.known.contact_id


class Recognised(NamedTuple):
    """What was found out about a row; ``do_not_contact`` where the person, even if in the trash, once said so.

    ``keys`` are those it shares with whoever is surely the same person.
    """

    match: Match | None
    do_not_contact: bool
    keys: list[tuple[Why, str]]


class _Hits(NamedTuple):
    """Contacts that share something with a batch of rows, by what they share."""

    emails: dict[str, list[tuple[Known, Who]]]
    numbers: dict[str, list[tuple[Known, Who]]]
    uids: dict[str, list[tuple[Known, Who]]]

    def __bool__(self) -> bool:
        return any(self)


class Recogniser:
    """Recognises rows batch by batch, in the order of the file. ``settle`` tells it what became of each.

    ``connection`` reads the database, or is None where there is none yet.
    """

    def __init__(self, connection: Any, expected: int = 0) -> None:
        self._connection = connection
        self._seen = Seen(2 * expected)

    def recognise(self, rows: Sequence[ImportedRow]) -> Iterator[Recognised]:
        """What is known of each row. Settle a row before asking for the next: somebody may come twice."""
        hits = self._hits(rows)
        for row in rows:
            who = Who.of(row.details)
            keys = _keys(row, who)
            match, said_no = _in_database(row, who, hits) if hits else (None, False)
            if match is None or match.likeness is not Likeness.SAME:
                match = self._earlier(keys) or match
            yield Recognised(match, said_no, keys)

    def settle(self, recognised: Recognised, owner: int | None) -> None:
        """Remember whose keys these are: the number of a row that will be new (from 0), or -1 - the contact's id.

        None is for a row that was passed over: who comes after it is not the same as anybody.
        """
        if owner is not None:
            for _, key in recognised.keys:
                self._seen.add(key, owner)

    def _earlier(self, keys: list[tuple[Why, str]]) -> Match | None:
        """The same person further up in the file."""
        for why, key in keys:
            owner = self._seen.get(key)
            if owner is None:
                continue
            if owner >= 0:
                return Match(Likeness.SAME, why, number=owner)
            return Match(Likeness.SAME, why, known=Known(-1 - owner, "", "", "", "", Permission.NOT_ASKED, False))
        return None

    def _hits(self, rows: Sequence[ImportedRow]) -> _Hits:
        if self._connection is None:
            return _Hits({}, {}, {})
        emails = {email.address.casefold() for row in rows for email in row.details.emails}
        numbers = {phone.e164 for row in rows for phone in row.details.phones if phone.e164}
        uids = {row.uid for row in rows if row.uid}
        return _Hits(
            _with_names(matching.by_emails(self._connection, emails)),
            _with_names(matching.by_numbers(self._connection, numbers)),
            _with_names(matching.by_uids(self._connection, uids)),
        )


def _with_names(found: dict[str, list[Known]]) -> dict[str, list[tuple[Known, Who]]]:
    return {
        key: [(known, Who.named(known.given_name, known.family_name, known.company)) for known in sharing]
        for key, sharing in found.items()
    }


def _keys(row: ImportedRow, who: Who) -> list[tuple[Why, str]]:
    """The keys two rows of one file share exactly when they are surely of one person."""
    keys = [(Why.UID, f"uid {row.uid}")] if row.uid else []
    name = who.name or f"/{fold(who.company)}"
    details: ContactDetails = row.details
    for email in details.emails:
        folded = email.address.casefold()
        keys.append((Why.EMAIL, f"{folded} {name}" if is_shared_mailbox(folded) else folded))
    keys += [(Why.PHONE, f"{phone.e164} {name}") for phone in details.phones if phone.e164]
    return keys


def _in_database(row: ImportedRow, who: Who, hits: _Hits) -> tuple[Match | None, bool]:
    """The contact a row surely is, else one it may be; and whether somebody it surely is said no for good.

    Contacts in the trash stand in nobody's way, but what they said still counts.
    """
    found: list[tuple[Likeness, Why, Known]] = []
    if row.uid:
        found += ((Likeness.SAME, Why.UID, known) for known, _ in hits.uids.get(row.uid, ()))
    for email in row.details.emails:
        folded = email.address.casefold()
        sharing = hits.emails.get(folded, ())
        found += ((same_by_email(folded, who, other), Why.EMAIL, known) for known, other in sharing)
    for phone in row.details.phones:
        if phone.e164 in hits.numbers:
            found += _at_number(who, hits.numbers[phone.e164])
    said_no = any(one is Likeness.SAME and known.permission is Permission.NO for one, _, known in found)
    for likeness in (Likeness.SAME, Likeness.DOUBTFUL):
        for one, why, known in found:
            if one is likeness and not known.in_trash:
                return Match(likeness, why, known=known), said_no
    return None, said_no


def _at_number(who: Who, sharing: list[tuple[Known, Who]]) -> Iterator[tuple[Likeness, Why, Known]]:
    same = [pair for pair in sharing if pair[1].name == who.name]
    similar = [pair for pair in sharing[:_MOST_COMPARED] if pair[1].name != who.name]
    return ((same_by_phone(who, other), Why.PHONE, known) for known, other in (*same, *similar))
