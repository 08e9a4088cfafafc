"""What the contact bought, and what it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from prospectdesk.ui.common.look import plain_label, plain_tip
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.common.wording import date_text
from prospectdesk.ui.contact_pane.pane_section import INDENT, PaneSection
from prospectdesk.ui.contact_pane.phrases import long_day, money_text, total_text
from prospectdesk.ui.contact_pane.wrapped_text import WrappedText

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.domain.activity import Sale
    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.common.metrics import Metrics
    from prospectdesk.ui.contact_pane.controller import PaneController
    from prospectdesk.ui.contact_pane.story import Story


class SalesSection(PaneSection):
    """The newest first."""

    def __init__(self, icons: Icons, controller: PaneController) -> None:
        super().__init__(icons, controller)
        self.empty = plain_label(tone=Tone.MUTED, wrap=True)
        self.rows: list[SaleRow] = []
        self.add_text(self.empty)
        self.retranslate()

    def fill(self, story: Story, *, same_contact: bool) -> None:
        while len(self.rows) < len(story.sales):
            row = SaleRow(self.icons.theme.metrics)
            self.rows.append(row)
            self.add(row)
        for row, sale in zip(self.rows, story.sales, strict=False):
            row.show_sale(sale, story.today)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(story.sales))
        self.empty.setVisible(not story.sales)
        self.set_trailing(total_text(story.sales))

    def retranslate(self) -> None:
        self.set_title(self.tr("Sales"))
        self.empty.setText(self.tr("None yet."))


class SaleRow(QWidget):
    """One sale."""

    def __init__(self, metrics: Metrics) -> None:
        super().__init__()
        self.what = WrappedText()
        self.day = plain_label(tone=Tone.MUTED, size=TextSize.SMALL)
        self.amount = plain_label()
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.px(INDENT), metrics.px(2), metrics.px(INDENT), metrics.px(2))
        row.setSpacing(metrics.space(2))
        row.addWidget(self.what, 1)
        row.addWidget(self.day, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.amount, 0, Qt.AlignmentFlag.AlignTop)

    def show_sale(self, sale: Sale, today: dt.date) -> None:
        """Show one."""
        self.what.set_text(sale.what or "–")
        self.day.setText(date_text(sale.on, today=today))
        self.day.setToolTip(plain_tip(long_day(sale.on)))
        self.amount.setText(money_text(sale.amount, sale.currency))
