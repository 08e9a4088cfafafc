"""``prospectdesk import FILE``."""

from __future__ import annotations

import argparse
import codecs
import configparser
import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prospectdesk.app.cli_terminal import ProgressLine, complain, json_text, plain, say
from prospectdesk.app.cli_words import Usage, people, rejection
from prospectdesk.app.clock import SystemClock
from prospectdesk.domain.contact import Source
from prospectdesk.domain.duplicates import OnDuplicate
from prospectdesk.domain.import_plan import ImportResult, NewList, Plan, RowKind
from prospectdesk.domain.importing import FileShape, Overrides, Rejection
from prospectdesk.domain.mapping import DateOrder, Mapping, Target

if TYPE_CHECKING:
    from collections.abc import Iterator

SUMMARY = "Import a file of contacts into a lead list of its own: all of it, or nothing."
ALL_IN, SOME_REJECTED = 0, 3
_DELIMITERS = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "space": " "}
_DATES = {"day-first": DateOrder.DAY_FIRST, "month-first": DateOrder.MONTH_FIRST}
_SHOWN_REJECTIONS = 20
_DEFAULT_COUNTRY = "MK"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare what can be said."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the file: CSV, or any table of text")
    parser.add_argument("--list", metavar="NAME", help="the name of the lead list (else the file's)")
    parser.add_argument(
        "--source",
        type=_source,
        default=Source.OTHER,
        metavar="KIND",
        help=f"where its contacts come from: {', '.join(source.value for source in Source)}",
    )
    parser.add_argument("--tag", action="append", default=[], metavar="TAG", help="a tag for all of them; repeatable")
    parser.add_argument("--dry-run", action="store_true", help="say what would be done, and do nothing")
    parser.add_argument("--json", action="store_true", help="say what was done as JSON")
    parser.add_argument("--encoding", type=_encoding, metavar="NAME", help="the file's encoding (else found out)")
    parser.add_argument("--delimiter", type=_delimiter, metavar="CHAR", help="what parts its cells; tab for a tab")
    parser.add_argument(
        "--on-duplicate",
        type=OnDuplicate,
        choices=(OnDuplicate.MERGE, OnDuplicate.SKIP, OnDuplicate.NEW),
        default=OnDuplicate.MERGE,
        help="people you have already: fill their gaps (merge), leave them be (skip), or add them again (new)",
    )
    parser.add_argument(
        "--home-country", type=_country, metavar="CC", help="two letters: where numbers without a country code are from"
    )
    parser.add_argument("--dates", choices=tuple(_DATES), help="how to read 03/04 where the file itself does not tell")
    parser.add_argument("--mapping", type=Path, metavar="FILE", help='columns as JSON: {"Header": "given_name", ...}')
    parser.add_argument("--rejected", type=Path, metavar="FILE", help="write the rejected rows here, with reasons")


def run(options: argparse.Namespace, database: Path) -> int:
    """Import, or say what would be imported."""
    from prospectdesk.services import importing
    from prospectdesk.services.import_order import ImportOrder
    from prospectdesk.services.opening import prepare

    clock = SystemClock()
    progress = ProgressLine()
    try:
        overrides = Overrides(encoding=options.encoding, delimiter=options.delimiter)
        shape = importing.inspect(options.file, overrides)
        order = ImportOrder(
            database=database,
            file=options.file,
            shape=shape,
            mapping=_mapping(options, shape),
            home_country=options.home_country or _home_country(database.parent),
            new_list=NewList(
                name=(options.list or "").strip() or options.file.stem,
                source=options.source,
                received_on=clock.today(),
                tags=tuple(tag.strip() for tag in options.tag if tag.strip()),
            ),
            pipeline_id=None,
            now=clock.now(),
            today=clock.today(),
            on_duplicate=options.on_duplicate,
        )
        _warn(options, shape, order.mapping)
        if options.dry_run:
            return _report_plan(options, order.shape, order.mapping, importing.plan(order, progress), progress)
        prepare(database)
        result = importing.run(importing.on_first_board(order), progress).done.value
    finally:
        progress.clear()
    if options.rejected is not None and result.rejected:
        named = tuple((row, rejection(row.reason)) for row in result.rejected)
        importing.save(importing.Rejected(options.rejected.absolute(), shape, named, "Reason"))
    return _report(options, shape, order.mapping, result)


def _report(options: argparse.Namespace, shape: FileShape, mapping: Mapping, result: ImportResult) -> int:
    rejected = [(row.line, row.reason) for row in result.rejected]
    if options.json:
        counts = {"read": result.read, "imported": result.imported, "merged": result.merged, "skipped": result.skipped}
        say([json_text(_as_json(shape, mapping, counts, rejected, result.list_name, dry_run=False))])
    else:
        others = f"{result.merged:,} merged, {result.skipped:,} skipped, {len(rejected):,} rejected"
        say([f"{people(result.imported)} imported into “{plain(result.list_name)}”, {others}."])
        _complain_of(rejected)
    return SOME_REJECTED if rejected else ALL_IN


def _report_plan(
    options: argparse.Namespace, shape: FileShape, mapping: Mapping, plan: Plan, progress: ProgressLine
) -> int:
    progress.clear()
    policy: OnDuplicate = options.on_duplicate
    counts = {
        "read": plan.read,
        "imported": plan.new + plan.doubtful + (plan.same if policy is OnDuplicate.NEW else 0),
        "merged": plan.same if policy is OnDuplicate.MERGE else 0,
        "skipped": plan.same if policy is OnDuplicate.SKIP else 0,
    }
    broken = [(row.line, row.rejection) for row in plan.rows if row.kind is RowKind.BROKEN and row.rejection]
    name = (options.list or "").strip() or options.file.stem
    if options.json:
        say([json_text(_as_json(shape, mapping, counts, broken, name, dry_run=True))])
    else:
        counted = f"{plan.new:,} new, {plan.same:,} here already, {plan.doubtful:,} doubtful, {plan.broken:,} broken"
        say([f"Of {people(plan.read)}: {counted}. Nothing was changed."])
        _complain_of(broken, plan.broken)
    return SOME_REJECTED if plan.broken else ALL_IN


def _as_json(
    shape: FileShape,
    mapping: Mapping,
    counts: dict[str, int],
    rejected: list[tuple[int, Rejection]],
    list_name: str,
    *,
    dry_run: bool,
) -> dict[str, Any]:
    return {
        **counts,
        "rejected": [{"line": line, "reason": reason.value} for line, reason in rejected],
        "encoding": shape.encoding,
        "delimiter": shape.delimiter,
        "mapping": dict(_named(shape, mapping)),
        "list": list_name,
        "dry_run": dry_run,
    }


def _named(shape: FileShape, mapping: Mapping) -> Iterator[tuple[str, str]]:
    """Each column by its header (its number where it has none, or shares it) with its target."""
    used: set[str] = set()
    for number, target in enumerate(mapping.targets, start=1):
        header = shape.header[number - 1].strip() if number <= len(shape.header) else ""
        name = header if header and header not in used else f"{header} #{number}".strip()
        used.add(name)
        yield name, str(target)


def _complain_of(rejected: list[tuple[int, Rejection]], count: int | None = None) -> None:
    for line, reason in rejected[:_SHOWN_REJECTIONS]:
        complain(f"Line {line}: {rejection(reason)}.")
    more = (len(rejected) if count is None else count) - min(len(rejected), _SHOWN_REJECTIONS)
    if more > 0:
        complain(f"... and {more:,} more (--rejected FILE keeps them all).")


def _warn(options: argparse.Namespace, shape: FileShape, mapping: Mapping) -> None:
    if options.encoding is None and not shape.encoding_sure:
        complain(f"The encoding {shape.encoding} is a guess; use --encoding where letters come out wrong.")
    if mapping.date_order is DateOrder.AMBIGUOUS and any(str(target) == "birthday" for target in mapping.targets):
        complain("Whether dates begin with the day or the month cannot be told; where both could be, birthdays are "
                 "kept in notes (see --dates).")  # fmt: skip
    if shape.left_out and options.mapping is None:
        names = ", ".join(plain(shape.header[i]) or str(i + 1) for i in shape.left_out if i < len(shape.header))
        complain(f"Left out, as it looks like card numbers or passwords: {names} (see --mapping).")


def _mapping(options: argparse.Namespace, shape: FileShape) -> Mapping:
    from dataclasses import replace

    mapping = shape.mapping if options.mapping is None else _read_mapping(options.mapping, shape)
    if options.dates is not None:
        mapping = replace(mapping, date_order=_DATES[options.dates])
    return mapping


def _read_mapping(path: Path, shape: FileShape) -> Mapping:
    """A mapping as ``--json`` shows it (header to target), or whole as ``Mapping.to_json`` writes it."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        read = json.loads(text)
        if isinstance(read, dict) and "targets" in read:
            mapping = Mapping.from_json(text)
            if len(mapping.targets) != shape.width:
                raise Usage("the mapping has another number of columns than the file")
            return mapping
        read = read.get("mapping", read) if isinstance(read, dict) else read
        if not isinstance(read, dict):
            raise Usage("the mapping is no JSON object of headers and targets")
        chosen = {str(header): Target.parse(str(target)) for header, target in read.items()}
    except (OSError, UnicodeError, json.JSONDecodeError):
        raise Usage("the mapping cannot be read as JSON") from None
    except ValueError as error:
        raise Usage(f"the mapping names an unknown target: {plain(str(error))}") from None
    mapping = shape.mapping
    columns = {name: column for column, (name, _) in enumerate(_named(shape, mapping))}
    for header, target in chosen.items():
        if header not in columns:
            raise Usage(f"the mapping names a column the file has not: {plain(header)}")
        mapping = mapping.with_target(columns[header], target)
    return mapping


def _home_country(folder: Path) -> str:
    """What the user chose in the window's settings."""
    settings = configparser.ConfigParser(interpolation=None, strict=False)
    with suppress(OSError, UnicodeError, configparser.Error):
        settings.read(folder / "settings.ini", encoding="utf-8")
        return settings.get("General", "home_country", fallback=_DEFAULT_COUNTRY)
    return _DEFAULT_COUNTRY


def _source(text: str) -> Source:
    try:
        return Source(text.replace("-", "_"))
    except ValueError:
        known = ", ".join(source.value for source in Source)
        raise argparse.ArgumentTypeError(f"one of {known}") from None


def _encoding(text: str) -> str:
    try:
        return codecs.lookup(text).name
    except (LookupError, ValueError):
        raise argparse.ArgumentTypeError(f"unknown encoding: {plain(text)}") from None


def _delimiter(text: str) -> str:
    found = _DELIMITERS.get(text, text)
    if len(found) != 1:
        raise argparse.ArgumentTypeError("one character, or tab, comma, semicolon, pipe, space")
    return found


def _country(text: str) -> str:
    if len(text) != 2 or not (text.isascii() and text.isalpha()):
        raise argparse.ArgumentTypeError("two letters, as MK")
    return text.upper()
