"""Where the parts of the window stand: rail, page, detail pane; and how they fold when there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from prospectdesk.ui.common.look import Surface, set_surface

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.window.rail import Rail
    from prospectdesk.ui.window.top_bar import FilterBar, TopBar

_FOLD_RAIL_UNDER = 1100
_OVERLAY_PANE_UNDER = 900
_PANE_WIDTHS = (320, 440)
_PANE_WIDTH = 364


class Frame(QWidget):
    """The inside of the main window. ``pane`` stands beside the page, or over it where the window is narrow."""

    def __init__(self, icons: Icons, top: TopBar, rail: Rail, filter_bar: FilterBar, status: QWidget) -> None:
        super().__init__()
        self._metrics = icons.theme.metrics
        self.top = top
        self.rail = rail
        self.pages = QStackedWidget()
        self._pane: QWidget | None = None
        self._pane_wanted = True
        self._overlay_open = False
        set_surface(self, Surface.WINDOW)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(filter_bar)
        column.addWidget(self.pages, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        # Qt lets a handle of one pixel be taken hold of a few pixels beside it.
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(centre)
        self.splitter.setStretchFactor(0, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(rail)
        middle.addWidget(self.splitter, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(top)
        whole.addLayout(middle, 1)
        whole.addWidget(status)

    def set_pane(self, pane: QWidget) -> None:
        """The detail pane, built after the first picture."""
        self._pane = pane
        lowest, highest = (self._metrics.px(width) for width in _PANE_WIDTHS)
        pane.setMinimumWidth(lowest)
        pane.setMaximumWidth(highest)
        self._place_pane()

    @property
    def pane_shown(self) -> bool:
        """Whether the user sees the pane."""
        return self._pane is not None and self._pane.isVisible()

    def want_pane(self, *, wanted: bool) -> None:
        """Show the pane beside the page whenever there is room, or never."""
        self._pane_wanted = wanted
        self._overlay_open = wanted and self._narrow
        self._place_pane()

    def open_overlay(self) -> None:
        """The user wants to read a contact: in a narrow window the pane comes over the page."""
        self._overlay_open = True
        self._place_pane()

    def close_overlay(self) -> bool:
        """Take the pane off the page again; False where it did not cover it."""
        if self._narrow and self._overlay_open:
            self._overlay_open = False
            self._place_pane()
            return True
        return False

    def pane_state(self) -> QByteArray:
        """The splitter's state."""
        return self.splitter.saveState()

    def restore_pane_state(self, state: QByteArray) -> None:
        """The splitter's state of the last time."""
        if not state.isEmpty():
            self.splitter.restoreState(state)

    @property
    def _narrow(self) -> bool:
        return self.width() < self._metrics.px(_OVERLAY_PANE_UNDER)

    def _place_pane(self) -> None:
        pane = self._pane
        if pane is None:
            return
        if self._narrow:
            if pane.parent() is not self:
                pane.setParent(self)
            pane.setVisible(self._overlay_open)
            if self._overlay_open:
                area = self.splitter.geometry()
                width = min(self._metrics.px(_PANE_WIDTHS[1]), area.width())
                left = (
                    area.right() - width + 1
                    if self.layoutDirection() == Qt.LayoutDirection.LeftToRight
                    else area.left()
                )
                pane.setGeometry(left, area.top(), width, area.height())
                pane.raise_()
            return
        if pane.parent() is not self.splitter:
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(1, 0)
            self.splitter.setSizes(
                [max(self.splitter.width() - self._metrics.px(_PANE_WIDTH), 1), self._metrics.px(_PANE_WIDTH)]
            )
        pane.setVisible(self._pane_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.set_folded(folded=self.width() < self._metrics.px(_FOLD_RAIL_UNDER))
        self.top.set_narrow(narrow=self._narrow)
        self._place_pane()
