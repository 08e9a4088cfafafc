"""Speaking to a terminal, a file or a pipe: without control characters, and never surprised that it is gone."""

from __future__ import annotations

import json
import os
import sys
import time
import unicodedata
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SECONDS_BETWEEN = 0.1
# What steers a terminal or turns the reading direction (Unicode: controls, format characters, line ends).
_STEERING = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs"})


def plain(text: str) -> str:
    """Text from outside on one line, without what could steer a terminal."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(" " if unicodedata.category(c) in _STEERING else c for c in text)


def json_text(value: Any) -> str:
    """JSON whose letters can be read and whose steering characters are escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(", ", ": "))
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escaped(c) if unicodedata.category(c) in _STEERING else c for c in text)


def _escaped(character: str) -> str:
    code = ord(character)
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


def prepare_streams() -> None:
    """Write UTF-8 into files and pipes; to a terminal what it can show, and escapes for the rest."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            with suppress(OSError, ValueError):
                if stream.isatty():
                    reconfigure(errors="backslashreplace")
                else:
                    reconfigure(encoding="utf-8", errors="backslashreplace")


def say(lines: Iterable[str]) -> bool:
    """Write lines to standard output; False where nobody reads any more."""
    try:
        for line in lines:
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python would try again to flush at its end, and complain.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    return True


def array_lines(values: Iterable[Any]) -> Iterator[str]:
    """A JSON array, an element a line, made while it is written."""
    held = "["
    for number, value in enumerate(values):
        if number:
            yield held + ","
        held = (" " if number else "[") + json_text(value)
    yield held + "]"


def complain(sentence: str) -> None:
    """One sentence on standard error."""
    with suppress(OSError, ValueError):
        print(f"prospectdesk: {sentence}", file=sys.stderr)


class ProgressLine:
    """How far long work is, on one line of a terminal; silent where standard error is none."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._shown = self._stream.isatty()
        self._next = time.monotonic() + 5 * _SECONDS_BETWEEN  # what is done at once needs no line
        self._width = 0

    def advance(self, done: int, total: int | None) -> None:
        """See ``domain.progress.Progress``."""
        now = time.monotonic()
        if not self._shown or now < self._next:
            return
        self._next = now + _SECONDS_BETWEEN
        text = f"{done:,} of {total:,}" if total else f"{done:,}"
        self._write("\r" + text.ljust(self._width))
        self._width = len(text)

    def clear(self) -> None:
        """Remove the line."""
        if self._width:
            self._write("\r" + " " * self._width + "\r")
            self._width = 0

    def _write(self, text: str) -> None:
        try:
            self._stream.write(text)
            self._stream.flush()
        except (OSError, ValueError):
            self._shown = False  # nobody looks any more; the work goes on
