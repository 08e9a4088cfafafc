"""A layout that sets its items in rows, like words, and starts a new row where one is full."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Rows in the reading direction. ``gap`` is the distance between items both ways; -1 takes the style's.

    ``centred`` rows stand in the middle.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = -1, centred: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._centred = centred
        self.setContentsMargins(QMargins())
        if parent is not None:
            parent.setLayout(self)

    def addItem(self, item: QLayoutItem, /) -> None:  # noqa: N802
        self._items.append(item)

    def insert_widget(self, index: int, widget: QWidget) -> None:
        """Put a widget before the item at ``index``."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def set_gap(self, gap: int) -> None:
        """Set the items closer or farther apart."""
        self._gap = gap
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:  # noqa: N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one row; a narrower place makes it higher."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gap, margins = self._distance(), self.contentsMargins()
        width = sum(size.width() for size in sizes) + gap * max(0, len(sizes) - 1)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width, height).grownBy(margins)

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _distance(self) -> int:
        if self._gap >= 0:
            return self._gap
        parent = self.parentWidget()
        if parent is None:
            return 0
        return max(0, parent.style().pixelMetric(QStyle.PixelMetric.PM_LayoutHorizontalSpacing, None, parent))

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        gap, taken = self._distance(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            size.setWidth(max(min(size.width(), width), item.minimumSize().width()))
            if not rows or taken + gap + size.width() > width:
                rows.append([])
                taken = -gap
            rows[-1].append((item, size))
            taken += gap + size.width()
        return rows

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Set the items into ``rect`` (or only find out); the height they take, margins included."""
        margins, gap = self.contentsMargins(), self._distance()
        inside = rect.marginsRemoved(margins)
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        y = inside.y()
        for number, row in enumerate(self._rows(inside.width())):
            if number:
                y += gap
            height = max(size.height() for _, size in row)
            used = sum(size.width() for _, size in row) + gap * (len(row) - 1)
            x = max(0, inside.width() - used) // 2 if self._centred else 0
            for item, size in row:
                if move:
                    left = inside.right() + 1 - x - size.width() if mirrored else inside.x() + x
                    item.setGeometry(QRect(QPoint(left, y), QSize(size.width(), height)))
                x += size.width() + gap
            y += height
        return y - rect.y() + margins.bottom()
