"""What must not be overlooked, between the header and the rest: no contact wished, in the trash, not saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from prospectdesk.domain.contact import Permission
from prospectdesk.ui.common.announce import announce
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import Kind, plain_label, set_kind
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.wording import problem
from prospectdesk.ui.contact_pane.phrases import long_day, one_stop

if TYPE_CHECKING:
    from prospectdesk.ui.contact_pane.controller import PaneController
    from prospectdesk.ui.contact_pane.story import Story


class Banner(QWidget):
    """A tinted bar with an icon, a sentence and buttons."""

    def __init__(self, icons: Icons, icon: Icon) -> None:
        super().__init__()
        self._icons = icons
        self._icon = icon
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", "problem")
        self._picture = QLabel()
        self.sentence = plain_label(wrap=True)
        self._sentences = QVBoxLayout()
        self._sentences.addWidget(self.sentence)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._sentences.addLayout(self._buttons)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._sentences, 1)
        icons.theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def add_button(self) -> QPushButton:
        """A button at the end of the bar."""
        button = QPushButton()
        button.setAutoDefault(False)
        set_kind(button, Kind.NORMAL)
        self._buttons.addWidget(button)
        return button

    def say(self, text: str) -> None:
        """Say it, or with "" nothing and be hidden."""
        if text and (self.isHidden() or text != self.sentence.text()):
            announce(self, text, urgent=True)
        self.sentence.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def _dress(self) -> None:
        theme = self._icons.theme
        metrics = theme.metrics
        side = metrics.icon
        color = theme.colors.tone(Tone.LATE)
        self._picture.setPixmap(self._icons.pixmap(self._icon, side, color, self.devicePixelRatioF()))
        self._row.setContentsMargins(metrics.space(3), metrics.space(2), metrics.space(3), metrics.space(2))
        self._row.setSpacing(metrics.space(2))
        self._sentences.setSpacing(metrics.px(6))
        self._buttons.setSpacing(metrics.px(6))


class Banners(QWidget):
    """The three of them, each shown where it has something to say."""

    discarded = Signal()  # the user gave up what could not be saved

    def __init__(self, icons: Icons, controller: PaneController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._story: Story | None = None
        self.no_contact = Banner(icons, Icon.BAN)
        self.trash = Banner(icons, Icon.TRASH)
        self.restore = self.trash.add_button()
        self.restore.clicked.connect(controller.restore)
        self.unsaved = Banner(icons, Icon.ALERT)
        self.discard, self.retry = self.unsaved.add_button(), self.unsaved.add_button()
        self.discard.clicked.connect(self._discard)
        self.retry.clicked.connect(controller.retry)
        self._column = QVBoxLayout(self)
        for banner in (self.unsaved, self.trash, self.no_contact):
            self._column.addWidget(banner)
        controller.unsaved_changed.connect(self._tell_unsaved)
        icons.theme.changed.connect(self._space)
        self._icons = icons
        self._space()
        self.retranslate()

    def stops(self) -> list[QWidget]:
        """The controls Tab stops at, in the order one reads them."""
        return [self.discard, self.retry, self.restore]

    def show_story(self, story: Story) -> None:
        """Say what there is to say of a contact."""
        self._story = story
        self.no_contact.say(self._refusal(story) if story.contact.do_not_contact else "")
        deleted = story.contact.deleted_at
        if deleted is None:
            self.trash.say("")
        else:
            since = long_day(deleted.astimezone().date())
            said = self.tr("In the trash since {date}. Restore to change anything.").format(date=since)
            self.trash.say(one_stop(said))
        self._tell_unsaved()

    def _refusal(self, story: Story) -> str:
        answer = story.permission_answer
        if answer is None or answer.permission is not Permission.NO:
            return self.tr("Do not contact: this person asked not to hear from you again.")
        sentence = one_stop(self.tr("Do not contact: asked so on {date}.").format(date=long_day(answer.asked_on)))
        return f"{sentence} “{answer.wording}”" if answer.wording else sentence

    def _tell_unsaved(self) -> None:
        wishes = list(self._controller.unsaved.values())
        if not wishes:
            self.unsaved.say("")
            self._place()
            return
        told = problem(wishes[-1].error)
        shown = self._story.contact.id if self._story is not None else None
        others = sorted({wish.name for wish in wishes if wish.contact_id != shown})
        parts = [self.tr("Not saved. What you wrote is kept here."), told.what, told.todo]
        if others:
            parts[0] = self.tr("Not saved for {names}. What you wrote is kept here.").format(names=", ".join(others))
        self.unsaved.say(" ".join(part for part in parts if part))
        self._place()

    def _discard(self) -> None:
        self._controller.forget_all()
        self.discarded.emit()

    def _place(self) -> None:
        self.setVisible(not all(b.isHidden() for b in (self.unsaved, self.trash, self.no_contact)))

    def _space(self) -> None:
        metrics = self._icons.theme.metrics
        self._column.setContentsMargins(metrics.space(4), 0, metrics.space(4), metrics.space(3))
        self._column.setSpacing(metrics.space(2))

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.restore.setText(self.tr("Restore"))
        self.discard.setText(self.tr("Discard"))
        self.retry.setText(self.tr("Try again"))
        if self._story is not None:
            self.show_story(self._story)

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
