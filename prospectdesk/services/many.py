"""What the user does with many contacts at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.changes import StepName
from prospectdesk.domain.text import one_line
from prospectdesk.services.contact_table import ContactTable
from prospectdesk.services.outcome import Done
from prospectdesk.storage import contacts, people
from prospectdesk.storage.values import seconds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prospectdesk.domain.clock import Clock
    from prospectdesk.domain.contact_table import View
    from prospectdesk.storage.store import Store


class Many:
    """Acts on chosen contacts; each is one undo step, however many they are."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def chosen(self, view: View, places: Sequence[tuple[int, int]]) -> Done[list[int]]:
        """The contacts at some places of the table, as (first place, how many), in order; nothing is changed.

        For so many that the window should not wait for their ids.
        """
        table = ContactTable(self._store.connection)
        table.open(view)
        return Done([contact_id for first, count in places for contact_id in table.ids(first, count)])

    def tag(self, contact_ids: Sequence[int], name: str) -> Done[None]:
        """Give contacts a tag.

        Raises:
            ValueError: the tag is empty.
        """
        name = one_line(name)
        if not name:
            raise ValueError("no tag")
        return self._edit(contact_ids, lambda: contacts.tag_all(self._store, contact_ids, name))

    def put_on_list(self, contact_ids: Sequence[int], list_id: int | None) -> Done[None]:
        """Say which lead list contacts came with, or that they came with none.

        Raises:
            Gone: there is no such list.
        """
        return self._edit(contact_ids, lambda: contacts.put_all_on_list(self._store, contact_ids, list_id))

    def _edit(self, contact_ids: Sequence[int], write: Callable[[], None]) -> Done[None]:
        subject = str(len(contact_ids))
        if len(contact_ids) == 1:
            contact = people.contact(self._store.connection, contact_ids[0])
            subject = contact.details.display_name if contact else subject
        with self._store.act(StepName.EDIT_CONTACT, subject, seconds(self._clock.now())) as act:
            write()
        return Done(None, act.change, StepName.EDIT_CONTACT, subject) if act.change else Done(None)
