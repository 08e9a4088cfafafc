"""Names, companies and sentences of nobody in particular, in both alphabets, for databases of any size.

They are common names put together at random; whoever is called so is not meant.
"""

from __future__ import annotations

from functools import cache

GIVEN_FEMALE = (
    "Ана", "Марија", "Елена", "Ивана", "Сања", "Весна", "Билјана", "Сузана", "Маја", "Наташа", "Жаклина", "Драгана",
    "Анета", "Лидија", "Кристина", "Александра", "Катерина", "Јована", "Симона", "Тамара", "Снежана", "Виолета",
    "Гордана", "Ружица", "Слаѓана", "Цвета", "Мирјана", "Благица", "Даниела", "Емилија", "Фросина", "Горица", "Ирена",
    "Јасмина", "Љубица", "Магдалена", "Нада", "Олгица", "Павлина", "Радмила", "Софија", "Тања", "Ѓурѓа", "Шенка",
)  # fmt: skip
GIVEN_MALE = (
    "Александар", "Борис", "Владо", "Горан", "Дејан", "Ѓорѓи", "Зоран", "Игор", "Јован", "Кирил", "Љупчо", "Марко",
    "Никола", "Оливер", "Петар", "Ристе", "Стојан", "Тодор", "Филип", "Христијан", "Цане", "Драган", "Бранко", "Васко",
    "Гоце", "Димитар", "Емил", "Живко", "Златко", "Илија", "Јане", "Коста", "Лазар", "Методија", "Наум", "Панче",
    "Раде", "Сашо", "Трајче", "Ќиро", "Џеват", "Шабан", "Блаже", "Митко",
)  # fmt: skip
# Of families, without the ending that tells men and women apart.
FAMILY_STEMS = (
    "Стојан", "Петк", "Трајк", "Јован", "Никол", "Георги", "Димитр", "Или", "Анге", "Рист", "Наум", "Крст", "Митр",
    "Спас", "Атанас", "Тодор", "Богдан", "Васил", "Велк", "Груј", "Дам", "Ѓорч", "Живк", "Зафир", "Иван", "Јаким",
    "Кост", "Лазар", "Љубеш", "Марк", "Мил", "Неделк", "Огнен", "Павл", "Поп", "Рад", "Сав", "Симон", "Тас",
    "Ќос", "Филип", "Христ", "Цветк", "Чавдар", "Џамб", "Шоп", "Аврам", "Бошк", "Видо", "Гел", "Данаил", "Ефтим",
)  # fmt: skip
ENDINGS = (("овски", "овска"), ("евски", "евска"), ("ески", "еска"), ("ов", "ова"), ("ев", "ева"), ("оски", "оска"))

GIVEN_LATIN = (
    "Anna", "Maria", "Emma", "Laura", "Julia", "Sophie", "Clara", "Nina", "Eva", "Lena", "Kate", "Alice", "Grace",
    "Rosa", "Helen", "Zoë", "Chloé", "Ingrid", "Agnes", "Beth", "James", "Peter", "Thomas", "Paul", "Martin", "Daniel",
    "Mark", "Simon", "Andrew", "George", "Henry", "Oscar", "Leo", "Max", "Erik", "Lars", "Jürgen", "René", "Žarko",
    "Gordon", "Samuel", "Victor", "Walter", "Edgar",
)  # fmt: skip
FAMILY_LATIN = (
    "Smith", "Brown", "Miller", "Wilson", "Taylor", "Clark", "Walker", "Hall", "Young", "King", "Wright", "Baker",
    "Carter", "Turner", "Parker", "Cook", "Morgan", "Bell", "Ward", "Gray", "Fisher", "Hunter", "Marsh", "Lane",
    "Müller", "Schmidt", "Weber", "Wagner", "Becker", "Koch", "Richter", "Klein", "Wolf", "Schröder", "Neumann",
    "Martin", "Bernard", "Petit", "Durand", "Moreau", "Lefèvre", "Garcia", "López", "Silva", "Costa", "Rossi",
    "Ferrari", "Novak", "Kovač", "Horvat", "Babić", "Jansen", "Visser", "Nilsson", "Larsen", "O’Brien", "Murphy",
    "Kelly", "Walsh", "Sørensen", "Łukasik", "Nowak", "Dvořák", "Tóth", "Popescu", "Ionescu", "Kaya", "Demir", "Hansen",
    "Berg",
)  # fmt: skip
TRADES = (
    ("Цвеќара", "Florist"), ("Автосервис", "Garage"), ("Пекара", "Bakery"), ("Студио", "Studio"),
    ("Аптека", "Pharmacy"), ("Салон", "Hair Salon"), ("Книговодство", "Accounting"), ("Градежно друштво", "Building"),
    ("Ветерина", "Vet Clinic"), ("Туристичка агенција", "Travel"), ("Винарија", "Winery"), ("Печатница", "Printing"),
    ("Мебел", "Furniture"), ("Ординација", "Dental Practice"), ("Кафе", "Coffee House"),
    ("Адвокатска канцеларија", "Law Office"),
)  # fmt: skip
JOBS = (
    ("сопственик", "owner"), ("директор", "managing director"), ("управител", "manager"),
    ("сметководител", "accountant"), ("асистент", "assistant"), ("набавка", "purchasing"), ("продажба", "sales"),
    ("координатор", "coordinator"),
)  # fmt: skip
TOWNS = (
    ("Скопје", "1000", "Skopje"), ("Битола", "7000", "Bitola"), ("Охрид", "6000", "Ohrid"),
    ("Прилеп", "7500", "Prilep"), ("Тетово", "1200", "Tetovo"), ("Куманово", "1300", "Kumanovo"),
    ("Велес", "1400", "Veles"), ("Штип", "2000", "Štip"), ("Струмица", "2400", "Strumica"),
    ("Гевгелија", "1480", "Gevgelija"), ("Кичево", "6250", "Kičevo"),
)  # fmt: skip
STREETS = (
    ("Партизанска", "Partizanska"), ("Маршал Тито", "Main Street"), ("Илинденска", "Ilindenska"),
    ("Вардарска", "Vardarska"),
)  # fmt: skip
NOTES = (
    ("Се јави, бара понуда за пролет.", "Called back, wants an offer for spring."),
    ("Нема време оваа недела, да се јавиме пак.", "No time this week, call again."),
    ("Има тројца вработени и многу хартија.", "Three people in the office, paperwork piling up."),
    ("Праша дали работиме и во сабота.", "Asked whether we work on Saturdays."),
    ("Буџетот е договорен, одлучува сопругот.", "Budget agreed, the partner may have the last word."),
    ("Прати ја презентацијата по е-пошта.", "Send the presentation by e-mail."),
    ("Се сретнавме на саемот, остави визитка.", "Met at the fair, left a card."),
    ("Доволно задоволни со сегашното решение.", "Happy enough with what they have."),
)  # fmt: skip
CONCERNS = (
    ("Дали работи со нашиот систем за термини?", "Can it work with our booking system?"),
    ("Премногу е скапо за мала фирма.", "Too expensive for a small firm."),
    ("Кој одговара ако нешто тргне наопаку?", "Who answers for it when something goes wrong?"),
)
CALLS = (("Јави се", "Call"), ("Прати понуда", "Send the offer"), ("Договори средба", "Arrange a meeting"))

_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ѓ": "gj", "е": "e", "ж": "ž", "з": "z", "ѕ": "dz", "и": "i",
    "ј": "j", "к": "k", "л": "l", "љ": "lj", "м": "m", "н": "n", "њ": "nj", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "ќ": "kj", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "č", "џ": "dž", "ш": "š",
}  # fmt: skip


@cache
def latin(word: str) -> str:
    """A Macedonian word in Latin letters, as people write it."""
    return "".join(_LATIN.get(c, c) if c.islower() else _LATIN.get(c.lower(), c).capitalize() for c in word)


def families(*, women: bool) -> tuple[str, ...]:
    """Family names as women or men bear them, in Cyrillic; one of each family, in the same order."""
    return tuple(stem + ending[women] for stem in FAMILY_STEMS for ending in ENDINGS)
