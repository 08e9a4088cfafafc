"""Keep the translations in step with the program: ``translations.py update | release | check``.

``update`` reads every text of the program into the .ts files, ``release`` compiles them into .qm files, ``check`` tells
whether both have been done and whether each entry is translated, with its placeholders. Adding a language: put its
code into LANGUAGES of prospectdesk/desktop/language.py, run ``update``, translate the new file, run ``release``.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
_PLACEHOLDER = re.compile(r"\{\w*\}|%L?n|%L?\d")
_COUNT = re.compile("%L?n")
_PLURAL = re.compile(r'translate\("\w+", "(?P<text>[^"]*%L?n[^"]*)", "[^"]*", (?P<count>(?:[^()\n]|\([^()\n]*\))+)\)')


def _languages() -> list[str]:
    text = (ROOT / "prospectdesk" / "desktop" / "language.py").read_text(encoding="utf-8")
    found = re.search(r"^LANGUAGES = \{(.*?)\}", text, re.MULTILINE | re.DOTALL)
    assert found, "no LANGUAGES in desktop/language.py"
    return re.findall(r'"(\w+)":', found.group(1))


def _tool(name: str) -> str:
    beside = Path(sys.executable).parent / name
    return str(beside) if beside.exists() else name


def _texts_of_the_program() -> list[str]:
    # Files, not folders: lupdate reads no Python in a folder it is given.
    return [str(path.relative_to(ROOT)) for path in sorted((ROOT / "prospectdesk").rglob("*.py"))]


def _mark_plurals(path: Path, *, only: bool) -> None:
    """Mark every text with %n as a plural (lupdate sees that after ``tr`` alone); ``only``: drop all others."""
    tree = ET.parse(path)  # noqa: S314 - a file of ours
    forms = 2 if only else 3
    for context in tree.iter("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            assert translation is not None
            if not _COUNT.search(message.findtext("source") or ""):
                if only:
                    context.remove(message)
            elif not message.get("numerus"):
                message.set("numerus", "yes")
                for _ in range(forms):
                    ET.SubElement(translation, "numerusform")
                translation.text = None
                translation.set("type", "unfinished")
    for context in tree.getroot().findall("context"):
        if context.find("message") is None:
            tree.getroot().remove(context)
    ET.indent(tree, space="    ")
    body = ET.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def update(folder: Path = FOLDER) -> None:
    """Bring the .ts files in ``folder`` in step with the program's texts; what is gone is dropped."""
    folder.mkdir(parents=True, exist_ok=True)
    for code in _languages():
        target = folder / f"prospectdesk_{code}.ts"
        subprocess.run(
            [
                *(_tool("pyside6-lupdate"), *_texts_of_the_program(), "-locations", "none", "-no-obsolete"),
                *("-source-language", "en", "-target-language", code, "-ts", str(target)),
            ],
            cwd=ROOT,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        # English is the language of the source: only its plural forms need a file.
        _mark_plurals(target, only=code == "en")


def release(folder: Path = FOLDER) -> None:
    """Compile every .ts file of ``folder`` into its .qm file."""
    for source in sorted(folder.glob("*.ts")):
        subprocess.run(
            [_tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(source.with_suffix(".qm"))], check=True
        )


def problems_of(path: Path) -> list[str]:
    """What is wrong with the entries of one .ts file: untranslated ones, and placeholders that differ."""
    found = []
    for message in ET.parse(path).iter("message"):  # noqa: S314 - a file of ours
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        texts = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        if translation.get("type") == "unfinished" or not all(texts):
            found.append(f"{path.name}: not translated: {source!r}")
            continue
        wanted = sorted(_PLACEHOLDER.findall(source))
        for text in texts:
            present = sorted(_PLACEHOLDER.findall(text))
            # A plural form may leave out the number where it is one.
            if present not in (wanted, [placeholder for placeholder in wanted if not _COUNT.match(placeholder)]):
                found.append(f"{path.name}: placeholders differ: {source!r} -> {text!r}")
    return found


def unseen() -> list[str]:
    """Texts that the extractor passes over: plurals whose count is no plain name, as ``(today - day).days``."""
    return [
        f"{name}: give the count of {plural['text']!r} a name of its own"
        for name in _texts_of_the_program()
        for plural in _PLURAL.finditer((ROOT / name).read_text(encoding="utf-8"))
        if not plural["count"].isidentifier()
    ]


def check() -> list[str]:
    """Everything that is not in step, in words; empty where all is well."""
    found = unseen()
    with tempfile.TemporaryDirectory() as scratch:
        copies = Path(scratch)
        for path in FOLDER.glob("*.ts"):
            shutil.copy(path, copies)
        release(copies)
        for compiled in sorted(copies.glob("*.qm")):
            ours = FOLDER / compiled.name
            if not ours.exists() or ours.read_bytes() != compiled.read_bytes():
                found.append(f"{compiled.name} is not in step: run packaging/translations.py release")
        update(copies)
        for code in _languages():
            ours = FOLDER / f"prospectdesk_{code}.ts"
            if not ours.exists() or _entries(ours) != _entries(copies / ours.name):
                found.append(f"{ours.name} is not in step with the program: run packaging/translations.py update")
                continue
            found += problems_of(ours)
    return found


def _entries(path: Path) -> list[tuple[str, str, str]]:
    return sorted(
        (context.findtext("name") or "", message.findtext("source") or "", message.get("numerus") or "")
        for context in ET.parse(path).iter("context")  # noqa: S314 - a file of ours
        for message in context.iter("message")
    )


def main(arguments: list[str]) -> int:
    """The command line."""
    match arguments:
        case ["update"]:
            update()
        case ["release"]:
            release()
        case ["check"]:
            found = check()
            print("\n".join(found) or "Translations are in step.")
            return 1 if found else 0
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
