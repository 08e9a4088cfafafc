"""Another language reaches what is already on the screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from prospectdesk.domain.pipeline import AnswerValue, Criterion
from prospectdesk.ui.common.birthday_edit import BirthdayEdit
from prospectdesk.ui.common.chip import TagChip
from prospectdesk.ui.common.choice import ChoiceRow, Option
from prospectdesk.ui.common.criteria import CriteriaMarks, CriterionMark
from prospectdesk.ui.common.dates import DateChooser
from prospectdesk.ui.common.icons import Icons
from prospectdesk.ui.common.message import ProblemDialog
from prospectdesk.ui.common.progress import ProgressItem
from prospectdesk.ui.common.undo_bar import UndoBar

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Shouting(QTranslator):
    """A language in which everything is said in capitals."""

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1, /) -> str:
        return (
            source.upper()
            .replace("{CRITERION}", "{criterion}")
            .replace("{ANSWER}", "{answer}")
            .replace("{NUMBER}", "{number}")
        )


@pytest.fixture
def shout(qapp: QApplication) -> Iterator[Callable[[], None]]:
    translator = Shouting()
    yield lambda: qapp.installTranslator(translator) and None
    qapp.removeTranslator(translator)


MADE: dict[str, Callable[[Icons], QWidget]] = {
    "mark": lambda icons: CriterionMark(icons.theme, Criterion.MONEY, AnswerValue.YES),
    "marks": lambda icons: CriteriaMarks(icons.theme),
    "tag": lambda icons: TagChip(icons, "FLORIST"),
    "choice": lambda icons: ChoiceRow(icons.theme, "NAME", [Option(1, "YES")]),
    "dates": lambda icons: DateChooser(icons, dt.date(2026, 11, 24)),
    "birthday": lambda icons: BirthdayEdit(icons.theme),
    "undo": UndoBar,
    "progress": ProgressItem,
    "problem": lambda icons: ProblemDialog(icons, "WHAT", details="DETAILS"),
}


def said(widget: QWidget) -> str:
    """All that the widget says itself, seen, heard or pointed at; what was given to it stands in capitals already."""
    words = []
    for each in (widget, *widget.findChildren(QWidget)):
        words += [each.accessibleName(), each.accessibleDescription(), each.toolTip()]
        if isinstance(each, QAbstractButton):
            words.append(each.text())
        if isinstance(each, QLineEdit):
            words.append(each.placeholderText())
    return " ".join(word for word in words if "202" not in word)  # dates are the locale's


@pytest.mark.parametrize("name", MADE)
def test_everything_is_said_anew(icons: Icons, qtbot: QtBot, shout: Callable[[], None], name: str) -> None:
    widget = MADE[name](icons)
    qtbot.addWidget(widget)
    assert said(widget) != said(widget).upper()
    shout()
    qtbot.waitUntil(lambda: said(widget) == said(widget).upper())
