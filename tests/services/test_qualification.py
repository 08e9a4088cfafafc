"""Qualifying: answers are kept for ever, and the newest ones move the card."""

from __future__ import annotations

import apsw
import pytest

from prospectdesk.domain.activity import ActivityKind
from prospectdesk.domain.changes import Kind, StepName
from prospectdesk.domain.contact import Address, AddressKind, Source
from prospectdesk.domain.errors import Gone
from prospectdesk.domain.opportunity import ClosedReason, Opportunity
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criteria, Criterion, Phase
from prospectdesk.services.acts import Acts
from prospectdesk.services.moves import NextDate
from prospectdesk.storage import counters, opportunities, people, timeline
from tests.builders import PIPELINE, add_lead, details, opportunity_of, qualify
from tests.fakes import FixedClock

YES, NO, UNKNOWN = AnswerValue.YES, AnswerValue.NO, AnswerValue.UNKNOWN


@pytest.fixture
def lead(acts: Acts) -> int:
    return opportunity_of(acts, add_lead(acts))


def where(acts: Acts, card: int) -> Opportunity:
    found = opportunities.opportunity(acts.store.connection, card)
    assert found is not None
    return found


def test_the_answers_move_the_card(acts: Acts, lead: int) -> None:
    phases = []
    for criterion in Criterion:
        acts.qualification.answer(lead, criterion, YES, Channel.PHONE)
        phases.append(where(acts, lead).phase)
    assert phases == [Phase.QUALIFYING, Phase.QUALIFYING, Phase.PROSPECT]


def test_each_answer_is_a_step_of_its_own(acts: Acts, lead: int) -> None:
    qualify(acts, lead)
    taken_back = []
    while (step := acts.history.undo().value) is not None and step.name is StepName.ANSWER:
        taken_back.append(where(acts, lead).criteria)
    assert taken_back == [Criteria(YES, YES), Criteria(YES), Criteria()]


def test_dont_know_is_an_answer_that_moves_nothing(acts: Acts, lead: int) -> None:
    done = acts.qualification.answer(lead, Criterion.MONEY, UNKNOWN, Channel.EMAIL, "will ask the bank")
    assert not done.value.moved
    assert where(acts, lead).phase is Phase.LEAD
    (kept,) = timeline.answers(acts.store.connection, lead)
    assert (kept.value, kept.channel, kept.note) == (UNKNOWN, Channel.EMAIL, "will ask the bank")


@pytest.mark.parametrize("criterion", Criterion)
def test_a_no_is_not_a_fit_with_that_reason(acts: Acts, lead: int, criterion: Criterion) -> None:
    done = acts.qualification.answer(lead, criterion, NO, Channel.PHONE)
    card = where(acts, lead)
    assert (card.closed_reason, card.closed_criterion) == (ClosedReason.NOT_A_FIT, criterion)
    assert done.value.moved
    assert done.value.landing.criterion is criterion


def test_a_no_ends_what_was_promised_on_the_card(acts: Acts, lead: int, clock: FixedClock) -> None:
    qualify(acts, lead)
    acts.moves.not_ready(lead, NextDate(clock.today()))
    acts.qualification.answer(lead, Criterion.AUTHORITY, NO, Channel.PHONE)
    assert where(acts, lead).phase is Phase.CLOSED
    assert timeline.follow_ups(acts.store.connection, where(acts, lead).contact_id) == []
    acts.history.undo()
    assert where(acts, lead).phase is Phase.FOLLOW_UP
    assert timeline.follow_ups(acts.store.connection, where(acts, lead).contact_id) != []


def test_another_reason_takes_over_when_the_first_one_falls(acts: Acts, lead: int) -> None:
    acts.qualification.answer(lead, Criterion.TARGET_MARKET, NO, Channel.PHONE)
    acts.qualification.answer(lead, Criterion.AUTHORITY, NO, Channel.PHONE)
    assert where(acts, lead).closed_criterion is Criterion.TARGET_MARKET
    acts.qualification.answer(lead, Criterion.TARGET_MARKET, YES, Channel.PHONE)
    assert where(acts, lead).closed_criterion is Criterion.AUTHORITY
    acts.qualification.answer(lead, Criterion.AUTHORITY, UNKNOWN, Channel.PHONE)
    assert where(acts, lead).phase is Phase.QUALIFYING


def test_the_newest_answer_counts_and_the_older_ones_stay(acts: Acts, lead: int, clock: FixedClock) -> None:
    acts.qualification.answer(lead, Criterion.MONEY, NO, Channel.LIST_DATA, "a start-up")
    clock.forward(days=30)
    acts.qualification.answer(lead, Criterion.MONEY, YES, Channel.PHONE, "  found an investor \n")
    kept = timeline.answers(acts.store.connection, lead)
    assert [(a.value, a.note) for a in kept] == [(YES, "found an investor"), (NO, "a start-up")]
    assert (kept[0].at - kept[1].at).days == 30
    assert where(acts, lead).criteria == Criteria(money=YES)


def test_answers_cannot_be_rewritten(acts: Acts, lead: int) -> None:
    qualify(acts, lead)
    with pytest.raises(apsw.ConstraintError, match="append-only"):
        acts.store.connection.execute("UPDATE answer SET value = 'no'")


def test_who_insisted_keeps_the_place_while_answers_come_in(acts: Acts, lead: int) -> None:
    acts.moves.move(lead, 3, insist=True)
    acts.qualification.answer(lead, Criterion.TARGET_MARKET, YES, Channel.PHONE)
    assert where(acts, lead).phase is Phase.PROSPECT
    acts.qualification.answer(lead, Criterion.MONEY, NO, Channel.PHONE)
    assert where(acts, lead).closed_criterion is Criterion.MONEY


def test_whoever_is_in_the_trash_is_not_asked(acts: Acts, lead: int) -> None:
    acts.contacts.delete([where(acts, lead).contact_id])
    with pytest.raises(Gone):
        acts.qualification.answer(lead, Criterion.MONEY, YES, Channel.PHONE)


def test_change_names_the_card_and_its_contact(acts: Acts, lead: int) -> None:
    change = acts.qualification.answer(lead, Criterion.MONEY, YES, Channel.PHONE).change
    assert Kind.OPPORTUNITY in change.kinds
    assert change.concerns(where(acts, lead).contact_id)


class TestWhoDecides:
    def test_a_new_lead_at_the_same_company_linked_both_ways(self, acts: Acts) -> None:
        office = Address("Партизанска 1", "Битола", kind=AddressKind.WORK)
        home = Address("Кеј 13", "Битола", kind=AddressKind.HOME)
        known = add_lead(acts, "Симона М", company="Дома ДОО", website="doma.mk", addresses=(home, office))
        done = acts.contacts.add_decider(
            known,
            details("Марко Т", phone="+38970123456"),
            pipeline_id=PIPELINE,
            note="from Симона",
            note_on_known="Марко",
        )
        new = people.contact(acts.store.connection, done.value)
        assert new is not None
        assert (new.details.company, new.details.website) == ("Дома ДОО", "doma.mk")
        assert new.details.addresses == (office,)
        assert new.details.source is Source.REFERRAL
        assert new.details.phones[0].e164 == "+38970123456"
        assert where(acts, opportunity_of(acts, done.value)).phase is Phase.LEAD
        for contact_id, words in ((known, "Марко"), (done.value, "from Симона")):
            (note,) = timeline.activities(acts.store.connection, contact_id, limit=9)
            assert (note.kind, note.text) == (ActivityKind.NOTE, words)

    def test_all_of_it_is_one_step(self, acts: Acts) -> None:
        known = add_lead(acts)
        acts.contacts.add_decider(known, details("Марко Т"), pipeline_id=PIPELINE, note="a", note_on_known="b")
        acts.history.undo()
        assert counters.counter(acts.store.connection, "contacts") == 1
        assert timeline.activities(acts.store.connection, known, limit=9) == []

    def test_nobody_does_not_decide(self, acts: Acts) -> None:
        with pytest.raises(ValueError, match="nobody"):
            acts.contacts.add_decider(
                add_lead(acts),
                details(
                    "",
                ),
                pipeline_id=PIPELINE,
                note="",
                note_on_known="",
            )
