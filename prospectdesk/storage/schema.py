"""Opening a database file: is it ours, is it whole, is it of our version; and bringing it up to date.

Everything a migration does happens in one transaction that ends with the new version number, so that whoever kills
it finds version n or n + 1.
"""

from __future__ import annotations

import os
from pathlib import Path

import apsw

from prospectdesk.domain.errors import (
    FolderNotWritable,
    StoreDamaged,
    StoreForeign,
    StoreMissing,
    StoreReadOnly,
    StoreTooNew,
)
from prospectdesk.storage import journal
from prospectdesk.storage.faults import told_as_errors_of_the_world
from prospectdesk.storage.migrations import MIGRATIONS, SCHEMA_VERSION

# "PDsk" in the header of every file of ours (https://www.sqlite.org/fileformat2.html#application_id).
APPLICATION_ID = 0x5044736B
_PAGE_CACHE_KIB = 16 * 1024
_BUSY_MS = 10_000


def prepare_folder(folder: Path) -> None:
    """Make the data folder, for its owner alone.

    Raises:
        FolderNotWritable: it cannot be made or written.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name == "posix" and folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
    except OSError as error:
        raise FolderNotWritable from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise FolderNotWritable


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
            connection.set_busy_timeout(_BUSY_MS)
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
    """Make the database beside its place and move it there whole: a kill leaves none, not an empty one."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            connection = connect(unfinished, writing=True)
            try:
                with told_as_errors_of_the_world():
                    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                    _migrate(connection)
            finally:
                connection.close()
            if not path.exists():
                unfinished.replace(path)
            _sync_folder(path.parent)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise FolderNotWritable from error


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _refuse_what_is_not_ours(path: Path) -> None:
    """Look at the file through SQLite alone, without writing: other openings would drop SQLite's locks."""
    if path.is_dir():
        raise StoreForeign
    if not os.access(path, os.W_OK):
        raise StoreReadOnly
    if path.stat().st_size == 0:
        # A file of ours is never empty but in the instant of its making: content was lost.
        raise StoreDamaged
    if os.name == "posix" and path.stat().st_mode & 0o077:
        path.chmod(0o600)
    connection = connect(path, writing=False)
    try:
        with told_as_errors_of_the_world():
            application_id = connection.pragma("application_id")
            version = connection.pragma("user_version")
            tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    finally:
        connection.close()
    if application_id != APPLICATION_ID and tables:
        raise StoreForeign
    if version > SCHEMA_VERSION:
        raise StoreTooNew


def _migrate(connection: apsw.Connection) -> None:
    # user_version is read again inside the transaction: another process may have migrated meanwhile.
    if connection.pragma("user_version") == SCHEMA_VERSION:
        return
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
