"""How the file is read: encoding, what parts and encloses its cells, where its headings are; with a look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSpinBox, QWidget

from prospectdesk.domain.importing import FileShape, Overrides
from prospectdesk.ui.common.look import inset_spin_box, plain_label, set_tone
from prospectdesk.ui.common.message import ErrorPanel
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.importing import words
from prospectdesk.ui.importing.choice_box import ChoiceBox
from prospectdesk.ui.importing.page import Page
from prospectdesk.ui.importing.table import PlainTable, Row

if TYPE_CHECKING:
    from collections.abc import Callable

    from prospectdesk.ui.common.icons import Icons

_DELIMITERS = (",", ";", "\t", "|")
_QUOTES = ('"', "'", "")
_TYPING_MS = 400
_WIDEST = 220
# A table of more columns than a screen can show is shown in part.
_MOST_COLUMNS = 200


class FilePage(Page):
    """Shows what was found out; ``corrected`` tells what the user says instead."""

    corrected = Signal(object)  # domain.importing.Overrides

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(icons, parent)
        self._shape: FileShape | None = None
        self._filling = False
        self.summary = plain_label(tone=Tone.MUTED, wrap=True)
        self.problem = ErrorPanel(icons)
        self.encoding, self.delimiter, self.quote = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.header = QCheckBox()
        self.preamble = QSpinBox()
        self.preamble.setRange(0, 99)
        inset_spin_box(self.preamble, icons.theme.metrics)
        self.unsure = plain_label(tone=Tone.WARNING, wrap=True)
        self.preview = PlainTable(icons)
        self._labels: list[QLabel] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_TYPING_MS)
        self._later.timeout.connect(self._tell)
        self._fields = QWidget()
        grid = QGridLayout(self._fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(icons.theme.metrics.space(3))
        grid.setVerticalSpacing(icons.theme.metrics.space(1))
        for place, field in enumerate((self.encoding, self.delimiter, self.quote, self.preamble)):
            label = plain_label(tone=Tone.MUTED)
            label.setBuddy(field)
            self._labels.append(label)
            grid.addWidget(label, 0, place)
            grid.addWidget(field, 1, place)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.header, 1, 4)
        for part in (self.summary, self.problem, self._fields, self.unsure):
            self.column.addWidget(part)
        self.column.addWidget(self.preview, 1)
        for box in (self.encoding, self.delimiter, self.quote):
            box.chosen.connect(lambda _: self._tell())
        self.header.toggled.connect(lambda _=False: self._tell())
        self.preamble.valueChanged.connect(lambda _=0: self._later.start())
        self.unsure.hide()
        self.retranslate()

    def complete(self) -> bool:
        return self._shape is not None

    def waiting(self, name: str) -> None:
        """Say that the file is being looked at."""
        self._shape = None
        self.problem.clear()
        self.summary.setText(self.tr("Looking at {file}…").format(file=name))
        self.changed.emit()

    def show_problem(self, what: str, safe: str, todo: str, *, correctable: bool) -> None:
        """Say why the file cannot be read; ``correctable`` where reading it another way may help."""
        self._shape = None
        self.summary.clear()
        self.unsure.hide()
        self.problem.show_problem(what, safe, todo)
        self._fields.setVisible(correctable)
        self.preview.setVisible(False)
        self.changed.emit()

    def show_shape(self, shape: FileShape) -> None:
        """Show how the file is read."""
        self._shape = shape
        self._filling = True
        self.problem.clear()
        self._fields.show()
        self.preview.show()
        self._fill(self.encoding, (shape.encoding, *shape.encoding_alternatives, *words.ENCODINGS), words.encoding_name)
        self._fill(self.delimiter, (shape.delimiter, *_DELIMITERS), words.delimiter_name)
        self._fill(self.quote, (shape.quote, *_QUOTES), words.quote_name)
        self.header.setChecked(shape.has_header)
        self.preamble.setValue(len(shape.preamble))
        self._filling = False
        self.unsure.setVisible(not shape.encoding_sure)
        self._show_table(shape)
        self._describe(shape)
        self.changed.emit()

    def _fill(self, box: ChoiceBox, values: tuple[str, ...], name: Callable[[str], str]) -> None:
        box.fill([(value, name(value)) for value in dict.fromkeys(values)], values[0])

    def _show_table(self, shape: FileShape) -> None:
        width = min(shape.width, _MOST_COLUMNS)
        header = shape.header or tuple(self.tr("Column {number}").format(number=i + 1) for i in range(width))
        self.preview.rows.fill(header[:width], [Row(cells[:width]) for cells in shape.sample])
        self.preview.fit_columns(_WIDEST)

    def _describe(self, shape: FileShape) -> None:
        locale = QLocale()
        parts = [
            locale.formattedDataSize(shape.byte_size, 0),
            self.tr("about %Ln row(s)", "", shape.row_estimate),
            self.tr("%Ln column(s)", "", shape.width),
        ]
        if shape.program in words.PROGRAMS:
            parts.append(self.tr("an export of {program}").format(program=words.PROGRAMS[shape.program]))
        self.summary.setText(" · ".join(parts))

    def _tell(self) -> None:
        if not self._filling:
            self._later.stop()
            self.corrected.emit(
                Overrides(
                    encoding=str(self.encoding.value()),
                    delimiter=str(self.delimiter.value()),
                    quote=str(self.quote.value()),
                    has_header=self.header.isChecked(),
                    preamble_lines=self.preamble.value(),
                )
            )

    def retranslate(self) -> None:
        names = (self.tr("&Encoding"), self.tr("Cells &parted by"), self.tr("In &quotes"), self.tr("Lines &before"))
        fields = (self.encoding, self.delimiter, self.quote, self.preamble)
        for label, text, field in zip(self._labels, names, fields, strict=True):
            label.setText(text)
            field.setAccessibleName(text.replace("&", ""))
        self.header.setText(self.tr("First row has &headings"))
        self.unsure.setText(
            self.tr("The encoding is a guess. Look at the names below: if letters are wrong, choose another one.")
        )
        self.preview.setAccessibleName(self.tr("The first rows of the file"))
        set_tone(self.unsure, Tone.WARNING)
        if self._shape is not None:
            self.show_shape(self._shape)
