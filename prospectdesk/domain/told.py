"""What is told with a move, and what is answered where it was not enough."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from prospectdesk.domain.contact import Permission

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.domain.moves import Verdict
    from prospectdesk.domain.pipeline import Channel, Criterion

# More than this is a slip of the finger. Less than a hundredth is not kept.
_MOST_MONEY = Decimal(10) ** 15
_LEAST_MONEY = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class NotMoved:
    """The card stays where it is: what the move still needs, and the criteria not yet answered yes."""

    verdict: Verdict
    missing: tuple[Criterion, ...] = ()


@dataclass(frozen=True, slots=True)
class SaleMade:
    """Money received: ``amount`` in units of ``currency`` (ISO 4217).

    Raises:
        ValueError: that is no money.
    """

    amount: Decimal
    currency: str
    what: str
    on: dt.date

    def __post_init__(self) -> None:
        if not (self.amount.is_finite() and _LEAST_MONEY <= self.amount < _MOST_MONEY):
            raise ValueError("no money, or more than there is")


@dataclass(frozen=True, slots=True)
class Shown:
    """A presentation: what was shown, the call to action given, whether the close was asked for, minutes it took."""

    shown: str
    call_to_action: str
    close_asked: bool
    minutes: int = 0
    channel: Channel | None = None


@dataclass(frozen=True, slots=True)
class KeepAnswer:
    """What was answered to "May I keep you on my list?"; a yes carries when to get in touch again.

    Raises:
        ValueError: a yes without a date.
    """

    permission: Permission
    channel: Channel | None = None
    wording: str = ""
    next_date: NextDate | None = None

    def __post_init__(self) -> None:
        if self.permission is Permission.YES and self.next_date is None:
            raise ValueError("kept on the list without a date")


@dataclass(frozen=True, slots=True)
class NextDate:
    """When to get in touch, and what about. ``time`` is local wall time."""

    on: dt.date
    time: dt.time | None = None
    what: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the board: a stage, there above the card ``before_id``; without one on top, or at the end."""

    stage_id: int
    before_id: int | None = None
    on_top: bool = True
