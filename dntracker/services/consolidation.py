"""Consolidated forms once they are sent: what they said is kept, and what units change later is accepted or left."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from msgspec.structs import replace

from dntracker.domain.act import Actor, Deed
from dntracker.domain.city_value import CityValue
from dntracker.domain.consolidated import Consolidated
from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.domain.form import Form
from dntracker.domain.indicator import CityRule, Indicator
from dntracker.domain.period import Period
from dntracker.domain.person import Role
from dntracker.domain.submission import Move, State
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.city_values import CityValues, Difference, difference, difference_told, told_parts, told_value
from dntracker.services.rights import Rights
from dntracker.services.standings import LockedForm
from dntracker.services.submissions import SCREEN, Submissions
from dntracker.store.figures import Figures
from dntracker.store.store import Store, Writing


class NothingToAccept(UserError):
    """A cell in which units have changed nothing since the form was sent."""

    code = "nothing_to_accept"


class Consolidation:
    """Keeps and accepts the values of consolidated forms in one open file."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        rights: Rights,
        actor: Callable[[], Actor],
        before_change: Callable[[], None],
        submissions: Callable[[], Submissions],
    ) -> None:
        self._store, self._catalogue, self._rights = store, catalogue, rights
        self._actor, self._before_change, self._submissions = actor, before_change, submissions
        self._figures = Figures(store)

    def follow(self, writing: Writing, move: Move, form: Form, unit: str, period: Period) -> None:
        """Keep what a consolidated form says in the act that sends or approves it; let go of it as it opens again."""
        kept = {one.indicator: one for one in self._kept(form, unit, period)}
        if move in (Move.RETURN, Move.UNLOCK):
            for one in kept.values():
                writing.remove(one)
        if move not in (Move.SUBMIT, Move.APPROVE):
            return
        cities = CityValues(self._catalogue, self._figures)
        for indicator in self._from_units(form):
            cell = Cell(indicator.code, self._catalogue.city(period), unit, period)
            own = any(one.official for one in self._figures.of_cell(cell))
            if not own and (move is Move.SUBMIT or indicator.code not in kept):
                writing.put(_said(form, cell, cities.value(indicator, period)))

    def differences(self, code: str, unit: str, period: Period) -> list[Difference]:
        """What units have changed since a form was sent, what was looked at and left included."""
        cities = CityValues(self._catalogue, self._figures)
        form = self._catalogue.form(code, period)
        found = (
            difference(kept, cities.value(self._catalogue.indicator(kept.indicator), period))
            for kept in self._kept(form, unit, period)
        )
        return [one for one in found if one is not None]

    def accept(self, code: str, unit: str, period: Period, indicator: str) -> None:
        """Let the form say what the units make now; raises NothingToAccept, NoRight, LockedForm."""
        found, form = self._difference(code, unit, period, indicator)
        cell = Cell(indicator, found.kept.territory, unit, period)
        with self._act("nhận số tổng hợp mới", found) as writing:
            writing.put(_said(form, cell, found.now))

    def leave(self, code: str, unit: str, period: Period, indicator: str) -> None:
        """Let the form say what it said; it is not asked again until the value changes again. Raises as `accept`."""
        found, _ = self._difference(code, unit, period, indicator)
        with self._act("giữ số đã gửi", found) as writing:
            writing.put(replace(found.kept, declined=told_value(found.now.quantity)))

    def _difference(self, code: str, unit: str, period: Period, indicator: str) -> tuple[Difference, Form]:
        form = self._catalogue.form(code, period)
        self._rights.require(Role.APPROVE, "nhận số tổng hợp mới", form, unit)
        submission = self._submissions().of(form.code, unit, period)
        if submission is not None and submission.state is State.LOCKED:
            raise LockedForm(why=self._submissions().why_locked(form, self._catalogue.unit(unit), period))
        found = next((one for one in self.differences(code, unit, period) if one.kept.indicator == indicator), None)
        if found is None:
            raise NothingToAccept()
        return found, form

    def _from_units(self, form: Form) -> list[Indicator]:
        rows = [self._catalogue.indicator(row.indicator) for row in form.rows]
        return [one for one in rows if one.city_rule is CityRule.UNITS and not one.formula]

    def _kept(self, form: Form, unit: str, period: Period) -> list[Consolidated]:
        return [one for one in self._figures.consolidated(form.code, unit) if one.period == period]

    def _act(self, step: str, found: Difference) -> AbstractContextManager[Writing]:
        name = self._catalogue.indicator(found.kept.indicator).label
        self._before_change()
        told = f"{step} kỳ {texts.period_short(found.kept.period)}: {name}"
        return self._store.act(Deed(self._actor(), told, SCREEN, difference_told(self._catalogue, found)))


def _said(form: Form, cell: Cell, value: CityValue) -> Consolidated:
    said = value.quantity
    return Consolidated(
        form.code, cell.indicator, cell.territory, cell.unit, cell.period,
        said.value if said else None, said.qualifier if said else None, said.mark if said else None,
        value.reported, value.required, value.waiting, value.extra, told_parts(value),
    )  # fmt: skip
