"""Cells as XML: a report's values written in the style of a model cell."""

from typing import NamedTuple

from msgspec import Struct

from dntracker.domain.number_text import write
from dntracker.domain.quantity import Qualifier
from dntracker.domain.report import Number, Percentage, Value
from dntracker.office.formats import decimals_code, qualified_code, serial
from dntracker.office.names import PERCENT_DECIMALS
from dntracker.office.package import escaped
from dntracker.office.styles import Change, Styles

LIMIT = 32_767  # the longest text that a cell of Excel holds
DAY = "dd/mm/yyyy"
_FORMULA_LIKE = tuple("=+-@\t")


class Spot(NamedTuple):
    """A cell to be written: the letters of its column, its row and its style."""

    column: str
    row: int
    style: int


class Writer(Struct, frozen=True):
    """Writes cells as XML; `styles` gets what they derive."""

    styles: Styles

    def value(self, spot: Spot, value: Value, values: dict[str, Value], columns: dict[str, str]) -> str:
        """A cell with this value; `values` and `columns` (letters by field) are its row's, for a live percentage."""
        if isinstance(value, str):
            return self.text(spot, value)
        if isinstance(value, Number):
            return self._number(spot, value)
        if isinstance(value, Percentage):
            return self._percentage(spot, value, values, columns)
        code = self.styles.code(spot.style)
        style = spot.style if "y" in code.lower() else self.styles.derive(spot.style, Change(DAY))
        return f'<c r="{spot.column}{spot.row}" s="{style}"><v>{serial(value)}</v></c>'

    def text(self, spot: Spot, text: str, *, number: bool = False) -> str:
        """A cell that holds text whatever it looks like, also after someone edits it in Excel.

        `number`: it stands where a number would, so right, and wraps rather than shrinks.
        """
        column, row, style = spot
        if not text:
            return f'<c r="{column}{row}" s="{style}"/>'
        literal = text.startswith(_FORMULA_LIKE)
        if number or literal:
            style = self.styles.derive(style, Change(right=number, wrap=number, literal=literal))
        content = escaped(text[:LIMIT])
        return f'<c r="{column}{row}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{content}</t></is></c>'

    def _number(self, spot: Spot, number: Number) -> str:
        quantity = number.quantity
        if quantity.value is None or quantity.high is not None:
            text = quantity.mark.value if quantity.mark else write(quantity, number.decimals)
            return self.text(spot, text, number=True)
        code = _qualified(decimals_code(number.decimals), quantity.qualifier)
        style = self.styles.derive(spot.style, Change(code))
        return f'<c r="{spot.column}{spot.row}" s="{style}"><v>{_digits(quantity.value)}</v></c>'

    def _percentage(self, spot: Spot, share: Percentage, values: dict[str, Value], columns: dict[str, str]) -> str:
        if share.text is not None:
            return self.text(spot, share.text, number=True)
        style = spot.style
        if share.qualifier:
            style = self.styles.derive(style, Change(_qualified(self.styles.code(style), Qualifier(share.qualifier))))
        formula = _quotient(share, values, columns, spot.row)
        if formula is None and share.value is None:
            return f'<c r="{spot.column}{spot.row}" s="{style}"/>'
        kind, value = (' t="str"', "") if share.value is None else ("", _digits(share.value))
        live = "" if formula is None else f"<f>{escaped(formula)}</f>"
        return f'<c r="{spot.column}{spot.row}" s="{style}"{kind}>{live}<v>{value}</v></c>'


def _quotient(share: Percentage, values: dict[str, Value], columns: dict[str, str], row: int) -> str | None:
    above, below = share.numerator, share.denominator
    if above is None or below is None or above not in columns or below not in columns:
        return None
    dividend, divisor = _plain(values.get(above)), _plain(values.get(below))
    if (share.value is not None) != (dividend is not None and bool(divisor)):
        return None  # a program that recalculates would show something else than the domain found
    n, d = f"{columns[above]}{row}", f"{columns[below]}{row}"
    return f'IF(AND(ISNUMBER({n}),ISNUMBER({d}),{d}<>0),ROUND({n}/{d}*100,{PERCENT_DECIMALS}),"")'


def _plain(value: Value | None) -> float | None:
    # marks and ranges stand as text in their cells
    return value.quantity.value if isinstance(value, Number) and value.quantity.high is None else None


def _qualified(code: str, qualifier: Qualifier | None) -> str:
    return qualified_code(code, qualifier) if qualifier else code


def _digits(value: float) -> str:
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
