"""Days with the program: adding, qualifying, searching, undoing, and finding everything where it was."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from prospectdesk.ui.new_lead.dialog import NewLeadDialog
from prospectdesk.ui.qualification.wizard import QualifyWizard
from prospectdesk.ui.window.top_bar import FilterBar, SearchField
from tests.builders import CLOSED, LEADS, PROSPECTS, QUALIFYING, add_lead, make_acts
from tests.journeys.conftest import Desktop

Start = Callable[..., Desktop]


def _people(desktop: Desktop, *names: str) -> None:
    """Put leads into the database before the program starts."""
    acts = make_acts(desktop.folder.parent, desktop.clock)
    for name in names:
        add_lead(acts, name)
    acts.close()


def _answer(desktop: Desktop, *keys: Qt.Key) -> QualifyWizard:
    """Press 1, 2 or 3 on each page of the open wizard and go on."""
    wizard = desktop.dialog(QualifyWizard)
    for key in keys:
        page = wizard.currentId()
        desktop.qtbot.keyClick(wizard, key)
        desktop.qtbot.keyClick(wizard, Qt.Key.Key_Return)
        desktop.qtbot.waitUntil(lambda page=page: wizard.currentId() != page)
        desktop.settle()
    return wizard


def test_a_new_lead_is_three_keystrokes_away(started: Start) -> None:
    desktop = started()
    desktop.action("new_lead")
    desktop.dialog(NewLeadDialog)
    desktop.type_text("Жаклина Стојановска")
    desktop.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    desktop.no_dialog(NewLeadDialog)
    assert desktop.names(LEADS) == ["Жаклина Стојановска"]
    desktop.undo()
    assert desktop.library.contact_count() == 0
    desktop.redo()
    assert desktop.names(LEADS) == ["Жаклина Стојановска"]


def test_the_answers_move_the_card(desktop: Desktop) -> None:
    _people(desktop, "Ана Петковска")
    desktop.start()
    desktop.click_card(LEADS, "Ана Петковска")
    desktop.action("qualify")
    wizard = _answer(desktop, Qt.Key.Key_1)
    assert desktop.names(QUALIFYING) == ["Ана Петковска"]
    _answer(desktop, Qt.Key.Key_1, Qt.Key.Key_1)
    assert desktop.names(PROSPECTS) == ["Ана Петковска"]
    wizard.accept()
    desktop.no_dialog(QualifyWizard)
    while desktop.library.opportunities_of(1)[0].stage_id != LEADS:
        desktop.undo()
    assert desktop.names(LEADS) == ["Ана Петковска"]


def test_the_first_no_closes_the_card_with_that_reason(desktop: Desktop) -> None:
    _people(desktop, "Ана Петковска")
    desktop.start()
    desktop.click_card(LEADS, "Ана Петковска")
    desktop.action("qualify")
    wizard = _answer(desktop, Qt.Key.Key_1, Qt.Key.Key_3)
    wizard.reject()
    desktop.no_dialog(QualifyWizard)
    [opportunity] = desktop.library.opportunities_of(1)
    assert (opportunity.stage_id, opportunity.closed_criterion) == (CLOSED, "money")
    assert desktop.library.stage_counts()[CLOSED] == 1


def test_the_wizard_is_left_and_resumed_where_it_was(desktop: Desktop) -> None:
    _people(desktop, "Ана Петковска")
    desktop.start()
    desktop.click_card(LEADS, "Ана Петковска")
    desktop.action("qualify")
    _answer(desktop, Qt.Key.Key_1).reject()
    desktop.no_dialog(QualifyWizard)
    desktop.quit()
    desktop.start()
    desktop.action("qualify")
    wizard = desktop.dialog(QualifyWizard)
    assert wizard.currentId() != wizard.startId() or wizard.startId() != 0
    _answer(desktop, Qt.Key.Key_1, Qt.Key.Key_1).accept()
    desktop.no_dialog(QualifyWizard)
    assert desktop.names(PROSPECTS) == ["Ана Петковска"]


def test_a_lead_dragged_to_prospects_lands_after_three_yes(desktop: Desktop) -> None:
    _people(desktop, "Ана Петковска", "Марко Трајков")
    desktop.start()
    desktop.drag_card(LEADS, "Ана Петковска", PROSPECTS)
    assert desktop.names(LEADS) == ["Марко Трајков", "Ана Петковска"]
    wizard = _answer(desktop, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_1)
    wizard.accept()
    desktop.no_dialog(QualifyWizard)
    assert desktop.names(PROSPECTS) == ["Ана Петковска"]
    assert desktop.names(LEADS) == ["Марко Трајков"]


def test_cancelling_the_wizard_leaves_a_dragged_card_where_it_was(desktop: Desktop) -> None:
    _people(desktop, "Ана Петковска")
    desktop.start()
    steps = desktop.library.steps()
    desktop.drag_card(LEADS, "Ана Петковска", PROSPECTS)
    desktop.dialog(QualifyWizard).reject()
    desktop.no_dialog(QualifyWizard)
    assert desktop.names(LEADS) == ["Ана Петковска"]
    assert desktop.library.steps() == steps


@pytest.mark.parametrize("text", ["zhaklina", "Žaklina", "жаклина", "ЖАК", "стојан", "70 123", "070123", "@primer"])
def test_search_finds_in_both_alphabets_as_one_types(desktop: Desktop, text: str) -> None:
    acts = make_acts(desktop.folder.parent, desktop.clock)
    add_lead(acts, "Жаклина Стојановска", phone="+389 70 123 456", email="z.s@primer.mk")
    add_lead(acts, "Marko Trajkov")
    acts.close()
    desktop.start()
    field = desktop.part(SearchField)
    desktop.qtbot.keyClick(desktop.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert field.hasFocus()
    desktop.type_text(text)
    desktop.settle()
    desktop.qtbot.waitUntil(lambda: desktop.names(LEADS) == ["Жаклина Стојановска"])
    assert desktop.part(FilterBar).isVisible()
    desktop.qtbot.keyClick(field, Qt.Key.Key_Escape)
    desktop.settle()
    desktop.qtbot.waitUntil(lambda: len(desktop.names(LEADS)) == 2)
    assert not desktop.part(FilterBar).isVisible()


def test_everything_is_where_it_was_after_closing(desktop: Desktop) -> None:
    _people(desktop, "Ана Петковска", "Марко Трајков", "Simona Morasca")
    desktop.start()
    desktop.window.resize(760, 640)
    desktop.click_card(LEADS, "Марко Трајков")
    desktop.part(SearchField).setText("a")
    desktop.settle()
    desktop.quit()
    window = desktop.start()
    assert (window.width(), window.height()) == (760, 640)
    assert desktop.part(SearchField).text() == "a"
    assert desktop.board.board.selected[0] == 2
    assert desktop.pane.header.name.text() == "Марко Трајков"


@pytest.mark.skipif(os.name != "posix", reason="kills by signal")
def test_everything_is_where_it_was_after_a_kill(desktop: Desktop) -> None:
    _people(desktop, "Ана Петковска", "Марко Трајков")
    script = f"""
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from prospectdesk.app.clock import SystemClock
from prospectdesk.app.wiring import build, dress
from prospectdesk.desktop.settings import Settings
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criterion
app = QApplication([])
folder = Path({str(desktop.folder)!r})
settings = Settings(folder / "settings.ini")
theme, language = dress(app, settings)
program = build(folder / "prospectdesk.db", settings, theme, language, SystemClock())
window = program.window
window.resize(760, 660)
window.show()

def work():
    window.show_contact(2)
    program.desk.run(
        lambda acts: acts.qualification.answer(2, Criterion.MONEY, AnswerValue.YES, Channel.PHONE),
        lambda _done: QTimer.singleShot(1500, lambda: os.kill(os.getpid(), signal.SIGKILL)),
    )

QTimer.singleShot(300, work)
app.exec()
"""
    root = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(root)}
    end = subprocess.run([sys.executable, "-c", script], env=environment, timeout=60, check=False)
    assert end.returncode == -signal.SIGKILL
    window = desktop.start()
    assert desktop.names(QUALIFYING) == ["Марко Трајков"]
    assert desktop.board.board.selected[0] == 2
    assert (window.width(), window.height()) == (760, 660)
    desktop.undo()
    assert desktop.names(LEADS) == ["Марко Трајков", "Ана Петковска"]


def test_language_and_colours_switch_while_it_runs(desktop: Desktop) -> None:
    _people(desktop, "Ана Петковска")
    window = desktop.start(language="en", theme="light")
    desktop.click_card(LEADS, "Ана Петковска")
    light = window.grab().toImage().pixelColor(5, window.height() // 2)
    desktop.program.settings.set("language", "mk")
    desktop.program.settings.set("theme", "dark")
    desktop.settle()
    assert window.action("undo").text().startswith("Врати")
    assert "Барај" in desktop.part(SearchField).placeholderText()
    dark = window.grab().toImage().pixelColor(5, window.height() // 2)
    assert light.lightness() > 200
    assert dark.lightness() < 80
    desktop.program.settings.set("language", "en")
    desktop.settle()
    assert window.action("undo").text().startswith("Undo")


def test_undo_names_what_it_takes_back_and_outlives_a_restart(desktop: Desktop) -> None:
    _people(desktop, "Ана & Синови")
    window = desktop.start(language="en")
    assert window.action("undo").text() == "Undo new contact: Ана && Синови"
    desktop.undo()
    assert not window.action("undo").isEnabled()
    assert window.action("redo").text() == "Redo new contact: Ана && Синови"
    desktop.quit()
    window = desktop.start(language="en")
    desktop.redo()
    assert desktop.names(LEADS) == ["Ана & Синови"]


def test_text_of_a_contact_is_never_markup(desktop: Desktop) -> None:
    name = "<b>Ана</b><img src=x>"
    _people(desktop, name)
    desktop.start()
    desktop.click_card(LEADS, name)
    shown = [field.text() for field in desktop.pane.findChildren(QLineEdit)]
    assert any("<b>Ана</b>" in text for text in shown) or name in desktop.pane.header.text()
