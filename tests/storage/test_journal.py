"""Undo and redo: everything that changes data, in one mechanism, across kills and restarts."""

from __future__ import annotations

import datetime as dt
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prospectdesk.domain.activity import ActivityKind, PresentationOutcome
from prospectdesk.domain.changes import Kind, StepName
from prospectdesk.domain.contact import (
    Address,
    AddressKind,
    Birthday,
    ContactDetails,
    Email,
    Permission,
    Phone,
    PhoneKind,
    Source,
)
from prospectdesk.domain.errors import DoNotContact, Gone
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criterion
from prospectdesk.services.acts import Acts
from prospectdesk.services.library import Library
from prospectdesk.services.moves import KeepAnswer, NextDate, SaleMade, Shown
from prospectdesk.storage import journal, people
from tests.builders import (
    LEADS,
    PIPELINE,
    PROSPECTS,
    QUALIFYING,
    add_lead,
    details,
    make_acts,
    opportunity_of,
    qualify,
)
from tests.fakes import FixedClock

TODAY = FixedClock().today()


def content(acts: Acts) -> dict[str, set[tuple[Any, ...]]]:
    """Everything the user could see, table by table; counts of nothing are as good as no counts."""
    execute = acts.store.connection.execute
    found = {table: set(execute(f"SELECT * FROM {table}")) for table in (*journal.RECORDED_TABLES, "search_text")}
    found["counter"] = set(execute("SELECT * FROM counter WHERE n <> 0"))
    return found


def assert_sound(acts: Acts) -> None:
    """What is counted and computed agrees with what is there."""
    execute = acts.store.connection.execute
    assert execute("PRAGMA integrity_check").get == "ok"
    assert execute("PRAGMA foreign_key_check").fetchall() == []
    execute("INSERT INTO search (search) VALUES ('integrity-check')")
    assert execute("SELECT step_id, bulk FROM recording").fetchall() == [(None, 0)]
    counted = dict(execute("SELECT ref, n FROM counter WHERE kind = 'stage' AND n <> 0"))
    assert counted == dict(execute("SELECT stage_id, count(*) FROM opportunity WHERE active = 1 GROUP BY stage_id"))
    assert execute("SELECT coalesce(sum(n), 0) FROM counter WHERE kind = 'contacts'").get == (
        execute("SELECT count(*) FROM contact WHERE deleted_at IS NULL").get
    )
    assert execute("SELECT coalesce(sum(n), 0) FROM counter WHERE kind = 'trash'").get == (
        execute("SELECT count(*) FROM contact WHERE deleted_at IS NOT NULL").get
    )
    assert set(execute("SELECT contact_id FROM search_text")) == (
        set(execute("SELECT id FROM contact WHERE deleted_at IS NULL"))
    )
    assert execute("SELECT count(*) FROM row_journal WHERE step_id NOT IN (SELECT id FROM step)").get == 0


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def acts(tmp_path: Path, clock: FixedClock) -> Iterator[Acts]:
    made = make_acts(tmp_path, clock)
    yield made
    assert_sound(made)
    made.close()


RICH = details(
    "Ана Петковска",
    company="Ана Дизајн",
    job_title="owner",
    nickname="Ани",
    website="https://example.org",
    about="likes <b>tulips</b>",
    birthday=Birthday(29, 2, 1984),
    birthday_lead_days=7,
    source=Source.IN_PERSON,
    phones=(Phone("+389 70 111 222", PhoneKind.MOBILE), Phone("02 3111 222", PhoneKind.WORK)),
    emails=(Email("ana@example.org"), Email("ana@example.com")),
    addresses=(Address("Партизанска 1", "Битола", "", "7000", "MK", AddressKind.HOME), Address(town="Скопје")),
    tags=("VIP", "fair", "цвеќе"),
    custom=(("Shoe size", "38"), ("Cat", "Мица")),
)


class Scene:
    """A contact in the middle of things: qualified, talked to, with a promise, a concern, a sale and a list."""

    def __init__(self, acts: Acts) -> None:
        self.acts = acts
        self.contact = acts.contacts.add(RICH, pipeline_id=PIPELINE).value
        self.other = add_lead(acts, "Петар Трајков", phone="+389 71 333 444")
        self.card = opportunity_of(acts, self.contact)
        self.other_card = opportunity_of(acts, self.other)
        qualify(acts, self.card)
        self.activity = acts.activities.log(self.contact, "Talked.\n? Can it wait?\n! Too dear", minutes=12).value
        self.concern = acts.store.connection.execute("SELECT min(id) FROM concern").get
        self.promise = acts.activities.promise(self.contact, TODAY, what="Call", opportunity_id=self.card).value
        shown = Shown("The offer", "Order today", close_asked=True)
        acts.moves.present(self.card, shown, PresentationOutcome.UNDECIDED)
        acts.moves.sell(self.card, SaleMade(Decimal("120.50"), "EUR", "Start", TODAY))
        self.presentation = acts.store.connection.execute("SELECT activity_id FROM presentation").get
        with acts.store.act(StepName.EDIT_LIST, "Fair", 1):
            acts.store.connection.execute(
                "INSERT INTO lead_list (name, source, received_on, created_at) "
                "VALUES ('Fair', 'other', '2026-01-01', 1)"
            )
        self.list = acts.store.connection.last_insert_rowid()

    def edit(self, **fields: Any) -> object:
        return self.acts.contacts.change(self.contact, lambda before: replace(before, **fields))

    def sql(self, *statements: str) -> None:
        with self.acts.store.act(StepName.EDIT_PIPELINE, "sql", 1):
            for statement in statements:
                self.acts.store.connection.execute(statement)


DEEDS: dict[str, Callable[[Scene], object]] = {
    "add": lambda s: s.acts.contacts.add(replace(RICH, given_name="Уште"), pipeline_id=PIPELINE, list_id=s.list),
    "add without a card": lambda s: s.acts.contacts.add(details("Nobody Else"), pipeline_id=None),
    "given name": lambda s: s.edit(given_name="Жаклина"),
    "company": lambda s: s.edit(company=""),
    "birthday": lambda s: s.edit(birthday=Birthday(1, 12)),
    "no birthday": lambda s: s.edit(birthday=None, birthday_lead_days=None),
    "source": lambda s: s.edit(source=Source.REFERRAL),
    "first of the phones": lambda s: s.edit(phones=RICH.phones[1:]),
    "phones in another order": lambda s: s.edit(phones=RICH.phones[::-1]),
    "one more phone": lambda s: s.edit(phones=(*RICH.phones, Phone("123"))),
    "kind of an e-mail": lambda s: s.edit(emails=(Email("new@example.org"), *RICH.emails)),
    "addresses": lambda s: s.edit(addresses=(Address("A", "B", "C", "D", "E"),)),
    "first tag away": lambda s: s.edit(tags=("fair", "цвеќе")),
    "tags in another order": lambda s: s.edit(tags=("цвеќе", "fair", "VIP")),
    "other tags": lambda s: s.edit(tags=("fair", "new one")),
    "custom fields": lambda s: s.edit(custom=(("Cat", "Мица"),)),
    "all at once": lambda s: s.acts.contacts.edit(s.contact, details("Quite Another")),
    "list": lambda s: s.acts.contacts.put_on_list(s.contact, s.list),
    "to trash": lambda s: s.acts.contacts.delete([s.contact, s.other]),
    "out of the trash": lambda s: (s.acts.contacts.delete([s.contact]), s.acts.contacts.restore([s.contact])),
    "answer": lambda s: s.acts.qualification.answer(s.other_card, Criterion.MONEY, AnswerValue.YES, Channel.PHONE),
    "answer no": lambda s: s.acts.qualification.answer(s.other_card, Criterion.MONEY, AnswerValue.NO, Channel.PHONE),
    "insist": lambda s: s.acts.moves.move(s.other_card, PROSPECTS, insist=True),
    "not a fit": lambda s: s.acts.moves.not_a_fit(s.other_card, Criterion.AUTHORITY, channel=Channel.PHONE),
    "not ready": lambda s: s.acts.moves.not_ready(s.other_card, NextDate(TODAY, what="Later"), insist=True),
    "never again": lambda s: s.acts.moves.said_no(s.card, KeepAnswer(Permission.NO, Channel.PHONE, "Leave me alone")),
    "keep me": lambda s: s.acts.moves.said_no(s.other_card, KeepAnswer(Permission.YES, None, "", NextDate(TODAY))),
    "second sale": lambda s: s.acts.moves.sell(s.card, SaleMade(Decimal(7), "MKD", "More", TODAY)),
    "presentation": lambda s: s.acts.moves.present(
        s.other_card, Shown("x", "", close_asked=False), PresentationOutcome.UNDECIDED, insist=True
    ),
    "note with concerns": lambda s: s.acts.activities.log(s.contact, "! Delivery?", kind=ActivityKind.CALL, minutes=3),
    "edit of a note": lambda s: s.acts.activities.edit(s.contact, s.activity, "Written anew\n? And now?", 15),
    "edit of a presentation": lambda s: s.acts.activities.edit(s.contact, s.presentation, "Another offer", 15),
    "note away": lambda s: s.acts.activities.delete(s.contact, s.activity),
    "presentation away": lambda s: s.acts.activities.delete(s.contact, s.presentation),
    "concern addressed": lambda s: s.acts.activities.address(s.contact, s.concern, "It can"),
    "concern reopened": lambda s: (
        s.acts.activities.address(s.contact, s.concern, "It can"),
        s.acts.activities.reopen(s.contact, s.concern),
    ),
    "promise": lambda s: s.acts.activities.promise(s.other, TODAY, time=dt.time(9, 30), what="Call"),
    "promise put off": lambda s: s.acts.activities.reschedule(s.contact, s.promise, dt.date(2027, 1, 2), what="Then"),
    "promise kept": lambda s: s.acts.activities.keep_promise(s.contact, s.promise),
    "promise dropped": lambda s: s.acts.activities.drop_promise(s.contact, s.promise),
    "pipeline and stages": lambda s: s.sql(
        "UPDATE pipeline SET name = 'Roses', target_market = 'florists'",
        "INSERT INTO question (pipeline_id, criterion, text) VALUES (1, 'money', 'Budget?') "
        "ON CONFLICT DO UPDATE SET text = text || '?'",
        "UPDATE stage SET position = 9 - position WHERE pipeline_id = 1",
        "INSERT INTO stage (pipeline_id, phase, name, position) VALUES (1, 'lead', 'Warm', 0)",
        "UPDATE opportunity SET stage_id = last_insert_rowid() WHERE stage_id = 1",
    ),
    "names changed round": lambda s: s.sql(
        "UPDATE tag SET name = 'x' WHERE name = 'VIP'",
        "UPDATE tag SET name = 'VIP' WHERE name = 'fair'",
        "UPDATE tag SET name = 'fair' WHERE name = 'x'",
    ),
    "a card changes hands": lambda s: s.sql(
        f"DELETE FROM stage_history WHERE opportunity_id = {s.other_card}",
        f"DELETE FROM opportunity WHERE id = {s.other_card}",
        f"UPDATE opportunity SET contact_id = {s.other} WHERE id = {s.card}",
    ),
    "lead list": lambda s: s.sql("UPDATE lead_list SET name = 'Spring', price_minor = 9000, currency = 'EUR'"),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_what_was_done_can_be_taken_back_and_brought_again(acts: Acts, deed: str) -> None:
    scene = Scene(acts)
    before, first = content(acts), acts.store.steps()[0]
    DEEDS[deed](scene)
    after = content(acts)
    steps = [step for step in iter(lambda: acts.store.steps()[0], first) if acts.history.undo()]
    assert steps
    assert content(acts) == before
    assert_sound(acts)
    for _ in range(2):
        for _ in steps:
            acts.history.redo()
        assert content(acts) == after
        assert_sound(acts)
        for _ in steps:
            acts.history.undo()
        assert content(acts) == before


def test_a_whole_day_can_be_taken_back_to_the_empty_board_and_brought_again(acts: Acts) -> None:
    empty = content(acts)
    scene = Scene(acts)
    for deed in ("tags in another order", "not ready", "never again", "to trash"):
        DEEDS[deed](scene)
    after = content(acts)
    count = 0
    while acts.history.undo().value is not None:
        count += 1
    assert count > 10
    assert content(acts) == empty
    while acts.history.redo().value is not None:
        count -= 1
    assert count == 0
    assert content(acts) == after


# Written for one state of the database, this one would break rules of the schema in others.
ANY_TIME = [deed for deed in DEEDS if deed != "a card changes hands"]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([*ANY_TIME, "undo", "redo"]), min_size=2, max_size=8))
def test_any_sequence_can_be_taken_back(tmp_path_factory: pytest.TempPathFactory, deeds: list[str]) -> None:
    acts = make_acts(tmp_path_factory.mktemp("any"))
    try:
        scene = Scene(acts)
        pictures = {acts.store.steps()[0]: content(acts)}
        for deed in deeds:
            if deed in ("undo", "redo"):
                getattr(acts.history, deed)()
            else:
                try:
                    DEEDS[deed](scene)
                except (Gone, DoNotContact, ValueError):
                    continue  # a note that is away cannot be edited, and who wants no contact is promised none
            assert_sound(acts)
            step = acts.store.steps()[0]
            if step not in pictures or deed not in ("undo", "redo"):
                pictures[step] = content(acts)
            assert content(acts) == pictures[step]
        while (step := acts.store.steps()[0]) is not None:
            if step in pictures:
                assert content(acts) == pictures[step]
            acts.history.undo()
    finally:
        acts.close()


# The steps themselves


def test_each_step_is_named_with_whom_it_was_about(acts: Acts) -> None:
    contact = add_lead(acts, "Ана Петковска")
    acts.contacts.change(contact, lambda before: replace(before, job_title="owner"))
    undo, redo = acts.store.steps()
    assert (undo.name, undo.subject, redo) == (StepName.EDIT_CONTACT, "Ана Петковска", None)
    done = acts.history.undo()
    assert done.value == undo
    assert done.change.kinds == {Kind.CONTACT}
    assert done.change.contacts == {contact}
    undo, redo = acts.store.steps()
    assert (undo.name, redo.name, redo.undone) == (StepName.ADD_CONTACT, StepName.EDIT_CONTACT, True)


def test_a_new_act_ends_what_could_be_redone(acts: Acts) -> None:
    contact = add_lead(acts)
    acts.activities.log(contact, "one")
    acts.activities.log(contact, "two")
    acts.history.undo()
    acts.history.undo()
    acts.activities.log(contact, "three")
    assert acts.store.steps()[1] is None
    assert acts.history.redo().value is None
    acts.history.undo()
    assert acts.store.connection.execute("SELECT count(*) FROM activity").get == 0
    acts.history.redo()
    assert acts.store.connection.execute("SELECT text FROM activity").fetchall() == [("three",)]


def test_an_act_that_changes_nothing_is_no_step_and_leaves_redo(acts: Acts) -> None:
    contact = add_lead(acts)
    acts.activities.log(contact, "one")
    acts.history.undo()
    undo, redo = acts.store.steps()
    with acts.store.act(StepName.EDIT_CONTACT, "nothing", 1) as act:
        acts.store.connection.execute("UPDATE contact SET company = company, job_title = ''")
    assert not act.change
    assert acts.store.steps() == (undo, redo)


def test_an_act_that_fails_leaves_no_step_and_leaves_redo(acts: Acts) -> None:
    contact = add_lead(acts)
    acts.activities.log(contact, "one")
    acts.history.undo()
    before, steps = content(acts), acts.store.steps()

    def fail() -> None:
        with acts.store.act(StepName.EDIT_CONTACT, "broken", 1):
            acts.store.connection.execute("UPDATE contact SET company = 'half'")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert content(acts) == before
    assert acts.store.steps() == steps


def test_only_the_step_at_hand_can_be_replayed(acts: Acts) -> None:
    contact = add_lead(acts)
    old = acts.store.steps()[0]
    acts.activities.log(contact, "one")
    with pytest.raises(Gone):
        acts.store.replay(old)
    assert content(acts)["activity"]


def test_nothing_to_undo_is_no_failure(acts: Acts) -> None:
    assert acts.history.undo().value is None
    assert acts.history.redo().value is None


def test_the_oldest_steps_are_forgotten(acts: Acts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "_KEPT_STEPS", 5)
    contact = add_lead(acts)
    for number in range(9):
        acts.activities.log(contact, str(number))
    undone = 0
    while acts.history.undo().value is not None:
        undone += 1
    assert undone == 5
    assert acts.store.connection.execute("SELECT count(*) FROM activity").get == 4
    assert acts.store.connection.execute("SELECT count(DISTINCT step_id) FROM row_journal").get == 5


def test_search_follows_undo_and_redo(acts: Acts, tmp_path: Path) -> None:
    contact = add_lead(acts, "Жаклина Стојановска")
    acts.activities.log(contact, "talks of tulips")
    library = Library(acts.store.path)
    assert library.search("tulip").ids == (contact,)
    acts.history.undo()
    assert library.search("tulip").ids == ()
    assert library.search("zhaklina").ids == (contact,)
    acts.history.undo()
    assert library.search("zhaklina").ids == ()
    acts.history.redo()
    acts.history.redo()
    assert library.search("tulip zaklina").ids == (contact,)
    library.close()


# Restarts


def test_steps_outlive_the_program(tmp_path: Path) -> None:
    acts = make_acts(tmp_path)
    scene = Scene(acts)
    before = content(acts)
    scene.edit(company="Changed", tags=("VIP",))
    after = content(acts)
    acts.close()
    acts = make_acts(tmp_path)
    assert acts.store.steps()[0].name is StepName.EDIT_CONTACT
    acts.history.undo()
    assert content(acts) == before
    acts.close()
    acts = make_acts(tmp_path)
    assert acts.store.steps()[1].name is StepName.EDIT_CONTACT
    acts.history.redo()
    assert content(acts) == after
    assert_sound(acts)
    acts.close()


_WORK_UNTIL_KILLED = """
import sys, pathlib
from dataclasses import replace
from tests.builders import add_lead, make_acts

acts = make_acts(pathlib.Path(sys.argv[1]))
contact = add_lead(acts, "Ана Петковска", tags=("A", "B"))
number = 0
while True:
    number += 1
    acts.activities.log(contact, f"note {number}\\n? question {number}", minutes=1)
    acts.contacts.change(contact, lambda d: replace(d, company=str(number), tags=d.tags[::-1]))
    acts.history.undo()
    acts.history.redo()
    print(number, flush=True)
"""

_KILLED_INSIDE = """
import os, pathlib, signal, sys
from dataclasses import replace
from tests.builders import make_acts

acts = make_acts(pathlib.Path(sys.argv[1]))
deed, point = sys.argv[2], int(sys.argv[3])
seen = 0

def at_every_statement(connection, statement, bindings):
    global seen
    seen += 1
    if seen == point:
        os.kill(os.getpid(), signal.SIGKILL)
    return True

acts.store.connection.exec_trace = at_every_statement
if deed == "edit":
    acts.contacts.change(1, lambda d: replace(d, company="Half", tags=("C", "A")))
else:
    acts.history.undo()
print(seen)
"""

posix = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
ROOT = Path(__file__).parents[2]


@posix
@pytest.mark.parametrize("acknowledged", [1, 7, 23])
def test_killed_at_work_nothing_acknowledged_is_lost_and_nothing_is_half_done(
    tmp_path: Path, acknowledged: int
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _WORK_UNTIL_KILLED, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if int(line) == acknowledged:
                child.kill()
                break
        told = [int(line) for line in child.stdout]
    acts = make_acts(tmp_path)
    assert_sound(acts)
    last = max([acknowledged, *told])
    notes = acts.store.connection.execute("SELECT count(*) FROM activity").get
    concerns = acts.store.connection.execute("SELECT count(*) FROM concern").get
    company = people.contact(acts.store.connection, 1).details.company
    assert notes == concerns
    assert notes in (last, last + 1)
    assert company in (str(last), str(notes))
    while acts.history.undo().value is not None:
        assert_sound(acts)
    assert acts.store.connection.execute("SELECT count(*) FROM contact").get == 0
    acts.close()


@posix
@pytest.mark.parametrize("deed", ["edit", "undo"])
def test_killed_inside_an_act_it_was_never_begun(tmp_path: Path, deed: str) -> None:
    acts = make_acts(tmp_path)
    add_lead(acts, tags=("A", "B"), company="Whole")
    acts.contacts.change(1, lambda d: replace(d, company="Changed", tags=("B",)))
    before, steps = content(acts), acts.store.steps()
    acts.close()

    def run(point: int) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", _KILLED_INSIDE, str(tmp_path), deed, str(point)]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)

    for point in (4, 9, 15, 21):
        killed = run(point)
        assert killed.returncode == -signal.SIGKILL, killed.stderr
        acts = make_acts(tmp_path)
        assert content(acts) == before
        assert acts.store.steps() == steps
        assert_sound(acts)
        acts.close()
    assert run(-1).returncode == 0
    acts = make_acts(tmp_path)
    assert content(acts) != before
    acts.close()


# Size


def test_a_step_of_ten_thousand_rows(acts: Acts) -> None:
    empty = content(acts)
    execute = acts.store.connection.execute
    with acts.store.act(StepName.IMPORT, "Big list", 1) as act:
        execute(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) "
            "INSERT INTO contact (id, uid, given_name, family_name, display_name, sort_name, company, sort_company, "
            "job_title, nickname, website, about, source, permission, custom, created_at) "
            "SELECT i, 'uid' || i, 'Name' || i, '', 'Name' || i, 'name' || i, '', '', '', '', '', '', 'other', "
            "'not_asked', '[]', 1 FROM n"
        )
        execute(
            "INSERT INTO opportunity (contact_id, pipeline_id, stage_id, rank, entered_on) "
            "SELECT id, 1, 1, id, '2026-01-01' FROM contact"
        )
    assert act.change.contacts is None
    assert act.change.concerns(77)
    assert act.change.kinds >= {Kind.CONTACT, Kind.OPPORTUNITY}
    imported = content(acts)
    everyone = [row[0] for row in execute("SELECT id FROM contact")]
    assert acts.contacts.delete(everyone).change.contacts is None
    assert execute("SELECT n FROM counter WHERE kind = 'stage' AND ref = ?", (LEADS,)).get == 0
    trashed = content(acts)
    for picture in (imported, empty):
        acts.history.undo()
        assert content(acts) == picture
        assert_sound(acts)
    for picture in (imported, trashed):
        acts.history.redo()
        assert content(acts) == picture
        assert_sound(acts)


def test_two_thousand_contacts_are_still_named(acts: Acts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "_NAMED_CONTACTS", 2)
    three = [add_lead(acts, f"Name {number}") for number in range(3)]
    assert acts.contacts.delete(three[:2]).change.contacts == frozenset(three[:2])
    assert acts.contacts.restore(three[:2]).change.contacts == frozenset(three[:2])
    assert acts.contacts.delete(three).change.contacts is None


def test_text_of_any_kind_comes_back_as_it_was(acts: Acts) -> None:
    strange = '"quoted\\" \'; DROP TABLE contact; -- \u2028\u202e <b>&amp; 😀 ' + "x" * 10_000
    contact = acts.contacts.add(ContactDetails(given_name="A", about=strange), pipeline_id=PIPELINE).value
    kept = people.contact(acts.store.connection, contact).details
    acts.contacts.edit(contact, details("Another"))
    acts.history.undo()
    assert people.contact(acts.store.connection, contact).details == kept
    assert kept.about == strange


def test_the_card_shows_what_is_left_after_undo(acts: Acts) -> None:
    contact = add_lead(acts)
    card = opportunity_of(acts, contact)
    acts.activities.promise(contact, dt.date(2026, 12, 1), what="Later")
    acts.activities.promise(contact, dt.date(2026, 11, 30), what="Whole day")
    acts.activities.promise(contact, dt.date(2026, 11, 30), time=dt.time(8), what="At eight")
    acts.activities.log(contact, "? Why", kind=ActivityKind.CALL, minutes=9)
    library = Library(acts.store.path)

    def shown() -> tuple[object, ...]:
        found = library.card(card)
        assert found is not None
        return (found.next_what, found.open_concerns, found.talks, found.talk_minutes, found.stage_id)

    assert shown() == ("At eight", 1, 1, 9, LEADS)
    acts.history.undo()
    assert shown() == ("At eight", 0, 0, 0, LEADS)
    acts.history.undo()
    assert shown() == ("Whole day", 0, 0, 0, LEADS)
    acts.history.redo()
    acts.history.redo()
    assert shown() == ("At eight", 1, 1, 9, LEADS)
    acts.qualification.answer(card, Criterion.MONEY, AnswerValue.YES, Channel.PHONE)
    assert shown() == ("At eight", 1, 1, 9, QUALIFYING)
    acts.history.undo()
    assert shown() == ("At eight", 1, 1, 9, LEADS)
    library.close()
