"""Our own mistakes: into the log without anybody's data, and one calm dialog with a report to copy."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from prospectdesk import __version__

if TYPE_CHECKING:
    import logging
    from collections.abc import Callable
    from types import TracebackType

_LOG_BYTES = 256 * 1024


def _log(folder: Path) -> logging.Logger:
    """The log: a file of the data folder, for its owner alone. Without a place to write nothing is logged.

    The first mistake starts it: a start has none to wait for.
    """
    import logging
    from logging.handlers import RotatingFileHandler

    log = logging.getLogger("prospectdesk")
    if log.handlers:
        return log
    log.propagate = False
    log.setLevel(logging.INFO)
    try:
        path = folder / "prospectdesk.log"
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
        handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8")
    except OSError:
        log.addHandler(logging.NullHandler())
        return log
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    return log


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What went wrong and where, without the exception's own words: those may quote a contact."""
    import platform
    import traceback

    frames = traceback.extract_tb(trace)
    places = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    head = f"ProspectDesk {__version__}, Python {platform.python_version()}, {platform.system()} {platform.release()}"
    return "\n".join([head, kind.__name__, *places])


def catch(folder: Path, tell: Callable[[str], None]) -> None:
    """From now on log what nobody caught, on any thread, into ``folder``, and ``tell`` the report of the window's."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = report_of(kind, trace)
        _log(folder).error(report)
        if os.environ.get("PROSPECTDESK_DEBUG"):
            sys.__excepthook__(kind, error, trace)
        tell(report)

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        _log(folder).error(report_of(args.exc_type, args.exc_traceback))

    sys.excepthook = hook
    threading.excepthook = thread_hook
