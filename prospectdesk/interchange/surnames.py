"""Family names told from given names by how they end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.mapping import NameOrder
from prospectdesk.domain.text import fold
from prospectdesk.interchange.header_words import normal

if TYPE_CHECKING:
    from collections.abc import Sequence

# How family names end in the languages of the region, and some beyond; folded.
_ENDINGS = (
    "ski", "ska", "cki", "cka", "ov", "ova", "ev", "eva", "ic", "in", "ina", "enko", "escu", "idis", "poulos", "akis",
    "son", "sen",
)  # fmt: skip


def ends_like_surname(cell: str) -> bool:
    """Whether a name ends as family names do in the languages of the region."""
    return fold(cell).endswith(_ENDINGS)


def name_order(header: str, cells: Sequence[str]) -> NameOrder:
    """The order of whole names in a column: its header may say, or the endings of the words."""
    words = normal(header).split()
    for first in ("prezime", "cognome", "nazvisko", "last", "familia", "surname", "nachname", "priimek"):
        if words[:1] == [first] and len(words) > 1:
            return NameOrder.FAMILY_FIRST
    names = [fold(cell).split() for cell in cells if "," not in cell and len(cell.split()) == 2]
    names = [name for name in names if len(name) == 2]
    if len(names) < 4:
        return NameOrder.GIVEN_FIRST
    first_share = sum(name[0].endswith(_ENDINGS) for name in names) / len(names)
    last_share = sum(name[1].endswith(_ENDINGS) for name in names) / len(names)
    return NameOrder.FAMILY_FIRST if first_share > 0.5 and first_share - last_share > 0.4 else NameOrder.GIVEN_FIRST
