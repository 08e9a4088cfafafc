"""From a bought list to a qualified prospect, and back again by undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from prospectdesk.ui.importing.dialog import At, ImportDialog
from prospectdesk.ui.qualification.wizard import QualifyWizard
from tests.builders import LEADS, PROSPECTS
from tests.journeys.conftest import Desktop

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "csv" / "bought_lists"
WAIT = 30_000


def _list_of(desktop: Desktop, people: int) -> Path:
    path = desktop.folder.parent / "fair.csv"
    rows = [f"Ана{number},Петковска,ana{number}@x.example,070 {100000 + number}" for number in range(people)]
    path.write_text("First name,Last name,E-mail,Phone\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def _import(desktop: Desktop, path: Path, *, page: At = At.SUMMARY) -> ImportDialog:
    """Import a file by Enter alone, up to a page."""
    desktop.window.import_file(path)
    dialog = desktop.dialog(ImportDialog)
    for at in (At.COLUMNS, At.LIST, At.CHECK, At.SUMMARY):
        if dialog.at >= page:
            break
        desktop.qtbot.waitUntil(dialog.next.isEnabled, timeout=WAIT)
        if dialog.at < at:
            desktop.qtbot.keyClick(dialog, Qt.Key.Key_Return)
        desktop.qtbot.waitUntil(lambda at=at: dialog.at >= at, timeout=WAIT)
    return dialog


def test_a_list_comes_in_is_seen_qualified_and_taken_back(desktop: Desktop) -> None:
    window = desktop.start(language="en")
    dialog = _import(desktop, _list_of(desktop, 30))
    assert desktop.library.contact_count() == 30
    dialog.reject()
    desktop.settle()
    assert desktop.names(LEADS)[:2] == ["Ана0 Петковска", "Ана1 Петковска"]
    assert [(item.name, item.contacts) for item in desktop.library.lead_lists()] == [("fair", 30)]
    desktop.click_card(LEADS, "Ана0 Петковска")
    desktop.action("qualify")
    wizard = desktop.dialog(QualifyWizard)
    for _ in range(3):
        page = wizard.currentId()
        desktop.qtbot.keyClick(wizard, Qt.Key.Key_1)
        desktop.qtbot.keyClick(wizard, Qt.Key.Key_Return)
        desktop.qtbot.waitUntil(lambda page=page: wizard.currentId() != page)
        desktop.settle()
    wizard.accept()
    desktop.no_dialog(QualifyWizard)
    assert desktop.names(PROSPECTS) == ["Ана0 Петковска"]
    while window.action("undo").isEnabled():
        desktop.undo()
    assert desktop.library.contact_count() == 0
    assert desktop.library.lead_lists() == []
    assert desktop.library.search("Ана").ids == ()
    while window.action("redo").isEnabled():
        desktop.redo()
    assert desktop.names(PROSPECTS) == ["Ана0 Петковска"]
    assert desktop.library.contact_count() == 30
    assert len(desktop.library.search("ana").ids) == 30


def test_a_cancelled_import_leaves_nothing(desktop: Desktop) -> None:
    desktop.start()
    steps = desktop.library.steps()
    dialog = _import(desktop, _list_of(desktop, 40_000), page=At.CHECK)
    desktop.qtbot.waitUntil(dialog.next.isEnabled, timeout=WAIT)
    desktop.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    desktop.qtbot.waitUntil(lambda: dialog.at is At.PROGRESS, timeout=WAIT)
    desktop.qtbot.waitUntil(lambda: bool(dialog.progress_page.counts.text()), timeout=WAIT)
    dialog.cancel.click()
    desktop.qtbot.waitUntil(lambda: dialog.at is not At.PROGRESS, timeout=WAIT)
    assert desktop.library.contact_count() == 0
    assert desktop.library.lead_lists() == []
    assert desktop.library.steps() == steps
    dialog.reject()


def test_a_file_dropped_on_the_window_opens_the_import(desktop: Desktop) -> None:
    window = desktop.start()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(_list_of(desktop, 3)))])
    action, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(400, 300), action, data, buttons, keys)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(QDropEvent(QPoint(400, 300), action, data, buttons, keys))
    dialog = desktop.dialog(ImportDialog)
    desktop.qtbot.waitUntil(dialog.next.isEnabled, timeout=WAIT)
    dialog.reject()


@pytest.mark.parametrize(
    "name", ["suha_azure_data__leads-100.csv", "gcphendy_csv__us-500.csv", "address-book__au-500.csv"]
)
def test_bought_lists_come_in_whole(desktop: Desktop, name: str) -> None:
    if not (SHARED / name).exists():
        pytest.skip("the shared lists are not here")
    desktop.start()
    _import(desktop, SHARED / name).reject()
    desktop.settle()
    assert desktop.library.contact_count() == (100 if "100" in name else 500)
