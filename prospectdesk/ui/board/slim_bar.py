"""A scroll bar that lies over the gutter of a column, so that cards keep their width whether there is one or not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

_WIDTH = 12  # design pixels; what is seen of it is a third
_OVER = 2  # of them beyond the edge of the column


class SlimBar(QScrollBar):
    """Stands for the area's own vertical bar, which is there, and not shown."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._own = area.verticalScrollBar()
        self._area = area
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._own.rangeChanged.connect(self._follow_range)
        self._own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._own.setValue)
        self._follow_range()
        self.hide()

    def _follow_range(self) -> None:
        self.setPageStep(self._own.pageStep())
        self.setSingleStep(self._own.singleStep())
        self.setRange(self._own.minimum(), self._own.maximum())
        self.setValue(self._own.value())

    def place(self, px: float) -> None:
        """Lie along the trailing edge; ``px`` is how large a design pixel is."""
        width, over = round(_WIDTH * px), round(_OVER * px)
        right = self._area.layoutDirection() == Qt.LayoutDirection.LeftToRight
        x = self._area.width() - width + over if right else -over
        self.setGeometry(x, 0, width, self._area.height())

    def want(self, *, wanted: bool) -> None:
        """Show it where there is anything to scroll."""
        self.setVisible(wanted and self._own.maximum() > 0)
        if wanted:
            self.raise_()
