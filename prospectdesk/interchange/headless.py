"""Columns without a header: what their cells alone say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.mapping import ColumnGuess, Field, Reason, Target
from prospectdesk.interchange import content
from prospectdesk.interchange.content import Kind
from prospectdesk.interchange.surnames import ends_like_surname

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOTE = Target(Field.NOTE)
_LEAVE_OUT = Target(Field.LEAVE_OUT)
_ADDRESS = (Field.STREET, Field.TOWN, Field.REGION, Field.POSTCODE, Field.COUNTRY)


def guess_by_content(columns: Sequence[Sequence[str]], kinds: Sequence[Kind]) -> list[ColumnGuess]:
    """Guess where each column goes; ``kinds`` is what most cells of each are."""
    targets: list[tuple[Target, Reason, float]] = []
    simple = {
        Kind.EMAIL: Field.EMAIL, Kind.PHONE: Field.PHONE, Kind.COUNTRY: Field.COUNTRY,
        Kind.SALUTATION: Field.NAME_PREFIX, Kind.COMPANY: Field.COMPANY, Kind.STREET: Field.STREET,
    }  # fmt: skip
    for cells, kind in zip(columns, kinds, strict=True):
        if kind is Kind.CARD:
            targets.append((_LEAVE_OUT, Reason.CARD_NUMBER, 1.0))
        elif kind is Kind.HASH:
            targets.append((_LEAVE_OUT, Reason.SECRET, 1.0))
        elif kind in simple:
            targets.append((Target(simple[kind]), Reason.CONTENT, 0.7))
        elif kind is Kind.URL and not any(target.field is Field.WEBSITE for target, _, _ in targets):
            targets.append((Target(Field.WEBSITE), Reason.CONTENT, 0.7))
        elif (
            kind is Kind.DATE and _could_be_births(cells) and not any(t.field is Field.BIRTHDAY for t, _, _ in targets)
        ):
            targets.append((Target(Field.BIRTHDAY), Reason.CONTENT, 0.5))
        else:
            targets.append((_NOTE, Reason.EMPTY if kind is Kind.EMPTY else Reason.UNKNOWN, 0.3))
    _name_columns(columns, kinds, targets)
    _postcode_column(kinds, targets)
    return [ColumnGuess(*target) for target in targets]


def _could_be_births(cells: Sequence[str]) -> bool:
    years = [int(word) for cell in cells for word in _four_digits(cell)]
    return not years or sum(1920 <= year <= 2012 for year in years) >= 0.8 * len(years)


def _four_digits(cell: str) -> list[str]:
    parts = cell.replace("/", "-").replace(".", "-").replace("T", "-").split("-")
    return [part for part in parts if len(part) == 4 and part.isdecimal()]


def _name_columns(
    columns: Sequence[Sequence[str]], kinds: Sequence[Kind], targets: list[tuple[Target, Reason, float]]
) -> None:
    """The first column of words is the name; a second one right after it makes them given and family name."""
    words = [i for i, kind in enumerate(kinds) if kind is Kind.PERSON]
    if not words:
        return
    first = words[0]
    several = content.share_of(columns[first], lambda cell: len(cell.split()) > 1) > 0.6
    if several or first + 1 not in words:
        targets[first] = (Target(Field.FULL_NAME), Reason.CONTENT, 0.5)
        rest = words[1:]
    else:
        surname_first = content.share_of(columns[first], ends_like_surname) - content.share_of(
            columns[first + 1], ends_like_surname
        )
        fields = (Field.FAMILY_NAME, Field.GIVEN_NAME) if surname_first > 0.4 else (Field.GIVEN_NAME, Field.FAMILY_NAME)
        targets[first] = (Target(fields[0]), Reason.CONTENT, 0.5)
        targets[first + 1] = (Target(fields[1]), Reason.CONTENT, 0.5)
        rest = words[2:]
    has_street = [i for i, kind in enumerate(kinds) if kind is Kind.STREET]
    for index in rest:
        if has_street and index == has_street[0] + 1:
            targets[index] = (Target(Field.TOWN), Reason.CONTENT, 0.4)


def _postcode_column(kinds: Sequence[Kind], targets: list[tuple[Target, Reason, float]]) -> None:
    addressed = any(target.field in _ADDRESS for target, _, _ in targets)
    postcodes = [i for i, kind in enumerate(kinds) if kind is Kind.POSTCODE]
    if addressed and len(postcodes) == 1:
        targets[postcodes[0]] = (Target(Field.POSTCODE), Reason.CONTENT, 0.5)
