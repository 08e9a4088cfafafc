"""Several of a kind (numbers, addresses of e-mail): each with what it is for, and always an empty one to write into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prospectdesk.domain.contact import Email, EmailKind, Phone, PhoneKind
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.contact_pane.fields import FieldRow, LineField
from prospectdesk.ui.contact_pane.menu_button import Entry, MenuButton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from enum import StrEnum

translate = QCoreApplication.translate

T = TypeVar("T")


def replaced(items: tuple[T, ...], old: T | None, new: T | None) -> tuple[T, ...]:
    """A tuple with one item changed, added (no ``old``) or taken out (no ``new``), wherever it stands by now."""
    if old is not None and old in items:
        place = items.index(old)
        return items[:place] + ((new,) if new is not None else ()) + items[place + 1 :]
    return items if new is None else (*items, new)


@dataclass(frozen=True, slots=True)
class Sort(Generic[T]):
    """What a list of fields is of, and how one of them reads and is made."""

    text: Callable[[T], str]
    kind: Callable[[T], StrEnum]
    make: Callable[[str, StrEnum], T]
    kinds: Sequence[StrEnum]
    first_kind: StrEnum


PHONES: Sort[Phone] = Sort(
    text=lambda phone: phone.number,
    kind=lambda phone: phone.kind,
    make=lambda text, kind: Phone(text, PhoneKind(kind)),
    kinds=tuple(PhoneKind),
    first_kind=PhoneKind.MOBILE,
)
EMAILS: Sort[Email] = Sort(
    text=lambda email: email.address,
    kind=lambda email: email.kind,
    make=lambda text, kind: Email(text, EmailKind(kind)),
    kinds=tuple(EmailKind),
    first_kind=EmailKind.WORK,
)


class ListFields(QWidget, Generic[T]):
    """Hands every change to ``save(key, old, new)``: None as old adds, as new removes; ``key`` is the row's own."""

    def __init__(
        self,
        icons: Icons,
        sort: Sort[T],
        kind_name: Callable[[T], str],
        save: Callable[[str, T | None, T | None], bool],
        forget: Callable[[str], None],
    ) -> None:
        """``kind_name`` words the kind of an item; ``save`` tells False where the item cannot go."""
        super().__init__()
        self._icons = icons
        self._sort = sort
        self._kind_name = kind_name
        self._save = save
        self._forget = forget
        self._words = ("", "", "")
        self.rows: list[ListRow[T]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def set_words(self, name: str, add: str, refusal: str) -> None:
        """What one of them is called, what the empty field says, and why the last one cannot go."""
        self._words = (name, add, refusal)
        for row in self.rows:
            row.say()

    @property
    def words(self) -> tuple[str, str, str]:
        """Name, what the empty field says, refusal."""
        return self._words

    def show_items(self, items: Sequence[T], *, same_contact: bool, may_edit: bool) -> None:
        """Show these and an empty field; what is being typed stays with the item it is about."""
        writing = [row for row in self.shown if same_contact and row.field.is_dirty]
        spare = list(self.rows)

        def take(fits: Callable[[ListRow[T]], bool]) -> ListRow[T] | None:
            row = next((row for row in spare if fits(row)), None)
            if row is not None:
                spare.remove(row)
            return row

        # Whose item is unchanged stays; then whose text became the item; then anybody who is free.
        def bears(item: T) -> ListRow[T] | None:
            return take(lambda row: row.item == item)

        def reads(item: T) -> ListRow[T] | None:
            text = self._sort.text(item)
            return take(lambda row: row.text == text)

        kept = [bears(item) for item in items]
        kept = [row or reads(item) for row, item in zip(kept, items, strict=True)]
        empty = take(lambda row: row.item is None and row in writing) or take(lambda row: row not in writing)
        made = [row or take(lambda row: row not in writing) or self._make() for row in kept]
        for row, item in zip(made, items, strict=True):
            row.show_item(item, same_contact=row in writing)
        # What is being typed about an item that has gone stays, as a new one.
        for row in [row for row in spare if row in writing and row.text]:
            spare.remove(row)
            row.item = None
            made.append(row)
        if may_edit:
            last = empty or self._make()
            last.show_item(None, same_contact=last in writing)
            made.append(last)
        elif empty is not None:
            spare.append(empty)
        for place, row in enumerate(made):
            if self._column.indexOf(row.place) != place:
                self._column.insertWidget(place, row.place)
            row.place.show()
            row.field.setReadOnly(not may_edit)
            row.caption.setEnabled(may_edit)
        for row in spare:
            row.show_item(None, same_contact=False)
            row.place.hide()
        self.rows = made + spare

    def _make(self) -> ListRow[T]:
        return ListRow(self._icons, self, self._sort)

    @property
    def shown(self) -> list[ListRow[T]]:
        """The rows that are in use, the empty one last."""
        return [row for row in self.rows if not row.place.isHidden()]

    def stops(self) -> list[QWidget]:
        """The controls Tab stops at, in the order one reads them."""
        return [control for row in self.rows for control in (row.caption, row.field)]

    def save_row(self, row: ListRow[T], new: T | None) -> None:
        """A row asks to have its item changed."""
        if not self._save(row.key, row.item, new):
            row.field.refuse(self._words[2])

    def name_of(self, item: T) -> str:
        """The kind of an item in words."""
        return self._kind_name(item)

    def refuse(self, key: str) -> None:
        """What a row asked for could not be: nobody would have been left."""
        for row in self.rows:
            if row.key == key:
                row.field.refuse(self._words[2])

    def take_back(self, row: ListRow[T]) -> None:
        """The user gave up an edit that may not have been saved."""
        self._forget(row.key)

    def commit(self) -> None:
        """Ask to save what is being typed."""
        for row in self.shown:
            row.field.commit()

    def revert(self) -> None:
        """Show what is stored."""
        for row in self.shown:
            row.field.revert()


class ListRow(Generic[T]):
    """One of them: what it is for, and the field. ``item`` is None in the empty one."""

    def __init__(self, icons: Icons, owner: ListFields[T], sort: Sort[T]) -> None:
        self._owner = owner
        self._sort = sort
        self.item: T | None = None
        self.kind: StrEnum = sort.first_kind
        self.field = LineField()
        self.caption = MenuButton(icons, self._choices, self._choose, caption=True)
        self.place = FieldRow(icons.theme.metrics, self.caption, self.field)
        self.field.said.connect(self.place.say)
        self.field.save_requested.connect(self._save)
        self.field.reverted.connect(lambda: owner.take_back(self))

    @property
    def key(self) -> str:
        """Tells this row's edits from those of others."""
        return str(id(self))

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.field.text().strip()

    def show_item(self, item: T | None, *, same_contact: bool) -> None:
        """Show one; what is being typed stays where ``same_contact``."""
        self.item = item
        self.kind = self._sort.first_kind if item is None else self._sort.kind(item)
        text = "" if item is None else self._sort.text(item)
        if same_contact:
            self.field.set_stored(text)
        else:
            self.field.put(text)
        self.say()

    def say(self) -> None:
        """Name the row in the language of now."""
        name, add, _ = self._owner.words
        sample = self.item if self.item is not None else self._sort.make("", self.kind)
        kind = self._owner.name_of(sample)
        self.caption.show_choice(self.kind, kind if self.item is not None else name, name)
        self.field.set_name(f"{name} ({kind})" if self.item is not None else add, add)

    def _choices(self) -> list[Entry | None]:
        sort = self._sort
        entries: list[Entry | None] = [Entry(self._owner.name_of(sort.make("", kind)), kind) for kind in sort.kinds]
        item = self.item
        if item is not None:
            text = sort.text(item)
            entries += [
                None,
                Entry(
                    translate("ContactPane", "Copy"),
                    act=lambda: QGuiApplication.clipboard().setText(text),
                    icon=Icon.COPY,
                ),
                Entry(
                    translate("ContactPane", "Remove"), act=lambda: self._owner.save_row(self, None), icon=Icon.TRASH
                ),
            ]
        return entries

    def _choose(self, kind: StrEnum) -> None:
        self.kind = kind
        if self.item is not None:
            self._owner.save_row(self, self._sort.make(self.field.text().strip(), kind))
        else:
            self.say()

    def _save(self, text: str) -> None:
        if text or self.item is not None:
            self._owner.save_row(self, self._sort.make(text, self.kind) if text else None)
