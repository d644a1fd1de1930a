"""The lines of a framework by the points that may still be won, most first."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from dntracker.services.scores.gaps import Gap
from dntracker.services.scores.phrases import points_text
from dntracker.ui.indicators.score_table import UNKNOWN
from dntracker.ui.style import Style
from dntracker.ui.widgets.flat_table import FlatTable, Head


class GapTable(FlatTable):
    """A row for each line, kept by its code."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        heads = [
            Head(self.tr("Mã"), 72), Head(self.tr("Tên")), Head(self.tr("Đang có"), 84, number=True),
            Head(self.tr("Tối đa"), 72, number=True), Head(self.tr("Còn thêm"), 84, number=True),
            Head(self.tr("Cách thêm"), 224),
        ]  # fmt: skip
        super().__init__(style, heads, self.tr("Điểm còn có thể thêm"), parent)

    def show_gaps(self, found: Sequence[Gap]) -> None:
        """Show these, staying on the line that is active."""
        here = self.key()
        self.clear()
        for one in found:
            line = one.line.criterion
            left, most = (UNKNOWN if each is None else points_text(each) for each in (one.left, line.points))
            self.add([line.code, line.name, points_text(one.points) or UNKNOWN, most, left, one.how], line.code)
        self.go(here)
