"""What a move means: whether a card may land on a stage, and what must be told before it does.

A move is never only a move; it records what the user knows. These rules are the whole of it: the board, the menu, the
keyboard and the wizard all ask here. No sequence of moves and answers leaves a card in a column its facts contradict.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from prospectdesk.domain.opportunity import ClosedReason, Opportunity
from prospectdesk.domain.pipeline import AnswerValue, Criteria, Criterion, Phase, PipelineKind


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


_BY_ANSWERS = frozenset({Phase.LEAD, Phase.QUALIFYING})
_BEFORE_PRESENTED = _BY_ANSWERS | {Phase.PROSPECT}
_BY_SALES = frozenset({Phase.CUSTOMER, Phase.REPEAT})
# Where three yes are wanted.
QUALIFIED_ONLY = frozenset({Phase.PROSPECT, Phase.PRESENTED, Phase.FOLLOW_UP}) | _BY_SALES


def judge_move(
    opportunity: Opportunity,
    target: Phase,
    facts: Facts,
    *,
    insist: bool = False,
    kind: PipelineKind = PipelineKind.SALE,
) -> Verdict:
    """What the move of a card to a stage of the phase ``target`` meets.

    Moves within a phase are free. Prospect and later want three yes, unless the user insists ("Move without
    qualifying"), once for all stages up to customer; between lead and qualifying the answers decide, not the wish;
    sales keep a card where they put it, and whoever bought need not be qualified to buy again. In a recruiting
    pipeline nobody buys: a prospect may join.
    """
    if target is opportunity.phase:
        return Verdict.FREE
    if facts.do_not_contact:
        return Verdict.DO_NOT_CONTACT
    if target is Phase.CLOSED:
        return Verdict.CLOSE
    if facts.sales and target not in _BY_SALES:
        return Verdict.SALES_SAY_OTHERWISE
    if target in _BY_ANSWERS:
        return _judge_early_move(opportunity.criteria, target)
    # Back among the leads, or closed, a card that was moved without qualifying is asked about again.
    let_pass = opportunity.unqualified and opportunity.phase in QUALIFIED_ONLY
    if not (facts.sales or opportunity.criteria.qualified or let_pass or insist):
        return Verdict.QUALIFY
    match target:
        case Phase.PRESENTED:
            was_there = facts.presentations > 0 and opportunity.phase not in _BEFORE_PRESENTED
            return Verdict.FREE if was_there else Verdict.PRESENT
        case Phase.FOLLOW_UP:
            return Verdict.DATE
        case Phase.CUSTOMER | Phase.REPEAT:
            return _judge_sale(target, facts.sales, kind)
        case _:
            return Verdict.FREE


def _judge_early_move(criteria: Criteria, target: Phase) -> Verdict:
    if criteria.phase is target:
        return Verdict.FREE
    if target is Phase.QUALIFYING and criteria.phase is Phase.LEAD:
        return Verdict.QUALIFY
    return Verdict.ANSWERS_SAY_OTHERWISE


def _judge_sale(target: Phase, sales: int, kind: PipelineKind) -> Verdict:
    if kind is PipelineKind.RECRUITING:
        return Verdict.FREE
    if target is phase_of_sales(sales):
        return Verdict.FREE
    return Verdict.SALES_SAY_OTHERWISE if sales > 1 else Verdict.SELL


def phase_of_sales(sales: int) -> Phase | None:
    """The phase that so many sales make: one a customer, two or more a repeat buyer; None for none."""
    if not sales:
        return None
    return Phase.CUSTOMER if sales == 1 else Phase.REPEAT


def marked_after_move(opportunity: Opportunity, target: Phase, facts: Facts, *, insist: bool) -> bool:
    """Whether a card on a stage of ``target`` bears the mark of having been moved there without qualifying.

    The mark stays ever after, whatever is answered later: it tells how the card came where it is. Only among leads
    and qualifying, where the answers put it, a card has none.
    """
    if target in _BY_ANSWERS:
        return False
    moved_so = insist and target in QUALIFIED_ONLY and not opportunity.criteria.qualified and not facts.sales
    return opportunity.unqualified or moved_so


@dataclass(frozen=True, slots=True)
class Landing:
    """Where answers put a card; ``reason`` and ``criterion`` only where it is closed."""

    phase: Phase
    reason: ClosedReason | None = None
    criterion: Criterion | None = None


def landing_after_answer(
    opportunity: Opportunity, criterion: Criterion, value: AnswerValue, facts: Facts = Facts()
) -> Landing:
    """Where a card belongs once a criterion is answered: the answers, not the user's wish, move it.

    The first yes brings a lead to qualifying, three yes to prospect. A no closes whoever has not bought as "not a
    fit", naming the criterion, from wherever the card is; when no criterion is no any longer, the card comes back to
    where its facts put it. Otherwise a card beyond prospect, or one moved there without qualifying, stays; and one
    closed for another reason stays closed.
    """
    criteria = opportunity.criteria.answered(criterion, value)
    stays = Landing(opportunity.phase, opportunity.closed_reason, opportunity.closed_criterion)
    if opportunity.phase is Phase.CLOSED:
        if opportunity.closed_reason is not ClosedReason.NOT_A_FIT:
            return stays
        if stays.criterion is not None and criteria[stays.criterion] is AnswerValue.NO:
            return stays
        if criteria.first_no is not None:
            return Landing(Phase.CLOSED, ClosedReason.NOT_A_FIT, criteria.first_no)
        return landing_by_facts(criteria, facts)
    if opportunity.phase in _BY_SALES:
        return stays
    if value is AnswerValue.NO:
        return Landing(Phase.CLOSED, ClosedReason.NOT_A_FIT, criterion)
    if opportunity.phase not in _BEFORE_PRESENTED or opportunity.unqualified:
        return stays
    return landing_by_facts(criteria, Facts())


def landing_by_facts(criteria: Criteria, facts: Facts, *, unqualified: bool = False) -> Landing:
    """Where a card belongs that nothing else holds: its wait is over, or it is closed no longer.

    ``unqualified`` cards count as if they had three yes: the user insisted.
    """
    bought = phase_of_sales(facts.sales)
    if bought is not None:
        return Landing(bought)
    if criteria.qualified or unqualified:
        return Landing(Phase.PRESENTED if facts.presentations else Phase.PROSPECT)
    no = criteria.first_no
    if no is not None:
        return Landing(Phase.CLOSED, ClosedReason.NOT_A_FIT, no)
    return Landing(criteria.phase)


def next_to_ask(criteria: Criteria) -> Criterion | None:
    """The criterion the wizard opens at: the first one nobody answered, else the first that is no."""
    if criteria.unknown:
        return criteria.unknown[0]
    return next((c for c in Criterion if criteria[c] is AnswerValue.NO), None)
