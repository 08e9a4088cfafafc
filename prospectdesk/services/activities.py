"""Notes, talks, concerns and follow-ups."""

from __future__ import annotations

import datetime as dt

from prospectdesk.domain.activity import ActivityKind, TalkOutcome, split_concerns
from prospectdesk.domain.changes import StepName
from prospectdesk.domain.clock import Clock
from prospectdesk.domain.errors import Gone
from prospectdesk.domain.pipeline import Channel
from prospectdesk.services.outcome import Done
from prospectdesk.storage import models, people
from prospectdesk.storage.store import Store
from prospectdesk.storage.values import iso, seconds


class Activities:
    """What the user records of what happened, and promises to do."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def log(
        self,
        contact_id: int,
        text: str,
        *,
        kind: ActivityKind = ActivityKind.NOTE,
        opportunity_id: int | None = None,
        channel: Channel | None = None,
        outcome: TalkOutcome | None = None,
        minutes: int = 0,
        at: dt.datetime | None = None,
    ) -> Done[int]:
        """Record what happened (now, or at an instant); lines beginning with "?" or "!" open concerns.

        The value is the activity's id.

        Raises:
            Gone: there is no such contact.
            ValueError: a note without text, or minutes below zero.
        """
        text, concerns = split_concerns(text)
        if minutes < 0 or (kind is ActivityKind.NOTE and not text):
            raise ValueError("nothing to record")
        name = self._name(contact_id)
        now = seconds(self._clock.now())
        with self._store.act(StepName.LOG_ACTIVITY, name, now) as act:
            activity_id = self._store.insert(
                models.Activity,
                contact=contact_id,
                opportunity=opportunity_id,
                kind=kind.value,
                channel=channel.value if channel else None,
                outcome=outcome.value if outcome else None,
                minutes=minutes,
                text=text,
                at=seconds(at) if at else now,
            )
            for concern_kind, words in concerns:
                self._store.insert(
                    models.Concern,
                    contact=contact_id,
                    activity=activity_id,
                    kind=concern_kind.value,
                    text=words,
                    opened_at=now,
                    addressed_at=None,
                    answer="",
                )
        return Done(activity_id, act.change, StepName.LOG_ACTIVITY, name)

    def edit(self, contact_id: int, activity_id: int, text: str, minutes: int) -> Done[None]:
        """Change what was written of an activity; its concerns stay as they are.

        Raises:
            Gone: there is no such activity.
        """
        name = self._name(contact_id)
        with self._store.act(StepName.EDIT_ACTIVITY, name, seconds(self._clock.now())) as act:
            self._store.update(models.Activity, activity_id, text=text.strip(), minutes=max(minutes, 0))
        return Done(None, act.change, StepName.EDIT_ACTIVITY, name)

    def delete(self, contact_id: int, activity_id: int) -> Done[None]:
        """Remove an activity with the concerns it opened and the presentation it tells of."""
        name = self._name(contact_id)
        store = self._store
        with store.act(StepName.DELETE_ACTIVITY, name, seconds(self._clock.now())) as act:
            store.run(models.Concern.delete().where(models.Concern.activity == activity_id))
            store.run(models.Presentation.delete().where(models.Presentation.activity == activity_id))
            store.delete(models.Activity, activity_id)
        return Done(None, act.change, StepName.DELETE_ACTIVITY, name)

    def address(self, contact_id: int, concern_id: int, answer: str) -> Done[None]:
        """Mark a concern as addressed, with what was answered."""
        return self._set_addressed(contact_id, concern_id, seconds(self._clock.now()), answer.strip())

    def reopen(self, contact_id: int, concern_id: int) -> Done[None]:
        """Open an addressed concern again."""
        return self._set_addressed(contact_id, concern_id, None, "")

    def _set_addressed(self, contact_id: int, concern_id: int, at: int | None, answer: str) -> Done[None]:
        name = self._name(contact_id)
        with self._store.act(StepName.ADDRESS_CONCERN, name, seconds(self._clock.now())) as act:
            self._store.update(models.Concern, concern_id, addressed_at=at, answer=answer)
        return Done(None, act.change, StepName.ADDRESS_CONCERN, name)

    def promise(
        self,
        contact_id: int,
        on: dt.date,
        *,
        time: dt.time | None = None,
        what: str = "",
        opportunity_id: int | None = None,
    ) -> Done[int]:
        """Make a follow-up; the value is its id. ``time`` is local wall time."""
        name = self._name(contact_id)
        now = seconds(self._clock.now())
        with self._store.act(StepName.FOLLOW_UP, name, now) as act:
            follow_up_id = self._store.insert(
                models.FollowUp,
                contact=contact_id,
                opportunity=opportunity_id,
                on_date=on.isoformat(),
                at_time=iso(time),
                what=what.strip(),
                done_at=None,
                created_at=now,
            )
        return Done(follow_up_id, act.change, StepName.FOLLOW_UP, name)

    def reschedule(
        self, contact_id: int, follow_up_id: int, on: dt.date, *, time: dt.time | None = None, what: str
    ) -> Done[None]:
        """Put a follow-up on another date."""
        name = self._name(contact_id)
        with self._store.act(StepName.FOLLOW_UP, name, seconds(self._clock.now())) as act:
            self._store.update(
                models.FollowUp, follow_up_id, on_date=on.isoformat(), at_time=iso(time), what=what.strip()
            )
        return Done(None, act.change, StepName.FOLLOW_UP, name)

    def keep_promise(self, contact_id: int, follow_up_id: int) -> Done[None]:
        """Mark a follow-up as done."""
        name = self._name(contact_id)
        now = seconds(self._clock.now())
        with self._store.act(StepName.FOLLOW_UP_DONE, name, now) as act:
            self._store.update(models.FollowUp, follow_up_id, done_at=now)
        return Done(None, act.change, StepName.FOLLOW_UP_DONE, name)

    def _name(self, contact_id: int) -> str:
        contact = people.contact(self._store.connection, contact_id)
        if contact is None:
            raise Gone
        return contact.details.display_name
