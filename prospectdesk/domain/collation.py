"""The order of names: Macedonian alphabet for Cyrillic, base letters for Latin, computed once and stored.

SQLite's and Python's own orders put Ѓ Ѕ Ј Љ Њ Ќ Џ before А; this key sorts as CLDR's collation for "mk" does.
"""

from __future__ import annotations

import unicodedata

_MACEDONIAN = "абвгдѓежзѕијклљмнњопрстќуфхцчџш"
# Letters of neighbouring languages take the place after the one they resemble.
_AFTER = {"ђ": "д", "й": "и", "ћ": "т", "щ": "ш", "ъ": "ш", "ы": "ш", "ь": "ш", "э": "ш", "ю": "ш", "я": "ш"}
_FIRST_WEIGHT = 0x4E00  # any block above Latin and Greek, so that Cyrillic follows them as in CLDR's root order


def _weights() -> dict[int, str]:
    weights = {ord(letter): chr(_FIRST_WEIGHT + 16 * place) for place, letter in enumerate(_MACEDONIAN)}
    for offset, (letter, neighbour) in enumerate(_AFTER.items(), start=1):
        weights[ord(letter)] = chr(ord(weights[ord(neighbour)]) + offset)
    # ѐ and ѝ are е and и with a stress mark.
    weights[ord("ѐ")] = weights[ord("е")]
    weights[ord("ѝ")] = weights[ord("и")]
    return weights


class _Keys(dict[int, str]):
    """What each letter becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        letters = unicodedata.normalize("NFKD", chr(code))
        key = self[code] = "".join(c for c in letters if c.isalnum() or c == " ")
        return key


_KEYS = _Keys(_weights())
_ASCII_LOWER = bytes(range(0x100)).lower()
_ASCII_DROPPED = bytes(c for c in range(0x80) if not chr(c).isalnum() and chr(c) != " ")


def sort_key(text: str) -> str:
    """A string whose plain code point order is the order people expect of ``text``; punctuation does not count."""
    if text.isascii():
        return text.encode("ascii").translate(_ASCII_LOWER, _ASCII_DROPPED).decode("ascii").strip()
    return unicodedata.normalize("NFC", text.casefold()).translate(_KEYS).strip()
