"""The bar that says what was just done, and takes it back: undo in place of "Are you sure?"."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from prospectdesk.ui.common.announce import announce
from prospectdesk.ui.common.elided_label import ElidedLabel
from prospectdesk.ui.common.icons import Icon, Icons

_SHOWN_FOR = 10_000
_WIDEST = 560


class UndoBar(QWidget):
    """Hidden until something is offered. The time stands still while the pointer or the focus is on it."""

    undo_requested = Signal()
    closed = Signal()

    def __init__(self, icons: Icons, *, milliseconds: int = _SHOWN_FOR, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._milliseconds = milliseconds
        self._left = milliseconds
        self._host: QWidget | None = None
        self._margin = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._text = ElidedLabel()
        self._undo = QPushButton()
        self._undo.setProperty("kind", "bar")
        self._undo.setAutoDefault(False)
        self._undo.clicked.connect(self._take_back)
        self._close = QToolButton()
        self._close.setProperty("kind", "bar")
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close.clicked.connect(self.dismiss)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._undo)
        self._row.addWidget(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for part in (self._undo, self._close):
            part.installEventFilter(self)
        icons.theme.changed.connect(self._dress)
        self._dress()
        self._retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """What the bar says."""
        return self._text.text()

    def offer(self, text: str, shortcut: str = "Ctrl+Z") -> None:
        """Say what was done and offer to take it back. A newer offer takes the place of an older one."""
        keys = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText) if shortcut else ""
        self._text.set_text(text)
        self._undo.setToolTip(keys)
        self.setAccessibleName(text)
        self._undo.setAccessibleDescription(text)
        self._left = self._milliseconds
        self.show()
        self.raise_()
        self._settle()
        if not self._is_held():
            self._timer.start(self._left)
        announce(self, self.tr("{what}. {keys} undoes it.").format(what=text, keys=keys) if keys else text)

    def dismiss(self) -> None:
        """Take the bar away; what was done stays done."""
        self._timer.stop()
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def float_over(self, host: QWidget, margin: int = 16) -> None:
        """Float at the bottom of ``host``, in the middle, ``margin`` design pixels above its edge."""
        if self._host is not None:
            self._host.removeEventFilter(self)
        self._host, self._margin = host, margin
        self.setParent(host)
        host.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self._host:
            if event.type() == QEvent.Type.Resize:
                self._settle()
        elif isinstance(event, QFocusEvent):
            self._hold_or_go()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def enterEvent(self, event: QEnterEvent, /) -> None:
        super().enterEvent(event)
        self._hold_or_go()

    def leaveEvent(self, event: QEvent, /) -> None:
        super().leaveEvent(event)
        self._hold_or_go()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        colors, radius = self._icons.theme.colors, self._icons.theme.metrics.radius
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colors.bar)
        painter.setPen(QPen(colors.outline, 1) if colors.high_contrast else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()

    def _retranslate(self) -> None:
        self._undo.setText(self.tr("Undo"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))

    def _is_held(self) -> bool:
        return self.underMouse() or self._undo.hasFocus() or self._close.hasFocus()

    def _hold_or_go(self) -> None:
        if self.isHidden():
            return
        if self._is_held():
            if self._timer.isActive():
                self._left = max(self._timer.remainingTime(), self._milliseconds // 4)
                self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start(self._left)

    def _take_back(self) -> None:
        self.dismiss()
        self.undo_requested.emit()

    def _settle(self) -> None:
        if self._host is None:
            return
        metrics = self._icons.theme.metrics
        room, gap = self._host.rect(), metrics.px(self._margin)
        width = min(max(self.sizeHint().width(), metrics.px(280)), metrics.px(_WIDEST), room.width() - 2 * gap)
        height = self.sizeHint().height()
        self.setGeometry((room.width() - width) // 2, room.height() - height - gap, width, height)

    def _dress(self) -> None:
        theme = self._icons.theme
        metrics, colors = theme.metrics, theme.colors
        palette = QPalette(self._text.palette())
        palette.setColor(QPalette.ColorRole.WindowText, colors.on_bar)
        self._text.setPalette(palette)
        side = metrics.icon
        self._close.setIcon(self._icons.pixmap(Icon.X, side, colors.on_bar, self.devicePixelRatioF()))
        self._close.setIconSize(QSize(side, side))
        # A layout mirrors its items, not its margins: the distance before the words is theirs.
        self._row.setContentsMargins(*[metrics.px(6)] * 4)
        self._text.setIndent(metrics.px(10))
        self._row.setSpacing(metrics.space(2))
