"""Counts that triggers keep, so that nobody counts a million rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import apsw


def counter(connection: apsw.Connection, kind: str, ref: int = 0) -> int:
    """A kept count: ("contacts", 0), ("trash", 0), ("list", id), ("stage", id)."""
    row = connection.execute("SELECT n FROM counter WHERE kind = ? AND ref = ?", (kind, ref)).fetchone()
    return row[0] if row else 0
