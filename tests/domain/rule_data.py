"""Short ways to say an indicator, a figure or a number in tests of the rules."""

from datetime import date
from typing import Any

from dntracker.domain.figure import Figure, Target
from dntracker.domain.indicator import CityRule, Direction, Indicator, Kind, OverTime, OverUnits
from dntracker.domain.period import Period
from dntracker.domain.quantity import Mark, Qualifier, Quantity

_MARKS = {"-": Mark.NIL, "…": Mark.MISSING, "x": Mark.NOT_APPLICABLE}


def an_indicator(kind: Kind = Kind.FLOW, **changes: Any) -> Indicator:
    given: dict[str, Any] = {
        "code": "I", "name": "Chỉ tiêu", "short_name": "Chỉ tiêu", "pillar": "P", "kind": kind,
        "direction": Direction.UP, "measure": "hồ sơ", "decimals": 2, "frequency": "Q",
        "over_time": OverTime.SUM if kind is Kind.FLOW else OverTime.LAST, "over_units": OverUnits.SUM,
        "city_rule": CityRule.OWNER, "owner": "SO",
    }  # fmt: skip
    return Indicator(**given | changes)


def quantity(text: str) -> Quantity:
    """`~24`, `>1000`, `35–40`, `-`, `…`, `x` or a plain number with a decimal point."""
    if text in _MARKS:
        return Quantity(mark=_MARKS[text])
    if "–" in text:
        low, high = text.split("–")
        return Quantity(float(low), float(high))
    if text[0] in "~<>≥≤":
        return Quantity(float(text[1:]), qualifier=Qualifier(text[0]))
    return Quantity(float(text))


def a_figure(period: str, text: str = "1", as_of: str = "", **changes: Any) -> Figure:
    said = quantity(text)
    given: dict[str, Any] = {
        "indicator": "I", "territory": "DN-CU", "unit": "SO", "period": Period.parse(period), "value": said.value,
        "high": said.high, "qualifier": said.qualifier, "mark": said.mark,
        "as_of": date.fromisoformat(as_of) if as_of else None,
    }  # fmt: skip
    return Figure(**given | changes)


def a_target(document: str, horizon: str, value: float, **changes: Any) -> Target:
    given: dict[str, Any] = {
        "indicator": "I", "territory": "DN-CU", "document": document, "horizon": Period.parse(horizon), "value": value,
    }  # fmt: skip
    return Target(**given | changes)
