"""The bar on top: search, import, new lead; and the line that tells of a filter that is on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import Kind, Surface, plain_label, set_kind, set_surface
from prospectdesk.ui.common.mirroring import visual_rect
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.common.wording import number


class SearchField(QLineEdit):
    """Where the user types; Down and Enter lead to what was found, Esc clears."""

    left_downwards = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setClearButtonEnabled(True)
        self.setMaxLength(500)
        side = icons.theme.metrics.px(24)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(0 if mirrored else side, 0, side if mirrored else 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        metrics = self._icons.theme.metrics
        place = QRect(metrics.px(9), (self.height() - metrics.icon) // 2, metrics.icon, metrics.icon)
        painter = QPainter(self)
        place = visual_rect(self.layoutDirection(), self.rect(), place)
        self._icons.paint(painter, place, Icon.SEARCH, self._icons.theme.colors.muted)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
            return
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)


class TopBar(QWidget):
    """Search field and the two ways in for new people."""

    import_requested = Signal()
    new_lead_requested = Signal()
    search_changed = Signal(str)
    left_downwards = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        metrics = icons.theme.metrics
        set_surface(self, Surface.BAR)
        self._name = plain_label("ProspectDesk", bold=True, size=TextSize.LARGE)
        self._name.setFixedWidth(metrics.px(172))
        self.search = SearchField(icons)
        self.search.setMaximumWidth(metrics.px(520))
        self._import = QPushButton(icons.icon(Icon.UPLOAD), "")
        self._new_lead = QPushButton("")
        set_kind(self._new_lead, Kind.PRIMARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.space(3) + metrics.px(2), metrics.space(2), metrics.space(3), metrics.space(2))
        row.setSpacing(metrics.space(2) + metrics.px(2))
        row.addWidget(self._name)
        row.addWidget(self.search, 1)
        row.addWidget(self._import)
        row.addStretch(0)
        row.addWidget(self._new_lead)
        self.search.textChanged.connect(self.search_changed)
        self.search.left_downwards.connect(self.left_downwards)
        self._import.clicked.connect(self.import_requested)
        self._new_lead.clicked.connect(self.new_lead_requested)
        self.retranslate()

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out what a narrow window has no room for."""
        self._name.setVisible(not narrow)
        self._import.setText("" if narrow else self.tr("Import…"))

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.search.setPlaceholderText(self.tr("Search people, companies, notes, phones…  (Ctrl+K)"))
        self.search.setAccessibleName(self.tr("Search"))
        self._import.setText(self.tr("Import…"))
        self._import.setAccessibleName(self.tr("Import a file of contacts"))
        self._new_lead.setText(self.tr("New lead"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class FilterBar(QWidget):
    """Tells that a filter is on, and clears it with one click."""

    clear_requested = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        metrics = icons.theme.metrics
        self._icons = icons
        self._found: tuple[str, int, bool] | None = None
        self._text = plain_label(tone=Tone.MUTED)
        self._clear = QPushButton()
        set_kind(self._clear, Kind.QUIET)
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.space(3), metrics.space(1), metrics.space(3), 0)
        row.addWidget(self._text)
        row.addWidget(self._clear)
        row.addStretch(1)
        self._clear.clicked.connect(self.clear_requested)
        self.hide()
        self.retranslate()

    def show_found(self, text: str, count: int, *, more: bool) -> None:
        """Tell how many people a search found; ``more`` where there are others beyond those shown."""
        self._found = (text, count, more)
        if self._clear.icon().isNull():
            # Only now: an icon drawn in vain would keep the first picture waiting.
            self._icons.dress(self._clear, Icon.X)
        self._say()
        self.show()

    def show_nothing(self) -> None:
        """No filter is on."""
        self._found = None
        self.hide()

    def _say(self) -> None:
        if self._found is None:
            return
        text, count, more = self._found
        if more:
            words = self.tr("The newest {count} people found for “{text}”. Type on to find others.")
            self._text.setText(words.format(count=number(count), text=text))
        else:
            self._text.setText(self.tr("%n people found for “{text}”", "", count).format(text=text))

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._clear.setText(self.tr("Clear"))
        self._clear.setAccessibleName(self.tr("Clear the search"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
