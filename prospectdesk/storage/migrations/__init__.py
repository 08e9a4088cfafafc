"""Numbered schema changes, oldest first. A released migration is never edited: the next one mends it."""

from __future__ import annotations

from collections.abc import Callable

import apsw

from prospectdesk.storage.migrations import m0001_first

Migration = Callable[[apsw.Connection], None]

MIGRATIONS: tuple[Migration, ...] = (m0001_first.migrate,)
SCHEMA_VERSION = len(MIGRATIONS)
