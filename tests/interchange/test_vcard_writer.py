"""Contacts written as cards: valid, safe, and the same when they come back."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import given

from prospectdesk.domain.contact import (
    Address,
    AddressKind,
    Birthday,
    Contact,
    ContactDetails,
    Email,
    EmailKind,
    Permission,
    Phone,
    PhoneKind,
    Source,
)
from prospectdesk.domain.errors import Cancelled, FileNotWritable
from prospectdesk.domain.importing import ImportedRow, RejectedRow, Rejection
from prospectdesk.domain.vcard import VCardVersion
from prospectdesk.interchange.phones import to_e164
from prospectdesk.interchange.vcard_reader import inspect_vcard, read_vcards
from prospectdesk.interchange.vcard_rejected import write_rejected_cards
from prospectdesk.interchange.vcard_writer import card, write_vcards

UID = "b8767877-b4a1-4c70-9acc-505d3819e519"
VERSIONS = list(VCardVersion)

# Texts as contacts hold them: stripped, no control characters but tabs and line ends, no halves of characters.
_HARD_TEXTS = (
    '\\|;|,|:|\n|"|=|\\n|\\;|^n|BEGIN:VCARD|END:VCARD|\nEND:VCARD\nBEGIN:VCARD\nFN:x|=0A|=\n|item1.|\t|\u200d|e\u0301|'
    "tel:|<a@b>|\n\t| |  x|\n |" + "ѓ" * 40 + "|" + "😀" * 20
)
_HARD = st.sampled_from(_HARD_TEXTS.split("|"))
_SPLITTERS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
texts = st.lists(
    st.one_of(_HARD, st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters=_SPLITTERS))), max_size=4
).map(lambda parts: "".join(parts).strip())
words = texts.filter(bool)


@st.composite
def phones(draw: st.DrawFn) -> Phone:
    number = draw(st.one_of(words, st.from_regex(r"(\+389 ?|0)(70|2) ?[0-9]{3} ?[0-9]{3}( ext\. 12)?", fullmatch=True)))
    e164 = to_e164(number, "MK")
    return Phone(number, draw(st.sampled_from(PhoneKind)), e164)


@st.composite
def birthdays(draw: st.DrawFn) -> Birthday:
    day = draw(st.dates())
    with_year = draw(st.booleans())
    return Birthday(day.day, day.month, day.year if with_year else None)


contact_details = st.builds(
    ContactDetails,
    given_name=texts,
    family_name=texts,
    company=texts,
    job_title=texts,
    nickname=texts,
    website=texts,
    about=texts,
    birthday=st.none() | birthdays() | st.just(Birthday(29, 2)),
    birthday_lead_days=st.none() | st.integers(0, 9999),
    source=st.sampled_from(Source),
    phones=st.lists(phones(), max_size=3).map(tuple),
    emails=st.lists(st.builds(Email, words, st.sampled_from(EmailKind)), max_size=3).map(tuple),
    addresses=st.lists(
        st.builds(Address, texts, texts, texts, texts, texts, st.sampled_from(AddressKind)).filter(bool), max_size=2
    ).map(tuple),
    tags=st.lists(words, max_size=3, unique=True).map(tuple),
    custom=st.lists(st.tuples(texts, texts), max_size=3).map(tuple),
).filter(bool)


def contact(details: ContactDetails, uid: str = UID) -> Contact:
    return Contact(
        id=1,
        uid=uid,
        details=details,
        list_id=None,
        list_name=None,
        permission=Permission.NOT_ASKED,
        created_at=dt.datetime(2026, 3, 1, tzinfo=dt.UTC),
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("written")


class TestRoundTrip:
    @pytest.mark.parametrize("version", VERSIONS)
    @given(several=st.lists(contact_details, min_size=1, max_size=3))
    def test_everything_comes_back(self, folder, version, several):
        path = folder / "cards.vcf"
        count = write_vcards(path, [contact(each, f"{UID[:-1]}{i}") for i, each in enumerate(several)], version)
        assert count == len(several)
        rows = list(read_vcards(path, home_country="MK"))
        assert [row.details for row in rows] == several
        assert [row.uid for row in rows] == [f"{UID[:-1]}{i}" for i in range(len(several))]
        assert all(row.note == "" for row in rows)

    @pytest.mark.parametrize("version", VERSIONS)
    def test_numbers_are_the_same_in_another_country(self, folder, version):
        details = ContactDetails(given_name="Ана", phones=(Phone("070 123 456", PhoneKind.MOBILE, "+38970123456"),))
        path = folder / "cards.vcf"
        write_vcards(path, [contact(details)], version)
        (row,) = read_vcards(path, home_country="DE")
        assert row.details == details

    @pytest.mark.parametrize("version", VERSIONS)
    def test_year_that_others_take_for_none_stays(self, folder, version):
        path = folder / "cards.vcf"
        details = ContactDetails(given_name="Ана", birthday=Birthday(29, 2, 1604))
        write_vcards(path, [contact(details)], version)
        (row,) = read_vcards(path)
        assert row.details == details


class TestValid:
    @pytest.mark.parametrize("version", VERSIONS)
    @given(details=contact_details)
    def test_lines_are_short_whole_and_begin_as_they_should(self, version, details):
        written = card(contact(details), version)
        lines = written.split(b"\r\n")
        assert lines.pop() == b""
        assert b"\r" not in written.replace(b"\r\n", b"")
        assert all(len(line) <= 75 for line in lines)
        for line in lines:
            line.decode("utf-8")
        text = written.decode().replace("\r\n ", "").removesuffix("\r\n")
        unfolded = text.split("\r\n")
        # No other program's idea of a line end finds more lines than there are.
        assert text.splitlines() == unfolded
        assert [unfolded[0], unfolded[1], unfolded[-1]] == ["BEGIN:VCARD", f"VERSION:{version}", "END:VCARD"]
        assert sum(line == "END:VCARD" for line in unfolded) == 1
        for line in unfolded:
            assert re.match(r'(item\d+\.)?[A-Za-z0-9-]+(;[A-Z0-9-]+=([^";:,]+(,[^";:,]+)*|"[^"]*"))*:', line), line
        names = [re.split("[;:]", line)[0] for line in unfolded]
        assert names.count("N") == names.count("FN") == names.count("UID") == 1

    def test_version_3(self):
        details = ContactDetails(
            given_name="Ана",
            family_name="Петкова",
            birthday=Birthday(3, 2),
            phones=(Phone("070 1", PhoneKind.MOBILE), Phone("02 1", PhoneKind.FAX)),
            emails=(Email("a@x.mk"),),
            addresses=(Address("ул. 1", "Скопје", "", "1000", "MK", AddressKind.HOME),),
            tags=("VIP", "a,b"),
            custom=(("Чевли", "43"),),
        )
        assert card(contact(details), VCardVersion.V3).decode().splitlines() == [
            "BEGIN:VCARD",
            "VERSION:3.0",
            "PRODID:-//ProspectDesk//ProspectDesk//EN",
            f"UID:{UID}",
            "FN:Ана Петкова",
            "N:Петкова;Ана;;;",
            "TEL;TYPE=cell,pref:070 1",
            "TEL;TYPE=fax:02 1",
            "EMAIL;TYPE=internet:a@x.mk",
            "ADR;TYPE=home:;;ул. 1;Скопје;;1000;MK",
            "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-03",
            "CATEGORIES:VIP,a\\,b",
            "item1.X-PROSPECTDESK-FIELD:43",
            "item1.X-ABLabel:Чевли",
            "END:VCARD",
        ]

    def test_version_4(self):
        details = ContactDetails(
            company="Фирма",
            website="https://x.mk/?a=1,2;b",
            birthday=Birthday(3, 2, 1990),
            phones=(Phone("02 1", PhoneKind.WORK), Phone("02 2")),
            emails=(Email("a@x.mk", EmailKind.WORK), Email("b@x.mk")),
            addresses=(Address("ул. 1"),),
        )
        assert card(contact(details), VCardVersion.V4).decode().splitlines() == [
            "BEGIN:VCARD",
            "VERSION:4.0",
            "PRODID:-//ProspectDesk//ProspectDesk//EN",
            f"UID:urn:uuid:{UID}",
            "FN:Фирма",
            "N:;;;;",
            "KIND:org",
            "ORG:Фирма",
            'TEL;TYPE="work,voice";PREF=1:02 1',
            "TEL;TYPE=voice:02 2",
            "EMAIL;TYPE=work;PREF=1:a@x.mk",
            "EMAIL:b@x.mk",
            "ADR:;;ул. 1;;;;",
            "URL:https://x.mk/?a=1,2;b",
            "BDAY:19900203",
            "END:VCARD",
        ]
        assert b"BDAY:--0229\r\n" in card(
            contact(ContactDetails(given_name="x", birthday=Birthday(29, 2))), VCardVersion.V4
        )

    def test_characters_that_end_lines_somewhere_or_cannot_be_seen_do_not_get_out(self, folder):
        evil = "a" + "".join(f"{char}END:VCARD{char}" for char in _SPLITTERS + "\r\n\0\x1b") + "\udc80"
        details = ContactDetails(given_name=evil, website=evil, custom=((evil, evil),), phones=(Phone(evil),))
        written = card(contact(details, evil), VCardVersion.V3).decode()
        unfolded = written.replace("\r\n ", "").splitlines()
        assert sum(line.startswith("END:VCARD") for line in unfolded) == 1
        assert all(char.isprintable() or char in "\r\n" for char in written)


class TestFile:
    def test_written_whole_or_not_at_all(self, tmp_path):
        path = tmp_path / "cards.vcf"
        path.write_text("before")

        def broken():
            yield contact(ContactDetails(given_name="Ана"))
            raise RuntimeError

        with pytest.raises(RuntimeError):
            write_vcards(path, broken(), VCardVersion.V3)
        assert path.read_text() == "before"
        assert [each.name for each in tmp_path.iterdir()] == ["cards.vcf"]

    def test_cancelling_leaves_what_was(self, tmp_path):
        class Cancelling:
            def advance(self, done: int, total: int | None) -> None:
                assert (done, total) == (1000, 2500)
                raise Cancelled

        people = (contact(ContactDetails(given_name="Ана")) for _ in range(2500))
        with pytest.raises(Cancelled):
            write_vcards(tmp_path / "cards.vcf", people, VCardVersion.V4, total=2500, progress=Cancelling())
        assert list(tmp_path.iterdir()) == []

    def test_many(self, tmp_path):
        path = tmp_path / "cards.vcf"
        people = (contact(ContactDetails(given_name=f"Ана {i}"), f"u{i}") for i in range(2500))
        assert write_vcards(path, people, VCardVersion.V3) == 2500
        assert inspect_vcard(path).row_estimate == 2500
        assert [row.uid for row in read_vcards(path)] == [f"u{i}" for i in range(2500)]

    def test_folder_that_is_not_there(self, tmp_path):
        with pytest.raises(FileNotWritable):
            write_vcards(tmp_path / "missing" / "cards.vcf", [], VCardVersion.V3)


class TestRejected:
    def test_rejected_cards_can_be_mended_and_read_again(self, tmp_path):
        path = tmp_path / "cards.vcf"
        path.write_bytes(
            b"BEGIN:VCARD\r\nVERSION:2.1\r\nNOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=D0=90=D0=BD=\r\n=D0=B0=\r\n\r\n"
            b"URL:www.x.mk/" + b"a" * 90 + b"\r\nEND:VCARD\r\nstray\r\nBEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\n"
        )
        rejected = [row for row in read_vcards(path) if isinstance(row, RejectedRow)]
        assert [row.reason for row in rejected] == [Rejection.NOBODY, Rejection.UNREADABLE]
        out = tmp_path / "rejected.vcf"
        assert write_rejected_cards(out, [(row, "нема име;\nникаков") for row in rejected]) == 2
        again = list(read_vcards(out))
        assert [(row.reason, row.cells[:-1]) for row in again] == [(Rejection.NOBODY, row.cells) for row in rejected]
        assert again[0].cells[-1] == "X-PROSPECTDESK-REJECTED:1: нема име\\;\\nникаков"
        out.write_bytes(out.read_bytes().replace(b"URL:", b"FN:Ana Petkova\r\nURL:"))
        mended = next(read_vcards(out))
        assert isinstance(mended, ImportedRow)
        assert (mended.details.about, len(mended.details.website), mended.note) == ("Ана", 99, "")
