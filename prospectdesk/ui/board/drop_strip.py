"""The strip of ends along the bottom while a card is dragged: Not ready, Said no, Not a fit."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QEvent, QPoint, QPropertyAnimation, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QWidget

from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize

ENDS = ("not_ready", "said_no", "not_a_fit")
_ICONS = (Icon.CALENDAR_CLOCK, Icon.PHONE_OFF, Icon.X_CIRCLE)
_TONES = (Tone.ACCENT, Tone.WARNING, Tone.LATE)
_HEIGHT = 72
_FROM_LEFT = int((Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute).value)


class DropStrip(QWidget):
    """Lies over the bottom of the page. It takes no mouse events: the drag asks it what is under the card."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self._icons = icons
        self._aimed: str | None = None
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._name()
        self.hide()

    def _name(self) -> None:
        self._texts = (self.tr("Not ready"), self.tr("Said no"), self.tr("Not a fit"))

    @property
    def aimed(self) -> str | None:
        """The end the card is over."""
        return self._aimed

    @property
    def top(self) -> int:
        """How far down the parent it rests."""
        return self._page.height() - self.height()

    def rise(self) -> None:
        """Appear along the bottom of the parent."""
        height = self._icons.theme.metrics.px(_HEIGHT)
        self._aimed = None
        self.resize(self._page.width(), height)
        rest = QPoint(0, self.top)
        self.raise_()
        milliseconds = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self)
        if milliseconds <= 0:
            self.move(rest)
            self.show()
            return
        self.move(rest + QPoint(0, height))
        self.show()
        self._slide.setDuration(min(milliseconds, 140))
        self._slide.setStartValue(self.pos())
        self._slide.setEndValue(rest)
        self._slide.start()

    def sink(self) -> None:
        """Go away."""
        self._slide.stop()
        self._aimed = None
        self.hide()

    def aim(self, where: QPoint) -> str | None:
        """The end under a place on the screen, which is marked from now on; None for none."""
        # Where it rests counts, not where it is on its way there.
        at = self._page.mapFromGlobal(where) - QPoint(0, self.top)
        aimed = None
        if not self.isHidden():
            aimed = next((end for end, place in zip(ENDS, self._places(), strict=True) if place.contains(at)), None)
        if aimed != self._aimed:
            self._aimed = aimed
            self.update()
        return aimed

    def place_of(self, end: str) -> QRect:
        """Where a target rests, in the parent."""
        return self._places()[ENDS.index(end)].translated(0, self.top)

    def _places(self) -> list[QRect]:
        metrics = self._icons.theme.metrics
        side, gap = metrics.space(3), metrics.space(2)
        width = (self.width() - 2 * side - gap * (len(ENDS) - 1)) // len(ENDS)
        height = self.height() - 2 * metrics.space(2)
        places = [QRect(side + n * (width + gap), metrics.space(2), width, height) for n in range(len(ENDS))]
        return places[::-1] if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else places

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._icons.theme
        colors, metrics = theme.colors, theme.metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colors.panel)
        painter.fillRect(0, 0, self.width(), 1, colors.hairline)
        painter.setFont(theme.font(TextSize.BASE, bold=True))
        text_metrics = QFontMetrics(painter.font())
        for end, text, icon, tone, place in zip(ENDS, self._texts, _ICONS, _TONES, self._places(), strict=True):
            aimed = end == self._aimed
            pen = QPen(colors.tone(tone) if aimed else colors.outline, 2 if aimed else 1)
            if not aimed:
                pen.setDashPattern([4, 3])
            painter.setPen(pen)
            painter.setBrush(colors.tint(tone))
            inset = pen.widthF() / 2
            painter.drawRoundedRect(
                QRectF(place).adjusted(inset, inset, -inset, -inset), metrics.radius, metrics.radius
            )
            shown = text_metrics.elidedText(
                text, Qt.TextElideMode.ElideRight, place.width() - metrics.icon - metrics.space(4)
            )
            width = metrics.icon + metrics.space(2) + text_metrics.horizontalAdvance(shown)
            x = place.x() + (place.width() - width) // 2
            spot = QRect(x, place.y() + (place.height() - metrics.icon) // 2, metrics.icon, metrics.icon)
            self._icons.paint(painter, spot, icon, colors.tone(tone))
            painter.setPen(colors.tone(tone))
            words = QRect(x + metrics.icon + metrics.space(2), place.y(), place.width(), place.height())
            painter.drawText(words, _FROM_LEFT, shown)
        painter.end()
