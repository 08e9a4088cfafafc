"""What every page of the wizard has: the steps on top, a body that scrolls where the screen is small, and a foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget, QWizardPage

from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import Kind, plain_label, set_kind
from prospectdesk.ui.common.message import ErrorPanel
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.common.wording import problem
from prospectdesk.ui.qualification.steps import Steps
from prospectdesk.ui.qualification.words import elapsed

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from prospectdesk.domain.errors import WorldError
    from prospectdesk.domain.pipeline import Criterion
    from prospectdesk.ui.common.pending_move import PendingMove
    from prospectdesk.ui.qualification.controller import QualifyController


class Page(QWizardPage):
    """A page without QWizard's own title and subtitle: those take what looks like HTML for HTML."""

    insisted = Signal()
    question_wanted = Signal(object)  # Criterion
    go_on_requested = Signal()

    def __init__(self, controller: QualifyController, icons: Icons, pending: PendingMove | None) -> None:
        super().__init__()
        self.controller = controller
        self.icons = icons
        self._cleared = False
        self._saving = False
        self._detour: int | None = None
        self._steps = Steps(icons.theme)
        self._steps.wanted.connect(self.question_wanted)
        self.problem = ErrorPanel(icons)
        self.inside = QWidget()
        self.body = QVBoxLayout(self.inside)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.inside)
        self.heading = plain_label(size=TextSize.TITLE, bold=True, wrap=True)
        self.heading.setMinimumWidth(1)
        self.body.addWidget(self.heading)
        self._clock_sign = QLabel()
        self._clock = plain_label(tone=Tone.MUTED, size=TextSize.SMALL, wrap=True)
        self._saved = plain_label(tone=Tone.MUTED, size=TextSize.SMALL, wrap=True)
        foot = QHBoxLayout()
        foot.addWidget(self._clock_sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.addWidget(self._clock)
        words.addWidget(self._saved)
        words.setSpacing(0)
        foot.addLayout(words, 1)
        self._foot = foot
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._steps)
        self.banner: MoveBanner | None = None
        if pending is not None:
            self.banner = MoveBanner(icons, pending)
            self.banner.insisted.connect(self.insisted)
            self._column.addWidget(self.banner)
        self._column.addWidget(self.problem)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(foot)
        icons.theme.changed.connect(self._dress)
        self._dress()

    # For whoever shows the pages

    def enter(self) -> None:
        """The page is shown (again)."""
        self.problem.clear()
        self.show_steps(None)

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a key that nothing on the page wanted; whether it was one of the page's."""
        return False

    def show_elapsed(self) -> None:
        """Let the clock show how long this has taken."""
        self._clock.setText(self.foot_text(elapsed(self.controller.seconds)))

    def foot_text(self, time: str) -> str:
        """What stands beside the clock."""
        return self.tr("{time} — three short questions; interest in buying is not one of them").format(time=time)

    def go_to(self, number: int) -> None:
        """Leave for another page than the one that follows, without saving what is here."""
        self._detour = number
        self._leave()
        self._detour = None

    # For the pages

    def following(self) -> int:
        """The number of the page that comes next; -1 after the last one."""
        return -1

    def show_steps(self, current: Criterion | None) -> None:
        """Show the answers on top, with the question that is being asked."""
        self._steps.show_state(self.controller.opportunity.criteria, current)
        self.show_elapsed()

    def keep_in_sight(self, widget: QWidget) -> None:
        """Scroll to what was chosen by a key, where the screen is too low for all."""
        QTimer.singleShot(0, widget, lambda: self._scroll.ensureWidgetVisible(widget))

    def show_saved(self, text: str) -> None:
        """Say what Cancel leaves out."""
        self._saved.setText(text)
        self._saved.setVisible(bool(text))

    def save_then_go_on(self) -> None:
        """Record what the page tells, then call ``saved`` or ``not_saved``."""
        self.saved()

    def nextId(self) -> int:
        return self.following() if self._detour is None else self._detour

    def validatePage(self) -> bool:
        """The page is left twice: the first time it saves, and when that is done it asks again to be left."""
        if self._cleared:
            return True
        if not self._saving:
            self._saving = True
            self.problem.clear()
            self.save_then_go_on()
        return False

    @property
    def saving(self) -> bool:
        """What the page tells is on its way to the disk."""
        return self._saving

    def saved(self) -> None:
        """What the page tells is on the disk: go on."""
        self._saving = False
        self._leave()

    def _leave(self) -> None:
        self._cleared = True
        self.go_on_requested.emit()
        self._cleared = False

    def not_saved(self, error: WorldError) -> None:
        """Say what stood in the way; the page stays as it is."""
        self._saving = False
        told = problem(error)
        self.problem.show_problem(told.what, told.safe, told.todo)

    def _dress(self) -> None:
        theme = self.icons.theme
        metrics = theme.metrics
        size = metrics.px(14)
        self._clock_sign.setPixmap(self.icons.pixmap(Icon.TIMER, size, theme.colors.muted, self.devicePixelRatioF()))
        self._column.setContentsMargins(metrics.space(3), metrics.space(2), metrics.space(3), metrics.space(2))
        self._column.setSpacing(metrics.space(2))
        # Room for the focus rings at the edges, which a scroll area would cut.
        self.body.setContentsMargins(2, 2, metrics.space(2), 2)
        self.body.setSpacing(metrics.space(2))
        self._foot.setSpacing(metrics.px(6))


class MoveBanner(QFrame):
    """Says what a move waits for, and lets it go without."""

    insisted = Signal()

    def __init__(self, icons: Icons, pending: PendingMove) -> None:
        super().__init__()
        self._icons = icons
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", "card")
        wants = self.tr("“{stage}” wants three yes.") if pending.may_insist else self.tr("“{stage}” wants a yes.")
        words = plain_label(wants.format(stage=pending.stage), wrap=True)
        words.setMinimumWidth(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(words, 1)
        self.insist = QPushButton(self.tr("&Move without qualifying"))
        self.insist.setAutoDefault(False)
        self.insist.setToolTip(self.tr("The card is moved and marked, and the history records it"))
        set_kind(self.insist, Kind.QUIET)
        self.insist.clicked.connect(self.insisted)
        self.insist.setVisible(pending.may_insist)
        self._row.addWidget(self.insist)
        icons.theme.changed.connect(self._space)
        self._space()

    def _space(self) -> None:
        metrics = self._icons.theme.metrics
        self._row.setContentsMargins(metrics.space(3), metrics.space(1), metrics.space(1), metrics.space(1))
        self._row.setSpacing(metrics.space(2))
