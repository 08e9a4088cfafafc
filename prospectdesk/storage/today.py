"""What waits for the user today, read from indexes of open things only: no question here scans contacts or cards."""

from __future__ import annotations

import datetime as dt
from itertools import islice
from typing import TYPE_CHECKING

from prospectdesk.domain.activity import ConcernKind
from prospectdesk.domain.contact import Birthday
from prospectdesk.domain.today import BirthdayRules, DueItem, Matter, birthday_keys
from prospectdesk.storage.values import instant, maybe_date, maybe_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    import apsw

    from prospectdesk.domain.pipeline import Stage

# Nobody in the trash, and nobody who asked not to be contacted.
_REACHABLE = "c.deleted_at IS NULL AND c.permission <> 'no'"

_FOLLOW_UPS = f"""
FROM follow_up AS f INDEXED BY follow_up_open
JOIN contact AS c ON c.id = f.contact_id
LEFT JOIN opportunity AS o ON o.id = f.opportunity_id
WHERE f.done_at IS NULL AND f.on_date BETWEEN :first AND :last AND {_REACHABLE}
    AND o.closed_reason IS NOT 'kept_on_list'
"""
_KEPT = f"""
FROM opportunity AS o INDEXED BY opportunity_kept
JOIN follow_up AS f ON f.opportunity_id = o.id
JOIN contact AS c ON c.id = o.contact_id
WHERE o.active = 1 AND o.closed_reason = 'kept_on_list' AND o.next_on <= :last
    AND f.done_at IS NULL AND f.on_date <= :last AND {_REACHABLE}
"""
_CONCERNS = f"""
FROM concern AS q INDEXED BY concern_open
JOIN contact AS c ON c.id = q.contact_id
WHERE q.addressed_at IS NULL AND {_REACHABLE}
"""


def follow_ups(connection: apsw.Connection, matter: Matter, today: dt.date, limit: int) -> list[DueItem]:
    """Open follow-ups of days gone by (``Matter.LATE``), of today, or of those kept on the list.

    The day's timed ones come in their order, after those of no time; late ones the oldest first.
    """
    first, last = {
        Matter.LATE: ("", (today - dt.timedelta(days=1)).isoformat()),
        Matter.TODAY: (today.isoformat(), today.isoformat()),
        Matter.KEPT: ("", today.isoformat()),
    }[matter]
    of, order = (_KEPT, "o.next_on, f.id") if matter is Matter.KEPT else (_FOLLOW_UPS, "f.on_date, f.at_time")
    rows = connection.execute(
        f"SELECT c.id, o.id, o.stage_id, c.display_name, c.company, f.id, f.on_date, f.at_time, f.what {of} "
        f"ORDER BY {order} LIMIT :limit",
        {"first": first, "last": last, "limit": limit},
    )
    return [
        DueItem(
            matter=matter,
            contact_id=contact_id,
            opportunity_id=opportunity_id,
            stage_id=stage_id,
            name=name,
            company=company,
            item_id=follow_up_id,
            on=maybe_date(on),
            time=maybe_time(at),
            text=what,
        )
        for contact_id, opportunity_id, stage_id, name, company, follow_up_id, on, at, what in rows
    ]


def concerns(connection: apsw.Connection, limit: int) -> list[DueItem]:
    """Open questions and concerns, those waiting longest first."""
    rows = connection.execute(
        "SELECT c.id, (SELECT id FROM opportunity WHERE contact_id = c.id LIMIT 1), c.display_name, c.company, q.id, "
        f"q.kind, q.text, q.opened_at {_CONCERNS} ORDER BY q.opened_at LIMIT ?",
        (limit,),
    )
    return [
        DueItem(
            matter=Matter.CONCERN,
            contact_id=contact_id,
            opportunity_id=opportunity_id,
            name=name,
            company=company,
            item_id=concern_id,
            concern=ConcernKind(kind),
            text=text,
            at=instant(opened),
        )
        for contact_id, opportunity_id, name, company, concern_id, kind, text, opened in rows
    ]


def birthdays(connection: apsw.Connection, today: dt.date, rules: BirthdayRules, limit: int) -> list[DueItem]:
    """Birthdays whose alarm has begun, the nearest first."""
    return list(islice(_birthdays(connection, today, rules, limit), limit))


def _birthdays(connection: apsw.Connection, today: dt.date, rules: BirthdayRules, limit: int) -> Iterator[DueItem]:
    longest = connection.execute(
        "SELECT max(birthday_lead_days) FROM contact INDEXED BY contact_by_own_alarm "
        "WHERE birthday_lead_days IS NOT NULL"
    ).fetchone()[0]
    days = max(rules.lead_days, min(longest or 0, 366))
    columns = (
        "c.id, (SELECT id FROM opportunity WHERE contact_id = c.id LIMIT 1), c.display_name, c.company, "
        "c.birthday_day, c.birthday_month, c.birthday_year"
    )
    key = "c.birthday_month * 100 + c.birthday_day"
    for ahead, (day, keys) in enumerate(birthday_keys(today, days, leap_day_in_march=rules.leap_day_in_march)):
        for month_and_day in keys:
            found = connection.execute(
                f"SELECT {columns} FROM contact AS c INDEXED BY contact_by_own_alarm WHERE {key} = :key "
                f"AND c.birthday_lead_days >= :ahead AND c.birthday_day IS NOT NULL AND {_REACHABLE} LIMIT :limit",
                {"key": month_and_day, "ahead": ahead, "limit": limit},
            ).fetchall()
            if ahead <= rules.lead_days:
                found += connection.execute(
                    f"SELECT {columns} FROM contact AS c INDEXED BY contact_by_birthday WHERE {key} = :key "
                    f"AND c.birthday_lead_days IS NULL AND c.birthday_day IS NOT NULL AND {_REACHABLE} "
                    "LIMIT :limit",
                    {"key": month_and_day, "limit": limit},
                ).fetchall()
            for contact_id, opportunity_id, name, company, birth_day, month, year in found:
                yield DueItem(
                    matter=Matter.BIRTHDAY,
                    contact_id=contact_id,
                    opportunity_id=opportunity_id,
                    name=name,
                    company=company,
                    on=day,
                    birthday=Birthday(birth_day, month, year),
                )


def stale_opportunities(
    connection: apsw.Connection, stage: Stage, today: dt.date, limit: int
) -> tuple[list[int], list[int]]:
    """The cards over a stage's limits: those of talks or minutes (the most minutes first), and those of days.

    At most ``limit`` of each kind; a card may be in both.
    """

    def over(index: str, condition: str, order: str, most: int | str) -> list[tuple[int, int]]:
        return connection.execute(
            f"SELECT id, talk_minutes FROM opportunity INDEXED BY {index} "
            f"WHERE stage_id = :stage AND active = 1 AND {condition} ORDER BY {order} LIMIT :n",
            {"stage": stage.id, "most": most, "n": limit},
        ).fetchall()

    talked: dict[int, int] = {}
    if stage.stale_minutes is not None:
        condition = "talk_minutes > :most AND talk_minutes > 0"
        talked.update(over("opportunity_by_minutes", condition, "talk_minutes DESC", stage.stale_minutes))
    if stage.stale_attempts is not None:
        condition = "talks > :most AND talks > 0"
        talked.update(over("opportunity_by_talks", condition, "talks DESC", stage.stale_attempts))
    waiting: list[tuple[int, int]] = []
    if stage.stale_days is not None:
        before = (today - dt.timedelta(days=stage.stale_days)).isoformat()
        waiting = over("opportunity_by_entry", "entered_on < :most", "entered_on", before)
    return sorted(talked, key=lambda card: -talked[card]), [card for card, _ in waiting]
