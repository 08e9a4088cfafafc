"""Rows on their way into the database, kept in a file without a name so that a million of them need no memory.

The file lies beside the database, readable by its owner alone, and is gone when the process ends, however it ends.
"""

from __future__ import annotations

import errno
import marshal
import tempfile
from array import array
from typing import TYPE_CHECKING, Any, Self

from prospectdesk.domain.errors import DiskFailed, DiskFull

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

# Up to this many bytes stay in memory: most lists never touch the disk.
_IN_MEMORY = 16 * 1024 * 1024

Record = tuple[Any, ...]  # of None, bool, int, float, str, and tuples and lists of these


class Spool:
    """Appends records and reads them back by number, or all in order. Not for two threads.

    Raises:
        DiskFull, DiskFailed: from any method.
    """

    def __init__(self, folder: Path) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY, dir=str(folder))  # noqa: SIM115 - closed by close()
        self._starts = array("Q", [0])  # of each record, and of the next one

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        return len(self._starts) - 1

    def add(self, record: Record) -> int:
        """Keep a record; return its number, counted from 0."""
        data = marshal.dumps(record)
        end = self._starts[-1]
        try:
            if self._file.tell() != end:
                self._file.seek(end)
            self._file.write(data)
        except OSError as error:
            raise _told(error) from None
        self._starts.append(end + len(data))
        return len(self) - 1

    def __getitem__(self, number: int) -> Record:
        start, end = self._starts[number], self._starts[number + 1]
        try:
            self._file.seek(start)
            data = self._file.read(end - start)
        except OSError as error:
            raise _told(error) from None
        record: Record = marshal.loads(data)  # noqa: S302 - written by this process, to a file nobody else can name
        return record

    def __iter__(self) -> Iterator[Record]:
        """All records in order; others may be read meanwhile, none added."""
        return (self[number] for number in range(len(self)))

    def close(self) -> None:
        """Forget everything."""
        self._file.close()


def _told(error: OSError) -> DiskFull | DiskFailed:
    return DiskFull() if error.errno in (errno.ENOSPC, errno.EDQUOT) else DiskFailed()
