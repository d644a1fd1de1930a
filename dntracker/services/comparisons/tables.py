"""Comparisons as tables that a screen shows: what may be chosen, and the lines with every text final."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.exact import half_up
from dntracker.domain.indicator import Indicator, OverUnits
from dntracker.domain.period import Frequency, Period
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.comparisons import words
from dntracker.services.comparisons.comparisons import Comparisons
from dntracker.services.comparisons.contributions import Added, Contributions
from dntracker.services.comparisons.heat import HeatRow
from dntracker.services.comparisons.ranking import Standing
from dntracker.services.comparisons.reported import Reported
from dntracker.services.trends.texts import gap_measure, signed
from dntracker.services.unit_tables import Heading, Keyed, Line, Sort, Table, in_order
from dntracker.store.figures import Figures

SHOWN = (Frequency.QUARTER, Frequency.YEAR, Frequency.MONTH)


class Comparing(StrEnum):
    """The kinds of table."""

    RANKING = "ranking"
    HEAT = "heat"
    ADDING = "adding"
    BORDERS = "borders"


class Question(Struct, frozen=True):
    """What is asked for; an empty code or None takes what is usual."""

    indicator: str = ""
    period: Period | None = None
    against: Period | None = None
    pillar: str = ""


class ComparisonTables:
    """Answers questions about one open file with tables."""

    def __init__(self, catalogue: Catalogue, figures: Figures, comparisons: Comparisons) -> None:
        self._catalogue, self._figures, self._comparisons = catalogue, figures, comparisons
        self._kinds: dict[Comparing, Callable[[Question, Sort | None], Table]] = {
            Comparing.RANKING: self._ranking,
            Comparing.HEAT: self._heat,
            Comparing.ADDING: self._adding,
            Comparing.BORDERS: self._borders,
        }

    def table(self, kind: Comparing, asked: Question, sort: Sort | None = None) -> Table:
        """The answer to a question that `usual` has filled in; raises UnknownCode, NotJoined."""
        return self._kinds[kind](asked, sort)

    def indicators(self, kind: Comparing) -> list[Indicator]:
        """The indicators that units report or whose parts they do; for contributions those that join."""
        asked = {row.indicator for form in self._catalogue.forms() if form.territory == "unit" for row in form.rows}
        found = [one for one in self._catalogue.indicators() if {one.code, one.numerator} & asked]
        return [one for one in found if kind is not Comparing.ADDING or one.over_units is not OverUnits.NONE]

    def periods(self, code: str) -> list[Period]:
        """The periods in which units reported an indicator, the newest first."""
        reported, indicator = Reported(self._catalogue, self._figures), self._catalogue.indicator(code)
        return sorted((one for each in SHOWN for one in reported.periods(indicator, each)), reverse=True)

    def earlier(self, asked: Question) -> list[Period]:
        """With what a period may be compared: those before it that are as long, the newest first."""
        period = asked.period
        if period is None:
            return []
        known = [one for one in self.periods(asked.indicator) if one.frequency is period.frequency and one < period]
        return list(dict.fromkeys((period.previous(), *known)))

    def usual(self, kind: Comparing, asked: Question) -> Question:
        """The question with all that it leaves open: an indicator with figures, its newest period, the one before."""
        if kind is Comparing.BORDERS:
            return asked
        indicators = self.indicators(kind)
        codes = [one.code for one in indicators]
        code = asked.indicator if asked.indicator in codes else next(filter(self.periods, codes), "")
        code = code or next(iter(codes), "")
        known = self.periods(code) if code else []
        period = asked.period if asked.period in known else next(iter(known), None)
        asked = replace(asked, indicator=code, period=period or self._this_quarter())
        earlier = self.earlier(asked)
        against = asked.against if asked.against in earlier else next((one for one in earlier if one in known), None)
        return replace(asked, against=against or (earlier[0] if earlier else None))

    def _this_quarter(self) -> Period:
        return Period.containing(self._catalogue.today, Frequency.QUARTER).previous()

    def _ranking(self, asked: Question, sort: Sort | None) -> Table:
        if not asked.indicator or asked.period is None:
            return _nobody("Xếp hạng")
        found = self._comparisons.rankings.of(asked.indicator, asked.period, asked.against)
        columns = (
            Heading("Hạng"), Heading("Đơn vị", False), Heading(_measured(found.indicator)),
            Heading(f"Hạng {texts.period_short(found.against)}"), Heading("Thay đổi", False),
        )  # fmt: skip
        told = [one for one in found.standings if one.quantity is not None]
        lines = in_order([_placed(one) for one in found.standings], sort) if told else ()
        return _table(found.indicator, found.told, columns, lines)

    def _heat(self, asked: Question, sort: Sort | None) -> Table:
        if not asked.indicator or asked.period is None:
            return _nobody("Theo kỳ")
        found = self._comparisons.heats.of(asked.indicator, asked.period.frequency, asked.period)
        columns = (
            Heading("Đơn vị", False),
            *(
                Heading(f"gãy ▸ {texts.period_short(one)}" if at in found.breaks else texts.period_short(one))
                for at, one in enumerate(found.periods)
            ),
        )
        lines = in_order([_shaded(row) for row in found.rows], sort)
        return _table(found.indicator, found.told, columns, lines)

    def _adding(self, asked: Question, sort: Sort | None) -> Table:
        if not asked.indicator or asked.period is None or asked.against is None:
            return _nobody("Đóng góp")
        found = self._comparisons.adding.of(asked.indicator, asked.against, asked.period)
        measure = gap_measure(found.indicator)
        added = f"Góp vào, {measure}" if measure else "Góp vào"
        effects = (Heading("do mức của đơn vị"), Heading("do tỷ trọng")) if found.of_ratio else ()
        columns = (
            Heading("Đơn vị", False), Heading(texts.period_short(found.earlier)),
            Heading(texts.period_short(found.later)), Heading(added), *effects,
        )  # fmt: skip
        decimals = _decimals(found)
        lines = in_order([_added(one, decimals) for one in found.rows], sort)
        total = _whole(found, decimals) if lines else ()
        told = f"{found.told} {words.ROUNDED}" if _rounded(found, decimals) else found.told
        return _table(found.indicator, told, columns, lines, total)

    def _borders(self, asked: Question, sort: Sort | None) -> Table:
        found = self._comparisons.borders.of(asked.pillar)
        columns = (Heading("Chỉ tiêu", False), *(Heading(one.short_name) for one in found.territories))
        made: list[Keyed] = []
        for row in found.rows:
            said = [
                f"{one.text} ({one.period}{', tự tính' if one.computed else ''})" if one else "" for one in row.said
            ]
            cells = (None, *(one.figure.cell if one and not one.computed else None for one in row.said))
            keys = (row.indicator.name, *(one.figure.value if one else None for one in row.said))
            made.append((Line((f"{row.indicator.label}, {row.indicator.measure}", *said), cells=cells), keys))
        told = "Số mới nhất về mỗi địa giới, kỳ trong ngoặc. Địa giới đổi: không tính tăng, giảm qua mốc này."
        empty = "Chưa có chỉ tiêu nào có số về hai địa giới."
        return Table("Trước và sau khi đổi địa giới", told, columns, in_order(made, sort), (), "" if made else empty)


def _nobody(title: str) -> Table:
    empty = "Chưa biểu nào do xã, phường nhập. Lập biểu cho các đơn vị trước (Ctrl+2, rồi mở Lập biểu)."
    return Table(title, "", (), (), (), empty)


def _table(
    indicator: Indicator, told: str, columns: tuple[Heading, ...], lines: tuple[Line, ...], total: tuple[str, ...] = ()
) -> Table:
    # without lines the sentence stands in their place
    return Table(indicator.name, told if lines else "", columns, lines, total, "" if lines else told)


def _measured(indicator: Indicator) -> str:
    return f"{indicator.short_name}, {indicator.measure}" if indicator.measure else indicator.short_name


def _placed(one: Standing) -> Keyed:
    climbed, place, before = one.climbed, one.place, one.before
    moved = (
        "" if climbed is None else "giữ" if not climbed else f"lên {climbed}" if climbed > 0 else f"xuống {-climbed}"
    )
    line = Line(
        (str(place or ""), one.name, one.text, str(before or ""), moved), one.cell, missing=one.quantity is None
    )
    number = one.quantity.number if one.quantity else None
    return line, (place, one.name, number, before, climbed)


def _shaded(row: HeatRow) -> Keyed:
    levels = tuple(one.level if one else None for one in row.cells)
    line = Line(
        (row.name, *(one.text if one else "" for one in row.cells)),
        shades=(None, *levels), cells=(None, *(one.cell if one else None for one in row.cells)),
    )  # fmt: skip
    return line, (row.name, *levels)


def _added(one: Added, decimals: int) -> Keyed:
    effects = [part for part in (one.found.change, one.found.by_rate, one.found.by_weight) if part is not None]
    line = Line((one.name, one.before, one.after, *_signed(effects, decimals)), one.cell)
    return line, (one.name, *one.numbers, *map(float, effects))


def _decimals(found: Contributions) -> int:
    """As exact as points need; what is added up keeps the decimals that it has, two at most."""
    if found.of_ratio:
        return max(found.indicator.decimals, 2)
    has = (2 if half_up(one, 1) != one else 1 if half_up(one, 0) != one else 0 for one in _changes(found))
    return max(found.indicator.decimals, *has, 0)


def _rounded(found: Contributions, decimals: int) -> bool:
    return any(half_up(one, decimals) != one for one in _changes(found))


def _changes(found: Contributions) -> list[Decimal]:
    return [row.found.change for row in found.rows]


def _whole(found: Contributions, decimals: int) -> tuple[str, ...]:
    rows = [row.found for row in found.rows]
    sums = [sum((one.change for one in rows), Decimal(0))]
    if found.of_ratio:
        sums.append(sum((one.by_rate for one in rows if one.by_rate is not None), Decimal(0)))
        sums.append(sum((one.by_weight for one in rows if one.by_weight is not None), Decimal(0)))
    return ("Cộng", "", "", *_signed(sums, decimals))


def _signed(numbers: Sequence[Decimal], decimals: int) -> list[str]:
    return [signed(half_up(one, decimals), decimals) for one in numbers]
