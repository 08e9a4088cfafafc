"""Qualifying: every answer is kept with its date and channel; the answers, not the user's wish, move the card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prospectdesk.domain.changes import StepName
from prospectdesk.domain.moves import Landing, landing_after_answer
from prospectdesk.domain.text import storable
from prospectdesk.services.outcome import Done
from prospectdesk.services.placing import Placing
from prospectdesk.storage import cards, models
from prospectdesk.storage.values import seconds

if TYPE_CHECKING:
    from prospectdesk.domain.clock import Clock
    from prospectdesk.domain.pipeline import AnswerValue, Channel, Criteria, Criterion
    from prospectdesk.storage.store import Store


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
        self._placing = Placing(store, clock)

    def answer(
        self, opportunity_id: int, criterion: Criterion, value: AnswerValue, channel: Channel, note: str = ""
    ) -> Done[Standing]:
        """Record an answer, and let the card follow it, as one step.

        Raises:
            Gone: there is no such card.
        """
        card = self._placing.read(opportunity_id)
        opportunity = card.opportunity
        landing = landing_after_answer(opportunity, criterion, value, card.facts)
        now = seconds(self._clock.now())
        with self._store.act(StepName.ANSWER, card.name, now) as act:
            self._store.insert(
                models.Answer,
                opportunity=opportunity.id,
                contact=opportunity.contact_id,
                criterion=criterion.value,
                value=value.value,
                channel=channel.value,
                note=storable(note),
                at=now,
            )
            cards.set_answer(self._store, opportunity.id, criterion, value)
            moved = self._placing.land(opportunity, card.pipeline, landing, unqualified=opportunity.unqualified)
        standing = Standing(opportunity.criteria.answered(criterion, value), landing, moved)
        return Done(standing, act.change, StepName.ANSWER, card.name)
