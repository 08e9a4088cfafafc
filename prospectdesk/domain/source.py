"""Where leads come from."""

from __future__ import annotations

from enum import StrEnum


class Source(StrEnum):
    """Where a lead came from."""

    BOUGHT_LIST = "bought_list"
    PHONE_BOOK = "phone_book"
    INTERNET = "internet"
    IN_PERSON = "in_person"
    REFERRAL = "referral"
    ONLINE_FORM = "online_form"
    OTHER = "other"
