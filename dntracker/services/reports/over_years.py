"""One indicator over the years: figures, targets, the nation, who says so; with a chart in the workbook."""

from collections.abc import Iterator

from dntracker.domain import fields
from dntracker.domain.errors import UserError
from dntracker.domain.figure import Target
from dntracker.domain.indicator import Indicator
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Quantity
from dntracker.domain.report import PARTS, Band, Number, Order, Report, Row, RowKind, Value
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.reports.cells import of_point
from dntracker.services.reports.heading import Heading
from dntracker.services.trends.series import Benchmark, Point, Series, TableRow, TargetStep
from dntracker.services.trends.series import RowKind as Line
from dntracker.services.trends.texts import as_of_text
from dntracker.services.trends.trends import Trends

YEARS, TARGETS, OTHERS = "NAM", "MUC_TIEU", "SO_SANH"
FIGURE, TARGET, NATION, SOURCE = "SO_LIEU", "MUC_TIEU", "CA_NUOC", "NGUON"
LEVELS = {"city": "Thành phố", "nation": "Quốc gia"}


class NoYears(UserError):
    """An `indicator` without a figure of any year."""

    code = "no_years"


class OverYears:
    """Makes the sheet of one indicator."""

    def __init__(self, catalogue: Catalogue, trends: Trends) -> None:
        self._catalogue, self._trends = catalogue, trends

    def make(self, order: Order) -> Report:
        """The report; raises UnknownCode, NoYears."""
        series = self._trends.series(order.subject)
        indicator = series.indicator
        if not series.points:
            raise NoYears(indicator=indicator.code)
        heading = Heading(self._catalogue, indicator.owner, self._catalogue.today)
        nation = _nation(series)
        return Report(
            title=f"{indicator.name} qua các năm",
            subject=f"Chỉ tiêu {indicator.label}",
            author=heading.author,
            fields=heading.fields | self._fields(series, nation),
            bands={
                YEARS: Band(tuple(_years(series, nation))),
                TARGETS: Band(tuple(_targets(series))),
                OTHERS: Band(tuple(self._others(series, nation))),
                fields.FOOTNOTES: Band(tuple(_footnotes(series))),
            },
        )

    def _fields(self, series: Series, nation: Benchmark | None) -> dict[str, Value]:
        indicator = series.indicator
        return {
            "TEN_BIEU": f"{indicator.name} qua các năm".upper(),
            fields.NAME: indicator.name,
            fields.CODE: indicator.code,
            fields.MEASURE: series.measure,
            "DIA_BAN": series.territory_name,
            "DIEN_GIAI": " ".join(filter(None, (series.sentence, series.subsentence))).replace("**", ""),
            "DINH_NGHIA": indicator.definition,
            "NGAY_CHOT": f"Số liệu có đến ngày {texts.day(self._catalogue.today)}",
            fields.heading(NATION): nation.name if nation else "Cả nước",
        }

    def _others(self, series: Series, nation: Benchmark | None) -> Iterator[Row]:
        beside = [(self._catalogue.territory(point.figure.territory).short_name, point) for point in series.others]
        beside += [(one.name, point) for one in series.benchmarks if one is not nation for point in one.points]
        for place, (name, point) in enumerate(sorted(beside, key=lambda one: one[1].period), 1):
            yield Row(RowKind.ROW, f"{point.period.year}{PARTS}{place}", {
                "NAM": str(point.period.year),
                "DIA_BAN": name,
                FIGURE: of_point(point, series.indicator),
                SOURCE: point.source_title,
            })  # fmt: skip


def _nation(series: Series) -> Benchmark | None:
    nations = [one for one in series.benchmarks if one.national]
    return max(nations, key=lambda one: len(one.points), default=None)


def _years(series: Series, nation: Benchmark | None) -> Iterator[Row]:
    points = {one.period.year: one for one in series.points}
    steps: dict[int, list[TargetStep]] = {}
    for step in series.city_steps:
        if step.in_force:
            steps.setdefault(step.last, []).append(step)
    national = {one.period.year: one for one in nation.points} if nation else {}
    rows = {row.kind: row for row in series.rows}
    past = {*points, *national}
    for year in sorted({*range(min(past), max(past) + 1), *steps}):
        period = Period(year, Frequency.YEAR)
        said = {
            FIGURE: of_point(points.get(year), series.indicator),
            TARGET: _of_targets(steps.get(year, []), series.indicator),
            NATION: of_point(national.get(year), series.indicator),
        }  # fmt: skip
        yield Row(RowKind.ROW, str(year), said | {
            "NAM": str(year),
            "TINH_DEN": _as_of(points.get(year)),
            "SO_NAM_TRUOC": _told(rows.get(Line.CHANGE), period),
            "SO_MUC_TIEU": _told(rows.get(Line.DISTANCE), period),
            SOURCE: _sources(points.get(year)),
            **{fields.drawn(field): drawn for field, value in said.items() if (drawn := _drawn(value))},
        })  # fmt: skip


def _targets(series: Series) -> Iterator[Row]:
    for step in series.targets:
        target = step.target
        yield Row(RowKind.ROW, PARTS.join((str(step.last), target.territory, target.document)), {
            "NAM": str(step.last),
            TARGET: _of_targets([step], series.indicator),
            "CAP": LEVELS[step.level],
            "VAN_BAN": _document(step),
            "TINH_TRANG": "Đã được thay" if step.replaced else "Còn áp dụng",
        })  # fmt: skip


def _footnotes(series: Series) -> Iterator[Row]:
    known = [point.day for point in series.points]
    said = [
        f"Gãy chuỗi từ ngày {texts.day(one.date)}: {texts.inside(one.reason)}."
        for one in series.breaks
        if min(known) < one.date
    ]
    if series.source_line:
        said.append(series.source_line)
    for text in said:
        yield Row(RowKind.ROW, "", {fields.FOOTNOTES: text})


def _document(step: TargetStep) -> str:
    named = step.document_number and step.document_number not in step.document_title
    return f"{step.document_number}, {step.document_title}" if named else step.document_title


def _of_targets(steps: list[TargetStep], indicator: Indicator) -> Value:
    if len(steps) != 1:
        return " · ".join(step.label for step in steps)
    target: Target = steps[0].target
    return Number(target.quantity, texts.decimals_of(target.quantity, indicator))


def _drawn(value: Value) -> Number | None:
    # A text in a chart of Excel is drawn as zero: a range is drawn at its lower end, a mark not at all.
    if not isinstance(value, Number) or value.quantity.value is None:
        return None
    return Number(Quantity(value.quantity.value), value.decimals)


def _as_of(point: Point | None) -> str:
    if point is None or point.as_of is None:
        return ""
    return as_of_text(point.figure)


def _sources(point: Point | None) -> str:
    return point.source_title if point else ""


def _told(row: TableRow | None, period: Period) -> str:
    return row.cells.get(period, "") if row else ""
