"""Adding, editing, trashing contacts."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace

from prospectdesk.domain.changes import StepName
from prospectdesk.domain.clock import Clock
from prospectdesk.domain.contact import Contact, ContactDetails
from prospectdesk.domain.errors import Gone
from prospectdesk.domain.pipeline import Phase
from prospectdesk.services.outcome import Done
from prospectdesk.storage import board, cards, contacts, people
from prospectdesk.storage.store import Store
from prospectdesk.storage.values import seconds

# A number as typed to its E.164 form, or None where it cannot be told.
ToE164 = Callable[[str], str | None]


class Contacts:
    """What the user does with contacts."""

    def __init__(self, store: Store, clock: Clock, to_e164: ToE164) -> None:
        self._store = store
        self._clock = clock
        self._to_e164 = to_e164

    def add(self, details: ContactDetails, *, pipeline_id: int | None, list_id: int | None = None) -> Done[int]:
        """Add a contact, as a lead on top of a pipeline's board unless that is None; the value is its id.

        Raises:
            ValueError: nothing tells who it is.
        """
        if not details:
            raise ValueError("nobody")
        now = seconds(self._clock.now())
        details = self._with_e164(details)
        with self._store.act(StepName.ADD_CONTACT, details.display_name, now) as act:
            contact_id = contacts.insert(self._store, details, uid=str(uuid.uuid4()), list_id=list_id, created_at=now)
            if pipeline_id is not None:
                self._put_on_board(contact_id, pipeline_id, now)
        return Done(contact_id, act.change, StepName.ADD_CONTACT, details.display_name)

    def put_on_board(self, contact_id: int, pipeline_id: int) -> Done[int]:
        """Make a contact a lead of one more pipeline; the value is the opportunity's id."""
        contact = self._contact(contact_id)
        now = seconds(self._clock.now())
        with self._store.act(StepName.MOVE, contact.details.display_name, now) as act:
            opportunity_id = self._put_on_board(contact_id, pipeline_id, now)
        return Done(opportunity_id, act.change, StepName.MOVE, contact.details.display_name)

    def edit(self, contact_id: int, details: ContactDetails) -> Done[None]:
        """Write a contact's details; one undo step for what differs, none where nothing does.

        Raises:
            Gone: there is no such contact.
            ValueError: nothing would tell any more who it is.
        """
        if not details:
            raise ValueError("nobody")
        before = self._contact(contact_id).details
        details = self._with_e164(details)
        if details == before:
            return Done(None)
        name = details.display_name
        with self._store.act(StepName.EDIT_CONTACT, name, seconds(self._clock.now())) as act:
            contacts.update(self._store, contact_id, before, details)
        return Done(None, act.change, StepName.EDIT_CONTACT, name)

    def delete(self, contact_ids: Sequence[int]) -> Done[None]:
        """Put contacts into the trash, as one undo step."""
        return self._set_deleted(contact_ids, StepName.DELETE_CONTACT, deleted=True)

    def restore(self, contact_ids: Sequence[int]) -> Done[None]:
        """Take contacts out of the trash, as one undo step."""
        return self._set_deleted(contact_ids, StepName.RESTORE_CONTACT, deleted=False)

    def _set_deleted(self, contact_ids: Sequence[int], name: StepName, *, deleted: bool) -> Done[None]:
        if not contact_ids:
            return Done(None)
        first = self._contact(contact_ids[0])
        subject = first.details.display_name if len(contact_ids) == 1 else str(len(contact_ids))
        now = seconds(self._clock.now())
        with self._store.act(name, subject, now) as act:
            for contact_id in contact_ids:
                contacts.set_deleted(self._store, contact_id, now if deleted else None)
        return Done(None, act.change, name, subject)

    def _contact(self, contact_id: int) -> Contact:
        contact = people.contact(self._store.connection, contact_id)
        if contact is None:
            raise Gone
        return contact

    def _put_on_board(self, contact_id: int, pipeline_id: int, now: int) -> int:
        pipeline = next(p for p in board.pipelines(self._store.connection) if p.id == pipeline_id)
        stage = pipeline.first_stage(Phase.LEAD)
        return cards.add(self._store, contact_id, pipeline_id, stage.id, on=self._clock.today().isoformat(), at=now)

    def _with_e164(self, details: ContactDetails) -> ContactDetails:
        phones = tuple(replace(phone, e164=self._to_e164(phone.number)) for phone in details.phones)
        return replace(details, phones=phones)
