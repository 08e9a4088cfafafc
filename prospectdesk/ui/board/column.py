"""One stage on the board: head, cards, what it says when empty, and the strip it folds to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from prospectdesk.domain.pipeline import Phase, PipelineKind, Stage
from prospectdesk.ui.board.column_header import ColumnHeader
from prospectdesk.ui.board.column_view import CardView
from prospectdesk.ui.common.look import Surface, set_surface
from prospectdesk.ui.common.palette import custom_stage_color
from prospectdesk.ui.common.wording import number, stage_name

if TYPE_CHECKING:
    from prospectdesk.ui.board.card import CardPainter
    from prospectdesk.ui.board.empty_column import EmptyColumn
    from prospectdesk.ui.board.folded_strip import FoldedStrip
    from prospectdesk.ui.board.model import ColumnModel
    from prospectdesk.ui.board.windows import AnswersOf
    from prospectdesk.ui.common.icons import Icons


class _Outline(QWidget):
    """Frames the whole column, above everything in it: where a card would land."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colors.accent, 2))
        radius = self._theme.metrics.radius_column - 1
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)
        painter.end()


class Column(QFrame):
    """A column of the board."""

    new_lead_requested = Signal()
    import_requested = Signal()
    fold_wanted = Signal(bool)

    def __init__(
        self,
        model: ColumnModel,
        kind: PipelineKind,
        painter: CardPainter,
        icons: Icons,
        answers_of: AnswersOf,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.model = model
        self._kind = kind
        self._icons = icons
        self._total = 0
        self._filtered = False
        self._said: tuple[int, bool, int] | None = None
        self._outline: _Outline | None = None
        self._strip: FoldedStrip | None = None
        self._empty: EmptyColumn | None = None
        model.setParent(self)
        self._header = ColumnHeader(icons, can_add=model.stage.phase is Phase.LEAD, parent=self)
        self.view = CardView(model, painter, icons.theme, answers_of, self)
        set_surface(self, Surface.COLUMN)
        self._body = QVBoxLayout(self)
        self._body.setSpacing(0)
        self._body.addWidget(self._header)
        self._body.addWidget(self.view, 1)
        self._header.add_requested.connect(self.new_lead_requested)
        self._header.fold_requested.connect(lambda: self.fold_wanted.emit(True))
        self.view.fold_requested.connect(lambda: self.fold_wanted.emit(True))
        self.setFocusProxy(self.view)
        icons.theme.changed.connect(self._dress)
        self._dress()

    @property
    def stage(self) -> Stage:
        """The stage it shows."""
        return self.model.stage

    @property
    def folded(self) -> bool:
        """Whether only its strip shows."""
        return self._strip is not None and not self._strip.isHidden()

    @property
    def focus_target(self) -> QWidget:
        """What takes the keyboard."""
        return self._strip if self._strip is not None and self.folded else self.view

    @property
    def name(self) -> str:
        """The stage's name."""
        return stage_name(self.stage, self._kind)

    @property
    def count_text(self) -> str:
        """How many cards; while a filter is on, how many of them it shows."""
        if self._filtered:
            return self.tr("{shown} / {all}").format(shown=number(self.model.rowCount()), all=number(self._total))
        return number(self._total)

    def set_total(self, total: int, *, filtered: bool) -> None:
        """How many cards stand on the stage, and whether a filter hides some of them."""
        head = (total, filtered, self.model.rowCount())
        if head != self._said:
            self._said = head
            self._total, self._filtered = total, filtered
            self.refresh_head()

    def refresh_head(self) -> None:
        """Say name and count anew, and the sentence of an empty column."""
        color = self._dot_color()
        self._header.say(self.name, self.count_text, color)
        if self._strip is not None:
            self._strip.say(self.name, self.count_text, color)
        self.view.setAccessibleName(self.tr("{stage}, cards: {count}").format(stage=self.name, count=self.count_text))
        if self.model.rowCount() or self.model.window is None:
            if self._empty is not None:
                self._empty.hide()
            return
        if self._empty is None:
            from prospectdesk.ui.board.empty_column import EmptyColumn

            self._empty = EmptyColumn(self._icons, self.view.viewport())
            self._empty.new_lead_requested.connect(self.new_lead_requested)
            self._empty.import_requested.connect(self.import_requested)
        self._empty.say(self.stage.phase, self._kind, filtered=self._filtered)
        self._empty.show()

    def set_folded(self, folded: bool) -> None:
        """Fold to a strip, or unfold."""
        if folded == self.folded:
            return
        had_focus = self.focus_target.hasFocus()
        if self._strip is None:
            from prospectdesk.ui.board.folded_strip import FoldedStrip

            self._strip = FoldedStrip(self._icons, self)
            self._strip.clicked.connect(lambda: self.fold_wanted.emit(False))
            self._body.addWidget(self._strip, 1)
        self._strip.say(self.name, self.count_text, self._dot_color())
        self._strip.setVisible(folded)
        self._header.setVisible(not folded)
        self.view.setVisible(not folded)
        self.setFocusProxy(self.focus_target)
        if had_focus:
            self.focus_target.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def strip(self) -> FoldedStrip | None:
        """What it is folded to; None as long as it never was."""
        return self._strip

    def drop_row_at(self, where: QPoint) -> int:
        """The row a card would take that is dropped at a place on the screen."""
        if self.folded:
            return 0
        return self.view.drop_row_at(self.view.viewport().mapFromGlobal(where).y())

    def show_drop(self, row: int | None) -> None:
        """Show where a card would land; None: nowhere here."""
        self.view.show_drop(row)
        if row is None:
            if self._outline is not None:
                self._outline.hide()
            return
        if self._outline is None:
            self._outline = _Outline(self._icons, self)
        self._outline.resize(self.size())
        self._outline.raise_()
        self._outline.show()

    def _dot_color(self) -> QColor:
        colors = self._icons.theme.colors
        if self.stage.color is not None and QColor.isValidColorName(self.stage.color) and not colors.high_contrast:
            return custom_stage_color(QColor(self.stage.color), colors)
        return colors.phase(self.stage.phase)

    def _dress(self) -> None:
        # The children leave the edge free, which is rounded.
        edge = self._icons.theme.metrics.px(2)
        side = 1 if self._icons.theme.colors.high_contrast else 0
        self._body.setContentsMargins(side, edge, side, edge)
        self.view.resize_rows()
        self.refresh_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh_head()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh_head()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        colors, metrics = self._icons.theme.colors, self._icons.theme.metrics
        if not colors.high_contrast:
            return
        # Without tints a column has no edge but this.
        painter = QPainter(self)
        painter.setPen(colors.hairline)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), metrics.radius_column, metrics.radius_column)
        painter.end()
