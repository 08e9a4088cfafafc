"""Which keys were met before, and with whom: a table for millions of them in a few bytes each."""

from __future__ import annotations

from array import array

_HASH_BITS = (1 << 64) - 1
_FULL = 0.66


class Seen:
    """Whole numbers by text keys, of which only a 64-bit hash is kept.

    A dict of a million strings takes 200 MB, this takes 25. Two of a million keys share a hash once in thirty-seven
    million imports, and whoever runs the program cannot choose which: Python's hash of text has a key of its own in
    every process. ``expected`` keys fit without growing.
    """

    def __init__(self, expected: int = 0) -> None:
        size = 1024
        while size * _FULL < expected:
            size *= 2
        self._reset(size)

    def _reset(self, size: int) -> None:
        self._mask = size - 1
        self._hashes = array("Q", bytes(8 * size))
        self._owners = array("q", bytes(8 * size))
        self._room = int(size * _FULL)

    def get(self, key: str) -> int | None:
        """Who met this key first, None where nobody did."""
        hashed = hash(key) & _HASH_BITS or 1
        place = hashed & self._mask
        while found := self._hashes[place]:
            if found == hashed:
                return self._owners[place]
            place = (place + 1) & self._mask
        return None

    def add(self, key: str, owner: int) -> None:
        """Remember who met a key, unless somebody did before."""
        if not self._room:
            self._grow()
        self._put(hash(key) & _HASH_BITS or 1, owner)

    def _put(self, hashed: int, owner: int) -> None:
        place = hashed & self._mask
        while found := self._hashes[place]:
            if found == hashed:
                return
            place = (place + 1) & self._mask
        self._hashes[place] = hashed
        self._owners[place] = owner
        self._room -= 1

    def _grow(self) -> None:
        hashes, owners = self._hashes, self._owners
        self._reset(2 * len(hashes))
        for hashed, owner in zip(hashes, owners, strict=True):
            if hashed:
                self._put(hashed, owner)
