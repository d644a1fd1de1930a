"""The rows of the table: each row of a sheet written into a copy of its model row."""

from collections.abc import Callable
from operator import attrgetter

from msgspec import Struct

from dntracker.domain.number_text import write
from dntracker.domain.quantity import Qualifier
from dntracker.domain.sheet import Percentage, SheetCell, SheetRow
from dntracker.office.formats import decimals_code, qualified_code
from dntracker.office.grid import Line, joined
from dntracker.office.measure import height
from dntracker.office.names import PERCENTAGES, QUANTITIES
from dntracker.office.package import escaped
from dntracker.office.styles import Change, Face, Styles

LIMIT = 32_767  # the longest text that a cell of Excel holds
PERCENT_DECIMALS = 1  # what the domain rounds percentages to, so that a recalculation finds the same
_FORMULA_LIKE = tuple("=+-@\t")
_quantities = attrgetter(*QUANTITIES)
_percentages = attrgetter(*PERCENTAGES)


class Model(Struct, frozen=True):
    """A model row: what its copies share; `faces` says per field how its text is set, and in how many points."""

    line: Line
    styles: dict[str, int]
    faces: dict[str, tuple[Face, float]]
    foreign: tuple[str, ...]
    least: float


class Writer(Struct, frozen=True):
    """Writes cells as XML; `columns` gives the column letters of each field that the template has."""

    styles: Styles
    columns: dict[str, str]

    def row(self, row: SheetRow, model: Model, place: int, foreign: Callable[[str], str]) -> str:
        """The row at its place; `foreign` gives the rest of a cell in a column that no field names."""
        cells = {column: f'<c r="{column}{place}" s="{style}"/>' for column, style in model.styles.items()}
        for column in model.foreign:
            cells[column] = f'<c r="{column}{place}"{foreign(column)}'
        texts, size = _texts(row), model.least
        for name, text in texts.items():
            if text and name in self.columns:
                column = self.columns[name]
                cells[column] = self.text(f"{column}{place}", model.styles.get(column, 0), text)
                size = max(size, _height(text, *model.faces[name]))
        for name, cell in zip(QUANTITIES, _quantities(row), strict=True):
            if cell is not None and name in self.columns:
                column = self.columns[name]
                cells[column] = self._quantity(f"{column}{place}", model.styles.get(column, 0), cell)
        for name, share in zip(PERCENTAGES, _percentages(row), strict=True):
            if share is not None and name in self.columns:
                column = self.columns[name]
                cells[column] = self._percentage((column, place), model.styles.get(column, 0), share, row)
                size = max(size, _height(share.text or "", *model.faces[name]))
        return f"{model.line.opening(place, size)}{joined(cells)}</row>"

    def text(self, reference: str, style: int, text: str, *, number: bool = False) -> str:
        """A cell that holds text whatever it looks like, also after someone edits it in Excel.

        `number`: it stands where a number would, so right, and wraps rather than shrinks.
        """
        literal = text.startswith(_FORMULA_LIKE)
        if number or literal:
            style = self.styles.derive(style, Change(right=number, wrap=number, literal=literal))
        content = escaped(text[:LIMIT])
        return f'<c r="{reference}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{content}</t></is></c>'

    def _quantity(self, reference: str, style: int, cell: SheetCell) -> str:
        quantity = cell.quantity
        if quantity.value is None or quantity.high is not None:
            text = quantity.mark.value if quantity.mark else write(quantity, cell.decimals)
            return self.text(reference, style, text, number=True)
        code = _qualified(decimals_code(cell.decimals), quantity.qualifier)
        return f'<c r="{reference}" s="{self.styles.derive(style, Change(code))}"><v>{_number(quantity.value)}</v></c>'

    def _percentage(self, cell: tuple[str, int], style: int, share: Percentage, row: SheetRow) -> str:
        reference = f"{cell[0]}{cell[1]}"
        if share.text is not None:
            return self.text(reference, style, share.text, number=True)
        if share.qualifier:
            style = self.styles.derive(style, Change(_qualified(self.styles.code(style), Qualifier(share.qualifier))))
        formula = self._quotient(share, row, cell[1])
        if formula is None and share.value is None:
            return f'<c r="{reference}" s="{style}"/>'
        kind, value = (' t="str"', "") if share.value is None else ("", _number(share.value))
        live = "" if formula is None else f"<f>{escaped(formula)}</f>"
        return f'<c r="{reference}" s="{style}"{kind}>{live}<v>{value}</v></c>'

    def _quotient(self, share: Percentage, row: SheetRow, place: int) -> str | None:
        above, below = share.numerator, share.denominator
        if above is None or below is None or above not in self.columns or below not in self.columns:
            return None
        dividend, divisor = plain_number(getattr(row, above)), plain_number(getattr(row, below))
        if (share.value is not None) != (dividend is not None and bool(divisor)):
            return None  # a program that recalculates would show something else than the domain found
        n, d = f"{self.columns[above]}{place}", f"{self.columns[below]}{place}"
        return f'IF(AND(ISNUMBER({n}),ISNUMBER({d}),{d}<>0),ROUND({n}/{d}*100,{PERCENT_DECIMALS}),"")'


def plain_number(cell: SheetCell | None) -> float | None:
    """The number that stands as a number in the cell; marks and ranges are text there."""
    return None if cell is None or cell.quantity.high is not None else cell.quantity.value


def _texts(row: SheetRow) -> dict[str, str]:
    cells = (*_quantities(row), *_percentages(row))
    numbers = sorted({cell.footnote for cell in cells if cell is not None and cell.footnote})
    note = " ".join(filter(None, [row.note, "".join(f"({number})" for number in numbers)]))
    return {"numbering": row.numbering, "name": row.name, "code": row.code, "measure": row.measure, "note": note}


def _height(text: str, face: Face, room: float) -> float:
    return height(text, room, face.size, face.bold) if text else 0.0


def _qualified(code: str, qualifier: Qualifier | None) -> str:
    return qualified_code(code, qualifier) if qualifier else code


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
