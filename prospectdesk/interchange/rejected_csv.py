"""The rows an import did not take, as a file that can be mended and imported again: the same columns and the reason."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from prospectdesk.interchange.atomic_file import atomic_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from prospectdesk.domain.importing import FileShape, RejectedRow


def write_rejected(path: Path, shape: FileShape, rows: Iterable[tuple[RejectedRow, str]], reason_header: str) -> int:
    """Write the rows as they stood in the file, with the line they stood on and the reason in words; how many.

    The last two columns are the line and the reason under ``reason_header``; a reader that does not know them leaves
    them to the note. The delimiter is the file's own.

    Raises:
        FileNotWritable, DiskFull, DiskFailed
    """
    done = 0
    with atomic_file(path) as stream:
        text = io.StringIO(newline="")
        writer = csv.writer(text, delimiter=shape.delimiter or ",", lineterminator="\r\n")
        if shape.header:
            writer.writerow([*shape.header, *[""] * (shape.width - len(shape.header)), reason_header])
        for row, reason in rows:
            done += 1
            cells = [*row.cells, *[""] * (shape.width - len(row.cells))]
            writer.writerow([*cells, f"{row.line}: {reason}"])
        stream.write(b"\xef\xbb\xbf" + text.getvalue().encode("utf-8", "replace"))
    return done
