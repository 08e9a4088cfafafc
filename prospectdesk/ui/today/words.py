"""What stands on Today, in the user's words: why something is there, and when it is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from prospectdesk.domain.activity import ConcernKind
from prospectdesk.domain.pipeline import Criterion
from prospectdesk.domain.today import MOST_SHOWN, DueItem, Matter
from prospectdesk.ui.common.chip import Chip
from prospectdesk.ui.common.icons import Icon
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.wording import concern_name, criterion_short, date_text, number

if TYPE_CHECKING:
    import datetime as dt

translate = QCoreApplication.translate


def heading(matter: Matter) -> str:
    """What stands above the things of a matter."""
    return {
        Matter.LATE: translate("Today", "Late"),
        Matter.TODAY: translate("Today", "Due today"),
        Matter.KEPT: translate("Today", "Kept on your list: get in touch again"),
        Matter.BIRTHDAY: translate("Today", "Birthdays"),
        Matter.CONCERN: translate("Today", "Open questions and concerns"),
        Matter.STALE: translate("Today", "Decide or drop"),
    }[matter]


def sign(item: DueItem) -> tuple[Icon, Tone]:
    """The icon that goes before a thing."""
    if item.concern is ConcernKind.QUESTION:
        return Icon.QUESTION, Tone.WARNING
    return {
        Matter.LATE: (Icon.CALENDAR_CLOCK, Tone.LATE),
        Matter.TODAY: (Icon.PHONE, Tone.ACCENT),
        Matter.KEPT: (Icon.HANDSHAKE, Tone.ACCENT),
        Matter.BIRTHDAY: (Icon.CAKE, Tone.ACCENT),
        Matter.CONCERN: (Icon.CONCERN, Tone.WARNING),
        Matter.STALE: (Icon.HOURGLASS, Tone.WARNING),
    }[item.matter]


def count_text(count: int) -> str:
    """How many; from so many on nobody counts."""
    return translate("Today", "{count} or more").format(count=number(count)) if count >= MOST_SHOWN else number(count)


def why(item: DueItem) -> str:
    """Why something stands there."""
    match item.matter:
        case Matter.LATE | Matter.TODAY | Matter.KEPT:
            return item.text or translate("Today", "Get in touch")
        case Matter.BIRTHDAY:
            return _birthday(item)
        case Matter.CONCERN:
            kind = concern_name(item.concern or ConcernKind.CONCERN)
            return translate("Today", "{kind}: {text}").format(kind=kind, text=item.text)
        case Matter.STALE:
            return _undecided(item)


def _undecided(item: DueItem) -> str:
    """What a decision on a stale card still lacks."""
    unknown = item.criteria.unknown if item.criteria is not None else ()
    if item.criteria is None or len(unknown) == len(Criterion):
        return translate("Today", "Nothing is known of the three criteria yet")
    names = ", ".join(criterion_short(criterion).lower() for criterion in unknown)
    return translate("Today", "Still to be asked: {criteria}").format(criteria=names)


def _birthday(item: DueItem) -> str:
    if item.birthday is None or item.birthday.year is None or item.on is None:
        return translate("Today", "Birthday")
    age = item.on.year - item.birthday.year
    return translate("Today", "Turns {age}").format(age=number(age)) if age > 0 else translate("Today", "Birthday")


def when(item: DueItem, today: dt.date) -> Chip:
    """When it is to be done, or since when it waits."""
    match item.matter:
        case Matter.LATE:
            return Chip(_late(item, today), Tone.LATE)
        case Matter.TODAY:
            text = translate("Today", "today") if item.time is None else _time(item.time)
            return Chip(text, Tone.ACCENT)
        case Matter.KEPT if item.on is not None and item.on < today:
            return Chip(_late(item, today), Tone.LATE)
        case Matter.KEPT:
            return Chip(translate("Today", "today"), Tone.ACCENT)
        case Matter.BIRTHDAY:
            return _ahead(item.on or today, today)
        case Matter.CONCERN:
            return Chip(_ago(item.at, today))
        case Matter.STALE:
            return Chip(_stale(item), Tone.WARNING)


def _late(item: DueItem, today: dt.date) -> str:
    days = (today - item.on).days if item.on is not None else 0
    return translate("Today", "%n day(s) late", "", days)


def _time(time: dt.time) -> str:
    return QLocale().toString(QTime(time.hour, time.minute), QLocale.FormatType.ShortFormat)


def _ahead(day: dt.date, today: dt.date) -> Chip:
    days = (day - today).days
    if days <= 0:
        return Chip(translate("Today", "today"), Tone.ACCENT)
    if days == 1:
        return Chip(translate("Today", "tomorrow"), Tone.ACCENT)
    text = translate("Today", "in %n day(s)", "", days)
    return Chip(translate("Today", "{date}, {ahead}").format(date=date_text(day, today=today), ahead=text))


def _ago(at: dt.datetime | None, today: dt.date) -> str:
    days = (today - at.astimezone().date()).days if at is not None else 0
    if days <= 0:
        return translate("Today", "since today")
    if days == 1:
        return translate("Today", "since yesterday")
    return translate("Today", "for %n day(s)", "", days)


def _stale(item: DueItem) -> str:
    found = item.staleness
    if found is None:
        return ""
    parts = []
    # Plain names: the extractor of the translations passes over a plural whose count is anything else.
    days, talks, minutes = found.days, item.talks, found.minutes
    if days:
        parts.append(translate("Today", "%n day(s)", "", days))
    # Talks explain the days as well: many days with none are another story than many days with four.
    if found.talks or (days and talks):
        parts.append(translate("Today", "%n talk(s)", "", talks))
    if minutes:
        parts.append(translate("Today", "%n min", "minutes of talk", minutes))
    return ", ".join(parts)


def sentence(item: DueItem, today: dt.date) -> str:
    """All of it at once, for those who listen."""
    who = f"{item.name}, {item.company}" if item.company and item.company != item.name else item.name
    reason = why(item)
    return translate("Today", "{matter}: {who}. {why} {when}").format(
        matter=heading(item.matter),
        who=who,
        why=reason if reason.endswith((".", "?", "!", "…")) else f"{reason}.",
        when=when(item, today).text,
    )
