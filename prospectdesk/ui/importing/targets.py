"""The places a column can be sent to, and how a choice becomes a target."""

from __future__ import annotations

from prospectdesk.domain.contact import AddressKind, EmailKind, PhoneKind
from prospectdesk.domain.mapping import Field, Mapping, Target

_ADDRESS = (Field.STREET, Field.TOWN, Field.REGION, Field.POSTCODE, Field.COUNTRY)


def offered(current: Target) -> list[Target]:
    """All there is to choose from, in the order people look for it; what is chosen now is always among them."""
    names = (Field.GIVEN_NAME, Field.FAMILY_NAME, Field.FULL_NAME, Field.COMPANY, Field.JOB_TITLE)
    others = (
        Field.BIRTHDAY,
        Field.WEBSITE,
        Field.TAGS,
        Field.SOURCE,
        Field.ABOUT,
        Field.MIDDLE_NAME,
        Field.NICKNAME,
        Field.NAME_PREFIX,
        Field.NAME_SUFFIX,
        Field.DEPARTMENT,
        Field.BIRTH_DAY,
        Field.BIRTH_MONTH,
        Field.BIRTH_YEAR,
        Field.PHONE_COUNTRY,
        Field.UID,
    )
    choices = [
        *(Target(field) for field in (Field.LEAVE_OUT, Field.NOTE, Field.CUSTOM)),
        *(Target(field) for field in names),
        *(
            Target(Field.PHONE, kind)
            for kind in ("", *(kind.value for kind in PhoneKind if kind is not PhoneKind.OTHER))
        ),
        *(
            Target(Field.EMAIL, kind)
            for kind in ("", *(kind.value for kind in EmailKind if kind is not EmailKind.OTHER))
        ),
        *(Target(field, kind) for kind in ("", AddressKind.HOME.value, AddressKind.WORK.value) for field in _ADDRESS),
        *(Target(field) for field in others),
    ]
    if not any(same_choice(choice, current) for choice in choices):
        choices.insert(0, current)
    return choices


def same_choice(one: Target, other: Target) -> bool:
    """Whether two targets read the same to the user: groups and names of own fields are the program's affair."""
    return (one.field, one.kind) == (other.field, other.kind)


def placed(mapping: Mapping, column: int, choice: Target) -> Target:
    """The choice with the group that makes it work: another number is another phone, parts of an address belong
    together."""
    if same_choice(choice, mapping.targets[column]):
        return mapping.targets[column]
    others = [target for i, target in enumerate(mapping.targets) if i != column]
    if choice.field in (Field.PHONE, Field.EMAIL):
        used = [target.group for target in others if target.field is choice.field]
        return Target(choice.field, choice.kind, max(used, default=-1) + 1)
    if choice.field in _ADDRESS:
        alike = [t for t in others if t.field in _ADDRESS and t.kind == choice.kind]
        for group in dict.fromkeys(target.group for target in alike):
            if not any(target.field is choice.field and target.group == group for target in alike):
                return Target(choice.field, choice.kind, group)
        used = [target.group for target in others if target.field in _ADDRESS]
        return Target(choice.field, choice.kind, max(used, default=-1) + 1)
    if choice.field is Field.PHONE_COUNTRY:
        numbers = [target.group for target in others if target.field is Field.PHONE]
        return Target(choice.field, group=min(numbers, default=0))
    return choice
