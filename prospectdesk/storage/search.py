"""Search as one types: FTS5 over the folded text, every word a prefix, the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import apsw

    from prospectdesk.domain.text import SearchQuery

# More hits than this are not ranked nor shown: the user types on.
MOST_HITS = 500


def _quoted(word: str) -> str:
    return '"' + word.replace('"', "") + '" *'


def match_expression(query: SearchQuery) -> str:
    """The FTS5 expression of a query. Words are quoted, so that no string is syntax
    (https://www.sqlite.org/fts5.html#full_text_query_syntax)."""
    terms = []
    for alternatives in query.terms:
        ways = [" AND ".join(_quoted(word) for word in words) for words in alternatives]
        terms.append(ways[0] if len(ways) == 1 else "(" + " OR ".join(f"({way})" for way in ways) + ")")
    return " AND ".join(terms)


def find(connection: apsw.Connection, query: SearchQuery, limit: int = MOST_HITS) -> list[tuple[int, str]]:
    """The newest contacts that match, as (contact id, their folded text); one more than ``limit`` if there are more."""
    if not query:
        return []
    return connection.execute(
        "SELECT s.rowid, t.folded FROM search AS s JOIN search_text AS t ON t.contact_id = s.rowid "
        "WHERE search MATCH ? ORDER BY s.rowid DESC LIMIT ?",
        (match_expression(query), limit + 1),
    ).fetchall()
