"""Sample people of the recruiting pipeline: they do not exist either."""

from __future__ import annotations

from prospectdesk.domain.activity import ActivityKind, PresentationOutcome
from prospectdesk.domain.contact import EmailKind, Source
from prospectdesk.domain.pipeline import Channel, Criterion
from prospectdesk.domain.sample_story import Board, Promise, SamplePerson, Show, Talk, Wait, no, yes

MARKET, MONEY, AUTHORITY = Criterion
_MEETING, _IN_PERSON = ActivityKind.MEETING, Channel.IN_PERSON

SAMPLE_PARTNERS = (
    SamplePerson(
        given="Тамара", family="Шопова", job="продавачка", phone="+389 70 000 080", email="tamara.sopova@mk.example",
        email_kind=EmailKind.HOME, town="Скопје", source=Source.IN_PERSON, added=3, board=Board.RECRUITING,
        story=(Talk(3, "Бара дополнителна работа од дома.", 0, ActivityKind.NOTE, None),),
    ),
    SamplePerson(
        given="Rowan", family="Castell", job="teacher", phone="+1 202-555-0180", email="rowan.castell@example.com",
        email_kind=EmailKind.HOME, town="Boise", source=Source.ONLINE_FORM, added=6, board=Board.RECRUITING,
    ),
    SamplePerson(
        given="Филип", family="Димитриевски", job="студент", phone="+389 70 000 081", town="Битола",
        source=Source.REFERRAL, added=10, board=Board.RECRUITING,
        story=(*yes(5, MARKET), Talk(5, "Прв разговор: има време секој ден попладне.", 20),
               Promise(5, 4, "Втор разговор")),
    ),
    SamplePerson(
        given="Margit", family="Halvorsen", job="retired accountant", phone="+1 202-555-0181",
        email="margit.halvorsen@example.com", email_kind=EmailKind.HOME, town="Duluth", source=Source.REFERRAL,
        added=25, board=Board.RECRUITING,
        story=(*yes(17, MARKET, MONEY), Talk(17, "First talk. Knows half the town.", 25),
               Talk(11, "Second talk, with her daughter.", 30)),
    ),
    SamplePerson(
        given="Јасмина", family="Тасевска", job="сметководител", phone="+389 70 000 082",
        email="jasmina.tasevska@mk.example", email_kind=EmailKind.HOME, town="Куманово", source=Source.IN_PERSON,
        added=18, birthday_in=1, born=1993, board=Board.RECRUITING,
        story=(*yes(12), Talk(12, "Два разговора, сака да почне со мал број.", 35, _MEETING, _IN_PERSON),
               Promise(4, -4, "Прати го договорот на увид")),
    ),
    SamplePerson(
        given="Curtis", family="Bello", job="driver", phone="+1 202-555-0182", town="Toledo", source=Source.IN_PERSON,
        added=28, board=Board.RECRUITING,
        story=(
            *yes(20),
            Show(6, "How a month of a partner looks, with real numbers.", "Start with your first three names?", True,
                 minutes=50),
            Talk(5, "! What if I find nobody in the first month?", 10),
            Promise(5, 1, "Answer his question about the first month"),
        ),
    ),
    SamplePerson(
        given="Оливера", family="Радеска", job="наставничка", phone="+389 70 000 083",
        email="olivera.radeska@mk.example", email_kind=EmailKind.HOME, town="Прилеп", source=Source.REFERRAL,
        added=42, board=Board.RECRUITING,
        story=(*yes(33), Wait(25, 70, "По крајот на учебната година")),
    ),
    SamplePerson(
        given="Борче", family="Атанасов", job="агент за осигурување", phone="+389 70 000 084",
        email="borce.atanasov@mk.example", email_kind=EmailKind.HOME, town="Штип", source=Source.IN_PERSON, added=110,
        tags=("соработник",), board=Board.RECRUITING,
        story=(
            *yes(95), Talk(95, "Прв разговор.", 25), Talk(88, "Втор разговор.", 20), Talk(80, "Трет разговор.", 30),
            Show(70, "Еден месец на соработник, со броеви.", "Почнуваме со твојот список?", True,
                 PresentationOutcome.SOLD, 60),
        ),
    ),
    SamplePerson(
        given="Priscilla", family="Ngata", job="fitness trainer", phone="+1 202-555-0183",
        email="priscilla.ngata@example.com", email_kind=EmailKind.HOME, town="Tacoma", source=Source.INTERNET, added=75,
        birthday_in=22, board=Board.RECRUITING,
        story=(
            *yes(66), Talk(66, "First talk, by video.", 30), Talk(60, "Second talk.", 25),
            Show(52, "A month of a partner, from her own list.", "Shall we call your first two together?", True,
                 PresentationOutcome.SOLD, 55),
        ),
    ),
    SamplePerson(
        given="Зоран", family="Павлов", job="возач", phone="+389 70 000 085", town="Велес", source=Source.REFERRAL,
        added=36, board=Board.RECRUITING,
        story=(Talk(29, "Работи по смени, нема ни еден слободен час.", 12), *no(29, MARKET, "Нема време")),
    ),
)  # fmt: skip
