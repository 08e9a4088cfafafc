"""From the start of the process to the first painted board, against a bare QMainWindow.

Both sides as after the first start: warm, and with their byte code kept. Ours goes the whole way the program goes,
from ``app.main`` on; only the event loop is watched.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.harness import Row

_WATCH = """
import json, os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer

def resident():
    if sys.platform != "linux":
        return 0.0
    return int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20

class Watch(QObject):
    def __init__(self, app):
        super().__init__(app)
        self.seen = False
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.seen:
            self.seen = True
            # The event loop comes back when everything that was to be painted is.
            QTimer.singleShot(0, self.report)
        return False
    def report(self):
        print(json.dumps({"ms": (time.time() - float(os.environ["STARTED"])) * 1000, "mib": resident()}), flush=True)
        os._exit(0)
"""
_BARE = (
    _WATCH
    + """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
watch = Watch(app)
window = QMainWindow()
window.resize(1280, 800)
window.installEventFilter(watch)
window.show()
app.exec()
"""
)
_OURS = """
import importlib, sys
import prospectdesk.app
from prospectdesk.app.main import main

class Watched:
    # Stands where main looks for the window, so that the program itself imports it, when and how it does.
    @staticmethod
    def run(options):
        gui = importlib.import_module("prospectdesk.app.gui")
        build = gui.build
        def watched(*arguments, **more):
            program = build(*arguments, **more)
            assert program.library.contact_count()
            names = {}
            exec(WATCH, names)
            program.window.installEventFilter(names["Watch"](program.window))
            return program
        gui.build = watched
        return gui.run(options)

prospectdesk.app.gui = Watched
main(["--data-dir", sys.argv[1]])
"""


def _once(script: str, byte_code: str, *arguments: str) -> dict[str, float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": byte_code}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPATH"] = str(Path(__file__).resolve().parent.parent)
    environment["STARTED"] = repr(time.time())
    answer = subprocess.run(
        [sys.executable, "-c", script, *arguments], env=environment, capture_output=True, text=True, check=True
    )
    measured: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return measured


def first_paint(folder: Path, count: int, times: int) -> list[Row]:
    """Rows for the time and the memory of a start on the database in ``folder``."""
    ours, bare = f"WATCH = {_WATCH!r}\n{_OURS}", _BARE
    with tempfile.TemporaryDirectory(prefix="prospectdesk-bench-") as byte_code:
        for _ in range(2):
            _once(bare, byte_code), _once(ours, byte_code, str(folder))
        pairs = [(_once(bare, byte_code), _once(ours, byte_code, str(folder))) for _ in range(times)]

    def medians(key: str) -> tuple[float, float]:
        return statistics.median(ours[key] for _, ours in pairs), statistics.median(bare[key] for bare, _ in pairs)

    (ours_ms, bare_ms), (ours_mib, bare_mib) = medians("ms"), medians("mib")
    name = f"{count:,} contacts"
    return [
        Row(f"start to first painted board, {name}", ours_ms, "ms", 1.5, bare_ms, "bare QMainWindow"),
        Row(f"memory at the first painted board, {name}", ours_mib, "MiB", 1.6, bare_mib, "bare QMainWindow"),
    ]
