"""A start waits for nothing that its first picture does not show.

What is imported before the board is painted is time the user waits; ``benchmarks/starting.py`` measures it, and this
keeps it from growing unseen. Whoever adds to these lists should have measured what it costs.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from prospectdesk.domain.contact import Birthday
from tests.builders import add_lead, make_acts
from tests.fakes import FixedClock

_ROOT = Path(__file__).resolve().parents[2]
# The program as it starts, but for telling at the first picture what is loaded, and what came of it afterwards.
_SCRIPT = """
import json, sys
before = set(sys.modules)
from PySide6 import QtWidgets
from PySide6.QtCore import QCoreApplication, QTimer
from prospectdesk.app import gui
from prospectdesk.app.main import main

def tell(program):
    first = sorted(set(sys.modules) - before)
    classes = [name for name, made in vars(QtWidgets).items() if isinstance(made, type)]
    def end():
        if program.window.settled and program.desk.idle:
            print(json.dumps([first, classes, "prospectdesk.ui.contact_pane.pane" in sys.modules]))
            QCoreApplication.quit()
        else:
            QTimer.singleShot(5, end)
    end()

build = gui.build
def watched(*arguments, **more):
    program = build(*arguments, **more)
    assert program.library.contact_count() == 2
    program.window.painted.connect(lambda: tell(program))
    return program
gui.build = watched
sys.exit(main(["--data-dir", sys.argv[1]]))
"""
_OTHERS_CODE = {"PySide6", "__feature__", "apsw", "shiboken6", "shibokensupport", "signature_bootstrap"}
_SCREENS = {"board", "common", "window"}
_SERVICES = {"late", "library", "opening"}
_DOMAIN = {"birthday", "card", "errors", "lead_list", "permission", "pipeline", "source", "stale"}
_STORAGE = {"board", "counters", "faults", "lead_lists", "migrations", "schema", "values"}
# Of the standard library: what takes longer than a millisecond and has been in the way before.
_SLOW = {"calendar", "csv", "decimal", "hashlib", "html", "logging.handlers", "queue", "secrets", "sqlite3"}
# PySide makes these, and some two hundred others, with the first widget that Qt itself made and Python asks for.
_CLASSES_OF_ALL_WIDGETS = {"QCalendarWidget", "QFileDialog", "QMessageBox", "QWizard"}


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> tuple[set[str], set[str], bool]:
    """The modules and the classes of widgets at the first picture, and whether the window was completed after it."""
    folder = tmp_path_factory.mktemp("data")
    clock = FixedClock()
    acts = make_acts(folder, clock)
    tomorrow = clock.today() + dt.timedelta(days=1)
    # One of each kind of card, as far as cards of different kinds need different things.
    add_lead(acts, "Ана Петровска", company="Цветара", birthday=Birthday(tomorrow.day, tomorrow.month))
    add_lead(acts, "Boris Kolev")
    data = acts.store.path.parent
    acts.close()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(_ROOT)}
    told = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(data)], env=environment, capture_output=True, text=True, timeout=60,
        check=True,
    )  # fmt: skip
    modules, classes, completed = json.loads(told.stdout)
    return set(modules), set(classes), completed


def test_a_first_picture_needs_no_code_of_others_but_qt_and_sqlite(started: tuple[set[str], set[str], bool]) -> None:
    roots = {name.partition(".")[0] for name in started[0]}
    assert roots - sys.stdlib_module_names - _OTHERS_CODE - {"prospectdesk"} - {"org"} == set()


@pytest.mark.parametrize(
    ("floor", "allowed"),
    [
        ("interchange", set()),
        ("ui", _SCREENS),
        ("services", _SERVICES),
        ("domain", _DOMAIN),
        ("storage", _STORAGE),
    ],
)
def test_a_first_picture_loads_of_each_floor_what_a_board_needs(
    started: tuple[set[str], set[str], bool], floor: str, allowed: set[str]
) -> None:
    head = f"prospectdesk.{floor}."
    loaded = {name.removeprefix(head).partition(".")[0] for name in started[0] if name.startswith(head)}
    assert loaded - allowed == set()


def test_a_first_picture_loads_nothing_slow_of_the_standard_library(started: tuple[set[str], set[str], bool]) -> None:
    assert _SLOW & started[0] == set()


def test_a_first_picture_leaves_the_classes_of_other_widgets_to_later(started: tuple[set[str], set[str], bool]) -> None:
    assert _CLASSES_OF_ALL_WIDGETS & started[1] == set()


def test_what_the_first_picture_did_without_comes_right_after_it(started: tuple[set[str], set[str], bool]) -> None:
    assert started[2]
