"""A field for a remark inside a form: it grows with its text, and Enter goes on as it does in a field of one line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

_MOST_LINES = 6
_INSET = 4  # pixels: the text begins where it does in a field of one line
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteEdit(QPlainTextEdit):
    """Plain text only. Enter is the form's; Shift+Enter begins a line; Tab goes to the next control."""

    def __init__(self, name: str, *, lines: int = 1, parent: QWidget | None = None) -> None:
        """``name`` is what is to be written, for assistive technology; ``lines`` how many are shown at least."""
        super().__init__(parent)
        self._lines = lines
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(1)
        self.setViewportMargins(_INSET, 0, _INSET, 0)
        self.textChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """What is written, without white space around it."""
        return self.toPlainText().strip()

    def set_text(self, text: str) -> None:
        """Write something else."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 8, self._wanted_height())

    def insertFromMimeData(self, source: QMimeData, /) -> None:
        if source.hasText():
            self.insertPlainText(source.text())

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ENTER and not shift:
            event.ignore()  # the dialog's default button takes it
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _text_lines(self) -> int:
        # A plain text document measures its height in lines.
        return max(1, round(self.document().documentLayout().documentSize().height()))

    def _wanted_height(self) -> int:
        lines = min(max(self._text_lines(), self._lines), _MOST_LINES)
        margins = self.contentsMargins()
        around = margins.top() + margins.bottom() + 2 * round(self.document().documentMargin())
        return lines * self.fontMetrics().lineSpacing() + around

    def _fit(self) -> None:
        height = self._wanted_height()
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)
        scrolls = self._text_lines() > _MOST_LINES
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff)
