"""The main window: joins pages, detail pane, search, undo and background work; it decides nothing about selling."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QMoveEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget

from prospectdesk.ui.common.wording import done_text, problem
from prospectdesk.ui.window.actions import Actions
from prospectdesk.ui.window.frame import Frame
from prospectdesk.ui.window.pages import Pages
from prospectdesk.ui.window.rail import Rail
from prospectdesk.ui.window.rail_entries import rail_entries
from prospectdesk.ui.window.status import StatusBar
from prospectdesk.ui.window.top_bar import FilterBar, TopBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from prospectdesk.desktop.desk import Desk
    from prospectdesk.desktop.jobs import Jobs
    from prospectdesk.desktop.language import Language
    from prospectdesk.desktop.searcher import Searcher
    from prospectdesk.desktop.settings import Settings
    from prospectdesk.domain.changes import Change, Step
    from prospectdesk.domain.clock import Clock
    from prospectdesk.domain.errors import WorldError
    from prospectdesk.domain.pipeline import Criterion
    from prospectdesk.services.library import Library
    from prospectdesk.services.outcome import Done
    from prospectdesk.services.search import Hits
    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.common.pending_move import PendingMove
    from prospectdesk.ui.contact_pane.pane import ContactPane
    from prospectdesk.ui.moves.controller import MoveFlow
    from prospectdesk.ui.qualification.wizard import QualifyWizard

_SAVE_AFTER_MS = 400
_DAY_CHECK_MS = 30_000
_COUNT_AFTER_MS = 300
_DEFAULT_SIZE = (1280, 800)
_SMALLEST = (640, 480)


class MainWindow(QMainWindow):
    """The window of the program. Everything it needs is handed in."""

    painted = Signal()  # the first picture stands; sent once, before what that did without is built

    def __init__(
        self,
        database: Path,
        library: Library,
        desk: Desk,
        searcher: Searcher,
        icons: Icons,
        settings: Settings,
        language: Language,
        clock: Clock,
    ) -> None:
        super().__init__()
        self._database = database
        self._library = library
        self._desk = desk
        self._searcher = searcher
        self._icons = icons
        self._settings = settings
        self._language = language
        self._clock = clock
        self._pane: ContactPane | None = None
        self._flow: MoveFlow | None = None
        self._selected: tuple[int, int | None] | None = None  # contact, opportunity
        self._searching = False
        self._jobs: Jobs | None = None
        self.setWindowTitle("ProspectDesk")
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_DEFAULT_SIZE)
        self.setAcceptDrops(True)

        self._top = TopBar(icons)
        self._rail = Rail(icons)
        self._filter = FilterBar(icons)
        self._status = StatusBar(icons)
        self._frame = Frame(icons, self._top, self._rail, self._filter, self._status)
        self.setCentralWidget(self._frame)
        self._status.float_undo_over(self._frame.pages)
        pipeline_id = _number(settings.get("window.pipeline"))
        self._pages = Pages(self._frame.pages, library, desk, icons, settings, clock, pipeline_id, self)
        self._actions = Actions(self)
        self._today = clock.today()
        self._day = QTimer(self, interval=_DAY_CHECK_MS)
        # What is due is counted over everybody: once the user has come to rest, not between two moves.
        self._count_soon = QTimer(self, singleShot=True, interval=_COUNT_AFTER_MS)
        self._count_soon.timeout.connect(self._count_today)
        self._day.timeout.connect(self._follow_the_day)
        self._keep = QTimer(self, singleShot=True, interval=_SAVE_AFTER_MS)
        self._keep.timeout.connect(self.save_state)
        self._connect_actions()
        self._connect_parts()
        self._pages.show("board")
        self._refresh_rail()
        self._select_in_actions()
        # What the first picture does without, piece by piece, so that nobody waits long for any of them.
        self._missing: list[Callable[[], object]] = [self._complete, self._pane_built]
        self._fill = QTimer(self, interval=0)
        self._fill.timeout.connect(self._build_next)

    # Joining

    def _connect_actions(self) -> None:
        todo: dict[str, Callable[[], Any]] = {
            "new_lead": self.new_lead,
            "import_file": self._choose_import,
            "add_samples": self._add_samples,
            "remove_samples": lambda: self._desk.run(lambda acts: acts.samples.remove(), self._show_first_pipeline),
            "settings": self._open_settings,
            "quit": self.close,
            "undo": self._undo,
            "redo": lambda: self._desk.run(lambda acts: acts.history.redo(), self._stepped_back),
            "search": self._focus_search,
            "clear_filter": self._top.search.clear,
            "qualify": lambda: self._with_opportunity(self._qualify),
            "log_talk": lambda: self._with_pane(lambda pane: pane.focus_composer()),
            "follow_up": lambda: self._with_pane(lambda pane: pane.focus_follow_up()),
            "move_to": lambda: self._with_opportunity(lambda o: self._open_move_menu(o, None)),
            "edit_details": lambda: self._with_pane(lambda pane: pane.edit_details()),
            "trash": lambda: self._trash([self._selected[0]] if self._selected else []),
            "page_today": lambda: self.show_page("today"),
            "page_board": lambda: self.show_page("board"),
            "page_contacts": lambda: self.show_page("contacts"),
            "next_pane": self._focus_next_pane,
            "shortcuts": self._open_shortcuts,
            "about": self._open_about,
        }
        for name, act in todo.items():
            self._actions[name].triggered.connect(lambda _checked=False, act=act: act())
        self._actions["toggle_pane"].setChecked(True)
        self._actions["toggle_pane"].toggled.connect(lambda on: self._frame.want_pane(wanted=on))
        self._actions["full_screen"].toggled.connect(lambda on: self.showFullScreen() if on else self.showNormal())
        self._actions.menu("file").aboutToShow.connect(self._offer_samples)

    def _connect_parts(self) -> None:
        self._top.new_lead_requested.connect(self.new_lead)
        self._top.import_requested.connect(self._choose_import)
        self._top.search_changed.connect(self._search)
        self._top.left_downwards.connect(self._pages.focus_found)
        self._filter.clear_requested.connect(self._top.search.clear)
        self._searcher.found.connect(self._found)
        self._searcher.failed.connect(self.tell_of_problem)
        self._rail.chosen.connect(self._go)
        self._status.undo_requested.connect(self._undo)
        self._desk.changed.connect(self._follow)
        self._desk.stepped.connect(self._stepped)
        self._desk.steps_moved.connect(self._steps_moved)
        self._desk.failed.connect(self.tell_of_problem)
        self._desk.busy_changed.connect(self._status.set_busy)
        self._settings.changed.connect(self._keep_soon)
        pages = self._pages
        pages.contact_selected.connect(self._select)
        pages.contact_opened.connect(self._open_contact)
        pages.move_requested.connect(self._move)
        pages.close_requested.connect(lambda o, end: self._moving().close(o, end))
        pages.card_menu_requested.connect(self._open_card_menu)
        pages.move_menu_requested.connect(self._open_move_menu)
        pages.contact_menu_requested.connect(self._open_contact_menu)
        pages.trash_requested.connect(self._trash)
        pages.restore_requested.connect(lambda ids: self._desk.run(lambda acts: acts.contacts.restore(ids)))
        pages.new_lead_requested.connect(self.new_lead)
        pages.import_requested.connect(self._choose_import)
        pages.samples_requested.connect(self._add_samples)
        pages.state_changed.connect(self._keep.start)
        pages.clear_requested.connect(self._top.search.clear)
        pages.failed.connect(self.tell_of_problem)

    def _build_next(self) -> None:
        self._missing.pop(0)()
        if not self._missing:
            self._fill.stop()

    def _complete(self) -> None:
        """The first picture stands: start the acts' thread, and show what it did without."""
        self.painted.emit()
        self._desk.open()
        self._actions.dress(self._icons)
        self._steps_moved(*self._library.steps())
        self._pages.count_today()
        self._refresh_rail()
        self._day.start()

    def _count_today(self) -> None:
        self._pages.count_today()
        self._refresh_rail()

    def _follow_the_day(self) -> None:
        """Midnight comes while the program runs, or while the machine sleeps: the clock is asked, not counted on."""
        if self._clock.today() != self._today:
            self._today = self._clock.today()
            self._pages.new_day()
            self._count_today()

    def _pane_built(self) -> ContactPane:
        if self._pane is None:
            from prospectdesk.ui.contact_pane.pane import ContactPane

            pane = ContactPane(self._library, self._desk, self._icons, self._settings, self._clock)
            pane.qualify_requested.connect(self._qualify)
            pane.ask_again_requested.connect(self._ask_again)
            pane.search_requested.connect(self._top.search.setText)
            pane.move_menu_requested.connect(self._open_move_menu)
            pane.trash_requested.connect(lambda contact_id: self._trash([contact_id]))
            self._pane = pane
            self._frame.set_pane(pane)
            if self._selected is not None:
                pane.show_contact(*self._selected)
        return self._pane

    def _moving(self) -> MoveFlow:
        if self._flow is None:
            from prospectdesk.ui.moves.controller import MoveFlow

            self._flow = MoveFlow(
                self._library, self._desk, self._clock, self._icons, self._settings, self._ask_to_qualify, self
            )
            self._flow.refused.connect(lambda sentence: self._status.tell(sentence, late=True))
        return self._flow

    def action(self, name: str) -> QAction:
        """One of the window's actions, by its name in ``actions.py``."""
        return self._actions[name]

    # Going about

    def show_page(self, name: str) -> None:
        """Show "today", "board" or "contacts"."""
        self._go(f"page:{name}")

    def _go(self, key: str) -> None:
        kind, _, ref = key.partition(":")
        match kind:
            case "page":
                self._pages.show(ref)
            case "pipeline":
                self._pages.show_pipeline(int(ref))
            case "list":
                self._pages.show_list(int(ref))
            case "trash":
                self._pages.show_trash()
        self._refresh_rail()
        self._keep.start()

    def _refresh_rail(self) -> None:
        self._rail.set_entries(rail_entries(self._library, self._pages.today_count), self._pages.current_key)

    def show_contact(self, contact_id: int) -> None:
        """Select a contact on the page at hand and show it in the pane."""
        opportunity = next(
            (o for o in self._library.opportunities_of(contact_id) if o.pipeline_id == self._pages.pipeline_id), None
        )
        self._select(contact_id, opportunity.id if opportunity else 0)
        self._pages.select_contact(contact_id)

    def _select(self, contact_id: int, opportunity_id: int = 0) -> None:
        self._selected = (contact_id, opportunity_id or None) if contact_id else None
        if self._pane is not None:
            if self._selected is None:
                self._pane.show_contact(None)
            else:
                self._pane.show_contact(*self._selected)
        self._select_in_actions()
        self._keep.start()

    def _select_in_actions(self) -> None:
        chosen = self._selected is not None
        for name in ("log_talk", "follow_up", "edit_details", "trash"):
            self._actions[name].setEnabled(chosen)
        for name in ("qualify", "move_to"):
            self._actions[name].setEnabled(chosen and self._selected is not None and self._selected[1] is not None)

    def _open_contact(self, contact_id: int) -> None:
        if self._selected is None or self._selected[0] != contact_id:
            self.show_contact(contact_id)
        self._actions["toggle_pane"].setChecked(True)
        self._frame.open_overlay()
        self._pane_built().setFocus()

    def _with_pane(self, act: Callable[[ContactPane], None]) -> None:
        if self._selected is not None:
            self._actions["toggle_pane"].setChecked(True)
            self._frame.open_overlay()
            act(self._pane_built())

    def _with_opportunity(self, act: Callable[[int], None]) -> None:
        if self._selected is not None and self._selected[1] is not None:
            act(self._selected[1])

    def _focus_next_pane(self) -> None:
        """F6: search, rail, page, pane, in turn."""
        stops: list[QWidget] = [self._top.search, self._rail, self._pages.current]
        if self._frame.pane_shown and self._pane is not None:
            stops.append(self._pane)
        focus = QApplication.focusWidget()
        here = next((i for i, s in enumerate(stops) if focus is not None and (s is focus or s.isAncestorOf(focus))), -1)
        stops[(here + 1) % len(stops)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Search

    def _focus_search(self) -> None:
        self._top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._top.search.selectAll()

    def _search(self, text: str) -> None:
        if text.strip():
            self._searching = True
            self._searcher.ask(text)
        else:
            self._searching = False
            self._searcher.forget()
            self._filter.show_nothing()
            self._pages.set_filter(None)
        self._keep.start()

    def _found(self, text: str, hits: Hits) -> None:
        self._searching = False
        self._filter.show_found(text.strip(), len(hits.ids), more=hits.more)
        self._pages.set_filter(hits.ids, more=hits.more)

    # Acts

    def _move(self, opportunity_id: int, stage_id: int, before_id: int, on_top: bool) -> None:
        self._moving().move(opportunity_id, stage_id, before_id or None, on_top=on_top)

    def _open_card_menu(self, _opportunity_id: int, where: QPoint) -> None:
        """The context menu of the selected card: what the Contact menu holds, and where it may go."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in ("qualify", "log_talk", "follow_up", "move_to", "edit_details"):
            menu.addAction(self._actions[name])
        menu.addSeparator()
        menu.addAction(self._actions["trash"])
        menu.popup(where)

    def _open_contact_menu(self, _contact_id: int, where: QPoint) -> None:
        self._open_card_menu(0, where)

    def _open_move_menu(self, opportunity_id: int, where: QPoint | None) -> None:
        menu = self._moving().move_menu(opportunity_id, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        place = where if where is not None else self._pages.current.mapToGlobal(self._pages.current.rect().center())
        menu.popup(place)

    def _qualify(self, opportunity_id: int) -> None:
        self._ask_to_qualify(opportunity_id, None)

    def _ask_again(self, opportunity_id: int, criterion: Criterion) -> None:
        wizard = self._ask_to_qualify(opportunity_id, None)
        if wizard is not None:
            wizard.ask(criterion)

    def _ask_to_qualify(self, opportunity_id: int, then: PendingMove | None) -> QualifyWizard | None:
        from prospectdesk.ui.qualification import QualifyController, open_wizard

        controller = QualifyController(self._library, self._desk, self._clock, opportunity_id)
        return open_wizard(controller, self._icons, then, self)

    def new_lead(self) -> None:
        """Ask for a new lead."""
        from prospectdesk.ui.new_lead.dialog import NewLeadDialog

        dialog = NewLeadDialog(
            self._library, self._desk, self._icons, self._settings, self._clock, self._pages.pipeline_id, self
        )
        dialog.added.connect(self.show_contact)
        dialog.contact_opened.connect(self._open_contact)
        dialog.open()

    def _trash(self, contact_ids: list[int]) -> None:
        if contact_ids:
            self._desk.run(lambda acts: acts.contacts.delete(contact_ids))

    def _undo(self) -> None:
        if self._pane is not None:
            self._pane.commit_pending()
        self._desk.run(lambda acts: acts.history.undo(), self._stepped_back)

    def _stepped_back(self, done: Done[Step | None]) -> None:
        self._status.dismiss_undo()
        if done.value is not None:
            self._status.tell(done_text(done.value.name, done.value.subject, undone=not done.value.undone))

    def _stepped(self, done: Done[Any]) -> None:
        if done.step is not None:
            keys = self._actions["undo"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self._status.offer_undo(done_text(done.step, done.subject), keys)

    def _steps_moved(self, undo: Step | None, redo: Step | None) -> None:
        self._actions.show_steps(undo, redo)

    def _follow(self, change: Change) -> None:
        from prospectdesk.domain.changes import Kind

        self._count_soon.start()
        self._refresh_rail()
        if self._selected is not None and change.concerns(self._selected[0]):
            contact_id, opportunity_id = self._selected
            if self._library.contact(contact_id) is None:
                self._select(0)
            elif opportunity_id is None and Kind.OPPORTUNITY in change.kinds:
                self.show_contact(contact_id)
        if self._top.search.text().strip() and Kind.CONTACT in change.kinds:
            self._searcher.ask(self._top.search.text())

    # Import

    def _choose_import(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self, self.tr("Import contacts"), self._settings.get("import.folder"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Lists of contacts (*.csv *.tsv *.txt)"), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.import_file(Path(name)))
        dialog.open()

    def import_file(self, path: Path) -> None:
        """Open the import dialog on a file."""
        from prospectdesk.ui.importing.dialog import ImportDialog

        self._settings.set("import.folder", str(path.absolute().parent))
        if self._jobs is None:
            from prospectdesk.desktop.jobs import Jobs

            self._jobs = Jobs(self)
        dialog = ImportDialog(
            self._database,
            self._library,
            self._desk,
            self._icons,
            self._settings,
            self._clock,
            self,
            jobs=self._jobs,
        )
        dialog.job_started.connect(self._follow_job)
        dialog.open_file(path)
        dialog.open()

    def end_work(self) -> None:
        """The end is near: stop what is under way in other processes (nothing of it stays), and what is yet to come."""
        for timer in (self._fill, self._count_soon, self._day, self._keep):
            timer.stop()
        if self._jobs is not None:
            self._jobs.close()
            self._jobs = None

    def _follow_job(self, job: Any, title: str) -> None:
        item = self._status.add_progress(title, job.cancel)
        job.progress.connect(item.set_progress)
        job.ended.connect(lambda: self._status.remove_progress(item))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            # The drag's own loop ends first.
            QTimer.singleShot(0, self, lambda: self.import_file(path))

    # Samples

    def add_samples_if_empty(self) -> None:
        """For the demonstration: people to look round with."""
        if not self._library.contact_count():
            self._add_samples()

    def _add_samples(self) -> None:
        language = self._language.code
        self._desk.run(lambda acts: acts.samples.add(language), self._show_first_pipeline)

    def _show_first_pipeline(self, _done: Done[Any]) -> None:
        """Sample pipelines stand first; without them the user's own does."""
        self._pages.use_pipeline(self._library.pipelines()[0].id)
        self._refresh_rail()

    def _offer_samples(self) -> None:
        there = self._library.has_samples()
        self._actions["add_samples"].setVisible(not there)
        self._actions["remove_samples"].setVisible(there)

    # Dialogs

    def _open_settings(self) -> None:
        from prospectdesk.ui.settings.dialog import SettingsDialog

        SettingsDialog(self._settings, self._icons, self).open()

    def _open_shortcuts(self) -> None:
        from prospectdesk.ui.window.help import ShortcutsDialog

        ShortcutsDialog(self._actions, self._icons, self).open()

    def _open_about(self) -> None:
        from prospectdesk.ui.window.help import AboutDialog

        AboutDialog(self._database.parent, self._icons, self).open()

    def tell_of_problem(self, error: WorldError) -> None:
        """Say what happened, what is safe and what to do."""
        from prospectdesk.ui.common.message import show_problem

        told = problem(error)
        show_problem(self, self._icons, told.what, told.safe, told.todo)

    def tell_of_fault(self, report: str) -> None:
        """A mistake of ours: say so calmly, with a report that holds nobody's data."""
        from prospectdesk.ui.common.message import show_problem

        show_problem(
            self,
            self._icons,
            self.tr("ProspectDesk made a mistake."),
            self.tr("What was saved before is safe."),
            self.tr("Go on working; if it happens again, send us the report. It holds no data of your contacts."),
            report,
        )

    # State

    def tidy(self) -> None:
        """Take away what comes and goes by itself: for a picture."""
        self._status.dismiss_undo()
        self._pages.current.setFocus()

    @property
    def settled(self) -> bool:
        """Nothing is under way that would change the picture."""
        return not self._searching and self._pane is not None

    def _keep_soon(self, _key: str) -> None:
        self._keep.start()

    def save_state(self) -> None:
        """Keep where everything is, so that the next start shows the same, even after a kill."""
        settings = self._settings
        settings.set_bytes("window.geometry", self.saveGeometry())
        settings.set_bytes("window.pane", self._frame.pane_state())
        settings.set("window.pane_shown", "1" if self._actions["toggle_pane"].isChecked() else "0")
        settings.set("window.search", self._top.search.text())
        contact, opportunity = self._selected or (0, None)
        settings.set("window.contact", str(contact))
        settings.set("window.opportunity", str(opportunity or 0))
        for key, value in self._pages.state().items():
            settings.set(f"window.{key}", value)
        self._keep.stop()
        settings.save()

    def restore_state(self) -> None:
        """Show what was shown the last time."""
        settings = self._settings
        if geometry := settings.get_bytes("window.geometry"):
            self.restoreGeometry(geometry)
        self._frame.restore_pane_state(settings.get_bytes("window.pane"))
        self._actions["toggle_pane"].setChecked(settings.get("window.pane_shown") != "0")
        self._pages.restore_state(lambda key: settings.get(f"window.{key}"))
        self._top.search.setText(settings.get("window.search"))
        contact_id = _number(settings.get("window.contact"))
        if contact_id and self._library.contact(contact_id) is not None:
            self._select(contact_id, _number(settings.get("window.opportunity")))
            self._pages.select_contact(contact_id)
        self._refresh_rail()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._missing:
            # Not any earlier: a timer goes off before the first picture is painted.
            self._fill.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep.start()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._keep.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._pane is not None:
            self._pane.finish()
        self._fill.stop()
        self._count_soon.stop()
        self.save_state()
        super().closeEvent(event)
        QApplication.quit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._actions.retranslate()
            self._rail.retranslate()
            self._refresh_rail()
        super().changeEvent(event)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def _dropped_file(event: QDropEvent) -> Path | None:
    """The one local file of a drop; anything else is not ours."""
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())
