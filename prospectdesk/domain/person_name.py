"""A person's name typed into one field, taken apart into what they are called and what their family is called."""

from __future__ import annotations

# What belongs to the family name that follows it.
_PARTICLES = frozenset(
    ("af", "al", "ap", "ben", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el",
     "ibn", "la", "le", "st", "ten", "ter", "van", "vom", "von", "zu", "zum", "ван", "де", "дер", "ди", "ла", "фон")
)  # fmt: skip


def split_name(text: str) -> tuple[str, str]:
    """(given name, family name). "Family, Given" is known by its comma; otherwise the last word is the family name.

    A single word is a given name, and particles ("van der") go with the family. Spelling stays as it is.
    """
    family, comma, given = (part.strip() for part in text.partition(","))
    if comma and family and given:
        return " ".join(given.split()), " ".join(family.split())
    words = text.replace(",", " ").split()
    if len(words) < 2:
        return " ".join(words), ""
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return " ".join(words[:start]), " ".join(words[start:])
