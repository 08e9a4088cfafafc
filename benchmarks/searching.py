"""Search as one types: how long a keystroke takes to be answered, and whether both alphabets find everybody."""

from __future__ import annotations

import random
from pathlib import Path

import apsw

from benchmarks.harness import Row, percentile, timed
from prospectdesk.services.library import Library

# A name in the file, and the spellings it must be found by.
SPELLINGS = {
    "Жаклина": ("Жаклина", "жаклина", "Zhaklina", "Žaklina", "zaklina", "ЖАКЛИНА"),
    "Ѓорѓи": ("Ѓорѓи", "Gjorgji", "Ǵorǵi", "gorgi"),
    "Ќосев": ("Ќосев", "Kjosev", "Ḱosev", "kosev"),
    "Љупчо": ("Љупчо", "Ljupčo", "Ljupcho", "lupco"),
    "Џезаировска": ("Џезаировска", "Dzhezairovska", "Džezairovska"),
    "Ѕвонко": ("Ѕвонко", "Dzvonko"),
    "Стојановска": ("Стојановска", "Stojanovska", "stoyanovska"),
    "Чедомир": ("Чедомир", "Čedomir", "Chedomir", "cedomir"),
    "Œuvrard": ("Œuvrard", "oeuvrard"),
    "Søren": ("Søren", "soren", "SØREN"),
}


def recall(path: Path) -> Row:
    """The share of spellings that find the person they spell, among everybody else in the file."""
    with_names = apsw.Connection(str(path))
    names = list(SPELLINGS)
    first = with_names.execute("SELECT max(id) FROM contact").fetchone()[0] + 1
    columns = [row[0] for row in with_names.execute("SELECT name FROM pragma_table_info('contact')")]
    template = dict(zip(columns, with_names.execute("SELECT * FROM contact LIMIT 1").fetchone(), strict=True))
    from prospectdesk.domain.text import fold

    with with_names:
        for offset, name in enumerate(names):
            row = {
                **template,
                "id": first + offset,
                "uid": f"recall-{offset}",
                "given_name": name,
                "display_name": name,
            }
            marks = ", ".join("?" * len(columns))
            with_names.execute(f"INSERT INTO contact VALUES ({marks})", tuple(row[c] for c in columns))
            with_names.execute("INSERT INTO search_text VALUES (?, ?)", (first + offset, fold(name)))
    library = Library(path)
    asked = found = 0
    for offset, (name, spellings) in enumerate(SPELLINGS.items()):
        for spelling in spellings:
            # Every beginning of three letters or more, as one types.
            for length in range(3, len(spelling) + 1):
                asked += 1
                hits = library.search(spelling[:length])
                found += first + offset in hits.ids or hits.more
                if length == len(spelling) and first + offset not in hits.ids:
                    print(f"not found: {name} by {spelling}")
    library.close()
    with with_names:
        with_names.execute("DELETE FROM search_text WHERE contact_id >= ?", (first,))
        with_names.execute("DELETE FROM contact WHERE id >= ?", (first,))
    with_names.close()
    missed = 100 * (1 - found / asked)
    return Row("search: spellings of both alphabets that miss", missed, "%", 0.0, note=f"{asked} asked")


def keystrokes(path: Path, count: int) -> Row:
    """The 95th percentile of answering one more letter, reading the found people's cards included."""
    rng = random.Random(7)
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    biggest = connection.execute("SELECT max(id) FROM contact").fetchone()[0]
    queries = []
    for _ in range(40):
        row = connection.execute(
            "SELECT c.given_name, c.family_name, c.company, (SELECT number FROM phone WHERE contact_id = c.id), "
            "(SELECT address FROM email WHERE contact_id = c.id) FROM contact AS c WHERE id >= ? LIMIT 1",
            (rng.randint(1, biggest),),
        ).fetchone()
        queries.append(str(next(text for text in rng.sample(row, len(row)) if text)))
    connection.close()
    library = Library(path)
    beginnings = [query[:length] for query in queries for length in range(1, min(len(query), 12) + 1)]
    times = [timed(lambda text=text: library.search(text)) for text in beginnings]
    library.close()
    return Row(f"search: keystroke p95, {count:,} contacts", percentile(times, 0.95), "ms", 16.0)
