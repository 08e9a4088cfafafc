"""The two ends that are not "not ready": said no, and not a fit. They are different, and counted apart."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from prospectdesk.ui.common.choice import ChoiceRow, Option
from prospectdesk.ui.common.look import plain_label, rule
from prospectdesk.ui.moves.form import Form
from prospectdesk.ui.moves.keep_fields import KeepFields
from prospectdesk.ui.moves.missing import Missing
from prospectdesk.ui.moves.not_a_fit_fields import NotAFitFields

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from prospectdesk.domain.pipeline import Criteria
    from prospectdesk.ui.common.icons import Icons


class End(StrEnum):
    """How a card is closed."""

    SAID_NO = "said_no"
    NOT_A_FIT = "not_a_fit"


class EndingForm(Form):
    """With one end it asks for what goes with it; with both it asks first which one it is."""

    def __init__(
        self,
        icons: Icons,
        subject: str,
        today: dt.date,
        criteria: Criteria,
        company: str,
        ends: Sequence[End],
        parent: QWidget | None = None,
    ) -> None:
        only = ends[0] if len(ends) == 1 else None
        titles = {End.SAID_NO: self.tr("Said no"), End.NOT_A_FIT: self.tr("Not a fit")}
        title = self.tr("Close the card") if only is None else titles[only]
        super().__init__(icons, title, subject, self.tr("&Close the card"), parent)
        self.which: ChoiceRow | None = None
        self._only = only
        self._rule = rule()
        if self._only is None:
            self.which = ChoiceRow(
                icons.theme,
                self.tr("Why is the card closed?"),
                (
                    Option(End.SAID_NO, self.tr("They said no"), self.tr("They could buy, and do not want to")),
                    Option(End.NOT_A_FIT, self.tr("Not a fit"), self.tr("One of the three criteria is not met")),
                ),
            )
            self.which.chosen.connect(self._go_on)
            self.body.addWidget(plain_label(self.tr("Why is the card closed?")))
            self.body.addWidget(self.which)
            self.body.addWidget(self._rule)
        self.keep = KeepFields(icons, today)
        self.keep.changed.connect(self.fit)
        self.not_a_fit = NotAFitFields(icons, criteria, company)
        self.not_a_fit.changed.connect(self.fit)
        self.body.addWidget(self.keep)
        self.body.addWidget(self.not_a_fit)
        self.body.addStretch(1)
        self._follow()
        (self.which or (self.keep if self._only is End.SAID_NO else self.not_a_fit)).setFocus()

    @property
    def end(self) -> End | None:
        """Which end it is; None while none is chosen."""
        if self.which is None:
            return self._only
        value = self.which.value()
        return value if isinstance(value, End) else None

    def choices(self) -> ChoiceRow | None:
        if self.end is None:
            return self.which
        return self.keep.answer if self.end is End.SAID_NO else self.not_a_fit.criterion

    def missing(self) -> Missing | None:
        match self.end:
            case End.SAID_NO:
                return self.keep.missing()
            case End.NOT_A_FIT:
                return self.not_a_fit.missing()
        return Missing(self.tr("Choose which of the two it is."), self.which or self)

    def _go_on(self, _value: object) -> None:
        """The number keys are the next question's now."""
        self._follow()
        (self.keep if self.end is End.SAID_NO else self.not_a_fit).setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, _value: object = None) -> None:
        self.keep.setVisible(self.end is End.SAID_NO)
        self.not_a_fit.setVisible(self.end is End.NOT_A_FIT)
        self._rule.setVisible(self.which is not None and self.end is not None)
        self.fit()
