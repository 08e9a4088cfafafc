"""Texts out of cards, tidied: nearly all are tidy already, and are only looked at."""

from __future__ import annotations

from prospectdesk.interchange import values


def tidy(text: str) -> str:
    """One line, stripped, with single spaces and nothing that cannot be seen."""
    if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text
    return values.tidy_line(text)


def tidy_lines(text: str) -> str:
    """Several lines, stripped, with one kind of line end and nothing that cannot be seen."""
    return values.tidy_text(text)


def one_line(text: str) -> str:
    """The lines of a text, parted by commas."""
    if "\n" not in text:
        return tidy(text)
    lines = (line.strip().strip(",") for line in text.splitlines())
    return tidy(", ".join(filter(None, lines)))
