"""A card in one sentence, for those who listen to the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from prospectdesk.domain.pipeline import AnswerValue, Criterion, Stage
from prospectdesk.domain.stale import days_on_stage
from prospectdesk.ui.board.chips import SignRules, company_line, signs_for
from prospectdesk.ui.common.wording import answer_name, criterion_short

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.domain.card import Card

translate = QCoreApplication.translate


def sentence_for(card: Card, stage: Stage, stage_name: str, today: dt.date, rules: SignRules | None = None) -> str:
    """All that a card shows, as one full sentence."""
    days = days_on_stage(card, today)
    parts = [
        translate("CardSentence", "{name}, {company}").format(name=card.name, company=company_line(card)),
        ", ".join(_answer(criterion, card.criteria[criterion]) for criterion in Criterion),
        *(_inside(sign.meaning) for sign in signs_for(card, stage, today, rules)),
        translate("CardSentence", "in {stage} for %n day(s)", "", days).format(stage=stage_name),
    ]
    return "; ".join(parts) + "."


def _answer(criterion: Criterion, value: AnswerValue) -> str:
    known = answer_name(value) if value is not AnswerValue.UNKNOWN else translate("CardSentence", "not answered")
    return f"{criterion_short(criterion).lower()} {known.lower()}"


def _inside(sentence: str) -> str:
    """A sentence as a part of a longer one."""
    return sentence[:1].lower() + sentence[1:]
