"""Fields that are edited where they stand: saved as one leaves them, taken back with Escape, kept when saving fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMargins, QObject, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from prospectdesk.ui.common.announce import announce
from prospectdesk.ui.common.look import plain_label, plain_tip, set_in_place, set_invalid
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.contact_pane.growing_text import GrowingText

if TYPE_CHECKING:
    from prospectdesk.ui.common.metrics import Metrics

_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
CAPTION_WIDTH = 92  # design pixels


class LineField(QLineEdit):
    """One line. ``save_requested`` follows when it is left, or Enter is pressed, with another text than the stored."""

    save_requested = Signal(str)
    reverted = Signal()
    said = Signal(str)  # why the text cannot be saved; "" when that is over

    def __init__(self, name: str = "", placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self._as_shown = ""  # a field of one line may show the stored text a little differently
        set_in_place(self)
        self.set_name(name, placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._calm)
        self.returnPressed.connect(self.commit)

    def set_name(self, name: str, placeholder: str = "") -> None:
        """What the field holds, for assistive technology; ``placeholder`` stands where it is empty."""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)

    @property
    def stored(self) -> str:
        """What is saved."""
        return self._stored

    @property
    def is_dirty(self) -> bool:
        """The user wrote something that is not saved."""
        return self.text().strip() != self._as_shown.strip()

    def set_stored(self, text: str) -> None:
        """Show what is saved now, unless the user is writing something else."""
        if self.is_dirty and self.text().strip() != text.strip():
            self._stored = text
            self._as_shown = text
        elif text != self._stored or self.is_dirty:
            at = self.cursorPosition() if self.hasFocus() else 0
            self.put(text)
            self.setCursorPosition(at)

    def put(self, text: str) -> None:
        """Show what is saved now, whatever stands in the field: it is about another contact."""
        self._stored = text
        self.setText(" ".join(text.splitlines()))
        self._as_shown = self.text()
        self.setCursorPosition(0)
        self._calm()

    def commit(self) -> None:
        """Ask to save what differs from what is stored."""
        if self.is_dirty and not self.isReadOnly():
            self.save_requested.emit(self.text().strip())
        elif self.text() != self._as_shown:
            self.setText(self._as_shown)

    def revert(self) -> None:
        """Show what is stored."""
        self.put(self._stored)

    def refuse(self, sentence: str) -> None:
        """What was written cannot be: keep it, and say why."""
        set_invalid(self, True)
        self.setAccessibleDescription(sentence)
        self.said.emit(sentence)
        announce(self, sentence, urgent=True)

    def _calm(self) -> None:
        if self.property("invalid"):
            set_invalid(self, False)
            self.setAccessibleDescription("")
            self.said.emit("")

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.commit()
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            if self.text() == self._as_shown and not self.property("invalid"):
                event.ignore()  # it may close what the field stands in
                return
            self.revert()
            self.reverted.emit()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent, /) -> None:
        super().enterEvent(event)
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(plain_tip(self.text()) if cut else "")


class TextField(GrowingText):
    """The same with several lines. Enter begins a new one; Ctrl+Enter saves."""

    edited = Signal(str)  # save_requested of a LineField
    reverted = Signal()
    said = Signal(str)

    def __init__(self, name: str = "", placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(in_place=True, parent=parent)
        self._stored = ""
        self.set_name(name, placeholder)
        self.left.connect(self.commit)
        self.save_requested.connect(self.commit)
        self.cancel_requested.connect(self._take_back)

    def set_name(self, name: str, placeholder: str = "") -> None:
        """What the field holds, for assistive technology; ``placeholder`` stands where it is empty."""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)

    @property
    def is_dirty(self) -> bool:
        """The user wrote something that is not saved."""
        return self.text().strip() != self._stored.strip()

    def set_stored(self, text: str) -> None:
        """Show what is saved now, unless the user is writing something else."""
        keeps = self.is_dirty and self.text().strip() != text.strip()
        self._stored = text
        if not keeps and self.text().strip() != text.strip():
            self.set_text(text)

    def put(self, text: str) -> None:
        """Show what is saved now, whatever stands in the field."""
        self._stored = text
        self.set_text(text)

    def commit(self) -> None:
        """Ask to save what differs from what is stored."""
        if self.is_dirty and not self.isReadOnly():
            self.edited.emit(self.text().strip())

    def revert(self) -> None:
        """Show what is stored."""
        self.put(self._stored)

    def _take_back(self) -> None:
        if self.is_dirty:
            self.revert()
            self.reverted.emit()


class FieldRow(QWidget):
    """A caption, what belongs to it, and below it a sentence where something is wrong."""

    def __init__(self, metrics: Metrics, caption: QLabel | QWidget, editor: QWidget) -> None:
        super().__init__()
        self.caption = caption
        self.editor = editor
        self._sentence: QLabel | None = None
        caption.setFixedWidth(metrics.px(CAPTION_WIDTH))
        row = QHBoxLayout()
        row.setSpacing(metrics.px(2))
        row.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(editor, 1)
        if isinstance(caption, QLineEdit):
            caption.setProperty("caption", True)
        if isinstance(caption, QLabel):
            # In line with the first line of the field.
            caption.setFixedHeight(metrics.target)
            if isinstance(editor, QLineEdit | GrowingText):
                caption.setBuddy(editor)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(row)

    def say(self, sentence: str) -> None:
        """Say what is wrong; "" when nothing is."""
        if self._sentence is None:
            if not sentence:
                return
            self._sentence = plain_label(tone=Tone.LATE, size=TextSize.SMALL, wrap=True)
            self._column.addWidget(self._sentence)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))


class CalmSpin(QSpinBox):
    """A number that the wheel changes only where the user works on it: who scrolls past it must not turn it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The text begins where that of other fields does: a style sheet's padding does not reach it.
        self._air = self.fontMetrics().averageCharWidth() + 2
        self.lineEdit().setTextMargins(self._air, 0, 0, 0)

    def sizeHint(self) -> QSize:
        return super().sizeHint().grownBy(QMargins(self._air, 0, 0, 0))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().grownBy(QMargins(self._air, 0, 0, 0))

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class LeaveWatcher(QObject):
    """Tells when the focus leaves a group of controls for somewhere else: the group is saved as one."""

    left = Signal()
    escaped = Signal()

    def __init__(self, group: QWidget, *, escapes: bool = True) -> None:
        """``escapes``: Escape is the group's, and goes to nobody else."""
        super().__init__(group)
        self._group = group
        self._escapes = escapes

    def watch(self, *controls: QWidget) -> None:
        """Count these as part of the group."""
        for control in controls:
            control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and event.reason() not in _STAYS:
            goes_to = self._group.window().focusWidget()
            inside = goes_to is not None and (goes_to is self._group or self._group.isAncestorOf(goes_to))
            if not inside or goes_to is watched:
                self.left.emit()
        elif (
            self._escapes
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.matches(QKeySequence.StandardKey.Cancel)
        ):
            self.escaped.emit()
            return True
        return super().eventFilter(watched, event)
