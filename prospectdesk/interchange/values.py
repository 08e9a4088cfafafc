"""Cells cleaned, one at a time: what stands in them, in the form a contact keeps it. Nothing is thrown away unsaid."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from prospectdesk.domain.contact import AddressKind, EmailKind, PhoneKind, Source
from prospectdesk.domain.mapping import NameOrder
from prospectdesk.domain.text import fold
from prospectdesk.interchange import content
from prospectdesk.interchange.header_grammar import words_of
from prospectdesk.interchange.header_words import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

# Characters that cannot be seen. Joiners (U+200C, U+200D) stay: they belong to words of some scripts.
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_SPACES = re.compile(r"[\s\u2028\u2029]+")
_LINE_ENDS = re.compile(r"\r\n?|[\x85\u2028\u2029\v\f]")


def is_tidy(cells: Sequence[str]) -> bool:
    """Whether no cell needs tidying: four searches over the whole column in place of one a cell."""
    joined = "|".join(cells)
    return (
        joined.isprintable()
        and "  " not in joined
        and " |" not in joined
        and "| " not in joined
        and joined[:1] != " "
        and joined[-1:] != " "
    )


def tidy(cells: Sequence[str]) -> Sequence[str]:
    """Cells of one line each: stripped, single spaces, nothing invisible."""
    return cells if is_tidy(cells) else [tidy_line(cell) if cell else "" for cell in cells]


def tidy_line(cell: str) -> str:
    """One line: stripped, single spaces, no characters that cannot be seen."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", cell)).strip()


def tidy_text(cell: str) -> str:
    """Several lines: stripped, with one kind of line end, no characters that cannot be seen."""
    if cell.isprintable():
        return cell.strip()
    return _INVISIBLE.sub("", _LINE_ENDS.sub("\n", cell)).strip()


# Names

_PARTICLES = frozenset(
    "de del della di da dos das do du la le van von der den vom zu zum ten ter af av al el bin ibn ben mac st ap y e "
    "и фон ван де".split()
)
_NAME_SUFFIXES = frozenset("jr sr ii iii iv phd md esq mba dds cpa rn dvm jd ml st".split())


def split_full_name(name: str, order: NameOrder) -> tuple[str, str]:
    """The given and the family name of a whole one; the words and their spelling stay as they are.

    "Family, Given" is known by its comma; otherwise the last word is the family name, or the first one where the
    column says so. What belongs to a family name ("de la", "van der") goes with it.
    """
    if "," in name:
        family, _, given = name.partition(",")
        family, given = family.strip(), given.strip()
        if given and given.strip(".").lower() not in _NAME_SUFFIXES and family:
            return given, family
    words = name.split()
    if len(words) < 2:
        return name, ""
    if order is NameOrder.FAMILY_FIRST:
        end = 1
        while end < len(words) - 1 and words[end - 1].lower() in _PARTICLES:
            end += 1
        return " ".join(words[end:]), " ".join(words[:end])
    start = len(words) - 1
    if words[start].strip(".,").lower() in _NAME_SUFFIXES and start > 1:
        start -= 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return " ".join(words[:start]), " ".join(words[start:])


def says_nothing_new(text: str, known: str) -> bool:
    """Whether every word of a text stands in what is known already ("Ana Popova" in given and family name)."""
    return set(fold(text).split()) <= set(fold(known).split())


# E-mail addresses

_EMAIL = content.EMAIL
_EMAIL_WITH_NAME = re.compile(r"([^<>]*?)\s*<\s*(?:mailto:)?([^\s<>]+@[^\s<>]+)\s*>")
_EMAIL_PARTS = re.compile(r"\s*(?::::|[;,|\n\r]|\s/\s)\s*")
_NOTHING = re.compile(r"[\W_]*|n/?a|none|null|nil|unknown|нема|nema", re.IGNORECASE)


def split_emails(cell: str) -> tuple[tuple[str, ...], str]:
    """The addresses in a cell, and what of it is none."""
    found: list[str] = []
    rest: list[str] = []
    pieces = [cell] if "<" in cell and cell.count("@") == 1 else _EMAIL_PARTS.split(cell)
    for piece in pieces:
        piece = piece.strip().strip("'\"")
        if _EMAIL.fullmatch(piece):
            found.append(re.sub("^mailto:", "", piece, flags=re.IGNORECASE))
        elif match := _EMAIL_WITH_NAME.fullmatch(piece):
            found.append(match[2])
            rest += [match[1].strip("\"' ")] if match[1].strip("\"' ") else []
        elif all(_EMAIL.fullmatch(word) for word in piece.split()) and piece:
            found += piece.split()
        elif not _NOTHING.fullmatch(piece):
            rest.append(piece)
    return tuple(found), ", ".join(rest)


# Phone numbers

_BETWEEN_PHONES = re.compile(r"\s*,\s*|\s*/\s*|\s+(?:or|или|oder|ou|and|и|i)\s+")
_LABEL = re.compile(r"([^\W\d_][^\d+(:]{0,20}?)\s*[:.]\s*(?=[+(\d])")


def split_phones(cell: str) -> tuple[str, ...]:
    """The numbers in a cell: parted by ; | ::: a line end, or a comma or stroke between whole numbers."""
    pieces = [piece.strip() for piece in re.split(r":::|[;|\n\r]", cell)]
    found: list[str] = []
    for piece in pieces:
        found += _split_between_numbers(piece)
    return tuple(number for number in found if number and not _NOTHING.fullmatch(number))


def _split_between_numbers(text: str) -> list[str]:
    pieces = _BETWEEN_PHONES.split(text)
    # "02/3123 456" is one number: each part must be a whole one.
    if len(pieces) > 1 and all(sum(char.isdecimal() for char in piece) >= 6 for piece in pieces):
        return pieces
    return [text]


def split_label(number: str) -> tuple[str, str]:
    """A label written before the number ("моб: 070 123 456"), and the number."""
    match = _LABEL.match(number)
    return (match[1].strip(), number[match.end() :]) if match else ("", number)


@lru_cache(maxsize=4096)
def phone_kind(label: str) -> PhoneKind | None:
    """The kind a label names ("Home Fax", "mobile", "раб."); None where it names none."""
    words = words_of(label)
    for word, kind in (
        (Word.FAX, PhoneKind.FAX),
        (Word.MOBILE, PhoneKind.MOBILE),
        (Word.WORK, PhoneKind.WORK),
        (Word.COMPANY, PhoneKind.WORK),
        (Word.HOME, PhoneKind.HOME),
        (Word.OTHER, PhoneKind.OTHER),
        (Word.PHONE, PhoneKind.OTHER),
        (Word.PAGER, PhoneKind.OTHER),
        (Word.FILLER, PhoneKind.OTHER),
    ):
        if word in words:
            return kind
    return None


@lru_cache(maxsize=4096)
def email_kind(label: str) -> EmailKind | None:
    """The kind a label of an e-mail address names; None where it names none."""
    kind = _kind_word(label)
    return EmailKind(kind) if kind else None


@lru_cache(maxsize=4096)
def address_kind(label: str) -> AddressKind | None:
    """The kind a label of a postal address names; None where it names none."""
    kind = _kind_word(label)
    return AddressKind(kind) if kind else None


def _kind_word(label: str) -> str:
    words = words_of(label)
    for word, kind in (
        (Word.WORK, "work"),
        (Word.COMPANY, "work"),
        (Word.HOME, "home"),
        (Word.OTHER, "other"),
        (Word.EMAIL, "other"),
        (Word.ADDRESS, "other"),
        (Word.FILLER, "other"),
    ):
        if word in words:
            return kind
    return ""


# Tags and source


def split_tags(cell: str) -> tuple[str, ...]:
    """The tags in a cell, each once. Google marks its own groups with a star."""
    separator = next((mark for mark in (":::", "\n", ";", "|", ",") if mark in cell), None)
    pieces = cell.split(separator) if separator else [cell]
    tags = (tidy_line(piece).removeprefix("* ").strip() for piece in pieces)
    return tuple(dict.fromkeys(tag for tag in tags if tag))


_SOURCE_WORDS = {
    Source.REFERRAL: """
        referral|referred|reference|recommendation|word of mouth|partner|препорака|preporuka|empfehlung""",
    Source.ONLINE_FORM: """
        form|online form|web form|webform|website form|contact form|landing page|формулар|образец|онлајн формулар""",
    Source.IN_PERSON: """
        in person|event|trade show|fair|conference|meeting|walk in|exhibition|networking|саем|лично|сајам|messe""",
    Source.PHONE_BOOK: """
        phone book|yellow pages|white pages|directory|telephone directory|именик|telefonbuch|imenik""",
    Source.BOUGHT_LIST: """
        bought list|purchased list|list purchase|list broker|data broker|purchased|купена листа""",
    Source.INTERNET: """
        internet|web|website|google|google ads|facebook|facebook ads|instagram|linkedin|twitter|tiktok|youtube|
        social media|social|social network|social networks|seo|organic search|organic|direct traffic|search|online|
        email campaign|paid search|paid social|ads|adwords|retargeting ads|bing ads|интернет|интернет страница""",
}
_SOURCES_BY_WORD = {
    fold(word): source for source, words in _SOURCE_WORDS.items() for word in words.split("|") if word.strip()
}
_SOURCES_BY_CODE = {fold(source.value.replace("_", " ")): source for source in Source}


@lru_cache(maxsize=4096)
def read_source(cell: str) -> Source:
    """Where a lead came from, as far as a cell says it in words known here; else OTHER."""
    text = fold(cell.replace("_", " "))
    return _SOURCES_BY_CODE.get(text) or _SOURCES_BY_WORD.get(text, Source.OTHER)
