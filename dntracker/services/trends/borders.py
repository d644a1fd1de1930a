"""The borders in which a city with other borders than before speaks of a period, so that every room says one number.

A figure told again for the newest borders speaks, back to where each period has one; before that, the period's own.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec.structs import replace

from dntracker.domain.figure import Figure
from dntracker.domain.indicator import SeriesBreak
from dntracker.domain.period import Period
from dntracker.services.catalogue import Catalogue
from dntracker.services.texts import inside

ONE_DAY = timedelta(days=1)


class Borders:
    """Of the city's figures of one indicator, those that speak; of a day only the borders drawn until then."""

    def __init__(self, catalogue: Catalogue, figures: Iterable[Figure], day: date = date.max) -> None:
        self._catalogue = catalogue
        drawn = [one for one in map(catalogue.territory, catalogue.city_codes())
                 if one.valid_from is None or one.valid_from <= day]  # fmt: skip
        self._newest, self._from = (drawn[-1].code, drawn[-1].valid_from) if drawn else ("", None)
        told, known = dict[Period, set[str]](), {one.code for one in drawn}
        for one in figures:
            if one.official and one.quantity.counts and one.territory in known:
                told.setdefault(one.period, set()).add(one.territory)
        self._told = told
        self._until = max((one.end for one, places in told.items() if self._newest not in places), default=date.min)

    def city(self, period: Period) -> str:
        """The territory that the city is taken to be in a period."""
        again = self._newest in self._told.get(period, ()) and period.end > self._until
        return self._newest if again else self._catalogue.city(period)

    def named(self, figure: Figure) -> str:
        """The city's borders that a figure is about, where its period is told for several or for others than its own.

        Empty elsewhere.
        """
        told = self._told.get(figure.period, set())
        apart = figure.territory in told and (len(told) > 1 or figure.territory != self._catalogue.city(figure.period))
        return self._catalogue.territory(figure.territory).short_name if apart else ""

    def redrawn(self, found: Iterable[SeriesBreak]) -> SeriesBreak | None:
        """The break of the newest borders, where figures of an earlier time speak in them."""
        drawn = next((one for one in found if one.indicator == "*" and one.date == self._from), None)
        early = drawn and any(self.city(one) == self._newest and one.end < drawn.date for one in self._told)
        return drawn if early else None

    def breaks(self, found: Iterable[SeriesBreak]) -> tuple[SeriesBreak, ...]:
        """The breaks of the city's series: new borders break it where its figures change over to them."""
        known = tuple(found)
        drawn = self.redrawn(known)
        if drawn is None:
            return known
        rest = [one for one in known if one is not drawn]
        if self._until == date.min:
            return tuple(rest)
        moved = replace(drawn, date=self._until + ONE_DAY, reason="Từ đây theo địa bàn mới")
        same = next((one for one in rest if one.date == moved.date), None)
        if same is not None:  # two reasons, one gap
            rest.remove(same)
            moved = replace(same, reason=f"{same.reason}; {inside(moved.reason)}")
        return tuple(sorted([*rest, moved], key=lambda one: one.date))
