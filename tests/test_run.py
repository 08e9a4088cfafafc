"""run.py as a person meets it: on a fresh machine, again, twice at a time, after a kill, and with something missing.

Each test has a small project of its own with a real package to install; pip finds it in a folder, without a network.
"""

from __future__ import annotations

import base64
import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from tests.scripts import load

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = """
import os, sys
import tiny

def main():
    print("tiny", tiny.VERSION, "in", os.getcwd(), "with", sys.argv[1:])
    return 7
"""
CHECKS = """
import os, sys
import tiny, tools
print("checks in", os.getcwd(), "with", sys.argv[1:])
"""


class Project:
    """A fresh checkout in miniature, and the folder its packages come from."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.wheels = folder.parent / "wheels"
        self.wheels.mkdir()
        self.environ = {
            **os.environ,
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.wheels),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        for name in (
            "run.py",
            "packaging/environment.py",
            "packaging/newer_python.py",
            "packaging/pip_words.py",
            "prospectdesk/__init__.py",
            "prospectdesk/__main__.py",
            "prospectdesk/app/__init__.py",
            "prospectdesk/app/system_libraries.py",
        ):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
        (folder / "prospectdesk/app/main.py").write_text(PROGRAM, encoding="utf-8")
        (folder / "packaging/checks.py").write_text(CHECKS, encoding="utf-8")
        self.need("requirements.lock", "tiny", "1.0")
        self.need("requirements-dev.lock", "tools", "1.0")

    def need(self, lock: str, package: str, version: str, digest: str = "") -> None:
        """Make ``lock`` name this version, and let pip find it; a ``digest`` given is the wrong one."""
        wheel = self.wheels / f"{package}-{version}-py3-none-any.whl"
        facts = f"{package}-{version}.dist-info"
        files = {
            f"{package}.py": f'VERSION = "{version}"\n',
            f"{facts}/METADATA": f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n",
            f"{facts}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        }
        record = ""
        for path, text in files.items():
            seal = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
            record += f"{path},sha256={seal},{len(text)}\n"
        files[f"{facts}/RECORD"] = f"{record}{facts}/RECORD,,\n"
        with zipfile.ZipFile(wheel, "w") as archive:
            for path, text in files.items():
                archive.writestr(path, text)
        digest = digest or hashlib.sha256(wheel.read_bytes()).hexdigest()
        (self.folder / "packaging" / lock).write_text(
            f"{package}=={version} --hash=sha256:{digest}\n", encoding="utf-8"
        )

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, str(self.folder / "run.py"), *arguments],
            cwd=self.folder.parent,
            env=self.environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: str) -> tuple[int, str, str]:
        """The exit status, what the program printed, and what was said about the set-up."""
        process = self.start(*arguments)
        out, said = process.communicate(timeout=120)
        return process.returncode, out, said

    def expected(self, *arguments: str, version: str = "1.0") -> str:
        return f"tiny {version} in {self.folder.parent} with {list(arguments)}\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    # A space, because folders of users have them.
    folder = tmp_path / "Prospect Desk"
    folder.mkdir()
    return Project(folder)


def test_the_first_start_sets_up_and_later_ones_just_start(project: Project) -> None:
    status, out, said = project.run("list", "--search", "a b", "--json")
    # Standard output is the program's alone: somebody may be reading JSON from it.
    assert (status, out) == (7, project.expected("list", "--search", "a b", "--json"))
    assert "Setting up ProspectDesk" in said
    assert said.endswith("ProspectDesk is set up.\n")

    shutil.rmtree(project.wheels)
    assert project.run("demo", "x") == (7, project.expected("--demo", "x"), "")
    assert project.run() == (7, project.expected(), "")


def test_the_developers_commands_install_what_they_need_and_run_in_the_project(project: Project) -> None:
    assert project.run()[0] == 7
    status, out, said = project.run("test", "tests/x.py", "-k", "y")
    assert (status, out) == (0, f"checks in {project.folder} with ['tests/x.py', '-k', 'y']\n")
    assert "anew" not in said
    assert said.endswith("ProspectDesk is set up.\n")
    assert project.run("test")[2] == ""
    # Only the first word is a command.
    assert project.run("list", "test")[1] == project.expected("list", "test")


def test_a_changed_lock_is_installed_at_the_next_start(project: Project) -> None:
    project.run()
    project.need("requirements.lock", "tiny", "2.0")
    status, out, said = project.run()
    assert (status, out) == (7, project.expected(version="2.0"))
    assert "anew" not in said
    assert project.run()[2] == ""


def test_starts_at_the_same_time_wait_for_one_another(project: Project) -> None:
    starts = [project.start(str(number)) for number in range(3)]
    answers = [process.communicate(timeout=120) for process in starts]
    assert [process.returncode for process in starts] == [7, 7, 7]
    assert [out for out, _ in answers] == [project.expected(str(number)) for number in range(3)]
    assert sum("installing" in said for _, said in answers) == 1


def test_a_set_up_that_was_killed_is_done_again(project: Project) -> None:
    process = project.start()
    mark = project.folder / ".venv" / "unfinished"
    until = time.monotonic() + 30
    while not mark.exists() and process.poll() is None:
        assert time.monotonic() < until
    process.kill()
    process.communicate()
    status, out, said = project.run()
    assert (status, out) == (7, project.expected())
    assert "anew" in said
    assert not mark.exists()
    assert project.run()[2] == ""


def test_half_an_installation_is_not_trusted(project: Project) -> None:
    project.run()
    [library] = (project.folder / ".venv").rglob("tiny.py")
    library.write_text("", encoding="utf-8")
    (project.folder / ".venv" / "unfinished").touch()
    (project.folder / ".venv" / "ready-requirements.lock").unlink()
    assert project.run()[:2] == (7, project.expected())


def test_an_environment_whose_python_is_gone_is_made_anew(project: Project) -> None:
    project.run()
    run = load("run.py")
    python = project.folder / Path(run.PYTHON).relative_to(ROOT)
    python.unlink()
    status, out, said = project.run()
    assert (status, out) == (7, project.expected())
    assert "anew" in said


def test_an_environment_of_another_python_is_made_anew(project: Project) -> None:
    project.run()
    stamp = project.folder / ".venv" / "ready-requirements.lock"
    stamp.write_text(stamp.read_text("utf-8").replace("python 3.", "python 2.", 1), encoding="utf-8")
    assert "anew" in project.run()[2]


def test_a_project_that_was_moved_is_set_up_where_it_is_now(project: Project) -> None:
    project.run()
    project.folder = project.folder.rename(project.folder.parent / "moved")
    status, out, said = project.run()
    assert (status, out) == (7, project.expected())
    assert "anew" in said


@pytest.mark.skipif(os.name == "nt", reason="signals are not Windows'")
def test_ctrl_c_during_the_set_up_is_no_accident(project: Project) -> None:
    process = project.start()
    mark = project.folder / ".venv" / "unfinished"
    while not mark.exists() and process.poll() is None:
        pass
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said.endswith("Set-up was interrupted; the next start begins it again.\n")
    assert "Traceback" not in said
    assert project.run()[:2] == (7, project.expected())


def test_without_a_network_it_says_so(project: Project) -> None:
    del project.environ["PIP_NO_INDEX"]
    shutil.rmtree(project.wheels)
    project.environ["PIP_INDEX_URL"] = "http://127.0.0.1:9/simple"
    project.environ.pop("PIP_FIND_LINKS")
    status, out, said = project.run()
    assert (status, out) == (1, "")
    assert "could not be downloaded. Is there a network connection?" in said
    assert "Traceback" not in said
    assert (project.folder / ".venv" / "setup.log").exists()


def test_a_package_that_is_not_the_tested_one_is_refused(project: Project) -> None:
    project.need("requirements.lock", "tiny", "1.0", digest="0" * 64)
    status, _, said = project.run()
    assert status == 1
    assert "not the one that was tested" in said
    # And the mended lock is installed at the next start.
    project.need("requirements.lock", "tiny", "1.0")
    assert project.run()[:2] == (7, project.expected())


def test_a_package_that_does_not_exist_for_this_system_is_named(project: Project) -> None:
    (project.wheels / "tiny-1.0-py3-none-any.whl").rename(project.wheels / "tiny-1.0-cp39-cp39-win32.whl")
    status, _, said = project.run()
    assert status == 1
    assert "there is no ready-made tiny==1.0 for this system" in said


def test_without_any_pip_it_says_how_to_get_one(project: Project, tmp_path: Path) -> None:
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    for module in ("pip", "ensurepip"):
        (hidden / f"{module}.py").write_text("raise ImportError", encoding="utf-8")
    project.environ.update(PYTHONPATH=str(hidden), PATH=str(hidden))
    status, out, said = project.run()
    assert (status, out) == (1, "")
    assert "pip is missing; " in said
    assert "Traceback" not in said
    del project.environ["PYTHONPATH"]
    assert project.run()[:2] == (7, project.expected())


@pytest.mark.skipif(importlib.util.find_spec("ensurepip") is None, reason="this Python has no ensurepip")
def test_where_no_pip_is_installed_python_s_own_is_used(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    environment = load("packaging/environment.py")
    real = environment._pip_version
    own = str(project.folder / Path(load("run.py").PYTHON).relative_to(ROOT))

    def version(command: list[str]) -> tuple[int, ...]:
        found: tuple[int, ...] = real(command) if command[0] == own else ()
        return found

    monkeypatch.setattr(environment, "_pip_version", version)
    for name in ("PIP_CONFIG_FILE", "PIP_NO_INDEX", "PIP_FIND_LINKS"):
        monkeypatch.setenv(name, project.environ[name])
    venv = project.folder / ".venv"
    locks = ["packaging/requirements.lock"]
    assert environment.set_up(str(project.folder), str(venv), own, locks, lambda lock: f"python\n{lock}") == 0
    assert subprocess.run([own, "-c", "import tiny"], check=False).returncode == 0


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_named(project: Project) -> None:
    project.folder.chmod(0o500)
    try:
        status, _, said = project.run()
    finally:
        project.folder.chmod(0o700)
    assert status == 1
    assert "the project's folder cannot be written to" in said


def test_a_later_start_loads_next_to_nothing(project: Project) -> None:
    project.run()
    command = [sys.executable, "-X", "importtime", str(project.folder / "run.py")]
    report = subprocess.run(command, env=project.environ, capture_output=True, text=True, check=False).stderr
    # Up to the point where the process becomes the program, whose own table begins anew.
    table = report.split("import time: self", 2)[1]
    loaded = {line.split("|")[-1].strip() for line in table.splitlines()}
    heavy = {"argparse", "hashlib", "json", "pathlib", "re", "shutil", "subprocess", "tomllib", "typing"}
    bare = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", ""], env=project.environ, capture_output=True, text=True, check=True
    ).stderr
    # What this machine's own start-up files load is not ours.
    assert loaded & heavy <= {line.split("|")[-1].strip() for line in bare.splitlines()}
