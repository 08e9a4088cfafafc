"""What in a database contradicts itself: cards against their facts, history against cards, what is computed against
what it is computed from. For data that no act has made step by step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import apsw

from prospectdesk.domain.pipeline import AnswerValue, Criteria, Phase
from prospectdesk.storage import derived

_CARDS = """
SELECT o.id, s.phase, p.kind, o.target_market, o.money, o.authority, o.unqualified, o.closed_reason,
    o.closed_criterion, c.permission,
    (SELECT count(*) FROM sale WHERE opportunity_id = o.id),
    (SELECT count(*) FROM presentation WHERE opportunity_id = o.id),
    (SELECT count(*) FROM follow_up WHERE contact_id = c.id AND done_at IS NULL)
FROM opportunity AS o JOIN stage AS s ON s.id = o.stage_id JOIN pipeline AS p ON p.id = o.pipeline_id
JOIN contact AS c ON c.id = o.contact_id
"""


def contradictions(connection: apsw.Connection) -> list[str]:
    """One line each; empty where everything agrees."""
    return [
        *_of_cards(connection),
        *_of_history(connection),
        *_of_answers(connection),
        *_of_times(connection),
        *_of_what_is_computed(connection),
    ]


def _of_cards(connection: apsw.Connection) -> Iterator[str]:
    for row in connection.execute(_CARDS):
        card, phase, kind, *values, unqualified, reason, criterion, permission, sales, shown, promised = row
        criteria = Criteria(*map(AnswerValue, values))
        expected = {
            Phase.LEAD: criteria.phase is Phase.LEAD,
            Phase.QUALIFYING: criteria.phase is Phase.QUALIFYING,
            Phase.PROSPECT: True,
            Phase.PRESENTED: shown > 0,
            Phase.FOLLOW_UP: promised > 0,
            Phase.CUSTOMER: sales == 1 or kind == "recruiting",
            Phase.REPEAT: sales >= 2,
            Phase.CLOSED: reason is not None,
        }
        if not expected[Phase(phase)]:
            yield f"card {card} stands on {phase} against its facts"
        early = phase in (Phase.LEAD, Phase.QUALIFYING, Phase.CLOSED)
        if not early and not criteria.qualified and not unqualified:
            yield f"card {card} stands on {phase} without three yes"
        if phase != Phase.CLOSED and (reason is not None or permission == "no"):
            yield f"card {card} stands on {phase} but is closed, or not to be contacted"
        if reason == "not_a_fit" and (criterion is None or criteria[criteria.first_no or criterion] != "no"):
            yield f"card {card} is not a fit, but no criterion is no"
        if (reason == "kept_on_list" and permission != "yes") or (reason == "do_not_contact") != (permission == "no"):
            yield f"card {card}: {reason} and permission {permission}"
        if permission == "no" and promised:
            yield f"card {card}: a promise to somebody not to be contacted"


def _of_history(connection: apsw.Connection) -> Iterator[str]:
    last: dict[int, tuple[int, int]] = {}
    rows = connection.execute(
        "SELECT h.opportunity_id, h.from_stage_id, h.to_stage_id, h.at, s.phase, h.phase FROM stage_history AS h "
        "JOIN stage AS s ON s.id = h.to_stage_id ORDER BY h.opportunity_id, h.at, h.id"
    )
    for card, before, after, at, phase, written in rows:
        known = last.get(card)
        if before != (known[0] if known else None):
            yield f"card {card}: its history has a gap"
        if phase != written:
            yield f"card {card}: its history names {written} for a stage of {phase}"
        last[card] = (after, at)
    for card, stage, entered in connection.execute("SELECT id, stage_id, unixepoch(entered_on) FROM opportunity"):
        if card not in last or last[card][0] != stage:
            yield f"card {card}: its history ends elsewhere"
        elif last[card][1] // 86_400 != entered // 86_400:
            yield f"card {card}: came another day than its history says"


def _of_answers(connection: apsw.Connection) -> Iterator[str]:
    newest: dict[tuple[int, str], str] = {}
    for card, criterion, value in connection.execute("SELECT opportunity_id, criterion, value FROM answer ORDER BY id"):
        newest[card, criterion] = value
    for criterion in ("target_market", "money", "authority"):
        for card, value in connection.execute(f"SELECT id, {criterion} FROM opportunity"):
            if newest.get((card, criterion), "unknown") != value:
                yield f"card {card}: {criterion} is {value}, but was answered otherwise"


def _of_times(connection: apsw.Connection) -> Iterator[str]:
    for table in ("activity", "answer", "stage_history", "sale", "follow_up"):
        column = "at" if table in ("activity", "answer", "stage_history") else "created_at"
        sql = f"SELECT t.id FROM {table} AS t JOIN contact AS c ON c.id = t.contact_id WHERE t.{column} < c.created_at"
        for (row_id,) in connection.execute(sql):
            yield f"{table} {row_id} happened before its contact was known"


def _of_what_is_computed(connection: apsw.Connection) -> Iterator[str]:
    """Compute it anew, compare, and leave the database as it was."""

    def read() -> tuple[dict[int, list[str]], list[Any], list[Any]]:
        texts = {row[0]: sorted(row[1].split()) for row in connection.execute("SELECT * FROM search_text")}
        cards = connection.execute("SELECT * FROM opportunity ORDER BY id").fetchall()
        counts = connection.execute("SELECT * FROM counter WHERE n <> 0 ORDER BY 1, 2").fetchall()
        return texts, cards, counts

    before = read()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("CREATE TEMP TABLE touched AS SELECT id AS contact_id FROM contact")
    connection.execute(derived._REFRESH_CARDS)
    derived.refresh_search_text(connection)
    derived.recount(connection)
    after = read()
    connection.execute("ROLLBACK")
    for name, one, other in zip(("search texts", "cards", "counts"), before, after, strict=True):
        if one != other:
            yield f"{name} are not what they would be computed to"
