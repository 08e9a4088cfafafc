"""What happened with the contacts of a big database: rows that agree with each other and with the rules of moves."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import Any, ClassVar

from benchmarks import names
from prospectdesk.domain.collation import sort_key
from prospectdesk.domain.text import fold, phone_words
from prospectdesk.storage.cards import RANK_GAP

_YEARS_BACK = 3
# How many of a thousand cards stand in each phase.
_SPREAD = {
    "lead": 720, "qualifying": 100, "prospect": 40, "presented": 20, "follow_up": 25, "customer": 20, "repeat": 10,
    "closed": 65,
}  # fmt: skip
_PATH = {
    "lead": ("lead",),
    "qualifying": ("lead", "qualifying"),
    "prospect": ("lead", "qualifying", "prospect"),
    "presented": ("lead", "qualifying", "prospect", "presented"),
    "follow_up": ("lead", "qualifying", "prospect", "presented", "follow_up"),
    "customer": ("lead", "qualifying", "prospect", "presented", "customer"),
    "repeat": ("lead", "qualifying", "prospect", "presented", "customer", "repeat"),
    "not_a_fit": ("lead", "closed"),
    "kept_on_list": ("lead", "qualifying", "prospect", "presented", "closed"),
    "do_not_contact": ("lead", "qualifying", "prospect", "closed"),
}
_CRITERIA = ("target_market", "money", "authority")
_CHANNELS = ("phone", "phone", "phone", "in_person", "email", "online_form")

_fold = cache(fold)
_key = cache(sort_key)


class Batch:
    """Rows by table, columns in the order of the schema."""

    UNNUMBERED: ClassVar = frozenset(
        {"phone", "email", "address", "stage_history", "answer", "concern", "follow_up", "presentation", "sale",
         "permission_answer"}
    )  # fmt: skip

    def __init__(self) -> None:
        tables = ("contact", "search_text", "opportunity", "activity", *self.UNNUMBERED)
        self.rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in tables}


class Storyteller:
    """Tells the same stories for the same ``rng``. ``list_shares``: how many of a hundred came with list 1, 2, …"""

    def __init__(
        self,
        rng: random.Random,
        today: dt.date,
        contacts: int,
        *,
        pipeline_id: int,
        stages: dict[str, int],
        list_shares: Sequence[int],
    ) -> None:
        self._random = rng.random
        self._today = today
        self._contacts = contacts
        self._pipeline = pipeline_id
        self._stages = stages
        self._list_ends = [end / 100 for end in accumulate(list_shares)]
        self._phase_ends = [(end / 1000, p) for p, end in zip(_SPREAD, accumulate(_SPREAD.values()), strict=True)]
        self._women, self._men = names.families(women=True), names.families(women=False)
        self._activity_id = 0
        self._midnight = int(dt.datetime(today.year, today.month, today.day, tzinfo=dt.UTC).timestamp())

    def tell(self, first: int, end: int) -> Batch:
        """The rows of the contacts with these numbers; to be asked for in order."""
        batch = Batch()
        for number in range(first, end):
            self._contact(batch.rows, number)
        return batch

    def _pick(self, choices: Sequence[Any]) -> Any:
        # Squared: the first ones are common, the last ones rare, as with names.
        return choices[int(self._random() ** 2 * len(choices))]

    def _any(self, choices: Sequence[Any]) -> Any:
        return choices[int(self._random() * len(choices))]

    def _contact(self, rows: dict[str, list[tuple[Any, ...]]], number: int) -> None:
        chance = self._random
        cyrillic = number % 2 == 0
        women = chance() < 0.5
        given, family = self._name(cyrillic=cyrillic, women=women)
        name = f"{given} {family}"
        company = self._company(family, cyrillic=cyrillic) if chance() < 0.7 else ""
        job = self._any(names.JOBS)[not cyrillic] if company and chance() < 0.6 else ""
        age_days = int(_YEARS_BACK * 365 * (self._contacts - number) / self._contacts)
        created = self._midnight - age_days * 86_400 + 9 * 3600
        texts = [name, company, job]
        folded: list[str] = []

        if chance() < 0.85:
            area, digits = 70 + int(chance() * 9), f"{int(chance() * 1_000_000):06d}"
            phone = f"+389 {area} {digits[:3]} {digits[3:]}"
            e164 = f"+389{area}{digits}"
            rows["phone"].append((number, "mobile", phone, e164, 0))
            folded.extend(phone_words(phone, e164))
        if chance() < 0.7:
            mailbox = f"{_mail_name(given)}.{_mail_name(family)}{number % 9973}"
            address = f"{mailbox}@{'mk.example' if cyrillic else 'example.com'}"
            rows["email"].append((number, "work" if company else "home", address, address, 0))
            folded.append(fold(address))
        if chance() < 0.5:
            town, postcode, latin_town = self._pick(names.TOWNS)
            street = f"{self._any(names.STREETS)[not cyrillic]} {1 + int(chance() * 120)}"
            town = town if cyrillic else latin_town
            rows["address"].append((number, "work", street, town, "", postcode, "", 0))
            texts.extend((street, town, postcode))

        day = month = year = None
        if chance() < 0.3:
            born = dt.date(1950, 1, 1) + dt.timedelta(days=int(chance() * 20_000))
            day, month, year = born.day, born.month, born.year if chance() < 0.7 else None
        came_with = chance()
        list_id = next((i for i, end in enumerate(self._list_ends, start=1) if came_with < end), None)
        permission = self._card(rows, number, age_days, cyrillic=cyrillic, texts=texts) if chance() < 0.98 else None

        sort_name = f"{_key(family)} {_key(given)}"
        source = "other" if list_id is None else ("bought_list", "in_person", "phone_book")[list_id - 1]
        row = (
            number, f"00000000-0000-4000-8000-{number:012x}", given, family, name, sort_name, company, _key(company),
            job, "", "", "", day, month, year, None, source, list_id, permission or "not_asked", "[]", 0, created, None,
        )  # fmt: skip
        rows["contact"].append(row)
        words = [_fold(text) for text in texts if text]
        rows["search_text"].append((number, " ".join((*words, *folded))))

    def _name(self, *, cyrillic: bool, women: bool) -> tuple[str, str]:
        given = self._pick(names.GIVEN_FEMALE if women else names.GIVEN_MALE)
        family = self._pick(self._women if women else self._men)
        if cyrillic:
            return given, family
        if self._random() < 0.3:
            return names.latin(given), names.latin(family)
        return self._pick(names.GIVEN_LATIN), self._pick(names.FAMILY_LATIN)

    def _company(self, family: str, *, cyrillic: bool) -> str:
        trade = self._pick(names.TRADES)
        return f"{trade[0]} {family}" if cyrillic else f"{family} {trade[1]}"

    def _card(
        self, rows: dict[str, list[tuple[Any, ...]]], number: int, age_days: int, *, cyrillic: bool, texts: list[str]
    ) -> str | None:
        """Put the contact on the board with what happened before; what the contact answered about being kept."""
        chance = self._random
        throw = chance()
        phase = next(p for end, p in self._phase_ends if throw < end or p == "closed")
        fate = phase
        if phase == "closed":
            fate = "not_a_fit" if chance() < 0.6 else "kept_on_list" if chance() < 0.7 else "do_not_contact"
        path = _PATH[fate]
        days = [age_days, *sorted((int(chance() * age_days) for _ in path[1:]), reverse=True)]
        stamps = [self._midnight - days_ago * 86_400 + 36_000 + step for step, days_ago in enumerate(days)]
        reason = fate if phase == "closed" else None
        criterion = self._any(_CRITERIA) if fate == "not_a_fit" else None
        before = None
        for step, at in zip(path, stamps, strict=True):
            closed = step == "closed"
            rows["stage_history"].append(
                (number, number, before, self._stages[step], step, 0, reason if closed else None,
                 criterion if closed else None, at)
            )  # fmt: skip
            before = self._stages[step]
        criteria = self._answers(rows, number, path, fate, criterion, stamps)
        talks, minutes = self._talks(rows, number, path, stamps, cyrillic=cyrillic, texts=texts)
        missed_close = self._presentation(rows, number, path, stamps)
        self._sales(rows, number, path, stamps)
        next_on, next_what = self._follow_up(rows, number, fate, stamps[-1], cyrillic=cyrillic)
        concerns = self._concern(rows, number, path, stamps[-1], cyrillic=cyrillic, texts=texts)
        entered_on = (self._today - dt.timedelta(days=days[-1])).isoformat()
        row = (
            number, number, self._pipeline, self._stages[phase], -number * RANK_GAP, 1, *criteria, 0, entered_on,
            reason, criterion, next_on, None, next_what, concerns, talks, minutes, missed_close,
        )  # fmt: skip
        rows["opportunity"].append(row)
        if fate not in ("kept_on_list", "do_not_contact"):
            return None
        permission = "yes" if fate == "kept_on_list" else "no"
        rows["permission_answer"].append((number, permission, "phone", "", entered_on, stamps[-1]))
        return permission

    def _answers(
        self,
        rows: dict[str, list[tuple[Any, ...]]],
        number: int,
        path: tuple[str, ...],
        fate: str,
        criterion: str | None,
        stamps: list[int],
    ) -> tuple[str, ...]:
        if "prospect" in path:
            criteria = dict.fromkeys(_CRITERIA, "yes")
        elif fate == "qualifying":
            criteria = dict.fromkeys(_CRITERIA[: 1 if self._random() < 0.6 else 2], "yes")
        else:
            criteria = {criterion: "no"} if criterion else {}
        at = stamps[min(1, len(stamps) - 1)]
        channel = self._any(_CHANNELS)
        rows["answer"].extend((number, number, asked, value, channel, "", at) for asked, value in criteria.items())
        return tuple(criteria.get(asked, "unknown") for asked in _CRITERIA)

    def _talks(
        self,
        rows: dict[str, list[tuple[Any, ...]]],
        number: int,
        path: tuple[str, ...],
        stamps: list[int],
        *,
        cyrillic: bool,
        texts: list[str],
    ) -> tuple[int, int]:
        """A talk for every step but the first, and a note for some."""
        talks = minutes = 0
        if self._random() < 0.08:
            text = self._any(names.NOTES)[not cyrillic]
            self._activity(rows, number, "note", None, 0, text, stamps[0])
            texts.append(text)
        for step, at in zip(path[1:], stamps[1:], strict=True):
            if step != "presented":
                took = 2 + int(self._random() * 20)
                text = self._any(names.NOTES)[not cyrillic]
                self._activity(rows, number, "call", "phone", took, text, at)
                texts.append(text)
                talks, minutes = talks + 1, minutes + took
        if "presented" in path:
            talks, minutes = talks + 1, minutes + 30
        return talks, minutes

    def _activity(
        self, rows: dict[str, list[tuple[Any, ...]]], number: int, kind: str, channel: str | None, minutes: int,
        text: str, at: int,
    ) -> int:  # fmt: skip
        self._activity_id += 1
        rows["activity"].append((self._activity_id, number, number, kind, channel, None, minutes, text, at))
        return self._activity_id

    def _presentation(
        self, rows: dict[str, list[tuple[Any, ...]]], number: int, path: tuple[str, ...], stamps: list[int]
    ) -> int:
        if "presented" not in path:
            return 0
        at = stamps[path.index("presented")]
        activity_id = self._activity(rows, number, "presentation", "in_person", 30, "", at)
        asked = self._random() < 0.8
        outcome = {"customer": "sold", "follow_up": "not_ready", "closed": "no"}.get(path[-1], "undecided")
        call = "Start on Monday?" if asked else ""
        rows["presentation"].append((number, number, activity_id, "", call, int(asked), outcome))
        return int(not asked)

    def _sales(
        self, rows: dict[str, list[tuple[Any, ...]]], number: int, path: tuple[str, ...], stamps: list[int]
    ) -> None:
        for step, at in zip(path, stamps, strict=True):
            if step in ("customer", "repeat"):
                on = dt.datetime.fromtimestamp(at, dt.UTC).date().isoformat()
                amount = 5000 + int(self._random() * 200) * 500
                rows["sale"].append((number, number, amount, "EUR", "", on, at))

    def _follow_up(
        self, rows: dict[str, list[tuple[Any, ...]]], number: int, fate: str, since: int, *, cyrillic: bool
    ) -> tuple[str | None, str]:
        share = {"follow_up": 1.0, "qualifying": 0.1, "prospect": 0.3, "presented": 0.5, "kept_on_list": 0.8}
        if self._random() >= share.get(fate, 0.0):
            return None, ""
        # A little is late, most is still to come.
        on = (self._today + dt.timedelta(days=int(self._random() * 180) - 5)).isoformat()
        what = self._any(names.CALLS)[not cyrillic]
        rows["follow_up"].append((number, number, on, None, what, None, since))
        return on, what

    def _concern(
        self,
        rows: dict[str, list[tuple[Any, ...]]],
        number: int,
        path: tuple[str, ...],
        at: int,
        *,
        cyrillic: bool,
        texts: list[str],
    ) -> int:
        if len(path) < 3 or self._random() >= 0.1:
            return 0
        still_open = self._random() < 0.4
        text = self._any(names.CONCERNS)[not cyrillic]
        rows["concern"].append((number, None, "concern", text, at, None if still_open else at + 3600, ""))
        texts.append(text)
        return int(still_open)


@cache
def _mail_name(name: str) -> str:
    return fold(name).replace(" ", "")
