"""The few names of simpleeval in use: an evaluator with no functions but those handed in, and its errors."""

from collections.abc import Callable, Mapping
from decimal import Decimal

class InvalidExpression(Exception): ...

class NameNotDefined(InvalidExpression):
    name: str

class FunctionNotDefined(InvalidExpression): ...
class OperatorNotDefined(InvalidExpression): ...
class FeatureNotAvailable(InvalidExpression): ...
class NumberTooHigh(InvalidExpression): ...

class SimpleEval:
    operators: dict[type, Callable[..., object]]
    functions: Mapping[str, Callable[..., object]]
    names: Mapping[str, object]
    nodes: dict[type, Callable[..., object]]
    def __init__(
        self,
        operators: Mapping[type, Callable[..., object]] | None = ...,
        functions: Mapping[str, Callable[..., object]] | None = ...,
        names: Mapping[str, object] | Callable[..., Decimal] | None = ...,
    ) -> None: ...
    def eval(self, expr: str, previously_parsed: object = ...) -> object: ...
