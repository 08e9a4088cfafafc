"""From the start of the process to the first painted board, against a bare QMainWindow."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

from benchmarks.harness import Row

_FIRST_PAINT = """
import json, os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer

def resident():
    if sys.platform != "linux":
        return 0.0
    return int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20

class Watch(QObject):
    def __init__(self, app):
        super().__init__(app)
        self.app = app
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
    _FIRST_PAINT
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
_OURS = (
    _FIRST_PAINT
    + """
import argparse
from pathlib import Path
from PySide6.QtWidgets import QApplication
from prospectdesk.app.clock import SystemClock
from prospectdesk.app.wiring import build, dress
from prospectdesk.app.paths import database_path
from prospectdesk.desktop.settings import Settings
app = QApplication([])
folder = Path(sys.argv[1])
settings = Settings(folder / "settings.ini")
theme, language = dress(app, settings)
program = build(database_path(folder), settings, theme, language, SystemClock())
program.window.restore_state()
assert program.library.contact_count()
watch = Watch(app)
program.window.installEventFilter(watch)
program.window.show()
app.exec()
"""
)


def _once(script: str, *arguments: str) -> dict[str, float]:
    import time

    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "STARTED": repr(time.time())}
    environment["PYTHONPATH"] = str(Path(__file__).resolve().parent.parent)
    answer = subprocess.run(
        [sys.executable, "-c", script, *arguments], env=environment, capture_output=True, text=True, check=True
    )
    measured: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return measured


def first_paint(folder: Path, count: int, times: int) -> list[Row]:
    """Rows for the time and the memory of a start on the database in ``folder``."""
    _once(_OURS, str(folder))  # byte-compile, warm the disk's cache
    pairs = [(_once(_BARE), _once(_OURS, str(folder))) for _ in range(times)]

    def medians(key: str) -> tuple[float, float]:
        return statistics.median(ours[key] for _, ours in pairs), statistics.median(bare[key] for bare, _ in pairs)

    (ours_ms, bare_ms), (ours_mib, bare_mib) = medians("ms"), medians("mib")
    name = f"{count:,} contacts"
    return [
        Row(f"start to first painted board, {name}", ours_ms, "ms", 1.5, bare_ms, "bare QMainWindow"),
        Row(f"memory at the first painted board, {name}", ours_mib, "MiB", 1.6, bare_mib, "bare QMainWindow"),
    ]
