"""Figures side by side: a consolidated value's parts, all units of a form, one indicator over its periods."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.city_value import CityValue
from dntracker.domain.exact import exact, half_up
from dntracker.domain.figure import Cell
from dntracker.domain.form import Form, FormGroup
from dntracker.domain.indicator import Indicator, OverUnits
from dntracker.domain.number_text import write
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Mark, Quantity
from dntracker.services import texts, words
from dntracker.services.catalogue import Catalogue
from dntracker.services.city_values import difference_told
from dntracker.services.duties import Duties
from dntracker.services.row_maker import percent_shown
from dntracker.services.row_values import FormFigures, Shown
from dntracker.services.standings import Standing
from dntracker.services.submissions import Submissions
from dntracker.services.unit_parts import Part, Parts, UnitParts
from dntracker.services.unit_values import UnitValues, UnitValuesReader
from dntracker.store.figures import Figures

PERIODS, YEARS = 12, 6
NOT_YET = "chưa có"
_ORDER = {Mark.NIL: 0.0}
Keys = tuple[float | str | None, ...]


class Sort(Struct, frozen=True):
    """By which column lines are ordered, and whether the largest comes first."""

    column: int
    down: bool = False


class Heading(Struct, frozen=True):
    """One column: its name (long ones wrap), whether it holds numbers, and the indicator it is of, if of one."""

    text: str
    number: bool = True
    code: str = ""


class Line(Struct, frozen=True):
    """One row, every text final; `cell` is where it can be mended, `missing` that nothing is there yet.

    `shades` says how dark each cell is, from 0 to 1; None, or none at all, leaves the paper. `cells` are the places of
    a row whose columns are not all of one period.
    """

    texts: tuple[str, ...]
    cell: Cell | None = None
    missing: bool = False
    shades: tuple[float | None, ...] = ()
    cells: tuple[Cell | None, ...] = ()


class Table(Struct, frozen=True):
    """What a view shows: `told` under the heading, `total` below the lines, `empty` where there are none.

    `begin` is the line that is the active one at first.
    """

    heading: str
    told: str
    columns: tuple[Heading, ...]
    lines: tuple[Line, ...]
    total: tuple[str, ...] = ()
    empty: str = ""
    begin: int = 0

    def cell(self, row: int, column: int) -> Cell | None:
        """Where the figure in a row and column can be mended."""
        if self.lines[row].cells:
            return self.lines[row].cells[column]
        cell, code = self.lines[row].cell, self.columns[column].code
        return replace(cell, indicator=code) if cell is not None and code else cell


class UnitTables:
    """Makes tables of many units or periods out of one open file."""

    def __init__(self, catalogue: Catalogue, figures: Figures, submissions: Submissions, parts: UnitParts) -> None:
        self._catalogue, self._figures, self._parts = catalogue, figures, parts
        self._values = UnitValuesReader(catalogue, figures, submissions)

    def parts(self, code: str, period: Period, form: str = "", sort: Sort | None = None) -> tuple[Table, Parts]:
        """A consolidated value's parts as a table, those that reported first; raises what `UnitParts.of` raises."""
        found = self._parts.of(code, period, form)
        sides = self._sides(found.indicator)
        columns = (
            Heading("Đơn vị", False),
            Heading("Số của đơn vị"),
            *(Heading(one.short_name) for one in sides),
            Heading("Tỷ trọng, %"),
            Heading("Tình trạng", False),
            Heading("Hạn nộp", False),
        )
        lines = in_order([_part_line(part, found.indicator, sides) for part in found.parts], sort)
        heading = f"{found.indicator.short_name}, {texts.inside(texts.period_name(period))}"
        empty = "" if lines else "Kỳ này chưa có xã, phường nào phải báo cáo. Mở kỳ của biểu xã, phường trước."
        return Table(heading, self._told(found), columns, lines, _part_total(found, sides), empty), found

    def units(self, form: Form, period: Period, sort: Sort | None = None) -> Table:
        """All units that fill a form with all its indicators, and what they make together."""
        form = self._catalogue.form(form.code, period)
        values = self._values.read(form, period)
        standings, indicators = values.standings, values.indicators
        made = [_unit_line(one, values, self._values.about(one)) for one in standings]
        columns = (
            Heading("Đơn vị", False),
            Heading("Tình trạng", False),
            *(Heading(one.short_name, code=one.code) for one in indicators),
        )
        total = ("Toàn thành phố", "", *(_total(one, values.totals[one.code]) for one in indicators))
        told = f"{sum(one.entered > 0 for one in standings)}/{len(standings)} đơn vị đã có số."
        empty = "" if made else "Không đơn vị nào nhập biểu này trong kỳ. Chọn kỳ khác (Alt+3)."
        heading = f"{form.short_name}, {texts.inside(texts.period_name(period))}"
        return Table(heading, told, columns, in_order(made, sort), total, empty)

    def periods(self, figures: FormFigures, code: str, sort: Sort | None = None) -> Table:
        """One indicator of a sheet over periods, then years, newest first: plan, value, last year's, percentages.

        It goes up to today's period and begins with the sheet's own, with or without a figure.
        """
        indicator, form = self._catalogue.indicator(code), figures.form
        row = next(row for row in form.rows if row.indicator == code)
        alone = replace(form, groups=(FormGroup("", "", (row,)),))
        newest = max(figures.period, _at(self._catalogue.today, figures.period.frequency))
        wanted = _back(newest, figures.period, yearly=Frequency.YEAR in form.frequencies)
        made = [self._period_line(alone, figures.unit, one, indicator, one == figures.period) for one in wanted]
        found = [line for line in made if line is not None]
        lines = in_order(found, sort) if any(not line.missing for line, _ in found) else ()
        begin = next((n for n, line in enumerate(lines) if line.cell and line.cell.period == figures.period), 0)
        columns = (
            Heading("Kỳ", False), Heading("Kế hoạch năm"), Heading("Giá trị"), Heading("Cùng kỳ năm trước"),
            Heading("% so kế hoạch"), Heading("% so cùng kỳ"), Heading("Tình trạng", False),
        )  # fmt: skip
        unit = self._catalogue.unit(figures.unit).short_name
        empty = "" if lines else f"{indicator.short_name} chưa có số nào. Nhập số ở cột Kỳ này."
        return Table(f"{indicator.short_name}, {unit}", indicator.measure, columns, lines, (), empty, begin)

    def unit_form(self, form: Form, code: str, period: Period) -> Form | None:
        """The form whose units stand behind a sheet: itself, or the one that the units report an indicator by."""
        if form.territory == "unit":
            return form
        indicator = self._catalogue.indicator(code) if code else None
        found = Duties(self._catalogue, self._figures).forms(indicator, period) if indicator else []
        every = (*found, *(one for one in self._catalogue.forms() if one.territory == "unit"))
        return next((one for one in every if period.frequency in one.frequencies), None)

    def _told(self, found: Parts) -> str:
        city = found.city
        told = words.LACK_WORDS[city.lack] if city.lack is not None else f"{texts.city_whole(city)}."
        if found.missing:
            told += f" Còn {found.missing} nơi chưa có số."
        if found.override is not None:
            own, reason = write(found.override.quantity), found.override.reason
            told += f" Biểu đang ghi thay là {own}{f', vì: {reason}' if reason else ''}. Del: trở lại số tổng hợp."
        if found.difference is not None:
            told += f" {difference_told(self._catalogue, found.difference)}"
            told += " Đã chọn giữ số đã gửi." if found.difference.declined else ""
        return told

    def _sides(self, indicator: Indicator) -> list[Indicator]:
        match indicator.over_units:
            case OverUnits.RATIO:
                codes = [indicator.numerator, indicator.denominator]
            case OverUnits.MEAN:
                codes = [indicator.weights]
            case _:
                codes = []
        return [self._catalogue.indicator(code) for code in codes if code]

    def _period_line(self, form: Form, unit: str, period: Period, indicator: Indicator, always: bool) -> "Keyed | None":
        figures = FormFigures(self._catalogue, self._figures, form, unit, period)
        values = figures.values(form.rows[0])
        if values.current is None and values.last_year is None and not always:
            return None
        percents = [percent_shown(one, "%") for one in (values.percent_plan, values.percent_last_year)]
        shown = [values.plan.quantity if values.plan else None, *map(_said, (values.current, values.last_year))]
        told = tuple(texts.value_text(one, indicator) if one else "" for one in shown)
        city = values.current.city if values.current else None
        state = texts.city_count(city) if city else "" if values.current else NOT_YET
        line = Line(
            (texts.period_short(period), *told, *(one.text if one else "" for one in percents), state),
            Cell(indicator.code, figures.territory(period), unit, period),
            values.current is None,
        )
        order = [_number(one) for one in (*shown, *(one.quantity if one else None for one in percents))]
        return line, (period.end.isoformat(), *order, state)


Keyed = tuple[Line, Keys]
"""A line with what it is ordered by in each column; None stays at the end."""


def _part_line(part: Part, indicator: Indicator, sides: Sequence[Indicator]) -> Keyed:
    beside = (part.above, part.below)[-len(sides) :] if sides else ()
    share = f"{half_up(exact(part.share), 1)}".replace(".", ",") if part.share is not None else ""
    value = write(part.quantity, indicator.decimals) if part.quantity else NOT_YET
    if part.quantity and not part.counted:
        value = texts.value_text(part.quantity, indicator)
    state = words.STATE_WORDS[part.state].capitalize() if part.state else "Chưa nhập"
    state += "" if part.required else ", không bắt buộc"
    if part.quantity is not None and not part.counted:
        state += ", không cộng"
    due = texts.day(part.due) if part.due else ""
    late = f" (trễ {part.days_late} ngày)" if part.days_late else ""
    told = (part.unit.name, value, *(write(one) if one else "" for one in beside), share, state, f"{due}{late}")
    order = (_number(part.quantity), *map(_number, beside), part.share, state, part.due.isoformat() if part.due else "")
    return Line(told, part.cell, part.quantity is None and part.above is None), (part.unit.name, *order)


def _part_total(found: Parts, sides: Sequence[Indicator]) -> tuple[str, ...]:
    city = found.city
    value = write(city.quantity, found.indicator.decimals) if city.quantity else ""
    beside = [write(one) if one else "" for one in found.side_totals[-len(sides) :]] if sides else []
    return (f"Toàn thành phố ({_count(city)})", value, *beside, "100" if city.quantity else "", "", "")


def _total(indicator: Indicator, city: CityValue) -> str:
    return f"{write(city.quantity, indicator.decimals)} ({_count(city)})" if city.quantity else ""


def _count(city: CityValue) -> str:
    return f"{city.count} + {city.extra}" if city.extra else city.count


def _unit_line(standing: Standing, values: UnitValues, about: str) -> Keyed:
    unit, indicators = standing.unit, values.indicators
    found = [values.of(one, unit.code) for one in indicators]
    state = words.STATE_WORDS[standing.state].capitalize() if standing.state else "Chưa nhập"
    told = (texts.value_text(one, of) if one else "" for one, of in zip(found, indicators, strict=True))
    cell = Cell(indicators[0].code, about, unit.code, standing.period) if indicators else None
    order = map(_number, found)
    return Line((unit.name, state, *told), cell, not standing.entered), (unit.name, state, *order)


def in_order(lines: Sequence[Keyed], sort: Sort | None) -> tuple[Line, ...]:
    """In the order they came, or by a column; lines without a value there stay at the end."""
    if sort is None:
        return tuple(line for line, _ in lines)
    there = [one for one in lines if one[1][sort.column] is not None]
    ordered = sorted(there, key=lambda one: one[1][sort.column], reverse=sort.down)  # type: ignore[arg-type, return-value]
    return tuple(line for line, _ in (*ordered, *(one for one in lines if one[1][sort.column] is None)))


def _number(quantity: Quantity | None) -> float | None:
    return None if quantity is None else quantity.value if quantity.mark is None else _ORDER.get(quantity.mark)


def _said(shown: Shown | None) -> Quantity | None:
    return shown.quantity if shown else None


def _at(day: date, frequency: Frequency) -> Period:
    # Nine months end in September: the rest of the year belongs to them here.
    return Period(day.year, frequency, min((day.month - 1) // frequency.months + 1, frequency.per_year))


def _back(period: Period, reaching: Period, *, yearly: bool) -> list[Period]:
    found = [period]
    while len(found) < PERIODS or found[-1] > reaching:
        found.append(found[-1].previous())
    if yearly and period.frequency is not Frequency.YEAR:
        found += [Period(period.year - back, Frequency.YEAR, 1) for back in range(YEARS)]
    return found
