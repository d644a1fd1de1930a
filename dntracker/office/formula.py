"""The text of a formula as a tree; what is no plain formula raises `Uncomputable`."""

import re
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from dntracker.office.cells import CellError, Value
from dntracker.office.references import bare, number


class Uncomputable(Exception):
    """A formula that asks for more than plain arithmetic."""


class Corner(NamedTuple):
    """One end of a reference: row and column from 1 (0: the whole column or row), and whether each stays put."""

    row: int
    column: int
    fixed_row: bool
    fixed_column: bool


class Constant(Struct, frozen=True):
    """A number, a text, a truth or an error."""

    value: Value


class Reference(Struct, frozen=True):
    """A cell or a rectangle of cells, of another sheet if one is named."""

    sheet: str | None
    first: Corner
    last: Corner


class Name(Struct, frozen=True):
    """A defined name."""

    text: str


class Operation(Struct, frozen=True):
    """An operator with what it joins; one operand: a sign or a percent."""

    sign: str
    operands: "tuple[Node, ...]"


class Call(Struct, frozen=True):
    """A function with its arguments; None is one that was left out."""

    function: str
    arguments: "tuple[Node | None, ...]"


Node = Constant | Reference | Name | Operation | Call

_CELL = r"\$?[A-Z]{1,3}\$?[1-9]\d*"
_TOKEN = re.compile(
    rf"""\s*(?:
    (?P<text>"(?:[^"]|"")*")
    |(?P<error>\#(?:N/A|[A-Z/0]+[!?]))
    |(?P<function>[A-Z_][\w.]*)\(
    |(?P<sheet>'(?:[^']|'')+'!|[^\W\d][\w.]*!)?(?P<reference>{_CELL}(?::{_CELL})?
        |\$?[A-Z]{{1,3}}:\$?[A-Z]{{1,3}}|\$?\d+:\$?\d+)(?![\w(!.])
    |(?P<number>\d+\.?\d*(?:E[+-]?\d+)?|\.\d+)
    |(?P<name>[^\W\d][\w.]*)
    |(?P<sign><=|>=|<>|[-+*/^&=<>(),%])
    )\s*""",
    re.X | re.I,
)
_END = re.compile(r"\$?([A-Z]{0,3})(\$?)(\d*)", re.I)
_BINDS = {"=": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "<>": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5}
_SIGNED, _DEEPEST = 6, 60


class _Token(NamedTuple):
    kind: str
    text: str
    sheet: str = ""


@lru_cache(4096)  # a band repeats its formulas
def parse(text: str) -> Node:
    """The tree of a formula; raises `Uncomputable`."""
    parser = _Parser(_tokens(text))
    node = parser.expression(0)
    if parser.peek().kind:
        raise Uncomputable
    return node


def _tokens(text: str) -> list[_Token]:
    found, place = [], 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None or match.end() == place:
            raise Uncomputable
        kind = next(name for name, value in match.groupdict().items() if value is not None and name != "sheet")
        found.append(_Token(kind, match[kind], match["sheet"] or ""))
        place = match.end()
    return [*found, _Token("", "")]


class _Parser:
    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens, self._place, self._depth = tokens, 0, 0

    def peek(self) -> _Token:
        return self._tokens[self._place]

    def expression(self, binding: int) -> Node:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Uncomputable
        left = self._operand()
        while True:
            sign = self.peek().text if self.peek().kind == "sign" else ""
            if sign == "%":
                self._take()
                left = Operation("%", (left,))
            elif _BINDS.get(sign, 0) > binding:
                self._take()
                left = Operation(sign, (left, self.expression(_BINDS[sign])))
            else:
                self._depth -= 1
                return left

    def _take(self) -> _Token:
        self._place += 1
        return self._tokens[self._place - 1]

    def _operand(self) -> Node:
        token = self._take()
        match token.kind:
            case "text":
                return Constant(token.text[1:-1].replace('""', '"'))
            case "number":
                return Constant(float(token.text))
            case "error":
                return Constant(CellError(token.text.upper()))
            case "reference":
                first, _, last = token.text.partition(":")
                return Reference(bare(token.sheet) if token.sheet else None, _corner(first), _corner(last or first))
            case "name":
                truth = {"TRUE": True, "FALSE": False}.get(token.text.upper())
                return Name(token.text) if truth is None else Constant(truth)
            case "function":
                return Call(token.text.upper().removeprefix("_XLFN."), self._arguments())
        return self._signed(token.text)

    def _signed(self, sign: str) -> Node:
        if sign in ("-", "+"):
            return Operation(sign, (self.expression(_SIGNED),))
        if sign != "(":
            raise Uncomputable
        inner = self.expression(0)
        if self._take().text != ")":
            raise Uncomputable
        return inner

    def _arguments(self) -> "tuple[Node | None, ...]":
        found: list[Node | None] = []
        if self.peek().text == ")":
            self._take()
            return ()
        while True:
            left_out = self.peek() in (_Token("sign", ","), _Token("sign", ")"))
            found.append(None if left_out else self.expression(0))
            after = self._take()
            if after == _Token("sign", ")"):
                return tuple(found)
            if after != _Token("sign", ","):
                raise Uncomputable


def _corner(text: str) -> Corner:
    match = _END.fullmatch(text)
    if match is None:
        raise Uncomputable
    row, column = int(match[3] or 0), number(match[1].upper())
    return Corner(row, column, bool(match[2]) or (not column and text.startswith("$")), text.startswith("$"))
