"""Postal addresses out of cards: ADR, and LABEL where it is all there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.contact import Address, AddressKind
from prospectdesk.domain.text import fold
from prospectdesk.interchange import values, vcard_words
from prospectdesk.interchange.countries import country_code_of
from prospectdesk.interchange.vcard_text import one_line, tidy, tidy_lines

if TYPE_CHECKING:
    from prospectdesk.interchange.vcard_notes import Notes
    from prospectdesk.interchange.vcard_property import Property

# Post office box, further parts, street, town, region, postcode, country (RFC 6350 section 6.3.1).
_PARTS = 7
# Nobody has more; a card that does is not worth the time.
_MOST_COMPARED = 20


class Places:
    """Takes addresses as they come. Those of our own cards stay as they stand."""

    def __init__(self, notes: Notes, *, own: bool) -> None:
        self._notes = notes
        self._own = own
        self._country_code = ""
        self._addresses: list[tuple[int, Address]] = []  # each with its preference
        self._labels: list[tuple[AddressKind, str]] = []

    def take(self, each: Property, label: str) -> None:
        """ADR."""
        kind, unsaid = vcard_words.address_kind(each.head.types, label)
        parts = each.parts()
        if self._own:
            parts += [""] * (_PARTS - len(parts))
            self._addresses.append((0, Address(parts[2], parts[3], parts[4], parts[5], parts[6], kind)))
            return
        written = each.head.parameters.get("LABEL", "")
        if written and ":" in parts[0]:
            # The label was not quoted, and its own colon was taken for the end of it.
            parts[0] = parts[0].rpartition(":")[2]
        parts = [one_line(part) for part in parts] + [""] * (_PARTS - len(parts))
        box, further, street, town, region, postcode, country = parts[:_PARTS]
        street = ", ".join(dict.fromkeys(filter(None, (street, further, box))))
        address = Address(street, town, region, postcode, country, kind)
        if address:
            self._addresses.append((each.head.preference, address))
            self._keep_rest(parts, unsaid)
        if written:
            self._labels.append((kind, _from_parameter(written)))

    def _keep_rest(self, parts: list[str], unsaid: str) -> None:
        whole = ", ".join(filter(None, parts[:_PARTS]))
        more = ", ".join(filter(None, parts[_PARTS:]))
        if more and not values.says_nothing_new(more, whole):
            self._notes.add_property("ADR", more)
        if unsaid:
            self._notes.add(unsaid, whole)

    def take_label(self, each: Property) -> None:
        """LABEL: an address as it is written on an envelope."""
        kind, _ = vcard_words.address_kind(each.head.types, "")
        lines = map(tidy, each.text(lines=True).splitlines())
        self._labels.append((kind, "\n".join(line for line in lines if any(map(str.isalnum, line)))))

    def take_country_code(self, each: Property) -> None:
        """X-ABADR, by which Apple knows how a country writes addresses."""
        self._country_code = self._country_code or country_code_of(each.text())

    def settle(self, known: str) -> tuple[Address, ...]:
        """The addresses. ``known``: other texts of the card that stand on envelopes."""
        if self._own:
            return tuple(address for _, address in self._addresses)
        found = list(dict.fromkeys(address for _, address in sorted(self._addresses, key=lambda entry: entry[0])))
        if not self._labels:
            return tuple(found)
        known += " ".join(
            part for each in found for part in (each.street, each.town, each.region, each.postcode, each.country)
        )
        for number, (kind, label) in enumerate(self._labels):
            if number <= _MOST_COMPARED and self._is_known(label, known):
                continue
            if any(each.kind is kind for each in found[:_MOST_COMPARED]):
                self._notes.add_property("LABEL", label)
            else:
                found.append(Address(one_line(label), kind=kind))
            known += f" {label}"
        return tuple(found)

    def _is_known(self, label: str, known: str) -> bool:
        words = set(fold(known).split())
        rest = [word for word in fold(label).split() if word not in words]
        # The country may stand there in another language.
        return not rest or (bool(self.country()) and country_code_of(" ".join(rest)) == self.country())

    def country(self) -> str:
        """The code of the country the person lives in, as far as the card tells; else ""."""
        named = (country_code_of(address.country) for _, address in self._addresses if address.country)
        return next(filter(None, named), self._country_code)


def _from_parameter(text: str) -> str:
    # RFC 6350 shows \n in a LABEL parameter, which its own grammar does not know.
    return tidy_lines(text.replace("\\n", "\n").replace("\\N", "\n").replace("\\,", ",").replace("\\;", ";"))
