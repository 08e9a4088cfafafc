"""The parts of run.py by themselves: what they say, what they read, and what a check run consists of."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.scripts import ROOT, load


@pytest.mark.parametrize("script", ["run.py", "packaging/newer_python.py"])
def test_an_old_python_can_read_as_far_as_the_sentence_meant_for_it(script: str) -> None:
    ast.parse((ROOT / script).read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize(
    ("platform", "release", "command"),
    [
        ("darwin", {}, "brew install python@3.13"),
        ("win32", {}, "winget install Python.Python.3.13"),
        ("linux", {"ID": "ubuntu", "ID_LIKE": "debian"}, "sudo apt install python3.11 python3.11-venv"),
        ("linux", {"ID": "almalinux", "ID_LIKE": "rhel centos fedora"}, "sudo dnf install python3.11 python3.11-pip"),
        ("linux", {"ID": "arch"}, "sudo pacman -Syu python python-pip"),
        ("linux", {"ID": "opensuse-leap", "ID_LIKE": "suse opensuse"}, "sudo zypper install python311 python311-pip"),
    ],
)
def test_how_to_get_a_newer_python(platform: str, release: dict[str, str], command: str) -> None:
    assert load("packaging/newer_python.py").install_command(platform, release) == command


def test_an_old_python_is_told_what_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    newer_python = load("packaging/newer_python.py")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert newer_python.start("run.py", ["list"]) == 2
    assert "needs Python 3.11 or newer" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no python3.x commands")
def test_an_old_python_hands_over_to_a_newer_one_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "python3.12").symlink_to(sys.executable)
    # A version manager's launcher of a version that is not switched on.
    (tmp_path / "python3.13").write_text("#!/bin/sh\nexit 127\n", encoding="utf-8")
    (tmp_path / "python3.13").chmod(0o755)
    script = tmp_path / "script.py"
    script.write_text("import sys; print('newer', sys.argv[1:])", encoding="utf-8")
    code = f"import newer_python; newer_python.start({str(script)!r}, ['a b', '--c'])"
    environ = {**os.environ, "PATH": str(tmp_path), "PYTHONPATH": str(ROOT / "packaging")}
    result = subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=False)
    assert result.stdout == "newer ['a b', '--c']\n"


def test_os_release_is_read_with_and_without_quotes(tmp_path: Path) -> None:
    path = tmp_path / "os-release"
    path.write_text('NAME="A B"\nID=x\n# a remark\nID_LIKE="y z"\n', encoding="utf-8")
    newer_python = load("packaging/newer_python.py")
    assert newer_python.os_release(str(path)) == {"NAME": "A B", "ID": "x", "ID_LIKE": "y z"}
    assert newer_python.os_release(str(tmp_path / "none")) == {}


@pytest.mark.parametrize(
    ("report", "words"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk is full"),
        ("NewConnectionError('<...>: Failed to establish a new connection", "network"),
        ("socket.timeout: The read operation timed out", "network"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'", "certificate"),
        ("[Errno 13] Permission denied: '/p/.venv'", "cannot be written"),
        ("[Errno 30] Read-only file system: '/p/.venv-setup.lock'", "cannot be written"),
        ("ERROR: No matching distribution found for apsw==3.54.1.0", "no ready-made apsw==3.54.1.0"),
        ("something else", ""),
    ],
)
def test_what_a_failure_means(report: str, words: str) -> None:
    meaning = load("packaging/pip_words.py").meaning(report)
    assert words in meaning
    assert bool(meaning) == bool(words)


@pytest.mark.parametrize(
    ("line", "step"),
    [
        (
            "  Downloading pyside6_essentials-6.11.3-cp310-abi3-manylinux_2_34_x86_64.whl (80.3 MB)",
            "downloading pyside6-essentials 6.11.3 (80.3 MB)",
        ),
        ("  Downloading apsw-3.54.1.0-cp311-cp311-win_amd64.whl.metadata (1.2 kB)", ""),
        ("Installing collected packages: a, b", "installing"),
        ("Requirement already satisfied: a", ""),
        ("WARNING: nothing to worry about", ""),
    ],
)
def test_what_a_line_of_pip_s_means_to_who_waits(line: str, step: str) -> None:
    assert load("packaging/pip_words.py").step_of(line) == step


@pytest.mark.parametrize(
    ("release", "command"),
    [
        ({"ID": "debian"}, "apt install python3-pip"),
        ({"ID": "fedora"}, "dnf install python3-pip"),
        ({"ID": "arch"}, "pacman -S python-pip"),
        ({"ID": "plan9"}, "https://pip.pypa.io"),
    ],
)
def test_how_to_get_pip(release: dict[str, str], command: str) -> None:
    assert command in load("packaging/pip_words.py").how_to_install("pip", release)


class Runs:
    """Stands in for starting tools: remembers what was asked, and fails what it is told to fail."""

    def __init__(self, *failing: str) -> None:
        self.calls: list[str] = []
        self._failing = failing

    def __call__(self, call: list[str]) -> int:
        self.calls.append(" ".join(call))
        return int(any(word in self.calls[-1] for word in self._failing))


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, Runs]]:
    module = load("packaging/checks.py")

    def run(*arguments: str, failing: tuple[str, ...] = ()) -> tuple[int, Runs]:
        runs = Runs(*failing)
        monkeypatch.setattr(module, "_run", runs)
        return module.main(list(arguments)), runs

    return run


def test_all_checks_run_and_the_tests_come_last(checks: Callable[..., tuple[int, Runs]]) -> None:
    status, runs = checks()
    assert status == 0
    for tool in ("ruff format --check", "ruff check", "mypy", "importlinter", "translations"):
        assert any(tool in call for call in runs.calls), tool
    assert runs.calls[-1] == "-m pytest"


def test_a_check_that_fails_fails_it_all_and_is_named_at_the_end(
    checks: Callable[..., tuple[int, Runs]], capsys: pytest.CaptureFixture[str]
) -> None:
    status, runs = checks(failing=("mypy",))
    assert status == 1
    assert runs.calls[-1] == "-m pytest"
    assert capsys.readouterr().err == "Before the tests, these failed: types\n"
    assert checks(failing=("pytest",))[0] == 1


def test_with_tests_named_only_those_run(checks: Callable[..., tuple[int, Runs]]) -> None:
    status, runs = checks("tests/x.py", "-k", "y")
    assert (status, runs.calls) == (0, ["-m pytest tests/x.py -k y"])
