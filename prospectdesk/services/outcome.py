"""What an act hands back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from prospectdesk.domain.changes import Change, StepName

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """An act's value, what it changed, and the undo step it made (None where nothing was done).

    ``subject`` is what it was done to, in the user's own words (a name, a list).
    """

    value: T
    change: Change = Change()
    step: StepName | None = None
    subject: str = ""
