"""The import under way, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from prospectdesk.ui.common import wording
from prospectdesk.ui.common.announce import announce
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import plain_label
from prospectdesk.ui.common.message import ErrorPanel
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.progress import SlimBar
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.importing import words
from prospectdesk.ui.importing.page import Page
from prospectdesk.ui.importing.table import PlainTable, Row

if TYPE_CHECKING:
    from prospectdesk.domain.import_plan import ImportResult
    from prospectdesk.domain.importing import RejectedRow

_KNOWN_AFTER_MS = 1500
_MINUTE = 60
_WIDEST = 260


class ProgressPage(Page):
    """How far the import is. The rest of the program can be used meanwhile."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(icons, parent)
        self._clock = QElapsedTimer()
        self.title = plain_label(size=TextSize.LARGE, bold=True, wrap=True)
        self.bar = SlimBar(icons.theme)
        self.counts = plain_label(tone=Tone.MUTED)
        self.time = plain_label(tone=Tone.MUTED)
        self.hint = plain_label(tone=Tone.MUTED, wrap=True)
        row = QHBoxLayout()
        row.addWidget(self.counts)
        row.addStretch(1)
        row.addWidget(self.time)
        self.column.addStretch(1)
        self.column.addWidget(self.title)
        self.column.addWidget(self.bar)
        self.column.addLayout(row)
        self.column.addWidget(self.hint)
        self.column.addStretch(2)
        self.retranslate()

    def start(self, name: str) -> None:
        """Show that it begins."""
        self._clock.start()
        self.title.setText(self.tr("Importing “{list}”").format(list=name))
        self.bar.setAccessibleName(self.title.text())
        self.bar.set_share(None)
        self.counts.clear()
        self.time.clear()

    def set_progress(self, done: int, total: int | None) -> None:
        """``done`` of ``total`` rows."""
        if not total:
            return
        self.bar.set_share(done / total)
        self.counts.setText(self.tr("{done} of {total}").format(done=wording.number(done), total=wording.number(total)))
        elapsed = self._clock.elapsed()
        if done and elapsed > _KNOWN_AFTER_MS:
            left = elapsed / 1000 * (total - done) / done
            self.time.setText(
                self.tr("less than a minute left")
                if left < _MINUTE
                else self.tr("about %Ln minute(s) left", "", round(left / _MINUTE))
            )

    def cancelling(self) -> None:
        """Say that the wish to cancel was heard."""
        self.time.setText(self.tr("Cancelling…"))

    def retranslate(self) -> None:
        self.hint.setText(
            self.tr("You can go on working meanwhile. The contacts appear all at once when everything is in.")
        )


class SummaryPage(Page):
    """What came of it, with the rows that were not taken."""

    save_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(icons, parent)
        self._result: ImportResult | None = None
        self.problem = ErrorPanel(icons)
        self._picture = plain_label()
        self.title = plain_label(size=TextSize.LARGE, bold=True, wrap=True)
        self._lines = QVBoxLayout()
        self.merged, self.skipped = plain_label(), plain_label()
        self.marked = plain_label(tone=Tone.WARNING, wrap=True)
        self.undo = plain_label(tone=Tone.MUTED, wrap=True)
        self.rejected = plain_label(tone=Tone.WARNING, wrap=True)
        self.table = PlainTable(icons)
        self.save = QPushButton()
        self.save.setAutoDefault(False)
        self.save.clicked.connect(self.save_wanted)
        self.saved = plain_label(tone=Tone.MUTED, wrap=True)
        head = QHBoxLayout()
        head.addWidget(self._picture)
        head.addWidget(self.title, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.save)
        bottom.addWidget(self.saved, 1)
        self.column.addWidget(self.problem)
        self.column.addLayout(head)
        for part in (self.merged, self.skipped, self.marked, self.undo, self.rejected):
            self.column.addWidget(part)
        self.column.addWidget(self.table, 1)
        self.column.addLayout(bottom)
        self.column.addStretch(0)
        icons.theme.changed.connect(self._dress)
        self.retranslate()

    def show_result(self, result: ImportResult) -> None:
        """Show how it ended."""
        self._result = result
        self.problem.clear()
        self.retranslate()
        announce(self, self.title.text())

    def show_problem(self, what: str, safe: str, todo: str) -> None:
        """Show that it failed; nothing was changed."""
        self._result = None
        for part in (
            self._picture, self.title, self.merged, self.skipped, self.marked, self.undo, self.rejected, self.table,
            self.save, self.saved,
        ):  # fmt: skip
            part.hide()
        self.problem.show_problem(what, safe, todo)

    def show_saved(self, name: str) -> None:
        """Say where the rejected rows are."""
        self.saved.setText(self.tr("Saved as {file}. Mend it and import it again.").format(file=name))

    def named_rejections(self) -> list[tuple[RejectedRow, str]]:
        """The rejected rows, each with its reason in words."""
        rows = self._result.rejected if self._result is not None else ()
        return [(row, words.rejection_text(row.reason)) for row in rows]

    def retranslate(self) -> None:
        self.save.setText(self.tr("&Save these rows…"))
        self.table.setAccessibleName(self.tr("Rows that were not imported"))
        result = self._result
        if result is None:
            return
        self.title.setText(
            self.tr("%Ln contact(s) imported into “{list}”", "", result.imported).format(list=result.list_name)
            if result.imported
            else self.tr("No new contacts")
        )
        self.merged.setText(self.tr("%Ln were here already; what they lacked was filled in.", "", result.merged))
        self.skipped.setText(self.tr("%Ln were skipped.", "", result.skipped))
        self.marked.setText(self.tr("%Ln asked you not to contact them, and stay marked.", "", result.do_not_contact))
        self.undo.setText(self.tr("Undo (Ctrl+Z) takes all of it back at once."))
        self.rejected.setText(self.tr("%Ln row(s) could not be imported:", "", len(result.rejected)))
        for part, shown in (
            (self._picture, True),
            (self.title, True),
            (self.merged, result.merged > 0),
            (self.skipped, result.skipped > 0),
            (self.marked, result.do_not_contact > 0),
            (self.undo, result.imported + result.merged > 0),
            (self.rejected, bool(result.rejected)),
            (self.table, bool(result.rejected)),
            (self.save, bool(result.rejected)),
            (self.saved, bool(result.rejected)),
        ):
            part.setVisible(shown)
        headers = (self.tr("Line"), self.tr("Why"), self.tr("As it stands in the file"))
        self.table.rows.fill(
            headers,
            [
                Row((wording.number(row.line), words.rejection_text(row.reason), " · ".join(c for c in row.cells if c)))
                for row in result.rejected[:2000]
            ],
        )
        self.table.fit_columns(_WIDEST)
        self._dress()

    def _dress(self) -> None:
        theme = self.icons.theme
        self._picture.setPixmap(
            self.icons.pixmap(Icon.CHECK_CIRCLE, theme.metrics.px(24), theme.colors.done, self.devicePixelRatioF())
        )
