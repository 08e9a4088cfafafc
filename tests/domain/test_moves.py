"""What a move means, rule by rule (product.md), and what must hold whatever the facts."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectdesk.domain.moves import (
    QUALIFIED_ONLY,
    Facts,
    Landing,
    Verdict,
    judge_move,
    landing_after_answer,
    landing_by_facts,
    marked_after_move,
    next_to_ask,
    phase_of_sales,
)
from prospectdesk.domain.opportunity import ClosedReason, Opportunity
from prospectdesk.domain.pipeline import AnswerValue, Criteria, Criterion, Phase, PipelineKind

YES, NO, UNKNOWN = AnswerValue.YES, AnswerValue.NO, AnswerValue.UNKNOWN
THREE_YES = Criteria(YES, YES, YES)
NOBODY_ASKED = Criteria()


def card(phase: Phase = Phase.LEAD, criteria: Criteria = NOBODY_ASKED, **more: Any) -> Opportunity:
    values: dict[str, Any] = {"unqualified": False, **more}
    return Opportunity(
        id=1,
        contact_id=1,
        pipeline_id=1,
        stage_id=1,
        phase=phase,
        criteria=criteria,
        entered_on=dt.date(2026, 11, 24),
        **values,
    )


def not_a_fit(criteria: Criteria, criterion: Criterion, **more: Any) -> Opportunity:
    return card(Phase.CLOSED, criteria, closed_reason=ClosedReason.NOT_A_FIT, closed_criterion=criterion, **more)


answers = st.sampled_from(AnswerValue)
any_criteria = st.builds(Criteria, answers, answers, answers)
any_facts = st.builds(Facts, st.integers(0, 3), st.integers(0, 2), st.booleans())
any_phase = st.sampled_from(Phase)


@st.composite
def cards(draw: st.DrawFn) -> Opportunity:
    phase, criteria = draw(any_phase), draw(any_criteria)
    reason = draw(st.sampled_from(ClosedReason)) if phase is Phase.CLOSED else None
    noes = [c for c in Criterion if criteria[c] is NO]
    if reason is ClosedReason.NOT_A_FIT and not noes:
        reason = ClosedReason.LET_GO
    return card(
        phase,
        criteria,
        unqualified=draw(st.booleans()) and phase not in (Phase.LEAD, Phase.QUALIFYING),
        closed_reason=reason,
        closed_criterion=draw(st.sampled_from(noes)) if reason is ClosedReason.NOT_A_FIT else None,
    )


class TestIntoProspectAndBeyond:
    @pytest.mark.parametrize("target", sorted(QUALIFIED_ONLY))
    @pytest.mark.parametrize("criteria", [NOBODY_ASKED, Criteria(YES, YES), Criteria(YES, NO, YES)])
    def test_three_yes_are_wanted(self, target: Phase, criteria: Criteria) -> None:
        assert judge_move(card(Phase.LEAD, criteria), target, Facts()) is Verdict.QUALIFY

    def test_three_yes_let_a_card_land(self) -> None:
        assert judge_move(card(Phase.QUALIFYING, THREE_YES), Phase.PROSPECT, Facts()) is Verdict.FREE

    def test_who_insists_gets_there_without(self) -> None:
        assert judge_move(card(), Phase.PROSPECT, Facts(), insist=True) is Verdict.FREE

    def test_insisting_does_not_spare_the_form_of_the_stage(self) -> None:
        wanted = {p: judge_move(card(), p, Facts(), insist=True) for p in QUALIFIED_ONLY}
        assert wanted == {
            Phase.PROSPECT: Verdict.FREE,
            Phase.PRESENTED: Verdict.PRESENT,
            Phase.FOLLOW_UP: Verdict.DATE,
            Phase.CUSTOMER: Verdict.SELL,
            Phase.REPEAT: Verdict.SELL,
        }

    def test_who_insisted_once_is_not_asked_again_further_on(self) -> None:
        assert judge_move(card(Phase.PROSPECT, unqualified=True), Phase.PRESENTED, Facts()) is Verdict.PRESENT

    def test_a_closed_card_is_asked_again(self) -> None:
        closed = card(Phase.CLOSED, unqualified=True, closed_reason=ClosedReason.LET_GO)
        assert judge_move(closed, Phase.PROSPECT, Facts()) is Verdict.QUALIFY

    def test_whoever_bought_may_buy_again_without_being_asked(self) -> None:
        assert judge_move(card(Phase.CUSTOMER), Phase.REPEAT, Facts(sales=1)) is Verdict.SELL


class TestForms:
    def test_a_second_presentation_is_told_as_the_first_was(self) -> None:
        prospect = card(Phase.PROSPECT, THREE_YES)
        assert judge_move(prospect, Phase.PRESENTED, Facts(presentations=1)) is Verdict.PRESENT

    def test_back_from_waiting_nothing_is_told_twice(self) -> None:
        waiting = card(Phase.FOLLOW_UP, THREE_YES)
        assert judge_move(waiting, Phase.PRESENTED, Facts(presentations=1)) is Verdict.FREE
        assert judge_move(waiting, Phase.PRESENTED, Facts()) is Verdict.PRESENT

    def test_waiting_always_wants_a_date(self) -> None:
        assert judge_move(card(Phase.PRESENTED, THREE_YES), Phase.FOLLOW_UP, Facts()) is Verdict.DATE

    @pytest.mark.parametrize("phase", [p for p in Phase if p is not Phase.CLOSED])
    def test_closing_wants_its_reason_from_everywhere(self, phase: Phase) -> None:
        assert judge_move(card(phase, THREE_YES), Phase.CLOSED, Facts(sales=1)) is Verdict.CLOSE


class TestAgainstTheFacts:
    def test_leads_and_qualifying_are_where_the_answers_put_a_card(self) -> None:
        one_yes = Criteria(YES)
        assert judge_move(card(Phase.QUALIFYING, one_yes), Phase.LEAD, Facts()) is Verdict.ANSWERS_SAY_OTHERWISE
        assert judge_move(card(Phase.PROSPECT, one_yes, unqualified=True), Phase.QUALIFYING, Facts()) is Verdict.FREE
        assert judge_move(card(Phase.PRESENTED, THREE_YES), Phase.LEAD, Facts()) is Verdict.ANSWERS_SAY_OTHERWISE

    def test_qualifying_without_an_answer_asks_for_one_even_of_who_insists(self) -> None:
        assert judge_move(card(), Phase.QUALIFYING, Facts(), insist=True) is Verdict.QUALIFY

    @pytest.mark.parametrize("target", [Phase.LEAD, Phase.QUALIFYING, Phase.PROSPECT, Phase.PRESENTED, Phase.FOLLOW_UP])
    def test_sales_keep_a_customer(self, target: Phase) -> None:
        customer = card(Phase.CUSTOMER, THREE_YES)
        assert judge_move(customer, target, Facts(sales=1), insist=True) is Verdict.SALES_SAY_OTHERWISE

    def test_two_sales_are_no_single_one(self) -> None:
        repeat = card(Phase.REPEAT, THREE_YES)
        assert judge_move(repeat, Phase.CUSTOMER, Facts(sales=2)) is Verdict.SALES_SAY_OTHERWISE

    def test_a_closed_customer_comes_back_as_one(self) -> None:
        closed = not_a_fit(Criteria(YES, NO, YES), Criterion.MONEY)
        assert judge_move(closed, Phase.CUSTOMER, Facts(sales=1)) is Verdict.FREE
        assert judge_move(closed, Phase.REPEAT, Facts(sales=2)) is Verdict.FREE
        assert judge_move(closed, Phase.CUSTOMER, Facts(sales=2)) is Verdict.SALES_SAY_OTHERWISE

    @pytest.mark.parametrize("target", [p for p in Phase if p is not Phase.CLOSED])
    def test_who_asked_not_to_be_contacted_is_left_alone(self, target: Phase) -> None:
        closed = card(Phase.CLOSED, THREE_YES, closed_reason=ClosedReason.DO_NOT_CONTACT)
        facts = Facts(do_not_contact=True)
        assert judge_move(closed, target, facts, insist=True) is Verdict.DO_NOT_CONTACT


class TestRecruiting:
    def test_a_prospect_joins_without_paying(self) -> None:
        kind = PipelineKind.RECRUITING
        assert judge_move(card(Phase.PRESENTED, THREE_YES), Phase.CUSTOMER, Facts(), kind=kind) is Verdict.FREE
        assert judge_move(card(Phase.PRESENTED), Phase.CUSTOMER, Facts(), kind=kind) is Verdict.QUALIFY


class TestTheMark:
    def test_it_is_made_by_insisting_alone(self) -> None:
        assert marked_after_move(card(), Phase.PROSPECT, Facts(), insist=True)
        assert not marked_after_move(card(criteria=THREE_YES), Phase.PROSPECT, Facts(), insist=True)
        assert not marked_after_move(card(), Phase.CLOSED, Facts(), insist=True)

    def test_it_stays_on_the_way_and_after_the_answers(self) -> None:
        for target in (Phase.PRESENTED, Phase.CUSTOMER, Phase.CLOSED):
            assert marked_after_move(card(Phase.PROSPECT, unqualified=True), target, Facts(), insist=False)
        late = card(Phase.PROSPECT, THREE_YES, unqualified=True)
        assert marked_after_move(late, Phase.PRESENTED, Facts(), insist=False)

    def test_among_leads_it_is_gone(self) -> None:
        assert not marked_after_move(card(Phase.PROSPECT, unqualified=True), Phase.LEAD, Facts(), insist=False)


class TestLandingAfterAnAnswer:
    def test_the_way_of_a_lead(self) -> None:
        lead = card()
        assert landing_after_answer(lead, Criterion.MONEY, UNKNOWN) == Landing(Phase.LEAD)
        assert landing_after_answer(lead, Criterion.MONEY, YES) == Landing(Phase.QUALIFYING)
        asked_two = card(Phase.QUALIFYING, Criteria(YES, YES))
        assert landing_after_answer(asked_two, Criterion.AUTHORITY, YES) == Landing(Phase.PROSPECT)

    def test_a_changed_mind_brings_it_back(self) -> None:
        prospect = card(Phase.PROSPECT, THREE_YES)
        assert landing_after_answer(prospect, Criterion.MONEY, UNKNOWN) == Landing(Phase.QUALIFYING)
        assert landing_after_answer(card(Phase.QUALIFYING, Criteria(YES)), Criterion.TARGET_MARKET, UNKNOWN) == Landing(
            Phase.LEAD
        )

    @pytest.mark.parametrize("phase", [Phase.LEAD, Phase.QUALIFYING, Phase.PROSPECT, Phase.PRESENTED, Phase.FOLLOW_UP])
    def test_a_no_is_not_a_fit_from_wherever_nothing_is_sold(self, phase: Phase) -> None:
        landing = landing_after_answer(card(phase), Criterion.AUTHORITY, NO)
        assert landing == Landing(Phase.CLOSED, ClosedReason.NOT_A_FIT, Criterion.AUTHORITY)

    @pytest.mark.parametrize("phase", [Phase.CUSTOMER, Phase.REPEAT])
    def test_a_customer_stays_one(self, phase: Phase) -> None:
        assert landing_after_answer(card(phase, THREE_YES), Criterion.MONEY, NO, Facts(sales=1)) == Landing(phase)

    def test_beyond_prospect_a_doubt_moves_nothing(self) -> None:
        presented = card(Phase.PRESENTED, THREE_YES)
        assert landing_after_answer(presented, Criterion.MONEY, UNKNOWN) == Landing(Phase.PRESENTED)

    def test_who_insisted_stays_until_a_no_is_given(self) -> None:
        insisted = card(Phase.PROSPECT, Criteria(NO), unqualified=True)
        assert landing_after_answer(insisted, Criterion.MONEY, YES) == Landing(Phase.PROSPECT)
        assert landing_after_answer(insisted, Criterion.TARGET_MARKET, NO) == Landing(
            Phase.CLOSED, ClosedReason.NOT_A_FIT, Criterion.TARGET_MARKET
        )

    @pytest.mark.parametrize("reason", [ClosedReason.KEPT_ON_LIST, ClosedReason.LET_GO, ClosedReason.DO_NOT_CONTACT])
    def test_who_said_no_stays_closed_for_that(self, reason: ClosedReason) -> None:
        closed = card(Phase.CLOSED, Criteria(YES, YES), closed_reason=reason)
        for value in AnswerValue:
            assert landing_after_answer(closed, Criterion.AUTHORITY, value) == Landing(Phase.CLOSED, reason)


class TestNoLongerNotAFit:
    def test_the_reason_stays_while_it_holds(self) -> None:
        closed = not_a_fit(Criteria(UNKNOWN, UNKNOWN, NO), Criterion.AUTHORITY)
        landing = landing_after_answer(closed, Criterion.TARGET_MARKET, NO)
        assert landing == Landing(Phase.CLOSED, ClosedReason.NOT_A_FIT, Criterion.AUTHORITY)

    def test_another_no_takes_its_place(self) -> None:
        closed = not_a_fit(Criteria(UNKNOWN, NO, NO), Criterion.MONEY)
        landing = landing_after_answer(closed, Criterion.MONEY, YES, Facts(sales=1))
        assert landing == Landing(Phase.CLOSED, ClosedReason.NOT_A_FIT, Criterion.AUTHORITY)

    @pytest.mark.parametrize(
        ("facts", "phase"),
        [
            (Facts(), Phase.PROSPECT),
            (Facts(presentations=1), Phase.PRESENTED),
            (Facts(presentations=1, sales=1), Phase.CUSTOMER),
            (Facts(sales=3), Phase.REPEAT),
        ],
    )
    def test_it_comes_back_where_its_facts_put_it(self, facts: Facts, phase: Phase) -> None:
        closed = not_a_fit(Criteria(YES, NO, YES), Criterion.MONEY)
        assert landing_after_answer(closed, Criterion.MONEY, YES, facts) == Landing(phase)

    def test_a_doubt_brings_it_back_as_far_as_the_answers_go(self) -> None:
        closed = not_a_fit(Criteria(YES, NO, YES), Criterion.MONEY)
        landing = landing_after_answer(closed, Criterion.MONEY, UNKNOWN, Facts(presentations=1))
        assert landing == Landing(Phase.QUALIFYING)


class TestWhateverTheFacts:
    @given(cards(), any_phase, any_facts, st.booleans(), st.sampled_from(PipelineKind))
    def test_three_yes_or_insisting_is_behind_every_free_way_ahead(
        self, opportunity: Opportunity, target: Phase, facts: Facts, insist: bool, kind: PipelineKind
    ) -> None:
        verdict = judge_move(opportunity, target, facts, insist=insist, kind=kind)
        if target is opportunity.phase:
            assert verdict is Verdict.FREE
        elif verdict is Verdict.FREE and target in QUALIFIED_ONLY:
            mark = marked_after_move(opportunity, target, facts, insist=insist)
            assert opportunity.criteria.qualified or mark or facts.sales
        elif facts.do_not_contact:
            assert verdict is Verdict.DO_NOT_CONTACT
        elif verdict is Verdict.FREE:
            assert opportunity.criteria.phase is target

    @given(cards(), any_phase, any_facts)
    def test_insisting_never_takes_a_way_back(self, opportunity: Opportunity, target: Phase, facts: Facts) -> None:
        plain = judge_move(opportunity, target, facts)
        insisted = judge_move(opportunity, target, facts, insist=True)
        assert insisted is plain or plain is Verdict.QUALIFY

    @given(cards(), st.sampled_from(Criterion), answers, any_facts)
    def test_only_not_a_fit_names_a_criterion_and_that_is_a_no(
        self, opportunity: Opportunity, criterion: Criterion, value: AnswerValue, facts: Facts
    ) -> None:
        landing = landing_after_answer(opportunity, criterion, value, facts)
        assert (landing.phase is Phase.CLOSED) is (landing.reason is not None)
        assert (landing.reason is ClosedReason.NOT_A_FIT) is (landing.criterion is not None)
        if landing.criterion is not None:
            assert opportunity.criteria.answered(criterion, value)[landing.criterion] is NO

    @given(any_criteria, any_facts, st.booleans())
    def test_a_card_that_nothing_holds_is_free_to_be_there(
        self, criteria: Criteria, facts: Facts, unqualified: bool
    ) -> None:
        landing = landing_by_facts(criteria, facts, unqualified=unqualified)
        if landing.phase is Phase.PRESENTED:
            assert facts.presentations
        if landing.phase in (Phase.LEAD, Phase.QUALIFYING):
            assert criteria.phase is landing.phase
        assert (landing.phase in (Phase.CUSTOMER, Phase.REPEAT)) is (facts.sales > 0)


def test_sales_make_the_phase() -> None:
    assert [phase_of_sales(n) for n in range(4)] == [None, Phase.CUSTOMER, Phase.REPEAT, Phase.REPEAT]


@given(any_criteria)
def test_the_wizard_opens_at_the_first_question_that_stands_in_the_way(criteria: Criteria) -> None:
    criterion = next_to_ask(criteria)
    if criterion is None:
        assert criteria.qualified
    else:
        earlier = list(Criterion)[: list(Criterion).index(criterion)]
        assert criteria[criterion] is (UNKNOWN if criteria.unknown else NO)
        assert all(criteria[c] is not criteria[criterion] for c in earlier)
