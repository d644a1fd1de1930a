"""The values of a workbook's plain formulas, which Excel computes when it opens the file."""

import operator
from collections.abc import Callable, Iterator

from dntracker.office.cells import BookCell, BookSheet, CellError, Place, Value, Workbook
from dntracker.office.formula import Call, Constant, Corner, Name, Node, Operation, Reference, Uncomputable, parse
from dntracker.office.functions import (
    DIVISION,
    FUNCTIONS,
    SUBTOTALS,
    WRONG_NUMBER,
    Argument,
    Cells,
    Failed,
    as_number,
    as_text,
    as_truth,
    bounded,
    scalar,
)
from dntracker.office.references import Area

Key = tuple[int, int, int]
"""Sheet from 0, row and column from 1."""

_HIDDEN_TOO, _MOST_CELLS = 100, 200_000
_ORDER: dict[str, Callable[..., bool]] = {
    "=": operator.eq, "<>": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge,
}  # fmt: skip
_NOTHING, _NOT_THERE = Constant(None), CellError("#N/A")
_WRONG_REFERENCE, _NO_NAME = CellError("#REF!"), CellError("#NAME?")


class Calculator:
    """Computes the formulas of one workbook; those in `kept` are believed as they were saved."""

    def __init__(self, book: Workbook, kept: frozenset[Key] = frozenset()) -> None:
        self._book, self._kept = book, kept
        self._places = {name.casefold(): place for place, name in enumerate(book.sheet_names)}
        self._values: dict[Key, Value] = {}
        self._failed: set[Key] = set()
        self._cells = 0

    def value(self, sheet: int, place: Place) -> Value:
        """What a cell shows; nothing where its formula cannot be computed."""
        key = (sheet, *place)
        cell = self._book.sheet(sheet).cells.get(place)
        if cell is None or cell.formula is None or key in self._kept:
            return None if cell is None else cell.value
        self._compute(key)
        return self._values.get(key)

    def fails(self, sheet: int, place: Place) -> bool:
        """Whether a cell's formula cannot be computed here."""
        self.value(sheet, place)
        return (sheet, *place) in self._failed

    def _compute(self, key: Key) -> None:
        """Those that a formula needs come first, without recursion: sums that run down a column are long chains."""
        waiting, begun = [key], set[Key]()
        while waiting:
            one = waiting[-1]
            needed = [] if one in begun else [need for need in self._needs(one) if self._is_open(need)]
            begun.add(one)
            if needed:
                waiting += needed
                continue
            waiting.pop()
            if self._is_open(one):
                self._settle(one)

    def _settle(self, key: Key) -> None:
        sheet, cell = key[0], self._cell(key)
        assert cell is not None
        try:
            self._values[key] = scalar(_Evaluation(self, sheet, key, cell).result())
        except Failed as failure:
            self._values[key] = failure.error
        except (Uncomputable, RecursionError, TypeError, ArithmeticError):  # TypeError: arguments too few or many
            self._failed.add(key)

    def _is_open(self, key: Key) -> bool:
        cell = self._cell(key)
        formula = cell is not None and cell.formula is not None
        return formula and key not in self._kept and key not in self._values and key not in self._failed

    def _cell(self, key: Key) -> BookCell | None:
        return self._book.sheet(key[0]).cells.get(key[1:])

    def _needs(self, key: Key) -> Iterator[Key]:
        cell = self._cell(key)
        if cell is None or cell.formula is None:
            return
        try:
            evaluation = _Evaluation(self, key[0], key, cell)
            areas = list(evaluation.areas(parse(cell.formula.text)))
        except (Uncomputable, Failed, RecursionError):
            return
        for sheet, area in areas:
            cells = self._book.sheet(sheet).cells
            for row in range(area.top, area.bottom + 1):
                for column in range(area.left, area.right + 1):
                    if (found := cells.get((row, column))) is not None and found.formula is not None:
                        yield sheet, row, column

    def known(self, key: Key) -> Value:
        """A value that was computed before; raises `Uncomputable`, also in a circle."""
        if self._is_open(key) or key in self._failed:
            raise Uncomputable
        cell = self._cell(key)
        return self._values.get(key, cell.value if cell is not None else None)

    def sheet(self, name: str | None, home: int) -> BookSheet:
        """The sheet that a reference names, or the formula's own; raises `Failed`."""
        place = home if name is None else self._places.get(name.casefold())
        if place is None:
            raise Failed(_WRONG_REFERENCE)
        return self._book.sheet(place)

    def named(self, name: str, home: int) -> Node:
        """What a defined name stands for; raises `Failed`."""
        text = self._book.names.get((name, home), self._book.names.get((name, None)))
        if text is None:
            raise Failed(_NO_NAME)
        return parse(text)

    def room(self, cells: int) -> None:
        """Counts the cells that formulas look at; raises `Uncomputable` where nobody would wait for it."""
        self._cells += cells
        if self._cells > _MOST_CELLS:
            raise Uncomputable


class _Evaluation:
    def __init__(self, calculator: Calculator, sheet: int, key: Key, cell: BookCell) -> None:
        assert cell.formula is not None
        self._calculator, self._sheet, self._text = calculator, sheet, cell.formula.text
        self._down, self._right = key[1] - cell.formula.home[0], key[2] - cell.formula.home[1]

    def result(self) -> Argument:
        found = self._of(parse(self._text))
        return 0.0 if isinstance(found, list) and found == [[None]] else found

    def areas(self, node: Node | None) -> Iterator[tuple[int, Area]]:
        match node:
            case Reference():
                yield self._area(node)
            case Name(text):
                yield from self.areas(self._calculator.named(text, self._sheet))
            case Operation(_, parts) | Call(_, parts):
                for part in parts:
                    yield from self.areas(part)

    def _of(self, node: Node | None) -> Argument:
        match node:
            case None:
                return None
            case Constant(value):
                return value
            case Reference():
                return self._read(*self._area(node))
            case Name(text):
                return self._of(self._calculator.named(text, self._sheet))
            case Operation(sign, operands):
                return self._operation(sign, [self._of(one) for one in operands])
            case Call(function, arguments):
                return self._call(function, arguments)

    def _read(self, sheet: int, area: Area, *, skip: Callable[[Place], bool] | None = None) -> Cells:
        self._calculator.room((area.bottom - area.top + 1) * (area.right - area.left + 1))
        return [
            [
                None if skip is not None and skip((row, column)) else self._calculator.known((sheet, row, column))
                for column in range(area.left, area.right + 1)
            ]
            for row in range(area.top, area.bottom + 1)
        ]

    def _area(self, node: Reference) -> tuple[int, Area]:
        sheet = self._calculator.sheet(node.sheet, self._sheet)
        last_row, last_column = sheet.extent
        (top, left), (bottom, right) = self._moved(node.first), self._moved(node.last)
        top, bottom = (1, last_row) if not node.first.row else sorted((top, bottom))
        left, right = (1, last_column) if not node.first.column else sorted((left, right))
        if top < 1 or left < 1:
            raise Failed(_WRONG_REFERENCE)
        return sheet.place, Area(top, left, bottom, right)

    def _moved(self, corner: Corner) -> Place:
        row = corner.row + (0 if corner.fixed_row else self._down)
        return row, corner.column + (0 if corner.fixed_column else self._right)

    def _operation(self, sign: str, operands: list[Argument]) -> Value:
        if len(operands) == 1:
            number = as_number(operands[0])
            return {"-": -number, "+": number, "%": number / 100}[sign]
        left, right = operands
        if sign == "&":
            return as_text(left) + as_text(right)
        if sign in _ORDER:
            return _ORDER[sign](*_comparable(scalar(left), scalar(right)))
        return _arithmetic(sign, as_number(left), as_number(right))

    def _call(self, function: str, given: tuple[Node | None, ...]) -> Argument:
        match function:
            case "IF":
                chosen = given[1:2] if as_truth(self._of(given[0])) else given[2:3]
                return self._of(chosen[0]) if chosen else False
            case "IFERROR" | "IFNA":
                return self._unless_error(given, only=function == "IFNA")
            case "ISERROR":
                return (
                    self._unless_error((Operation("&", (given[0] or _NOTHING, _NOTHING)), _NOTHING), only=False) is None
                )
            case "SUBTOTAL":
                return self._subtotal(given)
        if function not in FUNCTIONS:
            raise Uncomputable
        return FUNCTIONS[function](*[self._of(one) for one in given])

    def _unless_error(self, given: tuple[Node | None, ...], *, only: bool) -> Argument:
        try:
            found = self._of(given[0])
            value = scalar(found)
            return found if value is None else value  # an empty cell still counts as one
        except Failed as failure:
            if only and failure.error != _NOT_THERE:
                raise
            return self._of(given[1])

    def _subtotal(self, given: tuple[Node | None, ...]) -> Value:
        kind = int(as_number(self._of(given[0])))
        function = SUBTOTALS.get(kind % _HIDDEN_TOO)
        if function is None:
            raise Uncomputable
        found = []
        for node in given[1:]:
            if not isinstance(node, Reference):
                raise Uncomputable
            place, area = self._area(node)
            sheet = self._calculator.sheet(None, place)
            found.append(self._read(place, area, skip=lambda at, s=sheet: _left_out(s, at, kind > _HIDDEN_TOO)))  # type: ignore[misc]
        return FUNCTIONS[function](*found)


def _left_out(sheet: BookSheet, place: Place, unseen: bool) -> bool:
    cell = sheet.cells.get(place)
    nested = cell is not None and cell.formula is not None and "SUBTOTAL(" in cell.formula.text.upper()
    return nested or (unseen and sheet.hides(place[0]))


def _comparable(left: Value, right: Value) -> tuple[tuple[int, float | str], tuple[int, float | str]]:
    return _ranked(left, right), _ranked(right, left)


def _ranked(value: Value, other: Value) -> tuple[int, float | str]:
    if value is None:
        value = "" if isinstance(other, str) else False if isinstance(other, bool) else 0.0
    if isinstance(value, bool):
        return 2, float(value)
    if isinstance(value, str):
        return 1, value.casefold()
    return (0, float(f"{value:.15g}")) if isinstance(value, float) else (3, "")  # as many digits as Excel compares


def _arithmetic(sign: str, left: float, right: float) -> float:
    if sign == "/":
        if not right:
            raise Failed(DIVISION)
        return bounded(left / right)
    if sign == "^" and not left and right < 0:
        raise Failed(DIVISION)
    try:
        return bounded({"+": operator.add, "-": operator.sub, "*": operator.mul, "^": operator.pow}[sign](left, right))
    except OverflowError:
        raise Failed(WRONG_NUMBER) from None
