"""Cards cut out of a file: lines put together again, each card with the line it begins on, nothing held for long.

A line that is broken is given to the line before it, or dropped with its photo; a card whose END is missing ends where
the file does; a card inside another one is a card of its own, unless it is its AGENT.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from prospectdesk.domain.progress import NO_PROGRESS, Progress
from prospectdesk.interchange.text_file import LONGEST_LINE
from prospectdesk.interchange.vcard_bytes import plain_chunks

# What a card may hold, photos apart.
_LARGEST_CARD = 1024 * 1024
_COST_OF_LINE = 64
_DEEPEST = 8
_MOST_STRAY = 20
_WORTH_A_LOOK = 1000
# Some programs put no line end between END and BEGIN.
_MOST_IN_LINE = 50

_BINARY = re.compile(
    rb"(?:[^.:;\s]+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE|X-LOTUS-PHOTO)\s*[:;]"
    rb"|[^:]*;\s*(?:ENCODING=)?\"?(?:BASE64|B)\"?\s*[:;]"
    rb"|[^:]*:data:[^,]{0,200};base64,",
    re.IGNORECASE,
)
_QUOTED_PRINTABLE = re.compile(rb"[^:]*;\s*(?:ENCODING=)?\"?QUOTED-PRINTABLE", re.IGNORECASE)
# Nearly every line: a property, and none that could mean more.
_PLAIN = re.compile(rb"(?!BEGIN|END|AGENT|https?:|ftp:|mailto:|tel:/)[A-Z0-9][\w./-]*[:;]", re.IGNORECASE)
_PROPERTY = re.compile(rb"[A-Za-z0-9][\w./-]*(?=\s*[:;])")
_NO_PROPERTY = re.compile(rb"(?:https?|ftp|mailto|tel)://?", re.IGNORECASE)
_EMPTY_PROPERTY = re.compile(
    rb"(?:N|FN|TEL|EMAIL|ADR|ORG|TITLE|ROLE|NOTE|URL|BDAY|NICKNAME|REV|UID|LABEL)", re.IGNORECASE
)
_AGENT = re.compile(rb"(?:[^.:;\s]+\.)?AGENT[^:]*:\s*(?:BEGIN:VCARD\s*)?", re.IGNORECASE)
_VERSION = re.compile(rb"VERSION[^:]*:\s*([\d.]+)", re.IGNORECASE)
_BLANKS = b" \t"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class RawCard:
    """A card as bytes. ``lines`` are its properties, one each; ``line`` is where it begins in the file, from 1.

    ``agents`` are cards inside it that tell about somebody who acts for the person. ``too_long`` says that not all of
    the card is here, ``stray`` that these are lines outside any card.
    """

    line: int
    lines: tuple[bytes, ...]
    version: str = ""
    agents: tuple[RawCard, ...] = ()
    too_long: bool = False
    stray: bool = False


@dataclass(slots=True)
class _Open:
    """A card whose END has not come yet. Of a folded property the pieces are kept, the first without what marks it."""

    line: int
    is_agent: bool = False
    properties: list[bytes | list[bytes]] = field(default_factory=list)
    agents: list[RawCard] = field(default_factory=list)
    indent: int | None = None  # how far the whole card is set in
    dropping: bool = False  # the property at hand is a photo
    soft: bool = False  # the line at hand ended in a soft line break
    size: int = 0
    too_long: bool = False

    def add(self, line: bytes) -> None:
        """A line that begins a property."""
        self.dropping = False
        if len(line) > _WORTH_A_LOOK and _BINARY.match(line):
            line = line[: line.find(b":") + 1]
            self.dropping = True
        self.size += len(line) + _COST_OF_LINE
        if self.size > _LARGEST_CARD:
            self.too_long = True
        else:
            self.properties.append(line)
            self.soft = line.endswith(b"=") and _QUOTED_PRINTABLE.match(line) is not None

    def go_on(self, piece: bytes) -> None:
        """What belongs to the property begun before, with the white space it was folded with, or NUL for none."""
        if self.dropping or not self.properties:
            return
        last = self.properties[-1]
        if isinstance(last, bytes):
            if _BINARY.match(last):
                self.properties[-1] = last[: last.find(b":") + 1]
                self.dropping = True
                return
            self.properties[-1] = last = [last]
        self.size += len(piece) + _COST_OF_LINE
        if self.size > _LARGEST_CARD:
            self.too_long = True
            return
        if self.soft:
            last[-1] = last[-1][:-1]
        last.append(piece)
        self.soft = piece.endswith(b"=") and _QUOTED_PRINTABLE.match(last[0]) is not None

    def close(self) -> RawCard:
        """The card, its properties whole."""
        version = ""
        for line in self.properties:
            if isinstance(line, bytes) and (match := _VERSION.match(line)):
                version = match[1].decode("ascii")
                break
        # Version 2.1 folds before white space that belongs to the text; later ones add the white space.
        added = not version.startswith("2")
        lines = (line if isinstance(line, bytes) else _unfolded(line, added) for line in self.properties)
        return RawCard(self.line, tuple(lines), version, tuple(self.agents), self.too_long)


def _unfolded(pieces: list[bytes], added: bool) -> bytes:
    return pieces[0] + b"".join(piece[1:] if added or piece[:1] == b"\0" else piece for piece in pieces[1:])


class RawCards:
    """The cards of a file, in order.

    Args:
        encoding: the file's own; see ``vcard_bytes``.
        progress: told the bytes read.
    """

    def __init__(self, path: Path, encoding: str, *, progress: Progress = NO_PROGRESS) -> None:
        self._chunks = plain_chunks(path, encoding, progress=progress)
        self._open: list[_Open] = []
        self._ready: list[RawCard] = []
        self._stray: list[bytes] = []
        self._stray_line = 0

    def __iter__(self) -> Iterator[RawCard]:
        """The cards.

        Raises:
            FileUnreadable, FileNotTable, WrongEncoding, Cancelled
            FileTooLarge: a line never ends.
        """
        number = 0
        ready = self._ready
        for lines in self._physical_lines():
            for line in lines:
                number += 1
                if self._open and not self._open[-1].soft and _PLAIN.match(line):
                    self._open[-1].add(line)
                elif line:
                    for _ in range(_MOST_IN_LINE):
                        line = self._take(line, number)
                        if not line:
                            break
                    if ready:
                        yield from ready
                        ready.clear()
                elif self._open:
                    self._open[-1].soft = False
        self._ready += [card.close() for card in self._open]
        self._end_stray()
        yield from ready

    def _physical_lines(self) -> Iterator[list[bytes]]:
        carry = b""
        begun = b""  # of a line that is being passed over
        for chunk in self._chunks:
            data = carry + chunk
            if begun:
                start = _first_end(data)
                if start < 0:
                    carry = b""
                    continue
                data, begun = begun + data[start:], b""
            # A CR at the very end may be half of a CRLF.
            end = max(data.rfind(b"\n"), data.rfind(b"\r", 0, -1)) + 1
            carry = data[end:]
            yield _split(data[:end])
            if len(carry) > LONGEST_LINE:
                begun, carry = _head_of_endless(carry), b""
        yield _split(begun + carry)

    def _take(self, line: bytes, number: int) -> bytes:
        """Any line; cards that end with it are ready. Returns what of it is a line of its own."""
        line = line.removeprefix(_BYTE_ORDER_MARK)
        if not self._open:
            return self._take_outside(line, number)
        card = self._open[-1]
        first = line[:1]
        bare = line[:64].strip().upper()
        if bare.startswith(b"END:VCARD") and (first in b"Ee" or card.indent):
            return self._end(line)
        if bare.startswith(b"BEGIN:VCARD") and first in b"Bb":
            return self._begin(line, number)
        if card.soft:
            card.go_on(b"\0" + line)
        elif first in b" \t":
            self._take_set_in(card, line)
        elif _PROPERTY.match(line) and not _NO_PROPERTY.match(line):
            if bare.endswith(b":BEGIN:VCARD") and _AGENT.fullmatch(line):
                return self._begin(line, number, is_agent=True)
            card.add(line)
        elif not _EMPTY_PROPERTY.fullmatch(line.strip()):
            _go_on_in_new_line(card, line)
        return b""

    def _take_set_in(self, card: _Open, line: bytes) -> None:
        """A folded line; or the line of a card that is set in as a whole."""
        if card.indent is None and not card.properties:
            card.indent = len(line) - len(line.lstrip(_BLANKS))
        if card.indent and len(line) - len(line.lstrip(_BLANKS)) == card.indent and _PROPERTY.match(line, card.indent):
            card.add(line[card.indent :])
        elif line.strip(_BLANKS):
            card.go_on(line[card.indent :] if card.indent else line)

    def _take_outside(self, line: bytes, number: int) -> bytes:
        bare = line.strip(b" \t\x1a")
        if bare[:11].upper() == b"BEGIN:VCARD":
            self._end_stray()
            return self._begin(bare, number)
        if bare and bare[:9].upper() != b"END:VCARD":
            if not self._stray:
                self._stray_line = number
            if len(self._stray) < _MOST_STRAY:
                self._stray.append(bare[:_WORTH_A_LOOK])
        return b""

    def _end_stray(self) -> None:
        if self._stray:
            self._ready.append(RawCard(self._stray_line, tuple(self._stray), stray=True))
            self._stray = []

    def _begin(self, line: bytes, number: int, *, is_agent: bool = False) -> bytes:
        if self._open and self._open[-1].properties and not is_agent:
            last = self._open[-1].properties[-1]
            if isinstance(last, bytes) and _AGENT.fullmatch(last):
                self._open[-1].properties.pop()
                is_agent = True
        if len(self._open) == _DEEPEST:
            self._ready.append(self._open.pop(0).close())
        self._open.append(_Open(number, is_agent and bool(self._open)))
        return line[line.upper().find(b"BEGIN:VCARD") + 11 :].strip()

    def _end(self, line: bytes) -> bytes:
        ended = self._open.pop()
        card = ended.close()
        if ended.is_agent and self._open:
            outer = self._open[-1]
            outer.size += ended.size
            if outer.size <= _LARGEST_CARD:
                outer.agents.append(card)
        else:
            self._ready.append(card)
        return line.strip()[9:].strip()


def _go_on_in_new_line(card: _Open, line: bytes) -> None:
    """A text that was written in several lines as it stands: they stay several lines."""
    if not card.properties or card.dropping:
        return
    last = card.properties[-1]
    end = last if isinstance(last, bytes) else last[-1]
    if end.endswith(b"\\") and not end.endswith(b"\\\\"):
        if isinstance(last, bytes):
            card.properties[-1] = end[:-1]
        else:
            last[-1] = end[:-1]
    card.go_on(b"\0\\n" + line)


def _split(data: bytes) -> list[bytes]:
    if b"\r\r\n" in data:  # text written as text twice
        data = data.replace(b"\r\r\n", b"\r\n")
    return data.splitlines()


def _first_end(data: bytes) -> int:
    ends = [end for end in (data.find(b"\n"), data.find(b"\r")) if end >= 0]
    return min(ends, default=-1)


def _head_of_endless(line: bytes) -> bytes:
    """What is kept of a line too long to hold: the name of a photo; of a text, enough to be too long."""
    return line[: line.find(b":") + 1] if _BINARY.match(line) else line[: LONGEST_LINE + 1]
