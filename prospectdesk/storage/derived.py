"""What is computed from other rows: the search text of a contact, and what the card shows of its contact.

It is refreshed at the end of every act, undo and redo for the contacts the step touched, never by hand.
"""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING

from prospectdesk.domain.activity import TALKS, TalkOutcome
from prospectdesk.domain.text import fold, phone_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    import apsw

# From so many contacts on, the index is brought up to date at once instead of row by row: a trigger that writes to
# FTS5 makes it flush after every row.
_MANY_CONTACTS = 500
_BATCH = 5000

_TALKS = ", ".join(f"'{kind.value}'" for kind in sorted(TALKS))

_REFRESH_CARDS = f"""
UPDATE opportunity SET
    (next_on, next_time, next_what) = (
        SELECT f.on_date, f.at_time, f.what FROM follow_up AS f
        WHERE f.contact_id = opportunity.contact_id AND f.done_at IS NULL
            AND (f.opportunity_id IS NULL OR f.opportunity_id = opportunity.id)
        UNION ALL SELECT NULL, NULL, ''
        ORDER BY f.on_date NULLS LAST, f.at_time NULLS LAST LIMIT 1),
    open_concerns = (
        SELECT count(*) FROM concern AS c
        WHERE c.contact_id = opportunity.contact_id AND c.addressed_at IS NULL),
    (talks, talk_minutes) = (
        SELECT count(*) FILTER (WHERE a.outcome IS NULL OR a.outcome = '{TalkOutcome.TALKED.value}'),
            coalesce(sum(a.minutes), 0)
        FROM activity AS a WHERE a.contact_id = opportunity.contact_id AND a.kind IN ({_TALKS})
            AND (a.opportunity_id IS NULL OR a.opportunity_id = opportunity.id)),
    missed_close = coalesce((
        SELECT CASE WHEN p.call_to_action = '' THEN 1 WHEN p.close_asked = 0 THEN 2 ELSE 0 END FROM presentation AS p
        WHERE p.opportunity_id = opportunity.id ORDER BY p.id DESC LIMIT 1), 0)
WHERE contact_id IN (SELECT contact_id FROM temp.touched)
"""

_PEOPLE = """
SELECT c.id, c.display_name, c.nickname, c.company, c.job_title, c.website, c.about, c.custom,
    (SELECT json_group_array(json_array(p.number, p.e164)) FROM phone AS p WHERE p.contact_id = c.id),
    (SELECT group_concat(e.address, ' ') FROM email AS e WHERE e.contact_id = c.id),
    (SELECT group_concat(concat_ws(' ', a.street, a.town, a.region, a.postcode, a.country), ' ')
        FROM address AS a WHERE a.contact_id = c.id),
    (SELECT group_concat(t.name, ' ') FROM contact_tag AS ct JOIN tag AS t ON t.id = ct.tag_id
        WHERE ct.contact_id = c.id),
    (SELECT group_concat(a.text, ' ') FROM activity AS a WHERE a.contact_id = c.id),
    (SELECT group_concat(concat_ws(' ', q.text, q.answer), ' ') FROM concern AS q WHERE q.contact_id = c.id)
FROM contact AS c JOIN temp.touched AS t ON t.contact_id = c.id
WHERE c.deleted_at IS NULL
"""


def search_text(texts: Iterable[str], phones: Iterable[tuple[str, str | None]]) -> str:
    """The folded words a contact is found by, from its texts and its phones (number as typed, E.164 or None)."""
    words = [fold(" ".join(texts))]
    for number, e164 in phones:
        words.extend(phone_words(number, e164))
    return " ".join(word for word in words if word)


def refresh_after_step(connection: apsw.Connection, step_id: int) -> None:
    """Refresh what depends on the contacts a step touched."""
    connection.execute("DROP TABLE IF EXISTS temp.touched")
    connection.execute(
        "CREATE TEMP TABLE touched AS SELECT contact_id FROM row_journal "
        "WHERE step_id = :step AND contact_id IS NOT NULL "
        # A tag that is renamed is found with all who bear it.
        "UNION SELECT contact_id FROM contact_tag WHERE tag_id IN "
        "(SELECT row_id FROM row_journal WHERE step_id = :step AND tbl = 'tag')",
        {"step": step_id},
    )
    tables = {
        row[0] for row in connection.execute("SELECT DISTINCT tbl FROM row_journal WHERE step_id = ?", (step_id,))
    }
    if tables & {"follow_up", "concern", "activity", "presentation", "opportunity"}:
        # What is derived is not recorded: it is computed again after undo as well.
        connection.execute("UPDATE recording SET step_id = NULL")
        connection.execute(_REFRESH_CARDS)
    if tables & {"contact", "phone", "email", "address", "contact_tag", "tag", "activity", "concern"}:
        refresh_search_text(connection)
    connection.execute("DROP TABLE temp.touched")


def refresh_search_text(connection: apsw.Connection) -> None:
    """Bring the search text of the contacts in ``temp.touched`` up to date; those in the trash have none."""
    execute = connection.execute
    touched = execute("SELECT count(*) FROM temp.touched").fetchone()[0]
    bulk_before = execute("SELECT bulk FROM recording").fetchone()[0]
    if touched < _MANY_CONTACTS and not bulk_before:
        _rewrite_search_text(connection)
        return
    # The triggers are silent, and the index follows at the end: made anew where that is less than taking the touched
    # ones out and putting them in.
    execute("UPDATE recording SET bulk = 1")
    anew = execute("SELECT count(*) FROM search_text").fetchone()[0] < 2 * touched
    of_touched = "FROM search_text WHERE contact_id IN (SELECT contact_id FROM temp.touched) ORDER BY contact_id"
    if not anew:
        execute(f"INSERT INTO search (search, rowid, folded) SELECT 'delete', contact_id, folded {of_touched}")
    _rewrite_search_text(connection)
    if anew:
        execute("INSERT INTO search (search) VALUES ('rebuild')")
    else:
        execute(f"INSERT INTO search (rowid, folded) SELECT contact_id, folded {of_touched}")
    execute("UPDATE recording SET bulk = ?", (bulk_before,))


def _rewrite_search_text(connection: apsw.Connection) -> None:
    connection.execute(
        "DELETE FROM search_text WHERE contact_id IN (SELECT t.contact_id FROM temp.touched AS t "
        "LEFT JOIN contact AS c ON c.id = t.contact_id WHERE c.id IS NULL OR c.deleted_at IS NOT NULL)"
    )

    def rows() -> Iterable[tuple[int, str]]:
        for contact_id, *texts, custom, phones, emails, addresses, tags, notes, concerns in connection.execute(_PEOPLE):
            own_fields = [value for _, value in json.loads(custom)]
            pieces = (*texts, *own_fields, emails, addresses, tags, notes, concerns)
            yield contact_id, search_text((piece for piece in pieces if piece), json.loads(phones))

    remaining = iter(rows())
    while batch := list(islice(remaining, _BATCH)):
        connection.executemany(
            "INSERT INTO search_text (contact_id, folded) VALUES (?, ?) "
            "ON CONFLICT (contact_id) DO UPDATE SET folded = excluded.folded WHERE folded <> excluded.folded",
            batch,
        )


def recount(connection: apsw.Connection) -> None:
    """Make every kept count anew, and let the triggers keep them again from here on."""
    connection.execute("DELETE FROM counter")
    connection.execute(
        "INSERT INTO counter (kind, ref, n) "
        "SELECT 'stage', stage_id, count(*) FROM opportunity WHERE active = 1 GROUP BY stage_id "
        "UNION ALL SELECT iif(deleted_at IS NULL, 'contacts', 'trash'), 0, count(*) FROM contact "
        "GROUP BY deleted_at IS NULL "
        "UNION ALL SELECT 'list', list_id, count(*) FROM contact "
        "WHERE list_id IS NOT NULL AND deleted_at IS NULL GROUP BY list_id"
    )
    connection.execute("UPDATE recording SET bulk = 0")
