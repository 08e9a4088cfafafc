"""Opening the wizard over a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.errors import DoNotContact, WorldError
from prospectdesk.ui.common.message import show_problem
from prospectdesk.ui.common.pending_move import Asked, PendingMove
from prospectdesk.ui.common.wording import problem
from prospectdesk.ui.qualification.wizard import QualifyWizard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.qualification.controller import QualifyController


def open_wizard(
    controller: QualifyController, icons: Icons, then: PendingMove | None, parent: QWidget | None
) -> QualifyWizard | None:
    """Ask a contact's criteria, from the first one without an answer; window-modal, does not block.

    ``then`` is the move that waits for it, if any; it hears how the asking ended. None comes back where there is
    nobody to ask: a dialog tells why.
    """
    try:
        controller.refresh()
        if controller.contact.do_not_contact:
            raise DoNotContact
    except WorldError as error:
        told = problem(error)
        show_problem(parent, icons, told.what, told.safe, told.todo)
        if then is not None:
            then.ended(Asked.LEFT)
        return None
    wizard = QualifyWizard(controller, icons, then, parent)
    wizard.open()
    return wizard
