"""Undo and redo: one mechanism for everything that changes data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.services.outcome import Done

if TYPE_CHECKING:
    from prospectdesk.domain.changes import Step
    from prospectdesk.storage.store import Store


class History:
    """The steps that can be taken back and brought again; they outlive the program."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def undo(self) -> Done[Step | None]:
        """Take the last step back; the value is that step, None where there is none."""
        return self._replay(self._store.steps()[0])

    def redo(self) -> Done[Step | None]:
        """Bring the last undone step again; the value is that step, None where there is none."""
        return self._replay(self._store.steps()[1])

    def _replay(self, step: Step | None) -> Done[Step | None]:
        if step is None:
            return Done(None)
        return Done(step, self._store.replay(step))
