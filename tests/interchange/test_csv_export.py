"""Contacts out, and back again as they were."""

from __future__ import annotations

import csv
import io
import string
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from prospectdesk.domain.errors import Cancelled
from prospectdesk.domain.importing import ImportedRow
from prospectdesk.domain.mapping import Field
from prospectdesk.interchange import own_format
from prospectdesk.interchange.csv_export import ALL_FIELDS, ExportColumn, ExportRow, Flavour, plan_columns, write_csv
from prospectdesk.interchange.csv_reader import inspect, read_rows
from prospectdesk.interchange.phones import to_e164

_FLAVOURS = [Flavour.PLAIN, Flavour.spreadsheet(";"), Flavour.spreadsheet("\t"), Flavour(guard=False)]


def _write(file: Path, people: Sequence[ContactDetails], flavour: Flavour = Flavour.PLAIN) -> None:
    columns = plan_columns(ALL_FIELDS, people)
    assert write_csv(file, [ExportRow(person, f"uid-{n}") for n, person in enumerate(people)], columns, flavour) == len(
        people
    )


def _read(file: Path) -> list[ImportedRow]:
    shape = inspect(file)
    assert shape.program == "prospectdesk"
    rows = list(read_rows(file, shape, shape.mapping, "MK"))
    return [row for row in rows if isinstance(row, ImportedRow)]


# Texts as people write them: stripped, without what cannot be typed or written in UTF-8.
_ANY = st.text(st.one_of(st.characters(exclude_categories=("Cs", "Cc")), st.sampled_from("\n\t\r")), max_size=10)
_WILD = st.sampled_from(
    ["=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "'quoted", "''=x", "a,b;c\td", 'say "x"', "two\r\nlines", "sep=;",
     "Name", "+389 70 123 456", "+1-532-344-1362", "--", "ana@b.mk", "1990-01-02", "a ::: b", "a;b", "а / б", "\u2028",
     "\u202eabc", "inner  blanks", "NULL", "０", "＝x", "\\", '\\"', "ProspectDesk UID"]
)  # fmt: skip
_TEXT = st.one_of(_ANY, _WILD, st.text(string.ascii_letters + " '=+-@", max_size=6)).map(str.strip)
_SOME = _TEXT.filter(bool)
_BIRTHDAYS = st.one_of(
    st.none(),
    st.dates().map(lambda day: Birthday(day.day, day.month, day.year)),
    st.dates().map(lambda day: Birthday(day.day, day.month)),
)


@st.composite
def _people(draw: st.DrawFn) -> ContactDetails:
    numbers = draw(st.lists(st.tuples(_SOME, st.sampled_from(PhoneKind)), max_size=3))
    addresses = st.builds(Address, _TEXT, _TEXT, _TEXT, _TEXT, st.just(""), st.sampled_from(AddressKind)).filter(bool)
    return ContactDetails(
        given_name=draw(_TEXT),
        family_name=draw(_SOME),
        company=draw(_TEXT),
        job_title=draw(_TEXT),
        nickname=draw(_TEXT),
        website=draw(_TEXT),
        about=draw(_TEXT),
        birthday=draw(_BIRTHDAYS),
        birthday_lead_days=draw(st.one_of(st.none(), st.integers(0, 365))),
        source=draw(st.sampled_from(Source)),
        phones=tuple(Phone(number, kind, to_e164(number, "MK")) for number, kind in numbers),
        emails=tuple(draw(st.lists(st.builds(Email, _SOME, st.sampled_from(EmailKind)), max_size=3))),
        addresses=tuple(draw(st.lists(addresses, max_size=2))),
        tags=tuple(dict.fromkeys(draw(st.lists(_SOME, max_size=4)))),
        custom=tuple(sorted(draw(st.dictionaries(_SOME, _SOME, max_size=3)).items())),
    )


def _sorted_custom(details: ContactDetails) -> ContactDetails:
    from dataclasses import replace

    # One table has one order of columns; whose field came first is not in it.
    return replace(details, custom=tuple(sorted(details.custom)))


@given(people=st.lists(_people(), min_size=1, max_size=4), flavour=st.sampled_from(_FLAVOURS))
def test_what_is_exported_comes_back_the_same(
    people: list[ContactDetails], flavour: Flavour, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("export") / "contacts.csv"
    _write(file, people, flavour)
    read = _read(file)
    assert [_sorted_custom(row.details) for row in read] == [_sorted_custom(person) for person in people]
    assert [row.uid for row in read] == [f"uid-{number}" for number in range(len(people))]
    assert [row.note for row in read] == [""] * len(people)


@given(text=st.one_of(_ANY, _WILD, st.text("'=+-@\t\r ab1", max_size=6)))
def test_a_guarded_cell_is_no_formula_and_gives_its_text_back(text: str) -> None:
    guarded = own_format.guard(text)
    assert own_format.unguard(guarded) == text
    assert not guarded.startswith(("=", "-", "@", "\t", "\r", "\n"))
    if guarded.startswith("+"):
        assert set(guarded[1:]) <= set("0123456789 ().\u00a0")


@given(texts=st.lists(st.text("'=+-@ab1", max_size=5), unique=True))
def test_different_texts_stay_different_when_guarded(texts: list[str]) -> None:
    assert len({own_format.guard(text) for text in texts}) == len(texts)


@given(items=st.lists(_SOME))
def test_a_list_in_a_cell_comes_back_the_same(items: list[str]) -> None:
    assert own_format.split_list(own_format.join_list(items)) == tuple(items)


def test_phone_numbers_stay_readable_and_formulas_do_not_run(tmp_path: Path) -> None:
    file = tmp_path / "contacts.csv"
    _write(
        file,
        [ContactDetails(given_name="Ана", phones=(Phone("+389 70 123 456"),), about="=IMPORTXML(1)", company="@x")],
    )
    (row,) = csv.DictReader(io.StringIO(file.read_text(encoding="utf-8")))
    assert (row["Phone 1"], row["About"], row["Company"]) == ("+389 70 123 456", "'=IMPORTXML(1)", "'@x")


def test_the_plain_flavour_is_comma_and_utf_8_and_the_other_has_a_mark_and_the_users_delimiter(tmp_path: Path) -> None:
    file = tmp_path / "contacts.csv"
    person = ContactDetails(given_name="Ѓорѓи")
    _write(file, [person])
    assert file.read_bytes().startswith(b"Given name,Family name,")
    _write(file, [person], Flavour.spreadsheet(";"))
    assert file.read_bytes().startswith(b"\xef\xbb\xbfGiven name;Family name;")
    assert "Ѓорѓи".encode() in file.read_bytes()


def test_there_are_as_many_columns_as_the_richest_contact_needs() -> None:
    people = [
        ContactDetails(given_name="Ana", phones=(Phone("1"), Phone("2"))),
        ContactDetails(given_name="Petar", emails=(Email("a@b"),), custom=(("Shoe", "42"), ("Shoe", "43"))),
    ]
    headers = [column.header for column in plan_columns([Field.EMAIL, Field.PHONE, Field.CUSTOM], people)]
    assert headers == [
        "E-mail 1",
        "E-mail 1 kind",
        "Phone 1",
        "Phone 1 kind",
        "Phone 2",
        "Phone 2 kind",
        "Custom: Shoe",
        "Custom: Shoe",
    ]


def test_chosen_columns_in_the_chosen_order_and_what_is_only_told_is_not_read_back(tmp_path: Path) -> None:
    file = tmp_path / "contacts.csv"
    people = [ContactDetails(given_name="Ana", family_name="Popova", company="Alfa")]
    columns = (
        *plan_columns([Field.FAMILY_NAME, Field.GIVEN_NAME], people),
        *map(ExportColumn.extra, ("Stage", "List")),
    )
    write_csv(file, [ExportRow(people[0], "u", ("Leads", "=fair"))], columns)
    assert file.read_text(encoding="utf-8").splitlines() == [
        "Family name,Given name,Stage,List,ProspectDesk UID", "Popova,Ana,Leads,'=fair,u",
    ]  # fmt: skip
    (row,) = _read(file)
    assert row == ImportedRow(2, ContactDetails(given_name="Ana", family_name="Popova"), "", "u")


def test_a_column_added_in_a_spreadsheet_is_not_lost(tmp_path: Path) -> None:
    file = tmp_path / "contacts.csv"
    _write(file, [ContactDetails(given_name="Ana")])
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text(f"{lines[0]},My column\n{lines[1]},hello\n", encoding="utf-8")
    (row,) = _read(file)
    assert row.note == "My column: hello"


def test_progress_is_told_in_contacts_and_a_cancel_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "contacts.csv"
    file.write_text("old", encoding="utf-8")
    told: list[tuple[int, int | None]] = []

    class Watcher:
        def advance(self, done: int, total: int | None) -> None:
            told.append((done, total))
            if done >= 2000:
                raise Cancelled

    people = [ExportRow(ContactDetails(given_name=f"P{number}")) for number in range(5000)]
    columns = plan_columns([Field.GIVEN_NAME], (row.details for row in people))
    with pytest.raises(Cancelled):
        write_csv(file, people, columns, total=5000, progress=Watcher())
    assert told == [(1000, 5000), (2000, 5000)]
    assert file.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["contacts.csv"]


def test_nobody_to_export_is_a_header(tmp_path: Path) -> None:
    file = tmp_path / "contacts.csv"
    _write(file, [])
    assert file.read_text(encoding="utf-8").startswith("Given name,")
