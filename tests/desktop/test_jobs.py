"""Long work in a process of its own: one end, cancel, kill, and nobody left working for a window that is gone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.jobs import Job, JobBroke, Jobs
from prospectdesk.domain.errors import UnclosedQuote, WorkStopped
from tests.desktop import job_tasks

ROOT = Path(__file__).parents[2]


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


class Ends:
    """Every end a job came to, in order."""

    def __init__(self, job: Job) -> None:
        self.names: list[str] = []
        self.values: list[object] = []
        self.progress: list[tuple[object, object]] = []
        job.done.connect(lambda value: self._note("done", value))
        job.failed.connect(lambda error: self._note("failed", error))
        job.cancelled.connect(lambda: self._note("cancelled", None))
        self.over = 0
        job.ended.connect(self._count)
        job.progress.connect(lambda done, total: self.progress.append((done, total)))

    def _count(self) -> None:
        self.over += 1

    def _note(self, name: str, value: object) -> None:
        self.names.append(name)
        self.values.append(value)


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    return not stat.exists() or stat.read_text(encoding="ascii").rsplit(")", 1)[1].split()[0] != "Z"


def pid_in(folder: Path) -> int:
    text = (folder / "pid").read_text(encoding="ascii") if (folder / "pid").exists() else ""
    return int(text) if text else 0


def test_what_the_work_returns_comes_back_after_its_progress(qtbot: QtBot, jobs: Jobs) -> None:
    job = jobs.start(job_tasks.double, 21)
    ends = Ends(job)

    with qtbot.waitSignal(job.done) as told:
        pass

    assert told.args == [42]
    assert ends.progress[-1] == (21, 21)
    assert job.over
    assert jobs.running == ()


def test_the_work_runs_in_another_process_without_qt(qtbot: QtBot, jobs: Jobs) -> None:
    with qtbot.waitSignal(jobs.start(job_tasks.which_process, None).done) as told:
        pass
    assert told.args != [os.getpid()]

    with qtbot.waitSignal(jobs.start(job_tasks.imported_qt, None).done) as told:
        pass
    assert told.args == [[]]


def test_a_warmed_process_takes_the_next_job_only(qtbot: QtBot, jobs: Jobs) -> None:
    jobs.warm()
    jobs.warm()
    first = jobs.start(job_tasks.which_process, None)
    with qtbot.waitSignal(first.done) as one:
        pass
    with qtbot.waitSignal(jobs.start(job_tasks.which_process, None).done) as other:
        pass
    assert one.args != other.args


def test_a_failure_of_the_world_comes_back_with_its_detail(qtbot: QtBot, jobs: Jobs) -> None:
    job = jobs.start(job_tasks.fail_with_detail, "17")
    with qtbot.waitSignal(job.failed) as told:
        pass
    (error,) = told.args or []
    assert type(error) is UnclosedQuote
    assert error.detail == "17"


def test_a_mistake_of_ours_fails_the_job_and_is_raised_here_without_anybodys_data(qtbot: QtBot, jobs: Jobs) -> None:
    job = jobs.start(job_tasks.break_on, "Ана Петковска")
    ends = Ends(job)
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: bool(raised))
    assert ends.names == ["failed"]
    assert isinstance(ends.values[0], WorkStopped)
    kind, error, _ = raised[0]
    assert kind is JobBroke
    assert "break_on" in str(error)
    assert "KeyError" in str(error)
    assert "Петковска" not in str(error)


def test_work_that_cannot_be_sent_fails_instead_of_hanging(qtbot: QtBot, jobs: Jobs) -> None:
    job = jobs.start(job_tasks.double, lambda: None)  # what cannot be pickled
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(job.failed):
        pass
    assert raised[0][0] is JobBroke


def test_cancel_ends_the_work_as_cancelled_and_nothing_else(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    job = jobs.start(job_tasks.until_told, tmp_path)
    ends = Ends(job)
    qtbot.waitUntil(lambda: len(ends.progress) > 2)

    with qtbot.waitSignal(job.cancelled):
        job.cancel()
        job.cancel()

    assert ends.names == ["cancelled"]
    assert ends.over == 1
    qtbot.waitUntil(lambda: not alive(pid_in(tmp_path)))


def test_cancelled_before_it_began(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    job = jobs.start(job_tasks.until_told, tmp_path)
    ends = Ends(job)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    assert ends.names == ["cancelled"]


def test_a_killed_process_is_a_failure(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    job = jobs.start(job_tasks.deaf, tmp_path)
    ends = Ends(job)
    qtbot.waitUntil(lambda: pid_in(tmp_path) > 0)

    with qtbot.waitSignal(job.failed):
        os.kill(pid_in(tmp_path), signal.SIGKILL)

    assert ends.names == ["failed"]
    assert ends.over == 1
    assert isinstance(ends.values[0], WorkStopped)


def test_a_process_that_dies_half_way_is_a_failure(qtbot: QtBot, jobs: Jobs) -> None:
    job = jobs.start(job_tasks.kill_itself, None)
    ends = Ends(job)
    with qtbot.waitSignal(job.failed):
        pass
    assert ends.names == ["failed"]


def test_closing_ends_deaf_work_at_once_and_says_nothing_more(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    job = jobs.start(job_tasks.deaf, tmp_path)
    ends = Ends(job)
    qtbot.waitUntil(lambda: pid_in(tmp_path) > 0)

    jobs.close()

    assert not alive(pid_in(tmp_path))
    job.cancel()
    qtbot.wait(50)
    assert ends.names == []


@pytest.mark.skipif(sys.platform == "win32", reason="asks for signals of POSIX")
def test_the_child_of_a_killed_program_ends_by_itself(qtbot: QtBot, tmp_path: Path) -> None:
    program = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from prospectdesk.desktop.jobs import Jobs
from tests.desktop import job_tasks

if __name__ == "__main__":
    application = QCoreApplication(sys.argv)
    jobs = Jobs()
    job = jobs.start(job_tasks.deaf, Path({str(tmp_path)!r}))
    application.exec()
"""
    script = tmp_path / "program.py"
    script.write_text(program, encoding="utf-8")
    parent = subprocess.Popen([sys.executable, str(script)], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)})
    try:
        qtbot.waitUntil(lambda: pid_in(tmp_path) > 0, timeout=20_000)
        assert alive(pid_in(tmp_path))
    finally:
        parent.kill()
        parent.wait()
    qtbot.waitUntil(lambda: not alive(pid_in(tmp_path)), timeout=10_000)
