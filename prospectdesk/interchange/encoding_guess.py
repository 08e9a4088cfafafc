"""Which encoding bytes are in, and how sure that is.

Marks and UTF-8 decide where they can. For the rest every encoding in use is tried, and what comes out is judged by the
letters of the languages written in it: their frequencies, their case, the alphabets mixed in one word. Short lists of
names allow several answers; the confidence says so, and the dialog asks.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from prospectdesk.interchange.letters import LETTERS, SELDOM

_CYRILLIC = ("mk", "sr", "bg", "ru", "uk")
_CENTRAL = ("hr", "sl", "cs", "sk", "pl", "hu", "ro", "sq", "de")
_WESTERN = ("de", "fr", "es", "pt", "it", "nl", "ca", "da", "sv", "fi", "is", "sq")
_BALTIC = ("et", "lt", "lv")

# Encoding, how much rarer than the usual one for its languages (in nats), languages. The first of those that read the
# bytes alike is the one named.
_SINGLE_BYTE: tuple[tuple[str, float, tuple[str, ...]], ...] = (
    ("windows-1251", 0.0, _CYRILLIC),
    ("windows-1252", 0.0, _WESTERN),
    ("windows-1250", 0.0, _CENTRAL),
    ("windows-1253", 1.0, ("el",)),
    ("windows-1254", 1.0, ("tr",)),
    ("windows-1257", 1.0, _BALTIC),
    ("windows-1255", 1.0, ("he",)),
    ("windows-1256", 1.0, ("ar",)),
    ("iso-8859-15", 2.0, _WESTERN),
    ("iso-8859-2", 1.0, _CENTRAL),
    ("iso-8859-5", 3.0, _CYRILLIC),
    ("iso-8859-7", 2.0, ("el",)),
    ("iso-8859-9", 2.0, ("tr",)),
    ("iso-8859-13", 3.0, _BALTIC),
    ("iso-8859-4", 4.0, _BALTIC),
    ("iso-8859-16", 4.0, ("ro",)),
    ("iso-8859-8", 3.0, ("he",)),
    ("iso-8859-6", 3.0, ("ar",)),
    ("koi8-r", 1.0, ("ru", "bg")),
    ("koi8-u", 2.0, ("uk",)),
    ("mac-cyrillic", 2.0, _CYRILLIC),
    ("ibm866", 2.0, ("ru", "bg", "uk")),
    ("ibm855", 4.0, _CYRILLIC),
    ("macintosh", 2.0, _WESTERN),
    ("mac-latin2", 2.5, _CENTRAL),
    ("ibm852", 2.5, _CENTRAL),
    ("ibm850", 3.0, _WESTERN),
    ("ibm437", 4.0, _WESTERN),
    ("mac-greek", 4.0, ("el",)),
    ("mac-turkish", 4.0, ("tr",)),
    ("cp874", 1.0, ("th",)),
)
# Two-byte encodings with the blocks of characters that ordinary text in them is made of, and what one such character
# costs (nats): letters of a syllabary are few, ideographs many.
_HIRAGANA, _KATAKANA, _IDEOGRAPHS, _HANGUL = ("぀", "ゟ"), ("゠", "ヿ"), ("一", "鿿"), ("가", "힣")
_WIDE_MARKS = (("\u3000", "〗"), ("！", "～"))
_EVERYDAY, _COMMON, _RARE = 4.5, 7.8, 11.0
_TWO_BYTE: tuple[tuple[str, float, str, str], ...] = (
    # encoding, prior, charset whose first rows hold the common characters, everyday characters of names and places
    (
        "cp932",
        1.0,
        "euc-jp",
        "田山川村藤本中野高小大上木井原口市区町県東京都北南西島松佐渡橋林清水森子美一郎会社日本語名",
    ),
    (
        "euc-jp",
        2.0,
        "euc-jp",
        "田山川村藤本中野高小大上木井原口市区町県東京都北南西島松佐渡橋林清水森子美一郎会社日本語名",
    ),
    (
        "gb18030",
        1.0,
        "gb2312",
        "李王张刘陈杨黄赵吴周徐孙马朱胡林何高罗市县区省路号中国人北上海大的一是不了在有公司小华明文",
    ),
    ("big5", 1.5, "big5", "李王張劉陳楊黃趙吳周徐孫馬朱胡林何高羅市縣區省路號中國人北上海大的一是不了在有公司小華明文"),
    (
        "cp949",
        1.0,
        "euc-kr",
        "이김박최정강조윤장임한오서신권황안송전홍시구군동로길도은지영수현민성주하다는에의을가사자대",
    ),
)

# Letters that are words by themselves in the languages above.
_LONE_WORDS = frozenset("аеиоукусвяѝіїєàéèóíáåöøêôúëç的一不是了人")

# Typographic marks that texts and lists do hold.
_MARKS = frozenset("„“”‘’–—…«»€§°№©®™·•¡¿ºª\u00a0ʹ’‚")
_WORD = re.compile(r"[^\W\d_]+")
_SPLIT_BY_SYMBOL = re.compile(r"(?<=[^\W\d_])[^\w\s\x00-\x7f’‘·–—\u00a0\u00ad](?=[^\W\d_])")
_APOSTROPHE_BEFORE = re.compile(r"(?<!\w)’(?=[^\W\d_])")
_LONE_LETTER = re.compile(r"(?<!\w)[^\W\d_](?![\w.])")
_CELL = re.compile(rb"[,;\t\r\n\"]+")
_NOT_ASCII = re.compile(rb"[\x80-\xff]")

_FOREIGN_LETTER = math.log(0.0008)
_MARK = math.log(0.004)
_SYMBOL = math.log(0.00002)
_BROKEN = math.log(0.0000005)
_UPPER, _LOWER = math.log(0.15), math.log(0.85)
_MIXED_WORD = -5.0
_ODD_CASE = -2.5
_LONG_RUN = -1.5
_SELDOM = -1.2
_SPLIT = -3.0
_LONE = -3.0
# Letters of one list are no independent witnesses.
_TEMPERATURE = 2.5
_MOST_CELLS = 600
_MOST_BYTES = 12_000


@dataclass(frozen=True, slots=True)
class EncodingGuess:
    """An encoding, how sure it is (0 to 1), and what else it could be, the likeliest first."""

    encoding: str
    confidence: float
    alternatives: tuple[str, ...] = ()


@cache
def _log_frequencies(language: str) -> dict[str, float]:
    letters = LETTERS[language]
    weights = [1 / (rank + 2.5) for rank in range(len(letters))]
    total = sum(weights)
    return {letter: math.log(weight / total) for letter, weight in zip(letters, weights, strict=True)}


@cache
def _is_latin(language: str) -> bool:
    return LETTERS[language][0] < "Ͱ"


def _evidence(data: bytes) -> bytes:
    """The distinct cells with bytes beyond ASCII: a town that stands in every row is one witness."""
    cells = dict.fromkeys(cell for cell in _CELL.split(data) if _NOT_ASCII.search(cell))
    found = b"\n".join(list(cells)[:_MOST_CELLS])
    return found[:_MOST_BYTES]


def _score(text: str, languages: tuple[str, ...]) -> float:
    """How likely the text is in the likeliest of the languages (nats)."""
    counts = Counter(char for char in text if char > "\x7f")
    best = -math.inf
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    odd_case = sum(word not in (word.lower(), word.upper(), word.title()) for word in words) * _ODD_CASE
    split = (len(_SPLIT_BY_SYMBOL.findall(text)) + len(_APOSTROPHE_BEFORE.findall(text))) * _SPLIT
    split += sum(char > "\x7f" and char not in _LONE_WORDS for char in _LONE_LETTER.findall(text)) * _LONE
    mixed = sum(any(char <= "\x7f" for char in word) for word in words) * _MIXED_WORD
    runs = sum(max(0, sum(char > "\x7f" for char in word) - 2 - len(word) // 4) for word in words) * _LONG_RUN
    joined = "".join(words).lower()
    for language in languages:
        frequencies = _log_frequencies(language)
        total = odd_case + split + (runs if _is_latin(language) else mixed)
        for char, count in counts.items():
            lower = char.lower()
            if lower in frequencies:
                total += count * (frequencies[lower] + (_LOWER if char == lower else _UPPER))
            elif char.isalpha():
                total += count * _FOREIGN_LETTER
            elif char in _MARKS:
                total += count * _MARK
            else:
                total += count * (_BROKEN if char == "\ufffd" or not char.isprintable() else _SYMBOL)
        total += sum(joined.count(letter) for letter in SELDOM.get(language, "")) * _SELDOM
        best = max(best, total)
    return best


def _score_two_byte(text: str, charset: str, everyday: str) -> float:
    """How likely the text is in an encoding whose characters take two bytes (nats)."""
    total = 0.0
    for char, count in Counter(char for char in text if char > "\x7f").items():
        if char in everyday:
            cost = _EVERYDAY
        elif charset == "euc-jp" and _HIRAGANA[0] <= char <= _HIRAGANA[1]:
            cost = 4.5
        elif charset == "euc-jp" and _KATAKANA[0] <= char <= _KATAKANA[1]:
            cost = 5.0
        elif _HANGUL[0] <= char <= _HANGUL[1] if charset == "euc-kr" else _IDEOGRAPHS[0] <= char <= _IDEOGRAPHS[1]:
            cost = _COMMON if _is_common(char, charset) else _RARE
        elif any(first <= char <= last for first, last in _WIDE_MARKS):
            cost = 5.5
        else:
            cost = 14.0 if char == "\ufffd" else 12.0
        total -= cost * count
    return total


@cache
def _is_common(char: str, charset: str) -> bool:
    """In the part of the charset that holds the characters of everyday use, sorted by sound."""
    try:
        row = char.encode(charset)[0]
    except (UnicodeEncodeError, IndexError):
        return False
    last = {"euc-jp": 0xCF, "gb2312": 0xD7, "big5": 0xC6, "euc-kr": 0xC8}[charset]
    return 0xA1 <= row <= last


def guess_legacy(data: bytes) -> EncodingGuess:
    """The encoding of bytes that are neither ASCII nor any Unicode encoding."""
    evidence = _evidence(data)
    readings: dict[str, tuple[str, float]] = {}
    for encoding, prior, languages in _SINGLE_BYTE:
        text = evidence.decode(encoding, "replace")
        score = _score(text, languages) - prior
        if text not in readings or readings[text][1] < score:
            first = readings[text][0] if text in readings else encoding
            readings[text] = (first, score)
    for encoding, prior, charset, everyday in _TWO_BYTE:
        text = evidence.decode(encoding, "replace")
        score = _score_two_byte(text, charset, everyday) - prior
        if text not in readings or readings[text][1] < score:
            readings[text] = (encoding, score)
    ranked = sorted(readings.values(), key=lambda reading: -reading[1])
    best = ranked[0][1]
    weights = [math.exp((score - best) / _TEMPERATURE) for _, score in ranked]
    return EncodingGuess(ranked[0][0], 1 / sum(weights), tuple(name for name, _ in ranked[1:6]))
