"""Writes the lock files anew: ``python3 packaging/lock.py [--upgrade | --upgrade-package NAME]``.

They name one version of every package, for every system and every Python we support, with the hashes of all its
files, so that a set-up installs what was tested or nothing. Needs uv (``pipx install uv``); the result needs pip only.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNTIME = "packaging/requirements.lock"
DEVELOPMENT = "packaging/requirements-dev.lock"
_COMPILE = (
    "pip",
    "compile",
    "--universal",
    "--generate-hashes",
    "--python-version=3.11",
    # One version of a package for all systems and Pythons, where there is one.
    "--fork-strategy=fewest",
    # The project's own setting of indexes, never this machine's.
    "--no-config",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--custom-compile-command=python3 packaging/lock.py",
    "--quiet",
)


def main(arguments: list[str]) -> int:
    uv = shutil.which("uv")
    if uv is None:
        print("The lock files are made by uv, which is not here; this installs it:\n  pipx install uv", file=sys.stderr)
        return 2
    for target, sources in (
        (RUNTIME, ["pyproject.toml"]),
        (DEVELOPMENT, ["--group=dev", f"--constraint={RUNTIME}"]),
    ):
        command = [uv, *_COMPILE, f"--output-file={target}", *arguments, *sources]
        status = subprocess.run(command, cwd=ROOT, check=False).returncode
        if status:
            return status
        print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
