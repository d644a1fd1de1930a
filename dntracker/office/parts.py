"""What stands around the rows of a filled sheet."""

import re
from collections.abc import Sequence

from dntracker.office.grid import Grid
from dntracker.office.moving.moved import Moved
from dntracker.office.moving.sheet import around, merged
from dntracker.office.references import Moves

PAPERS = {"A3": 8, "A4": 9}
_AFTER_BREAKS = (
    "customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|drawingHF|picture|"
    "oleObjects|controls|webPublishItems|tableParts|extLst"
)


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


def paged(after: str, turns: Sequence[int], paper: str) -> str:
    """What follows the rows, where pages begin with the columns `turns` (from 1) and the paper is this size."""
    if paper:
        after = re.sub(r'(<pageSetup\b[^>]*?)\spaperSize="\d+"', r"\1", after, count=1)
        after = after.replace("<pageSetup", f'<pageSetup paperSize="{PAPERS[paper]}"', 1)
    if not turns:
        return after
    after = re.sub(r"<colBreaks\b.*?</colBreaks>|<colBreaks\b[^>]*/>", "", after, count=1, flags=re.S)
    said = "".join(f'<brk id="{place - 1}" max="1048575" man="1"/>' for place in turns)
    breaks = f'<colBreaks count="{len(turns)}" manualBreakCount="{len(turns)}">{said}</colBreaks>'
    follows = re.search(rf"<(?:\w+:)?(?:{_AFTER_BREAKS})\b|</worksheet>", after)
    assert follows is not None  # every sheet ends
    return after[: follows.start()] + breaks + after[follows.start() :]
