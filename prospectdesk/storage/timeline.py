"""Reading what happened with one contact, what is open, and what was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.activity import (
    Activity,
    ActivityKind,
    Concern,
    ConcernKind,
    FollowUp,
    Presentation,
    PresentationOutcome,
    Sale,
    TalkOutcome,
)
from prospectdesk.domain.moves import Facts
from prospectdesk.domain.opportunity import Answer
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criterion
from prospectdesk.storage.values import amount, instant, maybe_date, maybe_instant, maybe_time

if TYPE_CHECKING:
    import apsw

_ACTIVITY = "SELECT id, contact_id, opportunity_id, kind, channel, outcome, minutes, text, at FROM activity "


def _activity(row: tuple) -> Activity:  # type: ignore[type-arg]
    row_id, contact, opportunity, kind, channel, outcome, minutes, text, at = row
    return Activity(
        id=row_id,
        contact_id=contact,
        opportunity_id=opportunity,
        kind=ActivityKind(kind),
        channel=None if channel is None else Channel(channel),
        outcome=None if outcome is None else TalkOutcome(outcome),
        minutes=minutes,
        text=text,
        at=instant(at),
    )


def activities(
    connection: apsw.Connection, contact_id: int, *, limit: int, before: int | None = None
) -> list[Activity]:
    """The newest activities first; ``before`` pages on from the id of the last one shown."""
    rows = connection.execute(
        _ACTIVITY + "WHERE contact_id = :contact "
        "AND (:before IS NULL OR (at, id) < (SELECT at, id FROM activity WHERE id = :before)) "
        "ORDER BY at DESC, id DESC LIMIT :n",
        {"contact": contact_id, "before": before, "n": limit},
    )
    return [_activity(row) for row in rows]


def activity(connection: apsw.Connection, activity_id: int) -> Activity | None:
    """One activity."""
    row = connection.execute(_ACTIVITY + "WHERE id = ?", (activity_id,)).fetchone()
    return None if row is None else _activity(row)


def talk_time(connection: apsw.Connection, contact_id: int) -> tuple[int, int]:
    """How many activities took time, and the minutes they took together."""
    sql = "SELECT count(*), coalesce(sum(minutes), 0) FROM activity WHERE contact_id = ? AND minutes > 0"
    count, minutes = next(connection.execute(sql, (contact_id,)))
    return int(count), int(minutes)


def concerns(connection: apsw.Connection, contact_id: int) -> list[Concern]:
    """Open concerns first, each group the newest first."""
    rows = connection.execute(
        "SELECT id, contact_id, activity_id, kind, text, opened_at, addressed_at, answer FROM concern "
        "WHERE contact_id = ? ORDER BY addressed_at IS NOT NULL, opened_at DESC, id DESC",
        (contact_id,),
    )
    return [
        Concern(
            id=row_id,
            contact_id=contact,
            activity_id=activity,
            kind=ConcernKind(kind),
            text=text,
            opened_at=instant(opened),
            addressed_at=maybe_instant(addressed),
            answer=answer,
        )
        for row_id, contact, activity, kind, text, opened, addressed, answer in rows
    ]


def follow_ups(connection: apsw.Connection, contact_id: int, *, open_only: bool = True) -> list[FollowUp]:
    """Follow-ups by date, the next one first."""
    rows = connection.execute(
        "SELECT id, contact_id, opportunity_id, on_date, at_time, what, done_at FROM follow_up WHERE contact_id = ? "
        + ("AND done_at IS NULL " if open_only else "")
        + "ORDER BY done_at IS NOT NULL, on_date, at_time IS NULL, at_time, id",
        (contact_id,),
    )
    return [
        FollowUp(
            id=row_id,
            contact_id=contact,
            opportunity_id=opportunity,
            on=maybe_date(on_date),  # type: ignore[arg-type]  # never null
            time=maybe_time(at_time),
            what=what,
            done_at=maybe_instant(done),
        )
        for row_id, contact, opportunity, on_date, at_time, what, done in rows
    ]


def answers(connection: apsw.Connection, opportunity_id: int) -> list[Answer]:
    """Every answer ever given on an opportunity, the newest first."""
    rows = connection.execute(
        "SELECT id, opportunity_id, criterion, value, channel, note, at FROM answer WHERE opportunity_id = ? "
        "ORDER BY id DESC",
        (opportunity_id,),
    )
    return [
        Answer(row_id, opportunity, Criterion(criterion), AnswerValue(value), Channel(channel), note, instant(at))
        for row_id, opportunity, criterion, value, channel, note, at in rows
    ]


def presentations(connection: apsw.Connection, contact_id: int) -> list[Presentation]:
    """Every presentation given to a contact, the newest first."""
    rows = connection.execute(
        "SELECT id, opportunity_id, activity_id, shown, call_to_action, close_asked, outcome FROM presentation "
        "WHERE contact_id = ? ORDER BY id DESC",
        (contact_id,),
    )
    return [
        Presentation(
            id=row_id,
            opportunity_id=opportunity,
            activity_id=activity,
            shown=shown,
            call_to_action=call_to_action,
            close_asked=bool(close_asked),
            outcome=PresentationOutcome(outcome),
        )
        for row_id, opportunity, activity, shown, call_to_action, close_asked, outcome in rows
    ]


def sales(connection: apsw.Connection, contact_id: int) -> list[Sale]:
    """Every sale to a contact, the newest first."""
    rows = connection.execute(
        "SELECT id, contact_id, opportunity_id, amount_minor, currency, what, on_date FROM sale WHERE contact_id = ? "
        "ORDER BY on_date DESC, id DESC",
        (contact_id,),
    )
    return [
        Sale(
            id=row_id,
            contact_id=contact,
            opportunity_id=opportunity,
            amount=amount(minor),
            currency=currency,
            what=what,
            on=maybe_date(on_date),  # type: ignore[arg-type]  # never null
        )
        for row_id, contact, opportunity, minor, currency, what, on_date in rows
    ]


def facts(connection: apsw.Connection, opportunity_id: int) -> Facts:
    """What happened on an opportunity, as far as moves ask for it."""
    row = connection.execute(
        "SELECT (SELECT count(*) FROM sale WHERE opportunity_id = :o), "
        "(SELECT count(*) FROM presentation WHERE opportunity_id = :o), "
        "(SELECT c.permission = 'no' FROM contact AS c JOIN opportunity AS o ON o.contact_id = c.id WHERE o.id = :o)",
        {"o": opportunity_id},
    ).fetchone()
    return Facts(row[0], row[1], bool(row[2]))
