"""Render the pictures of the README again: ``python3 packaging/pictures.py`` (in the environment of run.py)."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "pictures"
os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402 - the platform is chosen above
from PySide6.QtWidgets import QApplication, QDialog, QWidget  # noqa: E402

from prospectdesk.app.clock import SystemClock  # noqa: E402
from prospectdesk.app.paths import database_path  # noqa: E402
from prospectdesk.app.wiring import Program, build, dress  # noqa: E402
from prospectdesk.desktop.settings import Settings  # noqa: E402
from prospectdesk.ui.contact_pane.pane import ContactPane  # noqa: E402
from prospectdesk.ui.importing.dialog import At, ImportDialog  # noqa: E402
from prospectdesk.ui.qualification.wizard import QualifyWizard  # noqa: E402

_PERSON = "Ѓорѓи Ќосев"
_LIST = """First name,Last name,Company,E-mail,Mobile,City,Birthday
Бојана,Тренеска,Цвеќара Ирис,bojana@iris.example,070 000 201,Битола,14.03.1988
Stefan,Arsov,Arsov Print,stefan@arsov.example,+389 70 000 202,Skopje,02.11.1979
Лидија,Јакимовска,Оптика Поглед,lidija@optika-pogled.example,+389 70 000 072,Охрид,
Maya,Ellison,Ellison Interiors,maya@ellison.example,+1 555 0103,Portland,21.06.1990
,,,,,,
"""


def _wait(until: Callable[[], bool]) -> None:
    loop = QEventLoop()
    for _ in range(1000):
        QTimer.singleShot(20, loop.quit)
        loop.exec()
        if until():
            break
    QTimer.singleShot(200, loop.quit)
    loop.exec()


class _Studio:
    """The program on sample data, in one language and one theme."""

    def __init__(self, application: QApplication, folder: Path, **choices: str) -> None:
        settings = Settings(folder / "settings.ini")
        for key, value in choices.items():
            settings.set(key, value)
        self.theme, self.language = dress(application, settings)
        self.program: Program = build(database_path(folder), settings, self.theme, self.language, SystemClock())
        self.window = self.program.window
        self.window.resize(1440, 860)
        self.window.show()
        self.window.add_samples_if_empty()
        self.rest()

    def rest(self) -> None:
        _wait(lambda: self.program.desk.idle and self.window.settled)

    def person(self, name: str) -> int:
        return self.program.library.search(name).ids[0]

    def dialog(self, kind: type[QDialog]) -> QDialog:
        _wait(lambda: any(d.isVisible() for d in self.window.findChildren(kind)))
        return next(d for d in self.window.findChildren(kind) if d.isVisible())

    def shoot(self, widget: QWidget, name: str) -> None:
        self.rest()
        FOLDER.mkdir(parents=True, exist_ok=True)
        widget.grab().save(str(FOLDER / f"{name}.png"))
        print(f"{name}.png")

    def board(self, name: str, person: str) -> None:
        self.window.show_contact(self.person(person))
        self.rest()
        self.window.tidy()
        self.shoot(self.window, name)

    def close(self) -> None:
        self.program.close()
        self.window.deleteLater()
        QApplication.processEvents()
        self.language.silence()


def _wizard(studio: _Studio) -> None:
    studio.window.show_contact(studio.person(_PERSON))
    studio.rest()
    studio.window.action("qualify").trigger()
    dialog = studio.dialog(QualifyWizard)
    studio.shoot(dialog, "wizard")
    dialog.reject()


def _import(studio: _Studio, folder: Path) -> None:
    path = folder / "Spring fair.csv"
    path.write_text(_LIST, encoding="utf-8")
    studio.window.import_file(path)
    dialog = studio.dialog(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    for at, name in ((At.COLUMNS, "import-columns"), (At.CHECK, "import-check")):
        while dialog.at < at:
            _wait(dialog.next.isEnabled)
            dialog.next.click()
        # Pages with nothing to ask are passed over.
        while dialog.at > at:
            dialog.back.click()
        _wait(dialog.next.isEnabled)
        studio.shoot(dialog, name)
    dialog.reject()


def main() -> None:
    """Render all of them."""
    application = QApplication([])
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        studio = _Studio(application, folder, language="en", theme="light")
        studio.board("board-light", _PERSON)
        studio.window.resize(1440, 1240)
        studio.rest()
        studio.shoot(studio.window.findChildren(ContactPane)[0], "pane")
        studio.window.resize(1440, 860)
        _wizard(studio)
        _import(studio, folder)
        studio.close()
        studio = _Studio(application, folder, language="en", theme="dark")
        studio.board("board-dark", _PERSON)
        studio.close()
        studio = _Studio(application, folder, language="mk", theme="light")
        studio.board("board-mk", _PERSON)
        studio.close()


if __name__ == "__main__":
    main()
