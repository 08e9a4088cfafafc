"""An import as asked for and as done. Both can be sent to another process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prospectdesk.domain.duplicates import OnDuplicate

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from prospectdesk.domain.changes import Step
    from prospectdesk.domain.import_plan import ImportResult, NewList
    from prospectdesk.domain.importing import FileShape
    from prospectdesk.domain.mapping import Mapping
    from prospectdesk.services.outcome import Done


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOrder:
    """A file, how to read it, and what to do with its people.

    ``home_country`` (ISO 3166-1 alpha-2) is where numbers without a country code are from, unless the mapping says
    otherwise. ``pipeline_id`` is the board they come to as leads, or None for none. ``decisions`` and ``corrections``
    are the user's own for single rows, by the line a row begins on: what becomes of it, and the cells to read instead.
    ``now`` (with time zone) and ``today`` (local) are when the user said so.
    """

    database: Path
    file: Path
    shape: FileShape
    mapping: Mapping
    home_country: str
    new_list: NewList
    pipeline_id: int | None
    now: dt.datetime
    today: dt.date
    on_duplicate: OnDuplicate = OnDuplicate.MERGE
    decisions: tuple[tuple[int, OnDuplicate], ...] = ()
    corrections: tuple[tuple[int, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class ImportEnd:
    """What the window announces after an import: what was done, and the steps undo and redo now offer."""

    done: Done[ImportResult]
    steps: tuple[Step | None, Step | None]
