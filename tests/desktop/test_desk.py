"""The desk: acts in order on their own thread, ends on the window's."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.desk import Desk
from prospectdesk.domain.changes import Change, Kind, StepName
from prospectdesk.domain.errors import Gone, WorldError
from prospectdesk.services.outcome import Done
from tests.builders import PIPELINE, details, make_acts


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Desk:
    made = Desk(lambda: make_acts(tmp_path))
    yield made
    made.close()


def test_an_act_runs_elsewhere_and_its_end_comes_back_here(desk: Desk, qtbot: QtBot) -> None:
    threads: list[int] = []
    ends: list[tuple[int, int]] = []

    def act(acts):
        threads.append(threading.get_ident())
        return acts.contacts.add(details(), pipeline_id=PIPELINE)

    desk.run(act, lambda done: ends.append((done.value, threading.get_ident())))
    qtbot.waitUntil(lambda: desk.idle)
    assert ends == [(1, threading.get_ident())]
    assert threads[0] != threading.get_ident()


def test_what_changed_is_announced_with_the_step_before_the_caller_hears(desk: Desk, qtbot: QtBot) -> None:
    heard: list[object] = []
    desk.changed.connect(heard.append)
    desk.steps_moved.connect(lambda undo, redo: heard.append((undo.name, redo)))
    desk.stepped.connect(lambda done: heard.append(done.subject))
    desk.run(
        lambda acts: acts.contacts.add(details("Ана Петковска"), pipeline_id=PIPELINE), lambda _: heard.append("end")
    )
    qtbot.waitUntil(lambda: desk.idle)
    assert heard == [
        (StepName.ADD_CONTACT, None),
        Change(frozenset({Kind.CONTACT, Kind.OPPORTUNITY}), frozenset({1})),
        "Ана Петковска",
        "end",
    ]


def test_acts_keep_their_order(desk: Desk, qtbot: QtBot) -> None:
    ends: list[int] = []
    for number in range(20):
        desk.run(lambda acts, n=number: Done(n), lambda done: ends.append(done.value))
    qtbot.waitUntil(lambda: desk.idle)
    assert ends == list(range(20))


def test_a_failure_of_the_world_goes_to_whoever_cares(desk: Desk, qtbot: QtBot) -> None:
    own: list[WorldError] = []
    others: list[WorldError] = []
    desk.failed.connect(others.append)
    desk.run(lambda acts: acts.contacts.edit(99, details()), failed=own.append)
    desk.run(lambda acts: acts.contacts.edit(99, details()))
    qtbot.waitUntil(lambda: desk.idle)
    assert [type(error) for error in own + others] == [Gone, Gone]


def test_a_mistake_of_ours_is_raised_here_and_the_desk_goes_on(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as mistakes:
        desk.run(lambda acts: 1 / 0)
        desk.run(lambda acts: acts.contacts.add(details(), pipeline_id=PIPELINE))
        qtbot.waitUntil(lambda: desk.idle)
    assert [kind for kind, *_ in mistakes] == [ZeroDivisionError]


def test_closing_waits_for_what_was_asked_for(tmp_path: Path, qtbot: QtBot) -> None:
    desk = Desk(lambda: make_acts(tmp_path))
    for number in range(10):
        desk.run(lambda acts, n=number: acts.contacts.add(details(f"Contact {n}"), pipeline_id=PIPELINE))
    desk.close()
    acts = make_acts(tmp_path)
    assert acts.store.connection.execute("SELECT count(*) FROM contact").fetchone() == (10,)
    acts.close()
