"""How tables of text are written."""

from __future__ import annotations

import io
import time

import pytest

from prospectdesk.interchange.csv_dialect import Dialect, detect_dialect

_ROWS = [
    ["Име", "Презиме", "Телефон", "E-mail", "Забелешка"],
    ["Ана", "Попова", "+389 70 111 222", "ana@example.mk", "топло, од саем"],
    ["Петар", "Илиев", "02/3111-222", "petar@example.mk", ""],
    ["Maria", "Smith", "(415) 555-0100", "m@example.com", "call | later; maybe"],
]


def _lines(text: str) -> list[str]:
    return list(io.StringIO(text, newline=""))


def _written(delimiter: str, *, quoted: bool, end: str = "\r\n") -> str:
    def cell(text: str) -> str:
        return f'"{text}"' if quoted or delimiter in text else text

    return "".join(delimiter.join(map(cell, row)) + end for row in _ROWS)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("quoted", [True, False])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_delimiter_is_found(delimiter: str, quoted: bool, end: str) -> None:
    dialect = detect_dialect(_lines(_written(delimiter, quoted=quoted, end=end)))
    assert dialect == Dialect(delimiter, '"', "", False, 0, 5)


def test_commas_inside_cells_do_not_win_against_semicolons() -> None:
    assert detect_dialect(_lines("Year;Length;Words\n1997;2,34;a,b,c,d\n2000;2,38;a,b,c,d\n")).delimiter == ";"
    assert detect_dialect(_lines("name;price\nAna;25,5\nPetar;13,0\n")).delimiter == ";"


@pytest.mark.parametrize(
    ("line", "delimiter"), [("sep=;", ";"), ('"sep=|"', "|"), ("sep=\t", "\t"), ("SEP=,", ","), ("sep=#", "#")]
)
def test_a_line_that_names_the_delimiter_is_believed_and_no_row(line: str, delimiter: str) -> None:
    dialect = detect_dialect(_lines(f"{line}\r\nname{delimiter}city\r\nAna{delimiter}Skopje\r\n"))
    assert (dialect.delimiter, dialect.preamble_lines, dialect.width) == (delimiter, 1, 2)


def test_a_list_of_one_column_stays_one_column() -> None:
    assert detect_dialect(_lines("last_name\nПопова\nИлиев\n")).width == 1
    assert detect_dialect(_lines("Name\nDoe, John\nSmith, Maria\nPopova, Ana\n")).width == 1


def test_a_rare_delimiter_is_taken_only_where_it_makes_an_even_table() -> None:
    assert detect_dialect(_lines("a:b:c\n1:2:3\n4:5:6\n")).delimiter == ":"
    assert detect_dialect(_lines("name\nAna: call at 10:30\nPetar\n")).width == 1


@pytest.mark.parametrize(
    "preamble",
    [
        'Notes:\n"When exporting your connection data, you may notice, that some is missing"\n\n',
        "Список клиентов\n\n",
        "Exported 2024-01-01\nby Ana\n3 rows\n",
        "\n\n\n",
        "Contacts of 2024,,,,\n,,,,\n",
        "# a comment, with a comma\n",
    ],
)
def test_lines_before_the_header_are_told_apart(preamble: str) -> None:
    dialect = detect_dialect(_lines(preamble + _written(",", quoted=False)))
    assert (dialect.delimiter, dialect.preamble_lines, dialect.width) == (",", preamble.count("\n"), 5)


def test_single_quotation_marks_around_cells_are_quotation_marks() -> None:
    assert detect_dialect(_lines("'name','city'\n'Ana','Skopje, Centar'\n'Petar','Bitola'\n")).quote == "'"
    assert detect_dialect(_lines("name,city\nMiles O'Brian,St. James' Park\nD'Angelo,x\n")).quote == '"'


def test_backslashes_before_quotation_marks_are_told_from_doubled_ones() -> None:
    assert detect_dialect(_lines('"\\"Big\\" Ernie";1964\n"Bret \\"Hit\\" Hart";1984\n')).escape == "\\"
    assert detect_dialect(_lines('name,notes\nAna,"{""a"": ""x\\""}"\n')).escape == ""


def test_a_blank_before_a_quoted_cell_is_passed_over() -> None:
    assert detect_dialect(_lines('name, city\nAna, "Skopje, Centar"\nPetar, "Bitola"\n')).skip_blanks
    assert not detect_dialect(_lines('key,val\n1,"{""a"": ""b"", ""c"": ""d""}"\n')).skip_blanks


def test_what_the_user_says_stands() -> None:
    lines = _lines("a;b,c\n1;2,3\n")
    assert detect_dialect(lines, delimiter=",").width == 2
    assert detect_dialect(lines, delimiter=";", quote="", preamble_lines=1) == Dialect(";", "", "", False, 1, 2)


@pytest.mark.parametrize(
    "text", ['\n"' * 32_000, '"' * 64_000, ",;\t|" * 16_000, "'" * 64_000, "a,b\n" * 16_000, '\\"' * 32_000]
)
def test_no_text_takes_long(text: str) -> None:
    began = time.monotonic()
    detect_dialect(_lines(text))
    assert time.monotonic() - began < 1


def test_a_backslash_alone_in_a_cell_escapes_nothing() -> None:
    assert detect_dialect(_lines('"a","b","\\","two\nlines"\n"c","d","e","f"\n')).escape == ""
