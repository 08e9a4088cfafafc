"""Contacts in great number: the same rows as one by one, one step of undo, search and counts kept."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from prospectdesk.domain.changes import StepName
from prospectdesk.domain.contact import (
    Address,
    AddressKind,
    Birthday,
    ContactDetails,
    Email,
    EmailKind,
    Phone,
    PhoneKind,
    Source,
)
from prospectdesk.domain.pipeline import Phase
from prospectdesk.storage import bulk, bulk_merge, cards, contacts, derived, journal, lead_lists, models, people
from prospectdesk.storage.bulk_merge import Merged
from prospectdesk.storage.packing import Sheaf
from prospectdesk.storage.spool import Record, Spool
from prospectdesk.storage.store import Store
from tests.builders import LEADS, PIPELINE
from tests.fakes import FixedClock

CLOCK = FixedClock()
AT = int(CLOCK.now().timestamp())
ON = CLOCK.today().isoformat()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "data" / "prospectdesk.db")
    yield store
    store.close()


def full(number: int) -> ContactDetails:
    """A contact with something in every field."""
    return ContactDetails(
        given_name="Жаклина",
        family_name=f"Ѓорѓиева {number}",
        company=f"Цветна градина {number % 7}",
        job_title="Сопственичка",
        nickname="Žaki",
        website="https://example.mk/?q='1'",
        about='<b>"quoted"</b>; =1+1',
        birthday=Birthday(29, 2) if number % 2 else Birthday(14, 3, 1974),
        birthday_lead_days=number % 20,
        source=Source.REFERRAL,
        phones=(Phone(f"+389 70 {number:06d}", PhoneKind.MOBILE, f"+38970{number:06d}"), Phone("02/3 123-456")),
        emails=(Email(f"Zaki{number}@Example.mk", EmailKind.WORK), Email(f"z{number}@home.mk", EmailKind.HOME)),
        addresses=(Address("Ул. 7", "Битола", "", "7000", "MK", AddressKind.HOME), Address(town="Ohrid")),
        tags=("саем", "fair", "саем"),
        custom=(("Shoe size", "37"), ("Омилена боја", "плава")),
    )


Person = tuple[ContactDetails, str, str, bool]  # details, uid, note, whether they said no for good


def person(details: ContactDetails, *, uid: str = "", note: str = "", no: bool = False) -> Person:
    return details, uid or str(uuid.uuid4()), note, no


def sheaf_of(people_of_file: list[Person], first: int = 0) -> Sheaf:
    sheaf = Sheaf()
    for number, (details, uid, note, no) in enumerate(people_of_file, first):
        sheaf.add(number, details, uid=uid, note=note, do_not_contact=no, source=details.source, tags=details.tags)
    return sheaf


def load(store: Store, people_of_file: list[Person], *, stage: tuple[int, int] | None = (PIPELINE, LEADS)) -> int:
    """Import people as one step into a list of their own; returns the list's id."""
    with store.act(StepName.IMPORT, "Spring fair", AT):
        list_id = lead_lists.insert(
            store,
            name="Spring fair",
            source=Source.IN_PERSON,
            received_on=CLOCK.today(),
            price=None,
            currency="",
            created_at=AT,
        )
        with bulk.Loader(store, list_id=list_id, stage=stage, total=len(people_of_file), on=ON, at=AT) as loader:
            for start in range(0, len(people_of_file), 700):
                loader.add(sheaf_of(people_of_file[start : start + 700], start))
    return list_id


def content(store: Store) -> dict[str, list[Any]]:
    """Every row of every table but those of undo itself; a count of nothing is as good as no count."""
    execute = store.connection.execute
    tables = (*journal.RECORDED_TABLES, "search_text", "setting", "recording")
    found = {table: execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in tables}
    found["counter"] = execute("SELECT * FROM counter WHERE n <> 0 ORDER BY 1, 2").fetchall()
    return found


def words_of_index(store: Store) -> list[Any]:
    """The full-text index itself: each word with how many contacts it finds."""
    execute = store.connection.execute
    execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab (main, search, row)")
    return execute("SELECT term, doc FROM temp.words ORDER BY term").fetchall()


def assert_sound(store: Store) -> None:
    execute = store.connection.execute
    assert execute("PRAGMA integrity_check").get == "ok"
    assert execute("PRAGMA foreign_key_check").fetchall() == []
    execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    assert execute("SELECT step_id, bulk FROM recording").fetchall() == [(None, 0)]
    kept = content(store)["counter"]
    with rolled_back(store):
        derived.recount(store.connection)
        assert content(store)["counter"] == kept


@contextmanager
def rolled_back(store: Store) -> Iterator[None]:
    store.connection.execute("SAVEPOINT look")
    yield
    store.connection.execute("ROLLBACK TO look")
    store.connection.execute("RELEASE look")


# The same as one by one


def test_bulk_rows_are_those_that_adding_one_by_one_makes(tmp_path: Path) -> None:
    people_of_file = [full(number) for number in range(5)]
    one, many = Store(tmp_path / "one" / "p.db"), Store(tmp_path / "many" / "p.db")
    uids = [str(uuid.uuid4()) for _ in people_of_file]
    load(many, [person(d, uid=uid, note="met") for d, uid in zip(people_of_file, uids, strict=True)])
    with one.act(StepName.IMPORT, "Spring fair", AT):
        list_id = lead_lists.insert(
            one, name="Spring fair", source=Source.IN_PERSON, received_on=CLOCK.today(), price=None, currency="",
            created_at=AT,
        )  # fmt: skip
        # The first of the file comes to lie on top.
        for details, uid in reversed(list(zip(people_of_file, uids, strict=True))):
            contact_id = contacts.insert(one, details, uid=uid, list_id=list_id, created_at=AT)
            cards.add(one, contact_id, PIPELINE, LEADS, on=ON, at=AT)
            one.insert(
                models.Activity, contact=contact_id, opportunity=None, kind="note", channel=None, outcome=None,
                minutes=0, text="met", at=AT,
            )  # fmt: skip

    def by_uid(store: Store) -> list[Any]:
        whole = list(
            people.contacts(store.connection, [i for (i,) in store.connection.execute("SELECT id FROM contact")])
        )
        rows = store.connection.execute(
            "SELECT c.uid, s.folded, a.text, a.kind, o.stage_id, o.active, o.next_what, h.phase, h.to_stage_id, h.at, "
            "c.sort_name, c.sort_company, c.display_name, c.created_at "
            "FROM contact AS c JOIN search_text AS s ON s.contact_id = c.id JOIN activity AS a ON a.contact_id = c.id "
            "JOIN opportunity AS o ON o.contact_id = c.id JOIN stage_history AS h ON h.opportunity_id = o.id ORDER BY 1"
        ).fetchall()
        return sorted((c.uid, c.details, c.list_name, c.permission, c.created_at) for c in whole), rows  # type: ignore[return-value]

    def on_board(store: Store) -> list[str]:
        sql = "SELECT c.uid FROM opportunity AS o JOIN contact AS c ON c.id = o.contact_id ORDER BY o.rank, o.id"
        return [uid for (uid,) in store.connection.execute(sql)]

    assert str(by_uid(many)) == str(by_uid(one))
    assert on_board(many) == on_board(one) == uids
    assert words_of_index(many) == words_of_index(one)
    assert content(many)["counter"] == content(one)["counter"]
    assert_sound(many)
    one.close()
    many.close()


def test_an_import_is_one_step_and_undo_brings_every_table_back(store: Store) -> None:
    load(store, [person(full(number)) for number in range(50)])
    before, words = content(store), words_of_index(store)
    load(store, [person(full(number), note="met") for number in range(50, 3000)])
    after, words_after = content(store), words_of_index(store)
    assert len(after["contact"]) == 3000
    assert_sound(store)

    undo, _ = store.steps()
    assert undo is not None
    assert (undo.name, undo.subject) == (StepName.IMPORT, "Spring fair")
    change = store.replay(undo)
    assert change.contacts is None  # too many to name
    assert content(store) == before
    assert words_of_index(store) == words
    assert_sound(store)

    _, redo = store.steps()
    assert redo is not None
    store.replay(redo)
    assert content(store) == after
    assert words_of_index(store) == words_after
    assert_sound(store)

    store.replay(undo)
    assert content(store) == before
    assert_sound(store)


def test_a_small_import_names_its_contacts_in_the_change(store: Store) -> None:
    load(store, [person(full(number)) for number in range(3)])
    undo, _ = store.steps()
    assert undo is not None
    ids = {row[0] for row in store.connection.execute("SELECT id FROM contact")}
    assert store.replay(undo).contacts == ids
    assert_sound(store)


def test_a_step_of_many_rows_and_few_contacts_keeps_the_index(store: Store) -> None:
    load(store, [person(full(number), note="met") for number in range(400)])
    undo, _ = store.steps()
    assert undo is not None
    store.replay(undo)
    assert words_of_index(store) == []
    assert_sound(store)
    store.replay(store.steps()[1] or undo)
    assert_sound(store)


def test_edits_after_an_import_are_undone_first(store: Store) -> None:
    load(store, [person(full(number)) for number in range(3)])
    empty = {table: [] for table in ("contact", "phone", "search_text")}
    with store.act(StepName.EDIT_CONTACT, "Жаклина", AT):
        store.update(models.Contact, 2, nickname="Zhaki")
    for _ in range(2):
        undo, _ = store.steps()
        assert undo is not None
        store.replay(undo)
    assert {table: content(store)[table] for table in empty} == empty
    for _ in range(2):
        _, redo = store.steps()
        assert redo is not None
        store.replay(redo)
    assert store.connection.execute("SELECT nickname FROM contact WHERE id = 2").get == "Zhaki"
    assert_sound(store)


# Order, board, marks


def test_a_second_list_lies_on_top_of_the_first_in_the_order_of_its_file(store: Store) -> None:
    load(store, [person(full(number)) for number in (1, 2, 3)])
    load(store, [person(full(number)) for number in (4, 5, 6)])
    names = store.connection.execute(
        "SELECT c.family_name FROM opportunity AS o JOIN contact AS c ON c.id = o.contact_id "
        "WHERE o.stage_id = ? ORDER BY o.rank, o.id",
        (LEADS,),
    ).fetchall()
    assert [name[-1] for (name,) in names] == ["4", "5", "6", "1", "2", "3"]


def test_whoever_said_no_keeps_the_mark_and_comes_to_no_board(store: Store) -> None:
    load(store, [person(full(1)), person(full(2), no=True)])
    rows = store.connection.execute(
        "SELECT c.permission, o.id IS NOT NULL FROM contact AS c LEFT JOIN opportunity AS o ON o.contact_id = c.id "
        "ORDER BY c.id"
    ).fetchall()
    assert rows == [("not_asked", 1), ("no", 0)]
    assert_sound(store)


def test_without_a_board_nobody_becomes_a_lead(store: Store) -> None:
    load(store, [person(full(1))], stage=None)
    assert content(store)["opportunity"] == []
    assert content(store)["counter"] == [("contacts", 0, 1), ("list", 1, 1)]
    assert_sound(store)


def test_a_uid_in_use_gives_way_to_a_new_one(store: Store) -> None:
    load(store, [person(full(1), uid="abc")])
    sheaf = sheaf_of([person(full(2), uid="abc"), person(full(3), uid="def")])
    bulk.renew_taken_uids(store, sheaf, iter(["new"]))
    assert [row[1] for row in sheaf.contacts] == ["new", "def"]


def test_new_uids_are_of_version_7_and_follow_one_another() -> None:
    made = bulk.uids(AT)
    uids = [next(made) for _ in range(1000)]
    assert uids == sorted(set(uids))
    parsed = [uuid.UUID(uid) for uid in uids]
    assert {uid.variant for uid in parsed} == {uuid.RFC_4122}
    assert {uid.version for uid in parsed} == {7}
    assert {uid.int >> 80 for uid in parsed} == {AT * 1000}
    assert [str(uid) for uid in parsed] == uids


def test_what_fails_half_way_leaves_nothing_and_the_store_goes_on_recording(store: Store) -> None:
    before = content(store)

    def half_way() -> None:
        with (
            store.act(StepName.IMPORT, "x", AT),
            bulk.Loader(store, list_id=None, stage=(PIPELINE, LEADS), total=2, on=ON, at=AT) as loader,
        ):
            loader.add(sheaf_of([person(full(1))]))
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        half_way()
    assert content(store) == before
    assert store.steps() == (None, None)
    # Triggers are on again: an ordinary act is recorded and can be undone.
    with store.act(StepName.ADD_CONTACT, "x", AT):
        contacts.insert(store, full(1), uid="u", list_id=None, created_at=AT)
    undo, _ = store.steps()
    assert undo is not None
    store.replay(undo)
    assert content(store) == before


# What is added to contacts that are there


def merge(store: Store, merged: list[Merged], stage: tuple[int, int] | None = (PIPELINE, LEADS)) -> None:
    with store.act(StepName.IMPORT, "Spring fair", AT):
        bulk_merge.write(store, merged, list_id=None, stage=stage, on=ON, at=AT)


def test_merging_writes_what_differs_and_undo_takes_it_back(store: Store) -> None:
    count = 600  # enough for search to be brought up to date at once
    load(store, [person(ContactDetails(given_name="Ana", family_name=str(n))) for n in range(count)], stage=None)
    before, words = content(store), words_of_index(store)
    known = list(people.contacts(store.connection, [row[0] for row in before["contact"]]))
    merged = [Merged(contact, full(number), ("said hello",)) for number, contact in enumerate(known)]
    merge(store, merged)

    after = content(store)
    read = list(people.contacts(store.connection, [contact.id for contact in known]))
    assert [contact.details.phones for contact in read] == [full(number).phones for number in range(count)]
    assert read[7].details.family_name == "Ѓорѓиева 7"
    assert read[7].details.tags == ("саем", "fair")
    assert len(after["opportunity"]) == count
    assert {row[2] for row in after["stage_history"]} == {contact.id for contact in known}
    assert len(after["activity"]) == count
    assert (
        store.connection.execute("SELECT count(*) FROM search WHERE search MATCH 'ilieva OR sopstvenicka*'").get
        == count
    )
    assert_sound(store)

    undo, _ = store.steps()
    assert undo is not None
    store.replay(undo)
    assert content(store) == before
    assert words_of_index(store) == words
    _, redo = store.steps()
    assert redo is not None
    store.replay(redo)
    assert content(store) == after
    assert_sound(store)


def test_what_changes_nothing_is_not_written(store: Store) -> None:
    load(store, [person(full(1), note="met"), person(full(2), note="met")])
    contact, other = people.contacts(store.connection, [1, 2])
    same = Merged(contact, contact.details, ("met",))
    assert bulk_merge.changing(store, [same], (PIPELINE, LEADS)) == []
    noted = Merged(other, other.details, ("met again",))
    assert bulk_merge.changing(store, [same, noted], (PIPELINE, LEADS)) == [noted]
    step, _ = store.steps()
    merge(store, [same])
    assert store.steps()[0] == step


def test_whoever_said_no_is_not_put_on_a_board_by_merging(store: Store) -> None:
    load(store, [person(full(1), no=True)])
    (contact,) = people.contacts(store.connection, [1])
    merge(store, [Merged(contact, contact.details)])
    assert content(store)["opportunity"] == []


# The spool


def test_a_spool_gives_back_what_it_got_in_order_and_by_number(tmp_path: Path) -> None:
    records: list[Record] = [(number, "ж" * (number % 300), None, ((1, "a"),)) for number in range(1234)]
    with Spool(tmp_path) as spool:
        for place, record in enumerate(records):
            assert spool.add(record) == place
            if place % 100 == 0:
                assert spool[place // 2] == records[place // 2]  # reading between writes
        assert len(spool) == len(records)
        assert list(spool) == records
        assert spool[1233] == records[1233]
    assert list(tmp_path.iterdir()) == []


def test_a_large_spool_leaves_no_file_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("prospectdesk.storage.spool._IN_MEMORY", 1000)
    with Spool(tmp_path) as spool:
        for number in range(500):
            spool.add((number, "x" * 50))
        assert [record[0] for record in spool] == list(range(500))
    assert list(tmp_path.iterdir()) == []


def test_a_sheaf_gives_back_every_field_of_those_taken_out() -> None:
    once = replace(full(3), tags=("саем", "fair"))
    sheaf = sheaf_of([person(full(3), note="met"), person(ContactDetails(company="Х")), person(full(4))])
    taken = sheaf.take_out([0, 1])
    assert [(details, note) for _, details, note in taken.values()] == [
        (once, "met"),
        (ContactDetails(company="Х"), ""),
    ]
    assert {row[0] for rows in sheaf.record for row in rows} == {2}
    sheaf.add(0, once, uid="u", source=once.source, tags=once.tags)
    sheaf.sort()
    assert [row[0] for row in sheaf.contacts] == [row[0] for row in sheaf.texts] == [0, 2]


def test_the_search_text_is_the_one_that_is_kept_up_to_date(store: Store) -> None:
    load(store, [person(full(1), note="!! Зборувавме: 10% попуст"), person(ContactDetails(emails=(Email("a@b.mk"),)))])
    made = content(store)["search_text"]
    store.connection.execute("CREATE TEMP TABLE touched AS SELECT id AS contact_id FROM contact")
    derived.refresh_search_text(store.connection)
    assert content(store)["search_text"] == made


def test_leads_of_an_import_stand_in_the_phase_lead(store: Store) -> None:
    load(store, [person(full(1))])
    assert {row[5] for row in content(store)["stage_history"]} == {Phase.LEAD.value}
