"""One contact out of two records of the same person. Nothing that was known is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from prospectdesk.domain.contact import (
    Address,
    AddressKind,
    Birthday,
    ContactDetails,
    Email,
    EmailKind,
    Phone,
    PhoneKind,
    Source,
)
from prospectdesk.domain.text import digits, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

T = TypeVar("T")

_TEXTS = ("company", "job_title", "nickname", "website", "about")


def fill_gaps(known: ContactDetails, more: ContactDetails) -> ContactDetails:
    """``known`` with whatever it lacks taken from ``more``; what it says stays."""
    given, family = _name(known, more)
    texts = {name: getattr(known, name) or getattr(more, name) for name in _TEXTS}
    own = {name.casefold(): (name, value) for name, value in (*more.custom, *known.custom) if value}
    order = dict.fromkeys(name.casefold() for name, _ in (*known.custom, *more.custom))
    merged = replace(
        known,
        given_name=given,
        family_name=family,
        **texts,
        birthday=_birthday(known.birthday, more.birthday),
        birthday_lead_days=known.birthday_lead_days
        if known.birthday_lead_days is not None
        else more.birthday_lead_days,
        source=more.source if known.source is Source.OTHER else known.source,
        phones=_united(known.phones, more.phones, _phone_key, _one_phone),
        emails=_united(known.emails, more.emails, lambda e: e.address.casefold(), _one_email),
        addresses=_addresses(known.addresses, more.addresses),
        tags=_united(known.tags, more.tags, str.casefold, lambda tag, _: tag),
        custom=tuple(own[name] for name in order if name in own),
    )
    return known if merged == known else merged


def overwrite(known: ContactDetails, more: ContactDetails) -> ContactDetails:
    """``known`` with whatever ``more`` says in its place; what ``more`` leaves out stays."""
    named = bool(more.given_name or more.family_name)
    texts = {name: getattr(more, name) or getattr(known, name) for name in _TEXTS}
    base = replace(
        known,
        given_name=more.given_name if named else known.given_name,
        family_name=more.family_name if named else known.family_name,
        **texts,
        birthday=more.birthday or known.birthday,
        birthday_lead_days=more.birthday_lead_days if more.birthday_lead_days is not None else known.birthday_lead_days,
        source=known.source if more.source is Source.OTHER else more.source,
        custom=tuple((dict(known.custom) | {name: value for name, value in more.custom if value}).items()),
    )
    return fill_gaps(base, more)


def _name(known: ContactDetails, more: ContactDetails) -> tuple[str, str]:
    """The name is filled as a whole, or by the half that is missing where the other half is the same."""
    if not known.given_name and not known.family_name:
        return more.given_name, more.family_name
    if not known.family_name and fold(known.given_name) == fold(more.given_name):
        return known.given_name, more.family_name
    if not known.given_name and fold(known.family_name) == fold(more.family_name):
        return more.given_name, known.family_name
    return known.given_name, known.family_name


def _birthday(known: Birthday | None, more: Birthday | None) -> Birthday | None:
    if known is None or more is None:
        return known or more
    only_year_missing = known.year is None and (known.day, known.month) == (more.day, more.month)
    return more if only_year_missing else known


def _united(
    known: Iterable[T], more: Iterable[T], key: Callable[[T], Hashable], one: Callable[[T, T], T]
) -> tuple[T, ...]:
    """Both, each once, in order; ``one`` makes one of two of the same key."""
    found: dict[Hashable, T] = {}
    for item in (*known, *more):
        name = key(item)
        found[name] = one(found[name], item) if name in found else item
    return tuple(found.values())


def _phone_key(phone: Phone) -> str:
    return phone.e164 or digits(phone.number) or phone.number


def _one_phone(known: Phone, more: Phone) -> Phone:
    kind = more.kind if known.kind is PhoneKind.OTHER else known.kind
    return replace(known, kind=kind, e164=known.e164 or more.e164)


def _one_email(known: Email, more: Email) -> Email:
    return replace(known, kind=more.kind if known.kind is EmailKind.OTHER else known.kind)


def _addresses(known: tuple[Address, ...], more: tuple[Address, ...]) -> tuple[Address, ...]:
    """An address that says the same, as far as both say anything, is one; the fuller parts are kept."""
    found = list(known)
    for address in more:
        place = next((i for i, other in enumerate(found) if _agree(other, address)), None)
        if place is None:
            found.append(address)
        else:
            found[place] = _fuller(found[place], address)
    return tuple(found)


_PARTS = ("street", "town", "region", "postcode", "country")


def _agree(one: Address, other: Address) -> bool:
    kinds = {one.kind, other.kind} - {AddressKind.OTHER}
    pairs = [(getattr(one, part), getattr(other, part)) for part in _PARTS]
    shared = [fold(a) == fold(b) for a, b in pairs if a and b]
    return len(kinds) < 2 and bool(shared) and all(shared)


def _fuller(known: Address, more: Address) -> Address:
    parts = {part: getattr(known, part) or getattr(more, part) for part in _PARTS}
    return Address(**parts, kind=more.kind if known.kind is AddressKind.OTHER else known.kind)
