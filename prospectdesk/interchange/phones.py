"""Phone numbers: their international form, and the extension people write behind them.

The rules of every country's numbers are those of Google's libphonenumber (``phonenumberslite``). A number written in
ordinary digits is taken through the same rules here, compiled once a country; whatever is not ordinary goes to the
library itself. ``tests/interchange/test_phones.py`` holds both to the same answers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# Shorter numbers are extensions, emergency calls or typing errors unless the country's own pattern has them.
_FEWEST_DIGITS = 7
_MOST_DIGITS = 23  # a national number of 17 as in the library, its country code, and what is dialled before
_LONGEST_TEXT = 60

# What stands between the digits of an ordinary number.
_SEPARATORS = dict.fromkeys(map(ord, " \t()[].-/\u2010\u2011\u2012\u2013\u2014\u2015\u00a0\u202f"))
_EXTENSION = re.compile(
    r"(?:;\s*ext\s*=|[\s,;.]*\b(?:ext(?:ension|n)?|anexo|interno|int|доб|локал|лок|вн|lokal|lok|klapa|kl|nst|durchwahl|dw|poste)"
    r"\b\s*[.:]*|(?<=[\d)\s])\s*[x#х]\s*[.:]*)\s*(\d{1,7})\s*$",
    re.IGNORECASE,
)


def split_extension(number: str) -> tuple[str, str]:
    """The number without its extension, and the extension's digits; "" where there is none."""
    if len(number) > _LONGEST_TEXT:
        return number, ""
    before, mark, after = number.rpartition("x")
    if mark and after.isdecimal() and len(after) <= 7 and before[-1:].isdecimal() and before.count("x") == 0:
        return before, after
    match = _EXTENSION.search(number) if not number[-1:].isspace() else _EXTENSION.search(number.rstrip())
    if match is None or sum(char.isdecimal() for char in number[: match.start()]) < 3:
        return number, ""
    return number[: match.start()].rstrip(" ,;."), match[1]


def to_e164(number: str, home_country: str, *, only_if_valid: bool = False) -> str | None:
    """The number in its international form (ITU-T E.164, "+38970123456"), or None where that cannot be told.

    Args:
        number: as typed, with or without country code and extension (which is not part of the result).
        home_country: ISO 3166-1 alpha-2 code of where numbers without a country code are from; "" for nowhere.
        only_if_valid: where the home country is a guess, take only numbers that are given out there.
    """
    if len(number) > _LONGEST_TEXT:
        return None
    digits = number.translate(_SEPARATORS)
    if not _is_ordinary(digits):
        number = split_extension(number)[0]
        digits = number.translate(_SEPARATORS)
        if not _is_ordinary(digits):
            return _by_library(number, home_country)
    if digits[0] == "+":
        return _international(digits[1:])
    home = _rules_of(home_country) if home_country else None
    if home is not None:
        found = _by_library(number, home_country) if home.unusual else _dialled_at(home, digits)
        if found is not None and only_if_valid and not _is_given_out(home, home_country, found):
            found = None
        if found is not None:
            return found
    # "00" is dialled for "+" nearly everywhere.
    return _international(digits[2:]) if digits.startswith("00") else None


def to_e164_all(numbers: Sequence[str], home_country: str) -> list[str | None]:
    """What ``to_e164`` gives for each of many numbers; "" gives None. Numbers of the home country cost the least."""
    home = _rules_of(home_country) if home_country else None
    if home is None or home.express is None:
        return [to_e164(number, home_country) if number else None for number in numbers]
    bare = "\n".join(numbers).translate(_SEPARATORS).split("\n")
    if len(bare) != len(numbers):  # a number with a line end in it
        return [to_e164(number, home_country) if number else None for number in numbers]
    express, lengths, start = home.express, home.lengths, "+" + home.country_code
    found: list[str | None] = []
    for digits, number in zip(bare, numbers, strict=True):
        match = express(digits)
        if match is not None and len(match[1]) in lengths:
            found.append(start + match[1])
        else:
            found.append(to_e164(number, home_country) if number else None)
    return found


def _is_ordinary(digits: str) -> bool:
    """Nothing but digits is left, and a plus sign before them perhaps."""
    if not digits.isascii() or not 3 <= len(digits) <= _MOST_DIGITS:
        return False
    return digits.isdecimal() or (digits[0] == "+" and digits[1:].isdecimal())


@dataclass(frozen=True, slots=True)
class _Rules:
    """What libphonenumber knows of the numbers behind one country code."""

    country_code: str
    dialled_abroad: re.Pattern[str] | None
    national_prefix: re.Pattern[str] | None
    plain_prefix: str  # the same where it is one fixed string of digits
    pattern: re.Pattern[str]
    lengths: frozenset[int]
    local_lengths: frozenset[int]
    longest: int
    unusual: bool  # rewrites numbers, or drops carrier codes: left to the library
    express: Callable[[str], re.Match[str] | None] | None  # takes the usual ways to write a number in one step

    def strip_prefix(self, national: str) -> str:
        """Without the digit dialled before a number inside the country, where it is one."""
        if self.plain_prefix:
            if not national.startswith(self.plain_prefix):
                return national
            stripped = national[len(self.plain_prefix) :]
        else:
            match = self.national_prefix.match(national) if self.national_prefix is not None else None
            if match is None:
                return national
            stripped = national[match.end() :]
        matches = self.pattern.fullmatch
        return national if matches(national) and not matches(stripped) else stripped

    def national(self, digits: str) -> str:
        """The national significant number."""
        stripped = self.strip_prefix(digits)
        length = len(stripped)
        # Shortened it must be possible, or still too long; else the digit belonged to the number.
        if length in self.lengths or (length > self.longest and length not in self.local_lengths):
            return stripped
        return digits

    def e164(self, national: str, *, fewest: int) -> str | None:
        """The international form, where the country has numbers like this."""
        length = len(national)
        if length not in self.lengths:
            return None
        if length < fewest and not self.pattern.fullmatch(national):
            return None
        return f"+{self.country_code}{national}"


def _dialled_at(home: _Rules, digits: str) -> str | None:
    """A number without "+", as somebody in the home country would dial it."""
    match = home.dialled_abroad.match(digits) if home.dialled_abroad is not None else None
    if match is not None and digits[match.end() : match.end() + 1] not in ("", "0"):
        return _international(digits[match.end() :])
    national = digits
    if digits.startswith(home.country_code):
        rest = home.strip_prefix(digits[len(home.country_code) :])
        fits_only_without = home.pattern.fullmatch(rest) and not home.pattern.fullmatch(digits)
        if fits_only_without or len(digits) > home.longest:
            national = rest
    shared = _rules_of(_country_codes()[home.country_code])
    return (shared or home).e164(home.national(national), fewest=_FEWEST_DIGITS)


def _is_given_out(home: _Rules, region: str, e164: str) -> bool:
    """Whether a number of this country code is of a kind given out in the region; other codes are not judged."""
    if not e164.startswith("+" + home.country_code):
        return True
    return _given_out(region.upper()).fullmatch(e164[1 + len(home.country_code) :]) is not None


@cache
def _given_out(region: str) -> re.Pattern[str]:
    import phonenumbers

    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region, None)
    kinds = (
        "fixed_line",
        "mobile",
        "toll_free",
        "premium_rate",
        "shared_cost",
        "personal_number",
        "voip",
        "pager",
        "uan",
        "voicemail",
    )
    descriptions = (getattr(metadata, kind, None) for kind in kinds)
    patterns = [
        each.national_number_pattern for each in descriptions if each is not None and each.national_number_pattern
    ]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or "(?!)")


def _international(digits: str) -> str | None:
    codes = _country_codes()
    for size in (1, 2, 3):
        if digits[:size] in codes:
            rules = _rules_of(codes[digits[:size]])
            if rules is None or rules.unusual:
                return _by_library("+" + digits, "")
            national = digits[size:]
            if len(national) < 2:
                return None
            return rules.e164(rules.national(national), fewest=0)
    return None


@cache
def _country_codes() -> dict[str, str]:
    """Country code to the region whose rules stand for all that share it."""
    import phonenumbers

    return {str(code): regions[0] for code, regions in phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items()}


@cache
def _rules_of(region: str) -> _Rules | None:
    import phonenumbers

    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region.upper(), None)
    if metadata is None:
        return None
    general: Any = metadata.general_desc
    code: Any = metadata.country_code
    prefix = metadata.national_prefix_for_parsing
    national_prefix = re.compile(prefix) if prefix else None
    local_lengths = frozenset(general.possible_length_local_only)
    lengths = frozenset(general.possible_length) - local_lengths
    unusual = not lengths or (national_prefix is not None and national_prefix.groups > 0)
    main_region = phonenumbers.COUNTRY_CODE_TO_REGION_CODE[code][0]
    return _Rules(
        country_code=str(code),
        dialled_abroad=re.compile(metadata.international_prefix) if metadata.international_prefix else None,
        national_prefix=national_prefix,
        plain_prefix=prefix if prefix and prefix.isdecimal() else "",
        pattern=re.compile(general.national_number_pattern),
        lengths=lengths,
        local_lengths=local_lengths,
        longest=max(lengths, default=0),
        unusual=unusual,
        express=_express(metadata) if not unusual and main_region == region.upper() else None,
    )


def _express(metadata: Any) -> Callable[[str], re.Match[str] | None] | None:
    """One pattern for a number of the country as it is usually written, its group the national number.

    It takes only what the rules step by step leave no doubt about: no digits that could be the prefix dialled inside
    the country, the one for calls abroad, or the country's own code, stand where they could be taken for another.
    """
    code, abroad = str(metadata.country_code), metadata.international_prefix
    inside, pattern = metadata.national_prefix_for_parsing, metadata.general_desc.national_number_pattern
    if not abroad:
        return None
    not_inside = f"(?!{inside})" if inside else ""
    optional = f"(?:{inside})?" if inside else ""
    not_code = "" if inside == code else f"(?!{code})"
    from_abroad = rf"(?:\+|{abroad}){code}{optional}{not_inside}"
    national = f"(?!{abroad}){not_code}{optional}{not_inside}(?!{code})" if inside else f"(?!{abroad})(?!{code})"
    return re.compile(f"(?:{from_abroad}|{national})((?:{pattern}))", re.ASCII).fullmatch


def _by_library(number: str, home_country: str) -> str | None:
    import phonenumbers

    if sum(char.isdecimal() for char in number) < 3:
        return None
    region = home_country.upper() or None
    try:
        parsed: Any = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return None
    if phonenumbers.is_possible_number_with_reason(parsed) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return None
    national = phonenumbers.national_significant_number(parsed)
    international = "+" in number[: number.find(national[:1]) + 1]
    if not international and len(national) < _FEWEST_DIGITS and not phonenumbers.is_valid_number(parsed):
        return None
    return f"+{parsed.country_code}{national}"
