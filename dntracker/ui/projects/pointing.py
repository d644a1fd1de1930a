"""The mouse on the timeline: what lies under it, and moving a forecast with it."""

from PySide6.QtCore import QObject, QPoint, QRectF, Signal
from PySide6.QtWidgets import QApplication

from dntracker.paint.timeline import RADIUS, mark_box
from dntracker.services.projects.listing import Line
from dntracker.services.projects.timeline import Mark, MarkKind
from dntracker.ui.projects.model import ListModel
from dntracker.ui.projects.timeline import Timeline


class Pointing(QObject):
    """Only forecasts move; what was reached or planned stays where it is."""

    moving = Signal(str)
    """A forecast lies at this date now, as known, while the button is held; `""`: it was let go."""

    moved = Signal(str, str, str)
    """A forecast was moved: the project, the milestone, and the new date as known."""

    fixed = Signal(str, str)
    """Somebody pulled at something that does not move: the project and the milestone."""

    def __init__(self, model: ListModel, timeline: Timeline, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._timeline = model, timeline
        self._held: tuple[Line, Mark, int] | None = None
        self._known = ""

    def mark_at(self, line: Line, area: QRectF, at: QPoint) -> Mark | None:
        """The mark of a row under a point; a forecast before others."""
        lane, look = self._timeline.lane(area), self._timeline.look
        grown = look.px(RADIUS / 2)
        marks = sorted(self._model.time(line).marks, key=lambda one: one.kind is not MarkKind.FORECAST)
        boxes = ((one, mark_box(lane, one, look).adjusted(-grown, -grown, grown, grown)) for one in marks)
        return next((one for one, box in boxes if box.contains(at)), None)

    def take(self, line: Line, mark: Mark, at: QPoint) -> None:
        """The button went down on a mark."""
        self._held, self._known = (line, mark, at.x()), ""

    @property
    def held(self) -> bool:
        """Whether the button is down on a mark."""
        return self._held is not None

    @property
    def ghost(self) -> tuple[str, str, str] | None:
        """The project, milestone and date of the forecast that is being moved."""
        return (self._held[0].code, self._held[1].milestone, self._known) if self._held and self._known else None

    def pull(self, at: QPoint, left: int) -> None:
        """The mouse moved with the button down; the column begins at `left`."""
        if self._held is None or abs(at.x() - self._held[2]) < QApplication.startDragDistance():
            return
        line, mark, _ = self._held
        if mark.kind is not MarkKind.FORECAST:
            self.drop()
            self.fixed.emit(line.code, mark.milestone)
            return
        self._known = self._timeline.scale.known(self._timeline.bar.value() + at.x() - left)
        self.moving.emit(self._known)

    def let_go(self) -> None:
        """The button is up: what was moved is told."""
        ghost = self.ghost
        self.drop()
        if ghost is not None:
            self.moved.emit(*ghost)

    def drop(self) -> None:
        """Leave it where it was."""
        self._held, self._known = None, ""
        self.moving.emit("")
