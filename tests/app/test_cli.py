"""The program without a window: what it says, what it returns, and that it needs nothing of Qt."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from prospectdesk.app import cli
from prospectdesk.app import main as program
from prospectdesk.app.cli_terminal import ProgressLine, array_lines, json_text, plain
from prospectdesk.app.cli_words import problem, rejection
from prospectdesk.app.paths import data_dir, database_path
from prospectdesk.domain import errors
from prospectdesk.domain.importing import Rejection

ROOT = Path(__file__).parents[2]
ROWS = """First name,Last name,Company,E-mail,Phone,Birthday,Card
Ана,Петковска,Цветна градина,ana@x.mk,070 123 456,24.11.1980,
Marko,Trajkov,Auto servis,marko@y.mk,+389 71 222 333,,
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "Spring fair.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def run(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments])


def read_json(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


# Import


def test_import_says_in_json_what_came_of_it(data: Path, people: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("import", people, "--data-dir", data, "--json") == 0
    said = read_json(capsys)
    counts = {"read": 2, "imported": 2, "merged": 0, "skipped": 0}
    expected = {**counts, "rejected": [], "encoding": "utf-8", "delimiter": ","}
    assert {key: said[key] for key in expected} == expected
    assert said["mapping"]["First name"] == "given_name"
    assert said["mapping"]["E-mail"].startswith("email")
    assert said["list"] == "Spring fair"


def test_import_says_in_words_what_came_of_it(data: Path, people: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--data-dir", data, "import", people, "--list", "Florists") == 0
    assert capsys.readouterr() == ("2 contacts imported into “Florists”, 0 merged, 0 skipped, 0 rejected.\n", "")


def test_rejected_rows_are_named_and_make_the_status_3(
    data: Path, people: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people.write_text(ROWS + ",,,,,1.1.1980,\n", encoding="utf-8")
    rejected = tmp_path / "mend.csv"
    assert run("import", people, "--data-dir", data, "--rejected", rejected) == 3
    out, err = capsys.readouterr()
    assert "1 rejected" in out
    assert err == "prospectdesk: Line 4: no name, company, e-mail or number.\n"
    assert "1.1.1980" in rejected.read_text(encoding="utf-8-sig")

    assert run("import", people, "--data-dir", data, "--json") == 3
    said = read_json(capsys)
    assert said["rejected"] == [{"line": 4, "reason": "nobody"}]
    assert said["read"] == said["imported"] + said["merged"] + said["skipped"] + len(said["rejected"])


def test_a_dry_run_changes_nothing(data: Path, people: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("import", people, "--data-dir", data, "--dry-run", "--json") == 0
    said = read_json(capsys)
    assert (said["imported"], said["dry_run"]) == (2, True)
    assert not data.exists()
    run("import", people, "--data-dir", data)
    capsys.readouterr()
    assert run("import", people, "--data-dir", data, "--dry-run", "--on-duplicate", "skip", "--json") == 0
    said = read_json(capsys)
    assert (said["imported"], said["merged"], said["skipped"]) == (0, 0, 2)


@pytest.mark.parametrize(("policy", "expected"), [("merge", (0, 2, 0)), ("skip", (0, 0, 2)), ("new", (2, 0, 0))])
def test_what_becomes_of_the_known(
    data: Path, people: Path, capsys: pytest.CaptureFixture[str], policy: str, expected: tuple[int, int, int]
) -> None:
    run("import", people, "--data-dir", data)
    capsys.readouterr()
    assert run("import", people, "--data-dir", data, "--on-duplicate", policy, "--json") == 0
    said = read_json(capsys)
    assert (said["imported"], said["merged"], said["skipped"]) == expected


def test_a_mapping_is_taken_as_it_is_shown(
    data: Path, people: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", people, "--data-dir", data, "--dry-run", "--json")
    shown = read_json(capsys)
    mapping = tmp_path / "mapping.json"
    mapping.write_text(json.dumps(shown["mapping"] | {"Company": "nickname", "Card": "custom:Card"}), encoding="utf-8")
    assert run("import", people, "--data-dir", data, "--mapping", mapping) == 0
    capsys.readouterr()
    run("list", "--data-dir", data, "--json")
    nicknames = {person["nickname"] for person in read_json(capsys)}
    assert nicknames == {"Цветна градина", "Auto servis"}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("{", "cannot be read as JSON"),
        ("[1]", "no JSON object"),
        ('{"Company": "shoe"}', "unknown target"),
        ('{"Nothing": "note"}', "a column the file has not"),
    ],
)
def test_a_wrong_mapping_is_a_wrong_command(
    data: Path, people: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, sentence: str
) -> None:
    mapping = tmp_path / "mapping.json"
    mapping.write_text(content, encoding="utf-8")
    assert run("import", people, "--data-dir", data, "--mapping", mapping) == 2
    assert sentence in capsys.readouterr().err
    assert not data.exists()


def test_encoding_delimiter_source_tags_and_country_can_be_said(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes("Име;Презиме;Телефон\nАна;Петковска;030 123456\n".encode("windows-1251"))
    arguments = (
        "--encoding",
        "cp1251",
        "--delimiter",
        "semicolon",
        "--source",
        "phone-book",
        "--tag",
        "a",
        "--tag",
        "b",
    )
    assert run("import", file, "--data-dir", data, "--home-country", "de", *arguments) == 0
    capsys.readouterr()
    run("list", "--data-dir", data, "--json")
    (ana,) = read_json(capsys)
    assert ana["given_name"] == "Ана"
    assert ana["phones"][0]["e164"] == "+4930123456"
    assert ana["source"] == "phone_book"
    assert ana["tags"] == ["a", "b"]


# List


def test_list_gives_one_array_with_stable_keys(data: Path, people: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("import", people, "--data-dir", data)
    capsys.readouterr()
    assert run("list", "--data-dir", data, "--json") == 0
    marko, ana = read_json(capsys)
    assert marko["display_name"] == "Marko Trajkov"
    expected = {
        "given_name": "Ана",
        "family_name": "Петковска",
        "display_name": "Ана Петковска",
        "company": "Цветна градина",
        "job_title": "",
        "emails": ["ana@x.mk"],
        "birthday": {"day": 24, "month": 11, "year": 1980},
        "stage": "Leads",
        "phase": "lead",
        "criteria": {"target_market": "unknown", "money": "unknown", "authority": "unknown"},
        "tags": [],
        "source": "other",
        "list": "Spring fair",
    }
    assert {key: ana[key] for key in expected} == expected
    assert ana["phones"][0]["number"] == "070 123 456"
    assert ana["phones"][0]["e164"] == "+38970123456"
    assert isinstance(ana["id"], int)


def test_list_searches_in_either_alphabet(data: Path, people: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("import", people, "--data-dir", data)
    capsys.readouterr()
    assert run("list", "--data-dir", data, "--search", "petkovska") == 0
    out = capsys.readouterr().out
    assert "Ана Петковска\tЦветна градина\t070 123 456\tana@x.mk\tLeads" in out
    assert "Marko" not in out
    run("list", "--data-dir", data, "--search", "nobody at all", "--json")
    assert read_json(capsys) == []


def test_list_of_nothing_is_an_empty_array_and_makes_no_folder(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("list", "--data-dir", data, "--json") == 0
    assert read_json(capsys) == []
    assert not data.exists()


def test_what_steers_a_terminal_is_never_written_to_it(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.csv"
    file.write_text("First name,Company\nAna\x1b[31m,Red\u202eevil\u2028line\n", encoding="utf-8")
    run("import", file, "--data-dir", data, "--list", "\x1b]0;owned\x07")
    run("list", "--data-dir", data)
    run("list", "--data-dir", data, "--json")
    out = capsys.readouterr().out
    assert not set(out) & set("\x1b\x07\u202e\u2028")


# Export


def test_what_is_exported_imports_again_to_the_same(
    data: Path, people: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", people, "--data-dir", data, "--tag", "fair")
    out = tmp_path / "all.csv"
    assert run("export", out, "--data-dir", data) == 0
    content = out.read_bytes()
    assert not content.startswith(b"\xef\xbb\xbf")
    assert "Ана,Петковска" in content.decode("utf-8")
    other = tmp_path / "other"
    assert run("import", out, "--data-dir", other) == 0
    capsys.readouterr()
    run("list", "--data-dir", data, "--json")
    one = read_json(capsys)
    run("list", "--data-dir", other, "--json")
    assert [{**p, "id": 0, "list": ""} for p in read_json(capsys)] == [{**p, "id": 0, "list": ""} for p in one]


def test_export_of_a_search_and_for_a_spreadsheet(
    data: Path, people: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", people, "--data-dir", data)
    capsys.readouterr()
    out = tmp_path / "some.csv"
    arguments = ("--search", "trajkov", "--format", "spreadsheet", "--delimiter", ";", "--json")
    assert run("export", out, "--data-dir", data, *arguments) == 0
    assert read_json(capsys) == {"written": 1, "left_out": 0}
    content = out.read_text(encoding="utf-8")
    assert content.startswith("\ufeff")
    assert "Marko;Trajkov" in content
    assert "Петковска" not in content


def test_an_export_that_fails_leaves_the_old_file(
    data: Path, people: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", people, "--data-dir", data)
    assert run("export", tmp_path / "nowhere" / "x.csv", "--data-dir", data) == 1
    assert run("export", tmp_path, "--data-dir", data) == 2
    assert "Traceback" not in capsys.readouterr().err


# Manners


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("missing.csv", None, "The file cannot be read."),
        ("empty.csv", b"", "The file is empty."),
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "not a list of contacts"),
    ],
)
def test_a_bad_file_is_one_sentence_and_status_1(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes | None, sentence: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    assert run("import", path, "--data-dir", data) == 1
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert sentence in err
    assert not data.exists()


def test_a_damaged_database_is_one_sentence_and_untouched(
    data: Path, people: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data.mkdir()
    database_path(data).write_bytes(b"no database at all" * 100)
    for command in (("import", people), ("list",), ("export", data / "x.csv")):
        assert run(*command, "--data-dir", data) == 1
        out, err = capsys.readouterr()
        assert (out, err.count("\n")) == ("", 1)
    assert database_path(data).read_bytes() == b"no database at all" * 100


@pytest.mark.parametrize(
    "arguments",
    [
        ("import",),
        ("import", "x.csv", "--source", "moon"),
        ("import", "x.csv", "--encoding", "klingon"),
        ("import", "x.csv", "--delimiter", "ab"),
        ("import", "x.csv", "--home-country", "Macedonia"),
        ("import", "x.csv", "--on-duplicate", "explode"),
        ("list", "--nonsense"),
        ("fly",),
        (),
    ],
)
def test_what_it_does_not_know_is_status_2(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*arguments) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_help_is_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("import", "--help") == 0
    assert "--on-duplicate" in capsys.readouterr().out


def test_every_problem_and_rejection_has_a_sentence() -> None:
    def subclasses(kind: type[errors.WorldError]) -> list[type[errors.WorldError]]:
        return [kind, *(deeper for one in kind.__subclasses__() for deeper in subclasses(one))]

    general = problem(errors.WorldError())
    for kind in subclasses(errors.FileProblem):
        if kind is not errors.FileProblem:
            assert problem(kind("7")) != general
    for kind in subclasses(errors.StoreError):
        if kind is not errors.StoreError:
            assert problem(kind()) != general
    assert all(rejection(reason) for reason in Rejection)


def test_the_window_program_sends_subcommands_here(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert program.SUBCOMMANDS == cli.SUBCOMMANDS
    assert program.main(["--data-dir", str(data), "list", "--json"]) == 0
    assert read_json(capsys) == []


def test_where_the_data_lives(tmp_path: Path) -> None:
    assert data_dir(tmp_path, {"PROSPECTDESK_DATA_DIR": "/elsewhere"}) == tmp_path
    assert data_dir(None, {"PROSPECTDESK_DATA_DIR": str(tmp_path / "x")}) == tmp_path / "x"
    assert data_dir(None, {}).name == "prospectdesk"
    assert database_path(tmp_path) == tmp_path / "prospectdesk.db"


# As a process of its own


def process(*arguments: object, **more: Any) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment["QT_QPA_PLATFORM"] = "there is none"
    command = [sys.executable, "-m", "prospectdesk", *map(str, arguments)]
    return subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        **more,
    )


def test_it_imports_nothing_of_qt(data: Path, people: Path, tmp_path: Path) -> None:
    script = f"""
import sys
from prospectdesk.app import cli
data = ["--data-dir", {str(data)!r}]
cli.main(["import", {str(people)!r}, *data])
cli.main(["list", *data])
cli.main(["export", {str(tmp_path / "x.csv")!r}, *data])
print([name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))])
"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_broken_pipe_is_no_failure_worth_a_word(data: Path, people: Path) -> None:
    assert process("import", people, "--data-dir", data).returncode == 0
    command = [sys.executable, "-m", "prospectdesk", "list", "--json", "--data-dir", str(data)]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command, cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False)
    os.close(writing)
    assert done.stderr == b""


def test_files_are_for_their_owner_alone(data: Path, people: Path, tmp_path: Path) -> None:
    process("import", people, "--data-dir", data)
    process("export", tmp_path / "x.csv", "--data-dir", data)
    if os.name == "posix":
        assert data.stat().st_mode & 0o777 == 0o700
        assert {path.stat().st_mode & 0o777 for path in (*data.iterdir(), tmp_path / "x.csv")} == {0o600}


@pytest.mark.skipif(sys.platform == "win32", reason="asks for signals of POSIX")
@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_an_import_killed_half_way_leaves_nothing(data: Path, tmp_path: Path, stop: signal.Signals) -> None:
    few = tmp_path / "few.csv"
    few.write_text("First name,E-mail\nAna,ana@x.mk\n", encoding="utf-8")
    assert process("import", few, "--data-dir", data).returncode == 0
    many = tmp_path / "many.csv"
    rows = "".join(f"Ana {n},a{n}@x.mk,Firm {n}\n" for n in range(60_000))
    many.write_text("First name,E-mail,Company\n" + rows, encoding="utf-8")
    command = [sys.executable, "-m", "prospectdesk", "import", str(many), "--data-dir", str(data)]
    running = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    wal = database_path(data).with_name("prospectdesk.db-wal")
    deadline = time.monotonic() + 60
    # Pages that no longer fit into memory, or the commit itself, are under way.
    while running.poll() is None and time.monotonic() < deadline:
        if wal.exists() and wal.stat().st_size > 0:
            break
        time.sleep(0.005)
    running.send_signal(stop)
    running.communicate(timeout=60)
    left = json.loads(process("list", "--json", "--data-dir", data).stdout)
    assert len(left) in (1, 60_001)  # nothing, or all of it: the commit may have been quicker
    assert [
        path.name for path in data.iterdir() if path.name not in ("prospectdesk.db", wal.name, "prospectdesk.db-shm")
    ] == []


# Small parts


def test_json_keeps_letters_and_escapes_what_steers() -> None:
    text = json_text({"name": "Жаклина\u202e\u2066\x85\n", "odd": "\U000e0001"})
    assert "Жаклина" in text
    assert json.loads(text) == {"name": "Жаклина\u202e\u2066\x85\n", "odd": "\U000e0001"}
    assert text.isprintable()


@pytest.mark.parametrize("count", [0, 1, 3])
def test_array_lines_are_one_json_array(count: int) -> None:
    values = [{"n": n} for n in range(count)]
    assert json.loads("\n".join(array_lines(values))) == values


def test_plain_text_is_one_line() -> None:
    assert plain("a\nb\x1b[0m\tc") == "a b [0m c"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal_and_cleared(monkeypatch: pytest.MonkeyPatch) -> None:
    now = iter(range(0, 1000, 10))
    monkeypatch.setattr("prospectdesk.app.cli_terminal.time.monotonic", lambda: next(now))
    terminal = Terminal()
    line = ProgressLine(terminal)
    line.advance(62_000, 100_000)
    assert terminal.getvalue() == "\r62,000 of 100,000"
    line.clear()
    assert terminal.getvalue().endswith("\r")
    silent = io.StringIO()
    ProgressLine(silent).advance(1, 2)
    assert silent.getvalue() == ""
