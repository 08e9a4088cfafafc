"""Sample data: rich, true to the rules, relative to today, and gone without a trace."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from prospectdesk.domain.changes import StepName
from prospectdesk.domain.contact import Permission
from prospectdesk.domain.contact_table import SortBy
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criterion, Phase, PipelineKind
from prospectdesk.domain.today import BirthdayRules, Matter
from prospectdesk.services.acts import Acts
from prospectdesk.services.library import Library
from prospectdesk.storage import journal
from tests.builders import PIPELINE, add_lead, details, opportunity_of
from tests.contradictions import contradictions
from tests.fakes import FixedClock


def dump(acts: Acts) -> dict[str, list[Any]]:
    """Everything but the steps themselves and counts of nothing."""
    execute = acts.store.connection.execute
    tables = {
        table: sorted(execute(f"SELECT * FROM {table}"), key=repr)
        for table in (*journal.RECORDED_TABLES, "search_text")
    }
    tables["counter"] = sorted(execute("SELECT * FROM counter WHERE n <> 0"))
    return tables


def samples_of(acts: Acts) -> int:
    return int(acts.store.connection.execute("SELECT count(*) FROM contact WHERE sample = 1").get or 0)


@pytest.fixture
def library(acts: Acts) -> Any:
    library = Library(acts.store.path)
    yield library
    library.close()


@pytest.mark.parametrize(
    "day",
    [dt.date(2026, 11, 24), dt.date(2027, 1, 1), dt.date(2028, 2, 25), dt.date(2026, 3, 29)],
    ids=str,
)
def test_there_is_something_of_everything_on_any_day(
    acts: Acts, clock: FixedClock, library: Library, day: dt.date
) -> None:
    clock.forward(days=(day - clock.today()).days)
    acts.samples.add()
    assert contradictions(acts.store.connection) == []
    assert 55 <= library.contact_count() <= 75
    pipelines = [p for p in library.pipelines() if p.id != PIPELINE]
    assert [p.kind for p in pipelines] == [PipelineKind.SALE, PipelineKind.RECRUITING]
    counts = library.stage_counts()
    assert all(counts.get(stage.id) for pipeline in pipelines for stage in pipeline.stages)
    agenda = library.agenda(clock.today(), BirthdayRules())
    assert all(agenda.items[matter] for matter in Matter)
    soon = [item.on for item in agenda.items[Matter.BIRTHDAY] if item.on and item.on <= day + dt.timedelta(days=7)]
    assert len(soon) >= 4
    assert any(item.time for item in agenda.items[Matter.TODAY])
    assert [lead_list.contacts > 0 for lead_list in library.lead_lists()] == [True] * 3
    rows = library.contact_rows(PIPELINE, library.contact_ids(SortBy.ADDED))
    cyrillic = sum("Ѐ" <= row.name[0] <= "ӿ" for row in rows)
    assert len(rows) / 3 < cyrillic < len(rows) * 2 / 3
    assert {row.permission for row in rows} == set(Permission)


def test_presentations_sales_and_marks_are_among_them(acts: Acts, library: Library) -> None:
    acts.samples.add()
    execute = acts.store.connection.execute
    assert execute("SELECT count(*) FROM opportunity WHERE missed_close = 1").get > 0
    assert execute("SELECT count(*) FROM opportunity WHERE missed_close = 2").get > 0
    assert execute("SELECT count(*) FROM opportunity WHERE unqualified = 1").get > 0
    assert execute("SELECT count(*) FROM sale").get > 6
    reasons = {row[0] for row in execute("SELECT DISTINCT closed_reason FROM opportunity")}
    assert {"not_a_fit", "kept_on_list", "do_not_contact", "let_go"} <= reasons
    assert {row[0] for row in execute("SELECT DISTINCT closed_criterion FROM opportunity")} >= {*Criterion}


def test_nobody_real_can_be_reached(acts: Acts, library: Library) -> None:
    acts.samples.add()
    for contact in library.contacts(library.contact_ids(SortBy.NAME)):
        for phone in contact.details.phones:
            assert phone.number.startswith("+389 70 000 0") or "555-01" in phone.number
        for email in contact.details.emails:
            assert email.address.endswith((".example", "example.com"))


def test_nothing_happens_after_now_and_before_people_are_known(acts: Acts, clock: FixedClock) -> None:
    clock.forward(hours=-8)  # one o'clock in the night
    acts.samples.add()
    now = int(clock.now().timestamp())
    for table in ("activity", "answer", "stage_history"):
        assert acts.store.connection.execute(f"SELECT max(at) FROM {table}").get <= now
    assert contradictions(acts.store.connection) == []


def test_it_is_one_step_and_goes_without_a_trace(acts: Acts, library: Library) -> None:
    before = dump(acts)
    assert not library.has_samples()
    done = acts.samples.add()
    with_samples = dump(acts)
    assert done.step is StepName.SAMPLE_DATA
    assert library.has_samples()
    assert library.search("petkovska").ids
    assert acts.samples.remove().step is StepName.REMOVE_SAMPLE_DATA
    assert dump(acts) == before
    assert not library.has_samples()
    assert not library.search("petkovska").ids
    acts.history.undo()
    assert dump(acts) == with_samples
    acts.history.undo()
    assert dump(acts) == before
    acts.history.redo()
    assert dump(acts) == with_samples


def test_the_value_is_the_board_to_show_and_a_second_time_adds_nothing(acts: Acts, library: Library) -> None:
    shown = acts.samples.add("mk")
    assert library.pipelines()[0].id == shown.value
    assert library.pipelines()[0].name == "Виртуелна асистенција"
    count = library.contact_count()
    again = acts.samples.add()
    assert (again.value, again.step) == (shown.value, None)
    assert library.contact_count() == count


def test_what_the_user_did_with_sample_people_goes_with_them(acts: Acts, library: Library) -> None:
    before = dump(acts)
    acts.samples.add()
    ana = library.search("petkovska").ids[0]
    acts.contacts.edit(ana, details("Ана Поинаква", phone="+389 70 111 222", tags=("мое",)))
    acts.activities.log(ana, "! Нова грижа")
    acts.contacts.put_on_board(ana, PIPELINE)
    acts.contacts.delete([library.search("trajkov").ids[0]])
    acts.samples.remove()
    assert dump(acts) == before


def test_what_the_user_added_stays_with_the_board_it_is_on(acts: Acts, library: Library) -> None:
    mine = add_lead(acts, "Моја Прва")
    sale = acts.samples.add().value
    fair = next(item.id for item in library.lead_lists() if item.name == "Trade fair")
    theirs = acts.contacts.add(details("Втора Моја", tags=("саем",)), pipeline_id=sale, list_id=fair).value
    acts.qualification.answer(opportunity_of(acts, theirs), Criterion.MONEY, AnswerValue.YES, Channel.PHONE)
    acts.samples.remove()
    assert sorted(library.contact_ids(SortBy.ADDED)) == [mine, theirs]
    assert samples_of(acts) == 0
    assert not library.has_samples()
    kept = next(p for p in library.pipelines() if p.id == sale)
    assert library.opportunity(opportunity_of(acts, theirs)) is not None
    assert library.stage_counts()[kept.first_stage(Phase.QUALIFYING).id] == 1
    assert [(item.name, item.contacts) for item in library.lead_lists()] == [("Trade fair", 1)]
    assert len(library.pipelines()) == 2
    assert library.tags() == ["саем"]
    assert contradictions(acts.store.connection) == []


def test_removing_where_there_is_nothing_makes_no_step(acts: Acts) -> None:
    assert acts.samples.remove().step is None
    assert acts.store.steps() == (None, None)
