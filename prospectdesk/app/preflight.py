"""Looks, before Qt is imported, whether a window can open here, and says in one sentence what is missing.

Qt cannot say it itself: without a display or a system library it aborts the process with a message about its
plugins. Standard library only, because this runs where nothing else can.

The command line needs none of this and never asks.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from prospectdesk.app.system_libraries import COMMANDS, OFFSCREEN, WAYLAND, X11, Library, package_manager

EXIT_STATUS = 2
"""What the program exits with when it stops here."""


class ProblemKind(StrEnum):
    """What stands in the way of a window."""

    NO_DISPLAY = "no_display"
    DISPLAY_REFUSES = "display_refuses"
    MISSING_LIBRARIES = "missing_libraries"


@dataclass(frozen=True, slots=True)
class Problem:
    """``text`` is a sentence for the terminal; ``packages`` are the names to install, as this system calls them."""

    kind: ProblemKind
    text: str
    packages: tuple[str, ...] = ()


# The libraries a display takes, its name, and how to ask it.
_Display = tuple[tuple[Library, ...], str, Callable[[str], bool]]

# Qt platforms that draw without a display server.
_WITHOUT_DISPLAY = frozenset({"offscreen", "minimal", "minimalegl", "vnc", "linuxfb", "eglfs", "vkkhrdisplay"})

_WORKS_ANYWAY = (
    "These work without a display: list, import FILE, export FILE, and --demo --screenshot FILE.png for a picture."
)


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _x11_answers(name: str) -> bool:
    """Ask the X server as Qt will, access rights included."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(name.encode(), None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def _wayland_answers(name: str) -> bool:
    if not (os.environ.get("XDG_RUNTIME_DIR") or name.startswith("/")):
        return False  # its library would say so by itself, on top of our sentence
    client = ctypes.CDLL("libwayland-client.so.0")
    client.wl_display_connect.restype = ctypes.c_void_p
    connection = client.wl_display_connect(name.encode())
    if connection:
        client.wl_display_disconnect(ctypes.c_void_p(connection))
    return bool(connection)


def _os_release() -> Mapping[str, str]:
    import platform  # only where something is missing: every start passes here

    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}


def _package_lists_fetched() -> bool:
    return any(Path("/var/lib/apt/lists").glob("*_Packages*"))


@dataclass(frozen=True, slots=True)
class System:
    """What is asked of this machine; tests hand in other answers."""

    loads: Callable[[str], bool] = _loads
    x11_answers: Callable[[str], bool] = _x11_answers
    wayland_answers: Callable[[str], bool] = _wayland_answers
    os_release: Callable[[], Mapping[str, str]] = _os_release
    package_lists_fetched: Callable[[], bool] = _package_lists_fetched
    is_root: bool = field(default_factory=lambda: hasattr(os, "geteuid") and os.geteuid() == 0)


def missing_for_gui(environ: Mapping[str, str], platform: str, system: System | None = None) -> Problem | None:
    """What keeps a window from opening, or None. ``environ`` is os.environ's kind, ``platform`` sys.platform's."""
    if not platform.startswith("linux"):
        return None
    system = system or System()
    qt_platforms = [part.split(":")[0] for part in environ.get("QT_QPA_PLATFORM", "").split(";") if part]
    if _WITHOUT_DISPLAY.intersection(qt_platforms):
        return missing_for_offscreen(platform, system)
    first: Problem | None = None
    # Qt takes the first that opens, so only where none does is there something to say: about the first.
    for libraries, display, answers in _displays(environ, qt_platforms, system):
        problem = _missing([*OFFSCREEN, *libraries], system) or _refused(display, answers)
        if problem is None:
            return None
        first = first or problem
    return first or Problem(
        ProblemKind.NO_DISPLAY,
        "ProspectDesk cannot open its window: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set).\n"
        + _WORKS_ANYWAY,
    )


def missing_for_offscreen(platform: str, system: System | None = None) -> Problem | None:
    """What keeps Qt from drawing into a picture, or None; the tests need the same."""
    return _missing(OFFSCREEN, system or System()) if platform.startswith("linux") else None


def _displays(environ: Mapping[str, str], qt_platforms: list[str], system: System) -> list[_Display]:
    """What Qt would try, in its order: the libraries it takes, the display's name, and how to ask it."""
    found: list[tuple[str, _Display]] = []
    if name := environ.get("DISPLAY"):
        found.append(("xcb", (X11, name, system.x11_answers)))
    if name := environ.get("WAYLAND_DISPLAY"):
        place = 0 if environ.get("XDG_SESSION_TYPE") == "wayland" else len(found)
        found.insert(place, ("wayland", (WAYLAND, name, system.wayland_answers)))
    chosen = [display for kind, display in found if any(part.startswith(kind) for part in qt_platforms)]
    return chosen or [display for _, display in found]


def _refused(display: str, answers: Callable[[str], bool]) -> Problem | None:
    if answers(display):
        return None
    return Problem(
        ProblemKind.DISPLAY_REFUSES,
        f"ProspectDesk cannot open its window: the display {display} does not answer, or does not let this user in.\n"
        + _WORKS_ANYWAY,
    )


def _missing(libraries: Iterable[Library], system: System) -> Problem | None:
    missing = [library for library in libraries if not system.loads(library.soname)]
    if not missing:
        return None
    manager = package_manager(system.os_release())
    if manager is None:
        packages = tuple(library.soname for library in missing)
        how = f"please install the packages of your system that bring {', '.join(packages)}."
    else:
        # A dict keeps the order and drops what stands twice.
        packages = tuple(dict.fromkeys(str(getattr(library, manager)) for library in missing))
        sudo = "" if system.is_root else "sudo "
        update = f"{sudo}apt update && " if manager == "apt" and not system.package_lists_fetched() else ""
        how = f"this installs them:\n  {update}{sudo}{COMMANDS[manager]} {' '.join(packages)}"
    return Problem(
        ProblemKind.MISSING_LIBRARIES,
        f"ProspectDesk needs system libraries for its window that are not here; {how}",
        packages,
    )


def main() -> int:
    """``python3 -m prospectdesk.app.preflight`` prints the packages missing to draw offscreen, for scripts."""
    problem = missing_for_offscreen(sys.platform)
    if problem is None:
        return 0
    print(*problem.packages)
    return EXIT_STATUS


if __name__ == "__main__":
    sys.exit(main())
