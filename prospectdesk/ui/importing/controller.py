"""Asks the services: finds out about a file, tries an import, runs it. All of it in other processes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from prospectdesk.domain.importing import FileShape, Overrides, RejectedRow
from prospectdesk.domain.mapping import Mapping
from prospectdesk.services import importing
from prospectdesk.services.import_order import ImportEnd, ImportOrder
from prospectdesk.services.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable

    from prospectdesk.desktop.desk import Desk
    from prospectdesk.desktop.job_process import Work
    from prospectdesk.desktop.jobs import Job, Jobs
    from prospectdesk.desktop.settings import Settings
    from prospectdesk.domain.clock import Clock
    from prospectdesk.domain.duplicates import OnDuplicate
    from prospectdesk.domain.import_plan import NewList
    from prospectdesk.domain.pipeline import Pipeline

__all__ = ["Controller", "Library", "Wish"]

_REMEMBERED = "import.mapping."


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the pages say together."""

    mapping: Mapping
    home_country: str
    new_list: NewList
    pipeline_id: int | None
    on_duplicate: OnDuplicate
    decisions: tuple[tuple[int, OnDuplicate], ...] = ()


class Controller(QObject):
    """One import, from the look at the file to its end."""

    looked = Signal(object, bool)  # domain.importing.FileShape, whether its mapping is remembered from another time
    planned = Signal(object)  # domain.import_plan.Plan
    plan_progress = Signal(object, object)
    imported = Signal(object)  # domain.import_plan.ImportResult
    cancelled = Signal()
    failed = Signal(object)  # domain.errors.WorldError, of whichever was asked for last
    started = Signal(object)  # the Job of the import itself
    saved = Signal(object)  # Path

    def __init__(
        self,
        database: Path,
        library: Library,
        desk: Desk,
        jobs: Jobs,
        settings: Settings,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._database = database
        self._library = library
        self._desk = desk
        self._jobs = jobs
        self._settings = settings
        self._clock = clock
        self._file = Path()
        self._asking: Job | None = None
        self.shape: FileShape | None = None
        jobs.warm()

    # The file

    def look(self, file: Path, overrides: Overrides = Overrides()) -> None:
        """Find out about a file; ``looked`` or ``failed`` follows. A newer wish overtakes this one."""
        self._file = file
        self._ask(importing.look, importing.Look(file, overrides), self._take_shape)

    def _take_shape(self, shape: FileShape) -> None:
        remembered = self._remembered(shape)
        self.shape = shape if remembered is None else replace(shape, mapping=remembered)
        self.looked.emit(self.shape, remembered is not None)

    def _remembered(self, shape: FileShape) -> Mapping | None:
        """How the user sent the columns of such a file before."""
        text = self._settings.get(_REMEMBERED + shape.fingerprint)
        if not text:
            return None
        try:
            mapping = Mapping.from_json(text)
        except ValueError:
            return None
        return mapping if len(mapping.targets) == shape.width else None

    # The dry run

    def plan(self, wish: Wish) -> None:
        """Try it; ``planned`` or ``failed`` follows. A newer wish overtakes this one."""
        job = self._ask(importing.plan, self._order(wish), self.planned.emit)
        job.progress.connect(self.plan_progress)

    def forget(self) -> None:
        """Nobody waits any more for what was asked for."""
        if self._asking is not None:
            self._asking.close()
            self._asking = None

    def _ask(self, work: Work, argument: Any, take: Callable[[Any], None]) -> Job:
        self.forget()
        job = self._jobs.start(work, argument)
        self._asking = job
        job.done.connect(take)
        job.failed.connect(self.failed)
        self._jobs.warm()
        return job

    # The import

    def run(self, wish: Wish) -> Job:
        """Import; ``imported``, ``cancelled`` or ``failed`` follows. The window hears what changed before that."""
        assert self.shape is not None  # noqa: S101 - nothing is imported that was not looked at
        self._settings.set(_REMEMBERED + self.shape.fingerprint, wish.mapping.to_json())
        job = self._jobs.start(importing.run, self._order(wish))
        job.done.connect(self._take_end)
        job.failed.connect(self.failed)
        job.cancelled.connect(self.cancelled)
        self.started.emit(job)
        return job

    def _take_end(self, end: ImportEnd) -> None:
        self._desk.announce(end.done, end.steps)
        self.imported.emit(end.done.value)

    def _order(self, wish: Wish) -> ImportOrder:
        assert self.shape is not None  # noqa: S101 - as above
        return ImportOrder(
            database=self._database,
            file=self._file,
            shape=self.shape,
            mapping=wish.mapping,
            home_country=wish.home_country,
            new_list=wish.new_list,
            pipeline_id=wish.pipeline_id,
            now=self._clock.now(),
            today=self._clock.today(),
            on_duplicate=wish.on_duplicate,
            decisions=wish.decisions,
        )

    # Afterwards

    def save_rejected(self, path: Path, rows: list[tuple[RejectedRow, str]], header: str) -> None:
        """Write rejected rows, each with its reason in words; ``saved`` or ``failed`` follows."""
        assert self.shape is not None  # noqa: S101 - as above
        job = self._jobs.start(importing.save, importing.Rejected(path, self.shape, tuple(rows), header))
        job.done.connect(lambda _: self.saved.emit(path))
        job.failed.connect(self.failed)

    def pipelines(self) -> list[Pipeline]:
        """The boards people can come to."""
        return self._library.pipelines()

    def tags(self) -> list[str]:
        """The tags there are, to choose from."""
        return self._library.tags()
