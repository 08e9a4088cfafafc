"""Questions and concerns: opened by a line of a note, first while open, checked off with an answer."""

from __future__ import annotations

from PySide6.QtCore import Qt

from prospectdesk.services.acts import Acts
from prospectdesk.ui.contact_pane.concerns_section import ConcernsSection
from prospectdesk.ui.contact_pane.timeline_section import TimelineSection
from tests.builders import add_lead
from tests.ui.contact_pane.conftest import OpenPane
from tests.ui.contact_pane.reader import Reader

CONTROL = Qt.KeyboardModifier.ControlModifier


def shown(reader: Reader) -> list[tuple[str, bool, str]]:
    """Every concern on the screen: its words, whether it is checked off, and the small line below."""
    rows = [row for row in reader.section(ConcernsSection).rows if row.isVisible()]
    return [(row.text.text(), row.box.isChecked(), row.about.text()) for row in rows]


def worried(acts: Acts) -> int:
    contact_id = add_lead(acts, "Ana B")
    acts.activities.log(contact_id, "! Too dear")
    acts.activities.log(contact_id, "? Can you work in <b>our</b> system?")
    return contact_id


def test_a_note_opens_concerns_by_its_marked_lines(open_pane: OpenPane) -> None:
    reader = open_pane(lambda acts: add_lead(acts, "Ana B"))
    assert any(text.startswith("None. Begin a line") for text in reader.seen())
    composer = reader.section(TimelineSection).composer
    reader.write(composer.text, "Met at the fair\n? How long does it take?\n! Too <i>dear</i>")
    reader.key(composer.text, Qt.Key.Key_Return, CONTROL)
    assert shown(reader) == [
        ("Too <i>dear</i>", False, "Concern of 24 Nov"),
        ("How long does it take?", False, "Question of 24 Nov"),
    ]
    assert "2 open" in reader.seen()
    reader.undo()
    assert shown(reader) == []


def test_a_concern_is_checked_off_with_an_answer(open_pane: OpenPane) -> None:
    reader = open_pane(worried)
    row = reader.section(ConcernsSection).rows[0]
    reader.click(row.box)
    assert row.answer is not None
    assert row.answer.hasFocus()
    reader.write(row.answer, "Yes, in <b>any</b> system")
    reader.key(row.answer, Qt.Key.Key_Return, CONTROL)
    assert shown(reader) == [
        ("Too dear", False, "Concern of 24 Nov"),
        ("Can you work in <b>our</b> system?", True, "Yes, in <b>any</b> system (24 Nov)"),
    ]
    assert "1 open" in reader.seen()
    reader.undo()
    assert [checked for _, checked, _ in shown(reader)] == [False, False]


def test_an_answer_may_be_left_out(open_pane: OpenPane) -> None:
    reader = open_pane(worried)
    reader.click(reader.section(ConcernsSection).rows[0].box)
    reader.press("Save")
    assert shown(reader)[1][1:] == (True, "answered 24 Nov")


def test_escape_leaves_the_concern_open(open_pane: OpenPane) -> None:
    reader = open_pane(worried)
    row, steps = reader.section(ConcernsSection).rows[0], reader.steps
    reader.click(row.box)
    assert row.answer is not None
    reader.write(row.answer, "Never mind")
    reader.key(row.answer, Qt.Key.Key_Escape)
    assert (row.box.isChecked(), row.answer, reader.steps) == (False, None, steps)
    assert row.box.hasFocus()


def test_an_addressed_concern_is_opened_again_with_its_answer_at_hand(open_pane: OpenPane) -> None:
    reader = open_pane(worried)
    row = reader.section(ConcernsSection).rows[0]
    reader.click(row.box)
    assert row.answer is not None
    reader.write(row.answer, "Yes")
    reader.press("Save")
    addressed = reader.section(ConcernsSection).rows[1]
    reader.click(addressed.box)
    assert [checked for _, checked, _ in shown(reader)] == [False, False]
    again = reader.section(ConcernsSection).rows[0]
    reader.click(again.box)
    assert again.answer is not None
    assert again.answer.text() == "Yes"


def test_an_answer_being_typed_survives_other_changes(open_pane: OpenPane) -> None:
    reader = open_pane(worried)
    row = reader.section(ConcernsSection).rows[0]
    reader.click(row.box)
    assert row.answer is not None
    reader.write(row.answer, "Half an answer")
    contact_id = reader.contact_id
    reader.act(lambda acts: acts.activities.promise(contact_id, reader.pane.controller.today))
    assert row.answer is not None
    assert (row.answer.text(), row.answer.hasFocus(), row.box.isChecked()) == ("Half an answer", True, True)


def test_many_answered_ones_are_folded(open_pane: OpenPane) -> None:
    def fill(acts: Acts) -> int:
        contact_id = add_lead(acts, "Ana B")
        acts.activities.log(contact_id, "\n".join(f"? Question {number}" for number in range(6)))
        for concern_id in range(1, 6):
            acts.activities.address(contact_id, concern_id, f"Answer {concern_id}")
        return contact_id

    reader = open_pane(fill)
    assert [checked for _, checked, _ in shown(reader)] == [False, True, True]
    reader.press("Show 3 more answered")
    assert len(shown(reader)) == 6


def test_a_question_is_begun_from_the_heading(open_pane: OpenPane) -> None:
    reader = open_pane(worried)
    composer = reader.section(TimelineSection).composer
    reader.write(composer.text, "Talked")
    reader.press("Write down a question")
    assert composer.text.text() == "Talked\n? "
    assert composer.text.hasFocus()
