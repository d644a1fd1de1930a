"""How wide the columns of the list are, in pixels of the design: codes and money as wide as they need."""

from collections.abc import Iterable, Mapping

from PySide6.QtGui import QFontMetrics

from dntracker.ui.projects.cells import MARGIN
from dntracker.ui.projects.model import Column, ListModel
from dntracker.ui.style import Style

WIDTHS: Mapping[Column, int] = {
    Column.CODE: 84, Column.NAME: 220, Column.OWNER: 76, Column.STAGE: 158, Column.COLOUR: 86, Column.MONEY: 68,
    Column.LATE: 92,
}  # fmt: skip
LEAST_CODE, MOST_CODE = 64, 116


def widths(style: Style, model: ListModel) -> Mapping[Column, int]:
    """The widths for the rows that are shown; of all but the column of time."""
    codes = (one.line.code for one in model.rows if one.line)
    code = min(max(_needed(style, codes), LEAST_CODE), MOST_CODE)
    # A total cut short would be read as another number.
    money = max(_needed(style, (model.text(one, Column.MONEY) for one in model.rows)), WIDTHS[Column.MONEY])
    return {**WIDTHS, Column.CODE: code, Column.MONEY: money}


def _needed(style: Style, texts: Iterable[str]) -> int:
    metrics = QFontMetrics(style.font(bold=True))
    longest = max(texts, key=len, default="")
    return round((metrics.horizontalAdvance(longest) * 1.06 + style.px(2 * MARGIN)) / style.px(100) * 100)
