#!/usr/bin/env python3
"""Starts ProspectDesk from its source tree; the first start sets up what it needs, in ``.venv`` beside this file.

    python3 run.py [FILE] [--option …]    the window, or a command of the program: import, export, list …
    python3 run.py demo                   the window, on sample data
    python3 run.py test [tests …]         everything a change must pass, or only the tests named
    python3 run.py bench [--quick]        the table of measurements

Every start passes here, so nothing is imported that takes time; and a Python that is too old must get as far as the
check below, so nothing is written in words it cannot read.
"""

import os
import sys

ROOT = os.path.dirname(os.path.realpath(__file__))
PARTS = os.path.join(ROOT, "packaging")

if sys.version_info < (3, 11):  # noqa: UP036 - this is the place that says so
    sys.path.insert(0, PARTS)
    import newer_python

    sys.exit(newer_python.start(os.path.join(ROOT, "run.py"), sys.argv[1:]))

VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "Scripts", "python.exe") if os.name == "nt" else os.path.join(VENV, "bin", "python")

RUNTIME = ["packaging/requirements.lock"]
DEVELOPMENT = [*RUNTIME, "packaging/requirements-dev.lock"]

# What stands for itself on the command line: the packages it takes, and what Python is called with. The rest goes to
# the program as it is. The developers' commands run in the project's folder, the others where the user is.
COMMANDS = {
    "demo": (RUNTIME, ["-m", "prospectdesk", "--demo"]),
    "test": (DEVELOPMENT, ["packaging/checks.py"]),
    "bench": (DEVELOPMENT, ["-m", "benchmarks"]),
}
PROGRAM = (RUNTIME, ["-m", "prospectdesk"])


def main(arguments: list[str]) -> int:
    """Set up what is missing and become the program; the value is the exit status where that fails."""
    command, rest = (arguments[0], arguments[1:]) if arguments[:1] and arguments[0] in COMMANDS else ("", arguments)
    locks, call = COMMANDS.get(command, PROGRAM)
    if not all(is_set_up(lock) for lock in locks):
        sys.path[:0] = [PARTS, ROOT]
        import environment

        status = environment.set_up(ROOT, VENV, PYTHON, locks, stamp)
        if status:
            return status
    if locks is DEVELOPMENT:
        os.chdir(ROOT)
    return become([PYTHON, "-P", *call, *rest])


def stamp(lock: str) -> str:
    """What a finished set-up of ``lock`` leaves behind: one line for which Python and where, then the lock itself."""
    with open(os.path.join(ROOT, lock), encoding="utf-8") as file:
        text = file.read()
    major, minor = sys.version_info[:2]
    return f"python {major}.{minor} {os.path.realpath(PYTHON)} {VENV}\n{text}"


def stamp_path(lock: str) -> str:
    return os.path.join(VENV, "ready-" + os.path.basename(lock))


def is_set_up(lock: str) -> bool:
    """Whether the packages of ``lock`` are there, for this Python: one comparison of two small files."""
    try:
        with open(stamp_path(lock), encoding="utf-8") as file:
            return file.read() == stamp(lock) and os.path.exists(PYTHON)
    except OSError:
        return False


def become(command: list[str]) -> int:
    """Go on as ``command``; where the system cannot replace a process (Windows), wait for it."""
    os.environ.pop("__PYVENV_LAUNCHER__", None)  # macOS' Python would find its packages by this instead
    if os.name != "nt":
        sys.stdout.flush()
        sys.stderr.flush()
        os.execv(command[0], command)
    import subprocess

    with subprocess.Popen(command) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue  # the program hears it too, and decides


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
