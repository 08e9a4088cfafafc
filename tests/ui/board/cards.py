"""Cards for tests of the board, and a plain list to read them from."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right, insort
from typing import Any

from prospectdesk.domain.card import Card
from prospectdesk.domain.contact import Permission, Source
from prospectdesk.domain.pipeline import Criteria, Phase, Stage

TODAY = dt.date(2026, 11, 24)


def card(opportunity_id: int = 1, rank: int = 0, **more: Any) -> Card:
    """A card with nothing to tell, but for what is named."""
    values: dict[str, Any] = {
        "opportunity_id": opportunity_id,
        "contact_id": opportunity_id,
        "stage_id": 1,
        "rank": rank,
        "name": "Ана Петковска",
        "company": "Цветна градина",
        "source": Source.BOUGHT_LIST,
        "list_name": None,
        "criteria": Criteria(),
        "unqualified": False,
        "permission": Permission.NOT_ASKED,
        "entered_on": TODAY,
        "next_on": None,
        "next_time": None,
        "next_what": "",
        "birthday_month": None,
        "birthday_day": None,
        "birthday_year": None,
        "open_concerns": 0,
        "talks": 0,
        "talk_minutes": 0,
        "missed_close": False,
        "closed_reason": None,
        "closed_criterion": None,
    }
    return Card(**{**values, **more})


def stage(phase: Phase = Phase.LEAD, **more: Any) -> Stage:
    """A stage without limits, but for those named."""
    return Stage(**{"id": 1, "pipeline_id": 1, "phase": phase, "name": None, "color": None, "position": 0, **more})


class ListSource:
    """A column in a plain sorted list, read the way the database is."""

    def __init__(self, keys: list[tuple[int, int]] | None = None) -> None:
        self.keys = sorted(keys or [])
        self.reads = 0
        self.walked = 0
        self.writes = 0

    def card_of(self, key: tuple[int, int]) -> Card:
        return card(key[1], key[0])

    def add(self, key: tuple[int, int]) -> None:
        insort(self.keys, key)
        self.writes += 1

    def take(self, key: tuple[int, int]) -> None:
        self.keys.remove(key)
        self.writes += 1

    def cards_after(self, stage_id: int, key: tuple[int, int] | None, limit: int) -> list[Card]:
        self.reads += 1
        start = 0 if key is None else bisect_right(self.keys, key)
        return [self.card_of(k) for k in self.keys[start : start + limit]]

    def cards_before(self, stage_id: int, key: tuple[int, int] | None, limit: int) -> list[Card]:
        self.reads += 1
        end = len(self.keys) if key is None else bisect_left(self.keys, key)
        return [self.card_of(k) for k in self.keys[max(end - limit, 0) : end]]

    def card_key_at(self, stage_id: int, start: tuple[int, int] | None, steps: int) -> tuple[int, int] | None:
        self.walked += abs(steps)
        if start is None:
            place = steps if steps >= 0 else len(self.keys) - 1 + steps
        elif steps >= 0:
            place = bisect_left(self.keys, start) + steps
        else:
            place = bisect_right(self.keys, start) - 1 + steps
        return self.keys[place] if 0 <= place < len(self.keys) else None

    def cards_between(self, stage_id: int, start: tuple[int, int] | None, end: tuple[int, int]) -> int:
        low = 0 if start is None else bisect_left(self.keys, start)
        self.walked += (count := bisect_left(self.keys, end) - low)
        return count

    def cards_by_id(self, opportunity_ids: list[int]) -> dict[int, Card]:
        self.reads += 1
        wanted = set(opportunity_ids)
        return {key[1]: self.card_of(key) for key in self.keys if key[1] in wanted}

    def version(self) -> int:
        return self.writes
