"""What became of a lead by its answers, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from prospectdesk.domain.opportunity import ClosedReason
from prospectdesk.domain.pipeline import Phase
from prospectdesk.ui.common.wording import closed_name, criterion_short, stage_name
from prospectdesk.ui.qualification.words import in_sentence, shortened

if TYPE_CHECKING:
    from prospectdesk.ui.common.pending_move import PendingMove
    from prospectdesk.ui.qualification.controller import QualifyController

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Outcome:
    """``may_close``: a criterion is no, and yet the card stays, so that closing it is the user's to decide."""

    heading: str
    words: str
    may_close: bool = False


def outcome(controller: QualifyController, pending: PendingMove | None = None) -> Outcome:
    """What to say on the last page."""
    opportunity = controller.opportunity
    criteria = opportunity.criteria
    stage = stage_name(controller.pipeline.stage(opportunity.stage_id), controller.pipeline.kind)
    if opportunity.phase is Phase.CLOSED and opportunity.closed_reason is not None:
        reason = opportunity.closed_reason
        heading = closed_name(reason, opportunity.closed_criterion)
        if reason is ClosedReason.NOT_A_FIT:
            words = translate("Qualification", "The card is now on “{stage}”. It comes back if the answer changes.")
        else:
            words = translate("Qualification", "The answers are kept. The card stays on “{stage}”.")
        return Outcome(heading, words.format(stage=stage))
    if criteria.qualified:
        heading = translate("Qualification", "{name} is a prospect").format(name=shortened(controller.name))
        if pending is not None and pending.stage != stage:
            words = translate("Qualification", "All three criteria are met. Finish, and the card goes to “{stage}”.")
            return Outcome(heading, words.format(stage=pending.stage))
        words = translate("Qualification", "All three criteria are met. The card is on “{stage}”.")
        return Outcome(heading, words.format(stage=stage))
    names = ", ".join(in_sentence(criterion_short(criterion)) for criterion in criteria.missing)
    if criteria.first_no is not None:
        heading = translate("Qualification", "Not met: {criteria}").format(criteria=names)
        words = translate("Qualification", "The card stays on “{stage}” all the same.").format(stage=stage)
        return Outcome(heading, words, may_close=True)
    heading = translate("Qualification", "Not a prospect yet")
    words = translate("Qualification", "Still open: {criteria}. The card is on “{stage}”.")
    return Outcome(heading, words.format(criteria=names, stage=stage))
