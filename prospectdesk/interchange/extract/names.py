"""Names: their parts, or a whole one that is cut where nothing better is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.mapping import Field, NameOrder
from prospectdesk.interchange import values
from prospectdesk.interchange.extract.table import Column, Table, having

if TYPE_CHECKING:
    from collections.abc import Sequence


class Names:
    """Reads given and family names."""

    def __init__(self, columns: Sequence[Column], order: NameOrder) -> None:
        self._order = order
        self._given = having(columns, Field.GIVEN_NAME)
        self._middle = having(columns, Field.MIDDLE_NAME)
        self._family = having(columns, Field.FAMILY_NAME)
        self._suffix = having(columns, Field.NAME_SUFFIX)
        self._prefix = having(columns, Field.NAME_PREFIX)
        self._full = having(columns, Field.FULL_NAME)

    def read(
        self, table: Table, nickname: Sequence[str], company: Sequence[str]
    ) -> tuple[Sequence[str], Sequence[str]]:
        """The given and the family name of every row. Middle names follow the given one, suffixes the family's."""
        given = _with_more(_joined(table, self._given), _joined(table, self._middle))
        family = _with_more(_joined(table, self._family), _joined(table, self._suffix))
        if not self._full:
            return given, family
        given, family = list(given), list(family)
        for column in self._full:
            for row, name in enumerate(table.lines(column)):
                if not name:
                    continue
                if not given[row] and not family[row]:
                    if name != company[row]:
                        given[row], family[row] = values.split_full_name(name, self._order)
                    continue
                # Beside its parts a whole name is kept only where it says more than they do.
                prefixes = " ".join(table.raw(prefix)[row] for prefix in self._prefix)
                known = f"{prefixes} {given[row]} {family[row]} {nickname[row]} {company[row]}"
                if not values.says_nothing_new(name, known):
                    table.note(row, column.label, name)
        return given, family


def _joined(table: Table, columns: Sequence[Column]) -> Sequence[str]:
    if not columns:
        return [""] * table.count
    if len(columns) == 1:
        return table.lines(columns[0])
    parts = [table.lines(column) for column in columns]
    return [" ".join(filter(None, cells)) for cells in zip(*parts, strict=True)]


def _with_more(first: Sequence[str], more: Sequence[str]) -> Sequence[str]:
    if not any(more):
        return first
    return [f"{name} {part}" if name and part else name or part for name, part in zip(first, more, strict=True)]
