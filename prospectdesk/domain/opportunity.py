"""An opportunity: one contact on one pipeline's board."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prospectdesk.domain.card import Card, ClosedReason

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.domain.pipeline import AnswerValue, Channel, Criteria, Criterion, Phase

# A card is all of an opportunity that a board shows, and stands in a module of its own: the first picture waits for
# nothing it does not show.
__all__ = ["Answer", "Card", "ClosedReason", "Opportunity"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opportunity:
    """Where a contact stands on a pipeline.

    ``unqualified`` tells that the user moved the card to prospect or beyond without three yes; it stays ever after,
    whatever is answered later, unless the card goes back to where its answers put it. ``entered_on`` is the local date
    the card came to its stage.
    """

    id: int
    contact_id: int
    pipeline_id: int
    stage_id: int
    phase: Phase
    criteria: Criteria
    unqualified: bool
    entered_on: dt.date
    closed_reason: ClosedReason | None = None
    closed_criterion: Criterion | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to one criterion, kept for ever; the newest one counts. ``at`` is an instant in UTC."""

    id: int
    opportunity_id: int
    criterion: Criterion
    value: AnswerValue
    channel: Channel
    note: str
    at: dt.datetime
