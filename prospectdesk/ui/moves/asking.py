"""Opening the forms that moves ask for. It knows what each needs, and nothing of what is done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectdesk.domain.moves import phase_of_sales
from prospectdesk.domain.pipeline import Phase
from prospectdesk.ui.common.wording import stage_name
from prospectdesk.ui.moves.ending_form import End, EndingForm
from prospectdesk.ui.moves.not_ready_form import NotReadyForm
from prospectdesk.ui.moves.presentation_form import PresentationForm
from prospectdesk.ui.moves.sale_form import SaleForm

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from prospectdesk.desktop.settings import Settings
    from prospectdesk.domain.clock import Clock
    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.moves.form import Form
    from prospectdesk.ui.moves.wish import MovedCard, Wish


class Asking:
    """One form at a time, over ``window``; ``submit`` is called with the form once everything wanted is there."""

    def __init__(self, clock: Clock, icons: Icons, settings: Settings, window: QWidget) -> None:
        self._clock = clock
        self._icons = icons
        self._settings = settings
        self._window = window
        self.form: Form | None = None

    def presentation(self, card: MovedCard, submit: Callable[[PresentationForm], None]) -> None:
        """What was shown, what was asked for, and what became of it."""
        today, currency = self._clock.today(), self._settings.get("currency")
        form = PresentationForm(self._icons, card.subject, today, currency, card.pipeline.kind, self._window)
        form.submitted.connect(lambda: submit(form))
        self._open(form)

    def date(self, card: MovedCard, submit: Callable[[NotReadyForm], None]) -> None:
        """When to get in touch again."""
        form = NotReadyForm(self._icons, card.subject, self._clock.today(), self._window)
        form.submitted.connect(lambda: submit(form))
        self._open(form)

    def sale(self, card: MovedCard, wish: Wish, submit: Callable[[SaleForm], None]) -> None:
        """How much was paid; the form says which column the sale brings the card to."""
        stage = card.pipeline.first_stage(phase_of_sales(card.facts.sales + 1) or Phase.CUSTOMER)
        wished = card.target(wish)
        name = stage_name(wished if wished.phase is stage.phase else stage, card.pipeline.kind)
        currency = self._settings.get("currency")
        form = SaleForm(self._icons, card.subject, self._clock.today(), currency, name, self._window)
        form.submitted.connect(lambda: submit(form))
        self._open(form)

    def end(self, card: MovedCard, ends: Sequence[End], submit: Callable[[EndingForm], None]) -> None:
        """Why the card is closed."""
        company = card.contact.details.company
        criteria, today = card.opportunity.criteria, self._clock.today()
        form = EndingForm(self._icons, card.subject, today, criteria, company, ends, self._window)
        form.submitted.connect(lambda: submit(form))
        self._open(form)

    def _open(self, form: Form) -> None:
        self.form = form
        form.finished.connect(self._forget)
        form.open()

    def _forget(self, _result: int) -> None:
        self.form = None
