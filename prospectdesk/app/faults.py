"""Our own mistakes: into the log without anybody's data, and one calm dialog with a report to copy."""

from __future__ import annotations

import logging
import os
import platform
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from prospectdesk import __version__

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_LOG = logging.getLogger("prospectdesk")
_LOG_BYTES = 256 * 1024


def start_log(folder: Path) -> None:
    """Log into a file of the data folder, for its owner alone. Without a place to write there is no log."""
    try:
        path = folder / "prospectdesk.log"
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
        handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO)
    _LOG.propagate = False


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What went wrong and where, without the exception's own words: those may quote a contact."""
    frames = traceback.extract_tb(trace)
    places = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    head = f"ProspectDesk {__version__}, Python {platform.python_version()}, {platform.system()} {platform.release()}"
    return "\n".join([head, kind.__name__, *places])


def catch(tell: Callable[[str], None]) -> None:
    """From now on log what nobody caught, on any thread, and ``tell`` the report of what happened on the window's."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = report_of(kind, trace)
        _LOG.error(report)
        if os.environ.get("PROSPECTDESK_DEBUG"):
            sys.__excepthook__(kind, error, trace)
        tell(report)

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        _LOG.error(report_of(args.exc_type, args.exc_traceback))

    sys.excepthook = hook
    threading.excepthook = thread_hook
