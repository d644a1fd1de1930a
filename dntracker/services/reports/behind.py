"""What stands behind a number of any report: the story that the form's sheet tells of the same figure."""

from dntracker.domain import fields
from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.domain.report import Order, Ref
from dntracker.services.reports import by_unit, changed, kinds, over_years, points
from dntracker.services.reports.kinds import OF_PROJECTS
from dntracker.services.reports.orders import period_of
from dntracker.services.reports.points_story import PointsStory
from dntracker.services.reports.project_story import ProjectStories
from dntracker.services.reports.reporting import Reporting
from dntracker.services.reports.story import CellStory
from dntracker.services.trends.trends import Trends


class Behind:
    """Finds the figure behind a number and has its story told."""

    def __init__(
        self,
        reporting: Reporting,
        trends: Trends,
        points_story: PointsStory,
        sheets: points.Points,
        projects: ProjectStories,
    ) -> None:
        self._reporting, self._trends, self._points = reporting, trends, sheets
        self._points_story, self._projects = points_story, projects

    def story(self, order: Order, ref: Ref) -> CellStory | None:
        """Where a number comes from; None: it is counted or computed from others and has no figure of its own."""
        match order.kind:
            case kinds.FORM_SHEET:
                return self._reporting.story_of(order.form, period_of(order), ref, order.unit or None)
            case kinds.BY_UNIT:
                return self._of_unit(order, *ref)
            case kinds.OVER_YEARS:
                return self._of_cell(self._of_year(order.subject, *ref))
            case kinds.CHANGED:
                return self._of_cell(changed.cell_of(ref[0]))
            case kinds.POINTS:
                return self._of_points(order, ref)
            case kind if kind in OF_PROJECTS:
                return self._projects.story(order, ref)
        return None

    def _of_unit(self, order: Order, unit: str, column: str) -> CellStory | None:
        if unit == by_unit.COUNTED_KEY:
            return None
        indicator = column.partition("@")[2]
        return self._reporting.story_of(order.form, period_of(order), (indicator, fields.CURRENT), unit)

    def _of_year(self, subject: str, year: str, field: str) -> Cell | None:
        if field != over_years.FIGURE:
            return None
        points = self._trends.series(subject).points
        return next((one.figure.cell for one in points if one.period == Period.parse(year)), None)

    def _of_points(self, order: Order, ref: Ref) -> CellStory | None:
        if ref[1] != points.FIGURE:
            return self._points_story.tell(order, ref)
        answer = self._points.read(order).answers.get(ref[0])
        return self._of_cell(answer.point.figure.cell) if answer and answer.point else None

    def _of_cell(self, cell: Cell | None) -> CellStory | None:
        return self._reporting.story_at(cell) if cell else None
