"""What happens elsewhere shows at once, and never takes away what the user is typing."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from prospectdesk.domain.changes import Change, Kind
from prospectdesk.domain.contact import Address, ContactDetails, Phone, Source
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criterion
from prospectdesk.services.acts import Acts
from prospectdesk.ui.contact_pane.details_section import DetailsSection
from prospectdesk.ui.contact_pane.timeline_section import TimelineSection
from tests.builders import PIPELINE, PROSPECTS, add_lead, opportunity_of
from tests.ui.contact_pane.conftest import OpenPane
from tests.ui.contact_pane.reader import Reader

ANA = ContactDetails(
    given_name="Ana",
    family_name="Petkovska",
    company="Old Ltd",
    phones=(Phone("111"), Phone("222"), Phone("333")),
    addresses=(Address(street="One St"), Address(street="Two St")),
    custom=(("Cat", "Mica"), ("Dog", "Rex")),
)


def ana(acts: Acts) -> int:
    return acts.contacts.add(ANA, pipeline_id=PIPELINE).value


def change(reader: Reader, **fields: object) -> None:
    """Somebody edits the contact elsewhere."""
    contact_id = reader.contact_id
    reader.act(lambda acts: acts.contacts.change(contact_id, lambda before: replace(before, **fields)))  # type: ignore[arg-type]


def line_of(reader: Reader, text: str) -> QLineEdit:
    return next(line for line in reader.pane.findChildren(QLineEdit) if line.isVisible() and line.text() == text)


def test_what_is_not_being_edited_follows_at_once(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    change(reader, company="New Ltd", job_title="boss", source=Source.REFERRAL, tags=("VIP",), about="remarks")
    assert reader.line("Company").text() == "New Ltd"
    assert reader.pane.header.line.text() == "boss · New Ltd · Referral"
    assert "VIP" in reader.seen()
    assert "remarks" in reader.seen()


def test_typed_text_survives_a_change_of_the_same_and_of_other_fields(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    line = reader.line("Company")
    reader.write(line, "Typed")
    change(reader, company="Elsewhere Ltd", job_title="boss")
    assert line.text() == "Typed"
    assert line.hasFocus()
    assert reader.line("Job title").text() == "boss"
    assert "Elsewhere Ltd" in reader.pane.header.line.text()
    reader.leave()
    assert reader.details.company == "Typed"
    assert reader.details.job_title == "boss"


def test_escape_goes_back_to_what_came_meanwhile(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    line = reader.line("Company")
    reader.write(line, "Typed")
    change(reader, company="Elsewhere Ltd")
    reader.key(line, Qt.Key.Key_Escape)
    assert line.text() == "Elsewhere Ltd"


def test_a_field_that_is_only_looked_at_follows_and_keeps_the_cursor(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    line = reader.line("Company")
    line.setFocus()
    line.setCursorPosition(3)
    change(reader, company="Old Limited")
    assert line.text() == "Old Limited"
    assert line.cursorPosition() == 3
    assert line.hasFocus()


def test_a_number_being_typed_stays_with_its_number_when_others_come_and_go(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    line = line_of(reader, "222")
    reader.write(line, "222-5")
    change(reader, phones=(Phone("333"), Phone("222"), Phone("444")))
    assert (line.text(), line.hasFocus()) == ("222-5", True)
    reader.leave()
    assert [phone.number for phone in reader.details.phones] == ["333", "222-5", "444"]
    shown = [row.text for row in reader.section(DetailsSection).phones.shown]
    assert shown == ["333", "222-5", "444", ""]


def test_a_number_being_typed_whose_number_is_removed_becomes_a_new_one(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    line = line_of(reader, "222")
    reader.write(line, "222-5")
    change(reader, phones=(Phone("111"), Phone("333")))
    assert line.text() == "222-5"
    reader.leave()
    assert [phone.number for phone in reader.details.phones] == ["111", "333", "222-5"]


def test_a_new_number_being_typed_survives(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    line = reader.line("Add a number")
    reader.write(line, "999")
    change(reader, phones=(Phone("111"),))
    assert (line.text(), line.hasFocus()) == ("999", True)
    reader.leave()
    assert [phone.number for phone in reader.details.phones] == ["111", "999"]
    assert [row.text for row in reader.section(DetailsSection).phones.shown] == ["111", "999", ""]


def test_an_address_being_typed_survives(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    line = line_of(reader, "Two St")
    reader.write(line, "Two Street")
    change(reader, addresses=(Address(street="Zero St"), *ANA.addresses))
    assert line.text() == "Two Street"
    reader.leave()
    assert [address.street for address in reader.details.addresses] == ["Zero St", "One St", "Two Street"]


def test_a_field_of_the_users_own_being_typed_survives(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    line = line_of(reader, "Rex")
    reader.write(line, "Max")
    change(reader, custom=(("Cat", "Mica"), ("Bird", "Pip"), ("Dog", "Rex")))
    assert line.text() == "Max"
    reader.leave()
    assert reader.details.custom == (("Cat", "Mica"), ("Bird", "Pip"), ("Dog", "Max"))


def test_a_note_being_written_or_edited_survives(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    contact_id = reader.contact_id
    reader.act(lambda acts: acts.activities.log(contact_id, "first"))
    timeline = reader.section(TimelineSection)
    timeline.rows[0].edit()
    editor = timeline.rows[0].editor
    assert editor is not None
    reader.write(editor.text, "edited first")
    reader.write(timeline.composer.text, "being written")
    reader.act(lambda acts: acts.activities.log(contact_id, "second"))
    assert timeline.composer.text.text() == "being written"
    assert [row.words.text() for row in timeline.rows[:2]] == ["second", "first"]
    assert timeline.rows[1].editor is editor
    assert editor.text.text() == "edited first"
    reader.pane.commit_pending()
    reader.settle()
    assert [activity.text for activity in reader.library.activities(contact_id, limit=9)] == ["second", "edited first"]


def test_answers_moves_and_undo_show_in_the_header_and_in_the_qualification(open_pane: OpenPane) -> None:
    cards: list[int] = []

    def fill(acts: Acts) -> int:
        contact_id = ana(acts)
        cards.append(opportunity_of(acts, contact_id))
        return contact_id

    reader = open_pane(fill)
    assert reader.pane.header.stage.text() == "Leads"
    money, phone = Criterion.MONEY, Channel.PHONE
    reader.act(lambda acts: acts.qualification.answer(cards[0], money, AnswerValue.YES, phone, "a <b>big</b> budget"))
    assert reader.pane.header.stage.text() == "Qualifying"
    assert "1 of 3" in reader.seen()
    assert "phone, 24 Nov" in reader.seen()
    reader.act(lambda acts: acts.moves.move(cards[0], PROSPECTS, insist=True))
    assert reader.pane.header.stage.text() == "Prospects · not qualified"
    reader.undo()
    reader.undo()
    assert reader.pane.header.stage.text() == "Leads"
    assert "0 of 3" in reader.seen()


def test_changes_of_others_leave_the_pane_alone(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    stories: list[object] = []
    reader.pane.controller.shown.connect(stories.append)
    reader.act(lambda acts: acts.contacts.add(ContactDetails(given_name="Other"), pipeline_id=PIPELINE))
    assert stories == []


def test_a_refresh_keeps_the_place_one_has_scrolled_to(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    bar = reader.pane.area.verticalScrollBar()
    reader.qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(90)
    change(reader, job_title="boss")
    assert bar.value() == 90
    reader.pane.show_contact(reader.contact_id)
    assert bar.value() == 90


def test_a_contact_that_is_taken_back_leaves_nobody_selected(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    reader.act(lambda acts: acts.history.undo())
    assert reader.pane.empty.isVisible()
    assert not reader.pane.header.isVisible()
    reader.act(lambda acts: acts.history.redo())
    assert reader.pane.header.isVisible()


def test_restored_from_the_trash_everything_can_be_edited_again(open_pane: OpenPane) -> None:
    reader = open_pane(ana)
    contact_id = reader.contact_id
    reader.act(lambda acts: acts.contacts.delete([contact_id]))
    assert any(text.startswith("In the trash since") for text in reader.seen())
    assert reader.line("Company").isReadOnly()
    assert not reader.pane.header.qualify.isEnabled()
    assert not any(
        line.accessibleName() == "Add a number" for line in reader.pane.findChildren(QLineEdit) if line.isVisible()
    )
    reader.press("Restore")
    assert not any(text.startswith("In the trash") for text in reader.seen())
    assert not reader.line("Company").isReadOnly()
    reader.fill("Company", "Back Ltd")
    assert reader.details.company == "Back Ltd"


def test_many_changes_at_once_concern_everybody(open_pane: OpenPane) -> None:
    def fill(acts: Acts) -> int:
        for number in range(3):
            add_lead(acts, f"Name {number}")
        return ana(acts)

    reader = open_pane(fill)
    stories: list[object] = []
    reader.pane.controller.shown.connect(stories.append)
    reader.desk.changed.emit(Change(frozenset({Kind.CONTACT}), None))
    reader.desk.changed.emit(Change(frozenset({Kind.PIPELINE}), frozenset()))
    assert len(stories) == 2
