"""What the form asks of the data: who is known already, where a lead can be put, and to keep it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from prospectdesk.domain.contact import ContactDetails, Email, Phone, Source
from prospectdesk.domain.errors import WorldError
from prospectdesk.services.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable

    from prospectdesk.desktop.desk import Desk
    from prospectdesk.desktop.settings import Settings
    from prospectdesk.domain.known import Known
    from prospectdesk.domain.lead_list import LeadList
    from prospectdesk.domain.pipeline import Pipeline
    from prospectdesk.services.outcome import Done

# The page hands the library on, and knows no more of it.
__all__ = ["Draft", "Library", "NewLeadController"]

_SOURCE_KEY = "new_lead.source"
_APART_KEY = "new_lead.names_apart"


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed. ``pipeline_id`` None: on no board; ``list_id`` None: on no list."""

    given_name: str = ""
    family_name: str = ""
    company: str = ""
    phone: str = ""
    email: str = ""
    source: Source = Source.OTHER
    pipeline_id: int | None = None
    list_id: int | None = None
    note: str = ""

    @property
    def details(self) -> ContactDetails:
        """The same as a contact's details; false where nothing tells who it is."""
        return ContactDetails(
            given_name=self.given_name.strip(),
            family_name=self.family_name.strip(),
            company=self.company.strip(),
            source=self.source,
            phones=(Phone(self.phone.strip()),) if self.phone.strip() else (),
            emails=(Email(self.email.strip()),) if self.email.strip() else (),
        )


class NewLeadController(QObject):
    """Reads and writes for the form; nothing here knows of widgets."""

    def __init__(self, library: Library, desk: Desk, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._desk = desk
        self._settings = settings

    def pipelines(self) -> list[Pipeline]:
        """The boards a lead can be put on."""
        return self._library.pipelines()

    def lead_lists(self) -> list[LeadList]:
        """The lists a lead can have come with."""
        return self._library.lead_lists()

    def known(self, phone: str, email: str) -> list[Known]:
        """Who has this number or this address already; nobody where that cannot be read just now."""
        try:
            return self._library.known(phone=phone, email=email)
        except WorldError:
            return []

    def save(self, draft: Draft, then: Callable[[int, str], None], failed: Callable[[WorldError], None]) -> None:
        """Keep the lead with its note, as one undo step; ``then`` gets the contact's id and name."""
        self._settings.set(_SOURCE_KEY, draft.source.value)

        def kept(done: Done[int]) -> None:
            then(done.value, done.subject)

        self._desk.run(
            lambda acts: acts.contacts.add(
                draft.details, pipeline_id=draft.pipeline_id, list_id=draft.list_id, note=draft.note
            ),
            kept,
            failed,
        )

    @property
    def last_source(self) -> Source:
        """Where the last lead came from: the next one often comes from there as well."""
        try:
            return Source(self._settings.get(_SOURCE_KEY))
        except ValueError:
            return Source.OTHER

    @property
    def names_apart(self) -> bool:
        """Whether the user types given and family name into two fields."""
        return self._settings.get(_APART_KEY) == "1"

    def set_names_apart(self, *, apart: bool) -> None:
        """Remember it."""
        self._settings.set(_APART_KEY, "1" if apart else "0")
