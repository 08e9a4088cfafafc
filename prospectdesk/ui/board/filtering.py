"""Finding where the cards of a filter stand: a few at once, many thousands little by little, so that nothing stalls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from prospectdesk.domain.errors import WorldError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# (stage id, rank, opportunity id, contact id)
Place = tuple[int, int, int, int]

# Some 2 microseconds each: two thousand fit into a frame.
_AT_ONCE = 2000


class Gathering(QObject):
    """Reads places for one filter at a time; a newer one takes the place of one under way."""

    def __init__(self, read: Callable[[Sequence[int]], list[Place]], parent: QObject) -> None:
        super().__init__(parent)
        self._read = read
        self._ids: Sequence[int] = ()
        self._at = 0
        self._found: list[Place] = []
        self._then: Callable[[list[Place]], None] | None = None
        self._failed: Callable[[WorldError], None] | None = None
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._read_more)

    @property
    def under_way(self) -> bool:
        """Whether there is still something to read."""
        return self._turn.isActive()

    def start(
        self, ids: Sequence[int], then: Callable[[list[Place]], None], failed: Callable[[WorldError], None]
    ) -> None:
        """Read where these contacts' cards stand; ``then`` is called with all of it, before this returns if few."""
        self._ids, self._at, self._found, self._then, self._failed = ids, 0, [], then, failed
        self._turn.start()
        self._read_more()

    def stop(self) -> None:
        """Drop what is under way."""
        self._turn.stop()

    def _read_more(self) -> None:
        piece = self._ids[self._at : self._at + _AT_ONCE]
        self._at += len(piece)
        try:
            self._found += self._read(piece)
        except WorldError as error:
            self._turn.stop()
            if self._failed is not None:
                self._failed(error)
            return
        if self._at >= len(self._ids):
            self._turn.stop()
            if self._then is not None:
                self._then(self._found)
