"""Birthdays: with and without the year, the 29th of February, and the days before it a card is written."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from prospectdesk.desktop.settings import Settings
from prospectdesk.domain.contact import Birthday
from prospectdesk.services.acts import Acts
from prospectdesk.ui.contact_pane.birthday_section import BirthdaySection
from tests.builders import add_lead
from tests.ui.contact_pane.conftest import OpenPane
from tests.ui.contact_pane.reader import Reader


def born(birthday: Birthday | None, lead: int | None = None) -> Callable[[Acts], int]:
    """A way to fill the database."""

    def fill(acts: Acts) -> int:
        return add_lead(acts, "Ana B", birthday=birthday, birthday_lead_days=lead)

    return fill


def write(reader: Reader, day: str, month: int, year: str) -> None:
    """Open the fields and fill them in."""
    section = reader.section(BirthdaySection)
    if section.edit is None:
        reader.click(section.day)
    reader.write(reader.line("Day"), day)
    reader.named(QComboBox, "Month").setCurrentIndex(month)
    reader.write(reader.line("Year"), year)


@pytest.mark.parametrize(
    ("birthday", "day", "when"),
    [
        (Birthday(14, 3, 1984), "14 March 1984", "turns 43, Sun 14 Mar 2027"),
        (Birthday(14, 3), "14 March", "next: Sun 14 Mar 2027"),
        (Birthday(24, 11, 1990), "24 November 1990", "turns 36, today"),
        (Birthday(25, 11, 1990), "25 November 1990", "turns 36, tomorrow"),
        (Birthday(29, 2, 1984), "29 February 1984", "turns 43, Sun 28 Feb 2027"),
        (Birthday(29, 2), "29 February", "next: Sun 28 Feb 2027"),
        (Birthday(24, 12, 2026), "24 December 2026", "Thu 24 Dec"),
    ],
)
def test_the_day_is_said_and_when_it_comes(open_pane: OpenPane, birthday: Birthday, day: str, when: str) -> None:
    reader = open_pane(born(birthday))
    section = reader.section(BirthdaySection)
    assert (section.day.text(), section.turns.text()) == (day, when)


def test_a_leap_day_may_be_kept_in_march(open_pane: OpenPane, settings: Settings) -> None:
    reader = open_pane(born(Birthday(29, 2, 1984)))
    section = reader.section(BirthdaySection)
    settings.set("leap_day", "march")
    assert section.turns.text() == "turns 43, Mon 1 Mar 2027"


def test_a_birthday_is_written_without_a_year_and_given_one_later(open_pane: OpenPane) -> None:
    reader = open_pane(born(None))
    section = reader.section(BirthdaySection)
    assert section.day.text() == "Add a birthday"
    assert not section.lead.isVisible()
    write(reader, "29", 2, "")
    reader.leave()
    assert reader.details.birthday == Birthday(29, 2)
    assert (section.day.text(), section.edit) == ("29 February", None)
    assert section.lead.isVisible()
    write(reader, "29", 2, "1996")
    reader.key(reader.line("Year"), Qt.Key.Key_Return)
    assert reader.details.birthday == Birthday(29, 2, 1996)
    reader.undo()
    assert reader.details.birthday == Birthday(29, 2)
    reader.undo()
    assert reader.details.birthday is None
    assert section.day.text() == "Add a birthday"


@pytest.mark.parametrize(
    ("day", "month", "year", "sentence"),
    [
        ("31", 4, "", "There is no 31 April."),
        ("29", 2, "1997", "29 February does not exist in 1997."),
        ("5", 0, "", "A birthday needs a day and a month"),
        ("5", 5, "97", "four digits"),
        ("5", 5, "2027", "still to come"),
    ],
)
def test_a_day_that_cannot_be_stays_to_be_mended(
    open_pane: OpenPane, day: str, month: int, year: str, sentence: str
) -> None:
    reader = open_pane(born(Birthday(1, 1)))
    steps = reader.steps
    write(reader, day, month, year)
    reader.leave()
    section = reader.section(BirthdaySection)
    assert section.edit is not None
    assert reader.line("Day").text() == day
    assert any(sentence in text for text in reader.seen(section))
    assert (reader.details.birthday, reader.steps) == (Birthday(1, 1), steps)


def test_a_birthday_is_taken_away_by_emptying_its_fields(open_pane: OpenPane) -> None:
    reader = open_pane(born(Birthday(1, 1, 1980)))
    write(reader, "", 0, "")
    reader.leave()
    assert reader.details.birthday is None


def test_escape_closes_the_fields_and_leaving_them_as_they_were_too(open_pane: OpenPane) -> None:
    reader = open_pane(born(Birthday(1, 1, 1980)))
    section, steps = reader.section(BirthdaySection), reader.steps
    write(reader, "2", 2, "1990")
    reader.key(reader.line("Year"), Qt.Key.Key_Escape)
    assert section.edit is None
    assert section.day.hasFocus()
    reader.click(section.day)
    assert section.edit is not None
    reader.leave()
    assert section.edit is None
    assert reader.steps == steps


def test_what_is_being_filled_in_survives_changes_elsewhere(open_pane: OpenPane) -> None:
    reader = open_pane(born(Birthday(1, 1, 1980)))
    write(reader, "2", 2, "1990")
    contact_id = reader.contact_id
    reader.act(lambda acts: acts.activities.log(contact_id, "note"))
    assert reader.line("Day").text() == "2"
    reader.leave()
    assert reader.details.birthday == Birthday(2, 2, 1990)


def test_the_alarm_is_set_in_days_before(open_pane: OpenPane) -> None:
    reader = open_pane(born(Birthday(14, 3)))
    lead = reader.section(BirthdaySection).lead
    assert lead.text() == "card alarm 10 day(s) before"
    steps = reader.steps
    lead.setFocus()
    lead.selectAll()
    QTest.keyClicks(lead, "21")
    reader.leave()
    assert reader.details.birthday_lead_days == 21
    assert lead.text() == "card alarm 21 day(s) before"
    assert reader.steps == steps + 1
    reader.undo()
    assert reader.details.birthday_lead_days is None
    assert lead.value() == 10


def test_turning_the_alarm_is_saved_once_when_one_has_stopped(open_pane: OpenPane) -> None:
    reader = open_pane(born(Birthday(14, 3)))
    lead, steps = reader.section(BirthdaySection).lead, reader.steps
    lead.setFocus()
    for _ in range(4):
        QTest.keyClick(lead, Qt.Key.Key_Up)
    reader.qtbot.waitUntil(lambda: reader.details.birthday_lead_days == 14)
    reader.settle()
    assert reader.steps == steps + 1


def test_who_goes_back_to_the_usual_days_follows_the_setting(open_pane: OpenPane, settings: Settings) -> None:
    reader = open_pane(born(Birthday(14, 3), 7))
    lead = reader.section(BirthdaySection).lead
    assert lead.value() == 7
    lead.setFocus()
    lead.setValue(10)
    reader.leave()
    assert reader.details.birthday_lead_days is None
    settings.set("birthday_lead_days", "12")
    assert lead.value() == 12


def test_scrolling_past_the_alarm_does_not_turn_it(open_pane: OpenPane) -> None:
    reader = open_pane(born(Birthday(14, 3)))
    lead = reader.section(BirthdaySection).lead
    assert not lead.hasFocus()
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(lead.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(lead, turn)
    assert lead.value() == 10


def test_the_fields_stand_in_the_order_of_the_locale_and_tab_follows(open_pane: OpenPane) -> None:
    QLocale.setDefault(QLocale("en_US"))
    reader = open_pane(born(None))
    reader.click(reader.section(BirthdaySection).day)
    month = reader.named(QComboBox, "Month")
    assert month.hasFocus()
    reader.key(month, Qt.Key.Key_Tab)
    assert reader.line("Day").hasFocus()
    reader.key(reader.line("Day"), Qt.Key.Key_Tab)
    assert reader.line("Year").hasFocus()
