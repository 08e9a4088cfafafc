"""Which letters beyond ASCII a language uses, the most frequent first: what tells one encoding of it from another.

The orders are counts over lists of names and the texts of programs in each language; only the order is kept.
"""

from __future__ import annotations

LETTERS = {
    # Cyrillic
    "mk": "аоиескрнвтлмдјпугбзцчшжхѓфњќљџѕ",
    "sr": "аоиенртсвлкмдпјугзбшчцжћхђњљфџ",
    "bg": "аоеинртсвлкдпмзгуябъчшцжйфхщюьѝ",
    "ru": "оаеинтрсвлкмдпугзбьяыхчйшжюцщфэёъ",
    "uk": "аоинтеврілскдмпуьзгбяйчхжєюшцїщфґ",
    # Latin, central and south-eastern Europe
    "hr": "čćšžđ",
    "sl": "čšžćđ",
    "cs": "áíéěřýčžšůúňóťďüö",
    "sk": "áíéčýťžúšľňôóäďĺŕüö",
    "pl": "łążśóęćńźüö",
    "hu": "áéíöóőüúű",
    "ro": "ăîâșțşţ",
    "sq": "ëç",
    "tr": "ışüğöçİâîû",
    # Latin, west and north
    "de": "üäößé",
    "fr": "éèàêçôîâëïûùœüÿ",
    "es": "óáíñéúü",
    "pt": "ãçáíéóêõâúàô",
    "it": "àèòùìé",
    "nl": "ëéïöüèó",
    "ca": "àèéíòóçúïü",
    "da": "æøåéöü",
    "sv": "äöåéü",
    "fi": "äöåéšž",
    "is": "íáðóþúöýæé",
    "et": "äõüöšž",
    "lt": "šįėžąųūčę",
    "lv": "āīēšņļūķģžčōŗ",
    # Other scripts
    "el": "αοςρλτισνκηυπάμίεδγόύέήβχφζωθώξψϊΐ",
    "he": "יולראהמתבנשדפקחעגסןםצטכזךץף",
    "ar": "الميرتةنفدعوحبسصقجأطخكهشغضزذىثءئظإآؤچپگ",
    "th": "ารนกงอยวเมสลดตทัี่้ิคพะบชแหปำุจโไขใถณูธญภผศษฟซฐฉฝฆฎฏฒฌฤฬ์็",
}
# Letters of ASCII which a language writes in foreign words only.
SELDOM = {
    "hr": "qwxy", "sl": "qwxy", "cs": "qwx", "sk": "qwx", "pl": "qvx", "hu": "qwx", "ro": "qwy", "sq": "w", "tr": "qwx",
    "lt": "qwx", "lv": "qwxy", "et": "qwxy", "it": "jkwxy", "pt": "kwy", "es": "kw", "ca": "kw", "is": "cqwz",
    "fr": "kw", "fi": "qwxz", "da": "qwxz", "sv": "qwz",
}  # fmt: skip
