"""Tables of text in: what a file holds and how it will be read, then its rows as contacts."""

from __future__ import annotations

import codecs
import csv
import time
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from prospectdesk.domain.errors import FileEmpty, FileNotTable, FileTooLarge, NobodyInFile, WrongEncoding
from prospectdesk.domain.importing import FileShape, ImportedRow, Overrides, RejectedRow, Rejection
from prospectdesk.domain.mapping import DateOrder, Field, Mapping
from prospectdesk.domain.progress import NO_PROGRESS, Progress
from prospectdesk.interchange import own_format
from prospectdesk.interchange.columns import fingerprint, guess_columns, looks_like_header
from prospectdesk.interchange.csv_dialect import DELIMITERS, Dialect, detect_dialect, reader
from prospectdesk.interchange.dates import OrderWitness
from prospectdesk.interchange.encoding import detect_encoding, evidence
from prospectdesk.interchange.encoding_guess import EncodingGuess
from prospectdesk.interchange.extract.rows import RowBuilder
from prospectdesk.interchange.plain_file import Content, content_of, read_head
from prospectdesk.interchange.records import Records
from prospectdesk.interchange.text_file import LONGEST_LINE, TextLines, has_bad_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_SAMPLE_BYTES = 256 * 1024
_SAMPLE_ROWS = 20
# Cells a column is judged by.
_JUDGED_ROWS = 150
# Address books have some hundred columns; beyond this the file is something else.
_MOST_COLUMNS = 1000
# How long to look for a date that tells day from month, beyond the sample.
_SEARCH_SECONDS = 1.5
# More unreadable rows than this at the beginning: the encoding is wrong, not the rows.
_FIRST_ROWS = 500
_MOST_UNREADABLE = 0.2

_DATES = (Field.BIRTHDAY,)


def inspect(path: Path, overrides: Overrides | None = None, *, progress: Progress = NO_PROGRESS) -> FileShape:
    """Find out how a file is written and where its columns go; what the user said stands.

    Raises:
        FileUnreadable, FileEmpty, FileNotTable
        FileTooLarge: a line, or the number of columns, is beyond any list of people.
        WrongEncoding: the bytes do not fit the encoding the user chose.
    """
    said = overrides or Overrides()
    head, total = read_head(path)
    if content_of(path) is not Content.TABLE:
        raise FileNotTable
    if _is_one_long_line(path, head, total):
        raise FileTooLarge("1")
    guess = _encoding(path, head, total, said.encoding)
    lines, size, complete = _sample_lines(path, guess.encoding)
    if said.encoding is not None and _unreadable_share(lines) > _MOST_UNREADABLE:
        raise WrongEncoding(guess.encoding)
    own = _own_dialect(lines, said)
    dialect = own or detect_dialect(
        lines, delimiter=said.delimiter, quote=said.quote, preamble_lines=said.preamble_lines
    )
    rows = [row for batch in Records(path, guess.encoding, dialect, stop_after=size) for row in batch.rows]
    if not rows:
        raise FileEmpty
    width = max(dialect.width, min(len(rows[0]), _MOST_COLUMNS + 1))
    if width > _MOST_COLUMNS:
        raise FileTooLarge(str(dialect.preamble_lines + 1))
    header, body = _header(rows, width, True if own is not None else said.has_header)
    width = _width(header, body, dialect.width)
    body = [_padded(row, width) for row in body]
    columns = [[row[index] for row in body[:_JUDGED_ROWS]] for index in range(width)]
    header = _padded(header, width) if header else []
    found = guess_columns(header, columns)
    shape = FileShape(
        encoding=guess.encoding,
        encoding_confidence=guess.confidence,
        encoding_alternatives=guess.alternatives,
        delimiter=dialect.delimiter,
        quote=dialect.quote,
        escape=dialect.escape,
        skip_blanks=dialect.skip_blanks,
        has_header=bool(header),
        preamble=tuple(line.rstrip("\r\n") for line in lines[: dialect.preamble_lines]),
        header=tuple(cell.strip() for cell in header),
        width=width,
        sample=tuple(map(tuple, body[:_SAMPLE_ROWS])),
        guesses=found.guesses,
        mapping=found.mapping,
        program=found.program,
        date_order=DateOrder.AMBIGUOUS,
        fingerprint=fingerprint(header, width),
        byte_size=total,
        row_estimate=_estimate(len(rows) - bool(header), complete, size, total),
    )
    order = date_order_of(path, shape, shape.mapping, progress=progress)
    return replace(shape, date_order=order, mapping=replace(shape.mapping, date_order=order))


def date_order_of(path: Path, shape: FileShape, mapping: Mapping, *, progress: Progress = NO_PROGRESS) -> DateOrder:
    """Which of day and month the birthdays have first, told by the whole column.

    The search ends with the first date that tells, or after a second or two.

    Raises:
        FileUnreadable, FileTooLarge, WrongEncoding, UnclosedQuote, Cancelled
    """
    columns = [index for index, target in enumerate(mapping.targets) if target.field in _DATES]
    witness = OrderWitness()
    if not columns or mapping.own_export:
        return DateOrder.DAY_FIRST
    for row in shape.sample:
        witness.look(row[index].strip() for index in columns if index < len(row))
    until = time.monotonic() + _SEARCH_SECONDS
    for _, rows, _ in _batches(path, shape, progress):
        for index in columns:
            witness.look(row[index].strip() for row in rows if index < len(row))
        if witness.decided or time.monotonic() > until:
            break
    return witness.verdict


def read_rows(
    path: Path, shape: FileShape, mapping: Mapping, home_country: str = "", *, progress: Progress = NO_PROGRESS
) -> Iterator[ImportedRow | RejectedRow]:
    """Every record of the file that is not blank, as a contact or with the reason why it is none, in order.

    Args:
        shape: as ``inspect`` found it, for the same overrides.
        mapping: where each column goes.
        home_country: ISO 3166-1 alpha-2; where numbers without a country code are from, unless the mapping says.
        progress: told of bytes read.

    Raises:
        NobodyInFile: no column could tell who somebody is.
        FileUnreadable, FileTooLarge, Cancelled
        UnclosedQuote: quotation marks stay open again and again; ``detail`` is the first one's line.
        WrongEncoding: most of the first rows cannot be read.
    """
    if not mapping.names_somebody:
        raise NobodyInFile
    return chain.from_iterable(_read_batches(path, shape, mapping, home_country, progress))


def _read_batches(
    path: Path, shape: FileShape, mapping: Mapping, home_country: str, progress: Progress
) -> Iterator[list[ImportedRow | RejectedRow]]:
    builder = RowBuilder(mapping, shape.header, home_country)
    seen = unreadable = 0
    for lines, rows, broken in _batches(path, shape, progress):
        results: list[ImportedRow | RejectedRow] = builder.build(lines, rows)
        if broken:
            results += [RejectedRow(line, reason, cells) for line, reason, cells in broken]
            results.sort(key=lambda result: result.line)
            unreadable += sum(reason is Rejection.UNREADABLE for _, reason, _ in broken)
        if seen < _FIRST_ROWS:
            seen += len(results)
            if unreadable > max(5, seen * 0.5):
                raise WrongEncoding(shape.encoding)
        yield results


def read_one(
    cells: Sequence[str], line: int, shape: FileShape, mapping: Mapping, home_country: str = ""
) -> ImportedRow | RejectedRow:
    """One row as the user corrected it in place."""
    return RowBuilder(mapping, shape.header, home_country).build([line], [list(cells)])[0]


def _batches(
    path: Path, shape: FileShape, progress: Progress
) -> Iterator[tuple[list[int], list[list[str]], list[tuple[int, Rejection, tuple[str, ...]]]]]:
    """The rows after the header."""
    header = shape.has_header
    for batch in Records(path, shape.encoding, _dialect(shape), progress=progress):
        lines, rows = batch.lines, batch.rows
        if header and rows:
            lines, rows = lines[1:], rows[1:]
            header = False
        yield lines, rows, batch.broken


def _dialect(shape: FileShape) -> Dialect:
    return Dialect(shape.delimiter, shape.quote, shape.escape, shape.skip_blanks, len(shape.preamble), shape.width)


def _own_dialect(lines: Sequence[str], said: Overrides) -> Dialect | None:
    """The dialect of our own export, whatever stands in it: nothing has to be guessed."""
    if (said.delimiter, said.quote, said.preamble_lines) != (None, None, None):
        return None
    for delimiter in DELIMITERS:
        dialect = Dialect(delimiter, '"', "", False, 0, 1)
        try:
            header = next(iter(reader(lines, dialect)), [])
        except csv.Error:  # a cell longer than the csv module takes
            continue
        if own_format.MARKER in header or own_format.MARKER_RAW in header:
            return replace(dialect, width=len(header))
    return None


def _encoding(path: Path, head: bytes, total: int, chosen: str | None) -> EncodingGuess:
    if chosen is not None:
        try:
            codecs.lookup(chosen)
        except LookupError as error:
            raise WrongEncoding(chosen) from error
        return EncodingGuess(chosen, 1.0)
    guess = detect_encoding(head)
    # Nothing but ASCII so far: what comes later decides.
    return detect_encoding(evidence(path, head, total)) if head.isascii() and len(head) < total else guess


def _is_one_long_line(path: Path, head: bytes, total: int) -> bool:
    """Whether no line ends where the longest line that can be read would have to."""
    if total <= LONGEST_LINE or b"\n" in head or b"\r" in head:
        return False
    longer, _ = read_head(path, 4 * LONGEST_LINE)  # a character takes four bytes at most
    return b"\n" not in longer and b"\r" not in longer


def _sample_lines(path: Path, encoding: str) -> tuple[list[str], int, bool]:
    """The lines at the beginning, how many bytes were read for them, and whether they are all."""
    for size in (_SAMPLE_BYTES, 8 * LONGEST_LINE):  # the first line may be longer than a sample
        text = TextLines(path, encoding, stop_after=size)
        lines = [line for chunk in text for line in chunk]
        if lines:
            return lines, size, text.at_end
    raise FileEmpty


def _unreadable_share(lines: Sequence[str]) -> float:
    return sum(has_bad_bytes(line) for line in lines) / len(lines)


def _header(rows: list[list[str]], width: int, said: bool | None) -> tuple[list[str], list[list[str]]]:
    first, rest = rows[0], rows[1:]
    if said is None:
        columns = [[row[index] if index < len(row) else "" for row in rest[:_JUDGED_ROWS]] for index in range(width)]
        said = looks_like_header(_padded(first, width), columns)
    return (first, rest) if said else ([], rows)


def _width(header: Sequence[str], body: Sequence[Sequence[str]], usual: int) -> int:
    """Columns that hold something: an empty one at the end, which every row has, is only a delimiter too many."""
    width = max(len(header), usual)
    while width > 1 and not any(row[width - 1].strip() for row in (header, *body) if len(row) >= width):
        if len(header) >= width and len(header) > 1 and any(len(row) >= width for row in body):
            break  # the program that wrote the file has it in its header as well
        width -= 1
    return width


def _padded(row: Sequence[str], width: int) -> list[str]:
    return [*row[:width], *[""] * (width - len(row))]


def _estimate(count: int, complete: bool, size: int, total: int) -> int:
    return count if complete else max(count, round(count * total / size))
