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


_WEIGHTS = _weights()


def sort_key(text: str) -> str:
    """A string whose plain code point order is the order people expect of ``text``; punctuation does not count."""
    text = text.casefold()
    if text.isascii():
        return "".join(c for c in text if c.isalnum() or c == " ").strip()
    key = []
    for letter in unicodedata.normalize("NFC", text):
        if weight := _WEIGHTS.get(ord(letter)):
            key.append(weight)
            continue
        key.extend(c for c in unicodedata.normalize("NFKD", letter) if c.isalnum() or c == " ")
    return "".join(key).strip()
