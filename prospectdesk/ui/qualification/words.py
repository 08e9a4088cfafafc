"""What the wizard says about each criterion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from prospectdesk.domain.pipeline import AnswerValue, Criterion
from prospectdesk.ui.common.choice import Option
from prospectdesk.ui.common.wording import answer_name, channel_name, criterion_short, date_text

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.domain.opportunity import Answer

translate = QCoreApplication.translate

_LONGEST_NAME = 48


def heading(criterion: Criterion) -> str:
    """The criterion as the question the user has to answer."""
    return {
        Criterion.TARGET_MARKET: translate("Qualification", "Do they fit your target market?"),
        Criterion.MONEY: translate("Qualification", "Can they afford it?"),
        Criterion.AUTHORITY: translate("Qualification", "Do they decide?"),
    }[criterion]


def options(criterion: Criterion) -> tuple[Option, Option, Option]:
    """Yes, not known, no: the keys 1, 2 and 3, each with what it leads to."""
    yes, no = {
        Criterion.TARGET_MARKET: (
            translate("Qualification", "Yes — the offer is made for people like them"),
            translate("Qualification", "No — not a fit: it is made for others"),
        ),
        Criterion.MONEY: (
            translate("Qualification", "Yes — they have the money"),
            translate("Qualification", "No — not a fit, until that changes"),
        ),
        Criterion.AUTHORITY: (
            translate("Qualification", "Yes — they decide themselves"),
            translate("Qualification", "No — not a fit; on to who does decide"),
        ),
    }[criterion]
    unknown = translate("Qualification", "Not known yet — ask again at the next talk")
    return Option(AnswerValue.YES, yes), Option(AnswerValue.UNKNOWN, unknown), Option(AnswerValue.NO, no)


def read_aloud(question: str) -> str:
    """A question set off as what to say."""
    return translate("Qualification", "Ask: “{question}”").format(question=question)


def asked_before(answer: Answer, today: dt.date) -> str:
    """An earlier answer: when it was given, how, what it was, and the remark."""
    said = translate("Qualification", "Asked {date}, {channel}: {answer}").format(
        date=date_text(answer.at.astimezone().date(), today=today),
        channel=in_sentence(channel_name(answer.channel)),
        answer=in_sentence(answer_name(answer.value)),
    )
    if answer.note:
        said = translate("Qualification", "{said} — {note}").format(said=said, note=answer.note)
    return said


def how_and_when(answer: Answer, today: dt.date) -> str:
    """Channel and day of an answer: "phone, 21 Nov"."""
    return translate("Qualification", "{channel}, {date}").format(
        channel=in_sentence(channel_name(answer.channel)), date=date_text(answer.at.astimezone().date(), today=today)
    )


def in_sentence(word: str) -> str:
    """A word of ours inside a sentence; abbreviations and names of ours have none of that."""
    return word[:1].lower() + word[1:]


def elapsed(seconds: int) -> str:
    """A length of time as a clock shows it: "1:10"."""
    minutes, rest = divmod(max(seconds, 0), 60)
    return f"{minutes}:{rest:02d}"


def talk_text(answers: list[tuple[Criterion, AnswerValue]]) -> str:
    """What the talk was about, for the timeline: each question with its answer."""
    parts = [
        translate("Qualification", "{criterion}: {answer}").format(
            criterion=in_sentence(criterion_short(criterion)), answer=in_sentence(answer_name(value))
        )
        for criterion, value in answers
    ]
    return translate("Qualification", "Qualifying — {answers}").format(answers=", ".join(parts))


def shortened(name: str) -> str:
    """A name for a sentence or a title: what is longer than any name ends in an ellipsis."""
    name = " ".join(name.split())
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
