"""What became of the lead: the answers, where the card is now, and what the talk took."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from prospectdesk.domain.activity import ActivityKind
from prospectdesk.domain.pipeline import AnswerValue, Criterion, Phase
from prospectdesk.ui.common.criteria import CriterionMark
from prospectdesk.ui.common.dates import Ahead, DateChooser
from prospectdesk.ui.common.elided_label import ElidedLabel
from prospectdesk.ui.common.look import inset_spin_box, plain_label, rule
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.wording import criterion_name, criterion_short
from prospectdesk.ui.qualification.outcome import outcome
from prospectdesk.ui.qualification.page import Page
from prospectdesk.ui.qualification.words import how_and_when, in_sentence, talk_text

if TYPE_CHECKING:
    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.common.pending_move import PendingMove
    from prospectdesk.ui.qualification.controller import QualifyController

_LONGEST_TALK = 24 * 60


class ResultPage(Page):
    """The last page. Nothing on it has to be filled in."""

    def __init__(self, controller: QualifyController, icons: Icons, pending: PendingMove | None) -> None:
        super().__init__(controller, icons, pending)
        self._pending = pending
        self._words = plain_label(wrap=True)
        self._words.setMinimumWidth(1)
        self.body.addWidget(self._words)
        self.lines = {criterion: _Line(icons, criterion) for criterion in Criterion}
        for criterion, line in self.lines.items():
            line.again.clicked.connect(lambda _on=False, criterion=criterion: self.question_wanted.emit(criterion))
            self.body.addWidget(line)
        self.close_anyway = QPushButton(self.tr("&Close as not a fit"))
        self.close_anyway.setAutoDefault(False)
        self.close_anyway.clicked.connect(self._close_anyway)
        self.body.addWidget(self.close_anyway)
        self.body.addWidget(rule())
        self._add_next_date()
        self._add_talk()
        self.body.addStretch(1)

    def _add_next_date(self) -> None:
        self._ask_rest = plain_label(self.tr("When will you ask the &rest?"), tone=Tone.MUTED)
        self.next_date = DateChooser(
            self.icons,
            self.controller.today,
            chips=(Ahead.TOMORROW, Ahead.WEEK, Ahead.MONTH),
            earliest=self.controller.today,
        )
        self._ask_rest.setBuddy(self.next_date)
        self.body.addWidget(self._ask_rest)
        self.body.addWidget(self.next_date)

    def _add_talk(self) -> None:
        self.talk = QWidget()
        row = QHBoxLayout(self.talk)
        row.setContentsMargins(0, 0, 0, 0)
        self.log = QCheckBox()
        self.log.setChecked(True)
        self.minutes = QSpinBox()
        self.minutes.setRange(1, _LONGEST_TALK)
        self.minutes.setAccessibleName(self.tr("Minutes"))
        self.log.toggled.connect(self.minutes.setEnabled)
        row.addWidget(self.log)
        row.addWidget(self.minutes)
        row.addStretch(1)
        self.body.addWidget(self.talk)
        inset_spin_box(self.minutes, self.icons.theme.metrics)

    def enter(self) -> None:
        super().enter()
        self.show_saved("")
        controller = self.controller
        what = outcome(controller, self._pending)
        self.heading.setText(what.heading)
        self._words.setText(what.words)
        for criterion, line in self.lines.items():
            line.show_answer(controller, criterion)
        opportunity = controller.opportunity
        if self.banner is not None:
            self.banner.setVisible(not opportunity.criteria.qualified)
        self.close_anyway.setVisible(what.may_close)
        asks_rest = bool(opportunity.criteria.missing) and opportunity.phase is not Phase.CLOSED and not what.may_close
        self._ask_rest.setVisible(asks_rest)
        self.next_date.setVisible(asks_rest)
        talk = controller.talk
        self.talk.setVisible(talk is not None)
        if talk is not None:
            kind, minutes = talk
            call = kind is ActivityKind.CALL
            self.log.setText(self.tr("&Log this call, minutes:") if call else self.tr("&Log this meeting, minutes:"))
            self.minutes.setValue(minutes)

    def following(self) -> int:
        return -1

    def save_then_go_on(self) -> None:
        if self.talk.isVisibleTo(self) and self.log.isChecked():
            self.controller.log_talk(self.minutes.value(), self.talk_text(), self._promise, self.not_saved)
        else:
            self._promise()

    def talk_text(self) -> str:
        """What the timeline will say of the talk."""
        return talk_text([(criterion, given.value) for criterion, given in self.controller.given.items()])

    def _promise(self) -> None:
        on = self.next_date.date() if self.next_date.isVisibleTo(self) else None
        if on is None:
            self.saved()
            return
        missing = self.controller.opportunity.criteria.missing
        names = ", ".join(in_sentence(criterion_short(criterion)) for criterion in missing)
        self.controller.promise(on, self.tr("Ask about: {criteria}").format(criteria=names), self.saved, self.not_saved)

    def _close_anyway(self) -> None:
        no = self.controller.opportunity.criteria.first_no
        if no is not None:
            self.controller.close_as_not_a_fit(no, self.enter, self.not_saved)


class _Line(QWidget):
    """One criterion with its answer."""

    def __init__(self, icons: Icons, criterion: Criterion) -> None:
        super().__init__()
        self._icons = icons
        self._mark = CriterionMark(icons.theme, criterion, size=20)
        self._name = plain_label(criterion_name(criterion))
        self._when = ElidedLabel(tone=Tone.MUTED)
        self._note = ElidedLabel(tone=Tone.MUTED)
        self.again = QPushButton()
        self.again.setAutoDefault(False)
        words = QVBoxLayout()
        top = QHBoxLayout()
        top.addWidget(self._name)
        top.addWidget(self._when, 1)
        words.addLayout(top)
        words.addWidget(self._note)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._mark)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.again)
        self._tops = top
        words.setSpacing(0)
        icons.theme.changed.connect(self._space)
        self._space()

    def show_answer(self, controller: QualifyController, criterion: Criterion) -> None:
        """Show how a criterion stands."""
        value = controller.opportunity.criteria[criterion]
        answer = controller.answers.get(criterion)
        self._mark.set_value(value)
        if answer is None:
            self._when.set_text(self.tr("not asked yet"))
        elif value is AnswerValue.UNKNOWN:
            when = how_and_when(answer, controller.today)
            self._when.set_text(self.tr("not known yet — {when}").format(when=when))
        else:
            self._when.set_text(how_and_when(answer, controller.today))
        self._note.set_text(answer.note if answer is not None else "")
        self._note.setVisible(bool(self._note.text()))
        text = self.tr("Ask again") if answer is not None else self.tr("Ask")
        self.again.setText(text)
        self.again.setAccessibleName(f"{text}: {criterion_name(criterion)}")

    def _space(self) -> None:
        metrics = self._icons.theme.metrics
        self._row.setSpacing(metrics.space(3))
        self._tops.setSpacing(metrics.space(3))
