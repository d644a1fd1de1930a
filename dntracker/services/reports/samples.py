"""What reports said before: a foreign workbook is compared with it, and a new template is looked at with it."""

from dntracker.services.catalogue import Catalogue
from dntracker.services.reports.reporting import Reporting
from dntracker.services.templates.templates import Sample, codes_of

FORM_SHEET = "bieu"
MOST_PERIODS = 4


def sample_of(form_code: str, catalogue: Catalogue, reporting: Reporting) -> Sample:
    """The sheets of a form in its newest periods with figures, or in today's; raises UnknownCode."""
    form = catalogue.form(form_code)
    periods = reporting.periods(form)[:MOST_PERIODS] or [catalogue.default_period(form)]
    reports = tuple(reporting.sheet(form_code, period) for period in periods)
    return Sample(codes_of(reports, "NOI_NHAN"), reports)
