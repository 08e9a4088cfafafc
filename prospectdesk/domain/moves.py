"""What a move means: whether a card may land on a stage, and what must be told before it does.

A move is never only a move; it records what the user knows. These rules are the whole of it: the board, the menu, the
keyboard and the wizard all ask here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from prospectdesk.domain.opportunity import ClosedReason, Opportunity
from prospectdesk.domain.pipeline import AnswerValue, Criteria, Criterion, Phase


class Verdict(StrEnum):
    """What a wished-for move meets."""

    FREE = "free"
    # Something is to be told first; with it, the card lands.
    QUALIFY = "qualify"  # the criteria not yet answered yes
    PRESENT = "present"  # shown, call to action, close, outcome
    DATE = "date"  # when to get in touch again: no date, no move
    SELL = "sell"  # amount, currency, what, when
    CLOSE = "close"  # said no (may we keep you on the list?) or not a fit (which criterion?)
    # The facts are against it.
    ANSWERS_SAY_OTHERWISE = "answers_say_otherwise"
    SALES_SAY_OTHERWISE = "sales_say_otherwise"
    DO_NOT_CONTACT = "do_not_contact"


@dataclass(frozen=True, slots=True)
class Facts:
    """What happened on an opportunity, as far as moves ask for it."""

    sales: int = 0
    presentations: int = 0
    do_not_contact: bool = False


_BEFORE_PRESENTED = frozenset({Phase.LEAD, Phase.QUALIFYING, Phase.PROSPECT})


def judge_move(opportunity: Opportunity, target: Phase, facts: Facts, *, insist: bool = False) -> Verdict:
    """What the move of a card to a stage of the phase ``target`` meets.

    Moves within a phase are free. Prospect and later want three yes, unless the user insists ("Move without
    qualifying"); between lead and qualifying the answers decide, not the wish; sales keep a card where they put it.
    """
    if target is opportunity.phase:
        return Verdict.FREE
    if facts.do_not_contact:
        return Verdict.DO_NOT_CONTACT
    if target is Phase.CLOSED:
        return Verdict.CLOSE
    if facts.sales and target not in (Phase.CUSTOMER, Phase.REPEAT):
        return Verdict.SALES_SAY_OTHERWISE
    if target in (Phase.LEAD, Phase.QUALIFYING):
        return _judge_early_move(opportunity.criteria, target)
    if not (opportunity.criteria.qualified or opportunity.unqualified or insist):
        return Verdict.QUALIFY
    match target:
        case Phase.PRESENTED:
            was_there = facts.presentations > 0 and opportunity.phase not in _BEFORE_PRESENTED
            return Verdict.FREE if was_there else Verdict.PRESENT
        case Phase.FOLLOW_UP:
            return Verdict.DATE
        case Phase.CUSTOMER if facts.sales == 1:
            return Verdict.FREE
        case Phase.CUSTOMER if facts.sales:
            return Verdict.SALES_SAY_OTHERWISE
        case Phase.REPEAT if facts.sales > 1:
            return Verdict.FREE
        case Phase.CUSTOMER | Phase.REPEAT:
            return Verdict.SELL
        case _:
            return Verdict.FREE


def _judge_early_move(criteria: Criteria, target: Phase) -> Verdict:
    if criteria.phase is target:
        return Verdict.FREE
    if target is Phase.QUALIFYING and criteria.phase is Phase.LEAD:
        return Verdict.QUALIFY
    return Verdict.ANSWERS_SAY_OTHERWISE


@dataclass(frozen=True, slots=True)
class Landing:
    """Where answers put a card; ``reason`` and ``criterion`` only where it is closed."""

    phase: Phase
    reason: ClosedReason | None = None
    criterion: Criterion | None = None


def landing_after_answers(opportunity: Opportunity, criteria: Criteria) -> Landing:
    """Where a card belongs once ``criteria`` are its answers: the answers, not the user's wish, move it.

    The first yes brings a lead to qualifying, three yes to prospect, a no to closed as "not a fit"; a changed mind
    brings it back. A card beyond prospect, or closed for another reason, stays where the sale has brought it. One
    that was moved to prospect without qualifying stays there until an answer is no.
    """
    stays = Landing(opportunity.phase, opportunity.closed_reason, opportunity.closed_criterion)
    not_a_fit = opportunity.closed_reason is ClosedReason.NOT_A_FIT
    if opportunity.phase not in _BEFORE_PRESENTED and not not_a_fit:
        return stays
    no = criteria.first_no
    if no is not None:
        return Landing(Phase.CLOSED, ClosedReason.NOT_A_FIT, no)
    if opportunity.unqualified and opportunity.phase is Phase.PROSPECT:
        return stays
    return Landing(criteria.phase)


def next_to_ask(criteria: Criteria) -> Criterion | None:
    """The criterion the wizard opens at: the first one nobody answered, else the first that is no."""
    if criteria.unknown:
        return criteria.unknown[0]
    return next((c for c in Criterion if criteria[c] is AnswerValue.NO), None)
