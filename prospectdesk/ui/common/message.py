"""What went wrong, said calmly: what happened, what is safe, what to do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from prospectdesk.ui.common.announce import announce
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import Kind, plain_label, set_kind
from prospectdesk.ui.common.theme import TextSize

_ICON = 24
_SMALL_ICON = 16
_WIDTH = 440


class _Sentences(QWidget):
    """The three sentences, the first one larger in a dialog."""

    def __init__(self, *, large: bool) -> None:
        super().__init__()
        self._what = plain_label(size=TextSize.LARGE if large else TextSize.BASE, bold=True, wrap=True, selectable=True)
        self._safe = plain_label(wrap=True, selectable=True)
        self._todo = plain_label(wrap=True, selectable=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        for label in (self._what, self._safe, self._todo):
            # Selectable for copying, but no stop for Tab on the way to the buttons.
            label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.column.addWidget(label)

    def fill(self, what: str, safe: str, todo: str) -> None:
        for label, text in ((self._what, what), (self._safe, safe), (self._todo, todo)):
            label.setText(text)
            label.setVisible(bool(text))

    @property
    def said(self) -> str:
        return " ".join(label.text() for label in (self._what, self._safe, self._todo) if label.text())


class ErrorPanel(QWidget):
    """The same on a page, beside what it is about. Hidden while there is nothing to say."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", "problem")
        self._picture = QLabel()
        self._sentences = _Sentences(large=False)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._sentences, 1)
        icons.theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_problem(self, what: str, safe: str = "", todo: str = "") -> None:
        """Say it, on the screen and to assistive technology."""
        self._sentences.fill(what, safe, todo)
        self.setAccessibleName(self._sentences.said)
        self.show()
        announce(self, self._sentences.said, urgent=True)

    def clear(self) -> None:
        """Nothing is wrong any more."""
        self.hide()

    def _dress(self) -> None:
        theme = self._icons.theme
        metrics = theme.metrics
        self._picture.setPixmap(
            self._icons.pixmap(Icon.ALERT, metrics.px(_SMALL_ICON), theme.colors.late, self.devicePixelRatioF())
        )
        self._row.setContentsMargins(*[metrics.space(3)] * 4)
        self._row.setSpacing(metrics.space(2))
        self._sentences.column.setSpacing(metrics.space(1))


class ProblemDialog(QDialog):
    """One calm dialog. ``details`` are for whoever helps, behind a button, to be copied."""

    def __init__(
        self,
        icons: Icons,
        what: str,
        safe: str = "",
        todo: str = "",
        details: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setAccessibleDescription(" ".join(part for part in (what, safe, todo) if part))
        self._picture = QLabel()
        self._sentences = _Sentences(large=True)
        self._sentences.fill(what, safe, todo)
        self._top = QHBoxLayout()
        self._top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._top.addWidget(self._sentences, 1)
        self._details = QPlainTextEdit(details)
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.hide()
        self._buttons = QDialogButtonBox()
        close = self._buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setDefault(True)
        self._buttons.rejected.connect(self.reject)
        self._toggle = QPushButton()
        self._toggle.setCheckable(True)
        self._toggle.setAutoDefault(False)
        self._toggle.setVisible(bool(details))
        set_kind(self._toggle, Kind.QUIET)
        self._toggle.toggled.connect(self._show_details)
        bottom = QHBoxLayout()
        bottom.addWidget(self._toggle)
        bottom.addWidget(self._buttons, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self._details)
        self._column.addStretch(1)
        self._column.addLayout(bottom)
        icons.theme.changed.connect(self._dress)
        self._dress()
        self._retranslate()
        close.setFocus()

    def add_way(self, text: str, *, primary: bool = False) -> QPushButton:
        """Another way out than closing; it closes the dialog as well. Connect its ``clicked``."""
        button = QPushButton(text)
        self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(self.accept)
        if primary:
            button.setDefault(True)
            button.setFocus()
        return button

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("That did not work"))
        self._toggle.setText(self.tr("Details"))
        self._details.setAccessibleName(self.tr("Details"))

    def _show_details(self, shown: bool) -> None:
        self._details.setVisible(shown)
        self.adjustSize()

    def _dress(self) -> None:
        theme = self._icons.theme
        metrics = theme.metrics
        self._picture.setPixmap(
            self._icons.pixmap(Icon.ALERT, metrics.px(_ICON), theme.colors.late, self.devicePixelRatioF())
        )
        self._column.setContentsMargins(*[metrics.space(5)] * 4)
        self._column.setSpacing(metrics.space(4))
        self._top.setSpacing(metrics.space(3))
        self._sentences.column.setSpacing(metrics.px(6))
        self._details.setMinimumHeight(metrics.px(140))
        self.setMinimumWidth(metrics.px(_WIDTH))


def show_problem(
    parent: QWidget | None, icons: Icons, what: str, safe: str = "", todo: str = "", details: str = ""
) -> ProblemDialog:
    """Show the dialog over its window and go on; it deletes itself when closed."""
    dialog = ProblemDialog(icons, what, safe, todo, details, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    announce(dialog, dialog.accessibleDescription(), urgent=True)
    return dialog
