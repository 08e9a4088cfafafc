"""E-mail addresses: one or several a cell, of a kind named by the header or by a column of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prospectdesk.domain.contact import Email, EmailKind
from prospectdesk.domain.mapping import Field
from prospectdesk.interchange import values
from prospectdesk.interchange.extract.table import Column, Table, having

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_PLAIN = re.compile(r"[^\s@<>,;:\"'()|/]+@[^\s@<>,;:\"'()|/]+").fullmatch


class Emails:
    """Reads e-mail addresses."""

    def __init__(self, columns: Sequence[Column]) -> None:
        kinds = {column.target.group: column for column in having(columns, Field.EMAIL_KIND)}
        self._columns = [
            (column, kinds.get(column.target.group), EmailKind(column.target.kind or EmailKind.OTHER))
            for column in having(columns, Field.EMAIL)
        ]

    def read(self, table: Table, given: Sequence[str], family: Sequence[str]) -> list[tuple[Email, ...]]:
        """The addresses of every row. What is no address goes to the note."""
        found: list[tuple[Email, ...]] = [()] * table.count
        for number, (column, kind_column, kind) in enumerate(self._columns):
            kinds = self._kinds(table, kind_column) if kind_column is not None else [kind] * table.count
            new = [
                (
                    (Email(cell, each),)
                    if table.own or _PLAIN(cell)
                    else self._several(table, row, column, cell, each, given, family)
                )
                if cell
                else ()
                for row, (cell, each) in enumerate(zip(table.lines(column), kinds, strict=True))
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

    def _kinds(self, table: Table, column: Column) -> list[EmailKind]:
        kinds = table.read(column, lambda cell: values.email_kind(values.tidy_line(cell)))
        for row, (kind, cell) in enumerate(zip(kinds, table.raw(column), strict=True)):
            if kind is None and cell.strip():
                table.note(row, column.label, values.tidy_line(cell))
        return [kind or EmailKind.OTHER for kind in kinds]

    def _several(
        self,
        table: Table,
        row: int,
        column: Column,
        cell: str,
        kind: EmailKind,
        given: Sequence[str],
        family: Sequence[str],
    ) -> tuple[Email, ...]:
        addresses, rest = values.split_emails(cell)
        if rest and not values.says_nothing_new(rest, f"{given[row]} {family[row]}"):
            table.note(row, column.label, rest)
        return _once(Email(address, kind) for address in addresses)


def _once(emails: Iterable[Email]) -> tuple[Email, ...]:
    """Each address once, as it was first written."""
    found: dict[str, Email] = {}
    for email in emails:
        found.setdefault(email.address.lower(), email)
    return tuple(found.values())
