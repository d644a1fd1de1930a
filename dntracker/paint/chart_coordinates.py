"""The coordinates that a native chart draws from where no figure gives them."""

from collections.abc import Sequence
from itertools import pairwise

from dntracker.domain.chart_book import Cell, Span, Table

Places = Sequence[tuple[float, float | None]]
Edges = Sequence[tuple[float, float, float]]
"""Places with the lower and upper end there."""


class Coordinates:
    """The table with the points of whatever is no figure."""

    def __init__(self, number: int) -> None:
        self.number, self._rows = number, list[tuple[Cell, ...]]()

    def add(self, what: str, places: Places) -> Span:
        """Put points into the table."""
        first = len(self._rows)
        self._rows += [(what, x, y) for x, y in places]
        return Span(self.number, 1, 2, first, len(self._rows) - 1)

    def table(self) -> Table:
        """The table."""
        heads = ("Phần của biểu đồ", "Ngang", "Dọc")
        title = "Tọa độ của mục tiêu, mốc gãy và những phần không phải số liệu"
        return Table("Tọa độ", title, heads, tuple(self._rows), (44, 14, 14), printed=False)

    def hatch(self, what: str, edges: Edges, apart: float) -> Span:
        """Put upright strokes between the ends into the table, so far `apart`.

        A hatch fills at any size, and hides nothing in whatever order a program draws.
        """
        places = list[tuple[float, float | None]]()
        for (x, low, high), (end, last_low, last_high) in pairwise(edges):
            count = max(1, round((end - x) / apart))
            for part in ((n + 0.5) / count for n in range(count)):
                at = x + (end - x) * part
                places += [(at, low + (last_low - low) * part), (at, high + (last_high - high) * part), (at, None)]
        return self.add(what, places)


def tint(color: str) -> str:
    """The colour mixed with white, for what lies behind lines."""
    return "#" + "".join(f"{round(255 - (255 - part) * 0.4):02X}" for part in bytes.fromhex(color[1:]))
