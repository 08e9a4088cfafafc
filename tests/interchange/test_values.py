"""Cells cleaned without losing what stands in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectdesk.domain.contact import EmailKind, PhoneKind, Source
from prospectdesk.domain.mapping import NameOrder
from prospectdesk.interchange import values


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ана Попова", ("Ана", "Попова")),
        ("Ана Марија Попова", ("Ана Марија", "Попова")),
        ("Popova, Ana", ("Ana", "Popova")),
        ("Paco De La Mar", ("Paco", "De La Mar")),
        ("Ludwig van Beethoven", ("Ludwig", "van Beethoven")),
        ("John Smith Jr.", ("John", "Smith Jr.")),
        ("Smith, Jr.", ("Smith,", "Jr.")),
        ("Cher", ("Cher", "")),
        ("Li Na, PhD", ("Li", "Na, PhD")),
    ],
)
def test_a_whole_name_is_cut_where_the_family_name_begins(name: str, parts: tuple[str, str]) -> None:
    assert values.split_full_name(name, NameOrder.GIVEN_FIRST) == parts


def test_a_whole_name_is_cut_behind_the_family_name_where_that_is_first() -> None:
    assert values.split_full_name("Попова Ана Марија", NameOrder.FAMILY_FIRST) == ("Ана Марија", "Попова")
    assert values.split_full_name("van Beethoven Ludwig", NameOrder.FAMILY_FIRST) == ("Ludwig", "van Beethoven")


@given(st.text(max_size=40).map(values.tidy_line), st.sampled_from(NameOrder))
def test_cutting_a_name_loses_no_word(name: str, order: NameOrder) -> None:
    given_name, family_name = values.split_full_name(name, order)
    assert sorted(f"{given_name} {family_name}".replace(",", " ").split()) == sorted(name.replace(",", " ").split())


@pytest.mark.parametrize(
    ("cell", "addresses", "rest"),
    [
        ("ana@b.mk", ("ana@b.mk",), ""),
        ("jane@smith.com, jane.work@example.com", ("jane@smith.com", "jane.work@example.com"), ""),
        ("a@b.c ::: d@e.f", ("a@b.c", "d@e.f"), ""),
        ("a@b.c;d@e.f", ("a@b.c", "d@e.f"), ""),
        ("a@b.c / d@e.f", ("a@b.c", "d@e.f"), ""),
        ("a@b.c\nd@e.f", ("a@b.c", "d@e.f"), ""),
        ("mailto:ana@b.mk", ("ana@b.mk",), ""),
        ("Ana Popova <ana@b.mk>", ("ana@b.mk",), "Ana Popova"),
        ("bad-email", (), "bad-email"),
        ("ana@b.mk, ask again", ("ana@b.mk",), "ask again"),
        ("n/a", (), ""),
        ("-", (), ""),
    ],
)
def test_several_addresses_in_a_cell_are_told_apart(cell: str, addresses: tuple[str, ...], rest: str) -> None:
    assert values.split_emails(cell) == (addresses, rest)


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("070 123 456", ("070 123 456",)),
        ("1-694-705-8389;199-110-8798", ("1-694-705-8389", "199-110-8798")),
        ("070 123 456 ::: 02 3123 456", ("070 123 456", "02 3123 456")),
        ("070 123 456 / 02 3123 456", ("070 123 456", "02 3123 456")),
        ("070123456/071123456", ("070123456", "071123456")),
        ("02/3123 456", ("02/3123 456",)),
        ("070 123 456, 071 123 456", ("070 123 456", "071 123 456")),
        ("070 123 456\n071 123 456", ("070 123 456", "071 123 456")),
        ("070 123 456 или 071 123 456", ("070 123 456", "071 123 456")),
        ("+389 70 123 456 (ask for Ana)", ("+389 70 123 456 (ask for Ana)",)),
        ("N/A", ()),
    ],
)
def test_several_numbers_in_a_cell_are_told_apart(cell: str, numbers: tuple[str, ...]) -> None:
    assert values.split_phones(cell) == numbers


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Mobile", PhoneKind.MOBILE), ("моб", PhoneKind.MOBILE), ("Home Fax", PhoneKind.FAX),
        ("* Home", PhoneKind.HOME),
        ("Work", PhoneKind.WORK), ("службен", PhoneKind.WORK), ("Main", PhoneKind.OTHER), ("Grandma", None), ("", None),
    ],
)  # fmt: skip
def test_labels_name_kinds(label: str, kind: PhoneKind | None) -> None:
    assert values.phone_kind(label) is kind


def test_labels_of_emails_name_kinds() -> None:
    assert values.email_kind("Work") is EmailKind.WORK
    assert values.email_kind("* Home") is EmailKind.HOME
    assert values.email_kind("secret one") is None


def test_a_label_before_a_number_is_taken_off() -> None:
    assert values.split_label("моб: 070 123 456") == ("моб", "070 123 456")
    assert values.split_label("070 123 456") == ("", "070 123 456")


@pytest.mark.parametrize(
    ("cell", "tags"),
    [
        ("* My Contacts ::: Test", ("My Contacts", "Test")),
        ("influencer, developer", ("influencer", "developer")),
        ("a;b,c", ("a", "b,c")),
        ("vip", ("vip",)),
        (" , ,", ()),
        ("a, a", ("a",)),
    ],
)
def test_tags_are_told_apart(cell: str, tags: tuple[str, ...]) -> None:
    assert values.split_tags(cell) == tags


@pytest.mark.parametrize(
    ("cell", "source"),
    [
        ("Google Ads", Source.INTERNET), ("facebook ads", Source.INTERNET), ("Referral", Source.REFERRAL),
        ("препорака", Source.REFERRAL), ("Trade Show", Source.IN_PERSON), ("web form", Source.ONLINE_FORM),
        ("bought_list", Source.BOUGHT_LIST), ("meridian_tower", Source.OTHER),
    ],
)  # fmt: skip
def test_sources_are_known_by_their_words(cell: str, source: Source) -> None:
    assert values.read_source(cell) is source


def test_a_tidy_line_has_nothing_that_cannot_be_seen() -> None:
    assert values.tidy_line("  \u202eАна\u00a0 \tПопова\u200b\u2028\x07 ") == "Ана Попова"
    assert values.tidy_line("می\u200cخواهم") == "می\u200cخواهم"  # the joiner is part of the word


def test_a_tidy_text_keeps_its_lines() -> None:
    assert values.tidy_text("one\r\ntwo\rthree\u2028four \x00\n") == "one\ntwo\nthree\nfour"


@given(st.lists(st.text(max_size=8)))
def test_tidying_a_column_is_tidying_each_cell(cells: list[str]) -> None:
    assert list(values.tidy(cells)) == [values.tidy_line(cell) for cell in cells]
