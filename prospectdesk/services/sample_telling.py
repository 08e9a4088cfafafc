"""Telling the stories of sample people by the same acts as the user's, so that they keep the same rules."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING

from prospectdesk.domain.contact import Address, Birthday, ContactDetails, Email, Phone, PhoneKind
from prospectdesk.domain.pipeline import Phase
from prospectdesk.domain.sample_story import (
    Ask,
    Batch,
    Board,
    Event,
    Insist,
    Promise,
    SamplePerson,
    SayNo,
    Sell,
    Settle,
    Show,
    Talk,
    Wait,
)
from prospectdesk.domain.told import KeepAnswer, NextDate, SaleMade, Shown
from prospectdesk.services.activities import Activities
from prospectdesk.services.moves import Moves
from prospectdesk.services.qualification import Qualification
from prospectdesk.storage import board, cards, contacts, opportunities, timeline
from prospectdesk.storage.values import seconds

if TYPE_CHECKING:
    from prospectdesk.domain.clock import Clock
    from prospectdesk.services.contacts import ToE164
    from prospectdesk.storage.store import Store

CURRENCY = "EUR"


class _StoryClock:
    """A clock that tells the time of the story: so many days before the user's today, in office hours."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ago = 0
        self._minutes = 0

    def set(self, ago: int, minutes: int) -> None:
        self._ago = ago
        self._minutes = minutes

    def now(self) -> dt.datetime:
        # The minutes before noon in UTC: the same date almost everywhere people live.
        noon = dt.datetime.combine(self.today(), dt.time(12), dt.UTC)
        told = noon - dt.timedelta(hours=3) + dt.timedelta(minutes=self._minutes)
        return min(told, self._clock.now()) if self._ago else self._clock.now()

    def today(self) -> dt.date:
        return self._clock.today() - dt.timedelta(days=self._ago)


class Telling:
    """Lets the stories happen, the oldest event first. To be used inside the act that adds the sample data."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        to_e164: ToE164,
        pipelines: dict[Board, int],
        lists: dict[Batch, int],
    ) -> None:
        self._store = store
        self._to_e164 = to_e164
        self._pipelines = pipelines
        self._lists = lists
        self._today = clock.today()
        self._clock = _StoryClock(clock)
        self._moves = Moves(store, self._clock)
        self._qualification = Qualification(store, self._clock)
        self._activities = Activities(store, self._clock)
        self._ids: dict[int, tuple[int, int]] = {}

    def tell(self, cast: tuple[SamplePerson, ...]) -> None:
        """Let everything happen to everybody in its order."""
        scenes: list[tuple[int, int, int, Event | None]] = []
        for number, person in enumerate(cast):
            scenes.append((-person.added, number, -1, None))
            scenes.extend((-event.ago, number, order, event) for order, event in enumerate(person.story))
        for place, (ago, number, order, event) in enumerate(sorted(scenes, key=lambda scene: scene[:3])):
            self._clock.set(-ago, place % 300 + max(order, 0))
            if event is None:
                self._ids[number] = self._add(cast[number])
            else:
                self._play(event, *self._ids[number])

    def _add(self, person: SamplePerson) -> tuple[int, int]:
        pipeline_id = self._pipelines[person.board]
        now = seconds(self._clock.now())
        contact_id = contacts.insert(
            self._store,
            self._details(person),
            uid=str(uuid.uuid4()),
            list_id=self._lists[person.batch] if person.batch else None,
            created_at=now,
            sample=True,
        )
        pipeline = next(p for p in board.pipelines(self._store.connection) if p.id == pipeline_id)
        stage_id = pipeline.first_stage(Phase.LEAD).id
        on = self._clock.today().isoformat()
        return contact_id, cards.add(self._store, contact_id, pipeline_id, stage_id, on=on, at=now)

    def _details(self, person: SamplePerson) -> ContactDetails:
        birthday = None
        if person.birthday_in is not None:
            day = self._today + dt.timedelta(days=person.birthday_in)
            # Born on a 29 February only in a year that has one.
            year = None if (day.month, day.day) == (2, 29) else person.born
            birthday = Birthday(day.day, day.month, year)
        numbers = ((person.phone, person.phone_kind), (person.work_phone, PhoneKind.WORK))
        address = Address(person.street, person.town, "", person.postcode, person.country, person.address_kind)
        return ContactDetails(
            given_name=person.given,
            family_name=person.family,
            company=person.company,
            job_title=person.job,
            about=person.about,
            birthday=birthday,
            source=person.source,
            phones=tuple(Phone(number, kind, self._to_e164(number)) for number, kind in numbers if number),
            emails=(Email(person.email, person.email_kind),) if person.email else (),
            addresses=(address,) if person.town else (),
            tags=person.tags,
        )

    def _play(self, event: Event, contact_id: int, opportunity_id: int) -> None:
        match event:
            case Talk():
                self._activities.log(
                    contact_id,
                    event.text,
                    kind=event.kind,
                    opportunity_id=opportunity_id,
                    channel=event.channel,
                    minutes=event.minutes,
                )
            case Ask():
                self._qualification.answer(opportunity_id, event.criterion, event.value, event.channel, event.note)
            case Show():
                self._show(event, opportunity_id)
            case Sell():
                sale = SaleMade(event.amount, CURRENCY, event.what, self._clock.today())
                self._moves.sell(opportunity_id, sale)
            case Wait():
                self._moves.not_ready(opportunity_id, self._later(event.returns_in, event.what))
            case SayNo():
                next_date = None if event.returns_in is None else self._later(event.returns_in, event.what)
                self._moves.said_no(opportunity_id, KeepAnswer(event.permission, next_date=next_date))
            case Promise():
                on = self._today + dt.timedelta(days=event.in_days)
                self._activities.promise(
                    contact_id, on, time=event.time, what=event.what, opportunity_id=opportunity_id
                )
            case Settle():
                concern = timeline.concerns(self._store.connection, contact_id)[0]
                self._activities.address(contact_id, concern.id, event.answer)
            case Insist():
                opportunity = opportunities.opportunity(self._store.connection, opportunity_id)
                assert opportunity is not None  # noqa: S101 - made by _add
                pipeline = next(p for p in board.pipelines(self._store.connection) if p.id == opportunity.pipeline_id)
                self._moves.move(opportunity_id, pipeline.first_stage(Phase.PROSPECT).id, insist=True)

    def _show(self, event: Show, opportunity_id: int) -> None:
        later = None if event.returns_in is None else self._later(event.returns_in, event.what)
        self._moves.present(
            opportunity_id,
            Shown(event.shown, event.call_to_action, event.close_asked, event.minutes),
            event.outcome,
            next_date=later,
            sale=None if event.amount is None else SaleMade(event.amount, CURRENCY, event.what, self._clock.today()),
            keep=KeepAnswer(event.permission, next_date=later),
        )

    def _later(self, days: int, what: str) -> NextDate:
        return NextDate(self._today + dt.timedelta(days=days), what=what)
