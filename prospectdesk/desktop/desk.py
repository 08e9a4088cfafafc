"""The desk: acts run one after the other on a thread of their own, and their ends come back to the window's thread.

The window never waits for the disk: it asks the desk, and hears what changed.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from prospectdesk.domain.errors import WorldError

if TYPE_CHECKING:
    # Acts bring peewee along, which the first picture can do without: their own thread loads it.
    import queue
    from collections.abc import Callable

    from prospectdesk.services.acts import Acts
    from prospectdesk.services.outcome import Done

    _Wish = tuple[Callable[[Acts], Done[Any]], Callable[[Done[Any]], None] | None, Callable[[WorldError], None] | None]

T = TypeVar("T")


class Desk(QObject):
    """Runs acts in the order they were asked for.

    ``open_acts`` makes the acts; it is called on the acts' own thread, when the first act is asked for or ``open``
    is called. Signals arrive on the thread this object lives on.
    """

    changed = Signal(object)  # domain.changes.Change
    stepped = Signal(object)  # services.outcome.Done of an act that made an undo step
    steps_moved = Signal(object, object)  # the Step undo would take back, the Step redo would bring again (or None)
    failed = Signal(object)  # domain.errors.WorldError of an act nobody else took care of
    busy_changed = Signal(bool)
    _finished = Signal(object)

    def __init__(self, open_acts: Callable[[], Acts], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_acts = open_acts
        self._wishes: queue.SimpleQueue[_Wish | None]  # made with the thread
        self._pending = 0
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread: threading.Thread | None = None

    def open(self) -> None:
        """Start the acts' thread, so that the first act finds the database open."""
        if self._thread is None:
            from queue import SimpleQueue  # like the thread, only after the first picture

            self._wishes = SimpleQueue()
            self._thread = threading.Thread(target=self._work, name="acts", daemon=True)
            self._thread.start()

    def run(
        self,
        act: Callable[[Acts], Done[T]],
        then: Callable[[Done[T]], None] | None = None,
        failed: Callable[[WorldError], None] | None = None,
    ) -> None:
        """Run ``act`` on the acts' thread; afterwards ``then`` on this one, with what came of it.

        The change is announced before ``then`` is called. Without ``failed`` a failure of the world goes to the
        signal of that name. A mistake of ours is raised on this thread.
        """
        self.open()
        self._pending += 1
        if self._pending == 1:
            self.busy_changed.emit(True)
        self._wishes.put((act, then, failed))

    @property
    def idle(self) -> bool:
        """Nothing asked for is still to come back."""
        return self._pending == 0

    def close(self) -> None:
        """Let what was asked for end, then close the database. Blocks; ends of acts still come back afterwards."""
        if self._thread is not None:
            self._wishes.put(None)
            self._thread.join()
            self._thread = None

    def _work(self) -> None:
        acts: Acts | None = None
        while (wish := self._wishes.get()) is not None:
            act, then, failed = wish
            try:
                if acts is None:
                    acts = self._open_acts()
                done = act(acts)
                self._finished.emit((done, acts.store.steps() if done.change else None, then))
            except WorldError as error:
                self._finished.emit((error, None, failed))
            except BaseException as error:  # noqa: BLE001 - raised again on the window's thread
                self._finished.emit((error, None, None))
        if acts is not None:
            acts.close()

    def _deliver(self, end: tuple[Any, Any, Any]) -> None:
        result, steps, callback = end
        self._pending -= 1
        if self._pending == 0:
            self.busy_changed.emit(False)
        if isinstance(result, WorldError):
            if callback is not None:
                callback(result)
            else:
                self.failed.emit(result)
            return
        if isinstance(result, BaseException):
            raise result
        if result.change:
            self.steps_moved.emit(*steps)
            self.changed.emit(result.change)
            if result.step is not None:
                self.stepped.emit(result)
        if callback is not None:
            callback(result)

    def announce(self, done: Done[Any], steps: tuple[Any, Any]) -> None:
        """Tell of a change that another process made (an import)."""
        self.steps_moved.emit(*steps)
        self.changed.emit(done.change)
        if done.step is not None:
            self.stepped.emit(done)
