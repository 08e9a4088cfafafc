"""The note of a card: what fitted no field, a line each, nothing twice."""

from __future__ import annotations

from prospectdesk.interchange.vcard_text import tidy_lines
from prospectdesk.interchange.vcard_words import readable_name


class Notes:
    """Lines under one another, each with what it is about before it."""

    def __init__(self) -> None:
        self._lines: dict[tuple[str, str], str] = {}

    def add(self, label: str, text: str) -> None:
        """Write a text down, if there is one."""
        text = tidy_lines(text).removeprefix("geo:")
        if text and not text.startswith("urn:uuid:"):  # that is another card's name
            # GoogleTalk is Google Talk.
            key = "".join(filter(str.isalnum, label.casefold()))
            self._lines.setdefault((key, text.casefold()), f"{label}: {text}" if label else text)

    def add_property(self, name: str, text: str, details: str = "") -> None:
        """Write down a property by its name, with what else it says of itself in brackets."""
        label = readable_name(name)
        self.add(f"{label} ({details})" if details else label, text)

    def __str__(self) -> str:
        return "\n".join(self._lines.values())
