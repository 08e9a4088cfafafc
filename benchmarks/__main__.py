"""``python3 run.py bench [--quick] [--size N …] [--keep DIR]``: the table of measurements.

Correctness is checked before time is taken. Sizes are 10 thousand, 100 thousand and a million contacts, half of them
in Cyrillic; ``--quick`` leaves the million out. ``--keep`` keeps the databases in a folder, to use them again.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from pathlib import Path

from benchmarks.harness import Row, table

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_SIZES = (10_000, 100_000, 1_000_000)


def _database(folder: Path, count: int) -> Path:
    from benchmarks.people import fill

    path = folder / str(count) / "prospectdesk.db"
    if not path.exists():
        print(f"making {count:,} contacts …", file=sys.stderr)
        fill(path, count)
    return path


def _measure(folder: Path, sizes: list[int]) -> list[Row]:
    from PySide6.QtWidgets import QApplication

    from benchmarks import boarding, searching, starting

    application = QApplication([])
    rows: list[Row] = []
    for count in sizes:
        path = _database(folder, count)
        print(f"measuring {count:,} …", file=sys.stderr)
        rows += starting.first_paint(path.parent, count, 7)
        rows += boarding.measure(application, path, count)
        rows.append(searching.keystrokes(path, count))
        rows.append(searching.recall(path))
    return rows


def main() -> int:
    """Print the table; the exit status is 1 where a limit does not hold."""
    parser = argparse.ArgumentParser(prog="run.py bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="leave the million out")
    parser.add_argument("--size", type=int, action="append", help="measure this size only (may be repeated)")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the databases there")
    options = parser.parse_args()
    sizes = options.size or [size for size in _SIZES if size < 1_000_000 or not options.quick]
    with tempfile.TemporaryDirectory(prefix="prospectdesk-bench-") as scratch:
        rows = _measure(options.keep or Path(scratch), sizes)
    print(f"\n{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}\n")
    print(table(rows))
    return 0 if all(row.holds is not False for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
