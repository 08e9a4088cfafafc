"""Dates, moments, delays and money as the pane says them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from prospectdesk.ui.common.wording import date_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prospectdesk.domain.activity import Sale
    from prospectdesk.domain.contact import Birthday

translate = QCoreApplication.translate


def day_text(day: dt.date, today: dt.date) -> str:
    """A day as one would say it: today, tomorrow, yesterday, else with its weekday, "Wed 25 Nov"."""
    match (day - today).days:
        case 0:
            return translate("ContactPane", "today")
        case 1:
            return translate("ContactPane", "tomorrow")
        case -1:
            return translate("ContactPane", "yesterday")
    weekday = QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{weekday} {date_text(day, today=today)}"


def long_day(day: dt.date) -> str:
    """A day in full, with its weekday and year."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def one_stop(sentence: str) -> str:
    """A sentence whose date may end in a full stop of its own, as in Macedonian ("2026 г.")."""
    return sentence.replace("..", ".")


def time_text(time: dt.time) -> str:
    """A wall time in the locale's form."""
    return QLocale().toString(QTime(time.hour, time.minute), QLocale.FormatType.ShortFormat)


def due_text(on: dt.date, time: dt.time | None, today: dt.date) -> str:
    """When something is due: "Wed 25 Nov, 09:30"; what is late says by how much."""
    day = day_text(on, today)
    if on < today:
        days = (today - on).days
        late = translate("ContactPane", "%n day(s) late", "", days)
        return translate("ContactPane", "{late}, {date}").format(late=late, date=day)
    if time is None:
        return day
    return translate("ContactPane", "{date}, {time}").format(date=day, time=time_text(time))


def moment_text(at: dt.datetime, today: dt.date) -> str:
    """When something happened, in local time: the hour only where it was today or yesterday."""
    local = at.astimezone()
    if local.date() in (today, today - dt.timedelta(days=1)):
        day = day_text(local.date(), today)
        return translate("ContactPane", "{date}, {time}").format(date=day, time=time_text(local.time()))
    return date_text(local.date(), today=today)


def long_moment(at: dt.datetime) -> str:
    """The same in full."""
    local = at.astimezone()
    return translate("ContactPane", "{date}, {time}").format(date=long_day(local.date()), time=time_text(local.time()))


def minutes_text(minutes: int) -> str:
    """A length of time in minutes."""
    return translate("ContactPane", "%n min", "", minutes)


def birthday_text(birthday: Birthday) -> str:
    """A birthday in the locale's order, with the year where it is known."""
    locale = QLocale()
    if birthday.year is not None:
        return locale.toString(QDate(birthday.year, birthday.month, birthday.day), "d MMMM yyyy")
    month = locale.monthName(birthday.month, QLocale.FormatType.LongFormat)
    return translate("ContactPane", "{day} {month}").format(day=locale.toString(birthday.day), month=month)


def money_text(amount: Decimal, currency: str) -> str:
    """An amount in the locale's form, with its currency's code."""
    number = QLocale().toString(float(amount), "f", 2)
    return translate("ContactPane", "{amount} {currency}").format(amount=number, currency=currency)


def total_text(sales: Iterable[Sale]) -> str:
    """What sales come to, currency by currency."""
    totals: dict[str, Decimal] = {}
    for sale in sales:
        totals[sale.currency] = totals.get(sale.currency, Decimal(0)) + sale.amount
    return " + ".join(money_text(amount, currency) for currency, amount in totals.items())
