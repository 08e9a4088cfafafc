"""The table by place: whatever the view, any place holds who a plain sort would put there."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import pytest

from prospectdesk.domain.changes import StepName
from prospectdesk.domain.collation import sort_key
from prospectdesk.domain.contact_table import SortBy, View
from prospectdesk.services import contact_table
from prospectdesk.services.acts import Acts
from prospectdesk.services.contact_table import ContactTable
from prospectdesk.services.library import Library
from tests.builders import PIPELINE, add_lead, details
from tests.fakes import FixedClock

COUNT = 90
_COMPANIES = ("", "Аптека", "Bakery", "Џем")
_FAMILIES = ("Ана", "Ѓ", "Џ", "Smith", "Šopov", "Петковски", "Zed")


@pytest.fixture
def library(acts: Acts) -> Iterator[Library]:
    library = Library(acts.store.path)
    yield library
    library.close()


@pytest.fixture
def people(acts: Acts, clock: FixedClock) -> list[int]:
    """Ninety people of few names, a third of them without a company, some on a list."""
    acts.store.connection.execute(
        "INSERT INTO lead_list (id, name, source, received_on, created_at) VALUES (1, 'Fair', 'other', '2026-11-01', 0)"
    )
    rng = random.Random(3)
    ids = []
    with acts.store.act(StepName.IMPORT, "people", 0):
        for number in range(COUNT):
            clock.forward(hours=rng.choice([0, 1]))
            person = details(f"{rng.choice('АБВabc')} {rng.choice(_FAMILIES)}", company=rng.choice(_COMPANIES))
            list_id = 1 if number % 3 == 0 else None
            ids.append(acts.contacts.add(person, pipeline_id=PIPELINE, list_id=list_id).value)
    return ids


def expected(library: Library, ids: Sequence[int], view: View) -> list[int]:
    """The order as a plain sort makes it."""
    rows = library.contact_rows(PIPELINE, ids)
    contacts = {contact.id: contact for contact in library.contacts(ids)}

    def key(contact_id: int) -> tuple[object, int]:
        person = contacts[contact_id].details
        values = {
            SortBy.NAME: sort_key(f"{person.family_name} {person.given_name}"),
            SortBy.COMPANY: sort_key(person.company),
            SortBy.ADDED: int(contacts[contact_id].created_at.timestamp()),
        }
        return values[view.order], contact_id

    nameless = [row.contact_id for row in rows if not row.company] if view.order is SortBy.COMPANY else []
    named = sorted((row.contact_id for row in rows if row.contact_id not in nameless), key=key)
    if view.descending:
        return named[::-1] + sorted(nameless, reverse=True)
    return named + sorted(nameless)


VIEWS = [View(order=order, descending=descending) for order in SortBy for descending in (False, True)]


@pytest.mark.parametrize("waymarks", [1 << 15, 7, 1], ids=["none", "some", "all"])
@pytest.mark.parametrize("view", VIEWS, ids=lambda v: f"{v.order}{'-down' if v.descending else ''}")
def test_any_place_is_right(
    library: Library, people: list[int], view: View, waymarks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contact_table, "_APART", waymarks)
    table = library.contact_table()
    table.open(view)
    right = expected(library, people, view)
    assert table.count == COUNT
    assert table.ids(0, COUNT) == right
    while table.prepare():
        pass
    rng = random.Random(5)
    for _ in range(120):
        first, limit = rng.randrange(COUNT), rng.randint(1, 20)
        assert table.ids(first, limit) == right[first : first + limit]
    for place, contact_id in enumerate(right):
        assert table.place_of(contact_id) == place
    rows = table.rows(PIPELINE, 3, 5)
    assert [row.contact_id if row else None for row in rows] == right[3:8]


@pytest.mark.parametrize("short", [20_000, 0], ids=["short list", "long list"])
def test_a_list_by_name(library: Library, people: list[int], short: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contact_table, "SHORT_LIST", short)
    table = library.contact_table()
    for descending in (False, True):
        view = View(list_id=1, descending=descending)
        table.open(view)
        right = expected(library, people[::3], view)
        assert table.ids(0, COUNT) == right
        assert [table.place_of(contact_id) for contact_id in right] == list(range(len(right)))
        assert table.place_of(people[1]) is None
    assert table.can_sort_by(SortBy.NAME)
    assert table.can_sort_by(SortBy.COMPANY) is (short > 0)


@pytest.mark.parametrize("view", VIEWS, ids=lambda v: f"{v.order}{'-down' if v.descending else ''}")
def test_what_was_found_is_sorted_alike(acts: Acts, library: Library, people: list[int], view: View) -> None:
    found = tuple(people[10:40])
    acts.contacts.delete([people[11]])
    table = library.contact_table()
    table.open(View(order=view.order, descending=view.descending, ids=(*found, 99_999)))
    right = expected(library, [one for one in found if one != people[11]], view)
    assert table.ids(0, 100) == right
    assert table.place_of(right[4]) == 4
    assert table.place_of(people[0]) is None
    table.open(View(ids=found, list_id=1))
    assert set(table.ids(0, 100)) == set(found) & set(people[::3]) - {people[11]}


def test_the_trash_is_newest_first(acts: Acts, clock: FixedClock, library: Library, people: list[int]) -> None:
    acts.contacts.delete(people[:3])
    clock.forward(days=1)
    acts.contacts.delete([people[7]])
    table = library.contact_table()
    table.open(View(trash=True))
    assert table.ids(0, 10) == [people[7], people[2], people[1], people[0]]
    rows = table.rows(PIPELINE, 0, 10)
    assert [row.deleted == clock.now() for row in rows if row] == [True, False, False, False]
    assert table.place_of(people[0]) == 3
    table.open(View())
    assert table.count == COUNT - 4
    assert table.place_of(people[7]) is None


def test_a_change_shows_after_a_refresh(acts: Acts, library: Library, people: list[int]) -> None:
    table = library.contact_table()
    table.open(View())
    first = table.ids(0, 1)[0]
    acts.contacts.delete([first])
    assert table.rows(PIPELINE, 0, 1)[0] is None or table.ids(0, 1) != [first]
    table.refresh()
    assert table.count == COUNT - 1
    assert table.place_of(first) is None


@pytest.mark.parametrize(
    ("beginning", "descending"), [("п", False), ("п", True), ("s", False), ("s", True), ("џ", False), ("џ", True)]
)
def test_letters_typed_go_to_whoever_is_called_so(
    library: Library, people: list[int], beginning: str, descending: bool
) -> None:
    for ids in (None, tuple(people)):
        table = library.contact_table()
        table.open(View(descending=descending, ids=ids))
        place = table.place_of_beginning(sort_key(beginning))
        assert place is not None
        names = [row.family_name for row in table.rows(PIPELINE, 0, COUNT) if row]
        first = next(n for n, name in enumerate(names) if sort_key(name).startswith(sort_key(beginning)))
        assert place == first


def test_dates_have_no_beginnings(library: Library, people: list[int]) -> None:
    table = library.contact_table()
    table.open(View(order=SortBy.ADDED))
    assert table.place_of_beginning("a") is None


def test_no_order_sorts_or_scans_the_table(library: Library, people: list[int]) -> None:
    """At a million contacts either would take as long as reading them all."""
    connection = library._connection
    seen: dict[str, object] = {}

    def note(_cursor: object, sql: str, bindings: object) -> bool:
        seen[sql] = bindings
        return True

    connection.exec_trace = note
    try:
        for view in (*VIEWS, View(trash=True), View(list_id=1)):
            table: ContactTable = library.contact_table()
            table.open(view)
            stretch = table._stretches[-1] if table._stretches else None
            if stretch is not None:
                stretch._mark(20, stretch._keys_at(20, 1)[0]) if stretch.count > 30 else None
            table.ids(10, 5)
            table.ids(25, 5)
            table.place_of(people[5])
    finally:
        connection.exec_trace = None
    walked = [sql for sql in seen if "INDEXED BY" in sql]
    assert len(walked) > 10
    for sql in walked:
        steps = [row[3] for row in connection.execute("EXPLAIN QUERY PLAN " + sql, seen[sql])]
        assert not any("TEMP B-TREE" in step for step in steps), (sql, steps)
        if ":id" in sql and "count" not in sql:
            assert any(step.startswith("SEARCH") for step in steps), (sql, steps)


def test_stages_of_the_asked_pipeline_are_told(acts: Acts, library: Library) -> None:
    contact = add_lead(acts, "Ана")
    table = library.contact_table()
    table.open(View())
    assert [row.stage_id if row else 0 for row in table.rows(PIPELINE, 0, 1)] == [1]
    assert [row.stage_id if row else 0 for row in table.rows(99, 0, 1)] == [None]
    assert table.places_of([contact, 5]) == {contact: 0}
