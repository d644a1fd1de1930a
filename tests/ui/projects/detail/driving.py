"""The page of one project, as tests drive it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from dntracker.domain.milestone import Milestone
from dntracker.services.desk import Desk
from dntracker.services.projects.portfolio import Item
from dntracker.ui.projects.detail.view import DetailView
from dntracker.ui.projects.page import ProjectsPage


def item(desk: Desk, code: str = "CVPM2") -> Item:
    return desk.projects.portfolio.item(code)


def named(desk: Desk, name: str) -> Milestone:
    return next(one for one in item(desk).milestones if one.name == name)


def opened(page: ProjectsPage, code: str = "CVPM2", milestone: str = "") -> DetailView:
    page.open_project(code, milestone)
    view = page.view("detail")
    assert isinstance(view, DetailView)
    return view


def field(view: DetailView, name: str) -> QLineEdit:
    form = view.panel.form
    assert form is not None
    found = form[name]
    assert isinstance(found, QLineEdit)
    return found


def errors(view: DetailView) -> dict[str, str]:
    assert view.panel.form is not None
    return view.panel.form.errors()


def on(view: DetailView, name: str) -> None:
    """Make the milestone of this name the current one."""
    rows = view.body.milestones.rows
    assert view._detail is not None
    rows.choose([one.milestone.name for one in view._detail.milestones].index(name))
    rows.setFocus(Qt.FocusReason.OtherFocusReason)
