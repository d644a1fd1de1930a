"""Figures as screens ask for them."""

from collections.abc import Collection, Iterable, Mapping

from dntracker.domain.consolidated import Consolidated
from dntracker.domain.figure import Cell, Figure
from dntracker.domain.period import Period
from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.domain.submission import State
from dntracker.store.sqlite import readable
from dntracker.store.store import Store

_SAID = "SELECT indicator, territory, unit, period, value, high, qualifier, mark FROM figure "


class Figures:
    """Reads figures, and how final they are, out of one store; every method is one short query."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_indicator(self, code: str, territories: Collection[str] | None = None) -> list[Figure]:
        """All figures of an indicator, about these territories if named: every unit, period and source."""
        if territories is None:
            return self._select("WHERE indicator = ?", [self._id(code)])
        about = self._ids(territories)
        return self._select(f"WHERE indicator = ? AND territory IN ({_marks(about)})", [self._id(code), *about])

    def lately(self, codes: Collection[str], territories: Collection[str], since: int) -> list[Figure]:
        """All figures of these indicators about these territories for periods of a year or later ones."""
        lists = [self._ids(codes), self._ids(territories)]
        if not all(lists):
            return []
        return self._select(
            f"WHERE indicator IN ({_marks(lists[0])}) AND territory IN ({_marks(lists[1])})"
            " AND period IN (SELECT id FROM name WHERE text BETWEEN ? AND '3')",
            [*lists[0], *lists[1], str(since)],
        )

    def periods(self, code: str) -> list[Period]:
        """The periods for which there are figures of an indicator."""
        with readable(self._store.path):
            rows = self._store.connection.execute(
                "SELECT DISTINCT period FROM figure WHERE indicator = ?", [self._id(code)]
            ).fetchall()
        return [Period.parse(self._store.names.text_of(period)) for (period,) in rows]

    def told(self, codes: Iterable[str], territories: Iterable[str]) -> set[Period]:
        """The periods with an official figure of one of these indicators about one of these territories."""
        lists = [self._ids(codes), self._ids(territories)]
        with readable(self._store.path):
            rows = self._store.connection.execute(
                f"SELECT DISTINCT period FROM figure WHERE indicator IN ({_marks(lists[0])})"
                f" AND territory IN ({_marks(lists[1])}) AND official = 1",
                [*lists[0], *lists[1]],
            ).fetchall()
        return {Period.parse(self._store.names.text_of(period)) for (period,) in rows}

    def of_periods(self, code: str, periods: Iterable[Period]) -> list[Figure]:
        """The official figures of an indicator for these periods, of every unit."""
        known = self._ids(one.code for one in periods)
        where = f"WHERE indicator = ? AND period IN ({_marks(known)}) AND official = 1"
        return self._select(where, [self._id(code), *known]) if known else []

    def of_cell(self, cell: Cell) -> list[Figure]:
        """Every source's figure in one cell."""
        return self._select(
            "WHERE indicator = ? AND territory = ? AND unit = ? AND period = ?",
            [self._id(part) for part in (cell.indicator, cell.territory, cell.unit, cell.period.code)],
        )

    def official(
        self, units: Collection[str], periods: Iterable[Period], territories: Collection[str], *, indicator: str = ""
    ) -> list[Figure]:
        """The official figures of these units, periods and territories, of one indicator if named."""
        lists = [self._ids(units), self._ids(period.code for period in periods), self._ids(territories)]
        if not all(lists):  # SQLite finds no plan for `IN ()` by the index
            return []
        return self._select(*self._official(lists, indicator))

    def of_units(self, units: Collection[str], period: Period, indicators: Collection[str]) -> list[Figure]:
        """The official figures that many units have of some indicators in a period, about whatever territory."""
        lists = [self._ids(units), self._ids(indicators)]
        if not all(lists):
            return []
        return self._select(
            f"INDEXED BY figure_official WHERE unit IN ({_marks(lists[0])}) AND period = ?"
            f" AND +indicator IN ({_marks(lists[1])}) AND official = 1",
            [*lists[0], self._id(period.code), *lists[1]],
        )

    def of_reporters(
        self, about: Mapping[str, str], periods: Iterable[Period], indicators: Collection[str]
    ) -> list[Figure]:
        """The official figures that units have about their own territories, each unit's by its code in `about`."""
        known = self._store.names.known
        pairs = [(known(territory), known(unit)) for unit, territory in about.items()]
        lists = [self._ids(indicators), self._ids(period.code for period in periods)]
        if not pairs or not all(lists):
            return []
        return self._select(
            f"WHERE indicator IN ({_marks(lists[0])}) AND period IN ({_marks(lists[1])})"
            f" AND (territory, unit) IN (VALUES {', '.join(['(?, ?)'] * len(pairs))}) AND official = 1",
            [*lists[0], *lists[1], *(number for pair in pairs for number in pair)],
        )

    def said(
        self, units: Collection[str], periods: Iterable[Period], territories: Collection[str], *, indicator: str = ""
    ) -> list[tuple[Cell, Quantity]]:
        """What the official figures of these units, periods and territories say, in the order of the periods."""
        known = {number: one for one in periods if (number := self._store.names.known(one.code)) is not None}
        lists = [self._ids(units), list(known), self._ids(territories)]
        if not all(lists):
            return []
        where, values = self._official(lists, indicator)
        with readable(self._store.path):
            rows = self._store.connection.execute(_SAID + where, values).fetchall()
        place = {number: at for at, number in enumerate(known)}
        text = self._store.names.text_of
        return [
            (Cell(text(a), text(b), text(c), known[period]), _quantity(*number))
            for a, b, c, period, *number in sorted(rows, key=lambda row: place[row[3]])
        ]

    def beside(self, units: Collection[str], period: Period, territories: Collection[str]) -> list[Figure]:
        """The figures of other sources in these cells, which are not official."""
        lists = [self._ids(units), self._ids(territories)]
        return self._select(
            f"WHERE period = ? AND unit IN ({_marks(lists[0])}) AND territory IN ({_marks(lists[1])}) AND official = 0",
            [self._id(period.code), *lists[0], *lists[1]],
        )

    def entered(self, units: Collection[str], period: Period, indicators: Collection[str]) -> dict[str, int]:
        """How many of these indicators each unit has official figures of in a period; units without any are absent."""
        lists = [self._ids(units), self._ids(indicators)]
        if not all(lists):
            return {}
        sql = (
            "SELECT unit, count(DISTINCT indicator) FROM figure INDEXED BY figure_official"
            f" WHERE unit IN ({_marks(lists[0])}) AND period = ? AND indicator IN ({_marks(lists[1])})"
            " AND official = 1 GROUP BY unit"
        )
        with readable(self._store.path):
            rows = self._store.connection.execute(sql, [*lists[0], self._id(period.code), *lists[1]]).fetchall()
        return {self._store.names.text_of(unit): count for unit, count in rows}

    def standings(self, period: Period) -> dict[tuple[str, str], tuple[State, bool]]:
        """How the form of each unit stands for a period, and whether it must report; by form and unit."""
        with readable(self._store.path):
            rows = self._store.connection.execute(
                "SELECT form, unit, state, required FROM submission WHERE period = ?", [self._id(period.code)]
            ).fetchall()
        text = self._store.names.text_of
        return {(text(form), text(unit)): (State(state), bool(required)) for form, unit, state, required in rows}

    def consolidated(self, form: str, unit: str) -> list[Consolidated]:
        """What the consolidated forms of a unit said when they were sent, of every period."""
        return self._store.select(Consolidated, "WHERE form = ? AND unit = ?", [self._id(form), self._id(unit)])

    def filled(self) -> list[tuple[str, Period]]:
        """The units and periods for which there are official figures."""
        with readable(self._store.path):
            rows = self._store.connection.execute(
                "SELECT DISTINCT unit, period FROM figure WHERE official = 1"
            ).fetchall()
        text = self._store.names.text_of
        return [(text(unit), Period.parse(text(period))) for unit, period in rows]

    def _official(self, lists: list[list[int]], indicator: str) -> tuple[str, list[int]]:
        where = "{0}unit IN ({1}) AND {0}period IN ({2}) AND territory IN ({3}) AND official = 1"
        values = [number for one in lists for number in one]
        if indicator:
            # `+`: read an indicator's few rows about a territory, instead of seeking each unit in each period.
            one_of_it = "WHERE indicator = ? AND " + where.format("+", *map(_marks, lists))
            return one_of_it, [self._id(indicator), *values]
        return "INDEXED BY figure_official WHERE " + where.format("", *map(_marks, lists)), values

    def _select(self, where: str, values: Iterable[object] = ()) -> list[Figure]:
        return self._store.select(Figure, where, list(values))

    def _id(self, code: str) -> int:
        known = self._store.names.known(code)
        return -1 if known is None else known

    def _ids(self, codes: Iterable[str]) -> list[int]:
        known = self._store.names.known
        return [number for code in codes if (number := known(code)) is not None]


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))


def _quantity(value: float | None, high: float | None, qualifier: str | None, mark: str | None) -> Quantity:
    return Quantity(value, high, Qualifier(qualifier) if qualifier else None, Mark(mark) if mark else None)
