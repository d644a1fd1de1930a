"""Cells as XML: a report's values written in the style of a model cell."""

from msgspec import Struct

from dntracker.domain.number_text import write
from dntracker.domain.quantity import Qualifier
from dntracker.domain.report import Fact, Number, Percentage, Sign, Value
from dntracker.office.cell_text import held, is_formula_like, masked
from dntracker.office.formats import decimals_code, qualified_code, serial
from dntracker.office.names import PERCENT_DECIMALS
from dntracker.office.package import escaped
from dntracker.office.styles import Change, Styles

DAY = "dd/mm/yyyy"


class Writer(Struct, frozen=True):
    """Writes what follows a cell's reference; `styles` gets what it derives, `epoch` is the book's."""

    styles: Styles
    epoch: int = 0
    _texts: dict[tuple[int, str, bool], str] = {}

    def value(self, style: int, value: Value) -> str:
        """The rest of a cell with this value, in a style derived from `style`."""
        if isinstance(value, str):
            return self.text(style, value)
        if isinstance(value, Fact | Sign):
            return self.text(style, value.text)
        if isinstance(value, Number):
            return self._number(style, value)
        if isinstance(value, Percentage):
            return self.percentage(style, value, None)
        code = self.styles.code(style)
        style = style if "y" in code.lower() else self.styles.derive(style, Change(DAY))
        return f' s="{style}"><v>{serial(value) - self.epoch}</v></c>'

    def text(self, style: int, text: str, *, number: bool = False) -> str:
        """The rest of a cell that holds text whatever it looks like, also after someone edits it in Excel.

        `number`: it stands where a number would, so right, and wraps rather than shrinks.
        """
        key = style, text, number
        if key not in self._texts:
            self._texts[key] = self._text(style, text, number)
        return self._texts[key]

    def percentage(self, style: int, share: Percentage, formula: str | None) -> str:
        """The rest of a cell with a percentage, alive where there is a formula that finds the same."""
        if share.text is not None:
            return self.text(style, share.text, number=True)
        if share.qualifier:
            style = self.styles.derive(style, Change(_qualified(self.styles.code(style), Qualifier(share.qualifier))))
        if formula is None and share.value is None:
            return f' s="{style}"/>'
        kind, value = (' t="str"', "") if share.value is None else ("", _digits(share.value))
        live = "" if formula is None else f"<f>{escaped(formula)}</f>"
        return f' s="{style}"{kind}>{live}<v>{value}</v></c>'

    def _text(self, style: int, text: str, number: bool) -> str:
        text = held(text)
        if not text:
            return f' s="{style}"/>'
        literal = is_formula_like(text)
        if number or literal:
            style = self.styles.derive(style, Change(right=number, wrap=number or None, literal=literal))
        content = escaped(masked(text))
        return f' s="{style}" t="inlineStr"><is><t xml:space="preserve">{content}</t></is></c>'

    def _number(self, style: int, number: Number) -> str:
        quantity = number.quantity
        if quantity.value is None or quantity.high is not None:
            text = quantity.mark.value if quantity.mark else write(quantity, number.decimals)
            return self.text(style, text, number=True)
        code = _qualified(decimals_code(number.decimals), quantity.qualifier)
        return f' s="{self.styles.derive(style, Change(code))}"><v>{_digits(quantity.value)}</v></c>'


def quotient(share: Percentage, values: dict[str, Value], columns: dict[str, str], row: int) -> str | None:
    """The formula that finds this percentage out of its row's `values` in `columns`, if it would find the same."""
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
