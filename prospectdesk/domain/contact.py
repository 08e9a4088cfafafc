"""A contact: a person, or a company's person, with everything the user may know of them."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

# A leap year, so that 29 February passes where the year is not known.
_ANY_LEAP_YEAR = 2000


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


class Source(StrEnum):
    """Where a lead came from."""

    BOUGHT_LIST = "bought_list"
    PHONE_BOOK = "phone_book"
    INTERNET = "internet"
    IN_PERSON = "in_person"
    REFERRAL = "referral"
    ONLINE_FORM = "online_form"
    OTHER = "other"


class Permission(StrEnum):
    """What the contact answered to "May I keep you on my list?"."""

    NOT_ASKED = "not_asked"
    ASK_LATER = "ask_later"
    YES = "yes"
    NO = "no"  # do not contact


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
class Birthday:
    """A day and month that exist, with or without the year.

    Raises:
        ValueError: the day does not exist (31 April; 29 February in a common year).
    """

    day: int
    month: int
    year: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.month <= 12:
            raise ValueError(f"no such month: {self.month}")
        year = _ANY_LEAP_YEAR if self.year is None else self.year
        if not 1 <= year <= 9999:
            raise ValueError(f"no such year: {self.year}")
        if not 1 <= self.day <= calendar.monthrange(year, self.month)[1]:
            raise ValueError(f"no such day: {self.day}.{self.month}.")

    def in_year(self, year: int, *, leap_day_in_march: bool = False) -> dt.date:
        """The day it is kept on in ``year``.

        29 February is kept on 28 February in common years, or on 1 March if the user prefers.
        """
        if (self.month, self.day) == (2, 29) and not calendar.isleap(year):
            return dt.date(year, 3, 1) if leap_day_in_march else dt.date(year, 2, 28)
        return dt.date(year, self.month, self.day)

    def next_on_or_after(self, today: dt.date, *, leap_day_in_march: bool = False) -> dt.date:
        """The next time it is kept, computed from the stored day, never from the last occurrence."""
        this_year = self.in_year(today.year, leap_day_in_march=leap_day_in_march)
        if this_year >= today:
            return this_year
        return self.in_year(today.year + 1, leap_day_in_march=leap_day_in_march)


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
