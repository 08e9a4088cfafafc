"""Cards damaged in every way: the reader neither crashes nor hangs, and what stands beside them is read as ever."""

from __future__ import annotations

import time
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import given

from prospectdesk.domain.errors import FileProblem
from prospectdesk.domain.importing import ImportedRow, RejectedRow
from prospectdesk.interchange.vcard_reader import inspect_vcard, read_vcards

_TEXTS = r"""
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=90;=D0=91=
=D0=92;;;
TEL;CELL;PREF:070 123 456
ADR;HOME;CHARSET=SHIFT_JIS;QUOTED-PRINTABLE:;=93=8C=8B=9E;;;;150;
PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ
 SkZJRg==

---
VERSION:3.0
N:Петкова;Ана,Марија;;Dr.;
FN:Dr. Ана Петкова
ORG:Фирма ДООЕЛ;Оддел
NOTE:Прва\nвтора\, \;тр
 ета
item1.TEL;type=pref:+389 2 3123 456
item1.X-ABLabel:_$!<Work>!$_
BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29
CATEGORIES:a,b
---
VERSION:4.0
FN:Sherlock Holmes
TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+44-555-555-5555;ext=5555
BDAY:--0203
ADR;LABEL="Mr Holmes, 221B^nBaker Street":;;221B Baker Street;London;;NW1;UK
UID:urn:uuid:b8767877-b4a1-4c70-9acc-505d3819e519
KIND:individual
IMPP;PREF=1:xmpp:a@b
X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Ani;1;;
"""
_CARDS = tuple(text.replace("\n", "\r\n") for text in _TEXTS.removeprefix("\n").split("---\n"))
_WORDS = (
    rb'BEGIN:VCARD\r\n|END:VCARD\r\n|END:VCARD|\r|\n|\r\n |\r\r\n|=|=\r\n|:|;|,|\\|"|\0|\x1a|\xff|\xfe\xff|'
    rb"\xef\xbb\xbf|\xe2\x80\xa8|\xed\xa0\x80|\xe2\x80\xae| |\t|^n|ENCODING=QUOTED-PRINTABLE|;CHARSET=utf-16|"
    rb"VERSION:2.1\r\n|BDAY:--02-30\r\n|KIND:group\r\n|MEMBER:x\r\n|item1.X-ABLabel:|PHOTO;ENCODING=b:|data:;base64,|https://"
)
_TOKENS = st.sampled_from(
    [*(word.decode("unicode_escape").encode("latin-1") for word in _WORDS.split(b"|")), b"9" * 9000, b"N:" + b";" * 99]
)
_DAMAGE = st.lists(
    st.tuples(
        st.sampled_from(["put", "replace", "cut", "repeat", "end"]), st.floats(0, 1), st.integers(1, 60), _TOKENS
    ),
    min_size=1,
    max_size=8,
)
_BEFORE = b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Before;Ana;;;\r\nTEL:070 111 111\r\nEND:VCARD\r\n"
_AFTER = b"\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nN:After;Marko;;;\r\nTEL:070 222 222\r\nNOTE:still here\r\nEND:VCARD\r\n"


def _damaged(data: bytes, damage: list[tuple[str, float, int, bytes]]) -> bytes:
    for what, where, size, token in damage:
        at = int(where * len(data))
        if what == "put":
            data = data[:at] + token + data[at:]
        elif what == "replace":
            data = data[:at] + token + data[at + size :]
        elif what == "cut":
            data = data[:at] + data[at + size :]
        elif what == "repeat":
            data = data[:at] + data[at : at + size] * 20 + data[at + size :]
        else:
            data = data[:at]
    return data


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz") / "cards.vcf"


@given(body=st.sampled_from(_CARDS), encoding=st.sampled_from(["utf-8", "cp1251"]), damage=_DAMAGE)
def test_damage_costs_the_card_and_never_the_file(path, body, encoding, damage):
    path.write_bytes(
        _BEFORE + _damaged(b"BEGIN:VCARD\r\n" + body.encode(encoding, "replace") + b"END:VCARD\r\n", damage) + _AFTER
    )
    began = time.monotonic()
    rows = list(read_vcards(path, home_country="MK"))
    shape = inspect_vcard(path, home_country="MK")
    assert time.monotonic() - began < 2
    assert all(bool(row.details) if isinstance(row, ImportedRow) else isinstance(row, RejectedRow) for row in rows)
    assert len(shape.sample) == min(20, len(rows))
    first = rows[0]
    assert isinstance(first, ImportedRow)
    assert (first.line, first.details.family_name, first.details.phones[0].number) == (1, "Before", "070 111 111")
    after = [row for row in rows if isinstance(row, ImportedRow) and row.details.family_name == "After"]
    assert [(row.details.given_name, row.details.phones[0].e164, row.details.about) for row in after] == [
        ("Marko", "+38970222222", "still here")
    ]


@given(data=st.binary(max_size=300) | st.text(max_size=200).map(str.encode), damage=_DAMAGE)
def test_no_bytes_crash_the_reader(path, data, damage):
    path.write_bytes(_damaged(data, damage))
    try:
        list(read_vcards(path))
    except FileProblem:
        return
    assert b"BEGIN:VCARD" in path.read_bytes().replace(b"\0", b"").upper()
