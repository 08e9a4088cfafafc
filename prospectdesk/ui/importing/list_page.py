"""The lead list the people will belong to: its name, where it comes from, what it cost, and their board."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import (
    QCompleter,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from prospectdesk.domain.contact import Source
from prospectdesk.domain.import_plan import NewList
from prospectdesk.ui.common import wording
from prospectdesk.ui.common.look import plain_label, set_invalid
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.importing.choice_box import ChoiceBox
from prospectdesk.ui.importing.page import Page

if TYPE_CHECKING:
    from prospectdesk.domain.pipeline import Pipeline
    from prospectdesk.ui.common.icons import Icons

_MOST_MONEY = 1e9
_CURRENCIES = ("EUR", "MKD", "USD", "GBP", "CHF", "RSD", "BGN", "ALL", "TRY")


class ListPage(Page):
    """``new_list`` and ``pipeline_id`` are what it says."""

    def __init__(
        self,
        icons: Icons,
        pipelines: list[Pipeline],
        tags: list[str],
        today: dt.date,
        currency: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, parent)
        metrics = icons.theme.metrics
        self._pipelines = pipelines
        self._today = today
        self._labels: list[QLabel] = []
        self.name = QLineEdit()
        self.name.setMaxLength(200)
        self.source, self.pipeline, self.currency = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.price = QLineEdit()
        self.price.setMaxLength(20)
        self.price.setMaximumWidth(metrics.px(110))
        self.price.textChanged.connect(self._check_price)
        self.date = QDateEdit(QDate(today.year, today.month, today.day))
        self.date.setCalendarPopup(True)
        self.tags = QLineEdit()
        completer = QCompleter(tags, self.tags)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.tags.setCompleter(completer)
        self.currency.fill([(code, code) for code in dict.fromkeys((currency, *_CURRENCIES))], currency)
        money = QWidget()
        row = QHBoxLayout(money)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.price)
        row.addWidget(self.currency)
        row.addStretch(1)
        self._form = QFormLayout()
        self._form.setSpacing(metrics.space(3))
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for field, widget in (
            (self.name, self.name),
            (self.source, self.source),
            (self.price, money),
            (self.date, self.date),
            (self.tags, self.tags),
            (self.pipeline, self.pipeline),
        ):
            label = plain_label()
            label.setBuddy(field)
            self._labels.append(label)
            self._form.addRow(label, widget)
        for wide in (self.name, self.tags):
            wide.setMinimumWidth(metrics.px(340))
        self.intro = plain_label(tone=Tone.MUTED, wrap=True)
        self.column.addWidget(self.intro)
        self.column.addLayout(self._form)
        self.column.addStretch(1)
        self.name.textChanged.connect(lambda _: self.changed.emit())
        self.retranslate()

    def suggest_name(self, name: str) -> None:
        """Propose a name for the list; one the user wrote stays."""
        if not self.name.isModified():
            self.name.setText(name)

    def complete(self) -> bool:
        return bool(self.name.text().strip()) and self._price()[1]

    def _price(self) -> tuple[Decimal | None, bool]:
        """The price as written in the user's own form, and whether it can be understood."""
        text = self.price.text().strip()
        if not text:
            return None, True
        amount, understood = QLocale().toDouble(text)
        if not understood:
            amount, understood = QLocale.c().toDouble(text)
        if not understood or not 0 <= amount <= _MOST_MONEY:
            return None, False
        return Decimal(str(round(amount, 2))), True

    def _check_price(self) -> None:
        set_invalid(self.price, not self._price()[1])
        self.changed.emit()

    def new_list(self) -> NewList:
        """The list as wished."""
        price, _ = self._price()
        day = self.date.date()
        source = self.source.value()
        return NewList(
            name=self.name.text().strip(),
            source=source if isinstance(source, Source) else Source.OTHER,
            received_on=dt.date(day.year(), day.month(), day.day()),
            price=price,
            currency=str(self.currency.value()) if price is not None else "",
            tags=tuple(dict.fromkeys(tag.strip() for tag in self.tags.text().split(",") if tag.strip())),
        )

    def pipeline_id(self) -> int | None:
        """The board they come to, None for none."""
        value = self.pipeline.value()
        return value if isinstance(value, int) else None

    def retranslate(self) -> None:
        names = (
            self.tr("&Name of the list"),
            self.tr("Where it comes &from"),
            self.tr("&Price paid"),
            self.tr("&Received on"),
            self.tr("&Tags"),
            self.tr("As leads &in"),
        )
        fields = (self.name, self.source, self.price, self.date, self.tags, self.pipeline)
        for label, text, field in zip(self._labels, names, fields, strict=True):
            label.setText(text)
            field.setAccessibleName(text.replace("&", ""))
        self.currency.setAccessibleName(self.tr("Currency"))
        self.intro.setText(
            self.tr("Whoever comes with this file belongs to one list, so that you can see later what it was worth.")
        )
        self.tags.setPlaceholderText(self.tr("parted by commas, for everybody in the list"))
        self.price.setPlaceholderText(self.tr("nothing"))
        self.date.setLocale(QLocale())
        self.date.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.ShortFormat))
        source, pipeline = self.source.value(), self.pipeline.value()
        self.source.fill(
            [(one, wording.source_name(one)) for one in Source], source if self.source.count() else Source.BOUGHT_LIST
        )
        first = self._pipelines[0].id if self._pipelines else None
        boards: list[tuple[object, str]] = [(one.id, wording.pipeline_name(one)) for one in self._pipelines]
        boards.append((None, self.tr("no board: contacts only")))
        known = self.pipeline.count() > 0
        self.pipeline.fill(boards, pipeline if known else first)
