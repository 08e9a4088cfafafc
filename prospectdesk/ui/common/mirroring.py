"""Right to left: where a place laid out from left to right is to be painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QRect


def visual_rect(direction: Qt.LayoutDirection, outer: QRect, place: QRect) -> QRect:
    """``place`` as it is, or mirrored inside ``outer`` where one reads from right to left.

    What ``QStyle.visualRect`` does. Naming that class makes PySide build classes for all that a style knows, which
    takes 6 ms of a start.
    """
    if direction == Qt.LayoutDirection.LeftToRight:
        return place
    return place.translated(outer.left() + outer.right() - place.left() - place.right(), 0)
