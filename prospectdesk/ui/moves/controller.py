"""Moving a card, from the wish to the landing: what is still to be told is asked for on the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from prospectdesk.domain.errors import Gone, WorldError
from prospectdesk.domain.moves import QUALIFIED_ONLY, Verdict
from prospectdesk.domain.pipeline import Phase
from prospectdesk.domain.told import NotMoved, Spot
from prospectdesk.services.acts import Acts
from prospectdesk.services.outcome import Done
from prospectdesk.ui.common.decider_fields import linking_notes
from prospectdesk.ui.common.pending_move import Asked, PendingMove
from prospectdesk.ui.common.wording import closed_name, refusal, stage_name
from prospectdesk.ui.moves.asking import Asking
from prospectdesk.ui.moves.ending_form import End, EndingForm
from prospectdesk.ui.moves.menu import move_menu
from prospectdesk.ui.moves.wish import MovedCard, Wish

if TYPE_CHECKING:
    from prospectdesk.desktop.desk import Desk
    from prospectdesk.desktop.settings import Settings
    from prospectdesk.domain.clock import Clock
    from prospectdesk.domain.contact import ContactDetails
    from prospectdesk.services.library import Library
    from prospectdesk.ui.common.icons import Icons
    from prospectdesk.ui.moves.form import Form
    from prospectdesk.ui.moves.not_ready_form import NotReadyForm
    from prospectdesk.ui.moves.presentation_form import PresentationForm
    from prospectdesk.ui.moves.sale_form import SaleForm

AskToQualify = Callable[[int, PendingMove | None], object]
_Act = Callable[[Acts], Done[NotMoved | None]]


class MoveFlow(QObject):
    """Carries out wishes to move cards. Nothing is changed before all is told; Cancel leaves everything as it was.

    ``ask_to_qualify`` opens the wizard for an opportunity; the move that waits for it hears how the asking ended.
    """

    refused = Signal(str)  # one calm sentence: why the card stays where it is
    landed = Signal(int)  # opportunity

    def __init__(
        self,
        library: Library,
        desk: Desk,
        clock: Clock,
        icons: Icons,
        settings: Settings,
        ask_to_qualify: AskToQualify,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._desk = desk
        self._icons = icons
        self._ask_to_qualify = ask_to_qualify
        self._asking = Asking(clock, icons, settings, parent)

    @property
    def form(self) -> Form | None:
        """The form that is open, if any."""
        return self._asking.form

    # Wishes

    def move(
        self,
        opportunity_id: int,
        stage_id: int,
        before_id: int | None = None,
        *,
        on_top: bool = True,
        insist: bool = False,
    ) -> None:
        """Put a card on a stage, above the card ``before_id``; ``insist`` is "Move without qualifying"."""
        self._move(Wish(opportunity_id, Spot(stage_id, before_id, on_top), insist))

    def close(self, opportunity_id: int, end: str) -> None:
        """Drop a card on one of the three ends: "not_ready", "said_no" or "not_a_fit"."""
        card = self._read(opportunity_id)
        if card is None:
            return
        if end == "not_ready":
            if card.opportunity.phase is Phase.FOLLOW_UP:
                self._ask_date(Wish(opportunity_id), card)
            else:
                self.move(opportunity_id, card.pipeline.first_stage(Phase.FOLLOW_UP).id)
        else:
            self._ask_end(card, (End(end),))

    def record_presentation(self, opportunity_id: int) -> None:
        """Ask for a presentation that was given, wherever the card is."""
        card = self._read(opportunity_id)
        if card is not None and card.may_reach(Phase.PRESENTED):
            self._ask_presentation(Wish(opportunity_id), card)
        elif card is not None:
            self.move(opportunity_id, card.pipeline.first_stage(Phase.PRESENTED).id)

    def record_sale(self, opportunity_id: int) -> None:
        """Ask for a sale, wherever the card is."""
        card = self._read(opportunity_id)
        if card is not None and card.may_reach(Phase.CUSTOMER):
            self._ask_sale(Wish(opportunity_id), card)
        elif card is not None:
            self.move(opportunity_id, card.pipeline.first_stage(Phase.CUSTOMER).id)

    def move_menu(self, opportunity_id: int, parent: QWidget) -> QMenu:
        """The menu "Move to" for a card; empty where there is no such card. Whoever shows it deletes it."""
        card = self._read(opportunity_id)
        if card is None:
            return QMenu(parent)
        return move_menu(
            self._icons,
            card.opportunity,
            card.pipeline,
            card.facts,
            move=lambda stage_id, insist: self.move(opportunity_id, stage_id, insist=insist),
            close=lambda end: self.close(opportunity_id, end),
            parent=parent,
        )

    # The way of a move

    def _move(self, wish: Wish) -> None:
        spot = wish.spot
        if spot is None:
            return
        self._desk.run(
            lambda acts: acts.moves.move(
                wish.opportunity_id,
                spot.stage_id,
                before_id=spot.before_id,
                on_top=spot.on_top,
                insist=wish.insist,
            ),
            lambda done: self._moved(wish, done.value),
        )

    def _moved(self, wish: Wish, not_moved: NotMoved | None) -> None:
        if not_moved is None:
            self.landed.emit(wish.opportunity_id)
            return
        card = self._read(wish.opportunity_id)
        if card is None:
            return
        match not_moved.verdict:
            case Verdict.QUALIFY:
                self._qualify(wish, card)
            case Verdict.PRESENT:
                self._ask_presentation(wish, card)
            case Verdict.DATE:
                self._ask_date(wish, card)
            case Verdict.SELL:
                self._ask_sale(wish, card)
            case Verdict.CLOSE:
                self._ask_end(card, (End.SAID_NO, End.NOT_A_FIT))
            case verdict:
                self.refused.emit(refusal(verdict, not_moved.missing))

    def _qualify(self, wish: Wish, card: MovedCard) -> None:
        target = card.target(wish)
        pending = PendingMove(
            stage_name(target, card.pipeline.kind),
            may_insist=target.phase in QUALIFIED_ONLY,
            ended=lambda asked: self._asked(wish, asked),
        )
        self._ask_to_qualify(wish.opportunity_id, pending)

    def _asked(self, wish: Wish, asked: Asked) -> None:
        """The wizard is closed: the card lands, or stays and says which answer is missing."""
        card = self._read(wish.opportunity_id)
        if card is None:
            return
        opportunity = card.opportunity
        if asked is Asked.INSISTED:
            self._repeat(replace(wish, insist=True), card)
        elif opportunity.phase is Phase.CLOSED and opportunity.closed_reason is not None:
            self.refused.emit(closed_name(opportunity.closed_reason, opportunity.closed_criterion))
        elif asked is Asked.THREE_YES or opportunity.phase is card.target(wish).phase:
            self._repeat(wish, card)
        else:
            self.refused.emit(refusal(Verdict.QUALIFY, opportunity.criteria.missing))

    def _repeat(self, wish: Wish, card: MovedCard) -> None:
        """The same wish again, unless the answers have brought the card there already."""
        spot = wish.spot
        if spot is not None and spot.stage_id == card.opportunity.stage_id and spot.before_id is None and spot.on_top:
            self.landed.emit(wish.opportunity_id)
        elif spot is not None:
            self._move(wish)

    def _ask_presentation(self, wish: Wish, card: MovedCard) -> None:
        self._asking.presentation(card, lambda form: self._present(wish, form))

    def _ask_date(self, wish: Wish, card: MovedCard) -> None:
        self._asking.date(card, lambda form: self._wait(wish, form))

    def _ask_sale(self, wish: Wish, card: MovedCard) -> None:
        self._asking.sale(card, wish, lambda form: self._sell(wish, form))

    # What is told on the way

    def _present(self, wish: Wish, form: PresentationForm) -> None:
        shown, outcome = form.what_was_shown(), form.what_became_of_it()
        next_date, sale, keep = form.what_follows()
        self._carry_out(
            form,
            wish,
            lambda acts: acts.moves.present(
                wish.opportunity_id,
                shown,
                outcome,
                spot=wish.spot,
                insist=wish.insist,
                next_date=next_date,
                sale=sale,
                keep=keep,
            ),
        )

    def _wait(self, wish: Wish, form: NotReadyForm) -> None:
        next_date = form.value()
        if next_date is not None:
            self._carry_out(
                form,
                wish,
                lambda acts: acts.moves.not_ready(wish.opportunity_id, next_date, spot=wish.spot, insist=wish.insist),
            )

    def _sell(self, wish: Wish, form: SaleForm) -> None:
        sale = form.value()
        if sale is not None:
            self._carry_out(
                form,
                wish,
                lambda acts: acts.moves.sell(wish.opportunity_id, sale, spot=wish.spot, insist=wish.insist),
            )

    def _ask_end(self, card: MovedCard, ends: Sequence[End]) -> None:
        if card.contact.do_not_contact:
            self.refused.emit(refusal(Verdict.DO_NOT_CONTACT))
        else:
            self._asking.end(card, ends, lambda form: self._end(card, form))

    def _end(self, card: MovedCard, form: EndingForm) -> None:
        opportunity_id = card.opportunity.id
        keep, chosen = form.keep.value(), form.not_a_fit.chosen()
        if form.end is End.SAID_NO and keep is not None:
            self._carry_out(form, Wish(opportunity_id), lambda acts: acts.moves.said_no(opportunity_id, keep))
        elif form.end is End.NOT_A_FIT and chosen is not None:
            criterion, note, channel = chosen
            decider = form.not_a_fit.who_decides()
            self._carry_out(
                form,
                Wish(opportunity_id),
                lambda acts: acts.moves.not_a_fit(opportunity_id, criterion, note=note, channel=channel),
                lambda: self._add_decider(card, decider),
            )

    def _add_decider(self, card: MovedCard, details: ContactDetails | None) -> None:
        if details is not None:
            note, note_on_known = linking_notes(card.contact, details)
            self._desk.run(
                lambda acts: acts.contacts.add_decider(
                    card.contact.id, details, pipeline_id=card.pipeline.id, note=note, note_on_known=note_on_known
                )
            )

    def _carry_out(self, form: Form, wish: Wish, act: _Act, then: Callable[[], None] | None = None) -> None:
        def done(result: Done[NotMoved | None]) -> None:
            form.accept()
            if result.value is not None:
                # Something else came in between.
                self.refused.emit(refusal(result.value.verdict, result.value.missing))
                return
            self.landed.emit(wish.opportunity_id)
            if then is not None:
                then()

        self._desk.run(act, done, form.show_failure)

    # Reading

    def _read(self, opportunity_id: int) -> MovedCard | None:
        """The card as it is now; of one that is gone the desk tells, as anywhere else."""
        try:
            return read_card(self._library, opportunity_id)
        except WorldError as error:
            self._desk.failed.emit(error)
            return None


def read_card(library: Library, opportunity_id: int) -> MovedCard:
    """The card as it is now.

    Raises:
        Gone: there is none, or its contact is in the trash.
    """
    opportunity = library.opportunity(opportunity_id)
    contact = None if opportunity is None else library.contact(opportunity.contact_id)
    if opportunity is None or contact is None or contact.deleted_at is not None:
        raise Gone
    pipeline = next(p for p in library.pipelines() if p.id == opportunity.pipeline_id)
    return MovedCard(opportunity, contact, pipeline, library.facts(opportunity_id))
