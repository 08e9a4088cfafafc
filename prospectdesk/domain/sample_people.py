"""People who do not exist, for looking round: their names, firms and stories are invented.

Numbers are of ranges that nobody is reached by (+1 xxx-555-01xx; +389 70 000 0xx), addresses end in example.com or
.example (RFC 2606). What happened is told in days before today, so that the data is always of this week.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from prospectdesk.domain.activity import ActivityKind, PresentationOutcome
from prospectdesk.domain.contact import Permission, Source
from prospectdesk.domain.pipeline import AnswerValue, Channel, Criterion
from prospectdesk.domain.sample_leads import SAMPLE_LEADS, SAMPLE_QUALIFYING
from prospectdesk.domain.sample_story import (
    Ask,
    Batch,
    Insist,
    Promise,
    SamplePerson,
    SayNo,
    Sell,
    Settle,
    Show,
    Talk,
    Wait,
    no,
    yes,
)

MARKET, MONEY, AUTHORITY = Criterion
_MEETING, _NOTE, _MAIL = ActivityKind.MEETING, ActivityKind.NOTE, ActivityKind.EMAIL
_IN_PERSON = Channel.IN_PERSON
_MK, _US = "Македонија", "USA"

_PROSPECTS = (
    SamplePerson(
        given="Ана", family="Петковска", company="Ана Дизајн ДООЕЛ", job="архитект", phone="+389 70 000 020",
        email="ana@ana-dizajn.example", street="Партизанска 44", town="Скопје", postcode="1000", country=_MK,
        source=Source.REFERRAL, added=12, birthday_in=38, born=1987, tags=("дизајн",),
        story=(
            Talk(11, "Проектира сама, фактурите ѝ стојат по две недели.", 18),
            *yes(11, MARKET), *yes(9, MONEY, AUTHORITY),
            Talk(2, "Договоривме презентација во четврток.", 6),
            Promise(2, 2, "Презентација кај неа во студио", dt.time(10, 0)),
        ),
    ),
    SamplePerson(
        given="Philippa", family="Dray", company="Dray Letterpress", job="owner", phone="+1 202-555-0120",
        email="philippa@dray-letterpress.example.com", town="Dallas", country=_US, source=Source.REFERRAL, added=24,
        story=(
            *yes(10, MARKET, MONEY), Talk(10, "Good talk. Two shops, no assistant.", 16),
            *yes(6, AUTHORITY), Promise(6, -2, "Send the two packages in writing"),
        ),
    ),
    SamplePerson(
        given="Јован", family="Чавдаров", company="Градба Чавдар", job="директор", phone="+389 70 000 021",
        email="jovan@gradba-cavdar.example", town="Штип", country=_MK, source=Source.IN_PERSON, batch=Batch.FAIR,
        added=4,
        story=(
            *yes(1, channel=_IN_PERSON),
            Talk(1, "Три пати да. Сака да види како изгледа порачка.", 20, _MEETING, _IN_PERSON),
        ),
    ),
    SamplePerson(
        given="Wendell", family="Okafor", company="Okafor Dental", job="practice owner", phone="+1 202-555-0121",
        email="wendell@okafor-dental.example.com", town="Chicago", country=_US, source=Source.REFERRAL, added=14,
        birthday_in=4, born=1975,
        story=(*yes(13, MARKET), *yes(8, MONEY, AUTHORITY), Talk(8, "Free on Tuesdays only.", 9),
               Promise(8, 5, "Fix a date for the demonstration")),
    ),
    SamplePerson(
        given="Живко", family="Огненоски", company="Печатница Огнен", phone="+389 70 000 022", town="Прилеп",
        country=_MK, source=Source.IN_PERSON, added=7,
        about="Стар соученик: го преместив без прашања, парите не се проверени.",
        story=(Insist(6), Talk(6, "Вели: прати ми понуда, па ќе видиме.", 5)),
    ),
)  # fmt: skip

_PRESENTED = (
    SamplePerson(
        given="Sidonie", family="Wieland", company="Wieland & Bray", job="partner", phone="+1 202-555-0130",
        email="sidonie@wieland-bray.example.com", town="Omaha", country=_US, source=Source.REFERRAL, added=26,
        story=(
            *yes(20, MARKET, MONEY), *yes(15, AUTHORITY),
            Show(4, "Two weeks of inbox and calendar, with their own mails.", "Start on the first of the month?", True,
                 minutes=45),
            Promise(4, 3, "They decide after the partners' lunch"),
        ),
    ),
    SamplePerson(
        given="Corin", family="Marrow", company="Marrow Tool Hire", job="owner", phone="+1 202-555-0131",
        email="corin@marrow-tools.example.com", town="Tulsa", country=_US, source=Source.BOUGHT_LIST, added=30,
        story=(
            *yes(16, MARKET), *yes(12, MONEY, AUTHORITY),
            Show(1, "Showed the weekly report and the phone script.", minutes=40),
        ),
    ),
    SamplePerson(
        given="Магдалена", family="Савеска", company="Ветерина Шапа", job="ветеринар", phone="+389 70 000 030",
        email="magdalena@sapa.example", town="Гевгелија", country=_MK, source=Source.ONLINE_FORM, added=19,
        story=(
            *yes(14, channel=Channel.ONLINE_FORM),
            Show(3, "Потсетници за вакцини, со нејзиниот список.", "Да почнеме со сто пациенти?", True, minutes=35),
            Talk(3, "! Дали пораките одат на македонски?", 0, _NOTE, None),
            Promise(3, 0, "Одговор за пораките и за почеток"),
        ),
    ),
    SamplePerson(
        given="Теодора", family="Аврамова", company="Галерија Мозаик", job="сопственичка", phone="+389 70 000 031",
        town="Скопје", country=_MK, source=Source.IN_PERSON, added=15,
        story=(
            *yes(9, channel=_IN_PERSON),
            Show(5, "Покани, гости и фактури за една изложба.", "Првата изложба во април?", close_asked=False,
                 minutes=50),
        ),
    ),
)  # fmt: skip

_NOT_READY = (
    SamplePerson(
        given="Beatrice", family="Lowell", company="Lowell Books", job="owner", phone="+1 202-555-0140",
        email="beatrice@lowell-books.example.com", town="Madison", country=_US, source=Source.INTERNET, added=60,
        story=(
            *yes(50),
            Show(40, "Orders and newsletters for a small bookshop.", "Start before the season?", True,
                 PresentationOutcome.NOT_READY, 35, returns_in=21),
            Talk(40, "Moves house first. Come back in three weeks, gladly.", 0, _NOTE, None),
        ),
    ),
    SamplePerson(
        given="Коста", family="Лазаров", company="Мебел Лазаров", job="директор", phone="+389 70 000 040",
        email="kosta@mebel-lazarov.example", town="Велес", country=_MK, source=Source.PHONE_BOOK, added=70,
        story=(
            *yes(55, MARKET), *yes(45),
            Wait(30, -1, "По пописот: да ја видиме понудата повторно"),
            Talk(30, "Сака, но прво пописот.", 8),
        ),
    ),
    SamplePerson(
        given="Ѕвезда", family="Илиеска", company="Јазичен центар Ѕвон", job="директорка", phone="+389 70 000 041",
        email="dzvezda@zvon.example", town="Кичево", country=_MK, source=Source.REFERRAL, added=48, birthday_in=5,
        story=(
            *yes(40),
            Show(33, "Запишување на курсеви, со плаќања.", "Од новиот семестар?", True,
                 PresentationOutcome.NOT_READY, 30, returns_in=45),
        ),
    ),
    SamplePerson(
        given="Harold", family="Finch-Ito", company="Ito Garden Design", phone="+1 202-555-0141",
        email="harold@ito-garden.example.com", town="Eugene", country=_US, source=Source.ONLINE_FORM, added=35,
        story=(*yes(28), Wait(20, 60, "Back from Japan in the new year")),
    ),
)  # fmt: skip

_CUSTOMERS = (
    SamplePerson(
        given="Никола", family="Спасовски", company="Аптека Лек", job="фармацевт", phone="+389 70 000 050",
        email="nikola@apteka-lek.example", town="Скопје", country=_MK, source=Source.REFERRAL, added=95, birthday_in=75,
        born=1972, tags=("аптеки",),
        story=(
            *yes(85),
            Show(70, "Нарачки кон добавувачи, еден ден во неделата.", "Почнуваме од понеделник?", True,
                 PresentationOutcome.SOLD, 40, amount=Decimal(320), what="Еден ден неделно, прв месец"),
            Talk(45, "? Може ли и во сабота?", 6), Settle(44, "Да, до 14 часот."),
        ),
    ),
    SamplePerson(
        given="Francine", family="Delacroix", company="Delacroix Catering", job="owner", phone="+1 202-555-0150",
        email="francine@delacroix-catering.example.com", town="New Orleans", country=_US,
        source=Source.IN_PERSON, added=64,
        story=(
            *yes(58),
            Show(50, "Guest lists and offers, one event from start to end.", "Shall we take the June wedding?", True,
                 PresentationOutcome.SOLD, 55, amount=Decimal(850), what="One event"),
            Promise(20, 12, "Ask how the wedding went, and for the next one"),
        ),
    ),
    SamplePerson(
        given="Dušan", family="Petrović", company="Studio Petrović", phone="+389 70 000 051",
        email="dusan@studio-petrovic.example", town="Skopje", country="North Macedonia", source=Source.REFERRAL,
        added=52,
        story=(
            *yes(41), Sell(33, Decimal(180), "Ten hours"),
            Talk(10, "Happy. Asks for an invoice by mail.", 4, _MAIL, Channel.EMAIL),
        ),
    ),
    SamplePerson(
        given="Рада", family="Цветкова", company="Свадбени фустани Рада", job="сопственичка", phone="+389 70 000 060",
        email="rada@fustani-rada.example", town="Струмица", country=_MK, source=Source.IN_PERSON, added=180,
        birthday_in=3, tags=("верни",),
        story=(
            *yes(170),
            Show(160, "Термини за проби и потсетници.", "Почнуваме сега?", True, PresentationOutcome.SOLD, 30,
                 amount=Decimal(240), what="Прв месец"),
            Sell(120, Decimal(240), "Втор месец"), Sell(60, Decimal(620), "Три месеци однапред"),
            Promise(15, 8, "Прашај за следните три месеци"),
        ),
    ),
    SamplePerson(
        given="Virgil", family="Anders", company="Anders & Sons Roofing", job="owner", phone="+1 202-555-0160",
        email="virgil@anders-roofing.example.com", town="Tucson", country=_US, source=Source.BOUGHT_LIST, added=150,
        story=(
            *yes(140),
            Show(128, "Call answering and a weekly list of jobs.", "Try it for a month?", True,
                 PresentationOutcome.SOLD, 45, amount=Decimal(410), what="One month"),
            Sell(90, Decimal(1150), "One quarter"),
        ),
    ),
)  # fmt: skip

_CLOSED = (
    SamplePerson(
        given="Стојан", family="Бошков", company="Фризер Стојче", phone="+389 70 000 070", town="Битола", country=_MK,
        source=Source.PHONE_BOOK, batch=Batch.PHONE_BOOK, added=40,
        story=(Talk(21, "Работи сам, две столчиња. Нема што да му водиме.", 8), *no(21, MARKET, "Премал за нас")),
    ),
    SamplePerson(
        given="Ruth", family="Ellery", company="Ellery Pottery", phone="+1 202-555-0170",
        email="ruth@ellery-pottery.example.com", town="Asheville", country=_US, source=Source.INTERNET, added=33,
        story=(*yes(25, MARKET), *no(14, MONEY, "Nothing left after the kiln")),
    ),
    SamplePerson(
        given="Емил", family="Груев", company="Транспорт Груев", job="диспечер", phone="+389 70 000 071", town="Тетово",
        country=_MK, source=Source.BOUGHT_LIST, added=29,
        story=(*yes(22, MARKET, MONEY), *no(17, AUTHORITY, "Одлучува брат му, во странство")),
    ),
    SamplePerson(
        given="Лидија", family="Јакимовска", company="Оптика Поглед", job="оптичарка", phone="+389 70 000 072",
        email="lidija@optika-pogled.example", town="Охрид", country=_MK, source=Source.REFERRAL, added=130,
        story=(
            *yes(120),
            Show(110, "Термини и потсетници за прегледи.", "Да пробаме еден месец?", True, PresentationOutcome.NO, 30,
                 returns_in=0, what="Има ли нова помошничка?", permission=Permission.YES),
        ),
    ),
    SamplePerson(
        given="Gideon", family="Frost", company="Frost Antiques", phone="+1 202-555-0171",
        email="gideon@frost-antiques.example.com", town="Savannah", country=_US, source=Source.IN_PERSON, added=100,
        story=(*yes(90), SayNo(80, Permission.YES, 34, "Before the spring sales")),
    ),
    SamplePerson(
        given="Tamsin", family="Verhoeven", company="Verhoeven Rugs", phone="+1 202-555-0172",
        email="tamsin@verhoeven-rugs.example.com", town="Albany", country=_US, source=Source.BOUGHT_LIST, added=47,
        story=(Talk(30, "Never asked to be on any list. Apologised.", 2), SayNo(30, Permission.NO)),
    ),
    SamplePerson(
        given="Благоја", family="Ефтимов", company="Ловечка опрема Елен", phone="+389 70 000 073", town="Кочани",
        country=_MK, source=Source.PHONE_BOOK, batch=Batch.PHONE_BOOK, added=44,
        story=(*yes(38, MARKET), SayNo(27, Permission.NO)),
    ),
    SamplePerson(
        given="Ivo", family="Kraljev", company="Kraljev Surveying", phone="+389 70 000 074",
        email="ivo@kraljev-surveying.example", town="Negotino", country="North Macedonia", source=Source.REFERRAL,
        added=39,
        story=(
            *yes(31, MARKET, AUTHORITY), Ask(30, MONEY, AnswerValue.YES, Channel.EMAIL, "Quotes on paper only"),
            SayNo(11, Permission.ASK_LATER),
        ),
    ),
)  # fmt: skip

SALE_PEOPLE = (*SAMPLE_LEADS, *SAMPLE_QUALIFYING, *_PROSPECTS, *_PRESENTED, *_NOT_READY, *_CUSTOMERS, *_CLOSED)
