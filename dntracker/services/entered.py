"""How many figures units have entered; counted again only where figures were written since."""

from collections.abc import Collection

from dntracker.domain.period import Period
from dntracker.store.figures import Figures
from dntracker.store.store import Store


class Entered:
    """Keeps what was counted in one open file."""

    def __init__(self, store: Store) -> None:
        self._journal, self._figures = store.journal, Figures(store)
        self._kept: dict[str, dict[frozenset[str], dict[str, int]]] = {}
        self._version = 0

    def of(self, units: Collection[str], period: Period, indicators: frozenset[str]) -> dict[str, int]:
        """How many of these indicators each of the units has official figures of in a period."""
        self._let_go()
        kept = self._kept.setdefault(period.code, {}).setdefault(indicators, {})
        if waiting := [unit for unit in units if unit not in kept]:
            kept |= dict.fromkeys(waiting, 0) | self._figures.entered(waiting, period, indicators)
        return {unit: kept[unit] for unit in units}

    def _let_go(self) -> None:
        version = self._journal.newest()
        if self._kept and version != self._version:
            written = (key for kind, key in self._journal.touched(self._version) if kind == "figure")
            for _indicator, _territory, unit, period, _source in written:
                for counts in self._kept.get(period, {}).values():
                    counts.pop(unit, None)
        self._version = version
