"""Search off the window's thread: the newest question is the one that is answered."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from prospectdesk.desktop.searcher import Searcher
from prospectdesk.domain.errors import StoreMissing
from prospectdesk.services.library import Library
from prospectdesk.services.search import Hits
from tests.builders import add_lead, make_acts


def _searcher(folder: Path) -> Searcher:
    return Searcher(lambda: Library(folder / "data" / "prospectdesk.db"))


def test_only_the_newest_of_quick_questions_is_answered(tmp_path: Path, qtbot: QtBot) -> None:
    acts = make_acts(tmp_path)
    zaklina = add_lead(acts, "Жаклина Стојановска")
    add_lead(acts, "Zoran Petrov")
    acts.close()
    searcher = _searcher(tmp_path)
    answers: list[tuple[str, Hits]] = []
    searcher.found.connect(lambda text, hits: answers.append((text, hits)))
    for text in ("z", "zh", "zha", "zhakl"):
        searcher.ask(text)
    qtbot.waitUntil(lambda: bool(answers))
    searcher.close()
    assert answers == [("zhakl", Hits((zaklina,)))]


def test_a_forgotten_question_is_not_answered(tmp_path: Path, qtbot: QtBot) -> None:
    acts = make_acts(tmp_path)
    add_lead(acts, "Ана")
    acts.close()
    searcher = _searcher(tmp_path)
    answers: list[str] = []
    searcher.found.connect(lambda text, _hits: answers.append(text))
    searcher.ask("ana")
    searcher.forget()
    searcher.ask("an")
    qtbot.waitUntil(lambda: bool(answers))
    searcher.close()
    assert answers == ["an"]


def test_a_missing_database_is_told_as_a_problem(tmp_path: Path, qtbot: QtBot) -> None:
    searcher = _searcher(tmp_path)
    with qtbot.waitSignal(searcher.failed) as told:
        searcher.ask("ana")
    searcher.close()
    assert isinstance(told.args[0], StoreMissing)
