"""Databases of any size for measuring on: contacts in a realistic spread of stages, half of them in Cyrillic.

    from benchmarks.people import fill
    fill(Path("big/prospectdesk.db"), 1_000_000)

or ``python -m benchmarks.people FILE COUNT``. The same seed, count and day give the same contacts. What the program
computes from other rows (search text, sort keys, counters, what cards show) is written as the program would have; a
test compares the two.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import apsw

from benchmarks.stories import Batch, Storyteller
from prospectdesk.storage import derived
from prospectdesk.storage.store import Store

TODAY = dt.date(2026, 11, 24)
_BATCH = 20_000
# (name, source, how many of a hundred contacts came with it)
_LISTS = (("Florists, bought", "bought_list", 30), ("Саем Скопје", "in_person", 20), ("Phone book", "phone_book", 10))
_PIPELINE = 1  # the one every new database has

_TABLES = (
    "contact", "phone", "email", "address", "search_text", "opportunity", "stage_history", "answer", "activity",
    "concern", "follow_up", "presentation", "sale", "permission_answer",
)  # fmt: skip


def fill(path: Path, contacts: int, *, seed: int = 1, today: dt.date = TODAY) -> None:
    """Make a database at ``path`` with so many contacts, as if the user had worked with it up to ``today``.

    There is nothing to undo in it. The folder is made if needed.

    Raises:
        FileExistsError: there is a database already.
    """
    if path.exists():
        raise FileExistsError(path)
    store = Store(path)
    try:
        _fill(store.connection, contacts, random.Random(seed), today)
    finally:
        store.close()


def _fill(connection: apsw.Connection, contacts: int, rng: random.Random, today: dt.date) -> None:
    execute = connection.execute
    execute("PRAGMA journal_mode = OFF")
    execute("PRAGMA synchronous = OFF")
    execute("PRAGMA foreign_keys = OFF")
    execute("PRAGMA cache_size = -262144")
    execute("BEGIN IMMEDIATE")
    execute("UPDATE recording SET bulk = 1")
    for number, (name, source, _) in enumerate(_LISTS, start=1):
        execute(
            "INSERT INTO lead_list (id, name, source, received_on, created_at) VALUES (?, ?, ?, ?, 0)",
            (number, name, source, (today - dt.timedelta(days=200 * number)).isoformat()),
        )
    indexes = execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL "
        f"AND tbl_name IN ({', '.join('?' * len(_TABLES))})",
        _TABLES,
    ).fetchall()
    for name, _ in indexes:
        execute(f"DROP INDEX {name}")
    stages = dict(execute("SELECT phase, id FROM stage WHERE pipeline_id = ?", (_PIPELINE,)).fetchall())
    shares = [share for _, _, share in _LISTS]
    teller = Storyteller(rng, today, contacts, pipeline_id=_PIPELINE, stages=stages, list_shares=shares)
    for batch in _batches(teller, contacts):
        for table in _TABLES:
            _insert(connection, table, batch.rows[table])
    for _, sql in indexes:
        execute(sql)
    execute("INSERT INTO search (search) VALUES ('rebuild')")
    derived.recount(connection)
    execute("COMMIT")
    execute("PRAGMA foreign_keys = ON")
    execute("PRAGMA journal_mode = WAL")


def _batches(teller: Storyteller, contacts: int) -> Iterator[Batch]:
    for first in range(1, contacts + 1, _BATCH):
        yield teller.tell(first, min(first + _BATCH, contacts + 1))


def _insert(connection: apsw.Connection, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    rows = list(rows)
    if rows:
        columns = [row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))]
        # The stories leave out ids that nobody refers to, and the columns at the end that keep their defaults.
        if table in Batch.UNNUMBERED:
            columns.remove("id")
        columns = columns[: len(rows[0])]
        marks = ", ".join("?" * len(columns))
        connection.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)


if __name__ == "__main__":
    fill(Path(sys.argv[1]), int(sys.argv[2]))
