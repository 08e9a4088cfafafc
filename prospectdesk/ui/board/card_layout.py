"""Where the parts of a card lie: three rows, or two where cards are dense."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

    from prospectdesk.ui.common.chip import Chip, ChipPainter
    from prospectdesk.ui.common.metrics import Metrics


class Density(StrEnum):
    """How much room a card takes; the values are those of the setting."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


class Parts(NamedTuple):
    """The parts of a card, from the leading side. ``chips`` are those there was room for, with theirs."""

    name: QRect
    marks: QRect
    company: QRect
    days: QRect
    chips: tuple[tuple[Chip, QRect], ...]


class CardLayout:
    """Sizes of a density, in device-independent pixels, for the font and the metrics of a theme."""

    def __init__(
        self, metrics: Metrics, density: Density, line: int, small: QFontMetrics, marks: QSize, chips: ChipPainter
    ) -> None:
        comfortable = density is Density.COMFORTABLE
        self.density = density
        self.gap = metrics.px(6 if comfortable else 4)
        self.side = metrics.px(8)
        self._pad_x = metrics.px(10 if comfortable else 9)
        self._pad_y = metrics.px(9 if comfortable else 6)
        self._line = line
        self._row_gap = metrics.px(2)
        self._foot_gap = metrics.px(5)
        self._space = metrics.space(1)
        self._small = small
        self._marks = marks
        self._chips = chips
        self._least_text = metrics.px(40)
        self._least_chip = metrics.px(64)
        head = max(line, marks.height())
        foot = max(chips.height, small.height())
        if comfortable:
            inside = head + self._row_gap + line + self._foot_gap + foot
        else:
            inside = head + self._row_gap + max(line, foot)
        self.height = inside + 2 * self._pad_y

    @property
    def row_height(self) -> int:
        """A card with the gap below it."""
        return self.height + self.gap

    def card_rect(self, cell: QRect) -> QRect:
        """The card inside the row of a column; the gap is shared between above and below."""
        return QRect(cell.x() + self.side, cell.y() + self.gap // 2, cell.width() - 2 * self.side, self.height)

    def parts(self, card: QRect, days: str, chips: list[Chip]) -> Parts:
        """The parts of a card that fills ``card``, laid out from left to right."""
        left, right = card.x() + self._pad_x, card.right() + 1 - self._pad_x
        width = max(right - left, 0)
        head = max(self._line, self._marks.height())
        top = card.y() + self._pad_y
        marks = QRect(right - self._marks.width(), top + (head - self._marks.height()) // 2, 0, 0)
        marks.setSize(self._marks)
        name = QRect(left, top, max(marks.x() - left - 2 * self._space, 0), head)
        days_width = self._small.horizontalAdvance(days)
        second = top + head + self._row_gap
        if self.density is Density.COMFORTABLE:
            company = QRect(left, second, width, self._line)
            foot = second + self._line + self._foot_gap
            room = width - days_width - 2 * self._space
            placed = self._row_of_chips(chips, left, foot, room)
        else:
            foot = second
            room = width - days_width - 2 * self._space
            wanted = sum(self._chips.width(chip) + self._space for chip in chips[:1])
            # The company gives way to the chip, down to a few letters.
            text = max(room - wanted, self._least_text) if chips else room
            company = QRect(left, foot, max(text, 0), max(self._line, self._chips.height))
            placed = self._row_of_chips(chips[:1], left + text + self._space, foot, room - text - self._space)
        days_rect = QRect(right - days_width, foot, days_width, max(self._chips.height, self._small.height()))
        return Parts(name, marks, company, days_rect, placed)

    def _row_of_chips(self, chips: list[Chip], x: int, y: int, room: int) -> tuple[tuple[Chip, QRect], ...]:
        """As many chips as fit side by side. One that does not is cut, but not to mere letters: then its icon stays."""
        placed = []
        for chip in chips:
            width = min(self._chips.width(chip), room)
            if width < self._chips.width(chip) and width < self._least_chip:
                if chip.icon is None:
                    break
                chip = chip._replace(text="")
                width = self._chips.width(chip)
                if width > room:
                    break
            placed.append((chip, QRect(x, y, width, self._chips.height)))
            x += width + self._space
            room -= width + self._space
        return tuple(placed)
