"""A file written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from typing import TYPE_CHECKING, BinaryIO

from prospectdesk.domain.errors import DiskFailed, DiskFull, FileNotWritable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ATTEMPTS = 5


@contextlib.contextmanager
def atomic_file(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes stand under ``path`` when the block ends, and nowhere when it does not end well.

    The bytes go to a new file beside it, readable by its owner only, and are on the disk before the name is given to
    them. A link at ``path`` is replaced, never followed.

    Raises:
        FileNotWritable, DiskFull, DiskFailed
    """
    try:
        handle, temporary = _new_file(path)
    except OSError as error:
        raise _told(error) from error
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    except BaseException as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        if isinstance(error, OSError):
            raise _told(error) from error
        raise
    _sync_folder(path.parent)


def _new_file(path: Path) -> tuple[int, Path]:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    for attempt in range(_ATTEMPTS):
        # Short: the name itself may be as long as the file system takes.
        temporary = path.parent / f".{path.name[:40]}.{secrets.token_hex(6)}.part"
        try:
            return os.open(temporary, flags, 0o600), temporary
        except FileExistsError:
            if attempt == _ATTEMPTS - 1:
                raise
    raise AssertionError("unreachable")


def _sync_folder(folder: Path) -> None:
    """Put the new name on the disk too, where the system can do that to a folder."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _told(error: OSError) -> DiskFull | DiskFailed | FileNotWritable:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull()
    return DiskFailed() if error.errno == errno.EIO else FileNotWritable()
