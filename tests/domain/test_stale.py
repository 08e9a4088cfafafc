"""When a card turns stale, and why."""

from __future__ import annotations

import datetime as dt

import pytest

from prospectdesk.domain.pipeline import Phase
from prospectdesk.domain.stale import Staleness, days_on_stage, staleness
from tests.ui.board.cards import TODAY, card, stage

LIMITED = stage(stale_days=14, stale_minutes=30, stale_attempts=4)


def came(days_ago: int) -> dt.date:
    return TODAY - dt.timedelta(days=days_ago)


@pytest.mark.parametrize(
    ("days", "talks", "minutes", "why"),
    [
        (14, 4, 30, None),
        (15, 0, 0, Staleness(days=15)),
        (3, 5, 10, Staleness(talks=5)),
        (3, 1, 31, Staleness(minutes=31)),
        (18, 6, 90, Staleness(days=18, talks=6, minutes=90)),
    ],
)
def test_more_than_a_limit_is_stale(days: int, talks: int, minutes: int, why: Staleness | None) -> None:
    found = staleness(card(entered_on=came(days), talks=talks, talk_minutes=minutes), LIMITED, TODAY)
    assert found == why


def test_a_stage_without_limits_has_no_stale_cards() -> None:
    worn = card(entered_on=came(900), talks=99, talk_minutes=9999)
    assert staleness(worn, stage(Phase.CUSTOMER), TODAY) is None


def test_a_limit_of_nothing_is_passed_by_the_first() -> None:
    once = card(talks=1)
    assert staleness(once, stage(stale_attempts=0), TODAY) == Staleness(talks=1)
    assert staleness(card(), stage(stale_attempts=0, stale_days=0, stale_minutes=0), TODAY) is None


def test_a_clock_set_back_makes_no_negative_days() -> None:
    assert days_on_stage(card(entered_on=TODAY + dt.timedelta(days=3)), TODAY) == 0
    assert days_on_stage(card(entered_on=came(3)), TODAY) == 3
