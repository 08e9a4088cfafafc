"""Modules that come when they are first needed: what a start does not show, it should not wait for."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Any


class _Late(ModuleType):
    """Stands for a module, and imports it when something of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self.__name__), name)


def late(package: str, names: str) -> list[_Late]:
    """Stand-ins for modules of ``package``, by their names, parted by spaces.

    Type checkers and import-linter cannot look through them: import the same modules under ``TYPE_CHECKING``, and
    bind the stand-ins in its ``else``.
    """
    return [_Late(f"{package}.{name}") for name in names.split()]
