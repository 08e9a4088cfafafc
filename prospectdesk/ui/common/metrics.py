"""Sizes as multiples of the system's font, so that a larger font makes everything larger."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

# The font size the design's numbers were drawn at. With a smaller system font they are not made smaller: the smallest
# target stays at 28 pixels (WCAG 2.2, success criterion 2.5.8 asks for 24).
_DESIGN_FONT = 13.0
_SPACES = {1: 4, 2: 8, 3: 12, 4: 16, 5: 24}


class Metrics(NamedTuple):
    """Sizes in device-independent pixels. ``scale`` is how many of them one design pixel takes."""

    scale: float
    em: float
    line: float

    def px(self, design: float) -> int:
        """A design length in whole pixels; what is not nothing stays at least one."""
        if design <= 0:
            return round(design * self.scale)
        return max(1, round(design * self.scale))

    def space(self, step: int) -> int:
        """One of the five distances, 1 to 5: 4, 8, 12, 16 and 24 design pixels."""
        return self.px(_SPACES[step])

    @property
    def target(self) -> int:
        """How high whatever can be clicked is at least."""
        return max(self.px(28), round(self.line + self.px(8)))

    @property
    def icon(self) -> int:
        """The side of an icon beside text."""
        return self.px(16)

    @property
    def radius(self) -> int:
        """Of cards, buttons and fields."""
        return self.px(6)

    @property
    def radius_chip(self) -> int:
        """Of chips, check boxes and menu rows."""
        return self.px(4)

    @property
    def radius_column(self) -> int:
        """Of columns and other large areas."""
        return self.px(8)


def metrics_of(font: QFont) -> Metrics:
    """The sizes that go with a font."""
    em = float(QFontInfo(font).pixelSize())
    return Metrics(scale=max(1.0, em / _DESIGN_FONT), em=em, line=QFontMetricsF(font).height())
