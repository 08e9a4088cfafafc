"""Which column goes where, told by every header and what stands under it.

Every guess says why it was made; the user has the last word.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from prospectdesk.domain.mapping import ColumnGuess, DateOrder, Field, Mapping, NameOrder, Reason, Target
from prospectdesk.interchange import content, own_format
from prospectdesk.interchange.content import Kind
from prospectdesk.interchange.header_grammar import meaning_of
from prospectdesk.interchange.header_settling import Settling
from prospectdesk.interchange.header_words import normal
from prospectdesk.interchange.headless import guess_by_content
from prospectdesk.interchange.programs import program_of
from prospectdesk.interchange.surnames import name_order

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOTE = Target(Field.NOTE)


@dataclass(frozen=True, slots=True)
class Columns:
    """What was found out about the columns of a file."""

    guesses: tuple[ColumnGuess, ...]
    mapping: Mapping
    program: str


def fingerprint(header: Sequence[str], width: int) -> str:
    """A name for this layout of columns, the same for every file with the same header; no text of the file is in it."""
    text = "\x1f".join(normal(cell) or cell.strip() for cell in header) if header else f"no header, {width} columns"
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def guess_columns(header: Sequence[str], columns: Sequence[Sequence[str]]) -> Columns:
    """Guess where each column goes.

    Args:
        header: one text a column, or nothing for a file without header.
        columns: cells of each column, a sample of them.
    """
    kinds = [content.kind_of(cells) for cells in columns]
    if not header:
        found = guess_by_content(columns, kinds)
        return Columns(tuple(found), _mapping(found, header, columns), "")
    meanings = [meaning_of(text) for text in header]
    program = program_of(header, meanings)
    if program == "prospectdesk":
        found = _own_columns(header, kinds)
        mapping = replace(_mapping(found, header, columns), own_export=True, guarded=own_format.MARKER in header)
        return Columns(tuple(found), mapping, program)
    found = Settling(header, columns, kinds, meanings, program).guesses()
    return Columns(tuple(found), _mapping(found, header, columns), program)


def looks_like_header(cells: Sequence[str], columns: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names the columns whose cells follow it."""
    score = 0.0
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled:
        return False
    for cell, below in zip(cells, columns, strict=False):
        text = cell.strip()
        if not text:
            score -= 0.3
            continue
        meaning = meaning_of(text)
        if meaning.target is not None and meaning.unknown == 0 and not meaning.needs_content:
            score += 2
        kind = content.kind_of([text])
        if kind in (Kind.EMAIL, Kind.PHONE, Kind.DATE, Kind.CARD) or (kind is Kind.URL and "/" in text):
            score -= 4
        elif kind in (Kind.NUMBER, Kind.POSTCODE) and not any(char.isalpha() for char in text):
            score -= 2
        elif content.kind_of(below) in (
            Kind.EMAIL,
            Kind.PHONE,
            Kind.DATE,
            Kind.URL,
            Kind.NUMBER,
            Kind.POSTCODE,
            Kind.CARD,
        ):
            score += 1.5
        if len(below) > 2 and text in (other.strip() for other in below):
            score -= 1.5
        if "_" in text or (text != text.title() and text[:1].islower()):
            score += 0.5
    if len(set(filled)) < len(filled):
        score -= 0.5
    # Nothing tells: a header is what most files have, and the preview shows it.
    return score >= 0


def _own_columns(header: Sequence[str], kinds: Sequence[Kind]) -> list[ColumnGuess]:
    found = []
    for text, kind in zip(header, kinds, strict=True):
        target = own_format.target_of(text)
        if target is None:  # added in a spreadsheet
            found.append(ColumnGuess(_NOTE, Reason.EMPTY if kind is Kind.EMPTY else Reason.UNKNOWN, 0.3))
        elif target.field is Field.LEAVE_OUT:
            found.append(ColumnGuess(target, Reason.BOOKKEEPING, 1.0))
        else:
            found.append(ColumnGuess(target, Reason.PROGRAM, 1.0))
    return found


def _mapping(guesses: Sequence[ColumnGuess], header: Sequence[str], columns: Sequence[Sequence[str]]) -> Mapping:
    targets = tuple(guess.target for guess in guesses)
    order = NameOrder.GIVEN_FIRST
    for index, target in enumerate(targets):
        if target.field is Field.FULL_NAME:
            order = name_order(header[index] if header else "", columns[index])
            break
    return Mapping(targets, DateOrder.AMBIGUOUS, order)
