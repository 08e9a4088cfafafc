"""Which encoding a file is in, as far as marks, UTF-8 and UTF-16 tell; the older encodings are ``encoding_guess``'s."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from prospectdesk.domain.errors import FileNotTable, FileUnreadable
from prospectdesk.interchange.encoding_guess import EncodingGuess, guess_legacy
from prospectdesk.interchange.plain_file import CHUNK_BYTES, open_plain

if TYPE_CHECKING:
    from pathlib import Path

# What a dialog offers, the likeliest for this program's users first.
ENCODINGS = (
    "utf-8", "windows-1251", "windows-1250", "windows-1252", "utf-16-le", "utf-16-be", "windows-1253", "windows-1254",
    "windows-1257", "windows-1255", "windows-1256", "iso-8859-1", "iso-8859-2", "iso-8859-5", "iso-8859-7",
    "iso-8859-9", "iso-8859-13", "iso-8859-15", "koi8-r", "koi8-u", "mac-cyrillic", "macintosh", "mac-latin2",
    "mac-greek", "mac-turkish", "ibm866", "ibm855", "ibm852", "ibm850", "ibm437", "cp932", "euc-jp", "iso2022_jp",
    "gb18030", "big5", "cp949", "cp874", "utf-32-le", "utf-32-be",
)  # fmt: skip

_UTF_8_MARK = codecs.BOM_UTF8
_WIDE_MARKS = (  # the longer first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le", 4),
    (codecs.BOM_UTF32_BE, "utf-32-be", 4),
    (codecs.BOM_UTF16_LE, "utf-16-le", 2),
    (codecs.BOM_UTF16_BE, "utf-16-be", 2),
)

# A file that begins in ASCII is searched this far for the first letter beyond it.
_SEARCH_BYTES = 256 * 1024 * 1024
_EVIDENCE_BYTES = 64 * 1024

_CONTROL = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1a\x1b")) + b"\x7f"
_MOST_CONTROL = 0.02
_VALID_UTF_8 = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_ISO_2022_JP = re.compile(rb"\x1b\$[@B]")
# More valid sequences than this for each broken one: UTF-8 that somebody damaged, nothing else.
_UTF_8_DAMAGE = 20


def detect_encoding(data: bytes) -> EncodingGuess:
    """The encoding of a sample of a file, from its beginning on.

    Raises:
        FileNotTable: no encoding makes text of it.
    """
    for mark, encoding, width in _WIDE_MARKS:
        if data.startswith(mark) and not _mark_lies(data, len(mark), encoding, width):
            return EncodingGuess(encoding, 1.0)
    if data.startswith(_UTF_8_MARK):
        guess = _plain(data[len(_UTF_8_MARK) :])
        return EncodingGuess("utf-8", 1.0) if guess.encoding == "utf-8" else guess
    wide = _utf_16_without_mark(data)
    if wide is not None:
        return wide
    return _plain(_without_lying_mark(data))


def _plain(data: bytes) -> EncodingGuess:
    controls = len(data) - len(data.translate(None, _CONTROL))
    if controls > max(8, len(data) * _MOST_CONTROL):
        raise FileNotTable
    if data.isascii():
        return EncodingGuess("iso2022_jp" if _ISO_2022_JP.search(data) else "utf-8", 1.0)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
        return EncodingGuess("utf-8", 0.99)
    except UnicodeDecodeError:
        valid = len(_VALID_UTF_8.findall(data))
        broken = sum(byte >= 0x80 for byte in _VALID_UTF_8.sub(b"", data))
        if valid > broken * _UTF_8_DAMAGE:
            return EncodingGuess("utf-8", 0.9)
    return guess_legacy(data)


def _without_lying_mark(data: bytes) -> bytes:
    return data[2:] if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else data


def _mark_lies(data: bytes, mark: int, encoding: str, width: int) -> bool:
    """A mark of UTF-16 in front of plain text: some programs write one whatever follows."""
    rest = data[mark:]
    if width == 4 or b"\0" in rest or not rest:
        return False
    # Text in UTF-16 without a single NUL would be one line of ideographs.
    return rest.isascii() or _ordinary_share(rest, encoding) < 0.5


def _ordinary_share(data: bytes, encoding: str) -> float:
    text = data.decode(encoding, "replace")
    ordinary = sum(char in "\t\r\n" or (char.isprintable() and char < "\u0700") for char in text)
    return ordinary / max(1, len(text))


def _utf_16_without_mark(data: bytes) -> EncodingGuess | None:
    """UTF-16 is known by its NULs: every digit, comma and line end has one, always on the same side."""
    sample = data[: 16 * 1024 & ~1]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if even + odd < max(2, len(sample) * 0.02):
        return None
    encoding = "utf-16-le" if odd >= even else "utf-16-be"
    if min(even, odd) > max(even, odd) * 0.05 or _ordinary_share(sample, encoding) < 0.9:
        return None
    return EncodingGuess(encoding, 0.97)


def evidence(path: Path, head: bytes, total: int) -> bytes:
    """The bytes to tell the encoding by: the head, and where it is all ASCII the first lines that are not.

    Raises:
        FileUnreadable
    """
    if not head.isascii() or len(head) >= total:
        return head
    found = bytearray()
    try:
        with open_plain(path) as stream:
            stream.seek(len(head))
            searched = len(head)
            while searched < _SEARCH_BYTES and len(found) < _EVIDENCE_BYTES:
                block = stream.read(4 * CHUNK_BYTES)
                if not block:
                    break
                searched += len(block)
                if not block.isascii():
                    found += _lines_beyond_ascii(block)
    except OSError as error:
        raise FileUnreadable from error
    return head[:_EVIDENCE_BYTES].rpartition(b"\n")[0] + b"\n" + bytes(found[:_EVIDENCE_BYTES]) if found else head


def _lines_beyond_ascii(block: bytes) -> bytes:
    # The first and the last line of a block may be cut inside a character.
    lines = re.split(rb"[\r\n]+", block)
    return b"\n".join(line for line in lines[1:-1] if not line.isascii())[:_EVIDENCE_BYTES] + b"\n"


def skip_mark(data: bytes, encoding: str) -> bytes:
    """The beginning of a file without its byte order mark, whether that speaks the truth or not."""
    for mark, marked, _ in _WIDE_MARKS:
        if data.startswith(mark) and (codecs.lookup(marked) == codecs.lookup(encoding) or len(mark) == 2):
            return data[len(mark) :]
    return data.removeprefix(_UTF_8_MARK)
