"""Not ready yet: no date, no move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.ui.moves.form import Form
from prospectdesk.ui.moves.next_date_fields import NextDateFields

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from prospectdesk.domain.told import NextDate
    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.moves.missing import Missing


class NotReadyForm(Form):
    """Asks when to get in touch again; the day brings the contact back."""

    def __init__(self, icons: Icons, subject: str, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(icons, self.tr("Not ready yet"), subject, self.tr("&Keep date"), parent)
        self.fields = NextDateFields(icons, today, self.tr("&When may you get in touch again?"))
        self.body.addWidget(self.fields)
        self.body.addStretch(1)
        self.fields.setFocus()
        self.fit()

    def missing(self) -> Missing | None:
        return self.fields.missing()

    def value(self) -> NextDate | None:
        """The date; there once the form is submitted."""
        return self.fields.value()
