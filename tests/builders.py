"""Short ways to build what tests talk about."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from prospectdesk.domain.changes import StepName
from prospectdesk.domain.contact import ContactDetails, Email, Phone
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criterion
from prospectdesk.services.acts import Acts
from tests.fakes import FixedClock

PIPELINE = 1  # the pipeline every new database has
LEADS, QUALIFYING, PROSPECTS, PRESENTED, NOT_READY, CUSTOMERS, REPEAT, CLOSED = range(1, 9)  # its stages


def digits_only(number: str) -> str | None:
    """A stand-in for the phone library where a test is not about numbers: "+" and digits as they are."""
    return number.replace(" ", "") if number.startswith("+") else None


def make_acts(folder: Path, clock: FixedClock | None = None) -> Acts:
    """Acts over a new database in ``folder``; the caller closes them."""
    return Acts(folder / "data" / "prospectdesk.db", clock or FixedClock(), digits_only)


def details(name: str = "Ана Петковска", **more: Any) -> ContactDetails:
    """Details from a full name; ``phone`` and ``email`` are short for one of each."""
    given, _, family = name.rpartition(" ")
    if phone := more.pop("phone", None):
        more["phones"] = (Phone(phone),)
    if email := more.pop("email", None):
        more["emails"] = (Email(email),)
    return ContactDetails(given_name=given or family, family_name=family if given else "", **more)


def add_lead(acts: Acts, name: str = "Ана Петковска", **more: Any) -> int:
    """Add a lead to the first pipeline; returns the contact's id (its opportunity is ``opportunity_of``)."""
    return acts.contacts.add(details(name, **more), pipeline_id=PIPELINE).value


def add_leads(acts: Acts, names: Iterable[str]) -> list[int]:
    """Add many leads at once, as one step; returns the contacts' ids."""
    with acts.store.act(StepName.IMPORT, "many", 0):
        return [add_lead(acts, name) for name in names]


def opportunity_of(acts: Acts, contact_id: int) -> int:
    """The id of a contact's only opportunity."""
    row = acts.store.connection.execute("SELECT id FROM opportunity WHERE contact_id = ?", (contact_id,)).fetchone()
    return int(row[0])


def qualify(acts: Acts, opportunity_id: int, *values: AnswerValue) -> None:
    """Answer the criteria in their order; three yes where none are named."""
    for criterion, value in zip(Criterion, values or (AnswerValue.YES,) * 3, strict=False):
        acts.qualification.answer(opportunity_id, criterion, value, Channel.PHONE)
