"""Moving cards: each act is one undo step that records what the user knows. The rules are in ``domain.moves``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.activity import ActivityKind, PresentationOutcome
from prospectdesk.domain.changes import StepName
from prospectdesk.domain.contact import Permission
from prospectdesk.domain.moves import Verdict, judge_move, marked_after_move, phase_of_sales
from prospectdesk.domain.opportunity import ClosedReason
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criterion, Phase, PipelineKind, Stage
from prospectdesk.domain.text import storable
from prospectdesk.domain.told import KeepAnswer, NextDate, NotMoved, SaleMade, Shown, Spot
from prospectdesk.services.outcome import Done
from prospectdesk.services.placing import Placing, Situation
from prospectdesk.storage import cards, contacts, models
from prospectdesk.storage.values import minor_units, seconds

if TYPE_CHECKING:
    from prospectdesk.domain.clock import Clock
    from prospectdesk.storage.store import Store

__all__ = ["KeepAnswer", "Moves", "NextDate", "NotMoved", "SaleMade", "Shown", "Spot"]


# What no form can mend.
_AGAINST = frozenset({Verdict.QUALIFY, Verdict.DO_NOT_CONTACT, Verdict.SALES_SAY_OTHERWISE})
_Moved = Done[NotMoved | None]


class Moves:
    """What the user does with cards.

    Every act tells as its value why the card was not moved (nothing is changed then), or None. ``insist`` is "Move
    without qualifying": the card lands, is marked, and the history records it.

    Raises, from every act:
        Gone: there is no such card.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._placing = Placing(store, clock)

    def move(
        self,
        opportunity_id: int,
        stage_id: int,
        *,
        before_id: int | None = None,
        on_top: bool = True,
        insist: bool = False,
    ) -> Done[NotMoved | None]:
        """Put a card on a stage, above the card ``before_id``; without one on top of the stage, or at its end."""
        card = self._placing.read(opportunity_id)
        target = card.pipeline.stage(stage_id)
        verdict = self._judge(card, target.phase, insist=insist)
        if verdict is not Verdict.FREE:
            return Done(NotMoved(verdict, card.opportunity.criteria.missing))
        spot = Spot(stage_id, before_id, on_top)
        if target.id == card.opportunity.stage_id:
            return self._reorder(card, spot)
        mark = marked_after_move(card.opportunity, target.phase, card.facts, insist=insist)
        new_mark = mark and not card.opportunity.unqualified
        within_closed = target.phase is card.opportunity.phase is Phase.CLOSED
        step = StepName.MOVE_UNQUALIFIED if new_mark else StepName.MOVE
        with self._store.act(step, card.name, self._now()) as act:
            self._placing.put(
                card.opportunity,
                target,
                unqualified=mark,
                spot=spot,
                reason=card.opportunity.closed_reason if within_closed else None,
                criterion=card.opportunity.closed_criterion if within_closed else None,
            )
        return Done(None, act.change, step, card.name)

    def _reorder(self, card: Situation, spot: Spot) -> _Moved:
        if spot.before_id == card.opportunity.id:
            return Done(None)
        with self._store.act(StepName.REORDER, card.name, self._now()) as act:
            if spot.before_id is None and spot.on_top:
                rank = cards.rank_on_top(self._store, spot.stage_id)
            else:
                rank = cards.rank_before(self._store, spot.stage_id, spot.before_id, card.opportunity.id)
            cards.set_rank(self._store, card.opportunity.id, rank)
        return Done(None, act.change, StepName.REORDER, card.name)

    def present(
        self,
        opportunity_id: int,
        shown: Shown,
        outcome: PresentationOutcome,
        *,
        stage_id: int | None = None,
        spot: Spot | None = None,
        insist: bool = False,
        next_date: NextDate | None = None,
        sale: SaleMade | None = None,
        keep: KeepAnswer | None = None,
    ) -> Done[NotMoved | None]:
        """Record a presentation and what became of it, as one step.

        Undecided puts the card on presented (``stage_id`` or ``spot`` names which stage of the phase); not ready
        wants ``next_date``, sold wants ``sale`` (in a recruiting pipeline it means joined, and wants none), no wants
        ``keep``. A customer stays one whatever comes of it, but for a no.

        Raises:
            ValueError: the outcome lacks what it wants.
        """
        card = self._placing.read(opportunity_id)
        refused = self._refusal(card, Phase.PRESENTED, insist=insist, stays_with_sales=True)
        if refused:
            return Done(refused)
        joined = outcome is PresentationOutcome.SOLD and card.pipeline.kind is PipelineKind.RECRUITING
        wanted = {
            PresentationOutcome.SOLD: sale if not joined else card,
            PresentationOutcome.NOT_READY: next_date,
            PresentationOutcome.NO: keep,
            PresentationOutcome.UNDECIDED: card,
        }[outcome]
        if wanted is None:
            raise ValueError(f"{outcome} lacks what it wants")
        if spot is None and stage_id is not None:
            spot = Spot(stage_id)
        with self._store.act(StepName.PRESENTATION, card.name, self._now()) as act:
            self._record_presentation(card, shown, outcome)
            if outcome is PresentationOutcome.NO and keep is not None:
                mark = marked_after_move(card.opportunity, Phase.PRESENTED, card.facts, insist=insist)
                self._end(card, keep, unqualified=mark)
            elif outcome is PresentationOutcome.NOT_READY and next_date is not None:
                self._wait(card, next_date, spot, insist=insist)
            elif sale is not None and outcome is PresentationOutcome.SOLD and not joined:
                self._sell(card, sale, spot, insist=insist)
            elif not card.facts.sales:
                self._reach(card, Phase.CUSTOMER if joined else Phase.PRESENTED, spot, insist=insist)
        return Done(None, act.change, StepName.PRESENTATION, card.name)

    def not_ready(
        self,
        opportunity_id: int,
        next_date: NextDate,
        *,
        stage_id: int | None = None,
        spot: Spot | None = None,
        insist: bool = False,
    ) -> Done[NotMoved | None]:
        """Put a card on the follow-up list, with the date it returns; one already there gets another date."""
        card = self._placing.read(opportunity_id)
        refused = self._refusal(card, Phase.FOLLOW_UP, insist=insist)
        if refused:
            return Done(refused)
        if spot is None and stage_id is not None:
            spot = Spot(stage_id)
        with self._store.act(StepName.NOT_READY, card.name, self._now()) as act:
            self._wait(card, next_date, spot, insist=insist)
        return Done(None, act.change, StepName.NOT_READY, card.name)

    def sell(
        self, opportunity_id: int, sale: SaleMade, *, spot: Spot | None = None, insist: bool = False
    ) -> Done[NotMoved | None]:
        """Record a sale. The first makes a customer, the second a repeat buyer."""
        card = self._placing.read(opportunity_id)
        refused = self._refusal(card, Phase.CUSTOMER, insist=insist, stays_with_sales=True)
        if refused:
            return Done(refused)
        with self._store.act(StepName.SALE, card.name, self._now()) as act:
            self._sell(card, sale, spot, insist=insist)
        return Done(None, act.change, StepName.SALE, card.name)

    def said_no(self, opportunity_id: int, keep: KeepAnswer) -> Done[NotMoved | None]:
        """Close a card whose contact said no, with what they answered to "May I keep you on my list?"."""
        card = self._placing.read(opportunity_id)
        if card.facts.do_not_contact:
            return Done(NotMoved(Verdict.DO_NOT_CONTACT))
        with self._store.act(StepName.SAID_NO, card.name, self._now()) as act:
            self._end(card, keep)
        return Done(None, act.change, StepName.SAID_NO, card.name)

    def not_a_fit(
        self, opportunity_id: int, criterion: Criterion, *, note: str = "", channel: Channel
    ) -> Done[NotMoved | None]:
        """Close a card as not a fit, naming the criterion; that is an answer "no", and recorded as one."""
        card = self._placing.read(opportunity_id)
        if card.facts.do_not_contact:
            return Done(NotMoved(Verdict.DO_NOT_CONTACT))
        opportunity = card.opportunity
        known = opportunity.criteria[criterion] is AnswerValue.NO and not storable(note)
        with self._store.act(StepName.NOT_A_FIT, card.name, self._now()) as act:
            if not known:
                self._store.insert(
                    models.Answer,
                    opportunity=opportunity.id,
                    contact=opportunity.contact_id,
                    criterion=criterion.value,
                    value=AnswerValue.NO.value,
                    channel=channel.value,
                    note=storable(note),
                    at=self._now(),
                )
                cards.set_answer(self._store, opportunity.id, criterion, AnswerValue.NO)
            end = (opportunity.closed_reason, opportunity.closed_criterion)
            if end != (ClosedReason.NOT_A_FIT, criterion):
                self._placing.close(opportunity, card.pipeline, ClosedReason.NOT_A_FIT, criterion)
        if not act.change:
            return Done(None)
        return Done(None, act.change, StepName.NOT_A_FIT, card.name)

    # What several acts share

    def _now(self) -> int:
        return seconds(self._clock.now())

    def _judge(self, card: Situation, target: Phase, *, insist: bool) -> Verdict:
        return judge_move(card.opportunity, target, card.facts, insist=insist, kind=card.pipeline.kind)

    def _refusal(
        self, card: Situation, target: Phase, *, insist: bool, stays_with_sales: bool = False
    ) -> NotMoved | None:
        """Why a card may not reach a phase even with what its form tells."""
        verdict = self._judge(card, target, insist=insist)
        if verdict is Verdict.SALES_SAY_OTHERWISE and stays_with_sales:
            return None
        return NotMoved(verdict, card.opportunity.criteria.missing) if verdict in _AGAINST else None

    def _reach(self, card: Situation, phase: Phase, spot: Spot | None, *, insist: bool) -> None:
        """Put a card on the stage of a phase that ``spot`` names, else on its first; within the phase it stays."""
        stage = card.pipeline.first_stage(phase)
        named: Stage | None = None if spot is None else card.pipeline.stage(spot.stage_id)
        if named is not None and named.phase is stage.phase:
            stage = named
        elif stage.phase is card.opportunity.phase:
            return
        if stage.id != card.opportunity.stage_id:
            mark = marked_after_move(card.opportunity, stage.phase, card.facts, insist=insist)
            self._placing.put(card.opportunity, stage, unqualified=mark, spot=spot)

    def _record_presentation(self, card: Situation, shown: Shown, outcome: PresentationOutcome) -> None:
        opportunity = card.opportunity
        activity_id = self._store.insert(
            models.Activity,
            contact=opportunity.contact_id,
            opportunity=opportunity.id,
            kind=ActivityKind.PRESENTATION.value,
            channel=shown.channel.value if shown.channel else None,
            outcome=None,
            minutes=max(shown.minutes, 0),
            text=storable(shown.shown),
            at=self._now(),
        )
        self._store.insert(
            models.Presentation,
            contact=opportunity.contact_id,
            opportunity=opportunity.id,
            activity=activity_id,
            shown=storable(shown.shown),
            call_to_action=storable(shown.call_to_action),
            close_asked=int(shown.close_asked),
            outcome=outcome.value,
        )

    def _wait(self, card: Situation, next_date: NextDate, spot: Spot | None, *, insist: bool) -> None:
        self._placing.promise(card.opportunity, next_date)
        if not card.facts.sales:
            self._reach(card, Phase.FOLLOW_UP, spot, insist=insist)

    def _sell(self, card: Situation, sale: SaleMade, spot: Spot | None, *, insist: bool) -> None:
        self._store.insert(
            models.Sale,
            contact=card.opportunity.contact_id,
            opportunity=card.opportunity.id,
            amount_minor=minor_units(sale.amount),
            currency=sale.currency,
            what=storable(sale.what),
            on_date=sale.on.isoformat(),
            created_at=self._now(),
        )
        phase = phase_of_sales(card.facts.sales + 1)
        if phase is not None:
            self._reach(card, phase, spot, insist=insist)

    def _end(self, card: Situation, keep: KeepAnswer, *, unqualified: bool | None = None) -> None:
        opportunity = card.opportunity
        if keep.permission is not Permission.NOT_ASKED:
            # Not having asked is no answer: what was answered earlier still counts.
            self._store.insert(
                models.PermissionAnswer,
                contact=opportunity.contact_id,
                permission=keep.permission.value,
                channel=keep.channel.value if keep.channel else None,
                wording=storable(keep.wording),
                asked_on=self._clock.today().isoformat(),
                at=self._now(),
            )
            contacts.set_permission(self._store, opportunity.contact_id, keep.permission)
        match keep.permission:
            case Permission.NO:
                self._placing.never_again(opportunity.contact_id)
            case Permission.YES:
                self._placing.close(opportunity, card.pipeline, ClosedReason.KEPT_ON_LIST, unqualified=unqualified)
                if keep.next_date is not None:
                    self._placing.promise(opportunity, keep.next_date)
            case _:
                self._placing.close(opportunity, card.pipeline, ClosedReason.LET_GO, unqualified=unqualified)
