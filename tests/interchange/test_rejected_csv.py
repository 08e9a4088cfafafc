"""Rejected rows as a file to mend."""

from __future__ import annotations

from pathlib import Path

from prospectdesk.domain.importing import ImportedRow, RejectedRow
from prospectdesk.interchange.csv_reader import inspect, read_rows
from prospectdesk.interchange.rejected_csv import write_rejected


def test_rejected_rows_can_be_mended_and_imported_again(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(
        'Name;E-mail;City\nAna;a@b.mk;Skopje\n;;"Bitola; Centar"\nPetar;p@b.mk;Ohrid;extra\n', encoding="utf-8"
    )
    shape = inspect(file)
    rejected = [row for row in read_rows(file, shape, shape.mapping) if isinstance(row, RejectedRow)]
    out = tmp_path / "rejected.csv"
    assert write_rejected(out, shape, [(row, f"reason {row.reason}") for row in rejected], "Reason") == 2
    text = out.read_text(encoding="utf-8-sig")
    assert text.splitlines() == [
        "Name;E-mail;City;Reason",
        ';;"Bitola; Centar";3: reason nobody',
        "Petar;p@b.mk;Ohrid;extra;4: reason too_many_cells",
    ]  # fmt: skip
    out.write_text(text.replace('\n;;"', '\nEva;;"').replace("Ohrid;extra", "Ohrid extra"), encoding="utf-8")
    shape = inspect(out)
    rows = list(read_rows(out, shape, shape.mapping))
    assert [row.details.given_name for row in rows if isinstance(row, ImportedRow)] == ["Eva", "Petar"]
    assert [str(target) for target in shape.mapping.targets[:3]] == ["full_name", "email", "town"]


def test_a_file_without_header_gives_rows_without_header(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Ana Popova,a@b.mk\n,,x\nPetar Iliev,p@b.mk\n", encoding="utf-8")
    shape = inspect(file)
    assert shape.header == ()
    out = tmp_path / "rejected.csv"
    write_rejected(
        out, shape, [(row, "?") for row in read_rows(file, shape, shape.mapping) if isinstance(row, RejectedRow)], "R"
    )
    assert len(out.read_text(encoding="utf-8-sig").splitlines()) == 1
