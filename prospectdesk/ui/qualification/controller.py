"""One sitting of questions with one contact: what is known, what was answered just now, and what is left to ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from prospectdesk.domain.activity import ActivityKind, TalkOutcome
from prospectdesk.domain.contact import Contact, ContactDetails
from prospectdesk.domain.errors import Gone, WorldError
from prospectdesk.domain.moves import next_to_ask
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criterion, Pipeline

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.desktop.desk import Desk
    from prospectdesk.domain.clock import Clock
    from prospectdesk.domain.opportunity import Answer, Opportunity
    from prospectdesk.services.acts import Acts
    from prospectdesk.services.library import Library
    from prospectdesk.services.outcome import Done

Then = Callable[[], None]
Failed = Callable[[WorldError], None]

# From here on a talk counts: shorter ones are a glance at the answers.
_SHORTEST_TALK = 30
_TALK_KINDS = {Channel.PHONE: ActivityKind.CALL, Channel.IN_PERSON: ActivityKind.MEETING}


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it stands on the page."""

    value: AnswerValue
    channel: Channel
    note: str = ""


class QualifyController(QObject):
    """Reads where the contact stands, and records what is answered; the pages ask here and nowhere else.

    ``refresh`` comes before everything else.
    """

    def __init__(
        self, library: Library, desk: Desk, clock: Clock, opportunity_id: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._desk = desk
        self._clock = clock
        self._opportunity_id = opportunity_id
        self._began = clock.now()
        self.given: dict[Criterion, Given] = {}  # saved in this sitting
        self.channel = Channel.PHONE  # the one used last
        self.stopped_at: Criterion | None = None
        self.logged = False

    # What is known

    def refresh(self) -> None:
        """Read everything anew.

        Raises:
            Gone: there is no such card any more.
        """
        opportunity = self._library.opportunity(self._opportunity_id)
        contact = opportunity and self._library.contact(opportunity.contact_id)
        if opportunity is None or not isinstance(contact, Contact) or contact.deleted_at is not None:
            raise Gone
        self.opportunity: Opportunity = opportunity
        self.contact: Contact = contact
        self.pipeline: Pipeline = next(p for p in self._library.pipelines() if p.id == opportunity.pipeline_id)
        newest: dict[Criterion, Answer] = {}
        for answer in self._library.answers(opportunity.id):
            newest.setdefault(answer.criterion, answer)
        self.answers = newest

    @property
    def name(self) -> str:
        """What the contact is called."""
        return self.contact.details.display_name

    @property
    def today(self) -> dt.date:
        """The date on the wall."""
        return self._clock.today()

    @property
    def sold(self) -> bool:
        """Whether there is a sale on this card: a no does not end it then."""
        return any(sale.opportunity_id == self.opportunity.id for sale in self._library.sales(self.contact.id))

    def opens_at(self) -> Criterion | None:
        """The question to begin with; None where there is none left."""
        return next_to_ask(self.opportunity.criteria)

    def next_question(self, after: Criterion, value: AnswerValue | None) -> Criterion | None:
        """What to ask once ``after`` is answered with ``value``: what is neither yes nor asked in this sitting."""
        criteria = self.opportunity.criteria
        left = [
            criterion
            for criterion in Criterion
            if criterion is not after and criterion not in self.given and criteria[criterion] is not AnswerValue.YES
        ]
        if value is AnswerValue.NO and self.stopped_at is after:
            return None
        return left[0] if left else None

    # The clock

    @property
    def seconds(self) -> int:
        """How long this sitting has lasted."""
        return int((self._clock.now() - self._began).total_seconds())

    @property
    def talk(self) -> tuple[ActivityKind, int] | None:
        """The talk this sitting was, with its minutes; None where nobody was talked to."""
        kinds = [_TALK_KINDS[given.channel] for given in self.given.values() if given.channel in _TALK_KINDS]
        if not kinds or self.seconds < _SHORTEST_TALK or self.logged:
            return None
        return kinds[-1], max(1, round(self.seconds / 60))

    # What is done

    def save(self, criterion: Criterion, given: Given, then: Then, failed: Failed) -> None:
        """Record an answer; nothing is done where just this one was saved before."""
        if self.given.get(criterion) == given:
            then()
            return
        opportunity_id = self._opportunity_id

        def saved() -> None:
            self.given[criterion] = given
            self.channel = given.channel
            then()

        self._run(
            lambda acts: acts.qualification.answer(opportunity_id, criterion, given.value, given.channel, given.note),
            saved,
            failed,
        )

    def close_as_not_a_fit(self, criterion: Criterion, then: Then, failed: Failed) -> None:
        """Close a card that its answers alone do not close: a customer's."""
        opportunity_id, channel = self._opportunity_id, self.channel
        self._run(lambda acts: acts.moves.not_a_fit(opportunity_id, criterion, channel=channel), then, failed)

    def add_decider(self, details: ContactDetails, notes: tuple[str, str], then: Then, failed: Failed) -> None:
        """Add who does decide as a new lead; ``notes``: on the new one, and on this contact."""
        contact_id, pipeline_id = self.contact.id, self.pipeline.id
        note, note_on_known = notes
        self._run(
            lambda acts: acts.contacts.add_decider(
                contact_id, details, pipeline_id=pipeline_id, note=note, note_on_known=note_on_known
            ),
            then,
            failed,
        )

    def log_talk(self, minutes: int, text: str, then: Then, failed: Failed) -> None:
        """Record the talk this sitting was."""
        talk = self.talk
        if talk is None:
            then()
            return
        kind = talk[0]
        channel = next(c for c, k in _TALK_KINDS.items() if k is kind)
        contact_id, opportunity_id = self.contact.id, self._opportunity_id

        def logged() -> None:
            self.logged = True
            then()

        self._run(
            lambda acts: acts.activities.log(
                contact_id,
                text,
                kind=kind,
                opportunity_id=opportunity_id,
                channel=channel,
                outcome=TalkOutcome.TALKED,
                minutes=minutes,
            ),
            logged,
            failed,
        )

    def promise(self, on: dt.date, what: str, then: Then, failed: Failed) -> None:
        """Make a follow-up, to ask what is still open."""
        contact_id, opportunity_id = self.contact.id, self._opportunity_id
        self._run(
            lambda acts: acts.activities.promise(contact_id, on, what=what, opportunity_id=opportunity_id), then, failed
        )

    def _run(self, act: Callable[[Acts], Done[Any]], then: Then, failed: Failed) -> None:
        def done(_: Done[Any]) -> None:
            try:
                self.refresh()
            except WorldError as error:
                failed(error)
                return
            then()

        self._desk.run(act, done, failed)
