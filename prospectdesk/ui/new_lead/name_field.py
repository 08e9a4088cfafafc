"""A person's name: one field that understands "Given Family", or two."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from prospectdesk.domain.person_name import split_name
from prospectdesk.ui.common.icon_button import IconButton
from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import set_invalid


class NameField(QWidget):
    """The button at its end takes the name apart, and puts it together again."""

    changed = Signal()
    apart_changed = Signal(bool)

    def __init__(self, icons: Icons, *, apart: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.whole, self.given, self.family = QLineEdit(), QLineEdit(), QLineEdit()
        self._button = IconButton(icons, Icon.CHEVRON_RIGHT, "")
        self._button.setCheckable(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for field in (self.whole, self.given, self.family):
            self._row.addWidget(field, 1)
            field.textEdited.connect(self.changed)
        self._row.addWidget(self._button)
        self._button.toggled.connect(self._set_apart)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        icons.theme.changed.connect(self._dress)
        self._dress()
        self._button.setChecked(apart)
        self._show(apart=apart)
        self.retranslate()

    @property
    def apart_button(self) -> IconButton:
        """Takes the name apart, and puts it together again."""
        return self._button

    @property
    def is_apart(self) -> bool:
        """Whether there are two fields."""
        return self._button.isChecked()

    def value(self) -> tuple[str, str]:
        """(given name, family name) as typed."""
        if self.is_apart:
            return self.given.text().strip(), self.family.text().strip()
        return split_name(self.whole.text())

    def clear(self) -> None:
        """Nobody yet."""
        for field in (self.whole, self.given, self.family):
            field.clear()
        self.set_invalid(invalid=False)

    def set_invalid(self, *, invalid: bool) -> None:
        """Mark that a name is missed here."""
        for field in (self.whole, self.given, self.family):
            set_invalid(field, invalid)

    def focus(self) -> None:
        """Put the keyboard into the first field."""
        (self.given if self.is_apart else self.whole).setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_apart(self, apart: bool) -> None:
        if apart:
            given, family = split_name(self.whole.text())
            self.given.setText(given)
            self.family.setText(family)
        else:
            given, family = self.given.text().strip(), self.family.text().strip()
            # Without a comma the last word would be taken for the family name.
            plain = f"{given} {family}".strip()
            self.whole.setText(plain if split_name(plain) == (given, family) else f"{family}, {given}".strip(", "))
        self._show(apart=apart)
        self.retranslate()
        self.focus()
        self.apart_changed.emit(apart)

    def _show(self, *, apart: bool) -> None:
        self.whole.setVisible(not apart)
        self.given.setVisible(apart)
        self.family.setVisible(apart)
        self.setFocusProxy(self.given if apart else self.whole)

    def _dress(self) -> None:
        self._row.setSpacing(self._icons.theme.metrics.space(1))

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.whole.setAccessibleName(self.tr("Name"))
        self.whole.setPlaceholderText(self.tr("Given and family name"))
        for field, text in ((self.given, self.tr("Given name")), (self.family, self.tr("Family name"))):
            field.setAccessibleName(text)
            field.setPlaceholderText(text)
        self._button.set_text(
            self.tr("One field for the name") if self.is_apart else self.tr("Two fields for the name")
        )
        self._button.set_icon(Icon.CHEVRON_LEFT if self.is_apart else Icon.CHEVRON_RIGHT)
