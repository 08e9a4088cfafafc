"""A batch of rows turned on its side: whole columns, and the notes of what fitted no field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from prospectdesk.interchange import own_format, values

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prospectdesk.domain.mapping import Field, Target

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Column:
    """One mapped column. ``label`` is its header, tidy; a column without header is labelled "" ."""

    index: int
    target: Target
    label: str


def having(columns: Sequence[Column], *fields: Field) -> list[Column]:
    """The columns that go to one of these fields, in the file's order."""
    return [column for column in columns if column.target.field in fields]


class Table:
    """Some rows of a file, by column. Files of our own come back as they were written, others are tidied."""

    def __init__(self, rows: Sequence[Sequence[str]], *, own: bool, guarded: bool) -> None:
        self.count = len(rows)
        self.own = own
        self._columns: list[Sequence[str]] = list(zip(*rows, strict=True))
        self._notes: list[list[str] | None] = [None] * self.count
        if guarded:
            self._columns = [_unguarded(column) for column in self._columns]

    def raw(self, column: Column) -> Sequence[str]:
        """The cells as they stand in the file."""
        return self._columns[column.index]

    def lines(self, column: Column) -> Sequence[str]:
        """The cells as texts of one line each."""
        cells = self._columns[column.index]
        return cells if self.own else values.tidy(cells)

    def texts(self, column: Column) -> Sequence[str]:
        """The cells as texts of several lines."""
        cells = self._columns[column.index]
        return cells if self.own or values.is_tidy(cells) else [values.tidy_text(cell) for cell in cells]

    def read(self, column: Column, reading: Callable[[str], _T]) -> list[_T]:
        """What a function makes of each cell, called once for equal cells."""
        cells = self._columns[column.index]
        read = {cell: reading(cell) for cell in set(cells)}
        return [read[cell] for cell in cells]

    def note(self, row: int, label: str, text: str) -> None:
        """Write down for a row what fitted no field, after the header it stood under."""
        line = f"{label}: {text}" if label else text
        lines = self._notes[row]
        if lines is None:
            self._notes[row] = [line]
        else:
            lines.append(line)

    def notes(self) -> list[str]:
        """The notes, one text a row; "" where everything fitted."""
        return ["" if lines is None else "\n".join(lines) for lines in self._notes]


def _unguarded(cells: Sequence[str]) -> Sequence[str]:
    if not any(cell[:1] == "'" for cell in cells):
        return cells
    return [own_format.unguard(cell) if cell[:1] == "'" else cell for cell in cells]


def first_filled(table: Table, columns: Sequence[Column]) -> Sequence[str]:
    """The first filled cell of several columns for one field; another text in a later one goes to the note."""
    if not columns:
        return [""] * table.count
    first = table.lines(columns[0])
    for column in columns[1:]:
        merged = list(first)
        for row, cell in enumerate(table.lines(column)):
            if cell and not merged[row]:
                merged[row] = cell
            elif cell and cell != merged[row]:
                table.note(row, column.label, cell)
        first = merged
    return first
