"""What was reported on one project before: the last report, what was paid so far, what the year's plan is."""

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.known_date import first_day, last_day
from dntracker.domain.milestone import Milestone
from dntracker.domain.period import Period
from dntracker.domain.process import Process
from dntracker.domain.progress import Progress
from dntracker.domain.project import AmountKind, Fund, Project, ProjectAmount


class Past(Struct, frozen=True):
    """A project with its money, milestones and reports, seen from one period; `now` is the report of that period."""

    project: Project
    period: Period
    amounts: tuple[ProjectAmount, ...]
    milestones: tuple[Milestone, ...]
    reports: tuple[Progress, ...]
    now: Progress | None = None
    process: Process | None = None

    @property
    def last(self) -> Progress | None:
        """The latest report before the period."""
        earlier = [one for one in self.reports if one.period < self.period]
        return max(earlier, key=lambda one: one.period, default=None)

    @property
    def promise(self) -> str:
        """What was promised for this period."""
        return self.last.promise if self.last and self.last.period == self.period.previous() else ""

    def funds(self) -> list[Fund]:
        """The sources of money that are asked about one by one; where none is named, all of them together."""
        kinds = (AmountKind.TOTAL, AmountKind.PLAN_YEAR)
        named = {one.fund for one in self.amounts if one.kind in kinds}
        for report in filter(None, (self.last, self.now)):
            named |= set(report.paid)
        parts: list[Fund] = [fund for fund in Fund if fund in named and fund is not Fund.WHOLE]
        said = bool(self.now and Fund.WHOLE in self.now.paid)
        return [*([Fund.WHOLE] if said or not parts else []), *parts]

    def paid_before(self, fund: Fund, year: int | None = None) -> int:
        """What was paid before the period, in one year if named: what reports say, amounts where there are none."""
        reported = [one for one in self.reports if one.period < self.period]
        told = {one.period.code for one in (*reported, *filter(None, [self.now]))}
        amounts = [
            one for one in self.amounts
            if one.kind is AmountKind.PAID and one.fund is fund and one.date and one.date not in told
            and last_day(one.date) < self.period.start and year in (None, first_day(one.date).year)
        ]  # fmt: skip
        of_reports = [one.paid.get(fund, 0) for one in reported if year in (None, one.period.year)]
        return sum(one.dong for one in amounts) + sum(of_reports)

    def paid(self, fund: Fund, year: int | None = None) -> int | None:
        """The same with what the period's report says; None where neither says anything."""
        now = self.now.paid.get(fund) if self.now else None
        before = self.paid_before(fund, year)
        return None if now is None and not before else before + (now or 0)

    def paid_in_all(self, year: int | None = None) -> int:
        """What was paid from every source, the period included."""
        return sum(self.paid(fund, year) or 0 for fund in Fund)

    def work(self) -> int | None:
        """The value of the work that reports tell of, the period's included."""
        told = [one.work for one in self.reports if one.period < self.period]
        done = [one for one in (*told, self.now.work if self.now else None) if one is not None]
        return sum(done) if done else None

    def plan(self, fund: Fund) -> ProjectAmount | None:
        """The plan of the period's year for a source of money, as last decided."""
        plans = [one for one in self.amounts if one.kind is AmountKind.PLAN_YEAR and one.fund is fund]
        return next((one for one in reversed(plans) if one.date[:4] == str(self.period.year)), None)

    def total(self) -> ProjectAmount | None:
        """The total investment as last approved."""
        whole = [one for one in self.amounts if one.kind is AmountKind.TOTAL and one.fund is Fund.WHOLE]
        return whole[-1] if whole else None

    def settled(self) -> bool:
        """Whether the project is done, as the period's report or else the file has it."""
        stage = self.now.stage if self.now and self.now.stage else self.project.stage
        found = self.process.stage(stage) if self.process else None
        return found is not None and found.done

    def as_told(self) -> list[Milestone]:
        """The milestones with the dates that the period's report gives them."""
        now = self.now
        return [
            one if now is None else replace(
                one, actual=now.reached.get(one.code, one.actual), forecast=now.forecasts.get(one.code, one.forecast)
            )
            for one in self.milestones
        ]  # fmt: skip

    def open_milestones(self) -> list[Milestone]:
        """The milestones that are asked about: those not reached before the period, and those the report speaks of."""
        said = {*self.now.reached, *self.now.forecasts, *self.now.reasons} if self.now else set[str]()
        return [one for one in self.milestones if not one.actual or one.code in said]
