"""What the words of vCards mean: types and labels of numbers and addresses, and the names of properties.

Types are those of RFC 2426 and 6350 and what programs add to them; labels are what users typed, in their language.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from prospectdesk.domain.contact import AddressKind, EmailKind, PhoneKind
from prospectdesk.interchange import values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_K = TypeVar("_K", PhoneKind, EmailKind, AddressKind)

_PHONE_KINDS = {
    "fax": PhoneKind.FAX,
    "homefax": PhoneKind.FAX,
    "workfax": PhoneKind.FAX,
    "cell": PhoneKind.MOBILE,
    "mobile": PhoneKind.MOBILE,
    "iphone": PhoneKind.MOBILE,
    "apple watch": PhoneKind.MOBILE,
    "work": PhoneKind.WORK,
    "business": PhoneKind.WORK,
    "home": PhoneKind.HOME,
}
_EMAIL_KINDS = {"work": EmailKind.WORK, "business": EmailKind.WORK, "home": EmailKind.HOME}
_ADDRESS_KINDS = {"work": AddressKind.WORK, "business": AddressKind.WORK, "home": AddressKind.HOME}
# The kind that tells most about a number with several.
_PHONE_ORDER = (PhoneKind.FAX, PhoneKind.MOBILE, PhoneKind.WORK, PhoneKind.HOME)
_EMAIL_ORDER = (EmailKind.WORK, EmailKind.HOME)
_ADDRESS_ORDER = (AddressKind.WORK, AddressKind.HOME)
# They say nothing that a contact would keep.
_SILENT = frozenset(
    "voice msg pref internet text main other dom intl postal parcel default none x-internet email phone address label "
    "uri contact inline url content-id vcard".split()
)
_LANGUAGE = re.compile(r"[a-z]{2}-[a-z]{2}")
_PLAIN_URL_LABELS = frozenset("home homepage home page work website web site profile url link business other".split())
_CAPITAL_INSIDE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_APPLE_LABEL = re.compile(r"_?\$!<(.*?)>!\$_?", re.DOTALL)


def plain_label(label: str) -> str:
    """A label as the user reads it: Apple writes its own as _$!<HomePage>!$_."""
    match = _APPLE_LABEL.fullmatch(label.strip())
    if match is None:
        return values.tidy_line(label)
    return values.tidy_line(_CAPITAL_INSIDE.sub(" ", match[1]))


@lru_cache(maxsize=4096)
def phone_kind(types: tuple[str, ...], label: str) -> tuple[PhoneKind, str]:
    """The kind of a number, and what of its types and label the kind does not say."""
    return _kind(types, label, _PHONE_KINDS, _PHONE_ORDER, values.phone_kind, PhoneKind.OTHER)


@lru_cache(maxsize=4096)
def email_kind(types: tuple[str, ...], label: str) -> tuple[EmailKind, str]:
    """The kind of an e-mail address, and what of its types and label the kind does not say."""
    return _kind(types, label, _EMAIL_KINDS, _EMAIL_ORDER, values.email_kind, EmailKind.OTHER)


@lru_cache(maxsize=4096)
def address_kind(types: tuple[str, ...], label: str) -> tuple[AddressKind, str]:
    """The kind of a postal address, and what of its types and label the kind does not say."""
    return _kind(types, label, _ADDRESS_KINDS, _ADDRESS_ORDER, values.address_kind, AddressKind.OTHER)


def says_nothing(word: str) -> bool:
    """Whether a type tells nothing that anybody would keep."""
    return word in _SILENT or _LANGUAGE.fullmatch(word) is not None


def is_plain_url_label(label: str) -> bool:
    """Whether the label of a web address says no more than that it is one."""
    return all(word in _PLAIN_URL_LABELS for word in label.lower().split())


def _kind(
    types: Iterable[str],
    label: str,
    known: dict[str, _K],
    order: tuple[_K, ...],
    look_up: Callable[[str], _K | None],
    other: _K,
) -> tuple[_K, str]:
    found: set[_K] = set()
    unsaid: list[str] = []
    for word in types:
        kind = known.get(word)
        if kind is not None:
            found.add(kind)
        elif not says_nothing(word):
            bare = word.removeprefix("x-")
            kind = look_up(bare)
            if kind is not None:
                found.add(kind)
            if not _is_said(bare, look_up, other):
                unsaid.append(bare)
    about = ", ".join(unsaid)
    about = about[:1].upper() + about[1:]
    if label:
        pieces = [piece.strip() for piece in label.split(",")]
        kinds = {kind for piece in pieces if (kind := known.get(piece.lower()) or look_up(piece)) is not None}
        found |= kinds
        if not all(_is_said(piece, look_up, other) for piece in pieces):
            # The label is what the user reads; the types beside it say no more.
            about = label
    return next((kind for kind in order if kind in found), other), about


def _is_said(text: str, look_up: Callable[[str], _K | None], other: _K) -> bool:
    """Whether a kind says all that a text does. A pager's kind is OTHER, which says less."""
    for word in text.lower().split():
        if word in _SILENT or word.isdecimal():
            continue
        kind = look_up(word)
        if kind is None and word not in _PHONE_KINDS:
            return False
        if kind == other:
            return False
    return True


# Names of properties. What programs write for themselves is no loss.
_HOUSEKEEPING = frozenset(
    "BEGIN END VERSION PRODID REV PROFILE SOURCE MAILER CLASS XML CLIENTPIDMAP FBURL PHOTO LOGO SOUND KEY MEMBER KIND "
    "CREATED LANGUAGE JSPROP CAPURI UID X-UID X-ABADR X-ABUID X-ABSHOWAS X-ABORDER X-IMAGETYPE X-IMAGEHASH X-CLASS "
    "X-REDUCTION X-NO X-CID X-CREATED X-MODIFIED X-PRIMARY-PHONE X-RADICALE-NAME X-MOZILLA-HTML "
    "X-MOZILLA-PREFERDISPLAYNAME X-LIC-ERROR X-ACTIVITY-ALERT X-SHARED-PHOTO-DISPLAY-PREF X-TS X-UNREAD "
    "X-USES-CARDDAV-CATEGORIES X-ICLOUD-UID "
    "X-MS-CARDPICTURE X-MS-RM-STYLE X-WP-PREFERRED X-TWENTY-ID X-REV X-LAST-MODIFIED X-ACCOUNT X-STATUS X-FAVORITE "
    "X-STARRED X-ANDROID-STARRED X-PHOTO X-FOLDER X-SYNC X-GUID X-IRMC-LUID X-SPEEDDIAL".split()
)
_HOUSEKEEPING_OF = (
    "X-MS-OL-", "X-COUCHDB-", "X-ADDRESSBOOKSERVER-", "X-ABSHOWAS", "X-KADDRESSBOOK-CRYPTO", "X-EVOLUTION-WEBDAV",
    "X-EVOLUTION-E2K", "X-EVOLUTION-LIST", "X-PROSPECTDESK-", "X-APPLE-", "X-TBSYNC", "X-FUNAMBOL", "X-OBJECTTYPE",
    "X-SAMSUNGADR", "X-ADDRESSING-GRAMMAR", "X-SENSITIVE-CONTENT", "X-WALLPAPER", "X-MEMOJI", "VND-63-", "PM-", "X-PM-",
    "X-NC-",
)  # fmt: skip
# Other ways to write the name: kept only where they say something new.
NAMES_AGAIN = frozenset(
    "NAME SORT-STRING X-EVOLUTION-FILE-AS X-FILE-AS X-KADDRESSBOOK-FILEAS X-ABNAME X-MS-FILE-AS".split()
)
_VENDOR = re.compile(
    r"X-(?:EVOLUTION-|KADDRESSBOOK-(?:X-)?|MS-(?:OL-)?|WAB-|MOZILLA-|GOOGLE-(?!TALK)|THUNDERBIRD-|ANDROID-|SYNTHESIS-|"
    r"SAMSUNG-|HTC-|NOKIA-|BDAY-)?"
)
_READABLE = {
    "ABDATE": "Date",
    "ABRELATEDNAMES": "Related",
    "ADR": "Address",
    "AIM": "AIM",
    "ASSISTANTSNAME": "Assistant",
    "BDAY": "Birthday",
    "CALURI": "Calendar",
    "CALADRURI": "Calendar address",
    "CHILDREN": "Children",
    "FN": "Name",
    "GADUGADU": "Gadu-Gadu",
    "GG": "Gadu-Gadu",
    "GADU-GADU": "Gadu-Gadu",
    "GOOGLE-TALK": "Google Talk",
    "GOOGLETALK": "Google Talk",
    "GTALK": "Google Talk",
    "ICQ": "ICQ",
    "IRC": "IRC",
    "IMADDRESS": "IM",
    "IMPP": "IM",
    "LANG": "Language",
    "MAIDENNAME": "Maiden name",
    "MANAGERSNAME": "Manager",
    "MSN": "MSN",
    "N": "Name",
    "ORG": "Organization",
    "QQ": "QQ",
    "SIP": "SIP",
    "SKYPE-USERNAME": "Skype",
    "SOCIALPROFILE": "Social profile",
    "SPOUSESNAME": "Spouse",
    "SPOUSE_NAME": "Spouse",
    "SPOUSE-NAME": "Spouse",
    "TEL": "Phone",
    "TZ": "Time zone",
    "URL": "Website",
    "WA-BIZ-NAME": "Business name",
    "WA-BIZ-DESCRIPTION": "Business description",
    "WEDDING_ANNIVERSARY": "Anniversary",
    "XMPP": "XMPP",
}


@lru_cache(maxsize=1024)
def is_housekeeping(name: str) -> bool:
    """Whether a property is the other program's own business."""
    return name in _HOUSEKEEPING or name.startswith(_HOUSEKEEPING_OF)


@lru_cache(maxsize=1024)
def readable_name(name: str) -> str:
    """A property's name as a person would write it: X-EVOLUTION-MANAGER is "Manager"."""
    match = _VENDOR.match(name)
    bare = name[match.end() :] if match else name
    if bare in _READABLE:
        return _READABLE[bare]
    text = " ".join(re.split(r"[-_/.\s]+", bare)).strip()
    return text[:1].upper() + text[1:].lower() if text else name
