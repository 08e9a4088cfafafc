"""The top of the pane: who it is, where they stand, and the four things one does most."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from prospectdesk.domain.contact import Source
from prospectdesk.ui.common.criteria import CriteriaMarks
from prospectdesk.ui.common.flow_layout import FlowLayout
from prospectdesk.ui.common.icon_button import IconButton
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import Kind, plain_tip, set_kind
from prospectdesk.ui.common.palette import Tone, custom_stage_color
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.common.wording import closed_name, pipeline_name, source_name, stage_name
from prospectdesk.ui.contact_pane.menu_button import Entry, add_entries, plain
from prospectdesk.ui.contact_pane.wrapped_text import WrappedText

if TYPE_CHECKING:
    from collections.abc import Callable

    from prospectdesk.ui.contact_pane.controller import PaneController
    from prospectdesk.ui.contact_pane.story import Story

_DOT = 8


class Header(QWidget):
    """Wishes only: the pane knows what to do with them."""

    qualify_requested = Signal()
    talk_requested = Signal()
    follow_up_requested = Signal()
    edit_requested = Signal()
    permission_requested = Signal()
    move_requested = Signal(QPoint)
    trash_requested = Signal()

    def __init__(self, icons: Icons, controller: PaneController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._controller = controller
        self._story: Story | None = None
        theme = icons.theme
        self.name = WrappedText(size=TextSize.TITLE, bold=True)
        self.marks = CriteriaMarks(theme)
        self.line = WrappedText(tone=Tone.MUTED)
        self.stage = QPushButton()
        self.pipeline = QPushButton()
        self.pipeline.clicked.connect(lambda: self._open(self.pipeline, self._fill_pipelines))
        for button in (self.stage, self.pipeline):
            button.setProperty("kind", "chip")
        self.qualify, self.talk, self.follow_up = QPushButton(), QPushButton(), QPushButton()
        set_kind(self.qualify, Kind.PRIMARY)
        self.more = IconButton(icons, Icon.MORE, "")
        set_kind(self.more, Kind.NORMAL)
        self.more.clicked.connect(lambda: self._open(self.more, self._fill_menu))

        top = QHBoxLayout()
        top.setSpacing(theme.metrics.space(2))
        top.addWidget(self.name, 1)
        top.addWidget(self.marks, 0, Qt.AlignmentFlag.AlignTop)
        self._places = FlowLayout()
        self._buttons = FlowLayout()
        for place in (self.stage, self.pipeline):
            self._places.addWidget(place)
        for control in (self.qualify, self.talk, self.follow_up, self.more):
            self._buttons.addWidget(control)
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        self._column.addWidget(self.line)
        self._column.addLayout(self._places)
        self._column.addLayout(self._buttons)

        self.qualify.clicked.connect(self.qualify_requested)
        self.talk.clicked.connect(self.talk_requested)
        self.follow_up.clicked.connect(self.follow_up_requested)
        self.stage.clicked.connect(lambda: self.move_requested.emit(self._below(self.stage)))
        theme.changed.connect(self._dress)
        self.retranslate()
        self._space()

    def stops(self) -> list[QWidget]:
        """The controls Tab stops at, in the order one reads them."""
        return [self.stage, self.pipeline, self.qualify, self.talk, self.follow_up, self.more]

    def show_story(self, story: Story) -> None:
        """Show who it is."""
        self._story = story
        details = story.details
        self.name.set_text(details.display_name)
        self.line.set_text(" · ".join(self._said_of(story)))
        self.line.setVisible(bool(self.line.text()))
        opportunity, can_act = story.opportunity, not story.in_trash
        self.marks.setVisible(opportunity is not None)
        if opportunity is not None:
            self.marks.set_criteria(opportunity.criteria)
        self._show_stage(story)
        self.qualify.setEnabled(can_act and opportunity is not None)
        self.talk.setEnabled(can_act)
        self.follow_up.setEnabled(can_act and not story.contact.do_not_contact)
        self.more.setEnabled(can_act)

    def _said_of(self, story: Story) -> list[str]:
        details, parts = story.details, []
        if details.display_name != details.company:
            parts = [part for part in (details.job_title, details.company) if part]
        elif details.job_title:
            parts = [details.job_title]
        if story.contact.list_name is not None:
            parts.append(self.tr("from “{list}”").format(list=story.contact.list_name))
        elif details.source is not Source.OTHER:
            parts.append(source_name(details.source))
        return parts

    def _show_stage(self, story: Story) -> None:
        opportunity, pipeline, stage = story.opportunity, story.pipeline, story.stage
        self.stage.setVisible(opportunity is not None)
        self.pipeline.setVisible(len(story.opportunities) > 1)
        if opportunity is None or pipeline is None or stage is None:
            return
        name = stage_name(stage, pipeline.kind)
        if opportunity.closed_reason is not None:
            name = closed_name(opportunity.closed_reason, opportunity.closed_criterion)
        days = max((story.today - opportunity.entered_on).days, 0)
        text = self.tr("{stage} · {days}").format(stage=name, days=self.tr("%n day(s)", "", days)) if days else name
        if opportunity.unqualified:
            text = self.tr("{stage} · not qualified").format(stage=text)
        self.stage.setText(plain(text))
        self.stage.setAccessibleName(self.tr("Stage: {stage}. Move to…").format(stage=text))
        tip = self.tr("On the board “{pipeline}”. Click to move.").format(pipeline=pipeline_name(pipeline))
        if opportunity.unqualified:
            tip = self.tr("Moved without qualifying. {more}").format(more=tip)
        self.stage.setToolTip(plain_tip(tip))
        self.stage.setEnabled(not story.in_trash)
        self.pipeline.setText(plain(pipeline_name(pipeline)))
        self.pipeline.setAccessibleName(self.tr("Board: {pipeline}").format(pipeline=pipeline_name(pipeline)))
        self._dress()

    def _dress(self) -> None:
        """The stage's dot in the colour it has on the board."""
        self._space()
        story = self._story
        if story is None or story.stage is None:
            return
        colors, side = self._icons.theme.colors, self._icons.theme.metrics.px(_DOT)
        stage = story.stage
        color = colors.phase(stage.phase)
        if stage.color is not None:
            color = custom_stage_color(type(color)(stage.color), colors)
        ratio = self.devicePixelRatioF()
        # A button sets its words close to its icon: the icon brings a little air.
        air = self._icons.theme.metrics.px(4)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        dot = QPixmap(round((side + air) * ratio), round(side * ratio))
        dot.setDevicePixelRatio(ratio)
        dot.fill(Qt.GlobalColor.transparent)
        painter = QPainter(dot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QRectF(air if rtl else 0, 0, side, side))
        painter.end()
        icon = QIcon()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
            icon.addPixmap(dot, mode)
        self.stage.setIconSize(QSize(side + air, side))
        self.stage.setIcon(icon)

    def _space(self) -> None:
        metrics = self._icons.theme.metrics
        self._column.setContentsMargins(metrics.space(4), metrics.space(4), metrics.space(4), metrics.space(3))
        self._column.setSpacing(metrics.px(6))
        self._places.set_gap(metrics.px(6))
        self._buttons.set_gap(metrics.px(6))

    # Menus

    def _open(self, button: QWidget, fill: Callable[[QMenu, Story], None]) -> None:
        if self._story is None:
            return
        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill(menu, self._story)
        menu.popup(self._below(button))

    def _fill_menu(self, menu: QMenu, story: Story) -> None:
        entries: list[Entry | None] = [Entry(self.tr("Edit details"), act=self.edit_requested.emit, icon=Icon.PENCIL)]
        if story.opportunity is not None:
            entries.append(Entry(self.tr("Move to…"), act=self._ask_to_move, icon=Icon.BOARD))
        if not story.contact.do_not_contact:
            text = self.tr("Put on the board “{pipeline}”")
            entries += [
                Entry(
                    text.format(pipeline=pipeline_name(pipeline)),
                    act=partial(self._controller.put_on_board, pipeline.id),
                    icon=Icon.ROUTE,
                )
                for pipeline in story.other_pipelines
            ]
        values = [(phone.number, Icon.PHONE) for phone in story.details.phones]
        values += [(email.address, Icon.MAIL) for email in story.details.emails]
        if values:
            entries.append(None)
        entries += [
            Entry(self.tr("Copy {text}").format(text=text), act=partial(_copy, text), icon=icon)
            for text, icon in values
        ]
        entries += [
            None,
            Entry(self.tr("Permission to contact"), act=self.permission_requested.emit, icon=Icon.SHIELD),
            Entry(self.tr("Move to trash"), act=self.trash_requested.emit, icon=Icon.TRASH),
        ]
        add_entries(menu, self._icons, entries)

    def _fill_pipelines(self, menu: QMenu, story: Story) -> None:
        names = {pipeline.id: pipeline_name(pipeline) for pipeline in story.pipelines}
        for opportunity in story.opportunities:
            action = menu.addAction(plain(names.get(opportunity.pipeline_id, "")))
            action.setCheckable(True)
            action.setChecked(story.opportunity is not None and opportunity.id == story.opportunity.id)
            look = partial(self._controller.show, story.contact.id, opportunity.id)
            action.triggered.connect(lambda _checked=False, look=look: look())

    def _ask_to_move(self) -> None:
        self.move_requested.emit(self._below(self.more))

    @staticmethod
    def _below(button: QWidget) -> QPoint:
        return button.mapToGlobal(QPoint(0, button.height()))

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.qualify.setText(self.tr("Qualify"))
        self.talk.setText(self.tr("Log a talk"))
        self.follow_up.setText(self.tr("Follow up"))
        self.more.set_text(self.tr("More"))
        if self._story is not None:
            self.show_story(self._story)

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
