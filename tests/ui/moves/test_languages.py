"""The wizard and the forms in Macedonian: nothing of it is left in English, and all of it works."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from prospectdesk.desktop.language import Language
from prospectdesk.desktop.resources import resource_path
from tests.builders import PRESENTED, PROSPECTS
from tests.ui.selling import Selling

ONE, TWO, THREE, ENTER, ESCAPE = (
    Qt.Key.Key_1,
    Qt.Key.Key_2,
    Qt.Key.Key_3,
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
)
LATIN = re.compile(r"[A-Za-z]{2,}")


@pytest.fixture
def _macedonian(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    language = Language(qapp, resource_path("i18n"))
    language.speak("mk")
    yield
    language.silence()
    QLocale.setDefault(before)


@pytest.fixture
def selling_in_macedonian(selling: Selling, _macedonian: None) -> Selling:
    return selling


def in_english(widget: QWidget | None) -> list[str]:
    """What is shown in Latin letters."""
    assert widget is not None
    shown = [w.text() for kind in (QLabel, QAbstractButton) for w in widget.findChildren(kind) if w.isVisible()]
    return [text for text in (*shown, widget.windowTitle()) if LATIN.search(text)]


def test_the_wizard(selling_in_macedonian: Selling, card: int) -> None:
    selling = selling_in_macedonian
    selling.flow.move(card, PROSPECTS)
    selling.settle()
    for key in (ONE, TWO, THREE):
        selling.press(key)
        assert in_english(selling.wizard) == []
        selling.press(ENTER)
    assert in_english(selling.wizard) == [], "who decides"
    selling.press(ENTER)
    assert in_english(selling.wizard) == [], "what became of it"
    assert selling.page.heading.text() == "Не одговара: одлука"
    selling.press(ENTER)
    assert [text for text in selling.said if LATIN.search(text)] == []


@pytest.mark.parametrize("key", [ONE, TWO, THREE])
@pytest.mark.parametrize("end", ["said_no", "not_a_fit"])
def test_the_ends(selling_in_macedonian: Selling, card: int, end: str, key: Qt.Key) -> None:
    selling = selling_in_macedonian
    selling.flow.close(card, end)
    selling.settle()
    selling.press(key)
    assert in_english(selling.flow.form) == []
    selling.press(ESCAPE)


def test_presentation_sale_and_menu(selling_in_macedonian: Selling, card: int) -> None:
    selling = selling_in_macedonian
    selling.do(lambda acts: acts.moves.move(card, PROSPECTS, insist=True))
    selling.flow.move(card, PRESENTED)
    selling.settle()
    selling.press(ENTER)
    for outcome in ("Продадено", "Сè уште не", "Рече не"):
        selling.click(selling.button(outcome))
        assert in_english(selling.flow.form) == []
    selling.press(ESCAPE)
    selling.flow.record_sale(card)
    selling.settle()
    selling.type("1.250,50")
    assert in_english(selling.flow.form) == ["1.250,50 EUR"]
    selling.press(ENTER)
    (sale,) = selling.library.sales(selling.where(card).contact_id)
    assert str(sale.amount) == "1250.5"
    menu = selling.flow.move_menu(card, selling.window)
    assert [action.text() for action in menu.actions() if LATIN.search(action.text())] == []
