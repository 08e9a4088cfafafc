"""The writing side of the database: one connection, one thread, every act one immediate transaction and undo step."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from playhouse.apsw_ext import APSWDatabase

from prospectdesk.domain.changes import Change, Step, StepName
from prospectdesk.domain.errors import Gone
from prospectdesk.storage import derived, journal, schema
from prospectdesk.storage.faults import told_as_errors_of_the_world

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import apsw


class _Database(APSWDatabase):  # type: ignore[misc]
    """peewee over a connection that ``schema`` opened, so that there is one way of opening."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._opened = connection
        super().__init__("opened elsewhere", thread_safe=False)

    def _connect(self) -> apsw.Connection:
        return self._opened


class Recorded:
    """What an act did, filled in when its transaction has ended."""

    def __init__(self) -> None:
        self.change = Change()


class Store:
    """The database as acts see it. Not for two threads at once.

    Raises:
        StoreError: the file cannot be opened, or is not ours; see ``schema.open_writer``.
    """

    def __init__(self, path: Path) -> None:
        schema.prepare_folder(path.parent)
        self.path = path
        self.connection = schema.open_writer(path)
        self._database = _Database(self.connection)
        self._database.connect()
        self._acting = False

    def close(self) -> None:
        """Close; the last one out folds the write-ahead log back into the file."""
        self.connection.close()

    def run(self, query: Any) -> Any:
        """Execute a peewee query on this store."""
        return query.execute(self._database)

    def insert(self, model: Any, **values: Any) -> int:
        """Insert one row and return its id."""
        row_id: int = self.run(model.insert(**values))
        return row_id

    def update(self, model: Any, row_id: int, **values: Any) -> None:
        """Update one row by its id.

        Raises:
            Gone: there is no such row.
        """
        if not self.run(model.update(**values).where(model.id == row_id)):
            raise Gone

    def delete(self, model: Any, row_id: int) -> None:
        """Delete one row by its id, if it is there."""
        self.run(model.delete().where(model.id == row_id))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """One immediate transaction, outside undo.

        Raises:
            StoreError: the world stood in the way; nothing was changed.
        """
        with told_as_errors_of_the_world():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                # After a full disk SQLite has rolled back by itself.
                if not self.connection.getautocommit():
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def act(self, name: StepName, subject: str, at: int) -> Iterator[Recorded]:
        """One transaction that is one undo step; ``at`` in seconds since 1970 UTC.

        What is computed from other rows (search text, next follow-up on the card) follows before the commit. An act
        inside another is part of it, and makes no step of its own.
        """
        recorded = Recorded()
        if self._acting:
            yield recorded
            return
        with self.transaction():
            step_id = journal.begin(self.connection, name, subject, at)
            self._acting = True
            try:
                yield recorded
            finally:
                self._acting = False
            derived.refresh_after_step(self.connection, step_id)
            recorded.change = journal.end(self.connection, step_id)

    def steps(self) -> tuple[Step | None, Step | None]:
        """The step undo would take back, and the one redo would bring again."""
        with told_as_errors_of_the_world():
            return journal.steps(self.connection)

    def replay(self, step: Step) -> Change:
        """Undo or redo ``step``.

        Raises:
            Gone: it is no longer the one at hand.
        """
        with self.transaction():
            if step not in journal.steps(self.connection):
                raise Gone
            change = journal.change_of(self.connection, step.id)
            large = journal.replay(self.connection, step.id)
            derived.refresh_after_step(self.connection, step.id)
            if large:
                derived.recount(self.connection)
        return change
