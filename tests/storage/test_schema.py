"""Opening a database: made whole or not at all, for its owner alone; what is not ours or is broken stays untouched."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest
from peewee import ForeignKeyField, Model

from prospectdesk.domain.errors import (
    FolderNotWritable,
    StoreDamaged,
    StoreError,
    StoreForeign,
    StoreMissing,
    StoreReadOnly,
    StoreTooNew,
)
from prospectdesk.storage import journal, models, schema
from prospectdesk.storage.migrations import SCHEMA_VERSION
from prospectdesk.storage.store import Store
from tests.builders import add_lead, make_acts

posix = pytest.mark.skipif(os.name != "posix", reason="permissions of files as POSIX has them")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "prospectdesk.db"


@pytest.fixture
def no_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def picture(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Every file of a folder with its content, mode and time of writing."""
    return {p.name: (p.read_bytes(), mode(p), p.stat().st_mtime_ns) for p in folder.iterdir()}


def refused(path: Path, error: type[StoreError]) -> None:
    """Opening is refused as ``error``, by either way of opening, and leaves the folder as it was."""
    before = picture(path.parent)
    for opening in (Store, schema.is_current):
        with pytest.raises(error) as caught:
            opening(path)
        assert type(caught.value) is error
        assert picture(path.parent) == before


# A new database


@posix
def test_a_new_database_is_for_its_owner_alone_whatever_the_umask(tmp_path: Path, no_umask: None) -> None:
    path = tmp_path / "new" / "deeper" / "prospectdesk.db"
    store = Store(path)
    with store.transaction():
        store.connection.execute("INSERT INTO setting (key, value) VALUES ('a', 'b')")
    assert mode(tmp_path / "new") == mode(tmp_path / "new" / "deeper") == 0o700
    files = {p.name: mode(p) for p in path.parent.iterdir()}
    assert files == {"prospectdesk.db": 0o600, "prospectdesk.db-wal": 0o600, "prospectdesk.db-shm": 0o600}
    store.close()
    assert [p.name for p in path.parent.iterdir()] == ["prospectdesk.db"]


@posix
def test_a_folder_and_a_file_left_open_to_others_are_closed(path: Path) -> None:
    Store(path).close()
    path.chmod(0o644)
    path.parent.chmod(0o755)
    Store(path).close()
    assert (mode(path), mode(path.parent)) == (0o600, 0o700)


@posix
def test_a_folder_that_all_share_is_left_as_it_is(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o1777)
    Store(shared / "prospectdesk.db").close()
    assert mode(shared) == 0o1777
    assert mode(shared / "prospectdesk.db") == 0o600


def test_a_new_database_can_be_read_at_once_and_is_durable(path: Path) -> None:
    store = Store(path)
    pragmas = {name: store.connection.pragma(name) for name in ("journal_mode", "synchronous", "foreign_keys")}
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    assert store.connection.pragma("application_id") == schema.APPLICATION_ID
    assert store.connection.pragma("user_version") == SCHEMA_VERSION
    assert store.connection.pragma("integrity_check") == "ok"
    reader = schema.open_reader(path)
    assert reader.execute("SELECT count(*) FROM stage").get == 8
    with pytest.raises(apsw.ReadOnlyError):
        reader.execute("DELETE FROM stage")
    reader.close()
    store.close()


def test_a_reader_makes_no_database(path: Path) -> None:
    path.parent.mkdir()
    with pytest.raises(StoreMissing):
        schema.open_reader(path)
    assert not schema.is_current(path)
    assert not list(path.parent.iterdir())


def test_of_two_that_make_the_database_at_once_the_first_counts(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.parent.mkdir()
    migrate = schema._migrate
    others: list[Store] = []

    def migrate_slowly(connection: apsw.Connection) -> None:
        migrate(connection)
        if not others:
            monkeypatch.undo()
            others.append(Store(path))
            with others[0].transaction():
                others[0].connection.execute("INSERT INTO setting (key, value) VALUES ('who', 'first')")

    monkeypatch.setattr(schema, "_migrate", migrate_slowly)
    second = Store(path)
    assert second.connection.execute("SELECT value FROM setting").get == "first"
    second.close()
    others[0].close()
    assert [p.name for p in path.parent.iterdir()] == ["prospectdesk.db"]


# Kills


_KILLED_WHILE_MAKING = """
import os, pathlib, signal, sys
import apsw
from prospectdesk.storage import schema

path, point = pathlib.Path(sys.argv[1]), int(sys.argv[2])
seen = 0

def at_every_statement(connection, statement, bindings):
    global seen
    seen += 1
    if seen == point:
        os.kill(os.getpid(), signal.SIGKILL)
    return True

opened = schema.connect

def connect(path, *, writing):
    connection = opened(path, writing=writing)
    connection.exec_trace = at_every_statement
    return connection

schema.connect = connect
schema.prepare_folder(path.parent)
schema.open_writer(path).close()
print("made", seen)
"""


def run_python(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
@pytest.mark.parametrize("point", [1, 4, 9, 30, 70, 120])
def test_killed_while_making_the_database_it_starts_the_next_time(path: Path, point: int) -> None:
    killed = run_python(_KILLED_WHILE_MAKING, path, point)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert not path.exists()
    acts = make_acts(path.parent.parent)
    add_lead(acts)
    acts.close()
    store = Store(path)
    assert store.connection.execute("SELECT count(*) FROM contact").get == 1
    store.close()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_killed_just_after_the_database_has_its_place_nothing_is_asked_of_the_user(path: Path) -> None:
    whole = run_python(_KILLED_WHILE_MAKING, path, -1)
    statements = int(whole.stdout.split()[1])
    path.unlink()
    killed = run_python(_KILLED_WHILE_MAKING, path, statements)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert path.exists()
    store = Store(path)
    assert store.connection.pragma("user_version") == SCHEMA_VERSION
    store.close()


def test_what_killed_starts_left_is_swept_up_but_not_what_is_at_work(path: Path) -> None:
    path.parent.mkdir()
    old, young = (path.with_name(f"{path.name}.{name}.new") for name in ("0ld", "y0ung"))
    for left in (old, old.with_name(old.name + "-journal"), young):
        left.write_bytes(b"left")
    for left in (old, old.with_name(old.name + "-journal")):
        os.utime(left, (1, 1))
    Store(path).close()
    assert sorted(p.name for p in path.parent.iterdir()) == [path.name, young.name]


def test_a_failed_making_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(connection: apsw.Connection) -> None:
        connection.execute("CREATE TABLE half (a)")
        raise apsw.FullError

    monkeypatch.setattr(schema, "_migrate", fail)
    path.parent.mkdir()
    with pytest.raises(apsw.FullError):
        schema.open_writer(path)
    assert not list(path.parent.iterdir())


# What is not ours, or broken


def test_a_newer_version_is_refused_and_untouched(path: Path) -> None:
    acts = make_acts(path.parent.parent)
    add_lead(acts)
    acts.close()
    newer = apsw.Connection(str(path))
    newer.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    newer.close()
    path.chmod(0o644)
    refused(path, StoreTooNew)


def test_another_programs_database_is_refused_and_untouched(path: Path) -> None:
    path.parent.mkdir(mode=0o700)
    other = apsw.Connection(str(path))
    other.execute("CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('here')")
    other.close()
    refused(path, StoreForeign)


def test_another_programs_database_without_tables_is_refused_too(path: Path) -> None:
    path.parent.mkdir(mode=0o700)
    other = apsw.Connection(str(path))
    other.execute("CREATE TABLE t (a); DROP TABLE t")
    other.close()
    refused(path, StoreForeign)


def test_a_folder_in_the_place_of_the_file_is_refused(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StoreForeign):
        Store(path)


@pytest.mark.parametrize(
    "content",
    [b"", b"x", b"not a database, only words\n" * 500, bytes(range(256)) * 64, b"SQLite format 3\0" + b"\xff" * 4080],
    ids=["empty", "one byte", "words", "bytes", "a header alone"],
)
def test_what_is_damaged_is_refused_and_untouched(path: Path, content: bytes) -> None:
    path.parent.mkdir(mode=0o700)
    path.write_bytes(content)
    refused(path, StoreDamaged)


def test_a_database_cut_short_is_not_written_over(path: Path) -> None:
    make_acts(path.parent.parent).close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    cut = path.read_bytes()

    def use() -> None:
        store = Store(path)
        try:
            with store.transaction():
                store.connection.execute("INSERT INTO setting (key, value) VALUES ('a', 'b')")
                store.connection.execute("UPDATE counter SET n = n + 1")
                store.connection.execute("SELECT count(*) FROM row_journal, activity, sale, search").fetchall()
        finally:
            store.close()

    with pytest.raises(StoreDamaged):
        use()
    assert path.read_bytes() == cut


# What the system refuses. The superuser may write anywhere, so these try as somebody else.


_OPEN_AS_NOBODY = """
import os, pathlib, sys
from prospectdesk.storage.store import Store
from prospectdesk.domain.errors import StoreError

if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
try:
    Store(pathlib.Path(sys.argv[1])).close()
    print("opened")
except StoreError as error:
    print(error.code)
"""


def open_as_nobody(path: Path) -> str:
    """What comes of opening as a user whom the permissions bind: "opened", or the error's code."""
    done = run_python(_OPEN_AS_NOBODY, path)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def open_to_nobody(tmp_path: Path) -> Iterator[Path]:
    """A folder that nobody reaches and may read."""
    above = [p for p in (tmp_path, *tmp_path.parents) if p != Path(p.anchor) and p.stat().st_uid == os.geteuid()]
    modes = {p: mode(p) for p in above}
    for p in above:
        p.chmod(modes[p] | 0o055)
    yield tmp_path
    for p in above:
        p.chmod(modes[p])


@posix
def test_a_folder_that_cannot_be_written_is_told(open_to_nobody: Path) -> None:
    folder = open_to_nobody / "data"
    folder.mkdir()
    folder.chmod(0o555)
    assert open_as_nobody(folder / "prospectdesk.db") == FolderNotWritable.code
    assert open_as_nobody(folder / "deeper" / "prospectdesk.db") == FolderNotWritable.code
    assert not list(folder.iterdir())


@posix
def test_a_file_that_cannot_be_written_is_told_and_untouched(open_to_nobody: Path) -> None:
    path = open_to_nobody / "data" / "prospectdesk.db"
    make_acts(open_to_nobody).close()
    path.chmod(0o444)
    path.parent.chmod(0o777)
    before = picture(path.parent)
    assert open_as_nobody(path) == StoreReadOnly.code
    assert picture(path.parent) == before


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("I am a file")
    with pytest.raises(FolderNotWritable):
        Store(tmp_path / "data" / "prospectdesk.db")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /proc on this system")
def test_a_place_where_nothing_can_be_made_is_told() -> None:
    with pytest.raises(FolderNotWritable):
        Store(Path("/proc/prospectdesk/prospectdesk.db"))


# Models and schema


def tables() -> dict[str, type[Model]]:
    found = {model._meta.table_name: model for model in models._Table.__subclasses__()}
    assert len(found) >= 20
    return found


@pytest.mark.parametrize("table", sorted(tables()))
def test_the_model_says_what_the_schema_says(path: Path, table: str) -> None:
    store = Store(path)
    stored = {
        name: (kind, not required, key > 0)
        for name, kind, required, key in store.connection.execute(
            'SELECT name, type, "notnull", pk FROM pragma_table_info(?)', (table,)
        )
    }
    references = dict(store.connection.execute('SELECT "from", "table" FROM pragma_foreign_key_list(?)', (table,)))
    unique = {
        columns
        for (columns,) in store.connection.execute(
            "SELECT (SELECT group_concat(name) FROM pragma_index_info(i.name)) FROM pragma_index_list(?) AS i "
            'WHERE i."unique"',
            (table,),
        )
    }
    store.close()
    fields = tables()[table]._meta.sorted_fields
    kinds = {"AUTO": "INTEGER", "INT": "INTEGER", "BIGINT": "INTEGER", "TEXT": "TEXT"}
    said = {
        field.column_name: (
            kinds["INT" if isinstance(field, ForeignKeyField) else field.field_type],
            field.null or field.primary_key,
            field.primary_key,
        )
        for field in fields
    }
    assert said == stored
    pointing = (field for field in fields if isinstance(field, ForeignKeyField))
    assert {field.column_name: field.rel_model._meta.table_name for field in pointing} == references
    assert {field.column_name for field in fields if field.unique} <= unique


def test_every_table_with_a_contact_is_brought_back_by_undo(path: Path) -> None:
    store = Store(path)
    for table in tables():
        columns = journal._columns(store.connection, table)
        assert columns[0] == "id"
        if table != "setting":
            assert table in journal.RECORDED_TABLES
    triggers = {name for (name,) in store.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")}
    events = ("insert", "update", "delete")
    assert {f"record_{table}_{event}" for table in journal.RECORDED_TABLES for event in events} <= triggers
    store.close()


def test_parents_are_brought_back_before_their_children(path: Path) -> None:
    store = Store(path)
    order = {table: place for place, table in enumerate(journal.RECORDED_TABLES)}
    for table, place in order.items():
        for (parent,) in store.connection.execute('SELECT "table" FROM pragma_foreign_key_list(?)', (table,)):
            assert order[parent] < place
    store.close()
