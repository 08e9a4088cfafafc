"""The table of contacts by place: keys in an order that stands on an index, so that any place is a short walk away.

A key is what a contact is ordered by, and its id. Walks are on the index alone: some 30 million places a second.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from prospectdesk.domain.contact_table import SortBy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import apsw

Key = tuple[str | int, int]


class Run(StrEnum):
    """A stretch of contacts in one order. The order by company is two: those with a company, then the others."""

    NAME = "name"
    COMPANY = "company"
    NO_COMPANY = "no_company"
    ADDED = "added"
    TRASHED = "trashed"
    LIST = "list"  # one lead list, by name


@dataclass(frozen=True, slots=True)
class _Index:
    name: str
    column: str
    condition: str
    floor: str = ""  # what the column is greater than, where the stretch does not begin with the index

    def where(self, *, from_key: bool) -> str:
        """The condition of the stretch. A key to start from leaves its lower end to the key alone: SQLite uses one
        lower bound, and "+" hides this one from its planner."""
        if not self.floor:
            return self.condition
        return f"{self.condition} AND {'+' if from_key else ''}{self.column} > {self.floor}"


_INDEXES = {
    Run.NAME: _Index("contact_by_name", "sort_name", "deleted_at IS NULL"),
    Run.COMPANY: _Index("contact_by_company", "sort_company", "deleted_at IS NULL", "''"),
    Run.NO_COMPANY: _Index("contact_by_company", "id", "deleted_at IS NULL AND sort_company = ''"),
    Run.ADDED: _Index("contact_by_added", "created_at", "deleted_at IS NULL"),
    Run.TRASHED: _Index("contact_in_trash", "deleted_at", "1", "0"),
    Run.LIST: _Index("contact_by_list", "sort_name", "deleted_at IS NULL AND list_id = :list"),
}


def keys_from(
    connection: apsw.Connection,
    run: Run,
    start: Key | None,
    skip: int,
    limit: int,
    *,
    backwards: bool = False,
    list_id: int | None = None,
) -> list[Key]:
    """The keys that follow the first ``skip`` from ``start`` on (None: from that end), at most ``limit``.

    Forwards the contact at ``start`` is the first; backwards it is left out, and the nearest to it comes first.
    """
    index = _INDEXES[run]
    way, beyond = ("DESC", "<") if backwards else ("ASC", ">=")
    where = index.where(from_key=start is not None and not backwards)
    if start is not None:
        where += f" AND ({index.column}, id) {beyond} (:value, :id)"
    value, contact_id = start if start is not None else ("", 0)
    rows = connection.execute(
        f"SELECT {index.column}, id FROM contact INDEXED BY {index.name} WHERE {where} "
        f"ORDER BY {index.column} {way}, id {way} LIMIT :n OFFSET :skip",
        {"list": list_id, "value": value, "id": contact_id, "n": limit, "skip": skip},
    )
    return [(row[0], row[1]) for row in rows]


def count_before(
    connection: apsw.Connection, run: Run, key: Key | None, *, start: Key | None = None, list_id: int | None = None
) -> int:
    """How many contacts stand before ``key`` (None: in the whole stretch), counted from ``start`` on."""
    index = _INDEXES[run]
    where = index.where(from_key=start is not None)
    if key is not None:
        where += f" AND ({index.column}, id) < (:value, :id)"
    if start is not None:
        where += f" AND ({index.column}, id) >= (:from_value, :from_id)"
    value, contact_id = key if key is not None else ("", 0)
    from_value, from_id = start if start is not None else ("", 0)
    row = connection.execute(
        f"SELECT count(*) FROM contact INDEXED BY {index.name} WHERE {where}",
        {"list": list_id, "value": value, "id": contact_id, "from_value": from_value, "from_id": from_id},
    ).fetchone()
    return int(row[0])


def key_of(connection: apsw.Connection, run: Run, contact_id: int, *, list_id: int | None = None) -> Key | None:
    """The key of a contact; None where it is not in this stretch."""
    index = _INDEXES[run]
    row = connection.execute(
        f"SELECT {index.column}, id FROM contact WHERE id = :id AND {index.where(from_key=False)}",
        {"id": contact_id, "list": list_id},
    ).fetchone()
    return None if row is None else (row[0], row[1])


_SORTED = {
    SortBy.NAME: "sort_name {way}, id {way}",
    SortBy.COMPANY: "sort_company = '', sort_company {way}, id {way}",
    SortBy.ADDED: "created_at {way}, id {way}",
}


def sorted_ids(
    connection: apsw.Connection, order: SortBy, ids: Iterable[int], *, descending: bool, list_id: int | None = None
) -> list[int]:
    """These contacts in an order, without those in the trash; of one lead list where that is named."""
    sql = "SELECT id FROM contact WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(:ids))"
    if list_id is not None:
        sql += " AND list_id = :list"
    sql += " ORDER BY " + _SORTED[order].format(way="DESC" if descending else "ASC")
    return [row[0] for row in connection.execute(sql, {"ids": json.dumps(list(ids)), "list": list_id})]


def sorted_list(connection: apsw.Connection, order: SortBy, list_id: int, *, descending: bool) -> list[int]:
    """All contacts of a lead list in an order, without those in the trash: for lists short enough to be sorted."""
    sql = "SELECT id FROM contact WHERE list_id = ? AND deleted_at IS NULL ORDER BY "
    sql += _SORTED[order].format(way="DESC" if descending else "ASC")
    return [row[0] for row in connection.execute(sql, (list_id,))]


def sort_keys(connection: apsw.Connection, order: SortBy, ids: Sequence[int]) -> list[str]:
    """What contacts are ordered by, by name or company, in the order of ``ids``."""
    column = "sort_company" if order is SortBy.COMPANY else "sort_name"
    rows = connection.execute(
        f"SELECT id, {column} FROM contact WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
    )
    found = {row[0]: row[1] for row in rows}
    return [found.get(contact_id, "") for contact_id in ids]
