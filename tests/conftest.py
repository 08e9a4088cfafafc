"""What every test stands on: a home of its own, no display, and nothing left behind."""

from __future__ import annotations

import gc
import itertools
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

# Read once, when the application object is made.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
for _name in ("LANGUAGE", "QT_FONT_DPI", "QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE"):
    os.environ.pop(_name, None)

# Machines differ in speed and share it, so no example is too slow. A machine that checks changes draws the same
# examples every time; ``--hypothesis-profile=long`` searches on.
hypothesis.settings.register_profile(
    "short",
    deadline=None,
    max_examples=60,
    derandomize="CI" in os.environ,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.register_profile("long", hypothesis.settings.get_profile("short"), max_examples=5000)
hypothesis.settings.load_profile("short")

# Threads that Qt and its platform keep for themselves, by the name the system knows them by (15 characters).
_QT_THREADS = ("Thread (pooled)", "QDBusConnection", "QXcbEventQueue", "gmain", "gdbus", "dconf worker", "pool-")
# Seconds a thread that was told to end may take.
_PATIENCE = 2.0

_HOME_NUMBERS = itertools.count()


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def home(_homes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, and with it all places where programs keep things; the desktop's bus is out of reach."""
    folder = _homes / str(next(_HOME_NUMBERS))
    runtime = folder / "run"
    runtime.mkdir(parents=True, mode=0o700)
    for name in [name for name in os.environ if name.startswith(("PROSPECTDESK_", "XDG_"))]:
        monkeypatch.delenv(name)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(folder))
    for name, place in {
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
        "XDG_CACHE_HOME": ".cache",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_RUNTIME_DIR": "run",
    }.items():
        monkeypatch.setenv(name, str(folder / place))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:")
    return folder


@pytest.fixture(autouse=True)
def _nothing_left_behind(home: Path) -> Iterator[None]:
    """Fail a test that leaves a thread or a window."""
    threads = _threads()
    windows = {_identity(window) for window in QApplication.topLevelWidgets()}
    yield
    left = _windows_left(windows)
    names = [repr(window) for window in left]
    for window in left:
        # The next test must not suffer for it.
        window.hide()
        window.deleteLater()
    assert not names, f"windows left open: {', '.join(names)}"
    running = _threads_left(threads)
    assert not running, f"threads left running: {', '.join(running)}"


def _windows_left(before: set[int]) -> list[QWidget]:
    """Windows that are there now and were not before; Qt's own tool tip is nobody's to close."""

    def look() -> list[QWidget]:
        return [
            window
            for window in QApplication.topLevelWidgets()
            if _identity(window) not in before and window.metaObject().className() != "QTipLabel"
        ]

    if not look():
        return []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if look():
        gc.collect()
    return look()


def _identity(widget: QWidget) -> int:
    # Python's id may be given to another wrapper of another widget.
    return shiboken6.getCppPointer(widget)[0]


def _threads() -> dict[int, str]:
    """The threads of this process by the system's number: Python's, and where the system tells, Qt's as well."""
    threads = {thread.native_id: thread.name for thread in threading.enumerate() if thread.native_id is not None}
    tasks = Path("/proc/self/task")
    for task in tasks.iterdir() if tasks.exists() else ():
        try:
            name = (task / "comm").read_text(encoding="utf-8", errors="replace").strip()
        except OSError:
            continue  # it ended meanwhile
        if not name.startswith(_QT_THREADS):
            threads.setdefault(int(task.name), name)
    return threads


def _threads_left(before: dict[int, str]) -> list[str]:
    until = time.monotonic() + _PATIENCE
    pause = threading.Event()
    while left := [name for number, name in _threads().items() if number not in before]:
        if time.monotonic() > until:
            return left
        pause.wait(0.01)
    return []
