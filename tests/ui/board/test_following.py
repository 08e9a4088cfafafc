"""The board follows the database: only what is concerned changes, nothing in sight jumps, the selection survives."""

from __future__ import annotations

import datetime as dt
import functools
import random
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from prospectdesk.domain.contact import Permission
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criterion
from prospectdesk.domain.told import KeepAnswer, NextDate
from prospectdesk.services.acts import Acts
from prospectdesk.services.outcome import Done
from prospectdesk.ui.board.model import ColumnModel
from tests.builders import LEADS, PROSPECTS, QUALIFYING, add_lead, details, opportunity_of, qualify
from tests.ui.board.conftest import OpenBoard
from tests.ui.board.shown import Shown

DAY = dt.date(2026, 12, 1)


def a_few(acts: Acts) -> None:
    """Four leads, Ana on top, and two prospects."""
    for name in ("Петар", "Марија", "Бојан", "Ана"):
        add_lead(acts, name)
    for name in ("Снежана", "Никола"):
        qualify(acts, opportunity_of(acts, add_lead(acts, name)))


@functools.cache
def many(count: int = 300) -> Callable[[Acts], object]:
    def fill(acts: Acts) -> None:
        for number in range(count):
            add_lead(acts, f"Контакт {number}")

    return fill


def in_database(shown: Shown, stage_id: int) -> list[str]:
    return [card.name for card in shown.library.cards_after(stage_id, None, 10_000)]


def resets_of(shown: Shown) -> list[ColumnModel]:
    """Models that were read anew from now on."""
    found: list[ColumnModel] = []
    for column in shown.page.columns:
        column.model.modelReset.connect(lambda model=column.model: found.append(model))
    return found


def test_a_new_lead_appears_on_top_and_is_counted(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    resets = resets_of(shown)
    shown.act(lambda acts: acts.contacts.add(details("Жаклина Ристеска"), pipeline_id=1))
    assert shown.names(LEADS)[0] == "Жаклина Ристеска"
    assert shown.column(LEADS).count_text == "5"
    assert resets == [], "only one card came: nothing is read anew"


def test_an_answer_moves_the_card_and_paints_it_anew(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    card = shown.card(LEADS, 2)
    shown.act(
        lambda acts: acts.qualification.answer(card.opportunity_id, Criterion.MONEY, AnswerValue.YES, Channel.PHONE)
    )
    assert shown.names(LEADS) == ["Ана", "Бојан", "Петар"]
    assert shown.names(QUALIFYING) == ["Марија"]
    assert shown.card(QUALIFYING, 0).criteria.money is AnswerValue.YES


def test_an_edit_changes_the_card_in_its_place(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    changed: list[int] = []
    shown.column(LEADS).model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    contact = shown.card(LEADS, 1).contact_id
    shown.act(lambda acts: acts.contacts.edit(contact, details("Бојан Јовановски", company="Ана Дизајн")))
    assert shown.names(LEADS)[1] == "Бојан Јовановски"
    assert shown.card(LEADS, 1).company == "Ана Дизајн"
    assert changed == [1]


def test_a_follow_up_and_a_talk_show_on_the_card(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    resets = resets_of(shown)
    card = shown.card(PROSPECTS, 0)
    shown.act(lambda acts: acts.moves.not_ready(card.opportunity_id, NextDate(DAY, None, "понуда")))
    (waiting,) = shown.library.cards_of_contacts(1, [card.contact_id])
    assert shown.card(waiting.stage_id, 0).next_what == "понуда"
    assert resets == []


def test_the_trash_takes_a_card_away_and_undo_brings_it_back_where_it_was(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    before = shown.names(LEADS)
    contact = shown.card(LEADS, 1).contact_id
    shown.act(lambda acts: acts.contacts.delete([contact]))
    assert shown.names(LEADS) == ["Ана", "Марија", "Петар"]
    shown.act(lambda acts: acts.history.undo())
    assert shown.names(LEADS) == before
    assert shown.column(LEADS).count_text == "4"


def test_after_the_trash_the_next_card_takes_the_place_where_one_works(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    shown.focus(LEADS, 1)
    selected: list[str] = []
    shown.page.contact_selected.connect(lambda contact, _: selected.append(shown.name_of(contact)))
    contact = shown.card(LEADS, 1).contact_id
    shown.act(lambda acts: acts.contacts.delete([contact]))
    assert shown.keyboard == (LEADS, "Марија")
    assert shown.selected == "Марија"
    assert selected == ["Марија"]


def test_a_card_that_leaves_while_one_works_elsewhere_selects_nothing_else(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    card = shown.card(PROSPECTS, 0)
    shown.controller.select_contact(card.contact_id)
    heard: list[object] = []
    shown.page.contact_selected.connect(lambda *selection: heard.append(selection))
    shown.act(lambda acts: acts.moves.said_no(card.opportunity_id, KeepAnswer(Permission.ASK_LATER)))
    assert card.name not in shown.names(PROSPECTS)
    assert heard == []
    assert shown.selected == ""


def test_the_last_card_of_a_column_leaves_and_nothing_is_selected(open_board: OpenBoard) -> None:
    shown = open_board(lambda acts: add_lead(acts, "Ана"))
    shown.focus(LEADS, 0)
    heard: list[object] = []
    shown.page.contact_selected.connect(lambda *selection: heard.append(selection))
    contact = shown.card(LEADS, 0).contact_id
    add = shown.act
    add(lambda acts: acts.contacts.delete([contact]))
    assert heard == [(0, 0)]
    assert shown.names(LEADS) == []


def test_the_selected_card_is_followed_into_sight(open_board: OpenBoard) -> None:
    shown = open_board(many(120))
    card = shown.card(LEADS, 5)
    shown.controller.select_contact(card.contact_id)
    last = shown.card(LEADS, 119)
    shown.act(lambda acts: acts.moves.move(card.opportunity_id, LEADS, before_id=last.opportunity_id))
    view = shown.column(LEADS).view
    assert shown.names(LEADS)[118] == card.name
    assert view.viewport().rect().contains(view.card_rect(118))
    assert shown.column(LEADS).view.current_row == 118


def test_what_is_in_sight_stays_when_something_comes_above(open_board: OpenBoard) -> None:
    shown = open_board(many())
    view = shown.column(LEADS).view
    view.scroll_to_row(150, 20)
    shown.qtbot.waitUntil(lambda: view.top_row()[0] == 150)
    seen = shown.card(LEADS, 150).name
    shown.act(lambda acts: acts.contacts.add(details("Нов Контакт"), pipeline_id=1))
    row, offset = view.top_row()
    assert (shown.card(LEADS, row).name, offset) == (seen, 20)
    assert shown.names(LEADS) == in_database(shown, LEADS)


def test_a_change_out_of_sight_and_unknown_keeps_the_place_as_well(open_board: OpenBoard) -> None:
    shown = open_board(many(300))
    view = shown.column(LEADS).view
    view.scroll_to_row(250, 7)
    shown.qtbot.waitUntil(lambda: view.top_row()[0] == 250)
    shown.page.repaint()
    seen = shown.card(LEADS, 250).name
    moving = shown.library.cards_after(LEADS, shown.library.card_key_at(LEADS, None, 120), 1)[0]
    shown.act(lambda acts: acts.contacts.delete([moving.contact_id]))
    row, offset = view.top_row()
    assert (row, offset) == (249, 7)
    assert shown.card(LEADS, row).name == seen
    assert shown.names(LEADS) == in_database(shown, LEADS)


def test_a_change_of_too_many_to_name_is_read_anew_where_one_was(open_board: OpenBoard) -> None:
    shown = open_board(many())
    view = shown.column(LEADS).view
    view.scroll_to_row(250, 3)
    shown.qtbot.waitUntil(lambda: view.top_row()[0] == 250)
    seen = shown.card(LEADS, 250).name
    above = [card.contact_id for card in shown.library.cards_after(LEADS, None, 120)]
    shown.act(lambda acts: acts.contacts.delete(above))
    row, offset = view.top_row()
    assert (shown.card(LEADS, row).name, row, offset) == (seen, 130, 3)
    assert shown.names(LEADS) == in_database(shown, LEADS)


def test_what_is_in_sight_stays_when_something_goes_above(open_board: OpenBoard) -> None:
    shown = open_board(many())
    view = shown.column(LEADS).view
    view.scroll_to_row(20, 5)
    shown.qtbot.waitUntil(lambda: view.top_row() == (20, 5))
    seen = shown.card(LEADS, 20).name
    resets = resets_of(shown)
    shown.act(lambda acts: acts.contacts.delete([shown.card(LEADS, 3).contact_id]))
    assert resets == []
    row, offset = view.top_row()
    assert (shown.card(LEADS, row).name, row, offset) == (seen, 19, 5)


@pytest.mark.parametrize("row", [0, 199])
def test_a_page_read_between_a_commit_and_its_news_does_not_confuse(open_board: OpenBoard, row: int) -> None:
    shown = open_board(many(200))
    column = shown.column(LEADS)
    away = shown.library.cards_after(LEADS, None, 200)[row].contact_id
    for act in (lambda acts: acts.contacts.delete([away]), lambda acts: acts.history.undo()):
        shown.controller.reload()
        assert column.model.card(0) is not None
        version = shown.library.version()
        with shown.qtbot.waitSignal(shown.desk.changed):
            shown.desk.run(act)
            # The change is in the database, and its news is still on the way, when the user scrolls down.
            while shown.library.version() == version:
                pass
            assert column.model.card(140) is not None
        assert shown.names(LEADS) == in_database(shown, LEADS)


def test_the_keyboard_stays_on_its_card_when_another_comes_above(open_board: OpenBoard) -> None:
    shown = open_board(a_few)
    shown.focus(LEADS, 2)
    shown.act(lambda acts: acts.contacts.add(details("Нов"), pipeline_id=1))
    assert shown.keyboard == (LEADS, "Марија")
    assert shown.selected == "Марија"
    shown.press(Qt.Key.Key_Up)
    assert shown.keyboard == (LEADS, "Бојан")


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_the_board_shows_what_is_there(open_board: OpenBoard, seed: int) -> None:
    shown = open_board(many(90))
    chance = random.Random(seed)
    stages = [column.stage.id for column in shown.page.columns]
    for number in range(30):
        # Where the user looks, pages are loaded; elsewhere they are not.
        shown.column(chance.choice(stages)).view.scroll_to_row(chance.randrange(80), 0)
        shown.act(_something(shown, stages, chance, number))
        for stage in stages:
            assert shown.names(stage) == in_database(shown, stage)
            assert shown.column(stage).count_text == str(len(in_database(shown, stage)))


def _something(shown: Shown, stages: list[int], chance: random.Random, number: int) -> Callable[[Acts], Done[Any]]:
    """An act of any kind, on any card."""
    cards = [card for stage in stages for card in shown.library.cards_after(stage, None, 500)]
    card = chance.choice(cards)
    before = chance.choice([other for other in cards if other.stage_id == card.stage_id])
    value, criterion = chance.choice(list(AnswerValue)), chance.choice(list(Criterion))
    acts: list[Callable[[Acts], Done[Any]]] = [
        lambda acts: acts.contacts.add(details(f"Додаден {number}"), pipeline_id=1),
        lambda acts: acts.contacts.delete([card.contact_id]),
        lambda acts: acts.moves.move(card.opportunity_id, PROSPECTS, insist=True),
        lambda acts: acts.moves.move(card.opportunity_id, card.stage_id, before_id=before.opportunity_id),
        lambda acts: acts.moves.move(card.opportunity_id, card.stage_id, on_top=False),
        lambda acts: acts.qualification.answer(card.opportunity_id, criterion, value, Channel.PHONE),
        lambda acts: acts.history.undo(),
        lambda acts: acts.history.redo(),
    ]
    return chance.choice(acts)
