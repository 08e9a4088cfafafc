"""Moving cards as a user does it: the wish, what is asked on the way, and where the card is afterwards."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget, QWizard

from prospectdesk.domain.activity import ActivityKind, PresentationOutcome
from prospectdesk.domain.contact import Permission
from prospectdesk.domain.errors import DiskFull, Gone
from prospectdesk.domain.opportunity import ClosedReason
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criterion, Phase
from prospectdesk.services.moves import KeepAnswer, NextDate, SaleMade
from prospectdesk.ui.common.message import ErrorPanel
from prospectdesk.ui.moves.ending_form import EndingForm
from prospectdesk.ui.moves.not_ready_form import NotReadyForm
from prospectdesk.ui.moves.presentation_form import PresentationForm
from prospectdesk.ui.moves.sale_form import SaleForm
from prospectdesk.ui.qualification.result_page import ResultPage
from tests.builders import CLOSED, CUSTOMERS, LEADS, NOT_READY, PRESENTED, PROSPECTS, QUALIFYING, REPEAT, qualify
from tests.ui.selling import Selling

ONE, TWO, THREE, FOUR = Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
TODAY = dt.date(2026, 11, 24)
Button = QWizard.WizardButton


def texts(widget: QWidget | None) -> list[str]:
    assert widget is not None
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def prospect(selling: Selling, card: int) -> int:
    """The card of a lead with three yes."""

    def act(acts):
        qualify(acts, card, AnswerValue.YES, AnswerValue.YES)
        return acts.qualification.answer(card, Criterion.AUTHORITY, AnswerValue.YES, Channel.PHONE)

    selling.do(act)
    assert selling.where(card).stage_id == PROSPECTS
    return card


def steps(selling: Selling) -> int:
    """How many steps undo could take back."""
    step = selling.library.steps()[0]
    return 0 if step is None else step.id


class TestToProspects:
    def test_the_wizard_opens_at_the_first_unanswered_criterion_and_three_yes_let_it_land(
        self, selling: Selling, card: int
    ) -> None:
        selling.do(
            lambda acts: acts.qualification.answer(card, Criterion.TARGET_MARKET, AnswerValue.YES, Channel.PHONE)
        )
        selling.flow.move(card, PROSPECTS)
        selling.settle()
        assert selling.asked is Criterion.MONEY
        selling.press(ONE, ENTER, ONE, ENTER)
        assert isinstance(selling.page, ResultPage)
        selling.press(ENTER)
        assert selling.where(card).stage_id == PROSPECTS
        assert selling.landed == [card]
        assert selling.said == []

    def test_three_yes_on_the_way_to_presented_go_on_to_its_form(self, selling: Selling, card: int) -> None:
        selling.flow.move(card, PRESENTED)
        selling.settle()
        assert "“Presented” wants three yes." in texts(selling.page)
        selling.press(ONE, ENTER, ONE, ENTER, ONE, ENTER)
        assert "All three criteria are met. Finish, and the card goes to “Presented”." in texts(selling.page)
        selling.press(ENTER)
        assert isinstance(selling.flow.form, PresentationForm)
        selling.press(ESCAPE)
        assert selling.where(card).stage_id == PROSPECTS

    def test_cancel_leaves_everything_as_it_was_and_says_what_is_missing(self, selling: Selling, card: int) -> None:
        before = steps(selling)
        selling.flow.move(card, PROSPECTS)
        selling.settle()
        selling.press(ONE)
        selling.press(ESCAPE)
        assert selling.where(card).stage_id == LEADS
        assert steps(selling) == before
        assert selling.said == ["Still to be answered with yes: target market, money, authority"]

    def test_a_no_on_the_way_closes_the_card_and_says_so(self, selling: Selling, card: int) -> None:
        selling.flow.move(card, PROSPECTS)
        selling.settle()
        selling.press(THREE, ENTER, ENTER)
        assert selling.where(card).closed_reason is ClosedReason.NOT_A_FIT
        assert selling.said == ["Not a fit: target market"]

    def test_moving_without_qualifying_is_marked_and_recorded(self, selling: Selling, card: int) -> None:
        selling.flow.move(card, PROSPECTS)
        selling.settle()
        selling.click(selling.button("Move without qualifying"))
        assert selling.wizard is None
        lead = selling.where(card)
        assert (lead.stage_id, lead.unqualified) == (PROSPECTS, True)
        shown = selling.library.card(card)
        assert shown is not None
        assert shown.unqualified
        step = selling.library.steps()[0]
        assert step is not None
        assert step.name == "move_unqualified"

    def test_insisting_keeps_the_answer_on_the_page(self, selling: Selling, card: int) -> None:
        selling.flow.move(card, PROSPECTS)
        selling.settle()
        selling.press(ONE)
        selling.click(selling.button("Move without qualifying"))
        assert selling.where(card).criteria.target_market is AnswerValue.YES
        assert selling.where(card).unqualified

    def test_insisting_still_asks_for_the_form_of_the_stage(self, selling: Selling, card: int) -> None:
        selling.flow.move(card, CUSTOMERS)
        selling.settle()
        selling.click(selling.button("Move without qualifying"))
        form = selling.flow.form
        assert isinstance(form, SaleForm)
        selling.type("99")
        selling.press(ENTER)
        assert (selling.where(card).stage_id, selling.where(card).unqualified) == (CUSTOMERS, True)

    def test_it_lands_where_it_was_dropped(self, selling: Selling, card: int) -> None:
        others = [selling.add_lead(name) for name in ("Боро Б", "Вера В")]
        for other in others:
            selling.do(lambda acts, other=other: acts.moves.move(other, PROSPECTS, insist=True))
        selling.flow.move(card, PROSPECTS, before_id=others[0])
        selling.settle()
        selling.press(ONE, ENTER, ONE, ENTER, ONE, ENTER, ENTER)
        cards = selling.library.cards_after(PROSPECTS, None, 9)
        assert [c.opportunity_id for c in cards] == [others[1], card, others[0]]

    def test_to_qualifying_one_yes_is_enough_and_nobody_may_insist(self, selling: Selling, card: int) -> None:
        selling.flow.move(card, QUALIFYING)
        selling.settle()
        assert "“Qualifying” wants a yes." in texts(selling.page)
        assert not selling.page.banner.insist.isVisible()
        selling.press(ONE)
        selling.click(selling.wizard.button(Button.CustomButton1))  # type: ignore[union-attr]
        assert selling.where(card).stage_id == QUALIFYING
        assert selling.said == []

    def test_a_prospect_needs_no_wizard(self, selling: Selling, prospect: int) -> None:
        selling.do(lambda acts: acts.moves.not_ready(prospect, NextDate(TODAY)))
        selling.flow.move(prospect, PROSPECTS)
        selling.settle()
        assert selling.wizard is None
        assert selling.landed == [prospect]


class TestPresentation:
    @pytest.fixture
    def form(self, selling: Selling, prospect: int) -> PresentationForm:
        selling.flow.move(prospect, PRESENTED)
        selling.settle()
        form = selling.flow.form
        assert isinstance(form, PresentationForm)
        return form

    def test_undecided_lands_on_presented_with_all_that_was_told(
        self, selling: Selling, form: PresentationForm, prospect: int
    ) -> None:
        selling.type("the demo shop")
        form.call_to_action.setText("start on Monday")
        form.close_asked.setChecked(True)
        form.minutes.setValue(45)
        selling.click(selling.button("Undecided"))
        selling.click(selling.button("Record presentation"))
        assert selling.where(prospect).stage_id == PRESENTED
        contact_id = selling.where(prospect).contact_id
        (given,) = selling.library.presentations(contact_id)
        assert (given.shown, given.call_to_action, given.close_asked) == ("the demo shop", "start on Monday", True)
        (talk,) = selling.library.activities(contact_id, limit=9)
        assert (talk.kind, talk.minutes, talk.channel) == (ActivityKind.PRESENTATION, 45, Channel.IN_PERSON)

    def test_without_call_to_action_or_close_it_warns_and_is_kept(
        self, selling: Selling, form: PresentationForm, prospect: int
    ) -> None:
        warning = "Without a call to action and the close, the card is marked."
        assert warning in texts(form)
        form.call_to_action.setText("start on Monday")
        form.close_asked.setChecked(True)
        assert warning not in texts(form)
        form.close_asked.setChecked(False)
        selling.click(selling.button("Undecided"))
        selling.click(selling.button("Record presentation"))
        shown = selling.library.card(prospect)
        assert shown is not None
        assert shown.missed_close

    def test_without_an_outcome_nothing_is_recorded_and_it_is_asked_for(
        self, selling: Selling, form: PresentationForm, prospect: int
    ) -> None:
        selling.press(ENTER)
        assert "What became of it? Choose one of the four." in texts(form.findChild(ErrorPanel))
        assert selling.where(prospect).stage_id == PROSPECTS

    def test_not_ready_asks_its_date_on_the_same_form(
        self, selling: Selling, form: PresentationForm, prospect: int
    ) -> None:
        selling.click(selling.button("Not ready yet"))
        selling.click(selling.button("Record presentation"))
        assert "Choose a date: without one the card would be forgotten." in texts(form.findChild(ErrorPanel))
        selling.click(selling.button("In three months"))
        selling.click(selling.button("Record presentation"))
        assert selling.where(prospect).stage_id == NOT_READY
        (follow_up,) = selling.library.follow_ups(selling.where(prospect).contact_id)
        assert follow_up.on == dt.date(2027, 2, 24)
        assert len(selling.library.presentations(follow_up.contact_id)) == 1

    def test_sold_asks_for_the_money_on_the_same_form(
        self, selling: Selling, form: PresentationForm, prospect: int
    ) -> None:
        selling.click(selling.button("Sold"))
        form.sale.amount.setText("1,250.50")
        form.sale.what.setText("bookkeeping")
        selling.click(selling.button("Record presentation"))
        assert selling.where(prospect).stage_id == CUSTOMERS
        (sale,) = selling.library.sales(selling.where(prospect).contact_id)
        assert (sale.amount, sale.currency, sale.what, sale.on) == (Decimal("1250.50"), "EUR", "bookkeeping", TODAY)

    def test_said_no_asks_whether_they_may_be_kept(
        self, selling: Selling, form: PresentationForm, prospect: int
    ) -> None:
        selling.click(selling.button("Said no"))
        form.keep.answer.setFocus()
        selling.press(TWO)
        selling.click(selling.button("Record presentation"))
        assert selling.where(prospect).closed_reason is ClosedReason.DO_NOT_CONTACT

    def test_one_undo_takes_all_of_it_back(self, selling: Selling, form: PresentationForm, prospect: int) -> None:
        selling.click(selling.button("Sold"))
        form.sale.amount.setText("10")
        selling.click(selling.button("Record presentation"))
        selling.do(lambda acts: acts.history.undo())
        contact_id = selling.where(prospect).contact_id
        assert selling.where(prospect).stage_id == PROSPECTS
        assert selling.library.presentations(contact_id) == []
        assert selling.library.sales(contact_id) == []

    def test_cancel_leaves_everything_as_it_was(self, selling: Selling, form: PresentationForm, prospect: int) -> None:
        before = steps(selling)
        selling.type("half a sentence")
        selling.press(ESCAPE)
        assert selling.flow.form is None
        assert steps(selling) == before
        assert selling.where(prospect).stage_id == PROSPECTS


class TestDates:
    def test_no_date_no_move(self, selling: Selling, prospect: int) -> None:
        selling.flow.move(prospect, NOT_READY)
        selling.settle()
        selling.press(ENTER)
        assert isinstance(selling.flow.form, NotReadyForm)
        assert selling.where(prospect).stage_id == PROSPECTS

    def test_a_day_a_time_and_what_about(self, selling: Selling, prospect: int) -> None:
        selling.flow.close(prospect, "not_ready")
        selling.settle()
        form = selling.flow.form
        assert isinstance(form, NotReadyForm)
        selling.press(Qt.Key.Key_Space)  # the first chip has the focus
        form.fields.timed.setChecked(True)
        form.fields.what.setText("the new budget")
        selling.click(selling.button("Keep date"))
        shown = selling.library.card(prospect)
        assert shown is not None
        assert (shown.stage_id, shown.next_on, shown.next_time, shown.next_what) == (
            NOT_READY,
            dt.date(2026, 12, 1),
            dt.time(9, 0),
            "the new budget",
        )

    def test_another_date_for_who_waits_already(self, selling: Selling, prospect: int) -> None:
        selling.do(lambda acts: acts.moves.not_ready(prospect, NextDate(TODAY)))
        selling.flow.close(prospect, "not_ready")
        selling.settle()
        selling.click(selling.button("In a month"))
        selling.click(selling.button("Keep date"))
        (follow_up,) = selling.library.follow_ups(selling.where(prospect).contact_id)
        assert follow_up.on == dt.date(2026, 12, 24)

    def test_a_lead_is_qualified_first(self, selling: Selling, card: int) -> None:
        selling.flow.close(card, "not_ready")
        selling.settle()
        assert selling.asked is Criterion.TARGET_MARKET


class TestSales:
    def test_the_second_one_makes_a_repeat_buyer_and_the_form_says_so(self, selling: Selling, prospect: int) -> None:
        selling.do(lambda acts: acts.moves.sell(prospect, SaleMade(Decimal(10), "EUR", "", TODAY)))
        selling.flow.move(prospect, REPEAT)
        selling.settle()
        assert "The card goes to “Repeat buyers”." in texts(selling.flow.form)
        selling.type("12,5")
        assert "12.50 EUR" in texts(selling.flow.form)
        selling.press(ENTER)
        assert selling.where(prospect).stage_id == REPEAT

    @pytest.mark.parametrize("amount", ["", "0", "abc", "-5"])
    def test_what_is_no_money_is_asked_for_again(self, selling: Selling, prospect: int, amount: str) -> None:
        selling.flow.move(prospect, CUSTOMERS)
        selling.settle()
        selling.type(amount)
        selling.press(ENTER)
        assert "How much did they pay? A number above zero is wanted." in texts(selling.flow.form)
        assert selling.where(prospect).stage_id == PROSPECTS

    def test_a_third_sale_to_a_repeat_buyer(self, selling: Selling, prospect: int) -> None:
        for _ in range(2):
            selling.do(lambda acts: acts.moves.sell(prospect, SaleMade(Decimal(10), "EUR", "", TODAY)))
        selling.flow.record_sale(prospect)
        selling.settle()
        selling.type("7")
        selling.press(ENTER)
        assert len(selling.library.sales(selling.where(prospect).contact_id)) == 3

    def test_a_sale_to_a_lead_asks_the_questions_first(self, selling: Selling, card: int) -> None:
        selling.flow.record_sale(card)
        selling.settle()
        assert selling.asked is Criterion.TARGET_MARKET

    def test_sales_are_stronger_than_wishes(self, selling: Selling, prospect: int) -> None:
        selling.do(lambda acts: acts.moves.sell(prospect, SaleMade(Decimal(10), "EUR", "", TODAY)))
        selling.flow.move(prospect, LEADS)
        selling.settle()
        assert selling.flow.form is None
        assert selling.said == ["There is a sale, so this is a customer. Undo the sale to move the card back."]

    def test_a_failure_is_told_on_the_form_and_nothing_typed_is_lost(
        self, selling: Selling, prospect: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        selling.flow.move(prospect, CUSTOMERS)
        selling.settle()
        selling.type("50")

        def full(*_args: object, **_more: object) -> None:
            raise DiskFull

        with monkeypatch.context() as world:
            world.setattr("prospectdesk.services.moves.Moves.sell", full)
            selling.press(ENTER)
        assert "The disk is full." in texts(selling.flow.form)
        selling.press(ENTER)
        assert selling.where(prospect).stage_id == CUSTOMERS


class TestEnds:
    def test_kept_on_the_list_wants_a_date(self, selling: Selling, card: int) -> None:
        selling.flow.close(card, "said_no")
        selling.settle()
        selling.press(ONE)
        selling.press(ENTER)
        assert "Choose a date: without one the card would be forgotten." in texts(selling.flow.form)
        selling.click(selling.button("In a month"))
        form = selling.flow.form
        assert isinstance(form, EndingForm)
        form.keep.wording.set_text("Sure, next year")
        selling.click(selling.button("Close the card"))
        assert selling.where(card).closed_reason is ClosedReason.KEPT_ON_LIST
        contact = selling.library.contact(selling.where(card).contact_id)
        assert contact is not None
        assert contact.permission is Permission.YES

    def test_do_not_contact_tells_what_it_ends_before_it_does(self, selling: Selling, card: int) -> None:
        selling.flow.close(card, "said_no")
        selling.settle()
        selling.press(TWO)
        assert any("Every reminder for this contact ends" in text for text in texts(selling.flow.form))
        selling.press(ENTER)
        assert selling.where(card).closed_reason is ClosedReason.DO_NOT_CONTACT

    @pytest.mark.parametrize(("key", "answer"), [(THREE, Permission.ASK_LATER), (FOUR, Permission.NOT_ASKED)])
    def test_without_an_answer_the_question_stays(
        self, selling: Selling, card: int, key: Qt.Key, answer: Permission
    ) -> None:
        selling.flow.close(card, "said_no")
        selling.settle()
        selling.press(key, ENTER)
        contact = selling.library.contact(selling.where(card).contact_id)
        assert contact is not None
        assert contact.permission is answer

    def test_not_a_fit_names_its_criterion(self, selling: Selling, card: int) -> None:
        selling.flow.close(card, "not_a_fit")
        selling.settle()
        selling.press(ENTER)
        assert "Choose which of the three is not met." in texts(selling.flow.form)
        selling.press(TWO, ENTER)
        lead = selling.where(card)
        assert (lead.closed_reason, lead.closed_criterion) == (ClosedReason.NOT_A_FIT, Criterion.MONEY)

    def test_no_authority_asks_who_has_it(self, selling: Selling, card: int) -> None:
        selling.flow.close(card, "not_a_fit")
        selling.settle()
        selling.press(THREE)
        form = selling.flow.form
        assert isinstance(form, EndingForm)
        assert "Who does decide at Цветна градина? They become a new lead, linked with this one. (optional)" in texts(
            form
        )
        form.not_a_fit.decider.name.setText("Милка Костова")
        form.not_a_fit.decider.phone.setText("+389 70 123 456")
        selling.click(selling.button("Close the card"))
        new = selling.library.contact(2)
        assert new is not None
        assert (new.details.display_name, new.details.company) == ("Милка Костова", "Цветна градина")
        assert new.details.phones[0].e164 == "+38970123456"
        assert selling.library.opportunities_of(2)[0].phase is Phase.LEAD

    def test_dropped_on_the_closed_column_it_asks_which_end_it_is(self, selling: Selling, card: int) -> None:
        selling.flow.move(card, CLOSED)
        selling.settle()
        selling.press(ENTER)
        assert "Choose which of the two it is." in texts(selling.flow.form)
        selling.press(TWO, ONE)
        selling.click(selling.button("Close the card"))
        assert selling.where(card).closed_criterion is Criterion.TARGET_MARKET

    @pytest.mark.parametrize("end", ["not_ready", "said_no", "not_a_fit"])
    def test_cancel_leaves_everything_as_it_was(self, selling: Selling, prospect: int, end: str) -> None:
        before = steps(selling)
        selling.flow.close(prospect, end)
        selling.settle()
        selling.press(ESCAPE)
        assert selling.flow.form is None
        assert steps(selling) == before
        assert selling.where(prospect).stage_id == PROSPECTS

    @pytest.mark.parametrize("end", ["not_ready", "said_no", "not_a_fit"])
    def test_who_asked_for_that_is_left_alone(self, selling: Selling, card: int, end: str) -> None:
        selling.do(lambda acts: acts.moves.said_no(card, KeepAnswer(Permission.NO)))
        selling.flow.close(card, end)
        selling.settle()
        assert selling.flow.form is None
        assert selling.said == ["This contact asked not to be contacted."]


class TestMenu:
    def test_every_stage_the_ends_and_the_way_without(self, selling: Selling, card: int) -> None:
        menu = selling.flow.move_menu(card, selling.window)
        names = [action.text().replace("&", "") for action in menu.actions() if not action.isSeparator()]
        assert names == [
            "1  Leads",
            "2  Qualifying",
            "3  Prospects",
            "4  Presented",
            "5  Not ready yet",
            "6  Customers",
            "7  Repeat buyers",
            "Said no…",
            "Not a fit…",
            "Move without qualifying",
        ]
        assert not menu.actions()[0].isEnabled(), "it is there already"
        without = menu.actions()[-1].menu()
        assert without is not None
        assert without.actions()[0].text() == "&1  Prospects"  # type: ignore[attr-defined]
        without.actions()[0].trigger()  # type: ignore[attr-defined]
        selling.settle()
        assert selling.where(card).unqualified

    def test_a_prospect_needs_no_other_way(self, selling: Selling, prospect: int) -> None:
        menu = selling.flow.move_menu(prospect, selling.window)
        assert all(action.menu() is None for action in menu.actions())
        menu.actions()[3].trigger()
        selling.settle()
        assert isinstance(selling.flow.form, PresentationForm)
        selling.press(ESCAPE)

    def test_who_waits_gets_another_date(self, selling: Selling, prospect: int) -> None:
        selling.do(lambda acts: acts.moves.not_ready(prospect, NextDate(TODAY)))
        menu = selling.flow.move_menu(prospect, selling.window)
        (another,) = [a for a in menu.actions() if "another date" in a.text()]
        another.trigger()
        selling.settle()
        assert isinstance(selling.flow.form, NotReadyForm)
        selling.press(ESCAPE)

    def test_an_ampersand_in_a_stage_is_no_mnemonic(self, selling: Selling, card: int) -> None:
        selling.do(
            lambda acts: (
                acts.store.connection.execute("UPDATE stage SET name = 'R&D <b>x</b>', color = '#ff00ff' WHERE id = 1"),
                acts.history.undo(),
                acts.history.redo(),
            )[2]
        )
        menu = selling.flow.move_menu(card, selling.window)
        assert menu.actions()[0].text() == "&1  R&&D <b>x</b>"

    def test_of_a_card_that_is_gone_there_is_none(self, selling: Selling, card: int) -> None:
        selling.do(lambda acts: acts.history.undo())
        assert selling.flow.move_menu(card, selling.window).isEmpty()
        assert [type(failure) for failure in selling.failures] == [Gone]


class TestWhatTheyAre:
    def test_html_in_a_name_is_text(self, selling: Selling) -> None:
        card = selling.add_lead("<img src=x> Ана", company="<b>Дома</b>")
        for end in ("said_no", "not_a_fit"):
            selling.flow.close(card, end)
            selling.settle()
            selling.press(THREE)
            form = selling.flow.form
            assert form is not None
            assert "<img src=x> Ана · <b>Дома</b>" in texts(form)
            for label in form.findChildren(QLabel):
                if label.text():
                    assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
            selling.press(ESCAPE)

    def test_they_are_window_modal_and_fit_a_low_screen(self, selling: Selling, prospect: int) -> None:
        selling.flow.move(prospect, PRESENTED)
        selling.settle()
        form = selling.flow.form
        assert isinstance(form, PresentationForm)
        assert form.windowModality() is Qt.WindowModality.WindowModal
        selling.click(selling.button("Said no"))
        form.keep.answer.set_value(Permission.YES)
        form.resize(480, 400)
        assert form.height() <= 400
        assert form.rect().contains(form.buttons.geometry())

    def test_in_a_recruiting_pipeline_they_join(self, selling: Selling) -> None:
        def act(acts):
            acts.store.connection.execute(
                "INSERT INTO pipeline (id, kind, target_market, position) VALUES (2, 'recruiting', '', 1);"
                "INSERT INTO stage (id, pipeline_id, phase, position) SELECT id + 10, 2, phase, position "
                "FROM stage WHERE pipeline_id = 1 AND phase <> 'repeat'"
            )
            return acts.contacts.put_on_board(acts.contacts.add(selling_details(), pipeline_id=None).value, 2)

        from tests.builders import details as selling_details

        card = selling.do(act)
        selling.flow.move(card, PRESENTED + 10)
        selling.settle()
        selling.click(selling.button("Move without qualifying"))
        selling.click(selling.button("Joined"))
        selling.click(selling.button("Record presentation"))
        assert selling.where(card).stage_id == CUSTOMERS + 10
        assert selling.library.presentations(selling.where(card).contact_id)[0].outcome is PresentationOutcome.SOLD
