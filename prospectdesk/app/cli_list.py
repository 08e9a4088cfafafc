"""``prospectdesk list``."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any

from prospectdesk.app import cli_words
from prospectdesk.app.cli_terminal import array_lines, plain, say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from pathlib import Path

    from prospectdesk.domain.contact import Contact
    from prospectdesk.domain.pipeline import Phase
    from prospectdesk.services.library import Library

SUMMARY = "List your contacts."
_HEADINGS = ("ID", "NAME", "COMPANY", "PHONE", "E-MAIL", "STAGE")
# Of a hundred columns of a terminal.
_WIDTHS = (8, 24, 24, 18, 26, 16)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare what can be said."""
    parser.add_argument("--search", metavar="TEXT", help="only those whom this finds, in either alphabet")
    parser.add_argument("--json", action="store_true", help="one JSON array of all that is known of them")


def run(options: argparse.Namespace, database: Path) -> int:
    """List, as a table or as JSON."""
    from prospectdesk.domain.contact_table import SortBy
    from prospectdesk.services.library import Library
    from prospectdesk.services.opening import prepare

    if not database.exists():
        say(["[]"] if options.json else [])
        return 0
    prepare(database)
    library = Library(database)
    try:
        wanted = (options.search or "").strip()
        ids = library.contact_ids(SortBy.NAME) if not wanted else library.every_hit(wanted)
        people = (contact for contact in library.contacts(ids) if contact.deleted_at is None)
        places = _Places(library)
        if options.json:
            say(array_lines(places.as_json(contact) for contact in people))
        else:
            say(_table(people, places))
    finally:
        library.close()
    return 0


class _Places:
    """Where contacts stand: on the first pipeline they are on."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._stages = {stage.id: stage for pipeline in library.pipelines() for stage in pipeline.stages}

    def stage(self, contact_id: int) -> tuple[str | None, Phase | None, dict[str, str]]:
        """The stage's name, its phase, and the answers by criterion; nothing of a contact on no board."""
        for opportunity in self._library.opportunities_of(contact_id):
            stage = self._stages[opportunity.stage_id]
            criteria = opportunity.criteria
            answers = {
                "target_market": criteria.target_market.value,
                "money": criteria.money.value,
                "authority": criteria.authority.value,
            }
            return stage.name or cli_words.phase(stage.phase), stage.phase, answers
        return None, None, {"target_market": "unknown", "money": "unknown", "authority": "unknown"}

    def as_json(self, contact: Contact) -> dict[str, Any]:
        """A contact with stable keys."""
        details = contact.details
        stage, phase, criteria = self.stage(contact.id)
        birthday = details.birthday
        return {
            "id": contact.id,
            "uid": contact.uid,
            "given_name": details.given_name,
            "family_name": details.family_name,
            "display_name": details.display_name,
            "company": details.company,
            "job_title": details.job_title,
            "nickname": details.nickname,
            "website": details.website,
            "about": details.about,
            "emails": [email.address for email in details.emails],
            "phones": [{"number": p.number, "e164": p.e164, "kind": p.kind.value} for p in details.phones],
            "addresses": [
                {
                    "street": a.street,
                    "town": a.town,
                    "region": a.region,
                    "postcode": a.postcode,
                    "country": a.country,
                    "kind": a.kind.value,
                }
                for a in details.addresses
            ],
            "birthday": birthday and {"day": birthday.day, "month": birthday.month, "year": birthday.year},
            "stage": stage,
            "phase": phase.value if phase else None,
            "criteria": criteria,
            "tags": list(details.tags),
            "custom": dict(details.custom),
            "source": details.source.value,
            "list": contact.list_name,
            "do_not_contact": contact.do_not_contact,
        }


def _table(people: Iterator[Contact], places: _Places) -> Iterator[str]:
    """Columns for a terminal, or cells parted by tabs for whatever reads a pipe."""
    wide = sys.stdout.isatty()
    share = max(shutil.get_terminal_size().columns, 80) / (sum(_WIDTHS) + len(_WIDTHS))
    widths = [int(width * share) for width in _WIDTHS]

    def line(cells: tuple[str, ...]) -> str:
        shown = [plain(cell) for cell in cells]
        if not wide:
            return "\t".join(shown)
        return " ".join(_fitted(cell, width) for cell, width in zip(shown, widths, strict=True)).rstrip()

    if wide:
        yield line(_HEADINGS)
    for contact in people:
        details = contact.details
        yield line(
            (
                str(contact.id),
                details.display_name,
                details.company,
                details.phones[0].number if details.phones else "",
                details.emails[0].address if details.emails else "",
                places.stage(contact.id)[0] or "",
            )
        )


def _fitted(text: str, width: int) -> str:
    return text.ljust(width) if len(text) <= width else text[: width - 1] + "…"
