"""Adding contacts in great number: straight to the tables, with what triggers keep written once for all of them.

Triggers are off for the connection meanwhile: the undo journal gets one range a table, the counters one sum each, and
the search index is filled sheaf by sheaf. All of it happens inside one act, so it is one undo step, or nothing.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Self

import apsw

from prospectdesk.domain.activity import ActivityKind
from prospectdesk.domain.contact import Permission
from prospectdesk.domain.pipeline import Phase
from prospectdesk.storage import journal
from prospectdesk.storage.cards import RANK_GAP, rank_on_top
from prospectdesk.storage.packing import CONTACT_COLUMNS, Sheaf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from prospectdesk.storage.store import Store

# Pages kept in memory meanwhile: the indexes are written to in no order.
_CACHE_KIB = 96 * 1024

# {base} is what makes a contact's id of its number.
_INSERT_CONTACT = (
    f"INSERT INTO contact (list_id, created_at, id, uid, permission, {', '.join(CONTACT_COLUMNS)}) "
    f"VALUES ({{list_id}}, {{at}}, ? + {{base}}, ?, ?, {', '.join('?' * len(CONTACT_COLUMNS))})"
)
_INSERT_PHONE = "INSERT INTO phone (contact_id, position, kind, number, e164) VALUES (? + {base}, ?, ?, ?, ?)"
_INSERT_EMAIL = "INSERT INTO email (contact_id, position, kind, address, folded) VALUES (? + {base}, ?, ?, ?, ?)"
_INSERT_ADDRESS = (
    "INSERT INTO address (contact_id, position, kind, street, town, region, postcode, country) "
    "VALUES (? + {base}, ?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_TAG = "INSERT INTO contact_tag (contact_id, position, tag_id) VALUES (? + {base}, ?, ?)"
_INSERT_NOTE = (
    "INSERT INTO activity (contact_id, kind, minutes, text, at) "
    f"VALUES (? + {{base}}, '{ActivityKind.NOTE.value}', 0, ?, {{at}})"
)
_INSERT_TEXT = "INSERT INTO search_text (contact_id, folded) VALUES (? + {base}, ?)"
_INSERT_WORDS = "INSERT INTO search (rowid, folded) VALUES (? + {base}, ?)"
_INSERT_CARDS = (
    "INSERT INTO opportunity (contact_id, pipeline_id, stage_id, rank, entered_on) "
    f"SELECT id, :pipeline, :stage, :rank + (id - :base) * {RANK_GAP}, :on FROM contact "
    f"WHERE id BETWEEN :first AND :last AND permission <> '{Permission.NO.value}' ORDER BY id"
)
_INSERT_HISTORY = (
    "INSERT INTO stage_history (opportunity_id, contact_id, to_stage_id, phase, unqualified, at) "
    f"SELECT id, contact_id, :stage, '{Phase.LEAD.value}', 0, :at FROM opportunity WHERE id > :last_card ORDER BY id"
)
_TABLES = ("contact", "phone", "email", "address", "tag", "contact_tag", "opportunity", "stage_history", "activity")


def uids(at: int) -> Iterator[str]:
    """UUIDs of version 7 (RFC 9562, section 5.7) made at an instant: each follows the last, so an index of them grows
    at its end. ``at`` in seconds since 1970."""
    milliseconds = at * 1000
    head = f"{milliseconds >> 16:08x}-{milliseconds & 0xFFFF:04x}-7{secrets.randbits(12):03x}-"
    number = (0b10 << 62) | secrets.randbits(61)
    while True:
        low = f"{number:016x}"
        yield f"{head}{low[:4]}-{low[4:]}"
        number += 1


class Loader:
    """Adds sheaves of contacts, each as a lead on top of one board unless ``stage`` is None, in the order they come.

    Use it inside an act of the store, as a context manager. ``total`` is how many there will be, ``stage`` a pair
    (pipeline id, stage id), ``on`` the local date and ``at`` the seconds since 1970 they are added at.
    """

    def __init__(
        self, store: Store, *, list_id: int | None, stage: tuple[int, int] | None, total: int, on: str, at: int
    ) -> None:
        self._connection = store.connection
        self._list_id = list_id
        self._stage = stage
        self._rank = rank_on_top(store, stage[1]) - (total - 1) * RANK_GAP if stage else 0
        self._on = on
        self._at = at
        self._step_id = self._one("SELECT step_id FROM recording")
        self._before = {table: self._last_id(table) for table in _TABLES}
        self._base = self._before["contact"] + 1
        self._tags: dict[str, int] = dict(self._connection.execute("SELECT name, id FROM tag"))

    def _one(self, sql: str) -> int:
        row = self._connection.execute(sql).fetchone()
        return int(row[0])

    def _last_id(self, table: str) -> int:
        return self._one(f"SELECT coalesce(max(id), 0) FROM {table}")

    def __enter__(self) -> Self:
        self._connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 1)
        if error is None:
            self._record()

    def add(self, sheaf: Sheaf) -> None:
        """Add these contacts, in the order of their numbers, which follow on those of the sheaf before."""
        if not len(sheaf):
            return
        self._insert(_INSERT_CONTACT, sheaf.contacts)
        self._insert(_INSERT_PHONE, sheaf.phones)
        self._insert(_INSERT_EMAIL, sheaf.emails)
        self._insert(_INSERT_ADDRESS, sheaf.addresses)
        self._insert(_INSERT_TAG, [(number, position, self._tag(name)) for number, position, name in sheaf.tags])
        self._insert(_INSERT_NOTE, sheaf.notes)
        self._insert(_INSERT_TEXT, sheaf.texts)
        self._insert(_INSERT_WORDS, sheaf.texts)
        if self._stage is not None:
            self._put_on_board(sheaf.contacts[0][0] + self._base, sheaf.contacts[-1][0] + self._base, *self._stage)

    def _insert(self, sql: str, rows: list[tuple[object, ...]]) -> None:
        list_id = "NULL" if self._list_id is None else self._list_id
        self._connection.executemany(sql.format(base=self._base, at=self._at, list_id=list_id), rows)

    def _put_on_board(self, first: int, last: int, pipeline_id: int, stage_id: int) -> None:
        last_card = self._last_id("opportunity")
        values = {"pipeline": pipeline_id, "stage": stage_id, "rank": self._rank, "on": self._on, "base": self._base}
        self._connection.execute(_INSERT_CARDS, values | {"first": first, "last": last})
        self._connection.execute(_INSERT_HISTORY, {"stage": stage_id, "at": self._at, "last_card": last_card})

    def _tag(self, name: str) -> int:
        tag_id = self._tags.get(name)
        if tag_id is None:
            self._connection.execute("INSERT INTO tag (name) VALUES (?)", (name,))
            tag_id = self._tags[name] = self._connection.last_insert_rowid()
        return tag_id

    def _record(self) -> None:
        """What the triggers would have written: the way back, and the counts."""
        added = {table: self._last_id(table) - self._before[table] for table in _TABLES}
        for table, count in added.items():
            first = self._before[table] + 1
            journal.record_added(self._connection, self._step_id, table, first, first + count - 1)
        sums = [("contacts", 0, added["contact"]), ("list", self._list_id, added["contact"])]
        if self._stage is not None:
            sums.append(("stage", self._stage[1], added["opportunity"]))
        self._connection.executemany(
            "INSERT INTO counter (kind, ref, n) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n",
            [entry for entry in sums if entry[1] is not None and entry[2]],
        )


def renew_taken_uids(store: Store, sheaf: Sheaf, fresh: Iterator[str]) -> None:
    """Give those contacts of a sheaf a new uid whose own some other contact, in the trash perhaps, already has."""
    find = "SELECT 1 FROM contact WHERE uid = ?"
    for place, row in enumerate(sheaf.contacts):
        if store.connection.execute(find, (row[1],)).fetchone():
            sheaf.contacts[place] = (row[0], next(fresh), *row[2:])


def prepare_connection(store: Store) -> None:
    """Set the store up for bulk work, outside a transaction; for a store that does nothing else afterwards.

    Every reference of a row made here is to a row made, or looked up, in the same transaction: SQLite need not look
    again for each, which would take a tenth of the time.
    """
    store.connection.execute("PRAGMA foreign_keys = OFF")
    store.connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
