"""What the page Dự án expects of a view that hangs in it, and what it hands to one."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.projects.context import ProjectsContext
from dntracker.ui.style import Style
from dntracker.ui.widgets.notice import Notice

LIST, DETAIL = "list", "detail"


class View(Protocol):
    """A view of the page: a `QWidget`, built when it is first opened."""

    def enter(self) -> None:
        """Give the focus to where work goes on."""

    def refresh(self) -> None:
        """Show what the file holds now; called before it is seen again after a change."""

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this view and what each does."""


@runtime_checkable
class ShowsProject(Protocol):
    """A view of one project."""

    def show_project(self, code: str, milestone: str = "") -> None:
        """Show this project, at one of its milestones if one is named."""


@runtime_checkable
class AddsProject(Protocol):
    """A view in which a project can begin."""

    def add(self, programme: str = "") -> bool:
        """Begin one; False where nobody may, which is said."""


@runtime_checkable
class ShowsProgramme(Protocol):
    """A view that follows the programme chosen in the page's bar."""

    def show_programme(self, code: str) -> None:
        """Show this programme; `""`: all of them."""


class Around(Protocol):
    """The page around a view, as the view knows it."""

    def open_project(self, code: str, milestone: str = "") -> None:
        """Open one project."""

    def open_view(self, code: str) -> View:
        """Open another view."""

    def back(self) -> None:
        """Go back to the list, where it was left."""

    def done(self, words: str) -> None:
        """Something was written: say so, and have everybody read again."""

    def tell(self, words: str) -> None:
        """Show a hint in the middle of the status bar."""

    def programme(self) -> str:
        """The programme chosen in the bar; `""`: all."""


class Handed(Struct, frozen=True):
    """What a view is handed: the open file, its looks, who answers, the bar on top, and the page around it."""

    desk: Desk
    style: Style
    changes: Changes
    ask: Ask
    settings: Settings
    notice: Notice
    context: ProjectsContext
    around: Around


class ViewSpec(Struct, frozen=True):
    """A view by name; `make` builds it on a parent. One that is `whole` brings its own bar and has no tab."""

    code: str
    title: str
    key: str
    make: Callable[[Handed, QWidget], View]
    whole: bool = False
