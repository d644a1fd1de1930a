"""Composing forms: made, copied, changed, given a new version from a period on, retired; every deed is one step."""

from collections.abc import Callable
from datetime import date

from msgspec.structs import replace

from dntracker.domain.act import Actor
from dntracker.domain.calendar import Due
from dntracker.domain.errors import UserError
from dntracker.domain.form import Form
from dntracker.domain.numbering import loosened, numbered
from dntracker.domain.period import Frequency, Period
from dntracker.domain.submission import OPEN, Submission
from dntracker.domain.unit import Unit
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue, frequency_allowed
from dntracker.services.form_rules import WrongForm, check, form_fault
from dntracker.services.reports.kinds import FORM_SHEET, KINDS
from dntracker.services.rights import Work
from dntracker.services.screen_acts import ScreenActs
from dntracker.services.submissions import Submissions
from dntracker.services.templates.stock import Listed, Stock
from dntracker.store.figures import Figures
from dntracker.store.store import Store


class NeedsVersion(UserError):
    """A change of more than words to a version (`form`) whose periods have figures or submissions."""

    code = "needs_version"


class FormSent(UserError):
    """A `period` whose `form` somebody has sent as it was until now."""

    code = "form_sent"


class FormInUse(UserError):
    """A `form` that cannot end with a `period`: figures or submissions come after it."""

    code = "form_in_use"


class Composing:
    """Deeds on the forms of a file, taken back by `acts`; a number that follows from its row's place is not kept."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        submissions: Submissions,
        stock: Stock,
        acts: ScreenActs,
        actor: Callable[[], Actor],
    ) -> None:
        self._store, self._catalogue, self._submissions, self._stock = store, catalogue, submissions, stock
        self.acts, self._actor, self._figures = acts, actor, Figures(store)

    def draft(self, form: Form) -> Form:
        """A form to work on: what it shows as composed numbers is left open, so that they follow the rows."""
        return loosened(form)

    def blank(self) -> Form:
        """A form to begin with: quarterly, filled by the unit of whoever works now."""
        calendars, unit = self._catalogue.calendars(), self._actor().unit
        return Form(
            "", 1, "", "", calendars[0].code if calendars else "", (Frequency.QUARTER,), (),
            units=(unit,) if unit else (), template=next(iter(self.templates()), ""),
        )  # fmt: skip

    def copy(self, code: str) -> Form:
        """A form to begin with that is as the newest version of another; it has no code yet. Raises UnknownCode."""
        return replace(self.draft(self._catalogue.form(code)), code="", version=1, valid_to=None)

    def add(self, form: Form) -> Form:
        """Put a new form into the file. Raises NoRight, WrongForm."""
        code = " ".join(form.code.split())
        form = replace(form, code=code, version=1, valid_to=None)
        return self._put(form, None, f"thêm biểu {code}")

    def change(self, form: Form) -> Form:
        """Change a version where it stands: any, while nothing was reported with it; then its words and order alone.

        Raises NoRight, WrongForm, UnknownCode, NeedsVersion.
        """
        old = self._version(form.code, form.version)
        if self.needs_version(form):
            raise NeedsVersion(form=form.code)
        return self._put(form, old, f"sửa biểu {form.code}")

    def add_version(self, form: Form, period: Period) -> Form:
        """Let a form be as given from a period on; older periods keep the version that they have.

        Raises NoRight, WrongForm, WrongFrequency, UnknownCode, FormSent.
        """
        newest = self._catalogue.form(form.code)
        form = replace(form, version=newest.version + 1, valid_from=period.start, valid_to=None)
        frequency_allowed(form, period)
        sent = [one.period for one in self._submitted(form.code) if one.state not in OPEN]
        if kept := [one for one in sent if one.end >= period.start]:
            raise FormSent(form=form.code, period=texts.inside(texts.period_name(max(kept))))
        step = f"biểu {form.code}: bản {form.version} từ {texts.inside(texts.period_name(period))}"
        return self._put(form, newest, step)

    def retire(self, code: str, period: Period) -> Form:
        """Let a period be the last that is reported. Raises NoRight, UnknownCode, WrongFrequency, FormInUse."""
        newest = self._catalogue.form(code)
        frequency_allowed(newest, period)
        if period.end < (newest.valid_from or period.end):
            raise WrongForm(form=code, why=form_fault("before", {"since": newest.valid_from}))
        if any(self._used(version, after=period.end) for version in self._catalogue.versions(code)):
            raise FormInUse(form=code, period=texts.period_name(period))
        step = f"thôi dùng biểu {code} sau {texts.inside(texts.period_name(period))}"
        return self._write(replace(newest, valid_to=period.end), step)

    def resume(self, code: str) -> Form:
        """Take a retired form into use again. Raises NoRight, UnknownCode."""
        return self._write(replace(self._catalogue.form(code), valid_to=None), f"dùng lại biểu {code}")

    def needs_version(self, form: Form) -> bool:
        """Whether a changed form can only become a new version; raises UnknownCode."""
        old = self._version(form.code, form.version)
        return _substance(old) != _substance(form) and self._used(old)

    def periods(self, version: Form) -> list[Period]:
        """The periods, newest first, that a version of a form holds for."""
        return [
            period
            for period in self._catalogue.periods_of(version)
            if self._catalogue.form(version.code, period).version == version.version
        ]

    def due_dates(self, form: Form) -> list[tuple[Period, Unit, Due]]:
        """When a form as given is due next, for the first unit of each level: this period of each frequency."""
        found: list[tuple[Period, Unit, Due]] = []
        for frequency in form.frequencies:
            period = Period.containing(self._catalogue.today, frequency)
            by_level = {unit.level: unit for unit in reversed(self._catalogue.units_of(form, period))}
            for unit in by_level.values():
                due = self._catalogue.due(form, unit, period)
                if due and due.actual < self._catalogue.today:
                    period, due = period.next(), self._catalogue.due(form, unit, period.next())
                if due:
                    found.append((period, unit, due))
        return sorted(found, key=lambda one: one[2].actual)

    def templates(self) -> list[str]:
        """The templates that a form can print with, those that people took into the file among them."""
        return [one.name for one in self._stock.all() if _prints_forms(one)]

    def _put(self, form: Form, old: Form | None, step: str) -> Form:
        self._submissions.rights.require(Work.CATALOGUE, step)
        check(form, old, self._catalogue, self.templates())
        return self._write(form, step)

    def _write(self, form: Form, step: str) -> Form:
        with self.acts.act(step) as writing:
            writing.put(loosened(form))
        return numbered(form)

    def _version(self, code: str, version: int) -> Form:
        found = [one for one in self._catalogue.versions(code) if one.version == version]
        return found[0] if found else self._catalogue.form(code)

    def _used(self, version: Form, after: date = date.min) -> bool:
        def holds(period: Period) -> bool:
            return period.end > after and self._catalogue.form(version.code, period).version == version.version

        if any(holds(one.period) for one in self._submitted(version.code)):
            return True
        codes, reported = {row.indicator for row in version.rows}, dict[Period, set[str]]()
        for unit, period in self._figures.filled():
            if period.frequency in version.frequencies and holds(period):
                reported.setdefault(period, set()).add(unit)
        return any(
            self._figures.entered(units & self._reporting(version, period), period, codes)
            for period, units in reported.items()
        )

    def _submitted(self, code: str) -> list[Submission]:
        return [one for one in self._store.all(Submission) if one.form == code]

    def _reporting(self, version: Form, period: Period) -> set[str]:
        return {unit.code for unit in self._catalogue.units_of(version, period)} | {version.consolidator} - {""}


def _prints_forms(listed: Listed) -> bool:
    if listed.built_in:
        return all(kind.template != listed.name for kind in KINDS.values())
    return any(version.kind == FORM_SHEET for version in listed.versions)


def _substance(form: Form) -> object:
    rows = frozenset((row.indicator, row.plan) for row in form.rows)
    return rows, replace(form, name="", short_name="", groups=())
