"""Who does decide: the few fields for a new lead at the same company, asked where a contact has no authority."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from prospectdesk.domain.contact import Contact, ContactDetails, Email, EmailKind, Phone, PhoneKind
from prospectdesk.ui.common.look import plain_label

if TYPE_CHECKING:
    from prospectdesk.ui.common.theme import Theme

translate = QCoreApplication.translate


class DeciderFields(QWidget):
    """Name, job title, phone, e-mail; all may stay empty, for nobody may be known."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.name = QLineEdit()
        self.job_title = QLineEdit()
        self.phone = QLineEdit()
        self.email = QLineEdit()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (self.tr("Na&me"), self.name),
            (self.tr("&Job title"), self.job_title),
            (self.tr("&Phone"), self.phone),
            (self.tr("&E-mail"), self.email),
        ):
            label = plain_label(text)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            field.textChanged.connect(self.changed)
            self._form.addRow(label, field)
        self.setFocusProxy(self.name)
        theme.changed.connect(self._space)
        self._space()

    def details(self) -> ContactDetails | None:
        """Who was named, or None where nobody was."""
        given, _, family = self.name.text().strip().rpartition(" ")
        phone, email = self.phone.text().strip(), self.email.text().strip()
        details = ContactDetails(
            given_name=given.strip() or family,
            family_name=family if given else "",
            job_title=self.job_title.text().strip(),
            phones=(Phone(phone, PhoneKind.WORK),) if phone else (),
            emails=(Email(email, EmailKind.WORK),) if email else (),
        )
        return details or None

    def _space(self) -> None:
        self._form.setHorizontalSpacing(self._theme.metrics.space(3))
        self._form.setVerticalSpacing(self._theme.metrics.space(2))


def linking_notes(known: Contact, decider: ContactDetails) -> tuple[str, str]:
    """What is noted on the new lead and on the contact who does not decide, each naming the other."""
    company = known.details.company
    names = {"known": known.details.display_name, "decider": decider.display_name, "company": company}
    if company:
        return (
            translate("DeciderFields", "Decides at {company}, says {known}.").format(**names),
            translate("DeciderFields", "At {company} it is {decider} who decides; added as a new lead.").format(
                **names
            ),
        )
    return (
        translate("DeciderFields", "Decides, says {known}.").format(**names),
        translate("DeciderFields", "It is {decider} who decides; added as a new lead.").format(**names),
    )
