"""What a meeting goes through: the indicators that somebody must look at, the gravest first, then the headlines."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from dntracker.services.trends import phrases
from dntracker.services.trends.series import Series
from dntracker.services.warnings.around import About
from dntracker.services.warnings.warnings import EarlyWarning


class Slide(Struct, frozen=True):
    """One indicator with its warnings, the gravest first; a headline may have none."""

    code: str
    warnings: tuple[EarlyWarning, ...] = ()

    @property
    def open(self) -> EarlyWarning | None:
        """The warning to answer next: the first without an answer, else the first."""
        return next((one for one in self.warnings if not one.answer), next(iter(self.warnings), None))


def slides(warnings: Iterable[EarlyWarning], headlines: Sequence[str]) -> list[Slide]:
    """Each indicator once: by its gravest warning, in the order of `warnings`, then the headlines in theirs."""
    found: dict[str, list[EarlyWarning]] = {}
    for one in warnings:
        if one.about is About.INDICATOR:
            found.setdefault(one.code, []).append(one)
    for code in headlines:
        found.setdefault(code, [])
    return [Slide(code, tuple(ones)) for code, ones in found.items()]


def goals(series: Series, year: int) -> str:
    """The targets from a year on: *Mục tiêu 2025 là 20%, 2030 là 30%*; where none is ahead, the last one."""
    steps = [one for one in series.city_steps if one.in_force]
    ahead = [one for one in steps if one.last >= year] or steps[-1:]
    if not ahead:
        return "Chưa có mục tiêu của thành phố"
    said = [f"{one.last} là {phrases.goal(series.indicator, one.target)}" for one in ahead]
    return f"Mục tiêu {', '.join(said)}"
