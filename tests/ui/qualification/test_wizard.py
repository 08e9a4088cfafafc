"""The wizard as a user meets it: read aloud, press 1, 2 or 3, go on."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget, QWizard

from prospectdesk.desktop.appearance import ThemeChoice
from prospectdesk.domain.activity import ActivityKind
from prospectdesk.domain.contact import Permission, Source
from prospectdesk.domain.errors import DiskFull
from prospectdesk.domain.opportunity import ClosedReason
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criteria, Criterion, Phase
from prospectdesk.services.moves import KeepAnswer, SaleMade
from prospectdesk.ui.common.message import ErrorPanel, ProblemDialog
from prospectdesk.ui.qualification.decider_page import DeciderPage
from prospectdesk.ui.qualification.result_page import ResultPage
from tests.builders import PROSPECTS, QUALIFYING, qualify
from tests.ui.selling import Selling

ONE, TWO, THREE, ENTER, ESCAPE = (
    Qt.Key.Key_1,
    Qt.Key.Key_2,
    Qt.Key.Key_3,
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
)
YES, NO, UNKNOWN = AnswerValue.YES, AnswerValue.NO, AnswerValue.UNKNOWN
Button = QWizard.WizardButton


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


class TestAsking:
    def test_three_yes_by_keys_alone_make_a_prospect(self, selling: Selling, card: int) -> None:
        selling.open(card)
        for criterion in Criterion:
            assert selling.asked is criterion
            selling.press(ONE, ENTER)
        assert isinstance(selling.page, ResultPage)
        assert selling.page.heading.text() == "Ѓорѓи Ќосев is a prospect"
        assert selling.where(card).stage_id == PROSPECTS
        selling.press(ENTER)
        assert selling.wizard is None

    def test_keys_are_yes_not_known_and_no(self, selling: Selling, card: int) -> None:
        selling.open(card)
        for key, value in ((ONE, YES), (TWO, UNKNOWN), (THREE, NO)):
            selling.press(key)
            assert selling.page.given.value is value

    def test_each_answer_is_saved_when_its_page_is_left(self, selling: Selling, card: int) -> None:
        selling.open(card)
        selling.press(ONE)
        assert selling.library.answers(card) == []
        selling.press(ENTER)
        assert selling.where(card).criteria == Criteria(YES)
        assert selling.where(card).stage_id == QUALIFYING

    def test_channel_and_remark_are_kept_with_the_answer(self, selling: Selling, card: int) -> None:
        selling.open(card)
        selling.press(ONE)
        selling.page.channel.set_value(Channel.IN_PERSON)
        selling.page.note.setFocus()
        selling.type("three shops, 12 people")
        selling.press(ENTER)
        (answer,) = selling.library.answers(card)
        assert (answer.channel, answer.note) == (Channel.IN_PERSON, "three shops, 12 people")
        assert selling.page.channel.value() is Channel.IN_PERSON, "the talk goes on as it began"

    def test_digits_in_the_remark_are_only_text(self, selling: Selling, card: int) -> None:
        selling.open(card)
        selling.press(ONE)
        selling.page.note.setFocus()
        selling.press(THREE)
        assert selling.page.note.text() == "3"
        assert selling.page.given.value is YES

    def test_without_an_answer_there_is_no_next(self, selling: Selling, card: int) -> None:
        wizard = selling.open(card)
        assert not wizard.button(Button.NextButton).isEnabled()
        selling.press(ENTER)
        assert selling.asked is Criterion.TARGET_MARKET

    def test_the_pipelines_own_question_is_read_aloud(self, selling: Selling, card: int) -> None:
        def own_words(acts):
            acts.store.connection.execute(
                "INSERT INTO question (pipeline_id, criterion, text) VALUES (1, 'money', 'Is 5 000 ден. all right?')"
            )
            acts.store.connection.execute("UPDATE pipeline SET target_market = 'Florists in Bitola'")
            return acts.qualification.answer(card, Criterion.AUTHORITY, UNKNOWN, Channel.PHONE)

        selling.do(own_words)
        selling.open(card)
        assert "Your target market: Florists in Bitola" in texts(selling.page)
        selling.press(ONE, ENTER)
        assert "Ask: “Is 5 000 ден. all right?”" in texts(selling.page)

    def test_interest_in_buying_is_said_not_to_be_a_question(self, selling: Selling, card: int) -> None:
        selling.open(card)
        assert "0:00 — three short questions; interest in buying is not one of them" in texts(selling.page)
        selling.clock.forward(seconds=70)
        selling.qtbot.waitUntil(lambda: any(text.startswith("1:10 —") for text in texts(selling.page)), timeout=3000)

    def test_the_way_back_shows_what_was_answered_and_saves_only_what_is_new(self, selling: Selling, card: int) -> None:
        wizard = selling.open(card)
        selling.press(ONE, ENTER)
        wizard.button(Button.BackButton).click()
        assert selling.asked is Criterion.TARGET_MARKET
        assert selling.page.given.value is YES
        selling.press(ENTER)
        assert len(selling.library.answers(card)) == 1
        wizard.button(Button.BackButton).click()
        selling.press(TWO, ENTER)
        assert [a.value for a in selling.library.answers(card)] == [UNKNOWN, YES]


class TestLeaving:
    @pytest.mark.parametrize("way", ["cancel", "escape", "cross"])
    def test_cancel_leaves_everything_as_it_was_and_says_so(self, selling: Selling, card: int, way: str) -> None:
        wizard = selling.open(card)
        assert "Nothing is saved yet: Cancel leaves everything as it was." in texts(selling.page)
        selling.press(ONE)
        if way == "cancel":
            wizard.button(Button.CancelButton).click()
        elif way == "escape":
            selling.press(ESCAPE)
        else:
            wizard.close()
        selling.settle()
        assert selling.library.answers(card) == []
        assert selling.where(card).phase is Phase.LEAD
        step = selling.library.steps()[0]
        assert step is not None
        assert step.name == "add_contact"

    def test_what_was_saved_before_stays(self, selling: Selling, card: int) -> None:
        wizard = selling.open(card)
        selling.press(ONE, ENTER, ONE)
        said = "".join(texts(selling.page))
        assert "1 answer(s) saved. Cancel leaves out only what is on this page." in said
        wizard.button(Button.CancelButton).click()
        assert selling.where(card).criteria == Criteria(YES)

    def test_save_and_finish_later_keeps_what_is_on_the_page(self, selling: Selling, card: int) -> None:
        wizard = selling.open(card)
        selling.press(ONE, ENTER, ONE)
        selling.click(wizard.button(Button.CustomButton1))
        assert selling.wizard is None
        assert selling.where(card).criteria == Criteria(YES, YES)

    def test_next_time_it_opens_at_the_first_question_without_an_answer(self, selling: Selling, card: int) -> None:
        wizard = selling.open(card)
        selling.press(ONE, ENTER)
        wizard.reject()
        selling.settle()
        selling.open(card)
        assert selling.asked is Criterion.MONEY
        selling.press(ONE, ENTER)
        assert selling.asked is Criterion.AUTHORITY
        selling.press(ONE, ENTER)
        assert isinstance(selling.page, ResultPage)

    def test_only_what_is_missing_is_asked(self, selling: Selling, card: int) -> None:
        selling.do(lambda acts: acts.qualification.answer(card, Criterion.MONEY, YES, Channel.EMAIL))
        selling.open(card)
        selling.press(ONE, ENTER)
        assert selling.asked is Criterion.AUTHORITY

    def test_a_full_disk_is_told_and_nothing_typed_is_lost(
        self, selling: Selling, card: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        selling.open(card)

        def full(*_args: object, **_more: object) -> None:
            raise DiskFull

        with monkeypatch.context() as world:
            world.setattr("prospectdesk.services.qualification.Qualification.answer", full)
            selling.press(ONE, ENTER)
        assert selling.asked is Criterion.TARGET_MARKET
        assert "The disk is full." in texts(selling.page.findChild(ErrorPanel))
        assert selling.page.given.value is YES
        selling.press(ENTER)
        assert selling.asked is Criterion.MONEY


class TestNo:
    def test_it_offers_to_stop_there(self, selling: Selling, card: int) -> None:
        selling.open(card)
        assert not selling.page.after_no.isVisible()
        selling.press(THREE)
        assert selling.page.after_no.isVisible()
        selling.press(ENTER)
        assert isinstance(selling.page, ResultPage)
        assert selling.page.heading.text() == "Not a fit: target market"
        lead = selling.where(card)
        assert (lead.closed_reason, lead.closed_criterion) == (ClosedReason.NOT_A_FIT, Criterion.TARGET_MARKET)

    def test_one_may_go_on_all_the_same(self, selling: Selling, card: int) -> None:
        selling.open(card)
        selling.press(THREE)
        selling.page.after_no.setFocus()
        selling.press(Qt.Key.Key_Right)
        selling.press(ENTER)
        assert selling.asked is Criterion.MONEY
        selling.press(ONE, ENTER, ONE, ENTER)
        assert selling.page.heading.text() == "Not a fit: target market"
        assert selling.where(card).criteria == Criteria(NO, YES, YES)

    def test_who_does_decide_becomes_a_new_lead_at_the_same_company(self, selling: Selling, card: int) -> None:
        selling.open(card)
        selling.press(ONE, ENTER, ONE, ENTER, THREE, ENTER)
        assert isinstance(selling.page, DeciderPage)
        assert "Added as a new lead at Цветна градина, linked with Ѓорѓи Ќосев." in texts(selling.page)
        selling.type("Милка Костова")
        selling.button("Add lead")
        selling.press(ENTER)
        assert selling.page.heading.text() == "Not a fit: authority"
        (new,) = [c for c in map(selling.library.contact, (1, 2)) if c and c.details.given_name == "Милка"]
        assert (new.details.company, new.details.source) == ("Цветна градина", Source.REFERRAL)
        assert selling.library.opportunities_of(new.id)[0].phase is Phase.LEAD
        notes = [selling.library.activities(c, limit=1)[0].text for c in (1, 2)]
        assert notes == [
            "At Цветна градина it is Милка Костова who decides; added as a new lead.",
            "Decides at Цветна градина, says Ѓорѓи Ќосев.",
        ]

    def test_nobody_need_be_named(self, selling: Selling, card: int) -> None:
        selling.open(card)
        selling.press(ONE, ENTER, ONE, ENTER, THREE, ENTER)
        selling.button("Nobody known")
        selling.press(ENTER)
        assert isinstance(selling.page, ResultPage)
        assert selling.library.contact_count() == 1

    def test_naming_somebody_and_going_back_adds_nobody_twice(self, selling: Selling, card: int) -> None:
        wizard = selling.open(card)
        selling.press(ONE, ENTER, ONE, ENTER, THREE, ENTER)
        selling.type("Милка")
        selling.press(ENTER)
        wizard.button(Button.BackButton).click()
        selling.settle()
        selling.press(ENTER)
        assert selling.library.contact_count() == 2

    def test_a_customer_stays_and_may_be_closed(self, selling: Selling, card: int) -> None:
        sale = SaleMade(Decimal(9), "EUR", "", dt.date(2026, 11, 1))
        selling.do(lambda acts: acts.moves.sell(card, sale, insist=True))
        selling.open(card)
        selling.press(THREE)
        assert not selling.page.after_no.isVisible()
        selling.press(ENTER)
        wizard = selling.wizard
        assert wizard is not None
        selling.press(ONE, ENTER, ONE, ENTER)
        assert selling.page.heading.text() == "Not met: target market"
        assert selling.where(card).phase is Phase.CUSTOMER
        selling.click(selling.button("Close as not a fit"))
        assert selling.page.heading.text() == "Not a fit: target market"
        assert selling.where(card).phase is Phase.CLOSED


class TestLastPage:
    def test_it_names_what_is_missing_and_where_the_card_is(self, selling: Selling, card: int) -> None:
        selling.open(card)
        selling.press(ONE, ENTER, TWO, ENTER, TWO, ENTER)
        assert selling.page.heading.text() == "Not a prospect yet"
        assert "Still open: money, authority. The card is on “Qualifying”." in texts(selling.page)

    def test_the_rest_can_be_put_on_a_day(self, selling: Selling, card: int) -> None:
        wizard = selling.open(card)
        selling.press(ONE, ENTER, TWO, ENTER, TWO, ENTER)
        selling.click(selling.button("In a week"))
        wizard.button(Button.FinishButton).click()
        selling.settle()
        (follow_up,) = selling.library.follow_ups(selling.where(card).contact_id)
        assert (follow_up.on, follow_up.what) == (dt.date(2026, 12, 1), "Ask about: money, authority")

    def test_the_talk_is_logged_with_its_minutes(self, selling: Selling, card: int) -> None:
        selling.open(card)
        selling.press(ONE, ENTER)
        selling.clock.forward(seconds=200)
        selling.press(ONE, ENTER, ONE, ENTER)
        assert selling.page.minutes.value() == 3
        selling.press(ENTER)
        (talk,) = selling.library.activities(selling.where(card).contact_id, limit=9)
        assert (talk.kind, talk.channel, talk.minutes) == (ActivityKind.CALL, Channel.PHONE, 3)
        assert talk.text == "Qualifying — target market: yes, money: yes, authority: yes"

    def test_or_is_not_if_the_user_does_not_want_it(self, selling: Selling, card: int) -> None:
        selling.open(card)
        selling.clock.forward(minutes=5)
        selling.press(ONE, ENTER, ONE, ENTER, ONE, ENTER)
        selling.page.log.setChecked(False)
        selling.press(ENTER)
        assert selling.library.activities(selling.where(card).contact_id, limit=9) == []

    @pytest.mark.parametrize(("seconds", "channel"), [(20, Channel.PHONE), (300, Channel.LIST_DATA)])
    def test_a_glance_or_a_list_is_no_talk(self, selling: Selling, card: int, seconds: int, channel: Channel) -> None:
        selling.open(card)
        selling.page.channel.set_value(channel)
        selling.clock.forward(seconds=seconds)
        selling.press(ONE, ENTER, ONE, ENTER, ONE, ENTER)
        assert not selling.page.talk.isVisible()

    def test_finishing_later_does_not_lose_the_minutes(self, selling: Selling, card: int) -> None:
        wizard = selling.open(card)
        selling.clock.forward(minutes=4)
        selling.press(ONE)
        selling.click(wizard.button(Button.CustomButton1))
        (talk,) = selling.library.activities(selling.where(card).contact_id, limit=9)
        assert talk.minutes == 4

    def test_a_shut_lid_is_no_talk(self, selling: Selling, card: int) -> None:
        wizard = selling.open(card)
        selling.clock.forward(hours=9)
        selling.press(ONE)
        selling.click(wizard.button(Button.CustomButton1))
        assert selling.library.activities(selling.where(card).contact_id, limit=9) == []
        assert selling.where(card).criteria == Criteria(YES)


class TestAskingAgain:
    @pytest.fixture
    def prospect(self, selling: Selling, card: int) -> int:
        def act(acts):
            for criterion in Criterion:
                done = acts.qualification.answer(card, criterion, YES, Channel.IN_PERSON, "at the fair")
            return done

        selling.do(act)
        selling.clock.forward(days=3)
        return card

    def test_a_prospect_opens_on_what_is_known(self, selling: Selling, prospect: int) -> None:
        selling.open(prospect)
        assert isinstance(selling.page, ResultPage)
        assert {"in person, 24 Nov", "at the fair"} <= set(texts(selling.page))

    def test_one_answer_can_be_asked_again(self, selling: Selling, prospect: int) -> None:
        wizard = selling.open(prospect)
        selling.click(selling.page.lines[Criterion.MONEY].again)
        assert selling.asked is Criterion.MONEY
        assert "Asked 24 Nov, in person: yes — at the fair" in texts(selling.page)
        assert selling.page.given is None
        selling.press(THREE, ENTER)
        assert selling.page.heading.text() == "Not a fit: money"
        assert selling.library.answers(prospect)[0].value is NO
        wizard.button(Button.FinishButton).click()

    def test_a_question_asked_in_this_sitting_can_be_asked_again(self, selling: Selling, card: int) -> None:
        selling.open(card)
        selling.press(ONE, ENTER, TWO, ENTER, ONE, ENTER)
        selling.click(selling.page.lines[Criterion.MONEY].again)
        assert selling.asked is Criterion.MONEY
        selling.press(ONE, ENTER)
        assert selling.page.heading.text() == "Ѓорѓи Ќосев is a prospect"


class TestWhatItIs:
    def test_it_is_window_modal_and_deletes_itself(self, selling: Selling, card: int) -> None:
        wizard = selling.open(card)
        assert wizard.windowModality() is Qt.WindowModality.WindowModal
        wizard.reject()
        selling.qtbot.waitUntil(lambda: selling.wizard is None)

    def test_the_focus_is_on_the_answers(self, selling: Selling, card: int) -> None:
        selling.open(card)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert selling.page.choice.isAncestorOf(focus)

    @pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
    def test_html_is_shown_as_it_was_written(self, selling: Selling, choice: ThemeChoice) -> None:
        selling.icons.theme.set_choice(choice)
        evil = "<h1>Ана</h1>"
        card = selling.add_lead(evil, company="<b>Дома</b> & Co")
        selling.do(lambda acts: acts.qualification.answer(card, Criterion.MONEY, UNKNOWN, Channel.PHONE, "<i>no</i>"))
        wizard = selling.open(card)
        selling.press(ONE, ENTER)
        assert any("<i>no</i>" in text for text in texts(selling.page))
        selling.press(ONE, ENTER, THREE, ENTER)
        assert "Added as a new lead at <b>Дома</b> & Co, linked with <h1>Ана</h1>." in texts(selling.page)
        assert wizard.windowTitle() == "Qualify <h1>Ана</h1>"
        for label in wizard.findChildren(QLabel):
            if label.text():
                assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
        for page_id in wizard.pageIds():
            assert wizard.page(page_id).title() == wizard.page(page_id).subTitle() == ""

    def test_it_fits_half_a_screen_and_a_low_one(self, selling: Selling, card: int) -> None:
        wizard = selling.open(card)
        wizard.resize(480, 400)
        selling.press(ONE)
        assert wizard.width() <= 480
        assert wizard.height() <= 400
        for button in (Button.NextButton, Button.CancelButton, Button.CustomButton1):
            assert wizard.rect().contains(wizard.button(button).geometry())

    def test_whoever_asked_not_to_be_contacted_is_not_asked(self, selling: Selling, card: int) -> None:
        selling.do(lambda acts: acts.moves.said_no(card, KeepAnswer(Permission.NO)))
        assert selling.ask_to_qualify(card) is None
        dialog = selling.window.findChild(ProblemDialog)
        assert dialog is not None
        assert "This contact asked not to be contacted." in texts(dialog)
        dialog.close()

    def test_a_lead_that_was_undone_meanwhile_is_told_of(self, selling: Selling, card: int) -> None:
        selling.open(card)
        selling.do(lambda acts: acts.history.undo())
        selling.press(ONE, ENTER)
        assert selling.asked is Criterion.TARGET_MARKET
        assert any("no longer there" in text for text in texts(selling.page))

    def test_a_step_is_asked_by_a_click_on_it(self, selling: Selling, card: int) -> None:
        selling.do(lambda acts: (qualify(acts, card, YES, YES), acts.history.redo())[1])
        selling.open(card)
        assert selling.asked is Criterion.AUTHORITY
        steps = {step.text(): step for step in selling.page._steps._steps.values()}
        selling.click(steps["Target market"])
        assert selling.asked is Criterion.TARGET_MARKET

    def test_keys_typed_ahead_of_the_disk_are_not_lost_twice(self, selling: Selling, card: int) -> None:
        wizard = selling.open(card)
        selling.press(ONE)
        for _ in range(2):
            event = QKeyEvent(QEvent.Type.KeyPress, ENTER, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(wizard, event)
        wizard.reject()
        assert wizard.isVisible(), "what is on its way to the disk arrives first"
        selling.settle()
        assert len(selling.library.answers(card)) == 1
        assert selling.asked is Criterion.MONEY
