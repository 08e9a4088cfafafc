"""Money received: how much, what for, when."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from prospectdesk.domain.told import SaleMade
from prospectdesk.ui.common.look import plain_label, set_invalid
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.common.theme import TextSize
from prospectdesk.ui.moves.amount import amount_text, parse_amount
from prospectdesk.ui.moves.day_button import DayButton
from prospectdesk.ui.moves.missing import Missing

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.ui.common.icons import Icons

# Those of the region first; any other ISO 4217 code can be typed.
_CURRENCIES = ("EUR", "MKD", "USD", "CHF", "GBP", "RSD", "ALL", "BGN", "BAM", "TRY", "SEK", "CAD", "AUD")
_EXAMPLE = Decimal("1250.50")
_CODE = QRegularExpression("[A-Za-z]{3}")


class SaleFields(QWidget):
    """The amount is shown as it was understood, for commas and points mean different things to different people."""

    changed = Signal()

    def __init__(self, icons: Icons, today: dt.date, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.amount = QLineEdit()
        self.amount.setAccessibleName(self.tr("Amount"))
        self.currency = QComboBox()
        self.currency.setEditable(True)
        self.currency.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.currency.addItems(list(dict.fromkeys((currency, *_CURRENCIES))))
        self.currency.setValidator(QRegularExpressionValidator(_CODE, self))
        self.currency.setAccessibleName(self.tr("Currency"))
        self.what = QLineEdit()
        self.what.setAccessibleName(self.tr("What was sold"))
        self.on = DayButton(icons, self.tr("When"), today)
        self._understood = plain_label(tone=Tone.MUTED, size=TextSize.SMALL)
        money = QVBoxLayout()
        self._money = QHBoxLayout()
        self._money.addWidget(self.amount, 1)
        self._money.addWidget(self.currency)
        money.addLayout(self._money)
        money.addWidget(self._understood)
        money.setSpacing(2)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, buddy, field in (
            (self.tr("A&mount"), self.amount, money),
            (self.tr("W&hat was sold"), self.what, self.what),
            (self.tr("&When"), self.on, self.on),
        ):
            label = plain_label(text)
            label.setBuddy(buddy)
            self._form.addRow(label, field)
        self.amount.textChanged.connect(self._show_understood)
        self.currency.currentTextChanged.connect(self._show_understood)
        self.setFocusProxy(self.amount)
        icons.theme.changed.connect(self._space)
        self._space()
        self._show_understood()

    def value(self) -> SaleMade | None:
        """The sale, or None while there is no amount to be understood."""
        amount, code = self._amount(), self.currency.currentText().strip().upper()
        if not amount or len(code) != 3:
            return None
        try:
            return SaleMade(amount, code, self.what.text().strip(), self.on.day())
        except ValueError:
            return None

    def missing(self) -> Missing | None:
        """Amount or currency, where they cannot be understood."""
        if self.value() is not None:
            return None
        if not self._amount():
            set_invalid(self.amount, True)
            return Missing(self.tr("How much did they pay? A number above zero is wanted."), self.amount)
        return Missing(self.tr("The currency is a code of three letters, like EUR."), self.currency)

    def _amount(self) -> Decimal | None:
        return parse_amount(self.amount.text(), self.locale())

    def _show_understood(self) -> None:
        amount, text = self._amount(), self.amount.text().strip()
        set_invalid(self.amount, False)
        if amount is not None:
            code = self.currency.currentText().strip().upper()
            self._understood.setText(f"{amount_text(amount, self.locale())} {code}")
        else:
            example = self.tr("For example {amount}").format(amount=amount_text(_EXAMPLE, self.locale()))
            self._understood.setText(self.tr("Not a number yet") if text else example)
        self.changed.emit()

    def _space(self) -> None:
        metrics = self._icons.theme.metrics
        self._form.setHorizontalSpacing(metrics.space(3))
        self._form.setVerticalSpacing(metrics.space(2))
        self._money.setSpacing(metrics.space(2))
