"""What a form still wants."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Missing:
    """One sentence, and the field to go to."""

    sentence: str
    where: QWidget
