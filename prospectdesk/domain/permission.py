"""Permission: whether a contact may be kept on the list, and contacted."""

from __future__ import annotations

from enum import StrEnum


class Permission(StrEnum):
    """What the contact answered to "May I keep you on my list?"."""

    NOT_ASKED = "not_asked"
    ASK_LATER = "ask_later"
    YES = "yes"
    NO = "no"  # do not contact
