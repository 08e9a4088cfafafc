"""Which column of the file goes where: each with its guess, what it holds, and a list to choose another place from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from prospectdesk.domain.mapping import DateOrder, Field, Mapping, NameOrder, Reason, Target
from prospectdesk.ui.common.look import plain_label
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.importing import targets, words
from prospectdesk.ui.importing.choice_box import ChoiceBox
from prospectdesk.ui.importing.page import Page
from prospectdesk.ui.importing.table import Choices, PlainTable, Row

if TYPE_CHECKING:
    from prospectdesk.domain.importing import FileShape
    from prospectdesk.ui.common.icons import Icons

_SAMPLES = 3
_WIDEST = 230
_GOES_TO = 2
_DATES = (Field.BIRTHDAY,)


class ColumnsPage(Page):
    """The mapping, as found and as corrected."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(icons, parent)
        self._shape: FileShape | None = None
        self._reasons: list[Reason] = []
        self.mapping = Mapping(())
        self.summary = plain_label(wrap=True)
        self.sensitive = plain_label(tone=Tone.WARNING, wrap=True)
        self.nobody = plain_label(tone=Tone.LATE, wrap=True)
        self.table = PlainTable(icons)
        self.table.choose_in(_GOES_TO, self._choices)
        self.table.chosen.connect(self._choose)
        self.unknown, self.dates, self.names = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self._unknown_row, self._unknown_label = self._row(self.unknown)
        self._dates_row, self._dates_label = self._row(self.dates)
        self._names_row, self._names_label = self._row(self.names)
        for part in (self.summary, self.sensitive):
            self.column.addWidget(part)
        self.column.addWidget(self.table, 1)
        for below in (self.nobody, self._unknown_row, self._dates_row, self._names_row):
            self.column.addWidget(below)
        self.unknown.chosen.connect(self._send_unknown)
        self.dates.chosen.connect(self._set_dates)
        self.names.chosen.connect(self._set_names)
        self.nobody.hide()
        self.retranslate()

    def _row(self, field: ChoiceBox) -> tuple[QWidget, QLabel]:
        row, label = QWidget(), plain_label()
        label.setBuddy(field)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label)
        layout.addWidget(field)
        layout.addStretch(1)
        return row, label

    def show_shape(self, shape: FileShape, *, remembered: bool) -> None:
        """Show the guesses for a file, or what the user chose for such a file before."""
        self._shape = shape
        self.mapping = shape.mapping
        self._reasons = [guess.reason for guess in shape.guesses]
        if remembered:
            guessed = [guess.target for guess in shape.guesses]
            self._reasons = [
                reason if target == was else Reason.REMEMBERED
                for reason, target, was in zip(self._reasons, self.mapping.targets, guessed, strict=True)
            ]
        self._refresh()

    def complete(self) -> bool:
        return self.mapping.names_somebody

    def settled(self) -> bool:
        """Whether there is nothing here to look at: a known export, or columns sent as last time."""
        asked = {Reason.UNKNOWN, Reason.CARD_NUMBER, Reason.SECRET, Reason.HEADER, Reason.CONTENT}
        return self.complete() and not asked.intersection(self._reasons) and not self._dates_unclear()

    def _choices(self, column: int) -> Choices:
        current = self.mapping.targets[column]
        offered = targets.offered(current)
        place = next(i for i, target in enumerate(offered) if targets.same_choice(target, current))
        return Choices([(target, words.target_name(target)) for target in offered], place)

    def _choose(self, column: int, choice: Target) -> None:
        if targets.same_choice(choice, self.mapping.targets[column]):
            return
        self.mapping = self.mapping.with_target(column, targets.placed(self.mapping, column, choice))
        self._reasons[column] = Reason.CHOSEN
        self.table.rows.replace(column, self._shown(column))
        self._tell_more()
        self.changed.emit()

    def _send_unknown(self, field: Field) -> None:
        for column, reason in enumerate(self._reasons):
            if reason is Reason.UNKNOWN:
                self.mapping = self.mapping.with_target(column, Target(field))
                self.table.rows.replace(column, self._shown(column))
        self._tell_more()
        self.changed.emit()

    def _set_dates(self, order: DateOrder) -> None:
        self.mapping = replace(self.mapping, date_order=order)
        self.changed.emit()

    def _set_names(self, order: NameOrder) -> None:
        self.mapping = replace(self.mapping, name_order=order)
        self.changed.emit()

    def _refresh(self) -> None:
        if self._shape is None:
            return
        headers = (self.tr("In the file"), self.tr("For example"), self.tr("Goes to"), self.tr("Why"))
        self.table.rows.fill(headers, [self._shown(column) for column in range(self._shape.width)])
        self.table.fit_columns(_WIDEST)
        if self._shape.width:
            self.table.setCurrentIndex(self.table.rows.index(0, _GOES_TO))
        self._tell_more()
        self.changed.emit()

    def _shown(self, column: int) -> Row:
        assert self._shape is not None  # noqa: S101 - there are rows only then
        shape, target, reason = self._shape, self.mapping.targets[column], self._reasons[column]
        header = shape.header[column].strip() if column < len(shape.header) else ""
        values = dict.fromkeys(row[column].strip() for row in shape.sample if column < len(row))
        samples = [value for value in values if value][:_SAMPLES]
        left_out = target.field is Field.LEAVE_OUT
        return Row(
            (
                header or self.tr("Column {number}").format(number=QLocale().toString(column + 1)),
                ", ".join(samples),
                words.target_name(target),
                words.reason_text(reason),
            ),
            Tone.MUTED if left_out else Tone.NORMAL,
        )

    def _tell_more(self) -> None:
        """The sentences around the table, and the questions that only some files raise."""
        shape = self._shape
        if shape is None:
            return
        taken = sum(target.field is not Field.LEAVE_OUT for target in self.mapping.targets)
        used = self.tr("%Ln column(s) will be imported.", "", taken)
        program = words.PROGRAMS.get(shape.program, "")
        known = self.tr("This is an export of {program}.").format(program=program) if program else ""
        self.summary.setText(" ".join(part for part in (known, used) if part))
        held = [self._shown(i).cells[0] for i in shape.left_out if self.mapping.targets[i].field is Field.LEAVE_OUT]
        self.sensitive.setVisible(bool(held))
        self.sensitive.setText(
            self.tr("Left out, as it looks like card numbers or passwords: {columns}").format(columns=", ".join(held))
        )
        self.nobody.setVisible(not self.mapping.names_somebody)
        self._unknown_row.setVisible(Reason.UNKNOWN in self._reasons)
        self._dates_row.setVisible(self._asks_dates())
        self._names_row.setVisible(any(target.field is Field.FULL_NAME for target in self.mapping.targets))
        self.dates.set_value(self.mapping.date_order)
        self.names.set_value(self.mapping.name_order)
        fields = [t.field for t, r in zip(self.mapping.targets, self._reasons, strict=True) if r is Reason.UNKNOWN]
        self.unknown.set_value(fields[0] if len(set(fields)) == 1 else None)

    def _asks_dates(self) -> bool:
        shape = self._shape
        has_dates = any(target.field in _DATES for target in self.mapping.targets)
        return shape is not None and has_dates and shape.date_order is DateOrder.AMBIGUOUS

    def _dates_unclear(self) -> bool:
        return self._asks_dates() and self.mapping.date_order is DateOrder.AMBIGUOUS

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Columns of the file; Space opens the list of places"))
        self.nobody.setText(
            self.tr("No column holds a name, a company, an e-mail or a number. Tell for at least one what it holds.")
        )
        self._unknown_label.setText(self.tr("Columns not &recognised go to"))
        self._dates_label.setText(self.tr("&Dates such as 03/04 are"))
        self._names_label.setText(self.tr("&Full names begin with"))
        self.unknown.fill(
            (
                (Field.NOTE, self.tr("a note")),
                (Field.CUSTOM, self.tr("own fields")),
                (Field.LEAVE_OUT, self.tr("nowhere: leave them out")),
            ),
        )
        self.dates.fill(
            (
                (DateOrder.AMBIGUOUS, self.tr("not certain: keep them in a note")),
                (DateOrder.DAY_FIRST, self.tr("day first: 3 April")),
                (DateOrder.MONTH_FIRST, self.tr("month first: March 4")),
            ),
        )
        self.names.fill(
            (
                (NameOrder.GIVEN_FIRST, self.tr("the first name")),
                (NameOrder.FAMILY_FIRST, self.tr("the last name")),
            ),
        )
        self._refresh()
