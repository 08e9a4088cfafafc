"""Records of a table, and what becomes of broken ones."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectdesk.domain.errors import UnclosedQuote
from prospectdesk.domain.importing import Rejection
from prospectdesk.interchange.csv_dialect import Dialect
from prospectdesk.interchange.records import Records

_PLAIN = Dialect(",", '"', "", False, 0, 3)


class _Read:
    """All that was read of a text, in plain lists."""

    def __init__(self, folder: Path, data: str | bytes, dialect: Dialect = _PLAIN) -> None:
        file = folder / "list.csv"
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
        self.rows: list[tuple[int, list[str]]] = []
        self.broken: list[tuple[int, Rejection, tuple[str, ...]]] = []
        for batch in Records(file, "utf-8", dialect):
            self.rows += zip(batch.lines, batch.rows, strict=True)
            self.broken += batch.broken


_CELL = st.text(st.characters(exclude_characters="\0\x1a", exclude_categories=["Cs"]), max_size=12)


@given(rows=st.lists(st.lists(_CELL, min_size=3, max_size=3), max_size=12), end=st.sampled_from(["\n", "\r\n"]))
def test_what_a_csv_writer_writes_is_read_back(
    rows: list[list[str]], end: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator=end).writerows(rows)
    read = _Read(tmp_path_factory.mktemp("csv"), text.getvalue())
    assert [row for _, row in read.rows] == [row for row in rows if any(cell.strip() for cell in row)]
    assert not read.broken


def test_each_record_knows_the_line_it_begins_on(tmp_path: Path) -> None:
    read = _Read(tmp_path, 'a,b,c\r\n1,"two\r\nlines",3\r\n\r\n,,\r\n4,5,6\r\n')
    assert read.rows == [(1, ["a", "b", "c"]), (2, ["1", "two\r\nlines", "3"]), (6, ["4", "5", "6"])]


def test_blank_records_say_nothing(tmp_path: Path) -> None:
    assert _Read(tmp_path, "\n,,\n  , ,\n\n").rows == []


def test_a_quotation_mark_left_open_costs_its_line_alone(tmp_path: Path) -> None:
    read = _Read(tmp_path, 'a,b,c\n1,"open,x\n' + "2,y,z\n" * 20_000)
    assert read.broken == [(2, Rejection.UNCLOSED_QUOTE, ("1", '"open', "x"))]
    assert len(read.rows) == 20_001
    assert read.rows[1] == (3, ["2", "y", "z"])


def test_one_closed_by_a_later_quoted_cell_costs_its_line_alone(tmp_path: Path) -> None:
    read = _Read(tmp_path, 'a,b,c\n1,two,3\n4,"five,6\n7,"eight",9\n10,11,"12"\n')
    assert [line for line, _, _ in read.broken] == [3]
    assert [row[0] for _, row in read.rows] == ["a", "1", "7", "10"]


def test_one_that_swallows_rows_of_the_table_is_noticed(tmp_path: Path) -> None:
    text = 'a,b,c,d\n1,"two,3,4\n5,6,7,8\n9,10,11,12\n13,14,15,16",17\n18,19,20,21\n'
    read = _Read(tmp_path, text, Dialect(",", '"', "", False, 0, 4))
    assert read.broken[0][:2] == (2, Rejection.UNCLOSED_QUOTE)
    assert (3, ["5", "6", "7", "8"]) in read.rows
    assert (6, ["18", "19", "20", "21"]) in read.rows


def test_an_honest_cell_of_many_lines_is_kept_whole(tmp_path: Path) -> None:
    note = "\n".join(f"line {number}, with a comma" for number in range(300))
    read = _Read(tmp_path, f'a,b,c\n1,"{note}",3\n4,5,6\n')
    assert [row for _, row in read.rows] == [["a", "b", "c"], ["1", note, "3"], ["4", "5", "6"]]
    assert not read.broken


def test_marks_left_open_on_every_line_name_the_first(tmp_path: Path) -> None:
    with pytest.raises(UnclosedQuote) as told:
        _Read(tmp_path, "a,b,c\n" + '1,"x,y\n' * 5000)
    assert told.value.detail == "2"


def test_a_mark_inside_a_quoted_cell_that_nobody_doubled_is_kept(tmp_path: Path) -> None:
    read = _Read(tmp_path, '"name","dob"\n"Jeff "the dude" Bridges","1949-12-04"\n', Dialect(",", '"', "", False, 0, 2))
    assert read.rows[1] == (2, ['Jeff "the dude" Bridges', "1949-12-04"])


def test_a_mark_inside_a_plain_cell_is_a_character(tmp_path: Path) -> None:
    read = _Read(tmp_path, "name,dob,height\nArnold,1947-07-30,6'2\"\nJeff,1949-12-04,\n")
    assert read.rows[1] == (2, ["Arnold", "1947-07-30", "6'2\""])
    assert len(read.rows) == 3


def test_bytes_that_fit_no_character_cost_their_row_alone(tmp_path: Path) -> None:
    read = _Read(tmp_path, b"a,b,c\n1,\xff,3\n4,5,6\n")
    assert read.broken == [(2, Rejection.UNREADABLE, ("1", "\ufffd", "3"))]
    assert [line for line, _ in read.rows] == [1, 3]


def test_a_cell_longer_than_any_note_costs_its_row_alone(tmp_path: Path) -> None:
    read = _Read(tmp_path, f"a,b,c\n1,{'x' * 200_000},3\n4,5,6\n")
    assert [(line, reason) for line, reason, _ in read.broken] == [(2, Rejection.TOO_LONG)]
    assert [line for line, _ in read.rows] == [1, 3]


def test_lines_before_the_table_are_passed_over_whatever_they_hold(tmp_path: Path) -> None:
    read = _Read(tmp_path, 'a "remark, never closed\n"\na,b,c\n1,2,3\n', Dialect(",", '"', "", False, 2, 3))
    assert [line for line, _ in read.rows] == [3, 4]
