"""Search as one types: whoever is called what was typed comes first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prospectdesk.domain.text import SearchQuery, parse_query
from prospectdesk.storage import search

if TYPE_CHECKING:
    from prospectdesk.storage.schema import Connection

_ALL = 1 << 40


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found: contact ids, the best first. ``more`` tells that there are others, not looked at."""

    ids: tuple[int, ...]
    more: bool = False


def find(connection: Connection, text: str) -> Hits:
    """People found by names, companies, notes, phones and e-mails, in either alphabet. Any string will do."""
    query = parse_query(text)
    found = search.find(connection, query)
    more = len(found) > search.MOST_HITS
    return Hits(tuple(_ranked(found[: search.MOST_HITS], query)), more)


def find_all(connection: Connection, text: str) -> list[int]:
    """The ids of all people that ``find`` would find, however many, the newest first."""
    return [contact_id for contact_id, _ in search.find(connection, parse_query(text), _ALL)]


def _ranked(found: list[tuple[int, str]], query: SearchQuery) -> list[int]:
    """Whoever is called what was typed comes before those in whose notes it stands; then the newest."""
    words = [word for alternatives in query.terms for word in alternatives[0]]

    def place(hit: tuple[int, str]) -> tuple[int, int, int]:
        contact_id, folded = hit
        padded = " " + folded + " "
        whole = sum(f" {word} " in padded for word in words)
        first = min((folded.find(word) for word in words), default=0)
        return (-whole, first, -contact_id)

    return [contact_id for contact_id, _ in sorted(found, key=place)]
