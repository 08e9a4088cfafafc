"""What stands where there is nothing yet: one sentence, and the way forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from prospectdesk.ui.common.flow_layout import FlowLayout
from prospectdesk.ui.common.look import Kind, plain_label, set_kind
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize

if TYPE_CHECKING:
    from prospectdesk.ui.common.icons import Icon, Icons

_ICON = 36
_WIDEST = 380


class EmptyState(QWidget):
    """Centred in whatever room it gets."""

    def __init__(self, icons: Icons, icon: Icon, sentence: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._icon = icon
        self._picture = QLabel()
        self._sentence = plain_label(size=TextSize.LARGE, bold=True, wrap=True)
        self._hint = plain_label(tone=Tone.MUTED, wrap=True)
        self._ways = QWidget()
        self._row = FlowLayout(self._ways, centred=True)
        self._ways.hide()
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        for part in (self._picture, self._sentence, self._hint):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._column.addLayout(_centred(part))
        self._column.addWidget(self._ways)
        self._column.addStretch(3)
        icons.theme.changed.connect(self._dress)
        self._dress()
        self.set_sentence(sentence, hint)

    def set_sentence(self, sentence: str, hint: str = "") -> None:
        """Say something else."""
        self._sentence.setText(sentence)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(sentence)

    def add_way(self, text: str, *, primary: bool = False, icon: Icon | None = None) -> QPushButton:
        """A button that leads on; connect its ``clicked``."""
        button = QPushButton(text)
        set_kind(button, Kind.PRIMARY if primary else Kind.NORMAL)
        if icon is not None and not primary:
            self._icons.dress(button, icon)
        self._row.addWidget(button)
        self._ways.show()
        return button

    def _dress(self) -> None:
        theme = self._icons.theme
        metrics = theme.metrics
        self._column.setContentsMargins(*[metrics.space(4)] * 4)
        self._column.setSpacing(metrics.space(2))
        self._row.set_gap(metrics.space(2))
        side = metrics.px(_ICON)
        self._picture.setPixmap(self._icons.pixmap(self._icon, side, theme.colors.muted, self.devicePixelRatioF()))
        for label in (self._sentence, self._hint):
            label.setMaximumWidth(metrics.px(_WIDEST))


def _centred(part: QLabel) -> QHBoxLayout:
    """A row that lets a label grow to its greatest width, and sets it in the middle of what is left."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(part, 1000)
    row.addStretch(1)
    return row
