"""Opening a database file: is it ours, is it whole, is it of our version; and bringing it up to date.

Everything a migration does happens in one transaction that ends with the new version number, so that whoever kills
it finds version n or n + 1.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

import apsw

from prospectdesk.domain.errors import (
    DiskFailed,
    DiskFull,
    FolderNotWritable,
    StoreDamaged,
    StoreError,
    StoreForeign,
    StoreMissing,
    StoreReadOnly,
    StoreTooNew,
)
from prospectdesk.storage.faults import told_as_errors_of_the_world
from prospectdesk.storage.migrations import MIGRATIONS, SCHEMA_VERSION

if TYPE_CHECKING:
    from pathlib import Path

# For the floor above, which does not know whose connections these are.
Connection = apsw.Connection

# "PDsk" in the header of every file of ours (https://www.sqlite.org/fileformat2.html#application_id).
APPLICATION_ID = 0x5044736B
_PAGE_CACHE_KIB = 16 * 1024
_BUSY_MS = 10_000
# Acts wait, on their own thread, for an import that is writing: a million contacts take a minute.
_BUSY_WRITER_MS = 180_000
# Bytes: https://www.sqlite.org/fileformat2.html#pages
_SMALLEST_PAGE = 512
# What a killed start left behind is swept up after this many seconds: by then nobody is at work on it.
_ABANDONED_AFTER = 600


def prepare_folder(folder: Path) -> None:
    """Make the data folder, and whatever is missing above it, for its owner alone.

    Raises:
        DiskFull, DiskFailed, FolderNotWritable: it cannot be made or written.
    """
    try:
        for missing in reversed([parent for parent in (folder, *folder.parents) if not parent.exists()]):
            missing.mkdir(mode=0o700, exist_ok=True)
        if os.name == "posix":
            _keep_to_ourselves(folder)
    except OSError as error:
        raise _told(error) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise FolderNotWritable


def _keep_to_ourselves(folder: Path) -> None:
    """Close a folder to others, unless it is not ours to close: somebody else's, or one that all share (/tmp)."""
    about = folder.stat()
    if about.st_mode & 0o077 and about.st_uid == os.geteuid() and not about.st_mode & stat.S_ISVTX:
        folder.chmod(0o700)


def _told(error: OSError) -> StoreError:
    """What the system's refusal to make a file or folder means for the user."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull()
    return DiskFailed() if error.errno == errno.EIO else FolderNotWritable()


def connect(path: Path, *, writing: bool) -> apsw.Connection:
    """A connection to an existing file, set up the way all of ours are; the caller closes it.

    WAL with synchronous FULL: readers never wait for a writer, and a commit that returned survives a power cut.

    Raises:
        StoreError: it cannot be opened.
    """
    flags = apsw.SQLITE_OPEN_READWRITE if writing else apsw.SQLITE_OPEN_READONLY
    with told_as_errors_of_the_world():
        connection = apsw.Connection(str(path), flags=flags)
        try:
            connection.set_busy_timeout(_BUSY_WRITER_MS if writing else _BUSY_MS)
            connection.execute(f"PRAGMA cache_size = -{_PAGE_CACHE_KIB}")
            connection.execute("PRAGMA temp_store = MEMORY")
            if writing:
                connection.execute("PRAGMA synchronous = FULL")
                connection.execute("PRAGMA foreign_keys = ON")
            else:
                connection.execute("PRAGMA query_only = ON")
        except BaseException:
            connection.close()
            raise
        return connection


def open_writer(path: Path) -> apsw.Connection:
    """The writing connection, with the database made or brought up to date first.

    Raises:
        StoreTooNew, StoreForeign, StoreDamaged, StoreReadOnly, StoreError: nothing was changed.
    """
    if path.exists():
        _refuse_what_is_not_ours(path)
    else:
        _create(path)
    connection = connect(path, writing=True)
    try:
        with told_as_errors_of_the_world():
            _migrate(connection)
            connection.execute("PRAGMA journal_mode = WAL")
    except BaseException:
        connection.close()
        raise
    return connection


def _create(path: Path) -> None:
    """Make the database beside its place and move it there whole: a kill leaves none, not an empty one.

    Where another process was quicker, its database is the one that counts.
    """
    import secrets  # three milliseconds, only once in the life of a database

    unfinished = path.with_name(f"{path.name}.{secrets.token_hex(8)}.new")
    try:
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            _sweep(path, unfinished.stat().st_mtime - _ABANDONED_AFTER)
            connection = connect(unfinished, writing=True)
            try:
                with told_as_errors_of_the_world():
                    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                    _migrate(connection)
                    # From here on for good, so that there never is a rollback journal beside the finished file.
                    connection.execute("PRAGMA journal_mode = WAL")
            finally:
                connection.close()
            _move_to_its_place(unfinished, path)
            _sync_folder(path.parent)
        finally:
            for suffix in ("", "-journal", "-wal", "-shm"):
                unfinished.with_name(unfinished.name + suffix).unlink(missing_ok=True)
    except OSError as error:
        raise _told(error) from error


def _sweep(path: Path, before: float) -> None:
    """Remove what killed starts left beside ``path`` before an instant (in the file system's own time)."""
    for left in path.parent.glob(f"{path.name}.*.new*"):
        with suppress(FileNotFoundError):
            if left.stat().st_mtime < before:
                left.unlink()


def _move_to_its_place(unfinished: Path, path: Path) -> None:
    """Give the database its name unless there is one already."""
    try:
        os.link(unfinished, path)
    except FileExistsError:
        return
    except OSError:
        # A file system without hard links.
        if not path.exists():
            unfinished.replace(path)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _refuse_what_is_not_ours(path: Path) -> int:
    """The file's schema version, once it is known to be ours.

    Looks at the file through SQLite alone, without writing: other openings would drop SQLite's locks.
    """
    if path.is_dir():
        raise StoreForeign
    if not os.access(path, os.W_OK):
        raise StoreReadOnly
    if path.stat().st_size < _SMALLEST_PAGE:
        # To SQLite that is a fine empty database, but a file of ours is never without content: it was lost.
        raise StoreDamaged
    connection = _look(path)
    try:
        with told_as_errors_of_the_world():
            application_id = connection.pragma("application_id")
            version = connection.pragma("user_version")
    finally:
        connection.close()
    if application_id != APPLICATION_ID:
        raise StoreForeign
    if version > SCHEMA_VERSION:
        raise StoreTooNew
    if os.name == "posix" and path.stat().st_mode & 0o077:
        path.chmod(0o600)
    return int(version)


def _look(path: Path) -> apsw.Connection:
    """A connection that leaves nothing beside the file, where nobody else has it open.

    A mere reader of a database in WAL mode makes its two files and leaves them behind. Without a log beside it nobody
    is writing it, and it can be read as if it could not change (https://www.sqlite.org/uri.html#uriimmutable).
    """
    if path.with_name(path.name + "-wal").exists():
        return connect(path, writing=False)
    with told_as_errors_of_the_world():
        flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
        return apsw.Connection(path.absolute().as_uri() + "?immutable=1", flags=flags)


def _migrate(connection: apsw.Connection) -> None:
    # user_version is read again inside the transaction: another process may have migrated meanwhile.
    if connection.pragma("user_version") == SCHEMA_VERSION:
        return
    from prospectdesk.storage import journal  # not for a database that is up to date

    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = connection.pragma("user_version")
        for number, migrate in enumerate(MIGRATIONS[version:], start=version + 1):
            migrate(connection)
            connection.execute(f"PRAGMA user_version = {number}")
        journal.make_triggers(connection)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise StoreDamaged
        connection.execute("COMMIT")
    except BaseException:
        # After a full disk SQLite has rolled back by itself.
        if not connection.getautocommit():
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def open_reader(path: Path) -> apsw.Connection:
    """A connection that only reads, for a thread of its own.

    Raises:
        StoreMissing: there is no such file.
        StoreError: it cannot be opened.
    """
    if not path.exists():
        raise StoreMissing
    return connect(path, writing=False)


def is_current(path: Path) -> bool:
    """Whether there is a database of ours at ``path`` that needs nothing done before it is read.

    Raises:
        StoreTooNew, StoreForeign, StoreDamaged, StoreReadOnly: it is not to be touched.
    """
    if not path.exists():
        return False
    return _refuse_what_is_not_ours(path) == SCHEMA_VERSION
