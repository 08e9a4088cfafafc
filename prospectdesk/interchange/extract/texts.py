"""Fields of plain text: remarks, tags, where the lead came from, the user's own fields, and the note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.contact import Source
from prospectdesk.domain.mapping import Field
from prospectdesk.interchange import own_format, values
from prospectdesk.interchange.extract.table import Column, Table, having

if TYPE_CHECKING:
    from collections.abc import Sequence

_SOURCES = frozenset(Source)


class Texts:
    """Reads what is text and stays text."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._about = having(columns, Field.ABOUT)
        self._tags = having(columns, Field.TAGS)
        self._source = having(columns, Field.SOURCE)[:1]
        self._note = [*having(columns, Field.NOTE), *having(columns, Field.SOURCE)[1:]]
        self._custom = [
            (column, column.target.name or column.label or _letters(column.index))
            for column in having(columns, Field.CUSTOM, Field.NAME_PREFIX, Field.DEPARTMENT)
        ]

    def read_about(self, table: Table) -> Sequence[str]:
        """The remarks, those of several columns under one another."""
        found: Sequence[str] = [""] * table.count
        for number, column in enumerate(self._about):
            new = table.texts(column)
            found = (
                new if number == 0 else [f"{a}\n{b}" if a and b else a or b for a, b in zip(found, new, strict=True)]
            )
        return found

    def read_tags(self, table: Table) -> list[tuple[str, ...]]:
        """The tags, each once."""
        split = own_format.split_list if table.own else values.split_tags
        found: list[tuple[str, ...]] = [()] * table.count
        for number, column in enumerate(self._tags):
            new = table.read(column, split)
            found = new if number == 0 else [tuple(dict.fromkeys(a + b)) for a, b in zip(found, new, strict=True)]
        return found

    def read_sources(self, table: Table) -> list[Source]:
        """Where the leads came from, as far as the words are known."""
        if not self._source:
            return [Source.OTHER] * table.count
        return table.read(self._source[0], lambda cell: values.read_source(values.tidy_line(cell)))

    def read_custom(self, table: Table) -> list[tuple[tuple[str, str], ...]]:
        """The user's own fields, in the order of the columns; the source in the file's words is one of them."""
        found: list[tuple[tuple[str, str], ...]] = [()] * table.count
        named = [(table.texts(column), name) for column, name in self._custom]
        if self._source and not table.own:
            cells = table.lines(self._source[0])
            named.append((["" if cell in _SOURCES else cell for cell in cells], self._source[0].label))
        for number, (cells, name) in enumerate(named):
            new: list[tuple[tuple[str, str], ...]] = [((name, cell),) if cell else () for cell in cells]
            found = new if number == 0 else [a + b for a, b in zip(found, new, strict=True)]
        return found

    def write_notes(self, table: Table) -> None:
        """Put the columns that go to the note there."""
        for column in self._note:
            for row, cell in enumerate(table.texts(column)):
                if cell:
                    table.note(row, column.label, cell)


def _letters(index: int) -> str:
    """A column without a header by its letters, as spreadsheets name it: A, B ... Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
