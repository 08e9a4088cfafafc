"""The bundled files are found from the source tree and from an installed package."""

from __future__ import annotations

from pathlib import Path

import pytest

from prospectdesk.desktop import resources


def test_from_the_source_tree() -> None:
    assert resources.resource_path("icons").is_dir()
    assert resources.resource_path() == resources.resource_path("icons").parent


@pytest.mark.parametrize("place", ["prospectdesk/resources", "resources"])
def test_inside_the_package_and_beside_it(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = tmp_path / place / "icons" / "app.svg"
    picture.parent.mkdir(parents=True)
    picture.touch()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "prospectdesk")
    assert resources.resource_path("icons/app.svg") == picture


def test_a_file_that_was_not_shipped_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"icons/no-such\.svg"):
        resources.resource_path("icons/no-such.svg")
