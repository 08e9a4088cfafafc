"""Tables of text in: what a file holds, and its rows as contacts."""

from __future__ import annotations

import csv
import io
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
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
from prospectdesk.domain.errors import Cancelled, FileProblem, NobodyInFile, WrongEncoding
from prospectdesk.domain.importing import ImportedRow, Overrides, RejectedRow, Rejection
from prospectdesk.domain.mapping import DateOrder, Field, Mapping, Target
from prospectdesk.interchange.csv_reader import date_order_of, inspect, read_one, read_rows


def _file(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    file = folder / "list.csv"
    file.write_bytes(text.encode(encoding))
    return file


def _read(file: Path, home: str = "MK", overrides: Overrides | None = None) -> list[ImportedRow | RejectedRow]:
    shape = inspect(file, overrides)
    return list(read_rows(file, shape, shape.mapping, home))


def _people(file: Path, home: str = "MK") -> list[ImportedRow]:
    rows = _read(file, home)
    assert not [row for row in rows if isinstance(row, RejectedRow)]
    return [row for row in rows if isinstance(row, ImportedRow)]


def test_everything_of_a_row_has_its_place(tmp_path: Path) -> None:
    file = _file(
        tmp_path,
        "Име,Презиме,Фирма,Позиција,Моб.,Е-пошта,Роденден,Улица,Град,Број,Држава,Ознаки,Забелешка,Извор,Пол,Статус\r\n"
        'Ана,Попова,Алфа ДОО,директор,070 123 456,ana@alfa.mk,5.3.1990,"Партизанска 3",Скопје,1000,Македонија,'
        '"саем; топло","прва линија\r\nвтора",препорака,ж,ново\r\n',
    )
    shape = inspect(file)
    mapping = shape.mapping.with_target(9, Target(Field.POSTCODE))  # as a user would correct it
    (row,) = read_rows(file, shape, mapping, "MK")
    assert row == ImportedRow(
        line=2,
        details=ContactDetails(
            given_name="Ана",
            family_name="Попова",
            company="Алфа ДОО",
            job_title="директор",
            phones=(Phone("070 123 456", PhoneKind.MOBILE, "+38970123456"),),
            emails=(Email("ana@alfa.mk"),),
            birthday=Birthday(5, 3, 1990),
            addresses=(Address("Партизанска 3", "Скопје", "", "1000", "Македонија"),),
            tags=("саем", "топло"),
            about="прва линија\nвтора",
            source=Source.REFERRAL,
            custom=(("Пол", "ж"), ("Извор", "препорака")),
        ),
        note="Статус: ново",
    )


def test_cells_are_cleaned_of_what_cannot_be_seen(tmp_path: Path) -> None:
    file = _file(tmp_path, "Name,Phone,Email\n  \u202eАна\u00a0 Попова\u200b ,\u202a070 123 456\u202c, ana@b.mk \n")
    (row,) = _people(file)
    assert (row.details.given_name, row.details.family_name) == ("Ана", "Попова")
    assert row.details.phones == (Phone("070 123 456", PhoneKind.OTHER, "+38970123456"),)
    assert row.details.emails == (Email("ana@b.mk"),)


def test_several_numbers_and_addresses_of_one_person_are_all_kept_once(tmp_path: Path) -> None:
    file = _file(
        tmp_path,
        "name,work phone,mobile,phones,email,other email\n"
        "Ana,02 3111 222,070 123 456,070/123-456; 071 222 333,a@b.mk;A@B.mk,c@d.mk\n",
    )
    (row,) = _people(file)
    assert row.details.phones == (
        Phone("02 3111 222", PhoneKind.WORK, "+38923111222"),
        Phone("070 123 456", PhoneKind.MOBILE, "+38970123456"),
        Phone("071 222 333", PhoneKind.OTHER, "+38971222333"),
    )
    assert row.details.emails == (Email("a@b.mk"), Email("c@d.mk"))


def test_labels_in_columns_of_their_own_name_the_kinds(tmp_path: Path) -> None:
    file = _file(
        tmp_path,
        "First Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,E-mail 1 - Label,E-mail 1 - Value\n"
        "Ana,Mobile,070 123 456,Grandma,02 3111 222,Work,a@b.mk\n",
    )
    (row,) = _people(file)
    assert [phone.kind for phone in row.details.phones] == [PhoneKind.MOBILE, PhoneKind.OTHER]
    assert row.details.emails == (Email("a@b.mk", EmailKind.WORK),)
    assert row.note == "Phone 2 - Label: Grandma"


def test_a_country_code_apart_is_put_before_its_number(tmp_path: Path) -> None:
    file = _file(
        tmp_path, "name,country_code,mobile\nAna,+389,070123456\nJohn,44,7400 123456\nEva,+389,+43 660 1234567\n"
    )
    numbers = [row.details.phones[0] for row in _people(file, home="")]
    assert [number.number for number in numbers] == ["+389 070123456", "+44 7400 123456", "+43 660 1234567"]
    assert [number.e164 for number in numbers] == ["+38970123456", "+447400123456", "+436601234567"]


def test_a_number_is_read_in_the_country_of_its_row(tmp_path: Path) -> None:
    file = _file(
        tmp_path, "name,phone,country\nMax,040 6432131,Deutschland\nAna,070 123 456,\nPetar,070 123 456,Germany\n"
    )
    # No German number begins with 070 1: the third one is the user's own country's.
    assert [row.details.phones[0].e164 for row in _people(file)] == ["+49406432131", "+38970123456", "+38970123456"]


def test_the_country_of_a_file_goes_before_the_users_own(tmp_path: Path) -> None:
    file = _file(tmp_path, "name,phone\nJohn,(415) 555-0199\n")
    shape = inspect(file)
    (row,) = read_rows(file, shape, replace(shape.mapping, home_country="US"), "MK")
    assert isinstance(row, ImportedRow)
    assert row.details.phones[0].e164 == "+14155550199"


def test_an_extension_stays_as_typed(tmp_path: Path) -> None:
    (row,) = _people(_file(tmp_path, "name,phone\nMaureen,001-672-799-2170x5610\n"))
    assert row.details.phones == (Phone("001-672-799-2170x5610", PhoneKind.OTHER, "+16727992170"),)


def test_a_birthday_in_three_columns_is_one(tmp_path: Path) -> None:
    file = _file(
        tmp_path,
        "Name,Birth Year,Birth Month,Birth Day\nAna,1990,3,5\nPetar,,12,1\nEva,1980,Feb,29\nIvo,1990,2,30\nLea,,,\n",
    )
    rows = _people(file)
    assert [row.details.birthday for row in rows] == [
        Birthday(5, 3, 1990),
        Birthday(1, 12),
        Birthday(29, 2, 1980),
        None,
        None,
    ]
    assert rows[3].note == "Birth Day: 30\nBirth Month: 2\nBirth Year: 1990"
    assert rows[4].note == ""


def test_a_birthday_that_cannot_be_is_kept_in_the_note(tmp_path: Path) -> None:
    rows = _people(_file(tmp_path, "name,birthday\nAna,31.04.1990\nPetar,circa 1800\nEva,0000-00-00\n"))
    assert [row.details.birthday for row in rows] == [None, None, None]
    assert [row.note for row in rows] == ["birthday: 31.04.1990", "birthday: circa 1800", ""]


def test_day_and_month_are_told_by_the_whole_column_however_far_down(tmp_path: Path) -> None:
    many = "Ana,03/04/1990\n" * 30_000
    file = _file(tmp_path, f"name,birthday\n{many}Petar,25/12/1980\n")
    shape = inspect(file)
    assert shape.date_order is DateOrder.DAY_FIRST
    assert next(iter(read_rows(file, shape, shape.mapping))).details.birthday == Birthday(3, 4, 1990)  # type: ignore[union-attr]
    file = _file(tmp_path, f"name,birthday\n{many}Petar,12/25/1980\n")
    assert inspect(file).date_order is DateOrder.MONTH_FIRST


def test_what_nobody_can_tell_is_asked_and_never_guessed(tmp_path: Path) -> None:
    file = _file(tmp_path, "name,birthday\nAna,03/04/1990\nPetar,05/05/1980\n")
    shape = inspect(file)
    assert shape.date_order is DateOrder.AMBIGUOUS
    rows = list(read_rows(file, shape, shape.mapping))
    assert isinstance(rows[0], ImportedRow)
    assert isinstance(rows[1], ImportedRow)
    assert (rows[0].details.birthday, rows[0].note) == (None, "birthday: 03/04/1990")
    assert rows[1].details.birthday == Birthday(5, 5, 1980)
    answered = replace(shape.mapping, date_order=DateOrder.MONTH_FIRST)
    row = next(iter(read_rows(file, shape, answered)))
    assert isinstance(row, ImportedRow)
    assert (row.details.birthday, row.note) == (Birthday(4, 3, 1990), "")


def test_a_column_the_user_calls_a_birthday_is_judged_like_any_other(tmp_path: Path) -> None:
    file = _file(tmp_path, "name,joined\nAna,25/12/1990\n")
    shape = inspect(file)
    assert date_order_of(file, shape, shape.mapping.with_target(1, Target(Field.BIRTHDAY))) is DateOrder.DAY_FIRST


def test_a_whole_name_beside_its_parts_is_kept_only_where_it_says_more(tmp_path: Path) -> None:
    file = _file(
        tmp_path,
        "Name,Given Name,Family Name,Company\nPopova Ana,Ana,Popova,\nAnči,Ana,Popova,\nJohn Doe,,,\nAlfa,,,Alfa\n",
    )
    rows = _people(file)
    assert [row.note for row in rows] == ["", "Name: Anči", "", ""]
    assert [(row.details.given_name, row.details.family_name) for row in rows[2:]] == [("John", "Doe"), ("", "")]


def test_middle_names_and_suffixes_stay_with_the_name(tmp_path: Path) -> None:
    file = _file(tmp_path, "First Name,Middle Name,Last Name,Suffix\nAna,Marija,Popova,\nJohn,,Smith,Jr.\n,,Cher,\n")
    assert [(row.details.given_name, row.details.family_name) for row in _people(file)] == [
        ("Ana Marija", "Popova"), ("John", "Smith Jr."), ("", "Cher"),
    ]  # fmt: skip


def test_lines_of_a_street_and_its_number_are_one_street(tmp_path: Path) -> None:
    file = _file(tmp_path, "name,street_number,address_1,address_2,city\nAna,6,tullaroop street,willaroo,st james\n")
    (row,) = _people(file)
    assert row.details.addresses == (Address("6 tullaroop street, willaroo", "st james"),)


def test_addresses_of_two_kinds_are_two(tmp_path: Path) -> None:
    file = _file(
        tmp_path, "Name,Home Street,Home City,Business Street,Business City\nAna,A 1,Skopje,B 2,Bitola\nPetar,,,C 3,\n"
    )
    rows = _people(file)
    assert rows[0].details.addresses == (
        Address("A 1", "Skopje", kind=AddressKind.HOME), Address("B 2", "Bitola", kind=AddressKind.WORK),
    )  # fmt: skip
    assert rows[1].details.addresses == (Address("C 3", kind=AddressKind.WORK),)


def test_what_is_no_email_is_kept_in_the_note(tmp_path: Path) -> None:
    (row,) = _people(_file(tmp_path, "name,email\nBob Smith,bad-email\n"))
    assert (row.details.emails, row.note) == ((), "email: bad-email")


def test_columns_left_out_are_left_out_and_the_others_are_not_lost(tmp_path: Path) -> None:
    file = _file(tmp_path, "name,password,Favourite colour\nAna,geheim,blue\n")
    shape = inspect(file)
    assert shape.left_out == (1,)
    (row,) = _people(file)
    assert "geheim" not in repr(row)
    assert row.note == "Favourite colour: blue"
    insisted = shape.mapping.with_target(1, Target(Field.CUSTOM)).with_all([2], Field.CUSTOM)
    (row,) = read_rows(file, shape, insisted)  # type: ignore[assignment]
    assert row.details.custom == (("password", "geheim"), ("Favourite colour", "blue"))


def test_rows_with_nobody_in_them_are_rejected_with_their_cells(tmp_path: Path) -> None:
    rows = _read(_file(tmp_path, "name,email,city\nAna,a@b.mk,Skopje\n,,Bitola\n"))
    assert rows[1] == RejectedRow(3, Rejection.NOBODY, ("", "", "Bitola"))


def test_a_row_with_too_many_cells_is_rejected_and_one_with_too_few_is_filled(tmp_path: Path) -> None:
    rows = _read(
        _file(tmp_path, "name,email,phone,city\nAna,a@b.mk\nPetar,p@b.mk,070,Bitola,EXTRA\nEva,e@b.mk,,,,\n-- end --\n")
    )
    assert isinstance(rows[0], ImportedRow)
    assert rows[1] == RejectedRow(3, Rejection.TOO_MANY_CELLS, ("Petar", "p@b.mk", "070", "Bitola", "EXTRA"))
    assert isinstance(rows[2], ImportedRow)
    assert rows[3] == RejectedRow(5, Rejection.TOO_FEW_CELLS, ("-- end --",))


def test_broken_rows_stand_in_the_order_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(b'name,email,x\nAna,a@b.mk,\n\xff,b@b.mk,\nPetar,p@b.mk,\nEva,"open,\nIvo,i@b.mk,\n')
    rows = _read(file, overrides=Overrides(encoding="utf-8"))
    assert [row.line for row in rows] == [2, 3, 4, 5, 6]
    assert [row.reason for row in rows if isinstance(row, RejectedRow)] == [
        Rejection.UNREADABLE,
        Rejection.UNCLOSED_QUOTE,
    ]


def test_a_list_without_anybody_is_refused(tmp_path: Path) -> None:
    file = _file(tmp_path, "Lead Origin,Converted,Country\nLanding Page,0,India\n")
    shape = inspect(file)
    assert not shape.mapping.names_somebody
    with pytest.raises(NobodyInFile):
        read_rows(file, shape, shape.mapping)


def test_the_user_can_say_otherwise_of_everything(tmp_path: Path) -> None:
    file = _file(tmp_path, "first line\nAna|Popova\nPetar|Iliev\n", "windows-1251")
    shape = inspect(
        file, Overrides(encoding="windows-1250", delimiter="|", quote="", has_header=False, preamble_lines=1)
    )
    assert (shape.encoding, shape.delimiter, shape.quote, shape.header, shape.preamble) == (
        "windows-1250", "|", "", (), ("first line",),
    )  # fmt: skip
    assert shape.sample == (("Ana", "Popova"), ("Petar", "Iliev"))
    assert inspect(file, Overrides(has_header=True, delimiter="|", preamble_lines=1)).header == ("Ana", "Popova")


def test_an_encoding_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    file = _file(tmp_path, "Име,Град\nАна,Скопје\n", "windows-1251")
    with pytest.raises(WrongEncoding):
        inspect(file, Overrides(encoding="utf-8"))
    with pytest.raises(WrongEncoding):
        inspect(file, Overrides(encoding="no-such-encoding"))


def test_the_sample_is_what_will_be_read(tmp_path: Path) -> None:
    file = _file(tmp_path, "name,city\n" + "".join(f"Person {n},Skopje\n" for n in range(100)))
    shape = inspect(file)
    assert len(shape.sample) == 20
    assert shape.sample[0] == ("Person 0", "Skopje")
    assert shape.row_estimate == 100
    assert shape.byte_size == file.stat().st_size


def test_rows_of_a_large_file_are_estimated(tmp_path: Path) -> None:
    file = _file(tmp_path, "name,city\n" + "".join(f"Person number {n:06},Skopje\n" for n in range(50_000)))
    assert 47_500 < inspect(file).row_estimate < 52_500


def test_a_row_corrected_in_place_is_read_like_the_file(tmp_path: Path) -> None:
    file = _file(tmp_path, "name,email\n,x\nAna,a@b.mk\n")
    shape = inspect(file)
    row = read_one(["Petar Iliev", "p@b.mk"], 2, shape, shape.mapping, "MK")
    assert isinstance(row, ImportedRow)
    assert (row.line, row.details.family_name, row.details.emails) == (2, "Iliev", (Email("p@b.mk"),))
    assert isinstance(read_one(["", ""], 2, shape, shape.mapping), RejectedRow)


def test_a_mapping_is_remembered_as_text() -> None:
    mapping = Mapping(
        (Target(Field.PHONE, "mobile", 2), Target(Field.CUSTOM, name="Број: #1"), Target(Field.STREET, "work")),
        DateOrder.MONTH_FIRST,
        home_country="MK",
    )
    assert Mapping.from_json(mapping.to_json()) == mapping


def test_a_cancel_ends_the_reading(tmp_path: Path) -> None:
    class Impatient:
        def advance(self, done: int, total: int | None) -> None:
            if done > 300_000:
                raise Cancelled

    file = _file(tmp_path, "name,city\n" + "Person,Skopje\n" * 100_000)
    shape = inspect(file)
    with pytest.raises(Cancelled):
        list(read_rows(file, shape, shape.mapping, progress=Impatient()))


def test_a_large_file_is_never_in_memory_at_once(tmp_path: Path) -> None:
    file = _file(tmp_path, "name,city\n" + "Person,Skopje\n" * 60_000)
    shape = inspect(file)
    read: list[int] = []

    class Watcher:
        def advance(self, done: int, total: int | None) -> None:
            read.append(done)

    rows = iter(read_rows(file, shape, shape.mapping, progress=Watcher()))
    next(rows)
    assert not read or read[-1] <= file.stat().st_size / 2


_CELL = st.one_of(
    st.sampled_from(
        ["Ана", "Popova", "+389 70 123 456", "a@b.mk", "1990-01-02", "", "x,y", 'say "hi"', "two\nlines", "=1+1"]
    ),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=6),
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    rows=st.lists(st.lists(_CELL, min_size=4, max_size=4), min_size=1, max_size=15),
    delimiter=st.sampled_from(",;\t|"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_every_record_comes_out_as_one_row_whatever_it_holds(
    rows: list[list[str]], delimiter: str, encoding: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(
        [["Name", "Phone", "Email", "Birthday"], *rows]
    )
    file = tmp_path_factory.mktemp("csv") / "list.csv"
    file.write_bytes(text.getvalue().encode(encoding))
    shape = inspect(file, Overrides(has_header=True))
    found = list(read_rows(file, shape, shape.mapping, "MK"))
    assert len(found) == sum(any(cell.strip() for cell in row) for row in rows)
    for row in found:
        if isinstance(row, ImportedRow):
            assert row.details
            assert row.details == replace(row.details, given_name=row.details.given_name.strip())


@given(data=st.binary(max_size=300))
def test_any_bytes_are_a_table_or_refused_and_never_a_crash(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("csv") / "list.csv"
    file.write_bytes(data)
    began = time.monotonic()
    try:
        shape = inspect(file)
        for _ in read_rows(file, shape, shape.mapping, "MK"):
            pass
    except FileProblem:
        pass
    assert time.monotonic() - began < 2
