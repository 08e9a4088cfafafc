"""Everything by keyboard, everything with a name, in any language, theme and writing direction."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.appearance import ThemeChoice
from prospectdesk.domain.activity import ActivityKind, TalkOutcome
from prospectdesk.domain.contact import Address, Birthday, ContactDetails, Email, Permission, Phone
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criterion
from prospectdesk.services.acts import Acts
from prospectdesk.services.moves import KeepAnswer
from prospectdesk.ui.common.theme import Theme
from prospectdesk.ui.contact_pane.birthday_section import BirthdaySection
from prospectdesk.ui.contact_pane.concerns_section import ConcernsSection
from prospectdesk.ui.contact_pane.timeline_section import TimelineSection
from tests.builders import PIPELINE, opportunity_of
from tests.fakes import FixedClock
from tests.ui.contact_pane.conftest import OpenPane
from tests.ui.contact_pane.reader import Reader

# Data in capitals, so that a test can tell it from what the program says.
FULL = ContactDetails(
    given_name="ANA",
    family_name="B",
    company="C",
    phones=(Phone("1"), Phone("2")),
    emails=(Email("E@X"),),
    addresses=(Address("S", "T", "R", "9", "MK"),),
    tags=("VIP",),
    custom=(("CAT", "MICA"),),
    birthday=Birthday(14, 3, 1984),
)


def full(acts: Acts) -> int:
    contact_id = acts.contacts.add(FULL, pipeline_id=PIPELINE).value
    card = opportunity_of(acts, contact_id)
    acts.qualification.answer(card, Criterion.MONEY, AnswerValue.YES, Channel.PHONE)
    acts.activities.promise(contact_id, FixedClock().today(), what="CALL")
    acts.activities.log(contact_id, "! DEAR\n? WHEN")
    acts.activities.address(contact_id, 1, "NOT AT ALL")
    acts.activities.log(contact_id, "X", kind=ActivityKind.CALL, outcome=TalkOutcome.BUSY, minutes=3)
    return contact_id


def everything_open(reader: Reader) -> None:
    """Open all that can be opened."""
    pane = reader.pane
    pane.resize(400, 2600)
    pane.focus_follow_up()
    reader.section(ConcernsSection).rows[0].box.click()
    reader.section(TimelineSection).rows[0].edit()
    pane.focus_composer()
    reader.press("Add an address")
    reader.press("Add a field of your own")
    reader.section(BirthdaySection).open()
    reader.settle()


def focused(reader: Reader) -> QWidget:
    found = reader.pane.window().focusWidget()
    assert found is not None
    return found


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def stops(reader: Reader) -> list[QWidget]:
    """What Tab visits, from the first button on, once round."""
    start = reader.pane.header.stage
    start.setFocus()
    visited = [focused(reader)]
    for _ in range(200):
        QApplication.processEvents()
        QTest.keyClick(focused(reader), Qt.Key.Key_Tab)
        if focused(reader) is start:
            break
        visited.append(focused(reader))
    return visited


def test_tab_visits_every_control_in_the_order_one_reads(open_pane: OpenPane) -> None:
    reader = open_pane(full)
    everything_open(reader)
    visited = stops(reader)
    usable = {
        widget
        for widget in reader.pane.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    }
    missed = [f"{type(w).__name__} {name_of(w)!r}" for w in usable - set(visited)]
    assert missed == []
    assert len(visited) == len(set(visited)) > 50
    # From top to bottom; what stands side by side within a line's height.
    heights = [widget.mapTo(reader.pane, QPoint(0, 0)).y() for widget in visited]
    steps_up = [
        (name_of(one), name_of(other))
        for one, other, before, after in zip(visited, visited[1:], heights, heights[1:], strict=False)
        if after < before - 40 and not isinstance(other, QToolButton)
    ]
    assert len(steps_up) <= 2, steps_up  # the address and its kind


def test_shift_tab_goes_back_the_same_way(open_pane: OpenPane) -> None:
    reader = open_pane(full)
    forward = stops(reader)[:30]
    forward[-1].setFocus()
    backward = [focused(reader)]
    while backward[-1] is not forward[0]:
        reader.key(backward[-1], Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        backward.append(focused(reader))
    assert backward == forward[::-1]


def test_tab_leaves_the_pane_at_its_ends(open_pane: OpenPane, qtbot: QtBot) -> None:
    reader = open_pane(full)
    window = QWidget()
    qtbot.addWidget(window)
    before, after = QPushButton("before", window), QPushButton("after", window)
    reader.pane.setParent(window)
    after.move(0, 30)
    reader.pane.move(0, 60)
    window.resize(500, 900)
    reader.pane.show()
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    reader.settle()
    last = reader.named(QPushButton, "Add a field of your own")
    last.setFocus()
    reader.key(last, Qt.Key.Key_Tab)
    assert window.focusWidget() in (before, after)
    reader.pane.header.stage.setFocus()
    reader.key(reader.pane.header.stage, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() in (before, after)


def test_what_gets_the_focus_comes_into_view(open_pane: OpenPane) -> None:
    reader = open_pane(full)
    reader.pane.resize(364, 400)
    reader.settle()
    view = reader.pane.area.viewport()
    for widget in stops(reader):
        if reader.pane.area.isAncestorOf(widget):
            widget.setFocus()
            QTest.keyClick(widget, Qt.Key.Key_Tab)
            now = focused(reader)
            if reader.pane.area.isAncestorOf(now):
                middle = now.mapTo(view, now.rect().center()).y()
                assert 0 <= middle <= view.height(), name_of(now)


def test_every_control_has_a_name(open_pane: OpenPane) -> None:
    reader = open_pane(full)
    everything_open(reader)
    nameless = [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in reader.pane.findChildren(QWidget)
        if widget.isVisible()
        and isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit | QComboBox)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(widget.parentWidget(), QSpinBox)
        and not name_of(widget)
    ]
    assert nameless == []


def test_every_target_is_large_enough(open_pane: OpenPane) -> None:
    reader = open_pane(full)
    everything_open(reader)
    small = [
        (name_of(widget), widget.height())
        for widget in reader.pane.findChildren(QWidget)
        if widget.isVisible()
        and isinstance(widget, QAbstractButton | QLineEdit | QComboBox)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.height() < 24
    ]
    assert small == []


def test_f2_edits_what_the_focus_is_on(open_pane: OpenPane) -> None:
    reader = open_pane(full)
    pane = reader.pane
    pane.edit_details()
    reader.settle()
    assert focused(reader) is reader.line("Given name")
    assert reader.line("Given name").selectedText() == "ANA"
    row = reader.section(TimelineSection).rows[0]
    row.more.setFocus()
    pane.edit_details()
    assert row.editor is not None
    birthday = reader.section(BirthdaySection)
    birthday.day.setFocus()
    pane.edit_details()
    assert birthday.edit is not None


def test_menus_open_by_keyboard(open_pane: OpenPane) -> None:
    reader = open_pane(full)
    button = reader.named(QPushButton, "Source: Other source")
    button.setFocus()
    reader.key(button, Qt.Key.Key_Down)
    menu = reader.menu()
    checked = [action.text() for action in menu.actions() if action.isChecked()]
    assert checked == ["Other source"]
    menu.close()


# Languages


class Shouting(QTranslator):
    """A language in which everything is said in capitals."""

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1, /) -> str:
        return re.sub(r"\{\w+\}", lambda match: match[0].lower(), source.upper())


@pytest.fixture
def shout(qapp: QApplication) -> Iterator[Callable[[], None]]:
    translator = Shouting()
    yield lambda: qapp.installTranslator(translator) and None
    qapp.removeTranslator(translator)


def said(reader: Reader) -> list[str]:
    """All that is said in the pane, seen, heard or pointed at, but for dates."""
    words: list[str] = []
    for each in (reader.pane, *reader.pane.findChildren(QWidget)):
        if not each.isVisible():
            continue
        words += [each.accessibleName(), each.accessibleDescription()]
        words.append(re.sub(r"<[^>]*>|&\w+;", " ", each.toolTip()))
        if isinstance(each, QAbstractButton | QLabel | QLineEdit):
            words.append(each.text())
        if isinstance(each, QLineEdit | QPlainTextEdit):
            words.append(each.placeholderText())
    date = re.compile(r"\b(Nov|November|Mar|March|Tuesday|Sunday|Sun|Tue)\b|\d")
    return [word for word in words if word and not date.search(word)]


def test_the_language_changes_live(open_pane: OpenPane, shout: Callable[[], None]) -> None:
    reader = open_pane(full)
    everything_open(reader)
    steps = reader.steps
    reader.section(TimelineSection).composer.text.setPlainText("BEING WRITTEN")
    assert any(word != word.upper() for word in said(reader))
    shout()
    reader.settle()
    left = [word for word in said(reader) if word != word.upper()]
    assert left == []
    assert reader.section(TimelineSection).composer.text.text() == "BEING WRITTEN"
    assert reader.steps == steps


def test_the_empty_pane_and_the_banners_change_their_language(open_pane: OpenPane, shout: Callable[[], None]) -> None:
    ids: list[int] = []

    def fill(acts: Acts) -> int:
        ids.append(full(acts))
        acts.moves.said_no(opportunity_of(acts, ids[0]), KeepAnswer(Permission.NO))
        acts.contacts.delete(ids)
        return ids[0]

    reader = open_pane(fill)
    shout()
    reader.settle()
    assert [word for word in said(reader) if word != word.upper()] == []
    reader.pane.show_contact(None)
    reader.settle()
    assert [word for word in said(reader) if word != word.upper()] == []


def test_the_pane_mirrors(open_pane: OpenPane, qapp: QApplication) -> None:
    reader = open_pane(full)
    header = reader.pane.header
    assert header.qualify.x() < header.talk.x()
    row = reader.line("Company")
    left = row.mapTo(reader.pane, QPoint(0, 0)).x()
    reader.pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    reader.settle()
    assert header.qualify.x() > header.talk.x()
    right = row.mapTo(reader.pane, QPoint(row.width(), 0)).x()
    assert abs((reader.pane.width() - right) - left) < 20


def test_the_theme_changes_live(open_pane: OpenPane, theme: Theme) -> None:
    reader = open_pane(full)
    light = reader.pane.grab().toImage()
    theme.set_choice(ThemeChoice.DARK)
    reader.settle()
    dark = reader.pane.grab().toImage()
    assert dark.pixelColor(3, 3).lightness() < 60 < light.pixelColor(3, 3).lightness()
    theme.set_choice(ThemeChoice.LIGHT)
    reader.settle()
    assert reader.pane.grab().toImage() == light


def test_no_wrapper_outlives_what_it_wraps(open_pane: OpenPane) -> None:
    """Opening and closing editors while Tab goes round leaves every layout whole (``tab_order`` says why)."""
    reader = open_pane(full)
    section = reader.section(BirthdaySection)
    for _ in range(3):
        section.open()
        reader.settle()
        stops(reader)
        section.open()
        section.revert()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        reader.settle()
    assert section.day.isVisible()
