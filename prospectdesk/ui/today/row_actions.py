"""The buttons of one line of Today."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from prospectdesk.domain.today import DueItem, Matter
from prospectdesk.ui.common.chip import ChipButton
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.palette import Tone

_FOLLOW_UPS = (Matter.LATE, Matter.TODAY, Matter.KEPT)


class Wish(StrEnum):
    """What can be done with a thing."""

    DONE = "done"
    TOMORROW = "tomorrow"
    PICK_DATE = "pick_date"
    OPEN = "open"


class RowActions(QWidget):
    """Stands over the end of the line at hand. The keys do the same, so the keyboard never has to come here."""

    wished = Signal(object)  # Wish

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._buttons = {wish: ChipButton("") for wish in Wish}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for wish, button in self._buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _on=False, wish=wish: self.wished.emit(wish))
            self._row.addWidget(button)
        icons.dress(self._buttons[Wish.DONE], Icon.CHECK, Tone.DONE)
        icons.theme.changed.connect(self._dress)
        self._dress()
        self.hide()
        self.retranslate()

    @staticmethod
    def offered(item: DueItem) -> tuple[Wish, ...]:
        """What can be done with a thing: promises are kept or moved, everything is opened."""
        if item.matter in _FOLLOW_UPS:
            return (Wish.DONE, Wish.TOMORROW, Wish.PICK_DATE, Wish.OPEN)
        return (Wish.OPEN,)

    def show_for(self, item: DueItem) -> None:
        """Offer what can be done with this."""
        offered = self.offered(item)
        for wish, button in self._buttons.items():
            # A promise is opened by Enter or a double click: four buttons would crowd the line.
            button.setVisible(wish in offered and (wish is not Wish.OPEN or len(offered) == 1))
        layout = self.layout()
        if layout is not None:
            layout.activate()

    def button(self, wish: Wish) -> ChipButton:
        """The button for a wish."""
        return self._buttons[wish]

    def _dress(self) -> None:
        self._row.setSpacing(self._icons.theme.metrics.px(6))

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        texts = {
            Wish.DONE: (self.tr("Done"), self.tr("Done (1 or Space)")),
            Wish.TOMORROW: (self.tr("Tomorrow"), self.tr("Tomorrow (2)")),
            Wish.PICK_DATE: (self.tr("Pick a date…"), self.tr("Pick a date (3)")),
            Wish.OPEN: (self.tr("Open"), self.tr("Open (Enter)")),
        }
        for wish, (text, tip) in texts.items():
            self._buttons[wish].setText(text)
            self._buttons[wish].setAccessibleName(text)
            self._buttons[wish].setToolTip(tip)
