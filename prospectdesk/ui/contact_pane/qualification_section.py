"""The three criteria: what was answered, how, when; and asking again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from prospectdesk.domain.pipeline import AnswerValue, Criterion
from prospectdesk.ui.common.criteria import CriterionMark
from prospectdesk.ui.common.flow_layout import FlowLayout
from prospectdesk.ui.common.icon_button import IconButton
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import Kind, plain_label, plain_tip, set_kind
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.common.wording import (
    answer_name,
    channel_name,
    criterion_name,
    date_text,
    number,
    pipeline_name,
)
from prospectdesk.ui.contact_pane.menu_button import plain
from prospectdesk.ui.contact_pane.pane_section import INDENT, PaneSection
from prospectdesk.ui.contact_pane.phrases import long_moment
from prospectdesk.ui.contact_pane.tab_order import focusable

if TYPE_CHECKING:
    from prospectdesk.ui.contact_pane.controller import PaneController
    from prospectdesk.ui.contact_pane.story import Story


class QualificationSection(PaneSection):
    """Three lines; where the contact is on no board, the way onto one."""

    ask_requested = Signal(int, object)  # opportunity id, domain.pipeline.Criterion

    def __init__(self, icons: Icons, controller: PaneController) -> None:
        super().__init__(icons, controller)
        self.lines = {criterion: CriterionLine(icons, criterion, self) for criterion in Criterion}
        self._grid_place = QWidget()
        grid = QGridLayout(self._grid_place)
        metrics = icons.theme.metrics
        grid.setContentsMargins(metrics.px(INDENT), 0, 0, 0)
        grid.setHorizontalSpacing(metrics.space(2))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for row, line in enumerate(self.lines.values()):
            line.ask.clicked.connect(lambda _=False, line=line: self._ask(line.criterion))
            grid.addWidget(line.mark, row, 0)
            grid.addWidget(line.name, row, 1)
            grid.addWidget(line.how, row, 2)
            grid.addWidget(line.ask, row, 3)
        self.add(self._grid_place)
        self.boards = QWidget()
        self._boards_row = FlowLayout(self.boards, gap=metrics.px(6))
        self.empty = plain_label(tone=Tone.MUTED, wrap=True)
        self.add_text(self.empty)
        self.add_text(self.boards)
        self.retranslate()

    def fill(self, story: Story, *, same_contact: bool) -> None:
        opportunity = story.opportunity
        self._grid_place.setVisible(opportunity is not None)
        self.empty.setVisible(opportunity is None)
        self.boards.setVisible(opportunity is None)
        if opportunity is None:
            self.set_trailing("")
            self._offer_boards(story)
            return
        met = len(Criterion) - len(opportunity.criteria.missing)
        self.set_trailing(self.tr("{met} of {all}").format(met=number(met), all=number(len(Criterion))))
        for criterion, line in self.lines.items():
            line.show_answer(story, opportunity.criteria[criterion])
            line.ask.setEnabled(not story.in_trash)

    def stops(self) -> list[QWidget]:
        return [*(line.ask for line in self.lines.values()), *focusable(self.boards)]

    def _offer_boards(self, story: Story) -> None:
        while (item := self._boards_row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for pipeline in story.other_pipelines:
            button = QPushButton(plain(self.tr("Put on “{pipeline}”").format(pipeline=pipeline_name(pipeline))))
            set_kind(button, Kind.NORMAL)
            button.setAutoDefault(False)
            button.setEnabled(not story.in_trash and not story.contact.do_not_contact)
            button.clicked.connect(lambda _=False, wanted=pipeline.id: self.controller.put_on_board(wanted))
            self._boards_row.addWidget(button)

    def _ask(self, criterion: Criterion) -> None:
        if self.story is not None and self.story.opportunity is not None:
            self.ask_requested.emit(self.story.opportunity.id, criterion)

    def retranslate(self) -> None:
        self.set_title(self.tr("Qualification"))
        self.empty.setText(self.tr("On no board yet. Put this contact on one to qualify it."))


class CriterionLine(QObject):
    """The parts of one line; the section sets them into its grid."""

    def __init__(self, icons: Icons, criterion: Criterion, parent: QObject) -> None:
        super().__init__(parent)
        self.criterion = criterion
        self.mark = CriterionMark(icons.theme, criterion)
        self.name = plain_label(wrap=True)
        self.how = plain_label(tone=Tone.MUTED, size=TextSize.SMALL)
        self.how.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.ask = IconButton(icons, Icon.REPEAT, "", tone=Tone.MUTED)

    def show_answer(self, story: Story, value: AnswerValue) -> None:
        """Show the newest answer, with its note where one points at it."""
        self.mark.set_value(value)
        name = criterion_name(self.criterion)
        self.name.setText(name)
        answer = story.answer(self.criterion)
        if answer is None or value is AnswerValue.UNKNOWN:
            self.how.setText(self.tr("not asked yet") if answer is None else self.tr("not known"))
        else:
            day = date_text(answer.at.astimezone().date(), today=story.today)
            how = channel_name(answer.channel).lower()
            self.how.setText(self.tr("{channel}, {date}").format(channel=how, date=day))
        told = self.tr("{criterion}: {answer}").format(criterion=name, answer=answer_name(value))
        if answer is not None:
            told = "\n".join(part for part in (told, long_moment(answer.at), answer.note) if part)
        for part in (self.mark, self.name, self.how):
            part.setToolTip(plain_tip(told))
        self.name.setAccessibleDescription(told)
        again = self.tr("Ask again: {criterion}") if answer is not None else self.tr("Ask: {criterion}")
        self.ask.set_text(again.format(criterion=name))
