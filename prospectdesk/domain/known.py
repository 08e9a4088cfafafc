"""People who may be known already."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """A contact outside the trash that has what was typed."""

    contact_id: int
    name: str
    company: str
    do_not_contact: bool
    by_phone: bool
    by_email: bool
