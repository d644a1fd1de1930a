"""Rules that look at one place of a project's quarterly report."""

from collections.abc import Callable

from dntracker.domain.checks.subject import Data, Limits
from dntracker.domain.known_date import first_day, last_day
from dntracker.domain.milestone import Milestone
from dntracker.domain.milestone_order import disorder, expected
from dntracker.domain.progress_form import Field, Place
from dntracker.domain.progress_past import Past
from dntracker.domain.project import Fund
from dntracker.domain.quantity import Qualifier

LookAt = Callable[[Past, Place, Limits], Data | None]
"""What a rule finds in a place of a project; None: nothing."""
_NO_MORE = (None, Qualifier.AT_MOST, Qualifier.JUST_UNDER)


def missing(past: Past, place: Place, _: Limits) -> Data | None:
    """No stage, no percentage, no word on what was promised."""
    asked = place.field in (Field.PERCENT, Field.KEPT) or (place.field is Field.STAGE and past.process is not None)
    if not asked or (past.now and getattr(past.now, place.field.value) not in (None, "")):
        return None
    return {"what": "project"}


def over_total(past: Past, place: Place, _: Limits) -> Data | None:
    """More disbursed so far than the total investment, whatever its qualifier may mean."""
    total = past.total()
    if total is None or not _last_paid(past, place) or total.qualifier not in _NO_MORE:
        return None
    paid = past.paid_in_all()
    return {"paid": paid, "limit": total.dong, "qualifier": total.qualifier} if paid > total.dong else None


def over_plan(past: Past, place: Place, _: Limits) -> Data | None:
    """More disbursed since the year began than the year's plan has."""
    fund = Fund(place.part) if place.field is Field.PAID else None
    plan = past.plan(fund) if fund is not None else None
    paid = past.paid(fund, past.period.year) if fund is not None else None
    if plan is None or paid is None or paid <= plan.dong or not _says_paid(past, place):
        return None
    return {"paid": paid, "limit": plan.dong, "qualifier": plan.qualifier, "year": past.period.year}


def paid_falls(past: Past, place: Place, _: Limits) -> Data | None:
    """Less disbursed in all than last period had."""
    if place.field is not Field.PAID or past.now is None:
        return None
    fund = Fund(place.part)
    moved = past.now.paid.get(fund, 0)
    return {"now": past.paid(fund), "before_dong": past.paid_before(fund)} if moved < 0 else None


def percent_falls(past: Past, place: Place, _: Limits) -> Data | None:
    """A smaller part of the work done than the last report said."""
    now, last = past.now.percent if past.now else None, past.last
    before = last.percent if last else None
    if place.field is not Field.PERCENT or now is None or before is None or now >= before or last is None:
        return None
    return {"percent": now, "before": before, "period": last.period}


def no_promise(past: Past, place: Place, _: Limits) -> Data | None:
    """Nothing promised for the next period, though the project is not done."""
    promised = past.now is not None and past.now.promise
    return None if place.field is not Field.PROMISE or promised or past.settled() else {}


def late_without_reason(past: Past, place: Place, _: Limits) -> Data | None:
    """A milestone forecast for, or reached, after its plan, and nobody says why."""
    one = _milestone(past, place)
    now = past.now
    if one is None or now is None or not one.plan or now.reasons.get(one.code):
        return None
    told = now.reached.get(one.code) or now.forecasts.get(one.code)
    if not told or last_day(told) <= last_day(one.plan):
        return None
    return {"told": told, "plan": one.plan, "days": (last_day(told) - last_day(one.plan)).days}


def overdue(past: Past, place: Place, _: Limits) -> Data | None:
    """A milestone whose date is past by the period's end, and the report neither says it is done nor when it will be.

    A forecast for a day before the period began says as little.
    """
    one, now = _milestone(past, place), past.now
    if one is None or not one.plan or (now and now.reached.get(one.code)):
        return None
    told = now.forecasts.get(one.code) if now else ""
    if told:
        return {"what": "forecast", "told": told} if last_day(told) < past.period.start else None
    return {"what": "silent", "plan": one.plan} if last_day(one.plan) <= past.period.end else None


def out_of_order(past: Past, place: Place, _: Limits) -> Data | None:
    """A milestone dated before one that has to come first."""
    one = _milestone(past, place)
    if one is None or not _told_now(past, one.code):
        return None
    told = past.as_told()
    changed = next(other for other in told if other.code == one.code)
    found = disorder(past.process, told, changed, expected)
    if found is None:
        return None
    first, second = found
    return {"first": first.name, "first_on": expected(first), "second": second.name, "second_on": expected(second)}


def reached_later(past: Past, place: Place, _: Limits) -> Data | None:
    """A milestone said to have come true only after the period that the report is about."""
    reached = past.now.reached.get(place.part) if past.now and place.field is Field.MILESTONE else None
    return {"told": reached} if reached and first_day(reached) > past.period.end else None


def _milestone(past: Past, place: Place) -> Milestone | None:
    if place.field is not Field.MILESTONE:
        return None
    return next((one for one in past.milestones if one.code == place.part), None)


def _told_now(past: Past, code: str) -> bool:
    return past.now is not None and (code in past.now.reached or code in past.now.forecasts)


def _says_paid(past: Past, place: Place) -> bool:
    return past.now is not None and Fund(place.part) in past.now.paid


def _last_paid(past: Past, place: Place) -> bool:
    # What is paid in all stands once, at the last source of money that the report names.
    said = [fund for fund in past.funds() if past.now and fund in past.now.paid]
    return place.field is Field.PAID and bool(said) and said[-1] == place.part
