"""The pane's only way to services: reads the story of a contact, writes what the user edits, keeps what failed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from prospectdesk.domain.errors import Gone, WorldError
from prospectdesk.domain.pipeline import Channel, Phase
from prospectdesk.services.outcome import Done
from prospectdesk.ui.contact_pane.story import Story

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.desktop.desk import Desk
    from prospectdesk.domain.activity import ActivityKind, TalkOutcome
    from prospectdesk.domain.changes import Change
    from prospectdesk.domain.clock import Clock
    from prospectdesk.domain.contact import ContactDetails
    from prospectdesk.domain.lead_list import LeadList
    from prospectdesk.domain.opportunity import Opportunity
    from prospectdesk.services.acts import Acts
    from prospectdesk.services.library import Library

PAGE = 12  # activities shown at first
_OLDER = 40  # and with each "Show older"

NOBODY = object()  # the value of an edit that was refused: nothing would have told who the contact is

Act = Callable[["Acts"], Done[Any]]


@dataclass(frozen=True, slots=True)
class Unsaved:
    """An edit that the world did not let through. ``key`` names the field it belongs to; the act can be tried again."""

    contact_id: int
    name: str
    key: str
    act: Act
    then: Callable[[], None] | None
    error: WorldError


class PaneController(QObject):
    """One contact at a time. What is asked to be saved is saved for the contact that was shown when it was asked."""

    shown = Signal(object)  # Story | None
    unreadable = Signal(object)  # WorldError
    unsaved_changed = Signal()
    nobody_left = Signal(str)  # the key of an edit after which nothing would tell who the contact is

    def __init__(self, library: Library, desk: Desk, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._desk = desk
        self._clock = clock
        self._contact_id: int | None = None
        self._opportunity_id: int | None = None
        self._limit = PAGE
        self.story: Story | None = None
        self.unsaved: dict[tuple[int, str], Unsaved] = {}
        desk.changed.connect(self._follow)

    # Reading

    @property
    def today(self) -> dt.date:
        """The date on the user's wall."""
        return self._clock.today()

    def now(self) -> dt.datetime:
        """This instant, in UTC."""
        return self._clock.now()

    def show(self, contact_id: int | None, opportunity_id: int | None = None) -> None:
        """Show a contact, on the board of the opportunity named."""
        if contact_id != self._contact_id:
            self._limit = PAGE
            self._opportunity_id = None
        self._contact_id = contact_id
        if opportunity_id is not None:
            self._opportunity_id = opportunity_id
        self.refresh()

    def show_older(self) -> None:
        """Read further back in time."""
        self._limit += _OLDER
        self.refresh()

    def refresh(self) -> None:
        """Read the contact anew and announce it."""
        try:
            self.story = self._read()
        except WorldError as error:
            self.unreadable.emit(error)
            return
        self.shown.emit(self.story)

    def _read(self) -> Story | None:
        library, contact_id = self._library, self._contact_id
        contact = library.contact(contact_id) if contact_id is not None else None
        if contact is None:
            return None
        contact_id = contact.id
        opportunities = tuple(library.opportunities_of(contact_id))
        opportunity = self._looked_at(opportunities)
        activities = library.activities(contact_id, limit=self._limit + 1)
        return Story(
            contact=contact,
            opportunity=opportunity,
            opportunities=opportunities,
            pipelines=tuple(library.pipelines()),
            answers=tuple(library.answers(opportunity.id)) if opportunity is not None else (),
            follow_ups=tuple(library.follow_ups(contact_id)),
            concerns=tuple(library.concerns(contact_id)),
            activities=tuple(activities[: self._limit]),
            older=len(activities) > self._limit,
            presentations=tuple(library.presentations(contact_id)),
            talk_time=library.talk_time(contact_id),
            sales=tuple(library.sales(contact_id)),
            permission_answer=library.permission_answer(contact_id),
            today=self._clock.today(),
        )

    def _looked_at(self, opportunities: tuple[Opportunity, ...]) -> Opportunity | None:
        """The one that was asked for, else the first that is still open, else any."""
        by_id = {opportunity.id: opportunity for opportunity in opportunities}
        if self._opportunity_id in by_id:
            return by_id[self._opportunity_id]
        still_open = (opportunity for opportunity in opportunities if opportunity.phase is not Phase.CLOSED)
        return next(still_open, opportunities[0] if opportunities else None)

    def _follow(self, change: Change) -> None:
        if self._contact_id is not None and (not change.contacts or change.concerns(self._contact_id)):
            # Changes without contacts are of pipelines and lists, whose names are shown too.
            self.refresh()

    def known_tags(self) -> list[str]:
        """The tags that anybody bears."""
        return self._ask(self._library.tags)

    def lead_lists(self) -> list[LeadList]:
        """All lead lists, the newest first."""
        return self._ask(self._library.lead_lists)

    def _ask(self, read: Callable[[], list[Any]]) -> list[Any]:
        try:
            return read()
        except WorldError as error:
            self.unreadable.emit(error)
            return []

    # Writing

    def run(self, key: str, act: Act, then: Callable[[], None] | None = None) -> None:
        """Have something done for the contact shown; ``then`` follows when it is saved.

        What fails is kept under ``key``, and can be tried again.
        """
        story = self.story
        if story is None:
            return
        self._start(Unsaved(story.contact.id, story.details.display_name, key, act, then, Gone()))

    def _start(self, wish: Unsaved) -> None:
        def done(result: Done[Any]) -> None:
            if self.unsaved.pop((wish.contact_id, wish.key), None) is not None:
                self.unsaved_changed.emit()
            if result.value is NOBODY:
                self.nobody_left.emit(wish.key)
            elif wish.then is not None:
                wish.then()

        def failed(error: WorldError) -> None:
            self.unsaved[wish.contact_id, wish.key] = replace(wish, error=error)
            self.unsaved_changed.emit()

        self._desk.run(wish.act, done, failed)

    def retry(self) -> None:
        """Try again whatever could not be saved, in the order it was asked."""
        for wish in list(self.unsaved.values()):
            self._start(wish)

    def forget(self, key: str) -> None:
        """The user took back an edit of the contact shown that had not been saved."""
        if self.story is not None and self.unsaved.pop((self.story.contact.id, key), None) is not None:
            self.unsaved_changed.emit()

    def forget_all(self) -> None:
        """Give up whatever could not be saved."""
        self.unsaved.clear()
        self.unsaved_changed.emit()

    def edit(
        self, key: str, how: Callable[[ContactDetails], ContactDetails], then: Callable[[], None] | None = None
    ) -> bool:
        """Change the contact's details; False, and nothing is done, where nobody would be left.

        ``how`` is applied to the details as they are when its turn comes.
        """
        story = self.story
        if story is None or not _tells_who(how(story.details)):
            return False
        contact_id = story.contact.id

        def act(acts: Acts) -> Done[Any]:
            try:
                return acts.contacts.change(contact_id, how)
            except ValueError:
                # What was still there when it was asked has been taken away meanwhile.
                return Done(NOBODY)

        self.run(key, act, then)
        return True

    def put_on_list(self, list_id: int | None) -> None:
        """Say which lead list the contact came with."""
        contact_id = self._shown_id()
        self.run("list", lambda acts: acts.contacts.put_on_list(contact_id, list_id))

    def put_on_board(self, pipeline_id: int) -> None:
        """Make the contact a lead of one more pipeline, and look at it there."""
        contact_id = self._shown_id()

        def act(acts: Acts) -> Done[int]:
            return acts.contacts.put_on_board(contact_id, pipeline_id)

        def then() -> None:
            if self.story is not None and self.story.contact.id == contact_id:
                added = [o.id for o in self.story.opportunities if o.pipeline_id == pipeline_id]
                self.show(contact_id, added[0] if added else None)

        self.run("board", act, then)

    def restore(self) -> None:
        """Take the contact out of the trash."""
        contact_id = self._shown_id()
        self.run("trash", lambda acts: acts.contacts.restore([contact_id]))

    def log(
        self,
        text: str,
        kind: ActivityKind,
        channel: Channel | None,
        outcome: TalkOutcome | None,
        minutes: int,
        then: Callable[[], None],
    ) -> None:
        """Record what happened, on the board looked at."""
        contact_id = self._shown_id()
        opportunity = self.story.opportunity if self.story is not None else None
        opportunity_id = opportunity.id if opportunity is not None else None

        def act(acts: Acts) -> Done[int]:
            return acts.activities.log(
                contact_id,
                text,
                kind=kind,
                opportunity_id=opportunity_id,
                channel=channel,
                outcome=outcome,
                minutes=minutes,
            )

        self.run("composer", act, then)

    def log_draft(
        self,
        contact_id: int,
        text: str,
        kind: ActivityKind,
        channel: Channel | None,
        outcome: TalkOutcome | None,
        minutes: int,
    ) -> None:
        """Record what was being written about a contact, whether it is shown or not."""
        self._desk.run(
            lambda acts: acts.activities.log(
                contact_id, text, kind=kind, channel=channel, outcome=outcome, minutes=minutes
            )
        )

    def edit_activity(self, activity_id: int, text: str, minutes: int, then: Callable[[], None]) -> None:
        """Change what was written of an activity."""
        contact_id = self._shown_id()
        key = f"activity {activity_id}"
        self.run(key, lambda acts: acts.activities.edit(contact_id, activity_id, text, minutes), then)

    def delete_activity(self, activity_id: int) -> None:
        """Remove an activity with the concerns it opened."""
        contact_id = self._shown_id()
        self.run(f"activity {activity_id}", lambda acts: acts.activities.delete(contact_id, activity_id))

    def address(self, concern_id: int, answer: str, then: Callable[[], None]) -> None:
        """Mark a concern as addressed."""
        contact_id = self._shown_id()
        self.run(f"concern {concern_id}", lambda acts: acts.activities.address(contact_id, concern_id, answer), then)

    def reopen(self, concern_id: int) -> None:
        """Open an addressed concern again."""
        contact_id = self._shown_id()
        self.run(f"concern {concern_id}", lambda acts: acts.activities.reopen(contact_id, concern_id))

    def promise(self, on: dt.date, time: dt.time | None, what: str, then: Callable[[], None]) -> None:
        """Make a follow-up, on the board looked at."""
        contact_id = self._shown_id()
        opportunity = self.story.opportunity if self.story is not None else None
        opportunity_id = opportunity.id if opportunity is not None else None

        def act(acts: Acts) -> Done[int]:
            return acts.activities.promise(contact_id, on, time=time, what=what, opportunity_id=opportunity_id)

        self.run("new follow-up", act, then)

    def reschedule(
        self, follow_up_id: int, on: dt.date, time: dt.time | None, what: str, then: Callable[[], None] | None = None
    ) -> None:
        """Put a follow-up on another date, or word it anew."""
        contact_id = self._shown_id()

        def act(acts: Acts) -> Done[None]:
            return acts.activities.reschedule(contact_id, follow_up_id, on, time=time, what=what)

        self.run(f"follow-up {follow_up_id}", act, then)

    def keep_promise(self, follow_up_id: int) -> None:
        """Mark a follow-up as done."""
        contact_id = self._shown_id()
        self.run(f"follow-up {follow_up_id}", lambda acts: acts.activities.keep_promise(contact_id, follow_up_id))

    def drop_promise(self, follow_up_id: int) -> None:
        """Take a follow-up away."""
        contact_id = self._shown_id()
        self.run(f"follow-up {follow_up_id}", lambda acts: acts.activities.drop_promise(contact_id, follow_up_id))

    def _shown_id(self) -> int:
        return self.story.contact.id if self.story is not None else 0


def _tells_who(details: ContactDetails) -> bool:
    """Whether these details, once they are tidied, still tell who it is."""
    return bool(
        replace(
            details,
            given_name=details.given_name.strip(),
            family_name=details.family_name.strip(),
            company=details.company.strip(),
            nickname=details.nickname.strip(),
            emails=tuple(email for email in details.emails if email.address.strip()),
            phones=tuple(phone for phone in details.phones if phone.number.strip()),
        )
    )
