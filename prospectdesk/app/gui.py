"""The program with a window, or a picture of one."""

from __future__ import annotations

import gc
import os
import signal
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from prospectdesk import __version__
from prospectdesk.app import faults
from prospectdesk.app.clock import SystemClock
from prospectdesk.app.paths import data_dir, database_path
from prospectdesk.app.wiring import Program, build, dress
from prospectdesk.desktop.settings import Settings
from prospectdesk.domain.errors import WorldError
from prospectdesk.services.opening import prepare
from prospectdesk.ui.common.icons import Icons
from prospectdesk.ui.common.theme import STYLE

if TYPE_CHECKING:
    import argparse

_SETTLE_MS = 20
_SETTLE_TURNS = 250


def run(options: argparse.Namespace) -> int:
    """Show the window until the user quits; the value is the exit status."""
    os.umask(0o077)
    application = QApplication([sys.argv[0], "-style", STYLE])
    application.setApplicationName("prospectdesk")
    application.setApplicationDisplayName("ProspectDesk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("prospectdesk")
    if options.screenshot is not None and options.demo and options.data_dir is None:
        with tempfile.TemporaryDirectory(prefix="prospectdesk-") as scratch:
            return _run(application, options, Path(scratch))
    folder = data_dir(options.data_dir, os.environ)
    if options.demo and options.data_dir is None:
        folder = folder.with_name(folder.name + "-demo")
    return _run(application, options, folder)


def _run(application: QApplication, options: argparse.Namespace, folder: Path) -> int:
    try:
        prepare(database_path(folder))
    except WorldError as error:
        return _cannot_open(application, options, folder, error)
    settings = Settings(folder / "settings.ini")
    for key in ("theme", "language"):
        if getattr(options, key) is not None:
            settings.set_for_now(key, getattr(options, key))
    theme, language = dress(application, settings, styled=True)
    try:
        program = build(database_path(folder), settings, theme, language, SystemClock(), prepared=True)
    except WorldError as error:
        return _cannot_open(application, options, folder, error)
    faults.catch(folder, program.window.tell_of_fault)
    application.setWindowIcon(Icons(theme).app_icon())
    window = program.window
    window.painted.connect(_collect_garbage_again)
    if options.demo:
        window.add_samples_if_empty()
    if options.screenshot is not None:
        status = _picture(program, options)
        program.close()
        return status
    window.restore_state()
    _show_what_was_asked_for(program, options)
    window.show()
    window.tidy()
    if options.file is not None:
        QTimer.singleShot(0, window, lambda: window.import_file(options.file))
    # Python handles signals between two of its instructions only: let it run now and then.
    signal.signal(signal.SIGTERM, lambda *_: application.quit())
    signal.signal(signal.SIGINT, lambda *_: application.quit())
    ticker = QTimer(window, interval=400)
    ticker.timeout.connect(lambda: None)
    ticker.start()
    status = application.exec()
    program.close()
    return status


def _collect_garbage_again() -> None:
    """The start is over (``main`` says why it goes without): what it made stays, and need not be looked at again."""
    gc.freeze()
    gc.enable()


def _show_what_was_asked_for(program: Program, options: argparse.Namespace) -> None:
    if options.size is not None:
        program.window.resize(*options.size)
    if options.page is not None:
        program.window.show_page(options.page)
    if options.contact is not None:
        program.window.show_contact(options.contact)


def _picture(program: Program, options: argparse.Namespace) -> int:
    """Render the window offscreen into a PNG file."""
    window = program.window
    window.resize(*(options.size or (1280, 800)))
    # Shown first, so that what depends on the window's width is laid out.
    window.show()
    _settle(program)
    _show_what_was_asked_for(program, options)
    _settle(program)
    window.tidy()
    _settle(program)
    if not window.grab().save(str(options.screenshot), "PNG"):
        print(f"The picture cannot be written to {options.screenshot}.", file=sys.stderr)
        return 1
    return 0


def _settle(program: Program) -> None:
    """Let the window's thread and the acts' come to rest."""
    loop = QEventLoop()
    for _ in range(_SETTLE_TURNS):
        QTimer.singleShot(_SETTLE_MS, loop.quit)
        loop.exec()
        if program.desk.idle and program.window.settled:
            break
    QTimer.singleShot(_SETTLE_MS, loop.quit)
    loop.exec()


def _cannot_open(application: QApplication, options: argparse.Namespace, folder: Path, error: WorldError) -> int:
    """Tell why there is no window; nothing was touched."""
    from prospectdesk.ui.common.message import ProblemDialog
    from prospectdesk.ui.common.wording import problem

    with tempfile.TemporaryDirectory(prefix="prospectdesk-") as scratch:
        # The settings may lie in the folder that cannot be read: speak the system's language.
        settings = Settings(Path(scratch) / "settings.ini")
        theme, _language = dress(application, settings, styled=True)
        told = problem(error)
        print(f"{told.what} {told.safe} {told.todo}\n{folder}", file=sys.stderr)
        if options.screenshot is None:
            ProblemDialog(Icons(theme), told.what, told.safe, told.todo, str(folder)).exec()
    return 1
