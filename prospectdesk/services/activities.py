"""Notes, talks, concerns and follow-ups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.activity import ActivityKind, ConcernKind, TalkOutcome, split_concerns
from prospectdesk.domain.changes import StepName
from prospectdesk.domain.errors import DoNotContact, Gone
from prospectdesk.domain.text import one_line, storable
from prospectdesk.services.outcome import Done
from prospectdesk.services.placing import Placing
from prospectdesk.storage import models, opportunities, people, timeline
from prospectdesk.storage.values import iso, seconds

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from prospectdesk.domain.clock import Clock
    from prospectdesk.domain.pipeline import Channel
    from prospectdesk.storage.store import Store


class Activities:
    """What the user records of what happened, and promises to do."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._placing = Placing(store, clock)

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
            Gone: there is no such contact (outside the trash), or no such opportunity of theirs.
            ValueError: a note without text, or minutes below zero.
        """
        text, concerns = split_concerns(storable(text))
        if minutes < 0 or (kind is ActivityKind.NOTE and not text):
            raise ValueError("nothing to record")
        name = self._name(contact_id, opportunity_id)
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
            self._open_concerns(contact_id, activity_id, concerns, now)
        return Done(activity_id, act.change, StepName.LOG_ACTIVITY, name)

    def edit(self, contact_id: int, activity_id: int, text: str, minutes: int) -> Done[None]:
        """Change what was written of an activity. Its concerns stay as they are; lines newly marked open more.

        Raises:
            Gone: there is no such activity of this contact.
            ValueError: a note without text, or minutes below zero.
        """
        before = timeline.activity(self._store.connection, activity_id)
        if before is None or before.contact_id != contact_id:
            raise Gone
        text, concerns = split_concerns(storable(text))
        if minutes < 0 or (before.kind is ActivityKind.NOTE and not text):
            raise ValueError("nothing to record")
        if (text, minutes) == (before.text, before.minutes):
            return Done(None)
        known = split_concerns(before.text)[1]
        name = self._name(contact_id)
        now = seconds(self._clock.now())
        with self._store.act(StepName.EDIT_ACTIVITY, name, now) as act:
            self._store.update(models.Activity, activity_id, text=text, minutes=minutes)
            shown = models.Presentation.update(shown=text)
            self._store.run(shown.where(models.Presentation.activity == activity_id))
            self._open_concerns(contact_id, activity_id, (c for c in concerns if c not in known), now)
        return Done(None, act.change, StepName.EDIT_ACTIVITY, name)

    def _open_concerns(
        self, contact_id: int, activity_id: int, concerns: Iterable[tuple[ConcernKind, str]], now: int
    ) -> None:
        for kind, words in concerns:
            self._store.insert(
                models.Concern,
                contact=contact_id,
                activity=activity_id,
                kind=kind.value,
                text=words,
                opened_at=now,
                addressed_at=None,
                answer="",
            )

    def delete(self, contact_id: int, activity_id: int) -> Done[None]:
        """Remove an activity with the concerns it opened and the presentation it tells of.

        A card that stood on presented for this presentation alone goes back.

        Raises:
            Gone: there is no such activity of this contact.
        """
        store = self._store
        activity = timeline.activity(store.connection, activity_id)
        if activity is None or activity.contact_id != contact_id:
            raise Gone
        name = self._name(contact_id)
        with store.act(StepName.DELETE_ACTIVITY, name, seconds(self._clock.now())) as act:
            store.run(models.Concern.delete().where(models.Concern.activity == activity_id))
            store.run(models.Presentation.delete().where(models.Presentation.activity == activity_id))
            store.delete(models.Activity, activity_id)
            self._placing.settle(contact_id)
        return Done(None, act.change, StepName.DELETE_ACTIVITY, name)

    def address(self, contact_id: int, concern_id: int, answer: str) -> Done[None]:
        """Mark a concern as addressed, with what was answered.

        Raises:
            Gone: there is no such concern.
        """
        now = seconds(self._clock.now())
        return self._set_concern(contact_id, concern_id, addressed_at=now, answer=storable(answer))

    def reopen(self, contact_id: int, concern_id: int) -> Done[None]:
        """Open an addressed concern again; what was answered so far is kept with it.

        Raises:
            Gone: there is no such concern.
        """
        return self._set_concern(contact_id, concern_id, addressed_at=None)

    def _set_concern(self, contact_id: int, concern_id: int, **values: int | str | None) -> Done[None]:
        name = self._name(contact_id)
        with self._store.act(StepName.ADDRESS_CONCERN, name, seconds(self._clock.now())) as act:
            self._store.update(models.Concern, concern_id, **values)
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
        """Make a follow-up; the value is its id. ``time`` is local wall time.

        Raises:
            Gone: there is no such contact (outside the trash), or no such opportunity of theirs.
            DoNotContact: the contact asked not to be contacted.
        """
        name = self._name(contact_id, opportunity_id, to_contact=True)
        now = seconds(self._clock.now())
        with self._store.act(StepName.FOLLOW_UP, name, now) as act:
            follow_up_id = self._store.insert(
                models.FollowUp,
                contact=contact_id,
                opportunity=opportunity_id,
                on_date=on.isoformat(),
                at_time=iso(time),
                what=one_line(what),
                done_at=None,
                created_at=now,
            )
        return Done(follow_up_id, act.change, StepName.FOLLOW_UP, name)

    def reschedule(
        self, contact_id: int, follow_up_id: int, on: dt.date, *, time: dt.time | None = None, what: str
    ) -> Done[None]:
        """Put a follow-up on another date.

        Raises:
            Gone: there is no such follow-up.
            DoNotContact: the contact asked not to be contacted.
        """
        name = self._name(contact_id, to_contact=True)
        with self._store.act(StepName.FOLLOW_UP, name, seconds(self._clock.now())) as act:
            self._store.update(
                models.FollowUp, follow_up_id, on_date=on.isoformat(), at_time=iso(time), what=one_line(what)
            )
        return Done(None, act.change, StepName.FOLLOW_UP, name)

    def keep_promise(self, contact_id: int, follow_up_id: int) -> Done[None]:
        """Mark a follow-up as done.

        A card that was not ready yet and waits on no other date comes back to where its facts put it: the wait is
        over.
        """
        name = self._name(contact_id)
        now = seconds(self._clock.now())
        with self._store.act(StepName.FOLLOW_UP_DONE, name, now) as act:
            self._store.update(models.FollowUp, follow_up_id, done_at=now)
            self._placing.settle(contact_id)
        return Done(None, act.change, StepName.FOLLOW_UP_DONE, name)

    def drop_promise(self, contact_id: int, follow_up_id: int) -> Done[None]:
        """Take a follow-up away, as if it had never been promised; a card that waited for it alone comes back."""
        name = self._name(contact_id)
        with self._store.act(StepName.FOLLOW_UP, name, seconds(self._clock.now())) as act:
            self._store.delete(models.FollowUp, follow_up_id)
            self._placing.settle(contact_id)
        return Done(None, act.change, StepName.FOLLOW_UP, name)

    def _name(self, contact_id: int, opportunity_id: int | None = None, *, to_contact: bool = False) -> str:
        """Whom it is about; what nobody would see again is refused."""
        contact = people.contact(self._store.connection, contact_id)
        if contact is None or contact.deleted_at is not None:
            raise Gone
        if opportunity_id is not None:
            opportunity = opportunities.opportunity(self._store.connection, opportunity_id)
            if opportunity is None or opportunity.contact_id != contact_id:
                raise Gone
        if to_contact and contact.do_not_contact:
            raise DoNotContact
        return contact.details.display_name
