"""SQLite's failures as the domain's errors: the one place that knows result codes."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import apsw

from prospectdesk.domain.errors import (
    DiskFailed,
    DiskFull,
    FolderNotWritable,
    StoreBusy,
    StoreDamaged,
    StoreError,
    StoreReadOnly,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

# Primary result codes, https://www.sqlite.org/rescode.html
_BY_CODE: dict[int, type[StoreError]] = {
    apsw.SQLITE_BUSY: StoreBusy,
    apsw.SQLITE_LOCKED: StoreBusy,
    apsw.SQLITE_PROTOCOL: StoreBusy,
    apsw.SQLITE_READONLY: StoreReadOnly,
    apsw.SQLITE_PERM: StoreReadOnly,
    apsw.SQLITE_FULL: DiskFull,
    apsw.SQLITE_IOERR: DiskFailed,
    apsw.SQLITE_NOMEM: DiskFailed,
    apsw.SQLITE_CORRUPT: StoreDamaged,
    apsw.SQLITE_NOTADB: StoreDamaged,
    apsw.SQLITE_CANTOPEN: FolderNotWritable,
}


def _sqlite_cause(error: BaseException) -> apsw.Error | None:
    """The first failure of SQLite behind an exception: a failed rollback hides the reason it was tried."""
    found: apsw.Error | None = None
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        if isinstance(current, apsw.Error):
            found = current
        current = current.__cause__ or current.__context__
    return found


@contextmanager
def told_as_errors_of_the_world() -> Iterator[None]:
    """Raise the domain's ``StoreError`` for what the world did; leave our own mistakes as they are."""
    try:
        yield
    except StoreError:
        raise
    except Exception as error:
        cause = _sqlite_cause(error)
        code = getattr(cause, "result", None)
        known = _BY_CODE.get(code) if code is not None else None
        if known is None:
            raise
        # The text of SQLite's or peewee's exception may carry values; it must not travel on.
        raise known() from None
