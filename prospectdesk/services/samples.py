"""Sample data to look round with: added in one step, and gone without a trace in another."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from prospectdesk.domain.changes import StepName
from prospectdesk.domain.contact import Source
from prospectdesk.domain.pipeline import PHASES_OF_KIND, Criterion, Phase, PipelineKind
from prospectdesk.domain.sample_partners import SAMPLE_PARTNERS
from prospectdesk.domain.sample_people import SALE_PEOPLE
from prospectdesk.domain.sample_story import Batch, Board
from prospectdesk.services.outcome import Done
from prospectdesk.services.sample_telling import CURRENCY, Telling
from prospectdesk.storage import models, people, samples
from prospectdesk.storage.values import minor_units, seconds

if TYPE_CHECKING:
    from prospectdesk.domain.clock import Clock
    from prospectdesk.services.contacts import ToE164
    from prospectdesk.storage.store import Store


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
            Telling(self._store, self._clock, self._to_e164, pipelines, lists).tell(_CAST)
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
            currency=None if price is None else CURRENCY,
            sample=1,
            created_at=seconds(self._clock.now()),
        )
