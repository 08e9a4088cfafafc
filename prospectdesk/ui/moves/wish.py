"""A wish to move a card, and the card it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prospectdesk.domain.moves import Facts, Verdict, judge_move

if TYPE_CHECKING:
    from prospectdesk.domain.contact import Contact
    from prospectdesk.domain.opportunity import Opportunity
    from prospectdesk.domain.pipeline import Phase, Pipeline, Stage
    from prospectdesk.domain.told import Spot


@dataclass(frozen=True, slots=True)
class Wish:
    """Where a card is to go. ``spot`` None: to wherever the act puts it."""

    opportunity_id: int
    spot: Spot | None = None
    insist: bool = False


@dataclass(frozen=True, slots=True)
class MovedCard:
    """A card as it is now."""

    opportunity: Opportunity
    contact: Contact
    pipeline: Pipeline
    facts: Facts

    @property
    def subject(self) -> str:
        """Whom a form is about."""
        details = self.contact.details
        parts = dict.fromkeys(part for part in (details.display_name, details.company) if part)
        return " · ".join(parts)

    def target(self, wish: Wish) -> Stage:
        """The stage a wish names, else the one the card is on."""
        return self.pipeline.stage(self.opportunity.stage_id if wish.spot is None else wish.spot.stage_id)

    def may_reach(self, phase: Phase) -> bool:
        """Whether nothing but a form stands between the card and a phase."""
        verdict = judge_move(self.opportunity, phase, self.facts, kind=self.pipeline.kind)
        return verdict not in (Verdict.QUALIFY, Verdict.DO_NOT_CONTACT)
