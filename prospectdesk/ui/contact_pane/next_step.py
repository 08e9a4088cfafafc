"""What was promised next: what, when, and one click to have it done, put off or dated anew."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from prospectdesk.ui.common.calendar_popup import CalendarPopup
from prospectdesk.ui.common.chip import ChipButton
from prospectdesk.ui.common.icon_button import IconButton
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import plain_label, plain_tip, set_tone
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.contact_pane.fields import LineField
from prospectdesk.ui.contact_pane.follow_up_form import FollowUpForm, Promise
from prospectdesk.ui.contact_pane.menu_button import Entry, add_entries
from prospectdesk.ui.contact_pane.pane_section import INDENT, PaneSection
from prospectdesk.ui.contact_pane.phrases import due_text, long_day

if TYPE_CHECKING:
    from prospectdesk.domain.activity import FollowUp
    from prospectdesk.ui.contact_pane.controller import PaneController
    from prospectdesk.ui.contact_pane.story import Story


class NextStepSection(PaneSection):
    """Open follow-ups, the next first, and the form for one more."""

    def __init__(self, icons: Icons, controller: PaneController) -> None:
        super().__init__(icons, controller)
        self.empty = plain_label(tone=Tone.MUTED, wrap=True)
        self.add_one = IconButton(icons, Icon.PLUS, "", tone=Tone.MUTED)
        self.add_one.clicked.connect(self.ask)
        self.add_action(self.add_one)
        self.form: FollowUpForm | None = None
        self.rows: list[FollowUpRow] = []
        self.add_text(self.empty)
        self.retranslate()

    def fill(self, story: Story, *, same_contact: bool) -> None:
        if not same_contact:
            self._close_form()
        while len(self.rows) < len(story.follow_ups):
            self._make_row()
        can_act = not story.in_trash
        for number, row in enumerate(self.rows):
            shown = number < len(story.follow_ups)
            row.setVisible(shown)
            if shown:
                row.show_follow_up(story.follow_ups[number], story.today, same_contact=same_contact)
                row.setEnabled(can_act)
        self.empty.setVisible(not story.follow_ups and self.form is None)
        self.add_one.setEnabled(can_act and not story.contact.do_not_contact)

    def _make_row(self) -> FollowUpRow:
        row = FollowUpRow(self.icons, self.controller)
        row.edit_requested.connect(self._edit)
        self.rows.append(row)
        self.body.insertWidget(self.body.count() - 1, row)
        return row

    def stops(self) -> list[QWidget]:
        form = self.form.stops() if self.form is not None else []
        rows = [[row.what, row.done, row.tomorrow, row.pick, row.more] for row in self.rows]
        return [self.add_one, *form, *(control for row in rows for control in row)]

    def warm(self) -> None:
        if not self.rows:
            self._make_row().hide()

    def ask(self) -> None:
        """Open the form for a new follow-up, ready to type."""
        if self.story is None or not self.add_one.isEnabled():
            return
        if self.form is None:
            self._open_form(None)
        if self.form is not None:
            self.form.what.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _edit(self, follow_up: FollowUp) -> None:
        self._close_form()
        self._open_form(Promise(follow_up.id, follow_up.on, follow_up.time, follow_up.what))
        if self.form is not None:
            self.form.what.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_form(self, promise: Promise | None) -> None:
        self.form = FollowUpForm(self.icons, self.controller.today, promise)
        self.form.saved.connect(self._save)
        self.form.cancelled.connect(self._close_form)
        self.body.insertWidget(0, self.form)
        self.empty.hide()

    def _close_form(self) -> None:
        if self.form is None:
            return
        had_focus = self.form.isAncestorOf(self.form.window().focusWidget() or self)
        self.form.hide()
        self.form.deleteLater()
        self.form = None
        self.empty.setVisible(self.story is not None and not self.story.follow_ups)
        if had_focus:
            self.add_one.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, promise: Promise) -> None:
        form = self.form

        def close() -> None:
            # The form stays, with all that was typed, until it is saved.
            if self.form is form:
                self._close_form()

        if promise.follow_up_id is None:
            self.controller.promise(promise.on, promise.time, promise.what, close)
        else:
            self.controller.reschedule(promise.follow_up_id, promise.on, promise.time, promise.what, close)

    def commit(self) -> None:
        for row in self.rows:
            row.what.commit()

    def finish(self) -> None:
        self.commit()
        promise = self.form.promise() if self.form is not None else None
        if promise is not None and promise.what:
            self._save(promise)

    def revert(self) -> None:
        for row in self.rows:
            row.what.revert()

    def retranslate(self) -> None:
        self.set_title(self.tr("Next step"))
        self.empty.setText(self.tr("Nothing promised yet."))
        self.add_one.set_text(self.tr("Add a follow-up"), "Ctrl+D")
        if self.form is not None:
            promise = self.form.promise()
            self._close_form()
            self._open_form(promise)


class FollowUpRow(QWidget):
    """One follow-up."""

    edit_requested = Signal(object)  # FollowUp

    def __init__(self, icons: Icons, controller: PaneController) -> None:
        super().__init__()
        self._icons = icons
        self._controller = controller
        self.follow_up: FollowUp | None = None
        self.what = LineField()
        self.what.save_requested.connect(self._rename)
        self.what.reverted.connect(lambda: controller.forget(f"follow-up {self._id}"))
        self.due = plain_label(wrap=True)
        self.done: QPushButton = ChipButton("")
        self.tomorrow: QPushButton = ChipButton("")
        self.pick = IconButton(icons, Icon.CALENDAR, "", tone=Tone.MUTED)
        self.more = IconButton(icons, Icon.MORE, "", tone=Tone.MUTED)
        self._popup: CalendarPopup | None = None
        self.done.clicked.connect(lambda: controller.keep_promise(self._id))
        self.tomorrow.clicked.connect(lambda: self._put_off(controller.today + dt.timedelta(days=1)))
        self.pick.clicked.connect(self._ask)
        self.more.clicked.connect(self._open_menu)
        metrics = icons.theme.metrics
        row = QHBoxLayout()
        row.setSpacing(metrics.space(1))
        row.setContentsMargins(metrics.px(INDENT), 0, 0, 0)
        row.addWidget(self.due, 1)
        for control in (self.done, self.tomorrow, self.pick, self.more):
            row.addWidget(control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, metrics.space(1))
        column.setSpacing(metrics.px(2))
        column.addWidget(self.what)
        column.addLayout(row)
        self.retranslate()

    @property
    def _id(self) -> int:
        return self.follow_up.id if self.follow_up is not None else 0

    def show_follow_up(self, follow_up: FollowUp, today: dt.date, *, same_contact: bool) -> None:
        """Show one; text that is being typed stays while it is the same one."""
        same = same_contact and self.follow_up is not None and self.follow_up.id == follow_up.id
        self.follow_up = follow_up
        if same:
            self.what.set_stored(follow_up.what)
        else:
            self.what.put(follow_up.what)
        self.due.setText(due_text(follow_up.on, follow_up.time, today))
        self.due.setToolTip(plain_tip(long_day(follow_up.on)))
        set_tone(self.due, Tone.LATE if follow_up.on < today else Tone.MUTED)
        tomorrow = today + dt.timedelta(days=1)
        self.tomorrow.setVisible(follow_up.on != tomorrow)
        self.tomorrow.setToolTip(plain_tip(long_day(tomorrow)))

    def _rename(self, what: str) -> None:
        if self.follow_up is not None:
            self._controller.reschedule(self._id, self.follow_up.on, self.follow_up.time, what)

    def _put_off(self, on: dt.date) -> None:
        if self.follow_up is not None:
            self._controller.reschedule(self._id, on, self.follow_up.time, self.what.text().strip())

    def _ask(self) -> None:
        if self.follow_up is None:
            return
        if self._popup is None:
            self._popup = CalendarPopup(self._icons, self)
            self._popup.picked.connect(self._put_off)
        today = self._controller.today
        self._popup.ask(self.pick, max(self.follow_up.on, today), today=today, earliest=today)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries = [
            Entry(self.tr("Edit…"), act=lambda: self.edit_requested.emit(self.follow_up), icon=Icon.PENCIL),
            Entry(self.tr("Remove"), act=lambda: self._controller.drop_promise(self._id), icon=Icon.TRASH),
        ]
        add_entries(menu, self._icons, entries)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.what.set_name(self.tr("What the follow-up is about"), self.tr("Get in touch"))
        self.done.setText(self.tr("Done"))
        self.done.setAccessibleName(self.tr("Done"))
        self._icons.dress(self.done, Icon.CHECK, Tone.DONE)  # set off from its words, once it has some
        self.tomorrow.setText(self.tr("Tomorrow"))
        self.tomorrow.setAccessibleName(self.tr("Put off until tomorrow"))
        self.pick.set_text(self.tr("Pick another date"))
        self.more.set_text(self.tr("More about this follow-up"))

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
