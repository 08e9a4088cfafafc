"""Contacts out as a table of text, which ``csv_reader`` reads back to the same contacts."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count, islice
from operator import attrgetter
from typing import TYPE_CHECKING, BinaryIO, ClassVar

from prospectdesk.domain.contact import ContactDetails
from prospectdesk.domain.mapping import Field, Target
from prospectdesk.domain.progress import NO_PROGRESS, Progress
from prospectdesk.interchange import own_format
from prospectdesk.interchange.atomic_file import atomic_file

if TYPE_CHECKING:
    from pathlib import Path

_BATCH = 1000
_ADDRESS_PARTS = (Field.STREET, Field.POSTCODE, Field.TOWN, Field.REGION, Field.COUNTRY)

# What a user can choose to export, in the usual order. Phones, e-mails and addresses take as many columns as needed.
ALL_FIELDS: tuple[Field, ...] = (
    Field.GIVEN_NAME,
    Field.FAMILY_NAME,
    Field.COMPANY,
    Field.JOB_TITLE,
    Field.PHONE,
    Field.EMAIL,
    Field.STREET,
    Field.BIRTHDAY,
    Field.BIRTHDAY_LEAD_DAYS,
    Field.WEBSITE,
    Field.NICKNAME,
    Field.ABOUT,
    Field.TAGS,
    Field.SOURCE,
    Field.CUSTOM,
)


@dataclass(frozen=True, slots=True)
class Flavour:
    """How the file is written.

    ``guard`` puts an apostrophe before cells that a spreadsheet program would take for formulas; the reader takes it
    away again.
    """

    PLAIN: ClassVar[Flavour]

    delimiter: str = ","
    mark: bool = False  # begin with a byte order mark, by which spreadsheet programs know UTF-8
    guard: bool = True

    @classmethod
    def spreadsheet(cls, delimiter: str, *, guard: bool = True) -> Flavour:
        """For a spreadsheet program; the delimiter is that of its user's locale (";" where the comma is decimal)."""
        return cls(delimiter, mark=True, guard=guard)


Flavour.PLAIN = Flavour()


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """One column: a field of the contact, or a text told about it (``told`` is its header; see ``ExportRow.told``)."""

    target: Target | None
    told: str = ""
    nth: int = 0  # of several custom fields of one name: which

    @classmethod
    def extra(cls, header: str) -> ExportColumn:
        """A column of texts told about the contacts."""
        return cls(None, header)

    @property
    def header(self) -> str:
        """The column's header."""
        return own_format.header_of(self.target) if self.target is not None else self.told


@dataclass(frozen=True, slots=True)
class ExportRow:
    """A contact to export. ``told`` holds the texts for the columns that are no fields, in their order."""

    details: ContactDetails
    uid: str = ""
    told: tuple[str, ...] = field(default=())


def plan_columns(fields: Iterable[Field], contacts: Iterable[ContactDetails]) -> tuple[ExportColumn, ...]:
    """The columns for the chosen fields, as many as the contacts need: nobody loses a third number.

    Args:
        fields: of ``ALL_FIELDS``, in the order wanted. STREET stands for whole addresses.
        contacts: all that will be written; they are gone through once.
    """
    fields = list(fields)
    phones = emails = addresses = 0
    custom: dict[str, int] = {}
    for details in contacts:
        phones = max(phones, len(details.phones))
        emails = max(emails, len(details.emails))
        addresses = max(addresses, len(details.addresses))
        for name, times in Counter(name for name, _ in details.custom).items() if details.custom else ():
            custom[name] = max(times, custom.get(name, 0))
    columns: list[ExportColumn] = []
    for each in fields:
        if each is Field.PHONE:
            columns += _numbered(phones, (Field.PHONE, Field.PHONE_KIND))
        elif each is Field.EMAIL:
            columns += _numbered(emails, (Field.EMAIL, Field.EMAIL_KIND))
        elif each is Field.STREET:
            columns += _numbered(addresses, (*_ADDRESS_PARTS, Field.ADDRESS_KIND))
        elif each is Field.CUSTOM:
            for name, times in custom.items():
                columns += [ExportColumn(Target(Field.CUSTOM, name=name), nth=nth) for nth in range(times)]
        else:
            columns.append(ExportColumn(Target(each)))
    return tuple(columns)


def _numbered(most: int, fields: Sequence[Field]) -> list[ExportColumn]:
    return [ExportColumn(Target(each, group=number)) for number in range(1, most + 1) for each in fields]


def write_csv(
    path: Path,
    contacts: Iterable[ExportRow],
    columns: Sequence[ExportColumn],
    flavour: Flavour = Flavour.PLAIN,
    *,
    total: int | None = None,
    progress: Progress = NO_PROGRESS,
) -> int:
    """Write the contacts, all or none of them; how many there were.

    Args:
        total: how many contacts there are, where that is known.
        progress: told of contacts written.

    Raises:
        FileNotWritable, DiskFull, DiskFailed, Cancelled: what stood at ``path`` before stands there still.
    """
    readers = _readers(columns)
    guarded = [flavour.guard and (column.target is None or column.target.field not in _CODES) for column in columns]
    done = 0
    with atomic_file(path) as stream:
        writer = _Writer(stream, flavour)
        writer.write(
            [*(column.header for column in columns), own_format.MARKER if flavour.guard else own_format.MARKER_RAW]
        )
        rows = iter(contacts)
        while batch := list(islice(rows, _BATCH)):
            details = [row.details for row in batch]
            cells = [
                _guarded(read(batch, details)) if guard else read(batch, details)
                for read, guard in zip(readers, guarded, strict=True)
            ]
            writer.write_columns([*cells, [row.uid for row in batch]])
            done += len(batch)
            progress.advance(done, total)
    return done


class _Writer:
    """Cells as the bytes of their rows."""

    def __init__(self, stream: BinaryIO, flavour: Flavour) -> None:
        self._stream = stream
        self._delimiter = flavour.delimiter
        if flavour.mark:
            stream.write(codecs.BOM_UTF8)

    def write(self, row: Sequence[str]) -> None:
        """Write one row."""
        self.write_columns([[cell] for cell in row])

    def write_columns(self, columns: Sequence[Sequence[str]]) -> None:
        """Write some rows, given by column."""
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=self._delimiter, lineterminator="\r\n").writerows(zip(*columns, strict=True))
        self._stream.write(text.getvalue().encode("utf-8", "replace"))


def _guarded(cells: Sequence[str]) -> Sequence[str]:
    begins = own_format.BEGINS_DANGEROUSLY
    if begins.isdisjoint({cell[:1] for cell in cells}):
        return cells
    return [own_format.guard(cell) if cell[:1] in begins else cell for cell in cells]


Cells = Callable[[Sequence[ExportRow], Sequence[ContactDetails]], Sequence[str]]
# Columns of words of ours and digits: no formula can stand there.
_CODES = frozenset({Field.PHONE_KIND, Field.EMAIL_KIND, Field.ADDRESS_KIND, Field.SOURCE, Field.BIRTHDAY_LEAD_DAYS})


def _readers(columns: Sequence[ExportColumn]) -> list[Cells]:
    """What gives each column's cells for some contacts."""
    told = count()
    return [
        _told_cells(next(told)) if column.target is None else _cells_of(column.target, column.nth) for column in columns
    ]


def _told_cells(number: int) -> Cells:
    return lambda rows, _: [row.told[number] if number < len(row.told) else "" for row in rows]


def _cells_of(target: Target, nth: int) -> Cells:
    if target.field is Field.BIRTHDAY:
        return lambda _, people: [own_format.write_birthday(person.birthday) for person in people]
    if target.field is Field.BIRTHDAY_LEAD_DAYS:
        return lambda _, people: ["" if (days := person.birthday_lead_days) is None else str(days) for person in people]
    if target.field is Field.TAGS:
        return lambda _, people: [own_format.join_list(person.tags) if person.tags else "" for person in people]
    if target.field is Field.CUSTOM:
        return _custom_cells(target.name, nth)
    if target.field in _NTH:
        many, part = _NTH[target.field]
        return _nth_cells(many, part, target.group - 1)
    get = attrgetter(target.field.value)
    return lambda _, people: list(map(get, people))


_NTH = {
    Field.PHONE: ("phones", "number"),
    Field.PHONE_KIND: ("phones", "kind"),
    Field.EMAIL: ("emails", "address"),
    Field.EMAIL_KIND: ("emails", "kind"),
    Field.STREET: ("addresses", "street"),
    Field.TOWN: ("addresses", "town"),
    Field.REGION: ("addresses", "region"),
    Field.POSTCODE: ("addresses", "postcode"),
    Field.COUNTRY: ("addresses", "country"),
    Field.ADDRESS_KIND: ("addresses", "kind"),
}


def _nth_cells(many: str, part: str, index: int) -> Cells:
    """One part of the first, second ... phone, e-mail or address."""
    items_of, part_of = attrgetter(many), attrgetter(part)

    def cells(_: Sequence[ExportRow], people: Sequence[ContactDetails]) -> list[str]:
        return [part_of(items[index]) if len(items) > index else "" for items in map(items_of, people)]

    return cells


def _custom_cells(name: str, nth: int) -> Cells:
    """The nth of the custom fields with this name."""

    def cell(custom: tuple[tuple[str, str], ...]) -> str:
        named = [text for each, text in custom if each == name]
        return named[nth] if nth < len(named) else ""

    return lambda _, people: [cell(person.custom) if person.custom else "" for person in people]
