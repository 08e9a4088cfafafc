"""Lines of text in bounded steps."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectdesk.domain.errors import Cancelled, FileTooLarge, WrongEncoding
from prospectdesk.interchange.plain_file import CHUNK_BYTES
from prospectdesk.interchange.text_file import TextLines, has_bad_bytes, without_bad_bytes


def _lines(path: Path, encoding: str = "utf-8") -> list[str]:
    return [line for lines in TextLines(path, encoding) for line in lines]


_LINE = st.sampled_from(["a", "b;c", "", "Ѓ", '"x', "\u2028", "d\x0b\x85e"])


@given(pieces=st.lists(st.tuples(_LINE, st.sampled_from(["\n", "\r", "\r\n"]))))
def test_every_line_end_ends_a_line_and_no_character_is_lost(
    pieces: list[tuple[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = "".join(line + end for line, end in pieces)
    file = tmp_path_factory.mktemp("text") / "lines.txt"
    file.write_bytes(text.encode())
    lines = _lines(file)
    assert "".join(lines) == text
    assert not any("\n" in line[:-1] or "\r" in line[:-2] for line in lines)


def test_a_line_end_cut_by_a_chunk_is_one_line_end(tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    first = b"a" * (CHUNK_BYTES - 1)
    file.write_bytes(first + b"\r\n" + b"b\r\n")
    assert [len(line) for line in _lines(file)] == [CHUNK_BYTES + 1, 3]


def test_a_character_cut_by_a_chunk_is_one_character(tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_bytes(b"a" * (CHUNK_BYTES - 1) + "Ѓорѓи\n".encode())
    assert _lines(file)[0].endswith("aЃорѓи\n")


def test_bytes_that_fit_no_character_are_marked_where_they_stand(tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_bytes(b"good\nb\xffd\ngood\n")
    lines = _lines(file)
    assert [has_bad_bytes(line) for line in lines] == [False, True, False]
    assert without_bad_bytes(lines[1]) == "b\ufffdd\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "cp932", "windows-1252", "gb18030"])
def test_bad_bytes_of_any_encoding_cost_their_own_line(encoding: str, tmp_path: Path) -> None:
    bad = {"utf-16-le": b"\x00\xd8", "cp932": b"\x81\x20", "windows-1252": b"\x81", "gb18030": b"\xff"}[encoding]
    file = tmp_path / "lines.txt"
    file.write_bytes("good\n".encode(encoding) + bad + "\ngood\n".encode(encoding))
    lines = _lines(file, encoding)
    assert lines[0] == "good\n"
    assert lines[-1] == "good\n"
    assert sum(map(has_bad_bytes, lines)) == 1


def test_nul_characters_are_dropped(tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_bytes(b"a\0n\0a\n\x1a")
    assert _lines(file) == ["ana\n"]


def test_a_long_line_far_down_is_named(tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_bytes(b"short\n" * 100_000 + b"x" * 3_000_000)
    with pytest.raises(FileTooLarge) as told:
        _lines(file)
    assert told.value.detail == "100001"


def test_an_encoding_that_does_not_exist_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_bytes(b"a\n")
    with pytest.raises(WrongEncoding):
        _lines(file, "klingon-8")


class _Watcher:
    def __init__(self, stop_at: int = 10**9) -> None:
        self.told: list[tuple[int, int | None]] = []
        self._stop_at = stop_at

    def advance(self, done: int, total: int | None) -> None:
        self.told.append((done, total))
        if len(self.told) >= self._stop_at:
            raise Cancelled


def test_progress_is_told_in_bytes_up_to_the_end(tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_bytes(b"line\n" * 200_000)
    watcher = _Watcher()
    for _ in TextLines(file, "utf-8", progress=watcher):
        pass
    assert watcher.told[-1] == (1_000_000, 1_000_000)
    assert watcher.told == sorted(watcher.told)
    assert len(watcher.told) >= 4


def test_a_cancel_ends_the_reading(tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_bytes(b"line\n" * 200_000)
    with pytest.raises(Cancelled):
        for _ in TextLines(file, "utf-8", progress=_Watcher(stop_at=2)):
            pass
