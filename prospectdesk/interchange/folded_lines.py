"""Lines as vCard and iCalendar have them: at most 75 bytes long, texts escaped, so that no text can begin a line.

Sources: RFC 6350 sections 3.2 and 3.4, RFC 5545 sections 3.1 and 3.3.11.
"""

from __future__ import annotations

import re

_LONGEST = 75
# Whatever some program may take for the end of a line.
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)))
del _CONTROLS[ord("\t")], _CONTROLS[ord("\n")]


def escape(text: str) -> str:
    """A text as the value of a property, or as one of several in it."""
    if not text.isprintable():
        text = _clean(text)
    if "\\" in text:
        text = text.replace("\\", "\\\\")
    if "\n" in text:
        text = text.replace("\n", "\\n")
    return text.replace(";", "\\;").replace(",", "\\,")


def escape_address(text: str) -> str:
    """A web address as the value of a property: commas and semicolons belong to it."""
    if not text.isprintable():
        text = _clean(text)
    return text.replace("\\", "\\\\").replace("\n", "\\n")


def _clean(text: str) -> str:
    """The text with one kind of line end, and without characters that nobody sees and files may not hold."""
    return _LINE_ENDS.sub("\n", text).translate(_CONTROLS)


def fold(line: str) -> bytes:
    """A line, folded where it is too long and never inside a character, with its end."""
    data = line.encode("utf-8", "replace")
    if len(data) <= _LONGEST:
        return data + b"\r\n"
    pieces = []
    start, room = 0, _LONGEST
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(data[start:end])
        start, room = end, _LONGEST - 1
    pieces.append(data[start:])
    return b"\r\n ".join(pieces) + b"\r\n"
