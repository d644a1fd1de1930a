"""One open file with everything a screen or a command needs; the only place that puts the services together."""

from collections.abc import Callable
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from dntracker.domain.act import Actor
from dntracker.services.backups import Backups
from dntracker.services.catalogue import Catalogue
from dntracker.services.rights import Work
from dntracker.services.work_desk import WorkDesk
from dntracker.store.figures import Figures
from dntracker.store.store import Store

if TYPE_CHECKING:
    from dntracker.services.meetings import Meetings
    from dntracker.services.open_data.publishing import Publishing
    from dntracker.services.reports.issuing import Issuing
    from dntracker.services.reports.narrating import Narrating
    from dntracker.services.reports.not_sent import NotSent
    from dntracker.services.reports.points import Points
    from dntracker.services.reports.proving import Proving
    from dntracker.services.reports.reporting import Reporting
    from dntracker.services.reports.reports import Maker, Reports
    from dntracker.services.scores.deeds import ScoreDeeds
    from dntracker.services.scores.scores import Scores
    from dntracker.services.trends.charts import Charts
    from dntracker.services.warnings.warnings import Warnings


class Desk(WorkDesk):
    """An open file, who works at it, and what they can do: with figures, forms and projects, and on paper."""

    _past: "Desk | None" = None

    @cached_property
    def reporting(self) -> "Reporting":
        """Official sheets."""
        from dntracker.services.reports.reporting import Reporting

        return Reporting(self.catalogue, Figures(self.store), self.history)

    @cached_property
    def reports(self) -> "Reports":
        """Every report that comes with the program, by order."""
        from dntracker.services.reports.about import About
        from dntracker.services.reports.behind import Behind
        from dntracker.services.reports.not_sent import NotSent
        from dntracker.services.reports.points import Points
        from dntracker.services.reports.points_story import PointsStory
        from dntracker.services.reports.project_story import ProjectStories
        from dntracker.services.reports.reports import Makers, Reports

        missing, points = NotSent(self.catalogue, self.overview), Points(self.catalogue, self.frameworks, self.scores)
        stories = ProjectStories(self.catalogue, self.projects)
        behind = Behind(self.reporting, self.trends, PointsStory(self.catalogue, points, self.history), points, stories)
        about = About(self.catalogue, self.trends, self.frameworks)
        by_kind = self._makers(missing, points)
        makers = Makers(by_kind, missing.of, about, behind.story, self.projects.portfolio)
        return Reports(self.catalogue, self.reporting, makers, self.stock)

    def _makers(self, missing: "NotSent", points: "Points") -> "dict[str, Maker]":
        from dntracker.services.reports import kinds
        from dntracker.services.reports.by_unit import ByUnit
        from dntracker.services.reports.changed import Changed
        from dntracker.services.reports.over_years import OverYears
        from dntracker.services.reports.project_makers import project_makers
        from dntracker.services.reports.projects import Projects

        return {
            kinds.FORM_SHEET: self.reporting.ordered,
            kinds.BY_UNIT: ByUnit(self.catalogue, Figures(self.store), self.submissions).make,
            kinds.OVER_YEARS: OverYears(self.catalogue, self.trends).make,
            kinds.NOT_SENT: missing.make,
            kinds.CHANGED: Changed(self.store, self.catalogue, self.differences).make,
            kinds.PROJECTS: Projects(self.store, self.catalogue).make,
            kinds.POINTS: points.make,
            **project_makers(self.projects, self.catalogue),
        }

    @cached_property
    def scores(self) -> "Scores":
        """Frameworks with their points, from figures too."""
        from dntracker.services.scores.scores import Scores

        return Scores(self.catalogue, self.frameworks, self.trends, lambda: self.statements)

    @cached_property
    def publishing(self) -> "Publishing":
        """Open data."""
        from dntracker.services.open_data.datasets import Datasets
        from dntracker.services.open_data.publishing import Publishing

        datasets = Datasets(self.store, self.catalogue, self.frameworks, lambda: self.scores)
        return Publishing(self.catalogue, datasets, lambda: self.today)

    @cached_property
    def score_deeds(self) -> "ScoreDeeds":
        """Writing down the points that figures give."""
        from dntracker.services.scores.deeds import ScoreDeeds

        return ScoreDeeds(self.store, self.catalogue_acts)

    @cached_property
    def issuing(self) -> "Issuing":
        """Sheets that go out under a code."""
        from dntracker.services.reports.issuing import Issuing, Makers

        makers = Makers(self.reports.whole, self.reports.make, self.reports.fill)
        return Issuing(self.store, self.catalogue, self.submissions, makers, lambda: self.actor, self.backups.daily)

    @cached_property
    def proving(self) -> "Proving":
        """What became of sheets that went out, and their files."""
        from dntracker.services.reports.proving import Proving

        return Proving(self.store, self.catalogue, self.reports.make)

    @cached_property
    def narrating(self) -> "Narrating":
        """Reports in words."""
        from dntracker.services.reports.narrating import Narrating, Past
        from dntracker.services.reports.narrative import Beyond

        beyond = Beyond(self.statements, self.meetings)
        past = Past(self.history, self.proving.shelf.told)
        return Narrating(self.catalogue, self.reporting, self.trends, beyond, past, self.now)

    @cached_property
    def warnings(self) -> "Warnings":
        """What needs attention."""
        from dntracker.services.warnings.around import Around
        from dntracker.services.warnings.warnings import Acts, Warnings

        def around(desk: Desk, day: date) -> Around:
            return Around(
                desk.store, desk.catalogue, day, lambda: desk.statements, lambda: desk.projects,
                lambda: desk.consolidation,
            )  # fmt: skip

        acts = Acts(self._acts("warnings", Work.RULES), self._acts("warnings", Work.WARNINGS))
        return Warnings(partial(around, self), lambda day: around(self.on(day), day), acts, lambda: self.today)

    @cached_property
    def charts(self) -> "Charts":
        """Charts as readers ask for them."""
        from dntracker.services.projects.lane import lane_of
        from dntracker.services.trends.charts import Charts

        lane = lambda codes: lane_of(self.projects.portfolio.items(), codes, self.today)  # noqa: E731
        return Charts(self.catalogue, self.trends, lane, self.chart_deeds.notes, lambda day: self.on(day).charts)

    @cached_property
    def meetings(self) -> "Meetings":
        """What is noted in meetings."""
        from dntracker.services.meetings import Meetings

        return Meetings(self.store, self._acts("meeting", Work.MEETINGS, self._met), self.catalogue)

    def _met(self) -> None:
        self.meetings.refresh()

    def on(self, day: date) -> "Desk":
        """This desk for today and later, else the one `as_of` gives; the last one is kept. Raises NothingYet."""
        if day >= self.today:
            return self
        if self._past is None or self._past.as_of_day != day:
            self.forget_past()
            self._past = self.as_of(day)
        return self._past

    def forget_past(self) -> None:
        """Let go of the day that `on` keeps."""
        if self._past is not None:
            self._past.close()
            self._past = None

    def close(self) -> None:
        """Let go of the file, and of the past that was looked at."""
        self.forget_past()
        super().close()

    def as_of(self, day: date) -> "Desk":
        """Everything as it was at the end of a day, in memory and to read only; raises NothingYet."""
        from dntracker.services.as_of import store_on

        past = desk_of(store_on(self.store, day), self.actor, day)
        past.as_of_day = day
        return past


def desk_of(store: Store, actor: Actor, today: date, second_backup: Callable[[], str] = str) -> Desk:
    """The desk for an open store."""
    return Desk(store, actor, Catalogue(store, today), Backups(store, second_backup))
