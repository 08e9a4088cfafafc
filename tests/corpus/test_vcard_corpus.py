"""Every card of the shared data: none crashes, hangs or loses a word, and where the truth is known ours equals it.

``vcard_truth.tsv`` holds, for each card, a digest of what a person read in it: whose it is, and of which kinds its
numbers, e-mail addresses and postal addresses are, in their order. It is a digest because the cards are other people's,
and nothing of them is kept here. That nothing of the values is missing is checked for every property
by itself, with a reader of a few lines that knows nothing of ours.
"""

from __future__ import annotations

import csv
import hashlib
import json
import quopri
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from prospectdesk.domain.contact import ContactDetails
from prospectdesk.domain.errors import FileEmpty, FileNotTable
from prospectdesk.domain.importing import ImportedRow, RejectedRow
from prospectdesk.domain.text import fold
from prospectdesk.interchange.csv_reader import inspect, read_rows
from prospectdesk.interchange.vcard_reader import inspect_vcard, read_vcards

_DATA = Path(__file__).parents[2] / "../shared/data"
_MANIFEST = _DATA / "manifest.json"
_TRUTH = Path(__file__).with_name("vcard_truth.tsv")

pytestmark = pytest.mark.skipif(not _MANIFEST.exists(), reason="the shared data is not here")

# No card in it: one of LDIF's ancestors, and a file of a byte order mark alone.
_REFUSED = {"vcard/ruby-vcard/ex1.vcard": FileNotTable, "vcard/folkerkinzel/Empty.vcf": FileEmpty}
# The manifest counts the outer card alone; those in it are people too.
_CARDS = {"vcard/android/v21_nest.vcf": 3}

# The third party's own expected result of the file before it.
_REFERENCES = (".ref", ".2_1ref")


@cache
def _files() -> list[dict[str, Any]]:
    if not _MANIFEST.exists():
        return []
    entries: list[dict[str, Any]] = json.loads(_MANIFEST.read_text(encoding="utf-8"))
    return [entry for entry in entries if entry["file"].startswith("vcard/")]


def _encoding(entry: dict[str, Any]) -> str:
    return {"?": "utf-8", "ascii": "utf-8"}.get(entry["encoding"], entry["encoding"].split(" ")[0])


def _read(entry: dict[str, Any]) -> list[ImportedRow | RejectedRow]:
    """The rows of a file; where the reader is not sure of the encoding, the user tells it."""
    path = _DATA / entry["file"]
    shape = inspect_vcard(path)
    return list(read_vcards(path, None if shape.encoding_sure else _encoding(entry), "US"))


# The truth


def _truth() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    with _TRUTH.open(encoding="utf-8", newline="") as stream:
        for row in csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row and not row[0].startswith("#"):
                found.setdefault(row[0], []).append(tuple(row[1:]))
    return found


def _told(row: ImportedRow | RejectedRow) -> tuple[str, ...]:
    """A row as the table of truth has it: its line, and a digest of what it says."""
    said = "\t".join(_said(row))
    return (str(row.line), hashlib.sha256(said.encode()).hexdigest()[:16])


def _said(row: ImportedRow | RejectedRow) -> tuple[str, ...]:
    if isinstance(row, RejectedRow):
        return (row.reason.value,)
    details, birthday = row.details, row.details.birthday
    year = "" if birthday is None else "-" if birthday.year is None else str(birthday.year)
    return (
        f"{details.family_name}|{details.given_name}",
        details.company,
        details.nickname,
        "" if birthday is None else f"{year}-{birthday.month:02d}-{birthday.day:02d}",
        *(" ".join(each.kind.value for each in kinds) for kinds in (details.phones, details.emails, details.addresses)),
        ", ".join(details.tags),
        ", ".join(dict.fromkeys(line.partition(":")[0] for line in row.note.splitlines() if ":" in line)),
    )


# Nothing is lost

_KEPT_ELSEWHERE = re.compile(
    r"VERSION|REV|PRODID|PHOTO|LOGO|SOUND|KEY|SOURCE|MAILER|CLASS|PROFILE|CLIENTPIDMAP|XML|FBURL|MEMBER|KIND|BEGIN|END|AGENT|"
    r"X-AB(UID|ADR|SHOWAS|LABEL).*|X-MS-OL-.*|X-COUCHDB-.*|X-ADDRESSBOOKSERVER-.*|X-KADDRESSBOOK-CRYPTO.*|X-MOZILLA-HTML|"
    r"X-RADICALE-NAME|X-(CLASS|REDUCTION|NO|CID|CREATED|MODIFIED|PRIMARY-PHONE)|X-ANDROID-CUSTOM|BDAY"
)
# What a reader may well leave out: schemes of addresses, and references to other cards.
_NO_TEXT = re.compile(r"urn:uuid:\S+|\b[a-z-]+:|\^n", re.IGNORECASE)


def _properties(text: str) -> Iterator[tuple[str, str]]:
    """The names and values of all properties of cards, by the letter of the standards."""
    text = re.sub(r"\r*\n|\r", "\n", text)
    text = re.sub(r"(?im)^([^:\n]*QUOTED-PRINTABLE[^:\n]*:.*)$((?<==)\n.*$)*", lambda m: m[0].replace("=\n", ""), text)
    text = re.sub(r"\n[ \t]", "", text)
    for line in text.splitlines():
        match = re.match(r'(?:[\w-]+\.)?([\w-]+)((?:;(?:[^":;]|"[^"]*")*)*):(.*)', line)
        if match is None:
            continue
        name, parameters, value = match.groups()
        if "QUOTED-PRINTABLE" in parameters.upper():
            charset = re.search(r"CHARSET=([\w-]+)", parameters, re.IGNORECASE)
            value = quopri.decodestring(value).decode(charset[1] if charset else "utf-8", "replace")
        value = re.sub(r"\\[nN]", " ", value).replace("\\,", ",").replace("\\;", ";").replace("\\:", ":")
        yield name.upper(), value


def _words(text: str) -> set[str]:
    return set(fold(text.replace("\\", " ")).split())


def _texts(details: ContactDetails) -> Iterator[str]:
    yield from (details.given_name, details.family_name, details.company, details.job_title, details.nickname)
    yield from (details.website, details.about, *details.tags)
    yield from (phone.number for phone in details.phones)
    yield from (email.address for email in details.emails)
    for address in details.addresses:
        yield from (address.street, address.town, address.region, address.postcode, address.country)
    for name, value in details.custom:
        yield from (name, value)


def _lost(entry: dict[str, Any], rows: list[ImportedRow | RejectedRow]) -> set[str]:
    """The words of a file that came to nowhere."""
    data = (_DATA / entry["file"]).read_bytes()
    kept: set[str] = set()
    for row in rows:
        texts = row.cells if isinstance(row, RejectedRow) else (*_texts(row.details), row.note, row.uid or "")
        kept |= _words(" ".join(texts))
    lost: set[str] = set()
    for name, value in _properties(data.decode(_encoding(entry), "replace").lstrip("\ufeff")):
        if _KEPT_ELSEWHERE.fullmatch(name) or "\ufffd" in value:
            continue
        words = _words(_NO_TEXT.sub(" ", value)) - kept
        # Numbers that were joined or parted elsewhere.
        lost |= {f"{name}: {word}" for word in words if word not in "".join(sorted(kept)) and len(word) > 1}
    return lost


def test_no_card_crashes_hangs_or_loses_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    """The table it prints counts, by the program the files come from, how many are right."""
    truth = _truth()
    table: dict[str, Counter[str]] = {}
    wrong: list[str] = []
    for entry in _files():
        name = entry["file"]
        counts = table.setdefault(name.split("/")[1], Counter())
        counts["files"] += 1
        began = time.monotonic()
        if name in _REFUSED:
            with pytest.raises(_REFUSED[name]):
                inspect_vcard(_DATA / name)
            counts["right"] += 1
            continue
        rows = _read(entry)
        assert time.monotonic() - began < 2, name
        counts["cards"] += len(rows)
        told = [_told(row) for row in rows]
        expected = truth.get(name, [])
        if len(expected) == 1 and expected[0][0] == "count":
            right = [str(len(rows)), str(sum(isinstance(row, ImportedRow) for row in rows))] == list(expected[0][1:])
        else:
            right = told == expected
        lost = _lost(entry, rows)
        counts["right"] += right and not lost
        if not right:
            wrong += [f"{name}: {line}" for line in told if line not in expected] or [f"{name}: {len(told)} cards"]
        if lost:
            wrong.append(f"{name}: lost {sorted(lost)[:5]}")
    with capsys.disabled():
        sys.stdout.write(f"\n{'cards of the shared data':28}{'files':>7}{'right':>7}{'cards':>7}\n")
        for program, counts in sorted(table.items()):
            sys.stdout.write(f"{program:28}{counts['files']:7}{counts['right']:7}{counts['cards']:7}\n")
        total = sum(table.values(), Counter())
        sys.stdout.write(f"{'all':28}{total['files']:7}{total['right']:7}{total['cards']:7}\n")
        for line in wrong:
            sys.stdout.write(f"  not as it should be: {line}\n")
    assert not wrong


def test_shapes_are_as_the_manifest_says() -> None:
    wrong = []
    for entry in _files():
        if entry["file"] in _REFUSED:
            continue
        shape = inspect_vcard(_DATA / entry["file"])
        versions = {version for version, _ in shape.versions}
        if versions != set(entry["versions"]):
            wrong.append((entry["file"], versions, entry["versions"]))
        if shape.row_estimate != _CARDS.get(entry["file"], entry["cards"]):
            wrong.append((entry["file"], shape.row_estimate, entry["cards"]))
    assert wrong == []


@pytest.mark.parametrize("reference", _REFERENCES)
def test_results_of_others_say_the_same(reference: str) -> None:
    """What another reader made of a file and wrote again gives the same contacts."""
    pairs = 0
    for entry in _files():
        name = entry["file"]
        if not name.endswith(reference):
            continue
        of = {each["file"]: each for each in _files()}.get(name.removesuffix(reference).replace("v4_0.", ""))
        if of is None:
            continue
        pairs += 1
        ours, theirs = _read(of), _read(entry)
        assert [_without_line(row) for row in ours] == [_without_line(row) for row in theirs], name
    assert pairs >= 3


def _without_line(row: ImportedRow | RejectedRow) -> tuple[Any, ...]:
    assert isinstance(row, ImportedRow)
    return row.details, row.uid, row.note


@pytest.mark.parametrize("name", ["roundcubemail__gmail", "roundcubemail__tb_plain"])
def test_card_beside_a_table_is_the_same_contact(name: str) -> None:
    table, cards = (_DATA / f"csv/mail_clients/{name}.{suffix}" for suffix in ("csv", "vcf"))
    if not cards.exists():
        pytest.skip("the card beside the table is not here")
    shape = inspect(table)
    (of_table,) = read_rows(table, shape, shape.mapping, "US")
    (of_card,) = read_vcards(cards, home_country="US")
    assert isinstance(of_table, ImportedRow)
    assert isinstance(of_card, ImportedRow)
    ours, theirs = of_card.details, of_table.details
    for field in ("given_name", "family_name", "nickname", "company", "job_title", "birthday", "tags", "about"):
        assert getattr(ours, field) == getattr(theirs, field), field
    assert {(phone.number, phone.kind) for phone in ours.phones} == {
        (phone.number, phone.kind) for phone in theirs.phones
    }
    assert {email.address for email in ours.emails} == {email.address for email in theirs.emails}
    places = [
        {(each.kind, each.town, each.region, each.postcode, each.country) for each in details.addresses}
        for details in (ours, theirs)
    ]
    assert places[0] == places[1]
