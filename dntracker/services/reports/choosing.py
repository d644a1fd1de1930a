"""What can be chosen for a report, and what is proposed where nobody has chosen yet."""

from collections.abc import Sequence

from msgspec import Struct

from dntracker.domain.form import Form
from dntracker.domain.period import Period
from dntracker.domain.programme import Programme
from dntracker.domain.project import Project
from dntracker.domain.report import Order
from dntracker.domain.unit import Unit
from dntracker.services.catalogue import Catalogue, UnknownCode
from dntracker.services.projects.portfolio import Portfolio
from dntracker.services.reports.about import About
from dntracker.services.reports.kinds import (
    BY_UNIT,
    FORM_SHEET,
    NOT_SENT,
    OF_PROJECTS,
    TIMELINE,
    Kind,
    Need,
    Subject,
    asked_by,
)
from dntracker.services.reports.orders import kind_of
from dntracker.services.reports.periods import periods_of, quarters_until
from dntracker.services.reports.reporting import Reporting
from dntracker.services.trends.trends import PickGroup


class Choices(Struct, frozen=True):
    """What can still be chosen for an order, the likeliest first; nothing where its kind does not ask for it."""

    forms: Sequence[Form] = ()
    periods: Sequence[Period] = ()
    units: Sequence[Unit] = ()
    subjects: Sequence[PickGroup] = ()
    projects: Sequence[Project] = ()
    programmes: Sequence[Programme] = ()


class Choosing:
    """Says what an order can be about, out of one open file."""

    def __init__(
        self,
        catalogue: Catalogue,
        reporting: Reporting,
        about: About,
        portfolio: Portfolio,
    ) -> None:
        self._catalogue, self._reporting, self._about, self._portfolio = catalogue, reporting, about, portfolio

    def knows(self, order: Order) -> bool:
        """Whether the form and the subject of an order are still there: what was added may have been taken back."""
        try:
            if order.form:
                self._catalogue.form(order.form)
            if order.subject and Need.SUBJECT in asked_by(kind_of(order)):
                self._about.name(order)
        except UnknownCode:
            return False
        return order.subject in self._of_projects(order) if order.subject else True

    def _of_projects(self, order: Order) -> list[str]:
        """What a report of projects can be about; of another report, what this one is about."""
        asked, portfolio = asked_by(kind_of(order)), self._portfolio
        if Need.PROJECT in asked:
            return [one.project.code for one in portfolio.items()]
        return [one.code for one in portfolio.programmes()] if Need.PROGRAMME in asked else [order.subject]

    def proposed(self, kind: str, like: Order | None = None) -> Order:
        """An order of a kind as near to another one as its kind allows, so that something can be seen at once."""
        like = like or Order(kind)
        offered, needs = self.choices(Order(kind)), kind_of(Order(kind)).needs
        forms = offered.forms if Need.FORM in needs else ()
        form = next((one for one in forms if one.code == like.form), next(iter(forms), None))
        code = form.code if form else ""
        subjects = [item.code for group in offered.subjects for item in group.items]
        subjects += [one.code for one in offered.projects]
        if kind_of(Order(kind)).subject is Subject.FRAMEWORK:
            framework = like.subject if like.subject in subjects else next(iter(subjects), "")
            years = self._about.years(framework) if like.kind == kind else ()
            period = like.period if like.period in years else self._about.likely(framework)
            return Order(kind, period=period, subject=framework)
        known = {*subjects, *(one.code for one in offered.programmes)}
        return Order(
            kind,
            code,
            period=self._likely(kind_of(Order(kind)), form, like.period),
            subject=like.subject if like.subject in known else next(iter(subjects), ""),
        )

    def _likely(self, kind: Kind, form: Form | None, period: Period | None) -> Period | None:
        if Need.PERIOD not in kind.needs:
            return None
        if kind.code in OF_PROJECTS:
            quarters = self._periods(kind, None, "")
            return period if period in quarters else next(iter(quarters), None)
        if form is None:
            return next(map(self._catalogue.default_period, self._catalogue.forms()), period)
        known = self._reporting.periods(form)
        newest = period if period in known else next(iter(known), None)
        return newest if newest or kind.code == FORM_SHEET else self._catalogue.default_period(form)

    def choices(self, order: Order) -> Choices:
        """What can be chosen for an order of its kind, from what it already says; raises UnknownCode."""
        kind = kind_of(order)
        asked = asked_by(kind)
        forms = self._catalogue.forms() if kind.code == NOT_SENT else self._catalogue.sheets()
        forms = [one for one in forms if kind.code != BY_UNIT or one.territory == "unit"]
        form = self._catalogue.form(order.form) if order.form else None
        return Choices(
            forms if Need.FORM in asked else (),
            self._periods(kind, form, order.subject) if Need.PERIOD in asked else (),
            self._units(kind, form, order.period) if Need.UNIT in asked else (),
            self._about.subjects(kind) if Need.SUBJECT in asked else (),
            [one.project for one in self._portfolio.items()] if Need.PROJECT in asked else (),
            self._portfolio.programmes() if Need.PROGRAMME in asked else (),
        )

    def _periods(self, kind: Kind, form: Form | None, subject: str) -> list[Period]:
        if kind.subject is Subject.FRAMEWORK:
            return self._about.years(subject)
        if kind.code in OF_PROJECTS:
            return quarters_until(self._catalogue.today, years=kind.code == TIMELINE)
        if form is None:
            every = {period for one in self._catalogue.forms() for period in self._catalogue.periods_of(one)}
            return sorted(every, reverse=True)
        own = self._catalogue.periods_of(form)
        if kind.code != FORM_SHEET:
            return own
        known = self._reporting.periods(form)
        return known + [one for one in periods_of(form, self._catalogue) if one not in known]

    def _units(self, kind: Kind, form: Form | None, period: Period | None) -> list[Unit]:
        if kind.subject is Subject.FRAMEWORK:
            return self._about.units(period)
        if form is None:
            return []
        at = period or self._catalogue.default_period(form)
        return self._reporting.units(self._catalogue.form(form.code, at), at)
