"""One contact out of two records: gaps are filled, nothing known is lost."""

from __future__ import annotations

from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from prospectdesk.domain.contact import (
    Address,
    AddressKind,
    Birthday,
    ContactDetails,
    Email,
    EmailKind,
    Phone,
    PhoneKind,
    Source,
)
from prospectdesk.domain.merging import fill_gaps, overwrite

ANA = ContactDetails(
    given_name="Ана",
    company="Градина",
    birthday=Birthday(24, 11),
    phones=(Phone("070 123 456", PhoneKind.OTHER, "+38970123456"),),
    emails=(Email("ana@x.mk"),),
    addresses=(Address(town="Битола"),),
    tags=("fair",),
    custom=(("Size", "37"),),
)


def test_gaps_are_filled_and_what_is_known_stays() -> None:
    more = ContactDetails(
        given_name="Ana",
        family_name="Petkovska",
        company="Other",
        job_title="Owner",
        birthday=Birthday(24, 11, 1980),
        source=Source.REFERRAL,
        phones=(Phone("+38970123456", PhoneKind.MOBILE, "+38970123456"), Phone("02 3123456")),
        emails=(Email("ANA@x.mk", EmailKind.WORK), Email("a@home.mk")),
        addresses=(Address("Ul. 7", "Bitola", postcode="7000", kind=AddressKind.WORK), Address(town="Ohrid")),
        tags=("Fair", "florist"),
        custom=(("size", "38"), ("Colour", "blue")),
    )
    assert fill_gaps(ANA, more) == ContactDetails(
        given_name="Ана",
        family_name="Petkovska",
        company="Градина",
        job_title="Owner",
        birthday=Birthday(24, 11, 1980),
        source=Source.REFERRAL,
        phones=(Phone("070 123 456", PhoneKind.MOBILE, "+38970123456"), Phone("02 3123456")),
        emails=(Email("ana@x.mk", EmailKind.WORK), Email("a@home.mk")),
        addresses=(Address("Ul. 7", "Битола", postcode="7000", kind=AddressKind.WORK), Address(town="Ohrid")),
        tags=("fair", "florist"),
        custom=(("Size", "37"), ("Colour", "blue")),
    )


def test_a_name_is_filled_only_where_the_other_half_agrees() -> None:
    other = ContactDetails(given_name="Marko", family_name="Trajkov")
    assert fill_gaps(ANA, other).family_name == ""
    assert fill_gaps(ContactDetails(emails=ANA.emails), other).given_name == "Marko"
    assert fill_gaps(ContactDetails(family_name="Trajkov"), other).given_name == "Marko"


def test_another_birthday_does_not_replace_the_known_one() -> None:
    assert fill_gaps(ANA, ContactDetails(birthday=Birthday(1, 2, 1980))).birthday == Birthday(24, 11)


def test_addresses_of_different_kinds_or_towns_stay_apart() -> None:
    known = replace(ANA, addresses=(Address(town="Bitola", kind=AddressKind.HOME),))
    more = ContactDetails(addresses=(Address("Ul. 7", "Bitola", kind=AddressKind.WORK), Address("Ul. 8", "Ohrid")))
    assert len(fill_gaps(known, more).addresses) == 3


def test_overwriting_takes_what_is_said_and_keeps_the_rest() -> None:
    more = ContactDetails(given_name="Анче", company="Нова", emails=(Email("nova@x.mk"),), custom=(("Size", "38"),))
    merged = overwrite(ANA, more)
    assert (merged.given_name, merged.company, merged.birthday) == ("Анче", "Нова", Birthday(24, 11))
    assert [email.address for email in merged.emails] == ["ana@x.mk", "nova@x.mk"]
    assert merged.custom == (("Size", "38"),)


words = st.text("аbВ1 ", max_size=4)
letters = st.text("ab", min_size=1, max_size=2)
phones = st.lists(st.builds(Phone, st.text("0123", min_size=1, max_size=3)), max_size=3, unique_by=lambda p: p.number)
emails = st.lists(st.builds(Email, letters), max_size=3, unique_by=lambda e: e.address)
custom = st.lists(st.tuples(st.sampled_from("xy"), st.sampled_from("12")), max_size=2, unique_by=lambda c: c[0])
people = st.builds(
    ContactDetails,
    given_name=words,
    family_name=words,
    company=words,
    about=words,
    birthday=st.none() | st.builds(Birthday, st.integers(1, 28), st.integers(1, 3), st.none() | st.just(1980)),
    source=st.sampled_from(Source),
    phones=phones.map(tuple),
    emails=emails.map(tuple),
    tags=st.lists(letters, max_size=3, unique=True).map(tuple),
    custom=custom.map(tuple),
)


@given(people, people)
def test_filling_gaps_loses_nothing_and_a_second_time_adds_nothing(known: ContactDetails, more: ContactDetails) -> None:
    merged = fill_gaps(known, more)
    for field in fields(known):
        before, after = getattr(known, field.name), getattr(merged, field.name)
        if isinstance(before, tuple):
            assert after[: len(before)] == before
        elif before and before is not Source.OTHER and field.name != "birthday":
            assert after == before
    assert fill_gaps(merged, more) == merged
    assert fill_gaps(known, known) is known
