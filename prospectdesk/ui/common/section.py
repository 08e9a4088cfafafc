"""A section of a page: a hairline, a small heading with something at its end, and what belongs to it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from prospectdesk.ui.common.elided_label import ElidedLabel
from prospectdesk.ui.common.look import plain_label, rule
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize, Theme


class Section(QWidget):
    """Fill ``body``, or call ``add``. The title is also the accessible name, so that one hears where one is."""

    def __init__(
        self, theme: Theme, title: str, trailing: str = "", *, ruled: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ElidedLabel(tone=Tone.MUTED, size=TextSize.SMALL, bold=True)
        self._trailing = plain_label(tone=Tone.MUTED, size=TextSize.SMALL, bold=True)
        self._heading = QHBoxLayout()
        self._heading.addWidget(self._title, 1)
        self._heading.addWidget(self._trailing)
        self.body = QVBoxLayout()
        self._outer = QVBoxLayout(self)
        self._rule = rule(self)
        self._rule.setVisible(ruled)
        self._outer.addWidget(self._rule)
        self._outer.addLayout(self._heading)
        self._outer.addLayout(self.body)
        theme.changed.connect(self._space)
        self._space()
        self.set_title(title)
        self.set_trailing(trailing)

    def set_title(self, title: str) -> None:
        """Name the section."""
        self._title.set_text(title)
        self.setAccessibleName(title)

    def set_trailing(self, text: str) -> None:
        """What stands at the end of the heading: a count, a sum."""
        self._trailing.setText(text)
        self._trailing.setVisible(bool(text))

    def add(self, part: QWidget | QLayout) -> None:
        """Put something at the end of the section."""
        if isinstance(part, QWidget):
            self.body.addWidget(part)
        else:
            self.body.addLayout(part)

    def add_action(self, button: QWidget) -> None:
        """Put a small button at the end of the heading."""
        self._heading.addWidget(button)

    def _space(self) -> None:
        metrics = self._theme.metrics
        self._outer.setContentsMargins(0, 0, 0, metrics.space(3))
        self._outer.setSpacing(metrics.px(6))
        self._heading.setSpacing(metrics.space(2))
        self._heading.setContentsMargins(0, metrics.px(6), 0, 0)
        self.body.setSpacing(metrics.space(1))
