"""The writing half of an import: what was read waits in spools, then goes into the database in one transaction."""

from __future__ import annotations

import pickle
from array import array
from dataclasses import replace
from itertools import groupby, islice
from typing import TYPE_CHECKING, NamedTuple, Self

from prospectdesk.domain.changes import StepName
from prospectdesk.domain.contact import Contact, ContactDetails, Permission, Source
from prospectdesk.domain.duplicates import OnDuplicate, Who, names_differ
from prospectdesk.domain.errors import Gone
from prospectdesk.domain.import_plan import ImportResult
from prospectdesk.domain.mapping import Field
from prospectdesk.domain.merging import fill_gaps, overwrite
from prospectdesk.domain.pipeline import Phase
from prospectdesk.services.import_order import ImportEnd, ImportOrder
from prospectdesk.services.outcome import Done
from prospectdesk.storage import board, bulk, bulk_merge, lead_lists, people
from prospectdesk.storage.bulk_merge import Merged
from prospectdesk.storage.packing import Sheaf
from prospectdesk.storage.spool import Spool
from prospectdesk.storage.values import seconds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from prospectdesk.domain.importing import ImportedRow, RejectedRow
    from prospectdesk.domain.progress import Progress
    from prospectdesk.services.recognising import Recognised
    from prospectdesk.storage.store import Store

_SHEAF = 2000
_MERGED_BATCH = 200


class _More(NamedTuple):
    """What a further row says of somebody, and whether it overwrites."""

    overwrites: bool
    details: ContactDetails
    note: str


class Writing:
    """Takes rows one by one, then writes them all. A context manager: its spools end with it."""

    def __init__(self, store: Store, order: ImportOrder) -> None:
        bulk.prepare_connection(store)
        self._store = store
        self._order = order
        self._at = seconds(order.now)
        self._on = order.today.isoformat()
        self._stage = _first_stage(store, order.pipeline_id)
        self._uids = bulk.uids(self._at)
        columns = zip(order.shape.header, order.mapping.targets, strict=False)
        self._source_columns = {name for name, target in columns if target.field is Field.SOURCE}
        self._given_uids = False
        self._fresh = 0  # how many rows will be contacts
        self._sheaf = Sheaf()
        self._sheaves = Spool(store.path.parent)
        self._more = _MoreRows(store.path.parent)
        self._waiting: list[tuple[int, _More]] = []  # not yet known to add anything to their contact
        self._merged = self._skipped = self._do_not_contact = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._sheaves.close()
        self._more.close()

    def take(self, row: ImportedRow, recognised: Recognised, decision: OnDuplicate) -> int | None:
        """Keep a row for writing, or pass it over; returns whose its keys are (``Match.owner``), None for nobody."""
        match = recognised.match
        if recognised.do_not_contact:
            self._do_not_contact += 1
        if decision is OnDuplicate.SKIP:
            self._skipped += 1
            return match.owner if match else None
        details, wanted = row.details, self._order.new_list
        source = self._source(details, wanted.source)
        tags = details.tags + wanted.tags if wanted.tags else details.tags
        if decision is OnDuplicate.NEW or match is None:
            uid = row.uid if match is None else None
            self._given_uids = self._given_uids or bool(uid)
            return self._take_fresh(row, uid or next(self._uids), source, tags, recognised.do_not_contact)
        self._merged += 1
        more = _More(decision is OnDuplicate.OVERWRITE, replace(details, source=source, tags=tags), row.note)
        self._waiting.append((match.owner, more))
        if len(self._waiting) == _MERGED_BATCH:
            self._sift()
        return match.owner

    def _source(self, details: ContactDetails, wanted: Source) -> Source:
        """Where a contact comes from: what the user says of the whole list goes before a guess from a row's words.

        Nothing is lost by that: the words are kept in a field of their own.
        """
        guessed = any(name in self._source_columns for name, _ in details.custom)
        if details.source is Source.OTHER or (guessed and wanted is not Source.OTHER):
            return wanted
        return details.source

    def _take_fresh(
        self, row: ImportedRow, uid: str, source: Source, tags: tuple[str, ...], do_not_contact: bool
    ) -> int:
        number = self._fresh
        self._fresh += 1
        self._sheaf.add(
            number, row.details, uid=uid, do_not_contact=do_not_contact, note=row.note, source=source, tags=tags
        )
        if len(self._sheaf) == _SHEAF:
            self._sheaves.add(self._sheaf.record)
            self._sheaf = Sheaf()
        return number

    def _sift(self) -> None:
        """Keep of the waiting rows those that add something: most of a list imported again does not.

        This spares the transaction the work. It looks again at those that are left: time will have passed.
        """
        ids = dict.fromkeys(-1 - owner for owner, _ in self._waiting if owner < 0)
        found = people.contacts(self._store.connection, list(ids))
        known = {contact.id: contact for contact in found if contact.deleted_at is None}
        merged = {
            place: _merged(known[-1 - owner], [more])
            for place, (owner, more) in enumerate(self._waiting)
            if -1 - owner in known
        }
        changing = {id(one) for one in bulk_merge.changing(self._store, list(merged.values()), self._stage)}
        for place, (owner, more) in enumerate(self._waiting):
            if place not in merged or id(merged[place]) in changing:
                self._more.add(owner, more)
        self._waiting.clear()

    def write(self, read: int, rejected: tuple[RejectedRow, ...], progress: Progress) -> ImportEnd:
        """Write what was taken, as one undo step. Progress counts rows.

        Raises:
            StoreError, Cancelled: nothing was changed.
        """
        self._sift()
        self._sheaves.add(self._sheaf.record)
        name = self._order.new_list.name
        total = self._fresh + len(self._more)
        with self._store.act(StepName.IMPORT, name, self._at) as act:
            new_list = _NewList(self._store, self._order)
            gone: list[list[_More]] = []
            done = 0
            for group in self._more.by_contact(_MERGED_BATCH):
                progress.advance(done, total)
                gone += self._write_merged(group, new_list)
                done += sum(len(rows) for _, rows in group)
            self._write_fresh(gone, new_list, progress, total)
            progress.advance(total, total)
        result = ImportResult(
            read=read,
            imported=self._fresh + len(gone),
            merged=self._merged - len(gone),
            skipped=self._skipped,
            rejected=rejected,
            do_not_contact=self._do_not_contact,
            list_id=new_list.made,
            list_name=name,
        )
        return ImportEnd(Done(result, act.change, StepName.IMPORT, name), self._store.steps())

    def _write_merged(self, group: list[tuple[int, list[_More]]], new_list: _NewList) -> list[list[_More]]:
        """Write what these contacts get; returns the rows of those who are gone by now, person by person."""
        found = people.contacts(self._store.connection, [contact_id for contact_id, _ in group])
        known = {contact.id: contact for contact in found if contact.deleted_at is None}
        merged = [_merged(known[contact_id], rows) for contact_id, rows in group if contact_id in known]
        changing = bulk_merge.changing(self._store, merged, self._stage)
        if any(one.contact.list_id is None for one in changing):
            new_list.make()
        bulk_merge.write(self._store, changing, list_id=new_list.made, stage=self._stage, on=self._on, at=self._at)
        return [rows for contact_id, rows in group if contact_id not in known]

    def _write_fresh(self, gone: list[list[_More]], new_list: _NewList, progress: Progress, total: int) -> None:
        count = self._fresh + len(gone)
        if not count:
            return
        loader = bulk.Loader(
            self._store, list_id=new_list.make(), stage=self._stage, total=count, on=self._on, at=self._at
        )
        with loader:
            done = total - self._fresh
            for record in self._sheaves:
                progress.advance(done, total)
                sheaf = Sheaf(record)
                self._complete(sheaf)
                if self._given_uids:
                    bulk.renew_taken_uids(self._store, sheaf, self._uids)
                loader.add(sheaf)
                done += len(sheaf)
            loader.add(self._sheaf_of(gone))

    def _complete(self, sheaf: Sheaf) -> None:
        """Add to contacts of a sheaf what further rows of the file say of them."""
        more = {row[0]: self._more.of_row(row[0]) for row in sheaf.contacts} if self._more.of_rows else {}
        numbers = [number for number, rows in more.items() if rows]
        if not numbers:
            return
        for number, (own, details, note) in sheaf.take_out(numbers).items():
            joined, notes = _joined_all(details, more[number])
            sheaf.add(
                number,
                joined,
                uid=own[1],
                do_not_contact=own[2] == Permission.NO.value,
                note=_one_note((note, *notes)),
                source=joined.source,
                tags=joined.tags,
            )
        sheaf.sort()

    def _sheaf_of(self, gone: list[list[_More]]) -> Sheaf:
        sheaf = Sheaf()
        for number, (first, *others) in enumerate(gone, self._fresh):
            details, notes = _joined_all(first.details, others)
            note = _one_note((first.note, *notes))
            uid = next(self._uids)
            sheaf.add(number, details, uid=uid, note=note, source=details.source, tags=details.tags)
        return sheaf


class _MoreRows:
    """Further rows by whom they are of (see ``Match.owner``), kept in a spool."""

    def __init__(self, folder: Path) -> None:
        self._spool = Spool(folder)
        self._owners = array("q")
        self.of_rows: dict[int, list[int]] = {}  # places by the number of an earlier row

    def __len__(self) -> int:
        return len(self._owners)

    def close(self) -> None:
        self._spool.close()

    def add(self, owner: int, more: _More) -> None:
        place = self._spool.add((more.overwrites, pickle.dumps(more.details, pickle.HIGHEST_PROTOCOL), more.note))
        self._owners.append(owner)
        if owner >= 0:
            self.of_rows.setdefault(owner, []).append(place)

    def of_row(self, number: int) -> list[_More]:
        """What the file says further of the person of an earlier row."""
        return [self._at(place) for place in self.of_rows.get(number, ())]

    def by_contact(self, size: int) -> Iterator[list[tuple[int, list[_More]]]]:
        """What each contact of the database gets, ``size`` contacts at a time."""
        owners = self._owners
        places = sorted((place for place, owner in enumerate(owners) if owner < 0), key=owners.__getitem__)
        grouped = groupby(places, key=owners.__getitem__)
        groups = ((-1 - owner, [self._at(place) for place in of_one]) for owner, of_one in grouped)
        while batch := list(islice(groups, size)):
            yield batch

    def _at(self, place: int) -> _More:
        overwrites, details, note = self._spool[place]
        return _More(overwrites, pickle.loads(details), note)  # noqa: S301 - pickled above, in a file nobody else can name


class _NewList:
    """The lead list, made when the first contact comes to belong to it."""

    def __init__(self, store: Store, order: ImportOrder) -> None:
        self._store = store
        self._order = order
        self.made: int | None = None

    def make(self) -> int:
        """Its id."""
        if self.made is None:
            wanted = self._order.new_list
            self.made = lead_lists.insert(
                self._store,
                name=wanted.name,
                source=wanted.source,
                received_on=wanted.received_on,
                price=wanted.price,
                currency=wanted.currency,
                created_at=seconds(self._order.now),
            )
        return self.made


def _first_stage(store: Store, pipeline_id: int | None) -> tuple[int, int] | None:
    if pipeline_id is None:
        return None
    for pipeline in board.pipelines(store.connection):
        if pipeline.id == pipeline_id:
            return pipeline_id, pipeline.first_stage(Phase.LEAD).id
    raise Gone


def _merged(contact: Contact, rows: list[_More]) -> Merged:
    details, notes = _joined_all(contact.details, rows)
    return Merged(contact, details, tuple(note for note in notes if note))


def _joined_all(details: ContactDetails, rows: list[_More]) -> tuple[ContactDetails, list[str]]:
    """Details with what further rows say, and a note for each: a name that gives way is kept there."""
    notes = []
    for more in rows:
        joined = overwrite(details, more.details) if more.overwrites else fill_gaps(details, more.details)
        lost = ""
        if names_differ(Who.of(details), Who.of(more.details)):
            lost = details.display_name if more.overwrites else more.details.display_name
        notes.append(_one_note((lost, more.note)))
        details = joined
    return details, notes


def _one_note(notes: tuple[str, ...]) -> str:
    return "\n".join(dict.fromkeys(note for note in notes if note))
