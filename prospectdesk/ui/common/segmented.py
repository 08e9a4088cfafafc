"""A few short options side by side, of which one is on: channel, density, theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from prospectdesk.ui.common.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from prospectdesk.ui.common.choice import Option
    from prospectdesk.ui.common.icons import Icon, Icons
    from prospectdesk.ui.common.theme import Theme


class Segmented(QWidget):
    """One stop for Tab; arrows move inside. Where the options do not fit side by side, they wrap."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        options: Sequence[Option],
        parent: QWidget | None = None,
    ) -> None:
        """``name`` is what the choice is about, for assistive technology."""
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self._options = tuple(options)
        self._group = QButtonGroup(self)
        self._row = FlowLayout(self)
        for number, option in enumerate(self._options):
            button = _Segment(option.text)
            button.setAccessibleName(option.text)
            button.setAccessibleDescription(option.hint)
            self._group.addButton(button, number)
            self._row.addWidget(button)
        self._group.idClicked.connect(self._choose)
        theme.changed.connect(self._space)
        self._space()
        self._stop_at(0)

    def value(self) -> object | None:
        """The value of the option that is on, or None."""
        number = self._group.checkedId()
        return self._options[number].value if number >= 0 else None

    def set_value(self, value: object | None) -> None:
        """Turn one on without telling; None turns all off."""
        numbers = [number for number, option in enumerate(self._options) if option.value == value]
        if value is None or not numbers:
            self._group.setExclusive(False)
            for button in self._group.buttons():
                button.setChecked(False)
            self._group.setExclusive(True)
            self._stop_at(0)
        else:
            self._group.button(numbers[0]).setChecked(True)
            self._stop_at(numbers[0])

    def dress(self, icons: Icons, signs: Sequence[Icon]) -> None:
        """Give the options icons, one each."""
        for number, sign in enumerate(signs):
            icons.dress(self._group.button(number), sign)

    def _choose(self, number: int) -> None:
        self._stop_at(number)
        self.chosen.emit(self._options[number].value)

    def _stop_at(self, number: int) -> None:
        """Tab stops at one option only: the one that is on, or the first."""
        for place, button in enumerate(self._group.buttons()):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == number else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._group.button(number))

    def _space(self) -> None:
        self._row.set_gap(self._theme.metrics.space(1))


class _Segment(QPushButton):
    def __init__(self, text: str) -> None:
        super().__init__(text.replace("&", "&&"))
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        # The group keeps one on; this makes it a radio button for assistive technology.
        self.setAutoExclusive(True)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        # As in a group of radio buttons: an arrow moves there and turns it on.
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        forward, back = (Qt.Key.Key_Left, Qt.Key.Key_Right) if rtl else (Qt.Key.Key_Right, Qt.Key.Key_Left)
        step = {forward: 1, Qt.Key.Key_Down: 1, back: -1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        group = self.group()
        if not step or group is None:
            super().keyPressEvent(event)
            return
        buttons = group.buttons()
        target = buttons[(buttons.index(self) + step) % len(buttons)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()
