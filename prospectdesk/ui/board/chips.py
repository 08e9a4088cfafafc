"""What a card says beyond name and company: which signs, in which order, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from prospectdesk.domain.birthday import Birthday
from prospectdesk.domain.permission import Permission
from prospectdesk.domain.stale import Staleness, days_on_stage, staleness
from prospectdesk.ui.common.chip import Chip
from prospectdesk.ui.common.icons import Icon
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.wording import criterion_short, date_text, source_name

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from prospectdesk.domain.card import Card
    from prospectdesk.domain.pipeline import Stage

translate = QCoreApplication.translate

# More would leave no room to read them.
MOST_CHIPS = 2
_DAYS_BY_NAME = 6  # a date this near is told by its weekday


class SignRules(NamedTuple):
    """What the user chose: from how many days ahead a birthday shows, and when 29 February is kept."""

    birthday_lead_days: int = 10
    leap_day_in_march: bool = False


class Sign(NamedTuple):
    """A chip, and what it means in full words, for its tool tip and for those who listen."""

    chip: Chip
    meaning: str


def chips_for(card: Card, stage: Stage, today: dt.date, rules: SignRules | None = None) -> list[Chip]:
    """The chips of a card, at most two, the weightiest first."""
    return [sign.chip for sign in signs_for(card, stage, today, rules)[:MOST_CHIPS]]


def signs_for(card: Card, stage: Stage, today: dt.date, rules: SignRules | None = None) -> list[Sign]:
    """All that there is to say about a card, the weightiest first.

    "Do not contact" and "not qualified" come before everything, so that they always show; then what is late, what is
    for today, what was left undone, and at last what is still to come.
    """
    rules = rules or SignRules()
    ways: tuple[Callable[[], Sign | None], ...] = (
        lambda: _do_not_contact(card),
        lambda: _not_qualified(card),
        lambda: _late(card, today),
        lambda: _next(card, today) if card.next_on == today else None,
        lambda: _missed_close(card),
        lambda: _stale(card, stage, today),
        lambda: _concerns(card),
        lambda: _birthday(card, today, rules),
        lambda: _next(card, today) if card.next_on is not None and card.next_on > today else None,
    )
    return [sign for way in ways if (sign := way()) is not None]


def company_line(card: Card) -> str:
    """The company, or where the lead came from."""
    return card.company or card.list_name or source_name(card.source)


def days_text(days: int) -> str:
    """Days on the stage, as short as can be."""
    if not days:
        return translate("Chips", "new", "on the stage since today")
    return translate("Chips", "{days}d").format(days=QLocale().toString(days))


def _do_not_contact(card: Card) -> Sign | None:
    if card.permission is not Permission.NO:
        return None
    chip = Chip(translate("Chips", "do not contact"), Tone.LATE, Icon.PHONE_OFF)
    return Sign(chip, translate("Chips", "Asked not to be contacted"))


def _not_qualified(card: Card) -> Sign | None:
    if not card.unqualified:
        return None
    chip = Chip(translate("Chips", "not qualified"), Tone.WARNING, Icon.ALERT)
    missing = ", ".join(criterion_short(criterion).lower() for criterion in card.criteria.missing)
    if not missing:
        return Sign(chip, translate("Chips", "Moved here before qualifying"))
    meaning = translate("Chips", "Moved here without qualifying; still open: {criteria}").format(criteria=missing)
    return Sign(chip, meaning)


def _late(card: Card, today: dt.date) -> Sign | None:
    if card.next_on is None or card.next_on >= today:
        return None
    days = (today - card.next_on).days
    chip = Chip(translate("Chips", "! %n day(s) late", "", days), Tone.LATE)
    meaning = translate("Chips", "Late since {date}: {what}").format(
        date=date_text(card.next_on, today=today), what=_what(card)
    )
    return Sign(chip, meaning)


def _next(card: Card, today: dt.date) -> Sign | None:
    if card.next_on is None:
        return None
    when = _day_text(card.next_on, today)
    if card.next_time is not None:
        time = QLocale().toString(QTime(card.next_time.hour, card.next_time.minute), QLocale.FormatType.ShortFormat)
        when = translate("Chips", "{day} {time}").format(day=when, time=time)
    # What is cut off at the end must not be the day.
    text = translate("Chips", "{when} · {what}").format(when=when, what=_what(card))
    meaning = translate("Chips", "Next step, {when}: {what}").format(when=when, what=_what(card))
    return Sign(Chip(text, Tone.ACCENT if card.next_on == today else Tone.NORMAL), meaning)


def _what(card: Card) -> str:
    return card.next_what or translate("Chips", "follow up")


def _day_text(day: dt.date, today: dt.date) -> str:
    ahead = (day - today).days
    if ahead == 0:
        return translate("Chips", "today")
    if ahead == 1:
        return translate("Chips", "tomorrow")
    if 0 < ahead <= _DAYS_BY_NAME:
        return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    return date_text(day, today=today)


def _missed_close(card: Card) -> Sign | None:
    if not card.missed_close:
        return None
    if card.no_call_to_action:
        text = translate("Chips", "no call to action")
        meaning = translate("Chips", "The last presentation ended without a call to action")
    else:
        text = translate("Chips", "close not asked")
        meaning = translate("Chips", "The last presentation ended without asking for the close")
    return Sign(Chip(text, Tone.WARNING), meaning)


def _stale(card: Card, stage: Stage, today: dt.date) -> Sign | None:
    found = staleness(card, stage, today)
    if found is None:
        return None
    why = _reason(found, card)
    meaning = translate("Chips", "Decide or drop: {why} without a decision").format(why=why)
    return Sign(Chip(why, Tone.WARNING, Icon.HOURGLASS), meaning)


def _reason(found: Staleness, card: Card) -> str:
    """Why a card is stale: "18 days, 4 talks"."""
    # Talks explain the days as well: many days with none are another story than many days with four.
    days, talks, minutes = found.days, card.talks if found.talks or found.days else 0, found.minutes
    parts = (
        # A count is a plain name here: the extractor passes over texts whose count is anything else.
        translate("Chips", "%n day(s)", "", days) if days else "",
        translate("Chips", "%n talk(s)", "", talks) if talks else "",
        translate("Chips", "%n min", "minutes of talk", minutes) if minutes else "",
    )
    return ", ".join(part for part in parts if part)


def _concerns(card: Card) -> Sign | None:
    count = card.open_concerns
    if not count:
        return None
    meaning = translate("Chips", "%n open question(s) or concern(s)", "", count)
    return Sign(Chip(QLocale().toString(count), Tone.WARNING, Icon.CONCERN), meaning)


def _birthday(card: Card, today: dt.date, rules: SignRules) -> Sign | None:
    if card.birthday_day is None or card.birthday_month is None:
        return None
    birthday = Birthday(card.birthday_day, card.birthday_month, card.birthday_year)
    day = birthday.next_on_or_after(today, leap_day_in_march=rules.leap_day_in_march)
    ahead = (day - today).days
    if ahead > rules.birthday_lead_days:
        return None
    text = translate("Chips", "in %n day(s)", "", ahead) if ahead > 1 else _day_text(day, today)
    meaning = translate("Chips", "Birthday on {date}").format(date=date_text(day, today=today))
    return Sign(Chip(text, Tone.ACCENT, Icon.CAKE), meaning)


def days_meaning(card: Card, today: dt.date) -> str:
    """What the number of days on a card means."""
    since = date_text(card.entered_on, today=today)
    days = days_on_stage(card, today)
    if days == 0:
        return translate("Chips", "On this stage since today")
    return translate("Chips", "On this stage since {date}, %n day(s)", "", days).format(date=since)
