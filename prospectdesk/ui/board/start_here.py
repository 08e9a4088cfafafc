"""What stands where the board will be, as long as there is nobody to show."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prospectdesk.ui.common.empty_state import EmptyState
from prospectdesk.ui.common.icons import Icon, Icons


class StartHere(QWidget):
    """Three ways to begin: add a lead, import a list, look round with sample data."""

    new_lead_requested = Signal()
    import_requested = Signal()
    samples_requested = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = EmptyState(icons, Icon.SPARKLES, "")
        self._lead = self._state.add_way("", primary=True)
        self._import = self._state.add_way("", icon=Icon.UPLOAD)
        self._samples = self._state.add_way("", icon=Icon.EYE)
        self._lead.clicked.connect(self.new_lead_requested)
        self._import.clicked.connect(self.import_requested)
        self._samples.clicked.connect(self.samples_requested)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._state)
        self.setFocusProxy(self._lead)
        self._say()

    def _say(self) -> None:
        self._state.set_sentence(
            self.tr("Start here"),
            self.tr("Who is worth your time? Add the first lead, or import a list; then ask the three questions."),
        )
        self._lead.setText(self.tr("New lead"))
        self._import.setText(self.tr("Import a list…"))
        self._samples.setText(self.tr("Look round with sample data"))
        self._samples.setToolTip(self.tr("Removed again in one click, in the File menu"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
