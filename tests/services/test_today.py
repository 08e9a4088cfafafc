"""What waits on a day: everything that should be there, nothing that should not, and no scan to find it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from prospectdesk.domain.activity import ActivityKind, ConcernKind
from prospectdesk.domain.contact import Birthday, Permission
from prospectdesk.domain.pipeline import AnswerValue
from prospectdesk.domain.stale import Staleness
from prospectdesk.domain.today import MOST_SHOWN, BirthdayRules, DueItem, Matter
from prospectdesk.domain.told import KeepAnswer, NextDate
from prospectdesk.services.acts import Acts
from prospectdesk.services.library import Library
from tests.builders import add_lead, opportunity_of, qualify
from tests.fakes import FixedClock

DEFAULT = BirthdayRules()


@pytest.fixture
def library(acts: Acts) -> Iterator[Library]:
    library = Library(acts.store.path)
    yield library
    library.close()


def waiting(library: Library, clock: FixedClock, matter: Matter, rules: BirthdayRules = DEFAULT) -> list[DueItem]:
    return list(library.agenda(clock.today(), rules).items[matter])


def names(items: list[DueItem]) -> list[str]:
    return [item.name for item in items]


def day(clock: FixedClock, days: int) -> dt.date:
    return clock.today() + dt.timedelta(days=days)


def test_follow_ups_are_late_due_or_still_to_come(acts: Acts, clock: FixedClock, library: Library) -> None:
    for name, ahead, time in (
        ("Ана", -3, None),
        ("Бојан", -1, dt.time(9)),
        ("Вера", 0, dt.time(14, 30)),
        ("Горан", 0, None),
        ("Дона", 0, dt.time(8)),
        ("Ема", 1, None),
    ):
        acts.activities.promise(add_lead(acts, name), day(clock, ahead), time=time, what="Јави се")
    assert names(waiting(library, clock, Matter.LATE)) == ["Ана", "Бојан"]
    due = waiting(library, clock, Matter.TODAY)
    assert names(due) == ["Горан", "Дона", "Вера"]
    assert (due[2].time, due[2].text, due[2].on) == (dt.time(14, 30), "Јави се", clock.today())


def test_what_is_done_put_off_or_of_people_in_the_trash_is_gone(
    acts: Acts, clock: FixedClock, library: Library
) -> None:
    ana, bojan, vera, goran = (add_lead(acts, name) for name in ("Ана", "Бојан", "Вера", "Горан"))
    promised = {one: acts.activities.promise(one, day(clock, -1)).value for one in (ana, bojan, vera, goran)}
    acts.activities.keep_promise(ana, promised[ana])
    acts.activities.reschedule(bojan, promised[bojan], day(clock, 1), what="")
    acts.contacts.delete([vera])
    assert names(waiting(library, clock, Matter.LATE)) == ["Горан"]
    acts.contacts.restore([vera])
    assert set(names(waiting(library, clock, Matter.LATE))) == {"Вера", "Горан"}


def test_who_was_kept_on_the_list_is_named_apart(acts: Acts, clock: FixedClock, library: Library) -> None:
    kept, early, never = (add_lead(acts, name) for name in ("Кате", "Лила", "Миле"))
    for contact, ahead in ((kept, 0), (early, 5)):
        keep = KeepAnswer(Permission.YES, next_date=NextDate(day(clock, ahead), what="Пак"))
        acts.moves.said_no(opportunity_of(acts, contact), keep)
    acts.activities.promise(never, day(clock, -2))
    acts.moves.said_no(opportunity_of(acts, never), KeepAnswer(Permission.NO))
    assert names(waiting(library, clock, Matter.KEPT)) == ["Кате"]
    assert waiting(library, clock, Matter.TODAY) == []
    assert waiting(library, clock, Matter.LATE) == []
    clock.forward(days=6)
    assert names(waiting(library, clock, Matter.KEPT)) == ["Кате", "Лила"]


def test_birthdays_ring_within_their_own_days_or_the_users(acts: Acts, clock: FixedClock, library: Library) -> None:
    for name, ahead, lead in (
        ("Today", 0, None),
        ("Tenth", 10, None),
        ("Eleventh", 11, None),
        ("Wants a month", 29, 30),
        ("Wants two days", 3, 2),
        ("Yesterday", -1, None),
    ):
        on = day(clock, ahead)
        add_lead(acts, name, birthday=Birthday(on.day, on.month, 1980), birthday_lead_days=lead)
    found = waiting(library, clock, Matter.BIRTHDAY)
    assert names(found) == ["Today", "Tenth", "Wants a month"]
    assert [item.on for item in found] == [day(clock, 0), day(clock, 10), day(clock, 29)]
    assert names(waiting(library, clock, Matter.BIRTHDAY, BirthdayRules(lead_days=0))) == ["Today", "Wants a month"]


def test_birthdays_go_on_over_the_new_year_and_leave_people_alone(
    acts: Acts, clock: FixedClock, library: Library
) -> None:
    clock.forward(days=(dt.date(2026, 12, 28) - clock.today()).days)
    add_lead(acts, "In January", birthday=Birthday(3, 1))
    alone = add_lead(acts, "Alone", birthday=Birthday(29, 12))
    trashed = add_lead(acts, "Trashed", birthday=Birthday(29, 12))
    acts.moves.said_no(opportunity_of(acts, alone), KeepAnswer(Permission.NO))
    acts.contacts.delete([trashed])
    found = waiting(library, clock, Matter.BIRTHDAY)
    assert names(found) == ["In January"]
    assert found[0].on == dt.date(2027, 1, 3)


@pytest.mark.parametrize(("march", "kept_on"), [(False, dt.date(2027, 2, 28)), (True, dt.date(2027, 3, 1))])
def test_a_leap_day_is_kept_as_the_user_likes(
    acts: Acts, clock: FixedClock, library: Library, march: bool, kept_on: dt.date
) -> None:
    add_lead(acts, "Leap", birthday=Birthday(29, 2, 1988))
    clock.forward(days=(dt.date(2027, 2, 20) - clock.today()).days)
    found = waiting(library, clock, Matter.BIRTHDAY, BirthdayRules(leap_day_in_march=march))
    assert [item.on for item in found] == [kept_on]


def test_open_concerns_wait_the_oldest_first(acts: Acts, clock: FixedClock, library: Library) -> None:
    ana = add_lead(acts, "Ана")
    acts.activities.log(ana, "? Дали?\n! Скапо")
    clock.forward(days=1)
    acts.activities.log(add_lead(acts, "Бојан"), "! Доцна")
    found = waiting(library, clock, Matter.CONCERN)
    assert [(item.name, item.text, item.concern) for item in found] == [
        ("Ана", "Дали?", ConcernKind.QUESTION),
        ("Ана", "Скапо", ConcernKind.CONCERN),
        ("Бојан", "Доцна", ConcernKind.CONCERN),
    ]
    acts.activities.address(ana, found[0].item_id, "Да")
    assert [item.text for item in waiting(library, clock, Matter.CONCERN)] == ["Скапо", "Доцна"]


def test_stale_cards_come_by_what_they_took(acts: Acts, clock: FixedClock, library: Library) -> None:
    waits, answered, talked, fresh, moved_on = (add_lead(acts, n) for n in ("Чека", "Одговори", "Зборува", "Нов", "Да"))
    qualify(acts, opportunity_of(acts, answered), AnswerValue.YES)
    qualify(acts, opportunity_of(acts, moved_on))
    clock.forward(days=15)
    late = add_lead(acts, "Вчера")
    acts.activities.log(talked, "Долго", kind=ActivityKind.CALL, minutes=31)
    for _ in range(5):
        acts.activities.log(late, "Пак", kind=ActivityKind.CALL, minutes=1)
    acts.contacts.delete([fresh])
    found = waiting(library, clock, Matter.STALE)
    assert names(found) == ["Зборува", "Вчера", "Одговори", "Чека"]
    assert [item.staleness for item in found] == [
        Staleness(days=15, minutes=31),
        Staleness(talks=5),
        Staleness(days=15),
        Staleness(days=15),
    ]
    assert found[2].criteria is not None
    assert found[2].criteria.target_market is AnswerValue.YES
    # At the limit is not yet over it.
    clock.forward(days=-1)
    assert names(waiting(library, clock, Matter.STALE)) == ["Зборува", "Вчера"]
    assert waits


def test_a_flood_is_cut_off_and_counted_as_such(acts: Acts, clock: FixedClock, library: Library) -> None:
    contact = add_lead(acts)
    execute = acts.store.connection.executemany
    row = "INSERT INTO follow_up (contact_id, on_date, what, created_at) VALUES (?, '2026-11-01', '', 0)"
    execute(row, [(contact,)] * (MOST_SHOWN + 50))
    agenda = library.agenda(clock.today(), BirthdayRules())
    assert len(agenda.items[Matter.LATE]) == MOST_SHOWN
    assert agenda.counts[Matter.LATE] == MOST_SHOWN
    assert agenda.counts.due == MOST_SHOWN


def test_no_question_scans_a_table(acts: Acts, clock: FixedClock, library: Library) -> None:
    """Whatever the number of contacts: each question is answered from an index of open things."""
    connection = library._connection
    seen: dict[str, Any] = {}

    def note(_cursor: object, sql: str, bindings: Any) -> bool:
        seen[sql] = bindings
        return True

    connection.exec_trace = note
    try:
        library.agenda(clock.today(), BirthdayRules())
    finally:
        connection.exec_trace = None
    steps = [
        row[3] for sql, bindings in seen.items() for row in connection.execute("EXPLAIN QUERY PLAN " + sql, bindings)
    ]
    small = ("SCAN pipeline", "SCAN stage", "SCAN question", "SCAN json_each")
    assert [
        step for step in steps if step.startswith("SCAN") and not step.startswith(small) and "INDEX" not in step
    ] == []
    for index in ("follow_up_open", "concern_open", "opportunity_kept", "contact_by_birthday", "contact_by_own_alarm"):
        assert any(index in step for step in steps), index
    for index in ("opportunity_by_entry", "opportunity_by_talks", "opportunity_by_minutes"):
        assert any(step.startswith("SEARCH") and index in step for step in steps), index
