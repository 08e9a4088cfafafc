"""Which rows are sample data, and how they leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import apsw

    from prospectdesk.storage.store import Store

# What hangs on a contact, children before their parents.
_OF_CONTACT = (
    "permission_answer", "sale", "presentation", "concern", "follow_up", "activity", "answer", "stage_history",
    "opportunity", "contact_tag", "address", "email", "phone",
)  # fmt: skip


def first_pipeline(connection: apsw.Connection) -> int:
    """The pipeline of the sample data to show, else the user's first."""
    row = connection.execute("SELECT id FROM pipeline ORDER BY sample DESC, position, id LIMIT 1").fetchone()
    return int(row[0]) if row else 0


def remove(store: Store) -> None:
    """Remove the sample contacts with everything that hangs on them, and the pipelines and lists nobody else is on.

    Pipelines and lists that hold contacts of the user's own become the user's.
    """
    execute = store.connection.execute
    sample = "SELECT id FROM contact WHERE sample = 1"
    for table in _OF_CONTACT:
        execute(f"DELETE FROM {table} WHERE contact_id IN ({sample})")
    # Search text is computed, not recorded: it leaves by hand, and comes back with undo.
    execute(f"DELETE FROM search_text WHERE contact_id IN ({sample})")
    execute("DELETE FROM contact WHERE sample = 1")
    # Tags that nobody bears are shown nowhere: those that only sample people bore go with the others.
    execute("DELETE FROM tag WHERE id NOT IN (SELECT tag_id FROM contact_tag)")
    users = (("pipeline", "opportunity", "pipeline_id"), ("lead_list", "contact", "list_id"))
    for table, child, reference in users:
        execute(
            f"UPDATE {table} SET sample = 0 WHERE sample = 1 AND EXISTS (SELECT 1 FROM {child} "
            f"WHERE {child}.{reference} = {table}.id)"
        )
    empty = "SELECT id FROM pipeline WHERE sample = 1"
    execute(f"DELETE FROM question WHERE pipeline_id IN ({empty})")
    execute(f"DELETE FROM stage WHERE pipeline_id IN ({empty})")
    execute("DELETE FROM pipeline WHERE sample = 1")
    execute("DELETE FROM lead_list WHERE sample = 1")
