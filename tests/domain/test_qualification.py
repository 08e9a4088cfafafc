"""The three criteria: what answers make of a lead."""

from __future__ import annotations

import itertools

import pytest

from prospectdesk.domain.pipeline import AnswerValue, Criteria, Criterion, Phase

YES, NO, UNKNOWN = AnswerValue.YES, AnswerValue.NO, AnswerValue.UNKNOWN


def test_there_are_three_and_interest_is_not_one_of_them() -> None:
    assert [c.value for c in Criterion] == ["target_market", "money", "authority"]


@pytest.mark.parametrize("values", list(itertools.product(AnswerValue, repeat=3)))
def test_every_combination_has_its_phase(values: tuple[AnswerValue, AnswerValue, AnswerValue]) -> None:
    criteria = Criteria(*values)
    if NO in values:
        expected = Phase.CLOSED
    elif values.count(YES) == 3:
        expected = Phase.PROSPECT
    else:
        expected = Phase.QUALIFYING if YES in values else Phase.LEAD
    assert criteria.phase is expected
    assert criteria.qualified is (expected is Phase.PROSPECT)
    assert set(criteria.missing) | {c for c in Criterion if criteria[c] is YES} == set(Criterion)


def test_an_answer_changes_its_own_criterion_alone() -> None:
    criteria = Criteria(YES, UNKNOWN, NO).answered(Criterion.MONEY, YES)
    assert (criteria.target_market, criteria.money, criteria.authority) == (YES, YES, NO)


def test_what_is_missing_stands_in_the_order_it_is_asked() -> None:
    assert Criteria(NO, YES, UNKNOWN).missing == (Criterion.TARGET_MARKET, Criterion.AUTHORITY)
    assert Criteria(NO, YES, UNKNOWN).unknown == (Criterion.AUTHORITY,)
    assert Criteria(YES, NO, NO).first_no is Criterion.MONEY
