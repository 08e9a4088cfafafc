"""What a person is told where no window can open."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from prospectdesk.app import preflight
from prospectdesk.app.preflight import ProblemKind, System, missing_for_gui, missing_for_offscreen
from prospectdesk.app.system_libraries import OFFSCREEN, WAYLAND, X11

ROOT = Path(__file__).resolve().parents[2]
DEBIAN = {"ID": "debian"}
X = {"DISPLAY": ":0"}
WAY = {"WAYLAND_DISPLAY": "wayland-0"}


def machine(
    *missing: str,
    os_release: Mapping[str, str] = DEBIAN,
    x11_answers: bool = True,
    wayland_answers: bool = True,
    root: bool = False,
    lists: bool = True,
) -> System:
    """A machine without the libraries named, "*" for all."""
    return System(
        loads=lambda soname: not ("*" in missing or soname in missing),
        x11_answers=lambda _: x11_answers,
        wayland_answers=lambda _: wayland_answers,
        os_release=lambda: os_release,
        package_lists_fetched=lambda: lists,
        is_root=root,
    )


def test_a_complete_machine_has_no_problem() -> None:
    assert missing_for_gui(X, "linux", machine()) is None
    assert missing_for_gui(WAY, "linux", machine()) is None
    assert missing_for_offscreen("linux", machine()) is None


@pytest.mark.parametrize("environ", [{}, {"DISPLAY": "", "WAYLAND_DISPLAY": ""}])
def test_without_a_display_it_says_so_and_what_works_all_the_same(environ: dict[str, str]) -> None:
    problem = missing_for_gui(environ, "linux", machine())
    assert problem is not None
    assert problem.kind is ProblemKind.NO_DISPLAY
    assert "no display" in problem.text
    for command in ("list", "import FILE", "export FILE", "--demo --screenshot FILE"):
        assert command in problem.text


def test_a_display_that_does_not_answer_is_named() -> None:
    problem = missing_for_gui(X, "linux", machine(x11_answers=False))
    assert problem is not None
    assert problem.kind is ProblemKind.DISPLAY_REFUSES
    assert "display :0 does not answer" in problem.text


def test_one_display_that_works_is_enough() -> None:
    both = {**X, **WAY}
    assert missing_for_gui(both, "linux", machine(x11_answers=False)) is None
    assert missing_for_gui(both, "linux", machine(wayland_answers=False)) is None
    assert missing_for_gui(both, "linux", machine("libxcb-cursor.so.0")) is None


def test_of_two_displays_that_fail_the_session_s_own_is_spoken_of() -> None:
    neither = machine("libxcb-cursor.so.0", "libwayland-cursor.so.0")
    x_first = missing_for_gui({**X, **WAY}, "linux", neither)
    way_first = missing_for_gui({**X, **WAY, "XDG_SESSION_TYPE": "wayland"}, "linux", neither)
    assert x_first is not None
    assert way_first is not None
    assert x_first.packages == ("libxcb-cursor0",)
    assert way_first.packages == ("libwayland-cursor0",)


@pytest.mark.parametrize(
    ("os_release", "command"),
    [
        (DEBIAN, "sudo apt install libegl1 libxcb-cursor0"),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, "sudo apt install libegl1 libxcb-cursor0"),
        ({"ID": "fedora"}, "sudo dnf install libglvnd-egl xcb-util-cursor"),
        ({"ID": "rocky", "ID_LIKE": "rhel centos fedora"}, "sudo dnf install libglvnd-egl xcb-util-cursor"),
        ({"ID": "manjaro", "ID_LIKE": "arch"}, "sudo pacman -S libglvnd xcb-util-cursor"),
        (
            {"ID": "opensuse-tumbleweed", "ID_LIKE": "opensuse suse"},
            "sudo zypper install libglvnd libxcb-cursor0",
        ),
    ],
)
def test_only_what_is_missing_is_to_be_installed(os_release: dict[str, str], command: str) -> None:
    problem = missing_for_gui(X, "linux", machine("libEGL.so.1", "libxcb-cursor.so.0", os_release=os_release))
    assert problem is not None
    assert problem.kind is ProblemKind.MISSING_LIBRARIES
    assert problem.text.splitlines()[-1].strip() == command


def test_on_a_system_nobody_knows_the_libraries_themselves_are_named() -> None:
    problem = missing_for_gui(X, "linux", machine("libEGL.so.1", os_release={"ID": "plan9"}))
    assert problem is not None
    assert "libEGL.so.1" in problem.text


def test_the_command_fits_who_types_it() -> None:
    root = missing_for_offscreen("linux", machine("libEGL.so.1", root=True))
    fresh = missing_for_offscreen("linux", machine("libEGL.so.1", lists=False))
    assert root is not None
    assert fresh is not None
    assert root.text.endswith("\n  apt install libegl1")
    assert fresh.text.endswith("\n  sudo apt update && sudo apt install libegl1")


def test_a_package_is_named_once_however_many_libraries_it_brings() -> None:
    problem = missing_for_offscreen("linux", machine("libglib-2.0.so.0", "libgthread-2.0.so.0"))
    assert problem is not None
    assert problem.packages == ("libglib2.0-0",)


def test_offscreen_asks_for_no_display_and_none_of_its_libraries() -> None:
    environ = {"QT_QPA_PLATFORM": "offscreen"}
    display_libraries = [library.soname for library in (*X11, *WAYLAND)]
    assert missing_for_gui(environ, "linux", machine(*display_libraries)) is None
    problem = missing_for_gui(environ, "linux", machine("*"))
    assert problem is not None
    assert "libegl1" in problem.packages
    assert "libxcb-cursor0" not in problem.packages


def test_a_display_chosen_by_hand_is_the_only_one_looked_at() -> None:
    environ = {**X, **WAY, "QT_QPA_PLATFORM": "xcb"}
    problem = missing_for_gui(environ, "linux", machine("libxcb-cursor.so.0"))
    assert problem is not None
    assert problem.packages == ("libxcb-cursor0",)


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_bring_their_own_display(platform: str) -> None:
    assert missing_for_gui({}, platform, machine("*")) is None
    assert missing_for_offscreen(platform, machine("*")) is None


def test_everything_is_looked_for_that_the_program_s_qt_links_to() -> None:
    # Read from the files themselves, so that a new Qt with a new need is noticed here and not by a user.
    readelf = shutil.which("readelf")
    if readelf is None or not sys.platform.startswith("linux"):
        pytest.skip("readelf is not here")
    import PySide6

    qt = Path(PySide6.__file__).parent / "Qt"
    parts = ["lib/libQt6Core.so.6", "lib/libQt6Gui.so.6", "lib/libQt6Widgets.so.6", "lib/libQt6DBus.so.6"]
    parts += ["lib/libQt6Network.so.6", "lib/libQt6Svg.so.6", "lib/libQt6PrintSupport.so.6", "lib/libQt6XcbQpa.so.6"]
    parts += [f"plugins/platforms/libq{name}.so" for name in ("xcb", "offscreen", "wayland")]
    output = subprocess.run(
        [readelf, "-d", *(qt / part for part in parts)], capture_output=True, text=True, check=True
    ).stdout
    linked = {line.split("[")[1].rstrip("]") for line in output.splitlines() if "(NEEDED)" in line}
    # What Qt brings, and what no system with Python and a package manager is without.
    brought = {path.name for path in (qt / "lib").iterdir()}
    always = ("ld-linux", "libc.so", "libdl.so", "libgcc_s", "libm.so", "libpthread.so", "libresolv.so", "librt.so")
    compressors_and_cpp = ("libstdc++", "libz.so", "libzstd.so")
    unlisted = {
        name
        for name in linked - brought - {library.soname for library in (*OFFSCREEN, *X11, *WAYLAND)}
        if not name.startswith(always + compressors_and_cpp)
    }
    assert unlisted == set()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the libraries are Linux'")
def test_this_machine_as_it_is() -> None:
    real = System()
    assert real.loads("libc.so.6")
    assert not real.loads("libno-such-library.so.9")
    assert not real.x11_answers(":987")
    assert not real.wayland_answers("no-such-display")


def test_it_needs_nothing_but_the_standard_library() -> None:
    # -I and -S: no installed package can be found, and the project's folder is named by hand.
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "from prospectdesk.app import preflight\n"
        "print(preflight.missing_for_gui({}, 'linux').kind)"
    )
    result = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=False)
    assert (result.stdout.strip(), result.stderr) == ("no_display", "")


@pytest.mark.parametrize(
    ("libraries", "status", "printed"),
    [((), 0, ""), (("libEGL.so.1", "libGL.so.1"), preflight.EXIT_STATUS, "libegl1 libgl1\n")],
)
def test_scripts_are_told_the_packages(
    libraries: tuple[str, ...],
    status: int,
    printed: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(preflight, "System", lambda: machine(*libraries))
    monkeypatch.setattr(sys, "platform", "linux")
    assert preflight.main() == status
    assert capsys.readouterr().out == printed
