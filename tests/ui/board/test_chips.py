"""Which chips a card shows: at most two, the weightiest first."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from prospectdesk.domain.contact import Permission
from prospectdesk.domain.pipeline import AnswerValue, Criteria
from prospectdesk.ui.board.chips import Chip, SignRules, chips_for, days_meaning, days_text, signs_for
from prospectdesk.ui.board.sentence import sentence_for
from prospectdesk.ui.common.icons import Icon
from prospectdesk.ui.common.palette import Tone
from tests.ui.board.cards import TODAY, card, stage


@pytest.fixture(autouse=True)
def _english() -> Any:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def on(days: int) -> dt.date:
    return TODAY + dt.timedelta(days=days)


def texts(**more: Any) -> list[str]:
    return [chip.text for chip in chips_for(card(**more), stage(stale_days=14, stale_attempts=4), TODAY)]


def test_a_card_with_nothing_to_tell_has_no_chip() -> None:
    assert texts() == []


@pytest.mark.parametrize(
    ("days", "time", "what", "text"),
    [
        (0, None, "call", "today · call"),
        (0, dt.time(10), "", "today 10:00 · follow up"),
        (1, dt.time(9, 30), "demo", "tomorrow 09:30 · demo"),
        (2, dt.time(10), "demo", "Thu 10:00 · demo"),
        (6, None, "demo", "Mon · demo"),
        (7, None, "demo", "1 Dec · demo"),
        (60, None, "demo", "23 Jan 2027 · demo"),
    ],
)
def test_the_next_step_says_when_before_what(days: int, time: dt.time | None, what: str, text: str) -> None:
    assert texts(next_on=on(days), next_time=time, next_what=what) == [text]


def test_a_step_for_today_stands_out_and_a_late_one_more() -> None:
    (today,) = chips_for(card(next_on=TODAY, next_what="call"), stage(), TODAY)
    (late,) = chips_for(card(next_on=on(-3), next_what="call"), stage(), TODAY)
    (later,) = chips_for(card(next_on=on(3), next_what="call"), stage(), TODAY)
    assert (today.tone, late.tone, later.tone) == (Tone.ACCENT, Tone.LATE, Tone.NORMAL)
    assert late.text.startswith("! 3 day")


def test_a_stale_card_says_why() -> None:
    (chip,) = chips_for(card(entered_on=on(-18), talks=4), stage(stale_days=14), TODAY)
    assert chip.tone is Tone.WARNING
    days, talks = chip.text.split(", ")
    assert days.startswith("18 day")
    assert talks.startswith("4 talk")
    (chip,) = chips_for(card(entered_on=on(-18)), stage(stale_days=14), TODAY)
    assert "talk" not in chip.text
    (chip,) = chips_for(card(talk_minutes=95, talks=3), stage(stale_minutes=60), TODAY)
    assert chip.text == "95 min"


@pytest.mark.parametrize(("no_call", "text"), [(True, "no call to action"), (False, "close not asked")])
def test_a_missed_close_says_what_was_missed(no_call: bool, text: str) -> None:
    assert texts(missed_close=True, no_call_to_action=no_call) == [text]


def test_a_birthday_shows_within_its_lead_days() -> None:
    born = {"birthday_month": 11, "birthday_day": 30}
    assert chips_for(card(**born), stage(), TODAY) == [Chip("in 6 day(s)", Tone.ACCENT, Icon.CAKE)]
    assert chips_for(card(**born), stage(), TODAY, SignRules(birthday_lead_days=5)) == []
    assert texts(birthday_month=11, birthday_day=24) == ["today"]
    assert texts(birthday_month=11, birthday_day=25, birthday_year=1980) == ["tomorrow"]


def test_a_leap_day_is_kept_when_the_user_wishes() -> None:
    born = card(birthday_month=2, birthday_day=29)
    eve = dt.date(2027, 2, 28)
    assert [chip.text for chip in chips_for(born, stage(), eve)] == ["today"]
    assert [chip.text for chip in chips_for(born, stage(), eve, SignRules(leap_day_in_march=True))] == ["tomorrow"]


def test_open_concerns_are_counted() -> None:
    assert chips_for(card(open_concerns=2), stage(), TODAY) == [Chip("2", Tone.WARNING, Icon.CONCERN)]


def test_at_most_two_and_the_marks_that_must_show_come_first() -> None:
    everything: dict[str, Any] = {
        "permission": Permission.NO,
        "unqualified": True,
        "next_on": on(-1),
        "missed_close": True,
        "entered_on": on(-30),
        "open_concerns": 3,
        "birthday_month": 11,
        "birthday_day": 24,
    }
    assert texts(**everything) == ["do not contact", "not qualified"]
    everything["permission"] = Permission.NOT_ASKED
    first, second = texts(**everything)
    assert first == "not qualified"
    assert second.startswith("! 1 day")
    assert len(signs_for(card(**everything), stage(stale_days=14), TODAY)) == 6


def test_the_sentence_says_all_that_the_card_shows() -> None:
    shown = card(
        name="Simona Morasca",
        company="Chapman",
        criteria=Criteria(AnswerValue.YES, AnswerValue.NO, AnswerValue.UNKNOWN),
        next_on=on(1),
        next_what="ask who decides",
        open_concerns=1,
        entered_on=on(-3),
    )
    said = sentence_for(shown, stage(), "Qualifying", TODAY)
    assert said.startswith("Simona Morasca, Chapman; ")
    for part in (
        "target market yes",
        "money no",
        "authority not answered",
        "next step, tomorrow: ask who decides",
        "1 open question",
        "in Qualifying for 3 day",
    ):
        assert part in said
    assert said.endswith(".")
    assert said.count(".") == 1


def test_a_lead_without_a_company_tells_its_list_or_source() -> None:
    assert "Florists, bought" in sentence_for(card(company="", list_name="Florists, bought"), stage(), "Leads", TODAY)
    assert "Bought list" in sentence_for(card(company=""), stage(), "Leads", TODAY)


def test_days_on_the_stage_are_short_on_the_card_and_full_in_its_tip() -> None:
    assert days_text(18) == "18d"
    assert days_meaning(card(entered_on=on(-3)), TODAY).startswith("On this stage since 21 Nov, 3 day")
    assert days_meaning(card(), TODAY) == "On this stage since today"
