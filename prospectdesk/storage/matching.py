"""Finding contacts that a record may be of: by e-mail, by number, by uid. Many at once, on indexes alone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prospectdesk.domain.contact import Permission

if TYPE_CHECKING:
    from collections.abc import Iterable

    import apsw


@dataclass(frozen=True, slots=True)
class Known:
    """A stored contact, as far as telling people apart needs it."""

    contact_id: int
    given_name: str
    family_name: str
    display_name: str
    company: str
    permission: Permission
    in_trash: bool


_FIND = """
SELECT k.{column}, c.id, c.given_name, c.family_name, c.display_name, c.company, c.permission, c.deleted_at IS NOT NULL
FROM {table} AS k JOIN contact AS c ON c.id = k.{owner}
WHERE k.{column} IN (SELECT value FROM json_each(?)) ORDER BY c.id
"""
_BY_EMAIL = _FIND.format(column="folded", table="email", owner="contact_id")
_BY_PHONE = _FIND.format(column="e164", table="phone", owner="contact_id")
_BY_UID = _FIND.format(column="uid", table="contact", owner="id")
# So many people at most are told apart at one number or mailbox.
_MOST_AT_ONE_KEY = 5000


def _found(connection: apsw.Connection, sql: str, keys: Iterable[str]) -> dict[str, list[Known]]:
    found: dict[str, list[Known]] = {}
    for key, contact_id, given, family, display, company, permission, in_trash in connection.execute(
        sql, (json.dumps(list(keys)),)
    ):
        sharing = found.setdefault(key, [])
        if len(sharing) < _MOST_AT_ONE_KEY:
            sharing.append(Known(contact_id, given, family, display, company, Permission(permission), bool(in_trash)))
    return found


def by_emails(connection: apsw.Connection, folded: Iterable[str]) -> dict[str, list[Known]]:
    """The contacts that have one of these addresses (case folded), by address."""
    return _found(connection, _BY_EMAIL, folded)


def by_numbers(connection: apsw.Connection, e164: Iterable[str]) -> dict[str, list[Known]]:
    """The contacts that have one of these numbers (E.164), by number."""
    return _found(connection, _BY_PHONE, e164)


def by_uids(connection: apsw.Connection, uids: Iterable[str]) -> dict[str, list[Known]]:
    """The contacts with these uids, by uid."""
    return _found(connection, _BY_UID, uids)
