"""Countries and currencies to choose from, named by Qt's copy of CLDR where it knows the language."""

from __future__ import annotations

from PySide6.QtCore import QLocale

# ISO 3166-1 alpha-2: the countries phone numbers can be read for.
COUNTRIES = (
    "AD AE AL AM AR AT AU AZ BA BD BE BG BH BR BY CA CH CL CN CO CR CY CZ DE DK DO DZ EC EE EG ES FI FR GB GE GH GR "
    "GT HK HN HR HU ID IE IL IN IQ IR IS IT JO JP KE KR KW KZ LB LI LK LT LU LV LY MA MC MD ME MK MT MX MY NG NL NO "
    "NP NZ OM PA PE PH PK PL PS PT PY QA RO RS RU SA SE SG SI SK SM SV TH TN TR TW UA US UY UZ VA VE VN XK ZA"
).split()
# ISO 4217, the user's neighbours first.
CURRENCIES = (
    "MKD EUR USD GBP CHF RSD BGN ALL BAM TRY RON HUF PLN CZK SEK NOK DKK ISK UAH RUB CAD AUD NZD JPY CNY INR BRL MXN "
    "ZAR AED SAR ILS EGP NGN KES"
).split()


def country_name(code: str) -> str:
    """A country's name in its own language where Qt knows it, with its code."""
    territory = QLocale.codeToTerritory(code)
    if territory == QLocale.Country.AnyTerritory:
        return code
    own = QLocale.matchingLocales(QLocale().language(), QLocale.Script.AnyScript, territory)
    name = own[0].nativeTerritoryName() if own else ""
    return f"{name or QLocale.territoryToString(territory)} ({code})"
