"""The values of a series as one small line."""

from datetime import date

from dntracker.domain.line import line_of
from dntracker.domain.period import Period

Y2020, Y2022, Y2023 = (Period.parse(year) for year in ("2020", "2022", "2023"))


def test_a_missing_period_and_a_break_are_gaps() -> None:
    values: dict[Period, float | None] = {Y2020: 75.0, Y2022: 100.0, Y2023: 97.0}
    assert line_of(values, [date(2023, 1, 1)]) == (75.0, None, 100.0, None, 97.0)


def test_a_break_before_the_first_value_is_none_and_no_values_are_no_line() -> None:
    assert line_of({Y2023: 95.0}, [date(2023, 7, 1)]) == (95.0,)
    assert line_of({}, []) == ()
