"""Moving cards: what each act records, where the card ends up, and that one undo takes it back."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from prospectdesk.domain.activity import FollowUp, PresentationOutcome
from prospectdesk.domain.changes import StepName
from prospectdesk.domain.contact import Permission
from prospectdesk.domain.errors import DoNotContact, Gone
from prospectdesk.domain.moves import Verdict
from prospectdesk.domain.opportunity import ClosedReason, Opportunity
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criterion, Phase
from prospectdesk.services.acts import Acts
from prospectdesk.services.moves import KeepAnswer, NextDate, NotMoved, SaleMade, Shown, Spot
from prospectdesk.storage import board, opportunities, people, timeline
from tests.builders import (
    CLOSED,
    CUSTOMERS,
    LEADS,
    NOT_READY,
    PRESENTED,
    PROSPECTS,
    QUALIFYING,
    REPEAT,
    add_lead,
    opportunity_of,
    qualify,
)
from tests.fakes import FixedClock

MARCH = NextDate(dt.date(2027, 3, 3), dt.time(9, 30), "new budget")
SALE = SaleMade(Decimal("480.50"), "EUR", "six months of bookkeeping", dt.date(2026, 11, 24))
SHOWN = Shown("the demo shop", "start on Monday", close_asked=True, minutes=40, channel=Channel.IN_PERSON)
RECRUITING = """
INSERT INTO pipeline (id, kind, target_market, position) VALUES (2, 'recruiting', '', 1);
INSERT INTO stage (id, pipeline_id, phase, position)
    SELECT id + 10, 2, phase, position FROM stage WHERE pipeline_id = 1 AND phase <> 'repeat';
"""
JOINED = CUSTOMERS + 10


@pytest.fixture
def lead(acts: Acts) -> int:
    """A lead nobody asked anything; the id of its card."""
    return opportunity_of(acts, add_lead(acts))


@pytest.fixture
def prospect(acts: Acts, lead: int) -> int:
    """A lead with three yes; the id of its card."""
    qualify(acts, lead)
    return lead


def where(acts: Acts, card: int) -> Opportunity:
    found = opportunities.opportunity(acts.store.connection, card)
    assert found is not None
    return found


def promised(acts: Acts, card: int) -> list[FollowUp]:
    return timeline.follow_ups(acts.store.connection, where(acts, card).contact_id)


def permission(acts: Acts, card: int) -> Permission:
    contact = people.contact(acts.store.connection, where(acts, card).contact_id)
    assert contact is not None
    return contact.permission


def column(acts: Acts, stage_id: int) -> list[int]:
    return [c.opportunity_id for c in board.cards_after(acts.store.connection, stage_id, None, 100)]


def count(acts: Acts, table: str) -> int:
    return int(acts.store.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


class TestMove:
    def test_a_lead_is_not_moved_and_says_what_is_missing(self, acts: Acts, lead: int) -> None:
        steps = acts.store.steps()
        done = acts.moves.move(lead, PROSPECTS)
        assert done.value == NotMoved(Verdict.QUALIFY, tuple(Criterion))
        assert not done.change
        assert where(acts, lead).stage_id == LEADS
        assert acts.store.steps() == steps

    def test_moving_without_qualifying_marks_the_card_and_the_history(self, acts: Acts, lead: int) -> None:
        done = acts.moves.move(lead, PROSPECTS, insist=True)
        assert done.value is None
        assert done.step is StepName.MOVE_UNQUALIFIED
        assert where(acts, lead).unqualified
        sql = "SELECT unqualified, to_stage_id FROM stage_history ORDER BY id DESC LIMIT 1"
        assert acts.store.connection.execute(sql).fetchone() == (1, PROSPECTS)

    def test_the_mark_is_still_there_further_on_and_after_three_yes(self, acts: Acts, lead: int) -> None:
        acts.moves.move(lead, PROSPECTS, insist=True)
        acts.moves.present(lead, SHOWN, PresentationOutcome.UNDECIDED)
        qualify(acts, lead)
        assert where(acts, lead).phase is Phase.PRESENTED
        assert where(acts, lead).unqualified

    def test_back_among_the_leads_it_is_as_if_it_had_never_been(self, acts: Acts, lead: int) -> None:
        acts.moves.move(lead, PROSPECTS, insist=True)
        acts.moves.move(lead, LEADS)
        assert not where(acts, lead).unqualified
        assert acts.moves.move(lead, PROSPECTS).value == NotMoved(Verdict.QUALIFY, tuple(Criterion))

    def test_insisting_where_nobody_objects_marks_nothing(self, acts: Acts, prospect: int) -> None:
        acts.moves.not_ready(prospect, MARCH)
        acts.moves.move(prospect, PROSPECTS, insist=True)
        assert not where(acts, prospect).unqualified

    def test_a_card_lands_just_above_the_one_it_was_dropped_on(self, acts: Acts) -> None:
        cards = [opportunity_of(acts, add_lead(acts, name)) for name in ("Ана А", "Боро Б", "Вера В", "Горан Г")]
        for card in cards[:3]:
            qualify(acts, card)
        first, second, third = cards[2], cards[1], cards[0]
        assert column(acts, PROSPECTS) == [first, second, third]
        acts.moves.move(cards[3], PROSPECTS, before_id=second, insist=True)
        assert column(acts, PROSPECTS) == [first, cards[3], second, third]
        acts.moves.move(first, PROSPECTS, on_top=False)
        assert column(acts, PROSPECTS) == [cards[3], second, third, first]
        acts.history.undo()
        assert column(acts, PROSPECTS) == [first, cards[3], second, third]

    def test_between_two_closed_columns_the_reason_stays(self, acts: Acts, lead: int) -> None:
        acts.store.connection.execute(
            "INSERT INTO stage (id, pipeline_id, phase, position) VALUES (50, 1, 'closed', 9)"
        )
        acts.moves.not_a_fit(lead, Criterion.MONEY, channel=Channel.PHONE)
        assert acts.moves.move(lead, 50).value is None
        card = where(acts, lead)
        assert (card.stage_id, card.closed_reason, card.closed_criterion) == (
            50,
            ClosedReason.NOT_A_FIT,
            Criterion.MONEY,
        )

    def test_whoever_is_in_the_trash_is_not_moved(self, acts: Acts, prospect: int) -> None:
        acts.contacts.delete([where(acts, prospect).contact_id])
        with pytest.raises(Gone):
            acts.moves.move(prospect, LEADS)


class TestPresentation:
    def test_undecided_stands_on_presented(self, acts: Acts, prospect: int) -> None:
        acts.moves.present(prospect, SHOWN, PresentationOutcome.UNDECIDED)
        assert where(acts, prospect).phase is Phase.PRESENTED
        (given,) = timeline.presentations(acts.store.connection, where(acts, prospect).contact_id)
        assert (given.shown, given.call_to_action, given.close_asked) == ("the demo shop", "start on Monday", True)
        assert not given.missed_close
        (activity,) = timeline.activities(acts.store.connection, where(acts, prospect).contact_id, limit=9)
        assert (activity.minutes, activity.channel) == (40, Channel.IN_PERSON)

    @pytest.mark.parametrize(("call", "close"), [("", True), ("start on Monday", False), ("  ", True)])
    def test_without_a_call_to_action_or_the_close_it_is_kept_and_marked(
        self, acts: Acts, prospect: int, call: str, close: bool
    ) -> None:
        acts.moves.present(prospect, Shown("the shop", call, close), PresentationOutcome.UNDECIDED)
        card = board.card(acts.store.connection, prospect)
        assert card is not None
        assert card.missed_close

    @pytest.mark.parametrize(
        ("outcome", "told", "phase"),
        [
            (PresentationOutcome.SOLD, {"sale": SALE}, Phase.CUSTOMER),
            (PresentationOutcome.NOT_READY, {"next_date": MARCH}, Phase.FOLLOW_UP),
            (PresentationOutcome.NO, {"keep": KeepAnswer(Permission.YES, next_date=MARCH)}, Phase.CLOSED),
            (PresentationOutcome.NO, {"keep": KeepAnswer(Permission.NO)}, Phase.CLOSED),
            (PresentationOutcome.UNDECIDED, {}, Phase.PRESENTED),
        ],
    )
    def test_each_outcome_does_what_follows_in_one_step(
        self, acts: Acts, prospect: int, outcome: PresentationOutcome, told: dict[str, Any], phase: Phase
    ) -> None:
        acts.moves.present(prospect, SHOWN, outcome, **told)
        assert where(acts, prospect).phase is phase
        acts.history.undo()
        assert where(acts, prospect).phase is Phase.PROSPECT
        assert count(acts, "presentation") == count(acts, "sale") == count(acts, "follow_up") == 0
        assert permission(acts, prospect) is Permission.NOT_ASKED

    @pytest.mark.parametrize("outcome", [o for o in PresentationOutcome if o is not PresentationOutcome.UNDECIDED])
    def test_an_outcome_without_what_it_wants_records_nothing(
        self, acts: Acts, prospect: int, outcome: PresentationOutcome
    ) -> None:
        with pytest.raises(ValueError, match=outcome):
            acts.moves.present(prospect, SHOWN, outcome)
        assert count(acts, "presentation") == 0

    def test_a_lead_is_not_presented_to_unless_one_insists(self, acts: Acts, lead: int) -> None:
        refused = acts.moves.present(lead, SHOWN, PresentationOutcome.UNDECIDED)
        assert refused.value == NotMoved(Verdict.QUALIFY, tuple(Criterion))
        keep = KeepAnswer(Permission.NOT_ASKED)
        acts.moves.present(lead, SHOWN, PresentationOutcome.NO, keep=keep, insist=True)
        assert where(acts, lead).unqualified, "the time report counts what was shown to the unqualified"

    def test_a_customer_stays_one_whatever_comes_of_it(self, acts: Acts, prospect: int) -> None:
        acts.moves.sell(prospect, SALE)
        acts.moves.present(prospect, SHOWN, PresentationOutcome.UNDECIDED)
        acts.moves.present(prospect, SHOWN, PresentationOutcome.NOT_READY, next_date=MARCH)
        assert where(acts, prospect).phase is Phase.CUSTOMER
        assert [f.on for f in promised(acts, prospect)] == [MARCH.on]
        acts.moves.present(prospect, SHOWN, PresentationOutcome.SOLD, sale=SALE)
        assert where(acts, prospect).phase is Phase.REPEAT

    def test_once_its_presentation_is_removed_a_card_is_a_prospect_again(self, acts: Acts, prospect: int) -> None:
        acts.moves.present(prospect, SHOWN, PresentationOutcome.UNDECIDED)
        contact_id = where(acts, prospect).contact_id
        (activity,) = timeline.activities(acts.store.connection, contact_id, limit=9)
        acts.activities.delete(contact_id, activity.id)
        assert where(acts, prospect).phase is Phase.PROSPECT

    def test_it_lands_on_the_stage_it_was_dropped_on(self, acts: Acts, prospect: int) -> None:
        acts.store.connection.execute(
            "INSERT INTO stage (id, pipeline_id, phase, position) VALUES (50, 1, 'presented', 9)"
        )
        acts.moves.present(prospect, SHOWN, PresentationOutcome.UNDECIDED, spot=Spot(50))
        assert where(acts, prospect).stage_id == 50


class TestNotReady:
    def test_it_waits_with_its_date(self, acts: Acts, prospect: int) -> None:
        acts.moves.not_ready(prospect, MARCH)
        assert where(acts, prospect).stage_id == NOT_READY
        card = board.card(acts.store.connection, prospect)
        assert card is not None
        assert (card.next_on, card.next_time, card.next_what) == (MARCH.on, MARCH.time, "new budget")

    def test_another_date_takes_the_place_of_the_first(self, acts: Acts, prospect: int) -> None:
        acts.moves.not_ready(prospect, MARCH)
        acts.moves.not_ready(prospect, NextDate(dt.date(2027, 5, 1)))
        assert [f.on for f in promised(acts, prospect)] == [dt.date(2027, 5, 1)]
        assert where(acts, prospect).stage_id == NOT_READY

    def test_once_the_promise_is_kept_the_wait_is_over(self, acts: Acts, prospect: int) -> None:
        acts.moves.present(prospect, SHOWN, PresentationOutcome.NOT_READY, next_date=MARCH)
        (follow_up,) = promised(acts, prospect)
        acts.activities.keep_promise(follow_up.contact_id, follow_up.id)
        assert where(acts, prospect).phase is Phase.PRESENTED
        acts.history.undo()
        assert where(acts, prospect).phase is Phase.FOLLOW_UP
        assert promised(acts, prospect) == [follow_up]

    def test_while_another_date_is_open_it_goes_on_waiting(self, acts: Acts, prospect: int) -> None:
        acts.moves.not_ready(prospect, MARCH)
        (follow_up,) = promised(acts, prospect)
        acts.activities.promise(follow_up.contact_id, dt.date(2027, 4, 1), opportunity_id=prospect)
        acts.activities.keep_promise(follow_up.contact_id, follow_up.id)
        assert where(acts, prospect).phase is Phase.FOLLOW_UP


class TestSale:
    def test_the_first_makes_a_customer_the_second_a_repeat_buyer(self, acts: Acts, prospect: int) -> None:
        acts.moves.sell(prospect, SALE)
        assert where(acts, prospect).stage_id == CUSTOMERS
        acts.moves.sell(prospect, SALE)
        acts.moves.sell(prospect, SALE)
        assert where(acts, prospect).stage_id == REPEAT
        (sale, *_) = timeline.sales(acts.store.connection, where(acts, prospect).contact_id)
        assert (sale.amount, sale.currency, sale.what) == (Decimal("480.50"), "EUR", "six months of bookkeeping")
        acts.history.undo()
        acts.history.undo()
        assert where(acts, prospect).stage_id == CUSTOMERS

    def test_a_repeat_buyer_whose_answers_have_faded_may_buy_again(self, acts: Acts, prospect: int) -> None:
        acts.moves.sell(prospect, SALE)
        acts.moves.sell(prospect, SALE)
        acts.qualification.answer(prospect, Criterion.MONEY, AnswerValue.UNKNOWN, Channel.PHONE)
        assert acts.moves.sell(prospect, SALE).value is None

    def test_it_lands_where_the_sales_say_and_there_where_it_was_dropped(self, acts: Acts, prospect: int) -> None:
        acts.moves.sell(prospect, SALE, spot=Spot(REPEAT))
        assert where(acts, prospect).stage_id == CUSTOMERS

    @pytest.mark.parametrize("amount", ["0", "-3", "0.001", "NaN", "Infinity", "1e15"])
    def test_what_is_no_money_is_no_sale(self, amount: str) -> None:
        with pytest.raises(ValueError, match="no money"):
            SaleMade(Decimal(amount), "EUR", "", dt.date(2026, 11, 24))


class TestSaidNo:
    def test_kept_on_the_list_with_a_date(self, acts: Acts, prospect: int) -> None:
        acts.moves.said_no(prospect, KeepAnswer(Permission.YES, Channel.PHONE, "Of course", MARCH))
        assert where(acts, prospect).closed_reason is ClosedReason.KEPT_ON_LIST
        assert [f.on for f in promised(acts, prospect)] == [MARCH.on]
        assert permission(acts, prospect) is Permission.YES
        row = acts.store.connection.execute("SELECT permission, channel, wording FROM permission_answer").fetchone()
        assert row == ("yes", "phone", "Of course")

    def test_a_yes_always_has_its_date(self) -> None:
        with pytest.raises(ValueError, match="without a date"):
            KeepAnswer(Permission.YES)

    def test_do_not_contact_ends_everything_on_every_board(self, acts: Acts, prospect: int) -> None:
        acts.store.connection.execute(RECRUITING)
        contact_id = where(acts, prospect).contact_id
        other = acts.contacts.put_on_board(contact_id, 2).value
        acts.activities.promise(contact_id, MARCH.on, opportunity_id=other)
        acts.activities.promise(contact_id, MARCH.on)
        acts.moves.said_no(prospect, KeepAnswer(Permission.NO))
        assert promised(acts, prospect) == []
        assert {where(acts, card).closed_reason for card in (prospect, other)} == {ClosedReason.DO_NOT_CONTACT}
        acts.history.undo()
        assert len(promised(acts, prospect)) == 2
        assert where(acts, other).phase is Phase.LEAD

    def test_nobody_is_contacted_who_asked_for_that(self, acts: Acts, prospect: int) -> None:
        acts.store.connection.execute(RECRUITING)
        contact_id = where(acts, prospect).contact_id
        acts.moves.said_no(prospect, KeepAnswer(Permission.NO))
        refused = NotMoved(Verdict.DO_NOT_CONTACT)
        assert acts.moves.said_no(prospect, KeepAnswer(Permission.NOT_ASKED)).value == refused
        assert acts.moves.not_a_fit(prospect, Criterion.MONEY, channel=Channel.PHONE).value == refused
        for act in (
            acts.moves.move(prospect, PROSPECTS, insist=True),
            acts.moves.not_ready(prospect, MARCH, insist=True),
            acts.moves.sell(prospect, SALE, insist=True),
            acts.moves.present(prospect, SHOWN, PresentationOutcome.UNDECIDED, insist=True),
        ):
            assert isinstance(act.value, NotMoved)
            assert act.value.verdict is Verdict.DO_NOT_CONTACT
        with pytest.raises(DoNotContact):
            acts.activities.promise(contact_id, MARCH.on)
        with pytest.raises(DoNotContact):
            acts.contacts.put_on_board(contact_id, 2)

    @pytest.mark.parametrize("answer", [Permission.NOT_ASKED, Permission.ASK_LATER])
    def test_without_an_answer_the_card_closes_and_the_question_stays(
        self, acts: Acts, prospect: int, answer: Permission
    ) -> None:
        acts.moves.said_no(prospect, KeepAnswer(answer))
        assert where(acts, prospect).closed_reason is ClosedReason.LET_GO
        assert permission(acts, prospect) is answer

    def test_not_having_asked_does_not_undo_an_earlier_yes(self, acts: Acts, prospect: int) -> None:
        acts.moves.said_no(prospect, KeepAnswer(Permission.YES, next_date=MARCH))
        acts.moves.said_no(prospect, KeepAnswer(Permission.NOT_ASKED))
        assert permission(acts, prospect) is Permission.YES

    def test_who_was_kept_may_come_back_to_the_board(self, acts: Acts, prospect: int) -> None:
        acts.moves.said_no(prospect, KeepAnswer(Permission.YES, next_date=MARCH))
        assert acts.moves.move(prospect, PROSPECTS).value is None
        assert where(acts, prospect).closed_reason is None


class TestNotAFit:
    @pytest.mark.parametrize("criterion", Criterion)
    def test_it_is_recorded_as_an_answer_and_names_the_criterion(
        self, acts: Acts, prospect: int, criterion: Criterion
    ) -> None:
        acts.moves.present(prospect, SHOWN, PresentationOutcome.UNDECIDED)
        acts.moves.not_a_fit(prospect, criterion, note="sold the firm", channel=Channel.EMAIL)
        card = where(acts, prospect)
        assert (card.stage_id, card.closed_reason, card.closed_criterion) == (CLOSED, ClosedReason.NOT_A_FIT, criterion)
        newest = timeline.answers(acts.store.connection, prospect)[0]
        assert (newest.criterion, newest.value, newest.note) == (criterion, AnswerValue.NO, "sold the firm")

    def test_what_was_answered_already_is_not_answered_twice(self, acts: Acts, lead: int) -> None:
        acts.qualification.answer(lead, Criterion.MONEY, AnswerValue.NO, Channel.PHONE)
        done = acts.moves.not_a_fit(lead, Criterion.MONEY, channel=Channel.PHONE)
        assert (done.value, done.step) == (None, None)
        assert count(acts, "answer") == 1
        acts.moves.not_a_fit(lead, Criterion.MONEY, note="asked twice", channel=Channel.PHONE)
        assert timeline.answers(acts.store.connection, lead)[0].note == "asked twice"

    def test_a_customer_may_stop_being_a_fit_and_comes_back_as_a_customer(self, acts: Acts, prospect: int) -> None:
        acts.moves.sell(prospect, SALE)
        acts.moves.not_a_fit(prospect, Criterion.MONEY, channel=Channel.PHONE)
        assert where(acts, prospect).phase is Phase.CLOSED
        acts.qualification.answer(prospect, Criterion.MONEY, AnswerValue.YES, Channel.PHONE)
        assert where(acts, prospect).stage_id == CUSTOMERS


class TestRecruiting:
    def test_a_prospect_joins(self, acts: Acts, clock: FixedClock) -> None:
        acts.store.connection.execute(RECRUITING)
        card = acts.contacts.put_on_board(add_lead(acts), 2).value
        qualify(acts, card)
        assert acts.moves.move(card, JOINED).value is None
        acts.history.undo()
        acts.moves.present(card, SHOWN, PresentationOutcome.SOLD)
        assert where(acts, card).stage_id == JOINED
        assert count(acts, "sale") == 0

    def test_each_board_goes_its_own_way(self, acts: Acts, prospect: int) -> None:
        acts.store.connection.execute(RECRUITING)
        other = acts.contacts.put_on_board(where(acts, prospect).contact_id, 2).value
        acts.moves.not_ready(prospect, MARCH)
        acts.moves.not_a_fit(other, Criterion.AUTHORITY, channel=Channel.PHONE)
        assert where(acts, prospect).phase is Phase.FOLLOW_UP
        assert promised(acts, prospect) != []
        assert QUALIFYING not in {where(acts, card).stage_id for card in (prospect, other)}
        assert PRESENTED not in {where(acts, card).stage_id for card in (prospect, other)}
