"""Which progress reports of projects were due last, and who has not sent one."""

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from dntracker.domain.form import Form
from dntracker.domain.period import Period
from dntracker.domain.submission import OPEN, Submission
from dntracker.services.catalogue import Catalogue
from dntracker.store.store import Store


class Asked(Struct, frozen=True):
    """A unit that had to report by `due`, and whether it has sent its report."""

    due: date
    sent: bool


class ReportsDue(Struct, frozen=True):
    """The newest quarter whose reports are due, and the units that had to report for it, by code."""

    period: Period
    units: Mapping[str, Asked]


def reports_due(store: Store, catalogue: Catalogue, today: date) -> ReportsDue | None:
    """The progress reports that were due last; None where nobody was asked for one yet."""
    found: dict[Period, dict[str, Asked]] = {}
    for period, unit, asked in _every(store, catalogue):
        if asked.due < today:
            found.setdefault(period, {})[unit] = asked
    newest = max(found, default=None)
    return ReportsDue(newest, found[newest]) if newest else None


def _every(store: Store, catalogue: Catalogue) -> Iterator[tuple[Period, str, Asked]]:
    for newest in catalogue.forms():
        if newest.subject != "project":
            continue
        for one in store.select(Submission, "WHERE form = ?", [store.names.known(newest.code)]):
            due = _due(catalogue, catalogue.form(newest.code, one.period), one)
            if one.required and due:
                yield one.period, one.unit, Asked(due, one.state not in OPEN)


def _due(catalogue: Catalogue, form: Form, one: Submission) -> date | None:
    when = catalogue.due(form, catalogue.unit(one.unit), one.period)
    return when.actual if when else None
