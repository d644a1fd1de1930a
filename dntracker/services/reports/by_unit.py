"""One form of one period unit by unit: a row a unit, a column an indicator, the city's values under them."""

from collections.abc import Iterator, Sequence
from itertools import count, groupby

from dntracker.domain import fields
from dntracker.domain.errors import UserError
from dntracker.domain.form import Form
from dntracker.domain.indicator import Indicator
from dntracker.domain.period import Period
from dntracker.domain.report import Band, Column, Order, Report, Row, RowKind, Value, in_column
from dntracker.services import overview_texts, texts
from dntracker.services.catalogue import Catalogue, frequency_allowed
from dntracker.services.overview import is_sent
from dntracker.services.reports.cells import of_count, of_quantity
from dntracker.services.reports.heading import Heading
from dntracker.services.reports.notes import written_day
from dntracker.services.reports.orders import form_of, period_of
from dntracker.services.row_values import FormFigures
from dntracker.services.standings import Standing, Standings
from dntracker.services.unit_values import UnitValues, UnitValuesReader
from dntracker.store.figures import Figures

BAND, UNIT, STATE, FIGURE = "DON_VI", "DON_VI", "TINH_TRANG", "SO_LIEU"
TOTAL, COUNTED = "Toàn thành phố", "Số nơi đã có số"
LEVELS = {"phuong": "Phường", "xa": "Xã", "dac-khu": "Đặc khu"}
COUNTED_KEY = "SO_NOI"
OTHERS = "Sở, ngành, đơn vị khác"


class NotByUnits(UserError):
    """A `form` that is not reported by each unit about its own territory."""

    code = "not_by_units"


class ByUnit:
    """Makes the sheet of all units."""

    def __init__(self, catalogue: Catalogue, figures: Figures, standings: Standings) -> None:
        self._catalogue, self._figures = catalogue, figures
        self._reader = UnitValuesReader(catalogue, figures, standings)

    def make(self, order: Order) -> Report:
        """The report; raises NotByUnits, WrongFrequency."""
        form, period = form_of(order, self._catalogue), period_of(order)
        if form.territory != "unit":
            raise NotByUnits(form=form.code)
        frequency_allowed(form, period)
        values = self._reader.read(form, period)
        heading = Heading(self._catalogue, form.consolidator, period.end)
        return Report(
            title=f"{form.name}, theo đơn vị",
            subject=f"Biểu số {form.code}, {texts.inside(texts.period_name(period))}",
            author=heading.author,
            fields=heading.fields | self._heading(form, period, values.standings),
            bands={
                BAND: Band((*_rows(values), *self._totals(form, period, values)), _columns(values.indicators)),
                fields.FOOTNOTES: Band(tuple(_footnotes(values.standings))),
            },
        )

    def _heading(self, form: Form, period: Period, standings: Sequence[Standing]) -> dict[str, Value]:
        return {
            "BIEU_SO": form.code,
            "TEN_BIEU": form.name.upper(),
            "KY": texts.period_name(period),
            "NGAY_CHOT": f"Số liệu tính đến {written_day(self._catalogue.window(form, period).last)}",
            "DA_GUI": f"{_sent(standings)} đơn vị đã gửi",
        }

    def _totals(self, form: Form, period: Period, values: UnitValues) -> list[Row]:
        counted: dict[str, Value] = {UNIT: COUNTED}
        for indicator in values.indicators:
            found = [values.of(indicator, one.unit.code) for one in values.standings]
            number = sum(one is not None and one.number is not None for one in found)
            counted[in_column(FIGURE, indicator.code)] = of_count(number)
        counts = Row(RowKind.TOTAL, COUNTED_KEY, counted)
        return [self._total(form, period, values), counts] if form.consolidator else [counts]

    def _total(self, form: Form, period: Period, values: UnitValues) -> Row:
        city = FormFigures(self._catalogue, self._figures, form, form.consolidator, period)
        total: dict[str, Value] = {UNIT: TOTAL, STATE: _sent(values.standings)}
        for indicator in values.indicators:
            shown = city.shown(indicator, period)
            decimals = indicator.decimals if shown is not None and shown.computed else None
            column = in_column(FIGURE, indicator.code)
            total[column] = of_quantity(shown.quantity if shown else None, indicator, decimals)
        return Row(RowKind.TOTAL, form.consolidator, total)


def _sent(standings: Sequence[Standing]) -> str:
    must = [one for one in standings if one.required]
    return f"{sum(map(is_sent, must))}/{len(must)}"


def _columns(indicators: Sequence[Indicator]) -> tuple[Column, ...]:
    return tuple(
        Column(
            one.code,
            {fields.NAME: one.short_name or one.name, fields.CODE: one.code, fields.MEASURE: one.measure},
        )
        for one in indicators
    )


def _rows(values: UnitValues) -> Iterator[Row]:
    numbers = count(1)
    order = {name: place for place, name in enumerate(LEVELS.values(), 1)}
    ordered = sorted(values.standings, key=lambda one: order.get(_level(one), 0))
    for level, group in groupby(ordered, _level):
        units = list(group)
        yield Row(RowKind.GROUP, "", {UNIT: f"{level} ({len(units)})"})
        for one in units:
            yield _row(one, values, next(numbers))


def _row(standing: Standing, values: UnitValues, number: int) -> Row:
    unit = standing.unit
    said: dict[str, Value] = {
        fields.NUMBERING: str(number), UNIT: unit.name, STATE: overview_texts.words(standing),
    }  # fmt: skip
    for indicator in values.indicators:
        said[in_column(FIGURE, indicator.code)] = of_quantity(values.of(indicator, unit.code), indicator)
    return Row(RowKind.ROW, unit.code, said)


def _level(standing: Standing) -> str:
    return LEVELS.get(standing.unit.level, OTHERS)


def _footnotes(standings: Sequence[Standing]) -> Iterator[Row]:
    names = [one.unit.name for one in standings if one.required and not is_sent(one)]
    told = f"Chưa gửi ({len(names)}): {', '.join(names)}." if names else "Các đơn vị phải báo cáo đều đã gửi."
    yield Row(RowKind.ROW, "", {fields.FOOTNOTES: told})
