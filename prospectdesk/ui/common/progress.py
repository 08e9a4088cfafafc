"""Long work in the status bar: what it is, how far it is, how long it will take, and Cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from prospectdesk.ui.common.announce import announce
from prospectdesk.ui.common.elided_label import ElidedLabel
from prospectdesk.ui.common.look import Kind, plain_label, set_kind, set_tone
from prospectdesk.ui.common.palette import Tone

if TYPE_CHECKING:
    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.common.theme import Theme

_END_SHOWN_FOR = 10_000
_MINUTE = 60
_STEPS = 1000


class SlimBar(QProgressBar):
    """A thin bar without text. ``set_share`` takes 0 to 1, or None while nobody knows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextVisible(False)
        self.setRange(0, _STEPS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_share(self, share: float | None) -> None:
        """How much is done."""
        self.setRange(0, 0 if share is None else _STEPS)
        if share is not None:
            self.setValue(round(min(1.0, max(0.0, share)) * _STEPS))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.metrics.px(160), self._theme.metrics.px(6))

    minimumSizeHint = sizeHint

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        colors = self._theme.colors
        height = self._theme.metrics.px(6)
        track = QRectF(0, (self.height() - height) / 2, self.width(), height)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colors.outline if colors.high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(colors.pressed)
        painter.drawRoundedRect(track, height / 2, height / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.accent if colors.is_dark else colors.primary)
        # Of what nobody knows the end, a third stands in the middle: work goes on.
        share = self.value() / _STEPS if self.maximum() else 1 / 3
        if share > 0:
            width = max(height, track.width() * share)
            left = track.x() if self.maximum() else (track.width() - width) / 2
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft and self.maximum():
                left = track.width() - width
            painter.drawRoundedRect(QRectF(left, track.y(), width, height), height / 2, height / 2)
        painter.end()


class ProgressItem(QWidget):
    """One piece of long work. Hidden until it starts, and again some time after its end."""

    cancel_requested = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._title = ElidedLabel(tone=Tone.MUTED)
        self._bar = SlimBar(icons.theme)
        self._counts = plain_label(tone=Tone.MUTED)
        self._time = plain_label(tone=Tone.MUTED)
        self._cancel = QPushButton()
        self._cancel.setAutoDefault(False)
        set_kind(self._cancel, Kind.QUIET)
        self._cancel.clicked.connect(self._ask_cancel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, self._bar, self._counts, self._time, self._cancel):
            self._row.addWidget(part)
        icons.theme.changed.connect(self._space)
        self._space()
        self._retranslate()
        self.hide()

    def start(self, title: str, *, cancellable: bool = True) -> None:
        """Show that work begins."""
        self._timer.stop()
        self._title.set_text(title)
        set_tone(self._title, Tone.MUTED)
        self.setAccessibleName(title)
        self._bar.setAccessibleName(title)
        self._bar.set_share(None)
        self._counts.clear()
        self._time.clear()
        self._cancel.setEnabled(True)
        self._cancel.setVisible(cancellable)
        self._bar.show()
        self._counts.show()
        self._time.hide()
        self.show()
        announce(self, title)

    def set_progress(self, done: int, total: int | None, seconds_left: float | None = None) -> None:
        """How far it is: ``done`` of ``total`` of whatever is counted, and how long it may still take."""
        locale = QLocale()
        if total is None:
            self._bar.set_share(None)
            self._counts.setText(locale.toString(done))
        else:
            self._bar.set_share(done / total if total else 1.0)
            self._counts.setText(
                self.tr("{done} of {total}").format(done=locale.toString(done), total=locale.toString(total))
            )
        self._time.setText("" if seconds_left is None else self._left(seconds_left))
        self._time.setVisible(bool(self._time.text()))

    def finish(self, text: str, *, failed: bool = False) -> None:
        """Say how it ended; it goes away by itself after a while."""
        self._bar.hide()
        self._counts.hide()
        self._time.hide()
        self._cancel.hide()
        set_tone(self._title, Tone.LATE if failed else Tone.MUTED)
        self._title.set_text(text)
        self.setAccessibleName(text)
        self.show()
        announce(self, text, urgent=failed)
        self._timer.start(_END_SHOWN_FOR)

    def clear(self) -> None:
        """Take it away."""
        self._timer.stop()
        self.hide()

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._cancel.setText(self.tr("Cancel"))

    def _ask_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._time.setText(self.tr("Cancelling…"))
        self._time.show()
        self.cancel_requested.emit()

    def _left(self, seconds: float) -> str:
        if not self._cancel.isEnabled():
            return self._time.text()
        if seconds < _MINUTE:
            return self.tr("less than a minute left")
        return self.tr("about %n minute(s) left", "", round(seconds / _MINUTE))

    def _space(self) -> None:
        self._row.setSpacing(self._icons.theme.metrics.space(3))
        self._bar.setMaximumWidth(self._icons.theme.metrics.px(160))
