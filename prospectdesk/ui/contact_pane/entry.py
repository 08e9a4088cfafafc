"""One activity in the timeline: when and how in a small line, then the words; edited where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSpinBox, QVBoxLayout, QWidget

from prospectdesk.domain.activity import Activity, ActivityKind, Presentation, TalkOutcome
from prospectdesk.ui.common.icon_button import IconButton
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import Kind, plain_tip, set_kind
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.common.wording import activity_name, channel_name, presentation_outcome_name, talk_outcome_name
from prospectdesk.ui.contact_pane.draft import MOST_MINUTES, USUAL_CHANNEL
from prospectdesk.ui.contact_pane.fields import CalmSpin
from prospectdesk.ui.contact_pane.growing_text import GrowingText
from prospectdesk.ui.contact_pane.menu_button import Entry, add_entries
from prospectdesk.ui.contact_pane.pane_section import INDENT
from prospectdesk.ui.contact_pane.phrases import long_moment, minutes_text, moment_text
from prospectdesk.ui.contact_pane.wrapped_text import WrappedText

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.ui.contact_pane.controller import PaneController

_ICONS = {
    ActivityKind.CALL: Icon.PHONE,
    ActivityKind.MEETING: Icon.HANDSHAKE,
    ActivityKind.EMAIL: Icon.MAIL,
    ActivityKind.ONLINE_FORM: Icon.GLOBE,
    ActivityKind.MESSAGE: Icon.MESSAGE,
    ActivityKind.PRESENTATION: Icon.PRESENTATION,
    ActivityKind.NOTE: Icon.NOTE,
}
_ICON_SIZE = 14


class EntryRow(QWidget):
    """Rows are used again for other activities: showing a contact makes no widgets."""

    def __init__(self, icons: Icons, controller: PaneController) -> None:
        super().__init__()
        self._icons = icons
        self._controller = controller
        self.activity: Activity | None = None
        self._presentation: Presentation | None = None
        self._today: dt.date | None = None
        metrics = icons.theme.metrics
        self.sign = QLabel()
        self.meta = WrappedText(tone=Tone.MUTED, size=TextSize.SMALL)
        self.words = WrappedText()
        self.more = IconButton(icons, Icon.MORE, "", tone=Tone.MUTED)
        self.more.clicked.connect(self._open_menu)
        self._editor: EntryEditor | None = None
        top = QHBoxLayout()
        top.setSpacing(metrics.px(6))
        top.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.meta, 1)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, metrics.px(5), 0, metrics.px(3))
        self._column.setSpacing(metrics.px(2))
        self._column.addLayout(top)
        self._column.addWidget(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.px(INDENT), 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._column, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        icons.theme.changed.connect(self._dress)
        self.retranslate()

    def show_activity(
        self,
        activity: Activity,
        presentation: Presentation | None,
        today: dt.date,
        *,
        same_contact: bool,
        can_act: bool,
    ) -> None:
        """Show one; words that are being edited stay while it is the same one."""
        before = self.activity
        if self._editor is not None and (not same_contact or before is None or before.id != activity.id):
            self._close_editor()
        self.activity, self._presentation, self._today = activity, presentation, today
        if before is None or before.kind is not activity.kind:
            self._dress()
        self._say()
        self.words.set_text(activity.text)
        self.words.setVisible(bool(activity.text) and self._editor is None)
        self.more.setVisible(can_act)

    def _say(self) -> None:
        activity, today = self.activity, self._today
        if activity is None or today is None:
            return
        parts = [moment_text(activity.at, today)]
        if activity.kind is not ActivityKind.NOTE:
            parts.append(activity_name(activity.kind).lower())
        if activity.channel is not None and activity.channel is not USUAL_CHANNEL.get(activity.kind):
            parts.append(channel_name(activity.channel).lower())
        if activity.minutes:
            parts.append(minutes_text(activity.minutes))
        if activity.outcome not in (None, TalkOutcome.TALKED):
            parts.append(talk_outcome_name(activity.outcome).lower())
        shown = self._presentation
        if shown is not None:
            parts.append(presentation_outcome_name(shown.outcome).lower())
            parts.append(self._call_to_action(shown))
        self.meta.set_text(" · ".join(parts))
        self.meta.setToolTip(plain_tip(long_moment(activity.at)))
        self.more.set_text(self.tr("More about this entry"))
        self.more.setAccessibleDescription(self.meta.text())

    def _call_to_action(self, shown: Presentation) -> str:
        if not shown.call_to_action:
            return self.tr("no call to action")
        if not shown.close_asked:
            return self.tr("call to action: {words}, close not asked for").format(words=shown.call_to_action)
        return self.tr("call to action: {words}").format(words=shown.call_to_action)

    def _dress(self) -> None:
        if self.activity is not None:
            theme = self._icons.theme
            size = theme.metrics.px(_ICON_SIZE)
            icon = _ICONS[self.activity.kind]
            self.sign.setPixmap(self._icons.pixmap(icon, size, theme.colors.muted, self.devicePixelRatioF()))
            self.sign.setFixedHeight(max(size, QFontMetrics(theme.font(TextSize.SMALL)).height()))

    def _open_menu(self) -> None:
        activity = self.activity
        if activity is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries: list[Entry | None] = [Entry(self.tr("Edit"), act=self.edit, icon=Icon.PENCIL)]
        if activity.text:
            entries.append(Entry(self.tr("Copy text"), act=self.words.copy, icon=Icon.COPY))
        remove = Entry(self.tr("Remove"), act=lambda: self._controller.delete_activity(activity.id), icon=Icon.TRASH)
        add_entries(menu, self._icons, [*entries, None, remove])
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    # Editing

    @property
    def editor(self) -> EntryEditor | None:
        """The fields, while the entry is being edited."""
        return self._editor

    def stops(self) -> list[QWidget]:
        """The controls Tab stops at, in the order one reads them."""
        editor = self._editor
        return [self.more] if editor is None else [self.more, editor.text, editor.minutes, editor.cancel, editor.save]

    def edit(self) -> None:
        """Open the entry's fields."""
        if self.activity is None or self._editor is not None:
            return
        self._editor = EntryEditor(self._icons, self.activity)
        self._editor.save.clicked.connect(self.commit)
        self._editor.text.save_requested.connect(self.commit)
        self._editor.cancel.clicked.connect(self._close_editor)
        self._editor.text.cancel_requested.connect(self._close_editor)
        self.words.hide()
        self._column.addWidget(self._editor)
        self._editor.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Ask to save; the fields stay until it is done."""
        editor, activity = self._editor, self.activity
        if editor is None or activity is None or not editor.is_valid:
            return

        def done() -> None:
            if self._editor is editor:
                self._close_editor()

        self._controller.edit_activity(activity.id, editor.text.text(), editor.minutes.value(), done)

    def _close_editor(self) -> None:
        if self._editor is None:
            return
        editor, self._editor = self._editor, None
        had_focus = editor.isAncestorOf(editor.window().focusWidget() or self)
        editor.hide()
        editor.deleteLater()
        self.words.setVisible(bool(self.words.text()))
        if had_focus:
            self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def revert(self) -> None:
        """Show what is stored."""
        self._close_editor()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._say()

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class EntryEditor(QWidget):
    """The words and the minutes of an entry."""

    def __init__(self, icons: Icons, activity: Activity) -> None:
        super().__init__()
        self._needs_words = activity.kind is ActivityKind.NOTE
        metrics = icons.theme.metrics
        self.text = GrowingText(lines=2)
        self.text.set_text(activity.text)
        self.minutes = CalmSpin()
        self.minutes.setRange(0, max(MOST_MINUTES, activity.minutes))
        self.minutes.setValue(activity.minutes)
        self.minutes.setButtonSymbols(QSpinBox.ButtonSymbols.UpDownArrows)
        self.save, self.cancel = QPushButton(), QPushButton()
        set_kind(self.save, Kind.PRIMARY)
        set_kind(self.cancel, Kind.QUIET)
        self.text.textChanged.connect(lambda: self.save.setEnabled(self.is_valid))
        row = QHBoxLayout()
        row.setSpacing(metrics.px(6))
        row.addWidget(self.minutes)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, metrics.px(4), 0, metrics.px(4))
        column.setSpacing(metrics.px(6))
        column.addWidget(self.text)
        column.addLayout(row)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.text.setAccessibleName(self.tr("Words of the entry"))
        self.minutes.setSuffix(self.tr(" min", "length of a talk"))
        self.minutes.setAccessibleName(self.tr("Minutes it took"))
        self.save.setText(self.tr("Save"))
        self.cancel.setText(self.tr("Cancel"))

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @property
    def is_valid(self) -> bool:
        """A note keeps some words."""
        return bool(self.text.text().strip()) or not self._needs_words
