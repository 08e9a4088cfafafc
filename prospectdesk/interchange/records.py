"""The records of a table of text, each with the line it begins on; what is broken costs its own line and no other.

A quotation mark that is never closed would swallow the rest of the file in silence. Here it costs the line it stands
on: the lines after it are read again as if it were not there.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from prospectdesk.domain.errors import UnclosedQuote
from prospectdesk.domain.importing import Rejection
from prospectdesk.domain.progress import NO_PROGRESS, Progress
from prospectdesk.interchange.csv_dialect import Dialect, reader
from prospectdesk.interchange.text_file import TextLines, has_bad_bytes, without_bad_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

# Small enough for what is made of them to stay in the processor's cache.
_BATCH_LINES = 250
# A record may stretch over this many lines: the longest note somebody kept, not the rest of the file.
_MOST_LINES = 2000
# After so many quotation marks that nobody closed the file is written in another way than thought.
_MOST_UNCLOSED = 200


@dataclass(slots=True)
class Batch:
    """Some records in the file's order: their lines and cells, and those that could not be read, with the reason."""

    lines: list[int] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    broken: list[tuple[int, Rejection, tuple[str, ...]]] = field(default_factory=list)


class Records:
    """Reads a file's records in batches. Blank records (no cell holds anything) are passed over: they say nothing."""

    def __init__(
        self,
        path: Path,
        encoding: str,
        dialect: Dialect,
        *,
        progress: Progress = NO_PROGRESS,
        stop_after: int | None = None,
    ) -> None:
        self._text = TextLines(path, encoding, progress=progress, stop_after=stop_after)
        self._chunks = iter(self._text)
        self._dialect = dialect
        self._lines: list[str] = []
        self._at = 0  # the first line of those not yet read
        self._number = 1  # its number in the file
        self._suspicious = False
        self._unclosed: list[int] = []
        quote, delimiter = re.escape(dialect.quote), re.escape(dialect.delimiter)
        # A quotation mark inside a quoted cell that is not doubled: the csv module would drop it.
        stray = rf"{quote}(?<=[^{delimiter}{quote}\r\n]{quote})(?=[^{delimiter}{quote}\r\n])"
        self._stray = re.compile(stray) if dialect.quote else None

    def __iter__(self) -> Iterator[Batch]:
        """The batches.

        Raises:
            FileUnreadable, FileTooLarge, WrongEncoding, Cancelled
            UnclosedQuote: quotation marks stay open again and again; ``detail`` is the first one's line.
        """
        self._skip(self._dialect.preamble_lines)
        while self._at < len(self._lines) or self._refill():
            batch = self._plain() or self._careful()
            if batch.rows or batch.broken:
                yield batch

    def _refill(self) -> bool:
        """Take more lines from the file; False at its end."""
        lines = next(self._chunks, None)
        if lines is None:
            return False
        suspicious = self._text.bad or self._has_stray_quote("".join(lines))
        if self._at >= len(self._lines):
            self._lines, self._at, self._suspicious = lines, 0, suspicious
        else:
            self._lines, self._at = self._lines[self._at :] + lines, 0
            self._suspicious = self._suspicious or suspicious
        return True

    def _skip(self, count: int) -> None:
        while count and (self._at < len(self._lines) or self._refill()):
            step = min(count, len(self._lines) - self._at)
            self._advance(step)
            count -= step

    def _advance(self, count: int) -> None:
        self._at += count
        self._number += count

    def _has_stray_quote(self, text: str) -> bool:
        return self._stray is not None and self._stray.search(text) is not None

    def _plain(self) -> Batch | None:
        """The next lines where each is one record; None where that is not so."""
        lines = self._lines[self._at : self._at + _BATCH_LINES]
        quote = self._dialect.quote
        if self._suspicious or (quote and lines[-1].count(quote) % 2) or (self._dialect.escape and quote in lines[-1]):
            return None
        try:
            rows = list(reader(lines, self._dialect))
        except csv.Error:
            return None
        # As many records as lines, and none is left open: each line is one.
        if len(rows) != len(lines):
            return None
        numbers = list(range(self._number, self._number + len(rows)))
        self._advance(len(rows))
        if not all(row and row[0] and not row[0].isspace() for row in rows):
            filled = [at for at, row in enumerate(rows) if _is_filled(row)]
            rows, numbers = [rows[at] for at in filled], [numbers[at] for at in filled]
        return Batch(numbers, rows)

    def _careful(self) -> Batch:
        """The next lines record by record: cells of several lines, stray quotation marks, bytes that do not fit."""
        batch = Batch()
        end = self._number + _BATCH_LINES
        while self._number < end and (self._at < len(self._lines) or self._refill()):
            self._next_record(batch)
        return batch

    def _next_record(self, batch: Batch) -> None:
        ended = too_long = False

        def ahead() -> Iterator[str]:
            nonlocal ended, too_long
            at = 0
            while not ended and not too_long:
                if self._at + at < len(self._lines) or self._refill():
                    yield self._lines[self._at + at]
                    at += 1
                    too_long = at > _MOST_LINES
                else:
                    ended = True

        records = reader(ahead(), self._dialect)
        try:
            row = next(records)
        except csv.Error:  # a cell longer than the csv module takes
            self._leave_line(Rejection.TOO_LONG if records.line_num <= 1 else Rejection.UNCLOSED_QUOTE, batch)
            return
        if ended and not self._text.at_end:  # a sample ends inside this record
            self._advance(len(self._lines) - self._at)
            return
        lines = self._lines[self._at : self._at + records.line_num]
        if ended or too_long or (len(lines) > 1 and self._is_misread(lines, row)):
            self._leave_line(Rejection.UNCLOSED_QUOTE, batch)
            return
        number = self._number
        self._advance(len(lines))
        if has_bad_bytes("".join(row)):
            batch.broken.append((number, Rejection.UNREADABLE, tuple(map(without_bad_bytes, row))))
        elif _is_filled(row):
            batch.lines.append(number)
            batch.rows.append(self._mended(lines, row))

    def _leave_line(self, reason: Rejection, batch: Batch) -> None:
        """Give up the next line, and read on from the one after it."""
        if reason is Rejection.UNCLOSED_QUOTE:
            self._unclosed.append(self._number)
            if len(self._unclosed) > _MOST_UNCLOSED:
                raise UnclosedQuote(str(self._unclosed[0]))
        text = without_bad_bytes(self._lines[self._at].rstrip("\r\n"))
        batch.broken.append((self._number, reason, tuple(text.split(self._dialect.delimiter))))
        self._advance(1)

    def _is_misread(self, lines: Sequence[str], row: Sequence[str]) -> bool:
        """Whether a record of several lines was made by a quotation mark that somebody forgot to close."""
        try:
            for _ in reader(lines, self._dialect, strict=True):
                pass
        except csv.Error:
            return True
        # Closed by chance: the lines inside are rows of the table themselves.
        width = self._dialect.width
        inner = lines[1:]
        alike = sum(line.count(self._dialect.delimiter) == width - 1 for line in inner)
        return width > 3 and len(row) != width and alike >= max(2, len(inner) / 2)

    def _mended(self, lines: Sequence[str], row: list[str]) -> list[str]:
        """The row with quotation marks kept that stand undoubled inside a quoted cell ("Jeff "the dude" Bridges")."""
        text = lines[0].rstrip("\r\n")
        if len(lines) > 1 or not self._has_stray_quote(text):
            return row
        try:
            for _ in reader([text], self._dialect, strict=True):
                pass
            return row
        except csv.Error:
            mended = _cells_of(text, self._dialect)
            return mended if mended is not None and len(mended) == len(row) else row


def _is_filled(row: Sequence[str]) -> bool:
    return any(cell and not cell.isspace() for cell in row)


def _cells_of(text: str, dialect: Dialect) -> list[str] | None:
    """The cells of one line whose inner quotation marks are not doubled; None where it does not come out even."""
    quote, delimiter = dialect.quote, dialect.delimiter
    cells: list[str] = []
    at = 0
    while at <= len(text):
        if text.startswith(quote, at):
            end = text.find(quote + delimiter, at + 1)
            if end < 0:
                if not text.endswith(quote) or len(text) - 1 <= at:
                    return None
                end = len(text) - 1
            cells.append(text[at + 1 : end].replace(quote * 2, quote))
            at = end + 2
        else:
            end = text.find(delimiter, at)
            end = len(text) if end < 0 else end
            cells.append(text[at:end])
            at = end + 1
    return cells
