"""Takes over from run.py where Python is too old for ProspectDesk: written so that Python 3.6 can read it."""

import os
import shutil
import subprocess
import sys

# From the newest we know back to the oldest we can use.
MINORS = (14, 13, 12, 11)


def start(script: str, arguments: list) -> int:
    """Go on with a newer Python of this machine; where there is none, say how to get one. The exit status is 2 then."""
    for minor in MINORS:
        path = shutil.which(f"python3.{minor}")
        # Asked first: a version manager leaves launchers for versions that are not switched on.
        if path and subprocess.call([path, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            sys.stderr.flush()
            if os.name != "nt":
                os.execv(path, [path, script] + arguments)
            return subprocess.call([path, script] + arguments)
    major, minor = sys.version_info[:2]
    sys.stderr.write(
        f"ProspectDesk needs Python 3.11 or newer, and this is {major}.{minor}; this installs one (or see "
        f"https://www.python.org/downloads/):\n  {install_command(sys.platform, os_release())}\n"
    )
    return 2


def os_release(path: str = "/etc/os-release") -> dict:
    """What os-release(5) says of this system; nothing on others."""
    try:
        with open(path, encoding="utf-8") as file:
            pairs = [line.strip().split("=", 1) for line in file if "=" in line]
    except OSError:
        return {}
    return {name: value.strip("\"'") for name, value in pairs}


def install_command(platform: str, release: dict) -> str:
    """What to type for a newer Python; ``platform`` is sys.platform's, ``release`` os_release()'s."""
    if platform == "darwin":
        return "brew install python@3.13"
    if platform == "win32":
        return "winget install Python.Python.3.13"
    names = [release.get("ID", "")] + release.get("ID_LIKE", "").split()
    if "fedora" in names or "rhel" in names:
        return "sudo dnf install python3.11 python3.11-pip"
    if "arch" in names:
        return "sudo pacman -Syu python python-pip"
    if any("suse" in name for name in names):
        return "sudo zypper install python311 python311-pip"
    return "sudo apt install python3.11 python3.11-venv"
