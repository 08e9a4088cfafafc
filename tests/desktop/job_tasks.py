"""Work for jobs to do in their child processes."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path

from prospectdesk.domain.errors import UnclosedQuote
from prospectdesk.domain.progress import Progress


def double(number: int, progress: Progress) -> int:
    """Twice the number, saying so on the way."""
    progress.advance(0, number)
    progress.advance(number, number)
    return 2 * number


def which_process(_: None, progress: Progress) -> int:
    return os.getpid()


def imported_qt(_: None, progress: Progress) -> list[str]:
    """What of Qt the child process has loaded."""
    import sys

    return sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken6")))


def fail_with_detail(line: str, progress: Progress) -> None:
    raise UnclosedQuote(line)


def break_on(text: str, progress: Progress) -> None:
    """A mistake of ours, whose text holds somebody's data."""
    raise KeyError(text)


def until_told(folder: Path, progress: Progress) -> None:
    """Work that never ends by itself; writes who it is as soon as it runs, and again for every turn."""
    pause = threading.Event()
    done = 0
    while True:
        (folder / "pid").write_text(str(os.getpid()), encoding="ascii")
        progress.advance(done, None)
        done += 1
        pause.wait(0.01)


def deaf(folder: Path, progress: Progress) -> None:
    """Work that looks at nothing."""
    (folder / "pid").write_text(str(os.getpid()), encoding="ascii")
    threading.Event().wait()


def kill_itself(_: None, progress: Progress) -> None:
    progress.advance(1, 2)
    os.kill(os.getpid(), signal.SIGKILL)
