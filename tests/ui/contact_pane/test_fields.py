"""Every field of a contact is edited where it stands, saved as one leaves it, and one undo step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from prospectdesk.domain.contact import (
    Address,
    AddressKind,
    ContactDetails,
    Email,
    EmailKind,
    Phone,
    PhoneKind,
    Source,
)
from prospectdesk.services.acts import Acts
from prospectdesk.ui.contact_pane.details_section import DetailsSection
from tests.builders import PIPELINE, add_lead
from tests.ui.contact_pane.conftest import OpenPane
from tests.ui.contact_pane.reader import Reader

WHOLE = ContactDetails(
    given_name="Ана",
    family_name="Петковска",
    company="Ана Дизајн",
    job_title="owner",
    nickname="Ани",
    website="https://example.org",
    about="likes tulips",
    source=Source.IN_PERSON,
    phones=(Phone("+389 70 111 222", PhoneKind.MOBILE), Phone("02 3111 222", PhoneKind.WORK)),
    emails=(Email("ana@example.org", EmailKind.WORK),),
    addresses=(Address("Партизанска 1\nкат 2", "Битола", "Пелагонија", "7000", "MK", AddressKind.HOME),),
    tags=("VIP", "цвеќе"),
    custom=(("Shoe size", "38"), ("Cat", "Мица")),
)


def whole(acts: Acts) -> int:
    return acts.contacts.add(WHOLE, pipeline_id=PIPELINE).value


def numbers(reader: Reader) -> list[tuple[str, PhoneKind]]:
    return [(phone.number, phone.kind) for phone in reader.details.phones]


def tab(reader: Reader) -> None:
    focused = reader.pane.window().focusWidget()
    assert focused is not None
    reader.key(focused, Qt.Key.Key_Tab)


@pytest.mark.parametrize(
    ("name", "field", "text"),
    [
        ("Given name", "given_name", "Жаклина"),
        ("Family name", "family_name", "Stojanovska"),
        ("Nickname", "nickname", "Zak"),
        ("Company", "company", "<b>Bold & Sons</b>"),
        ("Job title", "job_title", '=HYPERLINK("x")'),
        ("Website", "website", "example.com/a b"),
        ("Company", "company", ""),
    ],
)
def test_a_line_is_saved_as_one_leaves_it_and_is_one_undo_step(
    open_pane: OpenPane, name: str, field: str, text: str
) -> None:
    reader = open_pane(whole)
    before, steps = reader.details, reader.steps
    reader.write(reader.line(name), text)
    assert reader.details == before
    reader.leave()
    assert reader.details == replace(before, **{field: text})
    assert reader.steps == steps + 1
    assert reader.line(name).text() == text
    reader.undo()
    assert reader.details == before
    assert reader.line(name).text() == getattr(WHOLE, field)


def test_enter_saves_and_leaving_afterwards_saves_nothing_again(open_pane: OpenPane) -> None:
    reader = open_pane(whole)
    steps, line = reader.steps, reader.line("Company")
    reader.write(line, "  New Ltd ")
    reader.key(line, Qt.Key.Key_Return)
    assert reader.details.company == "New Ltd"
    assert line.hasFocus()
    reader.leave()
    assert reader.steps == steps + 1
    assert line.text() == "New Ltd"


def test_escape_takes_back_what_was_typed(open_pane: OpenPane) -> None:
    reader = open_pane(whole)
    steps, line = reader.steps, reader.line("Company")
    reader.write(line, "Never mind")
    reader.key(line, Qt.Key.Key_Escape)
    assert line.text() == "Ана Дизајн"
    reader.leave()
    assert reader.steps == steps


def test_looking_at_fields_changes_nothing(open_pane: OpenPane) -> None:
    ragged = replace(WHOLE, job_title="owner", about=WHOLE.about)
    reader = open_pane(lambda acts: acts.contacts.add(ragged, pipeline_id=PIPELINE).value)
    steps, before = reader.steps, reader.details
    for line in [line for line in reader.pane.findChildren(QLineEdit) if line.isVisible()]:
        line.setFocus(Qt.FocusReason.TabFocusReason)
        reader.settle()
    reader.leave()
    assert (reader.steps, reader.details) == (steps, before)


def test_stored_white_space_is_not_taken_for_an_edit(open_pane: OpenPane, elsewhere: Acts) -> None:
    contact_id = add_lead(elsewhere, "Ana B")
    with elsewhere.store.transaction():
        elsewhere.store.connection.execute("UPDATE contact SET company = ' two\nlines ', about = ' x\n '")
    reader = open_pane(lambda _: contact_id)
    steps = reader.steps
    for name in ("Company", "Given name"):
        reader.line(name).setFocus()
    reader.section(DetailsSection).about.setFocus()
    reader.leave()
    assert reader.steps == steps


def test_the_last_that_tells_who_it_is_cannot_be_emptied(open_pane: OpenPane) -> None:
    reader = open_pane(lambda acts: acts.contacts.add(ContactDetails(given_name="Ana"), pipeline_id=PIPELINE).value)
    steps, line = reader.steps, reader.line("Given name")
    reader.write(line, "   ")
    reader.leave()
    assert reader.details.given_name == "Ana"
    assert reader.steps == steps
    assert line.text() == "   "
    assert any("something must tell who this is" in text for text in reader.seen())
    assert "something must tell" in line.accessibleDescription()
    reader.write(line, "Ana B")
    assert not any("something must tell" in text for text in reader.seen())
    reader.leave()
    assert reader.details.given_name == "Ana B"


def test_the_name_may_go_where_a_company_is_left(open_pane: OpenPane) -> None:
    reader = open_pane(lambda acts: add_lead(acts, "Ana", company="Ana Ltd"))
    reader.fill("Given name", "")
    assert reader.details.given_name == ""
    assert reader.pane.header.name.text() == "Ana Ltd"


def test_two_edits_at_once_that_would_leave_nobody_are_not_both_made(open_pane: OpenPane) -> None:
    reader = open_pane(lambda acts: add_lead(acts, "Ana", company="Ana Ltd"))
    details = reader.section(DetailsSection)
    # Both are asked for before the first is saved.
    for name in ("given_name", "company"):
        details.lines[name].setText("")
        details.lines[name].commit()
    reader.settle()
    assert reader.details.display_name == "Ana Ltd"
    assert any("something must tell who this is" in text for text in reader.seen())


# Several numbers


def test_numbers_are_added_changed_and_removed_each_with_its_kind(open_pane: OpenPane) -> None:
    reader = open_pane(whole)
    reader.fill("Add a number", "071 333 444")
    assert numbers(reader)[2] == ("071 333 444", PhoneKind.MOBILE)
    assert reader.line("Add a number").text() == ""
    reader.choose(reader.named(QPushButton, "Phone: Work"), "Fax")
    assert numbers(reader)[1] == ("02 3111 222", PhoneKind.FAX)
    reader.fill("Phone (Fax)", "02 999")
    assert numbers(reader)[1] == ("02 999", PhoneKind.FAX)
    reader.fill("Phone (Fax)", "")
    assert [number for number, _ in numbers(reader)] == ["+389 70 111 222", "071 333 444"]
    assert [row.text for row in reader.section(DetailsSection).phones.shown] == ["+389 70 111 222", "071 333 444", ""]
    reader.choose(reader.named(QPushButton, "Phone: Mobile"), "Remove")
    assert [number for number, _ in numbers(reader)] == ["071 333 444"]
    for _ in range(5):
        reader.undo()
    assert numbers(reader) == [(phone.number, phone.kind) for phone in WHOLE.phones]


def test_a_number_known_abroad_keeps_its_international_form(open_pane: OpenPane) -> None:
    reader = open_pane(whole)
    reader.choose(reader.named(QPushButton, "Phone: Mobile"), "Home")
    assert reader.details.phones[0] == Phone("+389 70 111 222", PhoneKind.HOME, "+38970111222")


def test_the_kind_of_a_new_number_can_be_chosen_before_it_is_written(open_pane: OpenPane) -> None:
    reader = open_pane(lambda acts: add_lead(acts, "Ana"))
    reader.choose(reader.named(QPushButton, "Phone"), "Work")
    reader.fill("Add a number", "1234")
    assert numbers(reader) == [("1234", PhoneKind.WORK)]


def test_a_number_is_copied(open_pane: OpenPane) -> None:
    reader = open_pane(whole)
    reader.choose(reader.named(QPushButton, "Phone: Mobile"), "Copy")
    assert QGuiApplication.clipboard().text() == "+389 70 111 222"
    reader.choose(reader.pane.header.more, "Copy ana@example.org")
    assert QGuiApplication.clipboard().text() == "ana@example.org"


def test_addresses_of_e_mail_are_added_and_changed(open_pane: OpenPane) -> None:
    reader = open_pane(whole)
    reader.fill("Add an e-mail", "second@example.org")
    reader.fill("E-mail (Work)", "first@example.org")
    found = [(email.address, email.kind) for email in reader.details.emails]
    assert sorted(found) == [("first@example.org", EmailKind.WORK), ("second@example.org", EmailKind.WORK)]


# Postal addresses


def test_each_part_of_an_address_is_saved_and_the_others_stay(open_pane: OpenPane) -> None:
    reader = open_pane(whole)
    reader.fill("Town (Home)", "Прилеп")
    reader.fill("Postcode (Home)", "7500")
    assert reader.details.addresses == (replace(WHOLE.addresses[0], town="Прилеп", postcode="7500"),)
    reader.choose(reader.named(QPushButton, "Address: Home"), "Work")
    assert reader.details.addresses[0].kind is AddressKind.WORK
    assert reader.details.addresses[0].street == "Партизанска 1\nкат 2"


def test_a_new_address_is_written_part_by_part(open_pane: OpenPane) -> None:
    reader = open_pane(lambda acts: add_lead(acts, "Ana"))
    reader.press("Add an address")
    assert reader.line("Street and number (Home)").hasFocus()
    reader.write(reader.line("Street and number (Home)"), "Main St 1")
    tab(reader)
    assert reader.line("Postcode (Home)").hasFocus()
    reader.write(reader.line("Postcode (Home)"), "1000")
    tab(reader)
    reader.write(reader.line("Town (Home)"), "Skopje")
    reader.leave()
    assert reader.details.addresses == (Address("Main St 1", "Skopje", "", "1000", "", AddressKind.HOME),)
    reader.press("Add an address")
    reader.leave()
    assert len(reader.details.addresses) == 1
    reader.choose(reader.named(QPushButton, "Address: Home"), "Remove")
    assert reader.details.addresses == ()


# Tags


def test_tags_are_added_completed_and_taken_off(open_pane: OpenPane) -> None:
    def fill(acts: Acts) -> int:
        add_lead(acts, "Other", tags=("Spring fair",))
        return whole(acts)

    reader = open_pane(fill)
    field = reader.line("Add a tag")
    reader.write(field, "new")
    reader.key(field, Qt.Key.Key_Return)
    assert reader.details.tags == ("VIP", "цвеќе", "new")
    reader.write(field, "spring FAIR,")
    reader.settle()
    assert reader.details.tags[-1] == "Spring fair"
    # The offscreen platform leaves the window of the completer active when it closes.
    reader.pane.activateWindow()
    reader.write(field, "vip")
    reader.leave()
    assert len(reader.details.tags) == 4
    chip = reader.named(QPushButton, "new")
    chip.setFocus()
    reader.key(chip, Qt.Key.Key_Delete)
    assert reader.details.tags == ("VIP", "цвеќе", "Spring fair")
    reader.key(field, Qt.Key.Key_Backspace)
    focused = reader.pane.window().focusWidget()
    assert focused is reader.named(QPushButton, "Spring fair")
    reader.undo()
    assert "new" in reader.details.tags


def test_a_known_tag_is_proposed_as_one_types(open_pane: OpenPane) -> None:
    reader = open_pane(lambda acts: add_lead(acts, "Other", tags=("Spring fair",)) and add_lead(acts, "Ana"))
    field = reader.line("Add a tag")
    reader.write(field, "fair")
    completer = field.completer()
    assert completer is not None
    assert completer.completionCount() == 1
    popup = completer.popup()
    reader.qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    reader.settle()
    reader.qtbot.waitUntil(lambda: reader.details.tags == ("Spring fair",))
    assert field.text() == ""


# The rest


def test_source_and_list_are_chosen_from_menus(open_pane: OpenPane) -> None:
    def fill(acts: Acts) -> int:
        with acts.store.transaction():
            acts.store.connection.execute(
                "INSERT INTO lead_list (name, source, received_on, created_at) "
                "VALUES ('A & B', 'other', '2026-01-01', 1)"
            )
        return whole(acts)

    reader = open_pane(fill)
    reader.choose(reader.named(QPushButton, "Source: Met in person"), "Referral")
    assert reader.details.source is Source.REFERRAL
    reader.choose(reader.named(QPushButton, "List: No list"), "A && B")
    found = reader.library.contact(reader.contact_id)
    assert found is not None
    assert found.list_name == "A & B"
    assert "from “A & B”" in reader.pane.header.line.text()
    reader.undo()
    assert reader.named(QPushButton, "List: No list")


def test_remarks_of_several_lines_are_saved(open_pane: OpenPane) -> None:
    reader = open_pane(whole)
    about = reader.section(DetailsSection).about
    reader.write(about, "first\nsecond\n")
    reader.leave()
    assert reader.details.about == "first\nsecond"
    reader.write(about, "third")
    reader.key(about, Qt.Key.Key_Escape)
    assert about.toPlainText() == "first\nsecond"


def test_fields_of_the_users_own_are_added_renamed_and_emptied(open_pane: OpenPane) -> None:
    reader = open_pane(whole)
    reader.fill("Shoe size", "39")
    assert reader.details.custom == (("Shoe size", "39"), ("Cat", "Мица"))
    name = next(line for line in reader.pane.findChildren(QLineEdit) if line.isVisible() and line.text() == "Cat")
    reader.write(name, "Kitten")
    reader.leave()
    assert reader.details.custom[1] == ("Kitten", "Мица")
    reader.fill("Kitten", "")
    assert reader.details.custom == (("Shoe size", "39"),)
    reader.press("Add a field of your own")
    focused = reader.pane.window().focusWidget()
    assert isinstance(focused, QLineEdit)
    reader.write(focused, "Dog")
    reader.write(reader.line("Value of the field"), "Шарко")
    reader.leave()
    assert reader.details.custom == (("Shoe size", "39"), ("Dog", "Шарко"))


def test_a_field_without_a_name_says_so(open_pane: OpenPane) -> None:
    reader = open_pane(lambda acts: add_lead(acts, "Ana"))
    reader.press("Add a field of your own")
    reader.write(reader.line("Value of the field"), "lost?")
    reader.leave()
    assert reader.details.custom == ()
    assert "Give the field a name." in reader.seen()
    assert reader.line("Value of the field").text() == "lost?"
    reader.fill("Name of the field", "Found")
    assert reader.details.custom == (("Found", "lost?"),)


def test_an_edit_is_pending_until_it_is_committed(open_pane: OpenPane) -> None:
    reader = open_pane(whole)
    reader.write(reader.line("Company"), "Pending Ltd")
    reader.pane.commit_pending()
    reader.settle()
    assert reader.details.company == "Pending Ltd"


def test_going_to_another_contact_saves_what_was_being_typed(open_pane: OpenPane) -> None:
    ids: list[int] = []

    def fill(acts: Acts) -> int:
        ids.extend([whole(acts), add_lead(acts, "Other", company="Other Ltd")])
        return ids[0]

    reader = open_pane(fill)
    reader.write(reader.line("Company"), "Typed Ltd")
    reader.show(ids[1])
    assert reader.line("Company").text() == "Other Ltd"
    assert reader.details.company == "Other Ltd"
    first = reader.library.contact(ids[0])
    assert first is not None
    assert first.details.company == "Typed Ltd"
    assert [phone.number for phone in reader.details.phones] == []
    assert reader.line("Add a number").text() == ""
