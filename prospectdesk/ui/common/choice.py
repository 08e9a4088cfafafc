"""Large rows to choose one of: each with its key, so that an answer is one keystroke."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from prospectdesk.ui.common.theme import TextSize, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

_WRAP = int(Qt.TextFlag.TextWordWrap.value) | int(Qt.AlignmentFlag.AlignTop.value)


@dataclass(frozen=True, slots=True)
class Option:
    """One of the things to choose from. ``value`` is what the program gets, ``hint`` stands muted below the text."""

    value: object
    text: str
    hint: str = ""


class ChoiceRow(QWidget):
    """Options below one another, of which at most one is chosen; keys 1 to 9 choose while it, or its page, has them.

    A page lets its own unused keys come here: ``if not row.take_key(event): super().keyPressEvent(event)``.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str, options: Sequence[Option], parent: QWidget | None = None) -> None:
        """``name`` is what the choice is about, for assistive technology."""
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._options = tuple(options)
        for number, option in enumerate(self._options, start=1):
            row = _Row(theme, number, option, self)
            self._group.addButton(row, number)
            self._column.addWidget(row)
            self._rows.append(row)
        self._group.idClicked.connect(self._choose)
        theme.changed.connect(self._space)
        self._space()
        self.setFocusProxy(self._rows[0])

    def value(self) -> object | None:
        """The value of the chosen option, or None."""
        number = self._group.checkedId()
        return self._options[number - 1].value if number > 0 else None

    def set_value(self, value: object | None) -> None:
        """Choose without telling; None takes the choice back."""
        chosen = next(
            (row for row, option in zip(self._rows, self._options, strict=True) if option.value == value), None
        )
        if chosen is None or value is None:
            self._group.setExclusive(False)
            for row in self._rows:
                row.setChecked(False)
            self._group.setExclusive(True)
            self.setFocusProxy(self._rows[0])
        else:
            chosen.setChecked(True)
            self.setFocusProxy(chosen)

    def take_key(self, event: QKeyEvent) -> bool:
        """Choose by a number key; whether this was one."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        number = event.key() - Qt.Key.Key_0.value
        if not plain or not 1 <= number <= len(self._rows):
            return False
        row = self._rows[number - 1]
        row.setFocus(Qt.FocusReason.ShortcutFocusReason)
        row.setChecked(True)
        self._choose(number)
        return True

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)

    def _choose(self, number: int) -> None:
        self.setFocusProxy(self._rows[number - 1])
        self.chosen.emit(self._options[number - 1].value)

    def _space(self) -> None:
        self._column.setSpacing(self._theme.metrics.space(2))


class _Row(QRadioButton):
    """A radio button as wide as its place, with an edge, its key, and words that wrap."""

    def __init__(self, theme: Theme, number: int, option: Option, parent: QWidget) -> None:
        super().__init__(option.text.replace("&", "&&"), parent)
        self._theme = theme
        self._number = number
        self._option = option
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(option.text)
        self._retranslate()
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._option.text) + self._before() + self._pad()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self._before() + self._pad() + self.fontMetrics().averageCharWidth() * 12
        return QSize(width, self._theme.metrics.target)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        text, hint = self._areas(QRect(0, 0, width, 10_000))
        height = text.height() + hint.height() + 2 * self._theme.metrics.px(9)
        return max(height, self._theme.metrics.px(38))

    def hitButton(self, _pos: QPoint, /) -> bool:  # noqa: N802
        return True

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        colors, metrics = self._theme.colors, self._theme.metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_edge(painter)
        text, hint = self._areas(self.rect())
        top = (self.height() - text.height() - hint.height()) // 2
        text.moveTop(top)
        hint.moveTop(top + text.height())
        line = self.fontMetrics().height()
        self._paint_dot(painter, QRect(metrics.space(3), top + (line - metrics.px(16)) // 2, *[metrics.px(16)] * 2))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = int((Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft).value)
        painter.setPen(colors.muted if self.isEnabled() else colors.disabled)
        key = QRect(metrics.space(3) + metrics.px(24), top, metrics.px(14), line)
        painter.drawText(self._mirrored(key), side, str(self._number))
        painter.setPen(colors.text if self.isEnabled() else colors.disabled)
        painter.drawText(self._mirrored(text), side | _WRAP, self._option.text)
        if self._option.hint:
            painter.setPen(colors.muted if self.isEnabled() else colors.disabled)
            painter.setFont(self._theme.font(TextSize.SMALL))
            painter.drawText(self._mirrored(hint), side | _WRAP, self._option.hint)
        painter.end()

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        described = self.tr("Key {number}").format(number=self._number)
        self.setAccessibleDescription(f"{self._option.hint} {described}".strip())

    def _paint_edge(self, painter: QPainter) -> None:
        colors, radius = self._theme.colors, self._theme.metrics.radius
        chosen, focus = self.isChecked(), self.hasFocus()
        ground = colors.hover if self.underMouse() and self.isEnabled() else colors.card
        painter.setBrush(colors.accent_tint if chosen else ground)
        width = 2 if chosen or focus else 1
        painter.setPen(QPen(colors.accent if chosen or focus else colors.outline, width))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        if chosen and focus:
            # The edge tells the choice, so the focus gets a ring of its own inside it.
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colors.accent, 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4.5, 4.5, -4.5, -4.5), radius - 2, radius - 2)

    def _paint_dot(self, painter: QPainter, rect: QRect) -> None:
        colors = self._theme.colors
        ring = QRectF(self._mirrored(rect)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(colors.primary if self.isChecked() else colors.outline, 1))
        painter.setBrush(colors.primary if self.isChecked() else colors.field)
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.on_primary)
            third = ring.width() / 3.4
            painter.drawEllipse(ring.adjusted(third, third, -third, -third))

    def _mirrored(self, rect: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return QRect(self.width() - rect.x() - rect.width(), rect.y(), rect.width(), rect.height())
        return rect

    def _before(self) -> int:
        """Where the words begin: after the dot and the key."""
        return self._theme.metrics.space(3) + self._theme.metrics.px(24 + 18)

    def _pad(self) -> int:
        return self._theme.metrics.space(3)

    def _areas(self, rect: QRect) -> tuple[QRect, QRect]:
        """What the words and the hint take of ``rect``, each from its top."""
        room = QRect(self._before(), 0, max(1, rect.width() - self._before() - self._pad()), 10_000)
        text = self.fontMetrics().boundingRect(room, _WRAP, self._option.text)
        hint = QRect()
        if self._option.hint:
            hint = QFontMetrics(self._theme.font(TextSize.SMALL)).boundingRect(room, _WRAP, self._option.hint)
        return QRect(room.x(), 0, room.width(), text.height()), QRect(room.x(), 0, room.width(), hint.height())
