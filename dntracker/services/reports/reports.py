"""Every kind of report out of one open file: what can be ordered, what it says, its workbook and its layouts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, time
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.evidence_file import free_name
from dntracker.domain.fields import CURRENT
from dntracker.domain.form import Form
from dntracker.domain.layout import Layout
from dntracker.domain.period import Period
from dntracker.domain.report import Filled, Number, Order, Ref, Report, Stamp
from dntracker.domain.unit import Unit
from dntracker.office.layout import layout
from dntracker.office.workbook import filled, filled_many, require_ending, save, save_book
from dntracker.services.catalogue import Catalogue, UnknownCode
from dntracker.services.new_folder import new_folder, require_free
from dntracker.services.reports.about import About
from dntracker.services.reports.file_names import name_of
from dntracker.services.reports.kinds import BY_UNIT, FORM_SHEET, KINDS, NOT_SENT, Kind, Need, Subject
from dntracker.services.reports.orders import checked, kind_of, period_of
from dntracker.services.reports.periods import periods_of
from dntracker.services.reports.reporting import Reporting
from dntracker.services.reports.story import CellStory
from dntracker.services.standings import Standing
from dntracker.services.templates.stock import Stock
from dntracker.services.trends import PickGroup

Maker = Callable[[Order], Report]
Tell = Callable[[int, int, str], None]


class NoUnits(UserError):
    """A `report` that is not made for each unit."""

    code = "no_units"


class Choices(Struct, frozen=True):
    """What can still be chosen for an order, the likeliest first; nothing where its kind does not ask for it."""

    forms: Sequence[Form] = ()
    periods: Sequence[Period] = ()
    units: Sequence[Unit] = ()
    subjects: Sequence[PickGroup] = ()


class Batch(Struct, frozen=True):
    """The sheets of all units, written: into which file or folder, how many, and how many say no figure of theirs."""

    path: Path
    count: int
    empty: int


class Makers(Struct, frozen=True):
    """What makes reports: a maker by the code of its kind, the list of some missing ones, what they are about.

    `story` tells about a number.
    """

    by_kind: Mapping[str, Maker]
    missing: Callable[[Sequence[Standing]], Report]
    about: About
    story: Callable[[Order, Ref], CellStory | None]


class Reports:
    """Makes reports of every kind by order, in the templates that hold for their periods."""

    def __init__(self, catalogue: Catalogue, reporting: Reporting, makers: Makers, stock: Stock) -> None:
        self._catalogue, self._reporting, self._makers, self._stock = catalogue, reporting, makers, stock

    def kinds(self) -> list[Kind]:
        """The kinds of reports, in the order in which they are offered."""
        return list(KINDS.values())

    def make(self, order: Order) -> Report:
        """What the report says; raises UnknownCode, MissingChoice, and what the kind's maker raises."""
        kind = kind_of(checked(order))
        return _bound(self._makers.by_kind[kind.code](order), kind)

    def knows(self, order: Order) -> bool:
        """Whether the form and the subject of an order are still there: what was added may have been taken back."""
        try:
            if order.form:
                self._catalogue.form(order.form)
            if order.subject:
                self._makers.about.name(order)
        except UnknownCode:
            return False
        return True

    def subject_name(self, order: Order) -> str:
        """What an order is about, if it has a subject; raises UnknownCode."""
        return self._makers.about.name(order)

    def whole(self, order: Order) -> Order:
        """The order with what it leaves to be understood: whose sheet of a form it is; raises as `make` does."""
        kind = kind_of(checked(order))
        if kind.code != FORM_SHEET or order.unit or order.period is None:
            return order
        form = self._catalogue.form(order.form, order.period)
        return replace(order, unit=self._reporting.first_unit(form, order.period).code)

    def story(self, order: Order, ref: Ref) -> CellStory | None:
        """Where a number of the report comes from; None: it has no figure of its own."""
        return self._makers.story(order, ref)

    def workbook(self, order: Order, stamp: Stamp | None = None) -> Filled:
        """The filled template; raises UnusableTemplate and what `make` raises."""
        return self._filled(order, self.make(order), stamp)

    def layouts(self, order: Order, stamp: Stamp | None = None) -> tuple[Layout, ...]:
        """The filled template as it prints: a layout for each sheet."""
        return layout(self.workbook(order, stamp), name=self.file_name(order), day=self._catalogue.today)

    def export(self, order: Order, target: Path, stamp: Stamp | None = None) -> Path:
        """Write the workbook to `target`, whole or not at all; raises TargetUnwritable, WrongEnding."""
        save_book(self.workbook(order, stamp).data, target)
        return target

    def of_all_units(self, order: Order) -> list[Order]:
        """An order for the sheet of each unit of a form and period, the consolidated one first; raises NoUnits, too."""
        kind = kind_of(order)
        if kind.code != FORM_SHEET:
            raise NoUnits(report=kind.name)
        period = period_of(checked(order))
        form = self._catalogue.form(order.form, period)
        return [replace(order, unit=unit.code) for unit in self._reporting.units(form, period)]

    def export_all(self, orders: Sequence[Order], folder: Path, tell: Tell) -> Batch:
        """Write a workbook for each order into a folder that is empty or not there yet; it appears when it is whole.

        `tell` hears how many are done, of how many, and whose is next. Raises FolderInUse, TargetUnwritable.
        """
        require_free(folder)
        with new_folder(folder) as partial:
            names: list[str] = []
            empty = 0
            for unit, order, report in self._one_by_one(orders, tell):
                name = name_of((order.form, period_of(order).code, unit.code, unit.name), self.ending(order))
                names.append(free_name(name, names))
                save_book(self._filled(order, report, None).data, partial / names[-1])
                empty += is_empty(report)
        return Batch(folder, len(orders), empty)

    def export_book(self, orders: Sequence[Order], target: Path, tell: Tell) -> Batch:
        """Write one workbook with a sheet for each order, whole or not at all, all drawn after one template.

        `tell` hears what it hears of `export_all`. Raises TargetUnwritable, UnusableTemplate, WrongEnding.
        """
        for order in orders[:1]:
            self.require_name(order, target)
        empty = 0

        def sheets() -> Iterator[tuple[str, Report]]:
            nonlocal empty
            for unit, _, report in self._one_by_one(orders, tell):
                empty += is_empty(report)
                yield unit.short_name, report

        name = self._template(orders[0])
        data = self._stock.data(name, orders[0].period)
        save(filled_many(data, sheets(), name, self._today()).data, target)  # the name was asked for above
        return Batch(target, len(orders), empty)

    def _one_by_one(self, orders: Sequence[Order], tell: Tell) -> Iterator[tuple[Unit, Order, Report]]:
        for done, order in enumerate(orders):
            unit = self._catalogue.unit(order.unit)
            tell(done, len(orders), unit.name)
            yield unit, order, self.make(order)

    def export_missing(self, missing: Sequence[Standing], target: Path) -> Path:
        """Write the list of these missing reports to `target`, whole or not at all; raises as `export` does."""
        order = Order(NOT_SENT)
        report = _bound(self._makers.missing(missing), kind_of(order))
        save_book(self._filled(order, report, None).data, target)
        return target

    def file_name(self, order: Order) -> str:
        """A name that every system takes: `01-CDS_2025-Q4_SKHCN.xlsx`, `theo-don-vi_02-CDS-X_2025-Q4.xlsx`."""
        order = self.whole(order)
        if order.kind == FORM_SHEET and order.period is not None:
            return name_of((order.form, order.period.code, order.unit), self.ending(order))
        period = order.period.code if order.period else ""
        since = order.since.isoformat() if order.since else ""
        parts = (order.kind, order.form, order.subject, period, order.unit, since)
        return name_of(parts, self.ending(order))

    def ending(self, order: Order) -> str:
        """The ending of the workbook: `.xlsm` where the template has macros; raises UnusableTemplate."""
        return self._stock.ending(self._template(order), order.period)

    def require_name(self, order: Order, target: Path) -> None:
        """Raises WrongEnding for a name under which Excel would not open the workbook."""
        require_ending(self._stock.data(self._template(order), order.period), target)

    def batch_name(self, order: Order) -> str:
        """A name for what holds the sheets of all units, without an ending: `02-CDS-X_2025-Q4_moi-don-vi`."""
        return name_of((order.form, period_of(order).code, "moi-don-vi"), ending="")

    def proposed(self, kind: str, like: Order | None = None) -> Order:
        """An order of a kind as near to another one as its kind allows, so that something can be seen at once."""
        like = like or Order(kind)
        offered, needs = self.choices(Order(kind)), kind_of(Order(kind)).needs
        forms = offered.forms if Need.FORM in needs else ()
        form = next((one for one in forms if one.code == like.form), next(iter(forms), None))
        code = form.code if form else ""
        subjects = [item.code for group in offered.subjects for item in group.items]
        subject = like.subject if like.subject in subjects else next(iter(subjects), "")
        if kind_of(Order(kind)).subject is Subject.FRAMEWORK:
            return Order(kind, period=self._makers.about.likely(subject), subject=subject)
        return Order(kind, code, period=self._likely(kind_of(Order(kind)), form, like.period), subject=subject)

    def _likely(self, kind: Kind, form: Form | None, period: Period | None) -> Period | None:
        if Need.PERIOD not in kind.needs:
            return None
        if form is None:
            return next(map(self._catalogue.default_period, self._catalogue.forms()), period)
        known = self._reporting.periods(form)
        newest = period if period in known else next(iter(known), None)
        return newest if newest or kind.code == FORM_SHEET else self._catalogue.default_period(form)

    def choices(self, order: Order) -> Choices:
        """What can be chosen for an order of its kind, from what it already says; raises UnknownCode."""
        kind = kind_of(order)
        asked = {*kind.needs, *kind.may}
        forms = self._catalogue.forms() if kind.code == NOT_SENT else self._catalogue.sheets()
        forms = [one for one in forms if kind.code != BY_UNIT or one.territory == "unit"]
        form = self._catalogue.form(order.form) if order.form else None
        return Choices(
            forms if Need.FORM in asked else (),
            self._periods(kind, form) if Need.PERIOD in asked else (),
            self._units(kind, form, order.period) if Need.UNIT in asked else (),
            self._makers.about.subjects(kind) if Need.SUBJECT in asked else (),
        )

    def _periods(self, kind: Kind, form: Form | None) -> list[Period]:
        if kind.subject is Subject.FRAMEWORK:
            return self._makers.about.years()
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
            return self._makers.about.units(period)
        if form is None:
            return []
        at = period or self._catalogue.default_period(form)
        return self._reporting.units(self._catalogue.form(form.code, at), at)

    def fill(self, order: Order, report: Report, stamp: Stamp, qr: bytes) -> Filled:
        """The template of an order with a report in it, issued; raises UnusableTemplate."""
        return self._filled(order, report, stamp, qr)

    def _filled(self, order: Order, report: Report, stamp: Stamp | None, qr: bytes = b"") -> Filled:
        name = self._template(order)
        data = self._stock.data(name, order.period)
        return filled(data, report, name, stamp or self._today(), qr)

    def _today(self) -> Stamp:
        return Stamp(datetime.combine(self._catalogue.today, time()))

    def _template(self, order: Order) -> str:
        return kind_of(order).template or self._catalogue.form(order.form, order.period).template


def is_empty(report: Report) -> bool:
    """Whether a form's sheet says no figure of its period."""
    return not any(isinstance(row.values.get(CURRENT), Number) for band in report.bands.values() for row in band.rows)


def _bound(report: Report, kind: Kind) -> Report:
    """The report whose bands say all that their rows can say, so that a template that binds another field is told."""
    bands = dict(report.bands)
    for code, band in bands.items():
        offered = kind.band(code)
        if offered is not None and not band.fields:
            codes = tuple(one.code for one in (*offered.fields, *offered.per_column))
            bands[code] = replace(band, fields=codes)
    return replace(report, bands=bands)
