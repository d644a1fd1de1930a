"""What the values of one row of a form say, for the number's story and for the narrative alike."""

from dntracker.domain import fields
from dntracker.domain.indicator import Indicator
from dntracker.domain.percent import Gap, plan_basis
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.services import texts
from dntracker.services.row_values import RowValues
from dntracker.services.trends import phrases
from dntracker.services.trends.texts import as_of_text

PERCENTAGES = (fields.PERCENT_PLAN, fields.PERCENT_LAST_YEAR)


def quantities(values: RowValues) -> dict[str, Quantity | None]:
    """The quantities of a row by their columns."""
    return {
        fields.PLAN: values.plan.quantity if values.plan else None,
        fields.LAST_YEAR: values.last_year.quantity if values.last_year else None,
        fields.CURRENT: values.current.quantity if values.current else None,
        fields.CUMULATIVE: values.cumulative,
    }


def value_text(values: RowValues, field: str, indicator: Indicator) -> str:
    """What a column shows of a row, empty where it has nothing."""
    if field in PERCENTAGES:
        return phrases.percentage(values.percent_plan if field == fields.PERCENT_PLAN else values.percent_last_year)
    shown = quantities(values)[field]
    return texts.value_text(shown, indicator) if shown else ""


def compared(indicator: Indicator, values: RowValues, period: Period) -> list[str]:
    """How the period's value stands to its plan and to the same period last year, phrase by phrase."""
    return [said for said in (against_plan(indicator, values), against_last(indicator, values, period)) if said]


def meets_plan(indicator: Indicator, values: RowValues) -> bool | None:
    """Whether the plan is reached; None without a plan, and where that cannot be told."""
    counted = _counted(indicator, values)
    return phrases.meets(indicator, counted, values.plan) if counted and values.plan else None


def against_plan(indicator: Indicator, values: RowValues) -> str:
    """How what counts against the plan stands to it: *vượt kế hoạch 85% (11 điểm)*."""
    counted = _counted(indicator, values)
    if counted is None or values.plan is None:
        return ""
    return phrases.against(indicator, counted, values.plan, f"kế hoạch {phrases.goal(indicator, values.plan)}")


def _counted(indicator: Indicator, values: RowValues) -> Quantity | None:
    # A flow's lũy kế, otherwise the period's value; not across a new definition.
    return None if values.percent_plan is Gap.BREAK else quantities(values)[plan_basis(indicator).value]


def against_last(indicator: Indicator, values: RowValues, period: Period) -> str:
    """How the period's value moved since the same period last year, or why that is not told."""
    if values.current is None or values.last_year is None:
        return ""
    figure, base = values.last_year.figure, period.same_last_year()
    stands_in = figure is not None and figure.period != base
    named = as_of_text(figure) if figure and stands_in else texts.inside(texts.period_name(base))
    if values.percent_last_year is Gap.BREAK:
        return phrases.unbridged(values.broken, named) if values.broken else ""
    return phrases.moved(indicator, values.last_year.quantity, values.current.quantity, named)
