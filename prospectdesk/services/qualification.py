"""Qualifying: every answer is kept with its date and channel; the answers, not the user's wish, move the card."""

from __future__ import annotations

from dataclasses import dataclass

from prospectdesk.domain.changes import StepName
from prospectdesk.domain.clock import Clock
from prospectdesk.domain.errors import Gone
from prospectdesk.domain.moves import Landing, landing_after_answers
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criteria, Criterion, Phase
from prospectdesk.services.outcome import Done
from prospectdesk.storage import board, cards, models, people
from prospectdesk.storage.store import Store
from prospectdesk.storage.values import seconds


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of a card by its answers; ``moved`` where the last one brought it to another stage."""

    criteria: Criteria
    landing: Landing
    moved: bool


class Qualification:
    """Asking and recording the answers to the criteria."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def answer(
        self, opportunity_id: int, criterion: Criterion, value: AnswerValue, channel: Channel, note: str = ""
    ) -> Done[Standing]:
        """Record an answer, and let the card follow it, as one step.

        Raises:
            Gone: there is no such card.
        """
        store = self._store
        opportunity = board.opportunity(store.connection, opportunity_id)
        contact = opportunity and people.contact(store.connection, opportunity.contact_id)
        if opportunity is None or contact is None or contact.deleted_at is not None:
            raise Gone
        now = seconds(self._clock.now())
        criteria = opportunity.criteria.answered(criterion, value)
        landing = landing_after_answers(opportunity, criteria)
        moves = landing.phase is not opportunity.phase
        name = contact.details.display_name
        with store.act(StepName.ANSWER, name, now) as act:
            store.insert(
                models.Answer,
                opportunity=opportunity.id,
                contact=opportunity.contact_id,
                criterion=criterion.value,
                value=value.value,
                channel=channel.value,
                note=note.strip(),
                at=now,
            )
            cards.set_answer(store, opportunity.id, criterion, value)
            if moves:
                pipeline = next(p for p in board.pipelines(store.connection) if p.id == opportunity.pipeline_id)
                stage = pipeline.first_stage(landing.phase)
                cards.move(
                    store,
                    opportunity,
                    stage.id,
                    stage.phase,
                    cards.rank_on_top(store, stage.id),
                    on=self._clock.today().isoformat(),
                    at=now,
                    unqualified=opportunity.unqualified,
                    reason=landing.reason,
                    criterion=landing.criterion,
                )
            elif opportunity.phase is Phase.CLOSED and landing.criterion is not opportunity.closed_criterion:
                store.update(
                    models.Opportunity,
                    opportunity.id,
                    closed_criterion=landing.criterion.value if landing.criterion else None,
                )
        return Done(Standing(criteria, landing, moves), act.change, StepName.ANSWER, name)
