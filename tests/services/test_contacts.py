"""Adding, editing, trashing contacts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prospectdesk.domain.changes import Kind, StepName
from prospectdesk.domain.contact import (
    Address,
    AddressKind,
    Birthday,
    Contact,
    ContactDetails,
    Email,
    EmailKind,
    Permission,
    Phone,
    PhoneKind,
    Source,
)
from prospectdesk.domain.contact_table import SortBy
from prospectdesk.domain.errors import Gone
from prospectdesk.services.acts import Acts
from prospectdesk.services.contacts import tidied
from prospectdesk.services.library import Library
from tests.builders import LEADS, PIPELINE, add_lead, details, make_acts, opportunity_of

WHOLE = ContactDetails(
    given_name="Ана",
    family_name="Петковска",
    company="Ана Дизајн",
    job_title="owner",
    nickname="Ани",
    website="https://example.org",
    about="likes tulips\nand roses",
    birthday=Birthday(29, 2),
    birthday_lead_days=7,
    source=Source.IN_PERSON,
    phones=(Phone("+389 70 111 222", PhoneKind.MOBILE, "+38970111222"), Phone("02 3111 222", PhoneKind.WORK)),
    emails=(Email("ana@example.org", EmailKind.WORK), Email("Ana@Example.com", EmailKind.HOME)),
    addresses=(
        Address("Партизанска 1\nкат 2", "Битола", "Пелагонија", "7000", "MK", AddressKind.HOME),
        Address(town="Скопје", kind=AddressKind.WORK),
    ),
    tags=("VIP", "цвеќе"),
    custom=(("Shoe size", "38"), ("Cat", "Мица")),
)


@pytest.fixture
def acts(tmp_path: Path) -> Iterator[Acts]:
    made = make_acts(tmp_path)
    yield made
    made.close()


@pytest.fixture
def library(acts: Acts) -> Iterator[Library]:
    made = Library(acts.store.path)
    yield made
    made.close()


def contact(library: Library, contact_id: int) -> Contact:
    found = library.contact(contact_id)
    assert found is not None
    return found


def steps(acts: Acts) -> int:
    return int(acts.store.connection.execute("SELECT count(*) FROM step").get)


# Adding


def test_everything_that_is_known_of_a_contact_is_kept(acts: Acts, library: Library) -> None:
    done = acts.contacts.add(WHOLE, pipeline_id=PIPELINE)
    assert contact(library, done.value).details == WHOLE
    assert contact(library, done.value).permission is Permission.NOT_ASKED
    assert (done.step, done.subject) == (StepName.ADD_CONTACT, "Ана Петковска")
    assert done.change.kinds >= {Kind.CONTACT, Kind.OPPORTUNITY}
    assert done.change.contacts == {done.value}


def test_a_new_lead_stands_on_top_of_the_board(acts: Acts, library: Library) -> None:
    first, second = add_lead(acts, "First"), add_lead(acts, "Second")
    assert [card.contact_id for card in library.cards_after(LEADS, None, 9)] == [second, first]
    assert library.stage_counts()[LEADS] == 2


def test_a_contact_may_be_on_no_board(acts: Acts, library: Library) -> None:
    added = acts.contacts.add(details(), pipeline_id=None).value
    assert library.opportunities_of(added) == []
    assert library.contact_count() == 1


@pytest.mark.parametrize("nobody", [{}, {"given_name": "  "}, {"job_title": "owner"}, {"phones": (Phone(" \t"),)}])
def test_nobody_cannot_be_added(acts: Acts, nobody: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="nobody"):
        acts.contacts.add(ContactDetails(**nobody), pipeline_id=PIPELINE)  # type: ignore[arg-type]
    assert steps(acts) == 0


@pytest.mark.parametrize("where", [{"pipeline_id": 99}, {"pipeline_id": PIPELINE, "list_id": 99}])
def test_adding_to_what_is_not_there_adds_nothing(acts: Acts, library: Library, where: dict[str, int]) -> None:
    with pytest.raises(Gone):
        acts.contacts.add(details(), **where)  # type: ignore[arg-type]
    assert library.contact_count() == 0
    assert steps(acts) == 0


# Editing


@pytest.mark.parametrize(
    "edit",
    [
        {"given_name": "Жаклина"},
        {"family_name": ""},
        {"company": "<b>Bold & Co</b>"},
        {"job_title": '=HYPERLINK("x")'},
        {"nickname": ""},
        {"website": ""},
        {"about": "line one\n\nline three"},
        {"birthday": Birthday(31, 12, 1970)},
        {"birthday": None, "birthday_lead_days": None},
        {"birthday_lead_days": 0},
        {"source": Source.REFERRAL},
        {"phones": WHOLE.phones[::-1]},
        {"phones": (replace(WHOLE.phones[0], kind=PhoneKind.FAX), *WHOLE.phones[1:])},
        {"emails": ()},
        {"emails": (*WHOLE.emails, Email("third@example.org"))},
        {"addresses": (replace(WHOLE.addresses[0], postcode="7001"),)},
        {"tags": ("цвеќе",)},
        {"tags": ("цвеќе", "VIP", "new")},
        {"custom": ()},
        {"custom": (("Cat", "Мрза"), ("Shoe size", "39"))},
    ],
    ids=", ".join,
)
def test_each_field_can_be_edited_alone_and_the_others_stay(
    acts: Acts, library: Library, edit: dict[str, object]
) -> None:
    added = acts.contacts.add(WHOLE, pipeline_id=PIPELINE).value
    done = acts.contacts.change(added, lambda before: replace(before, **edit))  # type: ignore[arg-type]
    assert contact(library, added).details == replace(WHOLE, **edit)  # type: ignore[arg-type]
    assert (done.step, done.change.contacts) == (StepName.EDIT_CONTACT, {added})
    acts.history.undo()
    assert contact(library, added).details == WHOLE


def test_saving_what_is_there_already_is_no_step(acts: Acts) -> None:
    added = acts.contacts.add(WHOLE, pipeline_id=PIPELINE).value
    before = steps(acts)
    done = acts.contacts.edit(added, replace(WHOLE, given_name=" Ана ", phones=(*WHOLE.phones, Phone("  "))))
    assert (done.step, bool(done.change), steps(acts)) == (None, False, before)


def test_two_forms_that_edit_different_fields_keep_both(acts: Acts, library: Library) -> None:
    added = acts.contacts.add(WHOLE, pipeline_id=PIPELINE).value
    acts.contacts.change(added, lambda before: replace(before, company="New"))
    acts.contacts.change(added, lambda before: replace(before, job_title="buyer"))
    assert (contact(library, added).details.company, contact(library, added).details.job_title) == ("New", "buyer")


def test_the_last_thing_that_tells_who_it_is_cannot_be_taken_away(acts: Acts, library: Library) -> None:
    added = acts.contacts.add(details("Ana"), pipeline_id=PIPELINE).value
    with pytest.raises(ValueError, match="nobody"):
        acts.contacts.edit(added, ContactDetails(job_title="owner"))
    assert contact(library, added).details.display_name == "Ana"
    acts.contacts.edit(added, ContactDetails(company="Ana Ltd"))
    assert contact(library, added).details.display_name == "Ana Ltd"


def test_what_is_gone_cannot_be_edited(acts: Acts) -> None:
    add_lead(acts)
    acts.history.undo()
    with pytest.raises(Gone):
        acts.contacts.edit(1, details())
    with pytest.raises(Gone):
        acts.contacts.change(1, lambda before: before)
    with pytest.raises(Gone):
        acts.contacts.put_on_list(1, None)


def test_a_number_keeps_its_international_form_when_the_home_country_changes(
    tmp_path: Path, acts: Acts, library: Library
) -> None:
    acts.contacts._to_e164 = lambda number: "+389" + number
    added = acts.contacts.add(replace(details(), phones=(Phone("1"),)), pipeline_id=PIPELINE).value
    acts.contacts._to_e164 = lambda number: "+49" + number
    acts.contacts.change(added, lambda before: replace(before, phones=(Phone("1", PhoneKind.WORK), Phone("2"))))
    assert [phone.e164 for phone in contact(library, added).details.phones] == ["+3891", "+492"]


def test_an_edited_contact_is_found_by_its_new_words_only(acts: Acts, library: Library) -> None:
    added = add_lead(acts, "Ана Петковска", phone="070 111 222", email="ana@example.org")
    acts.contacts.edit(added, details("Жаклина Стојановска", phone="071 333 444"))
    found = {word: library.search(word).ids for word in ("petkovska", "070111", "example", "žaklina", "071333")}
    assert found == {"petkovska": (), "070111": (), "example": (), "žaklina": (added,), "071333": (added,)}
    assert library.contact_ids(SortBy.NAME) == [added]


# What is kept


def test_texts_are_kept_without_white_space_around_and_without_empty_lines_of_a_list() -> None:
    ragged = ContactDetails(
        given_name=" Ana\n",
        about="\n two\nlines \n",
        phones=(Phone(" 1 "), Phone(""), Phone("1")),
        emails=(Email(" a@b "), Email(" ")),
        addresses=(Address(), Address(street=" S 1\nflat 2 ", town="T\tX")),
        tags=(" VIP", "vip ", "", "Vip", "other"),
        custom=((" Cat ", " Mica "), ("Dog", " "), ("", "no name")),
    )
    assert tidied(ragged) == ContactDetails(
        given_name="Ana",
        about="two\nlines",
        phones=(Phone("1"),),
        emails=(Email("a@b"),),
        addresses=(Address(street="S 1\nflat 2", town="T X"),),
        tags=("VIP", "other"),
        custom=(("Cat", "Mica"), ("", "no name")),
    )


texts = st.text(st.characters(), max_size=12)
ANY_DETAILS = st.builds(
    ContactDetails,
    given_name=texts,
    family_name=texts,
    company=texts.map(lambda text: "C" + text),
    about=texts,
    website=texts,
    birthday=st.none() | st.builds(Birthday, st.integers(1, 28), st.integers(1, 12), st.none() | st.integers(1, 9999)),
    source=st.sampled_from(Source),
    phones=st.lists(st.builds(Phone, texts, st.sampled_from(PhoneKind)), max_size=3).map(tuple),
    emails=st.lists(st.builds(Email, texts, st.sampled_from(EmailKind)), max_size=3).map(tuple),
    addresses=st.lists(st.builds(Address, texts, texts, texts, texts, texts), max_size=2).map(tuple),
    tags=st.lists(texts, max_size=4).map(tuple),
    custom=st.lists(st.tuples(texts, texts), max_size=3).map(tuple),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=ANY_DETAILS, second=ANY_DETAILS)
def test_any_text_at_all_is_kept_and_comes_back_by_undo(
    acts: Acts, library: Library, first: ContactDetails, second: ContactDetails
) -> None:
    added = acts.contacts.add(first, pipeline_id=PIPELINE).value

    def kept() -> ContactDetails:
        found = contact(library, added).details
        return replace(found, phones=tuple(replace(phone, e164=None) for phone in found.phones))

    assert kept() == tidied(first)
    acts.contacts.edit(added, second)
    assert kept() == tidied(second)
    acts.contacts.edit(added, first)
    assert kept() == tidied(first)
    acts.history.undo()
    if tidied(first) != tidied(second):
        assert kept() == tidied(second)


def test_every_field_of_the_details_is_tidied() -> None:
    touched = {"birthday", "birthday_lead_days", "source"}  # these are no texts
    ragged = ContactDetails(
        **{field.name: " x " for field in fields(ContactDetails) if field.type == "str"},
        phones=(Phone(" x "),),
        emails=(Email(" x "),),
        addresses=(Address(" x ", " x ", " x ", " x ", " x "),),
        tags=(" x ",),
        custom=((" x ", " x "),),
    )
    clean = tidied(ragged)
    unclean = [f.name for f in fields(clean) if f.name not in touched and " x" in repr(getattr(clean, f.name))]
    assert unclean == []


# Lists


def test_a_contact_goes_from_list_to_list_and_the_counts_follow(acts: Acts, library: Library) -> None:
    with acts.store.transaction():
        for name in ("Fair", "Bought"):
            acts.store.connection.execute(
                "INSERT INTO lead_list (name, source, received_on, created_at) VALUES (?, 'other', '2026-01-01', 1)",
                (name,),
            )
    bought, fair = (found.id for found in library.lead_lists())
    added = acts.contacts.add(details(), pipeline_id=PIPELINE, list_id=fair).value
    assert contact(library, added).list_name == "Fair"
    acts.contacts.put_on_list(added, bought)
    assert {found.id: found.contacts for found in library.lead_lists()} == {bought: 1, fair: 0}
    acts.contacts.put_on_list(added, None)
    assert contact(library, added).list_name is None
    assert acts.contacts.put_on_list(added, None).step is None
    acts.history.undo()
    assert contact(library, added).list_name == "Bought"
    with pytest.raises(Gone):
        acts.contacts.put_on_list(added, 99)


def test_known_tags_are_those_that_somebody_bears(acts: Acts, library: Library) -> None:
    first = add_lead(acts, "A", tags=("rare", "common"))
    add_lead(acts, "B", tags=("common",))
    assert library.tags() == ["common", "rare"]
    acts.contacts.change(first, lambda before: replace(before, tags=()))
    assert library.tags() == ["common"]


# Boards and trash


def test_a_contact_goes_on_a_board_once(acts: Acts, library: Library) -> None:
    added = acts.contacts.add(details(), pipeline_id=None).value
    card = acts.contacts.put_on_board(added, PIPELINE).value
    assert [o.id for o in library.opportunities_of(added)] == [card]
    again = acts.contacts.put_on_board(added, PIPELINE)
    assert (again.value, again.step) == (card, None)
    with pytest.raises(Gone):
        acts.contacts.put_on_board(added, 99)
    acts.contacts.delete([added])
    with pytest.raises(Gone):
        acts.contacts.put_on_board(added, PIPELINE)


def test_the_trash_takes_contacts_from_board_table_and_search_and_gives_them_back(acts: Acts, library: Library) -> None:
    first, second = add_lead(acts, "First"), add_lead(acts, "Second")
    done = acts.contacts.delete([first, second, first])
    assert (done.step, done.subject, done.change.contacts) == (StepName.DELETE_CONTACT, "2", {first, second})
    assert (library.contact_count(), library.trash_count()) == (0, 2)
    assert library.stage_counts()[LEADS] == 0
    assert library.search("second").ids == ()
    assert library.contact_ids(SortBy.NAME) == []
    assert contact(library, first).deleted_at is not None
    assert library.card(opportunity_of(acts, first)) is None
    done = acts.contacts.restore([second])
    assert (done.step, done.subject) == (StepName.RESTORE_CONTACT, "Second")
    assert library.search("second").ids == (second,)
    assert [card.contact_id for card in library.cards_after(LEADS, None, 9)] == [second]


def test_who_is_in_the_trash_already_is_not_put_there_anew(acts: Acts, library: Library) -> None:
    first, second = add_lead(acts, "First"), add_lead(acts, "Second")
    acts.contacts.delete([first])
    since = contact(library, first).deleted_at
    acts.contacts._clock.forward(days=3)  # type: ignore[attr-defined]
    done = acts.contacts.delete([first, second])
    assert (done.subject, done.change.contacts) == ("Second", {second})
    assert contact(library, first).deleted_at == since
    assert acts.contacts.delete([first, second]).step is None
    acts.contacts.restore([first, second])
    assert acts.contacts.restore([first, second]).step is None
    assert acts.contacts.delete([]).step is None
    with pytest.raises(Gone):
        acts.contacts.delete([99])
