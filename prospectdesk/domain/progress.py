"""The port through which long work says how far it is, and learns that the user cancelled it."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Whoever shows how far long work is. ``done`` and ``total`` count the same unit, which the work names."""

    def advance(self, done: int, total: int | None) -> None:
        """Take note of how much is done, of ``total`` where that is known.

        Raises:
            Cancelled: the user asked for the work to stop; the work undoes itself and lets this pass.
        """


class _NoProgress:
    """Nobody watches."""

    def advance(self, done: int, total: int | None) -> None:
        """Do nothing."""


NO_PROGRESS: Progress = _NoProgress()
