"""A new lead: typed quickly, saved once, and never twice the same person unnoticed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.desk import Desk
from prospectdesk.desktop.settings import Settings
from prospectdesk.domain.changes import StepName
from prospectdesk.domain.contact import Contact, Permission, Source
from prospectdesk.domain.contact_table import SortBy
from prospectdesk.domain.errors import DiskFull
from prospectdesk.domain.told import KeepAnswer
from prospectdesk.services.acts import Acts
from prospectdesk.services.contacts import Contacts
from prospectdesk.services.library import Library
from prospectdesk.ui.common.icons import Icons
from prospectdesk.ui.new_lead.dialog import NewLeadDialog
from tests.builders import PIPELINE, add_lead, make_acts, opportunity_of
from tests.fakes import FixedClock

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

OpenDialog = Callable[..., NewLeadDialog]
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def open_dialog(
    qtbot: QtBot,
    tmp_path: Path,
    library: Library,
    desk: Desk,
    icons: Icons,
    settings: Settings,
    clock: FixedClock,
) -> Iterator[OpenDialog]:
    """Fills the database, and opens the form."""
    held: list[NewLeadDialog] = []

    def open_it(fill: Callable[[Acts], object] | None = None) -> NewLeadDialog:
        if fill is not None:
            acts = make_acts(tmp_path, clock)
            fill(acts)
            acts.close()
        dialog = NewLeadDialog(library, desk, icons, settings, clock, PIPELINE)
        # The test looks at it after it is closed.
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        held.append(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()
        dialog.activateWindow()
        return dialog

    yield open_it
    qtbot.waitUntil(lambda: desk.idle)


def type_into(field: QLineEdit, text: str) -> None:
    field.setFocus()
    keys(field, text)


def keys(field: QWidget, text: str) -> None:
    """Type letters of any alphabet, which QTest cannot."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def newest(library: Library) -> Contact:
    contact = library.contact(max(library.contact_ids(SortBy.ADDED)))
    assert contact is not None
    return contact


def said(dialog: NewLeadDialog) -> str:
    return " | ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible() and label.text())


def test_name_and_enter_are_enough(open_dialog: OpenDialog, qtbot: QtBot, library: Library) -> None:
    dialog = open_dialog()
    assert dialog.name.whole.hasFocus()
    keys(dialog.name.whole, "Ана Марија Петковска")
    with qtbot.waitSignal(dialog.added) as added:
        QTest.keyClick(dialog.name.whole, Key.Key_Return)
    assert not dialog.isVisible()
    contact = newest(library)
    assert added.args == [contact.id]
    assert (contact.details.given_name, contact.details.family_name) == ("Ана Марија", "Петковска")
    card = library.opportunities_of(contact.id)[0]
    assert (card.pipeline_id, card.stage_id) == (PIPELINE, 1)


def test_everything_typed_is_kept_in_one_step(
    open_dialog: OpenDialog, qtbot: QtBot, library: Library, desk: Desk
) -> None:
    def fill(acts: Acts) -> None:
        acts.store.connection.execute(
            "INSERT INTO lead_list (id, name, source, received_on, created_at) "
            "VALUES (4, 'Саем', 'other', '2026-11-01', 0)"
        )

    dialog = open_dialog(fill)
    type_into(dialog.name.whole, "Brandt, Leonie")
    type_into(dialog.company, " Brandt Travel ")
    type_into(dialog.phone, "+12025550103")
    type_into(dialog.email, "leonie@brandt.example")
    dialog.source.setCurrentIndex(dialog.source.findData(Source.REFERRAL))
    dialog.list.setCurrentIndex(dialog.list.findData(4))
    dialog.note.setPlainText("Wrote through the site.\n? Trains too?")
    with qtbot.waitSignal(dialog.added):
        dialog.save.click()
    contact = newest(library)
    details = contact.details
    assert (details.given_name, details.family_name, details.company) == ("Leonie", "Brandt", "Brandt Travel")
    assert [(phone.number, phone.e164) for phone in details.phones] == [("+12025550103", "+12025550103")]
    assert [email.address for email in details.emails] == ["leonie@brandt.example"]
    assert (details.source, contact.list_name) == (Source.REFERRAL, "Саем")
    assert [activity.text for activity in library.activities(contact.id, limit=5)] == [
        "Wrote through the site.\n? Trains too?"
    ]
    assert [concern.text for concern in library.concerns(contact.id)] == ["Trains too?"]
    step = library.steps()[0]
    assert step is not None
    assert (step.name, step.subject) == (StepName.ADD_CONTACT, "Leonie Brandt")
    desk.run(lambda acts: acts.history.undo())
    qtbot.waitUntil(lambda: desk.idle)
    assert library.contact_count() == 0
    assert library.steps()[0] is None


def test_nobody_at_all_is_refused_with_a_sentence(open_dialog: OpenDialog, library: Library) -> None:
    dialog = open_dialog()
    dialog.note.setPlainText("something")
    dialog.save.click()
    assert dialog.isVisible()
    assert "Who is it?" in said(dialog)
    assert dialog.name.whole.hasFocus()
    assert dialog.name.whole.property("invalid") is True
    keys(dialog.name.whole, "А")
    assert "Who is it?" not in said(dialog)
    assert dialog.name.whole.property("invalid") is False
    assert library.contact_count() == 0


@pytest.mark.parametrize("field", ["company", "phone", "email"])
def test_one_thing_that_tells_who_it_is_will_do(
    open_dialog: OpenDialog, qtbot: QtBot, library: Library, field: str
) -> None:
    dialog = open_dialog()
    type_into(getattr(dialog, field), "+389 70 000 001" if field == "phone" else "nekoj@x.example")
    with qtbot.waitSignal(dialog.added):
        dialog.save.click()
    assert newest(library).details.display_name in ("+389 70 000 001", "nekoj@x.example")


def test_a_known_number_is_named_while_one_types(open_dialog: OpenDialog, qtbot: QtBot, library: Library) -> None:
    dialog = open_dialog(lambda acts: add_lead(acts, "Ана Петковска", phone="+389 70 000 020", company="Ана Дизајн"))
    type_into(dialog.phone, "070 000 02")
    qtbot.waitUntil(lambda: not dialog._look.isActive())
    assert not dialog.phone_known.isVisible()
    keys(dialog.phone, "0")
    qtbot.waitUntil(dialog.phone_known.isVisible)
    assert "Ана Петковска (Ана Дизајн) has this number." in said(dialog)
    assert not dialog.email_known.isVisible()
    assert dialog.save.text() == "Save"
    QTest.keyClick(dialog.phone, Key.Key_Backspace)
    qtbot.waitUntil(lambda: not dialog.phone_known.isVisible())
    keys(dialog.phone, "0")
    qtbot.waitUntil(dialog.phone_known.isVisible)
    with qtbot.waitSignal(dialog.contact_opened) as opened:
        dialog.phone_known.open_button.click()
    assert opened.args == [library.search("Петковска").ids[0]]
    assert not dialog.isVisible()


def test_several_who_share_an_address_are_counted(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    dialog = open_dialog(
        lambda acts: [add_lead(acts, name, email="info@x.example") for name in ("Ана", "Бојан", "Вера")]
    )
    type_into(dialog.email, "INFO@x.example")
    qtbot.waitUntil(dialog.email_known.isVisible)
    assert "Ана and 2 other(s) have this address." in said(dialog)


def test_who_asked_not_to_be_contacted_is_recognised(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    def fill(acts: Acts) -> None:
        alone = add_lead(acts, "Остави Ме", email="alone@x.example")
        acts.moves.said_no(opportunity_of(acts, alone), KeepAnswer(Permission.NO))

    dialog = open_dialog(fill)
    type_into(dialog.email, "alone@x.example")
    qtbot.waitUntil(dialog.email_known.isVisible)
    assert "Остави Ме asked not to be contacted." in said(dialog)
    assert dialog.save.text() == "Save anyway"


def test_one_after_the_other(open_dialog: OpenDialog, qtbot: QtBot, library: Library) -> None:
    dialog = open_dialog()
    type_into(dialog.name.whole, "Ана Прва")
    dialog.source.setCurrentIndex(dialog.source.findData(Source.IN_PERSON))
    with qtbot.waitSignal(dialog.added):
        QTest.keyClick(dialog.name.whole, Key.Key_Return, CTRL | SHIFT)
    assert dialog.isVisible()
    assert "Saved: Ана Прва" in said(dialog)
    assert dialog.name.whole.hasFocus()
    assert dialog.name.whole.text() == ""
    type_into(dialog.name.whole, "Бојан Втор")
    assert "Saved" not in said(dialog)
    with qtbot.waitSignal(dialog.added):
        dialog.save.click()
    assert library.contact_count() == 2
    # Where they came from stays the same, also the next time.
    assert newest(library).details.source is Source.IN_PERSON
    assert open_dialog().source.currentData() == Source.IN_PERSON


def test_enter_in_the_note_is_a_new_line_and_control_enter_saves(
    open_dialog: OpenDialog, qtbot: QtBot, library: Library
) -> None:
    dialog = open_dialog()
    type_into(dialog.name.whole, "Ана")
    dialog.note.setFocus()
    keys(dialog.note, "a")
    QTest.keyClick(dialog.note, Key.Key_Return)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.added):
        QTest.keyClick(dialog.note, Key.Key_Return, CTRL)
    assert library.contact_count() == 1


def test_a_name_can_be_typed_in_two_fields(open_dialog: OpenDialog, qtbot: QtBot, library: Library) -> None:
    dialog = open_dialog()
    type_into(dialog.name.whole, "Gabriel García Márquez")
    dialog.name.apart_button.click()
    assert (dialog.name.given.text(), dialog.name.family.text()) == ("Gabriel García", "Márquez")
    dialog.name.given.setText("Gabriel")
    dialog.name.family.setText("García Márquez")
    dialog.name.apart_button.click()
    assert dialog.name.whole.text() == "García Márquez, Gabriel"
    dialog.name.apart_button.click()
    with qtbot.waitSignal(dialog.added):
        dialog.save.click()
    details = newest(library).details
    assert (details.given_name, details.family_name) == ("Gabriel", "García Márquez")
    again = open_dialog()
    assert again.name.is_apart
    assert again.name.given.hasFocus()


def test_on_no_board_is_a_choice(open_dialog: OpenDialog, qtbot: QtBot, library: Library) -> None:
    dialog = open_dialog()
    type_into(dialog.name.whole, "Ана")
    dialog.board.setCurrentIndex(dialog.board.count() - 1)
    assert dialog.board.currentText() == "None, contacts only"
    with qtbot.waitSignal(dialog.added):
        dialog.save.click()
    assert library.opportunities_of(newest(library).id) == []


def test_a_failure_is_said_and_nothing_typed_is_lost(
    open_dialog: OpenDialog, qtbot: QtBot, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_dialog()
    type_into(dialog.name.whole, "Ана Петковска")

    def full(*_: object, **__: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(Contacts, "add", full)
        dialog.save.click()
        qtbot.waitUntil(lambda: "The disk is full." in said(dialog))
    assert dialog.isVisible()
    assert dialog.name.whole.text() == "Ана Петковска"
    with qtbot.waitSignal(dialog.added):
        dialog.save.click()
    assert library.contact_count() == 1


def test_escape_leaves_nothing(open_dialog: OpenDialog, library: Library) -> None:
    dialog = open_dialog()
    type_into(dialog.name.whole, "Ана")
    QTest.keyClick(dialog.name.whole, Key.Key_Escape)
    assert not dialog.isVisible()
    assert library.contact_count() == 0


def test_every_field_has_a_name_for_those_who_listen(open_dialog: OpenDialog) -> None:
    dialog = open_dialog()
    fields = (dialog.name.whole, dialog.company, dialog.phone, dialog.email, dialog.source, dialog.board, dialog.list,
              dialog.note)  # fmt: skip
    names = [field.accessibleName() for field in fields]
    assert names == ["Name", "Company", "Phone", "E-mail", "Source", "Board", "List", "Note"]
