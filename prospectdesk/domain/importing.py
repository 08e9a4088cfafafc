"""What reading a file of contacts yields, whatever its format, and what is found out about a file before."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from prospectdesk.domain.mapping import ColumnGuess, DateOrder, Mapping, Reason

if TYPE_CHECKING:
    from prospectdesk.domain.contact import ContactDetails

# Under this the user is asked which encoding it is: names read wrongly are not noticed until they are printed.
SURE_OF_ENCODING = 0.7


class Rejection(StrEnum):
    """Why a row was not taken."""

    NOBODY = "nobody"  # no name, company, e-mail or number
    TOO_FEW_CELLS = "too_few_cells"
    TOO_MANY_CELLS = "too_many_cells"
    TOO_LONG = "too_long"
    UNCLOSED_QUOTE = "unclosed_quote"
    UNREADABLE = "unreadable"  # bytes that do not fit the encoding, or a card that cannot be read


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """A person read from a file. ``line`` is where the record begins, from 1; ``note`` keeps what fitted no field."""

    line: int
    details: ContactDetails
    note: str = ""
    uid: str | None = None


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A record that was not taken, as it stood in the file."""

    line: int
    reason: Rejection
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrides:
    """What the user says of a file; None is for the reader to find out.

    ``quote`` "" means that quotation marks are plain characters; ``preamble_lines`` counts the lines before the header.
    """

    encoding: str | None = None
    delimiter: str | None = None
    quote: str | None = None
    has_header: bool | None = None
    preamble_lines: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileShape:
    """What was found out about a table of text, enough to read it and to show how it will be read.

    ``quote`` is "" where cells are not quoted; ``escape`` is "" where a quotation mark inside a cell is doubled.
    ``preamble`` holds the lines before the header, ``header`` is () where there is none, and ``sample`` has up to 20
    rows, each of ``width`` cells. ``program`` is the code of the program whose export this is, or "".
    ``byte_size`` is the file's; ``row_estimate`` is exact where the whole file was looked at.
    """

    encoding: str
    encoding_confidence: float
    encoding_alternatives: tuple[str, ...]
    delimiter: str
    quote: str
    escape: str
    skip_blanks: bool
    has_header: bool
    preamble: tuple[str, ...]
    header: tuple[str, ...]
    width: int
    sample: tuple[tuple[str, ...], ...]
    guesses: tuple[ColumnGuess, ...]
    mapping: Mapping
    program: str
    date_order: DateOrder
    fingerprint: str
    byte_size: int
    row_estimate: int

    @property
    def encoding_sure(self) -> bool:
        """False where the user should be asked which encoding it is."""
        return self.encoding_confidence >= SURE_OF_ENCODING

    @property
    def left_out(self) -> tuple[int, ...]:
        """The columns held back because they look like card numbers or secrets."""
        held_back = (Reason.CARD_NUMBER, Reason.SECRET)
        return tuple(i for i, guess in enumerate(self.guesses) if guess.reason in held_back)
