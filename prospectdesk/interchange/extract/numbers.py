"""Phone numbers: one or several a cell, kinds and country codes apart or within, in the country of the row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prospectdesk.domain.contact import Phone, PhoneKind
from prospectdesk.domain.mapping import Field
from prospectdesk.interchange import values
from prospectdesk.interchange.countries import country_code_of
from prospectdesk.interchange.extract.table import Column, Table, having
from prospectdesk.interchange.phones import to_e164, to_e164_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# A column without any of these holds one number a cell and nothing else.
_MORE_THAN_NUMBERS = re.compile(r"[^\d\s+().\-x]").search


class Numbers:
    """Reads phone numbers."""

    def __init__(self, columns: Sequence[Column], home_country: str) -> None:
        self._home = home_country
        kinds = {column.target.group: column for column in having(columns, Field.PHONE_KIND)}
        codes = {column.target.group: column for column in having(columns, Field.PHONE_COUNTRY)}
        self._columns = [
            (
                column,
                kinds.get(column.target.group),
                codes.get(column.target.group),
                PhoneKind(column.target.kind or PhoneKind.OTHER),
            )
            for column in having(columns, Field.PHONE)
        ]
        self._countries = having(columns, Field.COUNTRY)

    def read(self, table: Table) -> list[tuple[Phone, ...]]:
        """The numbers of every row."""
        found: list[tuple[Phone, ...]] = [()] * table.count
        if not self._columns:
            return found
        homes = self._homes(table)
        for number, (column, kind_column, code_column, kind) in enumerate(self._columns):
            kinds = self._kinds(table, kind_column) if kind_column is not None else [kind] * table.count
            cells = table.lines(column)
            if code_column is not None:
                cells = [_with_code(cell, code) for cell, code in zip(cells, table.lines(code_column), strict=True)]
            new: list[tuple[Phone, ...]]
            if table.own or _MORE_THAN_NUMBERS("".join(cells)) is None:
                new = [
                    (Phone(cell, each, e164),) if cell else ()
                    for cell, each, e164 in zip(cells, kinds, self._e164_all(cells, homes, table.own), strict=True)
                ]
            else:
                new = [
                    self._several(cell, each, home) if cell else ()
                    for cell, each, home in zip(cells, kinds, homes, strict=True)
                ]
            if number == 0:
                found = new
            elif table.own:
                found = [old + more for old, more in zip(found, new, strict=True)]
            else:
                found = [
                    _once(old + more) if old and more else old or more for old, more in zip(found, new, strict=True)
                ]
        return found

    def _homes(self, table: Table) -> Sequence[str]:
        """The country of each row's address where it is known and not the home country; else ""."""
        found: list[str] = [""] * table.count
        for column in self._countries:
            codes = table.read(column, country_code_of)
            found = [old or code for old, code in zip(found, codes, strict=True)]
        return ["" if code == self._home else code for code in found]

    def _e164_all(self, cells: Sequence[str], countries: Sequence[str], own: bool) -> list[str | None]:
        if not any(countries):
            return to_e164_all(cells, self._home)
        return [self._e164(cell, country, own) for cell, country in zip(cells, countries, strict=True)]

    def _e164(self, number: str, country: str, own: bool = False) -> str | None:
        if not country:
            return to_e164(number, self._home)
        if own:
            return to_e164(number, self._home) or to_e164(number, country, only_if_valid=True)
        return to_e164(number, country, only_if_valid=True) or to_e164(number, self._home)

    def _kinds(self, table: Table, column: Column) -> list[PhoneKind]:
        kinds = table.read(column, lambda cell: values.phone_kind(values.tidy_line(cell)))
        for row, (kind, cell) in enumerate(zip(kinds, table.raw(column), strict=True)):
            if kind is None and cell.strip():
                table.note(row, column.label, values.tidy_line(cell))
        return [kind or PhoneKind.OTHER for kind in kinds]

    def _several(self, cell: str, kind: PhoneKind, country: str) -> tuple[Phone, ...]:
        found = []
        for number in values.split_phones(cell):
            own_kind = kind
            label, rest = values.split_label(number)
            label_kind = values.phone_kind(label) if label else None
            if label_kind is not None:
                own_kind, number = (label_kind if label_kind is not PhoneKind.OTHER else kind), rest
            found.append(Phone(number, own_kind, self._e164(number, country)))
        return _once(found)


def _with_code(number: str, code: str) -> str:
    """The number after its country code, which stood in a column of its own."""
    digits = re.sub(r"\D", "", code).removeprefix("00")
    if not number or not digits or number.startswith(("+", "00")):
        return number
    return f"+{digits} {number}"


def _once(phones: Iterable[Phone]) -> tuple[Phone, ...]:
    """Each number once, as it was first written."""
    found: dict[str, Phone] = {}
    for phone in phones:
        found.setdefault(phone.e164 or phone.number, phone)
    return tuple(found.values())
