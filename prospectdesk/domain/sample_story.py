"""How the stories of sample people are written down: what happened, so many days before today."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from prospectdesk.domain.activity import ActivityKind, PresentationOutcome
from prospectdesk.domain.contact import AddressKind, EmailKind, Permission, PhoneKind, Source
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criterion

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal


class Board(StrEnum):
    """The pipelines sample people stand on."""

    SALE = "sale"
    RECRUITING = "recruiting"


class Batch(StrEnum):
    """The lead lists sample people came with."""

    FAIR = "fair"
    BOUGHT = "bought"
    PHONE_BOOK = "phone_book"


@dataclass(frozen=True, slots=True)
class Talk:
    """A note, call or meeting; lines beginning with "?" or "!" open concerns."""

    ago: int
    text: str
    minutes: int = 0
    kind: ActivityKind = ActivityKind.CALL
    channel: Channel | None = Channel.PHONE


@dataclass(frozen=True, slots=True)
class Ask:
    """A criterion was asked about."""

    ago: int
    criterion: Criterion
    value: AnswerValue = AnswerValue.YES
    channel: Channel = Channel.PHONE
    note: str = ""


@dataclass(frozen=True, slots=True)
class Show:
    """A presentation. ``returns_in`` (days from today) goes with not ready, ``amount`` and ``what`` with sold."""

    ago: int
    shown: str
    call_to_action: str = ""
    close_asked: bool = False
    outcome: PresentationOutcome = PresentationOutcome.UNDECIDED
    minutes: int = 30
    returns_in: int | None = None
    amount: Decimal | None = None
    what: str = ""
    permission: Permission = Permission.NOT_ASKED


@dataclass(frozen=True, slots=True)
class Sell:
    """A further sale."""

    ago: int
    amount: Decimal
    what: str


@dataclass(frozen=True, slots=True)
class Wait:
    """Not ready yet; comes back ``returns_in`` days from today."""

    ago: int
    returns_in: int
    what: str


@dataclass(frozen=True, slots=True)
class SayNo:
    """Said no, and what was answered about being kept on the list."""

    ago: int
    permission: Permission
    returns_in: int | None = None
    what: str = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """A follow-up, ``in_days`` from today; below zero it is late."""

    ago: int
    in_days: int
    what: str
    time: dt.time | None = None


@dataclass(frozen=True, slots=True)
class Settle:
    """The oldest open concern was addressed."""

    ago: int
    answer: str


@dataclass(frozen=True, slots=True)
class Insist:
    """Moved to prospects without qualifying."""

    ago: int


Event = Talk | Ask | Show | Sell | Wait | SayNo | Promise | Settle | Insist


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePerson:
    """Somebody who does not exist. ``added`` in days before today; ``birthday_in`` in days from today."""

    given: str
    family: str
    company: str = ""
    job: str = ""
    phone: str = ""
    phone_kind: PhoneKind = PhoneKind.MOBILE
    work_phone: str = ""
    email: str = ""
    email_kind: EmailKind = EmailKind.WORK
    street: str = ""
    town: str = ""
    postcode: str = ""
    country: str = ""
    address_kind: AddressKind = AddressKind.WORK
    about: str = ""
    birthday_in: int | None = None
    born: int | None = None
    tags: tuple[str, ...] = ()
    source: Source = Source.OTHER
    batch: Batch | None = None
    added: int = 0
    board: Board = Board.SALE
    story: tuple[Event, ...] = ()


def yes(ago: int, *criteria: Criterion, channel: Channel = Channel.PHONE, note: str = "") -> tuple[Ask, ...]:
    """A yes to these criteria in one talk; to all three where none is named."""
    return tuple(Ask(ago, criterion, AnswerValue.YES, channel, note) for criterion in criteria or tuple(Criterion))


def no(ago: int, criterion: Criterion, note: str = "", channel: Channel = Channel.PHONE) -> tuple[Ask, ...]:
    """A no to one criterion."""
    return (Ask(ago, criterion, AnswerValue.NO, channel, note),)
