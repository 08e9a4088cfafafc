"""What can be done with all chosen contacts at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QMenu, QPushButton, QWidget

from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import Kind, plain_label, set_kind
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.wording import number

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prospectdesk.domain.lead_list import LeadList

_MOST_TAGS = 12
_MOST_LISTS = 20


class BulkBar(QWidget):
    """Stands in the page's head while several contacts are chosen, or any in the trash."""

    tag_requested = Signal(str)
    list_requested = Signal(object)  # lead list id, or None
    trash_requested = Signal()
    restore_requested = Signal()

    def __init__(
        self,
        icons: Icons,
        tags: Callable[[], Sequence[str]],
        lists: Callable[[], Sequence[LeadList]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._tags = tags
        self._lists = lists
        self._chosen = 0
        self._said = plain_label(tone=Tone.MUTED)
        self._tag, self._list = QPushButton(), QPushButton()
        self._trash, self._restore = QPushButton(), QPushButton()
        icons.dress(self._tag, Icon.TAG, Tone.MUTED)
        icons.dress(self._list, Icon.LIST, Tone.MUTED)
        icons.dress(self._trash, Icon.TRASH, Tone.MUTED)
        set_kind(self._restore, Kind.PRIMARY)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part in (self._said, self._tag, self._list, self._trash, self._restore):
            self._row.addWidget(part)
        self._tag.clicked.connect(lambda: self._popup(self.tag_menu(self), self._tag))
        self._list.clicked.connect(lambda: self._popup(self.list_menu(self), self._list))
        self._trash.clicked.connect(self.trash_requested)
        self._restore.clicked.connect(self.restore_requested)
        icons.theme.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def show_chosen(self, count: int, *, trash: bool) -> None:
        """Offer what can be done with so many."""
        self._chosen = count
        self._said.setText(self.tr("{count} chosen").format(count=number(count)))
        self._restore.setVisible(trash)
        for button in (self._tag, self._list, self._trash):
            button.setVisible(not trash)
        self.setVisible(count > (0 if trash else 1))

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._tag.setText(self.tr("Tag"))
        self._list.setText(self.tr("List"))
        self._trash.setText(self.tr("Move to trash"))
        self._restore.setText(self.tr("Restore"))
        self._tag.setToolTip(self.tr("Give all chosen contacts a tag"))
        self._list.setToolTip(self.tr("Put all chosen contacts on a lead list"))
        self._said.setText(self.tr("{count} chosen").format(count=number(self._chosen)))

    def tag_menu(self, parent: QWidget) -> QMenu:
        """The tags there are, and a new one."""
        menu = QMenu(self.tr("Add a tag"), parent)
        for tag in list(self._tags())[:_MOST_TAGS]:
            menu.addAction(tag.replace("&", "&&"), partial(self.tag_requested.emit, tag))
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(self.tr("New tag…"), self._ask_tag)
        return menu

    def list_menu(self, parent: QWidget) -> QMenu:
        """The lead lists there are, and none."""
        menu = QMenu(self.tr("Put on a list"), parent)
        for lead_list in list(self._lists())[:_MOST_LISTS]:
            name = lead_list.name.replace("&", "&&")
            menu.addAction(name, partial(self.list_requested.emit, lead_list.id))
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(self.tr("No list"), lambda: self.list_requested.emit(None))
        return menu

    def _popup(self, menu: QMenu, button: QPushButton) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _ask_tag(self) -> None:
        dialog = QInputDialog(self.window())
        dialog.setWindowTitle(self.tr("New tag"))
        dialog.setLabelText(self.tr("Tag for all chosen contacts"))
        dialog.textValueSelected.connect(self._take_tag)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_tag(self, text: str) -> None:
        if text.strip():
            self.tag_requested.emit(text.strip())

    def _dress(self) -> None:
        self._row.setSpacing(self._icons.theme.metrics.space(2))
