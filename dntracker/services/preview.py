"""What a new seeded file would hold, for the first start."""

from dataclasses import dataclass

from dntracker import paths
from dntracker.domain.figure import Figure
from dntracker.domain.indicator import Indicator
from dntracker.domain.number_text import write
from dntracker.services.seeds import Seeds

CITY = ("DN-CU", "DN")
HEADLINES = ("XH.01", "KTS.01", "KTS.04", "DL.01")


@dataclass(frozen=True, slots=True)
class Headline:
    """A published series as the welcome shows it: name, newest figure with its measure and year, the values so far."""

    name: str
    text: str
    measure: str
    year: int
    values: tuple[float, ...]


def headlines() -> list[Headline]:
    """Four series of a new seeded file, read from the seeds themselves."""
    seeds = Seeds(paths.seeds())
    found = []
    names = {one.code: one for one in seeds.things("indicators", Indicator)}
    figures = [one for one in seeds.figures() if one.official and one.value is not None]
    for code in HEADLINES:
        yearly = {f.period.year: f for f in sorted(figures, key=lambda f: f.period) if f.indicator == code and _city(f)}
        if yearly:
            year, newest = max(yearly.items())
            values = tuple(figure.value or 0.0 for _, figure in sorted(yearly.items()))
            found.append(Headline(names[code].short_name, write(newest.quantity), names[code].measure, year, values))
    return found


def _city(figure: Figure) -> bool:
    return figure.territory in CITY
