"""Change objects: what an act changed, so that each screen can decide whether it is concerned."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What kind of thing changed."""

    CONTACT = "contact"
    OPPORTUNITY = "opportunity"
    ACTIVITY = "activity"
    CONCERN = "concern"
    FOLLOW_UP = "follow_up"
    SALE = "sale"
    LEAD_LIST = "lead_list"
    PIPELINE = "pipeline"


@dataclass(frozen=True, slots=True)
class Change:
    """Which kinds of things changed, and of which contacts; ``contacts`` is None where they are too many to name."""

    kinds: frozenset[Kind] = frozenset()
    contacts: frozenset[int] | None = frozenset()

    def __bool__(self) -> bool:
        return bool(self.kinds)

    def concerns(self, contact_id: int) -> bool:
        """Whether this contact may have changed."""
        return self.contacts is None or contact_id in self.contacts


class StepName(StrEnum):
    """What a step of undo did; the wording module turns it into "Undo move to Prospects"."""

    ADD_CONTACT = "add_contact"
    EDIT_CONTACT = "edit_contact"
    DELETE_CONTACT = "delete_contact"
    RESTORE_CONTACT = "restore_contact"
    MOVE = "move"
    MOVE_UNQUALIFIED = "move_unqualified"
    REORDER = "reorder"
    ANSWER = "answer"
    NOT_A_FIT = "not_a_fit"
    SAID_NO = "said_no"
    NOT_READY = "not_ready"
    PRESENTATION = "presentation"
    SALE = "sale"
    LOG_ACTIVITY = "log_activity"
    EDIT_ACTIVITY = "edit_activity"
    DELETE_ACTIVITY = "delete_activity"
    CONCERN = "concern"
    ADDRESS_CONCERN = "address_concern"
    FOLLOW_UP = "follow_up"
    FOLLOW_UP_DONE = "follow_up_done"
    IMPORT = "import"
    EDIT_PIPELINE = "edit_pipeline"
    EDIT_LIST = "edit_list"
    SAMPLE_DATA = "sample_data"
    REMOVE_SAMPLE_DATA = "remove_sample_data"


@dataclass(frozen=True, slots=True)
class Step:
    """One undo step. ``subject`` is what it was done to, in the user's own words: a name, a list, a stage."""

    id: int
    name: StepName
    subject: str
    undone: bool
