"""A card in bytes: while its lines come in, and once it is whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

# What a card may hold, photos apart.
LARGEST_CARD = 1024 * 1024
_COST_OF_LINE = 64
_WORTH_A_LOOK = 1000

BINARY = re.compile(
    rb"(?:[^.:;\s]+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE|X-LOTUS-PHOTO)\s*[:;]"
    rb"|[^:]*;\s*(?:ENCODING=)?\"?(?:BASE64|B)\"?\s*[:;]"
    rb"|[^:]*:data:[^,]{0,200};base64,",
    re.IGNORECASE,
)
_QUOTED_PRINTABLE = re.compile(rb"[^:]*;\s*(?:ENCODING=)?\"?QUOTED-PRINTABLE", re.IGNORECASE)
_HAS_LINES = re.compile(rb"(?:[^.:;\s]+\.)?(?:NOTE|ADR|LABEL|COMMENT)\s*[:;]", re.IGNORECASE)
_VERSION = re.compile(rb"VERSION[^:]*:\s*([\d.]+)", re.IGNORECASE)


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
class OpenCard:
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
        if len(line) > _WORTH_A_LOOK and BINARY.match(line):
            line = line[: line.find(b":") + 1]
            self.dropping = True
        self.size += len(line) + _COST_OF_LINE
        if self.size > LARGEST_CARD:
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
            if BINARY.match(last):
                self.properties[-1] = last[: last.find(b":") + 1]
                self.dropping = True
                return
            self.properties[-1] = last = [last]
        self.size += len(piece) + _COST_OF_LINE
        if self.size > LARGEST_CARD:
            self.too_long = True
            return
        if self.soft:
            last[-1] = last[-1][:-1]
        last.append(piece)
        self.soft = piece.endswith(b"=") and _QUOTED_PRINTABLE.match(last[0]) is not None

    def go_on_in_new_line(self, line: bytes) -> None:
        """A line that is no property: of a text that was written in several lines as it stands, or a bad one."""
        if self.dropping:
            return
        last = self.properties[-1] if self.properties else b""
        first = last if isinstance(last, bytes) else last[0]
        if not _HAS_LINES.match(first) and not BINARY.match(first):
            self.add(line)
            return
        end = last if isinstance(last, bytes) else last[-1]
        if end.endswith(b"\\") and not end.endswith(b"\\\\"):
            if isinstance(last, bytes):
                self.properties[-1] = end[:-1]
            else:
                last[-1] = end[:-1]
        self.go_on(b"\0\\n" + line)

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
