"""A card: what a board shows of an opportunity."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.domain.permission import Permission
    from prospectdesk.domain.pipeline import Criteria, Criterion
    from prospectdesk.domain.source import Source


class ClosedReason(StrEnum):
    """Why a card left the board. These are three different ends and are counted apart."""

    NOT_A_FIT = "not_a_fit"
    KEPT_ON_LIST = "kept_on_list"
    DO_NOT_CONTACT = "do_not_contact"
    LET_GO = "let_go"  # said no, and was not asked whether we may keep them on the list


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
    no_call_to_action: bool = False  # where it missed the close: no call to action was given
