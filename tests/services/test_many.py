"""Acts on many contacts: one step each, and only for those whom they change."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from prospectdesk.domain.changes import StepName
from prospectdesk.domain.contact_table import SortBy, View
from prospectdesk.domain.errors import Gone
from prospectdesk.services.acts import Acts
from prospectdesk.services.library import Library
from tests.builders import PIPELINE, add_lead, details


@pytest.fixture
def library(acts: Acts) -> Iterator[Library]:
    library = Library(acts.store.path)
    yield library
    library.close()


def tags(library: Library, contact_id: int) -> tuple[str, ...]:
    contact = library.contact(contact_id)
    assert contact is not None
    return contact.details.tags


def test_a_tag_comes_after_those_they_have(acts: Acts, library: Library) -> None:
    one = acts.contacts.add(details("Ана", tags=("саем", "цвеќе")), pipeline_id=PIPELINE).value
    other, third = add_lead(acts, "Бојан"), add_lead(acts, "Вера")
    done = acts.many.tag([one, other], " нова ")
    assert (done.step, done.subject) == (StepName.EDIT_CONTACT, "2")
    assert tags(library, one) == ("саем", "цвеќе", "нова")
    assert tags(library, other) == ("нова",)
    assert tags(library, third) == ()
    assert set(library.search("нова").ids) == {one, other}
    acts.history.undo()
    assert tags(library, one) == ("саем", "цвеќе")
    assert tags(library, other) == ()
    assert library.tags() == ["саем", "цвеќе"]


def test_a_tag_they_all_have_makes_no_step(acts: Acts, library: Library) -> None:
    one = acts.contacts.add(details("Ана", tags=("саем",)), pipeline_id=PIPELINE).value
    before = acts.store.steps()
    assert acts.many.tag([one], "саем").step is None
    assert acts.store.steps() == before
    with pytest.raises(ValueError, match="no tag"):
        acts.many.tag([one], " \n")


def test_lists_take_many_and_give_them_up(acts: Acts, library: Library) -> None:
    acts.store.connection.execute(
        "INSERT INTO lead_list (id, name, source, received_on, created_at) VALUES (1, 'Fair', 'other', '2026-11-01', 0)"
    )
    people = [add_lead(acts, name) for name in ("Ана", "Бојан", "Вера")]
    acts.many.put_on_list(people, 1)
    assert library.lead_lists()[0].contacts == 3
    acts.many.put_on_list(people[:2], None)
    assert library.lead_lists()[0].contacts == 1
    acts.history.undo()
    assert library.lead_lists()[0].contacts == 3
    before = acts.store.steps()
    with pytest.raises(Gone):
        acts.many.put_on_list(people, 99)
    assert acts.store.steps() == before


def test_the_chosen_are_read_by_their_places(acts: Acts, library: Library) -> None:
    people = [add_lead(acts, f"{letter} Х") for letter in "абвгдеж"]
    done = acts.many.chosen(View(), [(0, 2), (5, 10)])
    assert done.value == [*people[:2], *people[5:]]
    assert not done.change
    down = View(order=SortBy.ADDED, descending=True)
    assert acts.many.chosen(down, [(0, 7)]).value == people[::-1]


def test_thousands_go_to_the_trash_and_come_back_in_a_moment(acts: Acts, library: Library) -> None:
    insert = (
        "INSERT INTO contact (id, uid, given_name, family_name, display_name, sort_name, company, sort_company, "
        "job_title, nickname, website, about, source, permission, custom, created_at) "
        "VALUES (?, ?, '', '', 'X', 'x', '', '', '', '', '', '', 'other', 'not_asked', '[]', 0)"
    )
    ids = list(range(10, 5010))
    with acts.store.transaction():
        acts.store.connection.executemany(insert, ((number, str(number)) for number in ids))
    done = acts.contacts.delete(ids)
    assert done.subject == "5000"
    assert library.trash_count() == 5000
    acts.contacts.restore(ids[:100])
    assert library.contact_count() == 100
    acts.history.undo()
    acts.history.undo()
    assert (library.contact_count(), library.trash_count()) == (5000, 0)


def test_an_act_inside_an_act_is_part_of_it(acts: Acts, library: Library) -> None:
    with acts.store.act(StepName.IMPORT, "both", 0) as act:
        one, other = add_lead(acts, "Ана"), add_lead(acts, "Бојан")
    assert act.change.contacts == {one, other}
    step = acts.store.steps()[0]
    assert step is not None
    assert (step.name, step.subject) == (StepName.IMPORT, "both")
    acts.history.undo()
    assert library.contact_count() == 0

    def fail() -> None:
        with acts.store.act(StepName.IMPORT, "fails", 0):
            add_lead(acts, "Вера")
            add_lead(acts, "")

    with pytest.raises(ValueError, match="nobody"):
        fail()
    assert library.contact_count() == 0
    assert add_lead(acts, "Горан")
    assert acts.store.steps()[0] != step
