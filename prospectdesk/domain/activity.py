"""What happened with a contact, what they worry about, what was promised, shown and sold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from prospectdesk.domain.pipeline import Channel


class ActivityKind(StrEnum):
    """What kind of thing happened."""

    CALL = "call"
    MEETING = "meeting"
    EMAIL = "email"
    ONLINE_FORM = "online_form"
    MESSAGE = "message"
    PRESENTATION = "presentation"
    NOTE = "note"


TALKS = frozenset({ActivityKind.CALL, ActivityKind.MEETING, ActivityKind.MESSAGE, ActivityKind.PRESENTATION})


class TalkOutcome(StrEnum):
    """How a talk, or the attempt at one, ended."""

    TALKED = "talked"
    NO_ANSWER = "no_answer"
    BUSY = "busy"
    CALL_BACK = "call_back"
    WRONG_NUMBER = "wrong_number"


class PresentationOutcome(StrEnum):
    """What became of a presentation."""

    SOLD = "sold"
    NOT_READY = "not_ready"
    NO = "no"
    UNDECIDED = "undecided"


class ConcernKind(StrEnum):
    """A question asks for an answer, a concern for an address."""

    QUESTION = "question"
    CONCERN = "concern"


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Something that happened with a contact. ``at`` is an instant in UTC, ``minutes`` what it took."""

    id: int
    contact_id: int
    opportunity_id: int | None
    kind: ActivityKind
    channel: Channel | None
    outcome: TalkOutcome | None
    minutes: int
    text: str
    at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """A question or worry the contact voiced, open until addressed."""

    id: int
    contact_id: int
    activity_id: int | None
    kind: ConcernKind
    text: str
    opened_at: dt.datetime
    addressed_at: dt.datetime | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """A dated promise to get in touch. ``time`` is local wall time, as the user meant it."""

    id: int
    contact_id: int
    opportunity_id: int | None
    on: dt.date
    time: dt.time | None
    what: str
    done_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """What was shown, what was asked for, and what became of it."""

    id: int
    opportunity_id: int
    activity_id: int
    shown: str
    call_to_action: str
    close_asked: bool
    outcome: PresentationOutcome

    @property
    def missed_close(self) -> bool:
        """No call to action was given, or the close was not asked for."""
        return not self.call_to_action or not self.close_asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale:
    """Money received. ``amount`` is in units of ``currency`` (ISO 4217 code), ``on`` the local date."""

    id: int
    contact_id: int
    opportunity_id: int
    amount: Decimal
    currency: str
    what: str
    on: dt.date


def split_concerns(text: str) -> tuple[str, tuple[tuple[ConcernKind, str], ...]]:
    """What a note says, and the concerns in it: a line beginning with "?" is a question, with "!" a concern.

    The note keeps its lines as written; a marked line with nothing behind the mark is only text.
    """
    marks = {"?": ConcernKind.QUESTION, "!": ConcernKind.CONCERN}
    found = []
    for line in text.splitlines():
        stripped = line.strip()
        if stripped[:1] in marks and stripped[1:].strip():
            found.append((marks[stripped[0]], stripped[1:].strip()))
    return text.strip(), tuple(found)
