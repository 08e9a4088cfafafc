"""Sample data to look round with: added in one step, and gone without a trace in another."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from prospectdesk.domain.changes import StepName
from prospectdesk.domain.contact import Address, Birthday, ContactDetails, Email, Phone, PhoneKind, Source
from prospectdesk.domain.pipeline import PHASES_OF_KIND, Criterion, Phase, PipelineKind
from prospectdesk.domain.sample_partners import SAMPLE_PARTNERS
from prospectdesk.domain.sample_people import SALE_PEOPLE
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
from prospectdesk.services.outcome import Done
from prospectdesk.services.qualification import Qualification
from prospectdesk.storage import board, cards, contacts, models, opportunities, people, samples, timeline
from prospectdesk.storage.values import minor_units, seconds

if TYPE_CHECKING:
    from prospectdesk.domain.clock import Clock
    from prospectdesk.services.contacts import ToE164
    from prospectdesk.storage.store import Store

_CURRENCY = "EUR"


@dataclass(frozen=True, slots=True)
class _Offer:
    kind: PipelineKind
    name: str
    target_market: str
    questions: tuple[str, str, str]


_OFFERS = {
    "en": {
        Board.SALE: _Offer(
            PipelineKind.SALE,
            "Virtual assistance",
            "Owners of small firms who do the office work themselves, at night.",
            (
                "Who does the mails, the calendar and the invoices with you, and how many hours does it take?",
                "If this saved you a day a week, would there be about 400 euros a month for it?",
                "Besides you, who would want to have a say before we start?",
            ),
        ),
        Board.RECRUITING: _Offer(
            PipelineKind.RECRUITING,
            "Sales partners",
            "People who know many others and have a few free hours a week.",
            (
                "How many hours a week would you have, and whom do you know?",
                "Could you go without income from this for the first two months?",
                "Is there anyone at home who has to agree first?",
            ),
        ),
    },
    "mk": {
        Board.SALE: _Offer(
            PipelineKind.SALE,
            "Виртуелна асистенција",
            "Сопственици на мали фирми кои канцелариската работа ја вршат сами, ноќе.",
            (
                "Кој кај вас ги води пораките, термините и фактурите, и колку часа му одат на тоа?",
                "Ако ви заштеди еден ден неделно, ќе имаше ли за тоа околу 400 евра месечно?",
                "Освен вас, кој уште би сакал да каже нешто пред да почнеме?",
            ),
        ),
        Board.RECRUITING: _Offer(
            PipelineKind.RECRUITING,
            "Соработници за продажба",
            "Луѓе кои познаваат многу други и имаат неколку слободни часа неделно.",
            (
                "Колку часа неделно би имале, и кого сѐ познавате?",
                "Дали би издржале првите два месеца без приход од ова?",
                "Дали некој дома треба прво да се согласи?",
            ),
        ),
    },
}
_LISTS = {
    "en": {Batch.FAIR: "Trade fair", Batch.BOUGHT: "Small firms, bought", Batch.PHONE_BOOK: "Phone book"},
    "mk": {Batch.FAIR: "Саем", Batch.BOUGHT: "Мали фирми, купен список", Batch.PHONE_BOOK: "Именик"},
}
# (source, what the list cost)
_LISTS_CAME = {
    Batch.FAIR: (Source.IN_PERSON, Decimal(120)),
    Batch.BOUGHT: (Source.BOUGHT_LIST, Decimal(350)),
    Batch.PHONE_BOOK: (Source.PHONE_BOOK, None),
}
_CAST = (*SALE_PEOPLE, *SAMPLE_PARTNERS)
# How long cards may stay, as on the pipeline every new database has.
_LIMITS = {Phase.LEAD: (14, 30, 4), Phase.QUALIFYING: (14, 60, 5)}


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


class Samples:
    """Adds and removes the sample data."""

    def __init__(self, store: Store, clock: Clock, to_e164: ToE164) -> None:
        self._store = store
        self._clock = clock
        self._to_e164 = to_e164

    def add(self, language: str = "en") -> Done[int]:
        """Add two pipelines, three lead lists and some sixty people with all that happened up to today, as one step.

        ``language`` names pipelines and lists ("en" or "mk"); the people are of both alphabets. The value is the id of
        the pipeline to show. Where there is sample data already, nothing is done.
        """
        connection = self._store.connection
        if people.has_samples(connection):
            return Done(samples.first_pipeline(connection))
        language = language if language in _OFFERS else "en"
        with self._store.act(StepName.SAMPLE_DATA, "", seconds(self._clock.now())) as act:
            pipelines = {
                which: self._add_pipeline(offer, place - len(_OFFERS[language]))
                for place, (which, offer) in enumerate(_OFFERS[language].items())
            }
            lists = {batch: self._add_list(batch, name) for batch, name in _LISTS[language].items()}
            _Telling(self._store, self._clock, self._to_e164, pipelines, lists).tell(_CAST)
        return Done(pipelines[Board.SALE], act.change, StepName.SAMPLE_DATA)

    def remove(self) -> Done[None]:
        """Remove the sample people with everything that hangs on them, edited or not, as one step.

        What the user added stays: contacts of their own keep their cards, and so the sample pipelines and lists they
        are on.
        """
        if not people.has_samples(self._store.connection):
            return Done(None)
        with self._store.act(StepName.REMOVE_SAMPLE_DATA, "", seconds(self._clock.now())) as act:
            samples.remove(self._store)
        return Done(None, act.change, StepName.REMOVE_SAMPLE_DATA)

    def _add_pipeline(self, offer: _Offer, position: int) -> int:
        """Make a pipeline with a stage for each phase; a position below zero puts it before the user's own."""
        store = self._store
        pipeline_id = store.insert(
            models.Pipeline,
            name=offer.name,
            kind=offer.kind.value,
            target_market=offer.target_market,
            position=position,
            sample=1,
        )
        for criterion, text in zip(Criterion, offer.questions, strict=True):
            store.insert(models.Question, pipeline=pipeline_id, criterion=criterion.value, text=text)
        for place, phase in enumerate(PHASES_OF_KIND[offer.kind]):
            days, minutes, attempts = _LIMITS.get(phase, (None, None, None))
            store.insert(
                models.Stage,
                pipeline=pipeline_id,
                phase=phase.value,
                name=None,
                color=None,
                position=place,
                stale_days=days,
                stale_minutes=minutes,
                stale_attempts=attempts,
            )
        return pipeline_id

    def _add_list(self, batch: Batch, name: str) -> int:
        source, price = _LISTS_CAME[batch]
        ago = max(person.added for person in _CAST if person.batch is batch)
        return self._store.insert(
            models.LeadList,
            name=name,
            source=source.value,
            received_on=(self._clock.today() - dt.timedelta(days=ago)).isoformat(),
            price_minor=None if price is None else minor_units(price),
            currency=None if price is None else _CURRENCY,
            sample=1,
            created_at=seconds(self._clock.now()),
        )


class _Telling:
    """Lets the stories happen, the oldest event first, by the same acts as the user's: so they keep the same rules."""

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
                sale = SaleMade(event.amount, _CURRENCY, event.what, self._clock.today())
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
            sale=None if event.amount is None else SaleMade(event.amount, _CURRENCY, event.what, self._clock.today()),
            keep=KeepAnswer(event.permission, next_date=later),
        )

    def _later(self, days: int, what: str) -> NextDate:
        return NextDate(self._today + dt.timedelta(days=days), what=what)
