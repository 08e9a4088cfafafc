"""Tab goes the way one reads, whichever rows were added since.

The order is looked up when Tab is pressed: the sections tell their controls. ``QWidget.setTabOrder`` would have to be
told anew with every row, and ties the lives of the Python objects of both widgets together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def focusable(*widgets: QWidget) -> Iterator[QWidget]:
    """The controls that Tab stops at in these, in the order they were made."""
    for widget in widgets:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            yield widget
        else:
            inside = widget.findChildren(QWidget)
            yield from (child for child in inside if child.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _can_stop(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes_tab and widget.isVisible() and widget.isEnabled()


def go(pane: QWidget, stops: Sequence[QWidget], focus: QWidget | None, *, forward: bool) -> bool:
    """Move the focus from one of ``stops`` to the next, or out of ``pane``; False where it is on none of them."""
    usable = [stop for stop in stops if stop is focus or _can_stop(stop)]
    if focus not in usable:
        return False
    place = usable.index(focus) + (1 if forward else -1)
    if 0 <= place < len(usable):
        target = usable[place]
    else:
        target = _beyond(pane, focus, forward=forward) or usable[0 if forward else -1]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    target.setFocus(reason)
    return True


def _beyond(pane: QWidget, focus: QWidget, *, forward: bool) -> QWidget | None:
    """The next stop of the window that is not inside the pane."""
    widget: QWidget | None = focus
    while widget is not None:
        widget = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
        if widget is focus:
            break
        if widget is not None and widget is not pane and not pane.isAncestorOf(widget) and _can_stop(widget):
            return widget
    return None
