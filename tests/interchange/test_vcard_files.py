"""Files of cards: how lines are put together, which encodings texts are in, what is broken, what is hostile."""

from __future__ import annotations

import base64
import quopri
import time
import tracemalloc
from pathlib import Path

import pytest

from prospectdesk.domain.contact import ContactDetails, Phone
from prospectdesk.domain.errors import (
    Cancelled,
    FileEmpty,
    FileNotTable,
    FileTooLarge,
    FileUnreadable,
    WrongEncoding,
)
from prospectdesk.domain.importing import ImportedRow, RejectedRow, Rejection
from prospectdesk.interchange.plain_file import Content, content_of
from prospectdesk.interchange.vcard_reader import inspect_vcard, read_vcards

SKOPJE = "Ѓорѓи Ќосев од Скопје, продавница „Џезва“, Љубојно и Њивичани"


@pytest.fixture
def rows(tmp_path: Path):
    """Reads a file of these bytes."""

    def read(data: bytes | str, encoding: str | None = None) -> list[ImportedRow | RejectedRow]:
        path = tmp_path / "cards.vcf"
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return list(read_vcards(path, encoding))

    return read


@pytest.fixture
def abouts(rows):
    """Reads the remarks of a file's cards."""
    return lambda *args: [row.details.about for row in rows(*args) if isinstance(row, ImportedRow)]


def card(*lines: bytes | str, version: str = "3.0", end: bytes = b"\r\n") -> bytes:
    whole = ("BEGIN:VCARD", f"VERSION:{version}", "FN:Ана Петкова", *lines, "END:VCARD", "")
    return end.join(line if isinstance(line, bytes) else line.encode() for line in whole)


class TestLines:
    @pytest.mark.parametrize("end", [b"\r\n", b"\n", b"\r", b"\r\r\n"])
    def test_line_ends(self, rows, end):
        (row,) = rows(card("NOTE:one", " two", "TITLE:x", end=end))
        assert (row.details.about, row.details.job_title) == ("onetwo", "x")

    def test_version_2_1_folds_before_white_space_that_stays(self, abouts):
        assert abouts(card("NOTE:one", " two", version="2.1")) == ["one two"]
        assert abouts(card("NOTE:one", "  two", version="4.0")) == ["one two"]

    def test_version_may_come_last(self, abouts):
        assert abouts(b"BEGIN:VCARD\nFN:x\nNOTE:one\n two\nVERSION:2.1\nEND:VCARD\n") == ["one two"]

    def test_folds_inside_letters(self, abouts):
        note = f"NOTE:{SKOPJE}".encode()
        folded = b"\r\n ".join(note[i : i + 7] for i in range(0, len(note), 7))
        assert abouts(card(folded)) == [SKOPJE]

    def test_soft_line_breaks(self, rows):
        (row,) = rows(
            card(
                "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=90=D0=BD=",
                "=D0=B0, one =",
                "  two",
                "TITLE;QUOTED-PRINTABLE:a=",
                "",
                "ORG:b=",
                version="2.1",
            )
        )
        assert (row.details.about, row.details.job_title, row.details.company) == ("Ана, one   two", "a", "b=")

    def test_soft_line_break_never_takes_the_end(self, rows):
        data = card("NOTE;ENCODING=QUOTED-PRINTABLE:a=", version="2.1")
        assert [row.details.about for row in rows(data + data)] == ["a", "a"]

    def test_text_that_was_not_folded_at_all(self, rows):
        (row,) = rows(
            card("ADR;HOME:;;Weg 1\\", "2. Hof\\", "Haus;Köln;;;", "NOTE:see", "https://x.mk/", version="2.1")
        )
        assert row.details.addresses[0].street == "Weg 1, 2. Hof, Haus"
        assert row.details.about == "see\nhttps://x.mk/"

    def test_parameters_that_are_folded(self, rows):
        (row,) = rows(card('ADR;TYPE=home;LABEL="Weg 1\\nKöln, Deu', ' tschland":;;Weg 1;Köln;;;Deutschland'))
        assert row.details.addresses[0].street == "Weg 1"
        assert row.note == ""

    def test_no_line_end_between_cards(self, rows):
        data = b"BEGIN:VCARD\nFN:a\nEND:VCARDBEGIN:VCARD\nFN:b\nEND:VCARD \nbegin:vcard\nfn:c\nend:vCard"
        assert [(row.line, row.details.given_name) for row in rows(data)] == [(1, "a"), (3, "b"), (6, "c")]

    def test_card_set_in_as_a_whole(self, rows):
        (row,) = rows("  BEGIN:VCARD\n    FN:a\n    NOTE:one\n      two\n    END:VCARD\n")
        assert (row.details.given_name, row.details.about) == ("a", "one two")

    def test_lines_are_numbered_as_an_editor_does(self, rows):
        data = b"\r\r\n".join([b"BEGIN:VCARD", b"FN:a", b"END:VCARD", b"", b"BEGIN:VCARD", b"FN:b", b"END:VCARD", b""])
        assert [row.line for row in rows(data)] == [1, 5]


class TestEncodings:
    @pytest.mark.parametrize(
        "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1251"]
    )
    def test_a_file_says_nothing_of_its_encoding(self, tmp_path, encoding):
        text = "".join(
            f"BEGIN:VCARD\r\nVERSION:2.1\r\nN:Ѓорѓиев;Горан{i}\r\nNOTE:{SKOPJE}\r\nEND:VCARD\r\n" for i in range(3)
        )
        path = tmp_path / "cards.vcf"
        path.write_bytes(text.encode(encoding))
        assert content_of(path) is Content.VCARD
        shape = inspect_vcard(path)
        assert shape.encoding_sure
        assert shape.row_estimate == 3
        assert [row.details.about for row in shape.sample] == [SKOPJE] * 3

    def test_the_user_knows_better(self, tmp_path):
        path = tmp_path / "cards.vcf"
        path.write_bytes("BEGIN:VCARD\nVERSION:2.1\nN:Saute;Adèle\nEND:VCARD\n".encode("windows-1252"))
        assert not inspect_vcard(path).encoding_sure
        shape = inspect_vcard(path, "windows-1252")
        assert shape.encoding == "windows-1252"
        assert shape.sample[0].details.given_name == "Adèle"

    @pytest.mark.parametrize(
        ("charset", "codec"),
        [("windows-1251", "cp1251"), ("SHIFT_JIS", "cp932"), ("iso-8859-5", "iso8859-5"), ("UTF-8", "utf-8")],
    )
    def test_a_text_names_its_own(self, abouts, charset, codec):
        text = "表ソ予; \\" if codec == "cp932" else "Скопје"
        raw = f"NOTE;CHARSET={charset}:".encode() + text.encode(codec)
        quoted = f"NOTE;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:".encode() + quopri.encodestring(text.encode(codec))
        assert abouts(card(raw, version="2.1")) == [text]
        assert abouts(card(quoted, version="2.1")) == [text]

    @pytest.mark.parametrize("charset", ["iso-8859-1", "invalid-encoding", "windows-1251", "us-ascii"])
    def test_file_turned_into_utf_8_with_charsets_as_they_were(self, abouts, charset):
        assert abouts(card(f"NOTE;CHARSET={charset}:Скопје", version="2.1")) == ["Скопје"]

    def test_quoted_texts_tell_the_encoding_where_nothing_else_does(self, tmp_path):
        quoted = quopri.encodestring(SKOPJE.encode("windows-1251")).replace(b"=\n", b"=\r\n")
        path = tmp_path / "cards.vcf"
        path.write_bytes(b"BEGIN:VCARD\r\nVERSION:2.1\r\nN:a\r\nNOTE;QUOTED-PRINTABLE:" + quoted + b"\r\nEND:VCARD\r\n")
        shape = inspect_vcard(path)
        assert shape.encoding == "windows-1251"
        assert shape.sample[0].details.about == SKOPJE

    def test_separators_that_were_quoted_too(self, rows):
        (row,) = rows(b"BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE:Petkova=3BAna=3B=3B\nEND:VCARD\n")
        assert (row.details.given_name, row.details.family_name) == ("Ana", "Petkova")
        (row,) = rows(b"BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE:Doe=3B Roe;John\nEND:VCARD\n")
        assert (row.details.given_name, row.details.family_name) == ("John", "Doe; Roe")

    def test_line_in_another_encoding_costs_the_line(self, rows):
        bad = "TITLE:Директор".encode("windows-1251")
        row = rows(card(bad, f"NOTE:{SKOPJE}") + card(f"NOTE:{SKOPJE}") * 9)[0]
        assert row.details.job_title == ""
        assert row.details.given_name == "Ана"
        assert row.note == "Title: \ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd"

    def test_name_in_another_encoding_costs_the_card(self, rows):
        good = card(f"NOTE:{SKOPJE}" * 20)
        bad = b"BEGIN:VCARD\nFN:" + "Марко".encode("windows-1251") + b"\nEMAIL:m@x.mk\nEND:VCARD\n"
        first, second, third = rows(good + bad + good)
        assert isinstance(second, RejectedRow)
        assert second.reason is Rejection.UNREADABLE
        assert isinstance(first, ImportedRow)
        assert isinstance(third, ImportedRow)

    def test_photos_tell_nothing_of_the_encoding(self, tmp_path):
        path = tmp_path / "cards.vcf"
        binary = bytes(range(1, 256)).replace(b"\n", b"").replace(b"\r", b"")
        path.write_bytes(card(b"PHOTO;ENCODING=BASE64:" + binary * 20, f"NOTE:{SKOPJE}"))
        shape = inspect_vcard(path)
        assert (shape.encoding, shape.encoding_sure) == ("utf-8", True)
        assert shape.sample[0].details.about == SKOPJE

    def test_unknown_encoding_is_refused(self, rows):
        with pytest.raises(WrongEncoding):
            rows(card(), "no-such-encoding")


class TestBroken:
    def test_bad_lines_cost_the_line(self, rows):
        (row,) = rows(card(":::", ";;;", "TEL;CELL", "=", "TEL:070", "FN", '"":x'))
        assert row.details.phones == (Phone("070"),)
        assert (row.details.given_name, row.details.family_name) == ("Ана", "Петкова")

    def test_what_a_bad_line_said_is_not_lost(self, rows):
        (row,) = rows(card("TEL;CELL 070 123 456"))
        assert "070 123 456" in row.note

    def test_missing_end(self, rows):
        found = rows(b"BEGIN:VCARD\nFN:a\nTEL:1\nBEGIN:VCARD\nFN:b\nTEL:2\nEND:VCARD\nBEGIN:VCARD\nFN:c\nTEL:3\n")
        assert sorted((row.line, row.details.given_name, row.details.phones[0].number) for row in found) == [
            (1, "a", "1"),
            (4, "b", "2"),
            (8, "c", "3"),
        ]

    def test_card_inside_a_card_is_a_card(self, rows):
        found = rows(b"BEGIN:VCARD\nN:parent\nBEGIN:VCARD\nN:nest\nEND:VCARD\nTEL:1\nEND:VCARD\n")
        assert [(row.details.family_name, len(row.details.phones)) for row in found] == [("nest", 0), ("parent", 1)]

    def test_thousands_of_cards_without_end(self, rows):
        found = rows(b"".join(b"BEGIN:VCARD\nFN:n%d\n" % i for i in range(3000)))
        assert [row.details.given_name for row in found] == [f"n{i}" for i in range(3000)]

    @pytest.mark.parametrize("head", ["PHOTO;ENCODING=BASE64;TYPE=JPEG:", "PHOTO;JPEG;B:", "PHOTO:"])
    def test_broken_base64_is_passed_over(self, rows, head):
        (row,) = rows(card(head + "qgEPAAIAAAAHAAAAugEQAAI:ASDF==", " AAAA", "QkFE", "", "TEL:070", version="2.1"))
        assert row.details.phones == (Phone("070"),)
        assert row.note == ""

    def test_base64_that_begins_in_the_next_line(self, rows):
        (row,) = rows(card("LOGO;BASE64:", "qgEPAAIAAAAHAAAAugEQAAI", "ASDF==", "", "TEL:070", version="2.1"))
        assert (row.details.phones, row.note) == ((Phone("070"),), "")

    def test_what_stands_outside_of_cards_is_told(self, rows):
        found = rows(b"hello\nthere\n\nBEGIN:VCARD\nFN:a\nEND:VCARD\nEND:VCARD\nrest\n")
        assert found[0] == RejectedRow(1, Rejection.UNREADABLE, ("hello", "there"))
        assert isinstance(found[1], ImportedRow)
        assert found[2] == RejectedRow(8, Rejection.UNREADABLE, ("rest",))

    def test_empty_and_foreign_files(self, tmp_path):
        path = tmp_path / "cards.vcf"
        for data, error in (
            (b"", FileEmpty),
            (b"\xef\xbb\xbf", FileEmpty),
            (b"cn:Babs Jensen\nmail:a@b\n", FileNotTable),
            (b"\x89PNG\r\n\x1a\nBEGIN:VCARD", FileNotTable),
        ):
            path.write_bytes(data)
            with pytest.raises(error):
                inspect_vcard(path)
            with pytest.raises(error):
                list(read_vcards(path))
        with pytest.raises(FileUnreadable):
            inspect_vcard(tmp_path / "missing.vcf")
        with pytest.raises(FileUnreadable):
            inspect_vcard(tmp_path)


class TestHostile:
    def test_endless_line_is_refused_at_once(self, tmp_path):
        path = tmp_path / "cards.vcf"
        with path.open("wb") as stream:
            stream.write(b"BEGIN:VCARD\r\nFN:a\r\nNOTE:")
            for _ in range(70):
                stream.write(b"a" * 1024 * 1024)
        begin = time.monotonic()
        with pytest.raises(FileTooLarge) as error:
            list(read_vcards(path))
        assert time.monotonic() - begin < 2
        assert error.value.detail == "3"

    def test_five_gigabytes_of_nothing_are_refused_at_once(self, tmp_path):
        path = tmp_path / "cards.vcf"
        with path.open("wb") as stream:
            stream.write(b"BEGIN:VCARD\r\nFN:a\r\nNOTE:")
            stream.truncate(5 * 1024**3)
        begin = time.monotonic()
        with pytest.raises(FileNotTable):
            inspect_vcard(path)
        assert time.monotonic() - begin < 2

    def test_photo_in_one_line_costs_nothing(self, rows):
        photo = base64.b64encode(b"x" * 5 * 1024 * 1024)
        (row,) = rows(card(b"PHOTO;ENCODING=b:" + photo, "TEL:070", b"PHOTO:data:image/png;base64," + photo))
        assert row.details.phones == (Phone("070"),)

    def test_memory_stays_small(self, tmp_path):
        path = tmp_path / "cards.vcf"
        photo = base64.encodebytes(b"x" * 30_000).replace(b"\n", b"\r\n ")
        path.write_bytes(card(b"PHOTO;ENCODING=b:" + photo, "NOTE:a") * 300)
        tracemalloc.start()
        try:
            count = sum(row.details.about == "a" for row in read_vcards(path))
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert count == 300
        assert path.stat().st_size > 12_000_000
        assert peak < 8_000_000

    def test_text_too_long_costs_the_card(self, rows):
        found = rows(card(b"NOTE:" + b"a" * 3 * 1024 * 1024) + card("NOTE:b"))
        assert isinstance(found[0], RejectedRow)
        assert (found[0].line, found[0].reason) == (1, Rejection.TOO_LONG)
        assert found[1].details.about == "b"

    def test_card_without_end_costs_the_card(self, rows):
        found = rows(card(*["NOTE:a"] * 200_000) + card("NOTE:b"))
        assert [getattr(row, "reason", None) for row in found] == [Rejection.TOO_LONG, None]

    @pytest.mark.parametrize(
        "lines",
        [
            b"NOTE:" + b"\\;" * 200_000,
            b"N:" + b"\\;" * 200_000,
            b"X" + b" " * 400_000 + b":y",
            b"X" + b"; " * 200_000 + b":y",
            b'X;A="' + b'a;"' * 100_000 + b":y",
            b"TEL;TYPE=" + b"a," * 200_000 + b":1",
            b"NICKNAME:" + b",".join(b"%d" % i for i in range(50_000)),
            b"EMAIL:" + b"<a " * 100_000,
            b"\r\n".join(b"FN:%d b" % i for i in range(10_000)),
            b"NOTE;QUOTED-PRINTABLE:" + b"=\r\n" * 10_000,
            b"BEGIN:VCARD" * 20_000,
            b"AGENT:BEGIN:VCARD\r\n" * 10_000,
            b"AGENT:" + b"BEGIN:VCARD\\nAGENT:" * 10_000,
        ],
        ids=range(13),
    )
    def test_time_stays_small(self, rows, lines):
        begin = time.monotonic()
        found = rows(card(lines))
        assert time.monotonic() - begin < 2
        assert found

    def test_nothing_that_cannot_be_seen_comes_in(self, rows):
        (row,) = rows("BEGIN:VCARD\nN:Пет\0ко\x07ва;А\u202eна\u2028x;;;\nNOTE:a\u2028b\x0cc\u200b\nEND:VCARD\n")
        assert row.details == ContactDetails(given_name="Ана x", family_name="Петкова", about="a\nb\nc")

    def test_codecs_that_are_no_charsets_are_not_called(self, abouts):
        for name in ("zlib", "rot13", "unicode_escape", "idna", "undefined", "../etc"):
            assert abouts(card(f"NOTE;CHARSET={name};QUOTED-PRINTABLE:=5Cu0041", version="2.1")) == ["\\u0041"]


class _Cancelling:
    def __init__(self, after: int) -> None:
        self.left = after
        self.seen: list[tuple[int, int | None]] = []

    def advance(self, done: int, total: int | None) -> None:
        self.seen.append((done, total))
        self.left -= 1
        if not self.left:
            raise Cancelled


class TestProgress:
    def test_reading_counts_bytes_and_can_be_cancelled(self, tmp_path):
        path = tmp_path / "cards.vcf"
        path.write_bytes(card(f"NOTE:{SKOPJE}") * 5000)
        size = path.stat().st_size
        progress = _Cancelling(-1)
        assert len(list(read_vcards(path, progress=progress))) == 5000
        done = [done for done, _ in progress.seen]
        assert done == sorted(done)
        assert progress.seen[-1] == (size, size)
        with pytest.raises(Cancelled):
            list(read_vcards(path, progress=_Cancelling(len(done) - 1)))
        with pytest.raises(Cancelled):
            inspect_vcard(path, progress=_Cancelling(2))

    def test_shape_counts_cards_and_versions(self, tmp_path):
        path = tmp_path / "cards.vcf"
        path.write_bytes(card() * 30 + card(version="2.1") * 12_000 + b"BEGIN:VCARD\nFN:x\nEND:VCARD\n")
        shape = inspect_vcard(path)
        assert shape.row_estimate == 12_031
        assert shape.versions == (("2.1", 12_000), ("3.0", 30))
        assert len(shape.sample) == 20
        assert shape.byte_size == path.stat().st_size
