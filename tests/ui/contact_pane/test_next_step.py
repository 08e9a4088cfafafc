"""What was promised next: done, put off, dated anew, worded anew, promised."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QCalendarWidget, QLabel, QToolButton

from prospectdesk.domain.contact import Permission
from prospectdesk.services.acts import Acts
from prospectdesk.services.moves import KeepAnswer
from prospectdesk.ui.contact_pane.follow_up_form import read_time
from prospectdesk.ui.contact_pane.next_step import NextStepSection
from tests.builders import add_lead, opportunity_of
from tests.fakes import FixedClock
from tests.ui.contact_pane.conftest import OpenPane
from tests.ui.contact_pane.reader import Reader

TODAY = FixedClock().today()


def day(number: int) -> dt.date:
    return TODAY + dt.timedelta(days=number)


def promised(*promises: tuple[int, dt.time | None, str]) -> Callable[[Acts], int]:
    """A way to fill the database."""

    def fill(acts: Acts) -> int:
        contact_id = add_lead(acts, "Ana B")
        for days, time, what in promises:
            acts.activities.promise(contact_id, day(days), time=time, what=what)
        return contact_id

    return fill


def shown(reader: Reader) -> list[tuple[str, str, str]]:
    """Every follow-up on the screen: what, when, and how urgent it looks."""
    rows = [row for row in reader.section(NextStepSection).rows if row.isVisible()]
    return [(row.what.text(), row.due.text(), row.due.property("tone")) for row in rows]


def test_the_next_comes_first_and_what_is_late_says_so_in_words(open_pane: OpenPane) -> None:
    reader = open_pane(
        promised((1, dt.time(9, 30), "Call"), (-3, None, "Send the <b>offer</b>"), (0, None, ""), (40, None, "Ask"))
    )
    assert shown(reader) == [
        ("Send the <b>offer</b>", "3 day(s) late, Sat 21 Nov", "late"),
        ("", "today", "muted"),
        ("Call", "tomorrow, 09:30", "muted"),
        ("Ask", "Sun 3 Jan 2027", "muted"),
    ]


def test_nothing_promised_says_so(open_pane: OpenPane) -> None:
    reader = open_pane(promised())
    assert "Nothing promised yet." in reader.seen()


def test_done_takes_it_off_and_undo_brings_it_back(open_pane: OpenPane) -> None:
    reader = open_pane(promised((1, None, "First"), (2, None, "Second")))
    reader.press("Done")
    assert [what for what, _, _ in shown(reader)] == ["Second"]
    assert len(reader.library.follow_ups(reader.contact_id, open_only=False)) == 2
    reader.undo()
    assert [what for what, _, _ in shown(reader)] == ["First", "Second"]


def test_tomorrow_keeps_the_time_and_the_words(open_pane: OpenPane) -> None:
    reader = open_pane(promised((-2, dt.time(15), "Call")))
    row = reader.section(NextStepSection).rows[0]
    assert row.tomorrow.isVisible()
    reader.press("Put off until tomorrow")
    assert shown(reader) == [("Call", "tomorrow, 15:00", "muted")]
    assert not row.tomorrow.isVisible()


def test_another_date_is_picked_from_the_calendar(open_pane: OpenPane) -> None:
    reader = open_pane(promised((-2, None, "Call")))
    reader.press("Pick another date")
    calendar = reader.section(NextStepSection).rows[0].findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate() == QDate(2026, 11, 24)
    assert calendar.minimumDate() == QDate(2026, 11, 24)
    calendar.activated.emit(QDate(2026, 12, 8))
    reader.settle()
    assert shown(reader) == [("Call", "Tue 8 Dec", "muted")]


def test_the_words_are_edited_in_place(open_pane: OpenPane) -> None:
    reader = open_pane(promised((1, dt.time(9, 30), "Call")))
    reader.fill("What the follow-up is about", "Call Ana <i>again</i>")
    (found,) = reader.library.follow_ups(reader.contact_id)
    assert (found.what, found.on, found.time) == ("Call Ana <i>again</i>", day(1), dt.time(9, 30))
    reader.undo()
    assert shown(reader)[0][0] == "Call"


def test_words_being_typed_are_saved_with_the_new_date(open_pane: OpenPane) -> None:
    reader = open_pane(promised((-1, None, "Call")))
    reader.write(reader.section(NextStepSection).rows[0].what, "Write")
    reader.press("Put off until tomorrow")
    assert shown(reader) == [("Write", "tomorrow", "muted")]


def test_a_follow_up_is_promised_by_keyboard_alone(open_pane: OpenPane) -> None:
    reader = open_pane(promised())
    reader.pane.focus_follow_up()
    reader.settle()
    form = reader.section(NextStepSection).form
    assert form is not None
    assert form.what.hasFocus()
    reader.write(form.what, "Send the offer")
    reader.key(form.what, Qt.Key.Key_Return)
    (found,) = reader.library.follow_ups(reader.contact_id)
    assert (found.what, found.on, found.time) == ("Send the offer", day(1), None)
    assert found.opportunity_id is not None
    assert reader.section(NextStepSection).form is None
    assert shown(reader) == [("Send the offer", "tomorrow", "muted")]


def test_a_date_ahead_and_a_time_are_chosen(open_pane: OpenPane) -> None:
    reader = open_pane(promised())
    reader.press("Add a follow-up")
    reader.press("In a month")
    form = reader.section(NextStepSection).form
    assert form is not None
    reader.write(form.time, "14.30")
    reader.press("Save")
    (found,) = reader.library.follow_ups(reader.contact_id)
    assert (found.on, found.time) == (dt.date(2026, 12, 24), dt.time(14, 30))


def test_a_time_that_is_none_says_so_and_keeps_the_form(open_pane: OpenPane) -> None:
    reader = open_pane(promised())
    reader.pane.focus_follow_up()
    reader.settle()
    form = reader.section(NextStepSection).form
    assert form is not None
    reader.write(form.what, "Call")
    reader.write(form.time, "half past")
    reader.key(form.time, Qt.Key.Key_Return)
    assert reader.library.follow_ups(reader.contact_id) == []
    assert any("This is no time" in text for text in reader.seen(form))
    assert form.what.text() == "Call"
    reader.write(form.time, "9")
    assert not any("This is no time" in text for text in reader.seen(form))
    reader.key(form.time, Qt.Key.Key_Return)
    assert reader.library.follow_ups(reader.contact_id)[0].time == dt.time(9)


def test_escape_closes_the_form_without_a_promise(open_pane: OpenPane) -> None:
    reader = open_pane(promised())
    reader.press("Follow up")
    form = reader.section(NextStepSection).form
    assert form is not None
    reader.key(form.what, Qt.Key.Key_Escape)
    assert reader.section(NextStepSection).form is None
    assert "Nothing promised yet." in reader.seen()
    assert reader.library.follow_ups(reader.contact_id) == []


def test_all_of_a_follow_up_is_edited_in_the_form(open_pane: OpenPane) -> None:
    reader = open_pane(promised((1, dt.time(9, 30), "Call")))
    reader.choose(reader.named(QToolButton, "More about this follow-up"), "Edit…")
    form = reader.section(NextStepSection).form
    assert form is not None
    assert (form.what.text(), form.time.text(), form.date.date()) == ("Call", "09:30", day(1))
    form.time.clear()
    reader.press("In a week")
    reader.press("Save")
    (found,) = reader.library.follow_ups(reader.contact_id)
    assert (found.what, found.on, found.time) == ("Call", day(7), None)


def test_a_follow_up_is_removed_as_if_never_promised(open_pane: OpenPane) -> None:
    reader = open_pane(promised((1, None, "Call")))
    reader.choose(reader.named(QToolButton, "More about this follow-up"), "Remove")
    assert reader.library.follow_ups(reader.contact_id, open_only=False) == []
    reader.undo()
    assert shown(reader)[0][0] == "Call"


def test_the_form_goes_with_its_contact(open_pane: OpenPane) -> None:
    ids: list[int] = []

    def fill(acts: Acts) -> int:
        ids.extend([add_lead(acts, "Ana"), add_lead(acts, "Marko")])
        return ids[0]

    reader = open_pane(fill)
    reader.pane.focus_follow_up()
    reader.show(ids[1])
    assert reader.section(NextStepSection).form is None


def test_nothing_can_be_promised_to_whom_wants_no_contact(open_pane: OpenPane) -> None:
    def fill(acts: Acts) -> int:
        contact_id = add_lead(acts, "Ana")
        acts.moves.said_no(opportunity_of(acts, contact_id), KeepAnswer(Permission.NO))
        return contact_id

    reader = open_pane(fill)
    assert not reader.pane.header.follow_up.isEnabled()
    reader.pane.focus_follow_up()
    assert reader.section(NextStepSection).form is None


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("", None),
        ("  ", None),
        ("9", dt.time(9)),
        ("09:30", dt.time(9, 30)),
        ("9.30", dt.time(9, 30)),
        ("0930", dt.time(9, 30)),
        ("14h", dt.time(14)),
        ("14h30", dt.time(14, 30)),
        ("2 pm", dt.time(14)),
        ("12:15 a.m.", dt.time(0, 15)),
        ("12pm", dt.time(12)),
        ("24:00", dt.time(0)),
    ],
)
def test_times_are_read_as_people_write_them(text: str, time: dt.time | None) -> None:
    assert read_time(text) == time


@pytest.mark.parametrize("text", ["25", "9:60", "noon", "13 pm", "0 am", "-1", "9:5", "99999", "9:30:15"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_time(text)


def test_dates_and_times_are_in_the_locales_form(open_pane: OpenPane) -> None:
    QLocale.setDefault(QLocale("en_US"))
    reader = open_pane(promised((3, dt.time(15, 5), "Call")))
    assert shown(reader)[0][1].replace("\u202f", " ") == "Fri 27 Nov, 3:05 PM"
    due = reader.section(NextStepSection).rows[0].findChildren(QLabel)[0]
    assert "November 27, 2026" in due.toolTip()
