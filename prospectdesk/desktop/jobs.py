"""Long work in a process of its own, so that the window stays smooth; each job ends in exactly one of three ways."""

from __future__ import annotations

import multiprocessing
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from prospectdesk.desktop import job_process
from prospectdesk.domain.errors import WorkStopped, WorldError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from prospectdesk.desktop.job_process import Work

_SECONDS_TO_END = 5.0


class JobBroke(RuntimeError):
    """A mistake of ours in a job: where it happened in the child process."""


class Job(QObject):
    """Work under way. Exactly one of ``done``, ``failed`` and ``cancelled`` follows, on this object's thread, and then
    ``ended``.

    A job whose process was killed has failed with ``WorkStopped``. Made by ``Jobs.start``.
    """

    progress = Signal(object, object)  # done: int, total: int or None where it is not known
    done = Signal(object)  # what the work returned
    failed = Signal(object)  # domain.errors.WorldError
    cancelled = Signal()
    ended = Signal()  # after whichever it was
    _said = Signal(str, object)

    def __init__(self, child: _Child, work: Work, argument: Any) -> None:
        super().__init__()
        self._child = child
        self._task = (work, argument)
        self._closing = False
        self.over = False
        self.cancelling = False
        self._said.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._listen, name="job", daemon=True)
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop; it ends as cancelled, or as done where it was too late."""
        if not self.over and not self.cancelling:
            self.cancelling = True
            self._child.say(job_process.CANCEL, None)

    def close(self) -> None:
        """End the process now, whatever it does. Nothing half done stays, and no signal follows."""
        self._closing = True
        self.over = True
        self._child.kill()
        self._thread.join()

    def _listen(self) -> None:
        end: tuple[str, Any] = (job_process.FAILED, (WorkStopped, None))
        try:
            self._child.start()
            self._child.say(job_process.TASK, self._task)
            while (message := self._child.hear()) is not None:
                if message[0] != job_process.PROGRESS:
                    end = message
                    break
                self._tell(*message)
        except BaseException:  # noqa: BLE001 - raised again on the window's thread
            end = (job_process.BUG, job_process.where())
            self._child.kill()
        self._child.end()
        self._tell(*end)

    def _tell(self, said: str, value: Any) -> None:
        if not self._closing:
            with suppress(RuntimeError):  # the window is gone, and this object with it
                self._said.emit(said, value)

    def _deliver(self, said: str, value: Any) -> None:
        if self.over:
            return
        if said == job_process.PROGRESS:
            self.progress.emit(*value)
            return
        self.over = True
        try:
            self._tell_end(said, value)
        finally:
            self.ended.emit()

    def _tell_end(self, said: str, value: Any) -> None:
        match said:
            case job_process.DONE:
                self.done.emit(value)
            case job_process.CANCELLED:
                self.cancelled.emit()
            case job_process.FAILED:
                self.failed.emit(_error(*value))
            case _:
                self.failed.emit(WorkStopped())
                raise JobBroke(value)


def _error(kind: type[WorldError], detail: str | None) -> WorldError:
    return kind() if detail is None else kind(detail)


class Jobs(QObject):
    """Starts jobs, each in a process of its own, and ends them with the program. Build one for the program.

    The program must call ``multiprocessing.freeze_support()`` first thing, and its main module must do nothing when
    it is only imported: the child process imports it.
    """

    started = Signal(object)  # Job

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spare: _Child | None = None
        self._running: list[Job] = []

    def warm(self) -> None:
        """Start a process ahead of the next job, which then begins at once."""
        if self._spare is None:
            self._spare = _Child()
            threading.Thread(target=self._spare.start, name="warm", daemon=True).start()

    def start(self, work: Work, argument: Any) -> Job:
        """Call ``work(argument, progress)`` in another process.

        ``work`` is a function of a module, ``argument`` and what it returns can be pickled.
        """
        child, self._spare = self._spare or _Child(), None
        job = Job(child, work, argument)
        self._running = [running for running in self._running if not running.over]
        self._running.append(job)
        self.started.emit(job)
        return job

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs that have not ended."""
        return tuple(job for job in self._running if not job.over)

    def close(self) -> None:
        """End all jobs now. Nothing half done stays, and no signal follows."""
        for job in self.running:
            job.close()
        if self._spare is not None:
            self._spare.kill()
            self._spare = None


class _Child:
    """The process and the pipe to it; may be started and killed from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._saying = threading.Lock()
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._killed = False
        self._unsaid: list[tuple[str, Any]] = []

    def start(self) -> None:
        """Start the process, unless it runs or was killed before."""
        with self._lock:
            if self._process is not None or self._killed:
                return
            context = multiprocessing.get_context("spawn")
            ours, theirs = context.Pipe()
            process = context.Process(target=job_process.main, args=(theirs,), name="job", daemon=True)
            process.start()
            theirs.close()
            self._process = process
            with self._saying:
                self._pipe = ours
                for message in self._unsaid:
                    ours.send(message)
                self._unsaid.clear()

    def say(self, said: str, value: Any) -> None:
        """Tell the process something; what is said before it runs is kept for it."""
        with self._saying:
            if self._pipe is None:
                self._unsaid.append((said, value))
                return
            with suppress(OSError):  # it is gone, which whoever listens will notice
                self._pipe.send((said, value))

    def hear(self) -> tuple[str, Any] | None:
        """The next thing the process says, None where it ended without a word. Waits."""
        if self._pipe is None:
            return None
        try:
            message: tuple[str, Any] = self._pipe.recv()
        except (EOFError, OSError):
            return None
        return message

    def end(self) -> None:
        """Let the process end after its last word; then forget it."""
        with self._lock:
            if self._process is None or self._pipe is None:
                return
            self._process.join(_SECONDS_TO_END)
            if self._process.is_alive():
                self._process.kill()
                self._process.join()
            self._process.close()
            self._process = None
            with self._saying:
                self._pipe.close()
                self._pipe = None

    def kill(self) -> None:
        """End the process now."""
        with self._lock:
            self._killed = True
            if self._process is not None:
                self._process.kill()
                self._process.join()
