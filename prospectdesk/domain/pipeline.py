"""Pipelines: what the user offers, the stages of its board, and the three criteria a prospect meets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Criterion(StrEnum):
    """What makes a lead a prospect. Interest in buying is not one of them."""

    TARGET_MARKET = "target_market"
    MONEY = "money"
    AUTHORITY = "authority"


class AnswerValue(StrEnum):
    """What is known of a criterion."""

    UNKNOWN = "unknown"
    YES = "yes"
    NO = "no"


class Channel(StrEnum):
    """How an answer or a talk came about."""

    PHONE = "phone"
    IN_PERSON = "in_person"
    ONLINE_FORM = "online_form"
    EMAIL = "email"
    LIST_DATA = "list_data"


class PipelineKind(StrEnum):
    """A sale ends in customers, recruiting in people who joined."""

    SALE = "sale"
    RECRUITING = "recruiting"


class Phase(StrEnum):
    """Where on the way from lead to repeat buyer a stage lies. Each pipeline has at least one stage for each."""

    LEAD = "lead"
    QUALIFYING = "qualifying"
    PROSPECT = "prospect"
    PRESENTED = "presented"
    FOLLOW_UP = "follow_up"
    CUSTOMER = "customer"
    REPEAT = "repeat"
    CLOSED = "closed"

    @property
    def order(self) -> int:
        """Its place on the board, from the left."""
        return _PHASE_ORDER[self]


_PHASE_ORDER = {phase: place for place, phase in enumerate(Phase)}

# Recruiting has no repeat buyers.
PHASES_OF_KIND: dict[PipelineKind, tuple[Phase, ...]] = {
    PipelineKind.SALE: tuple(Phase),
    PipelineKind.RECRUITING: tuple(phase for phase in Phase if phase is not Phase.REPEAT),
}


@dataclass(frozen=True, slots=True)
class Criteria:
    """The newest answer to each criterion of one opportunity."""

    target_market: AnswerValue = AnswerValue.UNKNOWN
    money: AnswerValue = AnswerValue.UNKNOWN
    authority: AnswerValue = AnswerValue.UNKNOWN

    def __getitem__(self, criterion: Criterion) -> AnswerValue:
        value: AnswerValue = getattr(self, criterion.value)
        return value

    def answered(self, criterion: Criterion, value: AnswerValue) -> Criteria:
        """The same with one answer changed."""
        values = {c.value: self[c] for c in Criterion}
        values[criterion.value] = value
        return Criteria(**values)

    @property
    def missing(self) -> tuple[Criterion, ...]:
        """The criteria not yet met, in the order they are asked."""
        return tuple(c for c in Criterion if self[c] is not AnswerValue.YES)

    @property
    def unknown(self) -> tuple[Criterion, ...]:
        """The criteria nobody answered, in the order they are asked."""
        return tuple(c for c in Criterion if self[c] is AnswerValue.UNKNOWN)

    @property
    def first_no(self) -> Criterion | None:
        """The criterion that makes the contact not a fit, if any."""
        return next((c for c in Criterion if self[c] is AnswerValue.NO), None)

    @property
    def qualified(self) -> bool:
        """Three yes: the contact is a prospect."""
        return not self.missing

    @property
    def phase(self) -> Phase:
        """The phase these answers alone lead to."""
        if self.first_no is not None:
            return Phase.CLOSED
        if self.qualified:
            return Phase.PROSPECT
        if any(self[c] is AnswerValue.YES for c in Criterion):
            return Phase.QUALIFYING
        return Phase.LEAD


@dataclass(frozen=True, slots=True)
class Stage:
    """A column of a pipeline's board. ``name`` is None for a stage that still bears its phase's own name."""

    id: int
    pipeline_id: int
    phase: Phase
    name: str | None
    color: str | None  # "#rrggbb"; None: the phase's own
    position: int
    stale_days: int | None = None
    stale_minutes: int | None = None
    stale_attempts: int | None = None


@dataclass(frozen=True, slots=True)
class Pipeline:
    """One thing the user offers. A ``name`` of None means the default name in the user's language.

    ``questions`` holds the user's own wording for a criterion; a criterion without one is asked in the app's words.
    """

    id: int
    name: str | None
    kind: PipelineKind
    target_market: str
    questions: tuple[tuple[Criterion, str], ...]
    stages: tuple[Stage, ...]

    def question(self, criterion: Criterion) -> str | None:
        """The user's own question for a criterion, or None."""
        return dict(self.questions).get(criterion)

    def stage(self, stage_id: int) -> Stage:
        """The stage with this id.

        Raises:
            KeyError: no stage of this pipeline has it.
        """
        for stage in self.stages:
            if stage.id == stage_id:
                return stage
        raise KeyError(stage_id)

    def first_stage(self, phase: Phase) -> Stage:
        """The first stage of a phase; for repeat in a pipeline without it, the customers' (or joined) stage."""
        found = next((stage for stage in self.stages if stage.phase is phase), None)
        return found if found is not None else self.first_stage(Phase.CUSTOMER)
