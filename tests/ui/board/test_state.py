"""All is where it was the last time: pipeline, folded columns, scroll positions, selection."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication, QPushButton

from prospectdesk.desktop.settings import Settings
from prospectdesk.services.acts import Acts
from prospectdesk.ui.board.controller import BoardController
from prospectdesk.ui.board.empty_column import EmptyColumn
from prospectdesk.ui.board.page import BoardPage
from prospectdesk.ui.board.start_here import StartHere
from prospectdesk.ui.common.icons import Icons
from tests.builders import LEADS, PRESENTED, PROSPECTS, QUALIFYING, add_lead, details, opportunity_of, qualify
from tests.fakes import FixedClock
from tests.ui.board.conftest import OpenBoard
from tests.ui.board.shown import Shown


def many(acts: Acts) -> None:
    for number in range(200):
        add_lead(acts, f"Контакт {number}")
    qualify(acts, opportunity_of(acts, add_lead(acts, "Никола")))


def test_a_second_start_shows_the_same(
    open_board: OpenBoard, icons: Icons, settings: Settings, clock: FixedClock
) -> None:
    shown = open_board(many)
    shown.page.resize(700, 600)
    shown.page.board.fold(shown.column(QUALIFYING), folded=True)
    shown.column(LEADS).view.scroll_to_row(77, 13)
    shown.page.board.scroll_sideways(55)
    bar = shown.page.board.horizontalScrollBar()
    shown.qtbot.waitUntil(lambda: bar.value() == 55)
    nikola = shown.card(PROSPECTS, 0)
    shown.controller.select_contact(nikola.contact_id, reveal=False)
    state = shown.controller.state()
    assert all(isinstance(value, str) for value in state.values())

    page = BoardPage(icons, settings, clock)
    shown.qtbot.addWidget(page)
    controller = BoardController(shown.library, shown.desk, page)
    page.resize(700, 600)
    controller.restore_state(state)
    with shown.qtbot.waitExposed(page):
        page.show()
    again = Shown(shown.qtbot, page, controller, shown.desk, shown.library)
    view = again.column(LEADS).view
    again.qtbot.waitUntil(lambda: view.top_row() == (77, 13))
    again.qtbot.waitUntil(lambda: page.board.horizontalScrollBar().value() == 55)
    assert again.column(QUALIFYING).folded
    assert not again.column(PROSPECTS).folded
    assert again.selected == "Никола"
    assert controller.state() == state


@pytest.mark.parametrize(
    "nonsense",
    [
        {},
        {"pipeline": "99", "contact": "99", "folded": "x 77", "scrolled": "1:99999:3 a:b:c :: 2", "sideways": "-4"},
        {"scrolled": "1:" + "9" * 400, "contact": "١"},
    ],
)
def test_a_state_that_makes_no_sense_harms_nothing(open_board: OpenBoard, nonsense: dict[str, str]) -> None:
    shown = open_board(many)
    shown.controller.restore_state(nonsense)
    assert shown.controller.pipeline_id == 1
    assert len(shown.names(LEADS)) == 200
    assert shown.selected == ""


def test_a_contact_deep_down_is_brought_into_sight(open_board: OpenBoard) -> None:
    shown = open_board(many)
    first = shown.library.contact_rows(1, [1])
    assert first
    assert shown.controller.select_contact(1)
    view = shown.column(LEADS).view
    assert view.viewport().rect().contains(view.card_rect(199))
    assert view.delegate.selected == shown.card(LEADS, 199).opportunity_id
    shown.controller.clear_selection()
    assert view.delegate.selected == 0


def test_a_contact_in_a_folded_column_unfolds_it(open_board: OpenBoard) -> None:
    shown = open_board(many)
    shown.page.board.fold(shown.column(PROSPECTS), folded=True)
    assert shown.controller.select_contact(shown.card(PROSPECTS, 0).contact_id)
    assert not shown.column(PROSPECTS).folded


def test_nobody_by_that_number(open_board: OpenBoard) -> None:
    shown = open_board(many)
    assert not shown.controller.select_contact(12345)


def test_another_day_makes_cards_older(open_board: OpenBoard, clock: FixedClock) -> None:
    shown = open_board(lambda acts: add_lead(acts, "Ана"))
    assert "for 0 day" in _sentence(shown)
    clock.forward(days=15)
    shown.controller.new_day()
    assert "for 15 day" in _sentence(shown)
    assert "15 day(s) without a decision" in _sentence(shown)


def _sentence(shown: Shown) -> str:
    text = shown.column(LEADS).model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(text, str)
    return text


def test_a_compact_board_shows_more_cards(open_board: OpenBoard, settings: Settings) -> None:
    shown = open_board(many)
    view = shown.column(LEADS).view
    before = view.rowHeight(0)
    settings.set("density", "compact")
    assert view.rowHeight(0) < before * 0.75
    settings.set("density", "comfortable")
    assert view.rowHeight(0) == before


def test_start_here_stands_until_somebody_is_there(open_board: OpenBoard) -> None:
    shown = open_board(lambda acts: None)
    (start,) = shown.page.findChildren(StartHere)
    assert start.isVisible()
    assert not shown.page.board.isVisible()
    heard: list[str] = []
    shown.page.new_lead_requested.connect(lambda: heard.append("lead"))
    shown.page.import_requested.connect(lambda: heard.append("import"))
    shown.page.samples_requested.connect(lambda: heard.append("samples"))
    for button in start.findChildren(QPushButton):
        button.click()
    assert heard == ["lead", "import", "samples"]
    shown.act(lambda acts: acts.contacts.add(details("Ана"), pipeline_id=1))
    assert not start.isVisible()
    assert shown.page.board.isVisible()
    assert shown.names(LEADS) == ["Ана"]
    shown.act(lambda acts: acts.history.undo())
    assert start.isVisible()


class _Upper(QTranslator):
    """A language in which everything is written large."""

    def translate(self, context: str, source: str, *_rest: object) -> str | None:  # type: ignore[override]
        return source.upper() if context in ("Wording", "EmptyColumn") else None

    def isEmpty(self) -> bool:  # noqa: N802
        return False


def test_the_language_changes_while_the_board_is_open(open_board: OpenBoard, qapp: QApplication) -> None:
    shown = open_board(many)
    column = shown.column(PRESENTED)
    (note,) = column.findChildren(EmptyColumn)
    before = column.grab().toImage()
    translator = _Upper()
    qapp.installTranslator(translator)
    try:
        shown.qtbot.waitUntil(lambda: "PRESENTED" in column.view.accessibleName())
        assert note._sentence.text().isupper()
        assert column.grab().toImage() != before
    finally:
        qapp.removeTranslator(translator)
    shown.qtbot.waitUntil(lambda: "Presented" in column.view.accessibleName())
    assert column.grab().toImage() == before
