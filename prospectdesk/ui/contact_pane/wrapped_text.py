"""Text as it was written, on as many lines as it takes: words longer than a line are broken, and all can be copied.

A QLabel widens for a long word (an address of the web, a name pasted twice), and a text edit for each note is heavy.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QWidget

from prospectdesk.ui.common.look import set_bold, set_text_size, set_tone
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize

# QTextLayout knows no paragraphs, only line separators.
_LINE_SEPARATOR = "\u2028"
_UNBOUNDED = 16_777_215  # what Qt takes for "any width"


class WrappedText(QLabel):
    """Plain text of any length. Selectable by mouse; Ctrl+C, or the context menu, copies."""

    def __init__(
        self,
        text: str = "",
        *,
        tone: Tone = Tone.NORMAL,
        size: TextSize = TextSize.BASE,
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._layout = QTextLayout()
        self._laid_out: tuple[int, str, object] | None = None
        self._height = 0.0
        self._natural = 0.0
        self._selection = (0, 0)  # anchor, cursor
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        if tone is not Tone.NORMAL:
            set_tone(self, tone)
        if size is not TextSize.BASE:
            set_text_size(self, size)
        if bold:
            set_bold(self, True)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self.text():
            self._selection = (0, 0)
            self.setText(text)

    @property
    def selected_text(self) -> str:
        """What is selected, as it was written."""
        start, end = sorted(self._selection)
        return self.text()[start:end]

    # Sizes

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        self._lay_out(width)
        return round(self._height + 0.499)

    def sizeHint(self) -> QSize:
        self._lay_out(_UNBOUNDED)
        return QSize(round(self._natural + 0.999), round(self._height + 0.499))

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 4, metrics.height())

    def _lay_out(self, width: int) -> None:
        key = (width, self.text(), self.font().key() + str(self.layoutDirection()))
        if key == self._laid_out:
            return
        self._laid_out = key
        layout = self._layout
        layout.setText(self.text().replace("\n", _LINE_SEPARATOR))
        layout.setFont(self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        # Each text reads in its own direction, and stands on the side where the window's lines begin.
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        option.setAlignment(Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)
        layout.setTextOption(option)
        layout.beginLayout()
        height = natural = 0.0
        leading = max(self.fontMetrics().leading(), 0)
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height() + leading
            natural = max(natural, line.naturalTextWidth())
        layout.endLayout()
        self._height, self._natural = max(height, self.fontMetrics().height()), natural

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._laid_out = None
            self.updateGeometry()

    # Painting

    def paintEvent(self, event: QPaintEvent, /) -> None:
        self._lay_out(self.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        start, end = sorted(self._selection)
        ranges = []
        if start != end:
            span = QTextLayout.FormatRange()
            first, last = _to_utf16(self.text(), start), _to_utf16(self.text(), end)
            span.start, span.length = first, last - first
            marked = QTextCharFormat()
            marked.setForeground(self.palette().brush(QPalette.ColorRole.HighlightedText))
            marked.setBackground(self.palette().brush(QPalette.ColorRole.Highlight))
            span.format = marked
            ranges.append(span)
        self._layout.draw(painter, QPointF(0, 0), ranges)
        painter.end()

    # Selecting

    def _position_at(self, point: QPointF) -> int:
        self._lay_out(self.width())
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if point.y() < line.y() + line.height() or number == self._layout.lineCount() - 1:
                return _from_utf16(self.text(), int(line.xToCursor(point.x())))
        return 0

    def _select(self, anchor: int, cursor: int) -> None:
        self._selection = (anchor, cursor)
        self.update()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            at = self._position_at(event.position())
            extends = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._select(self._selection[0] if extends else at, at)

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._select(self._selection[0], self._position_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        text, at = self.text(), self._position_at(event.position())
        start, end = at, at
        while start > 0 and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        self._select(start, end)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._select(0, 0)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and self.selected_text:
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._select(0, len(self.text()))
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        if not self.text():
            event.ignore()
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy, everything = menu.addAction(self.tr("Copy")), menu.addAction(self.tr("Select all"))
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.triggered.connect(self.copy)
        everything.triggered.connect(lambda: self._select(0, len(self.text())))
        menu.popup(event.globalPos())

    def copy(self) -> None:
        """Put what is selected, or all, into the clipboard."""
        QGuiApplication.clipboard().setText(self.selected_text or self.text())


def _to_utf16(text: str, place: int) -> int:
    """A place in a Python string as Qt counts it: in units of UTF-16."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def _from_utf16(text: str, place: int) -> int:
    """The other way round; between two halves of a character, the place before it."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * place].decode("utf-16-le", "ignore"))
