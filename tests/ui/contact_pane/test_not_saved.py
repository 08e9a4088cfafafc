"""When the world does not let a change through, what was typed stays, and can be tried again."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from prospectdesk.domain.contact import ContactDetails, Phone, PhoneKind
from prospectdesk.services.acts import Acts
from prospectdesk.services.outcome import Done
from prospectdesk.ui.contact_pane.birthday_section import BirthdaySection
from prospectdesk.ui.contact_pane.concerns_section import ConcernsSection
from prospectdesk.ui.contact_pane.details_section import DetailsSection
from prospectdesk.ui.contact_pane.next_step import NextStepSection
from prospectdesk.ui.contact_pane.timeline_section import TimelineSection
from tests.builders import PIPELINE, add_lead
from tests.ui.contact_pane.conftest import OpenPane
from tests.ui.contact_pane.reader import Reader


class Lock:
    """Another program that writes the database, and does not let go."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def hold(self, reader: Reader) -> None:
        """From now on nothing can be saved; the acts' thread does not wait long for it."""

        def impatient(acts: Acts) -> Done[None]:
            acts.store.connection.set_busy_timeout(20)
            return Done(None)

        reader.act(impatient)
        self._acts.store.connection.execute("BEGIN IMMEDIATE")

    def release(self) -> None:
        """The other program is done."""
        if not self._acts.store.connection.getautocommit():
            self._acts.store.connection.execute("ROLLBACK")


@pytest.fixture
def lock(elsewhere: Acts) -> Iterator[Lock]:
    made = Lock(elsewhere)
    yield made
    made.release()


def told(reader: Reader) -> str:
    return reader.pane.banners.unsaved.sentence.text() if reader.pane.banners.unsaved.isVisible() else ""


def test_a_field_keeps_what_was_typed_says_why_and_saves_on_the_next_try(open_pane: OpenPane, lock: Lock) -> None:
    reader = open_pane(lambda acts: add_lead(acts, "Ana", company="Old Ltd"))
    lock.hold(reader)
    reader.fill("Company", "New Ltd")
    assert reader.line("Company").text() == "New Ltd"
    assert reader.details.company == "Old Ltd"
    assert "Not saved" in told(reader)
    assert "Another program" in told(reader)
    reader.press("Try again")
    assert reader.details.company == "Old Ltd"
    assert "Not saved" in told(reader)
    lock.release()
    reader.press("Try again")
    assert reader.details.company == "New Ltd"
    assert told(reader) == ""
    reader.undo()
    assert reader.details.company == "Old Ltd"


def test_what_cannot_be_saved_can_be_given_up(open_pane: OpenPane, lock: Lock) -> None:
    reader = open_pane(lambda acts: add_lead(acts, "Ana", company="Old Ltd", phone="111"))
    lock.hold(reader)
    reader.fill("Company", "New Ltd")
    reader.fill("Phone (Other)", "222")
    reader.press("Discard")
    assert reader.line("Company").text() == "Old Ltd"
    assert reader.line("Phone (Other)").text() == "111"
    assert told(reader) == ""
    lock.release()
    reader.leave()
    assert reader.details.company == "Old Ltd"


def test_escape_gives_up_the_one_field(open_pane: OpenPane, lock: Lock) -> None:
    reader = open_pane(lambda acts: add_lead(acts, "Ana", company="Old Ltd"))
    lock.hold(reader)
    reader.fill("Company", "New Ltd")
    line = reader.line("Company")
    line.setFocus()
    reader.key(line, Qt.Key.Key_Escape)
    assert line.text() == "Old Ltd"
    assert told(reader) == ""


def test_several_that_failed_are_all_tried_again(open_pane: OpenPane, lock: Lock) -> None:
    reader = open_pane(lambda acts: add_lead(acts, "Ana"))
    lock.hold(reader)
    for name, text in (("Company", "New Ltd"), ("Job title", "boss"), ("Add a number", "123"), ("Website", "x.org")):
        reader.fill(name, text)
    lock.release()
    reader.press("Try again")
    details = reader.details
    assert (details.company, details.job_title, details.website) == ("New Ltd", "boss", "x.org")
    assert [phone.number for phone in details.phones] == ["123"]
    assert [row.text for row in reader.section(DetailsSection).phones.shown] == ["123", ""]


def test_two_numbers_that_failed_are_both_tried_again(open_pane: OpenPane, lock: Lock) -> None:
    def fill(acts: Acts) -> int:
        phones = (Phone("1", PhoneKind.WORK), Phone("2", PhoneKind.HOME))
        return acts.contacts.add(ContactDetails(given_name="Ana", phones=phones), pipeline_id=PIPELINE).value

    reader = open_pane(fill)
    lock.hold(reader)
    reader.fill("Phone (Work)", "11")
    reader.fill("Phone (Home)", "22")
    lock.release()
    reader.press("Try again")
    assert [phone.number for phone in reader.details.phones] == ["11", "22"]
    assert [row.text for row in reader.section(DetailsSection).phones.shown] == ["11", "22", ""]


def test_what_was_typed_about_another_contact_is_not_lost_from_sight(open_pane: OpenPane, lock: Lock) -> None:
    ids: list[int] = []

    def fill(acts: Acts) -> int:
        ids.extend([add_lead(acts, "Ana", company="Old Ltd"), add_lead(acts, "Marko")])
        return ids[0]

    reader = open_pane(fill)
    lock.hold(reader)
    reader.write(reader.line("Company"), "New Ltd")
    reader.show(ids[1])
    assert "Not saved for Ana" in told(reader)
    lock.release()
    reader.press("Try again")
    assert told(reader) == ""
    first = reader.library.contact(ids[0])
    assert first is not None
    assert first.details.company == "New Ltd"
    assert reader.details.company == ""


def write_note(reader: Reader) -> Callable[[], str]:
    composer = reader.section(TimelineSection).composer
    reader.write(composer.text, "Words of weight")
    reader.key(composer.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return composer.text.text


def answer_concern(reader: Reader) -> Callable[[], str]:
    row = reader.section(ConcernsSection).rows[0]
    reader.click(row.box)
    answer = row.answer
    assert answer is not None
    reader.write(answer, "Words of weight")
    reader.press("Save")
    return answer.text


def promise(reader: Reader) -> Callable[[], str]:
    reader.pane.focus_follow_up()
    reader.settle()
    form = reader.section(NextStepSection).form
    assert form is not None
    reader.write(form.what, "Words of weight")
    reader.key(form.what, Qt.Key.Key_Return)
    return form.what.text


def edit_note(reader: Reader) -> Callable[[], str]:
    row = reader.section(TimelineSection).rows[0]
    row.edit()
    reader.settle()
    editor = row.editor
    assert editor is not None
    reader.write(editor.text, "Words of weight")
    reader.press("Save")
    return editor.text.text


def remark(reader: Reader) -> Callable[[], str]:
    about = reader.section(DetailsSection).about
    reader.write(about, "Words of weight")
    reader.leave()
    return about.text


@pytest.mark.parametrize("deed", [write_note, answer_concern, promise, edit_note, remark])
def test_longer_texts_stay_until_they_are_saved(
    open_pane: OpenPane, lock: Lock, deed: Callable[[Reader], Callable[[], str]]
) -> None:
    def fill(acts: Acts) -> int:
        contact_id = add_lead(acts, "Ana")
        acts.activities.log(contact_id, "! Too dear")
        return contact_id

    reader = open_pane(fill)
    lock.hold(reader)
    text = deed(reader)
    assert text() == "Words of weight"
    assert "Not saved" in told(reader)
    lock.release()
    reader.press("Try again")
    assert told(reader) == ""
    assert reader.library.search("words of weight").ids == (reader.contact_id,) or [
        found.what for found in reader.library.follow_ups(reader.contact_id)
    ] == ["Words of weight"]
    visible = [button for button in reader.pane.findChildren(QPushButton) if button.isVisible()]
    assert not any(button.text() == "Cancel" for button in visible)


def test_a_full_disk_keeps_a_long_remark(open_pane: OpenPane) -> None:
    reader = open_pane(lambda acts: add_lead(acts, "Ana"))

    def limit(pages: int) -> None:
        def act(acts: Acts) -> Done[None]:
            acts.store.connection.execute(f"PRAGMA max_page_count = {pages}")
            return Done(None)

        reader.act(act)

    limit(1)  # no more than there are
    long = "tulips and roses " * 20_000
    about = reader.section(DetailsSection).about
    reader.write(about, "x")
    about.setPlainText(long)
    reader.leave()
    assert reader.details.about == ""
    assert about.text() == long
    assert "The disk is full" in told(reader)
    limit(100_000)
    reader.press("Try again")
    assert reader.details.about == long.strip()


def test_a_read_only_database_keeps_the_birthday(open_pane: OpenPane) -> None:
    reader = open_pane(lambda acts: add_lead(acts, "Ana"))

    def only_read(on: str) -> None:
        def act(acts: Acts) -> Done[None]:
            acts.store.connection.execute(f"PRAGMA query_only = {on}")
            return Done(None)

        reader.act(act)

    only_read("ON")
    section = reader.section(BirthdaySection)
    section.open()
    reader.settle()
    reader.write(reader.line("Day"), "14")
    edit = section.edit
    assert edit is not None
    reader.named(QComboBox, "Month").setCurrentIndex(3)
    reader.leave()
    assert "may be read, but not written" in told(reader)
    assert section.edit is edit
    assert reader.line("Day").text() == "14"
    only_read("OFF")
    reader.press("Try again")
    birthday = reader.details.birthday
    assert birthday is not None
    assert (birthday.day, birthday.month) == (14, 3)
    assert section.edit is None


def test_a_contact_that_is_gone_says_so(open_pane: OpenPane, elsewhere: Acts) -> None:
    reader = open_pane(lambda acts: add_lead(acts, "Ana", company="Old Ltd"))
    # Another program undoes the contact; nobody tells the pane.
    elsewhere.history.undo()
    reader.fill("Company", "New Ltd")
    assert "no longer there" in told(reader)
    assert reader.line("Company").text() == "New Ltd"
    elsewhere.history.redo()
    reader.press("Try again")
    assert reader.details.company == "New Ltd"
