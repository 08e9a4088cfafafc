"""Recognising somebody by the number or address that is being typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from prospectdesk.domain.contact import Permission
from prospectdesk.domain.told import KeepAnswer
from prospectdesk.services.acts import Acts
from prospectdesk.services.known import same_number
from prospectdesk.services.library import Library
from tests.builders import add_lead, opportunity_of


@pytest.fixture
def library(acts: Acts) -> Iterator[Library]:
    library = Library(acts.store.path)
    yield library
    library.close()


@pytest.mark.parametrize(
    "typed",
    ["+389 70 000 020", "070 000 020", "070000020", "70 000 020", "00389 70000020", "(070) 000-020", "38970000020"],
)
def test_a_number_is_known_however_it_is_typed(acts: Acts, library: Library, typed: str) -> None:
    ana = add_lead(acts, "Ана Петковска", phone="+389 70 000 020", company="Ана Дизајн")
    add_lead(acts, "Друг", phone="+389 70 000 021")
    found = library.known(phone=typed)
    assert [(one.contact_id, one.name, one.company) for one in found] == [(ana, "Ана Петковска", "Ана Дизајн")]
    assert (found[0].by_phone, found[0].by_email, found[0].do_not_contact) == (True, False, False)


@pytest.mark.parametrize("typed", ["", "07", "000 020", "070 000 0", "+381 70 000 020", "70 000 022", "abc"])
def test_another_number_or_a_part_of_one_is_not(acts: Acts, library: Library, typed: str) -> None:
    add_lead(acts, phone="+389 70 000 020")
    assert library.known(phone=typed) == []


def test_an_address_is_known_in_either_case(acts: Acts, library: Library) -> None:
    ana = add_lead(acts, email="Ana@Example.com")
    assert [one.contact_id for one in library.known(email=" ana@example.COM ")] == [ana]
    assert library.known(email="na@example.com") == []
    assert library.known(email="ana") == []


def test_who_asked_not_to_be_contacted_comes_first_and_the_trash_never(acts: Acts, library: Library) -> None:
    first, alone, gone = (add_lead(acts, name, phone="+389 70 000 020") for name in ("Прв", "Остави", "Ѓубре"))
    acts.moves.said_no(opportunity_of(acts, alone), KeepAnswer(Permission.NO))
    acts.contacts.delete([gone])
    found = library.known(phone="070 000 020")
    assert [(one.contact_id, one.do_not_contact) for one in found] == [(alone, True), (first, False)]


def test_a_number_without_country_code_is_known_by_its_end() -> None:
    assert same_number("+389 70 000 020", "070 000 020", None)
    assert same_number("070 000 020", "070000020", None)
    assert not same_number("+381 60 000 020", "070 000 020", "+38970000020")
    assert not same_number("020", "070 000 020", None)
