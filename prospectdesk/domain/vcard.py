"""What is found out about a file of vCards before it is read, and the versions that are written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from prospectdesk.domain.importing import SURE_OF_ENCODING, ImportedRow, RejectedRow


class VCardVersion(StrEnum):
    """The vCard versions contacts are exported in."""

    V3 = "3.0"  # RFC 2426, which every address book reads
    V4 = "4.0"  # RFC 6350


@dataclass(frozen=True, slots=True, kw_only=True)
class VCardShape:
    """What was found out about a file of vCards, enough to read it and to show what will come of it.

    ``encoding`` is that of texts which do not name their own. ``versions`` counts the cards of each version, the
    commonest first. ``sample`` has up to 20 cards as they would be imported. ``row_estimate`` is exact where the whole
    file was looked at; ``byte_size`` is the file's.
    """

    encoding: str
    encoding_confidence: float
    encoding_alternatives: tuple[str, ...]
    versions: tuple[tuple[str, int], ...]
    sample: tuple[ImportedRow | RejectedRow, ...]
    row_estimate: int
    byte_size: int

    @property
    def encoding_sure(self) -> bool:
        """False where the user should be asked which encoding it is."""
        return self.encoding_confidence >= SURE_OF_ENCODING
