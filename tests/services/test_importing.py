"""Importing a file: who is new, who is known, what is rejected, and that it is all or nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectdesk.domain.contact import Contact, Email, Permission, Phone, Source
from prospectdesk.domain.contact_table import SortBy
from prospectdesk.domain.duplicates import OnDuplicate, Why
from prospectdesk.domain.errors import Cancelled, FileUnreadable, NobodyInFile
from prospectdesk.domain.import_plan import ImportResult, NewList, Plan, RowKind
from prospectdesk.domain.importing import Rejection
from prospectdesk.domain.mapping import Field
from prospectdesk.domain.progress import NO_PROGRESS
from prospectdesk.services import importing
from prospectdesk.services.acts import Acts
from prospectdesk.services.import_order import ImportOrder
from prospectdesk.services.import_writing import Writing
from prospectdesk.services.library import Library
from prospectdesk.services.seen import Seen
from prospectdesk.storage.store import Store
from tests.builders import CLOSED, LEADS, PIPELINE, add_lead, details, make_acts, opportunity_of
from tests.fakes import FixedClock

CLOCK = FixedClock()
HEADER = "First name,Last name,Company,E-mail,Phone,Shoe size\n"


class Desktop:
    """A database, a file, and short words for what is done with them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.acts: Acts = make_acts(folder)
        self.database = self.acts.store.path

    def file(self, text: str, name: str = "fair.csv") -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def order(self, rows: str, *, header: str = HEADER, **more: Any) -> ImportOrder:
        file = self.file(header + rows)
        shape = importing.inspect(file)
        wanted = NewList(name="Spring fair", source=Source.IN_PERSON, received_on=dt.date(2026, 11, 20))
        fields: dict[str, Any] = {
            "database": self.database,
            "file": file,
            "shape": shape,
            "mapping": shape.mapping,
            "home_country": "MK",
            "new_list": wanted,
            "pipeline_id": PIPELINE,
            "now": CLOCK.now(),
            "today": CLOCK.today(),
        }
        return ImportOrder(**(fields | more))

    def run(self, rows: str, **more: Any) -> ImportResult:
        return importing.run(self.order(rows, **more)).done.value

    def plan(self, rows: str, **more: Any) -> Plan:
        return importing.plan(self.order(rows, **more))

    def contacts(self) -> list[Contact]:
        """Everybody outside the trash, in the order they came."""
        library = Library(self.database)
        found = list(library.contacts(library.contact_ids(SortBy.ADDED)))
        library.close()
        return sorted(found, key=lambda contact: contact.id)

    def names(self) -> list[str]:
        return [contact.details.display_name for contact in self.contacts()]

    def column(self, stage_id: int = LEADS) -> list[str]:
        library = Library(self.database)
        cards = library.cards_after(stage_id, None, 100)
        library.close()
        return [card.name for card in cards]

    def notes(self, contact_id: int) -> list[str]:
        library = Library(self.database)
        found = [activity.text for activity in library.activities(contact_id, limit=50)]
        library.close()
        return found

    def everything(self) -> dict[str, list[Any]]:
        execute = self.acts.store.connection.execute
        tables = [row[0] for row in execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {t: execute(f"SELECT * FROM {t}").fetchall() for t in tables if not t.startswith(("search_", "sqlite_"))}


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    desktop = Desktop(tmp_path)
    yield desktop
    desktop.acts.close()


def balanced(result: ImportResult) -> bool:
    return result.read == result.imported + result.merged + result.skipped + len(result.rejected)


# New people


def test_people_come_in_as_leads_in_the_order_of_the_file_with_their_list(desktop: Desktop) -> None:
    result = desktop.run(
        "Ана,Петковска,Цветна градина,ana@x.mk,070 123 456,37\nMarko,Trajkov,Auto servis,marko@y.mk,+389 71 222 333,\n",
        new_list=NewList(
            name="Florists",
            source=Source.BOUGHT_LIST,
            received_on=dt.date(2026, 11, 20),
            price=Decimal("120.50"),
            currency="EUR",
            tags=("florist", "2026"),
        ),
    )
    assert (result.read, result.imported, result.merged, result.skipped, result.rejected) == (2, 2, 0, 0, ())
    assert desktop.column() == ["Ана Петковска", "Marko Trajkov"]
    ana, marko = desktop.contacts()
    assert ana.details.phones == (Phone("070 123 456", e164="+38970123456", kind=ana.details.phones[0].kind),)
    assert ana.details.emails == (Email("ana@x.mk", ana.details.emails[0].kind),)
    assert ana.details.tags == ("florist", "2026")
    assert ana.details.source is marko.details.source is Source.BOUGHT_LIST
    assert ana.created_at == CLOCK.now()
    library = Library(desktop.database)
    (lead_list,) = library.lead_lists()
    assert (lead_list.name, lead_list.contacts, lead_list.price, lead_list.currency) == (
        "Florists",
        2,
        Decimal("120.50"),
        "EUR",
    )
    assert ana.list_id == marko.list_id == lead_list.id == result.list_id
    assert library.search("petkovska").ids == (ana.id,)
    assert library.search("70123456").ids == (ana.id,)
    library.close()


def test_what_fits_no_field_becomes_a_note(desktop: Desktop) -> None:
    order = desktop.order("Ana,P,,a@x.mk,,37\n")
    order = replace(order, mapping=order.mapping.with_all([5], Field.NOTE))
    importing.run(order)
    (ana,) = desktop.contacts()
    (note,) = desktop.notes(ana.id)
    assert "37" in note
    assert "Shoe size" in note


def test_no_pipeline_means_no_board(desktop: Desktop) -> None:
    desktop.run("Ana,P,,a@x.mk,,\n", pipeline_id=None)
    assert desktop.names() == ["Ana P"]
    assert desktop.column() == []


def test_broken_rows_are_named_and_the_sum_holds(desktop: Desktop) -> None:
    result = desktop.run("Ana,P,,a@x.mk,,\n,,,,,37\nBora,Q,,b@x.mk,,\n")
    assert [(row.line, row.reason) for row in result.rejected] == [(3, Rejection.NOBODY)]
    assert (result.read, result.imported) == (3, 2)
    assert balanced(result)


def test_a_file_that_names_nobody_is_refused_as_a_whole(desktop: Desktop) -> None:
    order = desktop.order("Ana,P,,a@x.mk,,\n")
    order = replace(order, mapping=order.mapping.with_all(range(6), Field.LEAVE_OUT))
    before = desktop.everything()
    with pytest.raises(NobodyInFile):
        importing.run(order)
    with pytest.raises(NobodyInFile):
        importing.plan(order)
    assert desktop.everything() == before


def test_a_file_that_vanished_changes_nothing(desktop: Desktop) -> None:
    order = desktop.order("Ana,P,,a@x.mk,,\n")
    order.file.unlink()
    before = desktop.everything()
    with pytest.raises(FileUnreadable):
        importing.run(order)
    assert desktop.everything() == before


# People who are here already


def test_the_same_email_in_other_letters_fills_the_gaps_and_keeps_what_is_known(desktop: Desktop) -> None:
    known = add_lead(desktop.acts, "Ана Петковска", email="Ana@X.mk", company="Цветна градина")
    result = desktop.run("Ana,Petkovska,Other Ltd,ana@x.MK,070 123 456,\n")
    assert (result.imported, result.merged) == (0, 1)
    assert balanced(result)
    (ana,) = desktop.contacts()
    assert ana.id == known
    assert (ana.details.display_name, ana.details.company) == ("Ана Петковска", "Цветна градина")
    assert [phone.e164 for phone in ana.details.phones] == ["+38970123456"]
    assert [email.address for email in ana.details.emails] == ["Ana@X.mk"]
    assert desktop.column() == ["Ана Петковска"]
    assert opportunity_of(desktop.acts, known)


def test_the_same_number_with_the_same_name_in_another_alphabet_is_the_same_person(desktop: Desktop) -> None:
    desktop.acts.contacts.add(details("Жаклина Ѓорѓиева", phones=(Phone("+389 70 123 456"),)), pipeline_id=PIPELINE)
    result = desktop.run("Žaklina,Gjorgieva,,z@x.mk,070/123-456,\n")
    assert (result.imported, result.merged) == (0, 1)
    (zaklina,) = desktop.contacts()
    assert [email.address for email in zaklina.details.emails] == ["z@x.mk"]


def test_a_shared_name_alone_is_another_person(desktop: Desktop) -> None:
    add_lead(desktop.acts, "Ana Petkovska", email="ana@one.mk")
    result = desktop.run("Ana,Petkovska,,ana@two.mk,,\nAna,Petkovska,,,,\n")
    assert (result.imported, result.merged) == (2, 0)


def test_a_switchboard_is_shared_by_different_people(desktop: Desktop) -> None:
    desktop.acts.contacts.add(details("Ana Petkovska", phones=(Phone("+38923123456"),)), pipeline_id=PIPELINE)
    rows = "Marko,Trajkov,Firm,,02 3123 456,\nElena,Ilieva,Firm,,02 3123 456,\nMarko,Trajkov,Firm,m@x.mk,02 3123 456,\n"
    result = desktop.run(rows)
    assert (result.imported, result.merged) == (2, 1)
    assert desktop.names() == ["Ana Petkovska", "Marko Trajkov", "Elena Ilieva"]
    assert desktop.contacts()[1].details.emails


def test_a_mailbox_of_a_firm_is_shared_by_different_people(desktop: Desktop) -> None:
    result = desktop.run("Ana,Petkovska,Firm,info@firm.mk,,\nMarko,Trajkov,Firm,info@firm.mk,,\n")
    assert (result.imported, result.merged) == (2, 0)


def test_a_second_name_at_the_same_address_is_kept_in_a_note(desktop: Desktop) -> None:
    known = add_lead(desktop.acts, "Ana Petkovska", email="family@x.mk")
    desktop.run("Boris,Petkovski,,family@x.mk,,\n")
    assert desktop.notes(known) == ["Boris Petkovski"]


def test_somebody_who_comes_twice_in_a_file_comes_in_once(desktop: Desktop) -> None:
    result = desktop.run(
        "Ana,Petkovska,,ana@x.mk,,\n"
        "Bora,Q,,b@x.mk,,\n"
        "Ana,Petkovska,,ANA@x.mk,070 123 456,\n"
        "Ана,Петковска,Garden,,070123456,37\n"
    )
    assert (result.read, result.imported, result.merged) == (4, 2, 2)
    assert desktop.column() == ["Ana Petkovska", "Bora Q"]
    ana = desktop.contacts()[0].details
    assert (ana.company, [phone.e164 for phone in ana.phones]) == ("Garden", ["+38970123456"])


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (OnDuplicate.MERGE, (1, 1, 0)),
        (OnDuplicate.OVERWRITE, (1, 1, 0)),
        (OnDuplicate.SKIP, (1, 0, 1)),
        (OnDuplicate.NEW, (2, 0, 0)),
    ],
)
def test_what_becomes_of_the_known_is_a_policy(
    desktop: Desktop, policy: OnDuplicate, expected: tuple[int, int, int]
) -> None:
    add_lead(desktop.acts, "Ana Petkovska", email="ana@x.mk", company="Old")
    result = desktop.run("Anna,Petkovska,New,ana@x.mk,,\nBora,Q,,b@x.mk,,\n", on_duplicate=policy)
    assert (result.imported, result.merged, result.skipped) == expected
    assert balanced(result)
    companies = [
        contact.details.company for contact in desktop.contacts() if "Petkovska" in contact.details.family_name
    ]
    assert (
        companies
        == {
            OnDuplicate.MERGE: ["Old"],
            OnDuplicate.OVERWRITE: ["New"],
            OnDuplicate.SKIP: ["Old"],
            OnDuplicate.NEW: ["Old", "New"],
        }[policy]
    )


def test_single_rows_are_decided_by_their_line(desktop: Desktop) -> None:
    add_lead(desktop.acts, "Ana Petkovska", email="ana@x.mk")
    rows = "Ana,Petkovska,,ana@x.mk,,\nBora,Q,,b@x.mk,,\nCveta,R,,c@x.mk,,\n"
    decisions = ((2, OnDuplicate.NEW), (3, OnDuplicate.SKIP))
    result = desktop.run(rows, decisions=decisions)
    assert (result.imported, result.skipped) == (2, 1)
    assert desktop.names() == ["Ana Petkovska", "Ana Petkovska", "Cveta R"]


def test_a_corrected_row_is_read_as_corrected(desktop: Desktop) -> None:
    result = desktop.run(",,,,,37\n", corrections=((2, ("Ana", "Petkovska", "", "", "", "")),))
    assert (result.imported, result.rejected) == (1, ())
    assert desktop.names() == ["Ana Petkovska"]


def test_importing_again_changes_nothing_and_makes_no_list(desktop: Desktop) -> None:
    rows = "Ana,Petkovska,Garden,ana@x.mk,070 123 456,37\nMarko,Trajkov,,m@x.mk,,\n"
    desktop.run(rows)
    before = desktop.everything()
    result = desktop.run(rows)
    assert (result.imported, result.merged, result.list_id) == (0, 2, None)
    assert desktop.everything() == before


def test_contacts_in_the_trash_stand_in_nobodys_way(desktop: Desktop) -> None:
    old = add_lead(desktop.acts, "Ana Petkovska", email="ana@x.mk")
    desktop.acts.contacts.delete([old])
    result = desktop.run("Ana,Petkovska,,ana@x.mk,,\n")
    assert (result.imported, result.merged) == (1, 0)
    assert [contact.id for contact in desktop.contacts()] != [old]


def say_no(desktop: Desktop, contact_id: int) -> None:
    store = desktop.acts.store
    store.connection.execute("UPDATE contact SET permission = 'no' WHERE id = ?", (contact_id,))
    store.connection.execute(
        "UPDATE opportunity SET stage_id = ?, closed_reason = 'do_not_contact' WHERE contact_id = ?",
        (CLOSED, contact_id),
    )


@pytest.mark.parametrize("policy", list(OnDuplicate))
def test_whoever_asked_not_to_be_contacted_is_known_again_and_stays_marked(
    desktop: Desktop, policy: OnDuplicate
) -> None:
    known = add_lead(desktop.acts, "Ana Petkovska", email="ana@x.mk")
    say_no(desktop, known)
    result = desktop.run("Ana,Petkovska,Garden,ana@x.mk,,\n", on_duplicate=policy)
    assert result.do_not_contact == 1
    assert {contact.permission for contact in desktop.contacts()} == {Permission.NO}
    assert desktop.column() == []


def test_even_from_the_trash_a_no_is_remembered(desktop: Desktop) -> None:
    known = add_lead(desktop.acts, "Ana Petkovska", email="ana@x.mk")
    say_no(desktop, known)
    desktop.acts.contacts.delete([known])
    result = desktop.run("Ana,Petkovska,Garden,ana@x.mk,,\n")
    assert (result.imported, result.do_not_contact) == (1, 1)
    (ana,) = desktop.contacts()
    assert ana.permission is Permission.NO
    assert desktop.column() == []


def test_a_known_contact_comes_to_the_board_it_is_imported_for_and_to_its_first_list(desktop: Desktop) -> None:
    desktop.acts.contacts.add(details("Ana Petkovska", email="ana@x.mk"), pipeline_id=None)
    result = desktop.run("Ana,Petkovska,,ana@x.mk,,\n")
    assert desktop.column() == ["Ana Petkovska"]
    (ana,) = desktop.contacts()
    assert ana.list_id == result.list_id is not None


# The dry run


def test_a_plan_says_what_would_be_done_and_does_nothing(desktop: Desktop) -> None:
    known = add_lead(desktop.acts, "Ana Petkovska", email="ana@x.mk")
    desktop.acts.contacts.add(details("Marko Trajkov", phones=(Phone("+38971222333"),)), pipeline_id=PIPELINE)
    before = desktop.everything()
    plan = desktop.plan(
        "Ana,Petkovska,,ANA@x.mk,,\nBora,Q,,b@x.mk,,\n,,,,,37\nM.,Trajkov,,,071 222 333,\nBora,Q,Firm,B@X.mk,,\n"
    )
    assert (plan.read, plan.new, plan.same, plan.doubtful, plan.broken) == (5, 1, 2, 1, 1)
    by_line = {row.line: row for row in plan.rows}
    assert (by_line[2].kind, by_line[2].why, by_line[2].other_id) == (RowKind.SAME, Why.EMAIL, known)
    assert by_line[2].other_name == "Ana Petkovska"
    assert (by_line[3].kind, by_line[3].name, by_line[3].email) == (RowKind.NEW, "Bora Q", "b@x.mk")
    assert (by_line[4].kind, by_line[4].rejection) == (RowKind.BROKEN, Rejection.NOBODY)
    assert (by_line[5].kind, by_line[5].why, by_line[5].other_name) == (RowKind.DOUBTFUL, Why.PHONE, "Marko Trajkov")
    assert (by_line[6].kind, by_line[6].other_line) == (RowKind.SAME, 3)
    assert desktop.everything() == before


def test_a_plan_needs_no_database(desktop: Desktop, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere" / "prospectdesk.db"
    assert desktop.plan("Ana,P,,a@x.mk,,\n", database=nowhere).new == 1
    assert not nowhere.parent.exists()


# All or nothing


class Cancelling:
    """Cancels at the so-manieth report."""

    def __init__(self, after: int) -> None:
        self.left = after
        self.seen: list[tuple[int, int | None]] = []

    def advance(self, done: int, total: int | None) -> None:
        self.seen.append((done, total))
        if self.left == 0:
            raise Cancelled
        self.left -= 1


def many(count: int) -> str:
    return "".join(f"Ana,P{n},Firm,a{n}@x.mk,070 {n:06d},37\n" for n in range(count))


def test_progress_counts_rows_up_to_all_of_them(desktop: Desktop) -> None:
    progress = Cancelling(-1)
    importing.run(desktop.order(many(5000)), progress)
    dones = [done for done, _ in progress.seen]
    assert dones == sorted(dones)
    assert progress.seen[-1] == (5000, 5000)
    assert dones[0] < 5000


def test_cancelling_anywhere_leaves_nothing(desktop: Desktop) -> None:
    add_lead(desktop.acts, "Ana P7", email="a7@x.mk")
    order = desktop.order(many(5000))
    counting = Cancelling(-1)
    importing.plan(order, counting)
    before = desktop.everything()
    files = sorted(desktop.folder.rglob("*"))
    cancelled = 0
    for after in range(40):
        try:
            importing.run(order, Cancelling(after))
        except Cancelled:
            cancelled += 1
            assert desktop.everything() == before
        else:
            break
    assert cancelled > 3
    assert sorted(desktop.folder.rglob("*")) == files
    assert len(desktop.contacts()) == 5000


def test_undo_takes_an_import_back_with_its_merges_and_redo_brings_it_again(desktop: Desktop) -> None:
    known = add_lead(desktop.acts, "Ana Petkovska", email="ana@x.mk")
    before = desktop.everything()
    end = importing.run(desktop.order("Ana,Petkovska,Garden,ana@x.mk,070 123 456,37\n" + many(3000)))
    assert end.steps[0] is not None
    assert end.steps[0].subject == "Spring fair"
    after = desktop.everything()

    def without_undo(tables: dict[str, list[Any]]) -> dict[str, list[Any]]:
        kept = {name: sorted(rows, key=repr) for name, rows in tables.items() if name not in ("step", "row_journal")}
        kept["counter"] = [row for row in kept["counter"] if row[2]]
        return kept

    desktop.acts.history.undo()
    assert without_undo(desktop.everything()) == without_undo(before)
    assert desktop.names() == ["Ana Petkovska"]
    assert desktop.contacts()[0].id == known
    desktop.acts.history.redo()
    assert without_undo(desktop.everything()) == without_undo(after)


def test_a_contact_that_goes_to_the_trash_while_the_file_is_read_comes_in_anew(desktop: Desktop) -> None:
    known = add_lead(desktop.acts, "Ana Petkovska", email="ana@x.mk")
    order = desktop.order("Ana,Petkovska,Garden,ana@x.mk,,\nAna,Petkovska,,ana@x.mk,070 123 456,\n")
    store = Store(desktop.database)
    with Writing(store, order) as writing:
        rows = importing._Rows(order, store.connection, NO_PROGRESS)
        for row, recognised, decision in rows:
            rows.settle(recognised, writing.take(row, recognised, decision))
        desktop.acts.contacts.delete([known])
        result = writing.write(rows.read, (), NO_PROGRESS).done.value
    store.close()
    assert (result.imported, result.merged) == (1, 1)
    assert balanced(result)
    (ana,) = desktop.contacts()
    assert (ana.details.company, [phone.e164 for phone in ana.details.phones]) == ("Garden", ["+38970123456"])
    assert desktop.column() == ["Ana Petkovska"]


# The table of keys


@given(st.lists(st.tuples(st.text(max_size=6), st.integers(-(2**62), 2**62)), max_size=3000))
def test_the_first_owner_of_a_key_stays_its_owner(entries: list[tuple[str, int]]) -> None:
    seen, expected = Seen(), {}
    for key, owner in entries:
        assert seen.get(key) == expected.get(key)
        seen.add(key, owner)
        expected.setdefault(key, owner)
    assert {key: seen.get(key) for key in expected} == expected


def test_a_table_of_many_keys_grows_and_loses_none() -> None:
    seen = Seen(10)
    for number in range(20_000):
        seen.add(f"key {number}", number)
    assert all(seen.get(f"key {number}") == number for number in range(20_000))
    assert seen.get("another key") is None


def test_what_is_said_of_the_list_goes_before_a_guess_from_a_rows_words(desktop: Desktop) -> None:
    rows = "Ана Петковска,a@x.example,Google Ads\nMarko Trajkov,m@x.example,referral\n"
    desktop.run(rows, header="Name,E-mail,Source\n")
    ana, marko = desktop.contacts()
    assert (ana.details.source, dict(ana.details.custom)) == (Source.IN_PERSON, {"Source": "Google Ads"})
    assert marko.details.source is Source.REFERRAL
