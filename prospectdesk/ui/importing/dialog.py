"""The import dialog: File, Columns, List, Check; then the import in the background, and what came of it."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from prospectdesk.desktop.jobs import Job, Jobs
from prospectdesk.ui.common.elided_label import ElidedLabel
from prospectdesk.ui.common.look import Kind, rule, set_kind
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.common.wording import problem
from prospectdesk.ui.importing.check_page import CheckPage
from prospectdesk.ui.importing.columns_page import ColumnsPage
from prospectdesk.ui.importing.controller import Controller, Library, Wish
from prospectdesk.ui.importing.end_pages import ProgressPage, SummaryPage
from prospectdesk.ui.importing.file_page import FilePage
from prospectdesk.ui.importing.list_page import ListPage
from prospectdesk.ui.importing.steps import Steps

if TYPE_CHECKING:
    from prospectdesk.desktop.desk import Desk
    from prospectdesk.desktop.settings import Settings
    from prospectdesk.domain.clock import Clock
    from prospectdesk.domain.errors import WorldError
    from prospectdesk.domain.import_plan import ImportResult, Plan
    from prospectdesk.domain.importing import FileShape, Overrides
    from prospectdesk.ui.common.icons import Icons


class At(IntEnum):
    """The pages, in order."""

    FILE = 0
    COLUMNS = 1
    LIST = 2
    CHECK = 3
    PROGRESS = 4
    SUMMARY = 5


# What the reader could not read, but may if it is told how.
_CORRECTABLE = {"wrong_encoding", "unclosed_quote", "file_too_large", "nobody_in_file"}
_SIZE = (820, 580)
_SMALLEST = (560, 420)
# While the import is under way, and after a smooth one, there is little to show.
_COMPACT = (480, 250)


class ImportDialog(QDialog):
    """Everything about one import. Open it, and give it a file with ``open_file``.

    It is window-modal until the import begins; then it lets go of the window, and may be hidden while the work goes
    on. It deletes itself once it is closed and nothing is under way any more.
    """

    job_started = Signal(object, str)  # the Job of the import, and what to call it
    finished_import = Signal(object)  # domain.import_plan.ImportResult

    def __init__(
        self,
        database: Path,
        library: Library,
        desk: Desk,
        icons: Icons,
        settings: Settings,
        clock: Clock,
        parent: QWidget | None = None,
        *,
        jobs: Jobs | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._settings = settings
        self._file = Path()
        self._job: Job | None = None
        self._looked_before = False  # the first page is passed over once; whoever comes back to it stays
        self._visited: set[At] = set()
        self._own_jobs = jobs is None
        self._jobs = Jobs(self) if jobs is None else jobs
        self.controller = Controller(database, library, desk, self._jobs, settings, clock, self)
        self.file_page = FilePage(icons)
        self.columns_page = ColumnsPage(icons)
        self.list_page = ListPage(
            icons, self.controller.pipelines(), self.controller.tags(), clock.today(), settings.get("currency")
        )
        self.check_page = CheckPage(icons)
        self.progress_page = ProgressPage(icons)
        self.summary_page = SummaryPage(icons)
        self._pages = {
            At.FILE: self.file_page,
            At.COLUMNS: self.columns_page,
            At.LIST: self.list_page,
            At.CHECK: self.check_page,
            At.PROGRESS: self.progress_page,
            At.SUMMARY: self.summary_page,
        }
        self._stack = QStackedWidget()
        self.title = ElidedLabel(size=TextSize.TITLE, bold=True, mode=Qt.TextElideMode.ElideMiddle)
        self.steps = Steps(icons.theme)
        self.back, self.cancel, self.next = QPushButton(), QPushButton(), QPushButton()
        self._lay_out()
        self._connect()
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setSizeGripEnabled(True)
        self.retranslate()

    # Building

    def _lay_out(self) -> None:
        metrics = self._icons.theme.metrics
        for page in self._pages.values():
            self._stack.addWidget(page)
        for button in (self.back, self.cancel):
            button.setAutoDefault(False)
        self.next.setDefault(True)
        set_kind(self.next, Kind.PRIMARY)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.next)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(metrics.space(5), metrics.space(5), metrics.space(5), metrics.space(4))
        whole.setSpacing(metrics.space(3))
        whole.addWidget(self.title)
        whole.addWidget(self.steps)
        whole.addWidget(self._stack, 1)
        whole.addWidget(rule())
        whole.addLayout(buttons)
        self._set_compact(False)

    def _set_compact(self, compact: bool) -> None:
        metrics = self._icons.theme.metrics
        self.steps.setVisible(not compact)
        self.setMinimumSize(QSize(*(metrics.px(side) for side in (_COMPACT if compact else _SMALLEST))))
        self.resize(QSize(*(metrics.px(side) for side in (_COMPACT if compact else _SIZE))))

    def _connect(self) -> None:
        self.back.clicked.connect(self._go_back)
        self.cancel.clicked.connect(self._cancel)
        self.next.clicked.connect(self._go_on)
        self.file_page.corrected.connect(self._correct)
        self.summary_page.save_wanted.connect(self._save_rejected)
        for page in self._pages.values():
            page.changed.connect(self._show_buttons)
        controller = self.controller
        controller.looked.connect(self._take_shape)
        controller.planned.connect(self._take_plan)
        controller.plan_progress.connect(self.check_page.set_progress)
        controller.started.connect(self._take_job)
        controller.imported.connect(self._take_result)
        controller.cancelled.connect(self._take_cancel)
        controller.failed.connect(self._take_failure)
        controller.saved.connect(lambda path: self.summary_page.show_saved(path.name))

    # Where one is

    @property
    def at(self) -> At:
        """The page that is shown."""
        return At(self._stack.currentIndex())

    def open_file(self, path: Path) -> None:
        """Find out about a file and show what was found: the first page that has something to ask."""
        self._file = path
        self._looked_before = False
        self._set_compact(False)
        self._visited.clear()
        self.title.set_text(path.name)
        self.list_page.suggest_name(path.stem)
        self.file_page.waiting(path.name)
        self._show(At.FILE)
        self.controller.look(path)

    def _show(self, at: At) -> None:
        self._stack.setCurrentIndex(at)
        self._show_steps()
        self._show_buttons()
        self._place_focus(at)

    def _place_focus(self, at: At) -> None:
        if at is At.LIST and at not in self._visited:
            self.list_page.name.setFocus()
            self.list_page.name.selectAll()
        elif self.next.isEnabled():
            self.next.setFocus()
        else:
            # Not on Back, which Qt would take next: whoever presses Enter too early stays where they are.
            self.setFocus()
        self._visited.add(at)

    def _show_steps(self) -> None:
        names = (self.tr("File"), self.tr("Columns"), self.tr("List"), self.tr("Check"))
        self.steps.show_steps(names, min(self.at, len(names)))

    def _show_buttons(self) -> None:
        at = self.at
        under_way = at is At.PROGRESS
        self.back.setVisible(at < At.PROGRESS)
        self.back.setEnabled(at > At.FILE)
        self.cancel.setVisible(at is not At.SUMMARY)
        self.cancel.setEnabled(not (under_way and self._job is not None and self._job.cancelling))
        self.next.setEnabled(self._pages[at].complete())
        if under_way:
            self.next.setText(self.tr("&Hide"))
        elif at is At.SUMMARY:
            self.next.setText(self.tr("&Close"))
        elif at is At.CHECK:
            count = self.check_page.to_import()
            self.next.setText(self.tr("&Import %Ln contact(s)", "", count) if count else self.tr("&Import"))
            self.next.setEnabled(self.check_page.complete() and count > 0)
        else:
            self.next.setText(self.tr("&Next"))

    # Going on and back

    def _go_on(self) -> None:
        at = self.at
        if not self._pages[at].complete():
            return
        if at is At.CHECK:
            self._run()
        elif at in (At.PROGRESS, At.SUMMARY):
            self.accept()
        else:
            if at is At.LIST:
                self.check_page.waiting()
                self.controller.plan(self._wish())
            self._show(At(at + 1))

    def _go_back(self) -> None:
        if self.at is At.CHECK:
            self.controller.forget()
        self._show(At(max(self.at - 1, At.FILE)))

    def _cancel(self) -> None:
        if self.at is At.PROGRESS and self._job is not None:
            self._job.cancel()
            self.progress_page.cancelling()
            self._show_buttons()
        else:
            self.reject()

    def _wish(self) -> Wish:
        mapping = self.columns_page.mapping
        return Wish(
            mapping=mapping,
            home_country=self._settings.get("home_country"),
            new_list=self.list_page.new_list(),
            pipeline_id=self.list_page.pipeline_id(),
            on_duplicate=self.check_page.on_duplicate(),
            decisions=self.check_page.decisions(),
        )

    # What comes back

    def _correct(self, overrides: Overrides) -> None:
        self.file_page.waiting(self._file.name)
        self.controller.look(self._file, overrides)

    def _take_shape(self, shape: FileShape, remembered: bool) -> None:
        self.file_page.show_shape(shape)
        self.columns_page.show_shape(shape, remembered=remembered)
        if shape.encoding_sure and shape.width > 1 and shape.has_header and not self._looked_before:
            self._show(At.LIST if self.columns_page.settled() else At.COLUMNS)
        self._looked_before = True

    def _take_plan(self, plan: Plan) -> None:
        self.check_page.show_plan(plan)
        if self.at is At.CHECK and (self.next.isEnabled() or not self.focusWidget()):
            self.next.setFocus()

    def _take_failure(self, error: WorldError) -> None:
        words = problem(error)
        said = (words.what, words.safe, words.todo)
        if self.at is At.PROGRESS or self.at is At.SUMMARY:
            self._job = None
            self.summary_page.show_problem(*said)
            self._show(At.SUMMARY)
            self._come_back()
        elif self.at is At.CHECK:
            self.check_page.show_problem(*said)
        else:
            self._show(At.FILE)
            self.file_page.show_problem(*said, correctable=error.code in _CORRECTABLE)

    # The import itself

    def _run(self) -> None:
        wish = self._wish()
        self.progress_page.start(wish.new_list.name)
        self._show(At.PROGRESS)
        self._let_go_of_the_window()
        self.controller.run(wish)

    def _take_job(self, job: Job) -> None:
        self._job = job
        job.progress.connect(self.progress_page.set_progress)
        self.job_started.emit(job, self.tr("Importing {file}").format(file=self._file.name))

    def _let_go_of_the_window(self) -> None:
        """From window-modal to beside the window: the user goes on working. Qt does this only to a hidden window."""
        shown = self.isVisible()
        self.hide()
        self.setWindowModality(Qt.WindowModality.NonModal)
        self._set_compact(True)
        if shown:
            self.show()

    def _take_result(self, result: ImportResult) -> None:
        self._job = None
        self.summary_page.show_result(result)
        self._show(At.SUMMARY)
        if result.rejected:
            self._set_compact(False)
            self.steps.hide()
            self._come_back()
        self.finished_import.emit(result)
        self._leave_if_hidden()

    def _take_cancel(self) -> None:
        self._job = None
        self._set_compact(False)
        self._show(At.CHECK)
        self._leave_if_hidden()

    def _come_back(self) -> None:
        """Show a hidden dialog that has something to say, without taking the keyboard from what the user does."""
        if not self.isVisible():
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self.show()

    def _leave_if_hidden(self) -> None:
        if not self.isVisible():
            self._leave()

    def _leave(self) -> None:
        self.controller.forget()
        if self._own_jobs:
            self._jobs.close()
        self.deleteLater()

    def _save_rejected(self) -> None:
        chooser = QFileDialog(self, self.tr("Save the rows that were not imported"), str(self._file.parent))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("csv")
        chooser.selectFile(self.tr("{file} (not imported).csv").format(file=self._file.stem))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda name: self.save_rejected(Path(name)))
        chooser.open()

    def save_rejected(self, path: Path) -> None:
        """Write the rows that were not imported, with their reasons, into a file."""
        self.controller.save_rejected(path, self.summary_page.named_rejections(), self.tr("Reason"))

    # The window

    def done(self, result: int) -> None:
        """Whichever way it is closed: what is under way as an import goes on, everything else ends."""
        super().done(result)
        if self._job is None:
            self._leave()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.setWindowTitle(self.tr("Import contacts"))
        self.back.setText(self.tr("&Back"))
        self.cancel.setText(self.tr("Cancel"))
        self._show_steps()
        self._show_buttons()
