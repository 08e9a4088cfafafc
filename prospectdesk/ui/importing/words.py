"""Words for the codes of an import."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from prospectdesk.domain.contact import AddressKind, EmailKind, PhoneKind
from prospectdesk.domain.duplicates import OnDuplicate, Why
from prospectdesk.domain.import_plan import PlannedRow, RowKind
from prospectdesk.domain.importing import Rejection
from prospectdesk.domain.mapping import Field, Reason, Target
from prospectdesk.ui.common import wording

translate = QCoreApplication.translate

PROGRAMS = {
    "google": "Google Contacts",
    "outlook": "Outlook",
    "thunderbird": "Thunderbird",
    "windows_live_mail": "Windows Live Mail",
    "yahoo": "Yahoo",
    "linkedin": "LinkedIn",
    "hubspot": "HubSpot",
    "salesforce": "Salesforce",
    "zoho": "Zoho",
    "facebook_leads": "Facebook",
    "mailchimp": "Mailchimp",
    "icloud": "iCloud",
    "prospectdesk": "ProspectDesk",
}
_ADDRESS_PARTS = frozenset({Field.STREET, Field.TOWN, Field.REGION, Field.POSTCODE, Field.COUNTRY, Field.ADDRESS_KIND})


def field_name(field: Field) -> str:
    """Where a column can go, without its kind."""
    return {
        Field.GIVEN_NAME: translate("Import", "First name"),
        Field.MIDDLE_NAME: translate("Import", "Middle name"),
        Field.FAMILY_NAME: translate("Import", "Last name"),
        Field.FULL_NAME: translate("Import", "Full name"),
        Field.NAME_PREFIX: translate("Import", "Title before the name"),
        Field.NAME_SUFFIX: translate("Import", "Title after the name"),
        Field.NICKNAME: translate("Import", "Nickname"),
        Field.COMPANY: translate("Import", "Company"),
        Field.DEPARTMENT: translate("Import", "Department"),
        Field.JOB_TITLE: translate("Import", "Job title"),
        Field.WEBSITE: translate("Import", "Website"),
        Field.ABOUT: translate("Import", "About"),
        Field.PHONE: translate("Import", "Phone"),
        Field.PHONE_KIND: translate("Import", "Kind of phone"),
        Field.PHONE_COUNTRY: translate("Import", "Country code of phone"),
        Field.EMAIL: translate("Import", "E-mail"),
        Field.EMAIL_KIND: translate("Import", "Kind of e-mail"),
        Field.STREET: translate("Import", "Street"),
        Field.TOWN: translate("Import", "Town"),
        Field.REGION: translate("Import", "Region"),
        Field.POSTCODE: translate("Import", "Postcode"),
        Field.COUNTRY: translate("Import", "Country"),
        Field.ADDRESS_KIND: translate("Import", "Kind of address"),
        Field.BIRTHDAY: translate("Import", "Birthday"),
        Field.BIRTH_DAY: translate("Import", "Birthday: day"),
        Field.BIRTH_MONTH: translate("Import", "Birthday: month"),
        Field.BIRTH_YEAR: translate("Import", "Birthday: year"),
        Field.BIRTHDAY_LEAD_DAYS: translate("Import", "Birthday alarm, days before"),
        Field.TAGS: translate("Import", "Tags"),
        Field.SOURCE: translate("Import", "Source"),
        Field.UID: translate("Import", "Identifier"),
        Field.CUSTOM: translate("Import", "Own field"),
        Field.NOTE: translate("Import", "Note"),
        Field.LEAVE_OUT: translate("Import", "Leave out"),
    }[field]


def target_name(target: Target) -> str:
    """Where a column goes, in full: "Phone (mobile)", "Town (work)", "Own field"."""
    name = field_name(target.field)
    kind = _kind_name(target)
    return translate("Import", "{field} ({kind})").format(field=name, kind=kind.lower()) if kind else name


def _kind_name(target: Target) -> str:
    if not target.kind:
        return ""
    if target.field is Field.PHONE:
        return wording.phone_kind_name(PhoneKind(target.kind))
    if target.field is Field.EMAIL:
        return wording.email_kind_name(EmailKind(target.kind))
    if target.field in _ADDRESS_PARTS:
        return wording.address_kind_name(AddressKind(target.kind))
    return ""


def reason_text(reason: Reason) -> str:
    """Why a column goes where it goes."""
    return {
        Reason.PROGRAM: translate("Import", "known export"),
        Reason.HEADER: translate("Import", "by its heading"),
        Reason.CONTENT: translate("Import", "by what is in it"),
        Reason.REMEMBERED: translate("Import", "as last time"),
        Reason.CHOSEN: translate("Import", "chosen by you"),
        Reason.UNKNOWN: translate("Import", "not recognised"),
        Reason.EMPTY: translate("Import", "empty"),
        Reason.BOOKKEEPING: translate("Import", "of no use here"),
        Reason.CARD_NUMBER: translate("Import", "looks like card numbers"),
        Reason.SECRET: translate("Import", "looks like passwords"),
    }[reason]


def rejection_text(reason: Rejection) -> str:
    """Why a row cannot be taken."""
    return {
        Rejection.NOBODY: translate("Import", "no name, company, e-mail or number"),
        Rejection.TOO_FEW_CELLS: translate("Import", "fewer cells than columns"),
        Rejection.TOO_MANY_CELLS: translate("Import", "more cells than columns"),
        Rejection.TOO_LONG: translate("Import", "a cell longer than any contact's"),
        Rejection.UNCLOSED_QUOTE: translate("Import", "a quotation mark that is never closed"),
        Rejection.UNREADABLE: translate("Import", "cannot be read"),
    }[reason]


def kind_title(kind: RowKind) -> str:
    """What a dry run says of rows, as a heading."""
    return {
        RowKind.NEW: translate("Import", "New"),
        RowKind.SAME: translate("Import", "Here already"),
        RowKind.DOUBTFUL: translate("Import", "Doubtful"),
        RowKind.BROKEN: translate("Import", "Broken"),
    }[kind]


def why_text(row: PlannedRow) -> str:
    """What a dry run found out about one row."""
    if row.rejection is not None:
        return rejection_text(row.rejection)
    if row.why is None:
        return ""
    shared = {
        Why.UID: translate("Import", "same identifier"),
        Why.EMAIL: translate("Import", "same e-mail"),
        Why.PHONE: translate("Import", "same number and name"),
    }[row.why]
    if row.kind is RowKind.DOUBTFUL:
        shared = {
            Why.UID: translate("Import", "same identifier"),
            Why.EMAIL: translate("Import", "same e-mail of a firm"),
            Why.PHONE: translate("Import", "same number, similar name"),
        }[row.why]
    if row.other_line is not None:
        return translate("Import", "{why} as line {line}").format(why=shared, line=wording.number(row.other_line))
    return translate("Import", "{why} as {name}").format(why=shared, name=row.other_name) if row.other_name else shared


def decision_name(decision: OnDuplicate) -> str:
    """What becomes of somebody who is known already."""
    return {
        OnDuplicate.MERGE: translate("Import", "Fill the gaps"),
        OnDuplicate.OVERWRITE: translate("Import", "Overwrite"),
        OnDuplicate.SKIP: translate("Import", "Skip"),
        OnDuplicate.NEW: translate("Import", "Add as new"),
    }[decision]


def delimiter_name(delimiter: str) -> str:
    """What parts the cells of a file."""
    return {
        ",": translate("Import", "Comma ,"),
        ";": translate("Import", "Semicolon ;"),
        "\t": translate("Import", "Tab"),
        "|": translate("Import", "Bar |"),
        ":": translate("Import", "Colon :"),
        "^": translate("Import", "Caret ^"),
        "~": translate("Import", "Tilde ~"),
        " ": translate("Import", "Space"),
    }.get(delimiter, delimiter)


def quote_name(quote: str) -> str:
    """What cells are put in."""
    return {
        '"': translate("Import", 'Double "'),
        "'": translate("Import", "Single '"),
        "": translate("Import", "None"),
    }.get(quote, quote)


# Codecs offered besides those found likely.
ENCODINGS = (
    "utf-8", "utf-16-le", "utf-16-be", "windows-1251", "windows-1250", "windows-1252", "windows-1253", "windows-1254",
    "iso-8859-1", "iso-8859-2", "iso-8859-5", "iso-8859-7", "iso-8859-9", "iso-8859-15", "koi8-r", "mac-cyrillic",
    "macintosh", "ibm866", "ibm852", "cp932", "gb18030", "big5", "cp949",
)  # fmt: skip
_SCRIPTS = {
    "cyrillic": {"windows-1251", "iso-8859-5", "koi8-r", "koi8-u", "mac-cyrillic", "ibm866", "ibm855"},
    "central": {"windows-1250", "iso-8859-2", "mac-latin2", "ibm852"},
    "western": {"windows-1252", "iso-8859-1", "iso-8859-15", "macintosh", "ibm850", "ibm437"},
    "greek": {"windows-1253", "iso-8859-7", "mac-greek"},
    "turkish": {"windows-1254", "iso-8859-9", "mac-turkish"},
    "baltic": {"windows-1257", "iso-8859-13"},
    "hebrew": {"windows-1255"},
    "arabic": {"windows-1256"},
    "japanese": {"cp932", "euc-jp", "iso2022_jp", "shift_jis"},
    "chinese": {"gb18030", "big5"},
    "korean": {"cp949", "euc-kr"},
    "thai": {"cp874"},
}


def encoding_name(codec: str) -> str:
    """An encoding, whose name has no language, with what it is for."""
    script = next((script for script, codecs in _SCRIPTS.items() if codec in codecs), "")
    words = {
        "cyrillic": translate("Import", "Cyrillic"),
        "central": translate("Import", "Central European"),
        "western": translate("Import", "Western"),
        "greek": translate("Import", "Greek"),
        "turkish": translate("Import", "Turkish"),
        "baltic": translate("Import", "Baltic"),
        "hebrew": translate("Import", "Hebrew"),
        "arabic": translate("Import", "Arabic"),
        "japanese": translate("Import", "Japanese"),
        "chinese": translate("Import", "Chinese"),
        "korean": translate("Import", "Korean"),
        "thai": translate("Import", "Thai"),
        "": translate("Import", "all scripts") if codec.startswith("utf") else "",
    }[script]
    shown = codec.title() if codec.startswith(("windows", "mac")) else codec.upper()
    return f"{shown} · {words}" if words else shown
