"""The checks of conftest.py themselves: each kind of noise or left-over fails the test that made it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent

CASES = """
import threading
import warnings
from pathlib import Path

import pytest
from PySide6.QtCore import QThread, qWarning
from PySide6.QtWidgets import QDialog, QWidget

kept = []


def test_quiet(qtbot, home):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    thread = threading.Thread(target=lambda: None)
    thread.start()
    assert Path.home() == home
    assert not list(home.rglob("*.ini"))


def test_leaves_a_window(qtbot):
    kept.append(QDialog())
    kept[-1].show()


def test_leaves_a_python_thread():
    stop = threading.Event()
    kept.append(stop)
    threading.Thread(target=stop.wait, name="forgotten", daemon=True).start()


def test_leaves_a_qt_thread(qtbot):
    thread = QThread()
    thread.start()
    kept.append(thread)


def test_makes_qt_complain(qtbot):
    qWarning("something is wrong")


def test_makes_python_warn():
    warnings.warn("old way", DeprecationWarning)


def test_quiet_again(qtbot):
    # What the others left is not held against this one; and what would end badly with the process ends here.
    for thing in kept:
        if isinstance(thing, QThread):
            thread = thing
            thread.quit()
            thread.wait()
        elif isinstance(thing, threading.Event):
            thing.set()
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("cases")
    shutil.copy(TESTS.parent / "pyproject.toml", folder)
    (folder / "tests").mkdir()
    shutil.copy(TESTS / "conftest.py", folder / "tests")
    (folder / "tests" / "test_cases.py").write_text(CASES, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-rA", "-p", "no:cacheprovider", "--color=no"]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=120
    ).stdout


@pytest.mark.parametrize(
    ("case", "outcome"),
    [
        ("test_quiet", "PASSED"),
        ("test_leaves_a_window", "ERROR"),
        ("test_leaves_a_python_thread", "ERROR"),
        ("test_leaves_a_qt_thread", "ERROR"),
        ("test_makes_qt_complain", "FAILED"),
        ("test_makes_python_warn", "FAILED"),
        ("test_quiet_again", "PASSED"),
    ],
)
def test_noise_and_leftovers_fail_the_test_that_made_them(report: str, case: str, outcome: str) -> None:
    outcomes = {line.split(" - ")[0] for line in report.splitlines()}
    assert f"{outcome} tests/test_cases.py::{case}" in outcomes, report
    if outcome == "PASSED":
        assert f"ERROR tests/test_cases.py::{case}" not in outcomes, report


def test_the_report_names_what_was_left(report: str) -> None:
    assert "windows left open: <PySide6.QtWidgets.QDialog" in report
    assert "threads left running: forgotten" in report
