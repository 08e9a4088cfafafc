"""How a table of text is written: what parts its cells, how they are quoted, and where its header stands.

Everything is tried on a bounded sample, with the csv module's own parser; the way that makes the most even table wins.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from prospectdesk.interchange.header_grammar import meaning_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

DELIMITERS = (",", ";", "\t", "|")
# Only where none of the usual ones makes a table.
_RARE_DELIMITERS = (":", "^", "~", "\x1f")
_SEP_LINE = re.compile(r"\"?sep=(.)\"?[,;\s]*", re.IGNORECASE | re.DOTALL)
_MOST_LINES = 300
_MOST_CHARACTERS = 64 * 1024
# A cell with another delimiter in it was probably cut at the wrong one.
_STRAY = re.compile(r"[;\t|]|,\S")
_MOST_PREAMBLE = 25


@dataclass(frozen=True, slots=True)
class Dialect:
    """How cells and lines are parted. ``preamble_lines`` counts the lines before the header or the first row."""

    delimiter: str
    quote: str
    escape: str
    skip_blanks: bool
    preamble_lines: int
    width: int


class Reader(Protocol):
    """What ``csv.reader`` gives: records, and how many lines were taken for them."""

    line_num: int

    def __iter__(self) -> Iterator[list[str]]: ...

    def __next__(self) -> list[str]: ...


def reader(lines: Iterable[str], dialect: Dialect, *, strict: bool = False) -> Reader:
    """The csv module's reader for a dialect, over lines with their line ends."""
    return csv.reader(
        lines,
        delimiter=dialect.delimiter,
        quotechar=dialect.quote or None,
        quoting=csv.QUOTE_MINIMAL if dialect.quote else csv.QUOTE_NONE,
        doublequote=not dialect.escape,
        escapechar=dialect.escape or None,
        skipinitialspace=dialect.skip_blanks,
        strict=strict,
    )


def detect_dialect(
    lines: Sequence[str], *, delimiter: str | None = None, quote: str | None = None, preamble_lines: int | None = None
) -> Dialect:
    """The dialect of a sample of lines; what the caller knows already is not guessed again."""
    sample = _bounded(lines)
    told, first = _sep_line(sample)
    if preamble_lines is not None:
        first = preamble_lines
    body = sample[first:]
    delimiter = delimiter or told
    if quote is None:
        quote = _quote(body, (delimiter,) if delimiter else DELIMITERS)
    if delimiter is None:
        delimiter = _delimiter(body, quote)
    dialect = Dialect(delimiter, quote, "", False, first, 1)
    if quote and any(cell.startswith(f" {quote}") for _, row in _rows(body, dialect) for cell in row):
        dialect = replace(dialect, skip_blanks=True)
    if quote and f"\\{quote}" in "".join(body):
        escaped = replace(dialect, escape="\\")
        if (_even_rows(body, escaped), -_faults(body, escaped)) > (_even_rows(body, dialect), -_faults(body, dialect)):
            dialect = escaped
    rows = _rows(body, dialect)
    width = _usual_width([row for _, row in rows])
    if preamble_lines is None:
        first += _preamble(rows, width, len(body))
    return replace(dialect, preamble_lines=first, width=width)


def _bounded(lines: Sequence[str]) -> list[str]:
    found: list[str] = []
    size = 0
    for line in lines[:_MOST_LINES]:
        size += len(line)
        if found and size > _MOST_CHARACTERS:
            break
        found.append(line)
    return found


def _sep_line(lines: Sequence[str]) -> tuple[str | None, int]:
    """What a line "sep=;" at the top says, as spreadsheet programs write and read it."""
    match = _SEP_LINE.fullmatch(lines[0].rstrip("\r\n")) if lines and len(lines[0]) < 20 else None
    return (match[1], 1) if match else (None, 0)


def _rows(lines: Sequence[str], dialect: Dialect) -> list[tuple[int, list[str]]]:
    """Each record that is not blank, with the index of the line it begins on."""
    found: list[tuple[int, list[str]]] = []
    start = 0
    read = reader(lines, dialect)
    try:
        for row in read:
            if any(cell.strip() for cell in row):
                found.append((start, row))
            start = read.line_num
    except csv.Error:  # a cell longer than the csv module takes
        pass
    return found


def _even_rows(lines: Sequence[str], dialect: Dialect) -> int:
    """How many records have the usual number of cells."""
    rows = [row for _, row in _rows(lines, dialect)]
    width = _usual_width(rows)
    return sum(len(row) == width for row in rows)


def _faults(lines: Sequence[str], dialect: Dialect) -> int:
    """How many lines are not written strictly this way."""
    faults = 0
    for line in lines:
        if dialect.quote in line:
            try:
                for _ in reader([line], dialect, strict=True):
                    pass
            except csv.Error:
                faults += 1
    return faults


def _quote(lines: Sequence[str], delimiters: Sequence[str]) -> str:
    edges = "".join(map(re.escape, delimiters))
    text = "".join(lines)
    double = len(re.findall(rf'(?:^|[{edges}]) ?"', text, re.MULTILINE))
    if double:
        return '"'
    single = len(re.findall(rf"(?:^|[{edges}])'[^'\n]*'(?=[{edges}]|\s*$)", text, re.MULTILINE))
    return "'" if single > len(lines) else '"'


def _delimiter(lines: Sequence[str], quote: str) -> str:
    best, best_score = "", 0.0
    for candidate in (*DELIMITERS, *_RARE_DELIMITERS):
        if candidate in _RARE_DELIMITERS and best:
            break
        score = _score(lines, Dialect(candidate, quote, "", False, 0, 0))
        if score > best_score:
            best, best_score = candidate, score
    if best:
        return best
    # One column, which must not be cut at all; or nothing but delimiters.
    text = "".join(lines)
    empty = [each for each in DELIMITERS if not text.strip(f"{each} \r\n")]
    return next((each for each in (*empty, *DELIMITERS) if each in empty or each not in text), "\x1f")


def _score(lines: Sequence[str], dialect: Dialect) -> float:
    """How much of a table the lines are; 0 for a single column."""
    rows = [row for _, row in _rows(lines, dialect)]
    if not rows:
        return 0.0
    width = _usual_width(rows)
    if width < 2:
        return 0.0
    table = rows[_preamble_rows(rows, width) :]
    even = sum(len(row) == width for row in table) / len(table)
    near = sum(len(row) != width and abs(len(row) - width) <= 1 for row in table) / len(table)
    rare = dialect.delimiter in _RARE_DELIMITERS
    if rare and (even < 1 or width < 3 or len(table) < 2):
        return 0.0
    # A name under one header, "Doe, John": the header has one cell, the rest two.
    header = table[0] if len(table) == len(rows) else rows[0]
    if width == 2 and len(header) == 1 and len(rows) > 2 and meaning_of(header[0]).target is not None:
        return 0.0
    cells = [cell for row in table[:200] for cell in row[:100] if cell]
    stray = sum(_STRAY.search(cell) is not None for cell in cells[:4000]) / max(1, min(len(cells), 4000))
    known = sum(meaning_of(cell).target is not None for cell in table[0][:100]) / min(100, len(table[0]))
    return (even + 0.4 * near) * (len(table) / len(rows)) * (1 - 0.7 * stray) * (1 + known) * (1 + min(width, 8) / 40)


def _usual_width(rows: Sequence[Sequence[str]]) -> int:
    """How many cells most rows have; of equals the first row's, or else the larger, so that no cell is lost."""
    widths = Counter(map(len, rows))
    if not widths:
        return 1
    usual, times = max(widths.items(), key=lambda item: (item[1], item[0] == len(rows[0]), item[0]))
    # A preamble of single cells, or ragged rows: what a good part of the rows share is the table.
    wider = [(width, count) for width, count in widths.items() if width > usual and count >= max(2, times * 0.4)]
    return max(wider, key=lambda item: item[1])[0] if usual == 1 and wider else usual


def _preamble_rows(rows: Sequence[Sequence[str]], width: int) -> int:
    """How many rows stand before the table: each has too few cells, or all but one or two of them empty."""
    if width < 2:
        return 0
    for index, row in enumerate(rows[: _MOST_PREAMBLE + 1]):
        filled = sum(1 for cell in row if cell.strip())
        if len(row) >= max(2, width * 0.6) and (filled >= 2 or width < 3) and filled >= width * 0.25:
            return index
        named = sum(meaning_of(cell).target is not None for cell in row if cell.strip())
        if len(row) > 1 and named >= filled * 0.6:  # a header with too few cells
            return index
    return 0


def _preamble(rows: Sequence[tuple[int, Sequence[str]]], width: int, lines: int) -> int:
    """How many lines stand before the header, blank ones included."""
    if not rows:
        return 0
    skipped = _preamble_rows([row for _, row in rows], width)
    return min(rows[skipped][0], lines)
