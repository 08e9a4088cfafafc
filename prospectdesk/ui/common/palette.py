"""The colour roles, light and dark, with the contrast each pair keeps (WCAG 2.2, success criteria 1.4.3 and 1.4.11)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QPalette

from prospectdesk.domain.pipeline import Phase

TEXT_CONTRAST = 4.5
OUTLINE_CONTRAST = 3.0
# Dots are small: in the dark they get a little more than an outline needs.
_DOT_CONTRAST = 4.0
_STEP = 0.02


class Tone(StrEnum):
    """What a text, an icon or a chip says beyond its words. Never the only sign of it."""

    NORMAL = "normal"
    MUTED = "muted"
    ACCENT = "accent"
    DONE = "done"
    LATE = "late"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Colors:
    """One theme. ``hairline`` parts areas, ``outline`` is the edge of what can be used and is 3:1 on every ground."""

    window: QColor
    panel: QColor
    column: QColor
    card: QColor
    field: QColor
    hover: QColor
    pressed: QColor
    selection: QColor
    text: QColor
    muted: QColor
    disabled: QColor
    hairline: QColor
    outline: QColor
    accent: QColor
    accent_tint: QColor
    primary: QColor
    primary_hover: QColor
    primary_pressed: QColor
    on_primary: QColor
    done: QColor
    done_tint: QColor
    on_done: QColor
    late: QColor
    late_tint: QColor
    on_late: QColor
    warning: QColor
    warning_tint: QColor
    neutral_tint: QColor
    bar: QColor  # what floats above everything: the bar with Undo
    on_bar: QColor
    bar_accent: QColor
    shadow: QColor
    phases: dict[Phase, QColor]
    is_dark: bool
    high_contrast: bool = False

    def phase(self, phase: Phase) -> QColor:
        """The colour of a phase's dot, 3:1 on the column."""
        return self.phases[phase]

    def tone(self, tone: Tone) -> QColor:
        """The colour of a text or an icon in this tone."""
        return {
            Tone.NORMAL: self.text,
            Tone.MUTED: self.muted,
            Tone.ACCENT: self.accent,
            Tone.DONE: self.done,
            Tone.LATE: self.late,
            Tone.WARNING: self.warning,
        }[tone]

    def tint(self, tone: Tone) -> QColor:
        """The ground of a chip or a bar in this tone; ``tone()`` is readable on it."""
        return {
            Tone.NORMAL: self.neutral_tint,
            Tone.MUTED: self.neutral_tint,
            Tone.ACCENT: self.accent_tint,
            Tone.DONE: self.done_tint,
            Tone.LATE: self.late_tint,
            Tone.WARNING: self.warning_tint,
        }[tone]


def _luminance(color: QColor) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    channels = (color.redF(), color.greenF(), color.blueF())
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(a: QColor, b: QColor) -> float:
    """The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    darker, lighter = sorted((_luminance(a), _luminance(b)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(a: QColor, b: QColor, share: float) -> QColor:
    """``a`` with ``share`` (0 to 1) of ``b`` in it."""
    one, two = (a.redF(), a.greenF(), a.blueF()), (b.redF(), b.greenF(), b.blueF())
    return QColor.fromRgbF(*(x + (y - x) * share for x, y in zip(one, two, strict=True)))


def readable_on(color: QColor, ground: QColor, ratio: float = OUTLINE_CONTRAST) -> QColor:
    """``color``, moved towards white on a dark ground or black on a light one until it keeps ``ratio`` there."""
    goal = QColor("#ffffff") if _luminance(ground) < 0.18 else QColor("#000000")
    share, found = 0.0, QColor(color)
    while contrast(found, ground) < ratio and share < 1:
        share += _STEP
        found = mixed(color, goal, share)
    return found


def custom_stage_color(color: QColor, colors: Colors) -> QColor:
    """A stage colour of the user's, readable on the column of this theme."""
    return readable_on(color, colors.column, _DOT_CONTRAST if colors.is_dark else OUTLINE_CONTRAST)


_PHASES = {
    Phase.LEAD: QColor("#7a8699"),
    Phase.QUALIFYING: QColor("#b7791f"),
    Phase.PROSPECT: QColor("#2457d6"),
    Phase.PRESENTED: QColor("#7b4fd0"),
    Phase.FOLLOW_UP: QColor("#0f8a8a"),
    Phase.CUSTOMER: QColor("#1b7f4b"),
    Phase.REPEAT: QColor("#a8357f"),
    Phase.CLOSED: QColor("#5f6b7c"),
}

LIGHT = Colors(
    window=QColor("#f5f6f8"),
    panel=QColor("#ffffff"),
    column=QColor("#edeff3"),
    card=QColor("#ffffff"),
    field=QColor("#ffffff"),
    hover=QColor("#edeff3"),
    pressed=QColor("#e2e5ea"),
    selection=QColor("#e8eefc"),
    text=QColor("#1c2230"),
    muted=QColor("#5f6b7c"),
    disabled=QColor("#8a94a4"),
    hairline=QColor("#e2e5ea"),
    outline=QColor("#7f899a"),
    accent=QColor("#2457d6"),
    accent_tint=QColor("#e8eefc"),
    primary=QColor("#2457d6"),
    primary_hover=QColor("#1e4bbd"),
    primary_pressed=QColor("#193f9f"),
    on_primary=QColor("#ffffff"),
    done=QColor("#197a48"),
    done_tint=QColor("#e3f4ea"),
    on_done=QColor("#ffffff"),
    late=QColor("#b3261e"),
    late_tint=QColor("#fbe9e7"),
    on_late=QColor("#ffffff"),
    warning=QColor("#8a5a00"),
    warning_tint=QColor("#fff3dc"),
    neutral_tint=QColor("#f0f2f5"),
    bar=QColor("#262d3d"),
    on_bar=QColor("#ffffff"),
    bar_accent=QColor("#a4c1ff"),
    shadow=QColor(28, 34, 48, 28),
    phases=_PHASES,
    is_dark=False,
)

_DARK_COLUMN = QColor("#1a1e25")

DARK = Colors(
    window=QColor("#15181e"),
    panel=QColor("#1c2027"),
    column=_DARK_COLUMN,
    card=QColor("#242932"),
    field=QColor("#15181e"),
    hover=QColor("#262b34"),
    pressed=QColor("#2c323c"),
    selection=QColor("#22304f"),
    text=QColor("#e8ebf0"),
    muted=QColor("#9aa5b5"),
    disabled=QColor("#66717f"),
    hairline=QColor("#2c323c"),
    outline=QColor("#707b8c"),
    accent=QColor("#8ab0ff"),
    accent_tint=QColor("#22304f"),
    primary=QColor("#3f6be0"),
    primary_hover=QColor("#3862d4"),
    primary_pressed=QColor("#3157c0"),
    on_primary=QColor("#ffffff"),
    done=QColor("#6fd39b"),
    done_tint=QColor("#173526"),
    on_done=QColor("#10241a"),
    late=QColor("#ff9c92"),
    late_tint=QColor("#40201e"),
    on_late=QColor("#3a1512"),
    warning=QColor("#f2c46d"),
    warning_tint=QColor("#3a2e14"),
    neutral_tint=QColor("#1a1e25"),
    bar=QColor("#39414f"),
    on_bar=QColor("#ffffff"),
    bar_accent=QColor("#a4c1ff"),
    shadow=QColor(0, 0, 0, 90),
    phases={phase: readable_on(color, _DARK_COLUMN, _DOT_CONTRAST) for phase, color in _PHASES.items()},
    is_dark=True,
)


def _tinted(ground: QColor, mark: QColor, share: float, texts: tuple[QColor, ...]) -> QColor:
    """``ground`` with so much of ``mark`` in it, or less, that the texts stay readable on it."""
    while share > 0:
        found = mixed(ground, mark, share)
        if all(contrast(text, found) >= TEXT_CONTRAST for text in texts):
            return found
        share -= _STEP
    return QColor(ground)


def high_contrast(system: QPalette) -> Colors:
    """The system's own colours, without a tint of ours, for those who asked the system for high contrast.

    What is pointed at or selected has some of the system's own highlight in it.
    """
    ground, text = system.color(QPalette.ColorRole.Window), system.color(QPalette.ColorRole.WindowText)
    field = system.color(QPalette.ColorRole.Base)
    mark, on_mark = system.color(QPalette.ColorRole.Highlight), system.color(QPalette.ColorRole.HighlightedText)
    accent = readable_on(mark, ground, TEXT_CONTRAST)
    disabled = system.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
    return Colors(
        window=ground,
        panel=ground,
        column=ground,
        card=ground,
        field=field,
        hover=_tinted(ground, mark, 0.15, (text, accent)),
        pressed=_tinted(ground, mark, 0.25, (text, accent)),
        selection=_tinted(ground, mark, 0.35, (text, accent)),
        text=text,
        muted=text,
        disabled=disabled,
        hairline=text,
        outline=text,
        accent=accent,
        accent_tint=ground,
        primary=mark,
        primary_hover=mark,
        primary_pressed=mark,
        on_primary=on_mark,
        done=text,
        done_tint=ground,
        on_done=ground,
        late=text,
        late_tint=ground,
        on_late=ground,
        warning=text,
        warning_tint=ground,
        neutral_tint=ground,
        bar=ground,
        on_bar=text,
        bar_accent=accent,
        shadow=QColor(0, 0, 0, 0),
        phases={phase: readable_on(color, ground) for phase, color in _PHASES.items()},
        is_dark=_luminance(ground) < 0.18,
        high_contrast=True,
    )
