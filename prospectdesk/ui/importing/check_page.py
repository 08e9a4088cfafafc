"""The dry run: how many are new, here already, doubtful or broken; each row with its reason, to look at and decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from prospectdesk.domain.duplicates import OnDuplicate
from prospectdesk.domain.import_plan import Plan, PlannedRow, RowKind
from prospectdesk.ui.common import wording
from prospectdesk.ui.common.look import Kind, plain_label, set_kind
from prospectdesk.ui.common.message import ErrorPanel
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.progress import SlimBar
from prospectdesk.ui.importing import words
from prospectdesk.ui.importing.choice_box import ChoiceBox
from prospectdesk.ui.importing.page import Page
from prospectdesk.ui.importing.table import Choices, PlainTable, Row

if TYPE_CHECKING:
    from prospectdesk.ui.common.icons import Icons

_KINDS = (RowKind.NEW, RowKind.SAME, RowKind.DOUBTFUL, RowKind.BROKEN)
_FOR_KNOWN = (OnDuplicate.MERGE, OnDuplicate.OVERWRITE, OnDuplicate.SKIP, OnDuplicate.NEW)
_FOR_NEW = (OnDuplicate.NEW, OnDuplicate.SKIP)
_WHY, _DECISION = 4, 5
_WIDEST = 280


class CheckPage(Page):
    """Shows a plan; ``policy`` and ``decisions`` are what the user says to it."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(icons, parent)
        self._plan: Plan | None = None
        self._decided: dict[int, OnDuplicate] = {}
        self._rows: list[PlannedRow] = []
        self.problem = ErrorPanel(icons)
        self.waiting_for = plain_label(tone=Tone.MUTED)
        self.bar = SlimBar(icons.theme)
        self.summary = plain_label(wrap=True)
        self.marked = plain_label(tone=Tone.WARNING, wrap=True)
        self._group = QButtonGroup(self)
        self.buttons: dict[RowKind, QPushButton] = {}
        kinds = QWidget()
        row = QHBoxLayout(kinds)
        row.setContentsMargins(0, 0, 0, 0)
        for number, kind in enumerate(_KINDS):
            button = QPushButton()
            button.setCheckable(True)
            button.setAutoDefault(False)
            set_kind(button, Kind.QUIET)
            self.buttons[kind] = button
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._policy_label = plain_label()
        self.policy = ChoiceBox()
        self._policy_label.setBuddy(self.policy)
        row.addWidget(self._policy_label)
        row.addWidget(self.policy)
        self._kinds = kinds
        self.table = PlainTable(icons)
        self.table.choose_in(_DECISION, self._choices)
        self.table.chosen.connect(self._decide)
        self.more = plain_label(tone=Tone.MUTED)
        for part in (self.problem, self.waiting_for, self.bar, self.summary, self.marked, kinds):
            self.column.addWidget(part)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.more)
        self.column.addStretch(0)
        self._group.idClicked.connect(lambda number: self._show_kind(_KINDS[number]))
        self.policy.chosen.connect(lambda _: self._refresh())
        self.retranslate()

    # What is asked for

    def on_duplicate(self) -> OnDuplicate:
        """What becomes of those who are here already."""
        value = self.policy.value()
        return value if isinstance(value, OnDuplicate) else OnDuplicate.MERGE

    def decisions(self) -> tuple[tuple[int, OnDuplicate], ...]:
        """What the user decided row by row: by the line it begins on."""
        return tuple(self._decided.items())

    def complete(self) -> bool:
        return self._plan is not None and self._plan.read > self._plan.broken

    def to_import(self) -> int:
        """How many rows will come in, as new contacts or into known ones."""
        plan = self._plan
        if plan is None:
            return 0
        coming = plan.new + plan.doubtful + (0 if self.on_duplicate() is OnDuplicate.SKIP else plan.same)
        for row in plan.rows:
            decided = self._decided.get(row.line)
            if decided is not None and row.kind is not RowKind.BROKEN:
                came = row.kind is not RowKind.SAME or self.on_duplicate() is not OnDuplicate.SKIP
                coming += (decided is not OnDuplicate.SKIP) - came
        return coming

    # What is shown

    def waiting(self) -> None:
        """Say that the file is being looked through."""
        self._plan = None
        self._decided.clear()
        self.problem.clear()
        self.bar.set_share(None)
        self._show_waiting(True)
        self.changed.emit()

    def set_progress(self, done: int, total: int | None) -> None:
        """How far that is."""
        self.bar.set_share(done / total if total else None)
        if total:
            self.waiting_for.setText(
                self.tr("Looking through the file: {done} of {total}").format(
                    done=wording.number(done), total=wording.number(total)
                )
            )

    def show_problem(self, what: str, safe: str, todo: str) -> None:
        """Say why it cannot be imported."""
        self._plan = None
        self._show_waiting(False)
        for part in (self.summary, self._kinds, self.table, self.more):
            part.hide()
        self.problem.show_problem(what, safe, todo)
        self.changed.emit()

    def show_plan(self, plan: Plan) -> None:
        """Show what an import would do."""
        self._plan = plan
        self._show_waiting(False)
        self._refresh()
        first = next(
            (kind for kind in (RowKind.BROKEN, RowKind.DOUBTFUL, RowKind.SAME) if self._count(kind)), RowKind.NEW
        )
        self.buttons[first].setChecked(True)
        self._show_kind(first)
        self.changed.emit()

    def _show_waiting(self, waiting: bool) -> None:
        self.waiting_for.setText(self.tr("Looking through the file…"))
        for part in (self.waiting_for, self.bar):
            part.setVisible(waiting)
        for other in (self.summary, self._kinds, self.table, self.more):
            other.setVisible(not waiting)
        self.marked.hide()

    def _count(self, kind: RowKind) -> int:
        assert self._plan is not None  # noqa: S101 - asked only then
        counts = {
            RowKind.NEW: self._plan.new,
            RowKind.SAME: self._plan.same,
            RowKind.DOUBTFUL: self._plan.doubtful,
            RowKind.BROKEN: self._plan.broken,
        }
        return counts[kind]

    def _refresh(self) -> None:
        plan = self._plan
        if plan is None:
            return
        for kind, button in self.buttons.items():
            button.setText(f"{words.kind_title(kind)}  {wording.number(self._count(kind))}".replace("&", "&&"))
            button.setEnabled(self._count(kind) > 0)
        self._policy_label.setVisible(plan.same > 0)
        self.policy.setVisible(plan.same > 0)
        clean = plan.new == plan.read
        self.summary.setText(
            self.tr("%Ln person(s) in the file, all of them new.", "", plan.read)
            if clean
            else self.tr("%Ln person(s) in the file. Nothing is changed before you import.", "", plan.read)
        )
        self.marked.setVisible(plan.do_not_contact > 0)
        self.marked.setText(
            self.tr("%Ln of them asked you not to contact them. They stay marked.", "", plan.do_not_contact)
        )
        checked = self._group.checkedId()
        if checked >= 0:
            self._show_kind(_KINDS[checked])
        self.changed.emit()

    def _show_kind(self, kind: RowKind) -> None:
        plan = self._plan
        if plan is None:
            return
        self._rows = [row for row in plan.rows if row.kind is kind]
        broken = kind is RowKind.BROKEN
        headers = [self.tr("Line"), self.tr("Name"), self.tr("Company"), self.tr("E-mail or phone"), self.tr("Why")]
        if broken:
            headers = [self.tr("Line"), self.tr("Why"), self.tr("As it stands in the file")]
        else:
            headers.append(self.tr("What to do"))
        self.table.rows.choice_column = None if broken else _DECISION
        self.table.rows.fill(headers, [self._shown(row) for row in self._rows])
        self.table.setColumnHidden(_WHY, not broken and kind is RowKind.NEW)
        self.table.fit_columns(_WIDEST)
        hidden = self._count(kind) - len(self._rows)
        self.more.setVisible(hidden > 0)
        self.more.setText(self.tr("and %Ln more row(s) of this kind", "", max(hidden, 0)))

    def _shown(self, row: PlannedRow) -> Row:
        line = wording.number(row.line)
        if row.kind is RowKind.BROKEN:
            return Row((line, words.why_text(row), " · ".join(cell for cell in row.cells if cell)))
        name = self.tr("{name} (do not contact)").format(name=row.name) if row.do_not_contact else row.name
        decision = words.decision_name(self._decision(row))
        return Row(
            (line, name, row.company, row.email or row.phone, words.why_text(row), decision),
            Tone.MUTED if self._decision(row) is OnDuplicate.SKIP else Tone.NORMAL,
        )

    def _decision(self, row: PlannedRow) -> OnDuplicate:
        decided = self._decided.get(row.line)
        if decided is not None:
            return decided
        return self.on_duplicate() if row.kind is RowKind.SAME else OnDuplicate.NEW

    def _choices(self, number: int) -> Choices:
        row = self._rows[number]
        offered = _FOR_NEW if row.kind is RowKind.NEW else _FOR_KNOWN
        options = [(decision, words.decision_name(decision)) for decision in offered]
        return Choices(options, offered.index(self._decision(row)))

    def _decide(self, number: int, decision: OnDuplicate) -> None:
        row = self._rows[number]
        self._decided[row.line] = decision
        self.table.rows.replace(number, self._shown(row))
        self.changed.emit()

    def sizeHint(self) -> QSize:
        return QSize(self.icons.theme.metrics.px(640), self.icons.theme.metrics.px(360))

    def retranslate(self) -> None:
        self._policy_label.setText(self.tr("People here &already"))
        self.policy.fill([(decision, words.decision_name(decision)) for decision in _FOR_KNOWN], self.on_duplicate())
        self.policy.setAccessibleName(self._policy_label.text().replace("&", ""))
        self.table.setAccessibleName(self.tr("Rows of the file; Space opens the list of what to do"))
        self.bar.setAccessibleName(self.tr("Looking through the file"))
        self.waiting_for.setText(self.tr("Looking through the file…"))
        self._refresh()
