"""Where a key moves to in the grid: rows that hide and group rows are stepped over."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from dntracker.ui.entry.keys import Deed

Place = tuple[int, int]
_ARROWS = {
    Deed.UP: (-1, 0),
    Deed.DOWN: (1, 0),
    Deed.LEFT: (0, -1),
    Deed.RIGHT: (0, 1),
    Deed.EDGE_UP: (-1, 0),
    Deed.EDGE_DOWN: (1, 0),
    Deed.EDGE_LEFT: (0, -1),
    Deed.EDGE_RIGHT: (0, 1),
}
_EDGES = frozenset({Deed.EDGE_UP, Deed.EDGE_DOWN, Deed.EDGE_LEFT, Deed.EDGE_RIGHT})


class Ground(Struct, frozen=True):
    """The rows and columns one can stand on, in their order, and what is known of each cell."""

    rows: Sequence[int]
    columns: Sequence[int]
    filled: Callable[[int, int], bool]
    editable: Callable[[int, int], bool]
    page: int = 10

    def moved(self, deed: Deed, at: Place) -> Place:
        """The place where a move ends."""
        if deed in _ARROWS:
            step = _ARROWS[deed]
            return self._edge(at, step) if deed in _EDGES else self._stepped(at, step)
        row, column = self._places(at)
        match deed:
            case Deed.ROW_START:
                column = 0
            case Deed.ROW_END:
                column = len(self.columns) - 1
        match deed:
            case Deed.FIRST:
                row = 0
            case Deed.LAST:
                row = len(self.rows) - 1
            case Deed.PAGE_UP:
                row -= self.page
            case Deed.PAGE_DOWN:
                row += self.page
        return self._at(row, column)

    def next_editable(self, at: Place, step: int) -> Place | None:
        """The next cell that takes text, in reading order; none past the last one."""
        row, column = self._places(at)
        width = len(self.columns)
        place = row * width + column + step
        while 0 <= place < len(self.rows) * width:
            found = self._at(place // width, place % width)
            if self.editable(*found):
                return found
            place += step
        return None

    def _stepped(self, at: Place, step: Place) -> Place:
        row, column = self._places(at)
        return self._at(row + step[0], column + step[1])

    def _edge(self, at: Place, step: Place) -> Place:
        # As in Excel: along filled cells to the last of them, over empty ones to the next filled one or the end.
        here = self._stepped(at, step)
        if here == at:
            return at
        in_block = self.filled(*at) and self.filled(*here)
        while (ahead := self._stepped(here, step)) != here:
            if not self.filled(*ahead) if in_block else self.filled(*here):
                break
            here = ahead
        return here

    def _places(self, at: Place) -> Place:
        return _nearest(self.rows, at[0]), _nearest(self.columns, at[1])

    def _at(self, row: int, column: int) -> Place:
        return (
            self.rows[min(max(row, 0), len(self.rows) - 1)],
            self.columns[min(max(column, 0), len(self.columns) - 1)],
        )


def _nearest(places: Sequence[int], wanted: int) -> int:
    return min(range(len(places)), key=lambda place: abs(places[place] - wanted))
