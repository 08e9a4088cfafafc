"""Questions and concerns: open ones first, each checked off with what was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from prospectdesk.domain.activity import Concern, ConcernKind
from prospectdesk.ui.common.icon_button import IconButton
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import Kind, plain_label, plain_tip, set_kind, set_tone
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.common.wording import concern_name, date_text
from prospectdesk.ui.contact_pane.growing_text import GrowingText
from prospectdesk.ui.contact_pane.pane_section import INDENT, PaneSection
from prospectdesk.ui.contact_pane.phrases import long_moment
from prospectdesk.ui.contact_pane.wrapped_text import WrappedText

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.ui.contact_pane.controller import PaneController
    from prospectdesk.ui.contact_pane.story import Story

_ADDRESSED_AT_FIRST = 2


class ConcernsSection(PaneSection):
    """Nothing is lost when it is checked off: it stands below with its answer, and can be opened again."""

    write_requested = Signal(str)  # begin a line of the composer with this mark

    def __init__(self, icons: Icons, controller: PaneController) -> None:
        super().__init__(icons, controller)
        self._all = False
        self.empty = plain_label(tone=Tone.MUTED, wrap=True)
        self.rows: list[ConcernRow] = []
        self.add_one = IconButton(icons, Icon.PLUS, "", tone=Tone.MUTED)
        self.add_one.clicked.connect(lambda: self.write_requested.emit("? "))
        self.add_action(self.add_one)
        self.more = QPushButton()
        self.more.setAutoDefault(False)
        set_kind(self.more, Kind.QUIET)
        self.more.clicked.connect(self._show_all)
        self.add_text(self.empty)
        self.add(self.more)
        self.retranslate()

    def fill(self, story: Story, *, same_contact: bool) -> None:
        if not same_contact:
            self._all = False
        still_open = sum(concern.addressed_at is None for concern in story.concerns)
        self.set_trailing(self.tr("%n open", "", still_open) if still_open else "")
        shown = story.concerns if self._all else story.concerns[: still_open + _ADDRESSED_AT_FIRST]
        while len(self.rows) < len(shown):
            self._make_row()
        for row, concern in zip(self.rows, shown, strict=False):
            row.show_concern(concern, story.today, same_contact=same_contact)
            row.setEnabled(not story.in_trash)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(shown))
        self.empty.setVisible(not story.concerns)
        hidden = len(story.concerns) - len(shown)
        self.more.setVisible(hidden > 0)
        self.more.setText(self.tr("Show %n more answered", "", hidden))
        self.add_one.setEnabled(not story.in_trash)

    def _make_row(self) -> ConcernRow:
        row = ConcernRow(self.icons, self.controller)
        self.rows.append(row)
        self.body.insertWidget(len(self.rows), row)
        return row

    def stops(self) -> list[QWidget]:
        return [self.add_one, *(control for row in self.rows for control in row.stops()), self.more]

    def warm(self) -> None:
        while len(self.rows) < 2:
            self._make_row().hide()

    def _show_all(self) -> None:
        self._all = True
        if self.story is not None:
            self.fill(self.story, same_contact=True)

    def finish(self) -> None:
        for row in self.rows:
            row.finish()

    def retranslate(self) -> None:
        self.set_title(self.tr("Questions and concerns"))
        self.empty.setText(self.tr("None. Begin a line of a note with ? or ! and it stands here until it is answered."))
        self.add_one.set_text(self.tr("Write down a question"))


class ConcernRow(QWidget):
    """One concern: a box to check, its words, and while it is being answered a field for the answer."""

    def __init__(self, icons: Icons, controller: PaneController) -> None:
        super().__init__()
        self._icons = icons
        self._controller = controller
        self._concern: Concern | None = None
        self._today: dt.date | None = None
        metrics = icons.theme.metrics
        self.box = QCheckBox()
        self.box.clicked.connect(self._clicked)
        self.text = WrappedText()
        self.about = WrappedText(tone=Tone.MUTED, size=TextSize.SMALL)
        self.answer: GrowingText | None = None
        self._editor: QWidget | None = None
        self._buttons: list[QPushButton] = []
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.setContentsMargins(0, metrics.px(4), 0, metrics.px(2))
        self._words.addWidget(self.text)
        self._words.addWidget(self.about)
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.px(INDENT - 4), 0, metrics.px(INDENT), 0)
        row.setSpacing(metrics.px(2))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words, 1)

    def show_concern(self, concern: Concern, today: dt.date, *, same_contact: bool) -> None:
        """Show one; an answer that is being typed stays while it is the same one."""
        before = self._concern
        self._concern, self._today = concern, today
        if self._editor is not None and (
            not same_contact or before is None or before.id != concern.id or concern.addressed_at is not None
        ):
            self._close_editor()
        addressed = concern.addressed_at is not None
        self.box.setChecked(addressed or self._editor is not None)
        self.text.set_text(concern.text)
        set_tone(self.text, Tone.MUTED if addressed else Tone.NORMAL)
        self._say_when()

    def _say_when(self) -> None:
        concern, today = self._concern, self._today
        if concern is None or today is None:
            return
        if concern.addressed_at is None:
            kind = concern_name(concern.kind)
            said = self.tr("{kind} of {date}").format(kind=kind, date=self._day(concern.opened_at))
        elif concern.answer:
            day = self._day(concern.addressed_at)
            said = self.tr("{answer} ({date})").format(answer=concern.answer, date=day)
        else:
            said = self.tr("answered {date}").format(date=self._day(concern.addressed_at))
        self.about.set_text(said)
        self.about.setToolTip(plain_tip(long_moment(concern.addressed_at or concern.opened_at)))
        act = self.tr("Open again: {concern}") if concern.addressed_at else self.tr("Answered: {concern}")
        self.box.setAccessibleName(act.format(concern=concern.text))
        self.box.setToolTip(self.tr("Open again") if concern.addressed_at else self.tr("Check off with an answer"))

    def _day(self, at: dt.datetime) -> str:
        return date_text(at.astimezone().date(), today=self._today)

    def _clicked(self, checked: bool) -> None:
        if self._concern is None:
            return
        if self._concern.addressed_at is not None:
            self.box.setChecked(True)  # until it is
            self._controller.reopen(self._concern.id)
        elif checked:
            self._open_editor(self._concern)
        else:
            self._close_editor()

    def _open_editor(self, concern: Concern) -> None:
        metrics = self._icons.theme.metrics
        self._editor = QWidget()
        self.answer = GrowingText()
        self.answer.set_text(concern.answer)
        self.answer.save_requested.connect(self._save)
        self.answer.cancel_requested.connect(self._close_editor)
        cancel, save = QPushButton(), QPushButton()
        set_kind(save, Kind.PRIMARY)
        set_kind(cancel, Kind.QUIET)
        save.clicked.connect(self._save)
        cancel.clicked.connect(self._close_editor)
        buttons = QHBoxLayout()
        buttons.setSpacing(metrics.px(6))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        column = QVBoxLayout(self._editor)
        column.setContentsMargins(0, metrics.px(4), 0, metrics.px(4))
        column.setSpacing(metrics.px(6))
        column.addWidget(self.answer)
        column.addLayout(buttons)
        self._words.addWidget(self._editor)
        self.box.setChecked(True)
        self._buttons = [cancel, save]
        self._name_editor()
        self.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_editor(self) -> None:
        if self.answer is None or self._concern is None:
            return
        question = self._concern.kind is ConcernKind.QUESTION
        self.answer.setPlaceholderText(self.tr("What was answered?") if question else self.tr("How was it put right?"))
        self.answer.setAccessibleName(self.tr("Answer"))
        for button, text in zip(self._buttons, (self.tr("Cancel"), self.tr("Save")), strict=True):
            button.setText(text)

    def stops(self) -> list[QWidget]:
        """The controls Tab stops at, in the order one reads them."""
        return [self.box] if self.answer is None else [self.box, self.answer, *self._buttons]

    def finish(self) -> None:
        """Save an answer that has some words."""
        if self.answer is not None and self.answer.text().strip():
            self._save()

    def _save(self) -> None:
        if self._concern is None or self.answer is None:
            return
        # The field stays, with all that was typed, until the change that closes it comes back.
        self._controller.address(self._concern.id, self.answer.text(), lambda: None)

    def _close_editor(self) -> None:
        if self._editor is not None:
            had_focus = self._editor.isAncestorOf(self.window().focusWidget() or self)
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = self.answer = None
            if had_focus:
                self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.setChecked(self._concern is not None and self._concern.addressed_at is not None)

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_when()
            self._name_editor()
