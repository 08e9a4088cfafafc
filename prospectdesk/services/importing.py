"""Importing a file of contacts: a look at it, a dry run, and the import itself.

Reading, cleaning and comparing come first and touch nothing; what is to be written waits in a spool. Then one
transaction writes it all, as one undo step. Whoever cancels, kills or pulls the plug before its end changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from prospectdesk.domain.duplicates import Likeness, OnDuplicate
from prospectdesk.domain.errors import NobodyInFile
from prospectdesk.domain.import_plan import Plan, PlannedRow, RowKind
from prospectdesk.domain.importing import FileShape, ImportedRow, Overrides, RejectedRow
from prospectdesk.domain.progress import NO_PROGRESS, Progress
from prospectdesk.interchange import csv_reader
from prospectdesk.services.import_writing import Writing
from prospectdesk.services.library import Library
from prospectdesk.services.recognising import Match, Recognised, Recogniser
from prospectdesk.storage import schema
from prospectdesk.storage.faults import told_as_errors_of_the_world
from prospectdesk.storage.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prospectdesk.services.import_order import ImportEnd, ImportOrder

_BATCH = 1000
# Reading takes about this part of the time of an import, as far as telling how far it is goes.
_READING = 0.6
# So many rows of each kind are named in a plan; all are counted.
_SHOWN = {RowKind.NEW: 200, RowKind.SAME: 2000, RowKind.DOUBTFUL: 2000, RowKind.BROKEN: 2000}
# Rejected rows keep their cells up to this number: beyond it a file is not one to be mended by hand.
_KEPT_CELLS = 100_000


def inspect(path: Path, overrides: Overrides = Overrides(), *, progress: Progress = NO_PROGRESS) -> FileShape:
    """Find out how a file is to be read.

    Raises:
        FileProblem: it cannot be.
        Cancelled: as ``progress`` says.
    """
    return csv_reader.inspect(path, overrides, progress=progress)


@dataclass(frozen=True, slots=True)
class Look:
    """A file to find out about, and what the user says of it."""

    file: Path
    overrides: Overrides = Overrides()


def look(wish: Look, progress: Progress = NO_PROGRESS) -> FileShape:
    """``inspect`` as work for another process."""
    return inspect(wish.file, wish.overrides, progress=progress)


def plan(order: ImportOrder, progress: Progress = NO_PROGRESS) -> Plan:
    """Say what an import would do; nothing is written, and a database that is not there yet stays so.

    Progress counts rows.

    Raises:
        FileProblem, StoreError, Cancelled
    """
    with told_as_errors_of_the_world():
        connection = schema.open_reader(order.database) if schema.is_current(order.database) else None
        try:
            return _plan(order, connection, progress)
        finally:
            if connection is not None:
                connection.close()


def on_first_board(order: ImportOrder) -> ImportOrder:
    """The same, its people becoming leads of the first pipeline of the database, which must be there.

    Raises:
        StoreError
    """
    library = Library(order.database)
    try:
        return replace(order, pipeline_id=library.pipelines()[0].id)
    finally:
        library.close()


def run(order: ImportOrder, progress: Progress = NO_PROGRESS) -> ImportEnd:
    """Import a file: all of it, or nothing.

    Progress counts rows, weighed by the time that reading and writing them takes.

    Raises:
        FileProblem, StoreError, Cancelled: nothing was changed.
    """
    store = Store(order.database)
    try:
        with told_as_errors_of_the_world(), Writing(store, order) as writing:
            rows = _Rows(order, store.connection, _Reading(progress, order.shape, _READING))
            for row, recognised, decision in rows:
                rows.settle(recognised, writing.take(row, recognised, decision))
            return writing.write(rows.read, tuple(rows.rejected), _Rest(progress, rows.read))
    finally:
        store.close()


@dataclass(frozen=True, slots=True)
class Rejected:
    """Rows that were not taken, each with its reason in words, to be written into a file of the same columns."""

    file: Path
    shape: FileShape
    rows: tuple[tuple[RejectedRow, str], ...]
    reason_header: str


def save(rejected: Rejected, progress: Progress = NO_PROGRESS) -> int:  # noqa: ARG001 - as all work for jobs
    """Write rejected rows as a file that can be mended and imported again; returns how many.

    Raises:
        FileNotWritable, DiskFull, DiskFailed: nothing was written.
    """
    from prospectdesk.interchange import rejected_csv

    return rejected_csv.write_rejected(rejected.file, rejected.shape, rejected.rows, rejected.reason_header)


class _Reading:
    """Turns bytes read into rows done of those expected, as the first part of the whole."""

    def __init__(self, progress: Progress, shape: FileShape, part: float = 1.0) -> None:
        self._progress = progress
        self._total = max(shape.row_estimate, 1)
        self._part = part

    def advance(self, done: int, total: int | None) -> None:
        share = min(done / total, 1.0) if total else 0.0
        self._progress.advance(int(self._total * share * self._part), self._total)


class _Rest:
    """Turns rows written into rows done of all, as the rest of the whole."""

    def __init__(self, progress: Progress, rows: int) -> None:
        self._progress = progress
        self._rows = rows

    def advance(self, done: int, total: int | None) -> None:
        share = min(done / total, 1.0) if total else 1.0
        self._progress.advance(int(self._rows * (_READING + (1 - _READING) * share)), self._rows)


class _Rows:
    """The rows of a file one by one, each with who it is and what shall become of it; settle each before the next."""

    def __init__(self, order: ImportOrder, connection: Any, progress: Progress) -> None:
        if not order.mapping.names_somebody:
            raise NobodyInFile
        self._order = order
        self._progress = progress
        self._recogniser = Recogniser(connection, order.shape.row_estimate)
        self._decisions = dict(order.decisions)
        self._corrections = dict(order.corrections)
        self.read = 0
        self.rejected: list[RejectedRow] = []
        self.settle = self._recogniser.settle

    def __iter__(self) -> Iterator[tuple[ImportedRow, Recognised, OnDuplicate]]:
        rows = self._taken()
        while batch := list(islice(rows, _BATCH)):
            for row, recognised in zip(batch, self._recogniser.recognise(batch), strict=True):
                yield row, recognised, self._decision(row, recognised.match)

    def _taken(self) -> Iterator[ImportedRow]:
        order = self._order
        read = csv_reader.read_rows(order.file, order.shape, order.mapping, order.home_country, progress=self._progress)
        for row in read:
            if self._corrections and row.line in self._corrections:
                cells = self._corrections[row.line]
                row = csv_reader.read_one(cells, row.line, order.shape, order.mapping, order.home_country)
            self.read += 1
            if isinstance(row, ImportedRow):
                yield row
            elif len(self.rejected) < _KEPT_CELLS:
                self.rejected.append(row)
            else:
                self.rejected.append(RejectedRow(row.line, row.reason))

    def _decision(self, row: ImportedRow, match: Match | None) -> OnDuplicate:
        chosen = self._decisions.get(row.line)
        if match is None:
            return OnDuplicate.SKIP if chosen is OnDuplicate.SKIP else OnDuplicate.NEW
        if chosen is not None:
            return chosen
        return OnDuplicate.NEW if match.likeness is Likeness.DOUBTFUL else self._order.on_duplicate


@dataclass(slots=True)
class _Count:
    """Rows of one kind: how many, and the first of them."""

    number: int = 0
    rows: list[PlannedRow] = field(default_factory=list)


def _plan(order: ImportOrder, connection: Any, progress: Progress) -> Plan:
    counts = {kind: _Count() for kind in RowKind}
    rows = _Rows(order, connection, _Reading(progress, order.shape))
    do_not_contact = 0
    lines: list[int] = []  # by the number a new row is settled with
    for row, recognised, _ in rows:
        match = recognised.match
        kind = RowKind.NEW if match is None else RowKind(match.likeness.value)
        do_not_contact += recognised.do_not_contact
        count = counts[kind]
        count.number += 1
        if len(count.rows) < _SHOWN[kind]:
            count.rows.append(_planned(row, kind, recognised, lines))
        if match is None or match.likeness is Likeness.DOUBTFUL:
            rows.settle(recognised, len(lines))
            lines.append(row.line)
        else:
            rows.settle(recognised, match.owner)
    broken = [
        PlannedRow(line=row.line, kind=RowKind.BROKEN, rejection=row.reason, cells=row.cells)
        for row in rows.rejected[: _SHOWN[RowKind.BROKEN]]
    ]
    shown = [*broken, *(row for kind in (RowKind.DOUBTFUL, RowKind.SAME, RowKind.NEW) for row in counts[kind].rows)]
    return Plan(
        read=rows.read,
        new=counts[RowKind.NEW].number,
        same=counts[RowKind.SAME].number,
        doubtful=counts[RowKind.DOUBTFUL].number,
        broken=len(rows.rejected),
        do_not_contact=do_not_contact,
        rows=tuple(shown),
    )


def _planned(row: ImportedRow, kind: RowKind, recognised: Recognised, lines: list[int]) -> PlannedRow:
    details, match = row.details, recognised.match
    known = match.known if match else None
    return PlannedRow(
        line=row.line,
        kind=kind,
        name=details.display_name,
        company=details.company,
        email=details.emails[0].address if details.emails else "",
        phone=details.phones[0].number if details.phones else "",
        why=match.why if match else None,
        other_id=known.contact_id if known else None,
        other_name=known.display_name if known else "",
        other_line=lines[match.number] if match and match.number is not None else None,
        do_not_contact=recognised.do_not_contact,
    )
