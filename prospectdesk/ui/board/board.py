"""The columns side by side: how wide they are, which card is selected, and where the keyboard goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from prospectdesk.domain.pipeline import Phase, PipelineKind, Stage
from prospectdesk.ui.board.column import Column
from prospectdesk.ui.board.model import ColumnModel
from prospectdesk.ui.common.look import Surface, set_surface

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent, QWheelEvent

    from prospectdesk.domain.card import Card
    from prospectdesk.ui.board.card import CardPainter
    from prospectdesk.ui.board.column_view import CardView
    from prospectdesk.ui.board.windows import AnswersOf
    from prospectdesk.ui.common.icons import Icons

# Design pixels: no narrower, no wider, and how wide where they do not all fit.
_NARROWEST, _WIDEST, _WISHED = 180, 320, 224
# Where the board scrolls sideways, so much of a column peeks in at the edge.
_PEEK = 0.4
_NOTCH = 120  # what a wheel turns by, in eighths of a degree


class Board(QScrollArea):
    """All columns of a pipeline but the closed one, scrolling sideways."""

    chosen = Signal(int, int)  # contact, opportunity
    opened = Signal(int)  # contact
    shift_requested = Signal(int, int, int, bool)  # opportunity, stage, the card it goes above (0: none), on top
    drag_begun = Signal(object, int, QPoint, QPoint)  # column, row, where on the screen, where on the card
    new_lead_requested = Signal()
    import_requested = Signal()
    folded_changed = Signal()
    scrolled = Signal()
    edge_reached = Signal(str)  # why a card was not moved any further by keyboard

    def __init__(self, icons: Icons, painter: CardPainter, answers_of: AnswersOf, parent: QWidget) -> None:
        super().__init__(parent)
        self.columns: list[Column] = []
        self._wanted_scroll: int | None = None
        self.selected = (0, 0)  # contact and opportunity; 0: none
        self._icons = icons
        self._painter = painter
        self._answers_of = answers_of
        self._inside = QWidget()
        # Before Qt has given them their style: it would have to be given again.
        for widget in (self, self._inside):
            set_surface(widget, Surface.WINDOW)
        self._row = QHBoxLayout(self._inside)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.horizontalScrollBar().valueChanged.connect(self.scrolled)
        self.horizontalScrollBar().rangeChanged.connect(self._scroll_as_wanted)
        icons.theme.changed.connect(self._dress)
        self._dress()

    # Columns

    def set_stages(self, stages: Sequence[Stage], kind: PipelineKind, sentence: Callable[[Card, Stage], str]) -> None:
        """Make a column for each stage, empty as yet, but for the closed phase."""
        for column in self.columns:
            self._row.removeWidget(column)
            column.hide()
            column.deleteLater()
        self.columns = []
        for stage in stages:
            if stage.phase is not Phase.CLOSED:
                model = ColumnModel(stage, sentence)
                column = Column(model, kind, self._painter, self._icons, self._answers_of, self._inside)
                self._connect(column)
                self.columns.append(column)
                self._row.addWidget(column)
        self.fit_columns()

    def _connect(self, column: Column) -> None:
        view = column.view
        view.chosen.connect(self.chosen)
        view.opened.connect(self.opened)
        view.left.connect(lambda step, y: self._go_sideways(column, step, y))
        view.shift_requested.connect(lambda card, columns, rows: self._shift(column, card, columns, rows))
        view.drag_begun.connect(lambda row, at, grip: self.drag_begun.emit(column, row, at, grip))
        view.verticalScrollBar().valueChanged.connect(self.scrolled)
        column.new_lead_requested.connect(self.new_lead_requested)
        column.import_requested.connect(self.import_requested)
        column.fold_wanted.connect(lambda folded: self.fold(column, folded=folded))

    def column(self, stage_id: int) -> Column | None:
        """The column of a stage; None for a closed one and those of other pipelines."""
        return next((column for column in self.columns if column.stage.id == stage_id), None)

    def fold(self, column: Column, *, folded: bool) -> None:
        """Fold a column to a strip, or unfold it."""
        column.set_folded(folded)
        strip = column.strip
        if strip is not None and not strip.property("wired"):
            strip.setProperty("wired", True)
            strip.left.connect(lambda step: self._go_sideways(column, step, 0))
        self.fit_columns()
        self.folded_changed.emit()

    def fit_columns(self) -> None:
        """Share the width: all columns side by side where they fit, else some, and a piece of the next."""
        metrics = self._icons.theme.metrics
        narrowest, widest, wished = (metrics.px(width) for width in (_NARROWEST, _WIDEST, _WISHED))
        gap, margins = self._row.spacing(), self._row.contentsMargins()
        open_columns = [column for column in self.columns if not column.folded]
        strip = metrics.px(36)
        # Not the viewport's width, which is the same: with the first widget that Qt made, PySide makes classes for all
        # of Qt's widgets, and the first picture would wait for them.
        inside = self.contentsRect().width()
        room = inside - margins.left() - margins.right() - gap * (len(self.columns) - 1)
        room -= strip * (len(self.columns) - len(open_columns))
        width = room // max(len(open_columns), 1)
        if width < narrowest:
            visible = inside - margins.left()
            numbers = range(1, len(open_columns) + 1)
            widths = [round((visible - whole * gap) / (whole + _PEEK)) for whole in numbers]
            width = min(widths, key=lambda width: abs(width - wished), default=wished)
        width = min(max(width, narrowest), widest)
        for column in self.columns:
            column.setFixedWidth(strip if column.folded else width)

    def scroll_sideways(self, value: int) -> None:
        """Scroll to where the board was; at once, or when it is laid out."""
        self._wanted_scroll = value
        self._scroll_as_wanted()

    def _scroll_as_wanted(self) -> None:
        bar = self.horizontalScrollBar()
        if self._wanted_scroll is not None and bar.maximum() >= self._wanted_scroll:
            bar.setValue(self._wanted_scroll)
            self._wanted_scroll = None

    def _dress(self) -> None:
        space = self._icons.theme.metrics.space
        self._row.setContentsMargins(space(3), space(3), space(3), space(2))
        self._row.setSpacing(self._icons.theme.metrics.px(10))
        self._row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.fit_columns()

    def refresh(self) -> None:
        """Density, words or the day are new: lay out and paint again."""
        for column in self.columns:
            column.view.resize_rows()
            column.refresh_head()
            column.view.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """What the columns leave: sideways over a card, any way over their heads and between them."""
        delta, pixels = event.angleDelta(), event.pixelDelta()
        bar = self.horizontalScrollBar()
        step = pixels.x() or pixels.y()
        if not step:
            step = (delta.x() or delta.y()) * self._icons.theme.metrics.px(_WISHED) // (2 * _NOTCH)
        bar.setValue(bar.value() + (step if self.isRightToLeft() else -step))
        event.accept()

    # Selection

    def select(self, contact_id: int, opportunity_id: int) -> None:
        """Show a card as selected, wherever it is; 0: none."""
        self.selected = (contact_id, opportunity_id)
        for column in self.columns:
            self.show_selection(column)

    def show_selection(self, column: Column) -> None:
        """Show the selected card in a column, if it is there."""
        opportunity_id = self.selected[1]
        window = column.model.window
        row = window.find(opportunity_id) if window is not None and opportunity_id else None
        column.view.set_selected(opportunity_id, row)

    # Keyboard

    @property
    def focused(self) -> Column | None:
        """The column the keyboard is in."""
        return next((column for column in self.columns if column.focus_target.hasFocus()), None)

    def focus(self) -> None:
        """Put the keyboard on the card it was on, the selected one, or the first."""
        best = next((c for c in self.columns if not c.folded and c.view.current_row >= 0), None)
        holder = next((c for c in self.columns if self._holds_selection(c)), None)
        column = holder or best or next((c for c in self.columns if c.model.rowCount()), None)
        column = column or next(iter(self.columns), None)
        if column is not None:
            column.focus_target.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(column, 0, 0)

    def _holds_selection(self, column: Column) -> bool:
        window = column.model.window
        return bool(self.selected[1] and window is not None and window.find(self.selected[1]) is not None)

    def _go_sideways(self, column: Column, step: int, y: int) -> None:
        """The keyboard goes to the next column, to the card at the same height."""
        place = self.columns.index(column) + step
        if not 0 <= place < len(self.columns):
            return
        target = self.columns[place]
        self.ensureWidgetVisible(target, self._row.spacing(), 0)
        target.view.show_ring_like(column.view)
        if not target.folded:
            row = target.view.row_near(y)
            if row >= 0:
                target.view.go_to(row, choose=True)
        target.focus_target.setFocus(Qt.FocusReason.TabFocusReason)

    def reveal(self, column: Column, row: int, *, focus: bool) -> None:
        """Bring a card into sight, and the keyboard onto it with ``focus``."""
        if column.folded:
            self.fold(column, folded=False)
        with QSignalBlocker(column.view):
            column.view.set_current_row(row)
        self.ensureWidgetVisible(column, self._row.spacing(), 0)
        if focus:
            keyboard: CardView | None = self.focused.view if self.focused is not None else None
            if keyboard is not None and keyboard is not column.view:
                column.view.show_ring_like(keyboard)
            column.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _shift(self, column: Column, opportunity_id: int, columns: int, rows: int) -> None:
        """Ctrl+Shift and an arrow: to the next stage, or past the next card."""
        if columns:
            place = self.columns.index(column) + columns
            if 0 <= place < len(self.columns):
                self.shift_requested.emit(opportunity_id, self.columns[place].stage.id, 0, True)
            else:
                self.edge_reached.emit(self.tr("This is the last column on this side."))
            return
        row, count = column.view.current_row, column.model.rowCount()
        if not 0 <= row + rows < count:
            first, last = self.tr("This is the first card."), self.tr("This is the last card.")
            self.edge_reached.emit(first if rows < 0 else last)
            return
        above = row + rows + (1 if rows > 0 else 0)
        card = column.model.card(above) if above < count else None
        self.shift_requested.emit(opportunity_id, column.stage.id, card.opportunity_id if card else 0, False)
