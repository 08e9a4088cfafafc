"""Cards turned into rows: contacts, or what stood there and why it is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.importing import ImportedRow, RejectedRow, Rejection
from prospectdesk.interchange.vcard_charset import Charset
from prospectdesk.interchange.vcard_person import Person
from prospectdesk.interchange.vcard_property import Property, PropertyReader
from prospectdesk.interchange.vcard_raw import RawCard

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST_CELLS = 200
_LONGEST_CELL = 2000
_NO_TAGS: Mapping[str, tuple[str, ...]] = {}


class PersonReader:
    """Turns cards into contacts.

    Args:
        home_country: ISO 3166-1 alpha-2 code of where numbers without a country code are from; "" for nowhere.
        tags: further tags, by uid.
    """

    def __init__(self, charset: Charset, home_country: str, tags: Mapping[str, tuple[str, ...]] = _NO_TAGS) -> None:
        self._charset = charset
        self._properties = PropertyReader(charset)
        self._home = home_country.upper()
        self._tags = tags

    def read(self, card: RawCard) -> ImportedRow | RejectedRow:
        """The person a card is about."""
        if card.too_long or card.stray:
            return self._rejected(card, Rejection.TOO_LONG if card.too_long else Rejection.UNREADABLE)
        person = Person(self.properties(card), self._read_text)
        for agent in card.agents:
            person.take_agent(self.read(agent))
        for line in card.lines:
            if b":" not in line:
                person.notes.add("", self._charset.decode(line)[0])
        details = person.details(self._home, self._tags)
        named = details.given_name or details.family_name or details.company
        if person.name_unreadable and not named:
            return self._rejected(card, Rejection.UNREADABLE)
        if not details:
            return self._rejected(card, Rejection.NOBODY)
        return ImportedRow(card.line, details, str(person.notes), person.uid or None)

    def properties(self, card: RawCard) -> list[Property]:
        """The properties of a card; lines that are none, for want of a colon, are left out."""
        old = card.version.startswith("2")
        found = [self._properties.read(line, old=old) for line in card.lines]
        if not card.version and any(each is not None and each.head.bare for each in found):
            found = [self._properties.read(line, old=True) for line in card.lines]
        return [each for each in found if each is not None]

    def _rejected(self, card: RawCard, reason: Rejection) -> RejectedRow:
        lines = (self._charset.decode(line[:_LONGEST_CELL])[0] for line in card.lines[:_MOST_CELLS])
        return RejectedRow(card.line, reason, tuple(lines))

    def _read_text(self, text: str) -> ImportedRow | RejectedRow:
        lines = (line.encode() for line in text.splitlines()[1:] if line[:4].upper() != "END:")
        return PersonReader(Charset("utf-8"), self._home).read(RawCard(0, tuple(lines)))
