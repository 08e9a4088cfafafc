"""Every action of the window with its shortcut, and the menus they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from prospectdesk.ui.common.icons import Icon, Icons
from prospectdesk.ui.common.look import plain_tip
from prospectdesk.ui.common.wording import redo_text, undo_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QMenu

    from prospectdesk.domain.changes import Step

translate = QCoreApplication.translate


class _Plan(NamedTuple):
    menu: str
    name: str
    text: str
    keys: str = ""
    icon: Icon | None = None
    separated: bool = False


def _plans() -> list[_Plan]:
    return [
        _Plan("file", "new_lead", translate("Actions", "&New lead…"), "Ctrl+N", Icon.USER_PLUS),
        _Plan("file", "import_file", translate("Actions", "&Import…"), "Ctrl+I", Icon.UPLOAD),
        _Plan("file", "add_samples", translate("Actions", "Add sample &data"), "", None, separated=True),
        _Plan("file", "remove_samples", translate("Actions", "&Remove the sample data")),
        _Plan("file", "settings", translate("Actions", "&Settings…"), "Ctrl+,", Icon.SETTINGS, separated=True),
        _Plan("file", "quit", translate("Actions", "&Quit"), "Ctrl+Q", None, separated=True),
        _Plan("edit", "undo", translate("Actions", "&Undo"), "Ctrl+Z", Icon.UNDO),
        _Plan("edit", "redo", translate("Actions", "&Redo"), "Ctrl+Shift+Z", Icon.REDO),
        _Plan("edit", "search", translate("Actions", "&Search"), "Ctrl+K", Icon.SEARCH, separated=True),
        _Plan("edit", "clear_filter", translate("Actions", "&Clear the search")),
        _Plan("contact", "qualify", translate("Actions", "&Qualify…"), "Ctrl+Shift+Q", Icon.TARGET),
        _Plan("contact", "log_talk", translate("Actions", "&Log a talk"), "Ctrl+L", Icon.PHONE),
        _Plan("contact", "follow_up", translate("Actions", "&Follow up"), "Ctrl+D", Icon.CALENDAR_CLOCK),
        _Plan("contact", "move_to", translate("Actions", "&Move to…"), "Ctrl+M", Icon.BOARD, separated=True),
        _Plan("contact", "edit_details", translate("Actions", "&Edit details"), "F2", Icon.PENCIL),
        _Plan("contact", "trash", translate("Actions", "Move to &trash"), "", Icon.TRASH, separated=True),
        _Plan("view", "page_today", translate("Actions", "&Today"), "Ctrl+1", Icon.TODAY),
        _Plan("view", "page_board", translate("Actions", "&Board"), "Ctrl+2", Icon.BOARD),
        _Plan("view", "page_contacts", translate("Actions", "&Contacts"), "Ctrl+3", Icon.USERS),
        _Plan("view", "toggle_pane", translate("Actions", "Contact &details"), "F9", Icon.PANEL_RIGHT, separated=True),
        _Plan("view", "next_pane", translate("Actions", "&Next pane"), "F6"),
        _Plan("view", "full_screen", translate("Actions", "&Full screen"), "F11"),
        _Plan("help", "shortcuts", translate("Actions", "&Keyboard shortcuts"), "Ctrl+/", Icon.KEYBOARD),
        _Plan("help", "about", translate("Actions", "&About ProspectDesk"), "", Icon.INFO),
    ]


def _menu_titles() -> dict[str, str]:
    return {
        "file": translate("Actions", "&File"),
        "edit": translate("Actions", "&Edit"),
        "contact": translate("Actions", "&Contact"),
        "view": translate("Actions", "&View"),
        "help": translate("Actions", "&Help"),
    }


class Actions(QObject):
    """The actions by name (``actions["undo"]``), in the window's menu bar."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._menus: dict[str, QMenu] = {}
        self._actions: dict[str, QAction] = {}
        self._steps: tuple[Step | None, Step | None] = (None, None)
        for name in _menu_titles():
            self._menus[name] = window.menuBar().addMenu("")
        for plan in _plans():
            menu = self._menus[plan.menu]
            if plan.separated:
                menu.addSeparator()
            action = menu.addAction("")
            action.setObjectName(plan.name)
            if plan.keys:
                action.setShortcut(QKeySequence(plan.keys))
            # The window also offers what its menus hide.
            window.addAction(action)
            self._actions[plan.name] = action
        self["quit"].setMenuRole(QAction.MenuRole.QuitRole)
        self["settings"].setMenuRole(QAction.MenuRole.PreferencesRole)
        self["about"].setMenuRole(QAction.MenuRole.AboutRole)
        self["toggle_pane"].setCheckable(True)
        self["full_screen"].setCheckable(True)
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def menu(self, name: str) -> QMenu:
        """One of the menus: "file", "edit", "contact", "view", "help"."""
        return self._menus[name]

    def dress(self, icons: Icons) -> None:
        """Give the actions their icons. Reading them takes time, and the first picture shows none: menus are closed."""
        for plan in _plans():
            if plan.icon is not None:
                icons.dress(self[plan.name], plan.icon)

    def show_steps(self, undo: Step | None, redo: Step | None) -> None:
        """Name in the menu what undo and redo would do."""
        self._steps = (undo, redo)
        for name, step, text in (("undo", undo, undo_text(undo)), ("redo", redo, redo_text(redo))):
            # A name may hold "&": in a menu that would be a mnemonic.
            self[name].setText(text.replace("&", "&&"))
            self[name].setToolTip(plain_tip(text))
            self[name].setEnabled(step is not None)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        for name, title in _menu_titles().items():
            self._menus[name].setTitle(title)
        for plan in _plans():
            self[plan.name].setText(plan.text)
        self.show_steps(*self._steps)
