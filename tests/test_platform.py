"""Facts about Python, Qt and packages that this program rests on."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import packaging
import pytest
from packaging.requirements import Requirement
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME = [Requirement(text) for text in PYPROJECT["project"]["dependencies"]]
DEVELOPMENT = [Requirement(text) for text in PYPROJECT["dependency-groups"]["dev"]]
OLDEST_PYTHON = {"python_version": "3.11", "python_full_version": "3.11.0"}


def locked(name: str) -> dict[str, str]:
    """The versions a lock file names, by package."""
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="from Python 3.12 on None is immortal, and nobody counts it")
def test_calls_into_qt_keep_the_count_of_none(qtbot: QtBot) -> None:
    # PySide6 6.12.0 on Python 3.11 drops one reference to None in every call that returns None; a program that
    # paints runs out of them and dies of "none_dealloc".
    label = QLabel()
    qtbot.addWidget(label)
    parent = QObject()
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))
        label.setEnabled(number % 2 == 0)
        parent.setProperty("number", number)
    assert abs(sys.getrefcount(None) - before) < 100


def test_the_qt_that_breaks_python_311_cannot_be_installed_there() -> None:
    [qt] = [
        need
        for need in RUNTIME
        if need.name == "PySide6-Essentials" and (need.marker is None or need.marker.evaluate(dict(OLDEST_PYTHON)))
    ]
    assert qt.specifier.contains("6.11.3")
    assert not qt.specifier.contains("6.12.0")
    assert not qt.specifier.contains("6.12.1")


def test_the_folder_packaging_leaves_the_library_of_that_name_alone() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
    assert packaging.__file__ is not None
    assert ROOT / "packaging" not in Path(packaging.__file__).parents


@pytest.mark.parametrize(("needs", "lock"), [(RUNTIME, LOCKS[0]), (DEVELOPMENT, LOCKS[1])], ids=LOCKS)
def test_the_lock_answers_every_need(needs: list[Requirement], lock: str) -> None:
    versions = locked(lock)
    wrong = [
        str(need)
        for need in needs
        if need.marker is None or need.marker.evaluate(dict(OLDEST_PYTHON))
        if not need.specifier.contains(versions.get(need.name.lower(), "0"))
    ]
    assert not wrong, f"run packaging/lock.py: {wrong}"


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_names_hashes_and_no_address(lock: str) -> None:
    text = (ROOT / "packaging" / lock).read_text(encoding="utf-8")
    entries = re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)[1:]
    assert entries
    assert all("--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"://|@|^-|--(extra-)?index|--find-links|/home|/root|/tmp", text, re.MULTILINE)


def test_both_locks_agree() -> None:
    runtime, development = (locked(lock) for lock in LOCKS)
    assert {name: version for name, version in development.items() if runtime.get(name, version) != version} == {}


def test_what_runs_here_is_what_is_locked() -> None:
    versions = {name: metadata.version(name) for name in locked(LOCKS[0])}
    assert versions == locked(LOCKS[0])


def test_few_packages_are_needed_to_run() -> None:
    assert len(locked(LOCKS[0])) <= 10
