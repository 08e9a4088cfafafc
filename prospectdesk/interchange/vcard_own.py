"""What this program's own cards hold beyond the standards, so that they come back as they were.

The names are part of the file format and have no language. A card is ours where its PRODID says so: then the texts in
it are taken as they stand, without the tidying that other programs' cards need.
"""

from __future__ import annotations

import re

PRODUCT = "-//ProspectDesk//ProspectDesk//EN"
_PRODUCT = "//prospectdesk//"

SOURCE = "X-PROSPECTDESK-SOURCE"
LEAD_DAYS = "X-PROSPECTDESK-BIRTHDAY-LEAD-DAYS"
# A field of the user's own: the value here, the name in the X-ABLABEL of the same group, where other programs look.
CUSTOM = "X-PROSPECTDESK-FIELD"
LABEL = "X-ABLABEL"
# The international form of a number, where it does not follow from the number alone.
E164 = "X-PROSPECTDESK-E164"
# Apple's way to say in version 3.0 that the year is none.
OMIT_YEAR = "X-APPLE-OMIT-YEAR"
NO_YEAR = 1604  # a leap year

_E164 = re.compile(r"\+[1-9]\d{5,16}")


def is_own(product: str) -> bool:
    """Whether a card's PRODID is ours."""
    return _PRODUCT in product.lower()


def is_e164(text: str) -> bool:
    """Whether a text is a number in its international form."""
    return text.isascii() and _E164.fullmatch(text) is not None
