"""The import dialog, driven as a person does: by keyboard, over real files, into a real database."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from prospectdesk.desktop.desk import Desk
from prospectdesk.desktop.jobs import Job, Jobs
from prospectdesk.desktop.settings import Settings
from prospectdesk.domain.changes import Kind, StepName
from prospectdesk.domain.contact import Source
from prospectdesk.domain.contact_table import SortBy
from prospectdesk.domain.duplicates import OnDuplicate
from prospectdesk.domain.import_plan import ImportResult, RowKind
from prospectdesk.domain.mapping import DateOrder, Field, Target
from prospectdesk.services.library import Library
from prospectdesk.ui.common.icons import Icons
from prospectdesk.ui.importing.choice_box import ChoiceBox
from prospectdesk.ui.importing.dialog import At, ImportDialog
from prospectdesk.ui.importing.table import PlainTable
from tests.fakes import FixedClock

CLEAN = "First name,Last name,E-mail,Phone\nАна,Петковска,ana@x.mk,070 123 456\nMarko,Trajkov,marko@y.mk,071 222 333\n"
WAIT = 15_000


class Importing:
    """The dialog with short words for what a person does and sees."""

    def __init__(self, qtbot: QtBot, dialog: ImportDialog, library: Library, desk: Desk, folder: Path) -> None:
        self.bot = qtbot
        self.dialog = dialog
        self.library = library
        self.folder = folder
        self.results: list[ImportResult] = []
        self.jobs: list[Job] = []
        self.changes: list[Any] = []
        self.steps: list[Any] = []
        dialog.finished_import.connect(self.results.append)
        dialog.job_started.connect(lambda job, _title: self.jobs.append(job))
        desk.changed.connect(self.changes.append)
        desk.stepped.connect(self.steps.append)

    def file(self, text: str | bytes, name: str = "fair.csv") -> Path:
        path = self.folder / name
        path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
        return path

    def open(self, text: str | bytes, name: str = "fair.csv") -> None:
        """Open the dialog on a file and wait for what was found out."""
        self.dialog.open()
        self.dialog.open_file(self.file(text, name))
        self.until(lambda: self.dialog.file_page.complete() or self.dialog.file_page.problem.isVisible())

    def until(self, condition: Callable[[], bool]) -> None:
        self.bot.waitUntil(condition, timeout=WAIT)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = self.dialog.focusWidget() or self.dialog
        self.bot.keyClick(target, key, modifiers)

    def enter(self) -> None:
        self.press(Qt.Key.Key_Return)

    def go_to(self, at: At) -> None:
        """Press Enter until a page is there and, for the check, its plan."""
        for _ in range(4):
            if self.dialog.at is at:
                break
            self.enter()
        assert self.dialog.at is at
        if at is At.CHECK:
            self.until(lambda: not self.dialog.check_page.bar.isVisible())

    def finish(self) -> ImportResult:
        self.go_to(At.CHECK)
        self.enter()
        self.until(lambda: bool(self.results))
        return self.results[-1]

    def names(self) -> list[str]:
        return [
            contact.details.display_name for contact in self.library.contacts(self.library.contact_ids(SortBy.NAME))
        ]

    def seen(self, widget: QWidget | None = None) -> str:
        """All words on a page."""
        return "\n".join(label.text() for label in (widget or self.dialog).findChildren(QLabel) if label.isVisible())


@pytest.fixture
def importing(
    qtbot: QtBot, library: Library, desk: Desk, icons: Icons, settings: Settings, clock: FixedClock, database: Path,
    tmp_path: Path,
) -> Iterator[Importing]:  # fmt: skip
    jobs = Jobs()
    dialog = ImportDialog(database, library, desk, icons, settings, clock, jobs=jobs)
    for table in dialog.findChildren(PlainTable):
        model = table.model()
        assert isinstance(model, QAbstractItemModel)
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog)
    yield Importing(qtbot, dialog, library, desk, tmp_path)
    jobs.close()
    # It deletes itself once it is closed.
    if shiboken6.isValid(dialog):
        dialog.reject()


# The short way


def test_a_small_clean_file_takes_three_presses_of_enter(importing: Importing) -> None:
    importing.open(CLEAN)
    assert importing.dialog.at is At.COLUMNS
    importing.enter()
    assert importing.dialog.at is At.LIST
    importing.enter()
    importing.until(importing.dialog.next.isEnabled)
    importing.enter()
    importing.until(lambda: bool(importing.results))

    assert importing.dialog.at is At.SUMMARY
    assert importing.names() == ["Marko Trajkov", "Ана Петковска"]
    (lead_list,) = importing.library.lead_lists()
    assert (lead_list.name, lead_list.source, lead_list.contacts) == ("fair", Source.BOUGHT_LIST, 2)
    (change,) = importing.changes
    assert {Kind.CONTACT, Kind.OPPORTUNITY, Kind.LEAD_LIST} <= change.kinds
    assert [(done.step, done.subject) for done in importing.steps] == [(StepName.IMPORT, "fair")]
    importing.enter()
    assert not importing.dialog.isVisible()


def test_the_same_kind_of_file_is_known_again(importing: Importing, qtbot: QtBot) -> None:
    importing.open("First name,Shoe\nAna,37\n")
    importing.dialog.columns_page.table.chosen.emit(1, Target(Field.CUSTOM))
    importing.finish()
    importing.dialog.open_file(importing.file("First name,Shoe\nBora,38\n", "next.csv"))
    importing.until(lambda: importing.dialog.at is not At.FILE)
    assert importing.dialog.columns_page.mapping.targets[1].field is Field.CUSTOM


# Each page


def test_the_file_page_shows_how_it_is_read_and_reads_it_another_way(importing: Importing) -> None:
    importing.open("Име;Град\nАна;Битола\n".encode("windows-1251"))
    dialog, page = importing.dialog, importing.dialog.file_page
    while dialog.at is not At.FILE:
        dialog.back.click()
    assert page.encoding.value() == "windows-1251"
    assert page.delimiter.value() == ";"
    assert page.header.isChecked()
    model = page.preview.model()
    assert [model.index(0, column).data() for column in range(2)] == ["Ана", "Битола"]

    page.encoding.set_value("windows-1252")
    page.encoding.chosen.emit("windows-1252")
    importing.until(page.complete)
    assert page.preview.model().index(0, 0).data() != "Ана"
    page.encoding.set_value("windows-1251")
    page.header.setChecked(False)
    importing.until(page.complete)
    assert page.preview.model().rowCount() == 2
    assert dialog.at is At.FILE


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty."),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "not a list of contacts"),
        (b"PK\x03\x04" + bytes(range(256)) * 20, "not a list of contacts"),
    ],
)
def test_what_is_no_list_is_said_calmly(importing: Importing, content: bytes, sentence: str) -> None:
    importing.open(content)
    assert sentence in importing.seen()
    assert not importing.dialog.next.isEnabled()
    assert importing.dialog.at is At.FILE
    importing.press(Qt.Key.Key_Escape)
    assert not importing.dialog.isVisible()


def test_a_missing_file_is_said_calmly(importing: Importing, tmp_path: Path) -> None:
    importing.dialog.open()
    importing.dialog.open_file(tmp_path / "nowhere.csv")
    importing.until(importing.dialog.file_page.problem.isVisible)
    assert "cannot be read" in importing.seen()


def test_a_column_is_sent_elsewhere_by_keyboard(importing: Importing, qtbot: QtBot) -> None:
    importing.open("First name,Zzz\nAna,Petkovska\nMarko,Trajkov\n")
    page = importing.dialog.columns_page
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.rows.index(1, 0))
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    (box,) = page.table.findChildren(ChoiceBox)
    qtbot.waitUntil(lambda: box.view().isVisible())
    place = [box.itemText(i) for i in range(box.count())].index("Last name")
    box.hidePopup()
    box.setCurrentIndex(place)
    box.activated.emit(place)
    assert page.mapping.targets[1].field is Field.FAMILY_NAME
    assert page.table.rows.index(1, 3).data() == "chosen by you"
    assert importing.finish().imported == 2
    assert importing.names() == ["Ana Petkovska", "Marko Trajkov"]


def test_what_looks_like_a_card_number_is_left_out_and_said(importing: Importing) -> None:
    importing.open("First name,Credit card\nAna,4111 1111 1111 1111\nMarko,5500 0000 0000 0004\n")
    page = importing.dialog.columns_page
    assert page.mapping.targets[1].field is Field.LEAVE_OUT
    assert "Credit card" in page.sensitive.text()
    page.table.chosen.emit(1, Target(Field.NOTE))
    assert not page.sensitive.isVisible()


def test_unclear_dates_are_asked_once(importing: Importing) -> None:
    importing.open("First name,Birthday\nAna,03/04/1980\nMarko,05/06/1975\n")
    page = importing.dialog.columns_page
    assert page.dates.isVisible()
    page.dates.set_value(DateOrder.MONTH_FIRST)
    page.dates.chosen.emit(DateOrder.MONTH_FIRST)
    importing.finish()
    birthdays = [contact.details.birthday for contact in importing.library.contacts([1, 2])]
    assert [(b.day, b.month) for b in birthdays if b] == [(4, 3), (6, 5)]


def test_unknown_columns_go_where_the_user_says(importing: Importing) -> None:
    importing.open("First name,Qwx\nAna,blue\nMarko,green\n")
    page = importing.dialog.columns_page
    page.unknown.chosen.emit(Field.LEAVE_OUT)
    assert page.mapping.targets[1].field is Field.LEAVE_OUT


def test_without_anybody_named_one_cannot_go_on(importing: Importing) -> None:
    importing.open(CLEAN)
    page = importing.dialog.columns_page
    for column in range(4):
        page.table.chosen.emit(column, Target(Field.LEAVE_OUT))
    assert page.nobody.isVisible()
    assert not importing.dialog.next.isEnabled()
    importing.enter()
    assert importing.dialog.at is At.COLUMNS


def test_the_list_is_as_the_user_says(importing: Importing, qtbot: QtBot) -> None:
    importing.open(CLEAN)
    importing.go_to(At.LIST)
    page = importing.dialog.list_page
    assert page.name.hasFocus() or importing.dialog.focusWidget() is page.name
    qtbot.keyClicks(page.name, "Spring fair")
    page.source.set_value(Source.IN_PERSON)
    page.price.setText("120.50")
    page.tags.setText("fair, florist, fair")
    result = importing.finish()
    assert result.list_name == "Spring fair"
    (lead_list,) = importing.library.lead_lists()
    assert (lead_list.name, lead_list.source, lead_list.price, lead_list.currency) == (
        "Spring fair",
        Source.IN_PERSON,
        Decimal("120.50"),
        "EUR",
    )
    (contact,) = importing.library.contacts([1])
    assert contact.details.tags == ("fair", "florist")


def test_a_list_needs_a_name_and_a_price_that_is_one(importing: Importing) -> None:
    importing.open(CLEAN)
    importing.go_to(At.LIST)
    page = importing.dialog.list_page
    page.price.setText("much")
    assert not importing.dialog.next.isEnabled()
    page.price.setText("")
    assert importing.dialog.next.isEnabled()
    page.name.setText("  ")
    assert not importing.dialog.next.isEnabled()


def test_the_check_shows_each_kind_with_its_reasons(importing: Importing) -> None:
    importing.open(CLEAN)
    importing.finish()
    importing.results.clear()
    rows = "Ана,Петковска,ANA@x.mk,\nBora,Q,b@x.mk,\n,,,\n,,,12\nM.,Trajkov,,071 222 333\n"
    importing.dialog.open_file(importing.file("First name,Last name,E-mail,Phone\n" + rows, "two.csv"))
    importing.until(lambda: importing.dialog.at is not At.FILE)
    importing.go_to(At.CHECK)
    page = importing.dialog.check_page
    texts = {kind: button.text() for kind, button in page.buttons.items()}
    assert texts[RowKind.NEW].endswith("2")
    assert texts[RowKind.SAME].endswith("1")
    assert texts[RowKind.DOUBTFUL].endswith("1")
    page.buttons[RowKind.SAME].click()
    cells = [page.table.rows.index(0, column).data() for column in range(6)]
    assert cells == ["2", "Ана Петковска", "", "ANA@x.mk", "same e-mail as Ана Петковска", "Fill the gaps"]
    page.buttons[RowKind.DOUBTFUL].click()
    assert page.table.rows.index(0, 4).data() == "same number, similar name as Marko Trajkov"


def test_single_rows_and_all_the_known_are_decided(importing: Importing) -> None:
    importing.open(CLEAN)
    importing.go_to(At.CHECK)
    page = importing.dialog.check_page
    page.table.chosen.emit(0, OnDuplicate.SKIP)
    assert page.to_import() == 1
    importing.enter()
    importing.until(lambda: bool(importing.results))
    assert (importing.results[0].imported, importing.results[0].skipped) == (1, 1)
    assert importing.names() == ["Marko Trajkov"]


# The import and its end


def test_rejected_rows_are_named_and_saved(importing: Importing, tmp_path: Path) -> None:
    importing.open("First name,E-mail,Birthday\nAna,ana@x.mk,24.11.1980\n,,1.2.1990\n,,<b>bold</b>\n")
    importing.finish()
    page = importing.dialog.summary_page
    assert [row.line for row in importing.results[0].rejected] == [3, 4]
    assert [page.table.rows.index(0, column).data() for column in range(3)] == [
        "3",
        "no name, company, e-mail or number",
        "1.2.1990",
    ]
    importing.dialog.save_rejected(tmp_path / "mend.csv")
    importing.until(lambda: "mend.csv" in page.saved.text())
    saved = (tmp_path / "mend.csv").read_text(encoding="utf-8-sig").splitlines()
    assert saved[0].startswith("First name,E-mail,Birthday,")
    assert len(saved) == 3
    assert "no name, company, e-mail or number" in saved[1]


def test_hidden_with_rejected_rows_it_comes_back_to_say_so(importing: Importing) -> None:
    importing.open("First name,E-mail,Birthday\n" + "Ana,,1.2.1990\n" * 5000 + ",,1.2.1990\n")
    importing.go_to(At.CHECK)
    importing.enter()
    importing.dialog.reject()
    assert not importing.dialog.isVisible()
    importing.until(lambda: bool(importing.results))
    assert importing.dialog.isVisible()
    assert importing.dialog.at is At.SUMMARY


def big(count: int) -> str:
    return "First name,E-mail\n" + "".join(f"Ana {n},a{n}@x.mk\n" for n in range(count))


def test_cancelling_the_import_leaves_nothing(importing: Importing) -> None:
    importing.open(big(30_000))
    importing.go_to(At.CHECK)
    importing.enter()
    assert importing.dialog.at is At.PROGRESS
    assert not importing.dialog.isModal()
    importing.dialog.cancel.click()
    importing.until(lambda: importing.dialog.at is not At.PROGRESS)
    if importing.dialog.at is At.CHECK:
        assert importing.library.contact_count() == 0
        assert importing.library.lead_lists() == []
        assert importing.changes == []


def test_a_killed_import_is_said_calmly_and_leaves_nothing(importing: Importing) -> None:
    importing.open(big(60_000))
    importing.go_to(At.CHECK)
    importing.enter()
    (job,) = importing.jobs
    importing.until(lambda: job._child._process is not None)
    os.kill(job._child._process.pid or 0, signal.SIGKILL)
    importing.until(lambda: importing.dialog.at is At.SUMMARY)
    assert "stopped before its end" in importing.seen()
    assert "Nothing was changed" in importing.seen()
    assert importing.library.contact_count() == 0


def test_the_dialog_may_be_hidden_while_the_import_goes_on(importing: Importing) -> None:
    importing.open(big(20_000))
    importing.go_to(At.CHECK)
    importing.enter()
    importing.enter()  # Hide
    assert not importing.dialog.isVisible()
    importing.until(lambda: bool(importing.results))
    assert importing.library.contact_count() == 20_000
    # It came back for nothing, and is gone.
    importing.until(lambda: not shiboken6.isValid(importing.dialog))


def test_text_from_the_file_is_shown_as_text(importing: Importing) -> None:
    importing.open("First name,<b>Head</b>\n<img src=x>,<i>cell</i>\nAna,x\n", "<b>name<b>.csv")
    for label in importing.dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text()
    index = importing.dialog.columns_page.table.rows.index(1, 0)
    assert index.data() == "<b>Head</b>"
    assert "<b>" not in index.data(Qt.ItemDataRole.ToolTipRole)
