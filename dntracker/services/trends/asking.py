"""The lines of a chart one by one: the series that each asks for, as it asks for it, or why it has none."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.chart_spec import ChartSpec, LineSpec, Transform
from dntracker.domain.indicator import Kind
from dntracker.domain.period import Period
from dntracker.services.catalogue import Catalogue
from dntracker.services.texts import begun, inside
from dntracker.services.trends import texts, transforms
from dntracker.services.trends.chart import LeftOut
from dntracker.services.trends.forecast_texts import label
from dntracker.services.trends.forecasts import foreseen
from dntracker.services.trends.series import Forecast, Series
from dntracker.services.trends.trends import Trends

NEAR = 4
_COUNTED = (Kind.FLOW, Kind.STOCK)


class Asked(Struct, frozen=True):
    """A line as it was asked for: its figures, those summed up where that was asked for, what is drawn, or why nothing.

    `whole` is what a share is a share of.
    """

    spec: LineSpec
    figures: Series
    plain: Series
    drawn: Series | None = None
    why: str = ""
    whole: str = ""

    @property
    def left_out(self) -> LeftOut:
        """It as one that is not drawn."""
        return LeftOut(self.spec.key, self.plain.name, self.why)


class Asking:
    """Reads the lines of one chart, nothing twice."""

    def __init__(self, catalogue: Catalogue, trends: Trends, spec: ChartSpec) -> None:
        self._catalogue, self._trends, self._spec = catalogue, trends, spec
        self._reading = trends.reading()
        self._read = cache(self._made)

    def lines(self) -> tuple[Asked, ...]:
        """Every line that was asked for once, in their order; raises UnknownCode."""
        spec = self._spec
        read = {one: self._read(one) for one in dict.fromkeys(spec.lines)}
        figures = _named(_compared_once(read))
        plain = {line: _plain(one, spec) for line, one in figures.items()}
        base = base_of(spec, plain.values())
        return tuple(self._asked(Asked(line, figures[line], one), base) for line, one in plain.items())

    def _place(self, line: LineSpec) -> str:
        if line.territory:
            return self._catalogue.territory(line.territory).short_name
        return self._catalogue.unit(line.unit).short_name if line.unit else ""

    def _made(self, line: LineSpec) -> Series:
        about, spec = line, self._spec
        if line.unit:
            unit = self._catalogue.unit(line.unit)
            about = replace(line, territory=line.territory or unit.territory)
        if line.territory:
            self._catalogue.territory(line.territory)
        series = self._trends.untold(about, spec.frequency, joined=spec.joined, reading=self._reading)
        series = series if spec.benchmarks else replace(series, benchmarks=())
        return replace(series, territory_name=self._place(line) or series.territory_name)

    def _asked(self, asked: Asked, base: Period | None) -> Asked:
        spec, plain, kind = self._spec, asked.plain, asked.plain.indicator.kind
        if spec.transform is Transform.PLAIN:
            return replace(asked, drawn=cropped(foreseen(plain, spec.forecast), spec))
        if not transforms.comparable_kind(kind):
            return replace(asked, why=_NO_KIND[kind].format(plain.indicator.short_name))
        if spec.transform is Transform.GROWTH:
            return replace(asked, drawn=cropped(transforms.grown(plain), spec))
        if spec.transform is Transform.SHARE:
            return self._shared(asked)
        drawn, why = _indexed(plain, base)
        return replace(asked, drawn=None if why else cropped(drawn, spec), why=why)

    def _shared(self, asked: Asked) -> Asked:
        spec = self._spec
        total = spec.whole or LineSpec(asked.spec.indicator)
        read = self._read(total)
        name = read.territory_name if total.indicator == asked.spec.indicator else read.name
        whole = _plain(replace(read, name=name), spec)
        if why := _no_share(asked.plain, whole, alike=total == asked.spec):
            return replace(asked, why=why)
        return replace(asked, drawn=cropped(transforms.shared(asked.plain, whole), spec), whole=name)


def base_of(spec: ChartSpec, series: Iterable[Series]) -> Period | None:
    """The period that is 100: the one asked for, else the first of those in which the most lines have a number."""
    if spec.base is not None:
        return spec.base
    known = (transforms.bases(one) for one in series if transforms.comparable_kind(one.indicator.kind))
    found = Counter(period for bases in known for period in bases)
    return min((one for one in found if found[one] == max(found.values())), default=None)


def cropped(series: Series, spec: ChartSpec) -> Series:
    """What lies within the span that was asked for."""
    first, last = spec.first, spec.last
    if first is None and last is None:
        return series

    def within(period: Period) -> bool:
        return (first is None or period.end >= first.start) and (last is None or period.start <= last.end)

    steps = [
        one
        for one in series.targets
        if (first is None or one.last >= first.year) and (last is None or one.first <= last.year)
    ]
    return replace(
        series,
        points=tuple(one for one in series.points if within(one.period)),
        others=tuple(one for one in series.others if within(one.period)),
        benchmarks=tuple(
            replace(one, points=tuple(each for each in one.points if within(each.period))) for one in series.benchmarks
        ),
        targets=tuple(steps),
        forecast=_cropped(series.forecast, within),
    )


def _cropped(forecast: Forecast | None, within: Callable[[Period], bool]) -> Forecast | None:
    if forecast is None:
        return None
    points = tuple(one for one in forecast.points if within(one.period))
    return replace(forecast, points=points, label=label(points, forecast)) if points else None


def _plain(series: Series, spec: ChartSpec) -> Series:
    return transforms.summed(series) if spec.cumulative else series


def _indexed(plain: Series, base: Period | None) -> tuple[Series, str]:
    known = transforms.bases(plain)
    if base is not None and base in known:
        return transforms.indexed(plain, base), ""
    if not known:
        return plain, f"{begun(plain.name)} chưa có kỳ nào có số dương để lấy làm gốc 100."
    near = ", ".join(inside(texts.period_title(one)) for one in known[:NEAR])
    at = inside(texts.period_title(base)) if base else "kỳ gốc"
    return plain, f"{begun(plain.name)} không có số dương của {at} để lấy làm gốc 100. Chọn gốc khác, ví dụ {near}."


def _no_share(part: Series, whole: Series, *, alike: bool) -> str:
    for one in (part, whole):
        if one.indicator.kind not in _COUNTED:
            name = one.indicator.short_name
            return f"{name} không phải số đếm được nên không tính được tỷ trọng. Xem số của chỉ tiêu ấy."
    if alike:
        return (
            f"{begun(part.name)} chính là tổng nên luôn bằng 100%. Thêm đơn vị, địa bàn, "
            "hoặc chọn một chỉ tiêu khác làm tổng."
        )
    if part.measure != whole.measure:
        return (
            f"{part.indicator.short_name} tính bằng {part.measure}, "
            f"{whole.indicator.short_name} tính bằng {whole.measure} "
            "nên không thành tỷ trọng. Chọn tổng cùng đơn vị tính."
        )
    return ""


_NO_KIND = {
    Kind.RANK: "{0} là thứ hạng nên không có mức tăng, chỉ số hay tỷ trọng. Xem chính thứ hạng.",
    Kind.YES_NO: "{0} chỉ có hoặc không nên không có mức tăng, chỉ số hay tỷ trọng.",
}


def _compared_once(lines: dict[LineSpec, Series]) -> dict[LineSpec, Series]:
    # Several lines of an indicator have the same territories beside them.
    first = {line.indicator: line for line in reversed(lines)}
    return {line: one if first[line.indicator] is line else replace(one, benchmarks=()) for line, one in lines.items()}


def _named(lines: dict[LineSpec, Series]) -> dict[LineSpec, Series]:
    indicators = {one.indicator for one in lines}
    places = {one.territory_name for one in lines.values()}

    def name(series: Series) -> str:
        if len(indicators) == 1:
            return series.territory_name
        return series.name if len(places) == 1 else f"{series.name}, {series.territory_name}"

    return {line: replace(series, name=name(series)) for line, series in lines.items()}
