"""Birthdays as people and programs write them, and which of day and month a column has first.

A birthday is read only where it can be one day and no other; the rest is for the caller to keep as it stands.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING

from prospectdesk.domain.contact import Birthday
from prospectdesk.domain.mapping import DateOrder
from prospectdesk.domain.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

# 00 to 25 are of this century: nobody born in 1925 is called on as often as somebody born in 2025 has a birthday.
_NEWEST_SHORT_YEAR = 25
# What address books write for "no year" (Apple: 1604).
_NO_YEAR = frozenset({0, 1604})
_EARLIEST_YEAR = 1850
_LONGEST = 60  # characters of a date in words
# Excel counts days from here; a column of birthdays holds numbers of 1910 to 2030 where its format was lost.
_EXCEL_EPOCH = dt.date(1899, 12, 30)
_EXCEL_DAYS = range(3654, 47848)

_TIME = r"(?:[T\s]+\d{1,2}[:.]\d{2}.*|T.*)?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})\s*[-/.\s]\s*(\d{{1,2}})\s*[-/.\s]\s*(\d{{1,2}})\.?{_TIME}")
_COMPACT = re.compile(rf"(\d{{4}})(\d{{2}})(\d{{2}}){_TIME}")
_COMPACT_YEAR_LAST = re.compile(r"(\d{2})(\d{2})(\d{4})")
_NO_YEAR_ISO = re.compile(r"--(\d{2})-?(\d{2})")
_YEAR_LAST = re.compile(
    rf"(\d{{1,2}})\s*([-/.,\s])\s*(\d{{1,2}})\s*\2\s*(\d{{4}}|\d{{2}})(?:\s*\.|\s*(?:г|год|god|g)\.?)?{_TIME}"
)
_DAY_MONTH = re.compile(r"(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\.?")
_SERIAL = re.compile(r"(\d{4,5})(?:\.0*)?")
_EMPTY = re.compile(
    r"[0\s./\-:T]*|(?:0?1[./-])?0{1,2}[./-](?:0?1[./-])?1900.*|1900[./-]0?1[./-]0?0.*|n/?a|none|null|unknown|-+|\?+",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]+|\d+")
_SUFFIXES = frozenset({"st", "nd", "rd", "th", "g", "god", "godina", "de", "del", "of", "den", "goda", "r", "e", "er"})

# How the days of the week begin, folded.
_WEEKDAYS = (
    "mon", "tue", "ved", "thu", "fri", "sat", "sun", "die", "mit", "do", "fre", "sa", "so", "lun", "mer", "jeu", "ven",
    "dim", "mie", "jue", "vie", "dom", "gio", "pon", "vt", "ut", "sre", "sri", "cet", "ct", "pet", "pt", "ned", "nie",
    "vos", "vto", "hen", "mar",
)  # fmt: skip

_MONTHS = """
january jan jän januar јануари јан янв январь января јануар januari janvier enero gennaio janeiro styczeń stycznia leden
  ledna siječanj siječnja janar ocak ιανουάριος ιανουαρίου gen ene janv sty sij oca jaanuar sausis janvāris
february feb februar февруари фев февраль февраля фебруар februari février fév febrero febbraio fevereiro luty lutego
  únor února veljača veljače shkurt şubat φεβρουάριος φεβρουαρίου fev lut velj şub fevr
march mar märz mrz март мар марта mart maart mars marzo março marzec marca březen března ožujak ožujka μάρτιος μαρτίου
  mrt ožu bře märts
april apr април апр апрель апреля avril abril aprile kwiecień kwietnia duben dubna travanj travnja prill nisan
  απρίλιος απριλίου avr abr kwi tra nis aprilis
may mai мај май мая maj mei mayo maggio maio květen května svibanj svibnja mayıs μάιος μαΐου svi
june jun juni јуни јун июнь июня юни juin junio giugno junho czerwiec czerwca červen června lipanj lipnja qershor
  haziran ιούνιος ιουνίου giu cze lip haz juuni
july jul juli јули јул июль июля юли juillet julio luglio julho lipiec lipca červenec července srpanj srpnja korrik
  temmuz ιούλιος ιουλίου lug tem juil juuli
august aug август авг августа augustus août agosto sierpień sierpnia srpen srpna kolovoz kolovoza gusht ağustos
  αύγουστος αυγούστου ago sie kol ağu aoû
september sep sept септември сеп септ сентябрь сентября септембар septembar septembre septiembre settembre setembro
  wrzesień września září rujan rujna shtator eylül σεπτέμβριος σεπτεμβρίου set wrz ruj eyl
october oct okt oktober октомври окт октябрь октября октобар oktobar octobre octubre ottobre outubro październik
  października říjen října listopad listopada tetor ekim οκτώβριος οκτωβρίου ott out paź eki oktoober
november nov ноември ное ноем нов ноябрь ноября новембар novembar novembre noviembre novembro listopad listopada studeni
  studenog nëntor kasım νοέμβριος νοεμβρίου stu kas
december dec dez декември дек декабрь декабря децембар decembar dezember décembre diciembre dicembre dezembro grudzień
  grudnia prosinec prosince prosinac prosinca dhjetor aralık δεκέμβριος δεκεμβρίου dic gru pro ara déc
"""


class Unread(Enum):
    """Why a cell gave no birthday."""

    EMPTY = auto()  # nothing there, or what a program writes for nothing
    IMPOSSIBLE = auto()
    AMBIGUOUS = auto()  # two days fit, and nobody said which


@cache
def _month_words() -> dict[str, int]:
    found: dict[str, int] = {}
    for month, words in enumerate(_MONTHS.replace("\n  ", " ").strip().split("\n"), start=1):
        for word in words.split():
            # Croatian and Polish "listopad" are different months: such a word names none.
            folded = fold(word)
            found[folded] = month if found.get(folded, month) == month else 0
    return found


def read_birthday(text: str, order: DateOrder) -> Birthday | Unread:
    """The birthday a cell holds. ``order`` is the column's; dates with dots are day first in any column."""
    text = text.strip()
    read = _read(text, order) if len(text) <= _LONGEST else Unread.IMPOSSIBLE
    return Unread.EMPTY if read is Unread.IMPOSSIBLE and _EMPTY.fullmatch(text) else read


def _read(text: str, order: DateOrder) -> Birthday | Unread:
    if match := _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
        if year == 0 or year >= _EARLIEST_YEAR or year in _NO_YEAR:
            return _birthday(day, month, year)
    if match := _NO_YEAR_ISO.fullmatch(text):
        return _birthday(int(match[2]), int(match[1]), None)
    if match := _YEAR_LAST.fullmatch(text):
        return _in_order(int(match[1]), int(match[3]), _whole_year(match[4]), match[2], order)
    if match := _COMPACT_YEAR_LAST.fullmatch(text):
        return _in_order(int(match[1]), int(match[2]), int(match[3]), "", order)
    if match := _DAY_MONTH.fullmatch(text):
        return _in_order(int(match[1]), int(match[3]), None, match[2], order)
    if match := _SERIAL.fullmatch(text):
        days = int(match[1])
        if days in _EXCEL_DAYS:
            date = _EXCEL_EPOCH + dt.timedelta(days=days)
            return _birthday(date.day, date.month, date.year)
    return _in_words(text)


def _whole_year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    return 2000 + year if year <= _NEWEST_SHORT_YEAR else 1900 + year


def _birthday(day: int, month: int, year: int | None) -> Birthday | Unread:
    if year in _NO_YEAR:
        year = None
    try:
        return Birthday(day, month, year)
    except ValueError:
        return Unread.IMPOSSIBLE


def _in_order(first: int, second: int, year: int | None, separator: str, order: DateOrder) -> Birthday | Unread:
    if year is not None and year < _EARLIEST_YEAR and year not in _NO_YEAR:
        return Unread.IMPOSSIBLE
    if separator == "." or first > 12 or first == second:
        return _birthday(first, second, year)
    if second > 12 or order is DateOrder.MONTH_FIRST:
        return _birthday(second, first, year)
    return Unread.AMBIGUOUS if order is DateOrder.AMBIGUOUS else _birthday(first, second, year)


def _in_words(text: str) -> Birthday | Unread:
    words = [word if word.isdecimal() else fold(word) for word in _WORDS.findall(text)]
    months = [_month_words()[word] for word in words if word in _month_words()]
    numbers = [word for word in words if word.isdecimal()]
    rest = [word for word in words if not word.isdecimal() and word not in _month_words() and word not in _SUFFIXES]
    # "Monday, 5 March 1990" has one word more; anything longer is a remark ("circa 1800").
    if len(months) != 1 or not months[0] or not 1 <= len(numbers) <= 2 or len(rest) > 1:
        return Unread.IMPOSSIBLE
    if rest and not rest[0].startswith(_WEEKDAYS):
        return Unread.IMPOSSIBLE
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) <= 2]
    if len(years) == 1 and len(days) == 1:
        return _birthday(int(days[0]), months[0], int(years[0]))
    if not years and len(days) == 1:
        return _birthday(int(days[0]), months[0], None)
    if not years and len(days) == 2:
        return _birthday(int(days[0]), months[0], _whole_year(days[1].zfill(2)))
    return Unread.IMPOSSIBLE


def month_number(text: str) -> int | None:
    """The month a cell names by number or word; None where it names none."""
    text = text.strip().rstrip(".")
    if text.isdecimal():
        return int(text) if 1 <= int(text) <= 12 else None
    return _month_words().get(fold(text)) or None


@dataclass(slots=True)
class OrderWitness:
    """Looks at the cells of a column and says which of day and month stands first."""

    day_first: int = 0
    month_first: int = 0
    either: int = 0

    def look(self, cells: Iterable[str]) -> None:
        """Take the cells into account."""
        for cell in cells:
            if cell[4:5] == "-" or "." in cell[:3]:  # 1990-12-01, 1.12.1990: nothing to tell
                continue
            match = _YEAR_LAST.fullmatch(cell) or _DAY_MONTH.fullmatch(cell) or _COMPACT_YEAR_LAST.fullmatch(cell)
            if match is None:
                continue
            separator = match[2] if not match[2].isdecimal() else ""
            first, second = int(match[1]), int(match[3] if separator else match[2])
            if separator == ".":
                continue
            if first > 12 >= second:
                self.day_first += 1
            elif second > 12 >= first:
                self.month_first += 1
            elif first != second and 0 < first <= 12 and 0 < second <= 12:
                self.either += 1

    @property
    def decided(self) -> bool:
        """Whether more cells could change the verdict only by contradicting it."""
        return bool(self.day_first or self.month_first)

    @property
    def verdict(self) -> DateOrder:
        """The order; ambiguous where no cell tells, or where cells contradict each other."""
        if self.day_first and self.month_first:
            return DateOrder.AMBIGUOUS
        if self.month_first:
            return DateOrder.MONTH_FIRST
        if self.day_first or not self.either:
            return DateOrder.DAY_FIRST
        return DateOrder.AMBIGUOUS


def looks_like_date(text: str) -> bool:
    """Whether a cell could be a day in a year, in some order."""
    if not any(char.isdecimal() for char in text):
        return False
    text = text.strip()
    if _serial_like(text):
        return False
    return isinstance(read_birthday(text, DateOrder.DAY_FIRST), Birthday) or isinstance(
        read_birthday(text, DateOrder.MONTH_FIRST), Birthday
    )


def _serial_like(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal() and len(text) <= 7
