"""What an empty column says: one sentence, and the way forward."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from prospectdesk.domain.pipeline import Phase, PipelineKind
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import plain_label
from prospectdesk.ui.common.palette import Tone

translate = QCoreApplication.translate


def empty_sentence(phase: Phase, kind: PipelineKind, *, filtered: bool) -> str:
    """Why a column is empty, and what brings a card here."""
    if filtered:
        return translate("EmptyColumn", "Nothing here matches the filter.")
    if phase is Phase.CUSTOMER and kind is PipelineKind.RECRUITING:
        return translate("EmptyColumn", "Whoever joins comes here.")
    return {
        Phase.LEAD: translate("EmptyColumn", "No leads yet. Add one, or import a list."),
        Phase.QUALIFYING: translate("EmptyColumn", "The first “yes” to a criterion brings a lead here."),
        Phase.PROSPECT: translate("EmptyColumn", "Three “yes” make a prospect. Qualify a lead to see one here."),
        Phase.PRESENTED: translate("EmptyColumn", "Drag a prospect here when you have shown what you offer."),
        Phase.FOLLOW_UP: translate("EmptyColumn", "Whoever asks for later waits here, with a date."),
        Phase.CUSTOMER: translate("EmptyColumn", "The first sale brings a contact here."),
        Phase.REPEAT: translate("EmptyColumn", "A second sale makes a repeat buyer."),
        Phase.CLOSED: "",
    }[phase]


class EmptyColumn(QWidget):
    """Lies over the top of a column that shows no card, as wide as ``parent``, its viewport."""

    new_lead_requested = Signal()
    import_requested = Signal()

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        metrics = icons.theme.metrics
        self._icons = icons
        self._viewport = parent
        self._sentence = plain_label(tone=Tone.MUTED, wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._ways: tuple[QPushButton, QPushButton] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(metrics.space(4), metrics.space(5), metrics.space(4), metrics.space(3))
        self._column.setSpacing(metrics.space(2))
        self._column.addWidget(self._sentence)
        parent.installEventFilter(self)

    def say(self, phase: Phase, kind: PipelineKind, *, filtered: bool) -> None:
        """Fit the stage, and whether a filter is on."""
        self._sentence.setText(empty_sentence(phase, kind, filtered=filtered))
        wanted = phase is Phase.LEAD and not filtered
        if wanted and self._ways is None:
            self._ways = (QPushButton(), QPushButton())
            for button, icon, wish in zip(
                self._ways, (Icon.PLUS, Icon.UPLOAD), (self.new_lead_requested, self.import_requested), strict=True
            ):
                self._icons.dress(button, icon)
                button.clicked.connect(wish)
                self._column.addWidget(button)
        if self._ways is not None:
            for button, text in zip(self._ways, (self.tr("New lead"), self.tr("Import…")), strict=True):
                button.setText(text)
                button.setVisible(wanted)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        width = self._viewport.width()
        height = self._column.heightForWidth(width) if self._column.hasHeightForWidth() else self.sizeHint().height()
        self.setGeometry(0, 0, width, height)
