"""The columns of the entry grid, in the order of the paper sheet."""

from enum import IntEnum

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Qt


class Col(IntEnum):
    """A column's place in the grid."""

    NUMBERING = 0
    NAME = 1
    MEASURE = 2
    PLAN = 3
    LAST_YEAR = 4
    PREVIOUS = 5
    CURRENT = 6
    CUMULATIVE = 7
    PERCENT_PLAN = 8
    PERCENT_LAST_YEAR = 9
    STATE = 10
    NOTE = 11


class Column(Struct, frozen=True):
    """One column: its field in an `EntryRow` and in the sheet's headings, the letter or digit on paper, its width."""

    key: str
    heading: str
    letter: str
    width: int
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignRight
    widest: int = 0


_LEFT, _CENTER = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter

COLUMNS = (
    Column("numbering", "\nSTT", "A", 32, _CENTER),
    Column("name", "\nChỉ tiêu", "B", 200, _LEFT),
    Column("measure", "\nĐVT", "D", 78, _LEFT),
    Column("plan", "KH năm\n", "1", 64, widest=150),
    Column("last_year", "Cùng kỳ\nnăm trước", "2", 64, widest=150),
    Column("previous", "Kỳ trước\n", "", 66, widest=150),
    Column("current", "Kỳ này\n", "3", 98, widest=150),
    Column("cumulative", "Lũy kế\ncả năm", "4", 62, widest=150),
    Column("percent_plan", "% so\nKH", "5", 50, widest=78),
    Column("percent_last_year", "% so\ncùng kỳ", "6", 60, widest=78),
    Column("state", "\nTình trạng", "", 128, _LEFT),
    Column("note", "\nGhi chú", "7", 82, _LEFT),
)
"""In the order of `Col`; `widest` lets a column of numbers grow so that no digit is cut; words may be."""

_PLACES = {
    Col.NUMBERING: replace(COLUMNS[Col.NUMBERING], width=42),
    Col.NAME: replace(COLUMNS[Col.NAME], width=180),
    Col.MEASURE: replace(COLUMNS[Col.MEASURE], width=66),
    Col.PLAN: replace(COLUMNS[Col.PLAN], width=84),
    Col.PREVIOUS: replace(COLUMNS[Col.PREVIOUS], width=140, align=_LEFT, widest=0),
    Col.CURRENT: replace(COLUMNS[Col.CURRENT], width=190, align=_LEFT, widest=0),
    Col.STATE: replace(COLUMNS[Col.STATE], width=106),
    Col.NOTE: replace(COLUMNS[Col.NOTE], width=108),
}
PLACES = tuple(replace(_PLACES.get(Col(place), column), letter="") for place, column in enumerate(COLUMNS))
"""The same where rows are questions about projects: mostly words, and not in the order of a paper sheet."""

EDITABLE = (Col.CURRENT, Col.NOTE)
SAID = (Col.PREVIOUS, Col.CURRENT, Col.NOTE)
"""Where a question about a project is answered in words."""
FROZEN = (Col.NUMBERING, Col.NAME)
GIVING_WAY = (Col.PERCENT_LAST_YEAR, Col.PERCENT_PLAN, Col.CUMULATIVE)
"""What is left out of a window that is too narrow, the first one first: it is computed, and nobody types there."""
NUMBERS = tuple(Col(place) for place, column in enumerate(COLUMNS) if column.align is Qt.AlignmentFlag.AlignRight)
