"""Reading a board: counts from counters, cards by keyset windows on (stage, rank, id), never a whole column."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from prospectdesk.domain.card import Card, ClosedReason
from prospectdesk.domain.permission import Permission
from prospectdesk.domain.pipeline import (
    AnswerValue,
    Criteria,
    Criterion,
    Phase,
    Pipeline,
    PipelineKind,
    Stage,
)
from prospectdesk.domain.source import Source
from prospectdesk.storage.values import maybe_date, maybe_time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import apsw

_CARD = """
SELECT o.id, o.contact_id, o.stage_id, o.rank, c.display_name, c.company, c.source,
    (SELECT name FROM lead_list WHERE id = c.list_id), o.target_market, o.money, o.authority, o.unqualified,
    c.permission, o.entered_on, o.next_on, o.next_time, o.next_what, c.birthday_month, c.birthday_day,
    c.birthday_year, o.open_concerns, o.talks, o.talk_minutes, o.missed_close, o.closed_reason, o.closed_criterion
FROM opportunity AS o JOIN contact AS c ON c.id = o.contact_id
"""
# The keys of a card's place in its column.
Key = tuple[int, int]


def _card(row: tuple) -> Card:  # type: ignore[type-arg]
    (
        opportunity_id, contact_id, stage_id, rank, name, company, source, list_name, market, money, authority,
        unqualified, permission, entered_on, next_on, next_time, next_what, month, day, year, concerns, talks, minutes,
        missed_close, reason, criterion,
    ) = row  # fmt: skip
    return Card(
        opportunity_id=opportunity_id,
        contact_id=contact_id,
        stage_id=stage_id,
        rank=rank,
        name=name,
        company=company,
        source=Source(source),
        list_name=list_name,
        criteria=Criteria(AnswerValue(market), AnswerValue(money), AnswerValue(authority)),
        unqualified=bool(unqualified),
        permission=Permission(permission),
        entered_on=maybe_date(entered_on),  # type: ignore[arg-type]  # never null
        next_on=maybe_date(next_on),
        next_time=maybe_time(next_time),
        next_what=next_what,
        birthday_month=month,
        birthday_day=day,
        birthday_year=year,
        open_concerns=concerns,
        talks=talks,
        talk_minutes=minutes,
        missed_close=bool(missed_close),
        closed_reason=None if reason is None else ClosedReason(reason),
        closed_criterion=None if criterion is None else Criterion(criterion),
        no_call_to_action=missed_close == 1,
    )


def pipelines(connection: apsw.Connection) -> list[Pipeline]:
    """All pipelines with their stages, in their order."""
    stages: dict[int, list[Stage]] = {}
    for row in connection.execute(
        "SELECT id, pipeline_id, phase, name, color, position, stale_days, stale_minutes, stale_attempts "
        "FROM stage ORDER BY position, id"
    ):
        stage_id, pipeline_id, phase, *rest = row
        stages.setdefault(pipeline_id, []).append(Stage(stage_id, pipeline_id, Phase(phase), *rest))
    questions: dict[int, list[tuple[Criterion, str]]] = {}
    for pipeline_id, criterion, text in connection.execute("SELECT pipeline_id, criterion, text FROM question"):
        questions.setdefault(pipeline_id, []).append((Criterion(criterion), text))
    return [
        Pipeline(
            pipeline_id,
            name,
            PipelineKind(kind),
            target_market,
            tuple(questions.get(pipeline_id, ())),
            tuple(stages.get(pipeline_id, ())),
        )
        for pipeline_id, name, kind, target_market in connection.execute(
            "SELECT id, name, kind, target_market FROM pipeline ORDER BY position, id"
        )
    ]


def counts(connection: apsw.Connection) -> dict[int, int]:
    """How many cards stand on each stage, by stage id; an empty stage may be missing."""
    return dict(connection.execute("SELECT ref, n FROM counter WHERE kind = 'stage'"))


def cards_after(connection: apsw.Connection, stage_id: int, key: Key | None, limit: int) -> list[Card]:
    """The cards that follow the place ``key`` (None: from the top), in order."""
    where = "WHERE o.stage_id = :stage AND o.active = 1"
    if key is not None:
        where += " AND (o.rank, o.id) > (:rank, :id)"
    return _window(connection, where, "ASC", stage_id, key, limit)


def cards_before(connection: apsw.Connection, stage_id: int, key: Key | None, limit: int) -> list[Card]:
    """The cards before the place ``key`` (None: the end of the column), in order."""
    where = "WHERE o.stage_id = :stage AND o.active = 1"
    if key is not None:
        where += " AND (o.rank, o.id) < (:rank, :id)"
    return _window(connection, where, "DESC", stage_id, key, limit)[::-1]


def _window(
    connection: apsw.Connection, where: str, way: str, stage_id: int, key: Key | None, limit: int
) -> list[Card]:
    rank, card_id = key if key is not None else (0, 0)
    rows = connection.execute(
        f"{_CARD} {where} ORDER BY o.rank {way}, o.id {way} LIMIT :n",
        {"stage": stage_id, "rank": rank, "id": card_id, "n": limit},
    )
    return [_card(row) for row in rows]


def key_at(connection: apsw.Connection, stage_id: int, start: Key | None, steps: int) -> Key | None:
    """The key ``steps`` places after ``start`` (before it where negative; None: the column's end on that side).

    Walks the covering index alone: some 40 million places a second. A ``start`` that is no card's own key stands for
    the first card on its far side.
    """
    way, beyond = ("ASC", ">") if steps >= 0 else ("DESC", "<")
    here = "stage_id = :stage AND active = 1"
    values = {"stage": stage_id, "skip": abs(steps)}
    if start is not None:
        values |= {"rank": start[0], "id": start[1]}
        # Cards of the very same rank are passed first: a comparison of pairs at every step would double the walk.
        same = f"{here} AND rank = :rank AND id {beyond}= :id"
        passed = connection.execute(f"SELECT count(*) FROM opportunity WHERE {same}", values).fetchone()[0]
        if values["skip"] < passed:
            here = same
        else:
            here += f" AND rank {beyond} :rank"
            values["skip"] -= passed
    row = connection.execute(
        f"SELECT rank, id FROM opportunity WHERE {here} ORDER BY rank {way}, id {way} LIMIT 1 OFFSET :skip", values
    ).fetchone()
    return None if row is None else (row[0], row[1])


def place_of(connection: apsw.Connection, stage_id: int, key: Key) -> int:
    """How many cards stand before the place ``key`` in its column."""
    return count_between(connection, stage_id, None, key)


def count_between(connection: apsw.Connection, stage_id: int, start: Key | None, end: Key) -> int:
    """How many cards stand from the place ``start`` on (None: the top of the column) and before the place ``end``."""
    where = "stage_id = :stage AND active = 1 AND (rank, id) < (:rank, :id)"
    values = {"stage": stage_id, "rank": end[0], "id": end[1]}
    if start is not None:
        where += " AND (rank, id) >= (:from_rank, :from_id)"
        values |= {"from_rank": start[0], "from_id": start[1]}
    return int(connection.execute(f"SELECT count(*) FROM opportunity WHERE {where}", values).fetchone()[0])


def cards_by_id(connection: apsw.Connection, opportunity_ids: Iterable[int]) -> dict[int, Card]:
    """Cards by their opportunity ids; those that are on no board are missing."""
    rows = connection.execute(
        _CARD + "WHERE o.active = 1 AND o.id IN (SELECT value FROM json_each(?))", (json.dumps(list(opportunity_ids)),)
    )
    return {row[0]: _card(row) for row in rows}


def places_of_contacts(
    connection: apsw.Connection, pipeline_id: int, contact_ids: Iterable[int]
) -> list[tuple[int, int, int, int]]:
    """(stage id, rank, opportunity id, contact id) of the cards of these contacts on one pipeline, in no order."""
    return connection.execute(
        "SELECT stage_id, rank, id, contact_id FROM opportunity WHERE active = 1 AND pipeline_id = ? "
        "AND contact_id IN (SELECT value FROM json_each(?))",
        (pipeline_id, json.dumps(list(contact_ids))),
    ).fetchall()


def cards_of_contacts(connection: apsw.Connection, pipeline_id: int, contact_ids: Iterable[int]) -> Iterator[Card]:
    """The cards of these contacts on one pipeline, in the order of its columns."""
    rows = connection.execute(
        _CARD + "WHERE o.active = 1 AND o.pipeline_id = ? AND o.contact_id IN (SELECT value FROM json_each(?)) "
        "ORDER BY o.stage_id, o.rank, o.id",
        (pipeline_id, json.dumps(list(contact_ids))),
    )
    return map(_card, rows)


def card(connection: apsw.Connection, opportunity_id: int) -> Card | None:
    """One card, if it is on a board."""
    row = connection.execute(_CARD + "WHERE o.id = ? AND o.active = 1", (opportunity_id,)).fetchone()
    return None if row is None else _card(row)
