"""What the tool tips of a card tell: more of what it shows in a sign or in a few letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtWidgets import QToolTip

from prospectdesk.domain.pipeline import AnswerValue, Criterion
from prospectdesk.ui.board.chips import company_line, days_meaning, signs_for
from prospectdesk.ui.common.look import plain_tip
from prospectdesk.ui.common.wording import answer_name, channel_name, criterion_name, date_text

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QFontMetrics, QHelpEvent
    from PySide6.QtWidgets import QAbstractItemView

    from prospectdesk.domain.card import Card
    from prospectdesk.domain.pipeline import Stage
    from prospectdesk.ui.board.card_layout import Parts
    from prospectdesk.ui.board.chips import SignRules
    from prospectdesk.ui.board.windows import AnswersOf

translate = QCoreApplication.translate

_NEAR = (-2, -4, 2, 4)  # marks and days are small: a miss by so little counts


class Surroundings(NamedTuple):
    """What a tip depends on besides the card: the day, the user's choices, the fonts a text may be cut in."""

    stage: Stage
    today: dt.date
    rules: SignRules
    name_metrics: QFontMetrics
    text_metrics: QFontMetrics
    answers_of: AnswersOf
    rtl: bool


def show_tip(
    event: QHelpEvent, view: QAbstractItemView, card: Card | None, parts: Parts | None, of: Surroundings
) -> None:
    """Show what there is to say about the part of a card under the mouse, or nothing."""
    text, place = ("", QRect()) if card is None or parts is None else tip_at(event.pos(), card, parts, of)
    if text:
        QToolTip.showText(event.globalPos(), plain_tip(text), view.viewport(), place)
    else:
        QToolTip.hideText()
        event.ignore()


def tip_at(at: QPoint, card: Card, parts: Parts, of: Surroundings) -> tuple[str, QRect]:
    """What to say about the part of a card at a place, as plain text, and where it applies; "" for nothing."""
    if parts.marks.adjusted(*_NEAR).contains(at):
        side = parts.marks.width() // len(Criterion)
        place = min(max((at.x() - parts.marks.x()) // side, 0), len(Criterion) - 1)
        criterion = tuple(Criterion)[len(Criterion) - 1 - place if of.rtl else place]
        mark = QRect(parts.marks.x() + place * side, parts.marks.y(), side, parts.marks.height())
        return _answer(card, criterion, of), mark
    for sign, (_, chip) in zip(signs_for(card, of.stage, of.today, of.rules), parts.chips, strict=False):
        if chip.contains(at):
            return sign.meaning, chip
    if parts.days.adjusted(*_NEAR).contains(at):
        return days_meaning(card, of.today), parts.days
    for text, line, metrics in (
        (card.name, parts.name, of.name_metrics),
        (company_line(card), parts.company, of.text_metrics),
    ):
        if line.contains(at) and metrics.horizontalAdvance(text) > line.width():
            return text, line
    return "", QRect()


def _answer(card: Card, criterion: Criterion, of: Surroundings) -> str:
    """The newest answer, with its date and channel, and what was noted with it."""
    value, name = card.criteria[criterion], criterion_name(criterion)
    newest = next((a for a in of.answers_of(card.opportunity_id) if a.criterion is criterion), None)
    if newest is None or (value is AnswerValue.UNKNOWN and newest.value is not AnswerValue.UNKNOWN):
        return translate("CardTips", "{criterion}: not asked yet").format(criterion=name)
    said = translate("CardTips", "{criterion}: {answer}\n{channel}, {date}").format(
        criterion=name,
        answer=answer_name(newest.value).lower(),
        channel=channel_name(newest.channel),
        date=date_text(newest.at.astimezone().date(), today=of.today),
    )
    return f"{said}\n“{newest.note}”" if newest.note else said
