"""Chips: a few words on a tinted ground, painted on cards or standing as buttons."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize

_SIDE = 7  # design pixels left and right of the words
_HEIGHT = 20
_ICON = 12
_ICON_GAP = 4


class Chip(NamedTuple):
    """What a chip says. ``text`` is shown as it is."""

    text: str
    tone: Tone = Tone.NORMAL
    icon: Icon | None = None


class ChipPainter:
    """Paints chips; for delegates, which paint many."""

    def __init__(self, icons: Icons) -> None:
        self._icons = icons
        self._theme = icons.theme
        self._widths: dict[Chip, int] = {}
        self._theme.changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        metrics = self._theme.metrics
        self._font = self._theme.font(TextSize.SMALL)
        self._font_metrics = QFontMetrics(self._font)
        self._side, self._icon, self._icon_gap = metrics.px(_SIDE), metrics.px(_ICON), metrics.px(_ICON_GAP)
        self._height = max(metrics.px(_HEIGHT), self._font_metrics.height() + metrics.px(2))
        self._widths.clear()

    @property
    def height(self) -> int:
        """How high every chip is."""
        return self._height

    def width(self, chip: Chip) -> int:
        """How wide a chip is when nothing is cut."""
        width = self._widths.get(chip)
        if width is None:
            if len(self._widths) > 2000:
                self._widths.clear()
            width = self._font_metrics.horizontalAdvance(chip.text) + 2 * self._side + self._sign_width(chip)
            self._widths[chip] = width
        return width

    def paint(
        self, painter: QPainter, x: int, y: int, chip: Chip, max_width: int | None = None, *, rtl: bool = False
    ) -> int:
        """Paint a chip and return how wide it came out; 0 where there is no room for a word.

        ``x`` is its left edge, or its right edge where ``rtl``. What does not fit ends in an ellipsis.
        """
        width = self.width(chip)
        if max_width is not None and width > max_width:
            if max_width < 2 * self._side + self._sign_width(chip) + self._height:
                return 0
            width = max_width
        colors, radius = self._theme.colors, self._theme.metrics.radius_chip
        rect = QRect(x - width if rtl else x, y, width, self._height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colors.tint(chip.tone))
        painter.setPen(QPen(colors.outline, 1) if colors.high_contrast else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(rect), radius, radius)
        color = colors.muted if chip.tone is Tone.NORMAL else colors.tone(chip.tone)
        inside = rect.adjusted(self._side, 0, -self._side, 0)
        if chip.icon is not None:
            left = inside.right() + 1 - self._icon if rtl else inside.x()
            place = QRect(left, rect.y() + (self._height - self._icon) // 2, self._icon, self._icon)
            self._icons.paint(painter, place, chip.icon, color)
            inside.adjust(0 if rtl else self._sign_width(chip), 0, -self._sign_width(chip) if rtl else 0, 0)
        painter.setFont(self._font)
        painter.setPen(color)
        text = self._font_metrics.elidedText(chip.text, Qt.TextElideMode.ElideRight, inside.width() + 1)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            inside, int((side | Qt.AlignmentFlag.AlignVCenter).value) | int(Qt.TextFlag.TextSingleLine.value), text
        )
        painter.restore()
        return width

    def _sign_width(self, chip: Chip) -> int:
        if chip.icon is None:
            return 0
        return self._icon + (self._icon_gap if chip.text else 0)


class ChipLabel(QLabel):
    """A chip that only says something."""

    def __init__(self, icons: Icons, chip: Chip | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = ChipPainter(icons)
        self._chip: Chip | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        icons.theme.changed.connect(self.updateGeometry)
        self.set_chip(chip)

    def set_chip(self, chip: Chip | None) -> None:
        """Say something else, or nothing and be hidden."""
        self._chip = chip
        self.setAccessibleName(chip.text if chip is not None else "")
        self.setVisible(chip is not None)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._painter.width(self._chip) if self._chip is not None else 0, self._painter.height)

    minimumSizeHint = sizeHint

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        if self._chip is None:
            return
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter = QPainter(self)
        self._painter.paint(painter, self.width() if rtl else 0, 0, self._chip, self.width(), rtl=rtl)
        painter.end()


class ChipButton(QPushButton):
    """A small button with a few words: a date to choose, a filter that is on."""

    def __init__(self, text: str, *, checkable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "chip")
        self.setCheckable(checkable)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Say something else. An ampersand in it is shown as one."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)


class TagChip(QPushButton):
    """A tag: clicked to look for it, and taken off by its cross or by Delete and Backspace."""

    remove_requested = Signal()

    def __init__(self, icons: Icons, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setProperty("kind", "tag")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._icons = icons
        self._text = text
        icons.theme.changed.connect(self.updateGeometry)
        self.setAccessibleName(text)
        self._retranslate()

    @property
    def tag(self) -> str:
        """The tag as it was given."""
        return self._text

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._cross_room(), hint.height())

    minimumSizeHint = sizeHint

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter  # no board waits for these

        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        # The words keep to their side, so that the cross has the other one to itself.
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = self._cross_room()
        option.rect = option.rect.adjusted(room if rtl else 0, 0, 0 if rtl else -room, 0)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        self._icons.paint(painter, self._cross(), Icon.X, self._icons.theme.colors.muted)
        painter.end()

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        margin = self._icons.theme.metrics.px(6)
        if self.isDown() and self._cross().adjusted(-margin, -margin, margin, margin).contains(
            event.position().toPoint()
        ):
            self.setDown(False)
            self.remove_requested.emit()
            return
        super().mouseReleaseEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleDescription(self.tr("Delete removes it"))
        self.setToolTip(self.tr("Click the cross or press Delete to remove"))

    def _cross_room(self) -> int:
        return self._icons.theme.metrics.px(_ICON + _ICON_GAP)

    def _cross(self) -> QRect:
        side = self._icons.theme.metrics.px(_ICON)
        inset = self._icons.theme.metrics.px(8)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = inset if rtl else self.width() - inset - side
        return QRect(left, (self.height() - side) // 2, side, side)
