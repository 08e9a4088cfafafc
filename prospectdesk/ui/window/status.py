"""The status bar: the last action with Undo, background work with Cancel, and whether everything is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from prospectdesk.ui.common.look import Surface, plain_label, set_surface, set_tone
from prospectdesk.ui.common.palette import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.common.progress import ProgressItem
    from prospectdesk.ui.common.undo_bar import UndoBar

# Saving takes a millisecond or two; only what takes longer than this is told.
_TELL_AFTER_MS = 700
_MESSAGE_MS = 12_000


class StatusBar(QWidget):
    """One line at the bottom of the window."""

    undo_requested = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        metrics = icons.theme.metrics
        set_surface(self, Surface.FOOT)
        self._undo: UndoBar | None = None  # made with the first offer
        self._undo_host: QWidget | None = None
        self._message = plain_label(tone=Tone.MUTED)
        self._saving = plain_label(tone=Tone.MUTED)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(metrics.space(3), metrics.px(2), metrics.space(3), metrics.px(2))
        self._row.setSpacing(metrics.space(3))
        self._row.addWidget(self._message)
        self._row.addStretch(1)
        self._row.addWidget(self._saving)
        self.setMinimumHeight(metrics.px(30))
        self._message.hide()
        self._saving.hide()
        self._slow = QTimer(self, singleShot=True, interval=_TELL_AFTER_MS)
        self._slow.timeout.connect(self._saving.show)
        self._fade = QTimer(self, singleShot=True, interval=_MESSAGE_MS)
        self._fade.timeout.connect(self._message.hide)
        self.retranslate()

    def float_undo_over(self, host: QWidget) -> None:
        """Let the offer to undo float over the bottom of ``host``, so that nothing moves when it comes and goes."""
        self._undo_host = host

    def offer_undo(self, text: str, keys: str) -> None:
        """Tell what was done, with an Undo at hand."""
        self._message.hide()
        if self._undo is None:
            from prospectdesk.ui.common.undo_bar import UndoBar

            self._undo = UndoBar(self._icons)
            self._undo.undo_requested.connect(self.undo_requested)
            if self._undo_host is not None:
                self._undo.float_over(self._undo_host)
        self._undo.offer(text, keys)

    def dismiss_undo(self) -> None:
        """What was done is undone, or no longer the last thing."""
        if self._undo is not None:
            self._undo.dismiss()

    def tell(self, text: str, *, late: bool = False) -> None:
        """Say one sentence for a while; ``late`` where something did not go as wished."""
        self.dismiss_undo()
        set_tone(self._message, Tone.LATE if late else Tone.MUTED)
        self._message.setText(text)
        self._message.show()
        self._fade.start()

    def add_progress(self, title: str, cancel: Callable[[], None]) -> ProgressItem:
        """A place for one piece of background work; it stays until ``remove_progress``."""
        from prospectdesk.ui.common.progress import ProgressItem

        item = ProgressItem(self._icons, self)
        item.start(title)
        item.cancel_requested.connect(cancel)
        self._row.insertWidget(self._row.count() - 1, item)
        return item

    def remove_progress(self, item: ProgressItem) -> None:
        """The work has ended."""
        self._row.removeWidget(item)
        item.deleteLater()

    def set_busy(self, busy: bool) -> None:
        """Something is being saved, or all is."""
        if busy:
            self._slow.start()
        else:
            self._slow.stop()
            self._saving.hide()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._saving.setText(self.tr("Saving…"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
