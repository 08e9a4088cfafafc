"""The page Today: what waits for the user, by matter, read in a few milliseconds at any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.pipeline import Phase, Stage
from prospectdesk.domain.stale import Staleness, staleness
from prospectdesk.domain.today import MOST_SHOWN, Agenda, BirthdayRules, DueItem, Matter
from prospectdesk.storage import board, today

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.domain.opportunity import Card
    from prospectdesk.storage.schema import Connection

# Which of the stale come first: who answered something already is nearer to a decision.
_NEARNESS = {Phase.QUALIFYING: 0, Phase.LEAD: 1}


def read_agenda(connection: Connection, day: dt.date, rules: BirthdayRules) -> Agenda:
    """What waits on ``day``, at most ``MOST_SHOWN`` things of each matter."""
    items: dict[Matter, list[DueItem]] = {
        matter: today.follow_ups(connection, matter, day, MOST_SHOWN)
        for matter in (Matter.LATE, Matter.TODAY, Matter.KEPT)
    }
    items[Matter.BIRTHDAY] = today.birthdays(connection, day, rules, MOST_SHOWN)
    items[Matter.CONCERN] = today.concerns(connection, MOST_SHOWN)
    items[Matter.STALE] = _stale(connection, day)
    return Agenda(day, {matter: tuple(found) for matter, found in items.items()})


def _stale(connection: Connection, day: dt.date) -> list[DueItem]:
    """Cards to decide on or drop: first those that took time, then those that wait longest."""
    stages = {
        stage.id: stage
        for pipeline in board.pipelines(connection)
        for stage in pipeline.stages
        if stage.phase in _NEARNESS
    }
    talked: list[int] = []
    waiting: list[int] = []
    for stage in sorted(stages.values(), key=lambda stage: _NEARNESS[stage.phase]):
        of_talks, of_days = today.stale_opportunities(connection, stage, day, MOST_SHOWN)
        talked += of_talks
        waiting += of_days
    ids = list(dict.fromkeys((*talked, *waiting)))[:MOST_SHOWN]
    cards = board.cards_by_id(connection, ids)
    items = []
    for opportunity_id in ids:
        card = cards.get(opportunity_id)
        why = card and staleness(card, stages[card.stage_id], day)
        if card and why:
            items.append(_stale_item(card, why, stages[card.stage_id]))
    return items


def _stale_item(card: Card, why: Staleness, stage: Stage) -> DueItem:
    return DueItem(
        matter=Matter.STALE,
        contact_id=card.contact_id,
        opportunity_id=card.opportunity_id,
        name=card.name,
        company=card.company,
        item_id=card.opportunity_id,
        on=card.entered_on,
        staleness=why,
        talks=card.talks,
        criteria=card.criteria,
        stage_id=stage.id,
    )
