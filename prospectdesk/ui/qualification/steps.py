"""Where one is among the three questions: each with its answer, by shape and by colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from prospectdesk.domain.pipeline import AnswerValue, Criteria, Criterion
from prospectdesk.ui.common.flow_layout import FlowLayout
from prospectdesk.ui.common.look import plain_tip
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize, Theme
from prospectdesk.ui.common.wording import answer_name, criterion_short

_MARK = 16  # design pixels, as the grid of the drawing below
_GAP = 6
_PAD = 3


class Steps(QWidget):
    """The three questions in a row. A click on one asks it (again); by keyboard the last page leads there."""

    wanted = Signal(object)  # Criterion

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = FlowLayout(self)
        self._steps = {criterion: _Step(theme, criterion) for criterion in Criterion}
        for criterion, step in self._steps.items():
            self._row.addWidget(step)
            step.clicked.connect(lambda _on=False, criterion=criterion: self.wanted.emit(criterion))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._space)
        self._space()

    def show_state(self, criteria: Criteria, current: Criterion | None) -> None:
        """Show the answers, and which question is being asked."""
        for criterion, step in self._steps.items():
            step.show_state(criteria[criterion], current=criterion is current)

    def _space(self) -> None:
        self._row.set_gap(self._theme.metrics.space(1))


class _Step(QAbstractButton):
    def __init__(self, theme: Theme, criterion: Criterion) -> None:
        super().__init__()
        self._theme = theme
        self._criterion = criterion
        self._value = AnswerValue.UNKNOWN
        self._current = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setText(criterion_short(criterion).replace("&", "&&"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_state(self, value: AnswerValue, *, current: bool) -> None:
        self._value, self._current = value, current
        self.setCursor(Qt.CursorShape.ArrowCursor if current else Qt.CursorShape.PointingHandCursor)
        name = criterion_short(self._criterion)
        state = self.tr("{criterion}: being asked") if current else self.tr("{criterion}: {answer}")
        words = state.format(criterion=name, answer=answer_name(value))
        self.setAccessibleName(words)
        self.setToolTip("" if current else plain_tip(self.tr("{state}. Click to ask.").format(state=words)))
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self._theme.metrics
        words = self._words_width()
        return QSize(words + metrics.px(_MARK) + metrics.px(_GAP) + 2 * metrics.px(6), metrics.target)

    minimumSizeHint = sizeHint

    def _words_width(self) -> int:
        return QFontMetrics(self._theme.font(TextSize.BASE, bold=True)).horizontalAdvance(
            criterion_short(self._criterion)
        )

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        colors, metrics = self._theme.colors, self._theme.metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() and not self._current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.hover)
            painter.drawRoundedRect(QRectF(self.rect()), metrics.radius_chip, metrics.radius_chip)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, pad = metrics.px(_MARK), metrics.px(_PAD)
        x = self.width() - pad - side if rtl else pad
        self._paint_mark(painter, QRectF(x, (self.height() - side) / 2, side, side))
        tone = {AnswerValue.YES: Tone.DONE, AnswerValue.NO: Tone.LATE, AnswerValue.UNKNOWN: Tone.MUTED}[self._value]
        painter.setPen(colors.text if self._current else colors.tone(tone))
        painter.setFont(self._theme.font(TextSize.BASE, bold=True))
        words = QRectF(pad if rtl else x + side + metrics.px(_GAP), 0, self._words_width() + 1, self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter.value), criterion_short(self._criterion))
        painter.end()

    def _paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        """A filled disc with tick or cross for an answer, a ring with a core for the question, an empty ring ahead."""
        colors = self._theme.colors
        painter.save()
        painter.translate(rect.topLeft())
        painter.scale(rect.width() / 16, rect.height() / 16)
        whole = QRectF(1, 1, 14, 14)
        if self._current:
            painter.setPen(QPen(colors.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(whole.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.accent)
            painter.drawEllipse(QPointF(8, 8), 3.4, 3.4)
        elif self._value is AnswerValue.UNKNOWN:
            painter.setPen(QPen(colors.outline, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(whole)
        else:
            yes = self._value is AnswerValue.YES
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.done if yes else colors.late)
            painter.drawEllipse(whole)
            sign = QPainterPath()
            if yes:
                sign.moveTo(4.9, 8.3)
                sign.lineTo(7.1, 10.5)
                sign.lineTo(11.2, 5.8)
            else:
                sign.moveTo(5.5, 5.5)
                sign.lineTo(10.5, 10.5)
                sign.moveTo(10.5, 5.5)
                sign.lineTo(5.5, 10.5)
            pen = QPen(colors.on_done if yes else colors.on_late, 1.8)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(sign, pen)
        painter.restore()
