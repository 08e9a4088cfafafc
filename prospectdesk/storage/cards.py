"""Writing where cards stand: stages, and ranks inside a stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from prospectdesk.domain.pipeline import AnswerValue, Criterion, Phase
from prospectdesk.storage import board, models

if TYPE_CHECKING:
    from prospectdesk.domain.opportunity import ClosedReason, Opportunity
    from prospectdesk.storage.store import Store

# Ranks are whole numbers this far apart, so that a card can go between two others some twenty times before their
# neighbours must make room. The range holds for eight million million cards put on top.
RANK_GAP = 1 << 20
_NEIGHBOURS = 64


def rank_on_top(store: Store, stage_id: int) -> int:
    """The rank that puts a card above all others of a stage."""
    first = board.key_at(store.connection, stage_id, None, 0)
    return 0 if first is None else first[0] - RANK_GAP


def rank_before(store: Store, stage_id: int, before_id: int | None, moving_id: int) -> int:
    """The rank that puts the card ``moving_id`` just above ``before_id``, or at the end where that is None.

    Where there is no room left, the cards that follow make some.
    """
    others = "FROM opportunity WHERE stage_id = ? AND active = 1 AND id <> ?"
    execute = store.connection.execute
    if before_id is None:
        last = execute(f"SELECT rank {others} ORDER BY rank DESC, id DESC LIMIT 1", (stage_id, moving_id)).fetchone()
        return 0 if last is None else last[0] + RANK_GAP
    place = execute(f"SELECT rank {others} AND id = ?", (stage_id, moving_id, before_id)).fetchone()
    if place is None:
        return rank_on_top(store, stage_id)
    below = place[0]
    above = execute(
        f"SELECT rank {others} AND (rank, id) < (?, ?) ORDER BY rank DESC, id DESC LIMIT 1",
        (stage_id, moving_id, below, before_id),
    ).fetchone()
    if above is None:
        return int(below) - RANK_GAP
    if below - above[0] < 2:
        _make_room(store, stage_id, before_id, moving_id)
        return rank_before(store, stage_id, before_id, moving_id)
    return int((above[0] + below) // 2)


def _make_room(store: Store, stage_id: int, from_id: int, moving_id: int) -> None:
    """Push the cards from ``from_id`` on downwards until a wide enough gap takes up the push."""
    execute = store.connection.execute
    rank = execute("SELECT rank FROM opportunity WHERE id = ?", (from_id,)).fetchone()[0]
    following = execute(
        "SELECT id, rank FROM opportunity WHERE stage_id = ? AND active = 1 AND id <> ? AND (rank, id) >= (?, ?) "
        "ORDER BY rank, id LIMIT ?",
        (stage_id, moving_id, rank, from_id, _NEIGHBOURS),
    ).fetchall()
    wanted = rank + RANK_GAP
    moved = []
    for card_id, old in following:
        if old >= wanted:
            break
        moved.append((wanted, card_id))
        wanted += RANK_GAP
    else:
        rest = execute(
            "SELECT id FROM opportunity WHERE stage_id = ? AND active = 1 AND id <> ? AND (rank, id) > (?, ?)",
            (stage_id, moving_id, following[-1][1], following[-1][0]),
        ).fetchall()
        span = (len(moved) + 1) * RANK_GAP
        store.connection.executemany(
            "UPDATE opportunity SET rank = rank + ? WHERE id = ?", ((span, i) for (i,) in rest)
        )
    store.connection.executemany("UPDATE opportunity SET rank = ? WHERE id = ?", moved)


def add(store: Store, contact_id: int, pipeline_id: int, stage_id: int, *, on: str, at: int) -> int:
    """Put a contact on a pipeline's board, on top of a stage; return the opportunity's id."""
    opportunity_id = store.insert(
        models.Opportunity,
        contact=contact_id,
        pipeline=pipeline_id,
        stage=stage_id,
        rank=rank_on_top(store, stage_id),
        entered_on=on,
    )
    _record_stage(store, opportunity_id, contact_id, None, stage_id, Phase.LEAD, at=at)
    return opportunity_id


def move(
    store: Store,
    opportunity: Opportunity,
    stage_id: int,
    phase: Phase,
    rank: int,
    *,
    on: str,
    at: int,
    unqualified: bool,
    reason: ClosedReason | None = None,
    criterion: Criterion | None = None,
) -> None:
    """Put a card on another stage, and record it in the stage history."""
    store.update(
        models.Opportunity,
        opportunity.id,
        stage=stage_id,
        rank=rank,
        entered_on=on,
        unqualified=int(unqualified),
        closed_reason=reason.value if reason else None,
        closed_criterion=criterion.value if criterion else None,
    )
    _record_stage(
        store,
        opportunity.id,
        opportunity.contact_id,
        opportunity.stage_id,
        stage_id,
        phase,
        at=at,
        unqualified=int(unqualified),
        closed_reason=reason.value if reason else None,
        closed_criterion=criterion.value if criterion else None,
    )


def _record_stage(
    store: Store,
    opportunity_id: int,
    contact_id: int,
    from_stage_id: int | None,
    to_stage_id: int,
    phase: Phase,
    *,
    at: int,
    **more: Any,
) -> None:
    values = {"unqualified": 0, "closed_reason": None, "closed_criterion": None, **more}
    store.insert(
        models.StageHistory,
        opportunity=opportunity_id,
        contact_id=contact_id,
        from_stage_id=from_stage_id,
        to_stage_id=to_stage_id,
        phase=phase.value,
        at=at,
        **values,
    )


def set_rank(store: Store, opportunity_id: int, rank: int) -> None:
    """Put a card elsewhere inside its stage."""
    store.update(models.Opportunity, opportunity_id, rank=rank)


def set_answer(store: Store, opportunity_id: int, criterion: Criterion, value: AnswerValue) -> None:
    """Write the newest answer onto the card."""
    store.update(models.Opportunity, opportunity_id, **{criterion.value: value.value})
