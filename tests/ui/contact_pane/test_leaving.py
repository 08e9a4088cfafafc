"""What was begun is not lost when one goes to another contact, or closes the window."""

from __future__ import annotations

import pytest

from prospectdesk.domain.activity import ActivityKind
from prospectdesk.services.acts import Acts
from prospectdesk.ui.contact_pane.concerns_section import ConcernsSection
from prospectdesk.ui.contact_pane.next_step import NextStepSection
from prospectdesk.ui.contact_pane.timeline_section import TimelineSection
from tests.builders import add_lead
from tests.fakes import FixedClock
from tests.ui.contact_pane.conftest import OpenPane
from tests.ui.contact_pane.reader import Reader


@pytest.fixture
def two(open_pane: OpenPane) -> tuple[Reader, int, int]:
    """The first of two contacts is shown; it has a concern and a note."""
    ids: list[int] = []

    def fill(acts: Acts) -> int:
        ids.extend([add_lead(acts, "Ana"), add_lead(acts, "Marko")])
        acts.activities.log(ids[0], "! Too dear")
        return ids[0]

    reader = open_pane(fill)
    return reader, ids[0], ids[1]


def begin_everything(reader: Reader) -> None:
    row = reader.section(ConcernsSection).rows[0]
    reader.click(row.box)
    assert row.answer is not None
    reader.write(row.answer, "Half the price")
    entry = reader.section(TimelineSection).rows[0]
    entry.edit()
    reader.settle()
    assert entry.editor is not None
    reader.write(entry.editor.text, "! Too dear, they say")
    reader.pane.focus_follow_up()
    reader.settle()
    form = reader.section(NextStepSection).form
    assert form is not None
    reader.write(form.what, "Call again")
    reader.write(reader.line("Company"), "Ana Ltd")


def test_going_to_another_contact_saves_what_has_words(two: tuple[Reader, int, int]) -> None:
    reader, first, second = two
    begin_everything(reader)
    reader.show(second)
    reader.show(first)
    assert reader.details.company == "Ana Ltd"
    assert [found.what for found in reader.library.follow_ups(first)] == ["Call again"]
    # The edited note opened a concern for its new line, beside the one that was answered.
    answers = {concern.text: concern.answer for concern in reader.library.concerns(first)}
    assert answers == {"Too dear": "Half the price", "Too dear, they say": ""}
    assert reader.library.activities(first, limit=1)[0].text == "! Too dear, they say"
    assert reader.section(NextStepSection).form is None


def test_what_is_begun_without_words_makes_nothing(two: tuple[Reader, int, int]) -> None:
    reader, first, second = two
    steps = reader.steps
    reader.click(reader.section(ConcernsSection).rows[0].box)
    reader.pane.focus_follow_up()
    reader.pane.focus_composer()
    reader.show(second)
    assert reader.steps == steps
    reader.show(first)
    assert not reader.section(ConcernsSection).rows[0].box.isChecked()


def test_an_undo_leaves_what_is_begun_alone(two: tuple[Reader, int, int]) -> None:
    reader, first, _ = two
    row = reader.section(ConcernsSection).rows[0]
    reader.click(row.box)
    assert row.answer is not None
    reader.write(row.answer, "Half the price")
    reader.act(lambda acts: acts.activities.promise(first, FixedClock().today()))
    reader.undo()
    assert row.answer is not None
    assert row.answer.text() == "Half the price"
    assert reader.library.follow_ups(first) == []


def test_closing_records_what_was_being_written_about_anybody(two: tuple[Reader, int, int]) -> None:
    reader, first, second = two
    composer = reader.section(TimelineSection).composer
    reader.press("Log a talk")
    reader.write(composer.text, "about Ana")
    composer.minutes.setValue(4)
    reader.show(second)
    reader.write(composer.text, "about Marko\n? When")
    reader.pane.finish()
    reader.settle()
    (talk, _) = reader.library.activities(first, limit=9)
    assert (talk.kind, talk.text, talk.minutes) == (ActivityKind.CALL, "about Ana", 4)
    assert [activity.text for activity in reader.library.activities(second, limit=9)] == ["about Marko\n? When"]
    assert [concern.text for concern in reader.library.concerns(second)] == ["When"]
    reader.pane.finish()
    reader.settle()
    assert len(reader.library.activities(second, limit=9)) == 1


def test_closing_without_anything_begun_changes_nothing(two: tuple[Reader, int, int]) -> None:
    reader, _, _ = two
    steps = reader.steps
    reader.pane.finish()
    reader.settle()
    assert reader.steps == steps
