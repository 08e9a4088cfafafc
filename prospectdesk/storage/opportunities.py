"""Reading opportunities: where contacts stand on the pipelines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.opportunity import ClosedReason, Opportunity
from prospectdesk.domain.pipeline import AnswerValue, Criteria, Criterion, Phase
from prospectdesk.storage.values import maybe_date

if TYPE_CHECKING:
    import apsw

_OPPORTUNITY = """
SELECT o.id, o.contact_id, o.pipeline_id, o.stage_id, s.phase, o.target_market, o.money, o.authority, o.unqualified,
    o.entered_on, o.closed_reason, o.closed_criterion
FROM opportunity AS o JOIN stage AS s ON s.id = o.stage_id
"""


def _opportunity(row: tuple) -> Opportunity:  # type: ignore[type-arg]
    opportunity_id, contact_id, pipeline_id, stage_id, phase, market, money, authority, *rest = row
    unqualified, entered_on, reason, criterion = rest
    return Opportunity(
        id=opportunity_id,
        contact_id=contact_id,
        pipeline_id=pipeline_id,
        stage_id=stage_id,
        phase=Phase(phase),
        criteria=Criteria(AnswerValue(market), AnswerValue(money), AnswerValue(authority)),
        unqualified=bool(unqualified),
        entered_on=maybe_date(entered_on),  # type: ignore[arg-type]  # never null
        closed_reason=None if reason is None else ClosedReason(reason),
        closed_criterion=None if criterion is None else Criterion(criterion),
    )


def opportunity(connection: apsw.Connection, opportunity_id: int) -> Opportunity | None:
    """Where a contact stands on a pipeline."""
    row = connection.execute(_OPPORTUNITY + "WHERE o.id = ?", (opportunity_id,)).fetchone()
    return None if row is None else _opportunity(row)


def opportunities_of(connection: apsw.Connection, contact_id: int) -> list[Opportunity]:
    """Where a contact stands on every pipeline it is on."""
    return [_opportunity(row) for row in connection.execute(_OPPORTUNITY + "WHERE o.contact_id = ?", (contact_id,))]
