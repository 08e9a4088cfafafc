"""Cards cut out of a file: lines put together again, each card with the line it begins on, nothing held for long.

A line that is broken is given to the line before it, or dropped with its photo; a card whose END is missing ends where
the file does; a card inside another one is a card of its own, unless it is its AGENT.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prospectdesk.domain.progress import NO_PROGRESS, Progress
from prospectdesk.interchange.text_file import LONGEST_LINE
from prospectdesk.interchange.vcard_bytes import plain_chunks
from prospectdesk.interchange.vcard_raw import BINARY, LARGEST_CARD, OpenCard, RawCard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_DEEPEST = 8
_MOST_STRAY = 20
_WORTH_A_LOOK = 1000
# Some programs put no line end between END and BEGIN.
_MOST_IN_LINE = 50

# Nearly every line: a property, and none that could mean more.
_PLAIN = re.compile(rb"(?!BEGIN|END|AGENT|https?:|ftp:|mailto:|tel:/)[A-Z0-9][\w./-]*[:;]", re.IGNORECASE)
_PROPERTY = re.compile(rb"[A-Za-z0-9][\w./-]*(?=\s*[:;])")
_NO_PROPERTY = re.compile(rb"(?:https?|ftp|mailto|tel)://?", re.IGNORECASE)
_KNOWN = rb"(?:N|FN|TEL|EMAIL|ADR|ORG|TITLE|ROLE|NOTE|URL|BDAY|NICKNAME|REV|UID|LABEL|PHOTO|LOGO|KEY|IMPP|X-[\w-]+)"
_EMPTY_PROPERTY = re.compile(_KNOWN, re.IGNORECASE)
# Its parameters go on in the next line, and the colon comes there.
_BEGUN_PROPERTY = re.compile(rb"(?:[^.:;\s]+\.)?" + _KNOWN + rb"\s*;", re.IGNORECASE)
_AGENT = re.compile(rb"(?:[^.:;\s]+\.)?AGENT[^:]*:\s*(?:BEGIN:VCARD\s*)?", re.IGNORECASE)
_BLANKS = b" \t"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class RawCards:
    """The cards of a file, in order.

    Args:
        encoding: the file's own; see ``vcard_bytes``.
        progress: told the bytes read.
    """

    def __init__(self, path: Path, encoding: str, *, progress: Progress = NO_PROGRESS) -> None:
        self._chunks = plain_chunks(path, encoding, progress=progress)
        self._open: list[OpenCard] = []
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
                if self._open and not self._open[-1].soft and _PLAIN.match(line) and b":" in line:
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
        elif _begins_property(line):
            if bare.endswith(b":BEGIN:VCARD") and _AGENT.fullmatch(line):
                return self._begin(line, number, is_agent=True)
            card.add(line)
        elif not _EMPTY_PROPERTY.fullmatch(line.strip()):
            card.go_on_in_new_line(line)
        return b""

    def _take_set_in(self, card: OpenCard, line: bytes) -> None:
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
        self._open.append(OpenCard(number, is_agent and bool(self._open)))
        return line[line.upper().find(b"BEGIN:VCARD") + 11 :].strip()

    def _end(self, line: bytes) -> bytes:
        ended = self._open.pop()
        card = ended.close()
        if ended.is_agent and self._open:
            outer = self._open[-1]
            outer.size += ended.size
            if outer.size <= LARGEST_CARD:
                outer.agents.append(card)
        else:
            self._ready.append(card)
        return line.strip()[9:].strip()


def _begins_property(line: bytes) -> bool:
    if b":" not in line:
        return _BEGUN_PROPERTY.match(line) is not None
    return _PROPERTY.match(line) is not None and not _NO_PROPERTY.match(line)


def _split(data: bytes) -> list[bytes]:
    if b"\r\r\n" in data:  # text written as text twice
        data = data.replace(b"\r\r\n", b"\r\n")
    return data.splitlines()


def _first_end(data: bytes) -> int:
    ends = [end for end in (data.find(b"\n"), data.find(b"\r")) if end >= 0]
    return min(ends, default=-1)


def _head_of_endless(line: bytes) -> bytes:
    """What is kept of a line too long to hold: the name of a photo; of a text, enough to be too long."""
    return line[: line.find(b":") + 1] if BINARY.match(line) else line[: LONGEST_LINE + 1]
