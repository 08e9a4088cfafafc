"""What the pane says of a contact: all of it, as it was written, and nothing of what it is not."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton, QWidget

from prospectdesk.domain.contact import (
    Address,
    Birthday,
    ContactDetails,
    Email,
    Permission,
    Phone,
    Source,
)
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criterion
from prospectdesk.services.acts import Acts
from prospectdesk.services.moves import KeepAnswer, NextDate, SaleMade
from prospectdesk.ui.contact_pane.pane import ContactPane
from prospectdesk.ui.contact_pane.permission_section import PermissionSection
from prospectdesk.ui.contact_pane.qualification_section import QualificationSection
from prospectdesk.ui.contact_pane.sales_section import SalesSection
from tests.builders import PIPELINE, PROSPECTS, add_lead, opportunity_of, qualify
from tests.fakes import FixedClock
from tests.ui.contact_pane.conftest import OpenPane

TODAY = FixedClock().today()


def test_nobody_selected_says_so(open_pane: OpenPane) -> None:
    reader = open_pane(lambda acts: 99)
    assert "Nobody selected" in reader.seen()
    assert not reader.pane.header.isVisible()


def test_the_header_says_who_it_is_and_where_they_stand(open_pane: OpenPane, clock: FixedClock) -> None:
    def fill(acts: Acts) -> int:
        contact_id = add_lead(acts, "Ana Petkovska", company="Ana & Co", job_title="owner", source=Source.IN_PERSON)
        card = opportunity_of(acts, contact_id)
        acts.qualification.answer(card, Criterion.MONEY, AnswerValue.YES, Channel.PHONE)
        clock.forward(days=3)
        return contact_id

    reader = open_pane(fill)
    header = reader.pane.header
    assert header.name.text() == "Ana Petkovska"
    assert header.line.text() == "owner · Ana & Co · Met in person"
    assert header.stage.text() == "Qualifying · 3 day(s)"
    assert not header.stage.icon().isNull()
    assert header.marks.accessibleName() == (
        "Fits the target market: Don't know, Has the money: Yes, Decides on buying: Don't know"
    )


@pytest.mark.parametrize(
    ("deed", "stage"),
    [
        (lambda acts, card: acts.moves.move(card, PROSPECTS, insist=True), "Prospects · not qualified"),
        (
            lambda acts, card: acts.moves.not_a_fit(card, Criterion.MONEY, channel=Channel.PHONE),
            "Not a fit: money",
        ),
        (lambda acts, card: acts.moves.said_no(card, KeepAnswer(Permission.NOT_ASKED)), "Said no"),
        (qualify, "Prospects"),
    ],
)
def test_the_stage_is_named_with_what_matters_about_it(
    open_pane: OpenPane, deed: Callable[[Acts, int], object], stage: str
) -> None:
    def fill(acts: Acts) -> int:
        contact_id = add_lead(acts, "Ana")
        deed(acts, opportunity_of(acts, contact_id))
        return contact_id

    assert open_pane(fill).pane.header.stage.text() == stage


def test_each_answer_is_shown_with_channel_date_and_note(open_pane: OpenPane) -> None:
    def fill(acts: Acts) -> int:
        contact_id = add_lead(acts, "Ana")
        card = opportunity_of(acts, contact_id)
        acts.qualification.answer(card, Criterion.TARGET_MARKET, AnswerValue.NO, Channel.EMAIL)
        acts.qualification.answer(card, Criterion.TARGET_MARKET, AnswerValue.YES, Channel.PHONE, "<b>florist</b>")
        acts.qualification.answer(card, Criterion.MONEY, AnswerValue.UNKNOWN, Channel.PHONE)
        return contact_id

    reader = open_pane(fill)
    lines = reader.section(QualificationSection).lines
    assert [line.how.text() for line in lines.values()] == ["phone, 24 Nov", "not known", "not asked yet"]
    market = lines[Criterion.TARGET_MARKET]
    assert market.mark.value is AnswerValue.YES
    assert "&lt;b&gt;florist&lt;/b&gt;" in market.name.toolTip()
    assert "<b>florist</b>" in market.name.accessibleDescription()
    assert "1 of 3" in reader.seen()


def test_asking_again_asks_for_that_criterion(open_pane: OpenPane) -> None:
    reader = open_pane(lambda acts: add_lead(acts, "Ana"))
    asked: list[tuple[int, object]] = []
    reader.pane.ask_again_requested.connect(lambda card, criterion: asked.append((card, criterion)))
    reader.press("Ask: Has the money")
    assert asked == [(1, Criterion.MONEY)]


def test_the_buttons_ask_the_window(open_pane: OpenPane) -> None:
    reader = open_pane(lambda acts: add_lead(acts, "Ana", tags=("VIP",)))
    pane = reader.pane
    qualify_spy, move_spy = QSignalSpy(pane.qualify_requested), QSignalSpy(pane.move_menu_requested)
    trash_spy, search_spy = QSignalSpy(pane.trash_requested), QSignalSpy(pane.search_requested)
    reader.press("Qualify")
    assert qualify_spy.at(0) == [1]
    reader.press("Leads")
    card, place = move_spy.at(0)
    assert (card, type(place)) == (1, QPoint)
    reader.choose(pane.header.more, "Move to…")
    assert move_spy.count() == 2
    reader.choose(pane.header.more, "Move to trash")
    assert trash_spy.at(0) == [1]
    reader.press("VIP")
    assert search_spy.at(0) == ["VIP"]


def test_qualifying_saves_what_is_being_typed_first(open_pane: OpenPane) -> None:
    reader = open_pane(lambda acts: add_lead(acts, "Ana", company="Old"))
    reader.write(reader.line("Company"), "New")
    reader.pane.header.qualify.click()
    reader.settle()
    assert reader.details.company == "New"


def test_who_is_on_no_board_can_be_put_on_one(open_pane: OpenPane) -> None:
    reader = open_pane(lambda acts: acts.contacts.add(ContactDetails(given_name="Ana"), pipeline_id=None).value)
    assert not reader.pane.header.qualify.isEnabled()
    assert not reader.pane.header.stage.isVisible()
    reader.press("Put on “My offer”")
    assert reader.pane.header.stage.text() == "Leads"
    assert reader.pane.header.qualify.isEnabled()
    reader.undo()
    assert not reader.pane.header.stage.isVisible()


def test_a_contact_on_two_boards_is_looked_at_on_either(open_pane: OpenPane) -> None:
    def fill(acts: Acts) -> int:
        with acts.store.transaction():
            acts.store.connection.execute(
                "INSERT INTO pipeline (id, name, kind, target_market, position) "
                "VALUES (2, 'Roses & more', 'sale', '', 1);"
                "INSERT INTO stage (pipeline_id, phase, position) SELECT 2, phase, position FROM stage"
            )
        contact_id = add_lead(acts, "Ana")
        qualify(acts, opportunity_of(acts, contact_id))
        return contact_id

    reader = open_pane(fill)
    header = reader.pane.header
    assert not header.pipeline.isVisible()
    reader.choose(header.more, "Put on the board “Roses && more”")
    assert (header.stage.text(), header.pipeline.accessibleName()) == ("Leads", "Board: Roses & more")
    reader.choose(header.pipeline, "My offer")
    assert (header.stage.text(), header.pipeline.accessibleName()) == ("Prospects", "Board: My offer")
    second = reader.library.opportunities_of(reader.contact_id)[1].id
    reader.show(reader.contact_id, second)
    assert header.stage.text() == "Leads"


def test_do_not_contact_cannot_be_overlooked(open_pane: OpenPane) -> None:
    def fill(acts: Acts) -> int:
        contact_id = add_lead(acts, "Ana")
        refusal = KeepAnswer(Permission.NO, Channel.PHONE, "Take me <b>off</b> your list")
        acts.moves.said_no(opportunity_of(acts, contact_id), refusal)
        return contact_id

    reader = open_pane(fill)
    banner = reader.pane.banners.no_contact
    assert banner.isVisible()
    assert banner.sentence.text() == (
        "Do not contact: asked so on Tuesday, 24 November 2026. “Take me <b>off</b> your list”"
    )
    assert banner.sentence.textFormat() is Qt.TextFormat.PlainText
    assert reader.pane.header.stage.text() == "Do not contact"
    QLocale.setDefault(QLocale("mk_MK"))  # its dates end in a full stop
    reader.show(reader.contact_id)
    assert ".." not in banner.sentence.text()
    assert "ноември" in banner.sentence.text()
    assert not reader.pane.header.follow_up.isEnabled()


def test_the_permission_is_shown_with_its_date_and_words(open_pane: OpenPane) -> None:
    def fill(acts: Acts) -> int:
        contact_id = add_lead(acts, "Ana")
        keep = KeepAnswer(Permission.YES, Channel.EMAIL, "Sure, in spring", NextDate(TODAY))
        acts.moves.said_no(opportunity_of(acts, contact_id), keep)
        return contact_id

    reader = open_pane(fill)
    section = reader.section(PermissionSection)
    assert reader.seen(section)[-3:] == [
        "May be kept on the list",
        "Asked on Tuesday, 24 November 2026, e-mail",
        "“Sure, in spring”",
    ]
    assert not reader.pane.banners.isVisible()


def test_sales_are_listed_and_added_up_in_the_locales_form(open_pane: OpenPane) -> None:
    def fill(acts: Acts) -> int:
        contact_id = add_lead(acts, "Ana")
        card = opportunity_of(acts, contact_id)
        qualify(acts, card)
        sold = (("1234.50", "EUR", "<b>Start</b>", 9), ("90", "MKD", "", 2), ("0.50", "EUR", "x", 0))
        for amount, currency, what, days in sold:
            day = TODAY - dt.timedelta(days=days)
            acts.moves.sell(card, SaleMade(Decimal(amount), currency, what, day))
        return contact_id

    QLocale.setDefault(QLocale("mk_MK"))
    reader = open_pane(fill)
    section = reader.section(SalesSection)
    totals = next(text for text in reader.seen(section) if " + " in text)
    assert set(totals.split(" + ")) == {"1.235,00 EUR", "90,00 MKD"}
    rows = [(row.what.text(), row.amount.text()) for row in section.rows if row.isVisible()]
    assert rows == [("x", "0,50 EUR"), ("–", "90,00 MKD"), ("<b>Start</b>", "1.234,50 EUR")]


# Text from outside is text

CANARY = '<b style="color:#ff00ff">canary</b><img src="file:///etc/passwd">&amp;'


def test_markup_in_every_field_is_shown_as_it_was_written(open_pane: OpenPane, icons: object) -> None:
    def fill(acts: Acts) -> int:
        with acts.store.transaction():
            acts.store.connection.execute(
                "INSERT INTO lead_list (name, source, received_on, created_at) VALUES (?, 'other', '2026-01-01', 1)",
                (CANARY,),
            )
            acts.store.connection.execute("UPDATE pipeline SET name = ?", (CANARY,))
            acts.store.connection.execute("UPDATE stage SET name = ?", (CANARY,))
        details = ContactDetails(
            **{field.name: CANARY for field in dataclasses.fields(ContactDetails) if field.type == "str"},
            phones=(Phone(CANARY),),
            emails=(Email(CANARY),),
            addresses=(Address(*[CANARY] * 5),),
            tags=(CANARY,),
            custom=((CANARY, CANARY),),
            birthday=Birthday(1, 1),
        )
        contact_id = acts.contacts.add(details, pipeline_id=PIPELINE, list_id=1).value
        card = opportunity_of(acts, contact_id)
        for criterion in Criterion:
            acts.qualification.answer(card, criterion, AnswerValue.YES, Channel.PHONE, CANARY)
        acts.moves.sell(card, SaleMade(Decimal(5), "EUR", CANARY, TODAY))
        acts.activities.promise(contact_id, TODAY, what=CANARY)
        acts.activities.log(contact_id, f"{CANARY}\n? {CANARY}\n! {CANARY}")
        acts.activities.address(contact_id, 1, CANARY)
        acts.moves.said_no(card, KeepAnswer(Permission.NO, None, CANARY))
        return contact_id

    reader = open_pane(fill)
    reader.pane.resize(400, 3000)
    reader.settle()
    assert len([text for text in reader.seen() if CANARY in text.replace("&&", "&")]) >= 20
    rich = [
        label.text() for label in reader.pane.findChildren(QLabel) if label.textFormat() is not Qt.TextFormat.PlainText
    ]
    assert rich == ["" for _ in rich]  # only pictures
    for widget in reader.pane.findChildren(QWidget):
        assert "<b style" not in widget.toolTip(), f"{widget} would render its tool tip"
    picture = reader.pane.grab().toImage()
    pink = QColor("#ff00ff").rgb()
    assert not any(picture.pixel(x, y) == pink for y in range(picture.height()) for x in range(0, picture.width(), 2))


def test_long_words_never_widen_the_pane(open_pane: OpenPane) -> None:
    long = "Donaudampfschifffahrtsgesellschaft" * 12

    def fill(acts: Acts) -> int:
        details = ContactDetails(
            **{field.name: long for field in dataclasses.fields(ContactDetails) if field.type == "str"},
            phones=(Phone(long),),
            addresses=(Address(*[long] * 5),),
            tags=(long, long + "2"),
            custom=((long, long),),
            birthday=Birthday(30, 9, 1984),
        )
        contact_id = acts.contacts.add(details, pipeline_id=PIPELINE).value
        acts.activities.log(contact_id, f"{long}\n? {long}", minutes=1000)
        acts.activities.promise(contact_id, TODAY - dt.timedelta(days=9), what=long)
        return contact_id

    reader = open_pane(fill)
    pane = reader.pane
    pane.resize(320, 700)
    pane.focus_follow_up()
    pane.focus_composer()
    reader.settle()
    assert pane.width() == 320
    content = pane.area.widget()
    assert content is not None
    assert content.width() <= pane.area.viewport().width()
    for child in pane.findChildren(QWidget):
        if child.isVisible() and isinstance(child, QLabel | QAbstractButton) and not isinstance(child, QToolButton):
            right = child.mapTo(pane, QPoint(child.width(), 0)).x()
            assert right <= 320, f"{child} reaches {right}"


def test_a_contact_that_cannot_be_read_says_so(open_pane: OpenPane, elsewhere: Acts) -> None:
    reader = open_pane(lambda acts: add_lead(acts, "Ana"))
    # As damage would have it: the schema makes no sense any more, and everybody has to read it again.
    execute = elsewhere.store.connection.execute
    execute("PRAGMA writable_schema = ON")
    execute("UPDATE sqlite_schema SET sql = 'CREATE TABLE x (' WHERE name = 'contact'")
    execute("PRAGMA schema_version = 999")
    reader.pane.show_contact(reader.contact_id)
    assert "Your data file is damaged, or is no data file of this program." in reader.seen()
    assert not reader.pane.header.isVisible()


def test_the_pane_is_built_without_a_contact(icons: object, open_pane: OpenPane) -> None:
    reader = open_pane(lambda acts: add_lead(acts, "Ana"))
    assert isinstance(reader.pane, ContactPane)
    reader.pane.show_contact(None)
    assert "Nobody selected" in reader.seen()
    reader.pane.commit_pending()
    reader.pane.focus_composer()
    reader.pane.focus_follow_up()
    reader.pane.edit_details()
    assert "Nobody selected" in reader.seen()
