"""The far side of a job: what runs in the child process. It imports no Qt."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from prospectdesk.domain.errors import Cancelled, WorldError
from prospectdesk.domain.progress import Progress

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Work = Callable[[Any, Progress], Any]

# What the two sides say to each other, each with one value.
TASK, CANCEL = "task", "cancel"
PROGRESS, DONE, FAILED, CANCELLED, BUG = "progress", "done", "failed", "cancelled", "bug"

_SECONDS_BETWEEN_REPORTS = 0.04
_NICENESS = 5


class _Reporter:
    """Tells the parent how far the work is, not more often than a window is painted."""

    def __init__(self, parent: Connection, cancelled: threading.Event) -> None:
        self._parent = parent
        self._cancelled = cancelled
        self._next = 0.0

    def advance(self, done: int, total: int | None) -> None:
        """See ``domain.progress.Progress``."""
        if self._cancelled.is_set():
            raise Cancelled
        now = time.monotonic()
        if now >= self._next or done == total:
            self._next = now + _SECONDS_BETWEEN_REPORTS
            self._parent.send((PROGRESS, (done, total)))


def main(parent: Connection) -> None:
    """Wait for a task, do it, tell its end, end. Without a parent there is nobody to work for: end at once."""
    # Ctrl+C in a terminal reaches the whole group; the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_NICENESS)  # the window goes first
    try:
        said, task = parent.recv()
    except (EOFError, OSError):
        return
    if said == CANCEL:
        parent.send((CANCELLED, None))
        return
    cancelled = threading.Event()
    threading.Thread(target=_listen, args=(parent, cancelled), name="listen", daemon=True).start()
    parent.send(_outcome(task, _Reporter(parent, cancelled)))


def _listen(parent: Connection, cancelled: threading.Event) -> None:
    try:
        while True:
            if parent.recv()[0] == CANCEL:
                cancelled.set()
    except (EOFError, OSError):
        # The parent died. What is not committed is rolled back by whoever opens the database next.
        os._exit(1)


def _outcome(task: tuple[Work, Any], progress: Progress) -> tuple[str, Any]:
    work, argument = task
    try:
        return DONE, work(argument, progress)
    except Cancelled:
        return CANCELLED, None
    except WorldError as error:
        return FAILED, (type(error), getattr(error, "detail", None))
    except BaseException:  # noqa: BLE001 - raised again in the parent
        return BUG, where()


def where() -> str:
    """Where the exception at hand came from, without its text: that may hold somebody's data."""
    kind, _, trace = sys.exc_info()
    return "".join(traceback.format_tb(trace)) + (kind.__name__ if kind else "")
