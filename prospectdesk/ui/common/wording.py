"""Words for codes: the one place where what the database stores becomes what the user reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from prospectdesk.domain.card import ClosedReason
from prospectdesk.domain.permission import Permission
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criterion, Phase, PipelineKind
from prospectdesk.domain.source import Source

# What no board shows is imported by the function that puts it into words: the first picture does not wait for it.
if TYPE_CHECKING:
    import datetime as dt

    from prospectdesk.domain.activity import ActivityKind, ConcernKind, PresentationOutcome, TalkOutcome
    from prospectdesk.domain.changes import Step, StepName
    from prospectdesk.domain.contact import AddressKind, EmailKind, PhoneKind
    from prospectdesk.domain.errors import WorldError
    from prospectdesk.domain.moves import Verdict
    from prospectdesk.domain.pipeline import Pipeline, Stage

translate = QCoreApplication.translate


def phase_name(phase: Phase, kind: PipelineKind = PipelineKind.SALE) -> str:
    """The name of a phase, which is that of its default stage."""
    if phase is Phase.CUSTOMER and kind is PipelineKind.RECRUITING:
        return translate("Wording", "Joined")
    return {
        Phase.LEAD: translate("Wording", "Leads"),
        Phase.QUALIFYING: translate("Wording", "Qualifying"),
        Phase.PROSPECT: translate("Wording", "Prospects"),
        Phase.PRESENTED: translate("Wording", "Presented"),
        Phase.FOLLOW_UP: translate("Wording", "Not ready yet"),
        Phase.CUSTOMER: translate("Wording", "Customers"),
        Phase.REPEAT: translate("Wording", "Repeat buyers"),
        Phase.CLOSED: translate("Wording", "Closed"),
    }[phase]


def stage_name(stage: Stage, kind: PipelineKind = PipelineKind.SALE) -> str:
    """The user's name for a stage, or its phase's."""
    return stage.name if stage.name is not None else phase_name(stage.phase, kind)


def pipeline_name(pipeline: Pipeline) -> str:
    """The user's name for a pipeline, or the default one."""
    if pipeline.name is not None:
        return pipeline.name
    if pipeline.kind is PipelineKind.RECRUITING:
        return translate("Wording", "Recruiting")
    return translate("Wording", "My offer")


def criterion_name(criterion: Criterion) -> str:
    """A criterion as a statement about the contact."""
    return {
        Criterion.TARGET_MARKET: translate("Wording", "Fits the target market"),
        Criterion.MONEY: translate("Wording", "Has the money"),
        Criterion.AUTHORITY: translate("Wording", "Decides on buying"),
    }[criterion]


def criterion_short(criterion: Criterion) -> str:
    """A criterion in one or two words, for tabs and lists of what is missing."""
    return {
        Criterion.TARGET_MARKET: translate("Wording", "Target market"),
        Criterion.MONEY: translate("Wording", "Money"),
        Criterion.AUTHORITY: translate("Wording", "Authority"),
    }[criterion]


def default_question(criterion: Criterion) -> str:
    """What to read aloud where the pipeline has no question of the user's own."""
    return {
        Criterion.TARGET_MARKET: translate(
            "Wording",
            "What do you do, and who do you do it for? I want to be sure that this is made for people like you.",
        ),
        Criterion.MONEY: translate("Wording", "If this solved it for you, is there a budget for it this quarter?"),
        Criterion.AUTHORITY: translate("Wording", "If you liked it, who else would have a say before you could start?"),
    }[criterion]


def answer_name(value: AnswerValue) -> str:
    """Yes, no or don't know."""
    return {
        AnswerValue.YES: translate("Wording", "Yes"),
        AnswerValue.NO: translate("Wording", "No"),
        AnswerValue.UNKNOWN: translate("Wording", "Don't know"),
    }[value]


def channel_name(channel: Channel) -> str:
    """How an answer or a talk came about."""
    return {
        Channel.PHONE: translate("Wording", "Phone"),
        Channel.IN_PERSON: translate("Wording", "In person"),
        Channel.ONLINE_FORM: translate("Wording", "Online form"),
        Channel.EMAIL: translate("Wording", "E-mail"),
        Channel.LIST_DATA: translate("Wording", "List data"),
    }[channel]


def source_name(source: Source) -> str:
    """Where a lead came from."""
    return {
        Source.BOUGHT_LIST: translate("Wording", "Bought list"),
        Source.PHONE_BOOK: translate("Wording", "Phone book"),
        Source.INTERNET: translate("Wording", "Internet"),
        Source.IN_PERSON: translate("Wording", "Met in person"),
        Source.REFERRAL: translate("Wording", "Referral"),
        Source.ONLINE_FORM: translate("Wording", "Online form"),
        Source.OTHER: translate("Wording", "Other source"),
    }[source]


def phone_kind_name(kind: PhoneKind) -> str:
    """What a phone number is for."""
    from prospectdesk.domain.contact import PhoneKind

    return {
        PhoneKind.MOBILE: translate("Wording", "Mobile"),
        PhoneKind.WORK: translate("Wording", "Work"),
        PhoneKind.HOME: translate("Wording", "Home"),
        PhoneKind.FAX: translate("Wording", "Fax"),
        PhoneKind.OTHER: translate("Wording", "Other"),
    }[kind]


def email_kind_name(kind: EmailKind) -> str:
    """What an e-mail address is for."""
    from prospectdesk.domain.contact import EmailKind

    return {
        EmailKind.WORK: translate("Wording", "Work"),
        EmailKind.HOME: translate("Wording", "Home"),
        EmailKind.OTHER: translate("Wording", "Other"),
    }[kind]


def address_kind_name(kind: AddressKind) -> str:
    """What a postal address is for."""
    from prospectdesk.domain.contact import AddressKind

    return {
        AddressKind.WORK: translate("Wording", "Work"),
        AddressKind.HOME: translate("Wording", "Home"),
        AddressKind.OTHER: translate("Wording", "Other"),
    }[kind]


def permission_name(permission: Permission) -> str:
    """What the contact answered to "May I keep you on my list?"."""
    return {
        Permission.NOT_ASKED: translate("Wording", "Not asked yet"),
        Permission.ASK_LATER: translate("Wording", "Ask at the next talk"),
        Permission.YES: translate("Wording", "May be kept on the list"),
        Permission.NO: translate("Wording", "Do not contact"),
    }[permission]


def closed_name(reason: ClosedReason, criterion: Criterion | None = None) -> str:
    """Why a card is closed, with the criterion where it is not a fit."""
    if reason is ClosedReason.NOT_A_FIT and criterion is not None:
        return translate("Wording", "Not a fit: {criterion}").format(criterion=criterion_short(criterion).lower())
    return {
        ClosedReason.NOT_A_FIT: translate("Wording", "Not a fit"),
        ClosedReason.KEPT_ON_LIST: translate("Wording", "Said no, kept on the list"),
        ClosedReason.DO_NOT_CONTACT: translate("Wording", "Do not contact"),
        ClosedReason.LET_GO: translate("Wording", "Said no"),
    }[reason]


def activity_name(kind: ActivityKind) -> str:
    """What kind of thing happened."""
    from prospectdesk.domain.activity import ActivityKind

    return {
        ActivityKind.CALL: translate("Wording", "Call"),
        ActivityKind.MEETING: translate("Wording", "Meeting"),
        ActivityKind.EMAIL: translate("Wording", "E-mail"),
        ActivityKind.ONLINE_FORM: translate("Wording", "Online form"),
        ActivityKind.MESSAGE: translate("Wording", "Message"),
        ActivityKind.PRESENTATION: translate("Wording", "Presentation"),
        ActivityKind.NOTE: translate("Wording", "Note"),
    }[kind]


def talk_outcome_name(outcome: TalkOutcome) -> str:
    """How a talk, or the attempt at one, ended."""
    from prospectdesk.domain.activity import TalkOutcome

    return {
        TalkOutcome.TALKED: translate("Wording", "Talked"),
        TalkOutcome.NO_ANSWER: translate("Wording", "No answer"),
        TalkOutcome.BUSY: translate("Wording", "Busy"),
        TalkOutcome.CALL_BACK: translate("Wording", "Call back"),
        TalkOutcome.WRONG_NUMBER: translate("Wording", "Wrong number"),
    }[outcome]


def presentation_outcome_name(outcome: PresentationOutcome) -> str:
    """What became of a presentation."""
    from prospectdesk.domain.activity import PresentationOutcome

    return {
        PresentationOutcome.SOLD: translate("Wording", "Sold"),
        PresentationOutcome.NOT_READY: translate("Wording", "Not ready yet"),
        PresentationOutcome.NO: translate("Wording", "Said no"),
        PresentationOutcome.UNDECIDED: translate("Wording", "Undecided"),
    }[outcome]


def concern_name(kind: ConcernKind) -> str:
    """A question or a concern."""
    from prospectdesk.domain.activity import ConcernKind

    return {
        ConcernKind.QUESTION: translate("Wording", "Question"),
        ConcernKind.CONCERN: translate("Wording", "Concern"),
    }[kind]


def refusal(verdict: Verdict, missing: tuple[Criterion, ...] = ()) -> str:
    """Why a card stays where it is, in one sentence; "" where a form will ask for what is needed."""
    from prospectdesk.domain.moves import Verdict

    match verdict:
        case Verdict.QUALIFY:
            names = ", ".join(criterion_short(criterion).lower() for criterion in missing)
            return translate("Wording", "Still to be answered with yes: {criteria}").format(criteria=names)
        case Verdict.ANSWERS_SAY_OTHERWISE:
            return translate("Wording", "The answers decide this column. Change an answer, and the card follows.")
        case Verdict.SALES_SAY_OTHERWISE:
            return translate("Wording", "There is a sale, so this is a customer. Undo the sale to move the card back.")
        case Verdict.DO_NOT_CONTACT:
            return translate("Wording", "This contact asked not to be contacted.")
        case _:
            return ""


def step_name(name: StepName) -> str:
    """What a step did, as it stands after "Undo"."""
    from prospectdesk.domain.changes import StepName

    return {
        StepName.ADD_CONTACT: translate("Wording", "new contact"),
        StepName.EDIT_CONTACT: translate("Wording", "edit"),
        StepName.DELETE_CONTACT: translate("Wording", "move to trash"),
        StepName.RESTORE_CONTACT: translate("Wording", "restore"),
        StepName.MOVE: translate("Wording", "move"),
        StepName.MOVE_UNQUALIFIED: translate("Wording", "move without qualifying"),
        StepName.REORDER: translate("Wording", "new order"),
        StepName.ANSWER: translate("Wording", "answer"),
        StepName.NOT_A_FIT: translate("Wording", "not a fit"),
        StepName.SAID_NO: translate("Wording", "said no"),
        StepName.NOT_READY: translate("Wording", "not ready yet"),
        StepName.PRESENTATION: translate("Wording", "presentation"),
        StepName.SALE: translate("Wording", "sale"),
        StepName.LOG_ACTIVITY: translate("Wording", "note"),
        StepName.EDIT_ACTIVITY: translate("Wording", "edit of a note"),
        StepName.DELETE_ACTIVITY: translate("Wording", "removal of a note"),
        StepName.CONCERN: translate("Wording", "concern"),
        StepName.ADDRESS_CONCERN: translate("Wording", "answer to a concern"),
        StepName.FOLLOW_UP: translate("Wording", "follow-up"),
        StepName.FOLLOW_UP_DONE: translate("Wording", "follow-up done"),
        StepName.IMPORT: translate("Wording", "import"),
        StepName.EDIT_PIPELINE: translate("Wording", "change of the pipeline"),
        StepName.EDIT_LIST: translate("Wording", "change of a list"),
        StepName.SAMPLE_DATA: translate("Wording", "sample data"),
        StepName.REMOVE_SAMPLE_DATA: translate("Wording", "removal of the sample data"),
    }[name]


def undo_text(step: Step | None) -> str:
    """The text of the Undo menu entry."""
    if step is None:
        return translate("Wording", "Undo")
    return translate("Wording", "Undo {step}: {subject}").format(step=step_name(step.name), subject=step.subject)


def redo_text(step: Step | None) -> str:
    """The text of the Redo menu entry."""
    if step is None:
        return translate("Wording", "Redo")
    return translate("Wording", "Redo {step}: {subject}").format(step=step_name(step.name), subject=step.subject)


def done_text(name: StepName, subject: str, *, undone: bool = False) -> str:
    """What was done, for the bar that offers Undo; ``undone`` where it was just taken back.

    ``subject`` is a name, or a number of contacts where there were several.
    """
    from prospectdesk.domain.changes import StepName

    if undone:
        return translate("Wording", "Taken back: {step} ({subject})").format(step=step_name(name), subject=subject)
    return {
        StepName.ADD_CONTACT: translate("Wording", "{subject} added"),
        StepName.EDIT_CONTACT: translate("Wording", "{subject} changed"),
        StepName.DELETE_CONTACT: translate("Wording", "{subject} moved to the trash"),
        StepName.RESTORE_CONTACT: translate("Wording", "{subject} restored"),
        StepName.MOVE: translate("Wording", "{subject} moved"),
        StepName.MOVE_UNQUALIFIED: translate("Wording", "{subject} moved without qualifying"),
        StepName.REORDER: translate("Wording", "{subject} put elsewhere in the column"),
        StepName.ANSWER: translate("Wording", "{subject}: answer saved"),
        StepName.NOT_A_FIT: translate("Wording", "{subject} is not a fit"),
        StepName.SAID_NO: translate("Wording", "{subject} said no"),
        StepName.NOT_READY: translate("Wording", "{subject} is not ready yet"),
        StepName.PRESENTATION: translate("Wording", "{subject}: presentation saved"),
        StepName.SALE: translate("Wording", "{subject}: sale saved"),
        StepName.LOG_ACTIVITY: translate("Wording", "{subject}: note saved"),
        StepName.EDIT_ACTIVITY: translate("Wording", "{subject}: note changed"),
        StepName.DELETE_ACTIVITY: translate("Wording", "{subject}: note removed"),
        StepName.CONCERN: translate("Wording", "{subject}: concern saved"),
        StepName.ADDRESS_CONCERN: translate("Wording", "{subject}: concern changed"),
        StepName.FOLLOW_UP: translate("Wording", "{subject}: follow-up saved"),
        StepName.FOLLOW_UP_DONE: translate("Wording", "{subject}: follow-up done"),
        StepName.IMPORT: translate("Wording", "{subject} imported"),
        StepName.EDIT_PIPELINE: translate("Wording", "Pipeline changed"),
        StepName.EDIT_LIST: translate("Wording", "List {subject} changed"),
        StepName.SAMPLE_DATA: translate("Wording", "Sample data added"),
        StepName.REMOVE_SAMPLE_DATA: translate("Wording", "Sample data removed"),
    }[name].format(subject=subject)


class Problem(NamedTuple):
    """What happened, what is safe, and what to do."""

    what: str
    safe: str
    todo: str


def problem(error: WorldError) -> Problem:
    """A failure of the world in the user's words."""
    unchanged = translate("Wording", "Nothing was changed.")
    detail = getattr(error, "detail", "")
    what, todo = {
        "folder_not_writable": (
            translate("Wording", "The folder for your data cannot be written."),
            translate("Wording", "Make room or set its permissions right, or choose another folder with --data-dir."),
        ),
        "store_read_only": (
            translate("Wording", "Your data may be read, but not written."),
            translate("Wording", "Set the permissions of the file and its folder right, then try again."),
        ),
        "store_busy": (
            translate("Wording", "Another program, or an import, is using your data just now."),
            translate("Wording", "Wait a moment, then try again."),
        ),
        "disk_full": (
            translate("Wording", "The disk is full."),
            translate("Wording", "Make room on it, then try again."),
        ),
        "disk_failed": (
            translate("Wording", "The disk did not do what it was asked to."),
            translate("Wording", "Look after the disk first: copy your data folder elsewhere, then try again."),
        ),
        "store_damaged": (
            translate("Wording", "Your data file is damaged, or is no data file of this program."),
            translate("Wording", "Keep the file as it is and start from a copy of it."),
        ),
        "store_too_new": (
            translate("Wording", "A newer version of ProspectDesk wrote your data."),
            translate("Wording", "Install that version again; this one leaves the data untouched."),
        ),
        "store_foreign": (
            translate("Wording", "The data file belongs to another program."),
            translate("Wording", "Choose another folder with --data-dir."),
        ),
        "store_missing": (
            translate("Wording", "Your data file was moved or deleted while the program ran."),
            translate("Wording", "Put it back and start the program again."),
        ),
        "file_unreadable": (
            translate("Wording", "The file cannot be read."),
            translate("Wording", "See that it is there and that you may open it."),
        ),
        "file_empty": (translate("Wording", "The file is empty."), translate("Wording", "Export the list again.")),
        "file_not_table": (
            translate("Wording", "This is not a list of contacts in text form."),
            translate("Wording", "Open it in its own program and save it as CSV or vCard."),
        ),
        "file_too_large": (
            translate("Wording", "Line {line} is longer than any list of people has.").format(line=detail),
            translate("Wording", "See whether this is the right file, and whether its quotation marks are closed."),
        ),
        "unclosed_quote": (
            translate("Wording", "The quotation mark opened on line {line} is never closed.").format(line=detail),
            translate("Wording", "Close it in the file, or choose another quotation mark."),
        ),
        "wrong_encoding": (
            translate("Wording", "The text of the file does not fit the encoding {name}.").format(name=detail),
            translate("Wording", "Choose another encoding."),
        ),
        "nobody_in_file": (
            translate("Wording", "No column of the file holds a name, a company, an e-mail or a number."),
            translate("Wording", "Tell for at least one column what it holds."),
        ),
        "file_not_writable": (
            translate("Wording", "The file cannot be written."),
            translate("Wording", "Choose another place, or make room on the disk."),
        ),
        "do_not_contact": (
            translate("Wording", "This contact asked not to be contacted."),
            translate("Wording", "Lift that in the contact first, where they have changed their mind."),
        ),
        "work_stopped": (
            translate("Wording", "The work was stopped before its end, perhaps for want of memory."),
            translate("Wording", "Close other programs, then try again."),
        ),
        "gone": (
            translate("Wording", "This is no longer there: it was deleted, or its making was undone."),
            translate("Wording", "Redo, or look into the trash."),
        ),
    }.get(
        error.code,
        (translate("Wording", "Something outside the program stood in the way."), translate("Wording", "Try again.")),
    )
    return Problem(what, unchanged, todo)


def number(value: int, locale: QLocale | None = None) -> str:
    """A whole number in the locale's form."""
    return (locale or QLocale()).toString(value)


def date_text(day: dt.date, locale: QLocale | None = None, *, today: dt.date | None = None) -> str:
    """A date in words, short: "21 Nov", with the year where it is not ``today``'s."""
    locale = locale or QLocale()
    pattern = "d MMM" if today is not None and day.year == today.year else "d MMM yyyy"
    return locale.toString(QDate(day.year, day.month, day.day), pattern)
