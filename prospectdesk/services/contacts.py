"""Adding, editing, trashing contacts."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from prospectdesk.domain.activity import ActivityKind
from prospectdesk.domain.changes import StepName
from prospectdesk.domain.contact import Address, AddressKind, Contact, ContactDetails, Email, Phone, Source
from prospectdesk.domain.errors import DoNotContact, Gone
from prospectdesk.domain.pipeline import Phase
from prospectdesk.domain.text import one_line, storable
from prospectdesk.services.activities import Activities
from prospectdesk.services.outcome import Done
from prospectdesk.storage import board, cards, contacts, models, opportunities, people
from prospectdesk.storage.values import seconds

if TYPE_CHECKING:
    from prospectdesk.domain.clock import Clock
    from prospectdesk.storage.store import Store

# A number as typed to its E.164 form, or None where it cannot be told.
ToE164 = Callable[[str], str | None]


class Contacts:
    """What the user does with contacts."""

    def __init__(self, store: Store, clock: Clock, to_e164: ToE164) -> None:
        self._store = store
        self._clock = clock
        self._to_e164 = to_e164
        self._activities = Activities(store, clock)

    def add(
        self, details: ContactDetails, *, pipeline_id: int | None, list_id: int | None = None, note: str = ""
    ) -> Done[int]:
        """Add a contact, as a lead on top of a pipeline's board unless that is None; the value is its id.

        With a ``note`` the contact begins with that activity; its lines marked "?" or "!" open concerns. All of it is
        one step.

        Raises:
            Gone: there is no such pipeline or list.
            ValueError: nothing tells who it is.
        """
        details = self._with_e164(tidied(details))
        if not details:
            raise ValueError("nobody")
        now = seconds(self._clock.now())
        with self._store.act(StepName.ADD_CONTACT, details.display_name, now) as act:
            contact_id = contacts.insert(self._store, details, uid=str(uuid.uuid4()), list_id=None, created_at=now)
            if list_id is not None:
                contacts.set_list(self._store, contact_id, list_id)
            if pipeline_id is not None:
                self._put_on_board(contact_id, pipeline_id, now)
            if note.strip():
                self._activities.log(contact_id, note)
        return Done(contact_id, act.change, StepName.ADD_CONTACT, details.display_name)

    def add_decider(
        self, known_id: int, details: ContactDetails, *, pipeline_id: int, note: str, note_on_known: str
    ) -> Done[int]:
        """Add, as a lead, the person who decides where a known contact does not; the value is the new one's id.

        The company, its website and postal addresses at work are taken over. Each of the two gets a note that names
        the other, in the words given. All of it is one step.

        Raises:
            Gone: there is no such contact or pipeline.
            ValueError: nothing tells who it is.
        """
        known = self._contact(known_id).details
        details = self._with_e164(tidied(replace(details, source=Source.REFERRAL)))
        if not details:
            raise ValueError("nobody")
        details = replace(
            details,
            company=details.company or known.company,
            website=details.website or known.website,
            addresses=details.addresses or tuple(a for a in known.addresses if a.kind is AddressKind.WORK),
        )
        now = seconds(self._clock.now())
        with self._store.act(StepName.ADD_CONTACT, details.display_name, now) as act:
            contact_id = contacts.insert(self._store, details, uid=str(uuid.uuid4()), list_id=None, created_at=now)
            self._put_on_board(contact_id, pipeline_id, now)
            for noted_id, text in ((contact_id, note), (known_id, note_on_known)):
                self._store.insert(
                    models.Activity,
                    contact=noted_id,
                    opportunity=None,
                    kind=ActivityKind.NOTE.value,
                    channel=None,
                    outcome=None,
                    minutes=0,
                    text=storable(text),
                    at=now,
                )
        return Done(contact_id, act.change, StepName.ADD_CONTACT, details.display_name)

    def put_on_board(self, contact_id: int, pipeline_id: int) -> Done[int]:
        """Make a contact a lead of one more pipeline; the value is the opportunity's id, the old one where it is there.

        Raises:
            Gone: there is no such contact (outside the trash) or pipeline.
            DoNotContact: the contact asked not to be contacted.
        """
        contact = self._contact(contact_id)
        if contact.deleted_at is not None:
            raise Gone
        if contact.do_not_contact:
            raise DoNotContact
        for opportunity in opportunities.opportunities_of(self._store.connection, contact_id):
            if opportunity.pipeline_id == pipeline_id:
                return Done(opportunity.id)
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
        before = self._contact(contact_id).details
        details = self._with_e164(tidied(details), before.phones)
        if not details:
            raise ValueError("nobody")
        if details == before:
            return Done(None)
        name = details.display_name
        with self._store.act(StepName.EDIT_CONTACT, name, seconds(self._clock.now())) as act:
            contacts.update(self._store, contact_id, before, details)
        return Done(None, act.change, StepName.EDIT_CONTACT, name)

    def change(self, contact_id: int, how: Callable[[ContactDetails], ContactDetails]) -> Done[None]:
        """Write what ``how`` makes of the details as they are by now: a form that shows older ones takes nothing back.

        Raises:
            Gone: there is no such contact.
            ValueError: nothing would tell any more who it is.
        """
        return self.edit(contact_id, how(self._contact(contact_id).details))

    def put_on_list(self, contact_id: int, list_id: int | None) -> Done[None]:
        """Say which lead list a contact came with, or that it came with none.

        Raises:
            Gone: there is no such contact or list.
        """
        contact = self._contact(contact_id)
        if contact.list_id == list_id:
            return Done(None)
        name = contact.details.display_name
        with self._store.act(StepName.EDIT_CONTACT, name, seconds(self._clock.now())) as act:
            contacts.set_list(self._store, contact_id, list_id)
        return Done(None, act.change, StepName.EDIT_CONTACT, name)

    def delete(self, contact_ids: Sequence[int]) -> Done[None]:
        """Put contacts into the trash, as one undo step; those already there stay as they are.

        Raises:
            Gone: not one of them exists.
        """
        return self._set_deleted(contact_ids, StepName.DELETE_CONTACT, deleted=True)

    def restore(self, contact_ids: Sequence[int]) -> Done[None]:
        """Take contacts out of the trash, as one undo step.

        Raises:
            Gone: not one of them exists.
        """
        return self._set_deleted(contact_ids, StepName.RESTORE_CONTACT, deleted=False)

    def _set_deleted(self, contact_ids: Sequence[int], name: StepName, *, deleted: bool) -> Done[None]:
        if not contact_ids:
            return Done(None)
        in_trash = people.in_trash(self._store.connection, contact_ids)
        if not in_trash:
            raise Gone
        moving = [contact_id for contact_id, there in in_trash.items() if there is not deleted]
        if not moving:
            return Done(None)
        subject = self._contact(moving[0]).details.display_name if len(moving) == 1 else str(len(moving))
        now = seconds(self._clock.now())
        with self._store.act(name, subject, now) as act:
            contacts.set_deleted(self._store, moving, now if deleted else None)
        return Done(None, act.change, name, subject)

    def _contact(self, contact_id: int) -> Contact:
        contact = people.contact(self._store.connection, contact_id)
        if contact is None:
            raise Gone
        return contact

    def _put_on_board(self, contact_id: int, pipeline_id: int, now: int) -> int:
        pipeline = next((p for p in board.pipelines(self._store.connection) if p.id == pipeline_id), None)
        if pipeline is None:
            raise Gone
        stage = pipeline.first_stage(Phase.LEAD)
        return cards.add(self._store, contact_id, pipeline_id, stage.id, on=self._clock.today().isoformat(), at=now)

    def _with_e164(self, details: ContactDetails, known: Sequence[Phone] = ()) -> ContactDetails:
        """Numbers with their international form; one that was known keeps it, whatever the home country is today."""
        told = {phone.number: phone.e164 for phone in known}
        phones = (
            replace(phone, e164=told.get(phone.number) or self._to_e164(phone.number)) for phone in details.phones
        )
        return replace(details, phones=tuple(phones))


def tidied(details: ContactDetails) -> ContactDetails:
    """Details as they are kept: texts without outer white space, and nothing that is empty or there twice."""
    phones = (replace(phone, number=one_line(phone.number)) for phone in details.phones)
    emails = (Email(one_line(email.address), email.kind) for email in details.emails)
    addresses = (
        Address(
            storable(address.street),
            one_line(address.town),
            one_line(address.region),
            one_line(address.postcode),
            one_line(address.country),
            address.kind,
        )
        for address in details.addresses
    )
    tags: dict[str, str] = {}
    for tag in map(one_line, details.tags):
        tags.setdefault(tag.casefold(), tag)
    custom = ((one_line(name), storable(value)) for name, value in details.custom)
    return replace(
        details,
        given_name=one_line(details.given_name),
        family_name=one_line(details.family_name),
        company=one_line(details.company),
        job_title=one_line(details.job_title),
        nickname=one_line(details.nickname),
        website=one_line(details.website),
        about=storable(details.about),
        phones=tuple(dict.fromkeys(phone for phone in phones if phone.number)),
        emails=tuple(dict.fromkeys(email for email in emails if email.address)),
        addresses=tuple(dict.fromkeys(address for address in addresses if address)),
        tags=tuple(tag for tag in tags.values() if tag),
        custom=tuple((name, value) for name, value in custom if value),
    )
