"""The birthday: the day, how old they turn and when, and how long before it a card is to be written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from prospectdesk.ui.common.birthday_edit import BirthdayEdit
from prospectdesk.ui.common.flow_layout import FlowLayout
from prospectdesk.ui.common.look import plain_label, plain_tip, set_in_place
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.contact_pane.fields import CalmSpin, LeaveWatcher
from prospectdesk.ui.contact_pane.menu_button import plain
from prospectdesk.ui.contact_pane.pane_section import PaneSection
from prospectdesk.ui.contact_pane.phrases import birthday_text, day_text, long_day
from prospectdesk.ui.contact_pane.tab_order import focusable

if TYPE_CHECKING:
    from prospectdesk.desktop.settings import Settings
    from prospectdesk.domain.contact import Birthday
    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.contact_pane.controller import PaneController
    from prospectdesk.ui.contact_pane.story import Story

_MOST_LEAD_DAYS = 365
_SHORTEST_MONTH = 5  # letters
_SAVE_AFTER_MS = 600  # a spin box that is still being turned is not saved at each step


class BirthdaySection(PaneSection):
    """Reads as text; a click, Enter or F2 on the day opens its fields, and leaving them saves."""

    def __init__(self, icons: Icons, controller: PaneController, settings: Settings) -> None:
        super().__init__(icons, controller)
        self._settings = settings
        self.day = QPushButton()
        self.day.setProperty("kind", "value")
        self.day.setAutoDefault(False)
        self.day.clicked.connect(self.open)
        self.lead = CalmSpin()
        set_in_place(self.lead)
        self.lead.setRange(0, _MOST_LEAD_DAYS)
        self.lead.setKeyboardTracking(False)
        self._lead_timer = QTimer(self, singleShot=True, interval=_SAVE_AFTER_MS)
        self._lead_timer.timeout.connect(self._save_lead)
        self.lead.valueChanged.connect(self._lead_turned)
        self.lead.editingFinished.connect(self._save_lead)
        self.turns = plain_label(tone=Tone.MUTED, wrap=True)
        self.edit: BirthdayEdit | None = None
        metrics = icons.theme.metrics
        # Side by side where there is room.
        row = FlowLayout(gap=metrics.px(2))
        row.addWidget(self.day)
        row.addWidget(self.lead)
        self.add(row)
        self.add_text(self.turns)
        settings.changed.connect(self._follow_settings)
        self.retranslate()

    def fill(self, story: Story, *, same_contact: bool) -> None:
        if not same_contact:
            self._lead_timer.stop()
            self._close()
        birthday = story.details.birthday
        empty = self.tr("Not known") if story.in_trash else self.tr("Add a birthday")
        self.day.setText(plain(birthday_text(birthday)) if birthday is not None else empty)
        said = self.day.text() if birthday is not None else self.tr("none")
        self.day.setAccessibleName(self.tr("Birthday: {day}").format(day=said))
        self.day.setEnabled(not story.in_trash)
        self.lead.setEnabled(not story.in_trash)
        self.lead.setVisible(birthday is not None and self.edit is None)
        self.turns.setVisible(birthday is not None and self.edit is None)
        if birthday is not None:
            self._say_when(birthday, story)
        if not self._lead_timer.isActive():
            self._show_lead(story)
        if self.edit is not None and self.edit.value() == birthday:
            self._close()

    def _say_when(self, birthday: Birthday, story: Story) -> None:
        in_march = self._settings.get("leap_day") == "march"
        following = birthday.next_on_or_after(story.today, leap_day_in_march=in_march)
        when = day_text(following, story.today)
        if birthday.year is not None:
            age = following.year - birthday.year
            text = self.tr("turns {age}, {date}").format(age=age, date=when) if age > 0 else when
        else:
            text = self.tr("next: {date}").format(date=when)
        self.turns.setText(text)
        self.turns.setToolTip(plain_tip(long_day(following)))

    # The day

    def open(self) -> None:
        """Open the fields of the day."""
        story = self.story
        if self.edit is not None or story is None or story.in_trash:
            return
        edit = BirthdayEdit(self.icons.theme, self.controller.today)
        edit.set_value(story.details.birthday)
        edit.committed.connect(self._save)
        for month in edit.findChildren(QComboBox):
            # The pane may be narrower than the longest month asks for.
            month.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            month.setMinimumContentsLength(_SHORTEST_MONTH)
        watcher = LeaveWatcher(edit)
        watcher.watch(*edit.findChildren(QWidget))
        watcher.left.connect(self._left)
        watcher.escaped.connect(self._close)
        self.edit = edit
        self.body.insertWidget(0, edit)
        for part in (self.day, self.lead, self.turns):
            part.hide()
        edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        fields: list[QWidget] = []
        if self.edit is not None:
            # They stand in the order of the locale.
            fields = sorted(focusable(self.edit), key=lambda field: field.x())
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                fields.reverse()
        return [*fields, self.day, self.lead]

    def _save(self, birthday: Birthday | None) -> None:
        self.controller.edit("birthday", lambda before: replace(before, birthday=birthday), self._close)

    def _left(self) -> None:
        # What cannot be stays to be mended; what is as before closes.
        story, edit = self.story, self.edit
        if edit is not None and edit.is_valid() and story is not None and edit.value() == story.details.birthday:
            self._close()

    def _close(self) -> None:
        if self.edit is None:
            return
        edit, self.edit = self.edit, None
        had_focus = edit.isAncestorOf(edit.window().focusWidget() or self)
        # Hidden, it loses the focus, and would save what was given up.
        edit.blockSignals(True)
        edit.hide()
        edit.deleteLater()
        self.day.show()
        has_day = self.story is not None and self.story.details.birthday is not None
        self.lead.setVisible(has_day)
        self.turns.setVisible(has_day)
        if had_focus:
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    # The alarm

    @property
    def _default_lead(self) -> int:
        text = self._settings.get("birthday_lead_days")
        return int(text) if text.isdecimal() else 10

    def _show_lead(self, story: Story) -> None:
        days = story.details.birthday_lead_days
        self.lead.blockSignals(True)
        self.lead.setValue(self._default_lead if days is None else days)
        self.lead.blockSignals(False)
        self._word_lead()

    def _word_lead(self) -> None:
        days = self.lead.value()
        # The words around the number, in whatever order the language has them.
        before, _, after = self.tr("card alarm %n day(s) before", "", days).partition(str(days))
        self.lead.setPrefix(before)
        self.lead.setSuffix(after)
        self.lead.setAccessibleName(self.tr("Days before the birthday to write a card"))

    def _lead_turned(self) -> None:
        self._word_lead()
        self._lead_timer.start()

    def _save_lead(self) -> None:
        self._lead_timer.stop()
        story = self.story
        if story is None:
            return
        days = self.lead.value()
        stored = story.details.birthday_lead_days
        if days != (self._default_lead if stored is None else stored):
            # Who goes back to the usual number follows it from then on.
            wanted = None if days == self._default_lead else days
            self.controller.edit("birthday lead", lambda before: replace(before, birthday_lead_days=wanted))

    def _follow_settings(self, key: str) -> None:
        if key in ("birthday_lead_days", "leap_day") and self.story is not None:
            self.fill(self.story, same_contact=True)

    def commit(self) -> None:
        if self.edit is not None:
            self.edit.commit()
        self._save_lead()

    def edit_focused(self, inside: QWidget) -> bool:
        if inside is self.day:
            self.open()
        return self.edit is not None

    def revert(self) -> None:
        self._close()
        if self.story is not None:
            self._show_lead(self.story)

    def retranslate(self) -> None:
        self.set_title(self.tr("Birthday"))
        self._word_lead()
