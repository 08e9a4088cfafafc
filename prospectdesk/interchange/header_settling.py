"""What the headers of one file mean beside one another.

One header alone can mislead: "Name" beside "Surname" is the given name, "Title" over "Mrs." is no job, and a postcode
without a kind belongs to the address it stands beside.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from prospectdesk.domain.mapping import ColumnGuess, Field, Reason, Target
from prospectdesk.interchange import content
from prospectdesk.interchange.content import Kind
from prospectdesk.interchange.header_words import Word, normal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prospectdesk.interchange.header_grammar import Meaning

_NOTE = Target(Field.NOTE)
_CUSTOM = Target(Field.CUSTOM)
_LEAVE_OUT = Target(Field.LEAVE_OUT)
# Fields a contact has once: of several columns the best one is taken.
_SINGLE = (
    Field.GIVEN_NAME, Field.FAMILY_NAME, Field.NICKNAME, Field.COMPANY, Field.DEPARTMENT, Field.JOB_TITLE,
    Field.WEBSITE, Field.BIRTHDAY, Field.BIRTH_DAY, Field.BIRTH_MONTH, Field.BIRTH_YEAR, Field.SOURCE,
    Field.NAME_PREFIX,
)  # fmt: skip
_ADDRESS = (Field.STREET, Field.TOWN, Field.REGION, Field.POSTCODE, Field.COUNTRY)
_NO_EMAIL = (
    *_ADDRESS, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.COMPANY, Field.JOB_TITLE, Field.PHONE, Field.WEBSITE,
)  # fmt: skip
_SECOND_NAME = frozenset({"segundo", "second", "materno", "maternal", "2"})
_OF_COMPANIES = frozenset(
    map(
        normal,
        ("Industry", "Number of employees", "Employee count", "Founded", "Annual revenue", "Company size", "Дејност"),
    )
)


class Settling:
    """Takes each header for itself, then lets the columns decide among themselves."""

    def __init__(
        self,
        header: Sequence[str],
        columns: Sequence[Sequence[str]],
        kinds: Sequence[Kind],
        meanings: Sequence[Meaning],
        program: str,
    ) -> None:
        self._header = header
        self._columns = columns
        self._kinds = kinds
        self._meanings = meanings
        self._program = program
        self._targets: list[Target] = []
        self._reasons: list[Reason] = []
        self._sure: list[float] = []

    def guesses(self) -> list[ColumnGuess]:
        """The guesses, after everything is settled."""
        for index in range(len(self._header)):
            target, reason, sure = self._alone(index)
            self._targets.append(target)
            self._reasons.append(reason)
            self._sure.append(sure)
        self._settle_names()
        self._settle_titles()
        self._settle_birthdays()
        self._settle_addresses()
        self._settle_phones()
        self._settle_reach_kinds()
        self._settle_single()
        return [ColumnGuess(*each) for each in zip(self._targets, self._reasons, self._sure, strict=True)]

    def _alone(self, index: int) -> tuple[Target, Reason, float]:
        meaning, kind = self._meanings[index], self._kinds[index]
        if kind is Kind.CARD or meaning.reason is Reason.CARD_NUMBER:
            return _LEAVE_OUT, Reason.CARD_NUMBER, 1.0
        if kind is Kind.HASH or meaning.reason is Reason.SECRET:
            return _LEAVE_OUT, Reason.SECRET, 1.0
        if self._program == "outlook" and meaning.words == {Word.HOME} and kind in (Kind.ANSWER, Kind.EMPTY):
            return _LEAVE_OUT, Reason.BOOKKEEPING, 0.9  # "Private": yes or no
        target = meaning.target
        if kind is Kind.EMAIL and target is not None and target.field in _NO_EMAIL:
            return Target(Field.EMAIL), Reason.CONTENT, 0.7
        if target is not None and self._borne_out(meaning, kind):
            reason = Reason.PROGRAM if self._program and meaning.reason is Reason.HEADER else meaning.reason
            return target, reason, 0.95 if meaning.unknown == 0 else 0.6
        if not self._header[index].strip() or target is None or meaning.unknown:
            if kind is Kind.EMAIL:
                return Target(Field.EMAIL), Reason.CONTENT, 0.7
            if kind is Kind.PHONE and content.share_of(self._columns[index], _dialled) > 0.7:
                return Target(Field.PHONE), Reason.CONTENT, 0.6
        return _NOTE, Reason.EMPTY if kind is Kind.EMPTY else Reason.UNKNOWN, 0.3

    def _borne_out(self, meaning: Meaning, kind: Kind) -> bool:
        """Whether the cells are what the words promise, as far as that can be seen."""
        target = meaning.target
        if target is None:
            return False
        if kind is Kind.EMPTY:
            return not meaning.unknown and (not meaning.needs_content or self._program == "yahoo")
        if kind is Kind.ANSWER and target.field not in (Field.CUSTOM, Field.LEAVE_OUT, Field.TAGS):
            return False
        if target.field is Field.EMAIL:
            return kind is Kind.EMAIL or (meaning.unknown == 0 and kind not in (Kind.DATE, Kind.NUMBER, Kind.URL))
        if target.field is Field.PHONE:
            if meaning.needs_content or meaning.unknown:
                return kind is Kind.PHONE or (self._program == "yahoo" and kind in (Kind.NUMBER, Kind.POSTCODE))
            return kind not in (Kind.EMAIL, Kind.URL)
        if target.field in (Field.BIRTHDAY, Field.BIRTH_DAY, Field.BIRTH_MONTH, Field.BIRTH_YEAR):
            if meaning.needs_content or meaning.unknown:
                return kind in (Kind.DATE, Kind.NUMBER, Kind.POSTCODE)
            return kind not in (Kind.EMAIL, Kind.URL, Kind.PERSON, Kind.STREET)
        if target.field is Field.LEAVE_OUT and meaning.reason is Reason.BOOKKEEPING:
            return meaning.unknown <= (2 if Word.IDENTIFIER in meaning.words else 0)
        if target.field is Field.WEBSITE:
            return meaning.unknown == 0 and kind not in (Kind.EMAIL, Kind.NUMBER, Kind.DATE)
        return meaning.unknown == 0

    def _set(self, index: int, target: Target, reason: Reason | None = None, sure: float | None = None) -> None:
        self._targets[index] = target
        if reason is not None:
            self._reasons[index] = reason
        if sure is not None:
            self._sure[index] = sure

    def _with(self, field: Field) -> list[int]:
        return [index for index, target in enumerate(self._targets) if target.field is field]

    def _settle_names(self) -> None:
        """A "name" alone is the whole name; beside a family name it is the given one, and the other way round."""
        if not any(self._with(field) for field in (Field.GIVEN_NAME, Field.FAMILY_NAME, Field.FULL_NAME)):
            for index, meaning in enumerate(self._meanings):  # "Contact", "Client"
                nothing_else = not meaning.words and not meaning.unknown and meaning.target is None
                if nothing_else and self._kinds[index] is Kind.PERSON and self._header[index].strip():
                    self._set(index, Target(Field.FULL_NAME), Reason.HEADER, 0.6)
                    break
        general = [i for i in self._with(Field.FULL_NAME) if Word.FULL not in self._meanings[i].words
                   and Word.GIVEN not in self._meanings[i].words]  # fmt: skip
        given, family = self._with(Field.GIVEN_NAME), self._with(Field.FAMILY_NAME)
        if general and family and not given:
            self._set(general[0], Target(Field.GIVEN_NAME))
        elif general and given and not family:
            self._set(general[0], Target(Field.FAMILY_NAME))
        elif general and not given and not family and not self._with(Field.COMPANY):
            about_companies = any(normal(text) in _OF_COMPANIES for text in self._header)
            if content.kind_of(self._columns[general[0]]) is Kind.COMPANY or (
                about_companies and not self._with(Field.EMAIL)
            ):
                self._set(general[0], Target(Field.COMPANY))

    def _settle_titles(self) -> None:
        """A title is a job, unless another column is, or Mr and Mrs stand in it."""
        titles = [i for i in self._with(Field.JOB_TITLE) if Word.TITLE in self._meanings[i].words
                  and not self._meanings[i].words & {Word.JOB, Word.COMPANY, Word.WORK}]  # fmt: skip
        jobs = [i for i in self._with(Field.JOB_TITLE) if i not in titles]
        for index in titles:
            salutations = self._kinds[index] is Kind.SALUTATION
            beside_job = bool(jobs) and self._kinds[index] is Kind.EMPTY
            if salutations or beside_job or (jobs and self._program in ("outlook", "zoho", "windows_live_mail")):
                self._set(index, Target(Field.NAME_PREFIX))
        for index in self._with(Field.NAME_PREFIX):  # "Titolo", "Titel" over words that are a job
            if not jobs and not titles and Word.TITLE in self._meanings[index].words:
                self._set(index, Target(Field.JOB_TITLE))

    def _settle_birthdays(self) -> None:
        """Beside a birth month and year, the birthday is the day ("Geburtsmonat, Geburtstag, Geburtsjahr")."""
        months, years = self._with(Field.BIRTH_MONTH), self._with(Field.BIRTH_YEAR)
        if months and years and not self._with(Field.BIRTH_DAY):
            for index in self._with(Field.BIRTHDAY)[:1]:
                self._set(index, Target(Field.BIRTH_DAY))
        if not (months and self._with(Field.BIRTH_DAY)):
            for field in (Field.BIRTH_DAY, Field.BIRTH_MONTH, Field.BIRTH_YEAR):
                for index in self._with(field):
                    self._set(index, _CUSTOM)

    def _settle_addresses(self) -> None:
        """Parts without a kind belong to the address they stand beside, as far as it lacks them."""
        parts: Counter[tuple[str, int, Field]] = Counter()
        for target in self._targets:
            if target.field in _ADDRESS:
                parts[target.kind, target.group, target.field] += 1
        towns = [i for i in self._with(Field.TOWN) if Word.LOCATION not in self._meanings[i].words]
        every_kind = {self._targets[i].kind for i in towns} >= {"home", "work", "other"}
        for index in self._with(Field.REGION):
            # A county beside a state (or a district beside a region) is no second address.
            same = [i for i in self._with(Field.REGION) if self._targets[i] == self._targets[index]]
            if Word.COUNTY in self._meanings[index].words and len(same) > 1:
                self._set(index, _CUSTOM)
        current: Target | None = None
        extra = max((target.group for target in self._targets), default=0)
        taken: set[tuple[str, int, Field]] = set()
        for index, target in enumerate(self._targets):
            if target.field not in _ADDRESS:
                if target.field is not Field.ADDRESS_KIND:
                    current = current if target.field in (Field.NOTE, Field.LEAVE_OUT) else None
                continue
            if target.field is Field.TOWN and not target.kind and not target.group:
                location = Word.LOCATION in self._meanings[index].words
                if every_kind or (location and (towns or self._program == "outlook")):
                    self._set(index, _CUSTOM)
                    continue
            if not target.kind and not target.group and target.field is not Field.STREET:
                if current is not None and (current.kind or current.group):
                    key = (current.kind, current.group, target.field)
                    if not parts[key]:
                        parts[key] += 1
                        target = replace(target, kind=current.kind, group=current.group)
                if not target.kind and not target.group and ("", 0, target.field) in taken:
                    extra += (
                        1
                        if current is None or current.group != extra or (current.kind, extra, target.field) in taken
                        else 0
                    )
                    target = replace(target, group=extra)
            taken.add((target.kind, target.group, target.field))
            self._targets[index] = current = target

    def _settle_phones(self) -> None:
        """A calling code goes with the number after it; a "country code" of letters is a country."""
        for index in self._with(Field.PHONE_COUNTRY):
            if self._kinds[index] is Kind.COUNTRY or content.share_of(self._columns[index], str.isalpha) > 0.7:
                self._set(index, Target(Field.COUNTRY))
                continue
            phones = self._with(Field.PHONE)
            later = [i for i in phones if i > index] or phones[-1:]
            if not later:
                self._set(index, _NOTE)
                continue
            group = self._targets[later[0]].group or self._free_group()
            self._set(later[0], replace(self._targets[later[0]], group=group))
            self._set(index, Target(Field.PHONE_COUNTRY, group=group))

    def _settle_reach_kinds(self) -> None:
        """A column of kinds without a number goes with the nearest value; without any it is no kind."""
        for kinds, values in ((Field.PHONE_KIND, Field.PHONE), (Field.EMAIL_KIND, Field.EMAIL)):
            for index in self._with(kinds):
                group = self._targets[index].group
                same = [i for i in self._with(values) if self._targets[i].group == group]
                if self._program == "outlook" or not self._with(values):
                    self._set(index, _LEAVE_OUT, Reason.BOOKKEEPING)
                elif not group and same:
                    nearest = min(same, key=lambda i: abs(i - index))
                    group = self._free_group()
                    self._set(nearest, replace(self._targets[nearest], group=group))
                    self._set(index, replace(self._targets[index], group=group))

    def _free_group(self) -> int:
        return max(target.group for target in self._targets) + 1

    def _settle_single(self) -> None:
        for field in _SINGLE:
            columns = self._with(field)
            if len(columns) < 2:
                continue
            best = min(columns, key=lambda i: (self._kinds[i] is Kind.EMPTY, -self._sure[i], i))
            for index in columns:
                if index == best:
                    continue
                words = set(normal(self._header[index]).split())
                if field is Field.FAMILY_NAME and words & _SECOND_NAME:
                    continue  # Spanish and Portuguese names have two
                if field is Field.FAMILY_NAME and "apelido" in words and not self._with(Field.NICKNAME):
                    self._set(index, Target(Field.NICKNAME))  # in Brazil; in Portugal it is the family name
                else:
                    self._set(index, _CUSTOM)


def _dialled(cell: str) -> bool:
    """A phone number beyond doubt, where no header says so: digits alone could be anything."""
    return cell[:1] in "+(0" or any(separator in cell for separator in " -/.(")
