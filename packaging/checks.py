"""Everything a change must pass: ``python3 run.py test``. With arguments, only pytest with those.

pytest comes last, so that its closing line ends the output; a check that failed before it is named once more below.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from prospectdesk.app.preflight import EXIT_STATUS, missing_for_offscreen

ROOT = Path(__file__).resolve().parent.parent

# A name, and what Python is called with.
CHECKS = (
    ("format", ["-m", "ruff", "format", "--check", "."]),
    ("lint", ["-m", "ruff", "check", "."]),
    ("types", ["-m", "mypy"]),
    ("floors", ["-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-logo"]),
    ("translations", ["packaging/translations.py", "check"]),
)


def main(arguments: list[str]) -> int:
    if problem := missing_for_offscreen(sys.platform):
        print(problem.text, file=sys.stderr)
        return EXIT_STATUS
    failed = [] if arguments else [name for name, call in CHECKS if not _passes(name, call)]
    status = _run(["-m", "pytest", *arguments])
    if failed:
        print(f"Before the tests, these failed: {', '.join(failed)}", file=sys.stderr)
    return status or bool(failed)


def _passes(name: str, call: list[str]) -> bool:
    print(f"--- {name}", flush=True)
    begun = time.monotonic()
    status = _run(call)
    print(f"--- {name} {'failed' if status else 'passed'} in {time.monotonic() - begun:.1f} s", flush=True)
    return status == 0


def _run(call: list[str]) -> int:
    return subprocess.run([sys.executable, *call], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
