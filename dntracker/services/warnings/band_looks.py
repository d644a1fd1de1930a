"""How a rule holds the latest figure against what the ones before it foretold."""

from dntracker.domain.exact import exact
from dntracker.domain.forecasting import Track, best, project, trials
from dntracker.domain.indicator import Kind
from dntracker.domain.period import Frequency
from dntracker.services.trends.forecast_texts import METHODS
from dntracker.services.trends.forecasts import track_of
from dntracker.services.trends.stretch import bounds_of, step
from dntracker.services.warnings.found import Found, Limits, at, number, stands
from dntracker.services.warnings.subject import Reading, Subject

_UNSTEADY = (Kind.RANK, Kind.YES_NO)


def band(subject: Subject, limits: Limits) -> Found | None:
    """Outside the band that at least `count` figures before it, of its own frequency, foretell for its period."""
    latest, before = subject.latest, subject.run[:-1]
    if latest is None or latest.number is None or not _steady(subject, latest):
        return None
    known = [one for one in before if one.number is not None and one.period.frequency is latest.period.frequency]
    if len(known) < limits["count"]:
        return None
    track = _track(subject, known)
    method = best(track, trials(track))
    [said] = project(track, method, [step(latest.period)])
    value = float(latest.number)
    if said.low <= value <= said.high:
        return None
    low, high = (number(subject, exact(float(f"{one:.12g}"))) for one in (said.low, said.high))
    side = "thấp hơn" if value < said.low else "cao hơn"
    told = f"{side} dải {low} đến {high} mà {len(known)} kỳ trước dự báo (theo {METHODS[method]})"
    return at(latest, f"{stands(subject, latest)}, {told}.")


def _steady(subject: Subject, latest: Reading) -> bool:
    # a flow has its seasons within the year, and places do not follow from places
    seasonal = subject.indicator.kind is Kind.FLOW and latest.period.frequency is not Frequency.YEAR
    return subject.indicator.kind not in _UNSTEADY and not seasonal


def _track(subject: Subject, known: list[Reading]) -> Track:
    numbers = [one.number for one in known if one.number is not None]
    bounds = bounds_of(subject.indicator, (one.figure for one in known))
    return track_of(subject.indicator, bounds, [one.period for one in known], numbers)
