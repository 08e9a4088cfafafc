"""A card turned into a contact. What fits no field goes to the note, what is the other program's own is dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.contact import Birthday, ContactDetails, Source
from prospectdesk.domain.importing import ImportedRow, RejectedRow
from prospectdesk.interchange import vcard_birthday, vcard_own, vcard_words
from prospectdesk.interchange.vcard_addresses import Places
from prospectdesk.interchange.vcard_names import Names
from prospectdesk.interchange.vcard_notes import Notes
from prospectdesk.interchange.vcard_reach import Reach
from prospectdesk.interchange.vcard_text import tidy, tidy_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from prospectdesk.interchange.vcard_property import Property

_NAMING = frozenset({"N", "FN", "ORG", "NICKNAME"})
# A shorter number may be a name.
_SHORTEST_NUMBER = 5


class Person:
    """What is found out about a person, property by property.

    Args:
        read_text: reads a card that stands as a text in another one.
    """

    def __init__(self, properties: Sequence[Property], read_text: Callable[[str], ImportedRow | RejectedRow]) -> None:
        self._read_text = read_text
        self.notes = Notes()
        self.name_unreadable = False
        self.uid = ""
        self.own, self._labels = _look_around(properties)
        self.names = Names(self.notes, own=self.own)
        self.reach = Reach(self.notes, own=self.own)
        self.places = Places(self.notes, own=self.own)
        self._lesser_uid = ""
        self._about: list[str] = []
        self._birthday: Birthday | None = None
        self._lead_days: int | None = None
        self._source = Source.OTHER
        self._tags: list[str] = []
        self._custom: list[tuple[str, str]] = []
        for each in properties:
            self._take(each)

    def label(self, each: Property) -> str:
        """What the user calls this one, if anything."""
        return vcard_words.plain_label(self._labels.get(each.head.group, "")) if each.head.group else ""

    def _take(self, each: Property) -> None:
        name = each.head.name
        take = _TAKE.get(name)
        if take is None and (name == vcard_own.LABEL or vcard_words.is_housekeeping(name)):
            return
        if not each.escaped.strip() and name != vcard_own.CUSTOM:
            return
        if not each.readable:
            self.name_unreadable |= name in _NAMING
            self.notes.add_property(name, each.text(lines=True))
        elif take is not None:
            take(self, each)
        else:
            self._take_other(each)

    def _take_other(self, each: Property) -> None:
        if each.head.encoding == "base64":
            return
        label = self.label(each)
        if label:
            self.notes.add(label, each.text(lines=True))
            return
        types = [word for word in each.head.types if not vcard_words.says_nothing(word)]
        self.notes.add_property(each.head.name, each.text(lines=True), ", ".join(types))

    def take_email(self, each: Property) -> None:
        """EMAIL; words in it are most often the name once more."""
        rest = self.reach.take_email(each, self.label(each))
        if rest:
            self.names.take_again("EMAIL", rest)

    def take_note(self, each: Property) -> None:
        """NOTE: the standing remarks."""
        text = each.text(lines=True) if self.own else tidy_lines(each.text(lines=True))
        if text not in self._about:
            self._about.append(text)

    def take_categories(self, each: Property) -> None:
        """CATEGORIES; Google marks its own with a star."""
        tags = each.parts(",")
        if not self.own:
            if each.old:
                tags = [tag for several in tags for tag in several.split(";")]
            tags = [tidy(tag).removeprefix("* ").strip() for tag in tags]
        self._tags += filter(None, tags)

    def take_uid(self, each: Property) -> None:
        """UID."""
        self.uid = self.uid or uid_of(each.text())

    def take_lesser_uid(self, each: Property) -> None:
        """X-ABUID, for cards that have no other."""
        self._lesser_uid = uid_of(each.text().replace("\\:", ":").removesuffix(":ABPerson"))

    def take_birthday(self, text: str, parameters: dict[str, str]) -> None:
        """BDAY; one that cannot be is kept in the note."""
        birthday = vcard_birthday.read(text, parameters, own=self.own)
        if birthday is None:
            self.notes.add_property("BDAY", "" if vcard_birthday.is_nothing(text) else text)
        elif self._birthday is None:
            self._birthday = birthday
        elif birthday != self._birthday:
            self.notes.add_property("BDAY", text)

    def take_android(self, each: Property) -> None:
        """Android's own fields: what it is, the value, a type, a label."""
        kind, *parts = each.parts()
        kind = kind.rpartition("/")[2]
        filled = [tidy(part) for part in parts if part.strip()]
        if not filled:
            return
        if kind == "nickname" and not self.names.nickname:
            self.names.nickname = filled[0]
        elif kind == "contact_event" and filled[1:2] == ["3"]:
            self.take_birthday(filled[0], {})
        else:
            label = next((part for part in filled[1:] if not part.isdecimal()), "")
            self.notes.add_property(kind.upper(), filled[0], label)

    def take_agent_property(self, each: Property) -> None:
        """AGENT where its card is written as a text."""
        text = each.text(lines=True)
        if text[:11].upper() == "BEGIN:VCARD":
            self.take_agent(self._read_text(text))
        elif text[:4].lower() != "cid:":
            self.notes.add_property("AGENT", text)

    def take_agent(self, agent: ImportedRow | RejectedRow) -> None:
        """Somebody who acts for the person: who it is and how to reach them."""
        if isinstance(agent, ImportedRow):
            details = agent.details
            reach = [phone.number for phone in details.phones] + [email.address for email in details.emails]
            self.notes.add_property("AGENT", ", ".join(dict.fromkeys((details.display_name, *reach))))

    def take_sound(self, each: Property) -> None:
        """SOUND, which on Japanese telephones is how to read the name."""
        if "x-irmc-n" in each.head.types:
            self.notes.add("Phonetic name", " ".join(filter(None, map(str.strip, each.parts()))))

    def take_custom(self, each: Property) -> None:
        """A field of the user's own."""
        if self.own:
            self._custom.append((self._labels.get(each.head.group, ""), each.text(lines=True)))

    def take_source(self, each: Property) -> None:
        """Where the lead came from."""
        if self.own and each.text() in tuple(Source):
            self._source = Source(each.text())

    def take_lead_days(self, each: Property) -> None:
        """The days of warning before the birthday."""
        text = each.text()
        if self.own and text.isascii() and text.isdecimal() and len(text) < 5:
            self._lead_days = int(text)

    def details(self, home: str, tags: Mapping[str, tuple[str, ...]]) -> ContactDetails:
        """The contact."""
        names = self.names
        self.uid = self.uid or self._lesser_uid
        phones = self.reach.phones(home, self.places.country())
        emails = self.reach.emails()
        website = self.reach.website()
        names.settle(
            {email.address.lower() for email in emails}
            | {phone.number.lower() for phone in phones if len(phone.number) >= _SHORTEST_NUMBER}
        )
        addresses = self.places.settle(
            f"{names.prefix} {names.given} {names.family} {names.company} {names.department} "
        )
        if names.prefix:
            self._custom.append(("Name prefix", names.prefix))
        if names.department:
            self._custom.append(("Department", names.department))
        if not self.own:
            self._tags += tags.get(self.uid, ())
        return ContactDetails(
            given_name=names.given,
            family_name=names.family,
            company=names.company,
            job_title=names.job_title,
            nickname=names.nickname,
            website=website,
            about="\n".join(self._about),
            birthday=self._birthday,
            birthday_lead_days=self._lead_days,
            source=self._source,
            phones=phones,
            emails=emails,
            addresses=addresses,
            tags=tuple(dict.fromkeys(self._tags)),
            custom=tuple(self._custom),
        )


def _look_around(properties: Sequence[Property]) -> tuple[bool, dict[str, str]]:
    """What must be known before the rest: whether the card is ours, and the labels of its groups."""
    own = False
    labels: dict[str, str] = {}
    for each in properties:
        if each.head.name == "PRODID":
            own = vcard_own.is_own(each.escaped)
        elif each.head.group and each.head.name == vcard_own.LABEL:
            labels[each.head.group] = each.text(lines=True)
    return own, labels


def uid_of(text: str) -> str:
    """A uid in the one form it is compared in: without what only says that it is one."""
    text = tidy(text)
    return text[9:] if text[:9].lower() == "urn:uuid:" else text


_TAKE: dict[str, Callable[[Person, Property], None]] = {
    "N": lambda person, each: person.names.take_structured(each),
    "FN": lambda person, each: person.names.take_whole(each),
    "NICKNAME": lambda person, each: person.names.take_nicknames(each),
    "X-NICKNAME": lambda person, each: person.names.take_nicknames(each),
    "X-EPOCSECONDNAME": lambda person, each: person.names.take_nicknames(each),
    "ORG": lambda person, each: person.names.take_organization(each),
    "X-DEPARTMENT": lambda person, each: person.names.take_department(tidy(each.text())),
    "TITLE": lambda person, each: person.names.take_title(each),
    "ROLE": lambda person, each: person.names.take_role(each),
    "KIND": lambda person, each: person.names.take_kind(each),
    "X-ADDRESSBOOKSERVER-KIND": lambda person, each: person.names.take_kind(each),
    "X-ABSHOWAS": lambda person, each: person.names.take_kind(each),
    "TEL": lambda person, each: person.reach.take_phone(each, person.label(each)),
    "X-MS-TEL": lambda person, each: person.reach.take_phone(each, person.label(each)),
    "EMAIL": Person.take_email,
    "URL": lambda person, each: person.reach.take_url(each, person.label(each)),
    "IMPP": lambda person, each: person.reach.take_messenger(each, person.label(each)),
    "ADR": lambda person, each: person.places.take(each, person.label(each)),
    "LABEL": lambda person, each: person.places.take_label(each),
    "X-ABADR": lambda person, each: person.places.take_country_code(each),
    "BDAY": lambda person, each: person.take_birthday(each.text(), each.head.parameters),
    "NOTE": Person.take_note,
    "CATEGORIES": Person.take_categories,
    "X-CATEGORIES": Person.take_categories,
    "UID": Person.take_uid,
    "X-ABUID": Person.take_lesser_uid,
    "X-ANDROID-CUSTOM": Person.take_android,
    "AGENT": Person.take_agent_property,
    "SOUND": Person.take_sound,
    vcard_own.CUSTOM: Person.take_custom,
    vcard_own.SOURCE: Person.take_source,
    vcard_own.LEAD_DAYS: Person.take_lead_days,
    **dict.fromkeys(vcard_words.NAMES_AGAIN, lambda person, each: person.names.take_again(each.head.name, each.text())),
}
