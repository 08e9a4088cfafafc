"""What cells look like: e-mail addresses, numbers, dates, web addresses, names, card numbers."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from prospectdesk.domain.text import fold
from prospectdesk.interchange.countries import country_code_of
from prospectdesk.interchange.dates import looks_like_date

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

EMAIL = re.compile(r"(?:mailto:)?[^\s@<>,;:\"()|]+@[^\s@<>,;:\"()|]+", re.IGNORECASE)
_EMAIL_INSIDE = re.compile(r"[^\s@<>,;:\"()|]+@[^\s@<>,;:\"()|]+\.[^\s@<>,;:\"()|]{2,}")
_URL = re.compile(r"(?:https?://\S+|www\.\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12}(?:/\S*)?)", re.IGNORECASE)
_PHONE = re.compile(r"[+(]?[\d\s().\-/+\u2010-\u2015\u00a0]{6,30}(?:\s*(?:x|ext\.?|доб\.?)\s*\d{1,7})?", re.IGNORECASE)
_DECIMAL = re.compile(r"-?\d{1,3}(?:[.,]\d{3})*[.,]\d{1,2}|-?\d+[.,]\d{1,3}|\d{1,5}")
_POSTCODE = re.compile(
    r"(?:[A-Z]{1,2}[- ])?\d{3,6}(?:[- ]\d{3,4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|"
    r"\d{4} ?[A-Z]{2}",
    re.IGNORECASE,
)
_CALLING_CODE = re.compile(r"(?:\+|00)\d{1,3}(?:[- ]\d{1,4})?|\(\+?\d{1,3}\)")
_PERSON = re.compile(r"[^\W\d_][^\W\d_'’.\-]*(?:[ '’.\-,]+[^\W\d_]*)*")
_CARD = re.compile(r"\d(?:[ -]?\d){12,18}")
_HASH = re.compile(
    r"[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|\$2[aby]\$.{56}|\$argon2.+|\$[156]\$.+|\{(?:SSHA|SHA|MD5|CRYPT)\}.+",
    re.IGNORECASE,
)
_COMPANY_FORMS = frozenset(
    "llc inc ltd gmbh corp co plc ag sa sas sarl spa srl bv nv ab oy as kg ohg doo dooel ad dd jsc jp llp lp group "
    "holding company corporation limited incorporated kft zrt sro spolka pty oü uab sia eood ood doel partners".split()
)
_SALUTATIONS = frozenset(
    map(
        fold,
        "mr mrs ms miss mx dr prof sir madam rev hon herr frau hr fr m mme mlle monsieur madame mademoiselle sr sra "
        "srta don doña sig signor signora dott dhr mevr mw pan pani г-дин г-ѓа г-ца господин госпоѓа госпоѓица д-р "
        "проф господин госпођа gosp gđa gospodin gospođa д р zoti zonja bay bayan κ κα mag ing dipl".split(),
    )
)
_STREET_WORDS = frozenset(
    map(
        fold,
        "street st road rd avenue ave lane ln drive dr way blvd boulevard court ct place pl square sq straße str "
        "strasse weg platz allee gasse rue calle via viale piazza ulica ул улица бул булевар bul ulice náměstí utca "
        "gata vej gade straat".split(),
    )
)
_ANSWERS = frozenset(
    map(fold, ("yes", "no", "true", "false", "да", "не", "ja", "nein", "oui", "non", "aus", "ein", "on", "off"))
)

# The beginning of a long cell tells what it is.
_LOOKED_AT = 200
# At least this share of a column's cells must look alike.
_MOST = 0.7
_FEWEST_CARDS = 0.8


class Kind(Enum):
    """What most cells of a column are."""

    EMPTY = auto()
    EMAIL = auto()
    PHONE = auto()
    DATE = auto()
    URL = auto()
    CARD = auto()
    HASH = auto()
    CALLING_CODE = auto()
    COUNTRY = auto()
    SALUTATION = auto()
    ANSWER = auto()  # yes and no, true and false
    POSTCODE = auto()
    NUMBER = auto()
    COMPANY = auto()
    STREET = auto()
    PERSON = auto()  # words that could be a name
    TEXT = auto()


def kind_of(cells: Sequence[str]) -> Kind:
    """What most of the cells are; the narrower kind where two fit."""
    filled = [cell for cell in (raw.strip()[:_LOOKED_AT] for raw in cells) if cell]
    if not filled:
        return Kind.EMPTY
    for kind, test, share in _TESTS:
        if sum(map(test, filled)) >= share * len(filled):
            return kind
    return Kind.TEXT


def share_of(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    """How many of the filled cells pass a test, from 0 to 1; 0 where none is filled."""
    filled = [cell for cell in (raw.strip()[:_LOOKED_AT] for raw in cells) if cell]
    return sum(map(test, filled)) / len(filled) if filled else 0.0


def is_email(cell: str) -> bool:
    """One e-mail address, or several, or one with a name before it."""
    return EMAIL.fullmatch(cell) is not None or _EMAIL_INSIDE.search(cell) is not None


def is_phone(cell: str) -> bool:
    """A number somebody could dial: six to fifteen digits and what stands between them."""
    if not _PHONE.fullmatch(cell):
        return False
    digits = sum(char.isdecimal() for char in cell)
    if not 6 <= digits <= 16 or (cell.isdecimal() and digits < 7):
        return False
    return not looks_like_date(cell)


def is_url(cell: str) -> bool:
    """A web address."""
    return "@" not in cell and " " not in cell and _URL.fullmatch(cell) is not None


def is_card_number(cell: str) -> bool:
    """13 to 19 digits of a card scheme whose check digit is right (ISO/IEC 7812-1, the Luhn formula)."""
    if not _CARD.fullmatch(cell) or cell[0] not in "23456":
        return False
    digits = [int(char) for char in cell if char.isdecimal()]
    doubled = [digit * 2 - 9 if digit > 4 else digit * 2 for digit in digits[-2::-2]]
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def is_salutation(cell: str) -> bool:
    """Mr, Mrs, Dr. and their like."""
    words = fold(cell).split()
    return 0 < len(words) <= 3 and all(word in _SALUTATIONS for word in words)


def is_calling_code(cell: str) -> bool:
    """A country's calling code: +389, 00389, (389)."""
    return _CALLING_CODE.fullmatch(cell) is not None


def is_company(cell: str) -> bool:
    """A name with a company's legal form in it (LLC, GmbH, ДООЕЛ)."""
    words = fold(cell.replace(".", "")).split()
    return len(words) > 1 and (words[-1] in _COMPANY_FORMS or words[0] in ("dooel", "doo", "ad", "firma"))


def is_person(cell: str) -> bool:
    """Words without digits, begun by a capital or all small, as names are."""
    return len(cell) <= 60 and _PERSON.fullmatch(cell) is not None and len(cell.split()) <= 5


def is_answer(cell: str) -> bool:
    """Yes or no, in the words programs write them."""
    return fold(cell) in _ANSWERS


def is_street(cell: str) -> bool:
    """A number and words, one of them a kind of street."""
    words = set(fold(cell).split())
    return (
        any(char.isdecimal() for char in cell) and any(char.isalpha() for char in cell) and bool(words & _STREET_WORDS)
    )


def _is_country(cell: str) -> bool:
    # "No" is an answer, "NO" is Norway.
    return country_code_of(cell) != "" and (len(cell) > 2 or cell.isupper())


def _is_number(cell: str) -> bool:
    return _DECIMAL.fullmatch(cell) is not None or cell.isdecimal()


def _is_postcode(cell: str) -> bool:
    return _POSTCODE.fullmatch(cell) is not None


def _is_hash(cell: str) -> bool:
    return _HASH.fullmatch(cell) is not None


_TESTS: tuple[tuple[Kind, Callable[[str], bool], float], ...] = (
    (Kind.EMAIL, is_email, _MOST),
    (Kind.HASH, _is_hash, _FEWEST_CARDS),
    (Kind.CARD, is_card_number, _FEWEST_CARDS),
    (Kind.CALLING_CODE, is_calling_code, _FEWEST_CARDS),
    (Kind.DATE, looks_like_date, _MOST),
    (Kind.PHONE, is_phone, _MOST),
    (Kind.URL, is_url, _MOST),
    (Kind.ANSWER, is_answer, 0.9),
    (Kind.COUNTRY, _is_country, _FEWEST_CARDS),
    (Kind.SALUTATION, is_salutation, _FEWEST_CARDS),
    (Kind.POSTCODE, _is_postcode, 0.9),
    (Kind.NUMBER, _is_number, _MOST),
    (Kind.COMPANY, is_company, 0.3),
    (Kind.STREET, is_street, 0.4),
    (Kind.PERSON, is_person, 0.8),
)
