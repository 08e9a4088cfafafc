"""A card, painted: one painter for the whole board, and one thin delegate a column."""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from prospectdesk.domain.stale import days_on_stage
from prospectdesk.ui.board.card_layout import CardLayout, Density, Parts
from prospectdesk.ui.board.chips import SignRules, chips_for, company_line, days_text
from prospectdesk.ui.common.chip import ChipPainter
from prospectdesk.ui.common.criteria import CriteriaPainter
from prospectdesk.ui.common.mirroring import visual_rect
from prospectdesk.ui.common.palette import mixed
from prospectdesk.ui.common.theme import TextSize

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QAbstractItemView, QWidget

    from prospectdesk.domain.card import Card
    from prospectdesk.domain.pipeline import Stage
    from prospectdesk.ui.board.card_tips import Surroundings
    from prospectdesk.ui.board.model import ColumnModel
    from prospectdesk.ui.board.windows import AnswersOf
    from prospectdesk.ui.common.icons import Icons

    _Index = QModelIndex | QPersistentModelIndex

_KEPT_GROUNDS = 64
_KEPT_TEXTS = 4000
_LIFTED_OPACITY = 0.35


class CardState:
    """What is the matter with a card besides what it says; added up."""

    PLAIN = 0
    HOVERED = 1
    SELECTED = 2
    FOCUSED = 4
    LIFTED = 8  # it is being dragged: this is the place it left


class CardPainter(QObject):
    """Paints cards of any stage. Everything that does not change from card to card is made once a theme."""

    def __init__(self, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = dt.date.min
        self.rules = SignRules()
        self._theme = icons.theme
        self._chips = ChipPainter(icons)
        self._marks = CriteriaPainter(icons.theme)
        self._density = Density.COMFORTABLE
        self._grounds: OrderedDict[tuple[int, int, int, float], QPixmap] = OrderedDict()
        self._elided: dict[tuple[str, int, bool], str] = {}
        self._renew()
        # Last, so that the painters it uses are renewed by then.
        icons.theme.changed.connect(self._renew)

    def set_density(self, density: Density) -> None:
        """Paint cards with more or with less room."""
        self._density = density
        self._renew()

    def _renew(self) -> None:
        theme = self._theme
        self._name_font = theme.font(TextSize.BASE, bold=True)
        self._font = theme.font(TextSize.BASE)
        self._small_font = theme.font(TextSize.SMALL)
        self._name_metrics = QFontMetrics(self._name_font)
        self._metrics = QFontMetrics(self._font)
        line = max(self._metrics.height(), self._name_metrics.height())
        self._small_metrics = QFontMetrics(self._small_font)
        self.layout = CardLayout(theme.metrics, self._density, line, self._small_metrics, self._marks.size, self._chips)
        self._grounds.clear()
        self._elided.clear()

    @property
    def ground(self) -> QColor:
        """What lies under the cards."""
        return self._theme.colors.column

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        card: Card | None,
        stage: Stage,
        state: int = CardState.PLAIN,
        *,
        rtl: bool = False,
    ) -> None:
        """Paint a card that fills ``rect``; None paints one that is not there yet."""
        colors = self._theme.colors
        if state & CardState.LIFTED:
            painter.setOpacity(_LIFTED_OPACITY)
        ratio = painter.device().devicePixelRatio()
        edge = self._edge
        painter.drawPixmap(rect.x() - edge, rect.y() - edge, self._ground(rect.size(), state, ratio))
        if card is None:
            painter.setOpacity(1)
            return
        days, parts = self.content(rect, card, stage)
        if rtl:
            parts = _mirrored(parts, rect)
        painter.setFont(self._name_font)
        painter.setPen(colors.text)
        name = self._cut(card.name, parts.name.width(), bold=True)
        _write(painter, parts.name, name, self._name_metrics, at_end=rtl)
        self._marks.paint(painter, parts.marks.topLeft(), card.criteria, rtl=rtl)
        painter.setFont(self._font)
        painter.setPen(colors.muted)
        company = self._cut(company_line(card), parts.company.width(), bold=False)
        _write(painter, parts.company, company, self._metrics, at_end=rtl)
        painter.setFont(self._small_font)
        _write(painter, parts.days, days, self._small_metrics, at_end=not rtl)
        for chip, place in parts.chips:
            x = place.right() + 1 if rtl else place.x()
            self._chips.paint(painter, x, place.y(), chip, place.width(), rtl=rtl)
        painter.setOpacity(1)

    def metrics(self, *, bold: bool) -> QFontMetrics:
        """Of the font that names are written in, or of that of the line below."""
        return self._name_metrics if bold else self._metrics

    def parts(self, rect: QRect, card: Card, stage: Stage, *, rtl: bool) -> Parts:
        """Where the parts of a card lie that fills ``rect``."""
        parts = self.content(rect, card, stage)[1]
        return _mirrored(parts, rect) if rtl else parts

    def content(self, rect: QRect, card: Card, stage: Stage) -> tuple[str, Parts]:
        """How long a card that fills ``rect`` is on its stage, in words, and where its parts lie."""
        days = days_text(days_on_stage(card, self.today))
        chips = chips_for(card, stage, self.today, self.rules)
        return days, self.layout.parts(rect, days, chips)

    def _cut(self, text: str, width: int, *, bold: bool) -> str:
        key = (text, width, bold)
        cut = self._elided.get(key)
        if cut is None:
            if len(self._elided) > _KEPT_TEXTS:
                self._elided.clear()
            metrics = self.metrics(bold=bold)
            # A name may hold line breaks; on a card it is one line.
            cut = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, width)
            self._elided[key] = cut
        return cut

    @property
    def _edge(self) -> int:
        """How far shadow and rings reach beyond the card."""
        return self._theme.metrics.px(3)

    def _ground(self, size: QSize, state: int, ratio: float) -> QPixmap:
        """The card without its words: shadow, ground, outline and focus ring."""
        key = (size.width(), size.height(), state, ratio)
        pixmap = self._grounds.get(key)
        if pixmap is None:
            pixmap = self._draw_ground(size, state, ratio)
            self._grounds[key] = pixmap
            if len(self._grounds) > _KEPT_GROUNDS:
                self._grounds.popitem(last=False)
        return pixmap

    def _draw_ground(self, size: QSize, state: int, ratio: float) -> QPixmap:
        colors, metrics, edge = self._theme.colors, self._theme.metrics, self._edge
        pixmap = QPixmap(round((size.width() + 2 * edge) * ratio), round((size.height() + 2 * edge) * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(edge, edge, size.width(), size.height())
        radius = metrics.radius
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.shadow)
        painter.drawRoundedRect(card.translated(0, 1), radius, radius)
        painter.setBrush(colors.card)
        if state & CardState.SELECTED:
            outline, width = colors.accent, 2.0
        elif state & CardState.HOVERED:
            outline, width = colors.outline, 1.0
        else:
            outline, width = (mixed(colors.hairline, colors.text, 0.04) if colors.is_dark else colors.hairline), 1.0
        painter.setPen(QPen(outline, width))
        half = width / 2
        painter.drawRoundedRect(card.adjusted(half, half, -half, -half), radius - half, radius - half)
        if state & CardState.FOCUSED:
            self._draw_ring(painter, card, colors.accent if state & CardState.SELECTED else colors.text, radius)
        painter.end()
        return pixmap

    def _draw_ring(self, painter: QPainter, card: QRectF, color: QColor, radius: float) -> None:
        """The focus: a ring around the card, with air between, so that it is seen apart from the selection."""
        out = 2.25
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, 1.5))
        painter.drawRoundedRect(card.adjusted(-out, -out, out, out), radius + out, radius + out)


def _write(painter: QPainter, place: QRect, text: str, metrics: QFontMetrics, *, at_end: bool) -> None:
    """Write a line into the middle of ``place``: from its left, or up to its right with ``at_end``.

    Written from a point: with a rectangle Qt lays the text out anew each time, for twice the time.
    """
    x = place.right() + 1 - metrics.horizontalAdvance(text) if at_end else place.x()
    painter.drawText(x, place.y() + (place.height() - metrics.height()) // 2 + metrics.ascent(), text)


def _mirrored(parts: Parts, rect: QRect) -> Parts:
    def turned(part: QRect) -> QRect:
        return visual_rect(Qt.LayoutDirection.RightToLeft, rect, part)

    chips = tuple((chip, turned(place)) for chip, place in parts.chips)
    return Parts(turned(parts.name), turned(parts.marks), turned(parts.company), turned(parts.days), chips)


class CardDelegate(QStyledItemDelegate):
    """Paints the rows of one column."""

    def __init__(self, painter: CardPainter, model: ColumnModel, answers_of: AnswersOf, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.ring = False  # whether the focus is to be shown: the keyboard was used last
        self.selected = 0  # the selected opportunity; by its id, so that it survives whatever happens to the rows
        self.lifted = 0  # the opportunity that is being dragged
        self._painter = painter
        self._model = model
        self._answers_of = answers_of

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        card = self._model.card(index.row())
        # The style has painted its own idea of a row below.
        painter.fillRect(option.rect, self._painter.ground)
        self._painter.paint(
            painter,
            self._painter.layout.card_rect(option.rect),
            card,
            self._model.stage,
            self._state(option, card),
            rtl=option.direction == Qt.LayoutDirection.RightToLeft,
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._painter.layout.row_height)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return False
        from prospectdesk.ui.board.card_tips import show_tip

        card = self._model.card(index.row()) if index.isValid() else None
        rtl = view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        rect = self._painter.layout.card_rect(option.rect)
        parts = None if card is None else self._painter.parts(rect, card, self._model.stage, rtl=rtl)
        show_tip(event, view, card, parts, self.surroundings(rtl=rtl))
        return True

    def surroundings(self, *, rtl: bool) -> Surroundings:
        """What the tips of this column's cards depend on."""
        from prospectdesk.ui.board.card_tips import Surroundings

        painter = self._painter
        return Surroundings(
            self._model.stage,
            painter.today,
            painter.rules,
            painter.metrics(bold=True),
            painter.metrics(bold=False),
            self._answers_of,
            rtl,
        )

    def _state(self, option: QStyleOptionViewItem, card: Card | None) -> int:
        state = CardState.PLAIN
        if self._view.underMouse() or (self.ring and self._view.hasFocus()):
            state |= self._state_of_row(option)
        if card is not None:
            if card.opportunity_id == self.selected:
                state |= CardState.SELECTED
            if card.opportunity_id == self.lifted:
                state |= CardState.LIFTED
        return state

    def _state_of_row(self, option: QStyleOptionViewItem) -> int:
        # Imported with the first mouse or key on a column: PySide makes classes for all that a style knows, which takes
        # as long as painting ten cards.
        from PySide6.QtWidgets import QStyle

        state = CardState.PLAIN
        if option.state & QStyle.StateFlag.State_MouseOver:
            state |= CardState.HOVERED
        if self.ring and option.state & QStyle.StateFlag.State_HasFocus:
            state |= CardState.FOCUSED
        return state
