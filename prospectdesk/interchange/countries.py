"""Countries by the names that stand in address columns, so that a row's numbers are read with its country's rules."""

from __future__ import annotations

from functools import cache, lru_cache

from prospectdesk.domain.text import fold

# ISO 3166-1 alpha-2, alpha-3, then names: English, Macedonian, the country's own, and what people write.
_COUNTRIES = """
MK MKD|North Macedonia|Macedonia|Северна Македонија|Македонија|Р. Македонија|Р. С. Македонија
  |Republic of Macedonia|FYROM|Maqedonia e Veriut|Maqedoni
AL ALB|Albania|Албанија|Shqipëri|Shqipëria
BG BGR|Bulgaria|Бугарија|България
RS SRB|Serbia|Србија|Srbija
XK XKX|Kosovo|Косово|Kosova|Kosovë
GR GRC|Greece|Грција|Ελλάδα|Hellas
ME MNE|Montenegro|Црна Гора|Crna Gora
BA BIH|Bosnia and Herzegovina|Bosnia|Босна и Херцеговина|Bosna i Hercegovina|БиХ
HR HRV|Croatia|Хрватска|Hrvatska
SI SVN|Slovenia|Словенија|Slovenija
TR TUR|Turkey|Türkiye|Турција
RO ROU|Romania|Романија|România
HU HUN|Hungary|Унгарија|Magyarország
AT AUT|Austria|Австрија|Österreich
DE DEU|Germany|Германија|Deutschland|Allemagne|Alemania|Alemanha|Germania|Tyskland|Duitsland|Niemcy|GER
CH CHE|Switzerland|Швајцарија|Schweiz|Suisse|Svizzera
LI LIE|Liechtenstein|Лихтенштајн
IT ITA|Italy|Италија|Italia|Italien|Italie
SM SMR|San Marino|Сан Марино
FR FRA|France|Франција|Frankreich|Francia
MC MCO|Monaco|Монако
ES ESP|Spain|Шпанија|España|Spanien|Espagne|Espanha
PT PRT|Portugal|Португалија
GB GBR|United Kingdom|UK|U.K.|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|Велика Британија
  |Обединето Кралство|Vereinigtes Königreich|Royaume-Uni
IE IRL|Ireland|Ирска|Éire
NL NLD|Netherlands|The Netherlands|Holland|Холандија|Nederland
BE BEL|Belgium|Белгија|België|Belgique|Belgien
LU LUX|Luxembourg|Луксембург
DK DNK|Denmark|Данска|Danmark
SE SWE|Sweden|Шведска|Sverige
NO NOR|Norway|Норвешка|Norge
FI FIN|Finland|Финска|Suomi
IS ISL|Iceland|Исланд|Ísland
PL POL|Poland|Полска|Polska
CZ CZE|Czech Republic|Czechia|Чешка|Česko|Česká republika
SK SVK|Slovakia|Словачка|Slovensko
EE EST|Estonia|Естонија|Eesti
LV LVA|Latvia|Латвија|Latvija
LT LTU|Lithuania|Литванија|Lietuva
RU RUS|Russia|Russian Federation|Русија|Россия
UA UKR|Ukraine|Украина|Україна
BY BLR|Belarus|Белорусија|Беларусь
MD MDA|Moldova|Молдавија
GE GEO|Georgia|Грузија
AM ARM|Armenia|Ерменија
AZ AZE|Azerbaijan|Азербејџан
KZ KAZ|Kazakhstan|Казахстан
CY CYP|Cyprus|Кипар|Κύπρος
MT MLT|Malta|Малта
US USA|United States|United States of America|U.S.A.|U.S.|America|САД|Соединети Американски Држави
  |Vereinigte Staaten|États-Unis|Estados Unidos
CA CAN|Canada|Канада
MX MEX|Mexico|Мексико|México
BR BRA|Brazil|Бразил|Brasil
AR ARG|Argentina|Аргентина
CL CHL|Chile|Чиле
CO COL|Colombia|Колумбија
PE PER|Peru|Перу|Perú
VE VEN|Venezuela|Венецуела
EC ECU|Ecuador|Еквадор
BO BOL|Bolivia|Боливија
UY URY|Uruguay|Уругвај
PY PRY|Paraguay|Парагвај
CR CRI|Costa Rica|Костарика
PA PAN|Panama|Панама|Panamá
GT GTM|Guatemala|Гватемала
CU CUB|Cuba|Куба
DO DOM|Dominican Republic|Доминиканска Република
BS BHS|Bahamas|The Bahamas|Бахами
AU AUS|Australia|Австралија
NZ NZL|New Zealand|Нов Зеланд
CN CHN|China|Кина|中国|PRC
HK HKG|Hong Kong|Хонг Конг
TW TWN|Taiwan|Тајван
JP JPN|Japan|Јапонија|日本
KR KOR|South Korea|Korea|Јужна Кореја|대한민국
IN IND|India|Индија
PK PAK|Pakistan|Пакистан
BD BGD|Bangladesh|Бангладеш
LK LKA|Sri Lanka|Шри Ланка
NP NPL|Nepal|Непал
TH THA|Thailand|Тајланд
VN VNM|Vietnam|Виетнам
MY MYS|Malaysia|Малезија
SG SGP|Singapore|Сингапур
ID IDN|Indonesia|Индонезија
PH PHL|Philippines|Филипини
IR IRN|Iran|Иран
IQ IRQ|Iraq|Ирак
IL ISR|Israel|Израел
PS PSE|Palestine|Палестина
JO JOR|Jordan|Јордан
LB LBN|Lebanon|Либан
SY SYR|Syria|Сирија
SA SAU|Saudi Arabia|Саудиска Арабија
AE ARE|United Arab Emirates|UAE|Обединети Арапски Емирати
QA QAT|Qatar|Катар
KW KWT|Kuwait|Кувајт
BH BHR|Bahrain|Бахреин
OM OMN|Oman|Оман
EG EGY|Egypt|Египет
MA MAR|Morocco|Мароко|Maroc
DZ DZA|Algeria|Алжир|Algérie
TN TUN|Tunisia|Тунис|Tunisie
LY LBY|Libya|Либија
ZA ZAF|South Africa|Јужна Африка|Јужноафриканска Република
NG NGA|Nigeria|Нигерија
KE KEN|Kenya|Кенија
GH GHA|Ghana|Гана
ET ETH|Ethiopia|Етиопија
TZ TZA|Tanzania|Танзанија
UG UGA|Uganda|Уганда
SN SEN|Senegal|Сенегал
CI CIV|Ivory Coast|Côte d'Ivoire|Брегот на Слоновата Коска
CM CMR|Cameroon|Камерун
"""


@cache
def _by_name() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _COUNTRIES.replace("\n  |", "|").split("\n"):
        codes, _, names = line.partition("|")
        if not codes:
            continue
        for name in (*codes.split(), *names.split("|")):
            found.setdefault(fold(name), codes[:2])
    return found


@lru_cache(maxsize=1024)
def country_code_of(name: str) -> str:
    """The ISO 3166-1 alpha-2 code of a country written in any of its usual ways; "" where it is not known."""
    return _by_name().get(fold(name), "") if len(name) <= 60 else ""
