"""A sale: the first makes a customer, the second a repeat buyer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.ui.common.look import plain_label
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.moves.form import Form
from prospectdesk.ui.moves.sale_fields import SaleFields

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from prospectdesk.domain.told import SaleMade
    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.moves.missing import Missing


class SaleForm(Form):
    """``stage`` is the column the sale brings the card to."""

    def __init__(
        self, icons: Icons, subject: str, today: dt.date, currency: str, stage: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(icons, self.tr("Sale"), subject, self.tr("&Record sale"), parent)
        self.fields = SaleFields(icons, today, currency)
        words = plain_label(self.tr("The card goes to “{stage}”.").format(stage=stage), tone=Tone.MUTED, wrap=True)
        words.setMinimumWidth(1)
        self.body.addWidget(self.fields)
        self.body.addWidget(words)
        self.body.addStretch(1)
        self.fields.setFocus()
        self.fit()

    def missing(self) -> Missing | None:
        return self.fields.missing()

    def value(self) -> SaleMade | None:
        """The sale; there once the form is submitted."""
        return self.fields.value()
