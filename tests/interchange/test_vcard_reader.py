"""What a card says, and where it goes: names, numbers, addresses, birthdays, words, and the note for all the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from prospectdesk.domain.contact import (
    Address,
    AddressKind,
    Birthday,
    ContactDetails,
    Email,
    EmailKind,
    Phone,
    PhoneKind,
)
from prospectdesk.domain.importing import ImportedRow, RejectedRow, Rejection
from prospectdesk.interchange.vcard_reader import read_card, read_vcards


def rows_of(folder: Path, text: str | bytes, home: str = "") -> list[ImportedRow | RejectedRow]:
    path = folder / "cards.vcf"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(read_vcards(path, home_country=home))


@pytest.fixture
def read(tmp_path: Path):
    """Reads the lines of one card as version 3.0, unless it says which it is."""

    def row(*lines: str, version: str = "3.0", home: str = "MK") -> ImportedRow:
        text = "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))
        (found,) = rows_of(tmp_path, text, home)
        assert isinstance(found, ImportedRow), found
        return found

    return row


@pytest.fixture
def details(read):
    return lambda *lines, **more: read(*lines, **more).details


class TestNames:
    @pytest.mark.parametrize(
        ("lines", "given", "family"),
        [
            (("N:Петкова;Ана;;;", "FN:Ана Петкова"), "Ана", "Петкова"),
            (("N:Doe;John;Philip,Paul;;Jr.,M.D.",), "John Philip Paul", "Doe Jr. M.D."),
            (("N:;Ана;;;",), "Ана", ""),
            (("N:Петкова",), "", "Петкова"),
            (("FN:Ана Петкова",), "Ана", "Петкова"),
            (("N:;;;;", "FN:Петкова, Ана"), "Ана", "Петкова"),
            (("FN:Ludwig van der Rohe",), "Ludwig", "van der Rohe"),
            (("N:Doe\\, Roe;John\\;",), "John;", "Doe, Roe"),
        ],
    )
    def test_name_comes_from_its_parts_or_else_from_the_whole(self, details, lines, given, family):
        found = details(*lines)
        assert (found.given_name, found.family_name) == (given, family)

    def test_what_stands_before_a_name_and_the_department_are_kept(self, details):
        found = details("N:Doe;John;;Dr.;", "ORG:Acme;Sales;North", "FN:Dr. John Doe")
        assert found.company == "Acme"
        assert dict(found.custom) == {"Name prefix": "Dr.", "Department": "Sales, North"}

    def test_salutation_in_the_whole_name_alone_is_one(self, read):
        row = read("N:Gates;Aaron;;;", "FN:Ms. Aaron Gates")
        assert dict(row.details.custom) == {"Name prefix": "Ms."}
        assert row.note == ""

    def test_another_whole_name_is_noted_and_the_same_one_is_not(self, read):
        assert read("N:Wesker;Albert;;;", "FN:Chairman Wesker").note == "Name: Chairman Wesker"
        assert read("N:Wesker;Albert;;;", "FN:Wesker, Albert").note == ""
        assert read("N:安藤;ロイド1;;;", "FN:安藤 ロイド 1").note == ""

    @pytest.mark.parametrize("says_so", ["X-ABShowAs:COMPANY", "KIND:org", "ORG:Die Firma;"])
    def test_company_is_no_person(self, details, says_so):
        found = details("N:;;;;", "FN:Die Firma", says_so)
        assert (found.given_name, found.family_name, found.company) == ("", "", "Die Firma")

    def test_legal_form_tells_a_company(self, details):
        assert details("FN:Apple Computer AG").company == "Apple Computer AG"

    def test_address_in_place_of_a_name_is_no_name(self, details):
        found = details("N:ana@example.mk;;;;", "FN:ana@example.mk", "EMAIL:ana@example.mk")
        assert (found.given_name, found.family_name) == ("", "")
        assert found.display_name == "ana@example.mk"

    def test_nicknames_are_kept_together(self, details):
        assert details("FN:x", "NICKNAME:Ани,Анче", "X-NICKNAME:Ани").nickname == "Ани, Анче"


class TestNumbers:
    @pytest.mark.parametrize(
        ("head", "kind"),
        [
            ("TEL;TYPE=CELL", PhoneKind.MOBILE),
            ("TEL;type=iPhone;type=CELL;type=VOICE;type=pref", PhoneKind.MOBILE),
            ('TEL;TYPE="work,fax"', PhoneKind.FAX),
            ("TEL;TYPE=HOME,TYPE=VOICE", PhoneKind.HOME),
            ("TEL;WORK;VOICE", PhoneKind.WORK),
            ("TEL;FAX,WORK", PhoneKind.FAX),
            ("tel;type=home", PhoneKind.HOME),
            ("TEL", PhoneKind.OTHER),
            ("TEL;TYPE=homefax", PhoneKind.FAX),
        ],
    )
    def test_kinds_in_all_spellings(self, details, head, kind):
        assert details("FN:x", f"{head}:070 123 456").phones == (Phone("070 123 456", kind, "+38970123456"),)

    def test_labels_are_understood_or_kept(self, read):
        row = read(
            "FN:x",
            "item1.TEL:070 111 111",
            "item1.X-ABLabel:_$!<Mobile>!$_",
            "ITEM2.TEL;TYPE=HOME:070 222 222",
            "item2.X-ABLABEL:Викендица",
            "item3.TEL;type=pref:070 333 333",
            "item3.X-ABLabel:WORK\\,FAX\\,pref",
            "TEL;TYPE=PAGER:070 444 444",
        )
        kinds = {phone.number[:7]: phone.kind for phone in row.details.phones}
        assert kinds == {"070 111": "mobile", "070 222": "home", "070 333": "fax", "070 444": "other"}
        assert row.note.splitlines() == ["Викендица: 070 222 222", "Pager: 070 444 444"]

    def test_types_in_the_users_words(self, read):
        quoted = (
            "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=D0=A0=D0=B0=D0=B1=D0=BE=D1=82=D0=B0):070 111 111"
        )
        row = read(
            "FN:x",
            quoted,
            "TEL;X-CUSTOM(Lake house);VOICE:070 222 222",
            "X-MS-TEL;VOICE;COMPANY:070 333 333",
            version="2.1",
        )
        kinds = [phone.kind.value for phone in row.details.phones]
        assert kinds == ["work", "other", "work"]
        assert row.note == "Lake house: 070 222 222"

    def test_preferred_ones_come_first_and_each_comes_once(self, details):
        found = details(
            "FN:x",
            "TEL;TYPE=HOME:070 111 111",
            "TEL;TYPE=CELL;PREF=2:070 222 222",
            "TEL;PREF=1;TYPE=voice:+389 70 333 333",
            "TEL;TYPE=WORK:0038970222222",
            "EMAIL:a@x.mk",
            "EMAIL;TYPE=INTERNET,PREF,WORK:b@x.mk",
            "EMAIL;TYPE=HOME:A@X.mk",
            version="4.0",
        )
        assert [(phone.number, phone.kind.value) for phone in found.phones] == [
            ("+389 70 333 333", "other"),
            ("070 222 222", "mobile"),
            ("070 111 111", "home"),
        ]
        assert found.emails == (Email("b@x.mk", EmailKind.WORK), Email("A@X.mk", EmailKind.HOME))

    def test_addresses_of_numbers(self, details):
        found = details(
            "FN:x",
            "TEL;VALUE=uri;TYPE=home:tel:+44-555-555-5555;ext=5555",
            "TEL;VALUE=uri:tel:%2B389-2-3123-456;phone-context=+389",
            version="4.0",
        )
        assert found.phones == (
            Phone("+44-555-555-5555 ext. 5555", PhoneKind.HOME, "+445555555555"),
            Phone("+389-2-3123-456", PhoneKind.OTHER, "+38923123456"),
        )

    def test_numbers_are_read_where_the_person_lives(self, details):
        german = ("FN:x", "ADR;TYPE=HOME:;;Weg 1;Köln;;51147;Deutschland", "TEL:0221 9999123")
        assert details(*german).phones[0].e164 == "+492219999123"
        apple = ("FN:x", "item1.ADR:;;Weg 1;Köln;;51147;", "item1.X-ABADR:de", "TEL:0221 9999123")
        assert details(*apple).phones[0].e164 == "+492219999123"

    def test_name_before_an_email_address(self, read):
        row = read('EMAIL;INTERNET:"Omega"', "  <omega@example.com>", "FN:Omega", version="2.1")
        assert row.details.emails == (Email("omega@example.com"),)
        assert row.note == ""

    def test_of_several_web_addresses_the_best_is_the_website(self, read):
        row = read(
            "FN:x",
            "item1.URL:http://blog.example",
            "item1.X-ABLabel:blog",
            "URL;TYPE=HOME:http://home.example",
            "URL;TYPE=WORK,PREF:http\\://work.example",
        )
        assert row.details.website == "http://work.example"
        assert row.note.splitlines() == ["Website: http://home.example", "blog: http://blog.example"]


class TestAddresses:
    def test_parts_and_kind(self, details):
        found = details("FN:x", "ADR;TYPE=dom,work,postal:Box 9;2nd floor;Main St 1\\nYard;Town;Region;1000;MK")
        assert found.addresses == (
            Address("Main St 1, Yard, 2nd floor, Box 9", "Town", "Region", "1000", "MK", AddressKind.WORK),
        )

    def test_missing_parts_and_more_than_there_are(self, read):
        row = read("FN:x", "ADR;HOME:;;Street", "ADR:;;Weg 1;Town;;1000;MK;Town;Lake house", version="2.1")
        assert [address.street for address in row.details.addresses] == ["Street", "Weg 1"]
        assert row.note == "Address: Town, Lake house"

    def test_envelope_label_is_an_address_where_there_is_no_other(self, read):
        row = read("FN:x", "LABEL;TYPE=HOME:Schönestr. 15\\n33604 Bielefeld")
        assert row.details.addresses == (Address("Schönestr. 15, 33604 Bielefeld", kind=AddressKind.HOME),)

    def test_envelope_label_beside_its_address_is_kept_only_if_it_says_more(self, read):
        adr = "ADR;TYPE=WORK:;;Weg 1;Köln;;51147;Germany"
        assert read("FN:Max Muster", adr, "LABEL;TYPE=WORK:Max Muster\\nWeg 1\\n51147 Köln\\nDeutschland").note == ""
        assert read("FN:x", adr, "LABEL;TYPE=WORK:Hinterhof\\nWeg 1\\n51147 Köln").note.startswith("Label: Hinterhof")

    def test_label_parameter_whose_colon_was_not_quoted(self, details):
        found = details(
            "FN:x",
            "ADR;TYPE=work;LABEL=Weg 1^nBH: G01:^n61352 Bad Homburg:;BHG01;Weg 1;Bad Homburg;;61352;Germany",
            version="4.0",
        )
        assert found.addresses[0] == Address("Weg 1, BHG01", "Bad Homburg", "", "61352", "Germany", AddressKind.WORK)

    def test_label_of_the_users_own_is_kept(self, read):
        row = read("FN:x", "monkey.ADR;TYPE=WORK:;;Weg 1;Köln;;51147;", "monkey.X-ABLabel:Monkey Tree")
        assert row.note == "Monkey Tree: Weg 1, Köln, 51147"


class TestBirthdays:
    @pytest.mark.parametrize(
        ("line", "birthday"),
        [
            ("BDAY:1996-04-15", Birthday(15, 4, 1996)),
            ("BDAY:19960415", Birthday(15, 4, 1996)),
            ("BDAY;VALUE=date:--0203", Birthday(3, 2)),
            ("BDAY:--04-16", Birthday(16, 4)),
            ("BDAY:1604-02-29", Birthday(29, 2)),
            ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-16", Birthday(16, 4)),
            ("BDAY;X-APPLE-OMIT-YEAR=1900:1900-04-16", Birthday(16, 4)),
            ("BDAY:1953-10-15T23:10:00Z", Birthday(15, 10, 1953)),
            ("BDAY:19531015T001000Z", Birthday(15, 10, 1953)),
            ("BDAY:1987-09-27T08:30:00-06:00", Birthday(27, 9, 1987)),
            ("BDAY:1996-04-15T201243+04:00", Birthday(15, 4, 1996)),
            ("BDAY:--0416T000000Z", Birthday(16, 4)),
            ("BDAY;VALUE=date-and-or-time:19961022T140000", Birthday(22, 10, 1996)),
            ("BDAY:Tue, 22 Dec 2009", Birthday(22, 12, 2009)),
            ("BDAY:15.04.1996", Birthday(15, 4, 1996)),
        ],
    )
    def test_read_whatever_stands_behind_the_day(self, read, line, birthday):
        row = read("FN:x", line)
        assert row.details.birthday == birthday
        assert row.note == ""

    @pytest.mark.parametrize(
        "value",
        ["circa 1800", "19723101", "206-12-15", "1900-02-29", "--0230", "---15", "1985", "1985-04", "04/05/1990"],
    )
    def test_one_that_cannot_be_or_could_be_two_is_kept_as_it_stands(self, read, value):
        row = read("FN:x", f"BDAY;VALUE=text:{value}")
        assert row.details.birthday is None
        assert row.note == f"Birthday: {value}"

    def test_a_second_one_is_noted(self, read):
        row = read("FN:x", "BDAY:1996-04-15", "BDAY:1990-01-02", "BDAY:19960415")
        assert row.details.birthday == Birthday(15, 4, 1996)
        assert row.note == "Birthday: 1990-01-02"


class TestWords:
    def test_remarks_tags_and_work(self, read):
        row = read(
            "FN:x",
            "NOTE:Прва\\nlinija\\, \\;втора",
            "NOTE:уште",
            "CATEGORIES:A,B\\,C,* myContacts",
            "CATEGORIES:A",
            "TITLE:Директор",
            "ROLE:Продажба",
            "ORG:АБВ",
            "ORG:ГДЕ;Оддел",
        )
        assert row.details.about == "Прва\nlinija, ;втора\nуште"
        assert row.details.tags == ("A", "B,C", "myContacts")
        assert (row.details.job_title, row.details.company) == ("Директор", "АБВ")
        assert row.note.splitlines() == ["Organization: ГДЕ, Оддел", "Role: Продажба"]

    def test_role_stands_in_for_a_title(self, details):
        assert details("FN:x", "ROLE:Продажба").job_title == "Продажба"

    def test_what_fits_no_field_is_in_the_note(self, read):
        row = read(
            "FN:x",
            "X-EVOLUTION-SPOUSE:Марија",
            "item1.X-ABDATE:1975-03-01",
            "item1.X-ABLabel:_$!<Anniversary>!$_",
            "X-SKYPE:ana.skype",
            "IMPP;X-SERVICE-TYPE=Skype:skype:ana.skype",
            "IMPP:xmpp:ana@jabber.example",
            "RELATED;TYPE=parent;VALUE=text:Елена",
            "GEO:37.386013;-122.082932",
            "X-Something:a\\, b",
            version="4.0",
        )
        assert row.note.splitlines() == [
            "Spouse: Марија",
            "Anniversary: 1975-03-01",
            "Skype: ana.skype",
            "XMPP: ana@jabber.example",
            "Related (parent): Елена",
            "Geo: 37.386013;-122.082932",
            "Something: a, b",
        ]

    def test_what_is_the_other_programs_own_is_not(self, read):
        row = read(
            "FN:x",
            "PRODID:-//Apple Inc.//iOS 14.2//EN",
            "REV:2020-11-26T09:34:12Z",
            "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD",
            "PHOTO:data:image/png;base64,iVBORw0KGgo",
            "KEY;VALUE=uri:https://example.com/key.asc",
            "X-ABShowAs:PERSON",
            "X-MS-OL-DESIGN;CHARSET=utf-8:<card/>",
            "X-EVOLUTION-FILE-AS:x",
            "X-MOZILLA-HTML:FALSE",
            "SORT-STRING:x",
        )
        assert row.note == ""

    def test_android_fields(self, read):
        row = read(
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Ани;1;;;;;;;;;;;;;",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1990-05-06;3;;;;;;;;;;;;;",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Марко;0;брат;;;;;;;;;;;;",
            version="2.1",
        )
        assert row.details.nickname == "Ани"
        assert row.details.birthday == Birthday(6, 5, 1990)
        assert row.note == "Relation (брат): Марко"

    def test_agents_are_noted_with_how_to_reach_them(self, read, tmp_path):
        inside = ("FN:Boss", "AGENT:BEGIN:VCARD", "FN:Jane Doe", "TEL:+1 987 654 3210", "END:VCARD", "TITLE:CEO")
        row = read(*inside, version="2.1")
        assert row.note == "Agent: Jane Doe, +1 987 654 3210"
        assert row.details.job_title == "CEO"
        assert row.details.phones == ()
        as_text = "AGENT:BEGIN:VCARD\\nFN:Jane Doe\\nEMAIL\\;INTERNET:jane@example.com\\nEND:VCARD\\n"
        assert read("FN:Boss", as_text).note == "Agent: Jane Doe, jane@example.com"

    def test_uid_is_the_same_however_it_is_written(self, read):
        uid = "b8767877-b4a1-4c70-9acc-505d3819e519"
        assert read("FN:x", f"UID:urn:uuid:{uid}").uid == uid
        assert read("FN:x", f"UID:{uid}").uid == uid
        assert read("FN:x", f"X-ABUID:{uid}\\:ABPerson").uid == uid
        assert read("FN:x").uid is None


class TestGroups:
    def test_groups_become_tags_of_their_members(self, tmp_path):
        rows = rows_of(
            tmp_path,
            "BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:Ана Петкова\nCATEGORIES:VIP\nEND:VCARD\n"
            "BEGIN:VCARD\nVERSION:3.0\nX-ADDRESSBOOKSERVER-KIND:group\nN:Спорт\nFN:Спорт\nUID:9\n"
            "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:2\nEND:VCARD\n"
            "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Клуб\nMEMBER:urn:uuid:2\nEND:VCARD\n"
            "BEGIN:VCARD\nVERSION:3.0\nUID:urn:uuid:2\nFN:Марко Марков\nEND:VCARD\n",
        )
        assert [(row.details.given_name, row.details.tags) for row in rows if isinstance(row, ImportedRow)] == [
            ("Ана", ("VIP", "Спорт")),
            ("Марко", ("Спорт", "Клуб")),
        ]
        assert len(rows) == 2


class TestRejected:
    def test_card_of_nobody_comes_back_as_it_stood_and_can_be_mended(self, tmp_path):
        (row,) = rows_of(tmp_path, "\nBEGIN:VCARD\nVERSION:3.0\nGEO:37.386013;-122.082932\nURL:www.x.mk\nEND:VCARD\n")
        assert row == RejectedRow(2, Rejection.NOBODY, ("VERSION:3.0", "GEO:37.386013;-122.082932", "URL:www.x.mk"))
        mended = read_card([*row.cells, "FN:Ана Петкова"], row.line, "MK")
        assert isinstance(mended, ImportedRow)
        assert mended.line == 2
        assert mended.details.given_name == "Ана"
        assert mended.details.website == "www.x.mk"

    def test_mended_card_is_read_by_its_own_version(self):
        mended = read_card(["VERSION:2.1", "FN;QUOTED-PRINTABLE:Ad=C3=A8le", "NOTE:a\\;b"], 7)
        assert isinstance(mended, ImportedRow)
        assert mended.details == ContactDetails(given_name="Adèle", about="a;b")
