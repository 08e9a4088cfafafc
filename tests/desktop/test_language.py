"""The language of the window, Qt's own texts included."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWizard
from pytestqt.qtbot import QtBot

from prospectdesk.desktop import qt_texts
from prospectdesk.desktop.language import Language, resolve
from prospectdesk.desktop.resources import resource_path


@pytest.fixture
def language(qapp: QApplication) -> Language:
    before = QLocale()
    made = Language(qapp, resource_path("i18n"))
    yield made
    made.speak("en")
    QLocale.setDefault(before)
    made.silence()


def test_standard_buttons_speak_macedonian(language: Language, qtbot: QtBot) -> None:
    language.speak("mk")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)
    wizard = QWizard()
    qtbot.addWidget(buttons)
    qtbot.addWidget(wizard)
    assert buttons.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Откажи"
    assert buttons.button(QDialogButtonBox.StandardButton.Save).text().replace("&", "") == "Зачувај"
    wizard.show()
    assert not re.search("[A-Za-z]", wizard.button(QWizard.WizardButton.NextButton).text())


def test_every_text_of_qt_that_we_translate_is_one_qt_asks_for() -> None:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    known = []
    for file in folder.glob("qtbase_*.qm"):
        translator = QTranslator()
        assert translator.load(str(file))
        known.append(translator)
    if not known:
        pytest.skip("this Qt ships no translations of its own")
    pairs = re.findall(r'translate\("(Q\w+)", "((?:[^"\\]|\\.)+)"\)', inspect.getsource(qt_texts))
    assert len(pairs) > 50
    unknown = [
        (context, text)
        for context, text in pairs
        if not any(t.translate(context, text.encode().decode("unicode_escape")) for t in known)
    ]
    assert unknown == []


@pytest.mark.parametrize(
    ("choice", "system", "code"),
    [("mk", "de", "mk"), ("system", "mk_MK", "mk"), ("system", "de_AT", "en"), ("xx", "de_AT", "en")],
)
def test_the_choice_decides_then_the_system(choice: str, system: str, code: str) -> None:
    assert resolve(choice, QLocale(system)) == code


def test_dates_and_numbers_follow_the_language(language: Language) -> None:
    language.speak("mk")
    assert QLocale().monthName(11) == "ноември"
    language.speak("en")
    assert QLocale().monthName(11) == "November"
