"""Names out of cards: N where it says something, else FN, which may also be a company or an e-mail address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.mapping import NameOrder
from prospectdesk.domain.text import fold
from prospectdesk.interchange import content, values
from prospectdesk.interchange.vcard_text import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prospectdesk.interchange.vcard_notes import Notes
    from prospectdesk.interchange.vcard_property import Property

# Nobody has more; a card that does is not worth the time.
_MOST_COMPARED = 20


class Names:
    """What a card calls somebody, and where they work. Texts of our own cards stay as they stand.

    What was taken is in the public texts once ``settle`` was called.
    """

    def __init__(self, notes: Notes, *, own: bool) -> None:
        self.given = self.family = self.prefix = self.nickname = ""
        self.company = self.department = self.job_title = ""
        self._notes = notes
        self._own = own
        self._is_company = False  # the card says that it is no person's
        self._structured: list[Property] = []  # N
        self._whole: list[str] = []  # FN
        self._again: list[tuple[str, str]] = []  # other names, with the names of their properties
        self._roles: list[str] = []

    def take_structured(self, each: Property) -> None:
        """N."""
        if not self._own:
            self._structured.append(each)
        elif not self.given and not self.family:
            self.family, self.given = [*each.parts(), ""][:2]

    def take_whole(self, each: Property) -> None:
        """FN."""
        name = tidy(each.text())
        if name and not self._own:
            self._whole.append(name)

    def take_again(self, property_name: str, name: str) -> None:
        """A name that is most often one of those known, in another order."""
        self._again.append((property_name, tidy(name)))

    def take_nicknames(self, each: Property) -> None:
        """NICKNAME, which is a list."""
        if self._own:
            self.nickname = each.text(lines=True)
            return
        self.nickname = _joined(self.nickname.split(", "), map(tidy, each.parts(",")))

    def take_organization(self, each: Property) -> None:
        """ORG: the company and its units."""
        if self._own:
            self.company = each.parts()[0]
            return
        company, *units = map(tidy, each.parts())
        department = ", ".join(filter(None, units))
        if self.company and self.company != company:
            self._notes.add_property("ORG", ", ".join(filter(None, (company, department))))
            return
        self.company = company
        self.take_department(department)

    def take_department(self, department: str) -> None:
        """A unit of the company."""
        if department:
            self.department = _joined(self.department.split(", "), department.split(", "))

    def take_title(self, each: Property) -> None:
        """TITLE."""
        title = each.text(lines=True) if self._own else tidy(each.text())
        if not self.job_title:
            self.job_title = title
        elif title != self.job_title:
            self._notes.add_property("TITLE", title)

    def take_role(self, each: Property) -> None:
        """ROLE: as good as a title where there is none."""
        self._roles.append(tidy(each.text()))

    def take_kind(self, each: Property) -> None:
        """KIND, and Apple's word for the same."""
        self._is_company |= each.escaped.strip().lower() in ("org", "company", "organization")

    def settle(self, reach: set[str]) -> None:
        """Decide on the name. ``reach``: the card's e-mail addresses and numbers in small letters, no names all."""
        for role in self._roles:
            if not self.job_title:
                self.job_title = role
            elif role.casefold() != self.job_title.casefold():
                self._notes.add_property("ROLE", role)
        if self._own:
            return
        suffix = self._settle_structured(reach)
        usual = f"{self.given} {self.family}"
        whole = [name for name in self._whole if name != usual and name.lower() not in reach]
        if whole and not self.given and not self.family:
            self._settle_whole(whole.pop(0))
        if not whole and not self._again:
            return
        known = f"{self.prefix} {self.given} {self.family} {suffix} {self.nickname} {self.company} "
        known += f"{self.job_title} {self.department} {self.family} {self.given}"
        for number, (property_name, name) in enumerate((*(("FN", name) for name in whole), *self._again)):
            if property_name == "FN":
                name = self._without_salutation(name, known)
            if number > _MOST_COMPARED or not _is_known(name, known):
                self._notes.add_property(property_name, name)
                known += f" {name}"

    def _settle_structured(self, reach: set[str]) -> str:
        parts = [_parts(each) for each in self._structured]
        first = next((each for each in parts if any(each)), None)
        if first is None:
            return ""
        for more in parts:
            name = " ".join(filter(None, (more[3], more[1], more[2], more[0], more[4])))
            if more is not first and not _is_known(name, " ".join(first)):
                self._notes.add_property("N", name)
        family, given, middle, self.prefix, suffix = first
        family, given = ("" if part.lower() in reach else part for part in (family, given))
        self.given = " ".join(filter(None, (given, middle)))
        self.family = " ".join(filter(None, (family, suffix if family or given else "")))
        return suffix

    def _without_salutation(self, name: str, known: str) -> str:
        """The name without "Mr." before it, where the rest is known; that is kept as what stands before the name."""
        first, _, rest = name.partition(" ")
        if rest and not self.prefix and content.is_salutation(first) and _is_known(rest, known):
            self.prefix = first
            return rest
        return name

    def _settle_whole(self, name: str) -> None:
        """Make a whole name the name."""
        if content.EMAIL.fullmatch(name):
            self._notes.add_property("FN", name)
        elif self._is_company or (not self.company and content.is_company(name)):
            if not self.company:
                self.company = name
            elif not _is_known(name, self.company):
                self._notes.add_property("FN", name)
        elif name.casefold() != self.company.casefold():
            name = self._without_salutation(name, name if len(name.split()) > 2 else "")
            self.given, self.family = values.split_full_name(name, NameOrder.GIVEN_FIRST)


def _joined(known: Iterable[str], more: Iterable[str]) -> str:
    """Several words as one text, each once."""
    return ", ".join(filter(None, dict.fromkeys((*known, *more))))


def _is_known(name: str, known: str) -> bool:
    """Whether a name is one that is known, also where it is written with other spaces."""
    words = fold(known).split()
    return set(fold(name).split()) <= set(words) or fold(name).replace(" ", "") in "".join(words)


def _parts(structured: Property) -> tuple[str, str, str, str, str]:
    """Family, given and further names, what stands before and what after them."""
    parts = [
        tidy(items[0]) if len(items) == 1 else " ".join(filter(None, map(tidy, items)))
        for items in structured.lists()[:5]
    ]
    parts += [""] * (5 - len(parts))
    return parts[0], parts[1], parts[2], parts[3], parts[4]
