"""The big databases that speed is measured on are such as the program would have written."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from benchmarks.people import TODAY, fill
from prospectdesk.domain.contact import ContactDetails
from prospectdesk.domain.contact_table import SortBy
from prospectdesk.domain.today import BirthdayRules
from prospectdesk.services.library import Library
from prospectdesk.storage.contacts import columns_of
from prospectdesk.storage.store import Store
from tests.contradictions import contradictions

COUNT = 3000


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("big") / "data" / "prospectdesk.db"
    fill(path, COUNT, seed=5)
    return path


def test_nothing_in_it_contradicts_itself(filled: Path) -> None:
    store = Store(filled)
    try:
        connection = store.connection
        assert contradictions(connection) == []
        assert connection.execute("PRAGMA integrity_check").get == "ok"
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        # An error is raised where the index does not fit the texts.
        connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
        assert store.steps() == (None, None)
    finally:
        store.close()


def test_names_sort_as_those_of_added_contacts(filled: Path) -> None:
    store = Store(filled)
    try:
        for given, family, company, name, sort_name, sort_company in store.connection.execute(
            "SELECT given_name, family_name, company, display_name, sort_name, sort_company FROM contact LIMIT 500"
        ):
            columns = columns_of(ContactDetails(given_name=given, family_name=family, company=company))
            assert (name, sort_name, sort_company) == (
                columns["display_name"],
                columns["sort_name"],
                columns["sort_company"],
            )
    finally:
        store.close()


def test_it_is_spread_as_real_work_is(filled: Path) -> None:
    library = Library(filled)
    try:
        assert library.contact_count() == COUNT
        counts = library.stage_counts()
        assert sum(counts.values()) == pytest.approx(COUNT, rel=0.05)
        assert counts[1] > COUNT / 2
        assert all(counts[stage] > 0 for stage in range(1, 9))
        rows = library.contact_rows(1, library.contact_ids(SortBy.ADDED))
        cyrillic = sum("Ѐ" <= row.name[0] <= "ӿ" for row in rows)
        assert cyrillic == COUNT / 2
        agenda = library.agenda(TODAY, BirthdayRules())
        assert all(agenda.items.values())
    finally:
        library.close()


def test_the_same_seed_gives_the_same_people(filled: Path, tmp_path: Path) -> None:
    again = tmp_path / "again" / "prospectdesk.db"
    fill(again, COUNT, seed=5)
    libraries = [Library(filled), Library(again)]
    try:
        one, other = (library.contact_rows(1, library.contact_ids(SortBy.ADDED)) for library in libraries)
        assert one == other
    finally:
        for library in libraries:
            library.close()


def test_a_database_is_never_filled_twice(filled: Path) -> None:
    with pytest.raises(FileExistsError):
        fill(filled, 10)


def test_the_stories_end_on_the_day_they_are_told(tmp_path: Path) -> None:
    day = dt.date(2024, 2, 29)
    fill(tmp_path / "data" / "prospectdesk.db", 300, today=day)
    library = Library(tmp_path / "data" / "prospectdesk.db")
    try:
        newest = max(row.added for row in library.contact_rows(1, library.contact_ids(SortBy.ADDED)))
        assert newest.date() == day
    finally:
        library.close()
