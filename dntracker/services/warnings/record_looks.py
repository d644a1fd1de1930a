"""How rules look at what was done with figures: estimates that turned out far off, flags that nobody has taken down."""

from collections.abc import Iterator

from dntracker.domain.check import FollowUp
from dntracker.domain.exact import exact
from dntracker.domain.figure import Cell, Figure, Status
from dntracker.domain.indicator import Kind
from dntracker.domain.period import Frequency, Period
from dntracker.domain.progress_form import place_of
from dntracker.services import texts
from dntracker.services.trends import phrases, rules
from dntracker.services.trends.points import CITY
from dntracker.services.warnings.around import About, Around, Hit
from dntracker.services.warnings.found import Found, Limits, amount, limit_of, percent
from dntracker.services.warnings.subject import Reading, back
from dntracker.services.words import STATUS_WORDS
from dntracker.store.figures import Figures


def revised(around: Around, limits: Limits) -> Iterator[Hit]:
    """The final figure of a period of the last `months` is off its last estimate by more than `percent` of that."""
    begin = back(around.day, int(limits["months"]))
    about = [one.code for one in around.catalogue.territories() if one.kind == CITY]
    counted = [one for one in around.catalogue.indicators() if one.kind is not Kind.YES_NO]
    codes = [one.code for one in counted if not one.is_retired(around.day)]
    newest: dict[str, tuple[Figure, Figure]] = {}
    for one in sorted(Figures(around.store).lately(codes, about, begin.year), key=lambda figure: figure.period):
        if one.status is Status.OFFICIAL and one.official and _single(one) and one.period.end > begin:
            before = _estimate(around, one)
            if before is not None and _off(one, before, limits):
                newest[one.indicator] = (one, before)
    for code, (now, before) in newest.items():
        indicator = around.catalogue.indicator(code)
        gap = exact(now.value or 0.0) - exact(before.value or 0.0)
        told_apart = rules.in_differences(indicator)
        far = amount(indicator, gap) if told_apart else percent(gap * 100 / exact(before.value or 1.0))
        told = f"số chính thức {phrases.value(indicator, now.quantity)}"
        was = f"số {STATUS_WORDS[before.status]} đã báo ({phrases.value(indicator, before.quantity)})"
        more, less = ("kém", "hơn") if indicator.kind is Kind.RANK else ("cao hơn", "thấp hơn")
        side = more if gap > 0 else less
        said = f"{texts.begun(Reading(now).when)} {told} {side} {was} {far}."
        yield Hit(About.INDICATOR, code, indicator.short_name, Found(said, now.period, now.cell))


def flagged(around: Around, _limits: Limits) -> Iterator[Hit]:
    """A flag on a cell of a quarter that is over, which nobody has taken down."""
    begin = Period.containing(around.day, Frequency.QUARTER).start
    units = {one.code: one.short_name or one.name for one in around.catalogue.units()}
    for one in around.store.all(FollowUp):
        place = place_of(one.indicator)
        if one.period.end >= begin:
            continue
        note = f": {one.note}" if one.note else ""
        when = texts.inside(texts.period_name(one.period))
        found = Found(f"Cờ theo dõi ở ô {when} của {units.get(one.unit, one.unit)} chưa ai gỡ{note}.", one.period,
                      Cell(one.indicator, one.territory, one.unit, one.period))  # fmt: skip
        detail = f"{one.unit}:{one.territory}:{one.period.code}"
        if place is not None:
            item = around.projects().portfolio.item(place.project)
            yield Hit(About.PROJECT, place.project, item.project.name, found, one.unit, detail)
        else:
            name = around.catalogue.indicator(one.indicator).short_name
            yield Hit(About.INDICATOR, one.indicator, name, found, one.unit, detail)


def _estimate(around: Around, now: Figure) -> Figure | None:
    # what stood in the cell last before it became final
    kind = around.store.kinds.by_type[Figure]
    states = [one.state for one in around.store.journal.history(kind, kind.key_of(now)) if one.state is not None]
    if len(states) < 2:
        return None
    told = (kind.thing_of(kind.key_of(now), state) for state in reversed(states))
    return next((one for one in told if one.status is not Status.OFFICIAL and _single(one)), None)


def _single(one: Figure) -> bool:
    return one.value is not None and one.high is None


def _off(now: Figure, before: Figure, limits: Limits) -> bool:
    was = exact(before.value or 0.0)
    return bool(was) and abs(exact(now.value or 0.0) - was) * 100 / abs(was) > limit_of(limits, "percent")
