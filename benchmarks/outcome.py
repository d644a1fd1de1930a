"""One measured ratio: what is ours, what it is measured against, and the line that tells both."""

from collections.abc import Sequence
from statistics import median

from msgspec import Struct


class Outcome(Struct, frozen=True):
    """A measure with its times or sizes in `unit`; `peer` is None where nothing was measured against.

    `goal` bounds the ratio, or our own figure where `absolute`. `n` is how often each was measured.
    """

    code: str
    what: str
    ours: float
    peer: float | None
    peer_name: str
    unit: str
    n: int
    goal: float | None = None
    absolute: bool = False

    @property
    def ratio(self) -> float | None:
        """Ours over the peer's."""
        return None if self.peer is None else self.ours / self.peer

    @property
    def reached(self) -> bool | None:
        """Whether the goal is met; None where there is none or nothing to measure against."""
        measured = self.ours if self.absolute else self.ratio
        return None if self.goal is None or measured is None else measured <= self.goal

    def line(self) -> str:
        """The measure as one line: ratio, goal, both sides with their unit, how often."""
        sides = [f"DNTracker {number(self.ours)} {self.unit}"]
        if self.peer is not None:
            sides.append(f"{self.peer_name} {number(self.peer)} {self.unit}")
        elif self.peer_name:
            sides.append(f"máy không có {self.peer_name}")
        head = "" if self.ratio is None else f"{number(self.ratio)} lần"
        bound = "" if self.goal is None else f"đích ≤ {number(self.goal)}{f' {self.unit}' if self.absolute else ''}"
        verdict = {True: "đạt", False: "CHƯA ĐẠT", None: ""}[self.reached]
        parts = (f"{self.code:<4}{head:>10}", " · ".join(sides), bound, verdict, f"n = {self.n}", self.what)
        return " · ".join(part for part in parts if part)

    def plain(self) -> dict[str, object]:
        """The measure as JSON types."""
        return {
            "code": self.code, "what": self.what, "ours": self.ours, "peer": self.peer, "peer_name": self.peer_name,
            "unit": self.unit, "n": self.n, "ratio": self.ratio, "goal": self.goal, "absolute": self.absolute,
            "reached": self.reached,
        }  # fmt: skip


def number(value: float) -> str:
    """A number with three digits that say something, as Vietnamese writes it."""
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2 if abs(value) >= 0.1 else 3
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))


def at_part(values: Sequence[float], part: float) -> float:
    """The value below which so large a part of them lies (0,95: the 95th percentile)."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)]


def typical(values: Sequence[float]) -> float:
    """The median."""
    return median(values)
