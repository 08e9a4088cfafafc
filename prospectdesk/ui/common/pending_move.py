"""A move that waits until the questions are asked: what the board's wish and the wizard tell one another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Asked(StrEnum):
    """How the asking ended."""

    THREE_YES = "three_yes"
    INSISTED = "insisted"  # "Move without qualifying"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class PendingMove:
    """``stage`` is the name of the column the card is to go to. ``ended`` is called once, when nobody asks any more.

    ``may_insist`` is False for a column that only the answers lead to.
    """

    stage: str
    may_insist: bool
    ended: Callable[[Asked], None]
