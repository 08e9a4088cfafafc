"""Where the bundled files are: beside the package in the source tree, inside it once installed."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def resource_path(name: str = "") -> Path:
    """The bundled file or folder ``name``, with forward slashes ("icons/app.svg"); the whole folder without a name.

    Raises FileNotFoundError where it was not shipped: a mistake of the package, not of the user.
    """
    for folder in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        path = folder / name
        if path.exists():
            return path
    raise FileNotFoundError(f"{name or 'resources'} is not among the bundled files")
