"""Which encoding a file is in, and never silently a wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest

from prospectdesk.domain.errors import FileNotTable
from prospectdesk.domain.importing import SURE_OF_ENCODING, Overrides
from prospectdesk.interchange.csv_reader import inspect
from prospectdesk.interchange.encoding import ENCODINGS, detect_encoding
from prospectdesk.interchange.plain_file import read_head

_MACEDONIAN = (
    "Име;Презиме;Град\nЃорѓи;Ѓузелев;Скопје\nЉупка;Ќосева;Куманово\nЅвонко;Џамбазовски;Штип\nЖаклина;Чешмеџиева;Струга"
)
_SERBIAN = "Име;Презиме;Место\nЂорђе;Ђурић;Нови Сад\nЉиљана;Његош;Ћуприја\nЖељко;Чолић;Шабац\nДушан;Ћирић;Ужице"
_BULGARIAN = "Име;Фамилия;Град\nЙордан;Щерев;Търговище\nЦветанка;Бъчварова;Кърджали\nЮлия;Гюрова;Пловдив"
_RUSSIAN = "Имя;Фамилия;Город\nЮрий;Ёлкин;Рыбинск\nЛюбовь;Щербакова;Йошкар-Ола\nЭдуард;Цыганов;Чебоксары"
_CROATIAN = (
    "Ime;Prezime;Grad\nŽeljko;Đurđević;Čakovec\nAnđela;Šćepanović;Šibenik\nČedomir;Žižić;Đakovo\nLjubiša;Račić;Županja"
)
_POLISH = "Imię;Nazwisko;Miasto\nŁukasz;Wiśniewski;Łódź\nGrażyna;Dąbrowska;Częstochowa\nMałgorzata;Wójcik;Poznań"
_CZECH = (
    "Jméno;Příjmení;Město\nJiří;Dvořák;Plzeň\nMarkéta;Růžičková;Kroměříž\nTomáš;Kučera;Děčín\nŠtěpánka;Němcová;Třebíč"
)
_GREEK = "Όνομα;Επώνυμο;Πόλη\nΓιώργος;Παπαδόπουλος;Θεσσαλονίκη\nΕλένη;Νικολάου;Αθήνα\nΣωτήρης;Ξανθόπουλος;Χανιά"
_TURKISH = "Ad;Soyad;Şehir\nGülşah;Yıldız;İstanbul\nÇağrı;Öztürk;Eskişehir\nIşıl;Güneş;Muğla\nÜmit;Şahin;Ağrı"
_GERMAN = (
    "Vorname;Nachname;Straße\nJürgen;Müller;Königsweg\nBärbel;Schäfer;Größe\nGünther;Weiß;Grünstraße\nKäthe;Höß;Süd"
)
_FRENCH = (
    "Prénom;Nom;Ville\nZoé;Lefèvre;Besançon\nThéo;Gérard;Orléans\nHélène;Bérenger;Saint-Étienne\nJérôme;Crêpeau;Nîmes"
)
_LATVIAN = "Vārds;Uzvārds;Pilsēta\nJānis;Bērziņš;Rīga\nLīga;Kļaviņa;Jūrmala\nĢirts;Šķēle;Cēsis\nŽanete;Ābele;Sēlpils"


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        (_MACEDONIAN, ["windows-1251", "mac-cyrillic", "iso-8859-5", "ibm855", "utf-8", "utf-16-le", "utf-16-be"]),
        (_SERBIAN, ["windows-1251", "mac-cyrillic", "utf-8"]),
        (_BULGARIAN, ["windows-1251", "ibm866", "koi8-r"]),
        (_RUSSIAN, ["windows-1251", "koi8-r", "ibm866", "mac-cyrillic", "iso-8859-5"]),
        (_CROATIAN, ["windows-1250", "iso-8859-2", "ibm852"]),
        (_POLISH, ["windows-1250", "iso-8859-2", "ibm852"]),
        (_CZECH, ["windows-1250", "iso-8859-2", "mac-latin2"]),
        (_GREEK, ["windows-1253", "iso-8859-7"]),
        (_TURKISH, ["windows-1254", "iso-8859-9"]),
        (_GERMAN, ["windows-1252", "iso-8859-15", "macintosh", "ibm850"]),
        (_FRENCH, ["windows-1252", "macintosh", "ibm850"]),
        (_LATVIAN, ["windows-1257"]),
        ("名前,姓\n太郎,山田\n花子,佐藤\nカタカナ,ひらがな\n東京都,渋谷区", ["cp932", "euc-jp", "utf-8"]),
        ("姓名,公司\n王小明,北京科技有限公司\n李华,上海贸易公司\n张伟,广州市中山路", ["gb18030"]),
        ("이름,회사\n김민수,서울무역\n박영희,부산상사\n이철수,대한물산", ["cp949"]),
    ],
)
def test_a_short_list_is_read_in_the_encoding_it_was_written_in(text: str, encodings: list[str]) -> None:
    for encoding in encodings:
        guess = detect_encoding(text.encode(encoding))
        # Another name is right where it reads every byte of the file alike.
        assert text.encode(encoding).decode(guess.encoding) == text, encoding
        assert guess.confidence >= SURE_OF_ENCODING, encoding


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"])
def test_a_byte_order_mark_that_lies_is_seen_through(mark: bytes, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(mark + b"name,email\r\nAna,ana@example.mk\r\n")
    shape = inspect(file)
    assert (shape.encoding, shape.header) == ("utf-8", ("name", "email"))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_that_speaks_the_truth_is_believed(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(_MACEDONIAN.encode(encoding))
    shape = inspect(file)
    assert shape.header == ("Име", "Презиме", "Град")
    assert shape.encoding_confidence == 1.0


def test_utf_16_without_mark_is_known_in_either_order() -> None:
    for encoding in ("utf-16-le", "utf-16-be"):
        guess = detect_encoding("name,email\nAna,a@b.mk\n".encode(encoding))
        assert guess.encoding == encoding


def test_what_could_be_two_encodings_is_not_sure(tmp_path: Path) -> None:
    # One word: "première" in the west and "premičre" in the middle of Europe are the same bytes.
    guess = detect_encoding(b"name\npremi\xe8re\n")
    assert guess.confidence < SURE_OF_ENCODING
    assert {"windows-1250", "windows-1252"} <= {guess.encoding, *guess.alternatives}
    file = tmp_path / "list.csv"
    file.write_bytes(b"name\npremi\xe8re\n")
    assert not inspect(file).encoding_sure


def test_letters_beyond_ascii_far_down_in_a_file_still_count(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    plain = b"name,email\n" + b"Ana Popova,ana@example.mk\n" * 40_000
    file.write_bytes(
        plain + "Ѓорѓи Ќосев,g@b.mk\nЉупка Џамбазовска,lj@b.mk\nСтојанка Ѓузелева,s@b.mk\n".encode("windows-1251")
    )
    assert inspect(file).encoding == "windows-1251"


def test_a_few_damaged_bytes_do_not_make_utf_8_something_else() -> None:
    data = ("Ана Поповска\n" * 200).encode() + b"\xff\xfe\n" + ("Петар Илиев\n" * 200).encode()
    assert detect_encoding(data).encoding == "utf-8"


def test_a_character_cut_by_the_end_of_the_sample_is_no_damage() -> None:
    assert detect_encoding("Ана Поповска".encode()[:-1]).encoding == "utf-8"


@pytest.mark.parametrize(
    "beginning",
    [
        b"PK\x03\x04",
        b"%PDF-1.4",
        b"\x89PNG\r\n\x1a\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"SQLite format 3\0",
        b"\x1f\x8b\x08",
    ],
)
def test_what_is_no_text_is_refused(beginning: bytes, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(beginning + b"name,email\nAna,a@b.mk\n")
    with pytest.raises(FileNotTable):
        read_head(file)


def test_bytes_that_no_encoding_makes_text_of_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(bytes(range(256)) * 100)
    with pytest.raises(FileNotTable):
        inspect(file)


def test_every_encoding_a_dialog_offers_can_be_chosen(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    for encoding in ENCODINGS:
        file.write_bytes("name,email\nAna,a@b.mk\n".encode(encoding))
        shape = inspect(file, Overrides(encoding=encoding))
        assert (shape.encoding, shape.header) == (encoding, ("name", "email"))
