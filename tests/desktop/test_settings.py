"""Settings: plain strings that outlive the program, for their owner alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.settings import Settings


def test_a_choice_outlives_the_program(tmp_path: Path, qtbot: QtBot) -> None:
    first = Settings(tmp_path / "settings.ini")
    with qtbot.waitSignal(first.changed) as told:
        first.set("language", "mk")
    first.set("window.search", 'Ќосев, "x"; y=1\n%3')
    first.set_bytes("window.geometry", QByteArray(b"\x00\x01\xff"))
    first.save()
    assert told.args == ["language"]
    second = Settings(tmp_path / "settings.ini")
    assert second.get("language") == "mk"
    assert second.get("window.search") == 'Ќосев, "x"; y=1\n%3'
    assert second.get_bytes("window.geometry") == QByteArray(b"\x00\x01\xff")


def test_a_choice_for_now_is_not_kept(tmp_path: Path) -> None:
    first = Settings(tmp_path / "settings.ini")
    first.set_for_now("theme", "dark")
    assert first.get("theme") == "dark"
    first.set("language", "mk")
    first.save()
    assert Settings(tmp_path / "settings.ini").get("theme") == "system"


def test_a_file_full_of_nonsense_gives_the_defaults(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_bytes(b"\x00\xff[General\ntheme=a, b, c\n[General]\ntheme=purple\ndensity=a, b\n")
    settings = Settings(path)
    assert settings.get("theme") == "system"
    assert settings.get("density") == "comfortable"
    assert settings.get("home_country") == "MK"


@pytest.mark.skipif(os.name != "posix", reason="POSIX file modes")
def test_the_file_is_its_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        settings = Settings(tmp_path / "settings.ini")
        settings.set("language", "mk")
        settings.save()
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "settings.ini").stat().st_mode) == 0o600
