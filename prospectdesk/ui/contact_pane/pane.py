"""The detail pane: a contact from who it is to what was sold, beside every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from prospectdesk.domain.activity import ActivityKind
from prospectdesk.ui.common.empty_state import EmptyState
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import Surface, set_surface
from prospectdesk.ui.common.wording import problem
from prospectdesk.ui.contact_pane.banners import Banners
from prospectdesk.ui.contact_pane.birthday_section import BirthdaySection
from prospectdesk.ui.contact_pane.concerns_section import ConcernsSection
from prospectdesk.ui.contact_pane.controller import PaneController
from prospectdesk.ui.contact_pane.details_section import DetailsSection
from prospectdesk.ui.contact_pane.header import Header
from prospectdesk.ui.contact_pane.next_step import NextStepSection
from prospectdesk.ui.contact_pane.pane_section import INDENT, PaneSection
from prospectdesk.ui.contact_pane.permission_section import PermissionSection
from prospectdesk.ui.contact_pane.qualification_section import QualificationSection
from prospectdesk.ui.contact_pane.sales_section import SalesSection
from prospectdesk.ui.contact_pane.tab_order import go
from prospectdesk.ui.contact_pane.timeline_section import TimelineSection

if TYPE_CHECKING:
    from collections.abc import Callable

    from prospectdesk.desktop.desk import Desk
    from prospectdesk.desktop.settings import Settings
    from prospectdesk.domain.clock import Clock
    from prospectdesk.domain.errors import WorldError
    from prospectdesk.services.library import Library
    from prospectdesk.ui.contact_pane.story import Story

# So many sections reach the lower end of a high window; the others are built while nothing else happens.
_BUILT_AT_ONCE = 5


class ContactPane(QWidget):
    """Shows one contact, and lets everything about it be edited in place."""

    qualify_requested = Signal(int)  # opportunity id
    ask_again_requested = Signal(int, object)  # opportunity id, domain.pipeline.Criterion
    move_menu_requested = Signal(int, QPoint)  # opportunity id, where on the screen
    trash_requested = Signal(int)  # contact id
    search_requested = Signal(str)  # a tag that was clicked

    def __init__(
        self,
        library: Library,
        desk: Desk,
        icons: Icons,
        settings: Settings,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._settings = settings
        self.controller = PaneController(library, desk, clock, self)
        self._story: Story | None = None
        self._failed = False
        set_surface(self, Surface.PANEL)
        self.empty = EmptyState(icons, Icon.USER, "")
        self.header = Header(icons, self.controller)
        self.banners = Banners(icons, self.controller)
        self.area = QScrollArea()
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self.sections: list[PaneSection] = []
        self._warmed: list[PaneSection] = []
        self._to_build: list[Callable[[], PaneSection]] = [
            self._build_next_step,
            self._build_qualification,
            self._build_concerns,
            lambda: BirthdaySection(icons, self.controller, settings),
            self._build_timeline,
            self._build_details,
            lambda: PermissionSection(icons, self.controller),
            lambda: SalesSection(icons, self.controller),
        ]
        self._lay_out()
        self._connect()
        self._building = QTimer(self, interval=0)
        self._building.timeout.connect(self._build_one)
        self._building.start()
        icons.theme.changed.connect(self._space)
        self._space()
        self.retranslate()

    def _lay_out(self) -> None:
        self.area.setWidget(self._content)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)
        self._column.addStretch(1)
        self._shown = QWidget()
        whole = QVBoxLayout(self._shown)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self.banners)
        whole.addWidget(self.area, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._shown)

    def _connect(self) -> None:
        header, controller = self.header, self.controller
        header.qualify_requested.connect(self._qualify)
        header.talk_requested.connect(self.focus_composer)
        header.follow_up_requested.connect(self.focus_follow_up)
        header.edit_requested.connect(self.edit_details)
        header.permission_requested.connect(self._show_permission)
        header.move_requested.connect(self._move)
        header.trash_requested.connect(self._trash)
        self.banners.discarded.connect(self._revert)
        controller.shown.connect(self._show)
        controller.unreadable.connect(self._tell)

    # Sections, built one after the other

    def _build_next_step(self) -> PaneSection:
        self.next_step = NextStepSection(self._icons, self.controller)
        return self.next_step

    def _build_qualification(self) -> PaneSection:
        section = QualificationSection(self._icons, self.controller)
        section.ask_requested.connect(self._ask_again)
        return section

    def _build_concerns(self) -> PaneSection:
        section = ConcernsSection(self._icons, self.controller)
        section.write_requested.connect(self._write_concern)
        return section

    def _build_timeline(self) -> PaneSection:
        self.timeline = TimelineSection(self._icons, self.controller)
        return self.timeline

    def _build_details(self) -> PaneSection:
        self.details = DetailsSection(self._icons, self.controller)
        self.details.search_requested.connect(self.search_requested)
        return self.details

    def _build_one(self) -> None:
        if not self._to_build:
            cold = next((section for section in self.sections if section not in self._warmed), None)
            if cold is None:
                self._building.stop()
                return
            self._warmed.append(cold)
            cold.warm()
            return
        section = self._to_build.pop(0)()
        self.sections.append(section)
        self._column.insertWidget(self._column.count() - 1, section)
        if self._story is not None:
            section.show_story(self._story)

    @property
    def is_building(self) -> bool:
        """Parts of the pane are still to be built, while nothing else happens."""
        return self._building.isActive()

    def build(self, count: int = 100) -> None:
        """Have at least the first ``count`` sections ready now."""
        while self._to_build and len(self.sections) < count:
            self._build_one()

    # What the window asks for

    def show_contact(self, contact_id: int | None, opportunity_id: int | None = None) -> None:
        """Show a contact, on the board of an opportunity of theirs; None shows that nobody is selected."""
        story = self._story
        if story is not None and story.contact.id != contact_id and not story.in_trash:
            for section in self.sections:
                section.finish()
        self.controller.show(contact_id, opportunity_id)

    def commit_pending(self) -> None:
        """Save what is being typed in a field, as if it had been left; what is being composed stays a draft."""
        for section in self.sections:
            section.commit()

    def finish(self) -> None:
        """Save whatever was begun, drafts included: the window closes."""
        if self._story is not None and not self._story.in_trash:
            for section in self.sections:
                section.finish()
        for section in self.sections:
            if isinstance(section, TimelineSection):
                section.composer.save_drafts()

    def focus_composer(self) -> None:
        """Begin to log a talk."""
        if self._story is not None and not self._story.in_trash:
            self.build()
            self.timeline.composer.begin(ActivityKind.CALL)
            self._bring_into_view(self.timeline.composer)

    def focus_follow_up(self) -> None:
        """Begin to promise a follow-up."""
        if self._story is not None:
            self.build()
            self.next_step.ask()
            if self.next_step.form is not None:
                self._bring_into_view(self.next_step.form)

    def edit_details(self) -> None:
        """Open what the focus is on for editing; without such, the first field of the details."""
        if self._story is None or self._story.in_trash:
            return
        self.build()
        inside = self.window().focusWidget()
        for section in self.sections:
            if inside is not None and section.isAncestorOf(inside) and section.edit_focused(inside):
                return
        self.details.begin()

    # Showing

    def _show(self, story: Story | None) -> None:
        before, self._story = self._story, story
        if story is None:
            self._failed = False
            self.retranslate()
            self._stack.setCurrentWidget(self.empty)
            return
        another = before is None or before.contact.id != story.contact.id
        self.build(_BUILT_AT_ONCE)
        self.setUpdatesEnabled(False)
        try:
            self.header.show_story(story)
            self.banners.show_story(story)
            for section in self.sections:
                section.show_story(story)
            self._stack.setCurrentWidget(self._shown)
            if another:
                self.area.verticalScrollBar().setValue(0)
        finally:
            self.setUpdatesEnabled(True)
        self.setAccessibleName(story.details.display_name)

    def _tell(self, error: WorldError) -> None:
        """The contact could not be read."""
        self._failed = True
        told = problem(error)
        self.empty.set_sentence(told.what, told.todo)
        self._stack.setCurrentWidget(self.empty)

    def focusNextPrevChild(self, forward: bool, /) -> bool:
        sections = (stop for section in self.sections for stop in section.stops())
        stops = [*self.header.stops(), *self.banners.stops(), *sections]
        return go(self, stops, self.window().focusWidget(), forward=forward) or super().focusNextPrevChild(forward)

    def _bring_into_view(self, widget: QWidget) -> None:
        # Once the layout knows where it is.
        QTimer.singleShot(0, widget, lambda: self.area.ensureWidgetVisible(widget, 0, 8))

    def _revert(self) -> None:
        for section in self.sections:
            section.revert()

    # What the header and the sections ask for

    def _qualify(self) -> None:
        if self._story is not None and self._story.opportunity is not None:
            self.commit_pending()
            self.qualify_requested.emit(self._story.opportunity.id)

    def _ask_again(self, opportunity_id: int, criterion: object) -> None:
        self.commit_pending()
        self.ask_again_requested.emit(opportunity_id, criterion)

    def _write_concern(self, mark: str) -> None:
        self.build()
        self.timeline.composer.begin(mark=mark)
        self._bring_into_view(self.timeline.composer)

    def _move(self, where: QPoint) -> None:
        if self._story is not None and self._story.opportunity is not None:
            self.move_menu_requested.emit(self._story.opportunity.id, where)

    def _trash(self) -> None:
        if self._story is not None:
            self.trash_requested.emit(self._story.contact.id)

    def _show_permission(self) -> None:
        self.build()
        section = next(section for section in self.sections if isinstance(section, PermissionSection))
        self._bring_into_view(section)

    def _space(self) -> None:
        metrics = self._icons.theme.metrics
        side = metrics.space(4) - metrics.px(INDENT)
        self._column.setContentsMargins(side, 0, side, metrics.space(3))
        self._column.setSpacing(0)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        if not self._failed:
            self.empty.set_sentence(
                self.tr("Nobody selected"), self.tr("Select a card or a contact to see everything about it here.")
            )
        if self._story is None:
            self.setAccessibleName(self.tr("Contact details"))

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
