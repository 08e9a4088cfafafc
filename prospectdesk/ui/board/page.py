"""The board as a page of the window. It shows what it is given and says what the user wishes; it moves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prospectdesk.domain.pipeline import Pipeline, PipelineKind, Stage
from prospectdesk.ui.board.board import Board
from prospectdesk.ui.board.card import CardPainter
from prospectdesk.ui.board.card_layout import Density
from prospectdesk.ui.board.chips import SignRules
from prospectdesk.ui.common.wording import stage_name

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from prospectdesk.desktop.settings import Settings
    from prospectdesk.domain.card import Card
    from prospectdesk.domain.clock import Clock
    from prospectdesk.domain.opportunity import Answer
    from prospectdesk.ui.board.column import Column
    from prospectdesk.ui.board.drag import CardDrag
    from prospectdesk.ui.board.windows import AnswersOf
    from prospectdesk.ui.common.icons import Icons

_PAINTED_SETTINGS = ("density", "birthday_lead_days", "leap_day")


def _no_answers(opportunity_id: int) -> list[Answer]:  # noqa: ARG001 - as every reader of answers
    return []


class BoardPage(QWidget):
    """The columns of a pipeline, and the strip of ends while a card is dragged.

    All signals are wishes or facts for whoever composes the window: a card that is moved stays where it is until the
    database says otherwise, so that a refused or cancelled move leaves everything as it was.
    """

    move_requested = Signal(int, int, int, bool)  # opportunity, stage, the card it goes above (0: none), on top
    close_requested = Signal(int, str)  # opportunity; "not_ready", "said_no" or "not_a_fit"
    contact_selected = Signal(int, int)  # contact, opportunity; 0, 0: none any more
    contact_opened = Signal(int)  # contact
    menu_requested = Signal(int, QPoint)  # opportunity, where on the screen
    move_menu_requested = Signal(int, QPoint)  # opportunity, where on the screen
    trash_requested = Signal(int)  # contact
    new_lead_requested = Signal()
    import_requested = Signal()
    samples_requested = Signal()
    state_changed = Signal()  # scrolled, folded or selected: what ``BoardController.state`` tells is new

    def __init__(self, icons: Icons, settings: Settings, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers_of: AnswersOf = _no_answers
        self._icons = icons
        self._settings = settings
        self._clock = clock
        self._kind = PipelineKind.SALE
        self._start: QWidget | None = None
        self.painter = CardPainter(icons, self)
        self.board = Board(icons, self.painter, self._read_answers, self)
        self.drag: CardDrag | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self.board)
        self.setAccessibleName(self.tr("Board"))
        self._read_settings()
        self._connect()

    def _connect(self) -> None:
        board = self.board
        board.chosen.connect(self._choose)
        board.opened.connect(self.contact_opened)
        board.shift_requested.connect(self.move_requested)
        board.drag_begun.connect(self._begin_drag)
        board.new_lead_requested.connect(self.new_lead_requested)
        board.import_requested.connect(self.import_requested)
        board.folded_changed.connect(self.state_changed)
        board.scrolled.connect(self.state_changed)
        board.edge_reached.connect(self.say)
        self._settings.changed.connect(self._follow_setting)
        self._icons.theme.changed.connect(board.refresh)

    def show_pipeline(self, pipeline: Pipeline) -> None:
        """Make the columns of a pipeline, empty as yet."""
        if self.drag is not None:
            self.drag.cancel()
        self._kind = pipeline.kind
        self.board.set_stages(pipeline.stages, pipeline.kind, self._sentence)
        for column in self.board.columns:
            column.view.menu_requested.connect(self.menu_requested)
            column.view.move_menu_requested.connect(self.move_menu_requested)
            column.view.trash_requested.connect(self.trash_requested)

    @property
    def columns(self) -> list[Column]:
        """The columns, from the first stage on."""
        return self.board.columns

    def refresh_day(self) -> None:
        """Another day has begun: days, chips and birthdays are new."""
        self.painter.today = self._clock.today()
        self.board.refresh()

    def offer_start(self, *, offered: bool) -> None:
        """Show "Start here" in place of a board nobody is on yet."""
        if offered and self._start is None:
            from prospectdesk.ui.board.start_here import StartHere

            start = StartHere(self._icons, self)
            start.new_lead_requested.connect(self.new_lead_requested)
            start.import_requested.connect(self.import_requested)
            start.samples_requested.connect(self.samples_requested)
            self._whole.addWidget(start)
            self._start = start
        if self._start is not None:
            self._start.setVisible(offered)
            self.board.setVisible(not offered)

    def say(self, text: str) -> None:
        """Say a result to assistive technology."""
        from prospectdesk.ui.common.announce import announce

        announce(self.board, text)

    def _begin_drag(self, column: Column, row: int, at: QPoint, grip: QPoint) -> None:
        if self.drag is None:
            from prospectdesk.ui.board.drag import CardDrag
            from prospectdesk.ui.board.drop_strip import DropStrip

            self.drag = CardDrag(self._icons, self.board, DropStrip(self._icons, self), self.painter, self)
            self.drag.move_wished.connect(self.move_requested)
            self.drag.end_wished.connect(self.close_requested)
        self.drag.begin(column, row, at, grip)

    def _read_answers(self, opportunity_id: int) -> list[Answer]:
        # Who answers is known only when the controller has come.
        return self.answers_of(opportunity_id)

    def _choose(self, contact_id: int, opportunity_id: int) -> None:
        if self.board.selected != (contact_id, opportunity_id):
            self.board.select(contact_id, opportunity_id)
            self.contact_selected.emit(contact_id, opportunity_id)
            self.state_changed.emit()

    def _sentence(self, card: Card, stage: Stage) -> str:
        # Nobody listens to the first picture.
        from prospectdesk.ui.board.sentence import sentence_for

        return sentence_for(card, stage, stage_name(stage, self._kind), self.painter.today, self.painter.rules)

    def _follow_setting(self, key: str) -> None:
        if key in _PAINTED_SETTINGS:
            self._read_settings()
            self.board.refresh()

    def _read_settings(self) -> None:
        settings = self._settings
        days = settings.get("birthday_lead_days")
        rules = SignRules(int(days) if days.isdecimal() else 10, settings.get("leap_day") == "march")
        self.painter.rules = rules
        self.painter.today = self._clock.today()
        compact = settings.get("density") == Density.COMPACT.value
        self.painter.set_density(Density.COMPACT if compact else Density.COMFORTABLE)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._start is not None and not self._start.isHidden():
            self._start.setFocus(event.reason())
        else:
            self.board.focus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Board"))
            self.board.refresh()
