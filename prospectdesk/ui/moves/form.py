"""The frame of every form a move may ask for: whom it is about, the fields, what is missing, and two buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from prospectdesk.ui.common.elided_label import ElidedLabel
from prospectdesk.ui.common.look import Kind, plain_label, set_kind
from prospectdesk.ui.common.message import ErrorPanel
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.common.wording import problem

if TYPE_CHECKING:
    from prospectdesk.domain.errors import WorldError
    from prospectdesk.ui.common.choice import ChoiceRow
    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.moves.missing import Missing

_WIDTH = 520
# What the desktop itself takes of a screen's height: a title bar and a panel.
_DESKTOP = 80


class Form(QDialog):
    """Window-modal; deletes itself. Cancel, Escape and the window's cross leave everything as it was.

    ``submitted`` is emitted once everything is there that is wanted; whoever hears it ends the form with ``accept``,
    or says with ``show_failure`` what stood in the way.
    """

    submitted = Signal()

    def __init__(self, icons: Icons, title: str, subject: str, accept_text: str, parent: QWidget | None = None) -> None:
        """``subject`` is whom it is about, in the user's own words; ``accept_text`` has its mnemonic."""
        super().__init__(parent)
        self.icons = icons
        self._busy = False
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._heading = plain_label(title, size=TextSize.TITLE, bold=True, wrap=True)
        self._subject = ElidedLabel(subject, tone=Tone.MUTED)
        self._error = ErrorPanel(icons)
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        self._scroll = _Scroll()
        self._scroll.setWidget(inside)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.accept_button = self.buttons.addButton(accept_text, QDialogButtonBox.ButtonRole.AcceptRole)
        set_kind(self.accept_button, Kind.PRIMARY)
        self.accept_button.setDefault(True)
        for button in self.buttons.buttons():
            button.setIcon(QIcon())  # some desktops put pictures of their own on them
        self.buttons.accepted.connect(self._submit)
        self.buttons.rejected.connect(self.reject)
        self._column = QVBoxLayout(self)
        for part in (self._heading, self._subject, self._error):
            self._column.addWidget(part)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self.buttons)
        icons.theme.changed.connect(self._dress)
        self._dress()

    # For the forms

    def missing(self) -> Missing | None:
        """The first thing that is still wanted; None where everything is there."""
        return None

    def choices(self) -> ChoiceRow | None:
        """The rows that number keys choose from, wherever on the form the focus is."""
        return None

    def fit(self) -> None:
        """Make room for what is shown now; the form grows, and scrolls where the screen ends."""
        room = self.screen().availableSize().height() - self.icons.theme.metrics.px(_DESKTOP)
        self._scroll.updateGeometry()
        wanted = max(self._column.totalHeightForWidth(self.width()), self.height())
        self.resize(self.width(), min(wanted, room))

    def reveal(self, fields: QWidget) -> None:
        """Scroll to fields that have just come up, where the screen is too low for all."""
        self.fit()
        # Their place and their height are known once the layout has been done anew.
        QTimer.singleShot(0, fields, lambda: self._show_whole(fields))

    def _show_whole(self, fields: QWidget) -> None:
        self.fit()
        self._scroll.ensureWidgetVisible(fields)

    # For whoever opens them

    def show_failure(self, error: WorldError) -> None:
        """Say what stood in the way; the form stays as it is."""
        self._set_busy(False)
        told = problem(error)
        self._error.show_problem(told.what, told.safe, told.todo)
        self.fit()

    def _submit(self) -> None:
        if self._busy:
            return
        missing = self.missing()
        if missing is not None:
            self._error.show_problem(missing.sentence)
            missing.where.setFocus(Qt.FocusReason.OtherFocusReason)
            self.fit()
            return
        self._error.clear()
        self._set_busy(True)
        self.submitted.emit()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.buttons.setEnabled(not busy)

    def reject(self) -> None:
        # What is on its way to the disk arrives first.
        if not self._busy:
            super().reject()

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self.fit()
        # Some widgets know their height only once they have their width.
        QTimer.singleShot(0, self, self.fit)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        choices = self.choices()
        if choices is None or not choices.isVisible() or not choices.take_key(event):
            super().keyPressEvent(event)

    def _dress(self) -> None:
        metrics = self.icons.theme.metrics
        self._column.setContentsMargins(metrics.space(5), metrics.space(4), metrics.space(5), metrics.space(4))
        self._column.setSpacing(metrics.space(2))
        # Room for the focus rings at the edges, which a scroll area would cut.
        self.body.setContentsMargins(2, metrics.space(2), metrics.space(2), metrics.space(2))
        self.body.setSpacing(metrics.space(2))
        self.setMinimumWidth(metrics.px(360))
        self.resize(max(self.width(), metrics.px(_WIDTH)), self.height())


class _Scroll(QScrollArea):
    """As high as what is in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        # As if the bar were there: with it words wrap earlier, and what they take more would keep it there.
        bar = self.verticalScrollBar().sizeHint().width()
        return layout.totalHeightForWidth(width - bar) if layout is not None else 0

    def sizeHint(self) -> QSize:
        inside = self.widget()
        width = max(self.width(), inside.sizeHint().width() if inside is not None else 0)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 20, self.fontMetrics().height() * 4)
