"""Which program wrote a file, told by its header in whatever language."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from prospectdesk.domain.mapping import Field
from prospectdesk.interchange.header_words import Word, normal
from prospectdesk.interchange.own_format import MARKER, MARKER_RAW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prospectdesk.interchange.header_grammar import Meaning

_GOOGLE = re.compile(r"(e mail|phone|adres|vebsite|organization|iban) \d+ (value|label|name|stret|formated)")

# Headers that only this program writes together: how many of them must be there.
_SIGNATURES: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    ("linkedin", 2, ("Connected On", "Position", "First Name")),
    ("yahoo", 1, ("Yahoo! ID", "Distribution Lists", "Yahoo! Phone")),
    ("facebook_leads", 2, ("created_time", "ad_name", "adset_name", "campaign_name", "form_name", "is_organic",
                           "platform")),
    ("hubspot", 2, ("Lifecycle Stage", "Lead Status", "Contact Owner", "Associated Company", "Record ID",
                    "Associated Company IDs", "Associated Company Domain", "Marketing contact status")),
    ("zoho", 2, ("Customer Sub Type", "Billing Attention", "EmailID", "MobilePhone", "Owner Name",
                 "Customer Address ID")),
    ("zoho", 4, ("Record Id", "Contact Owner", "Lead Owner", "Mailing Street", "Mailing Zip", "Last Activity Time",
                 "Created Time", "Modified Time", "Tag")),
    ("datablist", 3, ("Account Id", "Lead Owner", "Deal Stage", "Email 1", "Phone 1")),
    ("datablist", 3, ("Organization Id", "Founded", "Number of employees")),
    ("datablist", 3, ("User Id", "Sex", "Date of birth", "Job Title")),
    ("datablist", 3, ("Customer Id", "Subscription Date", "Phone 1")),
    ("salesforce", 1, ("SystemModstamp", "IsDeleted", "MailingPostalCode", "AccountId")),
    ("salesforce", 3, ("Account Name", "Mailing Street", "Mailing City", "Mailing State/Province",
                       "Mailing Zip/Postal Code", "Lead Source", "Contact ID")),
    ("us500", 3, ("company_name", "phone1", "phone2", "web")),
    ("us500", 3, ("company_name", "phone1", "phone", "web")),
    ("mailchimp", 2, ("MEMBER_RATING", "OPTIN_TIME", "CONFIRM_TIME", "LEID", "EUID")),
)  # fmt: skip
_NORMAL_SIGNATURES = [(code, least, frozenset(map(normal, headers))) for code, least, headers in _SIGNATURES]


def program_of(header: Sequence[str], meanings: Sequence[Meaning]) -> str:
    """The code of the program whose export has this header; "" for any other."""
    if MARKER in header or MARKER_RAW in header:
        return "prospectdesk"
    headers = [normal(text) for text in header]
    if sum(_GOOGLE.match(text) is not None for text in headers) >= 2:
        return "google"
    for code, least, signature in _NORMAL_SIGNATURES:
        if len(signature & set(headers)) >= least and (least > 1 or len(headers) > 8):
            return code
    return _mail_program(meanings)


def _mail_program(meanings: Sequence[Meaning]) -> str:
    """The address books of mail programs are the same columns in every language: know them by their meanings."""
    fields = Counter(meaning.target.field for meaning in meanings if meaning.target is not None)
    kinds = {
        meaning.target.kind
        for meaning in meanings
        if meaning.target is not None and meaning.target.field in (Field.TOWN, Field.REGION, Field.COUNTRY)
    }
    words = Counter(word for meaning in meanings for word in meaning.words)
    faxes = words[Word.FAX]
    if {"home", "work"} <= kinds and "other" in kinds and faxes >= 2 and fields[Field.PHONE] >= 8:
        return "outlook"
    if fields[Field.BIRTH_YEAR] == 1 and fields[Field.BIRTH_MONTH] == 1 and 30 <= len(meanings) <= 40:
        return "thunderbird"
    if 26 <= len(meanings) <= 32 and faxes == 2 and fields[Field.WEBSITE] == 2 and fields[Field.PHONE] >= 5:
        return "windows_live_mail"
    return ""
