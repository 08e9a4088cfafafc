"""Which criterion is not met; and where it is authority, who does decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prospectdesk.domain.pipeline import AnswerValue, Channel, Criteria, Criterion
from prospectdesk.ui.common.choice import ChoiceRow, Option
from prospectdesk.ui.common.decider_fields import DeciderFields
from prospectdesk.ui.common.look import plain_label
from prospectdesk.ui.common.note_edit import NoteEdit
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.segmented import Segmented
from prospectdesk.ui.common.wording import channel_name
from prospectdesk.ui.moves.missing import Missing

if TYPE_CHECKING:
    from prospectdesk.domain.contact import ContactDetails
    from prospectdesk.ui.common.icons import Icons


class NotAFitFields(QWidget):
    """The criterion is recorded as an answer "no", with how it came to be known and a remark."""

    changed = Signal()

    def __init__(self, icons: Icons, criteria: Criteria, company: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        ask = plain_label(self.tr("What stands in the way?"))
        self.criterion = ChoiceRow(
            icons.theme,
            ask.text(),
            (
                Option(Criterion.TARGET_MARKET, self.tr("Not in the target market")),
                Option(Criterion.MONEY, self.tr("No money for it")),
                Option(Criterion.AUTHORITY, self.tr("Does not decide")),
            ),
        )
        known = [criterion for criterion in Criterion if criteria[criterion] is AnswerValue.NO]
        if known:
            self.criterion.set_value(known[0])
        self.criterion.chosen.connect(self._follow)
        self._decider = QWidget()
        decider = QVBoxLayout(self._decider)
        decider.setContentsMargins(0, 0, 0, 0)
        who = self.tr("Who does decide at {company}? They become a new lead, linked with this one. (optional)")
        alone = self.tr("Who does decide? They become a new lead, linked with this one. (optional)")
        label = plain_label(who.format(company=company) if company else alone, tone=Tone.MUTED, wrap=True)
        label.setMinimumWidth(1)
        self.decider = DeciderFields(icons.theme)
        decider.addWidget(label)
        decider.addWidget(self.decider)
        channel_label = plain_label(self.tr("&How do you know?"), tone=Tone.MUTED)
        self.channel = Segmented(
            icons.theme,
            channel_label.text().replace("&", ""),
            [Option(channel, channel_name(channel)) for channel in Channel],
        )
        self.channel.set_value(Channel.PHONE)
        channel_label.setBuddy(self.channel)
        note_label = plain_label(self.tr("&Remark (optional)"), tone=Tone.MUTED)
        self.note = NoteEdit(note_label.text().replace("&", ""))
        note_label.setBuddy(self.note)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (ask, self.criterion, self._decider, channel_label, self.channel, note_label, self.note):
            self._column.addWidget(part)
        self.setFocusProxy(self.criterion)
        icons.theme.changed.connect(self._space)
        self._space()
        self._follow()

    def chosen(self) -> tuple[Criterion, str, Channel] | None:
        """The criterion, the remark and how it is known; None while no criterion is chosen."""
        criterion, channel = self.criterion.value(), self.channel.value()
        if not isinstance(criterion, Criterion):
            return None
        return criterion, self.note.text(), channel if isinstance(channel, Channel) else Channel.PHONE

    def who_decides(self) -> ContactDetails | None:
        """Who was named as the one who decides, where that is what stands in the way."""
        return self.decider.details() if self.criterion.value() is Criterion.AUTHORITY else None

    def missing(self) -> Missing | None:
        """The criterion, where none is chosen."""
        if self.criterion.value() is None:
            return Missing(self.tr("Choose which of the three is not met."), self.criterion)
        return None

    def _follow(self, _value: object = None) -> None:
        self._decider.setVisible(self.criterion.value() is Criterion.AUTHORITY)
        self.changed.emit()

    def _space(self) -> None:
        self._column.setSpacing(self._icons.theme.metrics.space(2))
