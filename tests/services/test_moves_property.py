"""No sequence of moves, answers, undo and redo leaves a card in a column its facts contradict.

A machine does whatever a user may do, in any order, over a real database, and looks at every card after each act.
"""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import note, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from prospectdesk.domain.activity import PresentationOutcome
from prospectdesk.domain.contact import Permission
from prospectdesk.domain.errors import DoNotContact, Gone
from prospectdesk.domain.moves import Verdict
from prospectdesk.domain.opportunity import ClosedReason, Opportunity
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criteria, Criterion, Phase, PipelineKind
from prospectdesk.services.moves import KeepAnswer, NextDate, NotMoved, SaleMade, Shown, Spot
from prospectdesk.services.outcome import Done
from prospectdesk.storage import board, counters, journal, opportunities, people, timeline
from tests.builders import add_lead, make_acts
from tests.fakes import FixedClock

OTHER_PIPELINES = """
INSERT INTO pipeline (id, name, kind, target_market, position)
    VALUES (2, 'Courses', 'sale', '', 1), (3, NULL, 'recruiting', '', 2);
INSERT INTO stage (id, pipeline_id, phase, position)
    SELECT id + 10, 2, phase, position FROM stage WHERE pipeline_id = 1;
INSERT INTO stage (id, pipeline_id, phase, position)
    SELECT id + 20, 3, phase, position FROM stage WHERE pipeline_id = 1 AND phase <> 'repeat';
INSERT INTO stage (id, pipeline_id, phase, position) VALUES (40, 1, 'follow_up', 20), (41, 1, 'closed', 21),
    (42, 1, 'customer', 22);
"""

# Mostly the same two cards, so that much happens to them.
cards = st.sampled_from([0, 0, 0, 1, 1, 1, 2, 3])
criteria = st.sampled_from(Criterion)
values = st.sampled_from(AnswerValue)
channels = st.sampled_from(Channel)
ahead = st.integers(0, 90)


class Selling(RuleBasedStateMachine):
    """Two contacts, each on up to three boards."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="prospectdesk-test-"))
        self.clock = FixedClock()
        self.acts = make_acts(self.folder, self.clock)
        self.connection = self.acts.store.connection
        self.connection.execute("PRAGMA synchronous = OFF")  # nobody pulls the plug on this one

    @initialize()
    def begin(self) -> None:
        self.connection.execute(OTHER_PIPELINES)
        self.empty = self.dump()
        self.people = [add_lead(self.acts, name, company="Дома") for name in ("Ана А", "Boris B")]
        self.qualify(1)

    def teardown(self) -> None:
        try:
            if hasattr(self, "people"):
                self.undo_and_redo_everything()
        finally:
            self.acts.close()
            shutil.rmtree(self.folder)

    def undo_and_redo_everything(self) -> None:
        final, taken_back = self.dump(), 0
        while self.acts.history.undo().value is not None:
            taken_back += 1
        assert self.dump() == self.empty, "undoing everything does not bring the beginning back"
        for _ in range(taken_back):
            assert self.acts.history.redo().value is not None
        assert self.dump() == final, "redoing everything does not bring the end back"

    # What the machine looks at

    def dump(self) -> dict[str, list[Any]]:
        tables = {
            table: sorted(self.connection.execute(f"SELECT * FROM {table}"), key=repr)
            for table in (*journal.RECORDED_TABLES, "search_text")
        }
        tables["counter"] = sorted(self.connection.execute("SELECT * FROM counter WHERE n <> 0"))
        return tables

    def opportunities(self) -> list[Opportunity]:
        return [o for person in self.people for o in opportunities.opportunities_of(self.connection, person)]

    def pick(self, place: int) -> Opportunity:
        found = self.opportunities()
        return found[place % len(found)]

    def stages(self, opportunity: Opportunity) -> list[int]:
        pipelines = {p.id: p for p in board.pipelines(self.connection)}
        return [stage.id for stage in pipelines[opportunity.pipeline_id].stages]

    def told(self, act: Any) -> Done[Any] | None:
        """Do an act; whoever is in the trash, or wants to be left alone, may refuse it."""
        before = self.acts.store.steps()
        self.clock.forward(hours=7)
        try:
            done: Done[Any] = act()
        except (Gone, DoNotContact) as refusal:
            note(f"refused: {refusal!r}")
            assert self.acts.store.steps() == before
            return None
        if isinstance(done.value, NotMoved):
            assert not done.change
            assert done.value.verdict is not Verdict.FREE
            assert self.acts.store.steps() == before
        elif done.change:
            step = self.acts.store.steps()[0]
            assert step is not None
            assert step.name is done.step
            assert before[0] is None or step.id > before[0].id
        return done

    def date(self, days: int) -> NextDate:
        return NextDate(self.clock.today() + dt.timedelta(days=days), what="ring")

    def money(self) -> SaleMade:
        return SaleMade(Decimal("12.50"), "EUR", "a course", self.clock.today())

    # What the user may do

    @rule(card=cards, stage=st.integers(0, 10), insist=st.booleans(), on_top=st.booleans(), before=st.none() | cards)
    def move(self, card: int, stage: int, insist: bool, on_top: bool, before: int | None) -> None:
        opportunity = self.pick(card)
        stages = self.stages(opportunity)
        target = stages[stage % len(stages)]
        before_id = None if before is None else self.pick(before).id
        done = self.told(
            lambda: self.acts.moves.move(opportunity.id, target, before_id=before_id, on_top=on_top, insist=insist)
        )
        if done is not None and done.value is None and before_id != opportunity.id:
            assert opportunities.opportunity(self.connection, opportunity.id).stage_id == target  # type: ignore[union-attr]

    @rule(card=cards, criterion=criteria, value=values, channel=channels)
    def answer(self, card: int, criterion: Criterion, value: AnswerValue, channel: Channel) -> None:
        opportunity = self.pick(card)
        done = self.told(lambda: self.acts.qualification.answer(opportunity.id, criterion, value, channel, "said so"))
        if done is not None:
            now = opportunities.opportunity(self.connection, opportunity.id)
            assert now is not None
            assert done.value.landing.phase is now.phase
            assert done.value.moved is (now.phase is not opportunity.phase)

    @rule(card=cards)
    def qualify(self, card: int) -> None:
        for criterion in Criterion:
            self.answer(card, criterion, AnswerValue.YES, Channel.PHONE)

    @rule(
        card=cards,
        outcome=st.sampled_from(PresentationOutcome),
        insist=st.booleans(),
        close_asked=st.booleans(),
        days=ahead,
        permission=st.sampled_from(Permission),
    )
    def present(
        self,
        card: int,
        outcome: PresentationOutcome,
        insist: bool,
        close_asked: bool,
        days: int,
        permission: Permission,
    ) -> None:
        opportunity = self.pick(card)
        keep = KeepAnswer(permission, next_date=self.date(days))
        self.told(
            lambda: self.acts.moves.present(
                opportunity.id,
                Shown("the course", "join" if close_asked else "", close_asked, 30, Channel.IN_PERSON),
                outcome,
                insist=insist,
                next_date=self.date(days),
                sale=self.money(),
                keep=keep,
            )
        )

    @rule(card=cards, days=ahead, insist=st.booleans(), second_stage=st.booleans())
    def not_ready(self, card: int, days: int, insist: bool, second_stage: bool) -> None:
        opportunity = self.pick(card)
        spot = Spot(40) if second_stage and opportunity.pipeline_id == 1 else None
        self.told(lambda: self.acts.moves.not_ready(opportunity.id, self.date(days), spot=spot, insist=insist))

    @rule(card=cards, insist=st.booleans(), second_stage=st.booleans())
    def sell(self, card: int, insist: bool, second_stage: bool) -> None:
        opportunity = self.pick(card)
        spot = Spot(42) if second_stage and opportunity.pipeline_id == 1 else None
        self.told(lambda: self.acts.moves.sell(opportunity.id, self.money(), spot=spot, insist=insist))

    @rule(card=cards, permission=st.sampled_from(Permission), days=ahead)
    def said_no(self, card: int, permission: Permission, days: int) -> None:
        opportunity = self.pick(card)
        keep = KeepAnswer(permission, Channel.PHONE, "May I?", self.date(days))
        self.told(lambda: self.acts.moves.said_no(opportunity.id, keep))

    @rule(card=cards, criterion=criteria, words=st.sampled_from(["", "sold the firm"]))
    def not_a_fit(self, card: int, criterion: Criterion, words: str) -> None:
        opportunity = self.pick(card)
        self.told(
            lambda: self.acts.moves.not_a_fit(opportunity.id, criterion, note=words, channel=Channel.PHONE),
        )

    @rule(card=cards, days=ahead, on_card=st.booleans())
    def promise(self, card: int, days: int, on_card: bool) -> None:
        opportunity = self.pick(card)
        on = self.clock.today() + dt.timedelta(days=days)
        self.told(
            lambda: self.acts.activities.promise(
                opportunity.contact_id, on, opportunity_id=opportunity.id if on_card else None
            )
        )

    @rule(card=cards, which=st.integers(0, 3))
    def keep_promise(self, card: int, which: int) -> None:
        contact_id = self.pick(card).contact_id
        promised = timeline.follow_ups(self.connection, contact_id)
        if promised:
            follow_up = promised[which % len(promised)]
            self.told(lambda: self.acts.activities.keep_promise(contact_id, follow_up.id))

    @rule(card=cards)
    def delete_newest_activity(self, card: int) -> None:
        contact_id = self.pick(card).contact_id
        newest = timeline.activities(self.connection, contact_id, limit=1)
        if newest:
            self.told(lambda: self.acts.activities.delete(contact_id, newest[0].id))

    @rule(card=cards, pipeline_id=st.sampled_from([2, 3]))
    def put_on_another_board(self, card: int, pipeline_id: int) -> None:
        contact_id = self.pick(card).contact_id
        self.told(lambda: self.acts.contacts.put_on_board(contact_id, pipeline_id))

    @rule(card=cards)
    def to_trash_or_back(self, card: int) -> None:
        contact_id = self.pick(card).contact_id
        contact = people.contact(self.connection, contact_id)
        assert contact is not None
        act = self.acts.contacts.delete if contact.deleted_at is None else self.acts.contacts.restore
        self.told(lambda: act([contact_id]))

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            step = self.acts.store.steps()[0]
            # The people themselves stay, or there is nothing to look at.
            if step is not None and step.name != "add_contact":
                self.acts.history.undo()

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.acts.history.redo()

    # What must hold

    @invariant()
    def facts_agree_with_columns(self) -> None:
        for opportunity in self.opportunities() if hasattr(self, "people") else ():
            facts = timeline.facts(self.connection, opportunity.id)
            kind = PipelineKind.RECRUITING if opportunity.pipeline_id == 3 else PipelineKind.SALE
            asked, phase = opportunity.criteria, opportunity.phase
            told = f"{opportunity} {facts}"
            if phase in (Phase.LEAD, Phase.QUALIFYING):
                assert asked.phase is phase, told
                assert not opportunity.unqualified, told
            if phase in (Phase.PROSPECT, Phase.PRESENTED, Phase.FOLLOW_UP):
                assert opportunity.unqualified or asked.first_no is None, told
            if phase is Phase.PROSPECT:
                assert asked.qualified or opportunity.unqualified, told
            if phase is Phase.PRESENTED:
                assert facts.presentations, told
            if kind is PipelineKind.SALE:
                assert (phase is Phase.CUSTOMER) <= (facts.sales == 1), told
                assert (phase is Phase.REPEAT) <= (facts.sales >= 2), told
            if facts.sales:
                assert phase in (Phase.CUSTOMER, Phase.REPEAT, Phase.CLOSED), told
            self.closed_for_a_reason(opportunity, told)

    def closed_for_a_reason(self, opportunity: Opportunity, told: str) -> None:
        assert (opportunity.phase is Phase.CLOSED) is (opportunity.closed_reason is not None), told
        not_a_fit = opportunity.closed_reason is ClosedReason.NOT_A_FIT
        assert not_a_fit is (opportunity.closed_criterion is not None), told
        if opportunity.closed_criterion is not None:
            assert opportunity.criteria[opportunity.closed_criterion] is AnswerValue.NO, told
        contact = people.contact(self.connection, opportunity.contact_id)
        assert contact is not None
        assert contact.do_not_contact is (opportunity.closed_reason is ClosedReason.DO_NOT_CONTACT), told

    @invariant()
    def waiting_has_a_date_and_do_not_contact_none(self) -> None:
        for opportunity in self.opportunities() if hasattr(self, "people") else ():
            promised = timeline.follow_ups(self.connection, opportunity.contact_id)
            contact = people.contact(self.connection, opportunity.contact_id)
            assert contact is not None
            if contact.do_not_contact:
                assert not promised
            shown = [f for f in promised if f.opportunity_id in (None, opportunity.id)]
            if opportunity.phase is Phase.FOLLOW_UP:
                assert shown, f"{opportunity} waits for nothing"
            card = board.card(self.connection, opportunity.id)
            assert (card is None) is (contact.deleted_at is not None)
            if card is not None:
                assert card.next_on == (shown[0].on if shown else None)

    @invariant()
    def cards_show_the_newest_answers(self) -> None:
        for opportunity in self.opportunities() if hasattr(self, "people") else ():
            newest = Criteria()
            for answer in reversed(timeline.answers(self.connection, opportunity.id)):
                newest = newest.answered(answer.criterion, answer.value)
            assert opportunity.criteria == newest
            history = self.connection.execute(
                "SELECT to_stage_id, phase, unqualified, closed_reason FROM stage_history "
                "WHERE opportunity_id = ? ORDER BY id DESC LIMIT 1",
                (opportunity.id,),
            ).fetchone()
            assert history == (
                opportunity.stage_id,
                opportunity.phase,
                int(opportunity.unqualified),
                opportunity.closed_reason,
            )

    @invariant()
    def counters_are_true(self) -> None:
        one = self.connection.execute
        real = dict(one("SELECT stage_id, count(*) FROM opportunity WHERE active = 1 GROUP BY stage_id"))
        assert {stage: n for stage, n in board.counts(self.connection).items() if n} == real
        contacts, trash = one("SELECT count(*) FILTER (WHERE deleted_at IS NULL), count(deleted_at) FROM contact").get
        assert counters.counter(self.connection, "contacts") == contacts
        assert counters.counter(self.connection, "trash") == trash


Selling.TestCase.settings = settings(stateful_step_count=40)


@pytest.mark.slow
class TestSelling(Selling.TestCase):  # type: ignore[misc]
    """Runs the machine."""
