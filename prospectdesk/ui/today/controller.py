"""Reads what waits, and does with it what the user wishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from prospectdesk.domain.changes import Change, Kind
from prospectdesk.domain.errors import WorldError
from prospectdesk.domain.today import Agenda, BirthdayRules, DueItem, TodayCounts
from prospectdesk.services.library import Library

if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.desktop.desk import Desk
    from prospectdesk.desktop.settings import Settings
    from prospectdesk.domain.clock import Clock

# The page hands the library on, and knows no more of it.
__all__ = ["Library", "TodayController"]

_KINDS = frozenset({Kind.CONTACT, Kind.OPPORTUNITY, Kind.ACTIVITY, Kind.CONCERN, Kind.FOLLOW_UP, Kind.PIPELINE})
_SETTINGS = ("birthday_lead_days", "leap_day")
_DEFAULT_LEAD_DAYS = 10


class TodayController(QObject):
    """``read`` tells of a new agenda; several changes at once are read once."""

    read = Signal(object)  # domain.today.Agenda
    failed = Signal(object)  # domain.errors.WorldError

    def __init__(self, library: Library, desk: Desk, settings: Settings, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._desk = desk
        self._settings = settings
        self._clock = clock
        self.agenda = Agenda(clock.today(), {})
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        desk.changed.connect(self._follow)
        settings.changed.connect(lambda key: self._soon.start() if key in _SETTINGS else None)

    @property
    def counts(self) -> TodayCounts:
        """How many things wait."""
        return self.agenda.counts

    @property
    def today(self) -> dt.date:
        """The user's day."""
        return self._clock.today()

    @property
    def is_up_to_date(self) -> bool:
        """Whether nothing that has changed is still to be read."""
        return not self._soon.isActive()

    def refresh(self) -> None:
        """Read what waits by now."""
        self._soon.stop()
        try:
            self.agenda = self._library.agenda(self._clock.today(), self._rules())
        except WorldError as error:
            self.failed.emit(error)
            return
        self.read.emit(self.agenda)

    def _rules(self) -> BirthdayRules:
        days = self._settings.get("birthday_lead_days")
        return BirthdayRules(
            lead_days=int(days) if days.isdecimal() else _DEFAULT_LEAD_DAYS,
            leap_day_in_march=self._settings.get("leap_day") == "march",
        )

    def _follow(self, change: Change) -> None:
        if change.kinds & _KINDS:
            self._soon.start()

    def keep_promise(self, item: DueItem) -> None:
        """The follow-up is done."""
        self._desk.run(lambda acts: acts.activities.keep_promise(item.contact_id, item.item_id))

    def put_off(self, item: DueItem, on: dt.date) -> None:
        """The follow-up gets another date; its time of day and its words stay."""
        self._desk.run(
            lambda acts: acts.activities.reschedule(item.contact_id, item.item_id, on, time=item.time, what=item.text)
        )
