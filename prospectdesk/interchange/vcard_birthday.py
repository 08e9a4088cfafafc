"""Birthdays in cards: the day as it is written, whatever hour and time zone stand behind it.

Sources: RFC 2426 section 3.1.5, RFC 6350 sections 4.3 and 6.2.5 (ISO 8601 with parts left out), and Apple's year 1604.
"""

from __future__ import annotations

import re

from prospectdesk.domain.contact import Birthday
from prospectdesk.domain.mapping import DateOrder
from prospectdesk.interchange import dates, vcard_own

# A birthday is no instant: of 1953-10-15T23:10:00Z it is the 15th wherever it is read.
_WITH_TIME = re.compile(r"((?:\d{4}|-)-?\d\d-?\d\d)(?:T.*|\s+\d\d?:.*|Z|[+-]\d\d:?\d\d)", re.DOTALL)
_DATE = re.compile(r"(?:(\d{4})-?|--)(\d\d)-?(\d\d)")
_LONGEST = 40


def read(text: str, parameters: dict[str, str], *, own: bool) -> Birthday | None:
    """The birthday; None where the text is none, or one that cannot be."""
    text = text.strip()
    if not text or len(text) > _LONGEST or parameters.get("CALSCALE", "gregorian").lower() != "gregorian":
        return None
    if match := _WITH_TIME.fullmatch(text):
        text = match[1]
    match = _DATE.fullmatch(text)
    omitted = parameters.get(vcard_own.OMIT_YEAR, "")
    if match is not None and (own or (match[1] and match[1] == omitted)):
        year = None if match[1] is None or match[1] == omitted else int(match[1])
        try:
            return Birthday(int(match[3]), int(match[2]), year)
        except ValueError:
            return None
    found = dates.read_birthday(text, DateOrder.AMBIGUOUS)
    return found if isinstance(found, Birthday) else None


def is_nothing(text: str) -> bool:
    """Whether the text is what a program writes for no birthday."""
    return dates.read_birthday(text.strip(), DateOrder.AMBIGUOUS) is dates.Unread.EMPTY
