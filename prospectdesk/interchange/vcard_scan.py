"""A first look at a file of vCards: how many there are, of which versions, and which encoding its texts are in.

Only texts that do not name their charset tell about the encoding of the others; photos and keys tell nothing.
"""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from prospectdesk.domain.errors import FileNotTable
from prospectdesk.domain.progress import NO_PROGRESS, Progress
from prospectdesk.interchange.encoding import detect_encoding
from prospectdesk.interchange.encoding_guess import EncodingGuess
from prospectdesk.interchange.plain_file import read_head
from prospectdesk.interchange.vcard_bytes import is_turned, plain_chunks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_VERSIONS = ("2.1", "3.0", "4.0")
# Nothing counted is longer than this, so that a piece of one chunk seen with the next finds what lies between them.
_OVERLAP = 32
_MOST_LOOKED_AT = 256 * 1024 * 1024
_ENOUGH_EVIDENCE = 64 * 1024
_QUOTED_LOOKED_AT = 2 * 1024 * 1024
_TELLS_NOTHING = re.compile(
    rb"[^:]*CHARSET=|(?:[^.:;\s]+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE)\s*[:;]|[^:]*;\s*(?:ENCODING=)?(?:BASE64|B)\s*[:;]",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    rb"^[^:\r\n]*QUOTED-PRINTABLE[^:\r\n]*:((?:[^\r\n]*=\r?\n)*[^\r\n]*)", re.IGNORECASE | re.MULTILINE
)
_CONTROL = bytes(set(range(0x20)) - set(b"\t\n\r\x1b")) + b"\x7f"


@dataclass(slots=True)
class Scan:
    """What was found. ``cards`` is exact where the whole file was looked at."""

    guess: EncodingGuess
    byte_size: int
    cards: int = 0
    versions: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_VERSIONS, 0))
    has_groups: bool = False


def scan(path: Path, encoding: str | None = None, *, progress: Progress = NO_PROGRESS) -> Scan:
    """Look the file over. ``encoding`` is what the user says it is in; None is to find out.

    Raises:
        FileUnreadable, FileEmpty, Cancelled
        FileNotTable: the file is binary, or has no card in it.
        WrongEncoding: there is no such encoding.
    """
    head, total = read_head(path)
    found = Scan(_guess_from_head(head) if encoding is None else EncodingGuess(encoding, 1.0), total)
    evidence = _Evidence()
    before = b""
    looked_at = 0
    for chunk in plain_chunks(path, found.guess.encoding, progress=_Waiting(progress)):
        _count(found, before, chunk.upper())
        before = chunk[-_OVERLAP:].upper()
        evidence.look(chunk)
        looked_at += len(chunk)
        if looked_at >= _MOST_LOOKED_AT:
            share = total / looked_at
            found.cards = round(found.cards * share)
            found.versions = {version: round(count * share) for version, count in found.versions.items()}
            break
    if not found.cards:
        raise FileNotTable
    if encoding is None and not is_turned(found.guess.encoding):
        found.guess = evidence.guess()
    return found


def _count(found: Scan, before: bytes, chunk: bytes) -> None:
    """Count what is in a chunk, and what began in the one before. Both are in capitals."""
    seam = before + chunk[:_OVERLAP]
    for word, counted in (
        (b"BEGIN:VCARD", "cards"),
        (b"AGENT:BEGIN:VCARD", "agents"),
        *((b"VERSION:" + version.encode(), version) for version in _VERSIONS),
    ):
        # What lies in the seam alone: neither in the piece before it nor in the one after.
        number = chunk.count(word) + seam.count(word) - before.count(word) - chunk[:_OVERLAP].count(word)
        if counted == "cards":
            found.cards += number
        elif counted == "agents":
            found.cards -= number
        else:
            found.versions[counted] += number
    found.has_groups = found.has_groups or b"KIND:GROUP" in chunk or b"KIND:GROUP" in seam


def _guess_from_head(head: bytes) -> EncodingGuess:
    try:
        return detect_encoding(head)
    except FileNotTable:
        # Photos as they are, without base64: the texts between them are looked at by themselves.
        return EncodingGuess("utf-8", 0.5)


class _Waiting:
    """Tells nobody how far the look is, but lets them cancel it."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def advance(self, done: int, total: int | None) -> None:
        self._progress.advance(0, total)


class _Evidence:
    """Bytes beyond ASCII that stand for letters in the file's own encoding."""

    def __init__(self) -> None:
        self._found = bytearray()
        self._begins = bytearray()
        self._telling = True  # whether the property at hand tells anything
        self._carry = b""

    def look(self, chunk: bytes) -> None:
        """Take a chunk into account."""
        if len(self._begins) < _QUOTED_LOOKED_AT:
            self._begins += chunk
        if len(self._found) >= _ENOUGH_EVIDENCE:
            return
        if chunk.isascii() and self._carry.isascii():
            # Where it ends no letter is cut; a property begun in it may go on in the next.
            self._carry = chunk[chunk.rfind(b"\n") + 1 :][-4096:]
            return
        lines = (self._carry + chunk).splitlines(keepends=True)
        self._carry = lines.pop()[-65536:] if lines and not lines[-1].endswith((b"\n", b"\r")) else b""
        for line in lines:
            if line[:1] not in (b" ", b"\t", b""):
                self._telling = not _TELLS_NOTHING.match(line)
            if self._telling and not line.isascii():
                self._found += line.translate(None, _CONTROL)

    def guess(self) -> EncodingGuess:
        """The encoding the bytes are in; where there are none, UTF-8."""
        if self._telling and not self._carry.isascii() and not _TELLS_NOTHING.match(self._carry):
            self._found += self._carry.translate(None, _CONTROL)
        data = bytes(self._found) or b"\n".join(self._quoted())
        try:
            return detect_encoding(data[:_ENOUGH_EVIDENCE]) if data else EncodingGuess("utf-8", 1.0)
        except FileNotTable:
            return EncodingGuess("utf-8", 0.0)

    def _quoted(self) -> Iterator[bytes]:
        """The texts that were written as ASCII and do not say what is behind it."""
        size = 0
        for match in _QUOTED.finditer(self._begins):
            if b"CHARSET=" in match[0][: match.start(1) - match.start()].upper():
                continue
            text = binascii.a2b_qp(match[1])
            if not text.isascii() and size < _ENOUGH_EVIDENCE:
                size += len(text)
                yield text.translate(None, _CONTROL)
