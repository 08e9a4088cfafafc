"""The lines of a file of text, in bounded steps: it may be five gigabytes in one line, or change encoding half way."""

from __future__ import annotations

import codecs
import io
import os
import re
from typing import TYPE_CHECKING

from prospectdesk.domain.errors import FileTooLarge, FileUnreadable, WrongEncoding
from prospectdesk.domain.progress import NO_PROGRESS, Progress
from prospectdesk.interchange.encoding import skip_mark
from prospectdesk.interchange.plain_file import CHUNK_BYTES, open_plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# No list of people has longer lines; a line is held in memory whole.
LONGEST_LINE = 1024 * 1024
# Bytes that fit no character become these: rows that hold one are unreadable, and no others.
_BAD_BYTE = re.compile("[\udc00-\udcff]")
_ERRORS = "prospectdesk.bad-bytes"


def _mark_bad_bytes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    return "".join(chr(0xDC00 + byte) for byte in bad), error.end


codecs.register_error(_ERRORS, _mark_bad_bytes)


def has_bad_bytes(text: str) -> bool:
    """Whether a decoded text holds bytes that fit no character."""
    return _BAD_BYTE.search(text) is not None


def without_bad_bytes(text: str) -> str:
    """The text with what could not be read shown as the replacement character."""
    return _BAD_BYTE.sub("\ufffd", text)


class TextLines:
    """The lines of a file, in lists of a chunk each, with their line ends; NULs are dropped.

    A line end is LF, CR or CRLF, whichever comes. ``stop_after`` bytes the reading ends with the last whole line.
    ``line_number`` is the number of the first line of the list last
    given out, ``bad`` tells whether that list holds bytes that fit no character.
    """

    def __init__(
        self, path: Path, encoding: str, *, progress: Progress = NO_PROGRESS, stop_after: int | None = None
    ) -> None:
        self._path = path
        self._encoding = encoding
        self._progress = progress
        self._stop_after = stop_after
        self.line_number = 1
        self.bad = False
        self.bytes_read = 0
        self.at_end = False

    def __iter__(self) -> Iterator[list[str]]:
        """The lists.

        Raises:
            FileUnreadable, Cancelled
            FileTooLarge: a line is longer than any list of people has.
            WrongEncoding: there is no such encoding.
        """
        try:
            decoder = codecs.getincrementaldecoder(self._encoding)(_ERRORS)
        except LookupError as error:
            raise WrongEncoding(self._encoding) from error
        carry = ""
        given = 0
        for data, last in self._chunks():
            text = carry + decoder.decode(data, last)
            if "\0" in text:
                text = text.replace("\0", "")
            if last:
                text = text.rstrip("\x1a")  # how DOS ended files
            # A CR at the very end may be half of a CRLF.
            end = len(text) if last else max(text.rfind("\n"), text.rfind("\r", 0, -1)) + 1
            carry = text[end:]
            if len(carry) > LONGEST_LINE:
                raise FileTooLarge(str(self.line_number + given + text.count("\n", 0, end)))
            lines = list(io.StringIO(text[:end], newline=""))
            if not lines:
                continue
            if len(text) > LONGEST_LINE and max(map(len, lines)) > LONGEST_LINE:
                raise FileTooLarge(str(self.line_number + given))
            self.line_number += given
            given = len(lines)
            self.bad = not text.isascii() and has_bad_bytes(text)
            yield lines

    def _chunks(self) -> Iterator[tuple[bytes, bool]]:
        try:
            with open_plain(self._path) as stream:
                total = os.fstat(stream.fileno()).st_size
                data = skip_mark(stream.read(CHUNK_BYTES), self._encoding)
                while True:
                    following = stream.read(CHUNK_BYTES)
                    self.bytes_read = min(stream.tell() - len(following), total)
                    stopped = self._stop_after is not None and self.bytes_read >= self._stop_after
                    yield data, not following
                    self._progress.advance(self.bytes_read, total)
                    if not following or stopped:
                        self.at_end = not following
                        return
                    data = following
        except OSError as error:
            raise FileUnreadable from error
