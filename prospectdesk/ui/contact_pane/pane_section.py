"""What all sections of the pane share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from prospectdesk.ui.common.section import Section

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.contact_pane.controller import PaneController
    from prospectdesk.ui.contact_pane.story import Story

INDENT = 10  # design pixels: a field's frame and padding stand out, so that its text is in line with the headings


class PaneSection(Section):
    """A section that shows its part of a story, and says everything anew when the language changes."""

    def __init__(self, icons: Icons, controller: PaneController, parent: QWidget | None = None) -> None:
        super().__init__(icons.theme, "", parent=parent)
        self.icons = icons
        self.controller = controller
        self.story: Story | None = None

    def add_text(self, widget: QWidget) -> None:
        """Add something without a frame, in line with the text of the fields."""
        self.add(self.indented(widget))

    def indented(self, widget: QWidget) -> QHBoxLayout:
        """A row that sets a widget in line with the text of the fields."""
        indent = self.icons.theme.metrics.px(INDENT)
        row = QHBoxLayout()
        row.setContentsMargins(indent, 0, indent, 0)
        row.addWidget(widget)
        return row

    def warm(self) -> None:
        """Make in advance what most contacts need, while nothing else happens."""

    def _space(self) -> None:
        super()._space()
        metrics = self._theme.metrics
        self._outer.setSpacing(metrics.space(1))
        self._heading.setContentsMargins(metrics.px(INDENT), metrics.px(6), metrics.px(INDENT), 0)

    def show_story(self, story: Story) -> None:
        """Show this; what the user is typing stays as long as it is about the same contact."""
        before, self.story = self.story, story
        self.fill(story, same_contact=before is not None and before.contact.id == story.contact.id)

    def fill(self, story: Story, *, same_contact: bool) -> None:
        """Show a story."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say what does not depend on the contact in the language of now."""

    def stops(self) -> Iterable[QWidget]:
        """The controls Tab stops at, in the order one reads them; hidden ones may be among them."""
        return ()

    def commit(self) -> None:
        """Ask to save what the user is typing."""

    def finish(self) -> None:
        """Save also what was begun and not yet asked to be saved: the user goes to another contact, or away."""
        self.commit()

    def edit_focused(self, inside: QWidget) -> bool:
        """F2 on ``inside``, a control of this section: whether it opened something to edit."""
        return False

    def revert(self) -> None:
        """Show what is stored instead of what the user typed."""

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self.story is not None:
                self.fill(self.story, same_contact=True)
