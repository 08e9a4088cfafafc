"""Draws the program's mark in all the sizes that windows, trays and desktops ask for.

Run it after a change of resources/icons/app/prospectdesk.svg: python packaging/app_icons.py
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
FOLDER = Path(__file__).resolve().parents[1] / "resources" / "icons" / "app"


def draw(source: Path, size: int) -> QImage:
    """The mark in a square of ``size`` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(source)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def main() -> int:
    """Write one picture for each size beside the drawing."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv)
    for size in SIZES:
        path = FOLDER / f"prospectdesk-{size}.png"
        if not draw(FOLDER / "prospectdesk.svg", size).save(str(path)):
            print(f"{path} cannot be written", file=sys.stderr)
            return 1
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
