"""What templates may bind, and what reports said before: a new template is compared and looked at with it."""

import re

from dntracker.domain.errors import UserError
from dntracker.domain.template import Codes
from dntracker.services.catalogue import Catalogue
from dntracker.services.reports.kinds import FORM_SHEET, KINDS, Kind
from dntracker.services.reports.reporting import Reporting
from dntracker.services.reports.reports import Reports
from dntracker.services.templates.templates import Sample

MOST_PERIODS = 4


def sample_of(form_code: str, catalogue: Catalogue, reporting: Reporting) -> Sample:
    """The sheets of a form in its newest periods with figures, or in today's; raises UnknownCode."""
    form = catalogue.form(form_code)
    periods = reporting.periods(form)[:MOST_PERIODS] or [catalogue.default_period(form)]
    reports = tuple(reporting.sheet(form_code, period) for period in periods)
    return Sample(codes_of(KINDS[FORM_SHEET]), reports)


def sample_of_kind(kind: str, reports: Reports) -> Sample:
    """A report of a kind as it stands today; none where something is still missing that it needs."""
    try:
        return Sample(codes_of(KINDS[kind]), (reports.make(reports.proposed(kind)),))
    except UserError:
        return Sample(codes_of(KINDS[kind]), ())


def codes_of(kind: Kind) -> Codes:
    """What a template of a kind of report may bind, its largest band first."""
    bands = {band.code: tuple(one.code for one in (*band.fields, *band.per_column, *band.heads)) for band in kind.bands}
    order = sorted(bands, key=lambda code: -len(bands[code]))
    offered = [one for band in kind.bands for one in (*band.fields, *band.per_column, *band.heads)]
    words = {one.code: _brief(one.told) for one in reversed([*kind.fields, *offered])}  # a heading goes before a column
    fields = tuple(one.code for one in kind.fields)
    totals = tuple(band.code for band in kind.bands if band.total)
    return Codes(fields, {code: bands[code] for code in order}, totals, words)


def _brief(told: str) -> str:
    return re.split(r"[;,:]", told, maxsplit=1)[0]
