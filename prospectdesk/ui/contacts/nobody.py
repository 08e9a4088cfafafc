"""What stands there where nobody is: one sentence, and the way forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prospectdesk.ui.common.empty_state import EmptyState
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.contacts.cells import DAYS_IN_TRASH

if TYPE_CHECKING:
    from prospectdesk.domain.contact_table import View


class Nobody(QWidget):
    """Takes the place of the table."""

    new_lead_requested = Signal()
    import_requested = Signal()
    clear_requested = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._state: EmptyState | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_for(self, view: View) -> None:
        """Say why nobody is in this view."""
        if self._state is not None:
            self._column.removeWidget(self._state)
            self._state.deleteLater()
        if view.trash:
            self._state = self._trash()
        elif view.ids is not None:
            self._state = self._not_found()
        elif view.list_id is not None:
            self._state = EmptyState(self._icons, Icon.LIST, self.tr("Nobody is on this list any more"))
        else:
            self._state = self._none_yet()
        self._column.addWidget(self._state)

    def _trash(self) -> EmptyState:
        kept = self.tr("Contacts you delete stay here for %n day(s).", "", DAYS_IN_TRASH)
        return EmptyState(self._icons, Icon.TRASH, self.tr("The trash is empty"), kept)

    def _not_found(self) -> EmptyState:
        hint = self.tr("The search looks at names, companies, notes, phones and e-mails, in both alphabets.")
        state = EmptyState(self._icons, Icon.SEARCH, self.tr("Nobody found"), hint)
        state.add_way(self.tr("Show everybody")).clicked.connect(self.clear_requested)
        return state

    def _none_yet(self) -> EmptyState:
        hint = self.tr("Add the first lead, or bring a list you have.")
        state = EmptyState(self._icons, Icon.USERS, self.tr("No contacts yet"), hint)
        state.add_way(self.tr("New lead"), primary=True).clicked.connect(self.new_lead_requested)
        state.add_way(self.tr("Import a file…"), icon=Icon.UPLOAD).clicked.connect(self.import_requested)
        return state
