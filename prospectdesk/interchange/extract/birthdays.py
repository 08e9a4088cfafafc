"""Birthdays in one column or in three. One that cannot be read, or could be two days, is kept in the note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.contact import Birthday
from prospectdesk.domain.mapping import DateOrder, Field
from prospectdesk.interchange import own_format, values
from prospectdesk.interchange.dates import Unread, month_number, read_birthday
from prospectdesk.interchange.extract.table import Column, Table, having

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_KNOWN = 50_000


class Birthdays:
    """Reads birthdays."""

    def __init__(self, columns: Sequence[Column], order: DateOrder) -> None:
        self._order = order
        self._known: dict[str, Birthday | Unread] = {}  # there are fewer days than people
        self._whole = having(columns, Field.BIRTHDAY)
        self._lead_days = having(columns, Field.BIRTHDAY_LEAD_DAYS)[:1]
        parts = [having(columns, field)[:1] for field in (Field.BIRTH_DAY, Field.BIRTH_MONTH, Field.BIRTH_YEAR)]
        self._parts = parts if parts[0] and parts[1] else []

    def read(self, table: Table) -> list[Birthday | None]:
        """The birthday of every row."""
        found: list[Birthday | None] = [None] * table.count
        for number, column in enumerate(self._whole):
            cells = table.raw(column)
            known = self._known
            for cell in set(cells):
                if cell not in known:
                    known[cell] = self._one(cell, table.own)
            read = [known[cell] for cell in cells]
            for row, each in enumerate(read):
                if each is Unread.IMPOSSIBLE or each is Unread.AMBIGUOUS:
                    table.note(row, column.label, values.tidy_line(cells[row]))
            new = [None if isinstance(each, Unread) else each for each in read]
            if len(known) > _MOST_KNOWN:
                known.clear()
            found = new if number == 0 else [old or more for old, more in zip(found, new, strict=True)]
        if self._parts:
            self._from_parts(table, found)
        return found

    def read_lead_days(self, table: Table) -> list[int | None]:
        """The days of warning before each birthday, where a file of our own has them."""
        if not self._lead_days:
            return [None] * table.count
        cells = (cell.strip() for cell in table.raw(self._lead_days[0]))
        return [int(cell) if cell.isascii() and cell.isdecimal() and len(cell) < 4 else None for cell in cells]

    def _one(self, cell: str, own: bool) -> Birthday | Unread:
        if own and (birthday := own_format.read_birthday(cell)) is not None:
            return birthday
        return read_birthday(cell, self._order)

    def _from_parts(self, table: Table, found: list[Birthday | None]) -> None:
        days, months = table.raw(self._parts[0][0]), table.raw(self._parts[1][0])
        years: Sequence[str] = table.raw(self._parts[2][0]) if self._parts[2] else [""] * table.count
        for row, cells in enumerate(zip(days, months, years, strict=True)):
            day, month, year = (cell.strip() for cell in cells)
            if found[row] is not None or not (day.strip("0") or month.strip("0") or year.strip("0")):
                continue
            birthday = _put_together(day, month, year)
            if birthday is not None:
                found[row] = birthday
                continue
            for column, cell in zip(self._parts, (day, month, year), strict=True):
                if cell and column:
                    table.note(row, column[0].label, cell)


def _put_together(day: str, month: str, year: str) -> Birthday | None:
    number = month_number(month)
    if number is None or not day.isdecimal() or not (year.isdecimal() or not year):
        return None
    text = f"{year}-{number}-{day}" if len(year) == 4 else f"{day}.{number}.{year}"
    read = read_birthday(text, DateOrder.DAY_FIRST)
    return read if isinstance(read, Birthday) else None
