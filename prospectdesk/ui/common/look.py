"""What the style sheet can be told about a widget, and labels that never take data for HTML.

All of this follows the theme by itself: nothing here needs a colour.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QSizePolicy, QWidget

from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox

    from prospectdesk.ui.common.metrics import Metrics

_SHORT_TIP = 60


class Kind(StrEnum):
    """How much a button asks to be pressed."""

    NORMAL = "normal"
    PRIMARY = "primary"
    QUIET = "quiet"
    DANGER = "danger"


class Surface(StrEnum):
    """What ground a widget lays under its children."""

    WINDOW = "window"
    PANEL = "panel"
    COLUMN = "column"
    CARD = "card"
    BAR = "bar"  # a panel with a hairline below
    FOOT = "foot"  # a panel with a hairline above


def _tell(widget: QWidget, name: str, value: object) -> None:
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.updateGeometry()
        widget.update()


def plain_label(
    text: str = "",
    *,
    tone: Tone = Tone.NORMAL,
    size: TextSize = TextSize.BASE,
    bold: bool = False,
    wrap: bool = False,
    selectable: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """A label that shows its text as it is."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wrap)
    if selectable:
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    if tone is not Tone.NORMAL:
        set_tone(label, tone)
    if size is not TextSize.BASE:
        set_text_size(label, size)
    if bold:
        set_bold(label, True)
    return label


def set_tone(label: QLabel, tone: Tone) -> None:
    """Colour a label."""
    _tell(label, "tone", tone.value)


def set_text_size(label: QLabel, size: TextSize) -> None:
    """Size a label's text."""
    _tell(label, "textSize", size.value)


def set_bold(label: QLabel, bold: bool) -> None:
    """Make a label bold, or not."""
    _tell(label, "bold", bold)


def set_kind(button: QAbstractButton, kind: Kind) -> None:
    """Say how much a push button or a tool button asks to be pressed."""
    _tell(button, "kind", kind.value)


def set_surface(widget: QWidget, surface: Surface) -> None:
    """Lay a ground under a widget."""
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    _tell(widget, "surface", surface.value)


def set_invalid(field: QWidget, invalid: bool) -> None:
    """Outline a field as not to be understood. Say why beside it: colour alone tells nobody."""
    _tell(field, "invalid", invalid)


def set_in_place(field: QWidget) -> None:
    """Let a field look like the text it holds until one points at it or types in it."""
    _tell(field, "inPlace", True)


def rule(parent: QWidget | None = None) -> QFrame:
    """A hairline across."""
    line = QFrame(parent)
    line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    line.setProperty("surface", "rule")
    line.setFixedHeight(1)
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return line


def plain_tip(text: str) -> str:
    """A tool tip that shows data as it is: tool tips take what looks like HTML for HTML.

    What might, and what is long, is escaped and marked as HTML: so it is read letter by letter, and wraps. The rest
    stays as it is, for assistive technology reads tool tips too, tags and all.
    """
    if len(text) <= _SHORT_TIP and not {"<", "&"} & set(text):
        return text
    import html  # two thousand names of characters, which the first picture does not need

    return f"<span>{html.escape(text).replace(chr(10), '<br>')}</span>"


def inset_spin_box(box: QAbstractSpinBox, metrics: Metrics) -> None:
    """Give the digits of a spin box the distance from its edge that other fields have; a style sheet cannot."""
    field = box.findChild(QLineEdit)
    if field is not None:
        field.setTextMargins(metrics.px(6), 0, metrics.px(6), 0)
