"""The periods of sheets: those for which a form is reported, and longer ones that its periods add up to."""

from datetime import date

from dntracker.domain.form import FIRST_REPORTED, Form
from dntracker.domain.period import Frequency, Period
from dntracker.services.catalogue import Catalogue, WrongFrequency

_LONGER = (Frequency.HALF, Frequency.NINE_MONTHS, Frequency.YEAR)


def reported(form: Form, period: Period) -> None:
    """Raises WrongFrequency unless the form is reported for such periods, or for shorter ones that add up to it."""
    if not _adds_up(form, period):
        raise WrongFrequency(form=form.code, period=period.code, frequencies=form.frequencies)


def periods_of(form: Form, catalogue: Catalogue) -> list[Period]:
    """The periods of which a sheet of the form can be made, newest first; a longer one once it has begun."""
    longer = (
        Period(year, frequency, index)
        for year in range(FIRST_REPORTED, catalogue.today.year + 1)
        for frequency in _LONGER
        for index in range(1, frequency.per_year + 1)
    )
    begun = {one for one in longer if one.start <= catalogue.today and _adds_up(form, one)}
    return sorted(begun.union(catalogue.periods_of(form)), reverse=True)


def quarters_until(today: date, *, years: bool = False) -> list[Period]:
    """The quarters that have begun, newest first; before them the years, where these are asked for, too."""
    frequencies = (Frequency.YEAR, Frequency.QUARTER) if years else (Frequency.QUARTER,)
    return [
        period
        for frequency in frequencies
        for year in range(today.year, FIRST_REPORTED - 1, -1)
        for index in range(frequency.per_year, 0, -1)
        if (period := Period(year, frequency, index)).start <= today
    ]


def _adds_up(form: Form, period: Period) -> bool:
    return any(period.parts(frequency) for frequency in form.frequencies)
