"""Statements: published comparisons quoted *theo nguồn*, each checked against the file's own figures."""

from msgspec import Struct

from dntracker.domain.comparison import Verdict, computed, judge, mean
from dntracker.domain.exact import half_up
from dntracker.domain.figure import Figure
from dntracker.domain.indicator import SeriesBreak
from dntracker.domain.number_text import write
from dntracker.domain.percent import break_between
from dntracker.domain.period import Frequency, InvalidPeriod, Period
from dntracker.domain.quantity import Quantity
from dntracker.domain.source import Statement
from dntracker.services.catalogue import Catalogue
from dntracker.services.texts import day, period_short
from dntracker.store.figures import Figures

MEAN = "mean"
_UNITS = {"times": " lần", "growth_percent": "%", "plan_percent": "%", "growth_points": " điểm"}


class Quoted(Struct, frozen=True):
    """A statement with its source's title and, where the figures allow one, our own computation and its verdict."""

    statement: Statement
    source_title: str
    computation: str = ""
    ours: float | None = None
    verdict: Verdict | None = None
    gap: str = ""

    @property
    def remark(self) -> str:
        """The comparison quoted *theo nguồn*, and that the source is unclear where it is."""
        period = period_short(Period.parse(self.statement.period))
        unclear = " Nguồn không rõ là điểm hay phần trăm." if self.statement.ambiguous else ""
        return f"Theo “{self.source_title}”, {period}: {self.statement.text}.{unclear}"

    @property
    def sentence(self) -> str:
        """The same with our own computation beside it."""
        own = f" Tự tính {self.computation}: {self.verdict.value}." if self.verdict else ""
        own = own or (f" {self.gap}" if self.gap else "")
        return f"{self.remark}{own}"


class Statements:
    """The published comparisons of one open file."""

    def __init__(self, catalogue: Catalogue, figures: Figures, statements: list[Statement]) -> None:
        self._catalogue, self._figures, self._statements = catalogue, figures, statements

    def of(self, indicator: str) -> list[Quoted]:
        """The comparisons about an indicator, by period."""
        found = [one for one in self._statements if one.indicator == indicator]
        # not the many figures of communes
        about = {place for one in found for place in (one.territory, *one.base.split())}
        known = self._figures.of_indicator(indicator, about) if found else []
        figures = [one for one in known if one.official and one.value is not None]
        return [self._quoted(one, figures) for one in sorted(found, key=lambda one: (one.period, one.code))]

    def _quoted(self, statement: Statement, figures: list[Figure]) -> Quoted:
        title = self._catalogue.source(statement.source).title
        broken = self._broken(statement)
        if broken is not None:
            return Quoted(statement, title, gap=f"Không tự tính vì gãy chuỗi từ ngày {day(broken.date)}.")
        if statement.kind == MEAN:
            return self._mean(statement, title, figures)
        numbers = self._numbers(statement, figures)
        ours = computed(statement.kind, *numbers) if numbers and statement.number is not None else None
        if numbers is None or ours is None:
            return Quoted(statement, title)
        value, base = (write(Quantity(number)) for number in numbers)
        sign = "-" if statement.kind == "growth_points" else "/"
        rounded = float(half_up(ours, 4 if statement.kind == "growth_points" else 2))
        told = f"{value} {sign} {base} → {write(Quantity(rounded))}{_UNITS[statement.kind]}"
        return Quoted(statement, title, told, rounded, judge(statement, ours))

    def _mean(self, statement: Statement, title: str, figures: list[Figure]) -> Quoted:
        period = Period.parse(statement.period)
        parts = [_value(figures, place, period) for place in statement.base.split()]
        known = [one for one in parts if one is not None]
        if not known or len(known) < len(parts):
            return Quoted(statement, title)
        ours = mean(known)
        rounded = float(half_up(ours, 4))
        told = f"({' + '.join(write(Quantity(one)) for one in known)}) / {len(known)} → {write(Quantity(rounded))}"
        return Quoted(statement, title, told, rounded, judge(statement, ours))

    def _broken(self, statement: Statement) -> SeriesBreak | None:
        try:
            period = Period.parse(statement.period)
            base = period.same_last_year() if statement.base == "previous_year" else Period.parse(statement.base)
        except InvalidPeriod:
            return None
        breaks = self._catalogue.breaks_of(statement.indicator)
        return break_between(breaks, statement.indicator, base.end, period.end)

    def _numbers(self, statement: Statement, figures: list[Figure]) -> tuple[float, float] | None:
        try:
            period = Period.parse(statement.period)
            base = self._base(statement, period, figures)
        except InvalidPeriod:
            return None
        value = _value(figures, statement.territory, period)
        return None if value is None or base is None else (value, base)

    def _base(self, statement: Statement, period: Period, figures: list[Figure]) -> float | None:
        match statement.base:
            case "":
                return None
            case "previous_year":
                return _value(figures, statement.territory, period.same_last_year())
            case "plan":
                return self._plan(statement, period)
        if any(one.code == statement.base for one in self._catalogue.territories()):
            return _value(figures, statement.base, period)
        return _value(figures, statement.territory, Period.parse(statement.base))

    def _plan(self, statement: Statement, period: Period) -> float | None:
        year = Period(period.year, Frequency.YEAR)
        targets = [one for one in self._catalogue.targets_of(statement.indicator) if one.horizon == year]
        ours = [one for one in targets if one.territory == statement.territory and one.high is None]
        return ours[-1].value if ours else None


def _value(figures: list[Figure], territory: str, period: Period) -> float | None:
    found = [one for one in figures if one.territory == territory and one.period == period]
    return found[0].quantity.number if found else None
