"""Birthdays and follow-ups out as a calendar other programs read.

Source: RFC 5545. Days are dates without a time, and times are those on the user's wall ("floating", section 3.3.5):
nine o'clock stays nine o'clock wherever the calendar is looked at, as the user meant it.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from prospectdesk.domain.calendar_entries import BirthdayEntry, CalendarOptions, FollowUpEntry, FollowUpForm
from prospectdesk.domain.progress import NO_PROGRESS, Progress
from prospectdesk.interchange.atomic_file import atomic_file
from prospectdesk.interchange.folded_lines import escape, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from prospectdesk.domain.contact import Birthday, Contact

_PRODUCT = "-//ProspectDesk//ProspectDesk//EN"
_BATCH = 1000
# A leap year; calendars that count years show none for it.
_NO_YEAR = 2000
# Programs refuse dates before this, and nobody who is called on was born then.
_EARLIEST_YEAR = 1900


def write_calendar(
    path: Path,
    entries: Iterable[BirthdayEntry | FollowUpEntry],
    options: CalendarOptions,
    now: dt.datetime,
    *,
    total: int | None = None,
    progress: Progress = NO_PROGRESS,
) -> int:
    """Write the entries into one calendar; how many. Where there are none, no file is written.

    Contacts without a birthday are passed over, and so are follow-ups that are done, unless they are tasks: then they
    are ticked off. An entry has the same UID in every export, so that a calendar takes it for the same. Progress counts
    entries, of ``total`` where that is known.

    Args:
        now: this instant, in UTC.

    Raises:
        FileNotWritable, DiskFull, DiskFailed, Cancelled: the file is as it was before.
    """
    written = (lines for entry in entries if (lines := component(entry, options, now)))
    first = next(written, None)
    if first is None:
        return 0
    done = 1
    with atomic_file(path) as stream:
        stream.write(_folded(_head(options)))
        stream.write(_folded(first))
        for lines in written:
            stream.write(_folded(lines))
            done += 1
            if done % _BATCH == 0:
                progress.advance(done, total)
        stream.write(fold("END:VCALENDAR"))
        progress.advance(done, done)
    return done


def component(entry: BirthdayEntry | FollowUpEntry, options: CalendarOptions, now: dt.datetime) -> list[str]:
    """The lines of one entry; none where it is not to be in the calendar."""
    if isinstance(entry, BirthdayEntry):
        return list(_birthday(entry.contact, options, now))
    return list(_follow_up(entry, options, now))


def _head(options: CalendarOptions) -> list[str]:
    name = escape(options.words.calendar)
    return [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{_PRODUCT}",
        "CALSCALE:GREGORIAN",
        f"NAME:{name}",  # RFC 7986
        f"X-WR-CALNAME:{name}",
    ]


def _folded(lines: Iterable[str]) -> bytes:
    return b"".join(map(fold, lines))


def _birthday(contact: Contact, options: CalendarOptions, now: dt.datetime) -> Iterator[str]:
    birthday = contact.details.birthday
    if birthday is None:
        return
    year = birthday.year if birthday.year is not None and birthday.year >= _EARLIEST_YEAR else _NO_YEAR
    summary = _filled(options.words.birthday, contact, "")
    lead_days = contact.details.birthday_lead_days
    lead_days = options.birthday_lead_days if lead_days is None else lead_days
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(contact, 'birthday')}"
    yield f"DTSTAMP:{_instant(now)}"
    yield f"DTSTART;VALUE=DATE:{year:04d}{birthday.month:02d}{birthday.day:02d}"
    yield f"RRULE:{_every_year(birthday, options)}"
    yield f"SUMMARY:{escape(summary)}"
    yield "TRANSP:TRANSPARENT"
    if options.alarms:
        at = dt.timedelta(hours=options.remind_at.hour, minutes=options.remind_at.minute)
        yield from _alarm(f"TRIGGER:{_duration(at - dt.timedelta(days=lead_days))}", summary)
    yield "END:VEVENT"


def _every_year(birthday: Birthday, options: CalendarOptions) -> str:
    if (birthday.month, birthday.day) != (2, 29):
        return "FREQ=YEARLY"
    # In common years the 60th day is 1 March, the last one of February the 28th; in leap years both are the 29th.
    return "FREQ=YEARLY;BYYEARDAY=60" if options.leap_day_in_march else "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"


def _follow_up(entry: FollowUpEntry, options: CalendarOptions, now: dt.datetime) -> Iterator[str]:
    contact, follow_up = entry.contact, entry.follow_up
    is_todo = options.follow_ups_as is FollowUpForm.TODO
    if follow_up.done_at is not None and not is_todo:
        return
    what = " ".join(follow_up.what.split())
    summary = _filled(options.words.follow_up if what else options.words.nothing, contact, what)
    day = follow_up.on.isoformat().replace("-", "")
    when = f":{day}T{follow_up.time:%H%M%S}" if follow_up.time else f";VALUE=DATE:{day}"
    kind = "VTODO" if is_todo else "VEVENT"
    yield f"BEGIN:{kind}"
    yield f"UID:{_uid(contact, f'follow-up-{follow_up.id}')}"
    yield f"DTSTAMP:{_instant(now)}"
    yield f"{'DUE' if is_todo else 'DTSTART'}{when}"
    if follow_up.time and not is_todo:
        yield f"DURATION:PT{options.minutes}M"
    yield f"SUMMARY:{escape(summary)}"
    if reach := _reach(contact):
        yield f"DESCRIPTION:{escape(reach)}"
    if is_todo and follow_up.done_at is not None:
        yield "STATUS:COMPLETED"
        yield f"COMPLETED:{_instant(follow_up.done_at)}"
        yield "PERCENT-COMPLETE:100"
    elif is_todo:
        yield "STATUS:NEEDS-ACTION"
    if options.alarms and follow_up.done_at is None:
        at = dt.timedelta(hours=options.remind_at.hour, minutes=options.remind_at.minute)
        related = ";RELATED=END" if is_todo else ""
        yield from _alarm(f"TRIGGER{related}:{_duration(dt.timedelta() if follow_up.time else at)}", summary)
    yield f"END:{kind}"


def _alarm(trigger: str, text: str) -> tuple[str, ...]:
    return ("BEGIN:VALARM", "ACTION:DISPLAY", trigger, f"DESCRIPTION:{escape(text)}", "END:VALARM")


def _filled(words: str, contact: Contact, what: str) -> str:
    name = " ".join(contact.details.display_name.split())
    # Not str.format: what stands in the contact is no template, and a template may be broken.
    before, mark, after = words.partition("{what}")
    return f"{before.replace('{name}', name)}{what if mark else ''}{after.replace('{name}', name)}"


def _reach(contact: Contact) -> str:
    """What the user needs to get in touch: the company, the numbers, the e-mail addresses, one a line."""
    details = contact.details
    company = details.company if details.company != details.display_name else ""
    lines = [company, *(phone.number for phone in details.phones), *(email.address for email in details.emails)]
    return "\n".join(filter(None, lines))


def _uid(contact: Contact, what: str) -> str:
    return escape(f"{contact.uid}-{what}@prospectdesk")


def _instant(instant: dt.datetime) -> str:
    return instant.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")


def _duration(delta: dt.timedelta) -> str:
    """A time before or after, as RFC 5545 section 3.3.6 writes it: -P9DT15H."""
    sign, delta = ("-", -delta) if delta < dt.timedelta() else ("", delta)
    minutes = delta.seconds // 60
    day = f"{delta.days}D" if delta.days else ""
    hour = f"{minutes // 60}H" if minutes >= 60 else ""
    minute = f"{minutes % 60}M" if minutes % 60 else ""
    time = f"T{hour}{minute}" if hour or minute else ""
    return f"{sign}P{day}{time}" if day or time else "PT0S"
