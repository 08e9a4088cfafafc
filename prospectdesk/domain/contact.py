"""A contact: a person, or a company's person, with everything the user may know of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from prospectdesk.domain.birthday import Birthday
from prospectdesk.domain.permission import Permission
from prospectdesk.domain.source import Source

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.domain.pipeline import Channel

# Source, Permission and Birthday stand in modules of their own: they are all that the cards of a board need of this,
# and the first picture waits for nothing it does not show.
__all__ = [
    "Address",
    "AddressKind",
    "Birthday",
    "Contact",
    "ContactDetails",
    "Email",
    "EmailKind",
    "Permission",
    "PermissionAnswer",
    "Phone",
    "PhoneKind",
    "Source",
]


class PhoneKind(StrEnum):
    """What a phone number is for (a subset of RFC 6350 section 6.4.1 TYPE values)."""

    MOBILE = "mobile"
    WORK = "work"
    HOME = "home"
    FAX = "fax"
    OTHER = "other"


class EmailKind(StrEnum):
    """What an e-mail address is for."""

    WORK = "work"
    HOME = "home"
    OTHER = "other"


class AddressKind(StrEnum):
    """What a postal address is for."""

    HOME = "home"
    WORK = "work"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone number as typed; ``e164`` is its international form (ITU-T E.164) where one could be told."""

    number: str
    kind: PhoneKind = PhoneKind.OTHER
    e164: str | None = None


@dataclass(frozen=True, slots=True)
class Email:
    """An e-mail address as typed."""

    address: str
    kind: EmailKind = EmailKind.OTHER


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address; every part may be empty (parts as in RFC 6350 section 6.3.1)."""

    street: str = ""
    town: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    kind: AddressKind = AddressKind.OTHER

    def __bool__(self) -> bool:
        return any((self.street, self.town, self.region, self.postcode, self.country))


@dataclass(frozen=True, slots=True)
class PermissionAnswer:
    """One answer to "May I keep you on my list?"; the newest one counts. ``asked_on`` is a local date."""

    permission: Permission
    channel: Channel | None
    wording: str
    asked_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactDetails:
    """All that the user can write about a contact. Texts are stripped of outer white space by whoever fills them."""

    given_name: str = ""
    family_name: str = ""
    company: str = ""
    job_title: str = ""
    nickname: str = ""
    website: str = ""
    about: str = ""  # standing remarks; what happened belongs to activities
    birthday: Birthday | None = None
    birthday_lead_days: int | None = None  # None: the user's default
    source: Source = Source.OTHER
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    addresses: tuple[Address, ...] = ()
    tags: tuple[str, ...] = ()
    custom: tuple[tuple[str, str], ...] = ()  # the user's own fields: (name, value), in order

    @property
    def display_name(self) -> str:
        """What to call the contact: the name, else the company, else the first e-mail or number; "" for nobody."""
        name = " ".join(part for part in (self.given_name, self.family_name) if part)
        if name:
            return name
        if self.nickname or self.company:
            return self.nickname or self.company
        if self.emails:
            return self.emails[0].address
        return self.phones[0].number if self.phones else ""

    def __bool__(self) -> bool:
        """False where nothing at all tells who this is."""
        return bool(self.display_name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A stored contact. ``created_at`` and ``deleted_at`` are instants in UTC; deleted means in the trash."""

    id: int
    uid: str
    details: ContactDetails
    list_id: int | None
    list_name: str | None
    permission: Permission
    created_at: dt.datetime
    deleted_at: dt.datetime | None = None

    @property
    def do_not_contact(self) -> bool:
        """The contact said no, and does not wish to hear from the user again."""
        return self.permission is Permission.NO
