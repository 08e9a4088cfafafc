"""Settings: each choice is applied at once and kept as a plain string."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QSize, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from prospectdesk.desktop.language import LANGUAGES
from prospectdesk.ui.common.look import plain_label
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.settings.places import COUNTRIES, CURRENCIES, country_name

if TYPE_CHECKING:
    from prospectdesk.desktop.settings import Settings
    from prospectdesk.ui.common.icons import Icons

_Options = Sequence[tuple[str, str]]


class SettingsDialog(QDialog):
    """Window-modal; closing is all there is to do, since each choice already holds."""

    def __init__(self, settings: Settings, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._retold: list[Callable[[], None]] = []
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        metrics = icons.theme.metrics
        form = QFormLayout()
        form.setSpacing(metrics.space(3))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.language = self._choice(form, "language", lambda: self.tr("&Language"), self._languages)
        self.theme = self._choice(form, "theme", lambda: self.tr("&Colours"), self._themes)
        self.density = self._choice(form, "density", lambda: self.tr("Card &size"), self._densities)
        self.country = self._choice(form, "home_country", lambda: self.tr("&Home country"), self._countries)
        self.currency = self._choice(form, "currency", lambda: self.tr("C&urrency"), self._currencies)
        self.leap_day = self._choice(form, "leap_day", lambda: self.tr("&29 February"), self._leap_days)
        self.lead_days = self._days(form)
        self._hint = plain_label(tone=Tone.MUTED, wrap=True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(metrics.space(5), metrics.space(4), metrics.space(5), metrics.space(4))
        whole.setSpacing(metrics.space(4))
        whole.addLayout(form)
        whole.addWidget(self._hint)
        whole.addStretch(1)
        whole.addWidget(buttons)
        self.setMinimumSize(QSize(metrics.px(440), 0))
        self.retranslate()

    def _choice(
        self, form: QFormLayout, key: str, title: Callable[[], str], options: Callable[[], _Options]
    ) -> QComboBox:
        box = QComboBox()
        box.setObjectName(key)
        label = plain_label()
        label.setBuddy(box)
        form.addRow(label, box)

        def retell() -> None:
            label.setText(title())
            box.setAccessibleName(title().replace("&", ""))
            box.blockSignals(True)
            box.clear()
            for code, text in options():
                box.addItem(text, code)
            box.setCurrentIndex(max(box.findData(self._settings.get(key)), 0))
            box.blockSignals(False)

        box.currentIndexChanged.connect(lambda _: self._settings.set(key, str(box.currentData())))
        self._retold.append(retell)
        return box

    def _days(self, form: QFormLayout) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName("birthday_lead_days")
        box.setRange(0, 60)
        box.setValue(int(self._settings.get("birthday_lead_days") or 0))
        label = plain_label()
        label.setBuddy(box)
        form.addRow(label, box)

        def retell() -> None:
            label.setText(self.tr("&Birthday alarm"))
            box.setAccessibleName(self.tr("Birthday alarm, days before"))
            box.setSuffix(" " + self.tr("days before"))

        box.valueChanged.connect(lambda days: self._settings.set("birthday_lead_days", str(days)))
        self._retold.append(retell)
        return box

    def _languages(self) -> _Options:
        return [("system", self.tr("Like the system")), *LANGUAGES.items()]

    def _themes(self) -> _Options:
        return [("system", self.tr("Like the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))]

    def _densities(self) -> _Options:
        return [("comfortable", self.tr("Comfortable")), ("compact", self.tr("Compact"))]

    def _countries(self) -> _Options:
        named = [(code, country_name(code)) for code in COUNTRIES]
        return sorted(named, key=lambda pair: pair[1].casefold())

    def _currencies(self) -> _Options:
        return [(code, code) for code in CURRENCIES]

    def _leap_days(self) -> _Options:
        return [
            ("february", self.tr("kept on 28 February in other years")),
            ("march", self.tr("kept on 1 March in other years")),
        ]

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.setWindowTitle(self.tr("Settings"))
        self.setLocale(QLocale())
        self._hint.setText(
            self.tr(
                "Every choice holds at once. Phone numbers without a country code are read as numbers of your "
                "home country."
            )
        )
        for retell in self._retold:
            retell()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
