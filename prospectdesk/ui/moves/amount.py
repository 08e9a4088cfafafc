"""Money as people write it: with a comma or a point, with or without thousands set apart."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

_GROUP_DIGITS = 3
_SPACES = " \u00a0\u202f\u2009'’_"
_MOST_DIGITS = 12


def parse_amount(text: str, locale: QLocale) -> Decimal | None:
    """The amount a text means, or None where it means none (or less than nothing, or more than there is).

    The locale's own separators count first. The other separator may stand for thousands only where three digits
    follow it every time; else it is the decimal one, as on a keypad: 12.50 is twelve and a half everywhere.
    """
    text = "".join(c for c in text.strip() if c not in _SPACES)
    point = locale.decimalPoint()
    other = "." if point == "," else ","
    if text.count(point) > 1 or (point in text and other in text.partition(point)[2]):
        # 1.234.567 or 1.234,50 in a locale that writes them the other way round.
        point, other = other, point
    whole, _, fraction = text.partition(point)
    if other in whole:
        first, *groups = whole.split(other)
        if all(len(group) == _GROUP_DIGITS for group in groups) and first:
            whole = first + "".join(groups)
        elif len(groups) == 1 and point not in text:
            whole, fraction = first, groups[0]
        else:
            return None
    if not (whole + fraction).isascii() or not (whole + fraction).isdecimal() or len(whole) > _MOST_DIGITS:
        return None
    try:
        return Decimal(f"{whole or '0'}.{fraction or '0'}")
    except InvalidOperation:
        return None


def amount_text(amount: Decimal, locale: QLocale) -> str:
    """An amount in the locale's form, with two decimals."""
    sign, digits, _ = amount.quantize(Decimal("0.01")).as_tuple()
    written = "".join(map(str, digits)).rjust(3, "0")
    whole = locale.toString(int(written[:-2]))
    return f"{'-' if sign else ''}{whole}{locale.decimalPoint()}{written[-2:]}"
