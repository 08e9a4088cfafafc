"""A presentation: what was shown, what was asked for, and what became of it, with all that follows from that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from prospectdesk.domain.activity import PresentationOutcome
from prospectdesk.domain.pipeline import Channel, PipelineKind
from prospectdesk.domain.told import KeepAnswer, NextDate, SaleMade, Shown
from prospectdesk.ui.common.choice import ChoiceRow, Option
from prospectdesk.ui.common.look import inset_spin_box, plain_label
from prospectdesk.ui.common.note_edit import NoteEdit
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.segmented import Segmented
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.common.wording import channel_name, presentation_outcome_name
from prospectdesk.ui.moves.form import Form
from prospectdesk.ui.moves.keep_fields import KeepFields
from prospectdesk.ui.moves.missing import Missing
from prospectdesk.ui.moves.next_date_fields import NextDateFields
from prospectdesk.ui.moves.sale_fields import SaleFields

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.ui.common.icons import Icons

_CHANNELS = (Channel.IN_PERSON, Channel.PHONE, Channel.EMAIL, Channel.ONLINE_FORM)
_MOST_MINUTES = 24 * 60


class PresentationForm(Form):
    """Each outcome asks on the same form for what goes with it; nothing is typed twice."""

    def __init__(
        self,
        icons: Icons,
        subject: str,
        today: dt.date,
        currency: str,
        kind: PipelineKind = PipelineKind.SALE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, self.tr("Presentation"), subject, self.tr("&Record presentation"), parent)
        self._kind = kind
        self._add_what_was_shown()
        self._add_outcome(today, currency)
        self.body.addStretch(1)
        self._follow()
        self.shown.setFocus()

    def _add_what_was_shown(self) -> None:
        theme = self.icons.theme
        self.shown = NoteEdit(self.tr("What did you show?"))
        self.call_to_action = QLineEdit()
        self.call_to_action.setAccessibleName(self.tr("Call to action"))
        self.call_to_action.setPlaceholderText(self.tr("What did you ask them to do next?"))
        self.close_asked = QCheckBox(self.tr("I asked for the c&lose"))
        self._mark = plain_label(
            self.tr("Without a call to action and the close, the card is marked."),
            tone=Tone.WARNING,
            size=TextSize.SMALL,
            wrap=True,
        )
        self._mark.setMinimumWidth(1)
        self.call_to_action.textChanged.connect(self._show_mark)
        self.close_asked.toggled.connect(self._show_mark)
        self.minutes = QSpinBox()
        self.minutes.setRange(0, _MOST_MINUTES)
        self.minutes.setSingleStep(5)
        self.minutes.setValue(30)
        self.minutes.setAccessibleName(self.tr("Minutes"))
        inset_spin_box(self.minutes, theme.metrics)
        self.channel = Segmented(
            theme, self.tr("How"), [Option(channel, channel_name(channel)) for channel in _CHANNELS]
        )
        self.channel.set_value(Channel.IN_PERSON)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(theme.metrics.space(3))
        form.setVerticalSpacing(theme.metrics.space(2))
        minutes = QHBoxLayout()
        minutes.addWidget(self.minutes)
        minutes.addStretch(1)
        for text, buddy, field in (
            (self.tr("What did you &show?"), self.shown, self.shown),
            (self.tr("Call to &action"), self.call_to_action, self.call_to_action),
            ("", self.close_asked, self.close_asked),
            (self.tr("&How"), self.channel, self.channel),
            (self.tr("M&inutes"), self.minutes, minutes),
        ):
            label = plain_label(text)
            label.setBuddy(buddy)
            form.addRow(label, field)
        self.body.addLayout(form)
        self.body.addWidget(self._mark)

    def _add_outcome(self, today: dt.date, currency: str) -> None:
        icons = self.icons
        joined = self._kind is PipelineKind.RECRUITING
        names = {
            outcome: self.tr("Joined")
            if joined and outcome is PresentationOutcome.SOLD
            else presentation_outcome_name(outcome)
            for outcome in PresentationOutcome
        }
        self.body.addWidget(plain_label(self.tr("What became of it?"), bold=True))
        self.outcome = Segmented(
            icons.theme, self.tr("What became of it?"), [Option(outcome, name) for outcome, name in names.items()]
        )
        self.outcome.chosen.connect(self._follow)
        self.body.addWidget(self.outcome)
        self.sale = SaleFields(icons, today, currency)
        self.next_date = NextDateFields(icons, today, self.tr("&When may you get in touch again?"))
        self.keep = KeepFields(icons, today)
        for fields in (self.sale, self.next_date, self.keep):
            self.body.addWidget(fields)
        self.keep.changed.connect(lambda: self.reveal(self.keep))

    def choices(self) -> ChoiceRow | None:
        return self.keep.answer

    def missing(self) -> Missing | None:
        match self.outcome.value():
            case None:
                return Missing(self.tr("What became of it? Choose one of the four."), self.outcome)
            case PresentationOutcome.SOLD if self._kind is PipelineKind.SALE:
                return self.sale.missing()
            case PresentationOutcome.NOT_READY:
                return self.next_date.missing()
            case PresentationOutcome.NO:
                return self.keep.missing()
        return None

    # What was told; there once the form is submitted

    def what_was_shown(self) -> Shown:
        """The presentation itself."""
        channel = self.channel.value()
        return Shown(
            self.shown.text(),
            self.call_to_action.text().strip(),
            self.close_asked.isChecked(),
            self.minutes.value(),
            channel if isinstance(channel, Channel) else None,
        )

    def what_became_of_it(self) -> PresentationOutcome:
        """The outcome; undecided while none is chosen."""
        outcome = self.outcome.value()
        return outcome if isinstance(outcome, PresentationOutcome) else PresentationOutcome.UNDECIDED

    def what_follows(self) -> tuple[NextDate | None, SaleMade | None, KeepAnswer | None]:
        """What goes with the outcome: a date, a sale, or the answer about the list."""
        outcome = self.what_became_of_it()
        return (
            self.next_date.value() if outcome is PresentationOutcome.NOT_READY else None,
            self.sale.value() if outcome is PresentationOutcome.SOLD else None,
            self.keep.value() if outcome is PresentationOutcome.NO else None,
        )

    def _follow(self, _value: object = None) -> None:
        outcome = self.outcome.value()
        self.sale.setVisible(outcome is PresentationOutcome.SOLD and self._kind is PipelineKind.SALE)
        self.next_date.setVisible(outcome is PresentationOutcome.NOT_READY)
        self.keep.setVisible(outcome is PresentationOutcome.NO)
        self._show_mark()
        asked = {
            PresentationOutcome.SOLD: self.sale,
            PresentationOutcome.NOT_READY: self.next_date,
            PresentationOutcome.NO: self.keep,
        }
        fields = asked.get(outcome) if isinstance(outcome, PresentationOutcome) else None
        if fields is None:
            self.fit()
        else:
            self.reveal(fields)

    def _show_mark(self) -> None:
        self._mark.setVisible(not self.call_to_action.text().strip() or not self.close_asked.isChecked())
