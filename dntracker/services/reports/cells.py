"""Values of rows: quantities, counts and percentages as a report carries them."""

from dntracker.domain.indicator import Indicator, Kind
from dntracker.domain.quantity import Quantity
from dntracker.domain.report import Number, Value
from dntracker.services import texts
from dntracker.services.trends.series import Point


def of_quantity(quantity: Quantity | None, indicator: Indicator, decimals: int | None = None) -> Value:
    """A quantity as a number, *có* and *không* in words, nothing as an empty text."""
    if quantity is None:
        return ""
    if indicator.kind is Kind.YES_NO:
        return texts.value_text(quantity, indicator)
    return Number(quantity, texts.decimals_of(quantity, indicator) if decimals is None else decimals)


def of_point(point: Point | None, indicator: Indicator) -> Value:
    """The figure of a year's column; nothing as an empty text."""
    if point is None:
        return ""
    return of_quantity(point.figure.quantity, indicator, indicator.decimals if point.computed else None)


def of_count(count: int) -> Number:
    """A whole number."""
    return Number(Quantity(float(count)), 0)
