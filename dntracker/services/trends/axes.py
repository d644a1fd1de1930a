"""Which line of a chart stands on which axis: one for each measure, two at most."""

from collections.abc import Sequence

from msgspec import Struct

from dntracker.domain.chart_spec import MOST_LINES, LineSpec
from dntracker.domain.indicator import Kind
from dntracker.services.trends.chart import Axis, LeftOut, Line, Side
from dntracker.services.trends.series import Series

SIDES = (Side.LEFT, Side.RIGHT)


class Placed(Struct, frozen=True):
    """Lines on their axes, and those that found none."""

    lines: tuple[Line, ...]
    axes: tuple[Axis, ...]
    left_out: tuple[LeftOut, ...]


def placed(asked: Sequence[tuple[LineSpec, Series]]) -> Placed:
    """Each series on the axis of its measure, in the order asked for; the third measure finds no axis."""
    sides: dict[tuple[str, bool, bool], Side] = {}
    lines, left_out = list[Line](), list[LeftOut]()
    for spec, series in asked:
        scale = _scale(series)
        if scale not in sides and len(sides) == len(SIDES):
            left_out.append(LeftOut(spec.key, series.name, _no_axis(series, [one[0] for one in sides])))
        elif len(lines) == MOST_LINES:
            left_out.append(LeftOut(spec.key, series.name, _too_many()))
        else:
            if scale not in sides:
                sides[scale] = SIDES[len(sides)]
            lines.append(Line(spec.key, spec, series.name, sides[scale], series))
    return Placed(tuple(lines), tuple(_axis(side, lines) for side in sides.values()), tuple(left_out))


def _scale(series: Series) -> tuple[str, bool, bool]:
    kind = series.indicator.kind
    return series.measure, kind is Kind.RANK, kind is Kind.YES_NO


def _axis(side: Side, lines: Sequence[Line]) -> Axis:
    shown = [line.series for line in lines if line.side is side]
    lows, highs = [one.bounds[0] for one in shown], [one.bounds[1] for one in shown]
    rank = shown[0].indicator.kind is Kind.RANK
    return Axis(
        side=side,
        measure=shown[0].measure,
        low=None if None in lows else min(one for one in lows if one is not None),
        high=None if None in highs else max(one for one in highs if one is not None),
        downward=rank,
        whole=rank or all(_counts_whole(one) for one in shown),
    )


def _counts_whole(series: Series) -> bool:
    # half a thing is no number on the axis of things
    if series.indicator.kind not in (Kind.FLOW, Kind.STOCK) or series.forecast:
        return False
    points = (*series.points, *series.others, *(one for other in series.benchmarks for one in other.points))
    ends = [(one.quantity.value, one.quantity.high) for one in points]
    ends += [(step.target.value, step.target.high) for step in series.city_steps]
    return all(value is None or float(value).is_integer() for pair in ends for value in pair)


def _no_axis(series: Series, taken: Sequence[str]) -> str:
    both = " và ".join(measure or "có, không" for measure in taken)
    return (
        f"{series.name} tính bằng {series.measure or 'có, không'}, mà biểu đồ chỉ có hai trục và đã dùng cho {both}. "
        "Bỏ bớt một đường, hoặc xem theo chỉ số (gốc = 100) để các đường cùng một trục."
    )


def _too_many() -> str:
    return f"Biểu đồ có nhiều nhất {MOST_LINES} đường. Bỏ bớt một đường rồi thêm lại."
