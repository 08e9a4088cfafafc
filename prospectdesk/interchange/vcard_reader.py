"""Reading vCards of versions 2.1, 3.0 and 4.0, as address books, telephones and other programs write them.

A bad line costs the line, a bad card the card, and nothing is lost in silence: what fits no field is in the note, and
every card that gives no contact comes back as it stood, with the reason. Only groups of contacts give nothing; they
become tags of their members.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from prospectdesk.domain.progress import NO_PROGRESS, Progress
from prospectdesk.domain.vcard import VCardShape
from prospectdesk.interchange import vcard_groups
from prospectdesk.interchange.vcard_charset import Charset
from prospectdesk.interchange.vcard_lines import RawCards
from prospectdesk.interchange.vcard_people import PersonReader
from prospectdesk.interchange.vcard_raw import RawCard
from prospectdesk.interchange.vcard_scan import Scan, scan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from prospectdesk.domain.importing import ImportedRow, RejectedRow

_SAMPLE = 20


def inspect_vcard(
    path: Path, encoding: str | None = None, home_country: str = "", *, progress: Progress = NO_PROGRESS
) -> VCardShape:
    """Find out how a file of vCards is to be read, and show the first of them.

    Args:
        encoding: of texts that name none, if the user says so; None is to find out.
        home_country: ISO 3166-1 alpha-2 code of where numbers without a country code are from; "" for nowhere.

    Raises:
        FileUnreadable, FileEmpty, FileTooLarge, WrongEncoding, Cancelled
        FileNotTable: there is no card in the file.
    """
    found = scan(path, encoding, progress=progress)
    sample = tuple(islice(_read(path, found, home_country, chosen=encoding is not None, progress=NO_PROGRESS), _SAMPLE))
    versions = sorted(found.versions.items(), key=lambda entry: -entry[1])
    return VCardShape(
        encoding=found.guess.encoding,
        encoding_confidence=found.guess.confidence,
        encoding_alternatives=found.guess.alternatives,
        versions=tuple((version, count) for version, count in versions if count),
        sample=sample,
        row_estimate=found.cards,
        byte_size=found.byte_size,
    )


def read_vcards(
    path: Path, encoding: str | None = None, home_country: str = "", *, progress: Progress = NO_PROGRESS
) -> Iterator[ImportedRow | RejectedRow]:
    """The contacts of a file, one after the other, in bounded memory. Progress counts bytes.

    Args:
        encoding: of texts that name none; None is to find out.
        home_country: as for ``inspect_vcard``.

    Raises:
        FileUnreadable, FileEmpty, FileNotTable, FileTooLarge, WrongEncoding, Cancelled
    """
    found = scan(path, encoding, progress=progress)
    yield from _read(path, found, home_country, chosen=encoding is not None, progress=progress)


def read_card(lines: Sequence[str], line: int, home_country: str = "") -> ImportedRow | RejectedRow:
    """One card that the user corrected: its lines, as in the row that was rejected."""
    card = RawCard(line, tuple(text.encode("utf-8", "replace") for text in lines))
    versions = (each for each in lines if each.upper().startswith("VERSION:"))
    version = next(versions, "").partition(":")[2].strip()
    charset = Charset("utf-8")
    return PersonReader(charset, home_country).read(RawCard(line, card.lines, version))


def _read(
    path: Path, found: Scan, home_country: str, *, chosen: bool, progress: Progress
) -> Iterator[ImportedRow | RejectedRow]:
    encoding = found.guess.encoding
    charset = Charset(encoding, chosen=chosen)
    tags = vcard_groups.tags_of_members(RawCards(path, encoding), charset) if found.has_groups else {}
    reader = PersonReader(charset, home_country, tags)
    for card in RawCards(path, encoding, progress=progress):
        if not (found.has_groups and vcard_groups.is_group(card)):
            yield reader.read(card)
