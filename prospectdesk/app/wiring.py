"""Every long-lived object, built once and handed on: there is no other place they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from prospectdesk.desktop.appearance import ThemeChoice
from prospectdesk.desktop.desk import Desk
from prospectdesk.desktop.language import Language
from prospectdesk.desktop.resources import resource_path
from prospectdesk.desktop.searcher import Searcher
from prospectdesk.services.library import Library
from prospectdesk.services.opening import prepare
from prospectdesk.ui.common.icons import Icons
from prospectdesk.ui.common.theme import Theme
from prospectdesk.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from prospectdesk.desktop.settings import Settings
    from prospectdesk.domain.clock import Clock
    from prospectdesk.services.acts import Acts


class Program(NamedTuple):
    """What lives as long as the program does."""

    settings: Settings
    language: Language
    theme: Theme
    library: Library
    desk: Desk
    searcher: Searcher
    window: MainWindow

    def close(self) -> None:
        """Let what was asked for end, and close the database."""
        self.window.save_state()
        self.window.end_work()
        self.searcher.close()
        self.desk.close()
        self.library.close()


def dress(application: QApplication, settings: Settings, *, styled: bool = False) -> tuple[Theme, Language]:
    """Give the application its colours and its language, and keep both as the settings say.

    ``styled`` tells that it was started in the theme's ``STYLE``.
    """
    theme = Theme(application, ThemeChoice(settings.get("theme")), styled=styled)
    language = Language(application, resource_path("i18n"))
    language.speak(settings.get("language"))

    def follow(key: str) -> None:
        if key == "theme":
            theme.set_choice(ThemeChoice(settings.get("theme")))
        elif key == "language":
            language.speak(settings.get("language"))

    settings.changed.connect(follow)
    return theme, language


def build(
    database: Path, settings: Settings, theme: Theme, language: Language, clock: Clock, *, prepared: bool = False
) -> Program:
    """Open the database and build the window; ``prepared`` tells that ``services.opening.prepare`` was called.

    Raises:
        StoreError: the database cannot be opened; nothing was changed.
    """
    if not prepared:
        prepare(database)
    library = Library(database)

    def open_acts() -> Acts:
        from prospectdesk.interchange.phones import to_e164
        from prospectdesk.services.acts import Acts

        return Acts(database, clock, lambda number: to_e164(number, settings.get("home_country")))

    desk = Desk(open_acts)
    searcher = Searcher(lambda: Library(database))
    window = MainWindow(database, library, desk, searcher, Icons(theme), settings, language, clock)
    return Program(settings, language, theme, library, desk, searcher, window)
