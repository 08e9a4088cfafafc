"""The wizard that qualifies a lead: one short page a criterion, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget, QWizard

from prospectdesk.domain.pipeline import Criterion
from prospectdesk.ui.common.announce import announce
from prospectdesk.ui.common.look import Kind, set_kind
from prospectdesk.ui.common.pending_move import Asked, PendingMove
from prospectdesk.ui.qualification.criterion_page import DECIDER, RESULT, CriterionPage, page_of
from prospectdesk.ui.qualification.decider_page import DeciderPage
from prospectdesk.ui.qualification.page import Page
from prospectdesk.ui.qualification.result_page import ResultPage
from prospectdesk.ui.qualification.words import shortened

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.qualification.controller import QualifyController

_SIZE = (600, 640)
_SMALLEST = (420, 320)
_TICK_MS = 1000
# Minutes. A longer sitting was not a talk all the time (the lid was shut): it is logged on the last page or not at all.
_LONGEST_UNASKED = 120

Button = QWizard.WizardButton
_BUTTONS = (Button.CustomButton1, Button.BackButton, Button.NextButton, Button.CancelButton)


class QualifyWizard(QWizard):
    """Window-modal; deletes itself. Every answer is saved when its page is left.

    "Save and finish later" keeps what is on the page and leaves; Cancel, Escape and the window's cross leave out only
    what is on the page, and the page says so. The next time it opens at the first question without an answer.
    """

    ended = Signal(object)  # Asked

    def __init__(
        self,
        controller: QualifyController,
        icons: Icons,
        pending: PendingMove | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        controller.setParent(self)
        self.controller = controller
        self._icons = icons
        self._pending = pending
        self._end = Asked.LEFT
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWizardStyle(QWizard.WizardStyle.ClassicStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setOption(QWizard.WizardOption.IndependentPages)
        self.setOption(QWizard.WizardOption.HaveCustomButton1)
        self.setButtonText(Button.CustomButton1, self.tr("&Save and finish later"))
        self.setButtonText(Button.NextButton, self.tr("&Next"))
        self.setButtonText(Button.BackButton, self.tr("&Back"))
        self.setButtonText(Button.FinishButton, self.tr("&Finish"))
        self.setButtonText(Button.CancelButton, self.tr("Cancel"))
        for primary in (Button.NextButton, Button.FinishButton):
            set_kind(self.button(primary), Kind.PRIMARY)
        for criterion in Criterion:
            self._add(page_of(criterion), CriterionPage(controller, icons, pending, criterion))
        self._add(DECIDER, DeciderPage(controller, icons, pending))
        self._add(RESULT, ResultPage(controller, icons, pending))
        first = controller.opens_at()
        self.setStartId(RESULT if first is None else page_of(first))
        self.customButtonClicked.connect(self._save_and_leave)
        self.currentIdChanged.connect(self._enter)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._show_elapsed)
        self._tick.start()
        icons.theme.changed.connect(self._dress)
        self._dress()
        self.resize(self._fitting_size())

    def _add(self, number: int, page: Page) -> None:
        page.insisted.connect(self._insist)
        page.question_wanted.connect(self.ask)
        page.go_on_requested.connect(self._go_on)
        self.setPage(number, page)

    # Going about

    @property
    def shown(self) -> Page | None:
        """The page that is shown."""
        page = self.currentPage()
        return page if isinstance(page, Page) else None

    def ask(self, criterion: Criterion) -> None:
        """Ask a criterion (again); what is on the page at hand is left out."""
        here, there = self.shown, self.page(page_of(criterion))
        if here is not None and isinstance(there, CriterionPage) and there is not here and not here.saving:
            there.ask_again()
            here.go_to(page_of(criterion))

    def _enter(self, number: int) -> None:
        page = self.shown
        if page is None:
            return
        last = number == RESULT
        middle = [Button.Stretch, Button.BackButton]
        self.setButtonLayout(
            [*middle, Button.FinishButton]
            if last
            else [Button.CustomButton1, *middle, Button.NextButton, Button.CancelButton]
        )
        page.enter()
        name = shortened(self.controller.name)
        if number < DECIDER:
            title = self.tr("Qualify {name} — {number} of {count}")
            self.setWindowTitle(title.format(name=name, number=number + 1, count=len(Criterion)))
        else:
            self.setWindowTitle(self.tr("Qualify {name}").format(name=name))
        if last:
            self.button(Button.FinishButton).setFocus()
        announce(self, page.heading.text())

    def _go_on(self) -> None:
        """The page at hand may be left."""
        number = self.nextId()
        if number < 0:
            self.accept()
        elif not self.hasVisitedPage(number):
            self.next()
        else:
            # QWizard goes forward only to pages it has not met.
            while self.currentId() != number:
                self.back()

    @property
    def _saving(self) -> bool:
        page = self.shown
        return page is not None and page.saving

    # Leaving

    def reject(self) -> None:
        # What is on its way to the disk arrives first.
        if not self._saving:
            self.done(QDialog.DialogCode.Rejected.value)

    def done(self, result: int, /) -> None:
        if result == QDialog.DialogCode.Accepted.value:
            page = self.shown
            if page is not None and not page.validatePage():
                return
            qualified = self.controller.opportunity.criteria.qualified
            self._end = Asked.THREE_YES if qualified else Asked.LEFT
        self._close(result)

    def _close(self, result: int) -> None:
        self._tick.stop()
        # Not QWizard's: it would ask the page again whether it may be left.
        QDialog.done(self, result)
        self.ended.emit(self._end)
        if self._pending is not None:
            self._pending.ended(self._end)

    def _insist(self) -> None:
        def leave() -> None:
            self._end = Asked.INSISTED
            self._close(QDialog.DialogCode.Accepted.value)

        self._save_page(leave)

    def _save_and_leave(self, _which: int) -> None:
        def leave() -> None:
            talk, page, result = self.controller.talk, self.shown, self.page(RESULT)
            if talk is not None and talk[1] <= _LONGEST_UNASKED and page is not None and isinstance(result, ResultPage):
                self.controller.log_talk(talk[1], result.talk_text(), self._leave, page.not_saved)
            else:
                self._leave()

        self._save_page(leave)

    def _leave(self) -> None:
        self._close(QDialog.DialogCode.Rejected.value)

    def _save_page(self, then: Callable[[], None]) -> None:
        """Save the answer on the page, where one is chosen."""
        page = self.shown
        if isinstance(page, CriterionPage) and page.given is not None:
            self.controller.save(page.criterion, page.given, then, page.not_saved)
        else:
            then()

    # Keys, clock and looks

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        page = self.shown
        if page is None or not page.take_key(event):
            super().keyPressEvent(event)

    def _show_elapsed(self) -> None:
        if self.shown is not None:
            self.shown.show_elapsed()

    def _dress(self) -> None:
        self.setMinimumHeight(self._icons.theme.metrics.px(_SMALLEST[1]))
        self._keep_buttons_whole()

    def _keep_buttons_whole(self) -> None:
        """QWizard itself would rather cut the words of its buttons than be a little wider."""
        metrics = self._icons.theme.metrics
        widths = [self.button(which).sizeHint().width() for which in _BUTTONS]
        wanted = sum(widths) + (len(widths) + 3) * metrics.space(2)
        room = self.screen().availableSize().width()
        self.setMinimumWidth(min(max(metrics.px(_SMALLEST[0]), wanted), room))

    def _fitting_size(self) -> QSize:
        metrics = self._icons.theme.metrics
        room = self.screen().availableSize()
        return QSize(metrics.px(_SIZE[0]), metrics.px(_SIZE[1])).boundedTo(QSize(room.width() - 40, room.height() - 80))
