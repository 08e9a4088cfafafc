"""All that screens read. One library a thread: it holds a connection of its own that never waits for a writer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.services.late import late
from prospectdesk.storage import board, counters, faults, lead_lists, schema

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from prospectdesk.domain.activity import Activity, Concern, FollowUp, Presentation, Sale
    from prospectdesk.domain.changes import Step
    from prospectdesk.domain.contact import Contact, PermissionAnswer
    from prospectdesk.domain.contact_table import ContactRow, SortBy
    from prospectdesk.domain.known import Known
    from prospectdesk.domain.lead_list import LeadList
    from prospectdesk.domain.moves import Facts
    from prospectdesk.domain.opportunity import Answer, Card, Opportunity
    from prospectdesk.domain.pipeline import Pipeline
    from prospectdesk.domain.today import Agenda, BirthdayRules
    from prospectdesk.services import contact_table, known, search, today
    from prospectdesk.storage import journal, opportunities, people, timeline
else:
    # Whatever no board shows is imported when it is first asked for: the first picture waits for none of it.
    contact_table, known, search, today = late("prospectdesk.services", "contact_table known search today")
    journal, opportunities, people, timeline = late("prospectdesk.storage", "journal opportunities people timeline")

CardKey = tuple[int, int]  # (rank, opportunity id): a card's place in its column


class Library:
    """Reading the database at ``path``.

    Raises:
        StoreMissing: there is none.
        StoreError: from any method, where the world stood in the way.
    """

    def __init__(self, path: Path) -> None:
        self._connection = schema.open_reader(path)

    def close(self) -> None:
        """Give the connection back."""
        self._connection.close()

    # Boards

    @faults.told_as_errors_of_the_world()
    def pipelines(self) -> list[Pipeline]:
        """All pipelines with their stages."""
        return board.pipelines(self._connection)

    @faults.told_as_errors_of_the_world()
    def stage_counts(self) -> dict[int, int]:
        """How many cards stand on each stage; an empty one may be missing."""
        return board.counts(self._connection)

    @faults.told_as_errors_of_the_world()
    def cards_after(self, stage_id: int, key: CardKey | None, limit: int) -> list[Card]:
        """The cards of a stage that follow a place (None: from the top), in order."""
        return board.cards_after(self._connection, stage_id, key, limit)

    @faults.told_as_errors_of_the_world()
    def cards_before(self, stage_id: int, key: CardKey | None, limit: int) -> list[Card]:
        """The cards of a stage before a place (None: up to the end), in order."""
        return board.cards_before(self._connection, stage_id, key, limit)

    @faults.told_as_errors_of_the_world()
    def card_key_at(self, stage_id: int, start: CardKey | None, steps: int) -> CardKey | None:
        """The place ``steps`` cards after ``start`` (before it where negative); None: the column's end on that side."""
        return board.key_at(self._connection, stage_id, start, steps)

    @faults.told_as_errors_of_the_world()
    def place_of_card(self, stage_id: int, key: CardKey) -> int:
        """How many cards stand before a place in its column."""
        return board.place_of(self._connection, stage_id, key)

    @faults.told_as_errors_of_the_world()
    def cards_between(self, stage_id: int, start: CardKey | None, end: CardKey) -> int:
        """How many cards stand from the place ``start`` on (None: the top of the column) and before ``end``."""
        return board.count_between(self._connection, stage_id, start, end)

    @faults.told_as_errors_of_the_world()
    def version(self) -> int:
        """A number that changes whenever someone else has written to the database."""
        return int(self._connection.pragma("data_version"))

    @faults.told_as_errors_of_the_world()
    def cards_by_id(self, opportunity_ids: Sequence[int]) -> dict[int, Card]:
        """Cards by their opportunity ids; those that are on no board are missing."""
        return board.cards_by_id(self._connection, opportunity_ids)

    @faults.told_as_errors_of_the_world()
    def places_of_contacts(self, pipeline_id: int, contact_ids: Sequence[int]) -> list[tuple[int, int, int, int]]:
        """(stage id, rank, opportunity id, contact id) of these contacts' cards on a pipeline, in no order.

        Some 2 microseconds a contact: ask for thousands at a time, not for all.
        """
        return board.places_of_contacts(self._connection, pipeline_id, contact_ids)

    @faults.told_as_errors_of_the_world()
    def card(self, opportunity_id: int) -> Card | None:
        """One card, if it is on a board."""
        return board.card(self._connection, opportunity_id)

    @faults.told_as_errors_of_the_world()
    def cards_of_contacts(self, pipeline_id: int, contact_ids: Iterable[int]) -> list[Card]:
        """The cards of these contacts on a pipeline, column by column, each in its order."""
        return list(board.cards_of_contacts(self._connection, pipeline_id, contact_ids))

    @faults.told_as_errors_of_the_world()
    def opportunity(self, opportunity_id: int) -> Opportunity | None:
        """Where a contact stands on a pipeline."""
        return opportunities.opportunity(self._connection, opportunity_id)

    @faults.told_as_errors_of_the_world()
    def opportunities_of(self, contact_id: int) -> list[Opportunity]:
        """Where a contact stands on every pipeline it is on."""
        return opportunities.opportunities_of(self._connection, contact_id)

    # People

    @faults.told_as_errors_of_the_world()
    def contact(self, contact_id: int) -> Contact | None:
        """One contact with everything, in the trash or not."""
        return people.contact(self._connection, contact_id)

    def contacts(self, ids: Sequence[int]) -> Iterator[Contact]:
        """Contacts with everything, in the order of ``ids``, read in batches as they are asked for."""
        with faults.told_as_errors_of_the_world():
            yield from people.contacts(self._connection, ids)

    @faults.told_as_errors_of_the_world()
    def contact_rows(self, pipeline_id: int, ids: Sequence[int]) -> list[ContactRow]:
        """Lines of the table of contacts, in the order of ``ids``."""
        found = people.rows_of(self._connection, pipeline_id, ids)
        return [found[contact_id] for contact_id in ids if contact_id in found]

    @faults.told_as_errors_of_the_world()
    def contact_ids(
        self, order: SortBy, *, descending: bool = False, offset: int = 0, limit: int = -1, list_id: int | None = None
    ) -> list[int]:
        """A stretch of the table of contacts, outside the trash; a limit of -1 reads to the end."""
        return people.ids_in_order(
            self._connection, order, descending=descending, offset=offset, limit=limit, list_id=list_id
        )

    @faults.told_as_errors_of_the_world()
    def known(self, *, phone: str = "", email: str = "") -> list[Known]:
        """Who has this number or this e-mail address already, outside the trash."""
        return known.find_known(self._connection, phone, email)

    def contact_table(self) -> contact_table.ContactTable:
        """The table of contacts, to be read place by place; shows everybody by name until it is told otherwise."""
        return contact_table.ContactTable(self._connection)

    def contact_count(self) -> int:
        """How many contacts there are outside the trash."""
        return self._count("contacts")

    def trash_count(self) -> int:
        """How many contacts are in the trash."""
        return self._count("trash")

    @faults.told_as_errors_of_the_world()
    def _count(self, kind: str) -> int:
        return counters.counter(self._connection, kind)

    @faults.told_as_errors_of_the_world()
    def lead_lists(self) -> list[LeadList]:
        """All lead lists, the newest first."""
        return lead_lists.lead_lists(self._connection)

    @faults.told_as_errors_of_the_world()
    def tags(self) -> list[str]:
        """The tags that contacts bear, the most used first."""
        return people.tags(self._connection)

    # One contact's story

    @faults.told_as_errors_of_the_world()
    def permission_answer(self, contact_id: int) -> PermissionAnswer | None:
        """The newest answer to "May I keep you on my list?"."""
        return people.permission_answer(self._connection, contact_id)

    @faults.told_as_errors_of_the_world()
    def talk_time(self, contact_id: int) -> tuple[int, int]:
        """How many activities with a contact took time, and the minutes they took together."""
        return timeline.talk_time(self._connection, contact_id)

    @faults.told_as_errors_of_the_world()
    def activities(self, contact_id: int, *, limit: int, before: int | None = None) -> list[Activity]:
        """The newest activities first; ``before`` pages on from the id of the last one shown."""
        return timeline.activities(self._connection, contact_id, limit=limit, before=before)

    @faults.told_as_errors_of_the_world()
    def concerns(self, contact_id: int) -> list[Concern]:
        """Open concerns first."""
        return timeline.concerns(self._connection, contact_id)

    @faults.told_as_errors_of_the_world()
    def follow_ups(self, contact_id: int, *, open_only: bool = True) -> list[FollowUp]:
        """Follow-ups, the next one first."""
        return timeline.follow_ups(self._connection, contact_id, open_only=open_only)

    @faults.told_as_errors_of_the_world()
    def answers(self, opportunity_id: int) -> list[Answer]:
        """Every answer ever given on an opportunity, the newest first."""
        return timeline.answers(self._connection, opportunity_id)

    @faults.told_as_errors_of_the_world()
    def presentations(self, contact_id: int) -> list[Presentation]:
        """Every presentation given to a contact, the newest first."""
        return timeline.presentations(self._connection, contact_id)

    @faults.told_as_errors_of_the_world()
    def sales(self, contact_id: int) -> list[Sale]:
        """Every sale to a contact, the newest first."""
        return timeline.sales(self._connection, contact_id)

    @faults.told_as_errors_of_the_world()
    def facts(self, opportunity_id: int) -> Facts:
        """What happened on an opportunity, as far as moves ask for it."""
        return timeline.facts(self._connection, opportunity_id)

    # Today

    @faults.told_as_errors_of_the_world()
    def agenda(self, day: dt.date, rules: BirthdayRules) -> Agenda:
        """What waits for the user on a day: the first things of each matter. Some 10 ms where there are very many."""
        return today.read_agenda(self._connection, day, rules)

    @faults.told_as_errors_of_the_world()
    def has_samples(self) -> bool:
        """Whether there is sample data to look round with."""
        return people.has_samples(self._connection)

    # Search and undo

    @faults.told_as_errors_of_the_world()
    def search(self, text: str) -> search.Hits:
        """People found by names, companies, notes, phones and e-mails, in either alphabet. Any string will do."""
        return search.find(self._connection, text)

    @faults.told_as_errors_of_the_world()
    def every_hit(self, text: str) -> list[int]:
        """The ids of all people that ``search`` would find, however many, the newest first."""
        return search.find_all(self._connection, text)

    @faults.told_as_errors_of_the_world()
    def steps(self) -> tuple[Step | None, Step | None]:
        """The step undo would take back, and the one redo would bring again."""
        return journal.steps(self._connection)
