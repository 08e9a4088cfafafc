"""Groups: cards that are nobody's, but a list of others. What they are called becomes a tag of their members.

Sources: RFC 6350 section 6.1.4 (KIND, MEMBER), and what Apple wrote before there was that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.interchange.vcard_people import PersonReader
from prospectdesk.interchange.vcard_person import uid_of
from prospectdesk.interchange.vcard_text import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from prospectdesk.interchange.vcard_charset import Charset
    from prospectdesk.interchange.vcard_raw import RawCard

_KINDS = ("KIND", "X-ADDRESSBOOKSERVER-KIND")
_MEMBERS = ("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER")
_MOST_MEMBERS = 200_000


def is_group(card: RawCard) -> bool:
    """Whether a card is a group's."""
    for line in card.lines:
        # Looked for in bytes: nearly every card is somebody's.
        if line[-5:].strip().upper().endswith(b"GROUP"):
            head, colon, value = line.partition(b":")
            name = head.partition(b";")[0].rpartition(b".")[2].strip().upper()
            if colon and value.strip().upper() == b"GROUP" and name.decode("latin-1") in _KINDS:
                return True
    return False


def tags_of_members(cards: Iterable[RawCard], charset: Charset) -> Mapping[str, tuple[str, ...]]:
    """The tags each uid has from the groups among the cards."""
    reader = PersonReader(charset, "")
    tags: dict[str, list[str]] = {}
    members = 0
    for card in cards:
        if not is_group(card):
            continue
        names: dict[str, str] = {}
        uids: list[str] = []
        for each in reader.properties(card):
            if each.head.name in ("FN", "N"):
                names.setdefault(each.head.name, tidy(" ".join(filter(None, each.parts()))))
            elif each.head.name in _MEMBERS:
                uids.append(uid_of(each.text()))
        members += len(uids)
        if members > _MOST_MEMBERS:
            break
        name = names.get("FN") or names.get("N", "")
        for uid in uids if name else ():
            tags.setdefault(uid, []).append(name)
    return {uid: tuple(dict.fromkeys(names)) for uid, names in tags.items()}
