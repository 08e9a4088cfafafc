"""One table of ratios: ours against a peer in the same run, so that a noisy machine disturbs both alike."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table. ``limit`` bounds ours / peer, or ours itself in ``unit`` where there is no peer.

    ``ours`` None means skipped; ``peer_name`` tells why.
    """

    name: str
    ours: float | None
    unit: str
    limit: float
    peer: float | None = None
    peer_name: str = ""
    note: str = ""

    @property
    def measured(self) -> float | None:
        """What the limit is held against."""
        if self.ours is None:
            return None
        return self.ours / self.peer if self.peer is not None else self.ours

    @property
    def holds(self) -> bool | None:
        """Whether the limit holds; None where nothing was measured."""
        return None if self.measured is None else self.measured <= self.limit


def percentile(values: Sequence[float], share: float) -> float:
    """The value that ``share`` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that ``work`` takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def table(rows: Iterable[Row]) -> str:
    """The rows as Markdown."""
    lines = ["| what | ours | peer | measured | limit | |", "|---|---|---|---|---|---|"]
    for row in rows:
        if row.ours is None:
            lines.append(f"| {row.name} | | {row.peer_name} | | | skipped |")
            continue
        peer = f"{row.peer:.1f} {row.unit} ({row.peer_name})" if row.peer is not None else row.peer_name
        measured = f"{row.measured:.2f} x" if row.peer is not None else f"{row.measured:.1f} {row.unit}"
        limit = f"{row.limit:g} x" if row.peer is not None else f"{row.limit:g} {row.unit}"
        verdict = "holds" if row.holds else "**over**"
        lines.append(f"| {row.name} | {row.ours:.1f} {row.unit} | {peer} | {measured} | {limit} | {verdict} |")
    return "\n".join(lines)
