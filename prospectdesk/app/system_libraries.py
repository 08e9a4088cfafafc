"""The system libraries Qt needs on Linux, and what to type to get them.

They are those the PySide6-Essentials wheel links to and does not bring: read with ``objdump -p`` from its QtCore,
QtGui, QtWidgets, QtDBus, QtNetwork and platform plugins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Library(NamedTuple):
    """A shared library by its SONAME, and the package to ask each package manager for.

    The package may be one that brings the library along, so that the command stays short.
    """

    soname: str
    apt: str
    dnf: str
    pacman: str
    zypper: str


# To import Qt at all, and to draw without a display.
OFFSCREEN = (
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    Library("libgthread-2.0.so.0", "libglib2.0-0", "glib2", "glib2", "libgthread-2_0-0"),
    Library("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd", "libglvnd"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd", "libglvnd"),
    Library("libX11.so.6", "libgl1", "libX11", "libx11", "libX11-6"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig", "fontconfig"),
    Library("libfreetype.so.6", "libfontconfig1", "freetype", "freetype2", "libfreetype6"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    Library("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs", "krb5", "krb5"),
    Library("libbrotlidec.so.1", "libbrotli1", "libbrotli", "brotli", "libbrotlidec1"),
    Library("libbrotlicommon.so.1", "libbrotli1", "libbrotli", "brotli", "libbrotlicommon1"),
)
X11 = (
    Library("libxcb.so.1", "libxcb1", "libxcb", "libxcb", "libxcb1"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor", "libxcb-cursor0"),
    Library("libxcb-image.so.0", "libxcb-cursor0", "xcb-util-image", "xcb-util-image", "libxcb-image0"),
    Library("libxcb-util.so.1", "libxcb-cursor0", "xcb-util", "xcb-util", "libxcb-util1"),
    Library("libxcb-render.so.0", "libxcb-cursor0", "libxcb", "libxcb", "libxcb-render0"),
    Library("libxcb-shm.so.0", "libxcb-cursor0", "libxcb", "libxcb", "libxcb-shm0"),
    Library(
        "libxcb-render-util.so.0", "libxcb-cursor0", "xcb-util-renderutil", "xcb-util-renderutil", "libxcb-render-util0"
    ),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms", "libxcb-keysyms1"),
    Library("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb", "libxcb-randr0"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    Library("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb", "libxcb-sync1"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb", "libxcb-xfixes0"),
    Library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11", "libX11-xcb1"),
    Library(
        "libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11", "libxkbcommon-x11-0"
    ),
    Library("libxcb-xkb.so.1", "libxkbcommon-x11-0", "libxcb", "libxcb", "libxcb-xkb1"),
)
WAYLAND = (
    Library("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland", "libwayland-client0"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland", "libwayland-cursor0"),
)

# The ID and ID_LIKE of /etc/os-release that speak each package manager.
_MANAGERS = {
    "apt": ("debian", "ubuntu"),
    "dnf": ("fedora", "rhel", "centos"),
    "pacman": ("arch",),
    "zypper": ("suse", "opensuse"),
}
COMMANDS = {"apt": "apt install", "dnf": "dnf install", "pacman": "pacman -S", "zypper": "zypper install"}


def package_manager(os_release: Mapping[str, str]) -> str | None:
    """The package manager of the system ``os_release`` describes (see os-release(5)), or None for one unknown to us."""
    names = [os_release.get("ID", ""), *os_release.get("ID_LIKE", "").split()]
    for name in names:
        for manager, families in _MANAGERS.items():
            if any(name == family or name.startswith(f"{family}-") for family in families):
                return manager
    return None
