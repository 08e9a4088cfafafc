"""Whoever cannot decide knows who can: that person becomes a new lead at the same company."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWizard

from prospectdesk.domain.pipeline import AnswerValue, Criterion
from prospectdesk.ui.common.decider_fields import DeciderFields, linking_notes
from prospectdesk.ui.common.look import plain_label
from prospectdesk.ui.common.palette import Tone
from prospectdesk.ui.qualification.criterion_page import RESULT, page_of
from prospectdesk.ui.qualification.page import Page
from prospectdesk.ui.qualification.words import shortened

if TYPE_CHECKING:
    from prospectdesk.domain.contact import ContactDetails
    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.common.pending_move import PendingMove
    from prospectdesk.ui.qualification.controller import QualifyController


class DeciderPage(Page):
    """Comes after a no to authority. Left empty, it is passed by."""

    def __init__(self, controller: QualifyController, icons: Icons, pending: PendingMove | None) -> None:
        super().__init__(controller, icons, pending)
        self._added: ContactDetails | None = None
        self.heading.setText(self.tr("Who does decide?"))
        name, company = shortened(controller.name), shortened(controller.contact.details.company)
        if company and company != name:
            words = self.tr("Added as a new lead at {company}, linked with {name}.").format(company=company, name=name)
        else:
            words = self.tr("Added as a new lead, linked with {name}.").format(name=name)
        label = plain_label(words, tone=Tone.MUTED, wrap=True)
        label.setMinimumWidth(1)
        self.body.addWidget(label)
        self.fields = DeciderFields(icons.theme)
        self.fields.changed.connect(self._name_button)
        self.body.addWidget(self.fields)
        self.body.addStretch(1)
        self._name_button()

    def enter(self) -> None:
        super().enter()
        self.show_saved("")
        self.fields.setFocus()

    def following(self) -> int:
        following = self.controller.next_question(Criterion.AUTHORITY, AnswerValue.NO)
        return RESULT if following is None else page_of(following)

    def save_then_go_on(self) -> None:
        details = self.fields.details()
        if details is None or details == self._added:
            self.saved()
            return

        def added() -> None:
            self._added = details
            self.saved()

        notes = linking_notes(self.controller.contact, details)
        self.controller.add_decider(details, notes, added, self.not_saved)

    def _name_button(self) -> None:
        text = self.tr("&Add lead") if self.fields.details() is not None else self.tr("&Nobody known")
        self.setButtonText(QWizard.WizardButton.NextButton, text)
