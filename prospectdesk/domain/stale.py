"""The guard on time: when a card has sat, or been talked to, for longer than its stage allows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.domain.opportunity import Card
    from prospectdesk.domain.pipeline import Stage


class Staleness(NamedTuple):
    """Why a card is stale: days on its stage, talks, and minutes of talk. What is within its limit is 0."""

    days: int = 0
    talks: int = 0
    minutes: int = 0


def days_on_stage(card: Card, today: dt.date) -> int:
    """How many days a card has been on its stage; 0 on the day it came, and where the clock was set back."""
    return max((today - card.entered_on).days, 0)


def staleness(card: Card, stage: Stage, today: dt.date) -> Staleness | None:
    """Why a card is stale on this stage, or None. A limit of None is no limit; reaching a limit is not yet too much."""
    days = days_on_stage(card, today)
    found = Staleness(
        days if stage.stale_days is not None and days > stage.stale_days else 0,
        card.talks if stage.stale_attempts is not None and card.talks > stage.stale_attempts else 0,
        card.talk_minutes if stage.stale_minutes is not None and card.talk_minutes > stage.stale_minutes else 0,
    )
    return found if found.days or found.talks or found.minutes else None
