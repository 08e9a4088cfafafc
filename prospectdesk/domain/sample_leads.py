"""Sample people nobody has qualified yet, or not wholly: see ``sample_people``."""

from __future__ import annotations

import datetime as dt

from prospectdesk.domain.activity import ActivityKind
from prospectdesk.domain.contact import EmailKind
from prospectdesk.domain.pipeline import Channel, Criterion
from prospectdesk.domain.sample_story import Batch, Promise, SamplePerson, Talk, yes
from prospectdesk.domain.source import Source

MARKET, MONEY, AUTHORITY = Criterion
_MEETING, _NOTE = ActivityKind.MEETING, ActivityKind.NOTE
_IN_PERSON = Channel.IN_PERSON
_MK, _US = "Македонија", "USA"

SAMPLE_LEADS = (
    SamplePerson(
        given="Елена", family="Стојановска", company="Цветна градина", job="сопственичка", phone="+389 70 000 001",
        email="elena@cvetna-gradina.example", street="Широк Сокак 18", town="Битола", postcode="7000", country=_MK,
        source=Source.IN_PERSON, batch=Batch.FAIR, added=4, tags=("цвеќе", "саем"),
        story=(Talk(4, "Се запознавме на штандот. Сама ги води порачките, до полноќ.", 6, _MEETING, _IN_PERSON),),
    ),
    SamplePerson(
        given="Marko", family="Trajkov", company="Auto servis Trajkov", job="owner", phone="+389 70 000 002",
        email="marko@autoservis-trajkov.example", town="Prilep", country="North Macedonia", source=Source.BOUGHT_LIST,
        batch=Batch.BOUGHT, added=5,
    ),
    SamplePerson(
        given="Josephine", family="Hartley", company="Hartley & Daughters Bakery", job="owner",
        phone="+1 202-555-0101", email="josephine@hartley-bakery.example.com", street="14 Mill Lane", town="Portland",
        postcode="97035", country=_US, source=Source.BOUGHT_LIST, batch=Batch.BOUGHT, added=5, birthday_in=6, born=1979,
    ),
    SamplePerson(
        given="Ѓорѓи", family="Ќосев", company="Столарија Ќосев", job="мајстор", phone="+389 70 000 003",
        town="Штип", country=_MK, source=Source.PHONE_BOOK, batch=Batch.PHONE_BOOK, added=9, birthday_in=2,
    ),
    SamplePerson(
        given="Arthur", family="Pemberton", company="Pemberton Clocks", phone="+1 202-555-0102",
        email="arthur@pemberton-clocks.example.com", town="Salem", country=_US, source=Source.BOUGHT_LIST,
        batch=Batch.BOUGHT, added=5, story=(Talk(4, "No answer, the machine says back on Monday.", 1),),
    ),
    SamplePerson(
        given="Снежана", family="Џамбазовска", company="Салон Снежана", job="фризерка", phone="+389 70 000 004",
        town="Охрид", country=_MK, source=Source.IN_PERSON, batch=Batch.FAIR, added=4, tags=("саем",),
        story=(Promise(3, 0, "Јави се по десет, тогаш е слободна", dt.time(10, 30)),),
    ),
    SamplePerson(
        given="Leonie", family="Brandt", company="Brandt Travel", job="managing director", phone="+1 202-555-0103",
        email="leonie@brandt-travel.example.com", town="Austin", country=_US, source=Source.ONLINE_FORM, added=0,
        about="Wrote through the web site: “Do you also book trains?”",
        story=(Talk(0, "? Do you also book trains and hotels for our guests?", 0, ActivityKind.ONLINE_FORM, None),),
    ),
    SamplePerson(
        given="Љупчо", family="Георгиев", company="ЗК Пелистерско јаболко", job="управител", phone="+389 70 000 005",
        email="ljupco@pelistersko-jabolko.example", town="Ресен", country=_MK, source=Source.BOUGHT_LIST,
        added=16,
        story=(
            Talk(15, "Не се јавува.", 1),
            Talk(13, "Рече да се јавам по бербата.", 4),
            Talk(8, "Пак зафатен, прашува кој ме пратил.", 5),
            Talk(3, "Зборувавме за времето и за јаболкото. За одговор нема ништо.", 12),
            Talk(1, "Ќе праша дома.", 3),
        ),
    ),
    SamplePerson(
        given="Donna", family="Fairbanks", company="Fairbanks Printing", phone="+1 202-555-0104",
        email="donna@fairbanks-printing.example.com", town="Fresno", country=_US, source=Source.INTERNET, added=23,
    ),
    SamplePerson(
        given="Весна", family="Митровска", company="Ординација Митровска", job="стоматолог", phone="+389 70 000 006",
        town="Куманово", country=_MK, source=Source.REFERRAL, added=1, tags=("ординации",),
        story=(Talk(1, "Ја препорача Ана Петковска. Бара некој за термини.", 0, _NOTE, None),),
    ),
    SamplePerson(
        given="Oskar", family="Lindqvist", phone="+1 202-555-0105", email="oskar.lindqvist@example.com",
        email_kind=EmailKind.HOME, source=Source.INTERNET, added=11, birthday_in=9, born=1990,
    ),
    SamplePerson(
        given="Цвета", family="Зафировска", company="Книговодство Зафир", job="сметководител", phone="+389 70 000 007",
        town="Велес", country=_MK, source=Source.PHONE_BOOK, batch=Batch.PHONE_BOOK, added=9,
    ),
    SamplePerson(
        company="Њива ДООЕЛ", work_phone="+389 70 000 008", town="Струмица", country=_MK, given="", family="",
        source=Source.PHONE_BOOK, batch=Batch.PHONE_BOOK, added=9,
    ),
    SamplePerson(
        given="Imogen", family="Castle-Reed", company="Reed Physiotherapy", job="physiotherapist",
        phone="+1 202-555-0106", email="imogen@reed-physio.example.com", town="Providence", country=_US,
        source=Source.BOUGHT_LIST, batch=Batch.BOUGHT, added=5,
    ),
    SamplePerson(
        given="Miles", family="Abernethy", company="Abernethy Upholstery", job="owner", phone="+1 202-555-0108",
        email="miles@abernethy-upholstery.example.com", town="Knoxville", country=_US, source=Source.BOUGHT_LIST,
        batch=Batch.BOUGHT, added=5,
    ),
    SamplePerson(
        given="Ќирил", family="Џиков", company="Автошкола Волан", job="инструктор", phone="+389 70 000 015",
        email="kiril@volan.example", town="Гостивар", country=_MK, source=Source.BOUGHT_LIST, batch=Batch.BOUGHT,
        added=5,
    ),
    SamplePerson(
        given="Wilma", family="Sutherland", company="Sutherland Tailoring", job="tailor", phone="+1 202-555-0109",
        email="wilma@sutherland-tailoring.example.com", town="Richmond", country=_US, source=Source.BOUGHT_LIST,
        batch=Batch.BOUGHT, added=5,
    ),
    SamplePerson(
        given="Славица", family="Анѓелеска", company="Цвеќара Божур", job="цвеќарка", phone="+389 70 000 016",
        email="slavica@bozur.example", town="Дебар", country=_MK, source=Source.BOUGHT_LIST,
        batch=Batch.BOUGHT, added=5,
    ),
    SamplePerson(
        given="Павлина", family="Видоеска", company="Ракотворби Павлина", phone="+389 70 000 009", town="Крушево",
        country=_MK, source=Source.IN_PERSON, batch=Batch.FAIR, added=4, tags=("саем",), birthday_in=19,
    ),
    SamplePerson(
        given="Zdravko", family="Šopov", company="Vodovod servis Šopov", job="plumber", phone="+389 70 000 013",
        town="Skopje", country="North Macedonia", source=Source.PHONE_BOOK, batch=Batch.PHONE_BOOK, added=9,
    ),
    SamplePerson(
        given="Chloé", family="Marchetti", company="Marchetti Florals", job="owner", phone="+1 202-555-0107",
        email="chloe@marchetti-florals.example.com", town="Santa Fe", country=_US, source=Source.INTERNET, added=1,
        story=(Talk(1, "Found her shop on the web: forty orders a week, one pair of hands.", 0, _NOTE, None),),
    ),
    SamplePerson(
        given="Трајче", family="Неделковски", company="Пчеларство Мед", job="пчелар", phone="+389 70 000 014",
        town="Берово", country=_MK, source=Source.PHONE_BOOK, batch=Batch.PHONE_BOOK, added=16,
        story=(Talk(10, "Прво да помине селидбата на пчелите.", 5),),
    ),
)  # fmt: skip

SAMPLE_QUALIFYING = (
    SamplePerson(
        given="Nadia", family="Moralić", company="Harrow & Quill", job="office manager", phone="+1 202-555-0110",
        work_phone="+1 202-555-0111", email="nadia@harrow-quill.example.com", street="3 Harbour Row", town="Seattle",
        postcode="98101", country=_US, source=Source.IN_PERSON, batch=Batch.FAIR, added=4,
        birthday_in=110, born=1984, tags=("fair", "law"),
        story=(
            Talk(4, "Met at the fair. Three people in the office, paperwork piling up.", 12, _MEETING, _IN_PERSON),
            *yes(4, MARKET, channel=_IN_PERSON, note="Law office, three people"),
            Talk(3, "Budget agreed for spring. Partner may have the last word.\n"
                    "! Can you work in our booking system?", 22),
            *yes(3, MONEY, note="About 400 a month"),
            Promise(3, 1, "Call: who signs off at Harrow?", dt.time(9, 30)),
        ),
    ),
    SamplePerson(
        given="Петар", family="Наумов", company="Винарија Наумов", job="директор", phone="+389 70 000 010",
        email="petar@vinarija-naumov.example", town="Кавадарци", country=_MK, source=Source.IN_PERSON, batch=Batch.FAIR,
        added=4,
        story=(
            *yes(2, MARKET, AUTHORITY, channel=_IN_PERSON),
            Talk(1, "Да се јавам денес за цената.", 9),
            Promise(1, 0, "Цена за две порачки неделно"),
        ),
    ),
    SamplePerson(
        given="Mitchell", family="Tolland", company="Tolland & Pike Surveyors", phone="+1 202-555-0112",
        email="mitchell@tolland-pike.example.com", town="Denver", country=_US, source=Source.BOUGHT_LIST, added=31,
        story=(
            Talk(18, "Sounds like us. Asked for a call after the holidays.", 11),
            *yes(18, MARKET),
            Talk(12, "Asked me to explain it again to a colleague.", 19),
            Talk(7, "Will look at the numbers.", 14),
            Talk(3, "Did not look at the numbers yet.", 9),
        ),
    ),
    SamplePerson(
        given="Билјана", family="Крстевска", company="Туристичка агенција Езеро", job="управителка",
        phone="+389 70 000 011", email="biljana@ezero.example", town="Охрид", country=_MK, source=Source.REFERRAL,
        added=20, birthday_in=0, born=1981,
        story=(
            Talk(6, "Сезоната ги затрпува со пораки на три јазици.", 15),
            *yes(6, MARKET, MONEY),
            Talk(5, "! Кој одговара ако гостин остане без соба?", 8),
        ),
    ),
    SamplePerson(
        given="Kateryna", family="Sloan", company="Sloan Interiors", job="designer", phone="+1 202-555-0113",
        email="kateryna@sloan-interiors.example.com", town="Boston", country=_US, source=Source.INTERNET, added=8,
        story=(*yes(7, AUTHORITY), Talk(7, "Decides alone. Wants to know what others in her trade pay.", 10)),
    ),
    SamplePerson(
        given="Ристе", family="Велков", company="Пекара Жито", job="сопственик", phone="+389 70 000 012",
        town="Тетово", country=_MK, source=Source.PHONE_BOOK, batch=Batch.PHONE_BOOK, added=9,
        story=(*yes(8, MARKET), *yes(2, MONEY), Talk(2, "Сопругата одлучува, во саботата ќе ја прашам.", 7)),
    ),
)  # fmt: skip
