"""Files opened without trust: no pipes, no devices, nothing binary; and what a file of text is, told by its content."""

from __future__ import annotations

import os
import re
import stat
from enum import StrEnum
from typing import TYPE_CHECKING, BinaryIO

from prospectdesk.domain.errors import FileEmpty, FileNotTable, FileUnreadable

if TYPE_CHECKING:
    from pathlib import Path

CHUNK_BYTES = 256 * 1024
_HEAD_BYTES = 256 * 1024

# How files begin that are no text, or text of a kind that is no table (signatures as in the formats' own documents).
_NOT_TABLES = (
    b"PK\x03\x04", b"PK\x05\x06", b"%PDF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"SQLite format 3\0", b"\x1f\x8b", b"Rar!\x1a\x07", b"7z\xbc\xaf'\x1c", b"BZh", b"\xfd7zXZ\0", b"(\xb5/\xfd",
    b"RIFF", b"OggS", b"ID3", b"\x7fELF", b"MZ\x90\0", b"bplist00", b"{\\rtf", b"\xca\xfe\xba\xbe", b"!BDN", b"wOF",
)  # fmt: skip
_MARKUP = re.compile(rb"\s*<(\?xml|!doctype|html|table|workbook|svg|kml)\b", re.IGNORECASE)
_JSON = re.compile(rb'\s*(\{\s*"|\[\s*[\[{])')


class Content(StrEnum):
    """What a file of text is, told by its content."""

    TABLE = "table"
    VCARD = "vcard"
    ICALENDAR = "icalendar"
    LDIF = "ldif"


def open_plain(path: Path) -> BinaryIO:
    """Open a regular file for reading; never waits for a pipe, never reads a device.

    Raises:
        FileUnreadable: missing, a folder, a pipe, or not allowed.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise FileUnreadable
        return os.fdopen(handle, "rb")
    except (OSError, ValueError) as error:
        raise FileUnreadable from error


def read_head(path: Path, size: int = _HEAD_BYTES) -> tuple[bytes, int]:
    """The first bytes of a file that may hold text, and how long the file is.

    Raises:
        FileUnreadable, FileEmpty
        FileNotTable: the file is binary.
    """
    try:
        with open_plain(path) as stream:
            total = os.fstat(stream.fileno()).st_size
            head = stream.read(size)
    except OSError as error:
        raise FileUnreadable from error
    if not head.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        if len(head) == total and total < size and not head.strip(b" \t\r\n\xef\xbb\xbf\xff\xfe"):
            raise FileEmpty
        raise FileNotTable
    if head.startswith(_NOT_TABLES):
        raise FileNotTable
    return head, total


def content_of(path: Path) -> Content:
    """What the file is, whatever its name says.

    Raises:
        FileUnreadable, FileEmpty
        FileNotTable: binary, or text that is neither table nor cards (a web page, JSON).
    """
    head, _ = read_head(path, 4096)
    text = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    first = text[:64].upper()
    if first.startswith(b"BEGIN:VCARD"):
        return Content.VCARD
    if first.startswith(b"BEGIN:VCALENDAR"):
        return Content.ICALENDAR
    if first.startswith(b"DN:") or (first.startswith(b"VERSION: 1") and b"\ndn:" in text.replace(b"\r", b"\n")):
        return Content.LDIF
    if _MARKUP.match(text) or _JSON.match(text):
        raise FileNotTable
    return Content.TABLE
