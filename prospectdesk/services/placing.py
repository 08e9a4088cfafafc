"""Putting cards where acts and facts send them: what moves, answers and kept promises share. Runs inside their act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prospectdesk.domain.errors import Gone
from prospectdesk.domain.moves import Facts, Landing, landing_by_facts
from prospectdesk.domain.opportunity import ClosedReason, Opportunity
from prospectdesk.domain.pipeline import Criterion, Phase, Pipeline, Stage
from prospectdesk.domain.text import storable
from prospectdesk.storage import board, cards, models, opportunities, people, timeline
from prospectdesk.storage.values import iso, seconds

if TYPE_CHECKING:
    from prospectdesk.domain.clock import Clock
    from prospectdesk.domain.told import NextDate, Spot
    from prospectdesk.storage.store import Store


@dataclass(frozen=True, slots=True)
class Situation:
    """Where a card stands, with what is needed to judge what may be done with it."""

    opportunity: Opportunity
    pipeline: Pipeline
    facts: Facts
    name: str  # the contact's


class Placing:
    """Reads where a card stands, and puts it elsewhere."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def read(self, opportunity_id: int) -> Situation:
        """Where a card stands.

        Raises:
            Gone: there is no such card, or its contact is in the trash.
        """
        connection = self._store.connection
        opportunity = opportunities.opportunity(connection, opportunity_id)
        if opportunity is None:
            raise Gone
        contact = people.contact(connection, opportunity.contact_id)
        if contact is None or contact.deleted_at is not None:
            raise Gone
        facts = timeline.facts(connection, opportunity_id)
        return Situation(opportunity, self._pipeline(opportunity.pipeline_id), facts, contact.details.display_name)

    def put(
        self,
        opportunity: Opportunity,
        stage: Stage,
        *,
        unqualified: bool,
        spot: Spot | None = None,
        reason: ClosedReason | None = None,
        criterion: Criterion | None = None,
    ) -> None:
        """Put a card on a stage, at a spot of that stage, else on top; the stage history records it."""
        if spot is None or spot.stage_id != stage.id or (spot.before_id is None and spot.on_top):
            rank = cards.rank_on_top(self._store, stage.id)
        else:
            rank = cards.rank_before(self._store, stage.id, spot.before_id, opportunity.id)
        cards.move(
            self._store,
            opportunity,
            stage.id,
            stage.phase,
            rank,
            on=self._clock.today().isoformat(),
            at=seconds(self._clock.now()),
            unqualified=unqualified,
            reason=reason,
            criterion=criterion,
        )

    def land(self, opportunity: Opportunity, pipeline: Pipeline, landing: Landing, *, unqualified: bool) -> bool:
        """Put a card where its answers or facts belong; tells whether it left its phase."""
        if landing.phase is not opportunity.phase:
            if landing.phase is Phase.CLOSED:
                self.end_promises(models.FollowUp.opportunity == opportunity.id)
            stage = pipeline.first_stage(landing.phase)
            mark = unqualified and landing.phase not in (Phase.LEAD, Phase.QUALIFYING)
            self.put(opportunity, stage, unqualified=mark, reason=landing.reason, criterion=landing.criterion)
            return True
        if landing.criterion is not opportunity.closed_criterion:
            code = landing.criterion.value if landing.criterion else None
            self._store.update(models.Opportunity, opportunity.id, closed_criterion=code)
        return False

    def close(
        self,
        opportunity: Opportunity,
        pipeline: Pipeline,
        reason: ClosedReason,
        criterion: Criterion | None = None,
        *,
        unqualified: bool | None = None,
    ) -> None:
        """Close a card; what was promised on it ends. ``unqualified`` None: its mark stays as it is."""
        self.end_promises(models.FollowUp.opportunity == opportunity.id)
        mark = opportunity.unqualified if unqualified is None else unqualified
        stage = pipeline.first_stage(Phase.CLOSED)
        if opportunity.phase is Phase.CLOSED:
            stage = pipeline.stage(opportunity.stage_id)
        self.put(opportunity, stage, unqualified=mark, reason=reason, criterion=criterion)

    def never_again(self, contact_id: int) -> None:
        """Do not contact: every open reminder of the contact ends, and every card of theirs closes."""
        self.end_promises(models.FollowUp.contact == contact_id)
        for other in opportunities.opportunities_of(self._store.connection, contact_id):
            if other.closed_reason is not ClosedReason.DO_NOT_CONTACT:
                self.close(other, self._pipeline(other.pipeline_id), ClosedReason.DO_NOT_CONTACT)

    def promise(self, opportunity: Opportunity, next_date: NextDate) -> None:
        """One open follow-up an opportunity: a new date takes the place of the old one."""
        self.end_promises(models.FollowUp.opportunity == opportunity.id)
        self._store.insert(
            models.FollowUp,
            contact=opportunity.contact_id,
            opportunity=opportunity.id,
            on_date=next_date.on.isoformat(),
            at_time=iso(next_date.time),
            what=storable(next_date.what),
            done_at=None,
            created_at=seconds(self._clock.now()),
        )

    def end_promises(self, condition: object) -> None:
        """Mark the open follow-ups that a peewee condition names as done."""
        follow_up = models.FollowUp
        done = follow_up.update(done_at=seconds(self._clock.now()))
        self._store.run(done.where(condition, follow_up.done_at.is_null()))

    def settle(self, contact_id: int) -> None:
        """Bring the cards home whose reason to be where they are has gone.

        Who waits on no date any longer waits no longer; and where no presentation is left, none was given.
        """
        for opportunity in opportunities.opportunities_of(self._store.connection, contact_id):
            facts = timeline.facts(self._store.connection, opportunity.id)
            waits_for_nothing = opportunity.phase is Phase.FOLLOW_UP and not self._promised(opportunity)
            shown_nothing = opportunity.phase is Phase.PRESENTED and not facts.presentations
            if waits_for_nothing or shown_nothing:
                landing = landing_by_facts(opportunity.criteria, facts, unqualified=opportunity.unqualified)
                pipeline = self._pipeline(opportunity.pipeline_id)
                self.land(opportunity, pipeline, landing, unqualified=opportunity.unqualified)

    def _promised(self, opportunity: Opportunity) -> bool:
        return any(
            follow_up.opportunity_id in (None, opportunity.id)
            for follow_up in timeline.follow_ups(self._store.connection, opportunity.contact_id)
        )

    def _pipeline(self, pipeline_id: int) -> Pipeline:
        return next(p for p in board.pipelines(self._store.connection) if p.id == pipeline_id)
