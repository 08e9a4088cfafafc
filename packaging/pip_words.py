"""Says in plain words what pip reports while it works and when it fails, and how to get a pip."""

from __future__ import annotations

import os
import platform
import re
import sys

from prospectdesk.app.system_libraries import package_manager

# What pip says when something of the world fails, and what that means. The first that is found counts.
_MEANINGS = {
    r"No space left on device|Errno 28|disk quota": "the disk is full; some 500 MB are needed.",
    r"CERTIFICATE_VERIFY_FAILED|SSLError": "the package index is not trusted: its certificate does not check out here.",
    r"NewConnectionError|NameResolutionError|Max retries|Connect ?Timeout|Read ?Timeout|timed out|ProxyError"
    r"|RemoteDisconnected|name resolution|unreachable|Connection (refused|reset|broken|aborted)": (
        "the packages could not be downloaded. Is there a network connection?"
    ),
    r"DO NOT MATCH THE HASHES": "a downloaded package is not the one that was tested, so nothing was installed.",
    r"Permission denied|Errno 13|Read-only file system": "the project's folder cannot be written to.",
    r"No matching distribution found for (?P<what>\S+)": "there is no ready-made {what} for this system and Python.",
}


def step_of(line: str) -> str:
    """What a line of pip's output means to somebody who waits; empty for lines that say nothing to them."""
    if found := re.match(r"\s*Downloading (\S+?)-(\d[^-]*)-\S+\.whl(?:\.metadata)? (\(.+\))", line):
        name, version, size = found.groups()
        return "" if ".whl.metadata" in line else f"downloading {name.replace('_', '-')} {version} {size}"
    return "installing" if line.startswith("Installing collected packages") else ""


def meaning(text: str) -> str:
    """What pip's or the system's report of a failure means, in plain words; empty where we do not know."""
    for pattern, sentence in _MEANINGS.items():
        if found := re.search(pattern, text, re.IGNORECASE):
            return sentence.format(**found.groupdict())
    return ""


def how_to_install(part: str, os_release: dict[str, str] | None = None) -> str:
    """How this system gets the part of Python it ships apart, "pip" or "venv": the end of a sentence."""
    if os_release is None:
        try:
            os_release = platform.freedesktop_os_release()
        except OSError:
            os_release = {}
    sudo = "" if hasattr(os, "geteuid") and os.geteuid() == 0 else "sudo "
    major, minor = sys.version_info[:2]
    commands = {
        "apt": f"apt install python3-{part}",
        "dnf": "dnf install python3-pip",
        "pacman": "pacman -S python-pip",
        "zypper": f"zypper install python{major}{minor}-pip",
    }
    manager = package_manager(os_release)
    if manager is None:
        return "see https://pip.pypa.io/en/stable/installation/ for how to get it."
    return f"this installs it:\n  {sudo}{commands[manager]}"
