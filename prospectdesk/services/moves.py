"""Moving cards: each act is one undo step that records what the user knows. The rules are in ``domain.moves``."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from prospectdesk.domain.activity import ActivityKind, PresentationOutcome
from prospectdesk.domain.changes import StepName
from prospectdesk.domain.clock import Clock
from prospectdesk.domain.contact import Permission
from prospectdesk.domain.errors import Gone
from prospectdesk.domain.moves import Verdict, judge_move
from prospectdesk.domain.opportunity import ClosedReason, Opportunity
from prospectdesk.domain.pipeline import Channel, Criterion, Phase, Pipeline, Stage
from prospectdesk.services.outcome import Done
from prospectdesk.storage import board, cards, contacts, models, people, timeline
from prospectdesk.storage.store import Store
from prospectdesk.storage.values import iso, minor_units, seconds


@dataclass(frozen=True, slots=True)
class NotMoved:
    """The card stays where it is: what the move still needs, and the criteria not yet answered yes."""

    verdict: Verdict
    missing: tuple[Criterion, ...] = ()


@dataclass(frozen=True, slots=True)
class NextDate:
    """When to get in touch, and what about. ``time`` is local wall time."""

    on: dt.date
    time: dt.time | None = None
    what: str = ""


@dataclass(frozen=True, slots=True)
class SaleMade:
    """Money received: ``amount`` in units of ``currency`` (ISO 4217)."""

    amount: Decimal
    currency: str
    what: str
    on: dt.date


@dataclass(frozen=True, slots=True)
class Shown:
    """A presentation: what was shown, the call to action given, whether the close was asked for, minutes it took."""

    shown: str
    call_to_action: str
    close_asked: bool
    minutes: int = 0
    channel: Channel | None = None


@dataclass(frozen=True, slots=True)
class KeepAnswer:
    """What was answered to "May I keep you on my list?"; a yes carries when to get in touch again."""

    permission: Permission
    channel: Channel | None = None
    wording: str = ""
    next_date: NextDate | None = None


class Moves:
    """What the user does with cards."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def move(
        self,
        opportunity_id: int,
        stage_id: int,
        *,
        before_id: int | None = None,
        on_top: bool = True,
        insist: bool = False,
    ) -> Done[NotMoved | None]:
        """Put a card on a stage, above the card ``before_id``; without one on top of the stage, or at its end.

        The value tells what the move needs first, where it may not land; nothing is changed then. ``insist`` is
        "Move without qualifying": the card lands, is marked, and the history records it.

        Raises:
            Gone: there is no such card.
        """
        opportunity, pipeline, name = self._read(opportunity_id)
        target = pipeline.stage(stage_id)
        facts = timeline.facts(self._store.connection, opportunity_id)
        verdict = judge_move(opportunity, target.phase, facts, insist=insist)
        if verdict is not Verdict.FREE:
            return Done(NotMoved(verdict, opportunity.criteria.missing))
        if target.id == opportunity.stage_id:
            return self._reorder(opportunity, name, before_id, on_top=on_top)
        unqualified = insist and not opportunity.criteria.qualified
        step = StepName.MOVE_UNQUALIFIED if unqualified else StepName.MOVE
        with self._store.act(step, name, seconds(self._clock.now())) as act:
            rank = self._rank(target.id, before_id, opportunity_id, on_top=on_top)
            self._put(opportunity, target, rank, unqualified=unqualified)
        return Done(None, act.change, step, name)

    def _reorder(
        self, opportunity: Opportunity, name: str, before_id: int | None, *, on_top: bool
    ) -> Done[NotMoved | None]:
        if before_id == opportunity.id:
            return Done(None)
        with self._store.act(StepName.REORDER, name, seconds(self._clock.now())) as act:
            rank = self._rank(opportunity.stage_id, before_id, opportunity.id, on_top=on_top)
            cards.set_rank(self._store, opportunity.id, rank)
        return Done(None, act.change, StepName.REORDER, name)

    def present(
        self,
        opportunity_id: int,
        shown: Shown,
        outcome: PresentationOutcome,
        *,
        stage_id: int | None = None,
        insist: bool = False,
        next_date: NextDate | None = None,
        sale: SaleMade | None = None,
        keep: KeepAnswer | None = None,
    ) -> Done[NotMoved | None]:
        """Record a presentation and what became of it, as one step.

        Undecided puts the card on presented (``stage_id`` names which stage of the phase); not ready wants
        ``next_date``, sold wants ``sale``, no wants ``keep``.

        Raises:
            Gone: there is no such card.
            ValueError: the outcome lacks what it wants.
        """
        opportunity, pipeline, name = self._read(opportunity_id)
        refused = self._refusal(opportunity, Phase.PRESENTED, insist=insist)
        if refused:
            return Done(refused)
        now = seconds(self._clock.now())
        with self._store.act(StepName.PRESENTATION, name, now) as act:
            activity_id = self._store.insert(
                models.Activity,
                contact=opportunity.contact_id,
                opportunity=opportunity.id,
                kind=ActivityKind.PRESENTATION.value,
                channel=shown.channel.value if shown.channel else None,
                outcome=None,
                minutes=shown.minutes,
                text=shown.shown,
                at=now,
            )
            self._store.insert(
                models.Presentation,
                contact=opportunity.contact_id,
                opportunity=opportunity.id,
                activity=activity_id,
                shown=shown.shown,
                call_to_action=shown.call_to_action,
                close_asked=int(shown.close_asked),
                outcome=outcome.value,
            )
            unqualified = insist and not opportunity.criteria.qualified
            match outcome:
                case PresentationOutcome.SOLD if sale is not None:
                    self._sell(opportunity, pipeline, sale, unqualified=unqualified)
                case PresentationOutcome.NOT_READY if next_date is not None:
                    stage = pipeline.first_stage(Phase.FOLLOW_UP)
                    self._wait(opportunity, stage, next_date, unqualified=unqualified)
                case PresentationOutcome.NO if keep is not None:
                    self._end(opportunity, pipeline, keep)
                case PresentationOutcome.UNDECIDED:
                    if opportunity.phase in (
                        Phase.LEAD,
                        Phase.QUALIFYING,
                        Phase.PROSPECT,
                        Phase.FOLLOW_UP,
                        Phase.CLOSED,
                    ):
                        stage = pipeline.first_stage(Phase.PRESENTED) if stage_id is None else pipeline.stage(stage_id)
                        rank = cards.rank_on_top(self._store, stage.id)
                        self._put(opportunity, stage, rank, unqualified=unqualified)
                case _:
                    raise ValueError(f"{outcome} lacks what it wants")
        return Done(None, act.change, StepName.PRESENTATION, name)

    def not_ready(
        self, opportunity_id: int, next_date: NextDate, *, stage_id: int | None = None, insist: bool = False
    ) -> Done[NotMoved | None]:
        """Put a card on the follow-up list, with the date it returns."""
        opportunity, pipeline, name = self._read(opportunity_id)
        refused = self._refusal(opportunity, Phase.FOLLOW_UP, insist=insist)
        if refused:
            return Done(refused)
        with self._store.act(StepName.NOT_READY, name, seconds(self._clock.now())) as act:
            stage = pipeline.first_stage(Phase.FOLLOW_UP) if stage_id is None else pipeline.stage(stage_id)
            self._wait(opportunity, stage, next_date, unqualified=insist and not opportunity.criteria.qualified)
        return Done(None, act.change, StepName.NOT_READY, name)

    def sell(self, opportunity_id: int, sale: SaleMade, *, insist: bool = False) -> Done[NotMoved | None]:
        """Record a sale. The first makes a customer, the second a repeat buyer."""
        opportunity, pipeline, name = self._read(opportunity_id)
        refused = self._refusal(opportunity, Phase.CUSTOMER, insist=insist)
        if refused and refused.verdict is not Verdict.SALES_SAY_OTHERWISE:
            return Done(refused)
        with self._store.act(StepName.SALE, name, seconds(self._clock.now())) as act:
            self._sell(opportunity, pipeline, sale, unqualified=insist and not opportunity.criteria.qualified)
        return Done(None, act.change, StepName.SALE, name)

    def said_no(self, opportunity_id: int, keep: KeepAnswer) -> Done[NotMoved | None]:
        """Close a card whose contact said no, with what they answered to "May I keep you on my list?"."""
        opportunity, pipeline, name = self._read(opportunity_id)
        with self._store.act(StepName.SAID_NO, name, seconds(self._clock.now())) as act:
            self._end(opportunity, pipeline, keep)
        return Done(None, act.change, StepName.SAID_NO, name)

    def not_a_fit(
        self, opportunity_id: int, criterion: Criterion, *, note: str = "", channel: Channel
    ) -> Done[NotMoved | None]:
        """Close a card as not a fit, naming the criterion; that is an answer "no", and recorded as one."""
        opportunity, pipeline, name = self._read(opportunity_id)
        now = seconds(self._clock.now())
        with self._store.act(StepName.NOT_A_FIT, name, now) as act:
            if opportunity.criteria[criterion] != "no":
                self._store.insert(
                    models.Answer,
                    opportunity=opportunity.id,
                    contact=opportunity.contact_id,
                    criterion=criterion.value,
                    value="no",
                    channel=channel.value,
                    note=note,
                    at=now,
                )
                cards.set_answer(self._store, opportunity.id, criterion, type(opportunity.criteria[criterion])("no"))
            self._close(opportunity, pipeline, ClosedReason.NOT_A_FIT, criterion)
        return Done(None, act.change, StepName.NOT_A_FIT, name)

    # What several acts share

    def _read(self, opportunity_id: int) -> tuple[Opportunity, Pipeline, str]:
        connection = self._store.connection
        opportunity = board.opportunity(connection, opportunity_id)
        contact = opportunity and people.contact(connection, opportunity.contact_id)
        if opportunity is None or contact is None or contact.deleted_at is not None:
            raise Gone
        pipeline = next(p for p in board.pipelines(connection) if p.id == opportunity.pipeline_id)
        return opportunity, pipeline, contact.details.display_name

    def _refusal(self, opportunity: Opportunity, target: Phase, *, insist: bool) -> NotMoved | None:
        """Why a card may not reach a phase even with what its form tells."""
        facts = timeline.facts(self._store.connection, opportunity.id)
        verdict = judge_move(opportunity, target, facts, insist=insist)
        if verdict in (Verdict.QUALIFY, Verdict.DO_NOT_CONTACT, Verdict.SALES_SAY_OTHERWISE):
            return NotMoved(verdict, opportunity.criteria.missing)
        return None

    def _rank(self, stage_id: int, before_id: int | None, moving_id: int, *, on_top: bool) -> int:
        if before_id is None and on_top:
            return cards.rank_on_top(self._store, stage_id)
        return cards.rank_before(self._store, stage_id, before_id, moving_id)

    def _put(
        self,
        opportunity: Opportunity,
        stage: Stage,
        rank: int,
        *,
        unqualified: bool,
        reason: ClosedReason | None = None,
        criterion: Criterion | None = None,
    ) -> None:
        cards.move(
            self._store,
            opportunity,
            stage.id,
            stage.phase,
            rank,
            on=self._clock.today().isoformat(),
            at=seconds(self._clock.now()),
            # The mark stays: it tells how the card came here.
            unqualified=unqualified or opportunity.unqualified,
            reason=reason,
            criterion=criterion,
        )

    def _wait(self, opportunity: Opportunity, stage: Stage, next_date: NextDate, *, unqualified: bool) -> None:
        self._promise(opportunity, next_date)
        if stage.id != opportunity.stage_id:
            self._put(opportunity, stage, cards.rank_on_top(self._store, stage.id), unqualified=unqualified)

    def _promise(self, opportunity: Opportunity, next_date: NextDate) -> None:
        """One open follow-up an opportunity: a new date takes the place of the old one."""
        store = self._store
        now = seconds(self._clock.now())
        follow_up = models.FollowUp
        store.run(
            follow_up.update(done_at=now).where(
                (follow_up.opportunity == opportunity.id) & (follow_up.done_at.is_null())
            )
        )
        store.insert(
            follow_up,
            contact=opportunity.contact_id,
            opportunity=opportunity.id,
            on_date=next_date.on.isoformat(),
            at_time=iso(next_date.time),
            what=next_date.what,
            done_at=None,
            created_at=now,
        )

    def _sell(self, opportunity: Opportunity, pipeline: Pipeline, sale: SaleMade, *, unqualified: bool) -> None:
        self._store.insert(
            models.Sale,
            contact=opportunity.contact_id,
            opportunity=opportunity.id,
            amount_minor=minor_units(sale.amount),
            currency=sale.currency,
            what=sale.what,
            on_date=sale.on.isoformat(),
            created_at=seconds(self._clock.now()),
        )
        sales = timeline.facts(self._store.connection, opportunity.id).sales
        stage = pipeline.first_stage(Phase.CUSTOMER if sales == 1 else Phase.REPEAT)
        if stage.phase is not opportunity.phase:
            self._put(opportunity, stage, cards.rank_on_top(self._store, stage.id), unqualified=unqualified)

    def _end(self, opportunity: Opportunity, pipeline: Pipeline, keep: KeepAnswer) -> None:
        now = seconds(self._clock.now())
        self._store.insert(
            models.PermissionAnswer,
            contact=opportunity.contact_id,
            permission=keep.permission.value,
            channel=keep.channel.value if keep.channel else None,
            wording=keep.wording,
            asked_on=self._clock.today().isoformat(),
            at=now,
        )
        contacts.set_permission(self._store, opportunity.contact_id, keep.permission)
        match keep.permission:
            case Permission.NO:
                self._never_again(opportunity, now)
                return
            case Permission.YES:
                self._close(opportunity, pipeline, ClosedReason.KEPT_ON_LIST)
                if keep.next_date is not None:
                    self._promise(opportunity, keep.next_date)
            case _:
                self._close(opportunity, pipeline, ClosedReason.LET_GO)

    def _never_again(self, opportunity: Opportunity, now: int) -> None:
        """Do not contact: every open reminder of the contact ends, and every card of theirs closes."""
        follow_up = models.FollowUp
        self._store.run(
            follow_up.update(done_at=now).where(
                (follow_up.contact == opportunity.contact_id) & (follow_up.done_at.is_null())
            )
        )
        pipelines = {p.id: p for p in board.pipelines(self._store.connection)}
        for other in board.opportunities_of(self._store.connection, opportunity.contact_id):
            self._close(other, pipelines[other.pipeline_id], ClosedReason.DO_NOT_CONTACT)

    def _close(
        self, opportunity: Opportunity, pipeline: Pipeline, reason: ClosedReason, criterion: Criterion | None = None
    ) -> None:
        follow_up = models.FollowUp
        self._store.run(
            follow_up.update(done_at=seconds(self._clock.now())).where(
                (follow_up.opportunity == opportunity.id) & (follow_up.done_at.is_null())
            )
        )
        stage = pipeline.first_stage(Phase.CLOSED)
        rank = cards.rank_on_top(self._store, stage.id)
        self._put(opportunity, stage, rank, unqualified=False, reason=reason, criterion=criterion)
