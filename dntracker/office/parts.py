"""What stands around the rows of a filled sheet."""

import re

from dntracker.office.grid import Grid
from dntracker.office.moving.moved import Moved
from dntracker.office.moving.sheet import around, merged
from dntracker.office.references import Moves


def move_before(text: str, moves: Moves, sheet: str) -> str:
    """What stands before the rows of a sheet, moved."""
    return around(text, Moved({sheet: moves}), sheet)


def move_after(grid: Grid, moves: Moves, sheet: str) -> str:
    """What follows the rows of a sheet, moved."""
    blocks = [block for old in grid.merges for block in merged(old, moves)]
    cells = "".join(f'<mergeCell ref="{block}"/>' for block in blocks)
    said = f'<mergeCells count="{len(blocks)}">{cells}</mergeCells>'
    text = re.sub(r"<mergeCells\b.*?</mergeCells>", said, grid.after, flags=re.S)
    return around(text, Moved({sheet: moves}), sheet)
