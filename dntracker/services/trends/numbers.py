"""The numbers of a chart of one line: change in its measure and in percent, yearly growth, paces, years to go."""

from collections.abc import Iterator
from decimal import ROUND_CEILING, Context, Decimal

from dntracker.domain.exact import as_float, exact, half_up
from dntracker.domain.indicator import Direction, Indicator, Kind
from dntracker.domain.quantity import Qualifier
from dntracker.domain.ranking import places
from dntracker.services.texts import inside, period_short
from dntracker.services.trends import phrases, rules, texts
from dntracker.services.trends.chart import Number
from dntracker.services.trends.sentences import decimals_of_pace, per_year
from dntracker.services.trends.series import Pace, Point, Series
from dntracker.services.trends.stretch import number_of, seasonal, step, stretch, yearly_pace

POINTS = "điểm phần trăm"
_CONTEXT, MONTHS = Context(prec=40), 12


def numbers_of(series: Series) -> tuple[Number, ...]:
    """What can be computed of a series honestly, in the order in which one asks."""
    return (*_changes(series), *_paces(series), *_place(series))


def beside_sentence(numbers: tuple[Number, ...]) -> tuple[Number, ...]:
    """Those that the sentence above the chart does not say already."""
    keys = {one.key for one in numbers}
    return tuple(one for one in numbers if not ({"pace", "required"} <= keys and one.key in ("pace", "required")))


def _changes(series: Series) -> Iterator[Number]:
    points = stretch(series)
    if seasonal(series):  # what a season moved is no growth
        points = tuple(one for one in points if one.period.index == points[-1].period.index)
    if len(points) < 2 or series.indicator.kind in (Kind.RANK, Kind.YES_NO) or series.cumulative:
        return
    first, last = points[0], points[-1]
    before, after = number_of(first), number_of(last)
    if before is None or after is None:
        return
    about = "khoảng " if Qualifier.ABOUT in (first.quantity.qualifier, last.quantity.qualifier) else ""
    span = f"{period_short(first.period)}–{period_short(last.period)}"
    moved, measure = after - before, _measure(series.indicator)
    yield Number("change", f"Thay đổi {span}", _moved(moved, measure, about), as_float(moved), measure)
    share = half_up((after / before - 1) * 100, 2) if before > 0 else None
    if share is not None:
        yield Number("relative", "Tính theo phần trăm", _moved(share, "%", about), as_float(share), "%")
    yield from _growth(series, first, last, about)


def _growth(series: Series, first: Point, last: Point, about: str) -> Iterator[Number]:
    years = Decimal(step(last.period) - step(first.period)) / series.frequency.per_year
    before, after = number_of(first), number_of(last)
    if years < 1 or before is None or after is None:
        return
    if rules.in_differences(series.indicator):
        mean, measure = rounded((after - before) / years, 3), _measure(series.indicator)
        yield Number("growth", "Bình quân mỗi năm", _moved(mean, measure, about), as_float(mean), measure)
    elif before > 0 and after > 0:
        rate = half_up((_CONTEXT.power(after / before, 1 / years) - 1) * 100, 2)
        yield Number("growth", "Bình quân mỗi năm (tính gộp)", _moved(rate, "%", about), as_float(rate), "%")


def _paces(series: Series) -> Iterator[Number]:
    going, pace = yearly_pace(series), series.pace
    if going is not None:
        shown = half_up(going, decimals_of_pace(pace, going))
        count = len(stretch(series))
        text = f"{texts.signed(shown)} {per_year(series)} (đường thẳng qua {count} điểm)"
        yield Number("pace", "Tốc độ hiện nay", text, as_float(rounded(going, 6)), per_year(series))
    if pace is not None:
        goal = phrases.goal(series.indicator, pace.step.target)
        text = f"{pace.label} {per_year(series)} để đạt {goal} năm {pace.step.last}"
        yield Number("required", "Tốc độ cần", text, pace.low, per_year(series))
        if going is not None:
            yield _years(series, pace, going)


def _years(series: Series, pace: Pace, going: Decimal) -> Number:
    target, number = pace.step.target, number_of(pace.start) or Decimal(0)
    up = series.indicator.direction is Direction.UP or (target.high is not None and number < exact(target.value))
    end = exact(target.value if up or target.high is None else target.high)
    goal, gap = phrases.measured(series.indicator, texts.number_text(end)), end - number
    if not going or gap / going < 0:
        return Number("years", "Đến mục tiêu", f"với tốc độ hiện nay không tới được {goal}", None, "năm")
    years, there = gap / going, pace.start.period.end
    months = int((years * MONTHS).to_integral_value(ROUND_CEILING))
    when = there.year + (there.month - 1 + months) // MONTHS
    shown = half_up(years, 1)
    late = when - pace.step.last
    remark = f", chậm {late} năm" if late > 0 else ""
    text = f"{goal} sau {texts.number_text(shown)} năm với tốc độ hiện nay (năm {when}{remark})"
    return Number("years", "Đến mục tiêu", text, as_float(rounded(years, 6)), "năm")


def _place(series: Series) -> Iterator[Number]:
    point = series.latest
    if point is None or (point.computed and series.cumulative) or series.indicator.kind is Kind.RANK:
        return
    beside = {
        one.territory_name: same.quantity
        for one in reversed(series.benchmarks)
        if not one.national and one.part_of != point.figure.territory  # a part is no rival
        for same in one.points
        if same.period == point.period and same.as_of == point.as_of
    }
    found = places(series.indicator, {series.territory_name: point.quantity, **beside})
    if len(found) > 1 and series.territory_name in found:
        place, others = found[series.territory_name], ", ".join(name for name in found if name != series.territory_name)
        when = inside(texts.period_title(point.period))
        text = f"thứ {place} trong {len(found)} nơi có số {when} (so với {others})"
        yield Number("rank", "Thứ hạng", text, float(place), "hạng")


def rounded(number: Decimal, digits: int = 2) -> Decimal:
    """A number with so many digits that say something."""
    return half_up(number, max(0, min(8, digits - 1 - number.adjusted()))) if number else Decimal(0)


def _measure(indicator: Indicator) -> str:
    return POINTS if indicator.in_points else texts.gap_measure(indicator)


def _moved(amount: Decimal, measure: str, about: str) -> str:
    if not amount:
        return "không đổi"
    said = texts.with_measure(texts.number_text(abs(amount)), measure)
    return f"{'tăng' if amount > 0 else 'giảm'} {about}{said}"
