"""Where one writes what happened: always at hand, and no larger than what is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from prospectdesk.domain.activity import ActivityKind, TalkOutcome
from prospectdesk.ui.common.announce import announce
from prospectdesk.ui.common.choice import Option
from prospectdesk.ui.common.flow_layout import FlowLayout
from prospectdesk.ui.common.icon_button import IconButton
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import Kind, set_kind
from prospectdesk.ui.common.segmented import Segmented
from prospectdesk.ui.common.wording import activity_name, channel_name, talk_outcome_name
from prospectdesk.ui.contact_pane.draft import CHANNELS, KINDS, MOST_MINUTES, Draft
from prospectdesk.ui.contact_pane.fields import CalmSpin
from prospectdesk.ui.contact_pane.growing_text import GrowingText
from prospectdesk.ui.contact_pane.menu_button import Entry, MenuButton
from prospectdesk.ui.contact_pane.tab_order import focusable

if TYPE_CHECKING:
    from prospectdesk.domain.pipeline import Channel
    from prospectdesk.ui.contact_pane.controller import PaneController

_SECOND_MS = 1000
_MINUTES_WIDTH = 84  # design pixels


class Composer(QWidget):
    """One field; what else can be told appears once the user is in it."""

    saved = Signal()

    def __init__(self, icons: Icons, controller: PaneController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._controller = controller
        self._drafts: dict[int, Draft] = {}
        self._contact_id = 0
        self._draft = Draft()
        self._loading = False
        self.text = GrowingText(lines=2)
        self.text.textChanged.connect(self._typed)
        self.text.save_requested.connect(self.save)
        self.text.cancel_requested.connect(self._fold)
        self.text.installEventFilter(self)
        self._tick = QTimer(self, interval=_SECOND_MS)
        self._tick.timeout.connect(self._show_time)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(icons.theme.metrics.px(6))
        self._column.addWidget(self.text)
        self.more: QWidget | None = None
        self.retranslate()

    # What belongs to the words, built when it is first wanted

    def _build(self) -> None:
        icons, metrics = self._icons, self._icons.theme.metrics
        self.more = QWidget()
        options = [Option(kind, activity_name(kind)) for kind in KINDS]
        self.kind = Segmented(icons.theme, self.tr("What happened"), options)
        self.kind.chosen.connect(self._choose_kind)
        self.channel = MenuButton(icons, self._channels, self._choose_channel, caption=False)
        self.outcome = MenuButton(icons, self._outcomes, self._choose_outcome, caption=False)
        for button in (self.channel, self.outcome):
            button.setProperty("kind", "chip")
            button.setSizePolicy(button.sizePolicy().Policy.Fixed, button.sizePolicy().Policy.Fixed)
        self.minutes = CalmSpin()
        self.minutes.setRange(0, MOST_MINUTES)
        self.minutes.setButtonSymbols(QSpinBox.ButtonSymbols.UpDownArrows)
        self.minutes.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.minutes.setFixedWidth(metrics.px(_MINUTES_WIDTH))
        self.minutes.valueChanged.connect(self._set_minutes)
        self.timer = IconButton(icons, Icon.PLAY, "")
        self.timer.setCheckable(True)
        self.timer.clicked.connect(self._start_or_stop)
        self.save_button = QPushButton(self.tr("Save"))
        self.save_button.setToolTip(self.tr("Ctrl+Enter"))
        self.save_button.setAutoDefault(False)
        set_kind(self.save_button, Kind.PRIMARY)
        self.save_button.clicked.connect(self.save)
        told = FlowLayout(gap=metrics.px(6))
        for control in (self.channel, self.outcome, self.minutes, self.timer):
            told.addWidget(control)
        row = QHBoxLayout()
        row.setSpacing(metrics.px(6))
        row.addLayout(told, 1)
        row.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self.more)
        column.setContentsMargins(0, 0, 0, metrics.space(1))
        column.setSpacing(metrics.px(6))
        column.addWidget(self.kind)
        column.addLayout(row)
        self._column.addWidget(self.more)

    def unfold(self) -> None:
        """Show what else can be told."""
        if self.more is None:
            self._build()
        if self.more is not None:
            self.more.show()
        self._show_draft()

    def stops(self) -> list[QWidget]:
        """The controls Tab stops at, in the order one reads them."""
        if self.more is None:
            return [self.text]
        told = [self.channel, self.outcome, self.minutes, self.timer, self.save_button]
        return [self.text, *focusable(self.kind), *told]

    def _fold(self) -> None:
        if self.more is not None and self._draft.is_empty:
            self._draft = Draft()
            self.more.hide()
            self.text.clearFocus()

    @property
    def is_unfolded(self) -> bool:
        """What else can be told is shown."""
        return self.more is not None and not self.more.isHidden()

    # Drafts

    def show_contact(self, contact_id: int, *, can_act: bool) -> None:
        """Show what was being written about this contact."""
        self.text.setReadOnly(not can_act)
        self.text.setVisible(can_act)
        if contact_id == self._contact_id:
            return
        if self._draft.is_empty:
            self._drafts.pop(self._contact_id, None)
        else:
            self._drafts[self._contact_id] = self._draft
        self._contact_id = contact_id
        self._draft = self._drafts.get(contact_id, Draft())
        self._loading = True
        self.text.set_text(self._draft.text)
        self._loading = False
        if self._draft.is_empty:
            if self.more is not None:
                self.more.hide()
        else:
            self.unfold()

    def begin(self, kind: ActivityKind | None = None, mark: str = "") -> None:
        """Put the cursor here, for a talk of this kind, or a line that begins with a mark."""
        if kind is not None and self._draft.kind is ActivityKind.NOTE:
            self._draft.choose(kind)
        self.unfold()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        if mark:
            written = self.text.text()
            begins = "\n" if written and not written.endswith("\n") else ""
            self.text.insertPlainText(begins + mark)

    def _typed(self) -> None:
        if not self._loading:
            self._draft.text = self.text.text()
            if self.is_unfolded:
                self.save_button.setEnabled(self._draft.can_be_saved)

    def _show_draft(self) -> None:
        if not self.is_unfolded:
            return
        draft = self._draft
        self.kind.set_value(draft.kind)
        is_note = draft.kind is ActivityKind.NOTE
        self.channel.setVisible(not is_note)
        channel = channel_name(draft.channel) if draft.channel is not None else self.tr("Channel")
        self.channel.show_choice(draft.channel, channel, self.tr("Channel"))
        self.outcome.setVisible(draft.kind is ActivityKind.CALL)
        if draft.outcome is not None:
            self.outcome.show_choice(draft.outcome, talk_outcome_name(draft.outcome), self.tr("Outcome"))
        self.save_button.setEnabled(draft.can_be_saved)
        self._show_time()

    # What is told

    def _channels(self) -> list[Entry | None]:
        return [Entry(channel_name(channel), channel) for channel in CHANNELS]

    def _outcomes(self) -> list[Entry | None]:
        return [Entry(talk_outcome_name(outcome), outcome) for outcome in TalkOutcome]

    def _choose_kind(self, kind: object) -> None:
        if isinstance(kind, ActivityKind):
            self._draft.choose(kind)
            self._show_draft()

    def _choose_channel(self, channel: Channel) -> None:
        self._draft.channel = channel
        self._show_draft()

    def _choose_outcome(self, outcome: TalkOutcome) -> None:
        self._draft.outcome = outcome
        self._show_draft()

    def _set_minutes(self, minutes: int) -> None:
        if not self._loading:
            self._draft.minutes = minutes
            self._draft.started = self._controller.now() if self._draft.started is not None else None

    def _start_or_stop(self) -> None:
        draft, now = self._draft, self._controller.now()
        if draft.started is None:
            draft.started = now
        else:
            draft.minutes = draft.total_minutes(now)
            draft.started = None
        self._show_time()

    def _show_time(self) -> None:
        draft, now = self._draft, self._controller.now()
        runs = draft.started is not None
        if runs != self._tick.isActive():
            if runs:
                self._tick.start()
            else:
                self._tick.stop()
        if not self.is_unfolded:
            return
        self._loading = True
        minutes = draft.total_minutes(now)
        self.minutes.setValue(minutes)
        self.minutes.setSuffix(self.tr(" min", "length of a talk"))
        self.minutes.setAccessibleName(self.tr("Minutes it took"))
        self._loading = False
        self.timer.set_icon(Icon.PAUSE if runs else Icon.PLAY)
        self.timer.setChecked(runs)
        seconds = draft.seconds(now)
        clock = f"{seconds // 60}:{seconds % 60:02}"
        self.timer.set_text(
            self.tr("Stop the clock ({time})").format(time=clock) if runs else self.tr("Start the clock")
        )

    # Saving

    def save(self) -> None:
        """Ask to save; the words stay until they are."""
        draft = self._draft
        if not draft.can_be_saved or self.text.isReadOnly():
            return
        contact_id, written = self._contact_id, replace(draft)

        def done() -> None:
            self._drafts.pop(contact_id, None)
            self.saved.emit()
            if self._contact_id == contact_id and self._draft.text == written.text:
                self._draft = Draft()
                self._loading = True
                self.text.clear()
                self._loading = False
                self._show_draft()
                self._show_time()
                announce(self, self.tr("Saved"))

        minutes = draft.total_minutes(self._controller.now())
        self._controller.log(written.text, written.kind, written.channel, written.outcome, minutes, done)

    def save_drafts(self) -> None:
        """Record what was being written, about whomever: the window closes."""
        drafts = {**self._drafts, self._contact_id: self._draft}
        now = self._controller.now()
        for contact_id, draft in drafts.items():
            if draft.text.strip():
                minutes = draft.total_minutes(now)
                self._controller.log_draft(contact_id, draft.text, draft.kind, draft.channel, draft.outcome, minutes)
        self._drafts.clear()
        self._draft = Draft()

    def eventFilter(self, watched: object, event: QEvent, /) -> bool:
        if watched is self.text and event.type() == QEvent.Type.FocusIn and not self.text.isReadOnly():
            self.unfold()
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.text.setPlaceholderText(
            self.tr("Write what happened… A line that begins with ? is a question, with ! a concern.")
        )
        self.text.setAccessibleName(self.tr("Note or talk"))
        self.text.setAccessibleDescription(
            self.tr("A line that begins with ? is kept as a question, with ! as a concern. Ctrl+Enter saves.")
        )
        if self.more is not None:
            shown = self.is_unfolded
            self.more.deleteLater()
            self.more = None
            if shown:
                self.unfold()

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
