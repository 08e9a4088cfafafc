""" "May I keep you on my list?": the four answers, and what each of them means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prospectdesk.domain.contact import Permission
from prospectdesk.domain.pipeline import Channel
from prospectdesk.domain.told import KeepAnswer
from prospectdesk.ui.common.choice import ChoiceRow, Option
from prospectdesk.ui.common.dates import Ahead
from prospectdesk.ui.common.look import plain_label
from prospectdesk.ui.common.note_edit import NoteEdit
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.segmented import Segmented
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.common.wording import channel_name
from prospectdesk.ui.moves.missing import Missing
from prospectdesk.ui.moves.next_date_fields import NextDateFields

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.ui.common.icons import Icons

_CHANNELS = (Channel.PHONE, Channel.IN_PERSON, Channel.EMAIL, Channel.ONLINE_FORM)


class KeepFields(QWidget):
    """A yes wants a date; a no tells what it ends; whoever was not asked is asked at the next talk."""

    changed = Signal()

    def __init__(self, icons: Icons, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        ask = plain_label(self.tr("Ask: “May I keep you on my list?”"), tone=Tone.MUTED, size=TextSize.LARGE, wrap=True)
        ask.setMinimumWidth(1)
        self.answer = ChoiceRow(
            icons.theme,
            self.tr("May I keep you on my list?"),
            (
                Option(Permission.YES, self.tr("Yes — get in touch again on a day they agree to")),
                Option(Permission.NO, self.tr("No — do not contact any more")),
                Option(Permission.ASK_LATER, self.tr("Ask me later")),
                Option(Permission.NOT_ASKED, self.tr("I did not ask")),
            ),
        )
        self.answer.chosen.connect(self._follow)
        self.next_date = NextDateFields(
            icons,
            today,
            self.tr("&When will you get in touch again?"),
            chips=(Ahead.MONTH, Ahead.THREE_MONTHS),
        )
        self.next_date.changed.connect(self.changed)
        self.consequence = plain_label(wrap=True)
        self.consequence.setMinimumWidth(1)
        self._asked = QWidget()
        asked = QVBoxLayout(self._asked)
        asked.setContentsMargins(0, 0, 0, 0)
        channel_label = plain_label(self.tr("&How did you ask?"), tone=Tone.MUTED)
        self.channel = Segmented(
            icons.theme,
            channel_label.text().replace("&", ""),
            [Option(channel, channel_name(channel)) for channel in _CHANNELS],
        )
        self.channel.set_value(Channel.PHONE)
        channel_label.setBuddy(self.channel)
        words_label = plain_label(self.tr("In their w&ords (optional)"), tone=Tone.MUTED)
        self.wording = NoteEdit(words_label.text().replace("&", ""))
        words_label.setBuddy(self.wording)
        asked.addWidget(channel_label)
        asked.addWidget(self.channel)
        asked.addWidget(words_label)
        asked.addWidget(self.wording)
        self._asked_column = asked
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (ask, self.answer, self.consequence, self.next_date, self._asked):
            self._column.addWidget(part)
        self.setFocusProxy(self.answer)
        icons.theme.changed.connect(self._space)
        self._space()
        self._follow()

    def value(self) -> KeepAnswer | None:
        """The answer; None while there is none, or none with what it wants."""
        permission = self.answer.value()
        if not isinstance(permission, Permission) or self.missing() is not None:
            return None
        if permission is Permission.NOT_ASKED:
            return KeepAnswer(permission)
        channel = self.channel.value()
        return KeepAnswer(
            permission,
            channel if isinstance(channel, Channel) else None,
            self.wording.text(),
            self.next_date.value() if permission is Permission.YES else None,
        )

    def missing(self) -> Missing | None:
        """The answer, or the date that goes with a yes."""
        if self.answer.value() is None:
            return Missing(self.tr("What did they answer? Say so too if you did not ask."), self.answer)
        return self.next_date.missing() if self.answer.value() is Permission.YES else None

    def _follow(self, _value: object = None) -> None:
        permission = self.answer.value()
        self.next_date.setVisible(permission is Permission.YES)
        self._asked.setVisible(permission in (Permission.YES, Permission.NO, Permission.ASK_LATER))
        words = {
            Permission.NO: self.tr(
                "Every reminder for this contact ends and every card closes. Exports leave them out, and they are "
                "known again when a list brings them back."
            ),
            Permission.ASK_LATER: self.tr("The card closes, and “Ask at the next talk” keeps the question."),
            Permission.NOT_ASKED: self.tr("The card closes, and “Ask at the next talk” keeps the question."),
        }.get(permission if isinstance(permission, Permission) else Permission.YES, "")
        self.consequence.setText(words)
        self.consequence.setVisible(bool(words))
        self.changed.emit()

    def _space(self) -> None:
        metrics = self._icons.theme.metrics
        self._column.setSpacing(metrics.space(2))
        self._asked_column.setSpacing(metrics.px(6))
