"""Which column goes where."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import pytest

from prospectdesk.domain.mapping import NameOrder, Reason, Target
from prospectdesk.interchange.columns import fingerprint, guess_columns, looks_like_header
from prospectdesk.interchange.header_grammar import meaning_of

_SHARED = Path(__file__).parents[2] / "../shared/data/reference/localized_contact_headers.tsv"

_PEOPLE = {
    "given": ["Ана", "Petar", "Maria"],
    "family": ["Попова", "Iliev", "Smith"],
    "whole": ["Ана Попова", "Petar Iliev", "Maria Smith"],
    "phone": ["+389 70 111 222", "02/3111-222", ""],
    "email": ["ana@example.mk", "", "maria@example.com"],
    "date": ["1990-05-06", "1980-02-03", "1975-12-12"],
    "town": ["Скопје", "Битола", "London"],
    "words": ["warm", "", "met at the fair"],
}


def _targets(*columns: tuple[str, str]) -> list[str]:
    """Where columns of (header, kind of cells) go."""
    header = [name for name, _ in columns]
    cells = [_PEOPLE.get(kind, [kind] * 3) for _, kind in columns]
    return [str(target) for target in guess_columns(header, cells).mapping.targets]


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("First Name", "given_name"),
        ("FirstName", "given_name"),
        ("first_name", "given_name"),
        ("  LAST NAME ", "family_name"),
        ("Презиме", "family_name"),
        ("Prezime", "family_name"),
        ("Име и презиме", "full_name"),
        ("Nachname", "family_name"),
        ("E-mail 2 Address", "email#2"),
        ("Е-пошта", "email"),
        ("електронска пошта", "email"),
        ("Correo electrónico", "email"),
        ("Моб. телефон", "phone:mobile"),
        ("Mobile No.", "phone:mobile"),
        ("Home Fax", "phone:fax"),
        ("Telefon geschäftlich 2", "phone:work#2"),
        ("Arbejdspostnummer", "postcode:work"),
        ("Privatadresse", "street:home"),
        ("Straße privat 2", "street:home"),
        ("Address 2 - City", "town#2"),
        ("adr_one_postalcode", "postcode#1"),
        ("PLZ", "postcode"),
        ("поштенски број", "postcode"),
        ("Населено место", "town"),
        ("Држава", "country"),
        ("Датум на раѓање", "birthday"),
        ("D.O.B", "birthday"),
        ("Geburtsjahr", "birth_year"),
        ("Фирма", "company"),
        ("Назив на фирма", "company"),
        ("Account Name", "company"),
        ("Работно место", "job_title"),
        ("Organization 1 - Title", "job_title"),
        ("Забелешка", "about"),
        ("Веб-страница", "website"),
        ("Ознаки", "tags"),
        ("Извор", "source"),
        ("携帯電話", "phone:mobile"),
        ("회사", "company"),
        ("郵便番号 (自宅)", "postcode:home"),
        ("Лозинка", "leave_out"),
        ("Credit Card Number", "leave_out"),
        ("Contact ID", "leave_out"),
        ("Gender", "custom"),
        ("Assistant's Phone", "custom"),
        ("Manager email", "custom"),
    ],
)
def test_a_header_is_understood_by_its_words(header: str, target: str) -> None:
    meaning = meaning_of(header)
    assert str(meaning.target) == target
    assert meaning.unknown == 0


@pytest.mark.parametrize(
    "header",
    ["Deal Stage", "Do Not Email", "Email Opt Out", "Campaign name", "how_soon_are_you_looking?", "", "x" * 5000],
)
def test_a_header_that_means_something_else_is_not_guessed_at(header: str) -> None:
    assert _targets(("Name", "whole"), (header, "No"))[1] == "note"


def test_a_name_beside_a_surname_is_the_given_name() -> None:
    assert _targets(("Name", "given"), ("Surname", "family")) == ["given_name", "family_name"]
    assert _targets(("Име", "given"), ("Презиме", "family")) == ["given_name", "family_name"]
    assert _targets(("Vorname", "given"), ("Name", "family")) == ["given_name", "family_name"]
    assert _targets(("Prénom", "given"), ("Nom", "family")) == ["given_name", "family_name"]
    assert _targets(("Name", "whole"), ("E-mail", "email")) == ["full_name", "email"]


def test_the_name_of_a_list_of_companies_is_the_company() -> None:
    assert _targets(("Name", "words"), ("Industry", "Glass"), ("Number of employees", "12"))[0] == "company"


def test_a_title_is_a_job_unless_mr_and_mrs_stand_in_it() -> None:
    header = ["Title", "First Name"]
    assert str(guess_columns(header, [["Mr.", "Mrs.", "Dr"], _PEOPLE["given"]]).mapping.targets[0]) == "name_prefix"
    assert str(guess_columns(header, [["CEO", "Owner", "Clerk"], _PEOPLE["given"]]).mapping.targets[0]) == "job_title"


def test_a_calling_code_goes_with_its_number_and_letters_are_a_country() -> None:
    header = ["Name", "Country code", "Phone"]
    with_codes = guess_columns(
        header, [_PEOPLE["whole"], ["+389", "+389", "+44"], ["70111222", "70222333", "2071234567"]]
    )
    code, phone = with_codes.mapping.targets[1:]
    assert code.field == "phone_country"
    assert code.group == phone.group != 0
    with_letters = guess_columns(header, [_PEOPLE["whole"], ["MK", "MK", "GB"], _PEOPLE["phone"]])
    assert str(with_letters.mapping.targets[1]) == "country"


def test_parts_without_a_kind_belong_to_the_address_beside_them() -> None:
    targets = _targets(
        ("Work Address", "Main St 1"), ("City", "town"), ("Zip", "1000"),
        ("Home Address", "Elm St 2"), ("City", "town"), ("Zip", "7000"),
    )  # fmt: skip
    assert targets == ["street:work", "town:work", "postcode:work", "street:home", "town:home", "postcode:home"]


def test_two_addresses_without_any_kind_are_two_addresses() -> None:
    targets = _targets(("City", "town"), ("Country", "Macedonia"), ("City", "town"), ("Country", "Macedonia"))
    assert targets[:2] == ["town", "country"]
    assert targets[2].split("#")[1] == targets[3].split("#")[1]


def test_of_two_columns_for_one_field_the_filled_one_is_taken() -> None:
    found = guess_columns(["Company", "Organization", "Name"], [["", "", ""], ["Alfa", "Beta", ""], _PEOPLE["whole"]])
    assert [str(target) for target in found.mapping.targets] == ["custom", "company", "full_name"]


def test_both_family_names_of_a_spanish_list_are_kept() -> None:
    assert _targets(("Nombre", "given"), ("Primer apellido", "family"), ("Segundo apellido", "family")) == [
        "given_name", "family_name", "family_name",
    ]  # fmt: skip


def test_card_numbers_and_secrets_are_left_out_and_say_why() -> None:
    header = ["Name", "Ref", "Hash", "Password"]
    cards = ["4111 1111 1111 1111", "5500005555555559", "371449635398431"]
    hashes = ["5f4dcc3b5aa765d61d8327deb882cf99", "e99a18c428cb38d5f260853678922e03", ""]
    found = guess_columns(header, [_PEOPLE["whole"], cards, hashes, ["a", "b", "c"]])
    assert [guess.reason for guess in found.guesses[1:]] == [Reason.CARD_NUMBER, Reason.SECRET, Reason.SECRET]
    assert {str(target) for target in found.mapping.targets[1:]} == {"leave_out"}


def test_long_numbers_that_are_no_cards_are_not_called_so() -> None:
    found = guess_columns(
        ["Name", "Ref"], [_PEOPLE["whole"], ["4111111111111112", "5500005555555558", "371449635398430"]]
    )
    assert found.guesses[1].reason is not Reason.CARD_NUMBER


def test_what_looks_like_an_email_is_one_whatever_its_header() -> None:
    assert _targets(("Name", "whole"), ("Каде да пишеме", "email"))[1] == "email"
    assert _targets(("Name", "whole"), ("Е-адреса", "email"))[1] == "email"


def test_numbers_without_separators_under_a_strange_header_are_no_phones() -> None:
    assert _targets(("Name", "whole"), ("Lead Number", "660737"))[1] == "note"
    assert _targets(("Name", "whole"), ("Где", "+389 70 111 222"))[1] == "phone"


def test_columns_without_header_are_known_by_their_cells() -> None:
    cells = [
        _PEOPLE["given"],
        _PEOPLE["family"],
        _PEOPLE["email"],
        _PEOPLE["phone"],
        _PEOPLE["date"],
        ["Alfa DOOEL", "Beta Ltd", "G LLC"],
    ]
    found = guess_columns([], cells)
    assert [str(target) for target in found.mapping.targets] == [
        "given_name", "family_name", "email", "phone", "birthday", "company",
    ]  # fmt: skip
    assert {guess.reason for guess in found.guesses} == {Reason.CONTENT}


def test_surnames_before_given_names_are_noticed() -> None:
    surnames, given = ["Попова", "Илиев", "Стојановска", "Трајковски"], ["Ана", "Петар", "Марија", "Иван"]
    assert [str(t) for t in guess_columns([], [surnames, given]).mapping.targets] == ["family_name", "given_name"]
    whole = [f"{family} {name}" for family, name in zip(surnames, given, strict=True)]
    assert guess_columns(["Name"], [whole]).mapping.name_order is NameOrder.FAMILY_FIRST
    assert guess_columns(["Презиме и име"], [["Ана Ана"]]).mapping.name_order is NameOrder.FAMILY_FIRST
    assert guess_columns(["Name"], [_PEOPLE["whole"]]).mapping.name_order is NameOrder.GIVEN_FIRST


@pytest.mark.parametrize(
    ("program", "header"),
    [
        ("google", "Name,Given Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Value"),
        ("google", "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value"),
        ("linkedin", "First Name,Last Name,URL,Email Address,Company,Position,Connected On"),
        ("hubspot", "Record ID,First Name,Last Name,Email,Lifecycle Stage,Lead Status,Contact Owner"),
        ("salesforce", "Id,IsDeleted,AccountId,LastName,FirstName,MailingCity,Phone,Email,OwnerId,SystemModstamp"),
        ("zoho", "Created Time,Display Name,Company Name,Billing Attention,EmailID,MobilePhone,Owner Name"),
        ("facebook_leads", "id,created_time,ad_name,adset_name,form_name,is_organic,platform,full_name,phone_number"),
        ("datablist", "Index,Account Id,Lead Owner,First Name,Last Name,Company,Phone 1,Email 1,Deal Stage"),
        ("datablist", "Index,User Id,First Name,Last Name,Sex,Email,Phone,Date of birth,Job Title"),
        ("us500", "first_name,last_name,company_name,address,city,county,postal,phone1,phone2,email,web"),
        ("yahoo", "First,Middle,Last,Nickname,Email,Category,Distribution Lists,Messenger ID,Home,Work,Pager,Fax"),
        ("", "Name,E-mail,Phone"),
    ],
)  # fmt: skip
def test_known_exports_are_named(program: str, header: str) -> None:
    names = header.split(",")
    assert guess_columns(names, [["", ""] for _ in names]).program == program


def test_google_labels_are_the_kinds_of_their_values() -> None:
    header = ["First Name", "E-mail 1 - Label", "E-mail 1 - Value", "Phone 2 - Type", "Phone 2 - Value"]
    targets = guess_columns(header, [["Ana"], ["Work"], ["a@b.mk"], ["Mobile"], ["070 111 222"]]).mapping.targets
    assert targets[1:] == (
        Target.parse("email_kind#1"), Target.parse("email#1"), Target.parse("phone_kind#2"), Target.parse("phone#2"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "header"),
    [
        ([["Name", "Email"], ["Ana", "a@b.mk"]], True),
        ([["Ana Popova", "a@b.mk"], ["Petar Iliev", "p@b.mk"]], False),
        ([["Ana", "070 111 222"], ["Petar", "071 222 333"]], False),
        ([["A", "B"], ["X", "Y"]], True),
        ([["1997", "Ford"], ["2000", "Mercury"]], False),
        ([["", ""], ["Ana", "Petar"]], False),
        ([["კონტაქტი", "ელფოსტა"], ["ანა", "a@b.ge"]], True),
    ],
)
def test_the_first_row_is_a_header_or_a_person(rows: list[list[str]], header: bool) -> None:
    columns = [[row[index] for row in rows[1:]] for index in range(len(rows[0]))]
    assert looks_like_header(rows[0], columns) is header


def test_a_fingerprint_is_the_layout_and_nothing_else() -> None:
    assert fingerprint(["First Name", "E-mail"], 2) == fingerprint(["first_name", "E-Mail "], 2)
    assert fingerprint(["First Name", "E-mail"], 2) != fingerprint(["E-mail", "First Name"], 2)
    assert fingerprint([], 2) != fingerprint([], 3)
    assert "name" not in fingerprint(["First Name"], 1).lower()


# What the reference calls a column, and where it should go. Kinds may be missing where the header does not say them.
_MEANINGS = {
    "firstName": "given_name", "middleName": "middle_name", "lastName": "family_name", "fullName": "full_name",
    "firstName,middleName,lastName": "full_name", "nickname": "nickname", "company": "company", "notes": "about",
    "department": "department", "jobTitle": "job_title", "namePrefix": "name_prefix", "nameSuffix": "name_suffix",
    "homeURL": "website", "workURL": "website", "email": "email", "email2": "email",
    "email3": "email", "mobilePhone": "phone", "homePhone": "phone", "workPhone": "phone", "otherPhone": "phone",
    "homePhone2": "phone", "workPhone2": "phone", "companyPhone": "phone", "homeFax": "phone", "workFax": "phone",
    "otherFax": "phone", "pager": "phone", "carPhone": "phone",
    **{f"{kind}{part}": field for kind in ("home", "work", "other") for part, field in (
        ("City", "town"), ("State", "region"), ("PostalCode", "postcode"), ("Country", "country"))},
}  # fmt: skip
_CELLS = {
    "given_name": ["Ana", "Petar"], "family_name": ["Popova", "Iliev"], "full_name": ["Ana Popova", "Petar Iliev"],
    "phone": ["+389 70 111 222", "02 3111 222"], "email": ["a@b.mk", "c@d.mk"],
    "website": ["http://a.mk", "http://b.mk"], "postcode": ["1000", "7000"], "country": ["Macedonia", "Germany"],
    "name_prefix": ["Mr", "Mrs"], "name_suffix": ["Jr", ""], "job_title": ["Manager", "Owner"],
}  # fmt: skip


@pytest.mark.skipif(not _SHARED.exists(), reason="the shared headers of mail programs are not here")
def test_the_address_books_of_mail_programs_are_understood_in_every_language(
    capsys: pytest.CaptureFixture[str],
) -> None:
    files: dict[tuple[str, str], list[tuple[str, str]]] = {}
    with _SHARED.open(encoding="utf-8", newline="") as stream:
        for program, locale, header, field, *_ in csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            if program in ("outlook-2003", "outlook-unknown", "thunderbird", "windows-live-mail", "yahoo"):
                # Several columns with one meaning are written as one, parted by commas without a blank.
                headers = [header] if ", " in header else header.split(",")
                if len(headers) > 1 and field not in _MEANINGS:
                    field = ""
                files.setdefault((program, locale), []).extend((each, field) for each in headers)
    right = total = named = 0
    for (program, _), columns in files.items():
        expected = [_MEANINGS.get(field, "") for _, field in columns]
        cells = [_CELLS.get(want, ["some words", ""]) for want in expected]
        found = guess_columns([header for header, _ in columns], cells)
        named += found.program == program.replace("-", "_").removesuffix("_2003").removesuffix("_unknown")
        for want, target in zip(expected, found.mapping.targets, strict=True):
            # Of two websites one stays a field of the user's own.
            right += bool(want) and (target.field == want or (want == "website" and target.field == "custom"))
            total += bool(want)
    with capsys.disabled():
        sys.stdout.write(
            f"\nheaders of mail programs: {right} of {total} right, {named} of {len(files)} programs named\n"
        )
    assert right / total > 0.98
    assert named == len(files)
