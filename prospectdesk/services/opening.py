"""Making sure of the database before anybody reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.storage import schema

if TYPE_CHECKING:
    from pathlib import Path


def prepare(path: Path) -> None:
    """Make the database at ``path``, or bring it up to date, where that is needed.

    Raises:
        StoreError: it is damaged, foreign, of a newer version, or the world stood in the way; nothing was changed.
    """
    schema.prepare_folder(path.parent)
    if not schema.is_current(path):
        schema.open_writer(path).close()
