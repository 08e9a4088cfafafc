"""Where the user's data lives."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = "PROSPECTDESK_DATA_DIR"


def data_dir(argument: Path | None, environ: Mapping[str, str]) -> Path:
    """The data folder: as ``--data-dir`` says, else the environment, else where this system keeps a user's data."""
    if argument is not None:
        return argument.expanduser().absolute()
    if environ.get(VARIABLE):
        return Path(environ[VARIABLE]).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("prospectdesk", appauthor=False)


def database_path(folder: Path) -> Path:
    """The database in a data folder."""
    return folder / "prospectdesk.db"
