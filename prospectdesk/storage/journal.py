"""Undo: triggers write the old row of every change under the current step, and a step is replayed backwards.

SQLite's documented technique (https://www.sqlite.org/undoredo.html). While a step is replayed, the same triggers
record the way back under the same step, so undo and redo are one function.
"""

from __future__ import annotations

import apsw

from prospectdesk.domain.changes import Change, Kind, Step, StepName
from prospectdesk.storage.models import RECORDED

_KEPT_STEPS = 200
# More contacts than this are not named one by one in a change.
_NAMED_CONTACTS = 2000

_KINDS = {
    "contact": Kind.CONTACT,
    "phone": Kind.CONTACT,
    "email": Kind.CONTACT,
    "address": Kind.CONTACT,
    "tag": Kind.CONTACT,
    "contact_tag": Kind.CONTACT,
    "permission_answer": Kind.CONTACT,
    "lead_list": Kind.LEAD_LIST,
    "pipeline": Kind.PIPELINE,
    "question": Kind.PIPELINE,
    "stage": Kind.PIPELINE,
    "opportunity": Kind.OPPORTUNITY,
    "stage_history": Kind.OPPORTUNITY,
    "answer": Kind.OPPORTUNITY,
    "activity": Kind.ACTIVITY,
    "presentation": Kind.ACTIVITY,
    "concern": Kind.CONCERN,
    "follow_up": Kind.FOLLOW_UP,
    "sale": Kind.SALE,
}

RECORDED_TABLES = tuple(model._meta.table_name for model in RECORDED)  # noqa: SLF001 - peewee's public way


def _columns(connection: apsw.Connection, table: str) -> list[str]:
    return [row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))]


def make_triggers(connection: apsw.Connection) -> None:
    """(Re)make the recording triggers from the tables as they are; run inside the migrating transaction."""
    for table in RECORDED_TABLES:
        columns = _columns(connection, table)
        contact = {"contact": "id"}.get(table, "contact_id" if "contact_id" in columns else None)
        for event, op, row in (("INSERT", "I", "NEW"), ("UPDATE", "U", "OLD"), ("DELETE", "D", "OLD")):
            name = f"record_{table}_{event.lower()}"
            contact_id = f"{row}.{contact}" if contact else "NULL"
            old = "NULL"
            if op != "I":
                old = "json_array(" + ", ".join(f'OLD."{column}"' for column in columns) + ")"
            connection.execute(f"DROP TRIGGER IF EXISTS {name}")
            connection.execute(
                f"CREATE TRIGGER {name} AFTER {event} ON {table} "
                "WHEN (SELECT step_id FROM recording) IS NOT NULL BEGIN "
                "INSERT INTO row_journal (step_id, tbl, op, row_id, contact_id, old) "
                f"SELECT step_id, '{table}', '{op}', {row}.id, {contact_id}, {old} FROM recording; END"
            )


def begin(connection: apsw.Connection, name: StepName, subject: str, at: int) -> int:
    """Open a step: what is written from now on is recorded under it. What was undone can no longer be redone."""
    connection.execute("DELETE FROM row_journal WHERE step_id IN (SELECT id FROM step WHERE undone = 1)")
    connection.execute("DELETE FROM step WHERE undone = 1")
    connection.execute("INSERT INTO step (name, subject, at) VALUES (?, ?, ?)", (name.value, subject, at))
    step_id = connection.last_insert_rowid()
    connection.execute("UPDATE recording SET step_id = ?", (step_id,))
    return step_id


def end(connection: apsw.Connection, step_id: int) -> Change:
    """Close the step; one that changed nothing leaves no trace. Steps beyond the kept number are forgotten."""
    connection.execute("UPDATE recording SET step_id = NULL")
    change = change_of(connection, step_id)
    if not change:
        connection.execute("DELETE FROM step WHERE id = ?", (step_id,))
        return change
    row = connection.execute("SELECT id FROM step ORDER BY id DESC LIMIT 1 OFFSET ?", (_KEPT_STEPS,)).fetchone()
    if row is not None:
        connection.execute("DELETE FROM row_journal WHERE step_id <= ?", row)
        connection.execute("DELETE FROM step WHERE id <= ?", row)
    return change


def change_of(connection: apsw.Connection, step_id: int) -> Change:
    """What a step changed."""
    tables = connection.execute("SELECT DISTINCT tbl FROM row_journal WHERE step_id = ?", (step_id,)).fetchall()
    contacts = connection.execute(
        "SELECT DISTINCT contact_id FROM row_journal WHERE step_id = ? AND contact_id IS NOT NULL LIMIT ?",
        (step_id, _NAMED_CONTACTS + 1),
    ).fetchall()
    named = frozenset(row[0] for row in contacts) if len(contacts) <= _NAMED_CONTACTS else None
    return Change(frozenset(_KINDS[table] for (table,) in tables), named)


def steps(connection: apsw.Connection) -> tuple[Step | None, Step | None]:
    """The step undo would take back, and the one redo would bring again."""

    def one(sql: str) -> Step | None:
        row = connection.execute(f"SELECT id, name, subject, undone FROM step {sql} LIMIT 1").fetchone()
        return Step(row[0], StepName(row[1]), row[2], bool(row[3])) if row else None

    return one("WHERE undone = 0 ORDER BY id DESC"), one("WHERE undone = 1 ORDER BY id")


def replay(connection: apsw.Connection, step_id: int) -> None:
    """Take a step back, or bring it again: the rows become what they were before it was last played.

    Only the first entry of a row matters: it holds what the row was before the step (nothing, where it was added).
    """
    execute = connection.execute
    execute("PRAGMA defer_foreign_keys = ON")
    execute("DROP TABLE IF EXISTS temp.first_entry")
    execute(
        "CREATE TEMP TABLE first_entry AS SELECT tbl, row_id, op, old, min(id) AS first FROM row_journal "
        "WHERE step_id = ? GROUP BY tbl, row_id",
        (step_id,),
    )
    execute("DELETE FROM row_journal WHERE step_id = ?", (step_id,))
    execute("UPDATE recording SET step_id = ?", (step_id,))
    touched = {row[0] for row in execute("SELECT DISTINCT tbl FROM temp.first_entry")}
    ordered = [table for table in RECORDED_TABLES if table in touched]
    for table in reversed(ordered):
        execute(
            f"DELETE FROM {table} WHERE id IN (SELECT row_id FROM temp.first_entry WHERE tbl = '{table}' AND op = 'I')"
        )
    for table in ordered:
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
