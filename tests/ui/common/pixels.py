"""What is to be seen in a picture."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QWidget


def colors_of(picture: QPixmap | QImage) -> Counter[str]:
    """How often each opaque colour occurs, as #rrggbb."""
    image = picture.toImage() if isinstance(picture, QPixmap) else picture
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    found: Counter[str] = Counter()
    for value, times in Counter(memoryview(image.constBits()).cast("I")).items():
        if value >> 24 == 255:
            found[f"#{value & 0xFFFFFF:06x}"] += times
    return found


def ground_of(widget: QWidget) -> str:
    """The colour there is most of."""
    return colors_of(widget.grab()).most_common(1)[0][0]


def shows(picture: QPixmap | QImage, color: QColor, within: int = 12) -> bool:
    """The colour is to be seen; letters are a little lighter or darker where they are drawn smooth."""
    wanted = color.getRgb()[:3]
    return any(
        all(abs(one - other) <= within for one, other in zip(QColor(name).getRgb()[:3], wanted, strict=True))
        for name in colors_of(picture)
    )


def same(one: QPixmap, other: QPixmap) -> bool:
    """Both look alike, pixel by pixel."""
    return one.toImage() == other.toImage()
