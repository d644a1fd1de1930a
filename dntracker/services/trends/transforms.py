"""What a reader may ask to see instead of the figures: sums from the year's start, growth, an index, shares.

Each gives points whose `quantity` is what is drawn, and none where it cannot be computed honestly: from a range, a
stand-in, a missing figure, across a break that the reader did not join.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from dntracker.domain.exact import as_float, exact, half_up
from dntracker.domain.figure import weakest
from dntracker.domain.in_period import cumulative
from dntracker.domain.indicator import Kind
from dntracker.domain.period import Frequency, Period
from dntracker.domain.qualified import together
from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.services.texts import inside, period_short
from dntracker.services.trends import rules, texts
from dntracker.services.trends.series import Benchmark, Point, Series

Parted = Callable[[date, date], bool]
"""Whether a break lies between two days that the reader did not join."""

HUNDRED = Decimal(100)
INDEX_DECIMALS, SHARE_DECIMALS = 1, 2


def summed(series: Series) -> Series:
    """Its flows added up from the start of each year (*lũy kế*); a series that does not add up stays as it is."""
    if not series.indicator.adds_up or series.frequency is Frequency.YEAR:
        return series
    points = _sums(series, series.points, series.broken)
    benchmarks = _each(series, lambda points: _sums(series, points, series.redefined))
    return replace(series, points=points, benchmarks=benchmarks, others=(), cumulative=True)


def grown(series: Series) -> Series:
    """How its points moved against the same period of the year before."""
    points = _growth(series, series.points, series.broken)
    benchmarks = _each(series, lambda points: _growth(series, points, series.redefined))
    return _alone(replace(series, points=points, benchmarks=benchmarks, measure=growth_measure(series)))


def indexed(series: Series, base: Period) -> Series:
    """Its points against the one of `base`, which is 100."""
    points = _index(series.points, base, series.broken)
    benchmarks = _each(series, lambda points: _index(points, base, series.redefined))
    return _alone(replace(series, points=points, benchmarks=benchmarks, measure=f"{period_short(base)} = 100"))


def shared(series: Series, whole: Series) -> Series:
    """Its points in percent of those of a whole in the same periods."""
    total = {point.period: point for point in whole.points}
    points = [_share(point, total[point.period], whole.name) for point in series.points if point.period in total]
    return _alone(replace(series, points=tuple(one for one in points if one), benchmarks=(), measure="%"))


def growth_measure(series: Series) -> str:
    """What growth is counted in: points of percent are not percent."""
    indicator = series.indicator
    if indicator.in_points:
        return "điểm phần trăm"
    return texts.gap_measure(indicator) if rules.in_differences(indicator) else "%"


def bases(series: Series) -> tuple[Period, ...]:
    """The periods that an index may take as its base: with one positive number of their own, exact or about so."""
    return tuple(point.period for point in series.points if point.as_of is None and _base(point) is not None)


def _alone(series: Series) -> Series:
    # neither targets nor other sources' figures are told in what is drawn now
    return replace(series, others=(), targets=(), documents=(), bounds=(None, None))


def _each(series: Series, make: Callable[[Sequence[Point]], tuple[Point, ...]]) -> tuple[Benchmark, ...]:
    made = (replace(one, points=make(one.points)) for one in series.benchmarks)
    return tuple(one for one in made if one.points)


def _sums(series: Series, points: Iterable[Point], parted: Parted) -> tuple[Point, ...]:
    known = {point.period: point for point in points if point.as_of is None}
    return tuple(made for point in known.values() if (made := _sum(series, point, known, parted)))


def _sum(series: Series, point: Point, known: Mapping[Period, Point], parted: Parted) -> Point | None:
    periods = point.period.year_to_date()
    parts = [known[one] for one in periods if one in known]
    of = {one.period: one.quantity for one in parts}
    total = cumulative(series.indicator, point.period, of.get)
    if total is None or parted(periods[0].start, point.period.end):
        return None
    count = f"cộng {len(periods)} {texts.FREQUENCY_WORDS[series.frequency]} từ đầu năm" if len(periods) > 1 else ""
    return replace(
        point, shown=total, label=texts.quantity_text(total), how=count, weakest=weakest(one.status for one in parts)
    )


def _growth(series: Series, points: Iterable[Point], parted: Parted) -> tuple[Point, ...]:
    known = {point.period: point for point in points}
    pairs = ((known.get(period.same_last_year()), point) for period, point in known.items())
    return tuple(made for earlier, later in pairs if earlier and (made := _grown(series, earlier, later, parted)))


def _grown(series: Series, earlier: Point, later: Point, parted: Parted) -> Point | None:
    if earlier.as_of is not None or later.as_of is not None or parted(earlier.day, later.day):
        return None
    moved = rules.change(series.indicator, earlier.quantity, later.quantity)
    if moved is None:
        return None
    about = Qualifier.ABOUT if moved.about else None
    label = f"{about or ''}{texts.signed(moved.value)}"
    base = inside(texts.period_title(earlier.period))
    how = f"từ {earlier.label} ({base}) đến {later.label}"
    shown = Quantity(as_float(moved.value), qualifier=about)
    return replace(later, shown=shown, label=label, how=how, weakest=weakest((earlier.status, later.status)))


def _index(points: Sequence[Point], base: Period, parted: Parted) -> tuple[Point, ...]:
    start = next((point for point in points if point.period == base), None)
    hundred = _base(start) if start and start.as_of is None else None
    if start is None or hundred is None:
        return ()
    hundredth = replace(start, shown=Quantity(100.0), label="100", how="gốc")
    return tuple(
        made
        for point in points
        if point.as_of is None
        and not parted(min(start.day, point.day), max(start.day, point.day))
        and (made := hundredth if point is start else _against(point, start, hundred, INDEX_DECIMALS))
    )


def _share(point: Point, whole: Point, name: str) -> Point | None:
    total = _base(whole)
    if total is None or point.as_of != whole.as_of:
        return None
    made = _against(point, whole, total, SHARE_DECIMALS)
    return made and replace(made, how=f"{point.label} trong {whole.label} của {name}")


def _against(point: Point, base: Point, hundred: Decimal, decimals: int) -> Point | None:
    shown = _quotient(point.quantity, base.quantity, hundred, decimals)
    if shown is None:
        return None
    how = f"{point.label} so với {base.label} ({inside(texts.period_title(base.period))})"
    return replace(
        point, shown=shown, label=texts.quantity_text(shown), how=how, weakest=weakest((point.status, base.status))
    )


def _quotient(part: Quantity, base: Quantity, hundred: Decimal, decimals: int) -> Quantity | None:
    if part.mark is Mark.NIL:
        return Quantity(0.0)
    if part.value is None:
        return None
    low = _rounded(exact(part.value) / hundred * HUNDRED, decimals)
    if part.high is None:
        return Quantity(float(low), qualifier=together((part.qualifier, base.qualifier)))
    high = _rounded(exact(part.high) / hundred * HUNDRED, decimals)
    return Quantity(float(low), float(high)) if base.qualifier is None and high > low else None


def _rounded(number: Decimal, decimals: int) -> Decimal:
    # a small part still says something: two digits at least
    return half_up(number, max(decimals, min(8, 1 - number.adjusted())) if number else 0)


def _base(point: Point) -> Decimal | None:
    number, sure = point.quantity.number, point.quantity.qualifier in (None, Qualifier.ABOUT)
    return exact(number) if sure and number is not None and number > 0 else None


def comparable_kind(kind: Kind) -> bool:
    """Whether growth, an index or a share says anything of such figures; ranks and yes or no have none."""
    return kind not in (Kind.RANK, Kind.YES_NO)
