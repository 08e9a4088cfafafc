"""Folding and search words: one ASCII form for a word in either alphabet (Жаклина = Zhaklina = Žaklina).

What makes search as one types possible: the fold of a word's beginning is always a beginning of the word's fold.
So a digraph may only lose its second letter (zh → z, lj → l), and doubled letters become one (Anna = Ana).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Macedonian (the BGN/PCGN 2013 romanisation and the digraph spelling fall together below), then letters met in
# names of the region. Letters that Unicode decomposes (ѓ, ќ, ž, é ...) have lost their marks before this table.
_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ђ": "d", "е": "e", "ж": "z", "з": "z", "ѕ": "dz", "и": "i",
    "ј": "j", "к": "k", "л": "l", "љ": "l", "м": "m", "н": "n", "њ": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "ћ": "c", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "c", "џ": "dz", "ш": "s", "щ": "st", "ъ": "a",
    "ы": "i", "ь": "", "э": "e", "ю": "ju", "я": "ja", "є": "je", "і": "i", "ґ": "g",
    "đ": "d", "ð": "d", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "t", "ı": "i", "ŋ": "n", "ħ": "h",
    "y": "j", "w": "v", "x": "ks", "’": "", "'": "", "ʼ": "", "`": "", "´": "",
}  # fmt: skip


def _table() -> dict[int, str]:
    """One look-up a letter: upper case, marks and alphabets at once, for the Latin and Cyrillic blocks."""
    table = {ord(letter): ascii_form for letter, ascii_form in _LETTERS.items()}
    for code in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x400, 0x460), *range(0x1E00, 0x1F00)):
        lower = chr(code).lower()
        bare = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
        table[code] = "".join(_LETTERS.get(c, c) for c in (lower if lower in _LETTERS else bare))
    for code in range(0x80):
        if not chr(code).isalnum():
            table.setdefault(code, " ")
    return table


_TABLE = _table()
_NOT_WORD = re.compile(r"[\W_]+")


def _letters(text: str) -> str:
    """Lower-case ASCII letters for all that have some; words of other scripts without their marks, spaces between."""
    text = text.translate(_TABLE)
    if text.isascii():
        return text
    bare = "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if not unicodedata.combining(c))
    return _NOT_WORD.sub(" ", bare.translate(_TABLE))


_OTHER_SCRIPT = "\x1f"


def _byte_tables() -> tuple[bytes, bytes, tuple[tuple[str, str], ...]]:
    """``_letters`` for texts of Windows-1251, which has every letter of Macedonian: by bytes it takes a fifth.

    What each byte becomes, the bytes that are dropped, and what control characters stand for that take the place of
    several letters (texts have none themselves by then); ``_OTHER_SCRIPT`` is for what is no ASCII letter at all.
    """
    table, dropped, several = bytearray(b" " * 0x100), bytearray(), dict[str, str]()
    for byte in range(0x100):
        text = _letters(bytes([byte]).decode("windows-1251", "replace"))
        if not text:
            dropped.append(byte)
        elif not text.isascii():
            text = _OTHER_SCRIPT
        elif len(text) > 1:
            text = several.setdefault(text, chr(len(several) + 1))
        table[byte : byte + 1] = text.encode("ascii") or b" "
    return bytes(table), bytes(dropped), tuple((mark, text) for text, mark in several.items())


_BYTE_TABLE, _BYTES_DROPPED, _SEVERAL = _byte_tables()
# The second letters of digraphs go; then the second of doubled letters, which zh → z may have brought together.
# One look for each pair is faster than a regular expression for all.
_DIGRAPHS = tuple((pair, pair[0]) for pair in ("zh", "ch", "sh", "gj", "kj", "lj", "dj", "nj"))
_DOUBLED = tuple((2 * letter, letter) for letter in "abcdefghijklmnopqrstuvwxyz")
_NUMBER = re.compile(r"(?<!\w)\+?[(]?\d(?:[\d\s()./–-]*\d)?(?!\w)")
_NOT_DIGIT = re.compile(r"\D+")
_DIGITS = re.compile(r"\d+")
# Fewer joined digits than this are a house number or a year rather than a phone number.
_FEWEST_PHONE_DIGITS = 5


def storable(text: str) -> str:
    """Text as it can be kept: halves of characters (lone surrogates) replaced, NUL dropped, outer white space off."""
    if not text.isascii():
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text.replace("\0", "").strip()


def one_line(text: str) -> str:
    """The same for a field of one line: line ends and other control characters become spaces."""
    return storable("".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text))


def _quick_letters(text: str) -> str:
    """What ``_letters`` gives."""
    try:
        quick = text.encode("windows-1251").translate(_BYTE_TABLE, _BYTES_DROPPED).decode("ascii")
    except UnicodeEncodeError:
        return _letters(text)
    if _OTHER_SCRIPT in quick:
        return _letters(text)
    for mark, letters in _SEVERAL:
        if mark in quick:
            quick = quick.replace(mark, letters)
    return quick


def fold(text: str) -> str:
    """Lower-case ASCII words parted by single spaces; letters of other scripts stay, without their marks."""
    text = _quick_letters(text)
    for pair, letter in _DIGRAPHS:
        while pair in text:
            text = text.replace(pair, letter)
    text = text.replace("j", "i")
    for pair, letter in _DOUBLED:
        while pair in text:
            text = text.replace(pair, letter)
    return " ".join(text.split())


def digits(text: str) -> str:
    """Only the decimal digits of a text, as ASCII."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return "".join(c for c in text if c.isdecimal() and c.isascii())


def phone_words(number: str, e164: str | None) -> tuple[str, ...]:
    """The digit strings a phone number is found by, each from its own beginning.

    These are the number as typed, its international and national forms, and what follows each gap in it, so that
    "+389 70 123 456" is found by 38970123456, 70123456, 070123456, 123456 and 456.
    """
    groups = _DIGITS.findall(number)
    forms: list[str] = []
    tail = ""
    for group in reversed(groups):
        tail = group + tail
        forms.insert(0, tail)
    if forms:
        forms.append(tail.lstrip("0"))
    if e164:
        forms.append(e164.lstrip("+"))
        # The national part begins after the country code, which is the first group of a number typed with "+".
        national = forms[1] if len(groups) > 1 and number.lstrip().startswith("+") else forms[0].lstrip("0")
        forms.append("0" + national)
    return tuple(dict.fromkeys(filter(None, forms)))


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What to look for: every element must match by one of its alternatives, an alternative by all of its words.

    A word matches whatever begins with it. An empty query matches everybody.
    """

    terms: tuple[tuple[tuple[str, ...], ...], ...]

    def __bool__(self) -> bool:
        return bool(self.terms)


def parse_query(text: str) -> SearchQuery:
    """Any string as a query; never raises. Digits parted like a phone number also count as one number."""
    terms: list[tuple[tuple[str, ...], ...]] = []
    rest = 0
    for match in _NUMBER.finditer(text):
        joined = digits(match.group())
        parts = tuple(_NOT_DIGIT.split(match.group().strip("+(")))
        if len(joined) < _FEWEST_PHONE_DIGITS:
            continue
        terms.extend(((word,),) for word in fold(text[rest : match.start()]).split())
        rest = match.end()
        alternatives: list[tuple[str, ...]] = [(joined,)]
        if joined.startswith("00"):
            alternatives.append((joined[2:],))
        # What begins with "+" is a phone number and nothing else; looking for its groups as words costs the most.
        if len(parts) > 1 and not match.group().startswith("+"):
            alternatives.append(tuple(part for part in parts if part))
        terms.append(tuple(alternatives))
    terms.extend(((word,),) for word in fold(text[rest:]).split())
    return SearchQuery(tuple(terms))
