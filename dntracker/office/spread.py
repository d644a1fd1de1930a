"""The repeated columns of a sheet: which columns of the template stand where, and about what."""

from msgspec import Struct

from dntracker.domain.report import Column
from dntracker.office.errors import UnusableTemplate
from dntracker.office.names import COLUMNS
from dntracker.office.package import BookSheet
from dntracker.office.references import LAST_COLUMN, Area, Axis, Growth


class Repeated(Struct, frozen=True):
    """Model columns with what stands in them: `area` has the rows whose words repeat."""

    area: Area
    columns: tuple[Column, ...]

    @property
    def growth(self) -> Growth:
        """What becomes of the model columns; those about nothing stay, empty."""
        models = tuple(range(self.area.left, self.area.right + 1))
        return Growth(self.area.left, self.area.right, models * max(1, len(self.columns)))


class Standing(Struct, frozen=True):
    """Where a column of the template stands now; `about` is empty for one that does not repeat."""

    place: int
    about: tuple[Column, ...]
    first: bool


class Spread:
    """All repeated columns of one sheet."""

    def __init__(self, blocks: tuple[Repeated, ...]) -> None:
        self.blocks = blocks
        self.axis = Axis(tuple(block.growth for block in self.blocks), LAST_COLUMN)
        self._standing: dict[int, tuple[Standing, ...]] = {}

    def of(self, column: int) -> tuple[Standing, ...]:
        """Where a column of the template stands now, once or once for each column of the report."""
        if column not in self._standing:
            self._standing[column] = self._stands(column)
        return self._standing[column]

    def repeats(self, row: int, left: int, right: int) -> bool:
        """Whether what stands in these columns of a row is said again in each copy."""
        return any(
            block.area.top <= row <= block.area.bottom and block.area.left <= left and right <= block.area.right
            for block in self.blocks
        )

    def over(self, block: Area) -> list[int]:
        """The columns that a block of cells takes, each as often as it stands there now."""
        columns = range(block.left, block.right + 1)
        if not self.blocks or any(one.area.left <= block.left and block.right <= one.area.right for one in self.blocks):
            return list(columns)
        return [column for column in columns for _ in self.of(column)]

    def copy(self, column: int, place: int) -> dict[int, int]:
        """The copies of model columns that a cell of `column` at `place` stands among."""
        block = next((one for one in self.blocks if one.area.left <= column <= one.area.right), None)
        if block is None:
            return {}
        return {other: place + other - column for other in range(block.area.left, block.area.right + 1)}

    def _stands(self, column: int) -> tuple[Standing, ...]:
        block = next((one for one in self.blocks if one.area.left <= column <= one.area.right), None)
        if block is None:
            return (Standing(self.axis.first(column), (), first=True),)
        places = self.axis.copies[column]
        about = [block.columns[order : order + 1] for order in range(len(places))]
        return tuple(Standing(place, one, place == places[0]) for place, one in zip(places, about, strict=True))


NOWHERE = Spread(())  # one for all sheets, so that what is made after it is made once
"""No repeated columns."""


def repeated(code: str, band: Area, columns: tuple[Column, ...], sheet: BookSheet) -> Repeated | None:
    """The columns that repeat with a band; raises `UnusableTemplate` where there are none to repeat."""
    area = sheet.names.get(COLUMNS + code)
    if area is None:
        if columns:
            raise UnusableTemplate("missing_name", COLUMNS + code)
        return None
    if not band.left <= area.left <= area.right <= band.right:
        raise UnusableTemplate("outside", COLUMNS + code)
    named = {name for one in columns for name in one.values}
    tops = [cell.top for name, cell in sheet.names.items() if name in named and area.left <= cell.left <= area.right]
    top, bottom = min([area.top, *tops]), max(area.bottom, band.bottom)
    return Repeated(Area(top, area.left, bottom, area.right), columns)
