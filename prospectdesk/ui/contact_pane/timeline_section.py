"""Notes and activities: the composer on top, then what happened, the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from prospectdesk.ui.common.look import Kind, plain_label, set_kind
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.contact_pane.composer import Composer
from prospectdesk.ui.contact_pane.entry import EntryRow
from prospectdesk.ui.contact_pane.pane_section import PaneSection
from prospectdesk.ui.contact_pane.phrases import minutes_text

if TYPE_CHECKING:
    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.contact_pane.controller import PaneController
    from prospectdesk.ui.contact_pane.story import Story

_USUALLY = 5  # entries made in advance


class TimelineSection(PaneSection):
    """Pages backwards by "Show older"."""

    def __init__(self, icons: Icons, controller: PaneController) -> None:
        super().__init__(icons, controller)
        self.composer = Composer(icons, controller)
        self.rows: list[EntryRow] = []
        self.empty = plain_label(tone=Tone.MUTED, wrap=True)
        self.older = QPushButton()
        self.older.setAutoDefault(False)
        set_kind(self.older, Kind.QUIET)
        self.older.clicked.connect(controller.show_older)
        self.add_text(self.composer)
        self.add_text(self.empty)
        self.add(self.older)
        self.retranslate()

    def fill(self, story: Story, *, same_contact: bool) -> None:
        can_act = not story.in_trash
        self.composer.show_contact(story.contact.id, can_act=can_act)
        talks, minutes = story.talk_time
        self.set_trailing(
            self.tr("{minutes} in {talks}").format(
                minutes=minutes_text(minutes), talks=self.tr("%n talk(s)", "", talks)
            )
            if talks
            else ""
        )
        self._match_rows(story)
        presentations = {presentation.activity_id: presentation for presentation in story.presentations}
        for row, activity in zip(self.rows, story.activities, strict=False):
            row.show_activity(
                activity, presentations.get(activity.id), story.today, same_contact=same_contact, can_act=can_act
            )
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(story.activities))
        self.empty.setVisible(not story.activities)
        self.older.setVisible(story.older)

    def _match_rows(self, story: Story) -> None:
        """Enough rows, and one that is being edited beside its activity, wherever that stands by now."""
        while len(self.rows) < len(story.activities):
            self._make_row()
        places = {activity.id: place for place, activity in enumerate(story.activities)}
        for row in [row for row in self.rows if row.editor is not None and row.activity is not None]:
            place = places.get(row.activity.id) if row.activity is not None else None
            if place is not None and self.rows[place] is not row:
                self.rows.remove(row)
                self.rows.insert(place, row)
                self.body.removeWidget(row)
                self.body.insertWidget(place + 1, row)

    def _make_row(self) -> EntryRow:
        row = EntryRow(self.icons, self.controller)
        self.rows.append(row)
        self.body.insertWidget(len(self.rows), row)
        return row

    def stops(self) -> list[QWidget]:
        return [*self.composer.stops(), *(control for row in self.rows for control in row.stops()), self.older]

    def warm(self) -> None:
        while len(self.rows) < _USUALLY:
            self._make_row().hide()

    def commit(self) -> None:
        for row in self.rows:
            row.commit()

    def edit_focused(self, inside: QWidget) -> bool:
        row = next((row for row in self.rows if row.isAncestorOf(inside)), None)
        if row is not None:
            row.edit()
        return row is not None

    def revert(self) -> None:
        for row in self.rows:
            row.revert()

    def retranslate(self) -> None:
        self.set_title(self.tr("Notes and activities"))
        self.empty.setText(self.tr("Nothing yet."))
        self.older.setText(self.tr("Show older"))
