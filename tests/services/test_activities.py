"""Notes, talks, concerns and follow-ups."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from prospectdesk.domain.activity import ActivityKind, ConcernKind, PresentationOutcome, TalkOutcome
from prospectdesk.domain.changes import Kind, StepName
from prospectdesk.domain.contact import Permission
from prospectdesk.domain.errors import DoNotContact, Gone
from prospectdesk.domain.opportunity import Card
from prospectdesk.domain.pipeline import Channel, Phase
from prospectdesk.services.acts import Acts
from prospectdesk.services.library import Library
from prospectdesk.services.moves import KeepAnswer, NextDate, Shown
from tests.builders import add_lead, make_acts, opportunity_of, qualify
from tests.fakes import FixedClock

TODAY = FixedClock().today()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def acts(tmp_path: Path, clock: FixedClock) -> Iterator[Acts]:
    made = make_acts(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def library(acts: Acts) -> Iterator[Library]:
    made = Library(acts.store.path)
    yield made
    made.close()


@pytest.fixture
def lead(acts: Acts) -> int:
    return add_lead(acts)


@pytest.fixture
def card(acts: Acts, library: Library, lead: int) -> Callable[[], Card]:
    opportunity_id = opportunity_of(acts, lead)

    def read() -> Card:
        found = library.card(opportunity_id)
        assert found is not None
        return found

    return read


# What happened


def test_a_talk_is_kept_with_all_that_was_told(
    acts: Acts, library: Library, lead: int, card: Callable[[], Card], clock: FixedClock
) -> None:
    done = acts.activities.log(
        lead,
        "  Budget agreed\nfor <b>spring</b>  ",
        kind=ActivityKind.CALL,
        opportunity_id=card().opportunity_id,
        channel=Channel.PHONE,
        outcome=TalkOutcome.TALKED,
        minutes=22,
    )
    (talk,) = library.activities(lead, limit=9)
    assert (talk.id, talk.text, talk.minutes) == (done.value, "Budget agreed\nfor <b>spring</b>", 22)
    assert (talk.kind, talk.channel, talk.outcome) == (ActivityKind.CALL, Channel.PHONE, TalkOutcome.TALKED)
    assert (talk.at, talk.opportunity_id) == (clock.now(), card().opportunity_id)
    assert (done.step, done.subject) == (StepName.LOG_ACTIVITY, "Ана Петковска")
    assert done.change.kinds == {Kind.ACTIVITY}
    assert (card().talks, card().talk_minutes) == (1, 22)


def test_attempts_take_time_but_are_no_talks(acts: Acts, lead: int, card: Callable[[], Card]) -> None:
    acts.activities.log(lead, "", kind=ActivityKind.CALL, outcome=TalkOutcome.NO_ANSWER, minutes=1)
    acts.activities.log(lead, "Wrote down", minutes=5)
    acts.activities.log(lead, "", kind=ActivityKind.MEETING, minutes=30)
    assert (card().talks, card().talk_minutes) == (1, 31)


def test_what_happened_earlier_stands_where_it_belongs(
    acts: Acts, library: Library, lead: int, clock: FixedClock
) -> None:
    for number, hours in enumerate((5, 1, 9, 1)):
        acts.activities.log(lead, str(number), at=clock.now() - dt.timedelta(hours=hours))
    whole = [found.text for found in library.activities(lead, limit=9)]
    assert whole == ["3", "1", "0", "2"]
    page = library.activities(lead, limit=2)
    assert [found.text for found in page] == ["3", "1"]
    assert [found.text for found in library.activities(lead, limit=2, before=page[-1].id)] == ["0", "2"]


@pytest.mark.parametrize(
    "nothing", [{"text": ""}, {"text": " \n"}, {"text": "x", "minutes": -1}, {"text": "\0"}], ids=repr
)
def test_nothing_is_not_recorded(acts: Acts, library: Library, lead: int, nothing: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="nothing"):
        acts.activities.log(lead, **nothing)  # type: ignore[arg-type]
    assert library.activities(lead, limit=9) == []


def test_the_time_spent_is_added_up(acts: Acts, library: Library, lead: int) -> None:
    assert library.talk_time(lead) == (0, 0)
    acts.activities.log(lead, "a", minutes=22)
    acts.activities.log(lead, "b", minutes=12)
    acts.activities.log(lead, "c")
    acts.activities.log(add_lead(acts, "Other"), "d", minutes=100)
    assert library.talk_time(lead) == (2, 34)


def test_lines_with_a_mark_open_concerns(acts: Acts, library: Library, lead: int, card: Callable[[], Card]) -> None:
    text = "Met at the fair\n? Can you work in our system?\n  ! Too dear  \n!\nreally?"
    done = acts.activities.log(lead, text)
    found = {(c.kind, c.text, c.activity_id, c.addressed_at) for c in library.concerns(lead)}
    assert found == {
        (ConcernKind.QUESTION, "Can you work in our system?", done.value, None),
        (ConcernKind.CONCERN, "Too dear", done.value, None),
    }
    assert library.activities(lead, limit=1)[0].text == text
    assert card().open_concerns == 2
    assert done.change.kinds == {Kind.ACTIVITY, Kind.CONCERN}
    acts.history.undo()
    assert library.concerns(lead) == []
    assert card().open_concerns == 0


def test_an_edited_note_opens_concerns_for_its_new_lines_only(acts: Acts, library: Library, lead: int) -> None:
    note = acts.activities.log(lead, "? One\n! Two").value
    acts.activities.address(lead, library.concerns(lead)[0].id, "answered")
    done = acts.activities.edit(lead, note, "? One\nno longer marked\n! Three", 7)
    assert sorted(c.text for c in library.concerns(lead)) == ["One", "Three", "Two"]
    assert sum(c.addressed_at is not None for c in library.concerns(lead)) == 1
    assert (done.step, library.activities(lead, limit=1)[0].minutes) == (StepName.EDIT_ACTIVITY, 7)
    assert acts.activities.edit(lead, note, " ? One\nno longer marked\n! Three\n", 7).step is None


def test_a_note_cannot_be_edited_into_nothing_but_a_call_may_lose_its_words(
    acts: Acts, library: Library, lead: int
) -> None:
    note = acts.activities.log(lead, "words").value
    call = acts.activities.log(lead, "words", kind=ActivityKind.CALL, minutes=3).value
    for text, minutes in (("", 0), ("words", -1)):
        with pytest.raises(ValueError, match="nothing"):
            acts.activities.edit(lead, note, text, minutes)
    acts.activities.edit(lead, call, "", 3)
    assert [found.text for found in library.activities(lead, limit=9)] == ["", "words"]


def test_a_removed_note_takes_its_concerns_along(
    acts: Acts, library: Library, lead: int, card: Callable[[], Card]
) -> None:
    kept = acts.activities.log(lead, "? Stays").value
    note = acts.activities.log(lead, "? Goes", minutes=4).value
    acts.activities.delete(lead, note)
    assert [found.id for found in library.activities(lead, limit=9)] == [kept]
    assert [concern.text for concern in library.concerns(lead)] == ["Stays"]
    assert card().open_concerns == 1
    assert library.search("goes").ids == ()
    acts.history.undo()
    assert len(library.concerns(lead)) == 2
    assert library.search("goes").ids == (lead,)


def test_an_edited_presentation_says_the_same_everywhere(acts: Acts, library: Library, lead: int) -> None:
    opportunity = opportunity_of(acts, lead)
    qualify(acts, opportunity)
    shown = Shown("Old offer", "", close_asked=False)
    acts.moves.present(opportunity, shown, PresentationOutcome.UNDECIDED)
    (presentation,) = library.presentations(lead)
    acts.activities.edit(lead, presentation.activity_id, "New offer", 10)
    assert library.presentations(lead)[0].shown == "New offer"
    assert library.activities(lead, limit=1)[0].text == "New offer"


# Concerns


def test_a_concern_is_addressed_with_an_answer_and_opened_again(
    acts: Acts, library: Library, lead: int, card: Callable[[], Card], clock: FixedClock
) -> None:
    acts.activities.log(lead, "! First\n! Second")
    newer, older = library.concerns(lead)
    clock.forward(days=1)
    done = acts.activities.address(lead, newer.id, " It is not \n")
    assert (done.step, done.change.kinds) == (StepName.ADDRESS_CONCERN, {Kind.CONCERN})
    still_open, addressed = library.concerns(lead)
    assert (still_open.id, addressed.id) == (older.id, newer.id)
    assert (addressed.answer, addressed.addressed_at) == ("It is not", clock.now())
    assert card().open_concerns == 1
    assert library.search("it is not").ids == (lead,)
    acts.activities.reopen(lead, newer.id)
    assert card().open_concerns == 2
    reopened = next(c for c in library.concerns(lead) if c.id == newer.id)
    assert (reopened.addressed_at, reopened.answer) == (None, "It is not")
    acts.activities.address(lead, newer.id, "")
    acts.history.undo()
    acts.history.undo()
    assert [c.answer for c in library.concerns(lead)] == ["", "It is not"]


# Follow-ups


def test_a_promise_is_shown_on_the_card_until_it_is_kept(
    acts: Acts, library: Library, lead: int, card: Callable[[], Card], clock: FixedClock
) -> None:
    tomorrow = TODAY + dt.timedelta(days=1)
    call = acts.activities.promise(lead, tomorrow, time=dt.time(9, 30), what=" Call\nback ").value
    acts.activities.promise(lead, tomorrow, what="Some time that day")
    assert (card().next_on, card().next_time, card().next_what) == (tomorrow, dt.time(9, 30), "Call back")
    assert [f.what for f in library.follow_ups(lead)] == ["Call back", "Some time that day"]
    acts.activities.keep_promise(lead, call)
    assert (card().next_time, card().next_what) == (None, "Some time that day")
    kept = library.follow_ups(lead, open_only=False)[-1]
    assert (kept.id, kept.done_at) == (call, clock.now())


def test_a_promise_is_put_off_and_dropped(acts: Acts, library: Library, lead: int, card: Callable[[], Card]) -> None:
    promise = acts.activities.promise(lead, TODAY, time=dt.time(9), what="Call").value
    later = TODAY + dt.timedelta(days=30)
    acts.activities.reschedule(lead, promise, later, what="Write")
    assert (card().next_on, card().next_time, card().next_what) == (later, None, "Write")
    acts.activities.drop_promise(lead, promise)
    assert library.follow_ups(lead, open_only=False) == []
    assert card().next_on is None
    acts.history.undo()
    assert card().next_on == later


def test_who_waits_for_a_promise_alone_waits_no_longer_when_it_is_dropped(
    acts: Acts, library: Library, lead: int, card: Callable[[], Card]
) -> None:
    opportunity = opportunity_of(acts, lead)
    qualify(acts, opportunity)
    acts.moves.not_ready(opportunity, NextDate(TODAY, what="Ask again"))

    def phase() -> Phase:
        found = library.opportunity(opportunity)
        assert found is not None
        return found.phase

    assert phase() is Phase.FOLLOW_UP
    acts.activities.drop_promise(lead, library.follow_ups(lead)[0].id)
    assert phase() is Phase.PROSPECT
    acts.history.undo()
    assert phase() is Phase.FOLLOW_UP


def test_nothing_is_promised_to_whom_wants_no_contact(acts: Acts, library: Library, lead: int) -> None:
    promise = acts.activities.promise(lead, TODAY).value
    acts.moves.said_no(opportunity_of(acts, lead), KeepAnswer(Permission.NO, Channel.PHONE, "Never again"))
    with pytest.raises(DoNotContact):
        acts.activities.promise(lead, TODAY)
    with pytest.raises(DoNotContact):
        acts.activities.reschedule(lead, promise, TODAY, what="x")
    assert library.follow_ups(lead) == []
    answer = library.permission_answer(lead)
    assert answer is not None
    assert (answer.permission, answer.channel, answer.wording, answer.asked_on) == (
        Permission.NO,
        Channel.PHONE,
        "Never again",
        TODAY,
    )
    acts.activities.log(lead, "Rang me themselves")
    assert len(library.activities(lead, limit=9)) == 1


# What is not there


DEEDS: dict[str, Callable[[Acts, int], object]] = {
    "log": lambda acts, lead: acts.activities.log(lead, "x"),
    "log on a card": lambda acts, lead: acts.activities.log(lead, "x", opportunity_id=99),
    "edit": lambda acts, lead: acts.activities.edit(lead, 99, "x", 0),
    "delete": lambda acts, lead: acts.activities.delete(lead, 99),
    "address": lambda acts, lead: acts.activities.address(lead, 99, "x"),
    "reopen": lambda acts, lead: acts.activities.reopen(lead, 99),
    "promise": lambda acts, lead: acts.activities.promise(lead, TODAY),
    "promise on a card": lambda acts, lead: acts.activities.promise(lead, TODAY, opportunity_id=99),
    "reschedule": lambda acts, lead: acts.activities.reschedule(lead, 99, TODAY, what="x"),
    "keep": lambda acts, lead: acts.activities.keep_promise(lead, 99),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_what_is_gone_says_so_and_changes_nothing(acts: Acts, lead: int, deed: str) -> None:
    steps = acts.store.steps()
    if deed not in ("log", "promise"):
        with pytest.raises(Gone):
            DEEDS[deed](acts, lead)
        assert acts.store.steps() == steps
    with pytest.raises(Gone):
        DEEDS[deed](acts, 99)
    acts.contacts.delete([lead])
    steps = acts.store.steps()
    with pytest.raises(Gone):
        DEEDS[deed](acts, lead)
    assert acts.store.steps() == steps


def test_what_belongs_to_another_contact_is_not_touched(acts: Acts, library: Library, lead: int) -> None:
    other = add_lead(acts, "Other")
    note = acts.activities.log(other, "! Theirs").value
    for deed in (
        lambda: acts.activities.edit(lead, note, "x", 0),
        lambda: acts.activities.delete(lead, note),
        lambda: acts.activities.log(lead, "x", opportunity_id=opportunity_of(acts, other)),
    ):
        with pytest.raises(Gone):
            deed()
    assert [found.text for found in library.activities(other, limit=9)] == ["! Theirs"]
