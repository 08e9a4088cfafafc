"""How to reach somebody, out of a card: numbers, e-mail addresses, web addresses, the best of each first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from prospectdesk.domain.contact import Email, EmailKind, Phone, PhoneKind
from prospectdesk.interchange import values, vcard_own, vcard_words
from prospectdesk.interchange.phones import to_e164
from prospectdesk.interchange.vcard_text import tidy

if TYPE_CHECKING:
    from collections.abc import Hashable

    from prospectdesk.interchange.vcard_notes import Notes
    from prospectdesk.interchange.vcard_property import Property

# After all preferences a card can state.
_SPECIAL = 101
# A property is one number, and yet some programs write several; strokes and commas belong to one.
_SEVERAL = re.compile(r"[;|\n]")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_PLAIN_EMAIL = re.compile(r"[^\s@<>,;:\"'()|/]+@[^\s@<>,;:\"'()|/]+")
_SCHEME = re.compile(r"([A-Za-z][\w+.-]*):(.+)", re.DOTALL)
_NO_SERVICE = frozenset({"x-apple", "x-unknown", "other", "unknown", "im", "http", "https"})


class Reach:
    """Takes numbers and addresses as they come. Texts of our own cards stay as they stand, in their order."""

    def __init__(self, notes: Notes, *, own: bool) -> None:
        self._notes = notes
        self._own = own
        self._phones: list[tuple[int, Phone]] = []  # each with its preference
        self._emails: list[tuple[int, Email]] = []
        self._urls: list[tuple[int, str, str]] = []  # with a label that says something

    def take_phone(self, each: Property, label: str) -> None:
        """TEL."""
        text = each.text(lines=True)
        kind, unsaid = vcard_words.phone_kind(each.head.types, label)
        if self._own:
            told = each.head.parameters.get(vcard_own.E164, "")
            self._phones.append((0, Phone(text, kind, told if vcard_own.is_e164(told) else None)))
            return
        if text[:4].lower() == "tel:":
            text = _from_address(text[4:])
        for number in map(tidy, _SEVERAL.split(text)):
            if not _LETTER_OR_DIGIT.search(number):
                continue
            self._phones.append((each.head.preference, Phone(number, kind)))
            if unsaid:
                self._notes.add(unsaid, number)

    def take_email(self, each: Property, label: str) -> str:
        """EMAIL. Returns what of it is no address."""
        kind, unsaid = vcard_words.email_kind(each.head.types, label)
        if self._own:
            self._emails.append((0, Email(each.text(lines=True), kind)))
            return ""
        text = tidy(each.text())
        addresses, rest = ((text,), "") if _PLAIN_EMAIL.fullmatch(text) else values.split_emails(text)
        for address in addresses:
            self._emails.append((each.head.preference, Email(address, kind)))
            if unsaid:
                self._notes.add(unsaid, address)
        return rest

    def take_url(self, each: Property, label: str) -> None:
        """URL."""
        if self._own:
            self._urls.append((0, each.text(lines=True), ""))
            return
        plain = not label or vcard_words.is_plain_url_label(label)
        url = tidy(each.text())
        self._urls.append((each.head.preference if plain else _SPECIAL, url, "" if plain else label))

    def take_messenger(self, each: Property, label: str) -> None:
        """IMPP (RFC 4770): a messenger's address; there is no field for it."""
        value = tidy(each.text())
        match = _SCHEME.fullmatch(value)
        scheme = match[1] if match else ""
        types = [word for word in each.head.types if not vcard_words.says_nothing(word)]
        service = each.head.parameters.get("X-SERVICE-TYPE") or label
        if not service and scheme.lower() not in _NO_SERVICE:
            service = scheme
        service = service or next(iter(types), "")
        if match and scheme.lower() not in ("http", "https"):
            value = match[2]
        self._notes.add(
            vcard_words.readable_name(f"X-{service.upper()}") if service.islower() else service or "IM", value
        )

    def phones(self, home: str, country: str) -> tuple[Phone, ...]:
        """The numbers, each once. ``country`` is where the person lives if known, ``home`` where the user does."""
        found: dict[Hashable, Phone] = {}
        for place, (_, phone) in enumerate(sorted(self._phones, key=_preference)):
            e164 = phone.e164 or self._e164(phone.number, home, country)
            key: Hashable = place if self._own else e164 or phone.number
            known = found.get(key)
            if known is None or (known.kind is PhoneKind.OTHER and phone.kind is not PhoneKind.OTHER):
                found[key] = Phone(phone.number, phone.kind, e164)
        return tuple(found.values())

    def _e164(self, number: str, home: str, country: str) -> str | None:
        if self._own and (found := to_e164(number, "")) is not None:
            return found
        if not country or country == home:
            return to_e164(number, home)
        if self._own:
            return to_e164(number, home) or to_e164(number, country, only_if_valid=True)
        return to_e164(number, country, only_if_valid=True) or to_e164(number, home)

    def emails(self) -> tuple[Email, ...]:
        """The e-mail addresses, each once."""
        if self._own:
            return tuple(email for _, email in self._emails)
        found: dict[str, Email] = {}
        for _, email in sorted(self._emails, key=_preference):
            known = found.get(email.address.lower())
            if known is None or (known.kind is EmailKind.OTHER and email.kind is not EmailKind.OTHER):
                found[email.address.lower()] = email
        return tuple(found.values())

    def website(self) -> str:
        """The best web address, or of several equal ones the first; the others go to the note."""
        best = ""
        for _, url, label in sorted(self._urls, key=_preference):
            if label or (best and url != best):
                self._notes.add(label or vcard_words.readable_name("URL"), url)
            best = best or url
        return best


def _preference(entry: tuple[int, Phone] | tuple[int, Email] | tuple[int, str, str]) -> int:
    return entry[0]


def _from_address(text: str) -> str:
    """A number as in a tel: address (RFC 3966), with its extension as people write it."""
    number, mark, extension = (unquote(text) if "%" in text else text).partition(";ext=")
    number = number.split(";phone-context=")[0]
    return f"{number} ext. {extension.split(';')[0]}" if mark else number
