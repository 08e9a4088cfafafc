"""The bytes of a file of vCards, in bounded steps, with ASCII standing for ASCII whatever the file's encoding.

The texts in one file may be in several encodings, and photos in none: what a byte means is decided text by text
(``vcard_charset``). Only encodings whose ASCII is not ASCII are turned into UTF-8 here.
"""

from __future__ import annotations

import codecs
import os
from typing import TYPE_CHECKING

from prospectdesk.domain.errors import FileNotTable, FileTooLarge, FileUnreadable, WrongEncoding
from prospectdesk.domain.progress import NO_PROGRESS, Progress
from prospectdesk.interchange.encoding import skip_mark
from prospectdesk.interchange.plain_file import CHUNK_BYTES, open_plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NOT_LIKE_ASCII = ("utf-16", "utf_16", "utf-32", "utf_32", "iso2022", "iso-2022", "hz", "utf-7", "utf_7")
# A photo may stand in one line; nothing that is a line of a card is longer than this.
_LONGEST_LINE = 64 * 1024 * 1024
# Text has none; a file with so many is no text, and would be long to pass over.
_MOST_NULS = 1024 * 1024


def is_turned(encoding: str) -> bool:
    """Whether files in this encoding are turned into UTF-8 as a whole."""
    return encoding.lower().startswith(_NOT_LIKE_ASCII)


def plain_chunks(path: Path, encoding: str, *, progress: Progress = NO_PROGRESS) -> Iterator[bytes]:
    """The file's bytes, without the mark at its beginning and without NULs.

    Raises:
        FileUnreadable, Cancelled
        FileNotTable: there is more nothing in it than text.
        FileTooLarge: a line never ends.
        WrongEncoding: there is no such encoding.
    """
    try:
        decoder = codecs.getincrementaldecoder(encoding)("replace") if is_turned(encoding) else None
        codecs.lookup(encoding)
    except LookupError as error:
        raise WrongEncoding(encoding) from error
    try:
        with open_plain(path) as stream:
            total = os.fstat(stream.fileno()).st_size
            done = nuls = lines = since_end = 0
            while data := stream.read(CHUNK_BYTES):
                if not done:
                    data = skip_mark(data, encoding)
                done = stream.tell()
                if decoder is not None:
                    data = decoder.decode(data).encode("utf-8", "replace")
                if b"\0" in data:
                    nuls += data.count(0)
                    if nuls > _MOST_NULS:
                        raise FileNotTable
                    data = data.replace(b"\0", b"")
                end = max(data.rfind(b"\n"), data.rfind(b"\r"))
                since_end = len(data) - end - 1 if end >= 0 else since_end + len(data)
                lines += data.count(b"\n")
                if since_end > _LONGEST_LINE:
                    raise FileTooLarge(str(lines + 1))
                yield data
                progress.advance(min(done, total), total)
    except OSError as error:
        raise FileUnreadable from error
