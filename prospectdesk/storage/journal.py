"""Undo: triggers write the old row of every change under the current step, and a step is replayed backwards.

SQLite's documented technique (https://www.sqlite.org/undoredo.html). While a step is replayed, the same triggers
record the way back under the same step, so undo and redo are one function.

Rows that bulk work adds are recorded as one range a table (op "R": ``row_id`` is the first, ``old`` the last id), by
``record_added``: a million of them then cost one entry each instead of a million.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.changes import Change, Kind, Step, StepName

if TYPE_CHECKING:
    import apsw

_KEPT_STEPS = 200
# More contacts than this are not named one by one in a change.
_NAMED_CONTACTS = 2000
# A step of more entries than this is replayed with search and counters done at the end, at once.
_MANY_ENTRIES = 2000

_KINDS = {
    "lead_list": Kind.LEAD_LIST,
    "contact": Kind.CONTACT,
    "phone": Kind.CONTACT,
    "email": Kind.CONTACT,
    "address": Kind.CONTACT,
    "tag": Kind.CONTACT,
    "contact_tag": Kind.CONTACT,
    "permission_answer": Kind.CONTACT,
    "pipeline": Kind.PIPELINE,
    "question": Kind.PIPELINE,
    "stage": Kind.PIPELINE,
    "opportunity": Kind.OPPORTUNITY,
    "stage_history": Kind.OPPORTUNITY,
    "answer": Kind.OPPORTUNITY,
    "activity": Kind.ACTIVITY,
    "concern": Kind.CONCERN,
    "follow_up": Kind.FOLLOW_UP,
    "presentation": Kind.ACTIVITY,
    "sale": Kind.SALE,
}

# Every table whose rows undo brings back, children after their parents: _KINDS is in that order.
RECORDED_TABLES = tuple(_KINDS)


def _columns(connection: apsw.Connection, table: str) -> list[str]:
    return [row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))]


def _unique_columns(connection: apsw.Connection, table: str) -> list[str]:
    """The columns of a table's unique keys, its id apart."""
    sql = 'SELECT DISTINCT k.name FROM pragma_index_list(?) AS i, pragma_index_info(i.name) AS k WHERE i."unique"'
    return [row[0] for row in connection.execute(sql, (table,))]


def make_triggers(connection: apsw.Connection) -> None:
    """(Re)make the recording triggers from the tables as they are; run inside the migrating transaction.

    An update that leaves a row as it was is not recorded: a step is there only where something changed.
    """
    for table in RECORDED_TABLES:
        columns = _columns(connection, table)
        contact = {"contact": "id"}.get(table, "contact_id" if "contact_id" in columns else None)
        for event, op, row in (("INSERT", "I", "NEW"), ("UPDATE", "U", "OLD"), ("DELETE", "D", "OLD")):
            name = f"record_{table}_{event.lower()}"
            contact_id = f"{row}.{contact}" if contact else "NULL"
            old, differs = "NULL", ""
            if op != "I":
                old = "json_array(" + ", ".join(f'OLD."{column}"' for column in columns) + ")"
            if op == "U":
                differs = " AND (" + " OR ".join(f'OLD."{column}" IS NOT NEW."{column}"' for column in columns) + ")"
            connection.execute(f"DROP TRIGGER IF EXISTS {name}")
            connection.execute(
                f"CREATE TRIGGER {name} AFTER {event} ON {table} "
                f"WHEN (SELECT step_id FROM recording) IS NOT NULL{differs} BEGIN "
                "INSERT INTO row_journal (step_id, tbl, op, row_id, contact_id, old) "
                f"SELECT step_id, '{table}', '{op}', {row}.id, {contact_id}, {old} FROM recording; END"
            )


def begin(connection: apsw.Connection, name: StepName, subject: str, at: int) -> int:
    """Open a step: what is written from now on is recorded under it."""
    connection.execute("INSERT INTO step (name, subject, at) VALUES (?, ?, ?)", (name.value, subject, at))
    step_id = connection.last_insert_rowid()
    connection.execute("UPDATE recording SET step_id = ?", (step_id,))
    return step_id


def end(connection: apsw.Connection, step_id: int) -> Change:
    """Close the step; one that changed nothing leaves no trace.

    After a change what was undone can no longer be redone, and steps beyond the kept number are forgotten.
    """
    connection.execute("UPDATE recording SET step_id = NULL")
    change = change_of(connection, step_id)
    if not change:
        connection.execute("DELETE FROM step WHERE id = ?", (step_id,))
        return change
    connection.execute("DELETE FROM row_journal WHERE step_id IN (SELECT id FROM step WHERE undone = 1)")
    connection.execute("DELETE FROM step WHERE undone = 1")
    row = connection.execute("SELECT id FROM step ORDER BY id DESC LIMIT 1 OFFSET ?", (_KEPT_STEPS,)).fetchone()
    if row is not None:
        connection.execute("DELETE FROM row_journal WHERE step_id <= ?", row)
        connection.execute("DELETE FROM step WHERE id <= ?", row)
    return change


def record_added(connection: apsw.Connection, step_id: int, table: str, first: int, last: int) -> None:
    """Record that the rows ``first`` to ``last`` of a table were added, and were not otherwise touched, by a step."""
    if last >= first:
        connection.execute(
            "INSERT INTO row_journal (step_id, tbl, op, row_id, old) VALUES (?, ?, 'R', ?, ?)",
            (step_id, table, first, str(last)),
        )


def _added(connection: apsw.Connection, step_id: int) -> list[tuple[str, int, int]]:
    """The ranges of a step, as (table, first id, last id)."""
    rows = connection.execute(
        "SELECT tbl, row_id, CAST(old AS INTEGER) FROM row_journal WHERE step_id = ? AND op = 'R'", (step_id,)
    )
    return [(table, first, last) for table, first, last in rows]


def change_of(connection: apsw.Connection, step_id: int) -> Change:
    """What a step changed."""
    tables = connection.execute("SELECT DISTINCT tbl FROM row_journal WHERE step_id = ?", (step_id,)).fetchall()
    contacts = connection.execute(
        "SELECT DISTINCT contact_id FROM row_journal WHERE step_id = ? AND contact_id IS NOT NULL LIMIT ?",
        (step_id, _NAMED_CONTACTS + 1),
    ).fetchall()
    added = [range(first, last + 1) for table, first, last in _added(connection, step_id) if table == "contact"]
    few = len(contacts) + sum(map(len, added)) <= _NAMED_CONTACTS
    named = frozenset(row[0] for row in contacts).union(*added) if few else None
    return Change(frozenset(_KINDS[table] for (table,) in tables), named)


def steps(connection: apsw.Connection) -> tuple[Step | None, Step | None]:
    """The step undo would take back, and the one redo would bring again."""

    def one(sql: str) -> Step | None:
        row = connection.execute(f"SELECT id, name, subject, undone FROM step {sql} LIMIT 1").fetchone()
        return Step(row[0], StepName(row[1]), row[2], bool(row[3])) if row else None

    return one("WHERE undone = 0 ORDER BY id DESC"), one("WHERE undone = 1 ORDER BY id")


def replay(connection: apsw.Connection, step_id: int) -> bool:
    """Take a step back, or bring it again: the rows become what they were before it was last played.

    Only the first entry of a row matters: it holds what the row was before the step (nothing, where it was added).
    Rows that were added or removed, and those whose unique key changes, step aside before the old rows come back: the
    id or the key of one may be another's by now (a list of tags written anew).
    Returns whether the step is so large that search and counters were left for the caller to mend
    (``recording.bulk`` is then set).
    """
    execute = connection.execute
    execute("PRAGMA defer_foreign_keys = ON")
    ranges = _added(connection, step_id)
    execute("DROP TABLE IF EXISTS temp.first_entry")
    execute(
        "CREATE TEMP TABLE first_entry AS SELECT tbl, row_id, op, old, min(id) AS first FROM row_journal "
        "WHERE step_id = ? AND op <> 'R' GROUP BY tbl, row_id",
        (step_id,),
    )
    entries = execute("SELECT count(*) FROM temp.first_entry").fetchone()[0]
    large = entries + sum(last - first + 1 for _, first, last in ranges) > _MANY_ENTRIES
    execute("DELETE FROM row_journal WHERE step_id = ?", (step_id,))
    execute("UPDATE recording SET step_id = ?, bulk = ?", (step_id, int(large)))
    touched = {row[0] for row in execute("SELECT DISTINCT tbl FROM temp.first_entry")}
    ordered = [table for table in RECORDED_TABLES if table in touched | {table for table, _, _ in ranges}]
    for table in reversed(ordered):
        for _, first, last in (added for added in ranges if added[0] == table):
            execute(f"DELETE FROM {table} WHERE id BETWEEN ? AND ?", (first, last))
        execute(
            f"DELETE FROM {table} WHERE id IN (SELECT row_id FROM temp.first_entry WHERE tbl = '{table}' AND op <> 'U')"
        )
        columns = _columns(connection, table)
        keys = [(columns.index(column), column) for column in _unique_columns(connection, table)]
        if keys:
            differs = " OR ".join(f"json_extract(e.old, '$[{place}]') IS NOT t.\"{column}\"" for place, column in keys)
            execute(
                f"DELETE FROM {table} WHERE id IN (SELECT t.id FROM temp.first_entry AS e "
                f"JOIN {table} AS t ON t.id = e.row_id WHERE e.tbl = '{table}' AND e.op = 'U' AND ({differs}))"
            )
    for table in (table for table in ordered if table in touched):
        columns = _columns(connection, table)
        names = ", ".join(f'"{column}"' for column in columns)
        values = ", ".join(f"json_extract(old, '$[{place}]')" for place in range(len(columns)))
        updates = ", ".join(f'"{column}" = excluded."{column}"' for column in columns if column != "id")
        execute(
            f"INSERT INTO {table} ({names}) SELECT {values} FROM temp.first_entry "
            f"WHERE tbl = '{table}' AND op <> 'I' ORDER BY first DESC "
            f"ON CONFLICT (id) DO UPDATE SET {updates}"
        )
    execute("UPDATE step SET undone = 1 - undone WHERE id = ?", (step_id,))
    execute("UPDATE recording SET step_id = NULL")
    execute("DROP TABLE temp.first_entry")
    return large
