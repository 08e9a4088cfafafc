"""The marks of the three criteria: which one it is by its sign, the answer by tick, cross or a dashed outline.

Shape says it all; colour only says it sooner.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from prospectdesk.domain.pipeline import AnswerValue, Criteria, Criterion
from prospectdesk.ui.common.wording import answer_name, criterion_name

if TYPE_CHECKING:
    from prospectdesk.ui.common.palette import Colors
    from prospectdesk.ui.common.theme import Theme

MARK_SIZE = 18  # design pixels; the drawing below is on a grid of as many units
_GAP = 3
_RING = QRectF(1.5, 1.5, 15, 15)
_DISC = QRectF(0, 0, 15, 15)
_BADGE = QRectF(9.5, 9.5, 8.5, 8.5)
# The signs are drawn around this point; an answered one moves out of the way of its tick or cross.
_CENTRE = 9.0
_MOVED = -2.1
_DASHES = 11


def _pen(color: QColor, width: float) -> QPen:
    return QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _dashed(color: QColor) -> QPen:
    # The dashes come out even where the circle closes.
    width = 1.2
    dash = math.pi * _RING.width() / _DASHES / width
    pen = QPen(color, width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([dash * 0.58, dash * 0.42])
    return pen


def _sign(criterion: Criterion) -> tuple[QPainterPath, QPainterPath]:
    """The strokes and the filled part of a criterion's sign: a target, a banknote, a key."""
    lines, dots = QPainterPath(), QPainterPath()
    middle = QPointF(_CENTRE, _CENTRE)
    match criterion:
        case Criterion.TARGET_MARKET:
            lines.addEllipse(middle, 3.9, 3.9)
            dots.addEllipse(middle, 1.5, 1.5)
        case Criterion.MONEY:
            lines.addRoundedRect(QRectF(4.5, 6, 9, 6), 1, 1)
            dots.addEllipse(middle, 1.3, 1.3)
        case Criterion.AUTHORITY:
            lines.addEllipse(QPointF(10.8, 7.2), 2.2, 2.2)
            lines.moveTo(9.1, 8.9)
            lines.lineTo(5.3, 12.7)
            lines.moveTo(6.8, 11.2)
            lines.lineTo(8.5, 12.9)
    return lines, dots


def _answer(value: AnswerValue) -> QPainterPath:
    """A tick or a cross, in the badge."""
    path = QPainterPath()
    if value is AnswerValue.YES:
        path.moveTo(11.6, 13.9)
        path.lineTo(13.1, 15.4)
        path.lineTo(15.8, 12.3)
    else:
        path.moveTo(12.2, 12.2)
        path.lineTo(15.3, 15.3)
        path.moveTo(15.3, 12.2)
        path.lineTo(12.2, 15.3)
    return path


def paint_criterion(
    painter: QPainter,
    rect: QRectF,
    criterion: Criterion,
    value: AnswerValue,
    colors: Colors,
    ground: QColor | None = None,
) -> None:
    """Paint one mark into ``rect``; ``ground`` is what lies under it (the card's colour unless told)."""
    side = min(rect.width(), rect.height())
    color = {AnswerValue.YES: colors.done, AnswerValue.NO: colors.late, AnswerValue.UNKNOWN: colors.muted}[value]
    lines, dots = _sign(criterion)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2)
    painter.scale(side / MARK_SIZE, side / MARK_SIZE)
    if value is AnswerValue.UNKNOWN:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_dashed(colors.outline))
        painter.drawEllipse(_RING)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.done_tint if value is AnswerValue.YES else colors.late_tint)
        painter.drawEllipse(_DISC)
        lines.translate(_MOVED, _MOVED)
        dots.translate(_MOVED, _MOVED)
    painter.strokePath(lines, _pen(color, 1.3))
    painter.fillPath(dots, color)
    if value is not AnswerValue.UNKNOWN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground if ground is not None else colors.card)
        painter.drawEllipse(_BADGE.adjusted(-1, -1, 1, 1))
        painter.setBrush(color)
        painter.drawEllipse(_BADGE)
        on_badge = colors.on_done if value is AnswerValue.YES else colors.on_late
        painter.strokePath(_answer(value), _pen(on_badge, 1.5))
    painter.restore()


class CriteriaPainter:
    """Paints the three marks in a row, each combination drawn once."""

    def __init__(self, theme: Theme, size: int = MARK_SIZE) -> None:
        """``size`` is the side of one mark in design pixels."""
        self._theme = theme
        self._design = size
        self._drawn: dict[tuple[AnswerValue, AnswerValue, AnswerValue, int, float, bool], QPixmap] = {}
        theme.changed.connect(self._drawn.clear)

    @property
    def size(self) -> QSize:
        """How much room the three marks take."""
        side, gap = self._theme.metrics.px(self._design), self._theme.metrics.px(_GAP)
        return QSize(3 * side + 2 * gap, side)

    def paint(
        self, painter: QPainter, at: QPoint, criteria: Criteria, ground: QColor | None = None, *, rtl: bool = False
    ) -> None:
        """Paint with the top left corner at ``at``; the first criterion comes first in the reading direction."""
        ground = ground if ground is not None else self._theme.colors.card
        ratio = painter.device().devicePixelRatio()
        answers = (criteria.target_market, criteria.money, criteria.authority)
        key = (*answers, ground.rgba(), ratio, rtl)
        pixmap = self._drawn.get(key)
        if pixmap is None:
            pixmap = self._draw(answers, ground, ratio, rtl)
            self._drawn[key] = pixmap
        painter.drawPixmap(at, pixmap)

    def index_at(self, x: int, *, rtl: bool = False) -> Criterion | None:
        """Which criterion's mark lies at ``x`` from the left of the row, for tool tips."""
        side, gap = self._theme.metrics.px(self._design), self._theme.metrics.px(_GAP)
        if not 0 <= x < 3 * side + 2 * gap:
            return None
        place = min(x // (side + gap), 2)
        return tuple(Criterion)[2 - place if rtl else place]

    def _draw(self, answers: tuple[AnswerValue, ...], ground: QColor, ratio: float, rtl: bool) -> QPixmap:
        size = self.size
        pixmap = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        side, gap = self._theme.metrics.px(self._design), self._theme.metrics.px(_GAP)
        for place, (criterion, value) in enumerate(zip(Criterion, answers, strict=True)):
            x = (2 - place if rtl else place) * (side + gap)
            paint_criterion(painter, QRectF(x, 0, side, side), criterion, value, self._theme.colors, ground)
        painter.end()
        return pixmap


class CriterionMark(QLabel):
    """One mark, with its criterion and answer as tool tip and accessible name."""

    def __init__(
        self,
        theme: Theme,
        criterion: Criterion,
        value: AnswerValue = AnswerValue.UNKNOWN,
        *,
        size: int = MARK_SIZE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._criterion = criterion
        self._value = value
        self._design = size
        theme.changed.connect(self._resize)
        self._resize()
        self.set_value(value)

    @property
    def value(self) -> AnswerValue:
        """The answer shown."""
        return self._value

    def set_value(self, value: AnswerValue) -> None:
        """Show another answer."""
        self._value = value
        self._retranslate()
        self.update()

    @property
    def said(self) -> str:
        """The criterion and its answer in words."""
        return self.tr("{criterion}: {answer}").format(
            criterion=criterion_name(self._criterion), answer=answer_name(self._value)
        )

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.said)
        self.setToolTip(self.said)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        colors = self._theme.colors
        paint_criterion(painter, QRectF(self.rect()), self._criterion, self._value, colors, colors.panel)
        painter.end()

    def _resize(self) -> None:
        side = self._theme.metrics.px(self._design)
        self.setFixedSize(side, side)


class CriteriaMarks(QWidget):
    """The three marks in a row."""

    def __init__(
        self, theme: Theme, criteria: Criteria | None = None, *, size: int = MARK_SIZE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._marks = {criterion: CriterionMark(theme, criterion, size=size, parent=self) for criterion in Criterion}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.px(_GAP))
        for mark in self._marks.values():
            row.addWidget(mark)
        self.set_criteria(criteria if criteria is not None else Criteria())

    def set_criteria(self, criteria: Criteria) -> None:
        """Show these answers."""
        for criterion, mark in self._marks.items():
            mark.set_value(criteria[criterion])
        self._retranslate()

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(", ".join(mark.said for mark in self._marks.values()))
