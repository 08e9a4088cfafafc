"""Tab goes the way one reads: through the layouts, whenever rows were added."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def _stops(widget: QWidget) -> Iterator[QWidget]:
    inner = widget.layout()
    if isinstance(widget, QScrollArea):
        content = widget.widget()
        if content is not None:
            yield from _stops(content)
    elif inner is not None:
        yield from _stops_of(inner)
    elif widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget


def _stops_of(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _stops_of(inner)


def order_tabs(root: QWidget) -> None:
    """Set the order in which Tab visits the controls inside ``root``."""
    stops = list(_stops(root))
    for one, following in pairwise(stops):
        if one.nextInFocusChain() is not following:
            QWidget.setTabOrder(one, following)
