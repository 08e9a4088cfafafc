"""Postal addresses, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from prospectdesk.domain.contact import Address, AddressKind
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import Kind, set_kind
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.wording import address_kind_name
from prospectdesk.ui.contact_pane.fields import FieldRow, LeaveWatcher, LineField
from prospectdesk.ui.contact_pane.menu_button import Entry, MenuButton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

translate = QCoreApplication.translate

PARTS = ("street", "postcode", "town", "region", "country")


class AddressFields(QWidget):
    """Hands every change to ``save(key, old, new)``: None as old adds, as new removes; ``key`` is the block's own."""

    def __init__(
        self, icons: Icons, save: Callable[[str, Address | None, Address | None], None], forget: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._icons = icons
        self._save = save
        self._forget = forget
        self.blocks: list[AddressBlock] = []
        self.add_one = QPushButton()
        set_kind(self.add_one, Kind.QUIET)
        self.add_one.setAutoDefault(False)
        self.add_one.clicked.connect(self.begin)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(icons.theme.metrics.px(4))
        self._column.addWidget(self.add_one, 0, Qt.AlignmentFlag.AlignLeading)

    def show_items(self, items: Sequence[Address], *, same_contact: bool, may_edit: bool) -> None:
        """Show these; what is being typed stays with the address it is about."""
        spare = list(self.blocks)

        def take(fits: Callable[[AddressBlock], bool]) -> AddressBlock | None:
            block = next((block for block in spare if fits(block)), None)
            if block is not None:
                spare.remove(block)
            return block

        def bears(item: Address) -> AddressBlock | None:
            return take(lambda block: block.item == item)

        exact = [bears(item) for item in items]
        # An address that changed is the one somebody is at work on, if there is one.
        at_work = [block or take(lambda block: same_contact and block.is_at_work) for block in exact]
        # A new one that is still being written is nobody's yet.
        own = [block or take(lambda block: not block.is_at_work or not same_contact) for block in at_work]
        made = [block or self._make() for block in own]
        for block, item in zip(made, items, strict=True):
            block.show_item(item, same_contact=same_contact and block.is_dirty)
        for block in [block for block in spare if same_contact and block.is_at_work]:
            if block.item is not None and not block.address():
                continue  # it was emptied, and has gone
            spare.remove(block)
            block.item = None
            made.append(block)
        for place, block in enumerate(made):
            if self._column.indexOf(block.place) != place:
                self._column.insertWidget(place, block.place)
            block.place.show()
            block.set_read_only(not may_edit)
        for block in spare:
            block.put(None)
            block.place.hide()
        self.blocks = made + spare
        self.add_one.setVisible(may_edit)

    @property
    def shown(self) -> list[AddressBlock]:
        """The blocks in use."""
        return [block for block in self.blocks if not block.place.isHidden()]

    def stops(self) -> list[QWidget]:
        """The controls Tab stops at, in the order one reads them."""
        blocks = ([block.caption, *block.fields.values()] for block in self.blocks)
        return [*(control for block in blocks for control in block), self.add_one]

    def begin(self) -> None:
        """Open an empty address to write into."""
        block = next((block for block in self.shown if block.item is None), None)
        if block is None:
            block = next((block for block in self.blocks if block.place.isHidden()), None) or self._make()
            if block not in self.blocks:
                self.blocks.append(block)
            block.put(None)
            self._column.removeWidget(block.place)
            self._column.insertWidget(self._column.count() - 1, block.place)
            block.set_read_only(False)
            block.place.show()
        block.fields["street"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self) -> AddressBlock:
        return AddressBlock(self._icons, self)

    def save_block(self, block: AddressBlock, new: Address | None) -> None:
        """A block asks to have its address changed."""
        if block.item is not None or new is not None:
            self._save(block.key, block.item, new)

    def take_back(self, block: AddressBlock) -> None:
        """The user gave up an edit that may not have been saved."""
        self._forget(block.key)

    def commit(self) -> None:
        """Ask to save what is being typed."""
        for block in self.shown:
            if block.is_dirty:
                block.save()

    def revert(self) -> None:
        """Show what is stored."""
        for block in self.shown:
            block.put(block.item)
            if block.item is None:
                block.place.hide()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.add_one.setText(self.tr("Add an address"))
        self._icons.dress(self.add_one, Icon.PLUS, Tone.MUTED)
        for block in self.blocks:
            block.say()


class AddressBlock:
    """One address. ``item`` is None for a new one."""

    def __init__(self, icons: Icons, owner: AddressFields) -> None:
        self._owner = owner
        self.item: Address | None = None
        self.kind = AddressKind.HOME
        self.caption = MenuButton(icons, self._choices, self._choose, caption=True)
        self.fields = {part: LineField() for part in PARTS}
        editor = QWidget()
        town = QHBoxLayout()
        town.setSpacing(icons.theme.metrics.px(2))
        town.addWidget(self.fields["postcode"], 2)
        town.addWidget(self.fields["town"], 3)
        country = QHBoxLayout()
        country.setSpacing(icons.theme.metrics.px(2))
        country.addWidget(self.fields["region"], 1)
        country.addWidget(self.fields["country"], 1)
        column = QVBoxLayout(editor)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.fields["street"])
        column.addLayout(town)
        column.addLayout(country)
        self.place = FieldRow(icons.theme.metrics, self.caption, editor)
        watcher = LeaveWatcher(self.place, escapes=False)
        watcher.watch(*self.fields.values())
        watcher.left.connect(self._left)
        for field in self.fields.values():
            field.save_requested.connect(self.save)
            field.reverted.connect(lambda: owner.take_back(self))
        self.say()

    @property
    def key(self) -> str:
        """Tells this one's edits from those of others."""
        return str(id(self))

    @property
    def is_dirty(self) -> bool:
        """The user wrote something that is not saved."""
        return any(field.is_dirty for field in self.fields.values())

    @property
    def is_at_work(self) -> bool:
        """The user is writing here."""
        return self.is_dirty or (not self.place.isHidden() and any(field.hasFocus() for field in self.fields.values()))

    def address(self) -> Address:
        """What is written; a part that is as it was keeps its line ends, which the fields do not show."""
        stored = self.item if self.item is not None else Address()
        parts = {
            part: field.text().strip() if field.is_dirty else getattr(stored, part)
            for part, field in self.fields.items()
        }
        return Address(parts["street"], parts["town"], parts["region"], parts["postcode"], parts["country"], self.kind)

    def show_item(self, item: Address, *, same_contact: bool) -> None:
        """Show one; what is being typed stays where ``same_contact``."""
        if not same_contact:
            self.put(item)
            return
        self.item, self.kind = item, item.kind
        for part, field in self.fields.items():
            field.set_stored(getattr(item, part))
        self.say()

    def put(self, item: Address | None) -> None:
        """Show one, whatever stands in the fields."""
        self.item = item
        self.kind = item.kind if item is not None else AddressKind.HOME
        for part, field in self.fields.items():
            field.put(getattr(item, part) if item is not None else "")
        self.say()

    def set_read_only(self, read_only: bool) -> None:
        """Only show, or let be edited."""
        self.caption.setEnabled(not read_only)
        for field in self.fields.values():
            field.setReadOnly(read_only)

    def save(self, _: str = "") -> None:
        """Ask to save the address as it is written; an empty one goes."""
        self._owner.save_block(self, self.address() or None)

    def _left(self) -> None:
        if self.item is None and not self.address():
            self.place.hide()

    def _choices(self) -> list[Entry | None]:
        owner = self._owner
        entries: list[Entry | None] = [Entry(address_kind_name(kind), kind) for kind in AddressKind]
        lines = self.address()
        text = "\n".join(
            line
            for line in (lines.street, f"{lines.postcode} {lines.town}".strip(), lines.region, lines.country)
            if line
        )
        if text:
            copy = Entry(
                translate("ContactPane", "Copy"), act=lambda: QGuiApplication.clipboard().setText(text), icon=Icon.COPY
            )
            entries += [None, copy]
        if self.item is not None:
            entries.append(
                Entry(translate("ContactPane", "Remove"), act=lambda: owner.save_block(self, None), icon=Icon.TRASH)
            )
        return entries

    def _choose(self, kind: AddressKind) -> None:
        self.kind = kind
        self.say()
        if self.item is not None:
            self.save()

    def say(self) -> None:
        """Name the parts in the language of now."""
        kind = address_kind_name(self.kind)
        self.caption.show_choice(self.kind, kind, translate("ContactPane", "Address"))
        names = {
            "street": translate("ContactPane", "Street and number"),
            "postcode": translate("ContactPane", "Postcode"),
            "town": translate("ContactPane", "Town"),
            "region": translate("ContactPane", "Region"),
            "country": translate("ContactPane", "Country"),
        }
        for part, field in self.fields.items():
            field.set_name(f"{names[part]} ({kind})", names[part])
