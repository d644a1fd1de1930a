"""The numbers under a chart: the city, other sources, change, targets, distance, other territories."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from msgspec.structs import replace

from dntracker.domain.indicator import Direction, Indicator, Kind
from dntracker.domain.period import Frequency, Period
from dntracker.services.texts import inside
from dntracker.services.trends import phrases, rules, texts
from dntracker.services.trends.series import Benchmark, Point, RowKind, Series, TableRow, TargetStep

BROKEN = "gãy"


def table_rows(series: Series) -> tuple[TableRow, ...]:
    """The rows of a series, empty ones left out (the city's own always stands)."""
    measure = f", {series.measure}" if series.measure else ""
    rows = [
        TableRow(series.territory_name + measure, RowKind.CITY, {one.period: one.label for one in series.points}),
        TableRow("Nguồn khác", RowKind.OTHERS, _joined(one for one in series.others if not series.apart(one))),
        *_other_borders(series),
        TableRow(_change_label(series), RowKind.CHANGE, _changes(series)),
        TableRow("Mục tiêu", RowKind.TARGET, _targets(series)),
        TableRow(_distance_label(series.indicator), RowKind.DISTANCE, _distances(series)),
        *(TableRow(one.name, RowKind.BENCHMARK, _joined(one.points)) for one in series.benchmarks),
        *_times(series),
        *forecast_rows(series),
    ]
    return tuple(row for row in rows if row.cells or row.kind is RowKind.CITY)


def forecast_rows(series: Series, name: str = "") -> list[TableRow]:
    """The forecast of a series with its band; `name` tells it from those of other lines."""
    found = series.forecast.points if series.forecast else ()
    about = f" ({name})" if name else ""
    rows = (
        ("Dự báo", {one.period: one.label for one in found}),
        ("Dải dự báo 80%, từ", {one.period: one.least for one in found}),
        ("Dải dự báo 80%, đến", {one.period: one.most for one in found}),
    )
    return [TableRow(label + about, RowKind.FORECAST, cells) for label, cells in rows if cells]


def change_text(series: Series, earlier: Point, later: Point, decimals: int | None = None) -> str:
    """The change between two points as a cell shows it; empty where none can be told.

    *gãy* across a break; in brackets where the reader joined it.
    """
    if series.broken(earlier.day, later.day):
        return BROKEN
    moved = _change(series, earlier, later)
    if moved is None:
        return ""
    text = ("~" if moved.about else "") + texts.signed(moved.value, decimals)
    if series.indicator.kind is Kind.RANK:
        text = texts.climbed_text(-int(moved.value))
    return f"({text})" if series.crossed(earlier.day, later.day) else text


def distance_text(indicator: Indicator, far: rules.Distance, decimals: int | None = None) -> str:
    """A distance as a cell shows it: *+0,69* beyond it, *−14,31* short of it, *đạt*."""
    if not far.gap:
        return "đạt" if far.met else "chưa đạt"
    sign = "~" if far.about else ""
    if not far.met:
        return f"{sign}{texts.number_text(far.gap, decimals)}"
    beyond = far.gap > 0 and indicator.direction is Direction.UP
    return f"{sign}{texts.signed(far.gap, decimals)}" if beyond else "đạt"


def _change(series: Series, earlier: Point, later: Point) -> rules.Change | None:
    if earlier.as_of is not None or later.as_of is not None:
        return None
    return rules.change(series.indicator, earlier.quantity, later.quantity)


def _change_label(series: Series) -> str:
    base = "so năm trước" if series.frequency is Frequency.YEAR else "so cùng kỳ"
    if series.indicator.kind is Kind.RANK:
        return f"Thứ hạng {base}"
    measure = texts.gap_measure(series.indicator) if rules.in_differences(series.indicator) else "%"
    return f"Tăng {base}, {measure}"


def _distance_label(indicator: Indicator) -> str:
    measure = texts.gap_measure(indicator)
    return f"So mục tiêu, {measure}" if measure else "So mục tiêu"


def _joined(points: Iterable[Point]) -> dict[Period, str]:
    cells: dict[Period, list[str]] = {}
    for point in points:
        labels = cells.setdefault(point.period, [])
        if point.label not in labels:
            labels.append(point.label)
    return {period: " · ".join(labels) for period, labels in cells.items()}


def _other_borders(series: Series) -> list[TableRow]:
    beside: dict[str, list[Point]] = {}
    for one in series.others:
        if series.apart(one):
            beside.setdefault(one.borders, []).append(one)
    return [TableRow(name, RowKind.OTHERS, _joined(points)) for name, points in beside.items()]


def _changes(series: Series) -> dict[Period, str]:
    points = {point.period: point for point in series.points}
    found = ((points.get(period.same_last_year()), point) for period, point in points.items())
    pairs = [(earlier, later) for earlier, later in found if earlier]
    moved = [_change(series, *pair) for pair in pairs if not series.broken(pair[0].day, pair[1].day)]
    decimals = texts.decimals_among(one.value for one in moved if one)
    cells = {later.period: change_text(series, earlier, later, decimals) for earlier, later in pairs}
    return {period: text for period, text in cells.items() if text}


def _in_force(series: Series) -> Mapping[Period, list[TargetStep]]:
    found: dict[Period, list[TargetStep]] = {}
    for step in series.city_steps:
        if step.in_force:
            found.setdefault(column(series, step), []).append(step)
    return found


def column(series: Series, step: TargetStep) -> Period:
    """The column in which a target's horizon stands: its year, or that year's last quarter."""
    horizon = step.target.horizon
    if horizon is not None and horizon.frequency is series.frequency:
        return horizon
    return Period(step.last, series.frequency, series.frequency.per_year)


def _targets(series: Series) -> dict[Period, str]:
    return {period: " · ".join(step.label for step in steps) for period, steps in _in_force(series).items()}


def _distances(series: Series) -> dict[Period, str]:
    cells: dict[Period, str] = {}
    known: dict[Period, tuple[rules.Distance, bool]] = {}
    for period, steps in _in_force(series).items():
        point = _standing(series, period)
        if point is None or len(steps) > 1 or (series.cumulative and point.period.year != period.year):
            continue
        if not rules.comparable(series, point, steps[0]):
            cells[period] = BROKEN
        elif far := _told(series.indicator, point, steps[0]):
            known[period] = far, rules.crossed(series, point, steps[0]) is not None
    decimals = texts.decimals_among(far.gap for far, _ in known.values() if far.gap is not None)
    for period, (far, across) in known.items():
        text = distance_text(series.indicator, far, decimals)
        cells[period] = f"({text})" if across else text
    return cells


def _told(indicator: Indicator, point: Point, step: TargetStep) -> rules.Distance | None:
    # within a range one is neither beyond it nor short of it
    far = rules.distance(indicator, point.quantity, step.target)
    return replace(far, gap=rules.beyond(indicator, point.quantity, step.target)) if far and far.met else far


def _standing(series: Series, period: Period) -> Point | None:
    known = [point for point in series.points if point.quantity.counts and point.period <= period]
    return known[-1] if known else None


def _times(series: Series) -> list[TableRow]:
    nation = next((one for one in series.benchmarks if one.national), None)
    if nation is None or series.indicator.kind not in phrases.COMPARED:
        return []
    return [TableRow(f"Gấp {inside(nation.territory_name)}, lần", RowKind.TIMES,
                     _ratios(series, nation))]  # fmt: skip


def _ratios(series: Series, nation: Benchmark) -> dict[Period, str]:
    known: dict[Period, Decimal] = {}
    for column in (one.period for one in nation.points):
        ours = series.point(column)
        theirs = rules.national(series.benchmarks, column, ours.as_of) if ours else None
        ratio = rules.times(ours.quantity, theirs.quantity) if ours and theirs else None
        if ratio is not None:
            known[column] = ratio
    decimals = texts.decimals_among(known.values())
    return {column: texts.number_text(ratio, decimals) for column, ratio in known.items()}
