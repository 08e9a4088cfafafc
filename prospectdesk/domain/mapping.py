"""Which column of a file goes into which field of a contact: guessed by the reader, corrected by the user."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from prospectdesk.domain.contact import AddressKind, EmailKind, PhoneKind

if TYPE_CHECKING:
    from collections.abc import Iterable

_JSON_VERSION = 1


class Field(StrEnum):
    """Where a column can go. A part of something larger (a town, a birth month) is put together with its like."""

    GIVEN_NAME = "given_name"
    MIDDLE_NAME = "middle_name"
    FAMILY_NAME = "family_name"
    FULL_NAME = "full_name"
    NAME_PREFIX = "name_prefix"
    NAME_SUFFIX = "name_suffix"
    NICKNAME = "nickname"
    COMPANY = "company"
    DEPARTMENT = "department"
    JOB_TITLE = "job_title"
    WEBSITE = "website"
    ABOUT = "about"
    PHONE = "phone"
    PHONE_KIND = "phone_kind"
    PHONE_COUNTRY = "phone_country"
    EMAIL = "email"
    EMAIL_KIND = "email_kind"
    STREET = "street"
    TOWN = "town"
    REGION = "region"
    POSTCODE = "postcode"
    COUNTRY = "country"
    ADDRESS_KIND = "address_kind"
    BIRTHDAY = "birthday"
    BIRTH_DAY = "birth_day"
    BIRTH_MONTH = "birth_month"
    BIRTH_YEAR = "birth_year"
    BIRTHDAY_LEAD_DAYS = "birthday_lead_days"
    TAGS = "tags"
    SOURCE = "source"
    UID = "uid"
    CUSTOM = "custom"
    NOTE = "note"
    LEAVE_OUT = "leave_out"


# What tells who somebody is: without one of these nobody can be imported.
NAMING_FIELDS = frozenset(
    {
        Field.GIVEN_NAME,
        Field.MIDDLE_NAME,
        Field.FAMILY_NAME,
        Field.FULL_NAME,
        Field.NICKNAME,
        Field.COMPANY,
        Field.PHONE,
        Field.EMAIL,
    }
)


_KINDS: dict[Field, frozenset[str]] = {
    Field.PHONE: frozenset(PhoneKind),
    Field.EMAIL: frozenset(EmailKind),
    **dict.fromkeys(
        (Field.STREET, Field.TOWN, Field.REGION, Field.POSTCODE, Field.COUNTRY), frozenset[str](AddressKind)
    ),
}


class DateOrder(StrEnum):
    """Whether 03/04 is the third of April. Ambiguous: nothing in the whole column tells."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    AMBIGUOUS = "ambiguous"


class NameOrder(StrEnum):
    """The order of a whole name in one cell; with a comma the family name is always first."""

    GIVEN_FIRST = "given_first"
    FAMILY_FIRST = "family_first"


class Reason(StrEnum):
    """Why a column goes where it goes."""

    PROGRAM = "program"  # the header of a known program
    HEADER = "header"
    CONTENT = "content"
    REMEMBERED = "remembered"
    CHOSEN = "chosen"
    UNKNOWN = "unknown"
    EMPTY = "empty"
    BOOKKEEPING = "bookkeeping"  # the other program's own housekeeping
    CARD_NUMBER = "card_number"
    SECRET = "secret"  # noqa: S105 - a word, not one


@dataclass(frozen=True, slots=True)
class Target:
    """Where one column goes.

    ``kind`` is a value of PhoneKind, EmailKind or AddressKind. Columns that belong together (the parts of one
    address; a number, its kind and its country code) share a ``group``. ``name`` names a custom field; "" is the
    column's header. Of a street's columns one may be named "house" (the number) or "whole" (all of the address).
    """

    field: Field
    kind: str = ""
    group: int = 0
    name: str = ""

    def __str__(self) -> str:
        if self.field is Field.CUSTOM:
            return f"{self.field}:{self.name}" if self.name else str(self.field)
        kind = f":{self.kind}" if self.kind else ""
        group = f"#{self.group}" if self.group else ""
        return f"{self.field}{kind}{group}"

    @classmethod
    def parse(cls, text: str) -> Target:
        """The target written as by ``str``: "phone:mobile", "street:work#2", "custom:Shoe size", "leave_out".

        Raises:
            ValueError: no such field, a kind the field does not have, or a group that is no number.
        """
        code, _, rest = text.strip().partition(":")
        if code == Field.CUSTOM:
            return cls(Field.CUSTOM, name=rest.strip())
        if rest:
            kind, _, group = rest.partition("#")
        else:
            kind = ""
            code, _, group = code.partition("#")
        field, kind = Field(code.strip()), kind.strip()
        if kind and kind not in _KINDS.get(field, ()):
            raise ValueError(f"{field} has no kind {kind!r}")
        return cls(field, kind, int(group) if group else 0)


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """What a column was taken for, why, and how sure that is (0 to 1)."""

    target: Target
    reason: Reason
    confidence: float


@dataclass(frozen=True, slots=True)
class Mapping:
    """How the columns of one file are read: one target a column, and what the cells alone do not tell.

    ``home_country`` (ISO 3166-1 alpha-2) is where the file's numbers without a country code are from; "" is the
    caller's own. ``own_export`` files were written by this program and are read exactly as they were written;
    ``guarded`` ones of them have an apostrophe before what a spreadsheet would take for a formula.
    """

    targets: tuple[Target, ...]
    date_order: DateOrder = DateOrder.AMBIGUOUS
    name_order: NameOrder = NameOrder.GIVEN_FIRST
    home_country: str = ""
    own_export: bool = False
    guarded: bool = False

    def with_target(self, column: int, target: Target) -> Mapping:
        """The same with one column going elsewhere."""
        return replace(self, targets=(*self.targets[:column], target, *self.targets[column + 1 :]))

    def with_all(self, columns: Iterable[int], field: Field) -> Mapping:
        """The same with all these columns going to one field: custom fields, the note, or nowhere."""
        chosen = set(columns)
        targets = tuple(Target(field) if i in chosen else target for i, target in enumerate(self.targets))
        return replace(self, targets=targets)

    @property
    def names_somebody(self) -> bool:
        """False where no column could tell who somebody is: every row would be rejected."""
        return any(target.field in NAMING_FIELDS for target in self.targets)

    def to_json(self) -> str:
        """As text, to be remembered by the header's fingerprint."""
        return json.dumps(
            {
                "version": _JSON_VERSION,
                "targets": [str(target) for target in self.targets],
                "date_order": self.date_order.value,
                "name_order": self.name_order.value,
                "home_country": self.home_country,
                "own_export": self.own_export,
                "guarded": self.guarded,
            },
            ensure_ascii=False,
        )

    @classmethod
    def from_json(cls, text: str) -> Mapping:
        """The mapping written by ``to_json``.

        Raises:
            ValueError: the text is none, or comes from a newer version.
        """
        try:
            read = json.loads(text)
            if read["version"] != _JSON_VERSION:
                raise ValueError(f"mapping of version {read['version']}")
            return cls(
                targets=tuple(Target.parse(target) for target in read["targets"]),
                date_order=DateOrder(read["date_order"]),
                name_order=NameOrder(read["name_order"]),
                home_country=str(read["home_country"]),
                own_export=bool(read["own_export"]),
                guarded=bool(read["guarded"]),
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError("no mapping") from error
