"""What the pane shows of a contact, read at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.domain.activity import Activity, Concern, FollowUp, Presentation, Sale
    from prospectdesk.domain.contact import Contact, ContactDetails, PermissionAnswer
    from prospectdesk.domain.opportunity import Answer, Opportunity
    from prospectdesk.domain.pipeline import Criterion, Pipeline, Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A contact with all that happened. ``opportunity`` is the one looked at; None where they are on no board."""

    contact: Contact
    opportunity: Opportunity | None
    opportunities: tuple[Opportunity, ...]
    pipelines: tuple[Pipeline, ...]
    answers: tuple[Answer, ...]  # of the opportunity, the newest first
    follow_ups: tuple[FollowUp, ...]  # open ones, the next first
    concerns: tuple[Concern, ...]  # open ones first
    activities: tuple[Activity, ...]  # the newest first
    older: bool  # there are more activities than these
    presentations: tuple[Presentation, ...]
    talk_time: tuple[int, int]  # talks, minutes
    sales: tuple[Sale, ...]
    permission_answer: PermissionAnswer | None
    today: dt.date

    @property
    def details(self) -> ContactDetails:
        """What the user wrote about the contact."""
        return self.contact.details

    @property
    def in_trash(self) -> bool:
        """Nothing can be changed until the contact is restored."""
        return self.contact.deleted_at is not None

    @property
    def pipeline(self) -> Pipeline | None:
        """The pipeline of the opportunity looked at."""
        wanted = self.opportunity.pipeline_id if self.opportunity is not None else None
        return next((pipeline for pipeline in self.pipelines if pipeline.id == wanted), None)

    @property
    def stage(self) -> Stage | None:
        """Where the card stands."""
        if self.opportunity is None or self.pipeline is None:
            return None
        return self.pipeline.stage(self.opportunity.stage_id)

    @property
    def other_pipelines(self) -> tuple[Pipeline, ...]:
        """The boards the contact is not on."""
        taken = {opportunity.pipeline_id for opportunity in self.opportunities}
        return tuple(pipeline for pipeline in self.pipelines if pipeline.id not in taken)

    def answer(self, criterion: Criterion) -> Answer | None:
        """The newest answer to a criterion."""
        return next((answer for answer in self.answers if answer.criterion is criterion), None)
