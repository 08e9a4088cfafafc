"""Says while one types that somebody has this number or address already, and leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from prospectdesk.ui.common.announce import announce
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import Kind, plain_label, set_kind, set_tone
from prospectdesk.ui.common.palette import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prospectdesk.domain.known import Known


class KnownHint(QWidget):
    """Hidden while nobody is known."""

    open_requested = Signal(int)  # contact

    def __init__(self, icons: Icons, *, by_phone: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._by_phone = by_phone
        self._known: list[Known] = []
        self._picture = QLabel()
        self._said = plain_label(wrap=True)
        self._open = QPushButton()
        self._open.setAutoDefault(False)
        set_kind(self._open, Kind.QUIET)
        self._open.clicked.connect(lambda: self.open_requested.emit(self._known[0].contact_id))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._picture)
        self._row.addWidget(self._said, 1)
        self._row.addWidget(self._open)
        icons.theme.changed.connect(self._dress)
        self.hide()

    @property
    def open_button(self) -> QPushButton:
        """Leads to who is named."""
        return self._open

    @property
    def do_not_contact(self) -> bool:
        """Whether somebody named here asked not to be contacted."""
        return any(known.do_not_contact for known in self._known)

    def show_known(self, known: Sequence[Known]) -> None:
        """Name who is known by what stands in the field above."""
        found = [one for one in known if (one.by_phone if self._by_phone else one.by_email)]
        if [one.contact_id for one in found] == [one.contact_id for one in self._known]:
            return
        self._known = found
        self.setVisible(bool(found))
        if found:
            self._dress()
            announce(self, self._said.text())

    def _dress(self) -> None:
        if not self._known:
            return
        theme = self._icons.theme
        tone = Tone.LATE if self.do_not_contact else Tone.WARNING
        icon = Icon.BAN if self.do_not_contact else Icon.INFO
        size = theme.metrics.icon
        self._picture.setPixmap(self._icons.pixmap(icon, size, theme.colors.tone(tone), self.devicePixelRatioF()))
        set_tone(self._said, tone)
        self._said.setText(self._sentence())
        self._open.setText(self.tr("Open"))
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.metrics.space(2))

    def _sentence(self) -> str:
        first, others = self._known[0], len(self._known) - 1
        name = f"{first.name} ({first.company})" if first.company and first.company != first.name else first.name
        if first.do_not_contact:
            return self.tr("{name} asked not to be contacted.").format(name=name)
        if others:
            more = self.tr("%n other(s)", "", others)
            if self._by_phone:
                return self.tr("{name} and {others} have this number.").format(name=name, others=more)
            return self.tr("{name} and {others} have this address.").format(name=name, others=more)
        if self._by_phone:
            return self.tr("{name} has this number.").format(name=name)
        return self.tr("{name} has this address.").format(name=name)

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self._dress()
