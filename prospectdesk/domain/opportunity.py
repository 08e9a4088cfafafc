"""An opportunity: one contact on one pipeline's board, and the card that shows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from prospectdesk.domain.contact import Permission, Source
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criteria, Criterion, Phase


class ClosedReason(StrEnum):
    """Why a card left the board. These are three different ends and are counted apart."""

    NOT_A_FIT = "not_a_fit"
    KEPT_ON_LIST = "kept_on_list"
    DO_NOT_CONTACT = "do_not_contact"
    LET_GO = "let_go"  # said no, and was not asked whether we may keep them on the list


@dataclass(frozen=True, slots=True, kw_only=True)
class Opportunity:
    """Where a contact stands on a pipeline.

    ``unqualified`` tells that the user moved the card to prospect or beyond without three yes; it stays as long as
    that is so. ``entered_on`` is the local date the card came to its stage.
    """

    id: int
    contact_id: int
    pipeline_id: int
    stage_id: int
    phase: Phase
    criteria: Criteria
    unqualified: bool
    entered_on: dt.date
    closed_reason: ClosedReason | None = None
    closed_criterion: Criterion | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to one criterion, kept for ever; the newest one counts. ``at`` is an instant in UTC."""

    id: int
    opportunity_id: int
    criterion: Criterion
    value: AnswerValue
    channel: Channel
    note: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Card:
    """What the board paints for one opportunity: nothing here needs another look-up."""

    opportunity_id: int
    contact_id: int
    stage_id: int
    rank: int
    name: str
    company: str
    source: Source
    list_name: str | None
    criteria: Criteria
    unqualified: bool
    permission: Permission
    entered_on: dt.date
    next_on: dt.date | None  # the earliest open follow-up
    next_time: dt.time | None
    next_what: str
    birthday_month: int | None
    birthday_day: int | None
    birthday_year: int | None
    open_concerns: int
    talks: int
    talk_minutes: int
    missed_close: bool  # a presentation without a call to action or without asking for the close
    closed_reason: ClosedReason | None
    closed_criterion: Criterion | None
