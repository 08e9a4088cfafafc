"""Whether two records tell of the same person: by e-mail, by number with name, never by a name or a number alone."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from prospectdesk.domain.text import fold

if TYPE_CHECKING:
    from prospectdesk.domain.contact import ContactDetails


class Why(StrEnum):
    """What two records have in common."""

    UID = "uid"
    EMAIL = "email"
    PHONE = "phone"


class Likeness(StrEnum):
    """How sure it is that two records are of one person."""

    SAME = "same"
    DOUBTFUL = "doubtful"
    OTHER = "other"


class OnDuplicate(StrEnum):
    """What becomes of a record whose person is known already."""

    MERGE = "merge"  # what the known contact lacks is filled in
    OVERWRITE = "overwrite"  # what the record says counts
    SKIP = "skip"
    NEW = "new"


# Mailboxes of a firm rather than of a person: the e-mail's counterpart of a switchboard.
_SHARED_MAILBOXES = frozenset(
    "info office sales contact contacts hello mail post admin administrator support service team kontakt kontakti "
    "prodazba prodazhba prodaja kancelarija sekretarijat direkcija marketing reception accounts accounting billing "
    "finance hr jobs orders booking bookings reservations webmaster noreply no-reply enquiries inquiries".split()
)


class Who(NamedTuple):
    """What a record says of who somebody is: the folded words of the person's name, in the order of the alphabet and
    parted by spaces, and the company as written."""

    name: str
    company: str

    @classmethod
    def of(cls, details: ContactDetails) -> Who:
        """Of a whole record."""
        return cls.named(details.given_name, details.family_name, details.company)

    @classmethod
    def named(cls, given_name: str, family_name: str, company: str) -> Who:
        """Of the parts alone. Both alphabets give the same words: Жаклина is Žaklina."""
        return cls(" ".join(sorted(fold(f"{given_name} {family_name}").split())), company)


def is_shared_mailbox(folded_address: str) -> bool:
    """An address that belongs to a firm rather than to one person."""
    return folded_address.partition("@")[0] in _SHARED_MAILBOXES


def same_by_email(folded_address: str, one: Who, other: Who) -> Likeness:
    """How alike two records are that share an e-mail address (case folded)."""
    if not is_shared_mailbox(folded_address):
        return Likeness.SAME
    if one.name and other.name:
        return Likeness.SAME if _fit(one.name, other.name) else Likeness.OTHER
    if not one.name and not other.name and _companies_agree(one, other):
        return Likeness.SAME
    return Likeness.DOUBTFUL


def same_by_phone(one: Who, other: Who) -> Likeness:
    """How alike two records are that share a number: another name at the same number is another person."""
    if one.name == other.name:
        return Likeness.SAME if one.name or _companies_agree(one, other) else Likeness.OTHER
    if one.name and other.name:
        return Likeness.DOUBTFUL if _fit(one.name, other.name) else Likeness.OTHER
    return Likeness.DOUBTFUL if _companies_agree(one, other) else Likeness.OTHER


def names_differ(one: Who, other: Who) -> bool:
    """Both have a name, and one is not the other written shorter."""
    return bool(one.name and other.name) and not _fit(one.name, other.name)


def _companies_agree(one: Who, other: Who) -> bool:
    return not one.company or not other.company or fold(one.company) == fold(other.company)


def _fit(one: str, other: str) -> bool:
    """Every word of the shorter name stands in the longer one, an initial for the word it begins."""
    shorter, rest = sorted((one.split(), other.split()), key=len)
    for word in sorted(shorter, key=len, reverse=True):
        found = word if word in rest else next((w for w in rest if _initial(word, w)), None)
        if found is None:
            return False
        rest.remove(found)
    return True


def _initial(one: str, other: str) -> bool:
    return (len(one) == 1 or len(other) == 1) and one[0] == other[0]
