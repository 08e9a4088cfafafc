"""What one header means by its words alone: "Home Postal Code", "Straße privat 2" and "E-mail 1 - Value" alike.

A header is cut into words of the dictionary; compounds and languages without spaces are cut inside. What the words are
together decides the field; which of several columns wins is decided where all of them are seen (``columns``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from prospectdesk.domain.contact import AddressKind, EmailKind, PhoneKind
from prospectdesk.domain.mapping import Field, Reason, Target
from prospectdesk.interchange.header_words import ORDINALS, WHOLE_HEADERS, Word, dictionary, is_unspaced, normal

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_HEADER = 150
_LONGEST_PHRASE = 7
_SHORTEST_PART = 3
_SHORTEST_LAST = 2
_LEFT_OUT = Target(Field.LEAVE_OUT)
_CUSTOM = Target(Field.CUSTOM)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a header may mean. ``target`` is None where the words do not tell; ``unknown`` counts words not understood.

    ``needs_content``: the words are so general that the cells must bear it out.
    """

    target: Target | None
    words: frozenset[Word]
    unknown: int
    reason: Reason = Reason.HEADER
    needs_content: bool = False


def meaning_of(header: str) -> Meaning:
    """The meaning of one header, whatever stands beside it."""
    if len(header) > _LONGEST_HEADER:  # a text, not a header
        return Meaning(None, frozenset(), 1)
    return _meaning_of_normal(normal(header))


def words_of(text: str) -> frozenset[Word]:
    """The dictionary's words in a text: a label such as "Home Fax"."""
    words = _cut(normal(text[:_LONGEST_HEADER]).split())
    return frozenset(word for word in words if isinstance(word, Word))


@lru_cache(maxsize=8192)
def _meaning_of_normal(text: str) -> Meaning:
    if text in WHOLE_HEADERS:
        return _Rules([WHOLE_HEADERS[text]], [], 0).meaning()
    words: list[Word] = []
    numbers: list[tuple[int, int]] = []  # (how many words stand before it, the number)
    unknown = 0
    for found in _cut(text.split()):
        if isinstance(found, Word):
            words.append(found)
        elif found is None:
            unknown += 1
        else:
            numbers.append((len(words), found))
    return _Rules(words, numbers, unknown).meaning()


def _cut(tokens: list[str]) -> Iterator[Word | int | None]:
    known = dictionary()
    start = 0
    while start < len(tokens):
        for end in range(min(len(tokens), start + _LONGEST_PHRASE), start, -1):
            word = known.get(" ".join(tokens[start:end])) or (
                known.get("".join(tokens[start:end])) if 1 < end - start <= 3 else None
            )
            if word is not None:
                yield word
                start = end
                break
        else:
            token = ORDINALS.get(tokens[start], tokens[start])
            if token.isdecimal():
                yield int(token) if len(token) < 3 else None
            elif is_unspaced(token):
                yield from _cut_unspaced(token, known)
            else:
                yield from _cut_compound(token, known)
            start += 1


def _cut_unspaced(token: str, known: dict[str, Word]) -> Iterator[Word | int | None]:
    start = missed = 0
    while start < len(token):
        for end in range(len(token), start, -1):
            piece = token[start:end]
            if piece in known:
                yield known[piece]
                start = end
                break
        else:
            missed += 1
            start += 1
    # A particle or two between words (の, 的, 의) are no unknown word.
    if missed > len(token) // 2:
        yield None


def _cut_compound(token: str, known: dict[str, Word]) -> Iterator[Word | None]:
    for end in range(len(token) - _SHORTEST_LAST, _SHORTEST_PART - 1, -1):
        for linked in ("", "s", "e"):
            first, second = known.get(token[:end]), token[end:]
            if first in (None, Word.FILLER) or not second.startswith(linked):
                continue
            last = known.get(second[len(linked) :])
            long_enough = len(second) - len(linked) >= _SHORTEST_PART or last in (Word.DAY, Word.YEAR, Word.TOWN)
            if last not in (None, Word.FILLER) and long_enough:
                yield first
                yield last
                return
    yield None


class _Rules:
    """What words mean together, the most telling first."""

    def __init__(self, words: list[Word], numbers: list[tuple[int, int]], unknown: int) -> None:
        self._list = words
        self._words = frozenset(words) - {Word.FILLER}
        self._numbers = numbers
        self._unknown = unknown

    def meaning(self) -> Meaning:
        has = self._words.__contains__
        if has(Word.REFUSAL):  # says whether, not where
            return self._as(None)
        if has(Word.SECRET):
            return self._as(_LEFT_OUT, Reason.SECRET)
        if has(Word.CARD):
            return self._as(_LEFT_OUT, Reason.CARD_NUMBER)
        if has(Word.HOUSEKEEPING):
            return self._as(_LEFT_OUT, Reason.BOOKKEEPING)
        if has(Word.ASSISTANT) or has(Word.PERSONAL) or has(Word.SOCIAL):
            return self._as(_CUSTOM)
        if has(Word.IDENTIFIER):
            return self._as(_LEFT_OUT, Reason.BOOKKEEPING)
        return self._reach() or self._birthday() or self._address() or self._naming() or self._rest()

    def _as(self, target: Target | None, reason: Reason = Reason.HEADER, *, needs_content: bool = False) -> Meaning:
        return Meaning(target, self._words, self._unknown, reason, needs_content)

    @property
    def _number(self) -> int:
        return self._numbers[0][1] if self._numbers else 0

    @property
    def _of_kind(self) -> bool:
        return Word.KIND in self._words or Word.TAGS in self._words

    def _reach(self) -> Meaning | None:
        has = self._words.__contains__
        if has(Word.EMAIL):
            if self._of_kind:
                return self._as(Target(Field.EMAIL_KIND, group=self._number))
            if self._words & {Word.FULL, Word.NAME, Word.GIVEN, Word.FAMILY}:
                return self._as(_LEFT_OUT, Reason.BOOKKEEPING)
            return self._as(Target(Field.EMAIL, self._kind(EmailKind), self._number))
        if has(Word.CALLING_CODE) and not has(Word.MOBILE):
            return self._as(Target(Field.PHONE_COUNTRY, group=self._number))
        if has(Word.FAX):
            return self._as(Target(Field.PHONE, PhoneKind.FAX, self._number))
        if has(Word.MOBILE) and not self._of_kind:
            return self._as(Target(Field.PHONE, PhoneKind.MOBILE, self._number))
        if self._words & {Word.PHONE, Word.PAGER, Word.ODD_PHONE}:
            if self._of_kind:
                return self._as(Target(Field.PHONE_KIND, group=self._number))
            kind = PhoneKind.WORK if has(Word.COMPANY) else self._kind(PhoneKind)
            return self._as(Target(Field.PHONE, kind, self._number))
        if has(Word.URL):
            return self._as(_LEFT_OUT, Reason.BOOKKEEPING) if self._of_kind else self._as(Target(Field.WEBSITE))
        return None

    def _kind(self, kinds: type[PhoneKind | EmailKind | AddressKind]) -> str:
        """The kind the words name; "" where they name none."""
        for word, code in ((Word.WORK, "work"), (Word.HOME, "home"), (Word.OTHER, "other")):
            if word in self._words:
                return kinds(code)
        return ""

    def _birthday(self) -> Meaning | None:
        if not self._words & {Word.BIRTHDAY, Word.BIRTH}:
            return None
        for word, field in (
            (Word.YEAR, Field.BIRTH_YEAR),
            (Word.MONTH, Field.BIRTH_MONTH),
            (Word.DAY, Field.BIRTH_DAY),
        ):
            if word in self._words:
                return self._as(Target(field))
        if Word.TOWN in self._words or Word.COUNTRY in self._words:  # a place of birth is no address
            return self._as(_CUSTOM)
        return self._as(Target(Field.BIRTHDAY), needs_content=Word.BIRTHDAY not in self._words)

    def _address(self) -> Meaning | None:
        part = next((field for word, field in _ADDRESS_PARTS if word in self._words), None)
        if part is None and Word.CODE in self._words and self._words & {Word.WORK, Word.HOME, Word.OTHER}:
            part = Field.POSTCODE
        if part is None:
            return None
        kind = AddressKind.WORK.value if Word.COMPANY in self._words else self._kind(AddressKind)
        group = self._address_group()
        if self._of_kind and Word.ADDRESS in self._words:
            return self._as(Target(Field.ADDRESS_KIND, group=group))
        name = ""
        if part is Field.STREET:
            if Word.WHOLE in self._words:
                name = WHOLE_ADDRESS
            elif Word.HOUSE in self._words:
                name = HOUSE_NUMBER
        return self._as(Target(part, kind, group, name))

    def _address_group(self) -> int:
        """The number of the address: "Address 2 - Town" is of the second one, "Street 2" is a second line."""
        for before, number in self._numbers:
            if Word.ADDRESS in self._list[:before] and any(w is not Word.FILLER for w in self._list[before:]):
                return number
        return 0

    def _naming(self) -> Meaning | None:
        has = self._words.__contains__
        if self._of_kind and self._words & {Word.NAME, Word.COMPANY}:
            return self._as(_LEFT_OUT, Reason.BOOKKEEPING) if self._number else None
        if has(Word.DEPARTMENT):
            return self._as(Target(Field.DEPARTMENT))
        if has(Word.JOB) or (has(Word.TITLE) and self._words & {Word.COMPANY, Word.WORK}):
            return self._as(_CUSTOM if has(Word.NOTES) else Target(Field.JOB_TITLE))
        if has(Word.COMPANY):
            return self._as(_CUSTOM if has(Word.LOCATION) or has(Word.NOTES) else Target(Field.COMPANY))
        if has(Word.GIVEN) and has(Word.FAMILY):
            return self._as(Target(Field.FULL_NAME))
        for word, field in _NAME_PARTS:
            if has(word):
                return self._as(Target(field))
        if has(Word.TITLE):
            return self._as(Target(Field.JOB_TITLE))
        if has(Word.NAME):
            return self._as(Target(Field.FULL_NAME))
        return None

    def _rest(self) -> Meaning:
        for word, field in ((Word.NOTES, Field.ABOUT), (Word.TAGS, Field.TAGS), (Word.SOURCE, Field.SOURCE)):
            if word in self._words:
                return self._as(Target(field))
        if Word.LOCATION in self._words:
            return self._as(Target(Field.TOWN))
        for word, field in (
            (Word.DAY, Field.BIRTH_DAY),
            (Word.MONTH, Field.BIRTH_MONTH),
            (Word.YEAR, Field.BIRTH_YEAR),
        ):
            if self._words == {word}:
                return self._as(Target(field), needs_content=True)
        if self._words and frozenset(self._list) <= {Word.WORK, Word.HOME, Word.OTHER}:
            return self._as(Target(Field.PHONE, self._kind(PhoneKind), self._number), needs_content=True)
        return self._as(None)


HOUSE_NUMBER = "house"
WHOLE_ADDRESS = "whole"
_ADDRESS_PARTS = (
    (Word.PO_BOX, Field.STREET),
    (Word.POSTCODE, Field.POSTCODE),
    (Word.HOUSE, Field.STREET),
    (Word.STREET, Field.STREET),
    (Word.COUNTRY, Field.COUNTRY),
    (Word.REGION, Field.REGION),
    (Word.COUNTY, Field.REGION),
    (Word.TOWN, Field.TOWN),
    (Word.ADDRESS, Field.STREET),
    (Word.WHOLE, Field.STREET),
)
_NAME_PARTS = (
    (Word.FULL, Field.FULL_NAME),
    (Word.PREFIX, Field.NAME_PREFIX),
    (Word.SUFFIX, Field.NAME_SUFFIX),
    (Word.NICKNAME, Field.NICKNAME),
    (Word.MIDDLE, Field.MIDDLE_NAME),
    (Word.GIVEN, Field.GIVEN_NAME),
    (Word.FAMILY, Field.FAMILY_NAME),
)
