"""The pages of the window with their icons and keys; each is loaded when it is built.

The window must not wait for pages that nobody has opened, nor for pyqtgraph behind them.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.pages import Page, PageSpec
from dntracker.ui.style import Style
from dntracker.ui.workplace import Workplace

translate = QCoreApplication.translate


def page_specs(place: Workplace) -> tuple[PageSpec, ...]:
    """The pages that exist, in their order."""

    def made(make: Callable[[Workplace, QWidget], Page]) -> Callable[[QWidget], Page]:
        return partial(make, place)

    return (
        PageSpec("overview", translate("Pages", "Tổng quan"), "gauge", "Ctrl+1", made(_overview)),
        PageSpec("entry", translate("Pages", "Nhập liệu"), "table", "Ctrl+2", made(_entry)),
        PageSpec("indicators", translate("Pages", "Chỉ tiêu"), "tree-structure", "Ctrl+3", made(_indicators)),
        PageSpec("trends", translate("Pages", "Xu hướng"), "chart-line", "Ctrl+4", made(_trends)),
        PageSpec("projects", translate("Pages", "Dự án"), "chart-bar-horizontal", "Ctrl+5", made(_projects)),
        PageSpec("reports", translate("Pages", "Báo cáo"), "printer", "Ctrl+6", made(_reports)),
        PageSpec("journal", translate("Pages", "Nhật ký"), "clock-counter-clockwise", "Ctrl+8", made(_journal)),
        PageSpec("forms", translate("Pages", "Lập và sửa biểu"), "table", "", made(_forms), listed=False),
        PageSpec("rules", translate("Pages", "Quy tắc kiểm tra"), "check-square", "", made(_rules), listed=False),
        PageSpec("warnings", translate("Pages", "Cảnh báo sớm"), "warning-circle", "", made(_warnings), listed=False),
    )


def _handed(place: Workplace) -> tuple[Desk, Style, Changes, Ask, Settings]:
    return place.desk, place.style, place.changes, place.ask, place.settings


def _overview(place: Workplace, parent: QWidget) -> Page:
    from dntracker.ui.overview.page import OverviewPage

    return OverviewPage(*_handed(place), parent)


def _entry(place: Workplace, parent: QWidget) -> Page:
    from dntracker.ui.entry.page import EntryPage

    return EntryPage(*_handed(place), parent)


def _indicators(place: Workplace, parent: QWidget) -> Page:
    from dntracker.ui.indicators.page import IndicatorsPage

    return IndicatorsPage(*_handed(place), parent)


def _trends(place: Workplace, parent: QWidget) -> Page:
    from dntracker.ui.trends.tabs import TrendsTabs

    return TrendsTabs(*_handed(place), parent)


def _projects(place: Workplace, parent: QWidget) -> Page:
    from dntracker.ui.projects.page import ProjectsPage

    return ProjectsPage(*_handed(place), parent)


def _reports(place: Workplace, parent: QWidget) -> Page:
    from dntracker.ui.reports.page import ReportsPage

    return ReportsPage(*_handed(place), parent)


def _journal(place: Workplace, parent: QWidget) -> Page:
    from dntracker.ui.journal.page import JournalPage

    return JournalPage(*_handed(place), parent)


def _forms(place: Workplace, parent: QWidget) -> Page:
    from dntracker.ui.forms.page import FormsPage

    return FormsPage(*_handed(place), parent)


def _rules(place: Workplace, parent: QWidget) -> Page:
    from dntracker.ui.rules.page import RulesPage

    return RulesPage(*_handed(place), parent)


def _warnings(place: Workplace, parent: QWidget) -> Page:
    from dntracker.ui.warnings.page import WarningsPage

    return WarningsPage(*_handed(place), parent)
