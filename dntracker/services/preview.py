"""What a new seeded file would hold, for the first start."""

from msgspec import Struct

from dntracker import paths
from dntracker.domain.figure import Figure
from dntracker.domain.indicator import Indicator, SeriesBreak
from dntracker.domain.line import line_of
from dntracker.domain.number_text import write
from dntracker.domain.period import Frequency, Period
from dntracker.services.seeds import Seeds

CITY = ("DN-CU", "DN")
HEADLINES = ("XH.01", "KTS.01", "KTS.04", "DL.01")


class Headline(Struct, frozen=True):
    """A published series as the welcome shows it: name, newest figure with its measure and year, the values so far.

    None among the values is a gap: a year without a figure, or a break of the series.
    """

    name: str
    text: str
    measure: str
    year: int
    values: tuple[float | None, ...]


def headlines() -> list[Headline]:
    """Four series of a new seeded file, read from the seeds themselves."""
    seeds = Seeds(paths.seeds())
    found = []
    names = {one.code: one for one in seeds.things("indicators", Indicator)}
    breaks = list(seeds.things("breaks", SeriesBreak))
    figures = [one for one in seeds.figures() if one.official and one.value is not None]
    for code in HEADLINES:
        yearly = {f.period.year: f for f in sorted(figures, key=lambda f: f.period) if f.indicator == code and _city(f)}
        if yearly:
            year, newest = max(yearly.items())
            by_period = {Period(one, Frequency.YEAR): figure.value for one, figure in yearly.items()}
            values = line_of(by_period, [one.date for one in breaks if one.indicator in (code, "*")])
            found.append(Headline(names[code].short_name, write(newest.quantity), names[code].measure, year, values))
    return found


def _city(figure: Figure) -> bool:
    return figure.territory in CITY
