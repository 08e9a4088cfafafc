"""Rows of cells turned into contacts, a batch at a time and column by column.

The extractors are set up once for a file and read whole columns; only then is a contact put together for each row.
What fits no field is written down in notes, so that nothing of a row is lost in silence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.contact import ContactDetails
from prospectdesk.domain.importing import ImportedRow, RejectedRow, Rejection
from prospectdesk.domain.mapping import Field, Mapping
from prospectdesk.interchange import values
from prospectdesk.interchange.extract.birthdays import Birthdays
from prospectdesk.interchange.extract.emails import Emails
from prospectdesk.interchange.extract.names import Names
from prospectdesk.interchange.extract.numbers import Numbers
from prospectdesk.interchange.extract.places import Places
from prospectdesk.interchange.extract.table import Column, Table, first_filled, having
from prospectdesk.interchange.extract.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDE = 4


class RowBuilder:
    """Turns rows into contacts, by one mapping.

    Args:
        header: the file's header, or nothing.
        home_country: ISO 3166-1 alpha-2; the mapping's own goes before it.
    """

    def __init__(self, mapping: Mapping, header: Sequence[str], home_country: str) -> None:
        self._own = mapping.own_export
        self._guarded = mapping.guarded
        self._width = len(mapping.targets)
        columns = [
            Column(index, target, values.tidy_line(header[index]) if index < len(header) else "")
            for index, target in enumerate(mapping.targets)
        ]
        self._names = Names(columns, mapping.name_order)
        self._emails = Emails(columns)
        self._numbers = Numbers(columns, (mapping.home_country or home_country).upper())
        self._places = Places(columns)
        self._birthdays = Birthdays(columns, mapping.date_order)
        self._texts = Texts(columns)
        self._company = having(columns, Field.COMPANY)
        self._job_title = having(columns, Field.JOB_TITLE)
        self._nickname = having(columns, Field.NICKNAME)
        self._website = having(columns, Field.WEBSITE)
        self._uid = having(columns, Field.UID)

    def build(self, lines: Sequence[int], rows: Sequence[Sequence[str]]) -> list[ImportedRow | RejectedRow]:
        """One result for each row, in order. ``lines`` are the numbers of the lines the rows begin on."""
        width = self._width
        if all(len(row) == width for row in rows):
            return self._build(lines, rows) if rows else []
        rejected: list[ImportedRow | RejectedRow] = []
        fitting: list[int] = []
        fitted: list[Sequence[str]] = []
        for line, row in zip(lines, rows, strict=True):
            each = row if len(row) == width else self._fit(row)
            if isinstance(each, Rejection):
                rejected.append(RejectedRow(line, each, tuple(row)))
            else:
                fitting.append(line)
                fitted.append(each)
        built = self._build(fitting, fitted) if fitted else []
        return sorted(built + rejected, key=lambda result: result.line) if rejected else built

    def _fit(self, row: Sequence[str]) -> list[str] | Rejection:
        """The row with as many cells as the table has, or why it has another number of them."""
        if len(row) < self._width:
            # Programs drop empty cells at the end. One cell alone in a wide table is a remark, or a torn line.
            if len(row) == 1 and self._width >= _WIDE:
                return Rejection.TOO_FEW_CELLS
            return [*row, *[""] * (self._width - len(row))]
        if any(cell.strip() for cell in row[self._width :]):
            return Rejection.TOO_MANY_CELLS
        return list(row[: self._width])

    def _build(self, lines: Sequence[int], rows: Sequence[Sequence[str]]) -> list[ImportedRow | RejectedRow]:
        table = Table(rows, own=self._own, guarded=self._guarded)
        company = first_filled(table, self._company)
        nickname = first_filled(table, self._nickname)
        given, family = self._names.read(table, nickname, company)
        emails = self._emails.read(table, given, family)
        phones = self._numbers.read(table)
        job_titles = first_filled(table, self._job_title)
        websites = first_filled(table, self._website)
        abouts = self._texts.read_about(table)
        birthdays = self._birthdays.read(table)
        lead_days = self._birthdays.read_lead_days(table)
        sources = self._texts.read_sources(table)
        addresses = self._places.read(table)
        tags = self._texts.read_tags(table)
        custom = self._texts.read_custom(table)
        uids = first_filled(table, self._uid)
        self._texts.write_notes(table)
        notes = table.notes()
        built: list[ImportedRow | RejectedRow] = []
        for at, line in enumerate(lines):
            if not (given[at] or family[at] or company[at] or nickname[at] or phones[at] or emails[at]):
                built.append(RejectedRow(line, Rejection.NOBODY, tuple(rows[at])))
                continue
            details = ContactDetails(
                given_name=given[at],
                family_name=family[at],
                company=company[at],
                job_title=job_titles[at],
                nickname=nickname[at],
                website=websites[at],
                about=abouts[at],
                birthday=birthdays[at],
                birthday_lead_days=lead_days[at],
                source=sources[at],
                phones=phones[at],
                emails=emails[at],
                addresses=addresses[at],
                tags=tags[at],
                custom=custom[at],
            )
            built.append(ImportedRow(line, details, notes[at], uids[at] or None))
        return built
