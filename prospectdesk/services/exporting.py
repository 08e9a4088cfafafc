"""Exporting contacts into a file: whole, or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prospectdesk.domain.contact_table import SortBy
from prospectdesk.domain.pipeline import AnswerValue, Phase
from prospectdesk.domain.progress import NO_PROGRESS, Progress
from prospectdesk.interchange import csv_export
from prospectdesk.interchange.csv_export import ExportColumn, ExportRow, Flavour
from prospectdesk.services.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from prospectdesk.domain.contact import Contact, ContactDetails

# What is told of a contact for whoever reads the file; our own import leaves it out.
_TOLD = ("List", "Stage", "Phase", "Target market", "Money", "Authority", "Do not contact", "Created")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOrder:
    """Whom to export, and how.

    ``contact_ids`` is whom, in order; None is everybody outside the trash, by name. ``spreadsheet`` is for the
    programs that compute: a byte order mark, the ``delimiter`` they expect, and formulas made harmless (our own import
    undoes that). Those who asked not to be contacted are left out unless wanted. ``phase_names`` are the words for
    stages that bear their phase's name.
    """

    database: Path
    file: Path
    contact_ids: tuple[int, ...] | None = None
    spreadsheet: bool = False
    delimiter: str = ","
    do_not_contact_too: bool = False
    phase_names: tuple[tuple[Phase, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ExportResult:
    """How many contacts were written, and how many left out because they asked not to be contacted."""

    written: int
    left_out: int


def run(order: ExportOrder, progress: Progress = NO_PROGRESS) -> ExportResult:
    """Export; progress counts contacts, which are read twice: once for the columns they need.

    Raises:
        FileNotWritable, DiskFull, DiskFailed, StoreError, Cancelled: the file, if there was one, is as before.
    """
    library = Library(order.database)
    try:
        ids = library.contact_ids(SortBy.NAME) if order.contact_ids is None else order.contact_ids
        export = _Export(order, library, ids)
        columns = csv_export.plan_columns(csv_export.ALL_FIELDS, export.details())
        told = tuple(ExportColumn.extra(header) for header in _TOLD)  # noqa: S610 - no Django
        flavour = Flavour.spreadsheet(order.delimiter) if order.spreadsheet else Flavour.PLAIN
        rows = export.rows(_told_of(order, library))
        written = csv_export.write_csv(
            order.file, rows, (*columns, *told), flavour, total=export.wanted, progress=progress
        )
        return ExportResult(written, export.left_out)
    finally:
        library.close()


class _Export:
    """The contacts of an export, without those who are left out."""

    def __init__(self, order: ExportOrder, library: Library, ids: Sequence[int]) -> None:
        self._order = order
        self._library = library
        self._ids = ids
        self.wanted = 0
        self.left_out = 0

    def _contacts(self) -> Iterator[Contact]:
        for contact in self._library.contacts(self._ids):
            if contact.deleted_at is None and (self._order.do_not_contact_too or not contact.do_not_contact):
                yield contact

    def details(self) -> Iterator[ContactDetails]:
        """For planning columns; counts on the way."""
        for contact in self._contacts():
            self.wanted += 1
            yield contact.details
        self.left_out = len(self._ids) - self.wanted

    def rows(self, told: Callable[[Contact], tuple[str, ...]]) -> Iterator[ExportRow]:
        """For writing."""
        return (ExportRow(contact.details, contact.uid, told(contact)) for contact in self._contacts())


def _told_of(order: ExportOrder, library: Library) -> Callable[[Contact], tuple[str, ...]]:
    phases = dict(order.phase_names)
    stages = {
        stage.id: stage.name or phases.get(stage.phase, stage.phase.value)
        for pipeline in library.pipelines()
        for stage in pipeline.stages
    }

    def told(contact: Contact) -> tuple[str, ...]:
        answers, where = ("", "", ""), ("", "")
        for opportunity in library.opportunities_of(contact.id)[:1]:
            where = (stages.get(opportunity.stage_id, ""), opportunity.phase.value)
            criteria = opportunity.criteria
            answers = (_said(criteria.target_market), _said(criteria.money), _said(criteria.authority))
        no = "yes" if contact.do_not_contact else ""
        return (contact.list_name or "", *where, *answers, no, contact.created_at.date().isoformat())

    return told


def _said(answer: AnswerValue) -> str:
    return "" if answer is AnswerValue.UNKNOWN else answer.value
