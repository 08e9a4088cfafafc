"""Notes and activities: written on top, listed the newest first, edited and removed."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QToolButton

from prospectdesk.domain.activity import ActivityKind, PresentationOutcome, TalkOutcome
from prospectdesk.domain.pipeline import Channel
from prospectdesk.services.acts import Acts
from prospectdesk.services.moves import SaleMade, Shown
from prospectdesk.ui.contact_pane.controller import PAGE
from prospectdesk.ui.contact_pane.timeline_section import TimelineSection
from tests.builders import add_lead, opportunity_of, qualify
from tests.fakes import FixedClock
from tests.ui.contact_pane.conftest import OpenPane
from tests.ui.contact_pane.reader import Reader

CONTROL = Qt.KeyboardModifier.ControlModifier


def ana(acts: Acts) -> int:
    return add_lead(acts, "Ana B")


def shown(reader: Reader) -> list[tuple[str, str]]:
    rows = [row for row in reader.section(TimelineSection).rows if row.isVisible()]
    return [(row.meta.text(), row.words.text()) for row in rows]


def write(reader: Reader, text: str) -> None:
    composer = reader.section(TimelineSection).composer
    reader.write(composer.text, text)
    reader.settle()


# Writing


def test_a_note_is_saved_by_control_enter_and_the_field_is_free_again(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    composer = reader.section(TimelineSection).composer
    placeholder = composer.text.placeholderText()
    assert "?" in placeholder
    assert "!" in placeholder
    write(reader, "Budget <b>agreed</b>\nfor spring")
    reader.key(composer.text, Qt.Key.Key_Return)
    assert shown(reader) == []
    reader.key(composer.text, Qt.Key.Key_Return, CONTROL)
    assert shown(reader) == [("today, 09:00", "Budget <b>agreed</b>\nfor spring")]
    assert composer.text.text() == ""
    assert composer.text.hasFocus()
    (activity,) = reader.library.activities(reader.contact_id, limit=9)
    assert (activity.kind, activity.channel, activity.opportunity_id is not None) == (ActivityKind.NOTE, None, True)


def test_log_a_talk_begins_a_call(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    reader.press("Log a talk")
    composer = reader.section(TimelineSection).composer
    assert composer.text.hasFocus()
    assert composer.kind.value() is ActivityKind.CALL
    reader.choose(composer.outcome, "No answer")
    composer.minutes.setValue(2)
    reader.press("Save")
    (activity,) = reader.library.activities(reader.contact_id, limit=9)
    assert (activity.kind, activity.channel, activity.outcome, activity.minutes, activity.text) == (
        ActivityKind.CALL,
        Channel.PHONE,
        TalkOutcome.NO_ANSWER,
        2,
        "",
    )
    assert shown(reader) == [("today, 09:00 · call · 2 min · no answer", "")]


@pytest.mark.parametrize(
    ("kind", "activity", "channel", "outcome"),
    [
        ("Note", ActivityKind.NOTE, None, None),
        ("Call", ActivityKind.CALL, Channel.PHONE, TalkOutcome.TALKED),
        ("Meeting", ActivityKind.MEETING, Channel.IN_PERSON, None),
        ("E-mail", ActivityKind.EMAIL, Channel.EMAIL, None),
        ("Message", ActivityKind.MESSAGE, None, None),
    ],
)
def test_each_kind_comes_with_its_usual_channel(
    open_pane: OpenPane,
    kind: str,
    activity: ActivityKind,
    channel: Channel | None,
    outcome: TalkOutcome | None,
) -> None:
    reader = open_pane(ana)
    write(reader, "words")
    composer = reader.section(TimelineSection).composer
    reader.click(next(b for b in composer.kind.findChildren(QPushButton) if b.text() == kind))
    assert composer.outcome.isVisible() is (activity is ActivityKind.CALL)
    assert composer.channel.isVisible() is (activity is not ActivityKind.NOTE)
    reader.press("Save")
    (found,) = reader.library.activities(reader.contact_id, limit=9)
    assert (found.kind, found.channel, found.outcome) == (activity, channel, outcome)


def test_another_channel_is_chosen_and_kept(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    reader.press("Log a talk")
    composer = reader.section(TimelineSection).composer
    reader.choose(composer.channel, "Online form")
    reader.click(next(b for b in composer.kind.findChildren(QPushButton) if b.text() == "Meeting"))
    reader.press("Save")
    (found,) = reader.library.activities(reader.contact_id, limit=9)
    assert (found.kind, found.channel) == (ActivityKind.MEETING, Channel.ONLINE_FORM)
    assert shown(reader)[0][0] == "today, 09:00 · meeting · online form"


def test_nothing_is_not_saved(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    composer = reader.section(TimelineSection).composer
    write(reader, "  \n ")
    assert not composer.save_button.isEnabled()
    reader.key(composer.text, Qt.Key.Key_Return, CONTROL)
    assert reader.library.activities(reader.contact_id, limit=9) == []


def test_the_clock_counts_begun_minutes(open_pane: OpenPane, clock: FixedClock) -> None:
    reader = open_pane(ana)
    reader.press("Log a talk")
    composer = reader.section(TimelineSection).composer
    reader.click(composer.timer)
    clock.forward(minutes=3, seconds=20)
    reader.qtbot.waitUntil(lambda: composer.minutes.value() == 4, timeout=3000)
    assert composer.timer.accessibleName() == "Stop the clock (3:20)"
    reader.click(composer.timer)
    clock.forward(minutes=30)
    assert composer.minutes.value() == 4
    reader.click(composer.timer)
    clock.forward(minutes=1)
    write(reader, "Talked")
    reader.press("Save")
    (found,) = reader.library.activities(reader.contact_id, limit=9)
    assert found.minutes == 5
    assert "5 min in 1 talk(s)" in reader.seen()
    assert not composer.timer.isChecked()
    assert composer.minutes.value() == 0


def test_what_is_being_written_is_kept_for_each_contact(open_pane: OpenPane, clock: FixedClock) -> None:
    ids: list[int] = []

    def fill(acts: Acts) -> int:
        ids.extend([add_lead(acts, "Ana"), add_lead(acts, "Marko")])
        return ids[0]

    reader = open_pane(fill)
    composer = reader.section(TimelineSection).composer
    reader.press("Log a talk")
    reader.click(composer.timer)
    write(reader, "about Ana")
    reader.show(ids[1])
    assert composer.text.text() == ""
    assert not composer.is_unfolded
    write(reader, "about Marko")
    clock.forward(minutes=2)
    reader.show(ids[0])
    assert composer.text.text() == "about Ana"
    assert composer.kind.value() is ActivityKind.CALL
    assert composer.minutes.value() == 2
    reader.press("Save")
    reader.show(ids[1])
    assert composer.text.text() == "about Marko"
    assert [a.text for a in reader.library.activities(ids[0], limit=9)] == ["about Ana"]
    assert reader.library.activities(ids[1], limit=9) == []


def test_pasted_formatting_is_left_behind(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    composer = reader.section(TimelineSection).composer
    rich = QMimeData()
    rich.setHtml("<b>bold</b><img src='file:///etc/passwd'>")
    rich.setText("bold & <plain>")
    QGuiApplication.clipboard().setMimeData(rich)
    composer.text.setFocus()
    composer.text.paste()
    assert composer.text.text() == "bold & <plain>"


def test_the_field_grows_with_its_text_up_to_a_limit(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    field = reader.section(TimelineSection).composer.text
    field.setFocus()
    low = field.height()
    field.setPlainText("\n".join("line" for _ in range(6)))
    reader.settle()
    high = field.height()
    field.setPlainText("\n".join("line" for _ in range(60)))
    reader.settle()
    assert low < high < field.height() < 15 * field.fontMetrics().lineSpacing()
    field.clear()
    reader.settle()
    assert field.height() == low


# Reading


def test_the_timeline_reads_the_newest_first_and_pages_back(open_pane: OpenPane) -> None:
    def fill(acts: Acts) -> int:
        contact_id = ana(acts)
        now = FixedClock().now()
        for number in range(PAGE + 5):
            acts.activities.log(contact_id, f"note {number}", at=now - dt.timedelta(days=number))
        return contact_id

    reader = open_pane(fill)
    assert len(shown(reader)) == PAGE
    assert shown(reader)[:3] == [
        ("today, 09:00", "note 0"),
        ("yesterday, 09:00", "note 1"),
        ("22 Nov", "note 2"),
    ]
    reader.press("Show older")
    assert [words for _, words in shown(reader)] == [f"note {number}" for number in range(PAGE + 5)]
    assert "Show older" not in reader.seen()


def test_a_presentation_says_what_was_missed(open_pane: OpenPane) -> None:
    def fill(acts: Acts) -> int:
        contact_id = ana(acts)
        opportunity = opportunity_of(acts, contact_id)
        qualify(acts, opportunity)
        undecided = PresentationOutcome.UNDECIDED
        acts.moves.present(opportunity, Shown("First", "", close_asked=False, minutes=40), undecided)
        acts.moves.present(opportunity, Shown("Second", "Order <b>now</b>", close_asked=False), undecided)
        sale = SaleMade(Decimal(5), "EUR", "x", FixedClock().today())
        acts.moves.present(opportunity, Shown("Third", "Order", close_asked=True), PresentationOutcome.SOLD, sale=sale)
        return contact_id

    reader = open_pane(fill)
    start = "today, 09:00 · presentation"
    assert shown(reader) == [
        (f"{start} · sold · call to action: Order", "Third"),
        (f"{start} · undecided · call to action: Order <b>now</b>, close not asked for", "Second"),
        (f"{start} · 40 min · undecided · no call to action", "First"),
    ]


def test_an_entry_is_edited_where_it_stands(open_pane: OpenPane) -> None:
    def fill(acts: Acts) -> int:
        contact_id = ana(acts)
        acts.activities.log(contact_id, "first words", kind=ActivityKind.CALL, minutes=5)
        return contact_id

    reader = open_pane(fill)
    reader.choose(reader.named(QToolButton, "More about this entry"), "Edit")
    row = reader.section(TimelineSection).rows[0]
    editor = row.editor
    assert editor is not None
    assert (editor.text.text(), editor.minutes.value(), editor.text.hasFocus()) == ("first words", 5, True)
    assert not row.words.isVisible()
    reader.write(editor.text, "other words")
    editor.minutes.setValue(8)
    reader.key(editor.text, Qt.Key.Key_Return, CONTROL)
    assert shown(reader) == [("today, 09:00 · call · 8 min", "other words")]
    assert row.editor is None
    reader.undo()
    assert shown(reader) == [("today, 09:00 · call · 5 min", "first words")]
    row.edit()
    reader.settle()
    assert row.editor is not None
    reader.write(row.editor.text, "never mind")
    reader.key(row.editor.text, Qt.Key.Key_Escape)
    assert shown(reader) == [("today, 09:00 · call · 5 min", "first words")]


def test_a_note_cannot_be_emptied_by_editing(open_pane: OpenPane) -> None:
    def fill(acts: Acts) -> int:
        contact_id = ana(acts)
        acts.activities.log(contact_id, "note")
        return contact_id

    reader = open_pane(fill)
    row = reader.section(TimelineSection).rows[0]
    row.edit()
    reader.settle()
    assert row.editor is not None
    reader.write(row.editor.text, "")
    assert not row.editor.save.isEnabled()
    reader.key(row.editor.text, Qt.Key.Key_Return, CONTROL)
    assert row.editor is not None
    assert [a.text for a in reader.library.activities(reader.contact_id, limit=9)] == ["note"]


def test_an_entry_is_removed_and_brought_back(open_pane: OpenPane) -> None:
    def fill(acts: Acts) -> int:
        contact_id = ana(acts)
        acts.activities.log(contact_id, "! Too dear", minutes=5)
        return contact_id

    reader = open_pane(fill)
    reader.choose(reader.named(QToolButton, "More about this entry"), "Remove")
    assert shown(reader) == []
    assert "Too dear" not in reader.seen()
    reader.undo()
    assert shown(reader) == [("today, 09:00 · 5 min", "! Too dear")]
    assert "Too dear" in reader.seen()


def test_words_are_copied_as_they_were_written(open_pane: OpenPane) -> None:
    long = "https://example.org/" + "x" * 300

    def fill(acts: Acts) -> int:
        contact_id = ana(acts)
        acts.activities.log(contact_id, f"see\n{long}")
        return contact_id

    reader = open_pane(fill)
    reader.choose(reader.named(QToolButton, "More about this entry"), "Copy text")
    assert QGuiApplication.clipboard().text() == f"see\n{long}"
