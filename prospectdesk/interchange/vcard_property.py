"""One property of a card: its name, group, parameters and value, in the spellings of versions 2.1, 3.0 and 4.0.

Sources: vCard 2.1 (versit Consortium, 1996), RFC 2426 (3.0), RFC 6350 (4.0), RFC 6868 (what parameters may hold).
"""

from __future__ import annotations

import binascii
import re
from typing import TYPE_CHECKING, NamedTuple

from prospectdesk.interchange.vcard_charset import Charset, known_charset

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_HEADS = 2000
_LONGEST_KNOWN_HEAD = 200
# What stands behind this is no parameter of anybody's.
_LONGEST_HEAD = 10_000
_PARAMETERS = re.compile(r';((?:[^;"]|"[^"]*"?)*)')
_PARTED = re.compile(r'(?:[^,"]|"[^"]*"?)+')
_ENCODINGS = {
    "quoted-printable": "quoted",
    "base64": "base64",
    "b": "base64",
    "8bit": "",
    "7bit": "",
    "binary": "base64",
}
# A type in the user's words, as some telephones write it.
_CUSTOM_TYPE = re.compile(r"X-CUSTOM\((?:CHARSET=([\w-]+),ENCODING=QUOTED-PRINTABLE,)?([^()]*)\)", re.IGNORECASE)
_CARET = {"^n": "\n", "^'": '"', "^^": "^"}
_CARETS = re.compile(r"\^[n'^]")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


class Head(NamedTuple):
    """All of a property that stands before its value.

    ``name`` and the parameters' names are in capitals, ``group`` and ``types`` in small letters. ``preference`` is 1
    for the best of its like, 100 for one that says nothing. ``encoding`` is "", "quoted" or "base64".
    """

    name: str
    group: str
    types: tuple[str, ...]
    parameters: dict[str, str]
    preference: int
    encoding: str
    charset: str | None
    bare: bool  # a parameter has no name, as only version 2.1 allows


class Property:
    """A property. Its value is turned into text when it is asked for."""

    __slots__ = ("_charset", "_text", "head", "old", "readable", "value")

    def __init__(self, head: Head, value: bytes, charset: Charset, *, old: bool) -> None:
        self.head = head
        self.value = value
        self.old = old  # of version 2.1, which escapes little
        self.readable = True  # False once text was asked for that could not all be read
        self._charset = charset
        self._text: str | None = None

    @property
    def escaped(self) -> str:
        """The value as one text, its escapes untouched."""
        if self._text is None:
            plain = not self.head.encoding and self.value.isascii() and not self.head.charset
            self._text = self.value.decode("ascii") if plain else self._decoded(self.value)
        return self._text

    def text(self, *, lines: bool = False) -> str:
        """The value as one text. ``lines``: it may have several lines."""
        return unescaped(self.escaped, old=self.old, lines=lines, whole=True)

    def parts(self, mark: str = ";") -> list[str]:
        """The value as a list of texts."""
        if "\\" not in self.escaped and not self.head.encoding:
            return self.escaped.split(mark)
        return [unescaped(piece, old=self.old, lines=True) for piece in self._pieces(mark)]

    def lists(self) -> list[list[str]]:
        """The value as a list of lists of texts, as names have it."""
        if "\\" not in self.escaped and not self.head.encoding:
            return [part.split(",") for part in self.escaped.split(";")]
        return [
            [unescaped(item, old=self.old, lines=True) for item in split_at(piece, ",")] for piece in self._pieces(";")
        ]

    def _pieces(self, mark: str) -> list[str]:
        if self.head.encoding == "quoted" and mark.encode() in self.value:
            # A separator that is written as =3B is none.
            return [self._decoded(piece.encode("latin-1")) for piece in split_at(self.value.decode("latin-1"), mark)]
        return split_at(self.escaped, mark)

    def _decoded(self, data: bytes) -> str:
        quoted = self.head.encoding == "quoted" and b"=" in data
        if quoted:
            data = binascii.a2b_qp(data)
        text, readable = self._charset.decode(data, self.head.charset, quoted=quoted)
        self.readable = self.readable and readable
        return text


class PropertyReader:
    """Cuts lines into properties. Heads come again and again in a file and are cut once."""

    def __init__(self, charset: Charset) -> None:
        self._charset = charset
        self._heads: dict[bytes, Head] = {}

    def read(self, line: bytes, *, old: bool) -> Property | None:
        """The property of one whole line; None where it is none."""
        head, colon, value = line.partition(b":")
        if not colon:
            return None
        if b'"' in head:
            end = _end_of_head(line)
            head, value = line[:end], line[end + 1 :]
        known = self._heads.get(head)
        if known is None:
            known = self._cut(head)
            if len(self._heads) >= _MOST_HEADS:
                self._heads.clear()
            if len(head) <= _LONGEST_KNOWN_HEAD:
                self._heads[head] = known
        return Property(known, value, self._charset, old=old)

    def _cut(self, head: bytes) -> Head:
        text, _ = self._charset.decode(head[:_LONGEST_HEAD].strip())
        name, _, rest = text.partition(";")
        group, _, name = name.strip().rpartition(".")
        types = [_custom_type(match) for match in _CUSTOM_TYPE.finditer(rest)]
        if types:
            rest = _CUSTOM_TYPE.sub("", rest)
        parameters: dict[str, str] = {}
        encoding, charset, bare = "", None, False
        for piece in _PARAMETERS.findall(";" + rest) if rest else ():
            key, equals, value = piece.partition("=")
            key, value = (key.strip().upper(), value.strip()) if equals else ("", piece.strip())
            word = value.strip('"').lower()
            if key in ("", "ENCODING") and word in _ENCODINGS:
                encoding = _ENCODINGS[word]
                bare = bare or not key
            elif key == "CHARSET" or (not key and _names_charset(word)):
                charset = known_charset(word) or charset
            elif key in ("", "TYPE"):
                types += _types(value)
                bare = bare or (not key and bool(value))
            elif key in parameters:
                parameters[key] += "," + _parameter(value)
            else:
                parameters[key] = _parameter(value)
        return Head(
            name.strip().upper(),
            group.strip().lower(),
            tuple(dict.fromkeys(types)),
            parameters,
            _preference(types, parameters),
            encoding,
            charset,
            bare,
        )


def _end_of_head(line: bytes) -> int:
    """Where the first colon is that stands in no quotation marks; where they are never closed, the first of all."""
    first = end = line.find(b":")
    start = marks = 0
    while end >= 0:
        marks += line.count(b'"', start, end)
        if marks % 2 == 0:
            return end
        start, end = end, line.find(b":", end + 1)
    return first


def _custom_type(match: re.Match[str]) -> str:
    if match[1] is None:
        return match[2].lower()
    charset = known_charset(match[1]) or "utf-8"
    return binascii.a2b_qp(match[2].encode("utf-8")).decode(charset, "replace").lower()


def _names_charset(word: str) -> bool:
    return (
        word.startswith(("utf", "iso-8859", "windows-", "koi8", "shift_jis", "cp12"))
        and known_charset(word) is not None
    )


def _types(value: str) -> Iterator[str]:
    """The words of a TYPE, however it is written: WORK,FAX  "work,fax"  WORK,TYPE=FAX."""
    if '"' in value and "," in value:
        # A quoted list is a list all the same, a quoted phrase is one word.
        value = ",".join(piece.strip('"') for piece in _PARTED.findall(value))
    for word in value.strip('"').split(","):
        word = word.strip().strip('"').lower().removeprefix("type=")
        if word:
            yield _CARETS.sub(lambda match: _CARET[match[0]], word)


def _parameter(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] == '"':
        value = value[1:-1]
    return _CARETS.sub(lambda match: _CARET[match[0]], value) if "^" in value else value


def _preference(types: list[str], parameters: dict[str, str]) -> int:
    if "pref" in types:
        return 1
    number = parameters.get("PREF", "")
    return min(max(int(number), 1), 100) if number.isascii() and number.isdecimal() and len(number) < 9 else 100


def split_at(text: str, mark: str) -> list[str]:
    """The parts of a text between marks that no backslash goes before; the backslashes stay."""
    if "\\" not in text:
        return text.split(mark)
    parts: list[str] = []
    current: list[str] = []
    for piece in text.split(mark):
        current.append(piece)
        if (len(piece) - len(piece.rstrip("\\"))) % 2 == 0:
            parts.append(mark.join(current))
            current = []
    if current:
        parts.append(mark.join(current))
    return parts


def unescaped(text: str, *, old: bool, lines: bool = False, whole: bool = False) -> str:
    """The text that was escaped.

    Args:
        old: by the rules of version 2.1, where a backslash is mostly just that.
        lines: line ends may be written as \\n even so.
        whole: it is no part of a list: even less was escaped in version 2.1.
    """
    if "\\" not in text:
        return text

    def meant(match: re.Match[str]) -> str:
        char = match[1]
        if char in "nN":
            return "\n" if lines or not old else match[0]
        if char in ";,:" or (char == "\\" and not (old and whole)):
            return str(char)
        return match[0] if old or char.isalnum() or char == "\\" else str(char)

    return _ESCAPE.sub(meant, text)
