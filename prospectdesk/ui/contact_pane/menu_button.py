"""A button that says what is chosen and opens the menu to choose something else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ARROW = 14


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the menu: something to choose, or, with ``act``, something to do. ``text`` is shown as it is."""

    text: str
    value: Any = None
    act: Callable[[], None] | None = None
    icon: Icon | None = None


def plain(text: str) -> str:
    """Text for a menu or a button, where an ampersand would be a mnemonic."""
    return text.replace("&", "&&")


def add_entries(menu: QMenu, icons: Icons, entries: Sequence[Entry | None]) -> None:
    """Fill a menu with things to do; None draws a line."""
    for entry in entries:
        if entry is None:
            menu.addSeparator()
            continue
        action = menu.addAction(plain(entry.text))
        action.setToolTip(plain_tip(entry.text))
        if entry.icon is not None:
            icons.dress(action, entry.icon)
        if entry.act is not None:
            action.triggered.connect(lambda _checked=False, act=entry.act: act())


class MenuButton(QPushButton):
    """``choices`` is asked each time the menu opens; what is chosen goes to ``choose``."""

    def __init__(
        self,
        icons: Icons,
        choices: Callable[[], Sequence[Entry | None]],
        choose: Callable[[Any], None],
        *,
        caption: bool,
        parent: QWidget | None = None,
    ) -> None:
        """``caption``: it stands as the caption of a field; else it stands as a value.

        The menu is not set as the button's own: Qt's style sheets lose the padding of a button with one.
        """
        super().__init__(parent)
        self._icons = icons
        self._choices = choices
        self._choose = choose
        self._shown = ""
        self.setProperty("kind", "caption" if caption else "value")
        self.setAutoDefault(False)
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred if caption else QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        )
        self.value: Any = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self.open)

    def show_choice(self, value: Any, text: str, name: str) -> None:
        """Say what is chosen; ``name`` is what the choice is about, for assistive technology."""
        self.value = value
        self._shown = text
        self.setText(plain(text))
        self.setAccessibleName(f"{name}: {text}")
        self.setAccessibleDescription(self.tr("Opens a menu"))
        self.setToolTip(plain_tip(text))

    def open(self) -> None:
        """Open the menu below."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - menu.sizeHint().width() if rtl else 0
        menu.popup(self.mapToGlobal(QPoint(left, self.height())))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open()
        else:
            super().keyPressEvent(event)

    # The arrow: always on a chip, on the others for whoever points at them.

    @property
    def _is_chip(self) -> bool:
        return bool(self.property("kind") == "chip")

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + (self._arrow if self._is_chip else 0), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() if self._is_chip else QSize(self._arrow * 3, super().minimumSizeHint().height())

    @property
    def _arrow(self) -> int:
        return self._icons.theme.metrics.px(_ARROW)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        pointed_at = self.isEnabled() and (self._is_chip or self.underMouse() or self.hasFocus())
        inside = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        if pointed_at:
            side = self._arrow
            edge = inside.left() if rtl else inside.right() + 1 - side
            place = QRect(edge, (self.height() - side) // 2, side, side)
            self._icons.paint(painter, place, Icon.CHEVRON_DOWN, self._icons.theme.colors.muted)
            inside.adjust(side if rtl else 0, 0, 0 if rtl else -side, 0)
        option.text = plain(self.fontMetrics().elidedText(self._shown, Qt.TextElideMode.ElideRight, inside.width()))
        option.rect = inside
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        painter.end()

    def _fill(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for entry in self._choices():
            if entry is not None and entry.act is None:
                group.addAction(self._choice(menu, entry))
            else:
                add_entries(menu, self._icons, [entry])

    def _choice(self, menu: QMenu, entry: Entry) -> QAction:
        action = menu.addAction(plain(entry.text))
        action.setCheckable(True)
        action.setChecked(entry.value == self.value)
        action.triggered.connect(lambda _checked=False, value=entry.value: self._choose(value))
        return action
