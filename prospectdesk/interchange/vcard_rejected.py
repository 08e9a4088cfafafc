"""The cards an import did not take, as a file that can be mended and imported again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.interchange.atomic_file import atomic_file
from prospectdesk.interchange.folded_lines import escape, fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from prospectdesk.domain.importing import RejectedRow

# A property that no program knows, and that this one passes over when it reads the file again.
_REASON = "X-PROSPECTDESK-REJECTED"


def write_rejected_cards(path: Path, rows: Iterable[tuple[RejectedRow, str]]) -> int:
    """Write the cards as they stood in the file, each with the line it began on and the reason in words; how many.

    Raises:
        FileNotWritable, DiskFull, DiskFailed
    """
    done = 0
    with atomic_file(path) as stream:
        for row, reason in rows:
            done += 1
            stream.write(b"BEGIN:VCARD\r\n")
            stream.write(b"".join(map(_whole, row.cells)))
            stream.write(fold(f"{_REASON}:{row.line}: {escape(reason)}"))
            stream.write(b"END:VCARD\r\n")
    return done


def _whole(line: str) -> bytes:
    """A line as it is: each version folds by rules of its own, and none must."""
    data = line.replace("\r", "").replace("\n", "").encode("utf-8", "replace") + b"\r\n"
    # In quoted-printable a sign of equality at the end joins the next line, but not an empty one.
    return data + b"\r\n" if line.endswith("=") else data
