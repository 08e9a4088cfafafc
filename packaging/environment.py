"""Sets up ``.venv`` for run.py: a Python of the project's own with the packages of the lock files.

It needs no more of the machine than Python and either pip or ensurepip (Debian ships both apart from Python). Starts
at the same time wait for one another, and one that was cut short is noticed by the mark it left and done again from
nothing. Everything is said on standard error: standard output belongs to the program.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pip_words import how_to_install, meaning, step_of

_PIP_OPTIONS = (
    "install",
    "--require-hashes",
    "--only-binary=:all:",  # nothing is compiled, and no package's code runs while it is installed
    "--disable-pip-version-check",
    "--no-input",
    "--no-user",
    "--no-warn-script-location",
    "--progress-bar=off",
    "--retries=2",
)
# The first pip that can install into another Python's folder.
_PIP_WITH_PYTHON_OPTION = (22, 3)


class SetUpFailed(Exception):
    """The message is for the user: what happened, and what to do."""


def set_up(root: str, venv: str, python: str, locks: list[str], stamp: Callable[[str], str]) -> int:
    """Bring ``venv`` to the state of ``locks``; the value is an exit status, 0 for done.

    ``python`` is the interpreter inside ``venv``; ``stamp(lock)`` is the text that run.py will look for afterwards.
    """
    try:
        with _alone(Path(root) / ".venv-setup.lock") as handle:
            _Environment(Path(root), Path(venv), Path(python), stamp, handle).bring_to(locks)
    except SetUpFailed as failure:
        _say(f"ProspectDesk could not be set up: {failure}")
    except OSError as error:
        _say(f"ProspectDesk could not be set up: {meaning(str(error)) or error}")
    except KeyboardInterrupt:
        _say("Set-up was interrupted; the next start begins it again.")
        return 130
    else:
        return 0
    return 1


class _Environment:
    """The folder being set up; ``handle`` is the lock that pip must hold as well, in case we are killed before it."""

    def __init__(self, root: Path, venv: Path, python: Path, stamp: Callable[[str], str], handle: int) -> None:
        self._root = root
        self._venv = venv
        self._python = python
        self._stamp = stamp
        self._handle = handle
        # Stands while something is being changed.
        self._mark = venv / "unfinished"

    def bring_to(self, locks: list[str]) -> None:
        """Install what ``locks`` name and is not there yet; from nothing where what is there cannot be trusted."""
        if self._must_begin_anew(locks):
            self._create()
        missing = [lock for lock in locks if not self._is_done(lock)]
        if not missing:
            return  # another start did it while this one waited
        self._distrust(missing)
        self._install(missing)
        self._link_project()
        for lock in missing:
            self._stamp_path(lock).write_text(self._stamp(lock), encoding="utf-8")
        self._mark.unlink()
        _say("ProspectDesk is set up.")

    def _stamp_path(self, lock: str) -> Path:
        return self._venv / f"ready-{Path(lock).name}"

    def _is_done(self, lock: str) -> bool:
        try:
            return self._stamp_path(lock).read_text(encoding="utf-8") == self._stamp(lock)
        except OSError:
            return False

    def _must_begin_anew(self, locks: list[str]) -> bool:
        if self._mark.exists() or not self._python.exists():
            return True
        stamps = [path for lock in locks if (path := self._stamp_path(lock)).exists()]
        # The first line says for which Python and where: another Python finds none of the packages, and elsewhere
        # their commands do not start.
        return not any(_first_line(path.read_text("utf-8")) == _first_line(self._stamp(locks[0])) for path in stamps)

    def _distrust(self, locks: Iterable[str]) -> None:
        """Whatever happens from here on, until the stamps are back nobody takes the environment for a good one."""
        self._mark.touch()
        for lock in locks:
            self._stamp_path(lock).unlink(missing_ok=True)

    def _create(self) -> None:
        if self._venv.exists():
            _say("Setting up ProspectDesk anew in .venv …")
            self._distrust(path.name.removeprefix("ready-") for path in self._venv.glob("ready-*"))
            shutil.rmtree(self._venv)
        else:
            _say("Setting up ProspectDesk in .venv, once: about 100 MB to download, 350 MB on disk …")
        try:
            import venv
        except ImportError:
            raise SetUpFailed(f"Python's venv module is missing; {how_to_install('venv')}") from None
        self._venv.mkdir()
        self._mark.touch()
        venv.EnvBuilder(symlinks=os.name != "nt", with_pip=False).create(self._venv)

    def _install(self, locks: list[str]) -> None:
        requirements = [argument for lock in locks for argument in ("--requirement", str(self._root / lock))]
        command = [*self._pip(), *_PIP_OPTIONS, *requirements]
        output: list[str] = []
        keep_lock = {} if os.name == "nt" else {"pass_fds": (self._handle,)}
        with subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            env=_pip_environment(),
            **keep_lock,  # type: ignore[call-overload]
        ) as pip:
            for line in pip.stdout:
                output.append(line)
                if step := step_of(line):
                    _say(f"  {step}")
        if pip.returncode:
            raise SetUpFailed(self._report(output))

    def _report(self, output: list[str]) -> str:
        text = "".join(output)
        errors = [line.rstrip() for line in output if line.startswith("ERROR")] or [
            output[-1].rstrip() if output else ""
        ]
        sentence = meaning(text) or "pip failed."
        log = self._venv / "setup.log"
        try:
            log.write_text(text, encoding="utf-8")
        except OSError:
            return "\n".join([sentence, *errors[:3]])
        return "\n".join([sentence, *errors[:3], f"All of pip's report is in {log}"])

    def _pip(self) -> list[str]:
        """How to call a pip that installs into our environment."""
        executables = [sys.executable, getattr(sys, "_base_executable", sys.executable)]
        for candidate in [*([python, "-m", "pip"] for python in dict.fromkeys(executables)), ["pip3"], ["pip"]]:
            if _pip_version(candidate) >= _PIP_WITH_PYTHON_OPTION:
                return [*candidate, "--python", str(self._python)]
        own = [str(self._python), "-m", "pip"]
        if _pip_version(own) or (_quietly([str(self._python), "-m", "ensurepip"]) and _pip_version(own)):
            return own
        raise SetUpFailed(f"pip is missing; {how_to_install('pip')}")

    def _link_project(self) -> None:
        """Let the environment's Python find the program in the source tree, wherever it is started."""
        base = {"base": str(self._venv), "platbase": str(self._venv)}
        packages = Path(sysconfig.get_path("purelib", "venv", vars=base))
        (packages / "prospectdesk.pth").write_text(f"{self._root}\n", encoding="utf-8")


@contextmanager
def _alone(path: Path) -> Iterator[int]:
    """Hold a lock between processes, and wait for it where another start has it. The system frees it by itself."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not _try_lock(handle):
            _say("Another start is setting ProspectDesk up; waiting for it …")
            _wait_for_lock(handle)
        yield handle
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait_for_lock(handle: int) -> None:
        while True:
            try:
                msvcrt.locking(handle, msvcrt.LK_LOCK, 1)  # gives up after ten seconds
            except OSError as error:
                if error.errno != errno.EDEADLOCK:
                    raise
            else:
                return

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _wait_for_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)


def _pip_environment() -> dict[str, str]:
    # Where a user's settings would send the packages elsewhere, they must not.
    elsewhere = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_USER", "PIP_REQUIRE_VIRTUALENV")
    return {**{name: value for name, value in os.environ.items() if name not in elsewhere}, "PYTHONUNBUFFERED": "1"}


def _pip_version(command: list[str]) -> tuple[int, ...]:
    """The version of the pip that ``command`` runs; empty where it runs none."""
    try:
        output = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ()
    found = re.search(r"^pip (\d+)\.(\d+)", output, re.MULTILINE)
    return tuple(int(part) for part in found.groups()) if found else ()


def _quietly(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _first_line(text: str) -> str:
    return text.partition("\n")[0]


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
