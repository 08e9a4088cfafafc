"""A filter shows only its cards, says how many of how many, and gives the board back as it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from prospectdesk.domain.pipeline import AnswerValue, Channel, Criterion
from prospectdesk.services.acts import Acts
from prospectdesk.ui.board.empty_column import EmptyColumn
from tests.builders import LEADS, PROSPECTS, QUALIFYING, add_lead, details, opportunity_of, qualify
from tests.ui.board.conftest import OpenBoard
from tests.ui.board.shown import Shown


def hundred(acts: Acts) -> None:
    """Contacts 1 to 100 are leads, the last on top; 101 and 102 are prospects."""
    for number in range(1, 101):
        add_lead(acts, f"Контакт {number}")
    for number in (101, 102):
        qualify(acts, opportunity_of(acts, add_lead(acts, f"Контакт {number}")))


def counts(shown: Shown) -> list[str]:
    return [shown.column(stage).count_text for stage in (LEADS, QUALIFYING, PROSPECTS)]


def test_only_hits_are_shown_in_the_order_of_the_columns(open_board: OpenBoard) -> None:
    shown = open_board(hundred)
    assert counts(shown) == ["100", "0", "2"]
    shown.controller.set_filter([7, 102, 50, 3])
    assert shown.names(LEADS) == ["Контакт 50", "Контакт 7", "Контакт 3"]
    assert shown.names(PROSPECTS) == ["Контакт 102"]
    assert counts(shown) == ["3 / 100", "0 / 0", "1 / 2"]


def test_clearing_it_brings_back_everything_where_it_stood(open_board: OpenBoard) -> None:
    shown = open_board(hundred)
    view = shown.column(LEADS).view
    view.scroll_to_row(40, 11)
    shown.qtbot.waitUntil(lambda: view.top_row() == (40, 11))
    shown.controller.set_filter([7, 8])
    assert view.top_row() == (0, 0)
    shown.controller.set_filter(None)
    assert counts(shown) == ["100", "0", "2"]
    shown.qtbot.waitUntil(lambda: view.top_row() == (40, 11))


def test_the_selection_survives_filter_and_clearing(open_board: OpenBoard) -> None:
    shown = open_board(hundred)
    shown.focus(LEADS, 3)
    name = shown.selected
    shown.controller.set_filter([7, 8])
    assert shown.selected == ""
    shown.controller.set_filter(None)
    assert shown.selected == name


def test_nobody_found_says_so_in_every_column(open_board: OpenBoard) -> None:
    shown = open_board(hundred)
    shown.controller.set_filter([])
    assert counts(shown) == ["0 / 100", "0 / 0", "0 / 2"]
    for column in shown.page.columns:
        (note,) = column.findChildren(EmptyColumn)
        assert note.isVisible()
        assert "filter" in note._sentence.text()
    shown.controller.set_filter(None)
    (note,) = shown.column(LEADS).findChildren(EmptyColumn)
    assert not note.isVisible()


def test_a_filter_follows_what_happens_to_its_cards(open_board: OpenBoard) -> None:
    shown = open_board(hundred)
    shown.controller.set_filter([7, 50, 3])
    card = shown.card(LEADS, 1)
    shown.act(
        lambda acts: acts.qualification.answer(card.opportunity_id, Criterion.MONEY, AnswerValue.YES, Channel.PHONE)
    )
    assert shown.names(LEADS) == ["Контакт 50", "Контакт 3"]
    assert shown.names(QUALIFYING) == ["Контакт 7"]
    assert counts(shown) == ["2 / 99", "1 / 1", "0 / 2"]
    shown.act(lambda acts: acts.contacts.delete([50]))
    assert shown.names(LEADS) == ["Контакт 3"]
    shown.act(lambda acts: acts.history.undo())
    assert shown.names(LEADS) == ["Контакт 50", "Контакт 3"]
    shown.act(lambda acts: acts.contacts.edit(3, details("Трета")))
    assert shown.names(LEADS) == ["Контакт 50", "Трета"]
    assert shown.library.card(opportunity_id(shown, 7)) is not None


def opportunity_id(shown: Shown, contact_id: int) -> int:
    return shown.library.opportunities_of(contact_id)[0].id


def test_what_a_filter_hides_is_counted_all_the_same(open_board: OpenBoard) -> None:
    shown = open_board(hundred)
    shown.controller.set_filter([7])
    shown.act(lambda acts: acts.contacts.add(details("Нов"), pipeline_id=1))
    assert counts(shown) == ["1 / 101", "0 / 0", "0 / 2"]
    shown.controller.set_filter(None)
    assert shown.names(LEADS)[0] == "Нов"
    assert len(shown.names(LEADS)) == 101


def test_a_card_dropped_between_hits_goes_above_the_next_hit(open_board: OpenBoard) -> None:
    shown = open_board(hundred)
    shown.carry_out_moves()
    shown.controller.set_filter([7, 50, 3])
    holder = shown.take(LEADS, 2)
    shown.drop(holder, shown.place(LEADS, 1, share=0.2))
    shown.settle()
    assert shown.names(LEADS) == ["Контакт 50", "Контакт 3", "Контакт 7"]
    shown.controller.set_filter(None)
    names = shown.names(LEADS)
    assert names.index("Контакт 3") == names.index("Контакт 7") - 1


def test_a_large_filter_does_not_hold_up_the_window(open_board: OpenBoard, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = open_board(hundred)
    pieces: list[int] = []
    read: Callable[..., list[tuple[int, int, int, int]]] = shown.library.places_of_contacts
    monkeypatch.setattr(
        shown.library,
        "places_of_contacts",
        lambda pipeline, ids: (pieces.append(len(ids)), read(pipeline, ids))[1],
    )
    shown.controller.set_filter(range(1, 7001))
    assert not shown.controller.settled
    assert counts(shown) == ["100", "0", "2"], "the board stays usable meanwhile"
    shown.qtbot.waitUntil(lambda: shown.controller.settled)
    assert counts(shown) == ["100 / 100", "0 / 0", "2 / 2"]
    assert max(pieces) <= 2000


def test_a_newer_filter_overtakes_a_large_one(open_board: OpenBoard) -> None:
    shown = open_board(hundred)
    shown.controller.set_filter(range(1, 9001))
    shown.controller.set_filter([5])
    assert shown.names(LEADS) == ["Контакт 5"]
    assert shown.controller.settled
    shown.controller.set_filter(range(1, 9001))
    shown.controller.set_filter(None)
    assert counts(shown) == ["100", "0", "2"]


def test_selecting_somebody_the_filter_hides_tells_so(open_board: OpenBoard) -> None:
    shown = open_board(hundred)
    shown.controller.set_filter([5])
    assert shown.controller.select_contact(5)
    assert not shown.controller.select_contact(6)
    shown.controller.set_filter(None)
    assert shown.column(LEADS).view.delegate.selected == opportunity_id(shown, 6)
