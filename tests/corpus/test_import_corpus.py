"""Every bought list and CRM export of the shared test data, imported into a real database, taken back, exported."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from prospectdesk.domain.contact import Source
from prospectdesk.domain.contact_table import SortBy
from prospectdesk.domain.import_plan import NewList
from prospectdesk.services import exporting, importing
from prospectdesk.services.history import History
from prospectdesk.services.import_order import ImportOrder
from prospectdesk.services.library import Library
from prospectdesk.services.opening import prepare
from prospectdesk.storage.store import Store
from tests.builders import PIPELINE
from tests.fakes import FixedClock

DATA = Path(__file__).parents[3] / "shared" / "data" / "csv"
FILES = sorted(path for folder in ("bought_lists", "crm") for path in (DATA / folder).glob("*.csv"))
CLOCK = FixedClock()

pytestmark = pytest.mark.skipif(not FILES, reason="the shared test data is not beside this checkout")


def order_for(path: Path, database: Path) -> ImportOrder:
    shape = importing.inspect(path)
    return ImportOrder(
        database=database,
        file=path,
        shape=shape,
        mapping=shape.mapping,
        home_country="US",
        new_list=NewList(name=path.stem, source=Source.BOUGHT_LIST, received_on=dt.date(2026, 11, 20)),
        pipeline_id=PIPELINE,
        now=CLOCK.now(),
        today=CLOCK.today(),
    )


def records_in(path: Path, encoding: str, delimiter: str) -> int:
    """Records after the header that hold anything, counted by another reader."""
    with path.open(encoding=encoding, newline=None) as stream:
        rows = csv.reader(stream, delimiter=delimiter)
        next(rows)
        return sum(any(cell.strip() for cell in row) for row in rows)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_real_list_comes_in_whole(path: Path, tmp_path: Path) -> None:
    database = tmp_path / "data" / "prospectdesk.db"
    prepare(database)
    order = order_for(path, database)
    result = importing.run(order).done.value

    assert result.read == result.imported + result.merged + result.skipped + len(result.rejected)
    assert result.read == records_in(path, order.shape.encoding, order.shape.delimiter)
    assert result.imported > 0
    library = Library(database)
    ids = library.contact_ids(SortBy.ADDED)
    people = list(library.contacts(ids))
    assert len(people) == result.imported == library.stage_counts()[1] == library.lead_lists()[0].contacts
    for contact in people[:50]:
        assert contact.details
        assert contact.id in library.every_hit(contact.details.display_name)

    again = importing.run(order).done.value
    assert (again.imported, again.read) == (_without_keys(people), result.read)

    exported = exporting.run(exporting.ExportOrder(database=database, file=tmp_path / "out.csv"))
    assert exported.written == library.contact_count()
    library.close()

    store = Store(database)
    for _ in range(2):
        History(store).undo()
    assert store.connection.execute("SELECT count(*) FROM contact").get == 0
    assert store.connection.execute("SELECT count(*) FROM search_text").get == 0
    assert store.connection.execute("SELECT coalesce(sum(n), 0) FROM counter").get == 0
    store.connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    store.close()


def _without_keys(people: list) -> int:  # type: ignore[type-arg]
    """How many come in again because nothing tells them apart: neither e-mail nor number nor identifier."""
    return sum(
        not contact.details.emails and not any(phone.e164 for phone in contact.details.phones) for contact in people
    )
