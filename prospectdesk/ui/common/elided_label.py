"""A one-line label that gives way: what does not fit ends in an ellipsis and stands in the tool tip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QStylePainter, QWidget

from prospectdesk.ui.common.look import plain_tip, set_bold, set_text_size, set_tone
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

_SHORTEST = "Mmmm…"


class ElidedLabel(QLabel):
    """Shows as much of its text as there is room for. Line breaks in the text become spaces."""

    def __init__(
        self,
        text: str = "",
        *,
        tone: Tone = Tone.NORMAL,
        size: TextSize = TextSize.BASE,
        bold: bool = False,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_tone(self, tone)
        set_text_size(self, size)
        set_bold(self, bold)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self.setText(" ".join(text.split()))
        self._renew_tip()

    @property
    def is_cut(self) -> bool:
        """There is less room than the text takes."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self._room().width()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        shortest = self.fontMetrics().horizontalAdvance(_SHORTEST)
        return QSize(min(shortest, super().sizeHint().width()), hint.height())

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QStylePainter(self)
        option = QStyleOption()
        option.initFrom(self)
        rect = self._room()
        text = self.fontMetrics().elidedText(self.text(), self._mode, rect.width())
        alignment = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        painter.drawItemText(
            rect,
            int((alignment | Qt.TextFlag.TextSingleLine).value),
            option.palette,
            self.isEnabled(),
            text,
            self.foregroundRole(),
        )
        painter.end()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._renew_tip()

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._renew_tip()

    def _room(self) -> QRect:
        indent = max(0, self.indent())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return self.contentsRect().adjusted(0, 0, -indent, 0)
        return self.contentsRect().adjusted(indent, 0, 0, 0)

    def _renew_tip(self) -> None:
        self.setToolTip(plain_tip(self.text()) if self.is_cut else "")
