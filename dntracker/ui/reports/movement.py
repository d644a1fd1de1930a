"""Moving between the numbers of a sheet: rows are indicators, columns are fields, across pages."""

from dntracker.paint.page import Ref, Region


class Numbers:
    """The regions of all pages as one grid, in the order of the paper."""

    def __init__(self, pages: tuple[tuple[Region, ...], ...]) -> None:
        self.pages = pages
        self._places: dict[Ref, list[tuple[int, Region]]] = {}
        for number, page in enumerate(pages):
            for region in page:
                self._places.setdefault(region.ref, []).append((number, region))
        self._rows = list(dict.fromkeys(code for code, _ in self._places))
        self._columns = list(dict.fromkeys(field for _, field in self._places))

    def place(self, ref: Ref, near: int = 0) -> tuple[int, Region] | None:
        """The page and the region of a number, if it is on the sheet; of one on several pages where it is nearest."""
        return min(self._places.get(ref, ()), key=lambda found: abs(found[0] - near), default=None)

    def moved(self, ref: Ref | None, down: int, right: int) -> Ref | None:
        """The next number so many rows down and columns to the right; at the edge the same; at first, the first one."""
        if ref not in self._places:
            return next(iter(self._places), None)
        row, column = self._rows.index(ref[0]) + down, self._columns.index(ref[1]) + right
        while 0 <= row < len(self._rows) and 0 <= column < len(self._columns):
            there = (self._rows[row], self._columns[column])
            if there in self._places:
                return there
            row, column = row + down, column + right
        return ref
