"""One question: what to read aloud, the three answers, how it came to be known, and a remark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.pipeline import AnswerValue, Channel, Criterion
from prospectdesk.ui.common.choice import ChoiceRow, Option
from prospectdesk.ui.common.elided_label import ElidedLabel
from prospectdesk.ui.common.look import plain_label
from prospectdesk.ui.common.note_edit import NoteEdit
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.segmented import Segmented
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.common.wording import channel_name, default_question
from prospectdesk.ui.qualification.controller import Given, QualifyController
from prospectdesk.ui.qualification.page import Page
from prospectdesk.ui.qualification.words import asked_before, heading, options, read_aloud

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.common.pending_move import PendingMove


class CriterionPage(Page):
    """Asks one criterion. It is complete once an answer is chosen; the answer is saved when the page is left."""

    def __init__(
        self, controller: QualifyController, icons: Icons, pending: PendingMove | None, criterion: Criterion
    ) -> None:
        super().__init__(controller, icons, pending)
        self.criterion = criterion
        theme, body = icons.theme, self.body
        self.heading.setText(heading(criterion))
        question = controller.pipeline.question(criterion) or default_question(criterion)
        self._question = plain_label(read_aloud(question), tone=Tone.MUTED, size=TextSize.LARGE, wrap=True)
        self._question.setMinimumWidth(1)
        body.addWidget(self._question)
        market = controller.pipeline.target_market.strip()
        if criterion is Criterion.TARGET_MARKET and market:
            words = plain_label(self.tr("Your target market: {words}").format(words=market), wrap=True)
            words.setMinimumWidth(1)
            body.addWidget(words)
        self._before = ElidedLabel(tone=Tone.ACCENT)
        body.addWidget(self._before)
        self.choice = ChoiceRow(theme, heading(criterion), options(criterion))
        self.choice.chosen.connect(self._follow_choice)
        self.choice.chosen.connect(lambda _: self.keep_in_sight(self.choice.focusProxy() or self.choice))
        body.addWidget(self.choice)
        self.after_no = Segmented(
            theme,
            self.tr("After this no"),
            (Option(True, self.tr("Stop here: not a fit")), Option(False, self.tr("Go on asking"))),
        )
        self.after_no.set_value(True)
        self.after_no.chosen.connect(lambda _: self._decide_to_stop())
        body.addWidget(self.after_no)
        self._add_channel_and_note()
        body.addStretch(1)

    def _add_channel_and_note(self) -> None:
        label = plain_label(self.tr("&How do you know?"), tone=Tone.MUTED)
        self.channel = Segmented(
            self.icons.theme,
            label.text().replace("&", ""),
            [Option(channel, channel_name(channel)) for channel in Channel],
        )
        label.setBuddy(self.channel)
        self.body.addSpacing(self.icons.theme.metrics.space(1))
        self.body.addWidget(label)
        self.body.addWidget(self.channel)
        label = plain_label(self.tr("&What did they say? (optional)"), tone=Tone.MUTED)
        self.note = NoteEdit(label.text().replace("&", ""))
        label.setBuddy(self.note)
        self.body.addSpacing(self.icons.theme.metrics.space(1))
        self.body.addWidget(label)
        self.body.addWidget(self.note)

    # What is on the page

    @property
    def given(self) -> Given | None:
        """The answer as it stands on the page; None while none is chosen."""
        value, channel = self.choice.value(), self.channel.value()
        if not isinstance(value, AnswerValue):
            return None
        return Given(value, channel if isinstance(channel, Channel) else Channel.PHONE, self.note.text())

    def isComplete(self) -> bool:
        return self.given is not None

    def following(self) -> int:
        given = self.given
        if given is not None and given.value is AnswerValue.NO and self.criterion is Criterion.AUTHORITY:
            return DECIDER
        following = self.controller.next_question(self.criterion, given.value if given else None)
        return RESULT if following is None else page_of(following)

    # What happens to it

    def enter(self) -> None:
        super().enter()
        self.show_steps(self.criterion)
        controller = self.controller
        given, before = controller.given.get(self.criterion), controller.answers.get(self.criterion)
        self._before.setVisible(before is not None and given is None)
        if before is not None:
            self._before.set_text(asked_before(before, controller.today))
        if self.given is None:
            self.channel.set_value(controller.channel)
        if given is not None and self.given is None:
            self.choice.set_value(given.value)
        self._follow_choice()
        self.choice.setFocus()

    def ask_again(self) -> None:
        """Forget what is chosen here: the question is asked anew."""
        self.controller.given.pop(self.criterion, None)
        self.choice.set_value(None)
        self.note.clear()
        self.channel.set_value(self.controller.channel)

    def take_key(self, event: QKeyEvent) -> bool:
        return self.choice.take_key(event)

    def save_then_go_on(self) -> None:
        given = self.given
        if given is None:
            self.not_complete()
            return
        self.controller.save(self.criterion, given, self.saved, self.not_saved)

    def not_complete(self) -> None:
        """Nothing is chosen, so nothing is saved."""
        self.saved()

    def _follow_choice(self, _value: object = None) -> None:
        no = self.choice.value() is AnswerValue.NO
        others = self.controller.next_question(self.criterion, None) is not None
        self.after_no.setVisible(no and others and not self.controller.sold)
        self._decide_to_stop()
        count = len(self.controller.given)
        if count:
            self.show_saved(self.tr("%n answer(s) saved. Cancel leaves out only what is on this page.", "", count))
        else:
            self.show_saved(self.tr("Nothing is saved yet: Cancel leaves everything as it was."))
        self.completeChanged.emit()

    def _decide_to_stop(self) -> None:
        no = self.choice.value() is AnswerValue.NO
        stops = no and self.after_no.value() is True and not self.controller.sold
        if stops:
            self.controller.stopped_at = self.criterion
        elif self.controller.stopped_at is self.criterion:
            self.controller.stopped_at = None


_ORDER = tuple(Criterion)
DECIDER = len(_ORDER)
RESULT = DECIDER + 1


def page_of(criterion: Criterion) -> int:
    """The number of a criterion's page."""
    return _ORDER.index(criterion)
