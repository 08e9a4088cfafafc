"""The board in a window of the program: first paint, scrolling, jumping and moving cards, at any size."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.harness import Row, percentile, timed
from prospectdesk.app.clock import SystemClock
from prospectdesk.app.wiring import Program, build, dress
from prospectdesk.desktop.settings import Settings
from prospectdesk.domain.contact import ContactDetails
from prospectdesk.services.acts import Acts
from prospectdesk.ui.board.column import Column
from prospectdesk.ui.board.page import BoardPage


def _painted(window: QWidget) -> None:
    """Show and paint, down to the last pixel."""
    window.show()
    QApplication.processEvents()
    window.repaint()


def _nobody_on_the_board(folder: Path) -> Path:
    """A database whose only contact stands on no board: its window shows the same columns, empty."""
    path = folder / "prospectdesk.db"
    acts = Acts(path, SystemClock(), lambda _number: None)
    acts.contacts.add(ContactDetails(given_name="Ана"), pipeline_id=None)
    acts.close()
    return path


def _wait(program: Program) -> None:
    loop = QEventLoop()
    while not (program.desk.idle and program.window.settled):
        QTimer.singleShot(2, loop.quit)
        loop.exec()
    QApplication.processEvents()


def _leads(program: Program) -> Column:
    page = program.window.findChild(BoardPage)
    assert page is not None
    return max(page.columns, key=lambda column: column.model.rowCount())


def measure(application: QApplication, database: Path, count: int, *, times: int = 7) -> list[Row]:
    """Rows for one database; the columns must show what the database holds, or nothing is measured."""
    settings = Settings(database.parent / "settings.ini")
    theme, language = dress(application, settings)

    def first_picture(path: Path) -> float:
        made: list[Program] = []

        def first() -> None:
            made.append(build(path, settings, theme, language, SystemClock()))
            _painted(made[0].window)

        taken = timed(first)
        _wait(made[0])
        _close(made[0])
        return taken

    with tempfile.TemporaryDirectory(prefix="prospectdesk-bench-") as scratch:
        empty = _nobody_on_the_board(Path(scratch))
        first_picture(empty), first_picture(database)
        # In turn, so that what else the machine does disturbs both alike.
        pairs = [(first_picture(database), first_picture(empty)) for _ in range(times)]
    first_paint, peer = (median(side) for side in zip(*pairs, strict=True))
    program = build(database, settings, theme, language, SystemClock())
    window = program.window
    _painted(window)
    _wait(program)
    column = _leads(program)
    assert column.model.rowCount() == program.library.stage_counts()[column.stage.id], "the board does not show all"
    rng = random.Random(3)
    bar = column.view.verticalScrollBar()

    def paint_at(value: int) -> float:
        def paint() -> None:
            bar.setValue(value)
            column.view.viewport().repaint()

        return timed(paint)

    bar.setValue(0)
    frames = [paint_at(step * 40) for step in range(1, 400)]
    jumps = [paint_at(rng.randint(0, bar.maximum())) for _ in range(200)]
    bar.setValue(0)
    moves = [_move(program, column) for _ in range(40)]
    _close(program)
    name = f"{count:,} contacts"
    return [
        Row(f"board: first paint, {name}", first_paint, "ms", 1.5, peer, "the same window, its columns empty"),
        Row(f"board: frame p95 while scrolling, {name}", percentile(frames, 0.95), "ms", 8.0),
        Row(f"board: jump anywhere p95, {name}", percentile(jumps, 0.95), "ms", 16.0),
        Row(f"board: move a card, commit and repaint, {name}", percentile(moves, 0.5), "ms", 16.0),
    ]


def _move(program: Program, column: Column) -> float:
    """Put the top card four places down, and wait until that is committed and painted."""
    first = column.model.card(0)
    before = column.model.card(5)
    assert first is not None
    assert before is not None
    loop = QEventLoop()
    stage = column.stage.id

    def move() -> None:
        program.desk.run(
            lambda acts: acts.moves.move(first.opportunity_id, stage, before_id=before.opportunity_id),
            lambda _done: loop.quit(),
        )
        loop.exec()
        column.view.viewport().repaint()

    taken = timed(move)
    now = column.model.card(4)
    assert now is not None
    assert now.opportunity_id == first.opportunity_id, "the card is not where it was put"
    return taken


def _close(program: Program) -> None:
    program.close()
    program.window.hide()
    program.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
