"""Which column goes where, as text and as a value."""

from __future__ import annotations

import pytest

from prospectdesk.domain.mapping import DateOrder, Field, Mapping, NameOrder, Target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("given_name", Target(Field.GIVEN_NAME)),
        ("phone:mobile", Target(Field.PHONE, "mobile")),
        ("phone:work#2", Target(Field.PHONE, "work", 2)),
        ("street#2", Target(Field.STREET, group=2)),
        ("custom", Target(Field.CUSTOM)),
        ("custom:Shoe: size #1", Target(Field.CUSTOM, name="Shoe: size #1")),
        ("leave_out", Target(Field.LEAVE_OUT)),
    ],
)
def test_a_target_is_written_and_read_alike(text: str, target: Target) -> None:
    assert Target.parse(text) == target
    assert str(target) == text


@pytest.mark.parametrize(
    "text", ["", "nonsense", "phone:work#x", "phone#x", "phone:banana", "town:fax", "company:work"]
)
def test_what_names_no_field_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Target.parse(text)


def test_one_column_can_go_elsewhere_and_many_to_one_place() -> None:
    mapping = Mapping((Target(Field.GIVEN_NAME), Target(Field.NOTE), Target(Field.NOTE)))
    assert mapping.with_target(1, Target(Field.EMAIL)).targets[1] == Target(Field.EMAIL)
    assert mapping.with_all([1, 2], Field.CUSTOM).targets == (
        Target(Field.GIVEN_NAME),
        Target(Field.CUSTOM),
        Target(Field.CUSTOM),
    )


def test_a_mapping_names_somebody_or_nobody() -> None:
    assert Mapping((Target(Field.COMPANY),)).names_somebody
    assert not Mapping((Target(Field.TOWN), Target(Field.NOTE))).names_somebody


def test_a_mapping_comes_back_from_its_text() -> None:
    mapping = Mapping(
        (Target(Field.CUSTOM, name="Ѓ"), Target(Field.PHONE, "fax", 3)),
        DateOrder.DAY_FIRST,
        NameOrder.FAMILY_FIRST,
        "MK",
        own_export=True,
        guarded=True,
    )
    assert Mapping.from_json(mapping.to_json()) == mapping


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", "null", '{"version": 99}', '{"version": 1, "targets": ["x"]}', '{"version": 1, "targets": 3}'],
)
def test_what_is_no_mapping_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Mapping.from_json(text)
