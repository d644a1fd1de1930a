"""Moving between the numbers of a sheet: rows are indicators, columns are fields, across pages."""

from dntracker.paint.page import Ref, Region


class Numbers:
    """The regions of all pages as one grid, in the order of the paper."""

    def __init__(self, pages: tuple[tuple[Region, ...], ...]) -> None:
        self.pages = pages
        self._places = {region.ref: (number, region) for number, page in enumerate(pages) for region in page}
        self._rows = list(dict.fromkeys(code for code, _ in self._places))
        self._columns = list(dict.fromkeys(field for _, field in self._places))

    def place(self, ref: Ref) -> tuple[int, Region] | None:
        """The page and the region of a number, if it is on the sheet."""
        return self._places.get(ref)

    def moved(self, ref: Ref | None, down: int, right: int) -> Ref | None:
        """The number so many rows down and columns to the right, at most at the edge; at first, the first number."""
        if ref not in self._places:
            return next(iter(self._places), None)
        row = self._rows.index(ref[0]) + down
        column = self._columns.index(ref[1]) + right
        if not (0 <= row < len(self._rows) and 0 <= column < len(self._columns)):
            return ref
        there = (self._rows[row], self._columns[column])
        return there if there in self._places else ref
