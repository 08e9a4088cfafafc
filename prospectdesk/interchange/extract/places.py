"""Postal addresses, put together from their parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.contact import Address, AddressKind
from prospectdesk.domain.mapping import Field
from prospectdesk.interchange import values
from prospectdesk.interchange.extract.table import Column, Table, having
from prospectdesk.interchange.header_grammar import HOUSE_NUMBER, WHOLE_ADDRESS

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARTS = (Field.STREET, Field.TOWN, Field.REGION, Field.POSTCODE, Field.COUNTRY)


class Places:
    """Reads the postal addresses of a contact: one for each kind and group of columns."""

    def __init__(self, columns: Sequence[Column]) -> None:
        kinds = {column.target.group: column for column in having(columns, Field.ADDRESS_KIND)}
        parts = having(columns, *_PARTS)
        self._groups: list[tuple[AddressKind, Column | None, list[list[Column]]]] = []
        for kind, group in dict.fromkeys((column.target.kind, column.target.group) for column in parts):
            mine = [column for column in parts if (column.target.kind, column.target.group) == (kind, group)]
            by_part = [_best([column for column in mine if column.target.field is part]) for part in _PARTS]
            self._groups.append((AddressKind(kind or AddressKind.OTHER), kinds.get(group) if group else None, by_part))

    def read(self, table: Table) -> list[tuple[Address, ...]]:
        """The addresses of every row."""
        found: list[tuple[Address, ...]] = [()] * table.count
        for number, (kind, kind_column, parts) in enumerate(self._groups):
            kinds = self._kinds(table, kind_column) if kind_column is not None else [kind] * table.count
            cells = [_part(table, columns) for columns in parts]
            new: list[tuple[Address, ...]] = [
                (Address(street, town, region, postcode, country, each),)
                if street or town or region or postcode or country
                else ()
                for street, town, region, postcode, country, each in zip(*cells, kinds, strict=True)
            ]
            found = new if number == 0 else [old + more for old, more in zip(found, new, strict=True)]
        return found

    def _kinds(self, table: Table, column: Column) -> list[AddressKind]:
        kinds = table.read(column, lambda cell: values.address_kind(values.tidy_line(cell)))
        for row, (kind, cell) in enumerate(zip(kinds, table.raw(column), strict=True)):
            if kind is None and cell.strip():
                table.note(row, column.label, values.tidy_line(cell))
        return [kind or AddressKind.OTHER for kind in kinds]


def _best(columns: list[Column]) -> list[Column]:
    """The lines of a street, without the whole address in one cell that some programs put beside them."""
    lines = [column for column in columns if column.target.name != WHOLE_ADDRESS]
    return lines or columns


def _part(table: Table, columns: Sequence[Column]) -> Sequence[str]:
    if not columns:
        return [""] * table.count
    joined = _one_line(table, columns[0])
    before = columns[0]
    for column in columns[1:]:
        house = HOUSE_NUMBER in (before.target.name, column.target.name)
        joint = " " if house else ", "
        joined = [
            f"{old}{joint}{new}" if old and new and old != new else old or new
            for old, new in zip(joined, _one_line(table, column), strict=True)
        ]
        before = column
    return joined


def _one_line(table: Table, column: Column) -> Sequence[str]:
    """The cells with the lines of a street parted by commas."""
    cells = table.raw(column)
    if table.own or not any("\n" in cell or "\r" in cell for cell in cells):
        return table.lines(column)
    return values.tidy([", ".join(filter(None, map(str.strip, cell.splitlines()))) for cell in cells])
