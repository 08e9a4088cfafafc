"""Birthdays and follow-ups in calendars: as another program's library reads them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import hypothesis.strategies as st
import icalendar
import pytest
from dateutil.rrule import rrulestr
from hypothesis import given

from prospectdesk.domain.activity import FollowUp
from prospectdesk.domain.calendar_entries import (
    BirthdayEntry,
    CalendarOptions,
    CalendarWords,
    FollowUpEntry,
    FollowUpForm,
)
from prospectdesk.domain.contact import Birthday, Contact, ContactDetails, Email, Permission, Phone
from prospectdesk.domain.errors import Cancelled
from prospectdesk.interchange.icalendar_writer import write_calendar

NOW = dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC)
WORDS = CalendarWords(
    calendar="Потсетници", birthday="Роденден: {name}", follow_up="{what} ({name})", nothing="Јави се: {name}"
)


def contact(uid: str = "u1", **more) -> Contact:
    return Contact(
        id=1,
        uid=uid,
        details=ContactDetails(**({"given_name": "Ана", "family_name": "Петкова"} | more)),
        list_id=None,
        list_name=None,
        permission=Permission.NOT_ASKED,
        created_at=NOW,
    )


def follow_up(number: int = 7, **more) -> FollowUp:
    known = {"on": dt.date(2026, 3, 3), "time": None, "what": "Договор", "done_at": None}
    return FollowUp(id=number, contact_id=1, opportunity_id=None, **(known | more))


@pytest.fixture
def calendar(tmp_path: Path):
    """Writes entries and reads them with the ``icalendar`` library, which must find nothing wrong."""

    def write(*entries: BirthdayEntry | FollowUpEntry, **options) -> icalendar.Calendar:
        path = tmp_path / "calendar.ics"
        assert write_calendar(path, entries, CalendarOptions(words=WORDS, **options), NOW) == len(entries)
        data = path.read_bytes()
        lines = data.split(b"\r\n")
        assert lines.pop() == b""
        assert all(0 < len(line) <= 75 for line in lines)
        assert b"\n" not in data.replace(b"\r\n", b"")
        found = icalendar.Calendar.from_ical(data)
        for component in found.walk():
            assert component.errors == []
        return found

    return write


def only(calendar: icalendar.Calendar, name: str):
    (component,) = calendar.walk(name)
    return component


class TestBirthdays:
    def test_event_of_a_whole_day_every_year(self, calendar):
        found = calendar(BirthdayEntry(contact(birthday=Birthday(3, 2, 1990), birthday_lead_days=12)))
        assert (found["VERSION"], found["X-WR-CALNAME"]) == ("2.0", "Потсетници")
        event = only(found, "VEVENT")
        assert event["SUMMARY"] == "Роденден: Ана Петкова"
        assert event.decoded("DTSTART") == dt.date(1990, 2, 3)
        assert event["RRULE"].to_ical() == b"FREQ=YEARLY"
        assert event["TRANSP"] == "TRANSPARENT"
        assert event.decoded("DTSTAMP") == NOW
        alarm = only(found, "VALARM")
        assert alarm["ACTION"] == "DISPLAY"
        assert alarm["DESCRIPTION"] == "Роденден: Ана Петкова"
        # Nine in the morning, twelve days before.
        assert alarm.decoded("TRIGGER") == dt.timedelta(days=-12, hours=9)

    @pytest.mark.parametrize("year", [None, 1604, 1850])
    def test_year_that_is_none_or_none_of_ours(self, calendar, year):
        event = only(
            calendar(BirthdayEntry(contact(birthday=Birthday(29, 2, year) if year != 1850 else Birthday(3, 2, year)))),
            "VEVENT",
        )
        assert event.decoded("DTSTART") == (dt.date(2000, 2, 3) if year == 1850 else dt.date(2000, 2, 29))

    @pytest.mark.parametrize("in_march", [False, True])
    @pytest.mark.parametrize("year", [None, 1992])
    def test_leap_day_is_kept_as_the_user_set_it(self, calendar, in_march, year):
        birthday = Birthday(29, 2, year)
        event = only(calendar(BirthdayEntry(contact(birthday=birthday)), leap_day_in_march=in_march), "VEVENT")
        start = event.decoded("DTSTART")
        rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=dt.datetime.combine(start, dt.time()))
        days = [each.date() for each in rule.between(dt.datetime(2023, 1, 1), dt.datetime(2032, 12, 31))]
        assert days == [birthday.in_year(each, leap_day_in_march=in_march) for each in range(2023, 2033)]

    @pytest.mark.parametrize(
        ("lead", "at", "trigger"),
        [
            (0, dt.time(9), dt.timedelta(hours=9)),
            (1, dt.time(9), dt.timedelta(hours=-15)),
            (10, dt.time(0), dt.timedelta(days=-10)),
            (2, dt.time(7, 45), dt.timedelta(days=-2, hours=7, minutes=45)),
            (0, dt.time(0), dt.timedelta()),
        ],
    )
    def test_alarm(self, calendar, lead, at, trigger):
        entry = BirthdayEntry(contact(birthday=Birthday(3, 2)))
        found = calendar(entry, birthday_lead_days=lead, remind_at=at)
        assert only(found, "VALARM").decoded("TRIGGER") == trigger

    def test_contacts_without_a_birthday_are_passed_over(self, tmp_path):
        path = tmp_path / "calendar.ics"
        entries = [BirthdayEntry(contact()), BirthdayEntry(contact("u2", birthday=Birthday(1, 1)))]
        assert write_calendar(path, entries, CalendarOptions(words=WORDS), NOW) == 1
        path.unlink()
        assert write_calendar(path, entries[:1], CalendarOptions(words=WORDS), NOW) == 0
        assert not path.exists()


class TestFollowUps:
    def test_event_of_a_day(self, calendar):
        person = contact(company="Фирма", phones=(Phone("070 1"),), emails=(Email("a@x.mk"),))
        found = calendar(FollowUpEntry(person, follow_up(what="Договор,\nпонуда; 2")))
        event = only(found, "VEVENT")
        assert event["SUMMARY"] == "Договор, понуда; 2 (Ана Петкова)"
        assert event["DESCRIPTION"] == "Фирма\n070 1\na@x.mk"
        assert event.decoded("DTSTART") == dt.date(2026, 3, 3)
        assert only(found, "VALARM").decoded("TRIGGER") == dt.timedelta(hours=9)

    def test_event_at_a_time_on_the_users_wall(self, calendar):
        found = calendar(FollowUpEntry(contact(), follow_up(time=dt.time(9, 30), what="")), minutes=20)
        event = only(found, "VEVENT")
        start = event.decoded("DTSTART")
        assert start == dt.datetime(2026, 3, 3, 9, 30)
        assert start.tzinfo is None
        assert event["DTSTART"].params == {}
        assert event.decoded("DURATION") == dt.timedelta(minutes=20)
        assert event["SUMMARY"] == "Јави се: Ана Петкова"
        assert only(found, "VALARM").decoded("TRIGGER") == dt.timedelta()

    def test_task(self, calendar):
        found = calendar(
            FollowUpEntry(contact(), follow_up(1)),
            FollowUpEntry(contact(), follow_up(2, time=dt.time(14, 5))),
            FollowUpEntry(contact(), follow_up(3, done_at=NOW)),
            follow_ups_as=FollowUpForm.TODO,
        )
        day, timed, done = found.walk("VTODO")
        assert day.decoded("DUE") == dt.date(2026, 3, 3)
        assert timed.decoded("DUE") == dt.datetime(2026, 3, 3, 14, 5)
        assert [each["STATUS"] for each in (day, timed, done)] == ["NEEDS-ACTION", "NEEDS-ACTION", "COMPLETED"]
        assert done.decoded("COMPLETED") == NOW
        triggers = [alarm["TRIGGER"] for alarm in found.walk("VALARM")]
        assert [trigger.dt for trigger in triggers] == [dt.timedelta(hours=9), dt.timedelta()]
        assert all(trigger.params["RELATED"] == "END" for trigger in triggers)

    def test_done_ones_are_no_events(self, tmp_path):
        entries = [FollowUpEntry(contact(), follow_up(done_at=NOW))]
        assert write_calendar(tmp_path / "c.ics", entries, CalendarOptions(words=WORDS), NOW) == 0

    def test_alarms_can_be_left_out(self, calendar):
        entries = (FollowUpEntry(contact(), follow_up()), BirthdayEntry(contact(birthday=Birthday(1, 1))))
        assert calendar(*entries, alarms=False).walk("VALARM") == []


class TestUids:
    def test_same_in_every_export_and_different_for_each(self, calendar):
        entries = (
            BirthdayEntry(contact("u1", birthday=Birthday(1, 1))),
            BirthdayEntry(contact("u2", birthday=Birthday(1, 1))),
            FollowUpEntry(contact("u1"), follow_up(1)),
            FollowUpEntry(contact("u1"), follow_up(2)),
        )
        first = [str(event["UID"]) for event in calendar(*entries).walk("VEVENT")]
        moved = (*entries[:3], FollowUpEntry(contact("u1", given_name="Ања"), follow_up(2, on=dt.date(2027, 1, 1))))
        assert [str(event["UID"]) for event in calendar(*moved).walk("VEVENT")] == first
        assert len(set(first)) == 4


class TestHostile:
    @given(
        name=st.text(min_size=1),
        what=st.sampled_from(["a\r\nEND:VEVENT\r\nBEGIN:VEVENT", "{name}", "\\n;,", "a\u2028END:VCALENDAR", "ж" * 90])
        | st.text(),
    )
    def test_no_text_becomes_a_line(self, tmp_path_factory, name, what):
        path = tmp_path_factory.getbasetemp() / "hostile.ics"
        entries = [
            FollowUpEntry(contact(given_name=name, phones=(Phone(what),)), follow_up(what=what)),
            BirthdayEntry(contact(given_name=what or "x", birthday=Birthday(1, 1))),
        ]
        assert write_calendar(path, entries, CalendarOptions(words=WORDS), NOW) == 2
        text = path.read_bytes().decode()
        assert text.splitlines() == text.removesuffix("\r\n").split("\r\n")
        found = icalendar.Calendar.from_ical(text)
        assert [component.name for component in found.walk()] == ["VCALENDAR", "VEVENT", "VALARM", "VEVENT", "VALARM"]

    def test_braces_in_a_name_are_no_template(self, calendar):
        person = contact(given_name="{what} {0} {name}", family_name="")
        assert only(calendar(FollowUpEntry(person, follow_up(what="{name}"))), "VEVENT")["SUMMARY"] == (
            "{name} ({what} {0} {name})"
        )

    def test_cancelling_leaves_what_was(self, tmp_path):
        class Cancelling:
            def advance(self, done: int, total: int | None) -> None:
                raise Cancelled

        path = tmp_path / "c.ics"
        path.write_text("before")
        entries = (BirthdayEntry(contact(f"u{i}", birthday=Birthday(1, 1))) for i in range(1500))
        with pytest.raises(Cancelled):
            write_calendar(path, entries, CalendarOptions(words=WORDS), NOW, progress=Cancelling())
        assert path.read_text() == "before"
