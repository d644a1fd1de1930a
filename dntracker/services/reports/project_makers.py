"""Who makes the sheets of projects, by the code of their kind."""

from collections.abc import Callable, Mapping

from dntracker.domain.report import Order, Report
from dntracker.services.catalogue import Catalogue
from dntracker.services.projects.project_desk import ProjectDesk
from dntracker.services.reports import kinds
from dntracker.services.reports.disbursement import Disbursement
from dntracker.services.reports.project_profile import ProjectProfile
from dntracker.services.reports.project_progress import ProjectProgress
from dntracker.services.reports.project_rows import ProjectRows
from dntracker.services.reports.slip_list import SlipList
from dntracker.services.reports.timeline_sheet import TimelineSheet


def project_makers(projects: ProjectDesk, catalogue: Catalogue) -> Mapping[str, Callable[[Order], Report]]:
    """The makers over the projects of one open file."""
    rows = ProjectRows(catalogue, projects.portfolio)
    return {
        kinds.PROGRESS: ProjectProgress(rows).make,
        kinds.DISBURSEMENT: Disbursement(rows).make,
        kinds.SLIPS: SlipList(rows).make,
        kinds.PROFILE: ProjectProfile(rows, projects.details).make,
        kinds.TIMELINE: TimelineSheet(rows).make,
    }
