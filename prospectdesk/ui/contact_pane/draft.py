"""What stands in the composer of one contact, kept while the user looks at another."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prospectdesk.domain.activity import ActivityKind, TalkOutcome
from prospectdesk.domain.pipeline import Channel

if TYPE_CHECKING:
    import datetime as dt

# What can be logged by hand; presentations have a form of their own, and online forms come from elsewhere.
KINDS = (ActivityKind.NOTE, ActivityKind.CALL, ActivityKind.MEETING, ActivityKind.EMAIL, ActivityKind.MESSAGE)
USUAL_CHANNEL = {
    ActivityKind.CALL: Channel.PHONE,
    ActivityKind.MEETING: Channel.IN_PERSON,
    ActivityKind.EMAIL: Channel.EMAIL,
}
CHANNELS = (Channel.PHONE, Channel.IN_PERSON, Channel.ONLINE_FORM, Channel.EMAIL)
MOST_MINUTES = 24 * 60


@dataclass(slots=True)
class Draft:
    """Not saved yet. ``started`` is when the running timer was started, in UTC; ``minutes`` is without it."""

    text: str = ""
    kind: ActivityKind = ActivityKind.NOTE
    channel: Channel | None = None
    outcome: TalkOutcome | None = None
    minutes: int = 0
    started: dt.datetime | None = None

    @property
    def is_empty(self) -> bool:
        """There is nothing in it that would be missed."""
        return not self.text.strip() and not self.minutes and self.started is None

    @property
    def can_be_saved(self) -> bool:
        """A note needs words; that a call was tried says something without."""
        return bool(self.text.strip()) or self.kind is not ActivityKind.NOTE

    def seconds(self, now: dt.datetime) -> int:
        """How long the timer has been running."""
        return 0 if self.started is None else max(0, int((now - self.started).total_seconds()))

    def total_minutes(self, now: dt.datetime) -> int:
        """The minutes with those of the timer, begun ones counted."""
        return min(self.minutes + math.ceil(self.seconds(now) / 60), MOST_MINUTES)

    def choose(self, kind: ActivityKind) -> None:
        """Take another kind, with the channel and outcome that go with it."""
        if self.channel in (None, USUAL_CHANNEL.get(self.kind)):
            self.channel = USUAL_CHANNEL.get(kind)
        if kind is ActivityKind.NOTE:
            self.channel = None
        self.outcome = (self.outcome or TalkOutcome.TALKED) if kind is ActivityKind.CALL else None
        self.kind = kind
