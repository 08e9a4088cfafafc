"""What the bytes of one text in a card mean: what its CHARSET says, else what the file says, unless they are UTF-8.

Version 2.1 names a charset text by text, and programs get it wrong: they name one and write another, name none, or
name one that is none. Cards of several programs are put into one file as they are.
"""

from __future__ import annotations

import codecs
import re
from functools import lru_cache

from prospectdesk.interchange.encoding import ENCODINGS
from prospectdesk.interchange.vcard_bytes import is_turned

# What is named, and what is meant by it: as web browsers read them (WHATWG Encoding Standard, section 4.2).
_MEANT = {
    "iso8859-1": "windows-1252",
    "iso8859-9": "windows-1254",
    "iso8859-11": "cp874",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
_ALIASES = {"x-sjis": "cp932", "x-gbk": "gb18030", "ansi": "windows-1252", "macroman": "macintosh"}
_KNOWN = frozenset(
    codecs.lookup(name).name for name in (*ENCODINGS, *_MEANT, "iso2022_kr", "euc_jis_2004", "big5hkscs")
)
_SEQUENCE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")
# Two characters that are right as UTF-8 may come about by chance in another encoding; more do not.
_BY_CHANCE = 2
# Their bytes are ASCII.
_STATEFUL = ("iso2022", "hz")


@lru_cache(maxsize=256)
def known_charset(name: str) -> str | None:
    """The codec for a charset as a card names it; None for names that tell nothing, ASCII among them."""
    name = name.strip().strip("\"'").lower()
    try:
        found = codecs.lookup(_ALIASES.get(name, name)).name
    except (LookupError, ValueError):
        return None
    return _MEANT.get(found, found) if found in _KNOWN else None


class Charset:
    """Turns the bytes of texts into characters.

    Args:
        encoding: the file's, for texts that name none.
        chosen: the user said so: texts that name none are in it, whatever they look like.
    """

    def __init__(self, encoding: str, *, chosen: bool = False) -> None:
        # A file turned as a whole is UTF-8 by now.
        self._turned = is_turned(encoding)
        self._encoding = "utf-8" if self._turned else encoding
        self._is_utf_8 = codecs.lookup(self._encoding).name == "utf-8"
        self._chosen = chosen and not self._turned

    def decode(self, data: bytes, charset: str | None = None, *, quoted: bool = False) -> tuple[str, bool]:
        """The text, and whether all of it could be read; what could not be is shown as the replacement character.

        Args:
            charset: the codec the text names.
            quoted: the bytes were written as ASCII (quoted-printable), so that no program has turned them since.
        """
        if data.isascii() and not (charset and charset.startswith(_STATEFUL)):
            return data.decode("ascii"), True
        for encoding in self._candidates(data, charset, quoted=quoted):
            try:
                return data.decode(encoding), True
            except UnicodeDecodeError:
                continue
        return data.decode(self._encoding, "replace"), False

    def _candidates(self, data: bytes, charset: str | None, *, quoted: bool) -> list[str]:
        if charset and not quoted and self._turned:
            return [self._encoding]
        found = [charset] if charset else []
        if not quoted and self._is_utf_8:
            # The file was turned into UTF-8 and the names of the charsets stayed.
            return ["utf-8", *found]
        if not self._chosen and (quoted or len(_SEQUENCE.findall(data)) > _BY_CHANCE):
            found.append("utf-8")
        return [*found, self._encoding]
