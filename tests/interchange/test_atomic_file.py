"""Files written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from prospectdesk.domain.errors import DiskFailed, DiskFull, FileNotWritable, FileProblem, WorldError
from prospectdesk.interchange.atomic_file import atomic_file


def test_the_file_is_there_when_it_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    with atomic_file(file) as stream:
        stream.write(b"half")
        assert not file.exists()
        stream.write(b" and half")
    assert file.read_bytes() == b"half and half"
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


@pytest.mark.skipif(os.name != "posix", reason="no owner and group bits here")
def test_it_is_its_owners_only_even_over_an_open_one(tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    file.write_bytes(b"old")
    file.chmod(0o644)
    with atomic_file(file) as stream:
        stream.write(b"new")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_goes_wrong_half_way_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    file.write_bytes(b"old")

    def go_wrong() -> None:
        with atomic_file(file) as stream:
            stream.write(b"new")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        go_wrong()
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_link_is_replaced_and_never_followed(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(b"precious")
    link = tmp_path / "out.csv"
    link.symlink_to(precious)
    with atomic_file(link) as stream:
        stream.write(b"new")
    assert precious.read_bytes() == b"precious"
    assert not link.is_symlink()
    assert link.read_bytes() == b"new"


def test_a_name_as_long_as_the_system_takes_can_be_written(tmp_path: Path) -> None:
    file = tmp_path / ("x" * 250)
    with atomic_file(file) as stream:
        stream.write(b"x")
    assert file.read_bytes() == b"x"


@pytest.mark.parametrize("place", ["", "missing/out.csv"])
def test_where_nothing_can_be_written_it_says_so(place: str, tmp_path: Path) -> None:
    with pytest.raises(FileNotWritable), atomic_file(tmp_path / place):
        pass


@pytest.mark.parametrize(
    ("number", "told"), [(errno.ENOSPC, DiskFull), (errno.EIO, DiskFailed), (errno.EACCES, FileNotWritable)]
)
def test_the_systems_errors_are_told_as_what_they_are(number: int, told: type[WorldError], tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    file.write_bytes(b"old")
    with pytest.raises(told), atomic_file(file):
        raise OSError(number, os.strerror(number))
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import prospectdesk.interchange.atomic_file as module

    handle = os.open("/dev/full", os.O_WRONLY)
    monkeypatch.setattr(module, "_new_file", lambda path: (handle, tmp_path / "temporary"))
    with pytest.raises(DiskFull), atomic_file(tmp_path / "out.csv") as stream:
        stream.write(b"x")


def test_no_error_is_about_reading() -> None:
    assert issubclass(FileNotWritable, FileProblem)
