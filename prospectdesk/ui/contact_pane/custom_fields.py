"""The user's own fields: a name of their choice, and what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import Kind, set_kind
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.contact_pane.fields import FieldRow, LeaveWatcher, LineField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

translate = QCoreApplication.translate

Own = tuple[str, str]


class CustomFields(QWidget):
    """Hands every change to ``save(key, old, new)``: None as old adds, as new removes; ``key`` is the row's own."""

    def __init__(
        self, icons: Icons, save: Callable[[str, Own | None, Own | None], None], forget: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._icons = icons
        self._save = save
        self._forget = forget
        self.rows: list[CustomRow] = []
        self.add_one = QPushButton()
        set_kind(self.add_one, Kind.QUIET)
        self.add_one.setAutoDefault(False)
        self.add_one.clicked.connect(self.begin)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.add_one, 0, Qt.AlignmentFlag.AlignLeading)

    def show_items(self, items: Sequence[Own], *, same_contact: bool, may_edit: bool) -> None:
        """Show these; what is being typed stays with the field it is about."""
        spare = list(self.rows)

        def take(fits: Callable[[CustomRow], bool]) -> CustomRow | None:
            row = next((row for row in spare if fits(row)), None)
            if row is not None:
                spare.remove(row)
            return row

        def bears(item: Own) -> CustomRow | None:
            return take(lambda row: row.item == item)

        def reads(item: Own) -> CustomRow | None:
            return take(lambda row: same_contact and row.written() == item)

        exact = [bears(item) for item in items]
        written = [row or reads(item) for row, item in zip(exact, items, strict=True)]
        made = [row or take(lambda row: not (same_contact and row.is_dirty)) or self._make() for row in written]
        # A new one without a value yet is still being written.
        begun = [row for row in spare if same_contact and row.item is None and not row.place.isHidden() and row.at_work]
        for row, item in zip(made, items, strict=True):
            row.show_item(item, same_contact=same_contact and row.is_dirty)
        for row in [row for row in spare if same_contact and row.is_dirty and row.written()[1]]:
            spare.remove(row)
            row.item = None
            made.append(row)
        for row in [row for row in begun if row in spare]:
            spare.remove(row)
            made.append(row)
        for place, row in enumerate(made):
            if self._column.indexOf(row.place) != place:
                self._column.insertWidget(place, row.place)
            row.place.show()
            row.name.setReadOnly(not may_edit)
            row.value.setReadOnly(not may_edit)
        for row in spare:
            row.put(None)
            row.place.hide()
        self.rows = made + spare
        self.add_one.setVisible(may_edit)

    @property
    def shown(self) -> list[CustomRow]:
        """The rows in use."""
        return [row for row in self.rows if not row.place.isHidden()]

    def stops(self) -> list[QWidget]:
        """The controls Tab stops at, in the order one reads them."""
        return [*(control for row in self.rows for control in (row.name, row.value)), self.add_one]

    def begin(self) -> None:
        """Open an empty field to write into."""
        row = next((row for row in self.shown if row.item is None), None)
        if row is None:
            row = next((row for row in self.rows if row.place.isHidden()), None) or self._make()
            if row not in self.rows:
                self.rows.append(row)
            row.put(None)
            self._column.removeWidget(row.place)
            self._column.insertWidget(self._column.count() - 1, row.place)
            row.name.setReadOnly(False)
            row.value.setReadOnly(False)
            row.place.show()
        row.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self) -> CustomRow:
        return CustomRow(self._icons, self)

    def save_row(self, row: CustomRow) -> None:
        """A row asks to have its field changed; one without a value goes."""
        name, value = row.written()
        if value and not name:
            row.name.refuse(self.tr("Give the field a name."))
        elif value or row.item is not None:
            self._save(row.key, row.item, (name, value) if value else None)

    def take_back(self, row: CustomRow) -> None:
        """The user gave up an edit that may not have been saved."""
        self._forget(row.key)

    def commit(self) -> None:
        """Ask to save what is being typed."""
        for row in self.shown:
            if row.is_dirty:
                self.save_row(row)

    def revert(self) -> None:
        """Show what is stored."""
        for row in self.shown:
            row.put(row.item)
            if row.item is None:
                row.place.hide()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.add_one.setText(self.tr("Add a field of your own"))
        self._icons.dress(self.add_one, Icon.PLUS, Tone.MUTED)
        for row in self.rows:
            row.say()


class CustomRow:
    """One field of the user's own. ``item`` is None for a new one."""

    def __init__(self, icons: Icons, owner: CustomFields) -> None:
        self._owner = owner
        self.item: Own | None = None
        self.name, self.value = LineField(), LineField()
        self.place = FieldRow(icons.theme.metrics, self.name, self.value)
        watcher = LeaveWatcher(self.place, escapes=False)
        watcher.watch(self.name, self.value)
        watcher.left.connect(self._left)
        self.value.save_requested.connect(lambda _: owner.save_row(self))
        self.name.save_requested.connect(self._name_written)
        for field in (self.name, self.value):
            field.said.connect(self.place.say)
            field.reverted.connect(lambda: owner.take_back(self))
        self.say()

    @property
    def key(self) -> str:
        """Tells this one's edits from those of others."""
        return str(id(self))

    @property
    def is_dirty(self) -> bool:
        """The user wrote something that is not saved."""
        return self.name.is_dirty or self.value.is_dirty

    @property
    def at_work(self) -> bool:
        """The user is in one of its fields, or has begun to write."""
        return self.is_dirty or self.name.hasFocus() or self.value.hasFocus()

    def written(self) -> Own:
        """What is written; a part that is as it was keeps its line ends, which the fields do not show."""
        name, value = self.item if self.item is not None else ("", "")
        return (
            self.name.text().strip() if self.name.is_dirty else name,
            self.value.text().strip() if self.value.is_dirty else value,
        )

    def show_item(self, item: Own, *, same_contact: bool) -> None:
        """Show one; what is being typed stays where ``same_contact``."""
        if not same_contact:
            self.put(item)
            return
        self.item = item
        self.name.set_stored(item[0])
        self.value.set_stored(item[1])
        self.say()

    def put(self, item: Own | None) -> None:
        """Show one, whatever stands in the fields."""
        self.item = item
        name, value = item if item is not None else ("", "")
        self.name.put(name)
        self.value.put(value)
        self.say()

    def _name_written(self, _: str) -> None:
        # The name of a new field is written before its value.
        if self.item is not None or self.value.text().strip():
            self._owner.save_row(self)

    def _left(self) -> None:
        if self.item is None and not any(self.written()):
            self.place.hide()

    def say(self) -> None:
        """Name the parts in the language of now."""
        self.name.set_name(translate("ContactPane", "Name of the field"), translate("ContactPane", "Name"))
        name = self.item[0] if self.item is not None else translate("ContactPane", "Value of the field")
        self.value.set_name(name, translate("ContactPane", "Value"))
