"""Everything that changes data, over one store; built once and used from one thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.services.activities import Activities
from prospectdesk.services.contacts import Contacts, ToE164
from prospectdesk.services.history import History
from prospectdesk.services.many import Many
from prospectdesk.services.moves import Moves
from prospectdesk.services.qualification import Qualification
from prospectdesk.services.samples import Samples
from prospectdesk.storage.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from prospectdesk.domain.clock import Clock


class Acts:
    """The user's verbs by noun. Opens (and makes, or brings up to date) the database at ``path``.

    Raises:
        StoreError: it cannot be opened; nothing was changed.
    """

    def __init__(self, path: Path, clock: Clock, to_e164: ToE164) -> None:
        self.store = Store(path)
        self.contacts = Contacts(self.store, clock, to_e164)
        self.many = Many(self.store, clock)
        self.moves = Moves(self.store, clock)
        self.qualification = Qualification(self.store, clock)
        self.activities = Activities(self.store, clock)
        self.samples = Samples(self.store, clock, to_e164)
        self.history = History(self.store)

    def close(self) -> None:
        """Close the database."""
        self.store.close()
