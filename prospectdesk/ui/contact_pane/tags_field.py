"""Tags as chips, and a field that completes those already in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from prospectdesk.ui.common.chip import TagChip
from prospectdesk.ui.common.flow_layout import FlowLayout
from prospectdesk.ui.common.look import plain_tip, set_in_place
from prospectdesk.ui.contact_pane.menu_button import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prospectdesk.ui.common.icons import Icons

_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_MOST_SHOWN = 8
_WIDEST_CHIP = 168  # design pixels: fits into the narrowest pane


class TagsField(QWidget):
    """Enter, a comma or leaving adds what is typed; the cross of a chip, Delete or Backspace takes a tag off."""

    add_requested = Signal(str)
    remove_requested = Signal(str)
    search_requested = Signal(str)

    def __init__(self, icons: Icons, known: Callable[[], list[str]]) -> None:
        """``known`` is asked for the tags in use when the user begins to type."""
        super().__init__()
        self._icons = icons
        self._known = known
        self._tags: tuple[str, ...] = ()
        self._may_edit = True
        self.chips: list[TagChip] = []
        self.field = QLineEdit()
        set_in_place(self.field)
        self.field.setMinimumWidth(icons.theme.metrics.px(80))
        self.field.setMaximumWidth(icons.theme.metrics.px(140))
        self.field.returnPressed.connect(self.commit)
        self.field.textEdited.connect(self._typed)
        self.field.installEventFilter(self)
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setMaxVisibleItems(_MOST_SHOWN)
        # After the completer has put the chosen tag into the field.
        self._completer.activated.connect(self.commit, Qt.ConnectionType.QueuedConnection)
        self.field.setCompleter(self._completer)
        self._row = FlowLayout(self, gap=icons.theme.metrics.px(4))
        air = icons.theme.metrics.px(2)
        self._row.setContentsMargins(0, air, 0, air)
        self._row.addWidget(self.field)

    def show_tags(self, tags: Sequence[str], *, same_contact: bool, may_edit: bool) -> None:
        """Show these; what is being typed stays."""
        self._may_edit = may_edit
        if tuple(tags) != self._tags or len(self.chips) != len(tags):
            focused = next((chip.tag for chip in self.chips if chip.hasFocus()), None)
            for chip in self.chips:
                self._row.removeWidget(chip)
                chip.hide()
                chip.deleteLater()
            self.chips = [self._make(tag) for tag in tags]
            for place, chip in enumerate(self.chips):
                self._row.insert_widget(place, chip)
                chip.show()
            if focused is not None:
                # The chip that had the focus is gone: its neighbour, or the field, has it now.
                (self.chips[-1] if self.chips else self.field).setFocus(Qt.FocusReason.OtherFocusReason)
            self._tags = tuple(tags)
        for chip in self.chips:
            chip.setEnabled(may_edit)
        self.field.setVisible(may_edit)
        if not same_contact:
            self.field.clear()

    def stops(self) -> list[QWidget]:
        """The controls Tab stops at, in the order one reads them."""
        return [*self.chips, self.field]

    def _make(self, tag: str) -> TagChip:
        chip = TagChip(self._icons, tag, self)
        chip.setMaximumWidth(self._icons.theme.metrics.px(_WIDEST_CHIP))
        # What does not fit is cut before the cross.
        room = chip.maximumWidth() - (chip.sizeHint().width() - chip.fontMetrics().horizontalAdvance(tag))
        shown = chip.fontMetrics().elidedText(tag, Qt.TextElideMode.ElideRight, room)
        if shown != tag:
            chip.setText(plain(shown))
            chip.setToolTip(plain_tip(tag))
        chip.remove_requested.connect(lambda: self.remove_requested.emit(tag))
        chip.clicked.connect(lambda: self.search_requested.emit(tag))
        return chip

    def commit(self) -> None:
        """Add what is typed."""
        text = self.field.text().strip().strip(",").strip()
        self.field.clear()
        popup = self._completer.popup()
        if popup is not None:
            popup.hide()
        if not text:
            return
        known = {tag.casefold(): tag for tag in self._names.stringList()}
        if text.casefold() not in {tag.casefold() for tag in self._tags}:
            self.add_requested.emit(known.get(text.casefold(), text))

    def revert(self) -> None:
        """Forget what is typed."""
        self.field.clear()

    def _typed(self, text: str) -> None:
        if "," in text:
            self.commit()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if isinstance(event, QFocusEvent):
            if event.type() == QEvent.Type.FocusIn and event.reason() not in _STAYS:
                own = {tag.casefold() for tag in self._tags}
                self._names.setStringList([tag for tag in self._known() if tag.casefold() not in own])
            elif event.type() == QEvent.Type.FocusOut and event.reason() not in _STAYS:
                self.commit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Backspace and not self.field.text() and self.chips:
                self.chips[-1].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.matches(QKeySequence.StandardKey.Cancel) and self.field.text():
                self.field.clear()
                return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.field.setPlaceholderText(self.tr("Add a tag"))
        self.field.setAccessibleName(self.tr("Add a tag"))
