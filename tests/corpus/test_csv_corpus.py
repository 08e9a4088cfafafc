"""Every table of the shared data: none crashes, hangs or loses a row, and where the truth is known ours equals it."""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

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
    Source,
)
from prospectdesk.domain.errors import FileProblem
from prospectdesk.domain.importing import FileShape, ImportedRow, Overrides, RejectedRow, Rejection
from prospectdesk.domain.mapping import DateOrder, Field, Reason, Target
from prospectdesk.interchange.csv_reader import inspect, read_rows

_DATA = Path(__file__).parents[2] / "../shared/data"
_MANIFEST = _DATA / "manifest.json"

pytestmark = pytest.mark.skipif(not _MANIFEST.exists(), reason="the shared data is not here")

# No table at all: control characters part its cells and lines.
_REFUSED = {"csv/torture/smarter_csv/smarter_csv__binary.csv"}
# Other counts than the manifest's, which were taken with parsers that let a quotation mark swallow the next line.
_ROWS = {"csv/torture/smarter_csv/smarter_csv__bad_row_multiline.csv": 4}


@dataclass(frozen=True, slots=True)
class _Known:
    """What the manifest says of a file. ``rows`` includes the header and lines before it."""

    name: str
    kind: str
    path: Path
    encoding: str
    delimiter: str
    rows: int | None


@cache
def _files() -> list[_Known]:
    if not _MANIFEST.exists():
        return []
    entries: list[dict[str, Any]] = json.loads(_MANIFEST.read_text(encoding="utf-8"))
    return [
        _Known(
            name=entry["file"],
            kind=str(Path(entry["file"]).parent if "torture" not in entry["file"] else "csv/torture"),
            path=_DATA / entry["file"],
            encoding=entry.get("encoding") or "",
            delimiter={"TAB": "\t"}.get(entry.get("delimiter") or "", entry.get("delimiter") or ""),
            rows=_ROWS.get(entry["file"], entry.get("rows")),
        )
        for entry in entries
        if entry["file"].startswith(("csv/", "derived/", "dedupe/")) and not entry["file"].endswith((".json", ".vcf"))
    ]


def _read(
    path: Path, home: str = "MK", overrides: Overrides | None = None
) -> tuple[FileShape, list[ImportedRow | RejectedRow]]:
    shape = inspect(path, overrides)
    mapping = shape.mapping
    if not mapping.names_somebody:  # many files hold no people: their rows are counted all the same
        mapping = mapping.with_target(0, Target(Field.COMPANY))
    return shape, list(read_rows(path, shape, mapping, home))


def _people(name: str, home: str = "MK") -> tuple[FileShape, list[ImportedRow]]:
    shape, rows = _read(_DATA / name, home)
    return shape, [row for row in rows if isinstance(row, ImportedRow)]


def _text_by(path: Path, encoding: str) -> str | None:
    """The whole file as the manifest says it is to be read; None where it does not say."""
    data = path.read_bytes()
    codec, _, _ = encoding.partition(" ")
    if "lying" in encoding:
        return data[2:].decode("ascii")
    if codec in ("", "invalid"):
        return None
    if "with BOM" in encoding:
        codec = {"utf-8": "utf-8-sig", "utf-16-le": "utf-16", "utf-16-be": "utf-16"}.get(codec, codec)
    return data.decode(codec)


def _reads_alike(known: _Known, encoding: str) -> bool:
    expected = _text_by(known.path, known.encoding)
    data = known.path.read_bytes()
    for mark in (b"\xff\xfe\0\0", b"\0\0\xfe\xff", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"):
        if data.startswith(mark):
            data = data[len(mark) :]
            break
    return expected is None or data.decode(encoding, "replace") == expected


def _delimiter_right(known: _Known, shape: FileShape) -> bool:
    return not known.delimiter or shape.width == 1 or shape.delimiter == known.delimiter


def _count(shape: FileShape, rows: list[ImportedRow | RejectedRow]) -> int:
    return len(rows) + shape.has_header + sum(bool(line.strip(" ;,\t")) for line in shape.preamble)


def test_no_table_crashes_hangs_or_loses_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    """The table it prints counts, by kind of file, how many are read as the manifest says."""
    table: dict[str, Counter[str]] = {}
    wrong: list[str] = []
    sure_and_wrong: list[str] = []
    for known in _files():
        counts = table.setdefault(known.kind, Counter())
        counts["files"] += 1
        began = time.monotonic()
        try:
            shape, rows = _read(known.path)
        except FileProblem as problem:
            refused = known.name in _REFUSED and problem.code == "file_not_table"
            counts["right"] += refused
            wrong += [] if refused else [f"{known.name}: {problem.code}"]
            continue
        assert time.monotonic() - began < 2 or known.path.stat().st_size > 1_000_000, known.name
        lines = [row.line for row in rows]
        assert lines == sorted(set(lines)), f"{known.name}: two rows on one line"
        encoding = _reads_alike(known, shape.encoding)
        delimiter, count = _delimiter_right(known, shape), known.rows in (None, _count(shape, rows))
        counts["encoding"] += encoding
        counts["delimiter"] += delimiter
        counts["rows"] += count
        counts["right"] += encoding and delimiter and count
        if not encoding and shape.encoding_sure:
            sure_and_wrong.append(known.name)
        if not (encoding and delimiter and count):
            wrong.append(
                f"{known.name}: {shape.encoding}, {shape.delimiter!r}, {_count(shape, rows)} of {known.rows} rows"
            )
    heading = (
        f"\n{'tables of the shared data':28}{'files':>7}{'right':>7}{'encoding':>10}{'delimiter':>11}{'rows':>7}\n"
    )
    with capsys.disabled():
        sys.stdout.write(heading)
        for kind, counts in sorted(table.items()):
            right = f"{counts['right']:7}{counts['encoding']:10}{counts['delimiter']:11}{counts['rows']:7}"
            sys.stdout.write(f"{kind:28}{counts['files']:7}{right}\n")
        for line in wrong:
            sys.stdout.write(f"  not as in the manifest: {line}\n")
    assert not sure_and_wrong
    total = sum(counts["files"] for counts in table.values())
    assert sum(counts["right"] for counts in table.values()) >= 0.97 * total
    for kind in ("csv/encodings", "derived"):
        assert table[kind]["encoding"] >= 0.95 * table[kind]["files"], kind
    for kind in (
        "csv/bought_lists",
        "csv/crm",
        "csv/mail_clients",
        "csv/social_ads",
        "csv/subscribers",
        "csv/dates",
        "dedupe",
    ):
        assert table[kind]["right"] == table[kind]["files"], kind


@pytest.mark.parametrize(
    "name",
    [
        "comma_in_quotes",
        "empty",
        "escaped_quotes",
        "json",
        "newlines",
        "newlines_crlf",
        "quotes_and_newlines",
        "simple",
        "simple_crlf",
        "utf8",
    ],
)
def test_the_acid_test_for_parsers_gives_its_expected_cells(name: str) -> None:
    folder = _DATA / "csv/torture/csv-spectrum"
    expected = folder / f"json/{name}.json"
    if not expected.exists():
        pytest.skip("the expected cells are not here")
    shape = inspect(folder / f"csvs/{name}.csv", Overrides(has_header=True))
    rows = [dict(zip(shape.header, cells, strict=True)) for cells in shape.sample]
    # The copies of these files have LF alone, whatever they are called.
    assert rows == json.loads(expected.read_text(encoding="utf-8").replace("\\r\\n", "\\n"))


def _card(path: Path) -> dict[str, list[str]]:
    """The lines of a card by property and type, unfolded; commas stay."""
    found: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").replace("\r\n", "\n").split("\n"):
        name, _, value = line.partition(":")
        found.setdefault(name.replace("TYPE=", "").replace("VALUE=date", "").strip(";"), []).append(value)
    return found


@pytest.mark.parametrize("name", ["roundcubemail__gmail", "roundcubemail__tb_plain"])
def test_exports_of_address_books_hold_what_their_cards_hold(name: str) -> None:
    if not (_DATA / f"csv/mail_clients/{name}.vcf").exists():
        pytest.skip("the card beside the table is not here")
    card = _card(_DATA / f"csv/mail_clients/{name}.vcf")
    _, (row,) = _people(f"csv/mail_clients/{name}.csv")
    details = row.details
    family, given, middle, _, suffix = card["N"][0].split(";")
    assert details.given_name == f"{given} {middle}".strip()
    assert details.family_name == f"{family} {suffix}".strip()
    assert (details.nickname, details.company, details.job_title) == (
        card["NICKNAME"][0],
        card["ORG"][0],
        card["TITLE"][0],
    )
    year, month, day = map(int, card["BDAY"][0].split("-"))
    assert details.birthday == Birthday(day, month, year)
    assert details.about == "".join(card.get("NOTE", []))
    assert list(details.tags) == "".join(card.get("CATEGORIES", [])).split(",") or not card.get("CATEGORIES")
    expected = Counter(value for key, values in card.items() if key.split(";")[0] == "TEL" for value in values)
    assert Counter(phone.number for phone in details.phones) == expected
    kinds = {phone.number: phone.kind for phone in details.phones}
    for key, kind in (
        ("cell", PhoneKind.MOBILE),
        ("work", PhoneKind.WORK),
        ("home", PhoneKind.HOME),
        ("homefax", PhoneKind.FAX),
    ):
        assert [kinds[value] for value in card.get(f"TEL;{key}", [])] == [kind] * len(card.get(f"TEL;{key}", []))
    emails = Counter(value for key, values in card.items() if key.split(";")[0] == "EMAIL" for value in values)
    assert Counter(email.address for email in details.emails) == emails
    urls = [value for key, values in card.items() if key.split(";")[0] == "URL" for value in values]
    assert details.website in urls
    assert {value for name, value in details.custom if "eb" in name} == set(urls) - {details.website}
    for key, place in (("ADR;home", AddressKind.HOME), ("ADR;work", AddressKind.WORK)):
        (address,) = [each for each in details.addresses if each.kind is place]
        _, _, street, town, region, postcode, country = card[key][0].split(";")
        assert address.street.startswith(street)
        assert (address.town, address.region, address.postcode, address.country) == (town, region, postcode, country)


def test_a_bought_list_of_leads_is_read_field_by_field() -> None:
    shape, rows = _people("csv/bought_lists/suha_azure_data__leads-100.csv", "US")
    assert (shape.program, len(rows)) == ("datablist", 100)
    assert rows[0] == ImportedRow(
        2,
        ContactDetails(
            given_name="Victor",
            family_name="Cochran",
            company="Grimes, Madden and Huff",
            phones=(
                Phone("+1-532-344-1362", PhoneKind.OTHER, "+15323441362"),
                Phone("2754733370", PhoneKind.OTHER, "+12754733370"),
            ),
            emails=(Email("hatkinson@mclaughlin.com"), Email("ygibbs@guzman.com")),
            website="http://www.rosales-molina.com/",
            source=Source.INTERNET,
            about="Speak own such.",
            custom=(("Source", "Retargeting Ads"),),
        ),
        "Deal Stage: New Lead",
    )
    assert rows[1].details.phones[0] == Phone("001-672-799-2170x5610", PhoneKind.OTHER, "+16727992170")
    with_numbers = sum(len(row.details.phones) == 2 and all(phone.e164 for phone in row.details.phones) for row in rows)
    assert with_numbers >= 95  # a few of these invented numbers are too short or too long for any country
    assert all(len(row.details.emails) == 2 for row in rows)
    assert shape.guesses[2].reason is Reason.BOOKKEEPING  # the owner of the lead is not the lead


def test_a_bought_list_of_organisations_has_companies_and_no_people() -> None:
    shape, rows = _people("csv/bought_lists/suha_azure_data__organizations-100.csv")
    assert (shape.program, len(rows)) == ("datablist", 100)
    first = rows[0].details
    assert (first.company, first.given_name, first.family_name) == ("Ferrell LLC", "", "")
    assert first.addresses == (Address(country="Papua New Guinea"),)
    assert ("Industry", "Plastics") in first.custom


def test_the_american_and_the_australian_list_of_500() -> None:
    shape, rows = _people("csv/bought_lists/gcphendy_csv__us-500.csv", "US")
    assert (shape.program, len(rows)) == ("us500", 500)
    assert rows[0].details == ContactDetails(
        given_name="James",
        family_name="Butt",
        company="Benton, John B Jr",
        phones=(
            Phone("504-621-8927", PhoneKind.OTHER, "+15046218927"),
            Phone("504-845-1427", PhoneKind.OTHER, "+15048451427"),
        ),
        emails=(Email("jbutt@gmail.com"),),
        website="http://www.bentonjohnbjr.com",
        addresses=(Address("6649 N Blue Gum St", "New Orleans", "LA", "70116"),),
        custom=(("county", "Orleans"),),
    )
    shape, rows = _people("csv/bought_lists/address-book__au-500.csv", "AU")
    assert (shape.program, len(rows)) == ("us500", 500)
    assert rows[0].details.phones[0] == Phone("03-8174-9123", PhoneKind.OTHER, "+61381749123")
    assert sum(phone.e164 is not None for row in rows for phone in row.details.phones) == 1000


@pytest.mark.parametrize(
    ("name", "program"),
    [
        ("csv/mail_clients/lexnetwork__google-contacts.csv", "google"),
        ("csv/mail_clients/roundcubemail__gmail.csv", "google"),
        ("csv/mail_clients/tine20__google_contacts.csv", "google"),
        ("csv/mail_clients/tine20__importtest_outlook2013.csv", "outlook"),
        ("csv/mail_clients/zm-soap-harness__outlook-to-commawin.csv", "outlook"),
        ("csv/mail_clients/zm-soap-harness__gmail-to-outlook.csv", "outlook"),
        ("csv/mail_clients/releases-comm-central__export.csv", "thunderbird"),
        ("csv/mail_clients/releases-comm-central__shiftjis_addressbook.csv", "thunderbird"),
        ("csv/mail_clients/zm-soap-harness__yahoo-to-yahoo.csv", "yahoo"),
        ("csv/social_ads/lexnetwork__linkedin_Connections.csv", "linkedin"),
        ("csv/social_ads/AI-powered-csv-importer__facebook_leads.csv", "facebook_leads"),
        ("derived/gitSouvik_facebook_leads.utf16le.tsv", "facebook_leads"),
        ("csv/crm/hubspotdummydata__hubspot_contacts.csv", "hubspot"),
        ("csv/crm/dander-connector-salesforce__contacts.csv", "salesforce"),
        ("csv/crm/invoiceninja__zoho_contacts.csv", "zoho"),
    ],
)
def test_known_exports_are_named(name: str, program: str) -> None:
    assert inspect(_DATA / name).program == program


def _first(name: str, home: str = "MK", number: int = 0) -> ImportedRow:
    return _people(name, home)[1][number]


def test_lists_from_other_programs_are_read_field_by_field() -> None:
    row = _first("csv/crm/CRM_Extractor__sample_leads.csv", "")
    assert row.details.phones == (Phone("+91 9876543210", PhoneKind.MOBILE, "+919876543210"),)
    assert (row.details.given_name, row.details.family_name, row.details.company) == ("John", "Doe", "GrowEasy")

    row = _first("csv/crm/address_book__contacts.csv")
    assert [phone.number for phone in row.details.phones] == ["1-694-705-8389", "199-110-8798"]
    assert [email.address for email in row.details.emails] == ["vance@schinnerlittle.net", "hamill@fisher.net"]

    row = _first("csv/crm/AI-powered-csv-importer__sample_leads.csv", number=1)
    assert [email.address for email in row.details.emails] == ["jane@smith.com", "jane.work@example.com"]

    row = _first("csv/crm/atomic-crm__contacts_export.csv", "US")
    assert row.details.emails == (
        Email("john@doe.example", EmailKind.WORK),
        Email("john.doe@gmail.com", EmailKind.HOME),
        Email("jdoe@caramail.com"),
    )  # fmt: skip
    assert [phone.kind for phone in row.details.phones] == [PhoneKind.WORK, PhoneKind.HOME, PhoneKind.OTHER]
    assert row.details.tags == ("influencer", "developer")

    row = _first("csv/crm/agrosolar_app__sample_leads.csv", "BR")
    assert row.details.phones == (Phone("31999990000", PhoneKind.MOBILE, "+5531999990000"),)
    assert (row.details.given_name, row.details.addresses[0].town) == ("João", "Patos de Minas/MG")

    row = _first("csv/crm/mautic__10contacts.csv")
    assert (row.details.given_name, row.details.family_name, row.details.addresses) == (
        "Ariel", "N.", (Address(country="Switzerland"),),
    )  # fmt: skip
    assert row.details.emails == (Email("ariel@example.com"),)

    row = _first("csv/crm/tine20__Contact.csv")
    assert row.details.addresses == (Address("Platz der Deutschen Einheit 4", "Hamburg", "Hamburg", "20457", "DE"),)
    assert (row.details.birthday, row.details.job_title) == (Birthday(1, 11, 2017), "1. Dirigent")
    assert {phone.kind for phone in row.details.phones} == {
        PhoneKind.MOBILE,
        PhoneKind.FAX,
        PhoneKind.HOME,
        PhoneKind.WORK,
    }

    row = _first("csv/crm/dander-connector-salesforce__contacts.csv", number=1)
    assert (row.details.given_name, row.details.family_name, row.note) == ("", "Hopper", "Name: Grace Hopper")

    row = _first("csv/crm/data-quality-cleaning-api__sample_leads.csv", "US")
    assert (row.details.given_name, row.details.emails) == ("Alice", (Email("ALICE@Example.COM"),))
    row = _first("csv/crm/data-quality-cleaning-api__sample_leads.csv", "US", number=3)
    assert row.details.about == '=IMPORTXML("http://example.com")'  # text like any other
    assert row.details.phones == (Phone("not-a-phone"),)

    row = _first("csv/mail_clients/lexnetwork__google-contacts.csv", number=1)
    assert row.details.birthday == Birthday(1, 12)
    row = _first("csv/mail_clients/lexnetwork__google-contacts.csv", number=2)
    assert (row.details.family_name, row.details.about) == ("Van Damme, Jr.", "Line one\nLine two")

    row = _first("csv/mail_clients/tine20__importtest_outlook2013.csv", "DE", number=1)
    assert (row.details.family_name, row.details.phones) == (
        "Weiß",
        (
            Phone("040 6432131545", PhoneKind.WORK, "+49406432131545"),
            Phone("0176 164321545", PhoneKind.MOBILE, "+49176164321545"),
        ),
    )
    row = _first("csv/social_ads/lexnetwork__linkedin_Connections.csv")
    assert (row.details.company, row.details.job_title) == ("Anthropic", "Product Lead")
    assert row.line == 5


def test_card_numbers_and_passwords_are_held_back_and_named() -> None:
    for name, column in (
        ("csv/crm/contacts-importer__contacts.csv", "Credit Card"),
        ("csv/crm/contacts-importer__contacts_500.csv", "Credit Card"),
        ("csv/crm/koombea-contact-importer__contacts.csv", "credit_card"),
        ("csv/encodings/tine20__user_import_macCentralEurope.csv", "password"),
    ):
        shape, rows = _people(name)
        assert [shape.header[index] for index in shape.left_out] == [column]
        held_back = {cells[shape.left_out[0]] for cells in shape.sample} - {""}
        assert not any(secret in repr(row) for secret in held_back for row in rows[:20])


def test_birthdays_of_the_date_fixtures() -> None:
    shape, rows = _people("csv/dates/civicrm-core__individual_dates_type1.csv")
    written = [dict(zip(shape.header, cells, strict=True))["Birth Date"] for cells in shape.sample]
    assert [row.details.birthday is None for row in rows] == ["-25-" in cell for cell in written]
    assert rows[3].note.startswith("Birth Date: 2008-25-1")
    shape, rows = _people("csv/dates/civicrm-core__individual_dates_type4.csv")
    assert shape.date_order is DateOrder.AMBIGUOUS  # 09/01/2008 in every row: the user is asked
    assert all(row.details.birthday is None and "Birth Date: 09" in row.note for row in rows)
    shape, rows = _people("csv/dates/openpetra__samplePartnerImport_dates_dmy.csv")
    assert [row.details.birthday for row in rows] == [Birthday(19, 8, 1979), Birthday(16, 9, 1978)]
    _, rows = _people("dedupe/febrl1.csv")
    assert sum(row.details.birthday is not None or "date_of_birth" in row.note for row in rows) > 900


def test_a_list_of_leads_without_names_is_not_taken_for_people() -> None:
    assert not inspect(_DATA / "csv/lead_scoring/LeadScore__x_education_lead_scoring.csv").mapping.names_somebody


def test_only_rows_that_say_nobody_or_are_torn_are_rejected() -> None:
    reasons: Counter[tuple[str, Rejection]] = Counter()
    for known in _files():
        if known.kind in ("csv/torture", "csv/encodings") or known.name in _REFUSED:
            continue
        shape = inspect(known.path)
        if shape.mapping.names_somebody:
            for row in read_rows(known.path, shape, shape.mapping):
                if isinstance(row, RejectedRow):
                    reasons[known.path.name, row.reason] += 1
    assert reasons == {
        ("mautic__fakeleaddata.csv", Rejection.NOBODY): 4,  # visitors of whom only the address in the net is known
        ("febrl3.csv", Rejection.NOBODY): 6,
        ("splink_fake_1000.csv", Rejection.NOBODY): 8,
        ("zingg_febrl_testWithHeader.csv", Rejection.NOBODY): 1,
        ("zingg_febrl_testWithHeader.csv", Rejection.TOO_MANY_CELLS): 1,
    }


def test_no_note_repeats_what_stands_in_a_field() -> None:
    """A guess that sends names, numbers or addresses to the note shows here."""
    for known in _files():
        if known.kind not in ("csv/mail_clients", "csv/social_ads", "csv/subscribers"):
            continue
        for row in _people(known.name)[1]:
            assert not re.search(r"(?im)^[^:]*(phone|telefon|first name|last name|city|street)[^:]*: ", row.note), (
                known.name
            )
