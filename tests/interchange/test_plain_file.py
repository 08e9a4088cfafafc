"""Files opened without trust."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from prospectdesk.domain.errors import FileEmpty, FileNotTable, FileProblem, FileTooLarge, FileUnreadable
from prospectdesk.interchange.csv_reader import inspect
from prospectdesk.interchange.plain_file import Content, content_of


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("name,email\n", Content.TABLE),
        ("\ufeffBEGIN:VCARD\nVERSION:3.0\n", Content.VCARD),
        ("\r\nbegin:vcard\n", Content.VCARD),
        ("BEGIN:VCALENDAR\n", Content.ICALENDAR),
        ("dn: cn=Ana\ncn: Ana\n", Content.LDIF),
    ],
)
def test_a_file_is_what_it_holds_not_what_it_is_called(text: str, content: Content, tmp_path: Path) -> None:
    file = tmp_path / "anything.csv"
    file.write_text(text, encoding="utf-8")
    assert content_of(file) is content


def test_a_card_in_utf_16_is_a_card(tmp_path: Path) -> None:
    file = tmp_path / "cards.vcf"
    file.write_bytes("BEGIN:VCARD\nEND:VCARD\n".encode("utf-16"))
    assert content_of(file) is Content.VCARD


@pytest.mark.parametrize("text", ["<!DOCTYPE html><table>", "<?xml version='1.0'?>", '[{"name": "Ana"}]', '{"a": 1}'])
def test_text_that_is_no_table_is_refused(text: str, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(FileNotTable):
        content_of(file)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t\n", b"\xff\xfe"])
def test_nothing_in_a_file_is_said(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(data)
    with pytest.raises(FileEmpty):
        inspect(file)


def test_only_separators_are_nothing(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(b",,,\r\n" * 500)
    with pytest.raises(FileEmpty):
        inspect(file)


def test_what_is_no_file_is_unreadable(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.csv", tmp_path / "bad\0name"):
        with pytest.raises(FileUnreadable):
            inspect(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in this system's folders")
def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "list.csv"
    os.mkfifo(pipe)
    with pytest.raises(FileUnreadable):
        inspect(pipe)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything may be read here")
def test_a_file_that_may_not_be_read_is_unreadable(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("name\nAna\n", encoding="utf-8")
    file.chmod(0)
    with pytest.raises(FileUnreadable):
        inspect(file)


@pytest.mark.parametrize("filling", [b"\0", b"a,"])
def test_five_gigabytes_in_one_line_are_refused_within_a_second(filling: bytes, tmp_path: Path) -> None:
    file = tmp_path / "huge.csv"
    with file.open("wb") as stream:
        stream.write(filling * (2 * 1024 * 1024))
        stream.truncate(5 * 1024**3)  # the rest takes no room on the disk
    began = time.monotonic()
    with pytest.raises(FileProblem):
        inspect(file)
    assert time.monotonic() - began < 1


def test_a_line_too_long_is_named(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(b"x" * 1_500_000)
    with pytest.raises(FileTooLarge) as told:
        inspect(file)
    assert told.value.detail == "1"
